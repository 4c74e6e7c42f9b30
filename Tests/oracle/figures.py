"""Every published number of the three programmes against an independent count, over ledgers that try hard cases."""

import argparse
import json
import random
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import attack
import bundle
import rosters
import tables

SLUGS = {"persons": "subsistence-allowance", "wholes": "subsistence-allowance", "poverty": "poverty-relief",
         "pupils": "education-aid"}
HEADERS = {"persons": rosters.PERSON, "wholes": rosters.WHOLE, "poverty": rosters.POVERTY, "pupils": rosters.PUPIL}
MAKERS = {"persons": rosters.persons, "wholes": rosters.wholes, "poverty": rosters.poverty, "pupils": rosters.pupils}
AMOUNT_OF = {"persons": "person", "wholes": "household", "poverty": "household", "pupils": "person"}
PERIODS = {"pupils": ("2026-2027-1", date(2027, 1, 31))}
STANDARDS = [("隆阳区", "530502", "urban", "2026-01-01", "", "730"), ("隆阳区", "530502", "rural", "2026-01-01", "2026-09-30", "500"),
             ("隆阳区", "530502", "rural", "2026-10-01", "", "545"), ("施甸县", "530521", "urban", "2026-10-31", "", "700"),
             ("施甸县", "530521", "rural", "2026-01-01", "", "700"), ("腾冲市", "530581", "urban", "2026-11-01", "", "750")]
POPULATION = {"保山市": ("530500", 2400000), "隆阳区": ("530502", 900003)}


@dataclass
class Case:
    """One run: rows of this month and of the one before, and how they are delivered."""

    name: str
    shape: str
    rows: list[list[str]]
    before: list[list[str]] | None = None
    header: list[str] | None = None
    files: int = 1
    encoding: str = "utf-8"
    suffix: str = ".csv"
    amount_of: str | None = None
    workers: tuple[str, ...] = ("2",)
    extra: bool = False
    before_header: list[str] | None = None
    options: list[str] = field(default_factory=list)
    # Whether it has to be refused: of a single household nothing by kind can be published.
    is_refused: bool = False


def run(sluice: str, case: Case, folder: Path) -> tuple[list[str], int, int]:
    """Problems, cells compared and withheld counts examined."""
    folder.mkdir()
    header = case.header or HEADERS[case.shape]
    period, last_day = PERIODS.get(case.shape, ("2026-10", date(2026, 10, 31)))
    ledgers = []
    for part in range(case.files):
        # Rows go to the files in turn by stretches, so that households are cut in two.
        size = (len(case.rows) + case.files - 1) // case.files
        path = folder / f"now-{part}{case.suffix}"
        ledgers.append(rosters.write(path, header, case.rows[part * size:(part + 1) * size], case.encoding))
    release = tables.Release(SLUGS[case.shape], ledgers, period, last_day, amount_of=case.amount_of or AMOUNT_OF[case.shape])
    more = list(case.options)
    if case.before is not None:
        release.previous = [rosters.write(folder / "before.csv", case.before_header or header, case.before)]
        more += ["--previous", str(release.previous[0])]
    if case.extra:
        more += extra(folder, release)
    if case.amount_of or case.shape == "wholes":
        more += ["--amount-of", release.amount_of]
    problems, trees = [], []
    for workers in case.workers:
        out = folder / f"out-{workers}"
        command = [
            sluice, "run", str(bundle.ROOT / "pipelines" / f"{release.slug}.yaml"), *map(str, ledgers), "--period", period,
            "--out", str(out), "--dictionaries", str(bundle.ROOT / "dictionaries"), "--json", "--quiet", "--workers", workers,
            *more]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if case.is_refused:
            said = json.loads(done.stdout or "{}")
            return ([] if done.returncode == 1 and said.get("bundle", "") is None else ["not refused"]), 0, 0
        if done.returncode:
            return [f"exit {done.returncode}: {(done.stderr or done.stdout).strip()[-300:]}"], 0, 0
        trees.append(bundle.tree(out / release.slug))
        archive = out / json.loads(done.stdout)["bundle"]
    if any(tree != trees[0] for tree in trees):
        problems.append(f"other bytes with other numbers of workers {case.workers}")
    compared = tables.Comparison(release, archive)
    exposed, examined = attack.given_away(archive)
    problems += compared.problems + [f"given away: {c[0]} of a {c[1][0]}, {len(c[2])} members" for c in exposed]
    return problems, compared.compared, examined


