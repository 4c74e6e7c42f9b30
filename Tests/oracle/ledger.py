"""Makes a ledger of the subsistence allowance with 19 columns, from nothing but a seed."""

import argparse
import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl

HEADER = [
    "序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码",
    "家庭住址", "联系电话", "开户银行", "银行账号", "城乡类别", "保障类别", "月保障金额(元)", "起始年月",
    "致困原因", "备注",
]
IDENTITY, PHONE, ACCOUNT, AMOUNT = 8, 10, 12, 15

# Three townships have hardly any urban households, and one is in no dictionary; 沙坝村 occurs three times.
PLACES = {
    "隆阳区": ("533001", "530502", {
        "板桥镇": ["北汉庄村", "沙坝村", "世科村"], "永昌街道": ["上村社区", "下村社区", "太保社区"],
        "潞江镇": ["登高村", "芒棒村"], "瓦房彝族苗族乡": ["喜坪村", "水源村"], "新安镇": ["一心村"],
    }),
    "施甸县": ("533022", "530521", {
        "甸阳镇": ["沙坝村", "五楼社区"], "何元乡": ["何元村", "莽林村"], "姚关镇": ["蒜园村", "大乌邑村"],
    }),
    "腾冲市": ("533023", "530522", {
        "腾越镇": ["观音塘社区", "沙坝村"], "猴桥镇": ["黑泥塘村", "胆扎村"], "和顺镇": ["水碓社区"],
        "马站乡": ["兴华村", "和睦村"],
    }),
    "龙陵县": ("533024", "530523", {
        "龙山镇": ["白塔社区", "河头村"], "镇安镇": ["淘金河村", "八零八村"], "碧寨乡": ["坡头村"],
    }),
    "昌宁县": ("533025", "530524", {
        "田园镇": ["龙泉社区", "新城社区"], "珠街彝族乡": ["黑马村", "金宝村"], "卡斯镇": ["新谷村"],
    }),
}
CAUSES = ["疾病", "残疾", "灾害", "缺劳动力", "失业", "失地", "因学", "其他", "因病", "因残", "因灾"]
SURNAMES = list("杨李张王赵段尹董蒋何寸番线") + ["欧阳", "司马"]
SIGNS = list("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass
class Options:
    rows: int = 20_000
    seed: int = 1
    damaged: bool = False
    place_names: bool = False


def check_character(body: str) -> str:
    """The check character of ISO 7064 MOD 11-2 for 17 digits."""
    return "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, body)) % 11]


def luhn(body: str) -> str:
    doubled = sum(sum(divmod(2 * int(d), 10)) for d in body[::-2])
    return str(-(doubled + sum(int(d) for d in body[-2::-2])) % 10)


class Maker:
    def __init__(self, options: Options):
        self.options = options
        self.random = random.Random(options.seed)
        # Damage has its own numbers, so that the ledger is otherwise the same.
        self.damage = random.Random(options.seed + 1000)
        self.taken: set[str] = set()
        self.serial = 0

    def name(self, surname: str | None = None) -> str:
        draw = self.random
        if draw.random() < 0.01:
            return draw.choice(["岩", "玉"]) + "".join(draw.sample(SIGNS, 2))
        if draw.random() < 0.01:
            return "普阿·" + "".join(draw.sample(SIGNS, 2))
        given = "".join(draw.choice(SIGNS) for _ in range(draw.choice([1, 2, 2, 2])))
        return (surname or draw.choice(SURNAMES)) + given

    def identity(self, codes: tuple[str, str], age: int, is_female: bool) -> str:
        draw = self.random
        while True:
            born = date(2026 - age, 1, 1) + timedelta(days=draw.randrange(365))
            born = min(born, date(2026, 9, 30))
            area = draw.choice(codes) if born.year < 2000 else codes[1]
            sequence = draw.randrange(495, 500) * 2 + (0 if is_female else 1)
            body = f"{area}{born:%Y%m%d}{sequence:03d}"
            if body not in self.taken:
                self.taken.add(body)
                return body + check_character(body)

    def damaged(self, identity: str) -> str:
        kind = self.damage.randrange(4) if self.damage.random() < 0.03 else None
        if not self.options.damaged or kind is None:
            return identity
        if kind == 0:
            return identity[:17] + next(c for c in "0123456789" if c != identity[17])
        return [identity[:17], "", identity[:6] + "00000000" + identity[14:]][kind - 1]

    def household(self, county: str, township: str, village: str, number: int):
        draw = self.random
        old, new, _ = PLACES[county]
        is_urban = draw.random() < (0.5 if village.endswith("社区") else 0.01)
        size = draw.choices([1, 2, 3, 4, 5, 6], [40, 25, 15, 10, 6, 4])[0]
        head = self.name()
        # A few householders can be called like a place; the ledger is otherwise the same.
        place = draw.choice(["马站", "何元", "和顺"])
        if draw.random() < 0.002 and self.options.place_names:
            head = place
        phone = f"1990002{number % 10_000:04d}"
        card = f"62284800{draw.randrange(10**10):010d}"
        card += luhn(card)
        if draw.random() < 0.25:
            card = f"5300{draw.randrange(10**12):012d}"
        letter, cause = draw.choices("ABC", [20, 50, 30])[0], draw.choice(CAUSES)
        address = f"云南省保山市{county}{township}{village}{draw.randint(1, 12)}组{draw.randint(1, 200)}号"
        start = f"{draw.randint(2015, 2026)}-{draw.randint(1, 9):02d}"
        rows = []
        for member in range(size):
            is_female = draw.random() < 0.48
            age = draw.randint(20, 90) if member == 0 else draw.randint(0, 88)
            relation = "户主" if member == 0 else draw.choice(["配偶", "子", "女", "父亲", "母亲"])
            identity = self.identity((old, new), age, is_female)
            yuan = Decimal(draw.randrange(200, 700)) + draw.choice([0, 0, 0, Decimal("0.5"), Decimal("0.25")])
            if draw.random() < 0.01:
                yuan += 1000
            amount = f"{yuan:,}" if draw.random() < 0.3 else f"{yuan}"
            remark = draw.choices(
                ["", "已年审", f"电话{phone}", f"身份证号{identity}待核", "由\"亲属\"代领,\n下月复核"],
                [90, 6, 1, 1, 2])[0]
            # Members can be in another class than the householder: persons count by their own row.
            own_letter = draw.choice("ABC") if draw.random() < 0.02 else letter
            rows.append([
                "", county, township, village, f"{number:04d}", head,
                head if member == 0 else self.name(head[0]), relation, self.damaged(identity), address,
                phone if draw.random() < 0.97 else "", f"{county}农村信用合作联社", card,
                "城市" if is_urban else "农村", own_letter, amount, start, cause, remark,
            ])
        # The householder's row is not always the first.
        if size > 1 and draw.random() < 0.1:
            rows.append(rows.pop(0))
        # A person listed twice is counted twice.
        if draw.random() < 0.002:
            rows.append(list(rows[-1]) if rows[-1][7] != "户主" else list(rows[0]))
        return rows

    def rows(self) -> list[list[str]]:
        villages = [
            (county, township, village)
            for county, (_, _, townships) in PLACES.items()
            for township, names in townships.items() for village in names
        ]
        share = [self.random.randint(1, 9) for _ in villages]
        ledger: list[list[str]] = []
        for index, (county, township, village) in enumerate(villages):
            end = self.options.rows * sum(share[: index + 1]) // sum(share)
            number = 0
            while len(ledger) < end:
                number += 1
                # Numbers of households begin anew in each village.
                household = self.household(county, township, village, number)
                if household[0][7] == "户主" and len(household) > end - len(ledger):
                    household = household[: end - len(ledger)]
                elif len(household) > end - len(ledger):
                    continue
                ledger.extend(household)
        for serial, row in enumerate(ledger, 1):
            row[0] = str(serial)
        return ledger


def write_csv(rows: list[list[str]], path: Path, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows)


def write_workbook(rows: list[list[str]], path: Path) -> None:
    """Title, unit and a header row above, totals and signatures below; amounts are numbers."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("低保")
    sheet.append(["保山市2026年10月城乡最低生活保障资金发放花名册"])
    sheet.append(["单位:户、人、元"])
    sheet.append(HEADER)
    total = Decimal(0)
    for row in rows:
        amount = Decimal(row[AMOUNT].replace(",", ""))
        total += amount
        cells = [cell or None for cell in row]
        cells[0], cells[AMOUNT] = int(row[0]), float(amount)
        sheet.append(cells)
    sheet.append(["合计"] + [None] * (AMOUNT - 1) + [float(total)])
    sheet.append(["填表人:", None, None, "审核人:"])
    book.save(path)


def make(options: Options) -> list[list[str]]:
    return Maker(options).rows()


def write(rows: list[list[str]], path: Path, encoding: str = "utf-8") -> None:
    if path.suffix == ".xlsx":
        write_workbook(rows, path)
    else:
        write_csv(rows, path, encoding)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="a .csv or .xlsx file")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--damaged", action="store_true", help="damage 3 %% of the IDs")
    parser.add_argument("--encoding", default="utf-8", help="utf-8, utf-8-sig or gb18030")
    parser.add_argument("--place-names", action="store_true", help="call some householders like places")
    given = parser.parse_args()
    options = Options(given.rows, given.seed, given.damaged, given.place_names)
    write(make(options), given.out, given.encoding)
