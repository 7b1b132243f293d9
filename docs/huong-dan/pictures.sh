#!/usr/bin/env bash
# Makes the pictures of this guide anew from what the program writes for the sample month.
#
#     docs/huong-dan/pictures.sh                 all of them
#     docs/huong-dan/pictures.sh PART [PART…]    those of some parts of the guide (PARTs are listed below)
#
# Needs LibreOffice, Poppler, ImageMagick, Chromium and Python with openpyxl, for example on Debian:
#     apt install libreoffice-calc libreoffice-writer poppler-utils imagemagick chromium python3-openpyxl fonts-liberation
set -eu

parts=(bang-tong-hop bao-cao bieu-mau tong-quan man-hinh readme)

[ $# -gt 0 ] || set -- "${parts[@]}"
for part in "$@"; do
  case " ${parts[*]} " in
    *" $part "*) ;;
    *) echo "unknown part: $part (known: ${parts[*]})" >&2 && exit 2 ;;
  esac
done

here=$(cd -- "$(dirname -- "$0")" && pwd)
home=$(cd -- "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
pictures=$here/anh
mkdir -p "$pictures"

python=python3
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3

# Numbers are in the pictures as they are on an officer's screen, whatever the language of this machine is.
mkdir -p "$work/profile/user"
cat >"$work/profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
XCU

pdf() {
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/pdf" "$1" >/dev/null 2>&1
}

# picture PDF PAGE NAME: the page without its empty margins, in few colours.
picture() {
  pdftoppm -r 80 -f "$2" -l "$2" -png -singlefile "$1" "$work/page"
  convert "$work/page.png" -trim +repage -bordercolor white -border 12 -colors 48 -strip "PNG8:$pictures/$3.png"
}

# table PDF PAGE NAME: the same without the foot of the page, so that a short table fills the picture.
table() {
  pdftoppm -r 110 -f "$2" -l "$2" -png -singlefile "$1" "$work/page"
  convert "$work/page.png" -gravity south -chop 0x90 +gravity -trim +repage -bordercolor white -border 12 -colors 48 -strip \
    "PNG8:$pictures/$3.png"
}

# The sample has open questions, and the program says so with exit status 1.
"$home/run.sh" consolidate --quiet --period 2023-11 --input "$home/input-templates" --output "$work/out" || [ $? -eq 1 ]
out=$work/out/2023-11

# The consolidated workbook: the first page of each sheet, and the charts.
bang-tong-hop() {
  local workbook=$out/tong-hop-2023-11.xlsx pages=$work/pdf/tong-hop-2023-11.pdf number page
  pdf "$workbook"
  "$python" - "$workbook" "$pages" >"$work/sheets" <<'PYTHON'
# For each sheet of the workbook: its number and the page of the PDF on which it begins, which is known by its title.
import subprocess, sys
import openpyxl

titles = [sheet["A1"].value for sheet in openpyxl.load_workbook(sys.argv[1])]
text = subprocess.run(["pdftotext", "-layout", sys.argv[2], "-"], capture_output=True, text=True, check=True).stdout
heads = [" ".join(" ".join(page.split("\n")[:12]).split()) for page in text.split("\f")]
page = 0
for number, title in enumerate(titles, 1):
    while page < len(heads) and not heads[page].startswith(" ".join(title.split())):
        page += 1
    if page == len(heads):
        sys.exit("no page begins with: " + title)
    print(number, page + 1)
    page += 1
PYTHON
  rm -f "$pictures"/trang-*.png
  while read -r number page; do
    picture "$pages" "$page" "$(printf 'trang-%02d' "$number")"
  done <"$work/sheets"
  # The charts are the second page of the cover.
  picture "$pages" 2 bieu-do
}

# The report, page by page.
bao-cao() {
  local pages page
  pdf "$out/bao-cao-2023-11.docx"
  pages=$(pdfinfo "$work/pdf/bao-cao-2023-11.pdf" | awk '/^Pages:/ {print $2}')
  rm -f "$pictures"/bao-cao-*.png
  for page in $(seq "$pages"); do
    picture "$work/pdf/bao-cao-2023-11.pdf" "$page" "$(printf 'bao-cao-%02d' "$page")"
  done
}

# A blank form, what goes back to a unit, and the receipt.
bieu-mau() {
  local page
  pdf "$home/input-templates/blank/2023-12/TDP01_2023-12.xlsx"
  table "$work/pdf/TDP01_2023-12.pdf" 1 bieu-huong-dan
  page=$(pdftotext -layout "$work/pdf/TDP01_2023-12.pdf" - | awk 'BEGIN { RS = "\f" } /CN.LON/ { print NR; exit }')
  table "$work/pdf/TDP01_2023-12.pdf" "$page" bieu-linh-vuc
  pdf "$out/tra-lai/PB-NN_2023-11.xlsx"
  table "$work/pdf/PB-NN_2023-11.pdf" 1 tra-lai
  pdf "$out/bien-nhan-2023-11.xlsx"
  picture "$work/pdf/bien-nhan-2023-11.pdf" 1 bien-nhan
}

# shot FILE WIDTH HEIGHT NAME: a page as the browser shows it, without what is empty below.
shot() {
  chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars \
    "--user-data-dir=$work/browser" "--window-size=$2,$3" "--screenshot=$work/shot.png" "file://$1" >/dev/null 2>&1
  convert "$work/shot.png" -trim +repage -bordercolor white -border 8 -colors 64 -strip "PNG8:$pictures/$4.png"
}

# The overview page, on a screen and on a telephone.
tong-quan() {
  shot "$out/tong-quan-2023-11.html" 1200 1500 tong-quan
  # Chromium has no window narrower than 500 points: the page is shown in a frame.
  printf '<!doctype html><meta charset="utf-8"><iframe src="%s" style="border:1px solid #bbb;width:400px;height:860px"></iframe>' \
    "file://$out/tong-quan-2023-11.html" >"$work/frame.html"
  shot "$work/frame.html" 600 900 tong-quan-dien-thoai
}

# screen NAME COMMAND…: what a command shows in a terminal of a hundred columns.
screen() {
  local name=$1
  shift
  # One word a line: typed again as it would be, in quotes where it has spaces.
  (cd "$office" && printf '%s\n' "$@" && echo "----" &&
    TONGHOP_JAVA_OPTS="-Dtonghop.home=$office -Dtonghop.colours=true" "$home/run.sh" "$@" 2>&1 || true) >"$work/said"
  "$python" - "$work/said" >"$work/screen.html" <<'PYTHON'
import html, re, sys

typed, said = open(sys.argv[1], encoding="utf-8").read().split("----\n", 1)
words = ["./run.sh"] + ['"%s"' % w if " " in w else w for w in typed.split("\n") if w]
text = html.escape("$ " + " ".join(words) + "\n" + said.rstrip())
colours = {"1": "font-weight:bold", "1;31": "font-weight:bold;color:#ff8f85", "33": "color:#f2cc60", "32": "color:#7ee787"}
text = re.sub("\x1b\\[([0-9;]+)m(.*?)\x1b\\[0m", lambda m: '<span style="%s">%s</span>' % (colours[m[1]], m[2]), text)
print('<!doctype html><meta charset="utf-8"><body style="margin:0"><pre style="display:inline-block;margin:0;padding:14px 18px;'
      'background:#1e1e1e;color:#e6e6e6;font:15px/1.4 Liberation Mono,DejaVu Sans Mono,monospace;width:100ch;'
      'white-space:pre-wrap;overflow-wrap:anywhere">' + text + "</pre>")
PYTHON
  shot "$work/screen.html" 1000 2400 "$name"
}

# What a terminal shows, through a month: the first run, a mistyped command, who has sent, one file, closing, a late file.
man-hinh() {
  office=$work/office
  mkdir -p "$office"
  cp -r "$home/input-templates" "$office/"
  screen man-hinh-tong-hop tong-hop --period 2023-11
  screen man-hinh-go-nham tinh-hinh --peroid 2023-11
  rm "$office/input-templates/2023-11/TDP05_2023-11.xlsx"
  screen man-hinh-tinh-hinh tinh-hinh --period 2023-11 --as-of 2023-11-20
  screen man-hinh-kiem-tra kiem-tra input-templates/2023-11/PB-TC_2023-11.xlsx
  screen man-hinh-chua-chot chot --period 2023-11
  screen man-hinh-chot chot --period 2023-11 --as-of 2023-11-20 --chap-nhan-con-mo
  cp "$home/input-templates/2023-11/TDP05_2023-11.xlsx" "$office/input-templates/2023-11/"
  screen man-hinh-nop-muon tong-hop --period 2023-11
  screen man-hinh-mo-lai mo-lai --period 2023-11 --as-of 2023-11-22 --ly-do "TDP05 nộp muộn"
}

# What the first page of the project shows: overview, workbook and report beside each other, from the pictures above.
readme() {
  local name
  for name in tong-quan trang-01 bao-cao-01; do
    convert "$pictures/$name.png" -gravity north -resize 560x -crop 560x700+0+0 +repage -background white -extent 560x700 \
      -bordercolor '#b8bec8' -border 1 "$work/$name.png"
  done
  montage "$work/tong-quan.png" "$work/trang-01.png" "$work/bao-cao-01.png" -tile 3x1 -geometry +6+6 -colors 96 -strip \
    "PNG8:$home/docs/images/outputs.png"
}

for part in "$@"; do "$part"; done