def extra(folder: Path, release: tables.Release) -> list[str]:
    """Standards and inhabitants, in files of their own."""
    lines = ["area,urban_rural,from,to,amount,unit,document"]
    for area, code, kind, start, end, amount in STANDARDS:
        lines.append(f"{area},{kind},{start},{end},{amount},元/月,示例〔2026〕1号")
        release.standards.append(
            (code, kind, date.fromisoformat(start), date.fromisoformat(end) if end else None, Decimal(amount)))
    (folder / "standards.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["area,date,persons,source"]
    for area, (code, people) in POPULATION.items():
        lines.append(f"{area},2025-12-31,{people},示例")
        release.population[code] = people
    (folder / "population.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["--standards", str(folder / "standards.csv"), "--population", str(folder / "population.csv")]


def shuffled(rows: list[list[str]], seed: int) -> list[list[str]]:
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    return rows


def without(header: list[str], rows: list[list[str]], *names: str) -> tuple[list[str], list[list[str]]]:
    keep = [i for i, name in enumerate(header) if name not in names]
    return [header[i] for i in keep], [[row[i] for i in keep] for row in rows]


def sparse_amounts(rows: list[list[str]], seed: int) -> list[list[str]]:
    """Back pay, recoveries and subsidies of a few households only; what is paid is still the sum of its parts."""
    draw, made = random.Random(seed), []
    for row in rows:
        parts = [part if draw.random() < share else "0" for part, share in zip(row[12:15], (0.05, 0.04, 0.05))]
        paid = sum(map(Decimal, [row[11], *parts]))
        made.append(row[:12] + parts + [str(paid)] + row[16:])
    return made


def cases(quick: bool) -> list[Case]:
    found: list[Case] = []
    for shape in MAKERS:
        make = MAKERS[shape]
        for seed in range(2 if quick else 12):
            town = rosters.Town(seed, 260)
            past = None if shape == "pupils" else make(town.before())
            found.append(Case(f"{shape} {seed}", shape, make(town), past, extra=shape in ("persons", "wholes")))
        town = rosters.Town(77, 180)
        found.append(Case(f"{shape} in a workbook", shape, make(town), suffix=".xlsx"))
        found.append(Case(f"{shape} in GB18030", shape, make(town), encoding="gb18030"))
        found.append(Case(f"{shape} in three files", shape, make(town), files=3, workers=("1", "2", "5")))
        found.append(Case(f"{shape} in any order", shape, shuffled(make(town), 3)))
        alone = shape == "poverty"
        found.append(Case(f"{shape}, one row", shape, make(rosters.Town(5, 1))[:1], is_refused=alone))
        found.append(Case(f"{shape}, one household", shape, make(rosters.Town(6, 1)), is_refused=alone))
        one = {"隆阳区": {"板桥镇": ["北汉庄村"]}, "施甸县": {"何元乡": ["何元村"], "甸阳镇": ["沙坝村"]}}
        found.append(Case(f"{shape}, a county of one township", shape, make(rosters.Town(8, 90, one))))
        big = rosters.Town(9, 6500)
        found.append(Case(f"{shape} over several batches", shape, shuffled(make(big), 4), workers=("1", "5")))
    town = rosters.Town(11, 200)
    rows, past = rosters.persons(town), rosters.persons(town.before())
    found.append(Case("persons, amounts of households", "persons", rows, past, amount_of="household"))
    header, bare = without(rosters.PERSON, rows, "户号")
    found.append(Case("persons without household numbers", "persons", bare, header=header))
    header, bare = without(rosters.PERSON, rows, "身份证号码", "性别")
    found.append(Case("persons without identity numbers", "persons", bare, header=header))
    header, bare = without(rosters.PERSON, rows, "性别", "年龄")
    found.append(Case("persons without sex and age", "persons", bare, header=header))
    twice = rows + rows[:40]
    found.append(Case("persons listed twice", "persons", twice))
    poor = rosters.poverty(town)
    found.append(Case("poverty listed twice", "poverty", poor + poor[:40]))
    header, bare = without(rosters.POVERTY, poor, "帮扶措施1", "帮扶措施2", "帮扶措施3", "风险类型1", "风险类型2", "风险类型3")
    found.append(Case("poverty without measures and risks", "poverty", bare, header=header))
    sparse = [row[:11] + (row[11:] if row[7] == "户主" else ["", "", "", row[14], row[15], *row[16:18], "", "", "", "", "", ""])
              for row in poor]
    found.append(Case("poverty, the household's facts on its first row", "poverty", sparse))
    negative = [row[:14] + [f"-{row[14]}" if i % 9 == 0 and row[14][0] != "-" else row[14]] + row[15:]
                for i, row in enumerate(rows)]
    found.append(Case("persons, amounts below zero", "persons", negative))
    anew = rosters.Town(12, 200)
    old = rosters.persons(anew)
    gone = rosters.copy.deepcopy(anew)
    gone.households = gone.households[7:90] + gone.households[95:]
    for index, household in enumerate(gone.households):
        household.number = f"{index + 1:05d}"
    for index, household in enumerate(anew.households):
        household.number = f"{index + 1:05d}"
    found.append(Case("persons, all households numbered anew", "persons", rosters.persons(gone), rosters.persons(anew)))
    found.append(Case("wholes, all households numbered anew", "wholes", rosters.wholes(gone), rosters.wholes(anew)))
    for seed in (13, 14, 15):
        few = sparse_amounts(rosters.wholes(rosters.Town(seed, 700)), seed)
        found.append(Case(f"wholes, amounts of few {seed}", "wholes", few))
    for seed in (16, 17, 18):
        few = rosters.wholes(rosters.Town(seed, 700))
        for row, sparse in zip(few, sparse_amounts(few, seed)):
            # Everybody gets the subsidy: a shown number of persons tells its sum.
            row[13:15] = sparse[13:15]
            row[15] = str(sum(map(Decimal, row[11:15])))
        found.append(Case(f"wholes, a subsidy for everybody {seed}", "wholes", few))
    for name, sign in (("above zero", lambda i: 1), ("of both signs", lambda i: -1 if i % 2 else 1)):
        signed = sparse_amounts(rosters.wholes(rosters.Town(19, 700)), 19)
        for index, row in enumerate(signed):
            row[14] = str(sign(index) * abs(int(row[14])))
        found.append(Case(f"wholes, recoveries {name}", "wholes", signed))
    header = [*rosters.WHOLE[:13], "补发(扣回)", *rosters.WHOLE[15:]]
    both = sparse_amounts(rosters.wholes(rosters.Town(20, 700)), 20)
    both = [row[:13] + [row[14] if row[14] != "0" else row[13]] + row[15:] for row in both]
    found.append(Case("wholes, back pay and recoveries in one column", "wholes", both, header=header))
    some = [row for row in rows if row[1] != "腾冲市"]
    found.append(Case("persons, a county sent nothing this month", "persons", some, past))
    found.append(Case("persons, nobody was there before", "persons", some, past[:1]))
    return found


def check(sluice: str, quick: bool = False, only: str = "") -> tuple[list[str], int, int]:
    problems, compared, examined = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="sluice-figures-") as temporary:
        for number, case in enumerate(cases(quick)):
            if only and only not in case.name:
                continue
            found, cells, counts = run(sluice, case, Path(temporary) / str(number))
            problems += [f"{case.name}: {problem}" for problem in found]
            compared += cells
            examined += counts
            print(f"{'ok  ' if not found else 'FAIL'} {case.name}: {cells} cells, {counts} withheld counts", flush=True)
            for problem in found[:8]:
                print(f"       {problem}", flush=True)
    return problems, compared, examined


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    found, cells, counts = check(given.sluice, given.quick, given.only)
    print(f"{cells} cells compared, {counts} withheld counts attacked, {len(found)} problems")
    raise SystemExit(1 if found else 0)
