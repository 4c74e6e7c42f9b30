"""An attacker with nothing but the public files: looks for withheld counts that have one value only.

All tables are one linear system: areas and members add up, a cell of two tables is one unknown, households are no
more than persons, an average is the amount over the persons, and a withheld count is at least 1, since zeros are
published. An integer programme looks for another value of each withheld count; if there is none, it is given away.
"""

import argparse
import json
import zipfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

import bundle

FIXED = ["period", "area_level", "area_code", "area_name", "parent_area"]
LAST = ["measure", "unit", "value", "obs_status", "conf_status"]
COUNTS = {"households", "persons", "household_times", "person_times"}
ORDERS = [("households", "persons"), ("households", "household_times"), ("persons", "person_times")]
FAR = 100_000_000


class System:
    """Unknowns with bounds, and rows: terms, least, greatest."""

    def __init__(self, archive: Path):
        with zipfile.ZipFile(archive) as file:
            descriptor = json.loads(file.read("datapackage.json"))
        self.overlapping = {
            f["name"] for r in descriptor["resources"] for f in r.get("schema", {}).get("fields", [])
            if f.get("sluice:partition") is False
        }
        self.additive = {
            r["name"]: set(r["schema"]["fields"][-5]["constraints"]["enum"]) - set(r.get("sluice:additive", []))
            for r in descriptor["resources"] if r.get("schema") and r["path"].startswith("data/")
        }
        self.known: dict[tuple, int] = {}
        self.unknown: dict[tuple, int] = {}
        self.rows: list[tuple[list[tuple[int, tuple]], int | None, int | None]] = []
        self.tables = bundle.tables(archive)
        self.cells: dict[str, dict[tuple, tuple]] = {}
        for name, table in self.tables.items():
            self.read(name, table)
        for name in self.tables:
            self.relate(name)

    def read(self, name: str, table: list[dict[str, str]]) -> None:
        dimensions = list(table[0])[len(FIXED):-len(LAST)]
        is_flow = "households_exited" in {r["measure"] for r in table} or "newly_identified" in {
            r["measure"] for r in table}
        self.cells[name] = {}
        for row in table:
            area = (row["area_level"], row["area_code"], row["area_name"], row["parent_area"])
            members = tuple(row[d] for d in dimensions)
            # The total of kinds that overlap is whoever has any, not everybody.
            told = frozenset(
                (d, m) for d, m in zip(dimensions, members) if m != "Total" or d in self.overlapping)
            # A flow is another number than the stock of the same area.
            cell = (row["measure"], area, told, name if is_flow else "")
            self.cells[name][area, members, row["measure"]] = cell
            if row["obs_status"] == "A":
                scale = 100 if row["unit"].startswith("CNY") or row["unit"].startswith("per_") else 1
                self.known[cell] = int(Decimal(row["value"]) * scale)
            elif row["obs_status"] == "Q":
                # Columns of flows are withheld whole, zeros with them.
                self.unknown[cell] = 1 if row["measure"] in COUNTS and not is_flow else 0

    def relate(self, name: str) -> None:
        cells = self.cells[name]
        dimensions = list(self.tables[name][0])[len(FIXED):-len(LAST)]
        areas = {key[0] for key in cells}
        children = defaultdict(list)
        for area in areas:
            for parent in areas:
                if area[3] == parent[2] and levels(area) == levels(parent) + 1:
                    children[parent].append(area)
        values = [sorted({key[1][i] for key in cells} - {"Total"}) for i in range(len(dimensions))]
        quotients = self.additive.get(name, set()) | {"average", "standard", "rate", "aid_standard", "helping_units"}
        for (area, members, measure), whole in cells.items():
            if children[area] and measure not in quotients:
                self.sum(whole, [cells.get((child, members, measure)) for child in children[area]])
            for index, member in enumerate(members):
                if member != "Total":
                    continue
                parts = [
                    cells.get((area, members[:index] + (value,) + members[index + 1:], measure))
                    for value in values[index]]
                if None in parts or not parts:
                    continue
                if dimensions[index] in self.overlapping or (measure in quotients and measure in COUNTS):
                    self.cover(whole, parts, measure)
                elif measure not in quotients:
                    self.sum(whole, parts)
        for (area, members, measure), cell in cells.items():
            for small, large in ORDERS:
                if measure == small and (area, members, large) in cells:
                    self.row([(1, cell), (-1, cells[area, members, large])], None, 0)
            if measure == "household_times" and "Total" not in members:
                self.row([(1, cell), (-1, cells[area, members, "households"])], 0, 0)
            if measure == "average":
                self.average(cell, cells.get((area, members, "amount_due")), cells.get((area, members, "persons")))
            if cell[2] and any(d in self.overlapping and m == "Total" for d, m in cell[2]):
                everybody = (cell[0], cell[1], frozenset(x for x in cell[2] if x[1] != "Total"), "")
                if everybody in self.known or everybody in self.unknown:
                    self.row([(1, cell), (-1, everybody)], None, 0)

    def cover(self, whole: tuple, parts: list[tuple], measure: str) -> None:
        if measure == "household_times":
            self.sum(whole, parts)
        elif measure in COUNTS:
            for part in parts:
                self.row([(1, part), (-1, whole)], None, 0)
            self.row([(1, whole)] + [(-1, part) for part in parts], None, 0)

    def average(self, average: tuple, amount, persons) -> None:
        if average in self.known and amount in self.unknown and persons in self.unknown:
            value = 2 * self.known[average]
            self.row([(2, amount), (-value - 1, persons)], None, 0)
            self.row([(2, amount), (-value + 1, persons)], 0, None)

    def sum(self, whole: tuple, parts: list) -> None:
        if parts and None not in parts:
            self.row([(-1, whole)] + [(1, part) for part in parts], 0, 0)

    def row(self, terms: list[tuple[int, tuple]], least: int | None, greatest: int | None) -> None:
        open_terms, constant = [], 0
        for factor, cell in terms:
            if cell in self.known:
                constant += factor * self.known[cell]
            elif cell in self.unknown:
                open_terms.append((factor, cell))
            else:
                return
        if open_terms:
            self.rows.append((
                open_terms, None if least is None else least - constant,
                None if greatest is None else greatest - constant))

    def components(self):
        """Withheld cells that hang together, with their rows."""
        parent = {cell: cell for cell in self.unknown}

        def root(cell):
            while parent[cell] != cell:
                parent[cell] = parent[parent[cell]]
                cell = parent[cell]
            return cell

        for terms, _, _ in self.rows:
            for _, cell in terms[1:]:
                parent[root(cell)] = root(terms[0][1])
        groups: dict[tuple, tuple[list, list]] = defaultdict(lambda: ([], []))
        for cell in self.unknown:
            groups[root(cell)][0].append(cell)
        for row in self.rows:
            groups[root(row[0][0][1])][1].append(row)
        return list(groups.values())


