#!/usr/bin/env bash
# Times the release job on 2 million ledger rows: sluice against DuckDB and polars, two threads each. With `readers`,
# the readers of workbooks: sluice against python-calamine, openpyxl, polars and xlsx2csv.
# Usage: Benchmarks/run.sh [readers] [--rows N] [--rounds N] [--sluice BINARY]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/.venv
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
if [ "${1:-}" = readers ]; then
  shift
  "$here/../scripts/build.sh" sluice read-benchmark
  exec "$venv/bin/python" -B "$here/readers.py" "$@"
fi
exec "$venv/bin/python" -B "$here/bench.py" "$@"
