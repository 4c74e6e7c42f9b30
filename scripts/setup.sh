#!/usr/bin/env bash
# Installs what Debian 12 (or a descendant) lacks for building and testing. The Swift toolchain must be there.
# Usage: scripts/setup.sh [build|test]
set -euo pipefail

wanted=(g++ coinor-libclp-dev libcsv-dev libdeflate-dev libexpat1-dev libssl-dev libxlsxwriter-dev libzip-dev zlib1g-dev
  pkg-config make git ca-certificates poppler-utils poppler-data)
if [ "${1:-build}" = test ]; then wanted+=(python3 python3-venv unzip libreoffice-calc gnumeric); fi

command -v swift >/dev/null || {
  echo "缺少 Swift 工具链（6.1 或更新）：见 https://www.swift.org/install/linux/" >&2
  echo "The Swift toolchain (6.1 or newer) is missing: see https://www.swift.org/install/linux/" >&2
  exit 2
}
command -v apt-get >/dev/null || {
  echo "本系统没有 apt-get，请自行安装以下软件包：${wanted[*]}" >&2
  echo "This system has no apt-get; install these packages, or what they are called here: ${wanted[*]}" >&2
  exit 2
}

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "请用 root 安装：apt-get install ${missing[*]}" >&2
    echo "As root: apt-get install ${missing[*]}" >&2
    exit 2
  }
  as_root=(sudo)
fi
echo "安装 / installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
