"""Delivers one ledger in every format and layout that offices send, and compares the statistics byte for byte."""

import argparse
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from pathlib import Path

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

import bundle
import ledger

ROWS = 2_000
TITLE, UNIT = "保山市2026年10月城乡最低生活保障资金发放花名册", "单位:户、人、元"
TOWNSHIP = 2
# Heads over the heads of columns, by their first and last column.
GROUPS = {5: ("户主", 5), 6: ("保障对象", 8), 15: ("资金", 16)}
NUMBERS = (0, ledger.AMOUNT)

Cell = str | int | float | None


@dataclass
class Sheet:
    """A sheet as it looks: rows of cells, and merged cells as (first row, first column, last row, last column)."""

    name: str
    rows: list[list[Cell]]
    merges: list[tuple[int, int, int, int]]


def cells(row: list[str]) -> list[Cell]:
    """A record as a workbook stores it: amounts and serial numbers are numbers."""
    made: list[Cell] = [cell or None for cell in row]
    made[0], made[ledger.AMOUNT] = int(row[0]), float(row[ledger.AMOUNT].replace(",", ""))
    return made


def total(word: str, rows: list[list[str]]) -> list[Cell]:
    amount = sum(Decimal(row[ledger.AMOUNT].replace(",", "")) for row in rows)
    made: list[Cell] = [None] * len(ledger.HEADER)
    made[0], made[ledger.AMOUNT] = word, float(amount)
    return made


def plain(name: str, rows: list[list[str]]) -> Sheet:
    return Sheet(name, [list(ledger.HEADER)] + [cells(row) for row in rows], [])


def titled(name: str, rows: list[list[str]]) -> Sheet:
    """Title and unit merged over the table, a header of two rows with merged heads, totals, signatures."""
    width = len(ledger.HEADER)
    upper: list[Cell] = []
    lower: list[Cell] = []
    merges = [(0, 0, 0, width - 1), (1, 0, 1, width - 1)]
    column = 0
    while column < width:
        group, last = GROUPS.get(column, (None, column))
        if group is None:
            upper.append(ledger.HEADER[column])
            lower.append(None)
            merges.append((2, column, 3, column))
        else:
            upper += [group] + [None] * (last - column)
            lower += ledger.HEADER[column:last + 1]
            if last > column:
                merges.append((2, column, 2, last))
        column = last + 1
    head: list[list[Cell]] = [[TITLE], [UNIT], upper, lower]
    foot: list[list[Cell]] = [total("合计", rows), [], ["填表人:", None, None, "审核人:"]]
    return Sheet(name, head + [cells(row) for row in rows] + foot, merges)


def by_township(rows: list[list[str]]) -> dict[str, list[list[str]]]:
    parts: dict[str, list[list[str]]] = defaultdict(list)
    for row in rows:
        parts[row[TOWNSHIP]].append(row)
    return dict(parts)


