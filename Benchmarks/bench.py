"""Runs the release job in turn with sluice, DuckDB and polars; medians, ratios, memory, equality."""

import argparse
import json
import os
import shutil
import statistics
import sys
import time
from pathlib import Path

import compare

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = HERE / "work"
ENGINES = ["sluice", "duckdb", "polars"]


def run(command: list[str], log: Path) -> tuple[float, float, int]:
    """Seconds, seconds of processor time and peak memory in bytes of one process."""
    with log.open("wb") as output:
        started = time.monotonic()
        process = os.posix_spawnp(
            command[0], command, os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)])
        _, status, usage = os.wait4(process, 0)
        seconds = time.monotonic() - started
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}:\n{log.read_text('utf-8')[-2000:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def command(engine: str, sluice: str, ledger: Path, out: Path) -> list[str]:
    if engine != "sluice":
        return [sys.executable, "-B", str(HERE / f"{engine}_job.py"), str(ledger), str(out)]
    return [
        sluice, "run", str(HERE / "release-job.yaml"), str(ledger), "--period", "2026-10", "--out", str(out),
        "--dictionaries", str(ROOT / "dictionaries"), "--workers", "2", "--json", "--quiet",
    ]


def make_ledger(sluice: str, rows: int) -> Path:
    ledger = WORK / f"ledger-{rows}.csv"
    if not ledger.exists():
        run(
            [sluice, "sample", "subsistence-allowance", "--rows", str(rows), "--seed", "2026", "--out", str(ledger),
             "--dictionaries", str(ROOT / "dictionaries")], WORK / "sample.log")
    # Read once, so that the first engine does not wait for the disk.
    with ledger.open("rb") as file:
        while file.read(1 << 24):
            pass
    return ledger


def measure(engines: list[str], sluice: str, ledger: Path, rounds: int) -> dict[str, dict]:
    results = {engine: {"seconds": [], "processor": [], "memory": []} for engine in engines}
    for number in range(rounds):
        for engine in engines:
            out = WORK / engine
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir(parents=True)
            seconds, processor, memory = run(command(engine, sluice, ledger, out), WORK / f"{engine}.log")
            results[engine]["seconds"].append(seconds)
            results[engine]["processor"].append(processor)
            results[engine]["memory"].append(memory)
            print(
                f"round {number + 1}  {engine:8}{seconds:8.2f} s{processor:8.2f} s processor{memory / 1e6:8.0f} MB",
                flush=True)
    return results


def report(results: dict[str, dict], ledger: Path, rows: int) -> dict:
    print(f"\n{rows:,} rows, {ledger.stat().st_size / 1e6:.0f} MB, {os.cpu_count()} cores; medians")
    summary = {}
    own = statistics.median(results[next(iter(results))]["seconds"])
    for engine, result in results.items():
        seconds, processor = statistics.median(result["seconds"]), statistics.median(result["processor"])
        memory = max(result["memory"])
        summary[engine] = {
            "seconds": round(seconds, 2), "processor_seconds": round(processor, 2), "peak_mb": round(memory / 1e6),
            "all": result["seconds"],
        }
        print(f"{engine:8}{seconds:8.2f} s{processor:8.2f} s processor{memory / 1e6:8.0f} MB{seconds / own:8.2f} x")
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sluice", default=str(ROOT / ".build" / "release" / "sluice"))
    parser.add_argument("--ledger", type=Path, help="an existing ledger instead of a new one")
    parser.add_argument("--engines", nargs="+", default=ENGINES, choices=ENGINES)
    given = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    ledger = given.ledger or make_ledger(given.sluice, given.rows)
    results = measure(given.engines, given.sluice, ledger, given.rounds)
    summary = report(results, ledger, given.rows)
    problems = compare.check({engine: WORK / engine for engine in given.engines})
    print(*(f"DIFFERENT  {problem}" for problem in problems), sep="\n")
    print("outputs differ" if problems else "outputs are equal")
    (WORK / "result.json").write_text(json.dumps({"rows": given.rows, "engines": summary, "equal": not problems}, indent=2))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
