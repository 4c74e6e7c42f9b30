"""The example of both READMEs: its ledger, command, output, folder, table and notice are those of a real run."""

import re
import shlex
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import bundle

VILLAGE = "隆阳区/丙麻乡/上庙村.html"


def blocks(text: str) -> list[list[str]]:
    """The lines of every fenced block."""
    return [found.splitlines() for found in re.findall(r"^```\w*\n(.*?)^```", text, re.S | re.M)]


def block_with(all_blocks: list[list[str]], start: str) -> list[str]:
    return next(lines for lines in all_blocks if lines[0].startswith(start))


def in_order(wanted: list[str], lines: list[str]) -> list[str]:
    """The wanted lines that are not there in this order; a line of an ellipsis stands for any lines."""
    missing, position, skip = [], 0, False
    for line in wanted:
        if line.strip() == "…":
            skip = True
            continue
        rest = lines[position:]
        if line not in rest or (not skip and rest[0] != line):
            missing.append(line)
            continue
        position += rest.index(line) + 1
        skip = False
    return missing


class Rows(HTMLParser):
    """The rows of the first table of a page."""

    def __init__(self):
        super().__init__()
        self.rows: list[list[str]] = []
        self.is_cell = False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        self.is_cell = tag in ("td", "th")

    def handle_endtag(self, tag):
        self.is_cell = False

    def handle_data(self, data):
        if self.is_cell:
            self.rows[-1][-1] += data


def check(sluice: str, readme: Path, folder: Path) -> list[str]:
    problems = []
    found = blocks(readme.read_text(encoding="utf-8"))
    ledger = (bundle.ROOT / "samples/subsistence-allowance/ledger-2026-10.csv").read_text(encoding="gb18030")
    wanted = block_with(found, "序号,")
    if ledger.splitlines()[:len(wanted)] != wanted:
        problems.append("the ledger shown is not the sample's")

    for name in ("dictionaries", "pipelines", "samples"):
        (folder / name).symlink_to(bundle.ROOT / name)
    console = block_with(found, "$ sluice run")
    length = next(at for at, line in enumerate(console) if not line.endswith("\\")) + 1
    command = shlex.split(" ".join(line.rstrip("\\") for line in console[:length]).removeprefix("$ "))
    done = subprocess.run(
        [str(Path(sluice).resolve()), *command[1:]], cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=300)
    if done.returncode:
        return problems + [f"the command ends with {done.returncode}"]
    problems += [f"not printed: {line}" for line in in_order(console[length:], done.stdout.splitlines())]

    release = bundle.public(folder / "out").parent
    with zipfile.ZipFile(bundle.archive(folder / "out")) as file:
        parts = file.namelist()
        rows = file.read("data/summary.csv").decode("utf-8").splitlines()
    tree = "\n".join(block_with(found, "out/"))
    inside = {path.name for path in release.rglob("*")} | {Path(part).name for part in parts}
    for name in re.findall(r"[\w-]+\.(?:html|zip|txt|json|xlsx)|SHA256SUMS", tree):
        if name not in inside:
            problems.append(f"not in the output folder: {name}")
    villages = len(list((release / "notice").rglob("*.html")))
    if not re.search(rf"\b{villages} ", tree):
        problems.append(f"there are {villages} villages")

    table = block_with(found, "period,")
    problems += [f"not in summary.csv: {line}" for line in in_order([line for row in table for line in ("…", row)], rows)]

    page = Rows()
    page.feed((release / "notice" / VILLAGE).read_text(encoding="utf-8"))
    notice = [row.split() for row in block_with(found, "户主姓名")]
    if page.rows[:len(notice)] != notice:
        problems.append("the notice shown is not that of the village")
    return problems
