"""An attacker with nothing but the public files: looks for withheld counts and amounts that have one value only.

All tables are one linear system: areas and members add up, a cell of two tables is one unknown, households are no
more than persons, an average is the amount over the persons, and a withheld count is at least 1, since zeros are
published. An integer programme looks for another value of each withheld count; if there is none, it is given away.
Of each withheld amount a linear programme finds the least and the greatest; an amount is given away too where an
average is shown beside it. What is paid is due and back pay and subsidy, without what is recovered, if that is so wherever
it can be looked at.
"""

import argparse
import json
import zipfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

import bundle

FIXED = ["period", "area_level", "area_code", "area_name", "parent_area"]
LAST = ["measure", "unit", "value", "obs_status", "conf_status"]
COUNTS = {"households", "persons", "household_times", "person_times"}
ORDERS = [("households", "persons"), ("households", "household_times"), ("persons", "person_times")]
FAR = 100_000_000
AMOUNTS = ("amount_due", "amount_paid", "amount", "back_pay", "recovery", "price_subsidy", "extra_allowance")
AVERAGES = [("amount_due", "persons"), ("amount", "person_times"), ("amount_paid", "person_times")]
FAR_MONEY = 10_000_000_000_000


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
        self.averaged: set[tuple] = set()
        self.rows: list[tuple[list[tuple[int, tuple]], int | None, int | None]] = []
        self.tables = bundle.tables(archive)
        self.cells: dict[str, dict[tuple, tuple]] = {}
        for name, table in self.tables.items():
            self.read(name, table)
        negative = {"recovery"} | {cell[0] for cell, value in self.known.items() if value < 0}
        for cell in self.unknown:
            if cell[0] in negative and cell[0] in AMOUNTS:
                self.unknown[cell] = -FAR_MONEY
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
            if cell[2] and any(d in self.overlapping and m == "Total" for d, m in cell[2]):
                everybody = (cell[0], cell[1], frozenset(x for x in cell[2] if x[1] != "Total"), "")
                if everybody in self.known or everybody in self.unknown:
                    self.row([(1, cell), (-1, everybody)], None, 0)

        self.averages(cells)
        self.payments(cells)

    def averages(self, cells: dict) -> None:
        """The first pair of an amount and a count of which all shown averages are the quotient."""
        records = {key[:2] for key in cells if key[2] == "average"}
        for amount, count in AVERAGES:
            triples = [
                (cells[area, members, "average"], cells[area, members, amount], cells[area, members, count])
                for area, members in records
                if (area, members, amount) in cells and (area, members, count) in cells]
            shown = [[self.known[c] for c in triple] for triple in triples if all(c in self.known for c in triple)]
            if not triples or any(abs(2 * money - 2 * value * people) > people for value, money, people in shown):
                continue
            for average, money, people in triples:
                self.average(average, money, people)
                if average in self.known and money in self.unknown:
                    self.averaged.add(money)
            return

    def payments(self, cells: dict) -> None:
        records = {key[:2] for key in cells if key[2] == "amount_paid"}
        for sign in (1, -1):
            factors = {"amount_paid": -1, "amount_due": 1, "back_pay": 1, "price_subsidy": 1, "extra_allowance": 1,
                       "recovery": sign}
            payments = []
            for area, members in records:
                terms = [(f, cells[area, members, m]) for m, f in factors.items() if (area, members, m) in cells]
                terms = [(f, c) for f, c in terms if c in self.known or c in self.unknown]
                if {"amount_paid", "amount_due"} <= {c[0] for _, c in terms}:
                    payments.append(terms)
            shown = [terms for terms in payments if all(c in self.known for _, c in terms)]
            if shown and all(sum(f * self.known[c] for f, c in terms) == 0 for terms in shown):
                for terms in payments:
                    self.row(terms, 0, 0)
                return

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
        self.most = numpy.array([FAR_MONEY if cell[0] in AMOUNTS else FAR for cell in cells], dtype=float)
        self.seen: dict[tuple, set[int]] = {cell: set() for cell in cells}

    def solve(self, sign: int, cell: tuple) -> int | None:
        cost = numpy.zeros(len(self.least))
        cost[self.column[cell]] = sign
        found = milp(
            cost, constraints=self.constraint, integrality=numpy.ones(len(cost)),
            bounds=Bounds(self.least, self.most), options={"time_limit": 20})
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


def amounts_given_away(cells: list[tuple], rows: list, least: dict[tuple, int]) -> list[tuple]:
    """The amounts of a component that have one value only, which is not 0: nobody has an amount of 0."""
    wanted = [cell for cell in cells if cell[0] in AMOUNTS]
    if not wanted:
        return []
    column = {cell: i for i, cell in enumerate(cells)}
    equal, at_most = ([], []), ([], [])
    for terms, low, high in rows:
        row = numpy.zeros(len(cells))
        for factor, cell in terms:
            row[column[cell]] += factor
        if low is not None and low == high:
            equal[0].append(row)
            equal[1].append(low)
        else:
            if high is not None:
                at_most[0].append(row)
                at_most[1].append(high)
            if low is not None:
                at_most[0].append(-row)
                at_most[1].append(-low)
    bounds = [(None if least[cell] == -FAR_MONEY else least[cell], None) for cell in cells]
    found = []
    for cell in wanted:
        ends = []
        for sign in (1, -1):
            cost = numpy.zeros(len(cells))
            cost[column[cell]] = sign
            done = linprog(
                cost, A_ub=numpy.array(at_most[0]) if at_most[0] else None, b_ub=at_most[1] or None,
                A_eq=numpy.array(equal[0]) if equal[0] else None, b_eq=equal[1] or None, bounds=bounds)
            if done.status == 3:
                break
            if done.status != 0:
                raise bundle.Failure(f"no solution for {cell[0]} in {cell[1][0]}: {done.message}")
            ends.append(done.x[column[cell]])
        # Half a cent apart is the same for whole cents.
        if len(ends) == 2 and abs(ends[0] - ends[1]) < 0.5 and abs(ends[0]) > 0.5:
            found.append(cell)
    return found


def given_away(archive: Path) -> tuple[list[tuple], int]:
    """The withheld counts and amounts with one value only, and how many were looked at."""
    system = System(archive)
    found, examined = sorted(system.averaged, key=str), len(system.averaged)
    for cells, rows in system.components():
        examined += sum(cell[0] in AMOUNTS for cell in cells)
        found += amounts_given_away(cells, rows, system.unknown)
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
    print(f"{examined} withheld counts and amounts, {len(cells)} given away")
    raise SystemExit(1 if cells else 0)
