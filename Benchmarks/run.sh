#!/usr/bin/env bash
# Times the release job on 2 million ledger rows: sluice against DuckDB and polars, two threads each.
# Usage: Benchmarks/run.sh [--rows N] [--rounds N] [--sluice BINARY]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/.venv
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
exec "$venv/bin/python" -B "$here/bench.py" "$@"
