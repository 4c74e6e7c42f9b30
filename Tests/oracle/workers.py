"""The same bytes with one worker and with two, and on a second run."""

import argparse
import tempfile
from pathlib import Path

import bundle


def difference(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    names = sorted(set(left) | set(right))
    return [name for name in names if left.get(name) != right.get(name)]


def check(sluice: str, ledger: Path) -> list[str]:
    problems = []
    with tempfile.TemporaryDirectory() as temporary:
        trees = {}
        for name, workers in (("one", "1"), ("two", "2"), ("again", "2")):
            out = Path(temporary) / name
            bundle.run(sluice, ledger, out, "--workers", workers)
            trees[name] = bundle.tree(out / bundle.SLUG)
        if not trees["one"]:
            problems.append("nothing was written")
        for other in ("two", "again"):
            problems += [f"{name} differs between one and {other}" for name in difference(trees["one"], trees[other])]
        before = bundle.tree(Path(temporary) / "one")
        bundle.run(sluice, ledger, Path(temporary) / "one")
        after = bundle.tree(Path(temporary) / "one")
        problems += [f"{name} changed in a second run" for name in difference(before, after)]
    return problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    parser.add_argument("ledger", type=Path)
    given = parser.parse_args()
    found = check(given.sluice, given.ledger)
    print(*found, sep="\n")
    raise SystemExit(1 if found else 0)
