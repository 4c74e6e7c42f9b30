#!/usr/bin/env bash
# Checks a built sluice against programs that share nothing with it.
# Usage: Tests/oracle/run.sh SLUICE_BINARY
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 SLUICE_BINARY" >&2; exit 2; }
sluice=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/.venv

# The environment is made once and again when the pinned versions change.
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
exec "$venv/bin/python" "$here/all.py" "$sluice"
