#!/usr/bin/env bash
# Reads damaged files of every format for a while; the first crash, or file that takes too long or too much
# memory, fails and is kept in .build/fuzz. The tests must have been built (scripts/test.sh, or swift build --build-tests).
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
failed=0
for format in "${formats[@]}"; do
  log=.build/fuzz/$format.log
  if SLUICE_FUZZ_SECONDS=$seconds SLUICE_FUZZ_FORMAT=$format SLUICE_FUZZ_FOLDER=.build/fuzz \
    "$bundle" --testing-library swift-testing --filter FuzzTests >"$log" 2>&1 && grep -h "^fuzz $format:" "$log"; then
    continue
  fi
  failed=1
  echo "FAILED $format: .build/fuzz/sluice-fuzz-$format, $log" >&2
  grep -E "^✘|Fatal error|SIG|signal" "$log" | head -5 >&2
done
exit "$failed"
