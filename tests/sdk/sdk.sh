#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#   sdk.sh FOLDER SANDBOX PLATFORM
# Drives the program SANDBOX with the platform's SDK: FOLDER/PLATFORM.mjs, and beside it package.json and its lock. The
# packages come into FOLDER with the first test that runs, as the lock pins them, and again when the lock changes.
# Exit 77, with the reason: no Node here, or npm's registry cannot be reached.
set -eu

folder=$1 sandbox=$2 platform=$3
# Documents of the networks that are no part of the source, where somebody has laid them beside it.
specs=$(cd "$(dirname "$0")/../.." && pwd)/../shared/reference/specs
cd "$folder"

skip() { echo "skipped: $*"; exit 77; }

usable_node() {
    local version
    version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    ((${version%%.*} >= 18))
}

# A registry that does not answer is said at once, not after npm's own ten minutes of tries.
npm_soon() { npm --fetch-retries=0 --fetch-timeout=15000 --no-fund --no-audit --loglevel=error "$@"; }

install_packages() {
    exec 9>packages.lock
    flock 9  # ctest may run several of these at once
    cmp -s package-lock.json installed.json && return
    echo "installing the packages of tests/sdk, a minute or less"
    rm -f installed.json
    local from=--prefer-offline
    npm_soon ping >/dev/null 2>&1 || from=--offline  # npm's cache may have all of them
    # Nothing of what is installed may run while it is installed.
    if ! npm_soon ci --ignore-scripts $from >npm.log 2>&1; then
        [ $from = --prefer-offline ] || skip "npm's registry cannot be reached, and the SDKs are not installed yet"
        cat npm.log >&2
        echo "npm could not install what package-lock.json pins" >&2
        exit 1
    fi
    cp package-lock.json installed.json
}

usable_node || skip "Node 18 or later is not installed"
command -v npm >/dev/null || skip "npm is not installed"
install_packages
# Everything is on loopback: a proxy would only stand in between.
exec env -u http_proxy -u https_proxy -u HTTP_PROXY -u HTTPS_PROXY -u ALL_PROXY -u all_proxy \
    CARILLON_SANDBOX="$sandbox" CARILLON_SPECS="$specs" node --test-reporter=spec "$platform.mjs"
