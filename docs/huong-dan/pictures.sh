#!/usr/bin/env bash
# Makes the pictures of this guide anew from what the program writes for the sample month.
#
#     docs/huong-dan/pictures.sh                 all of them
#     docs/huong-dan/pictures.sh PART [PART…]    those of some parts of the guide (PARTs are listed below)
#
# Needs LibreOffice, Poppler, ImageMagick and Python with openpyxl, for example on Debian:
#     apt install libreoffice-calc libreoffice-writer poppler-utils imagemagick python3-openpyxl fonts-liberation
set -eu

parts=(bang-tong-hop bao-cao bieu-mau)

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

pdf() {
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/pdf" "$1" >/dev/null 2>&1
}

# picture PDF PAGE NAME: the page without its empty margins, in few colours.
picture() {
  pdftoppm -r 80 -f "$2" -l "$2" -png -singlefile "$1" "$work/page"
  convert "$work/page.png" -trim +repage -bordercolor white -border 12 -colors 48 -strip "PNG8:$pictures/$3.png"
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
  pdf "$home/input-templates/blank/2023-12/TDP01_2023-12.xlsx"
  picture "$work/pdf/TDP01_2023-12.pdf" 1 bieu-huong-dan
  picture "$work/pdf/TDP01_2023-12.pdf" 2 bieu-linh-vuc
  pdf "$out/tra-lai/PB-NN_2023-11.xlsx"
  picture "$work/pdf/PB-NN_2023-11.pdf" 1 tra-lai
  pdf "$out/bien-nhan-2023-11.xlsx"
  picture "$work/pdf/bien-nhan-2023-11.pdf" 1 bien-nhan
}

for part in "$@"; do "$part"; done
