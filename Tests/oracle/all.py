"""All checks of a built sluice; the last line says how many passed and failed."""

import argparse
import os
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from pathlib import Path

import bundle
import corpus
import deliveries
import figures
import kill
import leaks
import ledger
import readers
import readme
import recount
import workers
import writers

MOST_SHOWN = 12

# The checks by name, after the first, which makes the bundle that most of them look at; those that take long come first.
CHECKS = {
    "figures": "hard cases of all programmes, counted and attacked",
    "corpus": "other programs read every layout in every format as it is meant",
    "writers": "what LibreOffice and gnumeric write gives the same tables",
    "deliveries": "one ledger in every format and layout gives the same tables",
    "kill": "killed and run again, the same bytes",
    "readme": "the examples of the READMEs are true",
    "workers": "the same bytes with any number of workers",
    "formats": "encodings and workbook give the same tables",
    "damaged": "damaged IDs lose nobody and no money",
    "place_names": "names that equal places block nothing",
    "control": "control totals reconcile or refuse",
    "recount": "every shown cell equals an independent count",
    "leaks": "nothing of the ledger leaks",
    "readers": "other programs read the bundle",
    "verify": "sluice verify finds it valid",
}


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, name: str, problems: list[str], seconds: float) -> None:
        """Prints how a check went, and counts it."""
        if not problems:
            self.passed += 1
            print(f"ok    {seconds:5.0f} s  {name}", flush=True)
            return
        self.failed += 1
        print(f"FAIL  {seconds:5.0f} s  {name}", flush=True)
        for problem in problems[:MOST_SHOWN]:
            print(f"      {problem}")
        if len(problems) > MOST_SHOWN:
            print(f"      and {len(problems) - MOST_SHOWN} more")


def judged(checks: "Checks", name: str) -> tuple[list[str], float]:
    """The problems that a check finds, of which an exception is one too, and how long it took."""
    start = time.monotonic()
    try:
        problems = getattr(checks, name)()
    except Exception as error:
        problems = [f"{type(error).__name__}: {error}"]
        if not isinstance(error, bundle.Failure):
            traceback.print_exc(file=sys.stderr)
    return problems, time.monotonic() - start


