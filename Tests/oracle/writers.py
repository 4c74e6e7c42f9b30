"""Has LibreOffice and gnumeric write one ledger in every format they know, and compares the statistics byte for byte.

The ledger is a workbook of one sheet a township, with title, merged header, total and signatures. Needs `soffice`
(libreoffice-calc) and `ssconvert` (gnumeric).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bundle
import deliveries
import ledger

ROWS = 1_000
# The file that is made, and the writer's name for its format.
OFFICE = {
    "office-97.xls": "xls:MS Excel 97", "office.ods": "ods", "office.fods": "fods",
    "office.xlsx": "xlsx:Calc MS Excel 2007 XML", "office-strict.xlsx": "xlsx:Calc Office Open XML",
    "office.html": "html", "office-page.xls": "html",
}
GNUMERIC = {
    "gnumeric-95.xls": "Gnumeric_Excel:excel_biff7", "gnumeric-97.xls": "Gnumeric_Excel:excel_biff8",
    "gnumeric.xlsx": "Gnumeric_Excel:xlsx", "gnumeric-strict.xlsx": "Gnumeric_Excel:xlsx2",
    "gnumeric.ods": "Gnumeric_OpenCalc:odf", "gnumeric.html": "Gnumeric_html:html40",
    "gnumeric-page.xls": "Gnumeric_html:xhtml",
}


def write(source: Path, name: str, folder: Path) -> Path:
    """What a writer makes of the workbook."""
    target = folder / name
    if name in GNUMERIC:
        command = ["ssconvert", "--export-type", GNUMERIC[name], str(source), str(target)]
    else:
        command = ["soffice", f"-env:UserInstallation=file://{folder.resolve()}/profile", "--headless", "--convert-to",
                   OFFICE[name], "--outdir", str(folder / "made"), str(source)]
    # gnumeric writes Excel 95 in the code page of a Windows of this language.
    environment = {**os.environ, "WINDOWS_LANGUAGE": "zh_CN"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment)
    if name in OFFICE:
        made = folder / "made" / f"{source.stem}.{OFFICE[name].split(':')[0]}"
        if made.exists():
            made.replace(target)
    if not target.exists():
        raise RuntimeError(f"{command[0]} wrote no {name}: {done.stderr.strip()[:200]}")
    return target


def check(sluice: str, folder: Path, only: str | None = None) -> list[str]:
    """Problems of every file against the clean CSV."""
    missing = [program for program in ("soffice", "ssconvert") if not shutil.which(program)]
    if missing:
        return [f"{program} is missing: scripts/setup.sh test" for program in missing]
    folder.mkdir(exist_ok=True)
    rows = ledger.make(ledger.Options(rows=ROWS))
    clean, source = folder / "clean.csv", folder / "workbook.xlsx"
    ledger.write(rows, clean)
    deliveries.DELIVERIES["townships.xlsx"](rows, source)
    bundle.run(sluice, clean, folder / "out-clean")
    expected = deliveries.data(bundle.archive(folder / "out-clean"))
    problems = [] if len(expected) >= 5 else [f"only {len(expected)} tables"]
    for name in [*OFFICE, *GNUMERIC]:
        if only and name != only:
            continue
        try:
            out = folder / f"out-{name}"
            result = bundle.run(sluice, write(source, name, folder), out)
        except (bundle.Failure, RuntimeError, subprocess.TimeoutExpired) as failure:
            problems.append(f"{name}: {failure}")
            continue
        if result["rows"] != len(rows):
            problems.append(f"{name}: {result['rows']} rows, the ledger has {len(rows)}")
        found = deliveries.data(bundle.archive(out))
        problems += [f"{name}: {table} differs" for table in expected if found.get(table) != expected[table]]
    return problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sluice")
    parser.add_argument("--only", choices=[*OFFICE, *GNUMERIC], help="one file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sluice-writers-") as temporary:
        found = check(given.sluice, Path(temporary), given.only)
    print(*found or ["all writers' files give the same tables"], sep="\n")
    sys.exit(1 if found else 0)
