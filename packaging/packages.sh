# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# To be sourced. Which packages of Debian 12 Carillon wants, and how they get there. The one place that names them.

# shellcheck disable=SC2034  # read by who sources this file
packages_to_build=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
    qtkeychain-qt6-dev qcoro-qt6-dev libicu-dev libsqlite3-dev libcurl4-openssl-dev libssl-dev libxcb1-dev pkgconf
    libglib2.0-dev libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libjpeg62-turbo-dev
    libwebp-dev zlib1g-dev libmimalloc-dev
)
# libsecret-1-0 is loaded by name at run time, so nothing pulls it in. dbus, dbus-bin and gnome-keyring serve where no
# desktop brings a keyring: packaging/with-keyring.sh. qt6-translations-l10n has Qt's own words; the fonts are the window's
# where the desktop names none, and for emoji.
# shellcheck disable=SC2034
packages_to_run=(
    libqt6sql6-sqlite libsecret-1-0 ca-certificates tzdata
    dbus dbus-bin gnome-keyring
    qt6-translations-l10n fonts-inter fonts-noto-color-emoji
)
# openssl makes the certificates that the client must refuse; unicode-data has Unicode's own cases for graphemes; iproute2
# pulls the cable of a machine of its own; xvfb is a screen that nobody sees, openbox and xdotool are the window manager
# and the hands before it; desktop-file-utils and appstream judge what the desktop reads of us; ffmpeg makes films;
# rclone is a WebDAV folder; mold links what is only run here.
# shellcheck disable=SC2034
packages_to_test=(openssl unicode-data iproute2 xvfb openbox xdotool desktop-file-utils appstream
    ffmpeg rclone mold)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# Prints those of the packages that are not installed.
missing_packages() {
    local package
    declare -A installed=()
    while read -r package; do
        installed[$package]=1
    done < <(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p')
    for package in "$@"; do
        [[ -n ${installed[$package]:-} ]] || printf '%s\n' "$package"
    done
}

# As root, by sudo where that isn't who we are.
as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages PACKAGE...: installs what is missing. Where nothing is, it needs neither root nor the network.
install_packages() {
    local -a missing
    if ! command -v dpkg-query >/dev/null; then
        say "this is no Debian, so nothing is installed here. What Debian 12 calls: $*"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        say "these packages are missing, and there is no sudo: ${missing[*]}"
        say "as root: apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    say "installs ${missing[*]}"
    local words
    words=$(mktemp)
    if ! apt_install "${missing[@]}" >"$words" 2>&1; then
        cat "$words" >&2
        rm "$words"
        say "could not install ${missing[*]}: apt says above why. Is there a network? Nothing works without them."
        return 1
    fi
    rm "$words"
}

# Another apt may be at work on a fresh machine: it is waited for. A failed update is told by the install after it.
apt_install() {
    as_root apt-get -q -o DPkg::Lock::Timeout=580 update || true
    as_root apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=580 install "$@"
}

# build_folder SOURCE PRESET: where to build. In the source, or where that belongs to somebody else, in the cache.
build_folder() {
    local folder=$1/build/$2
    if mkdir -p "$folder" 2>/dev/null && [[ -w $folder ]]; then
        printf '%s\n' "$folder"
    else
        folder=${XDG_CACHE_HOME:-$HOME/.cache}/carillon/build-$2-$(sha256sum <<<"$1" | head -c 8)
        mkdir -p "$folder"
        printf '%s\n' "$folder"
    fi
}
