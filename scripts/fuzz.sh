#!/usr/bin/env bash
# Reads damaged files of every format for a while, as many formats at a time as there are processors; the first crash, or
# file that takes too long or too much memory, ends its format, fails and is kept in .build/fuzz. The tests must have been
# built (scripts/test.sh, or swift build --build-tests).
# Usage: scripts/fuzz.sh SECONDS [FORMAT…]     SLUICE_FUZZ_SEED=N for other files than those of seed 1
set -uo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?how many seconds for each format}
shift
formats=("$@")
if [ ${#formats[@]} -eq 0 ]; then
  mapfile -t formats < <(sed -n 's/^    FuzzTarget(format: "\([a-z]*\)".*/\1/p' Tests/IngestTests/Fuzz/FuzzTarget.swift)
fi
# The bundle itself, not "swift test": no lock is held while it runs, so that formats can be fuzzed side by side.
bundle=$(ls -t .build/tests/release/*.xctest .build/debug/*.xctest 2>/dev/null | head -n 1)
[ -n "$bundle" ] || { echo "the tests are not built" >&2; exit 2; }
mkdir -p .build/fuzz

# fuzz FORMAT: leaves FORMAT.passed when nothing was found.
fuzz() {
  local format=$1 log=.build/fuzz/$1.log passed=.build/fuzz/$1.passed
  rm -f "$passed"
  if SLUICE_FUZZ_SECONDS=$seconds SLUICE_FUZZ_FORMAT=$format SLUICE_FUZZ_FOLDER=.build/fuzz \
    "$bundle" --testing-library swift-testing --filter FuzzTests >"$log" 2>&1 && grep -h "^fuzz $format:" "$log"; then
    touch "$passed"
    return
  fi
  echo "FAILED $format: .build/fuzz/sluice-fuzz-$format, $log" >&2
  grep -E "^✘|Fatal error|SIG|signal" "$log" | head -5 >&2
}

for format in "${formats[@]}"; do
  [ "$(jobs -rp | wc -l)" -lt "$(nproc)" ] || wait -n
  fuzz "$format" &
done
wait
for format in "${formats[@]}"; do
  [ -e ".build/fuzz/$format.passed" ] || exit 1
done
