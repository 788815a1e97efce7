#!/usr/bin/env bash
# Speed of the API on a star of 20 million visits (100 offices, ten years) and on one of a tenth, beside the same SQL in
# process, a constant answer, and bare XChart. Bars and results: docs/benchmarks-api.md. Usage: bench/api.sh [OFFICES…]
source "$(dirname "$0")/common.sh"
mkdir "$work/classes"
javac -cp "$root/cli/target/lib/*:$root/cli/target/observatoire.jar" -d "$work/classes" "$root/bench/ApiBench.java"
bench() { java -Xmx1g -Djava.awt.headless=true -cp "$work/classes:$root/cli/target/lib/*" ApiBench "$@"; }

# A home with that many offices, the sample's published snapshot, and the star put into it.
prepare() {
    local home=$1 offices=$2 n code
    mkdir -p "$home/config/offices" "$home/config/seeds"
    for n in $(seq "$offices"); do
        code=$(printf 'bench-%03d' "$n")
        printf 'code: %s\nname: Office %s\nepci: "200000000"\nagents: 3\nschoolZone: A\nplace: seat\nfictitious: true\nsynthetic: true\n' \
            "$code" "$code" >"$home/config/offices/$code.yml"
        printf 'office;place;label;place_kind;commune;insee\n%s;seat;Accueil;office;Dax;40088\n' "$code" \
            >"$home/config/seeds/dim_place-$code.csv"
    done
    echo 'home: true' >>"$home/config/offices/bench-001.yml"
    "$root/observatoire" etl --home "$home" --input "$root/sample-data" >"$work/etl.log" 2>&1 || { cat "$work/etl.log" >&2; exit 1; }
    bench star "$home/snapshots/$(cat "$home/current")/observatoire.duckdb" "$root/bench/star.sql"
}

for offices in "${@:-10 100}"; do
    for n in $offices; do
        home=$work/home-$n
        echo "== $n offices; load of the machine: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
        prepare "$home" "$n"
        java @"$root/.mvn/spark.config" -Xmx512m -Djava.awt.headless=true -jar "$root/cli/target/observatoire.jar" \
            serve --home "$home" --port 7272 >"$work/serve.log" 2>&1 &
        pid=$!
        until curl -fs http://127.0.0.1:7272/health >/dev/null; do
            kill -0 $pid 2>/dev/null || { cat "$work/serve.log" >&2; exit 1; }
            sleep 0.2
        done
        bench run http://127.0.0.1:7272 "$home/snapshots/$(cat "$home/current")/observatoire.duckdb" $pid "$n"
        kill $pid && wait $pid || true
        echo "   load of the machine afterwards: $(cut -d' ' -f1-3 /proc/loadavg)"
    done
done
