"""An attacker with nothing but the public files: looks for withheld counts and amounts that have one value only.

All tables are one linear system: areas and members add up, a cell of two tables is one unknown, households are no
more than persons, an average is the amount over the persons, and a withheld count is at least 1, since zeros are
published. An integer programme looks for another value of each withheld count; if there is none, it is given away.
Of each withheld amount a linear programme finds the least and the greatest; an amount is given away too where an
average is shown beside it. What is paid is due, back pay, subsidy and recoveries, which are never above zero, if that is so
wherever it can be looked at. Where all shown rows of some members have one amount for each person or grant, so have the others: a
shown count tells a withheld amount. With --rates also sums of amounts tell withheld counts, which nothing hinders yet.
"""

import argparse
import json
import math
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
STANDARDS = ("aid_standard", "standard")


class System:
    """Unknowns with bounds, and rows: terms, least, greatest."""

    def __init__(self, archive: Path, refuted: frozenset = frozenset(), solves_rates: bool = False):
        """`refuted` are cells that go by no fixed rate, since with it there was no solution."""
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
        # Of a withheld amount its rate and the count that it goes by, if there is one.
        self.rate: dict[tuple, tuple[int, tuple]] = {}
        self.told: set[tuple] = set()
        self.solves_rates, self.refuted = solves_rates, refuted
        if all(value <= 0 for cell, value in self.known.items() if cell[0] == "recovery"):
            for cell in self.unknown:
                if cell[0] == "recovery":
                    self.row([(1, cell)], None, 0)
        self.rates(refuted)
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
            if cell[2] and any(d in self.overlapping and m == "Total" for d, m in cell[2]):
                everybody = (cell[0], cell[1], frozenset(x for x in cell[2] if x[1] != "Total"), "")
                if everybody in self.known or everybody in self.unknown:
                    self.row([(1, cell), (-1, everybody)], None, 0)

        self.times(cells)
        self.averages(cells)
        self.payments(cells)

    def times(self, cells: dict) -> None:
        """A member's times are its households, if that is so wherever both are shown."""
        pairs = [
            (cell, cells[area, members, "households"]) for (area, members, measure), cell in cells.items()
            if measure == "household_times" and "Total" not in members and (area, members, "households") in cells]
        shown = [(self.known[t], self.known[h]) for t, h in pairs if t in self.known and self.known.get(h)]
        if shown and all(t == h for t, h in shown):
            for times, households in pairs:
                if not self.refuted.intersection((times, households)):
                    self.row([(1, times), (-1, households)], 0, 0)

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

    def rates(self, refuted: frozenset) -> None:
        """One amount for each person, grant or household: of some members everywhere, or in one county."""
        everywhere, by_county = (defaultdict(lambda: defaultdict(dict)) for _ in range(2))
        for cell in [*self.known, *self.unknown]:
            measure, area, told, flow = cell
            if not flow:
                everywhere[told][area][measure] = cell
                if area[0] != "city":
                    by_county[told, area[2] if area[0] == "county" else area[3]][area][measure] = cell
        for records in [*everywhere.values(), *by_county.values()]:
            for amount in AMOUNTS:
                for count in ("persons", "person_times", "households"):
                    pairs = [(r[amount], r[count], r) for r in records.values() if amount in r and count in r]
                    shown = [(self.known[m], self.known[n], r) for m, n, r in pairs
                             if m in self.known and self.known.get(n)]
                    rate = shown[0][0] // shown[0][1] if shown else 0
                    if not rate or any(m != rate * n for m, n, _ in shown):
                        continue
                    standards = {self.known.get(r.get(s)) for _, _, r in shown for s in STANDARDS}
                    if len({n for _, n, _ in shown}) > 1 or rate in standards:
                        for m, n, _ in pairs:
                            if not refuted.intersection((m, n)):
                                self.rated(m, n, rate)

    def rated(self, amount: tuple, count: tuple, rate: int) -> None:
        if amount in self.unknown and count in self.unknown:
            if not self.solves_rates:
                return
            if amount in self.rate:
                self.row([(1, amount), (-rate, count)], 0, 0)
            else:
                self.rate[amount] = rate, count
        elif amount in self.unknown and self.known[count]:
            self.told.add(amount)
            self.row([(1, amount)], rate * self.known[count], rate * self.known[count])
        elif amount in self.known and count in self.unknown:
            self.told.add(count)
            self.row([(rate, count)], self.known[amount], self.known[amount])

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
        open_terms, constant = defaultdict(int), 0
        for factor, cell in terms:
            if cell in self.rate:
                factor, cell = factor * self.rate[cell][0], self.rate[cell][1]
            if cell in self.known:
                constant += factor * self.known[cell]
            elif cell in self.unknown:
                open_terms[cell] += factor
            else:
                return
        open_terms = {cell: factor for cell, factor in open_terms.items() if factor}
        if not open_terms:
            return
        # Sums of one rate are sums of counts.
        size = math.gcd(*open_terms.values())
        if least is not None and least == greatest and (least - constant) % size:
            size = 1
        self.rows.append((
            [(factor // size, cell) for cell, factor in open_terms.items()],
            None if least is None else -((constant - least) // size),
            None if greatest is None else (greatest - constant) // size))

    def components(self):
        """Withheld cells that hang together, with their rows."""
        unknown = [cell for cell in self.unknown if cell not in self.rate]
        parent = {cell: cell for cell in unknown}

        def root(cell):
            while parent[cell] != cell:
                parent[cell] = parent[parent[cell]]
                cell = parent[cell]
            return cell

        for terms, _, _ in self.rows:
            for _, cell in terms[1:]:
                parent[root(cell)] = root(terms[0][1])
        groups: dict[tuple, tuple[list, list]] = defaultdict(lambda: ([], []))
        for cell in unknown:
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


def given_away(archive: Path, solves_rates: bool = False) -> tuple[list[tuple], int]:
    """The withheld counts and amounts with one value only, and how many were looked at."""
    refuted: frozenset = frozenset()
    while True:
        system = System(archive, refuted, solves_rates)
        found: list[tuple] = []
        examined = 0
        for cells, rows in system.components():
            try:
                examined += attacked(system, cells, rows, found)
            except bundle.Failure:
                # Who guessed wrong sees that it cannot be.
                if refuted.issuperset(cells):
                    raise
                refuted |= frozenset(cells)
                break
        else:
            given = system.averaged | system.told
            return sorted(given.union(found), key=str), examined + len(given)


def attacked(system: System, cells: list[tuple], rows: list, found: list[tuple]) -> int:
    """Adds those of a component that are given away; how many were looked at."""
    examined = sum(cell[0] in AMOUNTS for cell in cells)
    found += amounts_given_away(cells, rows, system.unknown)
    programme = Programme(cells, rows, system.unknown)
    for cell in cells:
        if cell[0] in COUNTS and not cell[3] and not may_be_known(system, cell):
            examined += 1
            if programme.is_given_away(cell):
                found.append(cell)
    return examined


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--rates", action="store_true", help="solve the sums of amounts for counts too")
    given = parser.parse_args()
    cells, examined = given_away(given.archive, given.rates)
    for cell in cells:
        print(f"given away: {cell[0]} of {cell[1][0]} {cell[1][2]}, {len(cell[2])} members")
    print(f"{examined} withheld counts and amounts, {len(cells)} given away")
    raise SystemExit(1 if cells else 0)
