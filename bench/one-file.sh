#!/usr/bin/env bash
# What a load costs when little is new: CPU and wall seconds of the first load of many offices' history, of a run that
# finds nothing new, of one changed file, of that file alone in an empty home (the price of starting at all), and of an
# empty Spark job that writes one file. Prints each against the first load, and the changed file against that file alone.
# Usage: bench/one-file.sh [OFFICES] [YEARS]
source "$(dirname "$0")/common.sh"
export LC_ALL=C
offices=${1:-20}
years=${2:-10}
log=fictitious-002/footfall/journal-accueil-2015.csv
"$root/observatoire" sample --offices "$offices" --first-year 2011 --years "$years" --out "$work/input" >"$work/log"
mkdir -p "$work/home" "$work/alone/home" "$work/alone/input/$(dirname $log)"
cp -r "$work/input/config" "$work/alone/home/config"
mv "$work/input/config" "$work/home/config"
echo "$(find "$work/input" -type f | wc -l) files, $(du -sm "$work/input" | cut -f1) MB;" \
    "load of the machine $(cut -d' ' -f1-3 /proc/loadavg)"

# timed NAME COMMAND…: one run of a command that must succeed.
timed() {
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S' -o "$work/$name.time" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    awk -v n="$name" 'NR == FNR { first = $2 + $3; next }
        { printf "%-10s CPU %6.1f s   wall %6.1f s   %5.1f %% of the first load\n", n, $2 + $3, $1, ($2 + $3) / first * 100 }' \
        "$work/first.time" "$work/$name.time"
}

# measured NAME HOME INPUT: one load, after the program was built.
measured() { timed "$1" "$root/observatoire" etl --home "$2" --input "$3"; }

measured first "$work/home" "$work/input"
measured unchanged "$work/home" "$work/input"
# One more visitor on one open day of one file.
sed -i '201s/^\([^;]*;1;;\)[0-9]*;/\1123;/' "$work/input/$log"
measured one-file "$work/home" "$work/input"
cp "$work/input/$log" "$work/alone/input/$log"
measured alone "$work/alone/home" "$work/alone/input"

javac -cp "$root/cli/target/lib/*" -d "$work/classes" "$root/bench/EmptySparkJob.java"
timed empty java @"$root/.mvn/spark.config" -Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true \
    -cp "$work/classes:$root/cli/target/lib/*" EmptySparkJob "$work/empty"
awk 'NR == FNR { file = $2 + $3; next } { printf "one file changed against that file alone: %.2f (bar 1.25)\n", file / ($2 + $3) }' \
    "$work/one-file.time" "$work/alone.time"
