# Shared by the benchmarks: builds the program and times whole commands. Source it, do not run it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/observatoire" --version >/dev/null

# seconds COMMAND…: wall time of a command that must succeed.
seconds() {
    local from to
    from=$(date +%s%N)
    "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    to=$(date +%s%N)
    awk -v n=$((to - from)) 'BEGIN { printf "%.2f\n", n / 1e9 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
