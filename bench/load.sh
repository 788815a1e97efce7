#!/usr/bin/env bash
# Loads the counter logs of many offices with every check on, and the same files with DuckDB alone, one after the other.
# Prints wall and CPU seconds, peak memory, and the ratio. Bar: at most 6 times. Usage: bench/load.sh [OFFICES] [YEARS]
source "$(dirname "$0")/common.sh"
offices=${1:-20}
years=${2:-10}
"$root/observatoire" sample --offices "$offices" --first-year 2011 --years "$years" --out "$work/all" >"$work/log"
# Only the counter logs, so that both read the same rows.
(cd "$work/all" && find . -name 'journal-accueil-*.csv' | cpio -pdm --quiet "$work/input")
mkdir "$work/home"
cp -r "$work/all/config" "$work/home/config"
rm -rf "$work/all"
rows=$(find "$work/input" -name '*.csv' -exec cat {} + | wc -l)
echo "$(find "$work/input" -name '*.csv' | wc -l) files, $rows lines; load of the machine $(cut -d' ' -f1-3 /proc/loadavg)"

# measured NAME COMMAND…: one command that must succeed.
measured() {
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$work/$name" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    awk -v n="$name" -v r="$rows" '{ printf "%-8s wall %.1f s   CPU %.1f s   peak %.0f MiB   %.0f lines/s\n", n, $1, $2 + $3, $4 / 1024, r / $1 }' "$work/$name"
}
javac -cp "$root/cli/target/lib/*" -d "$work/classes" "$root/bench/DuckDbLoad.java"
measured duckdb java -cp "$work/classes:$root/cli/target/lib/*" DuckDbLoad "$root/bench/load.sql" "$work/input" "$work/star.duckdb"
measured etl java @"$root/.mvn/jvm.config" -Xmx2g -Djava.awt.headless=true -jar "$root/cli/target/observatoire.jar" \
    etl --only footfall --input "$work/input" --home "$work/home"
awk 'NR == 1 { w = $1; c = $2 + $3 } NR == 2 { printf "ratio: wall %.1f, CPU %.1f (bar 6)\n", $1 / w, ($2 + $3) / c }' \
    "$work/duckdb" "$work/etl"
