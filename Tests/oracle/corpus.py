"""Reads the files of the corpus with programs that are not ours, and compares each cell with the truth beside it.

With `--sluice` every layout of docs/formats.md is made in the formats that hold it. Without, the folder is what
`SLUICE_CORPUS=FOLDER swift test --filter CorpusFilesTests` wrote, which has damaged values, too. Texts are read with
Python's csv, XLSX with openpyxl, the old binary workbook with xlrd, OpenDocument with odfpy; what LibreOffice makes of
the web page and the XML Spreadsheet with openpyxl.
"""

import argparse
import csv
import io
import json
import math
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import xlrd
from odf.opendocument import load
from odf.table import CoveredTableCell, Table, TableCell, TableRow

import bundle

ENCODINGS = {"csv": "utf-8", "csv-mark": "utf-8-sig", "csv-gb18030": "gb18030", "csv-utf16": "utf-16",
             "tsv": "utf-8", "csv-semicolon": "utf-8"}
SEPARATORS = {"tsv": "\t", "csv-semicolon": ";"}
# What LibreOffice calls the formats that it is needed for, and the endings under which it is given them.
FILTERS = {"html": ("HTML (StarCalc)", "html"), "xml-spreadsheet": ("MS Excel 2003 XML", "xml")}
ENDINGS = {**{format: "csv" for format in ENCODINGS}, "xlsx": "xlsx", "xlsx-inline": "xlsx", "xls": "xls", "ods": "ods",
           "html": "html", "xml-spreadsheet": "xml"}
# LibreOffice is slow: of all layouts it reads those with merged heads and cells, hidden rows, and several sheets.
CONVERTED = {"merged-title", "header-of-three-rows", "household-cells-merged", "hidden-rows", "sheets"}
# Which formats hold a layout, by the last column of the table in docs/formats.md.
WORKBOOKS = {format for format in ENDINGS if format not in ENCODINGS and format != "html"}
HOLDERS = {"all": set(ENDINGS), "workbooks, web pages": WORKBOOKS | {"html"}, "workbooks": WORKBOOKS}

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


def read_old_workbook(path: Path) -> Sheets:
    book = xlrd.open_workbook(path)

    def shown(cell: xlrd.sheet.Cell) -> str:
        if cell.ctype == xlrd.XL_CELL_DATE:
            return xlrd.xldate_as_datetime(cell.value, book.datemode).date().isoformat()
        return repr(cell.value) if isinstance(cell.value, float) else str(cell.value)

    return [[[shown(cell) for cell in sheet.row(row)] for row in range(sheet.nrows)] for sheet in book.sheets()]


def convert(paths: list[Path], format: str, folder: Path) -> dict[Path, Path]:
    """What LibreOffice makes of files of a format, as XLSX; it starts once for all of them."""
    filter, ending = FILTERS[format]
    made = folder / format
    made.mkdir(parents=True)
    # It goes by the name, which may say .xls.
    sources = {path: made / f"{number}.{ending}" for number, path in enumerate(paths)}
    for path, source in sources.items():
        shutil.copy(path, source)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder.resolve()}/profile", "--headless", f"--infilter={filter}",
         "--convert-to", "xlsx", "--outdir", str(made), *map(str, sources.values())],
        check=True, capture_output=True, timeout=600)
    return {path: source.with_suffix(".xlsx") for path, source in sources.items()}


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


def truth_of(path: Path) -> Path:
    """The truth beside a file: of this file, or of all files of its layout."""
    own = path.with_name(f"{path.name}.truth.json")
    return own if own.exists() else path.with_name(f"{path.name.split('.')[0]}.truth.json")


def is_like_its_truth(path: Path, format: str, truth: dict) -> bool:
    """Whether a reader can be expected to find what was meant.

    LibreOffice puts the tables of a page below each other on one sheet, and turns texts of a page into numbers, which
    undoes what was damaged on purpose.
    """
    return format != "html" or len(truth["sheets"]) == 1 and not path.name.startswith("damages")


def read_all(folder: Path, temporary: Path) -> tuple[list[str], int]:
    """Problems of every file of a corpus, and how many files were read."""
    files: dict[str, list[Path]] = {}
    truths: dict[Path, dict] = {}
    for path in sorted(folder.iterdir()):
        format = path.name.split(".")[1]
        if format not in ENDINGS or path.name.endswith(".truth.json"):
            continue
        truth = json.loads(truth_of(path).read_text(encoding="utf-8"))
        if is_like_its_truth(path, format, truth):
            files.setdefault(format, []).append(path)
            truths[path] = truth
    problems = []
    for format, paths in files.items():
        converted = convert(paths, format, temporary) if format in FILTERS else {}
        for path in paths:
            if format in ENCODINGS:
                found = read_text(path, format)
            elif format == "ods":
                found = read_document(path)
            elif format == "xls":
                found = read_old_workbook(path)
            else:
                found = read_workbook(converted.get(path, path))
            problems += compare(
                path.name, found, truths[path], hasHidden=format not in ENCODINGS and format != "html")
    return problems, len(truths)


def layouts() -> dict[str, set[str]]:
    """The layouts of docs/formats.md, and the formats that hold them."""
    page = (bundle.ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \|.*\| ([a-z, ]+) \|$", page, flags=re.MULTILINE)
    return {name: HOLDERS[formats] for name, formats in rows if formats in HOLDERS}


def write(sluice: str, folder: Path) -> None:
    """Makes every layout in every format that holds it, but for those that only LibreOffice reads."""
    folder.mkdir(parents=True)
    for name, formats in layouts().items():
        for format in sorted(formats if name in CONVERTED else formats - set(FILTERS)):
            subprocess.run(
                [sluice, "sample", "subsistence-allowance", "--layout", name, "--format", format, "--rows", "20", "--seed",
                 "1", "--out", str(folder / f"{name}.{format}.{ENDINGS[format]}"), "--quiet"],
                check=True, capture_output=True, cwd=bundle.ROOT)


def check(sluice: str, folder: Path) -> list[str]:
    if not shutil.which("soffice"):
        return ["soffice is missing: scripts/setup.sh test"]
    write(sluice, folder / "files")
    problems, files = read_all(folder / "files", folder / "converted")
    return problems if files > 350 else [*problems, f"only {files} files"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sluice", help="the program that makes the files, in a new folder")
    given = parser.parse_args()
    if given.sluice:
        write(str(Path(given.sluice).resolve()), given.folder)
    with tempfile.TemporaryDirectory(prefix="sluice-corpus-") as temporary:
        problems, files = read_all(given.folder, Path(temporary))
    print(*problems[:40], f"{files} files read, {len(problems)} cells differ", sep="\n")
    return 1 if problems or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
