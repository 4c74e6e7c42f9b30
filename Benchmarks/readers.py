"""Times the readers of workbooks: sluice against python-calamine, openpyxl, polars and xlsx2csv; same files, same run.

Every reader is a process of its own that reads the whole first sheet. Rounds go through all readers in turn. Seconds
are those of reading alone; processor time and peak memory are of the whole process, the start of Python and its
imports among them. Before the rounds every reader's cells are compared with those of the first one.
"""

import argparse
import csv
import itertools
import json
import os
import statistics
import sys
from pathlib import Path

from bench import ROOT, WORK, make_ledger, run
from reader_files import workbook

HERE = Path(__file__).resolve().parent
OURS = ROOT / ".build" / "release" / "read-benchmark"
READERS = {
    "xlsx": ["sluice", "calamine", "openpyxl", "polars", "xlsx2csv"],
    "xls": ["sluice", "calamine", "polars"],
    "ods": ["sluice", "calamine", "polars"],
}


def command(reader: str, path: Path, dump: Path | None = None) -> list[str]:
    if reader == "sluice":
        return [str(OURS), *(["--dump", str(dump)] if dump else []), str(path)]
    return [sys.executable, "-B", str(HERE / "reader_job.py"), reader, str(path), *(["--dump", str(dump)] if dump else [])]


def measure(path: Path, readers: list[str], rounds: int) -> dict[str, list[dict]]:
    results = {reader: [] for reader in readers}
    log = WORK / "reader.log"
    for _, reader in itertools.product(range(rounds), readers):
        _, processor, memory = run(command(reader, path), log)
        found = json.loads(log.read_text("utf-8").splitlines()[-1])
        results[reader].append({**found, "processor": processor, "memory": memory})
    return results


def records(dump: Path):
    """The records below the header; cells that are left out at the end of a row count as blank."""
    with dump.open(encoding="utf-8", newline="") as file:
        for record in itertools.islice(csv.reader(file), 1, None):
            while record and not record[-1]:
                record.pop()
            yield record


def same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def differences(path: Path, readers: list[str]) -> list[str]:
    """What the readers read otherwise than the first of them."""
    dumps = {reader: WORK / f"{reader}.dump.csv" for reader in readers}
    for reader, dump in dumps.items():
        run(command(reader, path, dump), WORK / "reader.log")
    problems = []
    for reader in readers[1:]:
        pairs = itertools.zip_longest(records(dumps[readers[0]]), records(dumps[reader]))
        for number, (ours, theirs) in enumerate(pairs, 2):
            if ours is None or theirs is None or len(ours) != len(theirs) or not all(map(same, ours, theirs)):
                problems.append(f"{path.name}: {reader} reads row {number} otherwise than {readers[0]}")
                break
    for dump in dumps.values():
        dump.unlink()
    return problems


def report(path: Path, results: dict[str, list[dict]]) -> dict:
    rows, rounds = next(iter(results.values()))[0]["rows"], len(next(iter(results.values())))
    print(f"\n{path.name}: {rows:,} rows, {path.stat().st_size / 1e6:.1f} MB; medians of {rounds}, and times sluice's")
    print(f"{'':10}{'rows/s':>10}{'seconds':>10}{'':7}{'processor':>11}{'':7}{'memory':>10}")
    summary, own = {}, None
    for reader, measured in results.items():
        seconds = statistics.median(r["seconds"] for r in measured)
        processor = statistics.median(r["processor"] for r in measured)
        memory = max(r["memory"] for r in measured)
        own = own or (seconds, processor)
        summary[reader] = {"rows": rows, "seconds": seconds, "processor": processor, "peak_mb": memory / 1e6}
        print(f"{reader:10}{rows / seconds:10,.0f}{seconds:10.2f}{seconds / own[0]:6.1f}x{processor:11.2f}"
              f"{processor / own[1]:6.1f}x{memory / 1e6:7.0f} MB", flush=True)
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000, help="records of the XLSX and ODS files (default 200,000)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--formats", nargs="+", default=list(READERS), choices=READERS)
    parser.add_argument("--readers", nargs="+", help="only these; the first is what the others are compared with")
    parser.add_argument("--sluice", default=str(ROOT / ".build" / "release" / "sluice"))
    parser.add_argument("--ledger", type=Path, help="an existing ledger instead of a new one")
    parser.add_argument("--unchecked", action="store_true", help="do not compare the cells")
    given = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    ledger = given.ledger or make_ledger(given.sluice, 200_000)
    summary, problems = {}, []
    for form in given.formats:
        path = workbook(ledger, WORK, form, given.rows)
        readers = [reader for reader in READERS[form] if not given.readers or reader in given.readers]
        if not given.unchecked:
            problems += differences(path, readers)
        summary[path.name] = report(path, measure(path, readers, given.rounds))
    print(*(f"DIFFERENT  {problem}" for problem in problems), sep="\n")
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    (WORK / "readers.json").write_text(json.dumps({"files": summary, "equal": not problems}, indent=2))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
