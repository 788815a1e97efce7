#!/usr/bin/env bash
# Loads the counter logs of many offices three ways, one after the other, and prints wall and CPU seconds, peak memory
# and the ratios: DuckDB alone; Spark as the ETL uses it but with no check; the ETL with every check on.
# The three stars must hold the same sums. Bars: the ETL at most 2.5 times DuckDB's wall time, at most 1.3 times Spark
# without the checks, under 3 GiB. 650 offices of 10 years have 20 million visits; writing them takes some minutes.
# Usage: bench/load.sh [OFFICES] [YEARS]
source "$(dirname "$0")/common.sh"
offices=${1:-20}
years=${2:-10}
mkdir "$work/input" "$work/home" "$work/classes"
"$root/observatoire" sample --offices "$offices" --first-year 2011 --years "$years" --out "$work/all" >"$work/log"
# Only the counter logs, without the rows that the sample plants to be refused: so that all three load the same.
(cd "$work/all" && find . -name 'journal-accueil-*.csv' -exec cp --parents -t "$work/input" {} +)
find "$work/input" -type f -exec env LC_ALL=C sed -i -e '/^31\/02/d' -e '/;-4;/d' -e '/une vingtaine/d' {} +
cp -r "$work/all/config" "$work/home/config"
rm -rf "$work/all"
files=$(find "$work/input" -type f | wc -l)
lines=$(($(find "$work/input" -type f -exec cat {} + | wc -l) - files))
echo "$files files, $lines lines; load of the machine $(cut -d' ' -f1-3 /proc/loadavg)"

# measured NAME COMMAND…: one command that must succeed.
measured() {
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$work/$name" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    awk -v n="$name" -v l="$lines" '{ printf "%-10s wall %6.1f s   CPU %6.1f s   peak %5.0f MiB   %7.0f lines/s\n",
        n, $1, $2 + $3, $4 / 1024, l / $1 }' "$work/$name"
}

# ratio NAME BAR: the ETL beside another.
ratio() {
    awk -v n="$1" -v b="$2" 'NR == 1 { w = $1; c = $2 + $3 } NR == 2 { printf "etl / %-10s wall %.2f   CPU %.2f   (bar %s)\n",
        n, $1 / w, ($2 + $3) / c, b }' "$work/$1" "$work/etl"
}

# As ./observatoire starts Java, with the optimising compiler that it advises for large loads.
export OBSERVATOIRE_JAVA_OPTS=-XX:TieredStopAtLevel=4
java=(java "@$root/.mvn/spark.config" -Xmx2g -XX:+UseSerialGC -Djava.awt.headless=true)
class_path="$work/classes:$root/cli/target/lib/*"
javac -cp "$root/cli/target/lib/*" -d "$work/classes" "$root"/bench/{DuckDbLoad,UncheckedLoad}.java
measured duckdb "${java[@]}" -cp "$class_path" DuckDbLoad "$root/bench/load.sql" "$work/input" "$work/duckdb.db"
measured unchecked "${java[@]}" -cp "$class_path" UncheckedLoad \
    "$work/input" "$work/lake" "$root/bench/unchecked-star.sql" "$work/unchecked.db"
measured etl "$root/observatoire" etl --only footfall --input "$work/input" --home "$work/home"
ratio duckdb 2.5
ratio unchecked 1.3

# sums STAR: rows and sums of each fact.
sums() {
    java -cp "$class_path" DuckDbLoad "$root/bench/load-sums.sql" "" "$1"
}
sums "$work/duckdb.db" | tee "$work/sums"
sums "$work/unchecked.db" | diff "$work/sums" -
sums "$work"/home/snapshots/*/observatoire.duckdb | diff "$work/sums" -
echo "the three stars hold the same"