class Checks:
    def __init__(self, sluice: str, folder: Path):
        self.sluice = sluice
        self.folder = folder
        self.rows = ledger.make(ledger.Options())
        self.path = folder / "ledger.csv"
        self.out = folder / "out"
        ledger.write(self.rows, self.path)

    def run(self) -> list[str]:
        result = bundle.run(self.sluice, self.path, self.out)
        problems = []
        if result["rows"] != len(self.rows):
            problems.append(f"rows is {result['rows']}, the ledger has {len(self.rows)}")
        if result["rejected_rows"] != 0:
            problems.append(f"{result['rejected_rows']} rows rejected")
        cells = {t["name"]: t["cells"] for t in result["tables"]}
        counted = {name: len(rows) for name, rows in bundle.tables(bundle.archive(self.out)).items()}
        if cells != counted:
            problems.append(f"tables in the result {cells}, in the bundle {counted}")
        return problems

    def recount(self) -> list[str]:
        problems, compared = recount.check(self.path, bundle.archive(self.out))
        return problems + ([] if compared > 300 else [f"only {compared} cells compared"])

    def leaks(self) -> list[str]:
        problems, _ = leaks.check(leaks.read(self.path), bundle.public(self.out).parent)
        return problems

    def readers(self) -> list[str]:
        return readers.check(bundle.archive(self.out))

    def verify(self) -> list[str]:
        import json
        import subprocess
        done = subprocess.run(
            [self.sluice, "verify", str(bundle.archive(self.out)), "--json"], capture_output=True, text=True)
        if done.returncode != 0:
            return [f"exit {done.returncode}: {done.stdout[-400:]}"]
        return [] if json.loads(done.stdout)["valid"] else ["not valid"]

    def formats(self) -> list[str]:
        """The other encodings and the workbook give the same tables."""
        expected = bundle.tables(bundle.archive(self.out))
        problems = []
        for name, encoding in (("mark.csv", "utf-8-sig"), ("gb.csv", "gb18030"), ("book.xlsx", "")):
            path, out = self.folder / name, self.folder / f"out-{name}"
            ledger.write(self.rows, path, encoding)
            bundle.run(self.sluice, path, out)
            if bundle.tables(bundle.archive(out)) != expected:
                problems.append(f"{name}: other tables than from UTF-8")
        return problems

    def deliveries(self) -> list[str]:
        folder = self.folder / "deliveries"
        folder.mkdir()
        return deliveries.check(self.sluice, folder)

    def corpus(self) -> list[str]:
        """What we write in every format is what csv, openpyxl, xlrd, odfpy and LibreOffice read."""
        return corpus.check(self.sluice, self.folder / "corpus")

    def writers(self) -> list[str]:
        """What LibreOffice and gnumeric write gives the same tables."""
        return writers.check(self.sluice, self.folder / "writers")

    def damaged(self) -> list[str]:
        """3 % of the IDs damaged: the same persons, households and money, and no leak."""
        path, out = self.folder / "damaged.csv", self.folder / "out-damaged"
        ledger.write(ledger.make(ledger.Options(damaged=True)), path)
        bundle.run(self.sluice, path, out)
        problems, _ = recount.check(path, bundle.archive(out))
        problems += leaks.check(leaks.read(path), bundle.public(out).parent)[0]
        problems += leaks.check(leaks.read(self.path), bundle.public(out).parent)[0]
        clean = bundle.tables(bundle.archive(self.out))["summary"]
        found = bundle.tables(bundle.archive(out))["summary"]
        return problems + ([] if clean == found else ["summary differs from that of the clean ledger"])

    def place_names(self) -> list[str]:
        """Householders called like a place: nobody is refused for that, and the names leak nowhere else."""
        path, out = self.folder / "places.csv", self.folder / "out-places"
        ledger.write(ledger.make(ledger.Options(place_names=True)), path)
        bundle.run(self.sluice, path, out)
        return leaks.check(leaks.read(path), bundle.public(out).parent)[0]

    def control(self) -> list[str]:
        households = len({tuple(row[1:5]) for row in self.rows})
        amount = sum(Decimal(row[ledger.AMOUNT].replace(",", "")) for row in self.rows)
        totals = f"{households},{len(self.rows)},{amount:.2f}"
        bundle.run(self.sluice, self.path, self.folder / "out-control", "--control", totals)
        problems = []
        for wrong in (
            f"{households + 1},{len(self.rows)},{amount:.2f}", f"{households},{len(self.rows) - 1},{amount:.2f}",
            f"{households},{len(self.rows)},{amount + Decimal('0.01'):.2f}",
        ):
            out = self.folder / "out-refused"
            result = bundle.run(self.sluice, self.path, out, "--control", wrong, status=1)
            if result.get("bundle") is not None or bundle.tree(bundle.public(out)):
                problems.append("a bundle although the control totals differ")
        return problems

    def workers(self) -> list[str]:
        return workers.check(self.sluice, self.path)

    def kill(self) -> list[str]:
        return kill.check(self.sluice, self.path)[0]

    def figures(self) -> list[str]:
        """All three programmes over hard cases: every number counted again, every withheld count attacked."""
        problems, compared, examined = figures.check(self.sluice, quick=True)
        if compared < 20_000 or examined < 500:
            problems.append(f"only {compared} cells compared and {examined} withheld counts attacked")
        return problems

    def readme(self) -> list[str]:
        """What both READMEs show is what happens."""
        problems = []
        for name in ("README.md", "README.zh-CN.md"):
            folder = self.folder / name
            folder.mkdir()
            problems += [f"{name}: {problem}" for problem in readme.check(self.sluice, bundle.ROOT / name, folder)]
        return problems

    def inputs(self) -> list[str]:
        again = self.folder / "again.csv"
        ledger.write(self.rows, again)
        return [] if again.read_bytes() == self.path.read_bytes() else ["the ledger was changed"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    given = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="sluice-oracle-") as temporary:
        checks = Checks(given.sluice, Path(temporary))
        tally.add("a ledger becomes a bundle", *judged(checks, "run"))
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            found = {name: pool.submit(judged, checks, name) for name in CHECKS}
            for name, title in CHECKS.items():
                tally.add(title, *found[name].result())
        tally.add("the inputs are untouched", *judged(checks, "inputs"))
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
