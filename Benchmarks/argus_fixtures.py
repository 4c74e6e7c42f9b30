"""The Chinese test fixtures of argus-redact as labelled cells, read twice: with its own labels, and with ours where
the policy differs.

They come at run time from a source package into Benchmarks/work/ and are no part of this project. 0.6.12 is the last
one that holds them.
"""
import hashlib, json, os, re, subprocess, sys, tarfile, tempfile
from collections import Counter

VERSION = "0.6.12"
SHA256 = "916ad8f354750b41bb90a01f8b2a93d495b3daa2a5077ebfdec03a19ab1c4f85"
ARCHIVE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "work", f"argus_redact-{VERSION}.tar.gz")

# Its build backend compiles Rust to say the name and version that we ask for. One that only says them stands in,
# so that nothing of the package is built or run.
BACKEND = """import os
def prepare_metadata_for_build_wheel(folder, settings=None):
    name = "argus_redact-VERSION.dist-info"
    os.mkdir(os.path.join(folder, name))
    with open(os.path.join(folder, name, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: argus-redact\\nVersion: VERSION\\n")
    return name
""".replace("VERSION", VERSION)


def fixtures():
    """The fixtures by name, out of the package, which is fetched when it is not there."""
    if not os.path.exists(ARCHIVE):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "maturin.py"), "w") as file:
                file.write(BACKEND)
            subprocess.run(
                [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                 "--no-build-isolation", "--no-binary", "argus-redact", "--dest", os.path.dirname(ARCHIVE),
                 f"argus-redact=={VERSION}"], check=True, env={**os.environ, "PYTHONPATH": folder})
    with open(ARCHIVE, "rb") as file:
        if hashlib.sha256(file.read()).hexdigest() != SHA256:
            raise SystemExit(f"{ARCHIVE} is not the package that was measured; delete it and try again")
    found = {}
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            if "/tests/fixtures/" in member.name and member.name.endswith(".json"):
                name = os.path.basename(member.name).removesuffix(".json")
                found[name] = json.load(archive.extractfile(member))
    return found


# MARK: With its own labels

# Written in ASCII: where a fixture does not say which part is meant, every run of it is.
ASCII_KINDS = {"phone", "id_number", "email"}
# Fixtures that say only what a text is not, and hold what other fixtures say is personal: a kind and a part of the
# text, or all of it.
HELD = {
    "zh_social_security/no_keyword_bare_id": ("id_number", None),
    "zh_self_reference/ta_not_self": ("medical", "糖尿病"),
    "zh_self_reference/ni_not_self": ("medical", "糖尿病"),
    "zh_person/no_person_company": ("organization", "华为公司"),
}
SECRETS = {"openai_api_key", "anthropic_api_key", "aws_access_key", "github_token", "jwt", "ssh_private_key"}


