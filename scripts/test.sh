#!/usr/bin/env bash
# All tests: format, Swift tests, and the independent readers and recounts in Python.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --parallel --recursive Sources Tests Package.swift
swift build --build-tests
swift test --skip-build
swift build -c release --product sluice
Tests/oracle/run.sh .build/release/sluice
