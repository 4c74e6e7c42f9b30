"""Counts the rows of a ledger: every cell that a table can have, from nothing but the definitions."""

from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

import words
from records import Row, cents

MONEY = ("amount_due", "amount_paid", "back_pay", "recovery", "price_subsidy")
CENT = Decimal("0.01")


def areas_of(place: tuple[str, str, str]) -> list[tuple[str, str]]:
    county, township, _ = place
    return [("city", words.CITY), ("county", county), ("township", county + (township or "未知"))]


def household_keys(rows: list[Row]) -> list[tuple]:
    """The household of each row: place and number, else certificate, else the householder's ID, else the run
    of rows under one householder."""
    keys: list[tuple] = []
    for row in rows:
        place = row.place()
        is_head = row["relation"] in ("户主", "本人") or not row.has("relation")
        if row["number"]:
            keys.append(("number", *place, row["number"]))
        elif row["certificate"]:
            keys.append(("certificate", *place, row["certificate"]))
        elif row["head_id"]:
            keys.append(("id", row["head_id"]))
        elif not is_head and keys:
            keys.append(keys[-1])
        else:
            keys.append(("run", row.where))
    return keys


class Household:
    """What a household's rows say together."""

    def __init__(self, rows: list[Row], is_whole: bool):
        heads = [r for r in rows if r["relation"] in ("户主", "本人")]
        self.rows = rows
        self.head = heads[0] if heads else rows[0]
        # In a ledger of households a row is a household and says how many persons it has.
        self.persons = sum(insured(r) for r in rows) if is_whole else len(rows)

    def several(self, dimension: str) -> set[str]:
        return set().union(*(r.several(dimension) or set() for r in self.rows))

    def times(self, dimension: str) -> Counter:
        """How many different words of each member its rows have; one where only a flag tells."""
        told = set().union(*(r.told(dimension) for r in self.rows))
        found = Counter(words.SETS[dimension].get(word, "unknown") for word in told)
        return Counter({member: found[member] or 1 for member in self.several(dimension)})

    def amount(self, field: str) -> Decimal:
        """The household's one amount: the householder's, else the first that is told."""
        told = [cents(r[field]) for r in [self.head] + self.rows]
        return next((a for a in told if a is not None), Decimal(0))


def signed(field: str, amount: Decimal | None) -> Decimal:
    """An amount as it is published: what is taken back is below zero, whichever sign the ledger writes."""
    return -abs(amount or Decimal(0)) if field == "recovery" else amount or Decimal(0)


def insured(row: Row) -> int:
    text = row["insured"] or row["size"]
    return int(text) if text.isdigit() else 0