def label(text, kind, part=None, span=None):
    """A label of a part of a text; without one, anything found in the text is it."""
    kind = "secret" if kind in SECRETS else kind
    if part is not None:
        at = text.index(part)
        span = (at, at + len(part))
    if span is None:
        return {"kind": kind, "part": None}
    start, end = len(text[:span[0]].encode()), len(text[:span[1]].encode())
    # A short word like 我 has fewer bytes than the usual tolerance.
    return {"kind": kind, "part": text[span[0]:span[1]], "start": start, "end": end, "slack": min(4, (end - start) // 4)}


FORMS = {
    "email": r".+@.+", "phone": r"1[3-9]\d{9}", "id_number": r"\d{17}[\dX]", "bank_card": r"\d{16,19}",
    "license_plate": r"[一-龥][A-Z]·?\w{5,6}", "address": r"[一-龥].*号.*",
}


def kind_of(value):
    """The kind of a value whose fixture names none; None for what is of another language."""
    return next((kind for kind, form in FORMS.items() if re.fullmatch(form, value)), None)


def examples(name, cases):
    """Fixtures of one kind: a text, whether something of the kind is in it, and mostly which part."""
    for case in cases:
        text, kind, origin = case["input"], case["type"], f"{name}/{case['id']}"
        if not case["should_match"]:
            held_kind, part = HELD.get(origin, (None, None))
            labels = [label(text, held_kind, part or text)] if held_kind else []
        elif "expected_text" in case:
            labels = [label(text, kind, case["expected_text"])]
        elif kind in ASCII_KINDS:
            labels = [label(text, kind, span=run.span()) for run in re.finditer(r"[!-~]{5,}", text)]
        else:
            labels = [label(text, kind)]
        yield cell(text, origin, kind, labels)


def listed(name, cases):
    """Fixtures of texts with a list of the values in them."""
    for case in cases:
        if "zh" not in case.get("lang", "zh"):
            continue
        text, values = case["input"], case["pii_values"]
        labels = [label(text, kind_of(value), value) for value in values if kind_of(value)]
        # It lists no value of a text that has one: nothing is tested.
        is_open = not values and bool(case.get("pii_types"))
        yield cell(text, f"{name}/{case['id']}", "kind not said", labels, is_open)


def typed(name, cases, key):
    """Fixtures of texts with typed parts."""
    for case in cases:
        labels = [label(case["input"], part["type"], part["text"]) for part in case[key]]
        yield cell(case["input"], f"{name}/{case['id']}", "kind not said", labels)


def counted(name, cases):
    """Fixtures of texts of which only is said whether something is in them."""
    for case in cases:
        if "zh" not in case["lang"]:
            continue
        is_open = case["expected_pii_count"] is None
        labels = [label(case["input"], "kind not said")] if case["should_find_pii"] and not is_open else []
        yield cell(case["input"], f"{name}/{case['id']}", "kind not said", labels, is_open)


def cell(text, origin, kind, labels, is_open=False):
    kind = "secret" if kind in SECRETS else kind
    return {"text": text, "origin": origin, "kind": kind, "labels": labels, "open": is_open}


def cells():
    """The cells with argus-redact's own labels; those that it leaves open are marked so."""
    found = fixtures()
    cells = []
    for name, cases in sorted(found.items()):
        if name in ("benchmark_zh", "ner_zh"):
            cells += typed(name, cases, "entities" if name == "benchmark_zh" else "expected_entities")
        elif name == "adversarial_tests":
            cells += counted(name, cases)
        elif name in ("function_calling", "mixed_lang", "realistic_scenarios", "redact_roundtrip"):
            cells += listed(name, cases)
        elif name in ("email", "iban", "mixed_zh_en_sensitive") or name.startswith(("shared_", "zh_")):
            cells += examples(name, cases)
    return [cell for cell in cells if cell["text"]]


# MARK: With ours

MACHINES = {"ip_address", "mac_address", "secret", "url_token"}
ROAD = "a place without a house: a city, a road"
# What argus-redact counts as personal and we do not, by what is said of it.
NO_IDENTIFIER = {
    "what somebody is, has or did: an age, a birth, an illness, an income, a faith": {
        "age", "biometric", "criminal_record", "date_of_birth", "ethnicity", "financial", "gender", "medical", "political",
        "religion", "sexual_orientation"},
    "organisations, schools, employers, posts, and the codes of organisations": {
        "credit_code", "job_title", "organization", "school", "workplace"},
    ROAD: {"location"},
    "words for oneself and one's kin: 我, 我妈": {"self_reference"},
    "of machines and programs: network addresses, keys, links with a token": MACHINES,
}

NAMES = {"zh_person/no_person_standalone": "张三", "zh_person/no_person_bare_name_in_sentence": "李明"}

# What we count as personal and argus-redact does not.
IDENTIFIERS = [
    ("twelve digits or more, whatever they are and whatever their check digit", r"\d{12,}[Xx]?"),
    ("an e-mail address with a full stop too many", r"(?a:[\w.+-]+@[\w-]+\.[a-z]{2,})"),
    ("a letter and eight digits that are no day, without a word before them",
     r"(?<![A-Za-z0-9])[A-Z](?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\d{8}(?![A-Za-z0-9])"),
    ("a number of an officer with seven digits, which most have", r"(?<=军字第)\d{7}(?=号)"),
    ("a telephone in Chinese numerals, or in a sum", r"[零壹贰叁肆伍陆柒捌玖]{11}|(?<!\d)1[3-9]\d{9}(?!\d)"),
]
BARE_NAME = "a name in running text without a word that announces one"


def read_as_ours(cell):
    """The cell with our labels, and the differences that it took."""
    text, differences, kept = cell["text"], [], []
    for held in cell["labels"]:
        reason = next((reason for reason, kinds in NO_IDENTIFIER.items() if held["kind"] in kinds), None)
        if held["kind"] == "address" and not re.search(r"\d", held["part"] or "0"):
            reason = ROAD
        if reason is None:
            kept.append(held)
            continue
        differences.append(reason)
        if held["part"]:
            # Digits of what is no identifier are none either.
            text = text.replace(held["part"], "\0" * len(held["part"]))
    if not kept and cell["kind"] not in MACHINES:
        for reason, form in IDENTIFIERS:
            runs = list(re.finditer(form, text))
            kept = [label(cell["text"], kind_of(run[0]) or cell["kind"], span=run.span()) for run in runs]
            if kept:
                differences.append(reason)
                break
        if cell["origin"] in NAMES:
            kept = [label(cell["text"], "person", NAMES[cell["origin"]])]
            differences.append(BARE_NAME)
    return {**cell, "labels": kept, "open": cell["open"] and not kept}, set(differences)


def readings():
    """All cells with its labels, with ours, and how many cells each difference touches."""
    theirs = cells()
    ours, count = [], Counter()
    for cell in theirs:
        read, differences = read_as_ours(cell)
        ours.append(read)
        count.update(differences)
    return theirs, ours, count


def differences_table(count):
    lines = ["| | argus-redact's labels | ours | cells |", "|---|---|---|---|"]
    for reason in NO_IDENTIFIER:
        lines.append(f"| {reason} | personal | no identifier | {count[reason]} |")
    for reason in [reason for reason, _ in IDENTIFIERS] + [BARE_NAME]:
        lines.append(f"| {reason} | nothing, or left open | personal | {count[reason]} |")
    return "\n".join(lines)
