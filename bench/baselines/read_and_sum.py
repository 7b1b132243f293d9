"""Reads every .xlsx of a folder with openpyxl and adds up, per code, what stands under "Thực hiện trong kỳ".

python3 bench/baselines/read_and_sum.py FOLDER

The least that any consolidation has to do; it checks nothing, keeps nothing and writes nothing. Prints how many codes and numbers there were.
"""

import pathlib
import sys
from decimal import Decimal

from openpyxl import load_workbook


def heads(row):
    """The columns of code and figure, if the row is the head of a table."""
    at = {str(cell).strip(): index for index, cell in enumerate(row) if cell is not None}
    return (at["Mã số"], at["Thực hiện trong kỳ"]) if {"Mã số", "Thực hiện trong kỳ"} <= at.keys() else None


def main(folder):
    sums = {}
    numbers = 0
    for file in sorted(pathlib.Path(folder).rglob("*.xlsx")):
        try:
            book = load_workbook(file, read_only=True, data_only=True)
        except Exception:  # noqa: BLE001 (a file that cannot be read is no matter here)
            continue
        for sheet in book:
            columns = None
            for row in sheet.iter_rows(values_only=True):
                columns = heads(row) or columns
                if columns and len(row) > max(columns):
                    code, value = row[columns[0]], row[columns[1]]
                    if code and isinstance(value, (int, float)):
                        sums[code] = sums.get(code, Decimal(0)) + Decimal(repr(value))
                        numbers += 1
        book.close()
    print(len(sums), numbers)


main(sys.argv[1])