def levels(area: tuple) -> int:
    return {"city": 0, "county": 1, "township": 2, "park": 2}[area[0]]


class Programme:
    """One component as an integer programme; keeps the values that its solutions had."""

    def __init__(self, cells: list[tuple], rows: list, least: dict[tuple, int]):
        self.column = {cell: i for i, cell in enumerate(cells)}
        self.least = numpy.array([least[cell] for cell in cells], dtype=float)
        matrix = numpy.zeros((len(rows), len(cells)))
        low, high = numpy.full(len(rows), -numpy.inf), numpy.full(len(rows), numpy.inf)
        for i, (terms, at_least, at_most) in enumerate(rows):
            for factor, cell in terms:
                matrix[i, self.column[cell]] += factor
            low[i] = -numpy.inf if at_least is None else at_least
            high[i] = numpy.inf if at_most is None else at_most
        self.constraint = LinearConstraint(matrix, low, high) if rows else ()
        self.seen: dict[tuple, set[int]] = {cell: set() for cell in cells}

    def solve(self, sign: int, cell: tuple) -> int | None:
        cost = numpy.zeros(len(self.least))
        cost[self.column[cell]] = sign
        found = milp(
            cost, constraints=self.constraint, integrality=numpy.ones(len(cost)),
            bounds=Bounds(self.least, numpy.full(len(cost), FAR)), options={"time_limit": 20})
        if found.x is None:
            return None
        values = numpy.rint(found.x).astype(int)
        for name, column in self.column.items():
            self.seen[name].add(int(values[column]))
        return int(values[self.column[cell]])

    def is_given_away(self, cell: tuple) -> bool:
        for sign in (1, -1):
            if len(self.seen[cell]) < 2 and self.solve(sign, cell) is None:
                raise bundle.Failure(f"no solution for {cell[0]} in {cell[1][0]}")
        return len(self.seen[cell]) < 2


# What an unknown member of these says is not harmless (docs/decisions/0011-small-unknown-cells.md).
SPECIAL = {"hardship_cause", "poverty_cause", "risk_kind", "disabled"}
LEAST = {"households": 3, "persons": 5}


def may_be_known(system: System, cell: tuple) -> bool:
    """Whether a small number of people of whom something is unknown may be shown: the number without it is no small one."""
    measure, area, told, flow = cell
    if not any(member == "unknown" for _, member in told) or any(dimension in SPECIAL for dimension, _ in told):
        return False
    rest = frozenset((dimension, member) for dimension, member in told if member != "unknown")
    return system.known.get((measure, area, rest, flow), 0) >= LEAST.get(measure, FAR)


def given_away(archive: Path) -> tuple[list[tuple], int]:
    """The withheld counts with one value only, and how many were looked at."""
    system = System(archive)
    found, examined = [], 0
    for cells, rows in system.components():
        programme = Programme(cells, rows, system.unknown)
        for cell in cells:
            if cell[0] in COUNTS and not cell[3] and not may_be_known(system, cell):
                examined += 1
                if programme.is_given_away(cell):
                    found.append(cell)
    return found, examined


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    cells, examined = given_away(parser.parse_args().archive)
    for cell in cells:
        print(f"given away: {cell[0]} of {cell[1][0]} {cell[1][2]}, {len(cell[2])} members")
    print(f"{examined} withheld counts, {len(cells)} given away")
    raise SystemExit(1 if cells else 0)
