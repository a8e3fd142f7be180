#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [--dir DIR] [--no-install] [--headless]
#
# Shows Carillon at work on a Debian 12: installs what is missing, builds, starts the sandbox (a stand-in for the
# networks, on this machine only), makes a workspace with three accounts of it and imports packaging/demo/posts.csv.
# Where there is a display, opens the window on it, which publishes what falls due, and prints what went out when it is
# closed. Without one, or with --headless, publishes what falls due within the next minute and prints what was published
# when; exit 0 when all of it was.
#
# Everything is kept in DIR (default: $XDG_STATE_HOME/carillon-demo, mostly ~/.local/state/carillon-demo): the keyring,
# if none answers, and in DIR/last-run the workspace and the sandbox's posts, which the next run replaces. Runs again
# without the network, and as root or as anybody.
set -euo pipefail
exec </dev/null
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/packages.sh
. "$source/packaging/packages.sh"

main() {
    export HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
    local dir=${XDG_STATE_HOME:-$HOME/.local/state}/carillon-demo installs=1 build
    local -a programs=(carillonctl carillon-sandbox)
    while (($#)); do
        case $1 in
            --dir) dir=${2:?--dir needs a folder}; shift 2 ;;
            --no-install) installs=0; shift ;;
            --headless) unset DISPLAY WAYLAND_DISPLAY; shift ;;
            *) say 'usage: run.sh [--dir DIR] [--no-install] [--headless]'; exit 64 ;;
        esac
    done
    if ((installs)); then
        install_packages "${packages_to_build[@]}" "${packages_to_run[@]}"
    fi
    [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || programs+=(carillon)
    build=$(build_folder "$source" release)
    say "builds in $build"
    cmake --preset release -S "$source" -B "$build" >/dev/null
    cmake --build "$build" --target "${programs[@]}" -- -j "$(nproc)" >&2
    mkdir -p "$dir"
    dir=$(realpath "$dir")
    exec "$source/packaging/with-keyring.sh" --dir "$dir" "$source/packaging/demo/publish.sh" "$dir" "$build/bin"
}

main "$@"
