"""Makes two months of fictional ledgers for each programme, small or large, from nothing but a seed.

A town is a list of households that lives on from one month to the next: some leave, some come, move, split, join
another, are numbered anew, or have an identity number corrected. Ledgers are written from it in every shape.
"""

import copy
import csv
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import openpyxl

import ledger
import words

PLACES = {
    # 沙坝村 and 新村 occur in two townships; 新安镇 is in no dictionary; 水长工业园区 is a park beside townships.
    "隆阳区": {"板桥镇": ["北汉庄村", "沙坝村"], "潞江镇": ["登高村", "新村"], "瓦房彝族苗族乡": ["喜坪村"], "新安镇": ["一心村"]},
    "施甸县": {"甸阳镇": ["沙坝村", "五楼社区"], "何元乡": ["何元村"], "保山市水长工业园区": ["水长工业园区虚拟社区"]},
    "腾冲市": {"猴桥镇": ["黑泥塘村", "新村"], "和顺镇": ["水碓社区"], "马站乡": ["兴华村"]},
}
CODES = {"隆阳区": "530502", "施甸县": "530521", "腾冲市": "530581"}
LAST_DAY = date(2026, 10, 31)
# Ages of 17, 18, 59 and 60 at the last day, one day before and after; a leap day.
BORDERS = [
    date(2008, 10, 31), date(2008, 11, 1), date(2009, 10, 31), date(1966, 10, 31), date(1966, 11, 1),
    date(1967, 10, 31), date(2008, 2, 29), date(1964, 2, 29), date(2026, 10, 31),
]


@dataclass
class Person:
    name: str
    identity: str
    relation: str = "子"
    amount: str = "100"
    sex: str = "男"
    age: int = 40
    disabled: str = ""
    allowance_class: str = "B"


@dataclass
class Household:
    county: str
    township: str
    village: str
    number: str
    persons: list[Person]
    urban_rural: str = "农村"
    allowance_class: str = "B"
    cause: str = "疾病"
    household_type: str = "脱贫户"
    monitoring: str = "无"
    risk_status: str = ""
    risks: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    safety_net: str = "无"
    relocated: str = "否"
    helper: str = ""
    helper_unit: str = ""
    visits: str = ""
    reason: str = ""


