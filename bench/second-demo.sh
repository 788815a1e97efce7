#!/usr/bin/env bash
# Seconds from the second "demo" to its first answered request: nothing is new, so Spark is not started. Bar: 15 s.
# Usage: bench/second-demo.sh [RUNS]
source "$(dirname "$0")/common.sh"
runs=${1:-3}
export OBSERVATOIRE_HOME=$work/home
port=7171

# Starts demo, waits for its first answer, stops it.
until_answer() {
    "$root/observatoire" demo --port $port >"$work/demo.log" 2>&1 &
    local pid=$!
    until curl -fs "http://127.0.0.1:$port/api/v1/attainment?year=2020" >/dev/null; do
        kill -0 $pid 2>/dev/null || { cat "$work/demo.log" >&2; exit 1; }
        sleep 0.05
    done
    kill $pid && wait $pid || true
}

first=$(date +%s%N)
until_answer
second=$(date +%s%N)
awk -v n=$((second - first)) 'BEGIN { printf "first %.2f s\n", n / 1e9 }'
for _ in $(seq "$runs"); do
    from=$(date +%s%N)
    until_answer
    to=$(date +%s%N)
    awk -v n=$((to - from)) 'BEGIN { printf "second %.2f s\n", n / 1e9 }'
done
