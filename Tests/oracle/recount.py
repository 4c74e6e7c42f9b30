"""Counts a ledger by itself and compares every shown cell of a bundle with the result."""

import argparse
import csv
from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from pathlib import Path

import bundle
import ledger

LAST_DAY = date(2026, 10, 31)
CITY = "530500"
COUNTIES = {"隆阳区": "530502", "施甸县": "530521", "腾冲市": "530581", "龙陵县": "530523", "昌宁县": "530524"}
CAUSES = {
    "疾病": "disease", "因病": "disease", "残疾": "disability", "因残": "disability", "灾害": "disaster",
    "因灾": "disaster", "缺劳动力": "no_labour", "失业": "unemployment", "失地": "land_loss",
    "因学": "schooling", "其他": "other",
}
FIXED = ["period", "area_level", "area_code", "area_name", "parent_area"]
LAST = ["measure", "unit", "value", "obs_status", "conf_status"]
COMPUTED = ["households", "persons", "amount_due", "average"]
# The smallest count that may be shown of people with an attribute, by table: (attribute, area level, measure,
# at least). Without the attribute a cell is a total, which summary rules; unknown is no attribute of anybody.
SMALLEST = {
    "summary": (None, "township", "households", 3),
    "sex": ("sex", "township", "persons", 5),
    "age": ("age_group", "township", "persons", 5),
    "class": ("allowance_class", "township", "persons", 5),
    "cause": ("hardship_cause", "county", "persons", 10),
}
DERIVED = ["urban_rural", "allowance_class", "hardship_cause", "sex", "age_group"]


def is_identity(text: str) -> bool:
    if len(text) != 18 or not text[:17].isdigit():
        return False
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    return born <= LAST_DAY and ledger.check_character(text[:17]) == text[17]


def sex(text: str) -> str:
    return ("female" if int(text[16]) % 2 == 0 else "male") if is_identity(text) else "unknown"


def age_group(text: str) -> str:
    if not is_identity(text):
        return "unknown"
    year, month, day = int(text[6:10]), int(text[10:12]), int(text[12:14])
    age = LAST_DAY.year - year - ((LAST_DAY.month, LAST_DAY.day) < (month, day))
    return "minor" if age < 18 else "elderly" if age >= 60 else "adult"


def attributes(row: dict[str, str]) -> dict[str, str]:
    return {
        "urban_rural": {"城市": "urban", "农村": "rural"}[row["城乡类别"]],
        "allowance_class": row["保障类别"],
        "hardship_cause": CAUSES[row["致困原因"]],
        "sex": sex(row["身份证号码"]),
        "age_group": age_group(row["身份证号码"]),
    }


