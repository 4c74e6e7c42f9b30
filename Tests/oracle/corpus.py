"""Reads the files of the corpus with programs that are not ours, and compares each cell with the truth beside it.

`SLUICE_CORPUS=FOLDER swift test --filter CorpusFilesTests` writes the folder. Texts are read with Python's csv, XLSX with
openpyxl, OpenDocument with odfpy; what LibreOffice makes of the web page, the XML Spreadsheet and the old binary
workbook with openpyxl, where LibreOffice is installed.
"""

import argparse
import csv
import io
import json
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from odf.opendocument import load
from odf.table import CoveredTableCell, Table, TableCell, TableRow

ENCODINGS = {"csv": "utf-8", "csv-mark": "utf-8-sig", "csv-gb18030": "gb18030", "csv-utf16": "utf-16",
             "tsv": "utf-8", "csv-semicolon": "utf-8"}
SEPARATORS = {"tsv": "\t", "csv-semicolon": ";"}
CONVERTED = ("html", "xml-spreadsheet", "xls")
ENDINGS = {"html": "html", "xml-spreadsheet": "xml", "xls": "xls"}
FILTERS = {"html": "HTML (StarCalc)", "xml-spreadsheet": "MS Excel 2003 XML", "xls": "MS Excel 97"}

Sheets = list[list[list[str]]]


def text(value) -> str:
    return "" if value is None else str(value)


def read_text(path: Path, format: str) -> Sheets:
    content = path.read_bytes().decode(ENCODINGS[format])
    return [list(csv.reader(io.StringIO(content, newline=""), delimiter=SEPARATORS.get(format, ",")))]


def read_workbook(path: Path) -> Sheets:
    # The name may say .xls: openpyxl is given the bytes.
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
    return [[[text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def read_document(path: Path) -> Sheets:
    sheets = []
    for table in load(str(path)).spreadsheet.getElementsByType(Table):
        rows = []
        for row in table.getElementsByType(TableRow):
            cells = []
            for cell in row.childNodes:
                if cell.qname == CoveredTableCell().qname:
                    cells.append("")
                elif cell.qname == TableCell().qname:
                    value = cell.getAttribute("value")
                    cells.append(value or "\n".join(paragraph(p) for p in cell.childNodes))
            rows.append(cells)
        sheets.append(rows)
    return sheets


def paragraph(node) -> str:
    return "".join("\t" if getattr(child, "tagName", "") == "text:tab" else str(child)
                   for child in node.childNodes)


def convert(path: Path, format: str, folder: Path) -> Path:
    """What LibreOffice makes of a file, as XLSX."""
    source = folder / f"{path.stem}.{ENDINGS[format]}"
    shutil.copy(path, source)
    filter = [f"--infilter={FILTERS[format]}"]
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *filter, "--convert-to", "xlsx",
         "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return source.with_suffix(".xlsx")


def same(found: str, meant: str) -> bool:
    """Whether a cell says what was meant: numbers by value, texts without the blanks at their ends.

    LibreOffice takes a long number of a web page for a number and keeps fifteen digits of it.
    """
    if found.strip() == meant.strip():
        return True
    try:
        return math.isclose(float(found), float(meant), rel_tol=1e-14)
    except ValueError:
        return " ".join(found.split()) == " ".join(meant.split())


def compare(name: str, found: Sheets, truth: dict, hasHidden: bool) -> list[str]:
    meant = [sheet for sheet in truth["sheets"] if hasHidden or not sheet["hidden"]]
    if len(found) != len(meant):
        return [f"{name}: {len(found)} sheets, meant {len(meant)}"]
    problems = []
    for sheet, rows in zip(meant, found):
        for row in sheet["rows"]:
            cells = rows[row["row"] - 1] if row["row"] <= len(rows) else []
            width = max(len(cells), len(row["cells"]))
            padded = [list(c) + [""] * (width - len(c)) for c in (cells, row["cells"])]
            for column, (one, other) in enumerate(zip(*padded)):
                if not same(one, other):
                    problems.append(f"{name}: row {row['row']} column {column + 1} differs")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    problems, files, skipped = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="sluice-corpus-") as temporary:
        for truth in sorted(given.folder.glob("*.truth.json")):
            name = truth.name.removesuffix(".truth.json")
            facts = json.loads(truth.read_text(encoding="utf-8"))
            for path in sorted(given.folder.glob(f"{name}.*")):
                format = path.name.removeprefix(f"{name}.").split(".")[0]
                if format == "truth":
                    continue
                if format in CONVERTED and not shutil.which("soffice"):
                    skipped += 1
                    continue
                if format in ENCODINGS:
                    found = read_text(path, format)
                elif format == "ods":
                    found = read_document(path)
                elif format in CONVERTED:
                    # LibreOffice puts the tables of a page below each other on one sheet, and turns texts of a
                    # page into numbers, which undoes what was damaged on purpose.
                    if format == "html" and (len(facts["sheets"]) > 1 or name.startswith("damages")):
                        skipped += 1
                        continue
                    found = read_workbook(convert(path, format, Path(temporary)))
                else:
                    found = read_workbook(path)
                files += 1
                problems += compare(path.name, found, facts, hasHidden=format not in ENCODINGS and format != "html")
    print(*problems[:40], f"{files} files read, {skipped} not, {len(problems)} cells differ", sep="\n")
    return 1 if problems or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
