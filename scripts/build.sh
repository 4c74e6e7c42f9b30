#!/usr/bin/env bash
# Builds products in release: `sluice`, or those that are named. Swift's own libraries become part of the program
# (docs/decisions/0015-one-program.md).
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- sluice
for product in "$@"; do swift build -c release --static-swift-stdlib --product "$product"; done
