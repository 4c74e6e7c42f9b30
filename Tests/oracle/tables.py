"""Compares every shown cell of a bundle with a count of its ledgers."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import bundle
import counts
import movements
import records
import words

FIXED = ["period", "area_level", "area_code", "area_name", "parent_area"]
# What the totals table of a release is divided by; its city and county are shown whatever they are.
SUMMARY = {"urban_rural", "stage"}
LEAST_CONTRIBUTORS = 3
LAST = ["measure", "unit", "value", "obs_status", "conf_status"]


@dataclass
class Release:
    """A run: its ledgers, and what was said on the command line."""

    slug: str
    ledgers: list[Path]
    period: str = "2026-10"
    last_day: date = date(2026, 10, 31)
    previous: list[Path] = field(default_factory=list)
    amount_of: str = "person"
    standards: list[tuple] = field(default_factory=list)  # (area code, urban_rural, from, to, yuan a month)
    population: dict[str, int] = field(default_factory=dict)  # by area code
    # Whether the first number of a ledger's row that another programme has is left out of the count.
    own_programme: str = "最低生活保障"

    @property
    def is_grant(self) -> bool:
        return self.slug == "education-aid"

    def rows(self, paths: list[Path]) -> list[records.Row]:
        found: list[records.Row] = []
        for path in paths:
            for raw in records.read(path):
                row = records.Row(raw, self.last_day, len(found))
                if not row["programme"] or row["programme"] == self.own_programme:
                    found.append(row)
        return found


def area_of(row: dict[str, str]) -> tuple[str, str]:
    if row["area_level"] in ("city", "county"):
        return row["area_level"], row["area_code"]
    parent = row["parent_area"]
    return "township", words.COUNTIES.get(parent, "") + row["area_name"]


def rate(release: Release, count: counts.Count, area, members) -> Decimal | None:
    people = release.population.get(area[1])
    if not people or any(m != "Total" for m in members):
        return None
    return counts.rounded(count.value(area, members, "persons") * 1000 / people)


def standard(release: Release, area, members) -> Decimal | None:
    """The standard in force on the last day; town and country together have none."""
    code = area[1][:6]
    kinds = (members[0],)
    found = {
        Decimal(amount) for where, kind, start, end, amount in release.standards
        if where == code and kind in kinds and start <= release.last_day and (not end or end >= release.last_day)
    }
    return found.pop() if len(found) == 1 else None


class Comparison:
    """The problems of one bundle, and how many of its cells were compared."""

    def __init__(self, release: Release, archive: Path):
        self.release = release
        self.rows = release.rows(release.ledgers)
        self.previous = release.rows(release.previous)
        self.problems: list[str] = []
        self.compared = 0
        self.withheld = 0
        self.shown: dict[str, int] = {}
        for name, table in bundle.tables(archive).items():
            self.table(name, table)

    def table(self, name: str, table: list[dict[str, str]]) -> None:
        if not table:
            self.problems.append(f"{name}: no rows")
            return
        header = list(table[0])
        dimensions = header[len(FIXED):-len(LAST)]
        if header[:len(FIXED)] != FIXED or header[-len(LAST):] != LAST:
            self.problems.append(f"{name}: columns are {header}")
            return
        is_flow = any(r["measure"] in movements.HOUSEHOLD_KINDS for r in table)
        if is_flow:
            flows = movements.Movements(self.previous, self.rows) if self.previous else None
            areas = flows.areas if flows else {a for r in self.rows for a in counts.areas_of(r.place())}

            def value(area, members, measure):
                return flows.value(area, members[0] if members else "Total", measure) if flows else None
        else:
            count = counts.Count(self.rows, dimensions, self.release.is_grant, self.release.amount_of)
            areas = count.areas

            def value(area, members, measure):
                if measure == "rate":
                    return rate(self.release, count, area, members)
                if measure == "standard":
                    return standard(self.release, area, members)
                return count.value(area, members, measure)
        self.form(name, table, dimensions, areas)
        for number, row in enumerate(table, 2):
            area, members = area_of(row), tuple(row[d] for d in dimensions)
            self.cell(f"{name} row {number}", row, value(area, members, row["measure"]), is_flow)
            if not is_flow and row["measure"] in counts.MONEY:
                self.contributors(f"{name} row {number}", row, dimensions, count.contributors(area, members, row["measure"]))

    def cell(self, where: str, row: dict[str, str], expected, is_flow: bool) -> None:
        status = row["obs_status"] + row["conf_status"]
        if status == "AF":
            self.compared += 1
            if expected is None or row["value"] == "" or Decimal(row["value"]) != expected:
                self.problems.append(f"{where}: {row['measure']} is {row['value']}, counted {expected}")
        elif status == "LF":
            if expected is not None or row["value"]:
                self.problems.append(f"{where}: {row['measure']} is not available, counted {expected}")
        elif status == "QC":
            self.withheld += 1
            if expected is None or row["value"]:
                self.problems.append(f"{where}: {row['measure']} is withheld, counted {expected}")
            elif expected == 0 and not row["unit"].startswith("CNY") and not is_flow:
                self.problems.append(f"{where}: a zero is withheld")
        else:
            self.problems.append(f"{where}: status {status}")

    def contributors(self, where: str, row: dict[str, str], dimensions: list[str], found: int) -> None:
        """An amount of one or two households is not shown, unless it is a total of city or county."""
        is_total = row["area_level"] in ("city", "county") and all(row[d] == "Total" or d in SUMMARY for d in dimensions)
        is_shown = row["obs_status"] == "A" and Decimal(row["value"]) != 0
        if is_shown and not is_total and 0 < found < LEAST_CONTRIBUTORS:
            self.problems.append(f"{where}: {row['measure']} of {found} is shown")

    def form(self, name: str, table: list[dict[str, str]], dimensions: list[str], areas: set) -> None:
        """Every area with every combination, each once; all counties; all townships of a county or none."""
        keys = [(area_of(r), *(r[d] for d in dimensions), r["measure"]) for r in table]
        if len(set(keys)) != len(keys):
            self.problems.append(f"{name}: a cell twice")
        present = {k[0] for k in keys}
        every = len(present) * len(list(product(*({k[i] for k in keys} for i in range(1, len(keys[0]))))))
        if every != len(keys):
            self.problems.append(f"{name}: {len(keys)} cells of {every} combinations")
        if present - areas:
            self.problems.append(f"{name}: {len(present - areas)} areas that are not in the ledger")
        for level in ("city", "county"):
            missing = {a for a in areas if a[0] == level} - present
            if missing and any(a[0] == level for a in present):
                self.problems.append(f"{name}: no {sorted(missing)}")
        townships = {a for a in areas if a[0] == "township"}
        for county in {a[1][:6] for a in townships}:
            own = {a for a in townships if a[1][:6] == county}
            if own & present and own - present:
                self.problems.append(f"{name}: some townships of {county} are missing")
        for dimension in dimensions:
            if "Total" not in {r[dimension] for r in table}:
                self.problems.append(f"{name}: no Total of {dimension}")