def write_xlsx(sheets: list[Sheet], path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(row)
        for top, left, bottom, right in sheet.merges:
            page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    book.save(path)


def write_xls(sheets: list[Sheet], path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        merged = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        for number, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if (number, column) in merged:
                    bottom, right = merged[number, column]
                    page.write_merge(number, bottom, column, right, cell)
                elif cell is not None:
                    page.write(number, column, cell)
    book.save(str(path))


def write_ods(sheets: list[Sheet], path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    for sheet in sheets:
        table = Table(name=sheet.name)
        merged = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in sheet.merges}
        covered = {
            (row, column) for top, left, bottom, right in sheet.merges
            for row in range(top, bottom + 1) for column in range(left, right + 1) if (row, column) != (top, left)
        }
        for number, row in enumerate(sheet.rows):
            line = TableRow()
            for column, cell in enumerate(row):
                if (number, column) in covered:
                    line.addElement(CoveredTableCell())
                    continue
                facts = {}
                if (number, column) in merged:
                    facts["numberrowsspanned"], facts["numbercolumnsspanned"] = merged[number, column]
                if isinstance(cell, (int, float)):
                    facts |= {"valuetype": "float", "value": str(cell)}
                elif cell is not None:
                    facts["valuetype"] = "string"
                made = TableCell(**facts)
                if cell is not None:
                    made.addElement(P(text=str(cell)))
                line.addElement(made)
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(path))


def write_html(sheets: list[Sheet], path: Path) -> None:
    """A web page in GBK that is called .xls, as web systems of offices export tables."""
    lines = ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>']
    for sheet in sheets:
        merged = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        covered = {
            (row, column) for top, left, bottom, right in sheet.merges
            for row in range(top, bottom + 1) for column in range(left, right + 1) if (row, column) != (top, left)
        }
        lines.append('<table border="1">')
        for number, row in enumerate(sheet.rows):
            line = "<tr>"
            for column, cell in enumerate(row):
                if (number, column) in covered:
                    continue
                span = ""
                if (number, column) in merged:
                    bottom, right = merged[number, column]
                    span = f' rowspan="{bottom - number + 1}" colspan="{right - column + 1}"'
                text = "" if cell is None else escape(str(cell))
                line += f'<td{span} style="vnd.ms-excel.numberformat:@">{text}</td>'
            lines.append(line + "</tr>")
        lines.append("</table>")
    lines.append("</body></html>")
    path.write_bytes("\r\n".join(lines).encode("gb18030"))


def write_xml(sheets: list[Sheet], path: Path) -> None:
    """An XML Spreadsheet 2003, as older systems export it under the name .xls."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    lines = [
        '<?xml version="1.0"?>', '<?mso-application progid="Excel.Sheet"?>',
        f'<Workbook xmlns="{space}" xmlns:ss="{space}">',
    ]
    for sheet in sheets:
        merged = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        lines.append(f'<Worksheet ss:Name="{escape(sheet.name)}"><Table>')
        for number, row in enumerate(sheet.rows):
            line = f'<Row ss:Index="{number + 1}">'
            for column, cell in enumerate(row):
                if cell is None:
                    continue
                span = ""
                if (number, column) in merged:
                    bottom, right = merged[number, column]
                    if bottom > number:
                        span += f' ss:MergeDown="{bottom - number}"'
                    if right > column:
                        span += f' ss:MergeAcross="{right - column}"'
                kind = "Number" if isinstance(cell, (int, float)) else "String"
                line += f'<Cell ss:Index="{column + 1}"{span}><Data ss:Type="{kind}">{escape(str(cell))}</Data></Cell>'
            lines.append(line + "</Row>")
        lines.append("</Table></Worksheet>")
    lines.append("</Workbook>")
    path.write_text("\n".join(lines), encoding="utf-8")


Rows = list[list[str]]

# What is delivered: the file's name, and what writes it.
DELIVERIES: dict[str, Callable[[Rows, Path], None]] = {
    "gb18030.csv": lambda rows, path: ledger.write_csv(rows, path, "gb18030"),
    "titles.xlsx": lambda rows, path: write_xlsx([titled("低保", rows)], path),
    "book.xls": lambda rows, path: write_xls([titled("低保", rows)], path),
    "book.ods": lambda rows, path: write_ods([titled("低保", rows)], path),
    "page.xls": lambda rows, path: write_html([titled("低保", rows)], path),
    "spreadsheet-xml.xls": lambda rows, path: write_xml([titled("低保", rows)], path),
    "townships.xlsx": lambda rows, path: write_xlsx([titled(n, part) for n, part in by_township(rows).items()], path),
}


def data(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as file:
        return {name: file.read(name) for name in sorted(file.namelist()) if name.startswith("data/")}


def check(sluice: str, folder: Path, only: str | None = None) -> list[str]:
    """Problems of every delivery against the clean CSV."""
    rows = ledger.make(ledger.Options(rows=ROWS))
    clean = folder / "clean.csv"
    ledger.write(rows, clean)
    bundle.run(sluice, clean, folder / "out-clean")
    expected = data(bundle.archive(folder / "out-clean"))
    problems = []
    if len(expected) < 5:
        problems.append(f"only {len(expected)} tables")
    for name, write in DELIVERIES.items():
        if only and name != only:
            continue
        path, out = folder / name, folder / f"out-{name}"
        write(rows, path)
        try:
            result = bundle.run(sluice, path, out)
        except bundle.Failure as failure:
            problems.append(f"{name}: {failure}")
            continue
        if result["rows"] != len(rows):
            problems.append(f"{name}: {result['rows']} rows, the ledger has {len(rows)}")
        found = data(bundle.archive(out))
        if found.keys() != expected.keys():
            problems.append(f"{name}: tables are {sorted(found)}")
        problems += [f"{name}: {table} differs" for table in expected if found.get(table) != expected[table]]
    return problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    parser.add_argument("--only", choices=DELIVERIES, help="one delivery")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sluice-deliveries-") as temporary:
        found = check(given.sluice, Path(temporary), given.only)
    print(*found or ["all deliveries give the same tables"], sep="\n")
    sys.exit(1 if found else 0)
