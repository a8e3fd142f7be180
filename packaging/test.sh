#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [--no-install]
#
# Installs what the tests need, builds with warnings as errors, builds the core tests once more with the address and
# undefined-behaviour sanitizers, and runs both. What it prints last is ctest's summary over all of them; exit 0 when
# all pass. Runs again without the network, and as root or as anybody; wants no display and no session bus.
set -euo pipefail
exec </dev/null
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/packages.sh
. "$source/packaging/packages.sh"

# One ctest over the tests of both builds, so that its summary is about all of them. The sanitized one is built meanwhile,
# as the first test, which all that it builds wait for: the torture, next in line, mostly waits for answers and deaths and
# leaves the processors to it.
write_test_list() {
    local all=$1 plain=$2 asan=$3
    mkdir -p "$all"
    cat >"$all/CTestTestfile.cmake" <<EOF
add_test(asan-build cmake --build "$asan" --target core_tests -- -j $(nproc))
set_tests_properties(asan-build PROPERTIES FIXTURES_SETUP asan-build PROCESSORS $(nproc) COST 2000 TIMEOUT 3600)
subdirs("$plain" "$asan")
EOF
}

main() {
    export HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
    local plain asan all
    if [[ ${1:-} == --no-install ]]; then
        shift
    else
        install_packages "${packages_to_build[@]}" "${packages_to_run[@]}" "${packages_to_test[@]}"
    fi
    if (($#)); then
        say 'usage: test.sh [--no-install]'
        exit 64
    fi
    plain=$(build_folder "$source" test)
    asan=$(build_folder "$source" asan)
    all=$(build_folder "$source" all-tests)
    cmake --preset test -S "$source" -B "$plain"
    cmake --build "$plain" -- -j "$(nproc)"
    cmake --preset asan -S "$source" -B "$asan"
    write_test_list "$all" "$plain" "$asan"
    # One more than there are processors: for the torture.
    exec "$source/packaging/with-keyring.sh" ctest --test-dir "$all" --parallel "$(($(nproc) + 1))" \
        --output-on-failure --no-tests=error
}

main "$@"
