"""Reads a ledger file as an officer would: rows of text by header word, and what a row says of a person."""

import csv
import io
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

import openpyxl

import ledger
import words


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV or a workbook below its header, totals and signatures left out."""
    rows = workbook_rows(path) if path.suffix == ".xlsx" else [text_rows(path)]
    return [record for sheet in rows for record in body(sheet)]


def text_rows(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return list(csv.reader(io.StringIO(text, newline="")))


def workbook_rows(path: Path) -> list[list[list[str]]]:
    sheets = []
    for sheet in openpyxl.load_workbook(path, data_only=True):
        if sheet.sheet_state == "visible":
            sheets.append([["" if c is None else str(c) for c in row] for row in sheet.iter_rows(values_only=True)])
    return sheets


def body(rows: list[list[str]]) -> list[dict[str, str]]:
    """Rows as header word to text; where a header has two lines the lower one names the column."""
    known = {word for names in words.HEADERS.values() for word in names} | {"序号"}
    lines = [i for i, row in enumerate(rows[:10]) if sum(cell.strip() in known for cell in row) >= 3]
    if not lines:
        return []
    first, last = lines[0], lines[-1]
    upper = rows[first - 1] if first and sum(bool(c.strip()) for c in rows[first - 1]) > 3 else rows[first]
    header = [low.strip() or high.strip() for low, high in zip(rows[last], upper)]
    found = []
    for row in rows[last + 1:]:
        if not row or not any(row) or row[0].startswith(("合计", "小计", "总计", "填表", "审核")):
            continue
        if [c.strip() for c in row] == [c.strip() for c in rows[last]]:
            continue
        found.append(dict(zip(header, row)))
    return found


def cents(text: str) -> Decimal | None:
    """Money in yuan to cents, half away from zero; None for no number."""
    plain = text.strip().replace(",", "").removesuffix("元")
    try:
        return Decimal(plain).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except InvalidOperation:
        return None


def born(identity: str, last_day: date) -> date | None:
    """The birth date of a valid identity number of 18 or 15 digits; None for any other text."""
    text = identity.strip().upper()
    if len(text) == 15 and text.isdigit():
        text = text[:6] + "19" + text[6:]
        text += ledger.check_character(text)
    if len(text) != 18 or not text[:17].isdigit() or ledger.check_character(text[:17]) != text[17]:
        return None
    try:
        day = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None
    return day if day <= last_day else None


def is_male(identity: str) -> bool:
    text = identity.strip()
    return int(text[14] if len(text) == 15 else text[16]) % 2 == 1


def age_at(birth: date, day: date) -> int:
    """Full years on a day; born on 29 February, somebody is a year older on 1 March of a common year."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


class Row:
    """A row of a ledger with its fields by name."""

    def __init__(self, raw: dict[str, str], last_day: date, where: int):
        self.raw, self.where, self.last_day = raw, where, last_day
        self.fields = {
            field: raw[name].strip()
            for field, names in words.HEADERS.items() for name in names[::-1] if name in raw
        }
        if words.BOTH in raw:
            # One column for two things: below zero is taken back.
            text = raw[words.BOTH].strip()
            self.fields.update(back_pay="" if text.startswith("-") else text, recovery=text if text.startswith("-") else "")

    def __getitem__(self, field: str) -> str:
        return self.fields.get(field, "")

    def has(self, field: str) -> bool:
        return field in self.fields

    def place(self) -> tuple[str, str, str]:
        """County code, township and village as named."""
        county = words.COUNTIES.get(self["county"], "")
        return county, self["township"], self["village"]

    def member(self, dimension: str) -> str | None:
        """The member of a dimension; `unknown` when it cannot be told, None when no column tells."""
        if dimension == "sex":
            if self.has("id") and born(self["id"], self.last_day):
                return "male" if is_male(self["id"]) else "female"
            return self.word("sex") if self.has("sex") else "unknown" if self.has("id") else None
        if dimension == "age_group":
            return self.age_group()
        if dimension == "disabled":
            if not self.has("disabled"):
                return None
            return "no" if self["disabled"] in ("", "无", "否") else "yes"
        if dimension == "aid_group":
            return words.AID_GROUPS.get(self.word("aid_kind") or "", "unknown")
        return self.word(dimension)

    def word(self, field: str) -> str | None:
        if not self.has(field):
            return None
        # Of a household that is not monitored there is no risk to be removed.
        if field == "risk_status" and not self[field] and self["monitoring_class"] in ("", "无"):
            return "none"
        return words.WORDS[field].get(self[field], "unknown")

    def age_group(self) -> str | None:
        birth = born(self["id"], self.last_day)
        if birth:
            age = age_at(birth, self.last_day)
        elif self["age"].isdigit():
            age = int(self["age"])
        else:
            return "unknown" if self.has("id") or self.has("age") else None
        return "minor" if age < 18 else "elderly" if age >= 60 else "adult"

    def told(self, dimension: str) -> set[str]:
        """The words of a dimension with several."""
        columns = [name for name in self.raw if name.startswith(words.SEVERAL[dimension])]
        return {self.raw[name].strip() for name in columns} - {"", "无"}

    def several(self, dimension: str) -> set[str] | None:
        """The members of a dimension with several; None when no column tells."""
        columns = [name for name in self.raw if name.startswith(words.SEVERAL[dimension])]
        told = self.told(dimension)
        members = {words.SETS[dimension].get(word, "unknown") for word in told}
        # 易地搬迁 is a flag of the household with a column of its own.
        if dimension == "help_measure" and self["relocated"] == "是":
            members.add("relocation")
        return members if columns else None
