"""Compares two months' ledgers: who came, who went, what changed.

A person is the same by ID, else by name, household number and birth date, else, where one of the two birth dates
cannot be told, by name and household number. A household of now continues one household before: the one it
shares most persons with, else the one of the same key. So now = before + entered - exited.
"""

import unicodedata
from collections import Counter, defaultdict
from datetime import date

import counts
import words
from records import Row, born

HOUSEHOLD_KINDS = ("households_entered", "households_exited", "households_gone", "urban_to_rural",
                   "rural_to_urban", "moved_township", "newly_identified", "risk_removed", "returned")


class Person:
    def __init__(self, row: Row, household: tuple):
        self.row, self.household = row, household
        # 5.33023E+17 is what is left of many numbers.
        # In a ledger of households the householder stands for the household.
        own = row["id"] if row.has("id") else row["head_id"]
        identity = unicodedata.normalize("NFKC", own).replace(" ", "").upper()
        self.name = row["name"] or row["head"]
        self.id = identity + (self.name if "E+" in identity else "")
        self.birth = written_birth(identity)
        self.number = row["number"] or household


def written_birth(identity: str) -> str:
    """The birth date that a number of 18 characters tells, a right check character or not."""
    text = identity[6:14]
    if len(identity) != 18 or not identity[:17].isdigit():
        return ""
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return ""
    return text


class Roster:
    def __init__(self, rows: list[Row]):
        self.households: dict[tuple, list[Row]] = defaultdict(list)
        self.persons: list[Person] = []
        self.is_whole = bool(rows) and not rows[0].has("relation")
        for key, row in zip(counts.household_keys(rows), rows):
            self.households[key].append(row)
            self.persons.append(Person(row, key))
        self.heads = {key: counts.Household(members, self.is_whole).head for key, members in self.households.items()}
        self.counties = {row.place()[0] for row in rows}
        self.columns = set().union(*(r.fields for r in rows)) if rows else set()

    def reason(self, key: tuple) -> str:
        told = [self.heads[key]] + self.households[key]
        return next((w for w in (r.word("change_reason") for r in told) if w not in (None, "unknown")), "unknown")


def matched_persons(before: Roster, now: Roster) -> dict[int, int]:
    """For each person of now, the person before that is the same."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()

    def by(key_of, agrees=lambda old, new: True) -> None:
        known = defaultdict(list)
        for index, person in enumerate(before.persons):
            key = key_of(person)
            if key and index not in taken:
                known[key].append(index)
        for index, person in enumerate(now.persons):
            if index in pairs:
                continue
            for old in known.get(key_of(person), []):
                if old not in taken and agrees(before.persons[old], person):
                    pairs[index] = old
                    taken.add(old)
                    break

    by(lambda p: p.id)
    by(lambda p: p.name and (p.name, p.number, p.birth))
    by(lambda p: p.name and (p.name, p.number), lambda old, new: not (old.birth and new.birth))
    return pairs


def matched_households(before: Roster, now: Roster, persons: dict[int, int]) -> dict[tuple, tuple]:
    """For each household of now, the one before that it continues."""
    shared = Counter((now.persons[n].household, before.persons[o].household) for n, o in persons.items())
    order = {key: i for i, key in enumerate(now.households)}
    old_order = {key: i for i, key in enumerate(before.households)}
    pairs: dict[tuple, tuple] = {}
    taken: set[tuple] = set()
    ranked = sorted(shared, key=lambda p: (-shared[p], p[0] != p[1], order[p[0]], old_order[p[1]]))
    for new, old in ranked + [(key, key) for key in now.households if key in before.households]:
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


class Movements:
    def __init__(self, before_rows: list[Row], now_rows: list[Row]):
        before, now = Roster(before_rows), Roster(now_rows)
        self.counts: Counter = Counter()
        self.has = before.columns & now.columns
        self.has_reasons = "change_reason" in before.columns and any(
            r.word("change_reason") not in (None, "unknown") for r in before_rows)
        self.is_whole = before.is_whole or now.is_whole
        self.areas: set[tuple[str, str]] = set()
        for roster in (before, now):
            for head in roster.heads.values():
                if head.place()[0] in now.counties:
                    self.areas.update(counts.areas_of(head.place()))
        persons = matched_persons(before, now)
        households = matched_households(before, now, persons)
        self.current(before, now, households)
        self.gone(before, now, set(households.values()))
        self.persons(before, now, persons, households)

    def note(self, kind: str, row: Row, reason: str = "Total") -> None:
        for area in counts.areas_of(row.place()):
            for member in {"Total", reason}:
                self.counts[kind, area, member] += 1

    def current(self, before: Roster, now: Roster, households: dict) -> None:
        for key, head in now.heads.items():
            is_monitored = head.word("monitoring_class") not in (None, "none", "unknown")
            if key not in households:
                self.note("households_entered", head)
                if is_monitored:
                    self.note("newly_identified", head)
                continue
            old = before.heads[households[key]]
            was = (old.word("urban_rural"), head.word("urban_rural"))
            if was in (("urban", "rural"), ("rural", "urban")):
                self.note(f"{was[0]}_to_{was[1]}", head)
            if old.place()[:2] != head.place()[:2] and old["township"] and head["township"]:
                self.note("moved_township", head)
            if is_monitored and old.word("monitoring_class") == "none":
                self.note("newly_identified", head)
            risk = (old.word("risk_status"), head.word("risk_status"))
            if risk == ("not_removed", "removed"):
                self.note("risk_removed", head)
            if risk == ("removed", "not_removed"):
                self.note("returned", head)

    def gone(self, before: Roster, now: Roster, continued: set) -> None:
        for key, head in before.heads.items():
            # Of a county that sent no ledger this month nobody has left.
            if key not in continued and head.place()[0] in now.counties:
                reason = before.reason(key)
                self.note("households_exited", head, reason)
                self.note("households_gone", head, reason)

    def persons(self, before: Roster, now: Roster, pairs: dict[int, int], households: dict) -> None:
        ids = {p.id for p in before.persons if p.id}
        for index, person in enumerate(now.persons):
            if index not in pairs and person.household in households and person.id not in ids:
                self.note("persons_joined", now.heads[person.household])
        stayed, continued = set(pairs.values()), set(households.values())
        now_ids = {p.id for p in now.persons if p.id}
        for index, person in enumerate(before.persons):
            head = before.heads[person.household]
            if index in stayed or person.household not in continued or person.id in now_ids:
                continue
            if head.place()[0] in now.counties:
                self.note("persons_left", head)

    def value(self, area: tuple[str, str], member: str, measure: str) -> int | None:
        needs = {
            "urban_to_rural": "urban_rural", "rural_to_urban": "urban_rural", "risk_removed": "risk_status",
            "returned": "risk_status", "newly_identified": "monitoring_class",
        }
        if measure in needs and needs[measure] not in self.has:
            return None
        if measure in ("persons_joined", "persons_left") and self.is_whole:
            return None
        if member != "Total" and not self.has_reasons:
            return None
        return self.counts[measure, area, member]
