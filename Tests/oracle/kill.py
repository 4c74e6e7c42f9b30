"""Kills sluice at ten moments and runs it again: the same bytes, and never a part of a bundle in public/."""

import argparse
import random
import subprocess
import tempfile
import time
from pathlib import Path

import bundle

MOMENTS = 10


def check(sluice: str, ledger: Path, seed: int = 7) -> tuple[list[str], int]:
    """Problems, and how many runs were killed before they ended."""
    problems: list[str] = []
    killed = 0
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary) / "whole"
        started = time.monotonic()
        bundle.run(sluice, ledger, whole)
        seconds = time.monotonic() - started
        expected = bundle.tree(bundle.public(whole))
        everything = bundle.tree(whole / bundle.SLUG)
        for moment in range(MOMENTS):
            out = Path(temporary) / f"killed-{moment}"
            # One in each tenth of the time that a whole run takes.
            share = (moment + draw.random()) / MOMENTS
            process = subprocess.Popen(
                bundle.command(sluice, ledger, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=seconds * share)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                killed += 1
            visible = bundle.tree(bundle.public(out))
            if visible and visible != expected:
                problems.append(f"killed at {share:.0%}: a part of a bundle in public/")
            others = [p for p in out.rglob("public/*") if p.parent != bundle.public(out)] if out.exists() else []
            if any(p.suffix == ".zip" for p in others):
                problems.append(f"killed at {share:.0%}: an archive in another public/")
            bundle.run(sluice, ledger, out)
            if bundle.tree(bundle.public(out)) != expected:
                problems.append(f"killed at {share:.0%}: another bundle after the second run")
            if bundle.tree(out / bundle.SLUG) != everything:
                problems.append(f"killed at {share:.0%}: other files than after a whole run")
    if killed < MOMENTS // 2:
        problems.append(f"only {killed} of {MOMENTS} runs were killed in time")
    return problems, killed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    found, times = check(given.sluice, given.ledger, given.seed)
    print(*found, f"killed {times} times", sep="\n")
    raise SystemExit(1 if found else 0)
