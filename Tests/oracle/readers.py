"""Reads a bundle with the programs that its users have."""

import argparse
import json
import subprocess
import tempfile
import zipfile
from pathlib import Path

import duckdb
import frictionless
import openpyxl

TYPES = {"string": "VARCHAR", "number": "DECIMAL(18,2)", "integer": "BIGINT", "year": "BIGINT"}


def frictionless_problems(folder: Path) -> list[str]:
    frictionless.system.standards = "v2"
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    problems = [f"frictionless: {error.type}: {error.note}" for error in report.errors]
    problems += [f"frictionless warns: {text}" for text in report.warnings]
    for task in report.tasks:
        problems += [f"frictionless, {task.name}: {error.type} {error.note}" for error in task.errors]
        problems += [f"frictionless warns, {task.name}: {text}" for text in task.warnings]
    if not report.valid and not problems:
        problems.append("frictionless: not valid")
    return problems


def duckdb_problems(folder: Path) -> list[str]:
    """Each table as its schema types it: as many rows, and values that are numbers."""
    problems = []
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        if not resource["path"].endswith(".csv"):
            continue
        path = folder / resource["path"]
        columns = {f["name"]: TYPES.get(f.get("type"), "VARCHAR") for f in resource["schema"]["fields"]}
        if columns.get("value") == "VARCHAR":
            problems.append(f"{resource['path']}: value is not a number in the schema")
        try:
            rows = duckdb.execute(
                "SELECT count(*), count(value) FROM read_csv(?, header = true, columns = ?, delim = ',', quote = '\"')",
                [str(path), columns]).fetchone()
        except duckdb.Error as error:
            problems.append(f"{resource['path']}: duckdb: {str(error).splitlines()[0]}")
            continue
        lines = path.read_text("utf-8").count("\n") - 1
        if rows[0] != lines:
            problems.append(f"{resource['path']}: duckdb reads {rows[0]} rows of {lines}")
        if path.read_bytes().startswith(b"\xef\xbb\xbf"):
            problems.append(f"{resource['path']}: begins with a byte order mark")
    return problems


def workbook_problems(folder: Path) -> list[str]:
    problems = []
    books = sorted((folder / "tables").glob("*.xlsx"))
    if not books:
        problems.append("no workbook in tables/")
    for path in books:
        numbers = 0
        for sheet in openpyxl.load_workbook(path):
            for row in sheet.iter_rows():
                for cell in row:
                    numbers += cell.data_type == "n" and cell.value is not None
                    if cell.data_type == "f":
                        problems.append(f"{path.name}: a formula in {sheet.title}!{cell.coordinate}")
        if numbers == 0:
            problems.append(f"{path.name}: no numbers")
    return problems


def tool_problems(archive: Path, folder: Path) -> list[str]:
    problems = []
    for command, where in ((["unzip", "-tqq", str(archive)], None), (["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], folder)):
        done = subprocess.run(command, cwd=where, capture_output=True, text=True)
        if done.returncode != 0:
            problems.append(f"{command[0]}: {(done.stdout + done.stderr).strip()[:300]}")
    listed = {line.split(maxsplit=1)[1].lstrip("*") for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()}
    there = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()} - {"SHA256SUMS"}
    if listed != there:
        problems.append(f"SHA256SUMS lists {sorted(listed ^ there)} otherwise")
    return problems


def check(archive: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with zipfile.ZipFile(archive) as file:
            names = file.namelist()
            file.extractall(folder)
        problems = [f"{name}: not ASCII" for name in names if not name.isascii()]
        problems += [f"no {name}" for name in ("README.txt", "datapackage.json", "SHA256SUMS") if name not in names]
        if problems:
            return problems
        return (
            tool_problems(archive, folder) + frictionless_problems(folder) + duckdb_problems(folder)
            + workbook_problems(folder)
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    found = check(parser.parse_args().archive)
    print(*found, sep="\n")
    raise SystemExit(1 if found else 0)
