"""Makes the workbooks that the readers are timed with: one ledger as XLSX, XLS and ODS, by writers that are not ours.

XLSX is written by XlsxWriter with shared strings, as Excel does; XLS and ODS are what LibreOffice makes of such a file.
"""

import csv
import datetime
import itertools
import shutil
import subprocess
from pathlib import Path

import xlsxwriter

# Columns of the sample ledger that an office keeps as numbers, and the one that it keeps as a day.
NUMBERS = ("序号", "月保障金额(元)")
MONTH = "起始年月"
# An XLS sheet ends at row 65,536, the header among them.
MOST_XLS_RECORDS = 65_535
FILTERS = {"xls": "xls:MS Excel 97", "ods": "ods"}


def write_xlsx(ledger: Path, target: Path, records: int) -> None:
    """The first records of a ledger, which begins anew when it ends."""
    book = xlsxwriter.Workbook(str(target), {"default_date_format": "yyyy-mm-dd", "strings_to_numbers": False})
    sheet = book.add_worksheet("台账")
    with ledger.open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    sheet.write_row(0, 0, header)
    numbers = {header.index(name) for name in NUMBERS}
    month = header.index(MONTH)
    for index, record in enumerate(itertools.islice(endless(ledger), records), 1):
        for column, cell in enumerate(record):
            if not cell:
                continue
            if column in numbers:
                sheet.write_number(index, column, index if header[column] == "序号" else float(cell))
            elif column == month:
                sheet.write_datetime(index, column, datetime.datetime.strptime(cell + "-01", "%Y-%m-%d"))
            else:
                sheet.write_string(index, column, cell)
    book.close()


def endless(ledger: Path):
    while True:
        with ledger.open(encoding="utf-8-sig", newline="") as file:
            yield from itertools.islice(csv.reader(file), 1, None)


def convert(source: Path, target: Path, profile: Path) -> None:
    """What LibreOffice makes of a workbook."""
    if not shutil.which("soffice"):
        raise SystemExit("LibreOffice (apt-get install libreoffice-calc) writes the XLS and ODS files")
    made = target.parent / "converted"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
         FILTERS[target.suffix[1:]], "--outdir", str(made), str(source)], check=True, capture_output=True)
    (made / source.with_suffix(target.suffix).name).replace(target)


def workbook(ledger: Path, folder: Path, form: str, records: int) -> Path:
    """The workbook of a format and size, made if it is not there."""
    if form == "xls":
        records = min(records, MOST_XLS_RECORDS)
    target = folder / f"ledger-{records}.{form}"
    if target.exists():
        return target
    print(f"making {target.name}", flush=True)
    source = folder / f"ledger-{records}.xlsx"
    if not source.exists():
        write_xlsx(ledger, source, records)
    if form != "xlsx":
        convert(source, target, (folder / "profile").resolve())
    return target
