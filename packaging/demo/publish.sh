#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# publish.sh DIR PROGRAMS
#
# The demonstration itself, once everything is built: see packaging/run.sh, which calls it with a keyring at hand.
# Replaces DIR/last-run. Where there is a display, the window publishes; without one, `carillonctl run`.
#
# posts.csv beside this file is Carillon's own CSV but for its times, which count from now: `today,+6s` is six seconds
# from now (and needs the zone UTC), `+2d,18:30` the day after tomorrow at 18:30 by the row's zone. `{sandbox}` stands
# for the sandbox's address. All posts of `today` are to be published by the end of the run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
last=$1/last-run
programs=$2
workspace=$last/demo.carillon
sandbox=''

say() { printf '%s\n' "$*" >&2; }

fail() { say "run.sh: $*"; exit 1; }

carillonctl() { "$programs/carillonctl" --workspace "$workspace" "$@" 9>&-; }

# The last run's accounts have entries in the keyring, which may be the person's own: these go first. The sandbox they
# belonged to has ended, so nobody is told.
remove_last_run() {
    if [[ -f $workspace ]]; then
        carillonctl accounts list | sed 1d | while read -r id _; do
            carillonctl accounts remove "$id" >/dev/null || say "The account $id could not be removed."
        done || true
    fi
    rm -rf "$last"
    mkdir -p "$last"
}

# Sets `address`. The sandbox ends with this script.
start_sandbox() {
    "$programs/carillon-sandbox" --port 0 --ready-file "$last/ready.json" --state "$last/sandbox" \
        >"$last/sandbox.log" 2>&1 9>&- &
    sandbox=$!
    trap 'kill "$sandbox" 2>/dev/null && wait "$sandbox"' EXIT
    until [[ -s $last/ready.json ]]; do
        kill -0 "$sandbox" 2>/dev/null || fail "the sandbox did not start: $(cat "$last/sandbox.log")"
        sleep 0.05
    done
    address=$(sed -n 's/.*"url": *"\([^"]*\)".*/\1/p' "$last/ready.json")
    [[ -n $address ]] || fail 'the sandbox did not say where it listens'
}

add_accounts() {
    carillonctl --create accounts add bluesky --name demo --handle demo.bsky.social --sandbox="$address" >/dev/null
    carillonctl accounts add mastodon --name demo --handle demo --sandbox="$address" >/dev/null
    carillonctl accounts add webhook --name demo --server "$address/hooks/demo" --sandbox >/dev/null
    carillonctl accounts list
}

# write_posts START: posts.csv with the times that count from START, seconds since 1970. Sets `expected` to the number
# of platform posts that are due today.
write_posts() {
    local start=$1 line day time zone rest accounts
    local row='^,(today|\+([0-9]+)d),(\+([0-9]+)s|[0-9:]+),([^,]+),(([^,]*),.*)$'
    expected=0
    while IFS= read -r line; do
        if [[ $line =~ $row ]]; then
            zone=${BASH_REMATCH[5]} rest=${BASH_REMATCH[6]} accounts=${BASH_REMATCH[7]}
            if [[ ${BASH_REMATCH[1]} == today ]]; then
                day=$(TZ=UTC date -d "@$((start + BASH_REMATCH[4]))" +%F,%T)
                expected=$((expected + $(tr -cd '|' <<<"$accounts" | wc -c) + 1))
            else
                time=${BASH_REMATCH[3]}
                day=$(TZ=$zone date -d "@$((start + BASH_REMATCH[2] * 86400))" +%F),$time
            fi
            line=",$day,$zone,$rest"
        fi
        printf '%s\n' "${line//\{sandbox\}/$address}"
    done <"$here/posts.csv" >"$last/posts.csv"
}

# Whether the summary of `run` says that all that was expected is done, and nothing else became of anything.
is_all_published() {
    local word
    [[ $1 == *"\"done\":$expected,"* ]] || return 1
    for word in failed unconfirmed expired canceled waiting; do
        [[ $1 =~ \"$word\":0[,}] ]] || return 1
    done
}

# Until it is closed, whatever was published by then.
show_window() {
    say 'Opens the window. It publishes what falls due; quit it (Ctrl+Q) to end the demonstration.'
    "$programs/carillon" --workspace "$workspace" 9>&-
    carillonctl published --since "$(TZ=UTC date -d "@$1" +%FT%TZ)"
    say "The workspace is $workspace."
}

main() {
    exec 9>"$1/demo.lock"
    flock --nonblock 9 || fail "another run is at work in $1; give this one another folder with --dir"
    remove_last_run
    start_sandbox
    say "The sandbox listens at $address."
    add_accounts

    local start summary
    start=$(date +%s)
    write_posts "$start"
    carillonctl import "$last/posts.csv" --media-root "$here"
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        show_window "$start"
        return
    fi
    say "Publishes what falls due now: $expected posts on three accounts..."
    summary=$(carillonctl run --until-idle --horizon 60 --json | tail -n 1)
    carillonctl published --since "$(TZ=UTC date -d "@$start" +%FT%TZ)"
    printf '%s\n' "$summary"
    is_all_published "$summary" || fail 'not everything that was due has been published; the table says what'
    say "All $expected were published. The workspace is $workspace. To look at the posts on the networks again:"
    say "  $programs/carillon-sandbox --port ${address##*:} --state $last/sandbox   and open $address"
}

main "$@"
