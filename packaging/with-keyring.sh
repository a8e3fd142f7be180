#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh [--dir DIR] COMMAND...
#
# Runs COMMAND with a keyring that is unlocked. Where the session bus has one already, that is all. Else it starts a
# session bus of its own with a gnome-keyring whose ring lies in DIR (default: $XDG_STATE_HOME/carillon-demo), so that
# the next run with the same DIR finds the same entries; both end with COMMAND. A second run beside it shares them.
#
# The ring in DIR is for demonstrations and tests: its password stands in this file, and so it protects nothing from
# whoever can read DIR.
#
# COMMAND replaces this script, with its exit code, its signals and its terminal. It sees another
# DBUS_SESSION_BUS_ADDRESS, and another XDG_RUNTIME_DIR only where there was no usable one. 75 = no keyring.
set -euo pipefail

readonly password='carillon demo'  # printf adds no line end: the daemon would take it for a part of the password

complain() { printf 'with-keyring.sh: %s\n' "$*" >&2; }

fail() { complain "$@"; exit 75; }

# call ADDRESS DESTINATION PATH METHOD ARGUMENTS...: the answer's values, one a line
call() {
    local address=$1 destination=$2 path=$3 method=$4
    shift 4
    timeout 5 dbus-send --bus="$address" --print-reply=literal --reply-timeout=3000 --dest="$destination" \
        "$path" "$method" "$@" 2>/dev/null
}

# True when the default collection of the secret service on that bus is there and unlocked. Starts no service.
is_unlocked() {
    local address=$1 answer
    answer=$(call "$address" org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets) || return 1
    [[ $answer == *true* ]] || return 1
    answer=$(call "$address" org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default) || return 1
    answer=${answer//[[:space:]]/}
    [[ $answer == /?* ]] || return 1
    answer=$(call "$address" org.freedesktop.secrets "$answer" org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked) || return 1
    [[ $answer == *false* ]]
}

# Prints the address of the session bus that this shell has, fails when there is none. Never starts one.
session_bus() {
    if [[ -n ${DBUS_SESSION_BUS_ADDRESS:-} ]]; then
        printf '%s\n' "$DBUS_SESSION_BUS_ADDRESS"
    elif [[ -S ${XDG_RUNTIME_DIR:-/nonexistent}/bus ]]; then
        printf 'unix:path=%s/bus\n' "$XDG_RUNTIME_DIR"
    else
        return 1
    fi
}

# Names every package that is missing, and fails then.
check_packages() {
    local missing=()
    command -v dbus-daemon >/dev/null || missing+=(dbus)
    command -v dbus-send >/dev/null || missing+=(dbus-bin)
    command -v gnome-keyring-daemon >/dev/null || missing+=(gnome-keyring)
    /sbin/ldconfig -p | grep -F libsecret-1.so.0 >/dev/null || missing+=(libsecret-1-0)
    if ((${#missing[@]})); then
        fail "not installed: ${missing[*]}. Install with: apt-get install --no-install-recommends ${missing[*]}"
    fi
}

# A bus that starts no services: nobody but us may bring a keyring onto it.
write_bus_configuration() {
    cat >"$1/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:path=$1/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
}

# keep OWNER DIR: starts both daemons, prints the folder with the bus socket when the ring is unlocked, and ends them
# after the process OWNER has ended. Runs in a session of its own, so that a Ctrl+C for COMMAND doesn't reach them.
# The lock of DIR, descriptor 9, is held for as long.
keep() {
    local owner=$1 dir=$2 bus='' keyring='' run
    run=$(mktemp -d /tmp/carillon-keyring.XXXXXX)  # short: a socket's path has 107 characters at most
    # shellcheck disable=SC2064  # the folder of now
    trap "rm -rf '$run' '$dir/run'" EXIT
    trap 'kill ${keyring:+"$keyring"} ${bus:+"$bus"} 2>/dev/null || true; wait; exit 1' TERM HUP INT
    mkdir -m 700 "$run/runtime"
    mkdir -p "$dir/data/keyrings"
    write_bus_configuration "$run"
    dbus-daemon --nofork --config-file="$run/bus.conf" >/dev/null 2>&1 9>&- &
    bus=$!
    until [[ -S $run/bus ]]; do
        kill -0 "$bus" 2>/dev/null || fail 'the private session bus did not start'
        sleep 0.05
    done
    DBUS_SESSION_BUS_ADDRESS="unix:path=$run/bus" XDG_DATA_HOME="$dir/data" XDG_RUNTIME_DIR="$run/runtime" \
        gnome-keyring-daemon --foreground --unlock --components=secrets \
        < <(printf '%s' "$password") >/dev/null 2>&1 9>&- &
    keyring=$!
    local tries=0
    until is_unlocked "unix:path=$run/bus"; do
        if ! kill -0 "$keyring" 2>/dev/null || ((++tries > 100)); then
            kill "$keyring" "$bus" 2>/dev/null || true
            fail "gnome-keyring could not unlock the ring in $dir/data/keyrings. If it has another password, move it away."
        fi
        sleep 0.1
    done
    printf '%s %s\n' "$owner" "$run" >"$dir/run"
    printf '%s\n' "$run"
    exec >/dev/null 2>&1 0</dev/null
    tail --pid="$owner" -s 0.1 -f /dev/null || true
    kill "$keyring" "$bus" 2>/dev/null || true
    wait || true
}

# Sets `run` to the folder of a private bus with DIR's ring, one that runs already or a new one.
join_or_start() {
    local dir=$1 owner tries=0
    exec 9>"$dir/lock"
    until flock --nonblock 9; do
        # It runs, starts or ends just now.
        if read -r owner run 2>/dev/null <"$dir/run" && kill -0 "$owner" 2>/dev/null && is_unlocked "unix:path=$run/bus"
        then
            exec 9>&-
            complain "uses the private keyring in $dir, which process $owner started and which ends with it"
            return
        fi
        ((++tries <= 200)) || fail "another run holds $dir/lock but its keyring does not answer"
        sleep 0.1
    done
    complain "no unlocked keyring answers: starts a private session bus with a gnome-keyring kept in $dir"
    exec 8< <(exec setsid bash "$0" --keep-for "$$" "$dir")
    exec 9>&-
    read -r run <&8 || fail 'no keyring could be started'
    exec 8<&-
}

main() {
    local dir=${XDG_STATE_HOME:-${HOME:?}/.local/state}/carillon-demo run address
    if [[ ${1:-} == --keep-for ]]; then
        keep "$2" "$3"
        return
    fi
    if [[ ${1:-} == --dir ]]; then
        dir=${2:?--dir needs a folder}
        shift 2
    fi
    if (($# == 0)) || [[ $1 == -* ]]; then
        complain 'usage: with-keyring.sh [--dir DIR] COMMAND...'
        exit 64
    fi
    check_packages
    if address=$(session_bus) && is_unlocked "$address"; then
        exec "$@"
    fi
    mkdir -p "$dir"
    chmod go= "$dir"
    join_or_start "$(realpath "$dir")"
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$run/bus"
    if [[ ! -d ${XDG_RUNTIME_DIR:-/nonexistent} || ! -w ${XDG_RUNTIME_DIR:-/nonexistent} ]]; then
        export XDG_RUNTIME_DIR="$run/runtime"
    fi
    exec "$@"
}

main "$@"
