#!/usr/bin/env bash
# Puts the parts of this guide together: huong-dan.html, one page, and huong-dan.pdf, to print; and what goes out with the
# forms, nguoi-dien-bieu.pdf, on one sheet.
# Needs pandoc and Chromium, for example on Debian: apt install pandoc chromium
set -eu
cd -- "$(dirname -- "$0")"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

parts=(bat-dau nguoi-dien-bieu can-bo-tong-hop bang-tong-hop bao-cao danh-muc windows)

section() {
  # A link from part to part is one within the page; others lead to the files beside it. Read as GitHub reads it, where
  # \| in a table is a plain bar even in code: an officer copies these words into Word.
  printf '<section id="%s">\n' "$1"
  sed -E "s/\]\((${parts[0]}$(printf '|%s' "${parts[@]:1}"))\.md\)/](#\1)/g" "$1.md" |
    pandoc --from gfm-gfm_auto_identifiers --to html5 --wrap=none
  printf '</section>\n'
}

head() {
  cat <<'HTML'
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tổng hợp: hướng dẫn</title>
<style>
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #1a1a1a; }
h1 { margin: 3rem 0 1rem; border-top: 3px solid #1a1a1a; padding-top: .6rem; font-size: 1.7rem; }
h2 { margin: 2rem 0 .6rem; font-size: 1.25rem; }
pre { background: #f2f4f7; padding: .6rem .8rem; white-space: pre-wrap; font-size: .875rem; }
code { font-family: "Liberation Mono", Consolas, monospace; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #aab; padding: .3rem .5rem; text-align: left; vertical-align: top; }
img { max-width: 100%; border: 1px solid #ccd; }
td img { max-width: 100%; }
a { color: #0b4f9e; }
nav ol { line-height: 1.8; }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1 { border: 0; margin-top: 0; }
  nav ~ section { break-before: page; }
  h1, h2, h3, h2 + * > li:first-child { break-after: avoid; }
  p:has(+ pre) { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  /* A page of the report is as wide as this page, else it cannot be read; of wide sheets and screens two fit on one. */
  img { width: 100%; max-height: 235mm; object-fit: contain; object-position: left top; }
  img[src*="trang-"] { max-height: 114mm; }
  img[src*="trang-01"] { max-height: 215mm; }
  img[src*="man-hinh"] { width: auto; max-height: 128mm; }
  img[src*="bien-nhan"], img[src*="dien-thoai"] { width: auto; max-height: 100mm; }
  /* Pictures side by side on a screen stand below each other on paper. */
  table:has(img), table:has(img) :is(tbody, tr, td) { display: block; border: 0; padding: 0; }
  table:has(img) thead { display: none; }
  #nguoi-dien-bieu { font-size: 10pt; line-height: 1.35; }
  #nguoi-dien-bieu p { margin: .3em 0; }
  #nguoi-dien-bieu img { width: auto; max-height: 74mm; }
  img, pre, tr, table:not(:has(img)) { break-inside: avoid; }
}
</style>
</head>
<body>
HTML
}

print() {
  chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage "--user-data-dir=$work/browser" \
    --no-pdf-header-footer "--print-to-pdf=$work/print.pdf" "file://$1" >/dev/null 2>&1
  mv "$work/print.pdf" "$2"
}

{
  head
  printf '<h1>Tổng hợp: hướng dẫn</h1>\n<nav><ol>\n'
  for part in "${parts[@]}"; do
    printf '<li><a href="#%s">%s</a></li>\n' "$part" "$(sed -n '1s/^# //p' "$part.md")"
  done
  printf '</ol></nav>\n'
  for part in "${parts[@]}"; do section "$part"; done
  printf '</body>\n</html>\n'
} >huong-dan.html
print "$PWD/huong-dan.html" huong-dan.pdf

# Beside the pictures, so that the sheet finds them.
sheet=$PWD/.sheet.html
trap 'rm -rf -- "$work" "$sheet"' EXIT
{ head && section nguoi-dien-bieu && printf '</body>\n</html>\n'; } >"$sheet"
print "$sheet" nguoi-dien-bieu.pdf
