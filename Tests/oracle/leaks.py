"""Looks for the ledger's own IDs, phones, accounts and names in everything that was published."""

import argparse
import csv
import html
import io
import re
import unicodedata
import zipfile
from pathlib import Path

HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]{2,}")
NUMBER = re.compile(r"[0-9X]{7,}")
BETWEEN = re.compile(r"(?<=[0-9X])[\s\-.,\u200b-\u200f\u2060\ufeff]+(?=[0-9X])")


class Terms:
    """What must not be found: numbers and full names of a ledger, and its place labels, which may."""

    def __init__(self, rows: list[dict[str, str]]):
        self.numbers: set[str] = set()
        self.names: set[str] = set()
        self.heads: set[str] = set()
        self.places: set[str] = {"保山市"}
        for row in rows:
            for column in ("身份证号码", "联系电话", "银行账号"):
                if len(row[column]) >= 7:
                    self.numbers.add(row[column].upper())
            self.names.update((row["户主姓名"], row["姓名"]))
            self.heads.add(row["户主姓名"])
            self.places.update((row["县(市、区)"], row["乡镇(街道)"], row["村(社区)"]))
        self.number_lengths = sorted({len(number) for number in self.numbers})
        self.name_lengths = sorted({len(name) for name in self.names})

    def found_numbers(self, text: str) -> int:
        folded = unicodedata.normalize("NFKC", text).upper()
        runs = set(NUMBER.findall(folded)) | set(NUMBER.findall(BETWEEN.sub("", folded)))
        return sum(
            run[start : start + length] in self.numbers
            for run in runs for length in self.number_lengths for start in range(len(run) - length + 1)
        )

    def found_names(self, text: str, names: set[str], shown: set[str]) -> int:
        """How many names stand in a text; a whole run that is a place or may be shown is none."""
        return sum(
            run[start : start + length] in names
            for run in set(HAN.findall(text)) if run not in self.places and run not in shown
            for length in self.name_lengths for start in range(len(run) - length + 1)
        )


def texts(name: str, data: bytes):
    """Every text in a file, archives and workbook parts opened, with where it stands."""
    yield name, name
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.comment:
                yield f"{name} (comment)", archive.comment.decode("utf-8", "replace")
            for part in archive.infolist():
                yield from texts(f"{name}!{part.filename}", archive.read(part))
        return
    text = data.decode("utf-8", "replace")
    yield name, text
    if "<" in text:
        # As a reader sees it: entities resolved; tags taken out, so that text split over runs comes together.
        yield name, html.unescape(re.sub(r"<[^>]*>", "\n", text))
        yield name, html.unescape(re.sub(r"</?(?:t|r|rPr|b|span|em|strong)\b[^>]*>", "", text))


def read(ledger: Path, encoding: str = "utf-8") -> Terms:
    with ledger.open(encoding=encoding, newline="") as file:
        return Terms(list(csv.DictReader(file)))


def check(terms: Terms, version: Path) -> tuple[list[str], int]:
    """Problems below a version's folder, told by place and number only, and how many texts were read."""
    problems: list[str] = []
    count = 0
    for audience, names, shown in (
        ("public", terms.names, set()),
        # A notice shows householders by rule, and their names may contain those of others.
        ("notice", terms.names - terms.heads, terms.heads),
    ):
        folder = version / audience
        for path in sorted(folder.rglob("*")):
            if not path.is_file():
                continue
            for where, text in texts(str(path.relative_to(version)), path.read_bytes()):
                count += 1
                if number := terms.found_numbers(text):
                    problems.append(f"{where}: {number} numbers of the ledger")
                if number := terms.found_names(text, names, shown):
                    problems.append(f"{where}: {number} names of the ledger")
    if not any((version / "public").rglob("*.zip")):
        problems.append("nothing in public/ to look at")
    return sorted(set(problems)), count


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path, help="the ledger as CSV")
    parser.add_argument("version", type=Path, help="the folder v1 with public/ and notice/")
    parser.add_argument("--encoding", default="utf-8")
    given = parser.parse_args()
    found, read_texts = check(read(given.ledger, given.encoding), given.version)
    print(*found, f"{read_texts} texts read", sep="\n")
    raise SystemExit(1 if found else 0)
