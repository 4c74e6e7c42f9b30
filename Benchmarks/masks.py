"""What the jobs of the benchmark share: the columns, the surnames, the shape of the aggregates."""

import csv
from itertools import combinations
from pathlib import Path

HEADER = [
    "序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码",
    "家庭住址", "联系电话", "开户银行", "银行账号", "城乡类别", "保障类别", "月保障金额(元)", "起始年月",
    "致困原因", "备注",
]
# The headers of the list, which are the dictionary's words: its brackets are full-width.
TITLES = {name: name.replace("(", "\uff08").replace(")", "\uff09") for name in HEADER}
# Two tables, as an office publishes them; all four dimensions crossed would be cells of one person each.
TABLES = [["urban_rural", "allowance_class"], ["sex", "age_group"]]
DIMENSIONS = [name for table in TABLES for name in table]
AGGREGATES = ["county", "township", *DIMENSIONS, "households", "persons", "amount_due"]
LAST_DAY = (2026, 10, 31)
SMALLEST_PERSONS, SMALLEST_HOUSEHOLDS = 5, 3


def groups() -> list[list[str]]:
    """The subsets of the dimensions of each table; the empty one, the total, once."""
    subsets = [list(some) for table in TABLES for n in range(len(table) + 1) for some in combinations(table, n)]
    return [some for number, some in enumerate(subsets) if some not in subsets[:number]]


def surnames() -> tuple[list[str], list[str]]:
    """Compound and single surnames of the dictionary; 岩 and 玉 tell the sex and are not among them."""
    path = Path(__file__).resolve().parents[1] / "dictionaries" / "surnames.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row and not row[0].startswith("#")][1:]
    return [r[0] for r in rows if r[1] == "compound"], [r[0] for r in rows if r[1] == "single"]
