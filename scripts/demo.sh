#!/usr/bin/env bash
# Runs the three sample ledgers through their pipelines and verifies the three bundles.
# Usage: scripts/demo.sh SLUICE OUT
set -euo pipefail
sluice=$1
out=$2
cd "$(dirname "$0")/.."
# Only a folder that this script made is made anew: what anyone else published is never touched.
if [ -e "$out" ]; then
  [ -e "$out/.demo" ] || { echo "$out 不是演示用的文件夹，没有动它 / is no folder of this demo, left alone" >&2; exit 2; }
  rm -rf "$out"
fi
mkdir -p "$out"
touch "$out/.demo"

"$sluice" run pipelines/subsistence-allowance.yaml samples/subsistence-allowance/ledger-2026-10.csv \
  --previous samples/subsistence-allowance/ledger-2026-09.csv \
  --standards samples/subsistence-allowance/standards.csv --period 2026-10 --out "$out"
"$sluice" run pipelines/poverty-relief.yaml samples/poverty-relief/ledger-2026-10.xlsx \
  --previous samples/poverty-relief/ledger-2026-09.xlsx --period 2026-10 --out "$out"
"$sluice" run pipelines/education-aid.yaml samples/education-aid/ledger-2026-2027-1.xlsx \
  --period 2026-2027-1 --out "$out"

for bundle in "$out"/*/*/v1/public/*.zip; do "$sluice" verify "$bundle"; done
echo
echo "三个数据包 / the three bundles:"
ls -1 "$out"/*/*/v1/public/*.zip
