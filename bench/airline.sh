#!/usr/bin/env bash
# Fits the airline model to 1000 monthly series of ten years and forecasts 24 months of each, on two cores.
# Bar: at most 10 s. Usage: bench/airline.sh
source "$(dirname "$0")/common.sh"
javac -cp "$root/cli/target/lib/*" -d "$work/classes" "$root/bench/AirlineBenchmark.java"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
taskset -c 0,1 java -cp "$work/classes:$root/cli/target/lib/*" AirlineBenchmark
