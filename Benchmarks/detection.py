"""Runs our recognizer and three others over the same short Chinese cells and writes the tables of docs/detection.md.

usage: detection.py PROGRAM DICTIONARIES [PAGE [PART...]]

PROGRAM is the release build of detection-benchmark. A label counts as found where anything that was found covers
its digits and letters, whatever it was called; a clean cell with anything found is a false alarm. The parts are
corpus, faker and argus; all of them when none is named.
"""
import json, logging, os, random, re, subprocess, sys, tempfile, time
from collections import Counter

import argus_fixtures


def peers():
    # Presidio's dependency asks the network for its list of domains and, without one, takes what it was shipped with.
    logging.getLogger("tldextract").setLevel(logging.CRITICAL)
    from presidio_analyzer import PatternRecognizer, Pattern, RecognizerRegistry
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    patterns = [r for r in registry.recognizers if isinstance(r, PatternRecognizer)]

    def presidio(text):
        found = []
        for recognizer in patterns:
            for hit in recognizer.analyze(text, recognizer.supported_entities) or []:
                found.append((hit.start, hit.end))
        return found

    import argus_redact

    def argus(text):
        _, key = argus_redact.redact(text, mode="fast", lang="zh")[:2]
        found = []
        for original in key.values():
            at = text.find(original)
            if at >= 0:
                found.append((at, at + len(original)))
        return found

    import jionlp
    extractors = [jionlp.extract_id_card, jionlp.extract_phone_number, jionlp.extract_email,
                  jionlp.extract_qq, jionlp.extract_wechat_id, jionlp.extract_motor_vehicle_licence_plate]

    def jio(text):
        found = []
        for extract in extractors:
            for hit in extract(text, detail=True) or []:
                if isinstance(hit, dict) and "offset" in hit:
                    found.append(tuple(hit["offset"]))
        return found

    return {"Presidio": presidio, "argus-redact": argus, "JioNLP": jio}


def argus_in_full(text):
    """What argus-redact finds with its places: each time a value stands there, and words for oneself, which it leaves."""
    import argus_redact
    report = argus_redact.redact(text, mode="fast", lang="zh", detailed=True)[2]
    return [(entity["start"], entity["end"]) for entity in report["entities"]]


def bytes_of(text, spans):
    return [(len(text[:start].encode()), len(text[:end].encode())) for start, end in spans]


def is_found(label, spans):
    """Whether anything found covers a label; a label without a place is met by anything at all."""
    if "start" not in label:
        return bool(spans)
    # Half a character of tolerance at either end: a bracket, a letter before the digits.
    slack = label.get("slack", 4)
    return any(start <= label["start"] + slack and end >= label["end"] - slack for start, end in spans)


def tally(cells, answers):
    found, total, alarms = Counter(), Counter(), 0
    missed = Counter()
    for cell, spans in zip(cells, answers):
        if not cell["labels"]:
            alarms += bool(spans)
        for label in cell["labels"]:
            total[label["kind"]] += 1
            if is_found(label, spans):
                found[label["kind"]] += 1
            else:
                missed[cell["origin"]] += 1
    return found, total, alarms, missed


def ours(program, dictionaries, cells):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for cell in cells:
            file.write(json.dumps({"text": cell["text"]}, ensure_ascii=False) + "\n")
    run = subprocess.run([program, "scan", file.name, dictionaries], capture_output=True, text=True, check=True)
    os.unlink(file.name)
    hits = [json.loads(line) for line in run.stdout.splitlines()]
    return [[(h["start"], h["end"]) for h in hit] for hit in hits], int(run.stderr.split()[0])


