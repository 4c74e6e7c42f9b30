"""Compares what the engines wrote: lists decompressed, aggregates cell by cell, counts of faulty IDs."""

import csv
import gzip
import io
import zipfile
from itertools import zip_longest
from pathlib import Path

from masks import DIMENSIONS

MEASURES = ["households", "persons", "amount_due"]
CHUNK = 1 << 22


def masked_list(folder: Path) -> Path:
    found = sorted(folder.rglob("*.csv.gz"))
    if len(found) != 1:
        raise SystemExit(f"{len(found)} lists below {folder}, expected one")
    return found[0]


def same_bytes(left: Path, right: Path) -> bool:
    """Whether the records are the same bytes; sluice writes the dictionary's words into the header."""
    with gzip.open(left) as one, gzip.open(right) as two:
        if one.readline().count(b",") != two.readline().count(b","):
            return False
        while True:
            a, b = one.read(CHUNK), two.read(CHUNK)
            if a != b:
                return False
            if not a:
                return True


def first_difference(left: Path, right: Path) -> str | None:
    """The first record that differs, by number; quoting, line ends and a byte order mark do not count."""
    def records(path: Path):
        return csv.reader(io.TextIOWrapper(gzip.open(path), encoding="utf-8-sig", newline=""))

    for number, (a, b) in enumerate(zip_longest(records(left), records(right)), 1):
        if a != b and number > 1:
            columns = [i + 1 for i, (x, y) in enumerate(zip(a or [], b or [])) if x != y]
            return f"record {number}, columns {columns}"
    return None


def engine_cells(folder: Path) -> dict[tuple, str]:
    cells = {}
    with (folder / "aggregates.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = (row["county"], row["township"], *(row[d] for d in DIMENSIONS))
            for measure in MEASURES:
                cells[(*key, measure)] = row[measure]
    return cells


def sluice_cells(folder: Path) -> dict[tuple, str]:
    """The cells of the bundle's tables, with the engines' keys; areas by name."""
    archives = sorted(folder.rglob("public/*.zip"))
    if len(archives) != 1:
        raise SystemExit(f"{len(archives)} bundles below {folder}, expected one")
    with zipfile.ZipFile(archives[0]) as archive:
        rows = [
            row for name in archive.namelist() if name.startswith("data/")
            for row in csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline=""))
        ]
    counties = {row["area_code"]: row["area_name"] for row in rows if row["area_level"] == "county"}
    cells = {}
    for row in rows:
        area = {
            "city": ("Total", "Total"), "county": (row["area_name"], "Total"),
        }.get(row["area_level"], (counties.get(row["parent_area"], row["parent_area"]), row["area_name"]))
        cells[(*area, *(row.get(d, "Total") for d in DIMENSIONS), row["measure"])] = row["value"]
    return cells


def aggregate_problems(ours: dict[tuple, str], theirs: dict[tuple, str]) -> list[str]:
    """Every cell that both show is equal; groups that do not occur are 0 with us and absent with them."""
    compared, different = 0, 0
    for key, value in ours.items():
        other = theirs.get(key, "0")
        if value == "" or other == "":
            continue
        compared += 1
        different += float(value) != float(other)
    shown = sum(value != "" for value in ours.values())
    print(f"aggregates: {len(ours):,} cells of sluice, {shown:,} shown, {compared:,} compared")
    problems = [f"{different} of {compared} aggregates"] if different else []
    if compared < 100:
        problems.append(f"only {compared} aggregates could be compared")
    for measure in MEASURES:
        total = ("Total",) * (2 + len(DIMENSIONS)) + (measure,)
        if not ours.get(total):
            problems.append(f"no total of {measure}")
    return problems


def check(folders: dict[str, Path]) -> list[str]:
    problems = []
    names = [name for name in folders if name != "sluice"]
    if len(names) == 2:
        left, right = (folders[name] for name in names)
        if not same_bytes(masked_list(left), masked_list(right)):
            problems.append(f"lists of {names[0]} and {names[1]}: {first_difference(masked_list(left), masked_list(right))}")
        for file in ("aggregates.csv", "checks.csv"):
            if (left / file).read_bytes() != (right / file).read_bytes():
                problems.append(f"{file} of {names[0]} and {names[1]}")
    if "sluice" in folders and names:
        other = folders[names[0]]
        ours, theirs = masked_list(folders["sluice"]), masked_list(other)
        if not same_bytes(ours, theirs):
            place = first_difference(ours, theirs)
            if place:
                problems.append(f"lists of sluice and {names[0]}: {place}")
            else:
                print("lists: the same records, written otherwise")
        else:
            print("lists: the same bytes")
        problems += aggregate_problems(sluice_cells(folders["sluice"]), engine_cells(other))
    return problems
