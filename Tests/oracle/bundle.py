"""Running sluice, and finding what it made."""

import csv
import io
import json
import subprocess
import zipfile
from pathlib import Path

PERIOD = "2026-10"
SLUG = "subsistence-allowance"
ROOT = Path(__file__).resolve().parents[2]
PIPELINE = ROOT / "pipelines" / f"{SLUG}.yaml"


class Failure(Exception):
    """A command did not do what it had to."""


def command(sluice: str, ledger: Path, out: Path, *more: str) -> list[str]:
    return [
        sluice, "run", str(PIPELINE), str(ledger), "--period", PERIOD, "--out", str(out),
        "--dictionaries", str(ROOT / "dictionaries"), "--json", "--quiet", *more,
    ]


def run(sluice: str, ledger: Path, out: Path, *more: str, status: int = 0) -> dict:
    """Runs the pipeline and returns its JSON object; another exit status is a failure."""
    done = subprocess.run(command(sluice, ledger, out, *more), capture_output=True, text=True, timeout=120)
    if done.returncode != status:
        said = (done.stderr or done.stdout).strip()
        raise Failure(f"exit {done.returncode}, expected {status}: {said[-400:]}")
    return json.loads(done.stdout)


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder by path; empty when there is none."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def public(out: Path) -> Path:
    return out / SLUG / PERIOD / "v1" / "public"


def archive(out: Path) -> Path:
    found = sorted(public(out).glob("*.zip"))
    if len(found) != 1:
        raise Failure(f"{len(found)} archives in public/, expected one")
    return found[0]


def tables(path: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of data/*.csv of an archive, by table."""
    with zipfile.ZipFile(path) as file:
        return {
            Path(name).stem: list(csv.DictReader(io.StringIO(file.read(name).decode("utf-8"), newline="")))
            for name in sorted(file.namelist()) if name.startswith("data/") and name.endswith(".csv")
        }
