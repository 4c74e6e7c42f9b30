"""Reads a workbook with one reader and prints a line of JSON: rows and seconds, imports not counted.

With `--dump FILE` it also writes the cells as texts, for comparison; that is not timed.
"""

import argparse
import csv
import datetime
import itertools
import json
import tempfile
import time
from pathlib import Path


def calamine(path: Path):
    from python_calamine import CalamineWorkbook
    started = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return len(rows), time.perf_counter() - started, rows


def openpyxl(path: Path):
    from openpyxl import load_workbook
    started = time.perf_counter()
    sheet = load_workbook(path, read_only=True, data_only=True).worksheets[0]
    # Counted row by row, as a program with little memory would read it.
    count = sum(1 for _ in sheet.iter_rows(values_only=True))
    return count, time.perf_counter() - started, sheet.iter_rows(values_only=True)


def polars(path: Path):
    import fastexcel  # noqa: F401  (imported by polars on first use)
    import polars
    started = time.perf_counter()
    frame = polars.read_excel(path)
    return frame.height + 1, time.perf_counter() - started, itertools.chain([frame.columns], frame.iter_rows())


def xlsx2csv(path: Path):
    from xlsx2csv import Xlsx2csv
    started = time.perf_counter()
    file = tempfile.NamedTemporaryFile("w+", suffix=".csv", encoding="utf-8", newline="")
    Xlsx2csv(str(path), outputencoding="utf-8", dateformat="%Y-%m-%d").convert(file.name)
    seconds = time.perf_counter() - started
    with open(file.name, "rb") as lines:
        count = sum(1 for _ in lines)
    return count, seconds, csv.reader(open(file.name, encoding="utf-8", newline=""))


READERS = {"calamine": calamine, "openpyxl": openpyxl, "polars": polars, "xlsx2csv": xlsx2csv}


def text(value) -> str:
    """A cell as sluice gives it: days as ISO dates, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", choices=sorted(READERS))
    parser.add_argument("workbook", type=Path)
    parser.add_argument("--dump", type=Path)
    given = parser.parse_args()
    count, seconds, rows = READERS[given.reader](given.workbook)
    if given.dump:
        with given.dump.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([text(cell) for cell in row] for row in rows)
    print(json.dumps({"rows": count - 1, "seconds": seconds}))


if __name__ == "__main__":
    main()
