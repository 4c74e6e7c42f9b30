#!/usr/bin/env bash
# Installs what Debian 12 (or a descendant) lacks for building and testing. The Swift toolchain must be there.
# Usage: scripts/setup.sh [build|test]
set -euo pipefail

build=(libcsv-dev libz-dev libzip-dev libexpat1-dev libxlsxwriter-dev libdeflate-dev libssl-dev
  coinor-libclp-dev pkg-config make)
test=(python3-venv unzip)
wanted=("${build[@]}")
if [ "${1:-build}" = test ]; then wanted+=("${test[@]}"); fi

command -v swift >/dev/null || {
  echo "缺少 Swift 工具链(6.1 或更新):见 https://www.swift.org/install/linux/" >&2
  echo "The Swift toolchain (6.1 or newer) is missing: see https://www.swift.org/install/linux/" >&2
  exit 2
}

missing=()
for package in "${wanted[@]}"; do
  # libz-dev is a virtual name of zlib1g-dev.
  real=${package/#libz-dev/zlib1g-dev}
  dpkg-query -W -f='${Status}' "$real" 2>/dev/null | grep -q 'install ok installed' || missing+=("$real")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "安装 / installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