class Count:
    """Every cell there can be: by area, by one member or the total of each dimension."""

    def __init__(self, rows: list[dict[str, str]], dimensions: list[str]):
        self.dimensions = dimensions
        self.cells: dict[tuple, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        self.areas: set[tuple[str, str]] = {("city", CITY)}
        households: dict[tuple, dict] = {}
        for row in rows:
            county, township = COUNTIES[row["县(市、区)"]], row["乡镇(街道)"]
            key = (county, township, row["村(社区)"], row["户号"])
            areas = [("city", CITY), ("county", county), ("township", county + township)]
            self.areas.update(areas)
            own = attributes(row)
            self.add(areas, own, "persons", Decimal(1))
            self.add(areas, own, "amount_due", Decimal(row["月保障金额(元)"].replace(",", "")))
            # A household's dimensions are its householder's; the first row stands in where there is none.
            if key not in households or (row["与户主关系"] == "户主" and not households[key]["is_head"]):
                households[key] = {"is_head": row["与户主关系"] == "户主", "own": own, "areas": areas}
        for household in households.values():
            self.add(household["areas"], household["own"], "households", Decimal(1))

    def add(self, areas, own: dict[str, str], measure: str, amount: Decimal) -> None:
        for area in areas:
            for members in product(*((own[d], "Total") for d in self.dimensions)):
                self.cells[area, members][measure] += amount

    def value(self, area, members, measure: str) -> Decimal | None:
        cell = self.cells.get((area, members), {})
        if measure != "average":
            return Decimal(cell.get(measure, 0))
        persons = cell.get("persons", Decimal(0))
        if not persons:
            return None
        return (cell["amount_due"] / persons).quantize(Decimal("0.01"), ROUND_HALF_UP)


def area_of(row: dict[str, str]) -> tuple[str, str]:
    if row["area_level"] in ("city", "county"):
        return row["area_level"], row["area_code"]
    parent = row["parent_area"]
    return "township", COUNTIES.get(parent, parent) + row["area_name"]


def is_withheld(row: dict[str, str]) -> bool:
    return (row["obs_status"], row["conf_status"]) == ("Q", "C")


def compare(name: str, rows: list[dict[str, str]], ledger_rows: list[dict[str, str]], skip: set[str]):
    """Problems of one table, and how many of its cells were compared."""
    problems: list[str] = []
    header = list(rows[0])
    dimensions = header[len(FIXED):-len(LAST)]
    if header[: len(FIXED)] != FIXED or header[-len(LAST):] != LAST:
        return [f"{name}: columns are {header}"], 0
    # Of a dimension that the ledger has no column for, nothing but the total can be known.
    unknown = [d for d in dimensions if d not in DERIVED]
    for number, row in enumerate(rows, 2):
        if row["value"] != "" and any(row[d] != "Total" for d in unknown):
            problems.append(f"{name} row {number}: a value although {unknown} is not in the ledger")
    rows = [row for row in rows if all(row[d] == "Total" for d in unknown)]
    dimensions = [d for d in dimensions if d in DERIVED]
    count = Count(ledger_rows, dimensions)
    compared = 0
    seen = set()
    for number, row in enumerate(rows, 2):
        area, members = area_of(row), tuple(row[d] for d in dimensions)
        key = (area, members, row["measure"])
        if key in seen:
            problems.append(f"{name} row {number}: a cell twice")
        seen.add(key)
        if area not in count.areas:
            problems.append(f"{name} row {number}: an area that is not in the ledger")
        if row["value"] == "":
            if not is_withheld(row) and row["obs_status"] != "L":
                if row["measure"] in COMPUTED and count.value(area, members, row["measure"]) is not None:
                    problems.append(f"{name} row {number}: empty with status {row['obs_status']}/{row['conf_status']}")
            continue
        if is_withheld(row) or row["obs_status"] == "L":
            problems.append(f"{name} row {number}: a value with status {row['obs_status']}/{row['conf_status']}")
        if row["measure"] not in COMPUTED:
            continue
        if skip & set(dimensions) and any(row[d] != "Total" for d in skip & set(dimensions)):
            continue
        expected = count.value(area, members, row["measure"])
        compared += 1
        if expected is None or Decimal(row["value"]) != expected:
            problems.append(f"{name} row {number}: {row['measure']} is {row['value']}, counted {expected}")
        if is_small(name, area, row):
            problems.append(f"{name} row {number}: shows {row['value']} {row['measure']} in a {area[0]}")
    problems += missing(name, seen, count, dimensions)
    if not skip:
        problems += given_away(name, rows, dimensions)
    return problems, compared


def is_small(name: str, area, row: dict[str, str]) -> bool:
    if name not in SMALLEST:
        return False
    attribute, level, measure, least = SMALLEST[name]
    if attribute and row[attribute] in ("Total", "unknown"):
        return False
    return area[0] == level and row["measure"] == measure and 0 < Decimal(row["value"]) < least


def missing(name: str, seen: set, count: Count, dimensions: list[str]) -> list[str]:
    """City and, but for flows, counties have every combination that occurs, for every measure there is."""
    levels = ("city", "county") if name in SMALLEST else ("city",)
    measures = {measure for _, _, measure in seen}
    problems = []
    for area, members in list(count.cells):
        if area[0] not in levels:
            continue
        for measure in measures:
            if (area, members, measure) not in seen and "unknown" not in members:
                problems.append(f"{name}: no cell for {area[0]} {area[1]} {members} {measure}")
    return problems


def given_away(name: str, rows: list[dict[str, str]], dimensions: list[str]) -> list[str]:
    """Sums whose total and parts are shown but for one: a subtraction gives that one away."""
    cells = {
        (area_of(r), tuple(r[d] for d in dimensions), r["measure"]): r
        for r in rows if r["measure"] in ("households", "persons", "amount_due")
    }
    problems = []
    for (area, members, measure), total in cells.items():
        if total["value"] == "":
            continue
        lines = []
        for index, member in enumerate(members):
            if member == "Total":
                lines.append([
                    c for (a, m, x), c in cells.items()
                    if a == area and x == measure and m[index] != "Total"
                    and m[:index] + m[index + 1:] == members[:index] + members[index + 1:]
                ])
        if area[0] != "township":
            below = "county" if area[0] == "city" else "township"
            lines.append([
                c for (a, m, x), c in cells.items()
                if a[0] == below and m == members and x == measure and (below == "county" or a[1].startswith(area[1]))
            ])
        for line in lines:
            if len([c for c in line if c["value"] == ""]) == 1:
                # Townships that were left out can hide it as well.
                parts = [c for c in line if c["value"] != ""]
                hidden = Decimal(total["value"]) - sum(Decimal(c["value"]) for c in parts)
                problems.append(f"{name}: {area[0]} {area[1]} {members} gives away a {measure} of {hidden}")
    return problems


def check(ledger_path: Path, archive: Path, encoding: str = "utf-8", skip: set[str] = frozenset()) -> tuple[list[str], int]:
    with ledger_path.open(encoding=encoding, newline="") as file:
        ledger_rows = list(csv.DictReader(file))
    problems, compared = [], 0
    found = bundle.tables(archive)
    for needed in ("summary", "sex", "age", "class", "cause"):
        if needed not in found:
            problems.append(f"no table {needed}")
    for name, rows in found.items():
        if not rows:
            problems.append(f"{name}: no rows")
            continue
        more, cells = compare(name, rows, ledger_rows, set(skip))
        problems += more
        compared += cells
    return problems, compared


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path, help="the ledger as CSV")
    parser.add_argument("archive", type=Path)
    parser.add_argument("--encoding", default="utf-8")
    given = parser.parse_args()
    found, cells = check(given.ledger, given.archive, given.encoding)
    print(*found, f"{cells} cells compared", sep="\n")
    raise SystemExit(1 if found else 0)
