#!/usr/bin/env bash
# All tests: format, Swift tests, and the independent readers and recounts in Python. The last lines sum up.
set -uo pipefail
cd "$(dirname "$0")/.."

results=()
failed=0
# step NAME COMMAND…: runs a command and remembers how it went and how long it took.
step() {
  local name=$1 start=$SECONDS
  shift
  echo "== $name"
  if "$@"; then
    results+=("ok      $((SECONDS - start)) s  $name")
  else
    results+=("FAILED  $((SECONDS - start)) s  $name")
    failed=1
    return 1
  fi
}
finish() {
  printf '%s\n' "" "${results[@]}"
  exit "$failed"
}

step "format" swift format lint --strict --parallel --recursive Sources Tests Package.swift
# What is tested is optimized as in what is shipped (docs/decisions/0016-tests-of-optimized-code.md).
tests=(-c release -Xswiftc -enable-testing --scratch-path .build/tests)
if step "build of the tests" swift build "${tests[@]}" --build-tests; then
  step "tests" swift test "${tests[@]}" --skip-build && step "damaged files, 30 s a format" scripts/fuzz.sh 30
  step "independent readers and recounts" Tests/oracle/run.sh .build/tests/release/sluice
fi
finish
