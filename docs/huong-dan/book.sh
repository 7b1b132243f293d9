#!/usr/bin/env bash
# Puts the parts of this guide together: huong-dan.html, one page, and huong-dan.pdf, to print.
# Needs pandoc and Chromium, for example on Debian: apt install pandoc chromium
set -eu
cd -- "$(dirname -- "$0")"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

parts=(bat-dau nguoi-dien-bieu can-bo-tong-hop bang-tong-hop bao-cao danh-muc windows)
for part in "${parts[@]}"; do
  # A link from part to part is one within the page; others lead to the files beside it.
  sed -E "s/\]\((${parts[0]}$(printf '|%s' "${parts[@]:1}"))\.md\)/](#\1)/g" "$part.md" |
    pandoc --from markdown-auto_identifiers-implicit_figures+hard_line_breaks-hard_line_breaks --to html5 --wrap=none |
    sed -E '0,/<h1>/s//<h1 id="'"$part"'">/'
done >"$work/body.html"

{
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
  h1 { break-before: page; border: 0; margin-top: 0; }
  h1.first { break-before: auto; }
  h1, h2 { break-after: avoid; }
  img { max-height: 225mm; }
  img, pre, tr { break-inside: avoid; }
}
</style>
</head>
<body>
<h1 class="first">Tổng hợp: hướng dẫn</h1>
<nav><ol>
HTML
  for part in "${parts[@]}"; do
    printf '<li><a href="#%s">%s</a></li>\n' "$part" "$(sed -n '1s/^# //p' "$part.md")"
  done
  printf '</ol></nav>\n'
  cat "$work/body.html"
  printf '</body>\n</html>\n'
} >huong-dan.html

chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage "--user-data-dir=$work/browser" \
  --no-pdf-header-footer "--print-to-pdf=$work/huong-dan.pdf" "file://$PWD/huong-dan.html" >/dev/null 2>&1
mv "$work/huong-dan.pdf" huong-dan.pdf