def faker_cells(count):
    """Cells of an independent generator: Faker's Chinese provider."""
    from faker import Faker
    fake = Faker("zh_CN")
    Faker.seed(2026)
    # Faker's seed is not that of the choices here.
    choices = random.Random(2026)
    cells = []
    makers = [("citizen_id", fake.ssn), ("phone", fake.phone_number), ("email", fake.email), ("bank_card", fake.credit_card_number),
              ("person_name", fake.name), ("plate", fake.license_plate)]
    for index in range(count):
        kind, make = makers[index % len(makers)]
        text = make()
        before = "" if kind == "person_name" or index % 3 == 0 else ["备注", "联系"][index % 2]
        start = len(before.encode())
        cells.append({"text": before + text, "origin": f"{kind}/faker",
                      "labels": [{"kind": kind, "start": start, "end": start + len(text.encode())}]})
    for _ in range(count // 2):
        cells.append({"text": choices.choice([fake.company(), fake.date(), fake.job(), fake.postcode(), str(fake.pyint())]),
                      "origin": "clean/faker", "labels": []})
    return cells


def table(cells, results):
    names = list(results)
    kinds = sorted({label["kind"] for cell in cells for label in cell["labels"]})
    lines = ["| kind | cells | " + " | ".join(f"{n}: found / missed" for n in names) + " |", "|---|---|" + "---|" * len(names)]
    for kind in kinds:
        total = results[names[0]][0][1][kind]
        row = [f"{results[n][0][0][kind]} / {total - results[n][0][0][kind]}" for n in names]
        lines.append(f"| `{kind}` | {total} | " + " | ".join(row) + " |")
    clean = sum(not cell["labels"] for cell in cells)
    lines.append(f"| clean cells: false alarms | {clean} | " + " | ".join(str(results[n][0][2]) for n in names) + " |")
    lines.append("| cells a second, one core | | " + " | ".join(f"{results[n][1]:,}" for n in names) + " |")
    return "\n".join(lines)


def kinds_table(cells, answers):
    """Of each kind what is found, what is missed, and how many clean cells of it raise a false alarm."""
    total, clean, results = Counter(), Counter(), {name: (Counter(), Counter()) for name in answers}
    for index, cell in enumerate(cells):
        if not cell["labels"] and not cell["open"]:
            clean[cell["kind"]] += 1
        for label in cell["labels"]:
            total[label["kind"]] += 1
        for name, (found, alarms) in results.items():
            spans = answers[name][0][index]
            if not cell["labels"] and not cell["open"]:
                alarms[cell["kind"]] += bool(spans)
            for label in cell["labels"]:
                found[label["kind"]] += is_found(label, spans)
    header = " | ".join(f"{name}: found / missed / false alarms" for name in answers)
    lines = [f"| kind | labels | clean cells | {header} |", "|---|---|---|" + "---|" * len(answers)]
    for kind in sorted(set(total) | set(clean)):
        row = " | ".join(f"{f[kind]} / {total[kind] - f[kind]} / {a[kind]}" for f, a in results.values())
        lines.append(f"| `{kind}` | {total[kind]} | {clean[kind]} | {row} |")
    count = total.total()
    row = " | ".join(f"{f.total()} / {count - f.total()} / {a.total()}" for f, a in results.values())
    lines.append(f"| all | {count} | {clean.total()} | {row} |")
    return "\n".join(lines)


def answer(program, dictionaries, cells, others):
    """What each tool finds in each cell, and how many cells a second it reads."""
    answers = {"Sluice": ours(program, dictionaries, cells)}
    for name, peer in others.items():
        start = time.process_time()
        found = [peer(cell["text"]) for cell in cells]
        spent = time.process_time() - start
        answers[name] = ([bytes_of(cell["text"], spans) for cell, spans in zip(cells, found)], int(len(cells) / spent))
        print(name, answers[name][1], "cells a second", file=sys.stderr)
    return answers


def measure(cells, answers):
    results = {name: (tally(cells, spans), speed) for name, (spans, speed) in answers.items()}
    print("missed by us:", dict(results["Sluice"][0][3]), file=sys.stderr)
    return table(cells, results)


def fixture_tables(program, dictionaries, others):
    """The tables of argus-redact's own fixtures: with its labels, where ours differ, and with ours."""
    theirs, own, differences = argus_fixtures.readings()
    answers = answer(program, dictionaries, theirs, {**others, "argus-redact": argus_in_full})
    yield "argus", kinds_table(theirs, answers)
    yield "argus-differences", argus_fixtures.differences_table(differences)
    yield "argus-ours", kinds_table(own, answers)
    for cell, spans in zip(own, answers["Sluice"][0]):
        missed = any(not is_found(label, spans) for label in cell["labels"])
        if missed or (spans and not cell["labels"]):
            print("missed by us:" if missed else "false alarm of ours:", cell["origin"], file=sys.stderr)


def tables(program, dictionaries, parts):
    others = peers()
    if "corpus" in parts:
        corpus = subprocess.run([program, "corpus"], capture_output=True, text=True, check=True).stdout
        cells = [json.loads(line) for line in corpus.splitlines()]
        yield "corpus", measure(cells, answer(program, dictionaries, cells, others))
    if "faker" in parts:
        cells = faker_cells(3000)
        yield "faker", measure(cells, answer(program, dictionaries, cells, others))
    if "argus" in parts:
        yield from fixture_tables(program, dictionaries, others)


def main():
    program, dictionaries = sys.argv[1:3]
    for title, text in tables(program, dictionaries, sys.argv[4:] or ["corpus", "faker", "argus"]):
        print(f"<!-- {title} -->\n{text}\n")
        if len(sys.argv) > 3:
            page = open(sys.argv[3], encoding="utf-8").read()
            page = re.sub(rf"(<!-- {title} -->\n).*?(\n<!-- end -->)", lambda m: m[1] + text + m[2], page, flags=re.S)
            open(sys.argv[3], "w", encoding="utf-8").write(page)


main()
