#!/usr/bin/env bash
# First ETL over sample-data against an empty Spark job (a session and one Parquet file), same JVM flags, in turn.
# Bar: at most 2.5 times. Usage: bench/first-etl.sh [RUNS]
source "$(dirname "$0")/common.sh"
runs=${1:-5}
flags=(-Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true)
javac -cp "$root/cli/target/lib/*" -d "$work/classes" "$root/bench/EmptySparkJob.java"
for i in $(seq "$runs"); do
    empty=$(seconds java @"$root/.mvn/spark.config" "${flags[@]}" -cp "$work/classes:$root/cli/target/lib/*" \
        EmptySparkJob "$work/empty-$i")
    etl=$(seconds "$root/observatoire" etl --input "$root/sample-data" --home "$work/home-$i")
    awk -v e="$empty" -v t="$etl" 'BEGIN { printf "empty %.2f s   etl %.2f s   ratio %.2f\n", e, t, t / e }' | tee -a "$work/rows"
done
echo "median ratio $(awk '{ print $NF }' "$work/rows" | median) (bar 2.5)"