class Town:
    def __init__(self, seed: int, households: int, places=None, largest: int = 6):
        self.random = random.Random(seed)
        self.places = places or PLACES
        self.serial = 0
        self.taken: set[str] = set()
        self.villages = [(c, t, v) for c, ts in self.places.items() for t, vs in ts.items() for v in vs]
        self.largest = largest
        self.households = [self.household() for _ in range(households)]
        self.households.sort(key=lambda h: (list(self.places).index(h.county), h.township, h.village))

    def name(self) -> str:
        draw = self.random
        return draw.choice(ledger.SURNAMES) + "".join(draw.choice(ledger.SIGNS) for _ in range(draw.choice([1, 2, 2])))

    def identity(self, county: str) -> str:
        draw = self.random
        while True:
            born = date(1936, 1, 1) + timedelta(days=draw.randrange(90 * 365))
            if draw.random() < 0.15:
                born = draw.choice(BORDERS)
            body = f"{CODES[county]}{born:%Y%m%d}{draw.randrange(990, 1000):03d}"
            kind = draw.random()
            if kind < 0.03:
                # A residence permit of somebody from Hong Kong, Macao or Taiwan.
                body = draw.choice(["810000", "820000", "830000"]) + body[6:]
            if kind > 0.98 and 1921 <= born.year < 1966:
                old = body[:6] + body[8:14] + f"{draw.randrange(900, 990)}"
                if old not in self.taken:
                    self.taken.add(old)
                    return old
            # Nobody can have more than ten numbers of one day here: other days follow.
            if body not in self.taken:
                self.taken.add(body)
                return body + ledger.check_character(body)

    def person(self, county: str, relation: str) -> Person:
        draw = self.random
        person = Person(self.name(), self.identity(county), relation)
        person.amount = draw.choice(["100", "251.5", "300.25", "1,020.00", "99.99", "0", "415元", "333.333", "0.005"])
        person.sex, person.age = draw.choice(["男", "女"]), draw.choice([17, 18, 59, 60, 40])
        if draw.random() < 0.06:
            # Damaged or missing, so that its own columns tell sex and age, where there are any.
            person.identity = draw.choice(["", person.identity[:17], person.identity[:10] + "99" + person.identity[12:]])
        person.disabled = draw.choice(["", "", "", "", "一级", "四级", "无"])
        return person

    def household(self) -> Household:
        draw = self.random
        county, township, village = draw.choice(self.villages)
        self.serial += 1
        size = draw.randint(1, self.largest) if draw.random() < 0.6 else 1
        persons = [self.person(county, "户主" if i == 0 else draw.choice(["配偶", "子", "女"])) for i in range(size)]
        made = Household(county, township, village, f"{self.serial:05d}", persons)
        made.urban_rural = "城市" if draw.random() < 0.2 else "农村"
        made.allowance_class = draw.choice("ABC")
        for person in persons:
            person.allowance_class = draw.choice("ABC") if draw.random() < 0.05 else made.allowance_class
        made.cause = draw.choice(list(words.CAUSES) + ["详见档案", ""])
        made.household_type = draw.choice(["脱贫户", "一般农户"])
        made.monitoring = draw.choice(["无", "无", "脱贫不稳定", "边缘易致贫", "突发严重困难"])
        if made.monitoring != "无":
            made.risk_status = draw.choice(["否", "是", "否", "是", ""])
            made.risks = draw.sample(list(words.RISKS), draw.randint(0, 3))
        made.measures = draw.sample(["产业帮扶", "就业帮扶", "生态帮扶", "健康帮扶", "教育帮扶"], draw.choice([0, 0, 1, 2, 3]))
        made.safety_net = draw.choice(["无", "无", "低保", "特困"])
        made.relocated = draw.choice(["否", "否", "是"])
        made.reason = draw.choice(["", "死亡", "收入超标", "迁出", "详见档案"])
        if draw.random() < 0.7:
            made.helper, made.visits = self.name(), str(draw.randint(0, 5))
            made.helper_unit = draw.choice(["县林业局", "县税务局", f"{township}农业站", "", "甲公司"])
        return made

    def before(self) -> "Town":
        """The town a month ago."""
        draw = self.random
        past = copy.deepcopy(self)
        past.random = draw
        kept = []
        for household in past.households:
            if draw.random() < 0.08:
                continue  # came this month
            change = draw.random()
            if change < 0.05:
                household.urban_rural = "城市" if household.urban_rural == "农村" else "农村"
            elif change < 0.10:
                household.county, household.township, household.village = draw.choice(self.villages)
            elif change < 0.14:
                household.number = f"9{household.number[1:]}"  # numbered anew since
            elif change < 0.20:
                household.monitoring, household.risk_status = draw.choice([("无", ""), ("边缘易致贫", "否"), ("边缘易致贫", "是"), ("边缘易致贫", "")])
            elif change < 0.26 and len(household.persons) > 1:
                household.persons.pop()  # joined this month
            elif change < 0.32:
                household.persons.append(self.person(household.county, "子"))  # left since
            for person in household.persons:
                if draw.random() < 0.04:
                    # The number was corrected since: it was wrong, cut or missing.
                    number = person.identity
                    person.identity = draw.choice(["", number[:15] + "0" + number[16:], number[:17]])
            kept.append(household)
        past.households = kept + [self.household() for _ in range(max(1, len(kept) // 15))]
        if draw.random() < 0.5 and len(past.households) > 3:
            # Two households of now were one, and two of then became one.
            past.households[0].persons += past.households.pop(1).persons
        return past


PERSON = ["序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码", "性别", "年龄",
          "城乡类别", "保障类别", "残疾等级", "月保障金额(元)", "致困原因", "变动原因"]
WHOLE = ["序号", "县", "乡镇", "村(社区)", "低保证号", "户主姓名", "户主身份证号", "家庭人口", "保障人口", "城乡类别", "保障类别",
         "低保金", "价格补贴", "补发", "扣回", "实发合计", "致困原因", "变动原因"]
POVERTY = ["序号", "县(市、区)", "乡(镇、街道)", "行政村", "户编号", "姓名", "证件号码", "与户主关系", "家庭人口", "户类型", "监测类别",
           "风险类型1", "风险类型2", "风险类型3", "风险是否消除", "主要致贫原因", "低保/特困", "搬迁户", "帮扶措施1", "帮扶措施2",
           "帮扶措施3", "帮扶责任人", "帮扶单位", "走访次数"]
PUPIL = ["序号", "县(市、区)", "学校所在乡镇", "学校名称", "学段", "班级", "学生姓名", "证件号码", "困难类型", "资助项目",
         "标准(元/生·学期)", "金额"]


def persons(town: Town) -> list[list[str]]:
    rows = []
    for h in town.households:
        for p in h.persons:
            rows.append([
                str(len(rows) + 1), h.county, h.township, h.village, h.number, h.persons[0].name, p.name, p.relation,
                p.identity, p.sex, str(p.age), h.urban_rural, p.allowance_class, p.disabled, p.amount, h.cause, h.reason])
    return rows


def wholes(town: Town) -> list[list[str]]:
    rows = []
    for h in town.households:
        head, due = h.persons[0], len(h.persons) * 300 + int(h.number) % 7 * 10
        subsidy, back, off = len(h.persons) * 25, int(h.number) % 5 * 11, -(int(h.number) % 3 * 20)
        rows.append([
            str(len(rows) + 1), h.county, h.township, h.village, f"保{h.number}", head.name, head.identity,
            str(len(h.persons) + 1), str(len(h.persons)), h.urban_rural, h.allowance_class, f"{due}.50", str(subsidy),
            str(back), str(off), f"{due + subsidy + back + off}.50", h.cause, h.reason])
    return rows


def poverty(town: Town) -> list[list[str]]:
    rows = []
    for h in town.households:
        for p in h.persons:
            risks, measures = (h.risks + [""] * 3)[:3], (h.measures + [""] * 3)[:3]
            cause = list(words.POVERTY_CAUSES)[int(h.number) % len(words.POVERTY_CAUSES)]
            rows.append([
                str(len(rows) + 1), h.county, h.township, h.village, h.number, p.name, p.identity, p.relation,
                str(len(h.persons)), h.household_type, h.monitoring, *risks, h.risk_status, cause, h.safety_net,
                h.relocated, *measures, h.helper, h.helper_unit, h.visits])
    return rows


STAGES = {"学前": ["学前资助金", "社会资助"], "小学": ["家庭经济困难学生生活补助", "营养改善计划"], "普通高中": ["国家助学金", "免学杂费", "免教科书费"]}
HARDSHIPS = ["脱贫家庭学生", "低保家庭学生", "孤儿", "残疾学生", "其他家庭经济困难学生", "详见档案", ""]


def pupils(town: Town) -> list[list[str]]:
    """Grants: a pupil has up to three, some in two schools of two townships; some have no number."""
    draw, rows = town.random, []
    for h in town.households:
        for p in h.persons:
            stage = draw.choice(list(STAGES))
            hardship = draw.choice(HARDSHIPS)
            place = h.township
            for aid in draw.sample(STAGES[stage], draw.randint(1, len(STAGES[stage]))):
                if draw.random() < 0.05:
                    place = draw.choice(list(town.places[h.county]))
                amount = draw.choice(["150", "500", "312.50", "1,150"])
                standard = {"学前资助金": "150", "营养改善计划": "500"}.get(aid, amount.replace(",", ""))
                rows.append([
                    str(len(rows) + 1), h.county, place, f"{place}中心学校", stage, f"{draw.randint(1, 3)}班"
                    if p.identity else "1班", p.name, p.identity, hardship, aid, standard, amount])
    return rows


def write(path: Path, header: list[str], rows: list[list[str]], encoding: str = "utf-8") -> Path:
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("明细")
        sheet.append(["2026年10月花名册"])
        for row in [header] + rows:
            sheet.append([cell or None for cell in row])
        book.save(path)
    else:
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
    return path