class Count:
    """All cells of one table's dimensions."""

    def __init__(self, rows: list[Row], dimensions: list[str], is_grant: bool, amount_of: str):
        self.dimensions = dimensions
        self.several = next((d for d in dimensions if d in words.SEVERAL), None)
        self.is_whole = not is_grant and bool(rows) and not rows[0].has("relation") and rows[0].has("insured")
        self.has = set().union(*(r.fields for r in rows)) if rows else set()
        self.cells: dict[tuple, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        self.sets: dict[tuple, dict[str, set]] = defaultdict(lambda: defaultdict(set))
        self.payers: dict[tuple, dict[str, set]] = defaultdict(lambda: defaultdict(set))
        self.areas: set[tuple[str, str]] = set()
        self.available = {
            d: any((r.several(d) if d == self.several else r.member(d)) is not None for r in rows) for d in dimensions
        }
        if self.is_whole:
            self.available.update({d: False for d in ("sex", "age_group", "disabled") if d in dimensions})
        self.is_grant, self.amount_of = is_grant, amount_of
        for row in rows:
            self.areas.update(areas_of(row.place()))
        if is_grant:
            self.grants(rows)
        else:
            self.households(rows)

    def keys(self, row: Row, members: set[str] | None = None):
        """The cells in which something with the attributes of a row counts."""
        own = []
        for dimension in self.dimensions:
            if dimension == self.several:
                own.append([*(members or ())])
            else:
                own.append([row.member(dimension) or "unknown", "Total"])
        for area in areas_of(row.place()):
            for combination in product(*own):
                yield area, combination

    def grants(self, rows: list[Row]) -> None:
        numbered: dict[tuple, set] = {}
        for row in rows:
            alike = row["school"], row["class_name"], row["name"]
            pupil = row["id"] or alike
            # 5.33023E+17 is what is left of many numbers.
            if "E+" in row["id"]:
                pupil = row["id"], row["name"]
            if row["id"]:
                numbered.setdefault(alike, set()).add(pupil)
            elif len(numbered.get(alike, ())) == 1:
                # The only pupil of that name in the class whose number stands above.
                pupil, = numbered[alike]
            for key in self.keys(row):
                self.cells[key]["person_times"] += 1
                self.sets[key]["persons"].add(pupil)
                if row["standard_amount"]:
                    self.sets[key]["aid_standard"].add(cents(row["standard_amount"]))
                for field in MONEY:
                    self.pay(key, field, pupil, signed(field, cents(row[field])))

    def pay(self, key: tuple, field: str, payer: tuple, amount: Decimal) -> None:
        self.cells[key][field] += amount
        if amount:
            self.payers[key][field].add(payer)

    def households(self, rows: list[Row]) -> None:
        groups: dict[tuple, list[Row]] = defaultdict(list)
        for key, row in zip(household_keys(rows), rows):
            groups[key].append(row)
        for name, members in groups.items():
            self.household(Household(members, self.is_whole), name)
        for name, row in zip(household_keys(rows), rows):
            for key in self.keys(row, {"Total"}):
                if not self.several:
                    self.cells[key]["persons"] += insured(row) if self.is_whole else 1
                if self.amount_of == "person":
                    for field in MONEY:
                        self.pay(key, field, name, signed(field, cents(row[field])))
                if row["helper_unit"]:
                    self.sets[key]["helping_units"].add(row["helper_unit"])

    def household(self, household: Household, name: tuple) -> None:
        head = household.head
        times = household.times(self.several) if self.several else Counter()
        members = set(times)
        # A total of kinds that overlap counts each household with any of them once.
        for key in self.keys(head, members | {"Total"} if members else set()):
            self.cells[key]["households"] += 1
            if self.several:
                member = key[1][self.dimensions.index(self.several)]
                self.cells[key]["household_times"] += times.total() if member == "Total" else times[member]
            if self.several:
                self.cells[key]["persons"] += household.persons
        if self.several:
            return
        for key in self.keys(head):
            if any(r["helper"] or r["helper_unit"] for r in household.rows):
                self.cells[key]["paired_households"] += 1
            visits = household.amount("visits")
            self.cells[key]["visits"] += visits
            if self.amount_of == "household":
                for field in MONEY:
                    self.pay(key, field, name, signed(field, household.amount(field)))

    def contributors(self, area: tuple[str, str], members: tuple[str, ...], measure: str) -> int:
        """How many households, or pupils, have an amount that is not 0."""
        return len(self.payers[area, members][measure]) if (area, members) in self.payers else 0

    def value(self, area: tuple[str, str], members: tuple[str, ...], measure: str) -> Decimal | None:
        """The value of a cell; None when it is not available."""
        if any(not self.available[d] and (m != "Total" or d == self.several) for d, m in zip(self.dimensions, members)):
            return None
        key = area, members
        cell = self.cells.get(key, {})
        if measure in ("households", "household_times", "person_times"):
            return Decimal(cell.get(measure, 0))
        if measure == "persons":
            return Decimal(len(self.sets[key]["persons"])) if self.is_grant else Decimal(cell.get("persons", 0))
        if measure in MONEY:
            return Decimal(cell.get(measure, 0)) if measure in self.has else None
        if measure == "average":
            amount, count = ("amount_paid", "person_times") if self.is_grant else ("amount_due", "persons")
            if not cell.get(count) or amount not in self.has:
                return None
            return rounded(cell[amount] / cell[count])
        if measure == "aid_standard":
            found = self.sets[key]["aid_standard"]
            return next(iter(found)) if len(found) == 1 else None
        if measure == "paired_households":
            return Decimal(cell.get(measure, 0)) if self.has & {"helper", "helper_unit"} else None
        if measure == "helping_units":
            return Decimal(len(self.sets[key][measure])) if "helper_unit" in self.has else None
        if measure == "visits":
            return Decimal(cell.get(measure, 0)) if measure in self.has else None
        raise KeyError(measure)


def rounded(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)
