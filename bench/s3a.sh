#!/usr/bin/env bash
# Loads a sample from a bucket into a lake in another bucket, and the same from folders of this machine, and compares
# what the two stars hold. The buckets are those of S3Proxy on this machine: it shows that the program and Hadoop's
# connector understand each other, and no speed. Fetches 700 MB the first time. Usage: bench/s3a.sh [OFFICES] [YEARS]
source "$(dirname "$0")/common.sh"
offices=${1:-2}
years=${2:-3}
port=${PORT:-7180}
libs=$root/cli/target/s3a
fetch() {
    [ -d "$libs/$1" ] || (cd "$root" && ./mvnw -q -B -ntp -f bench/s3a/pom.xml -P "$1,!tests" dependency:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$libs/$1")
}
fetch client
fetch server

"$root/observatoire" sample --offices "$offices" --first-year 2018 --years "$years" --out "$work/exports" >"$work/log"
mkdir -p "$work/s3/exports" "$work/s3/lake" "$work/settings" "$work/local" "$work/remote" "$work/classes"
cp -r "$work/exports/config" "$work/local/config"
cp -r "$work/exports/config" "$work/remote/config"

cat >"$work/server.properties" <<EOF
s3proxy.endpoint=http://127.0.0.1:$port
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=bench
s3proxy.credential=bench-secret
jclouds.provider=filesystem-nio2
jclouds.filesystem.basedir=$work/s3
EOF
property() { echo "<property><name>fs.s3a.$1</name><value>$2</value></property>"; }
{
    echo '<configuration>'
    property endpoint "http://127.0.0.1:$port"
    property endpoint.region us-east-1
    property path.style.access true
    property access.key bench
    property secret.key bench-secret
    echo '</configuration>'
} >"$work/settings/core-site.xml"
java -Xmx512m -cp "$libs/server/*" org.gaul.s3proxy.Main --properties "$work/server.properties" >"$work/server.log" 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/"; do
    kill -0 $server || { cat "$work/server.log" >&2; exit 1; }
    sleep 0.2
done

class_path="$work/classes:$work/settings:$root/cli/target/lib/*:$libs/client/*"
javac -cp "$class_path" -d "$work/classes" "$root"/bench/{DuckDbLoad,ToHadoop}.java
java -cp "$class_path" ToHadoop "$work/exports" s3a://exports/all >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
export HADOOP_CONF_DIR=$work/settings OBSERVATOIRE_LIBS=$libs/client
folders=$(seconds "$root/observatoire" etl --home "$work/local" --input "$work/exports")
buckets=$(seconds "$root/observatoire" etl --home "$work/remote" --input s3a://exports/all --lake s3a://lake/runs)
echo "folders: $folders s, buckets: $buckets s"
echo "files in the bucket: $(find "$work/s3/lake" -name '*.parquet' | wc -l), here: $(find "$work/remote" -name '*.parquet' | wc -l)"

sums() {
    java -cp "$class_path" DuckDbLoad "$root/bench/load-sums.sql" "" \
        "$1/snapshots/$(cat "$1/current")/observatoire.duckdb"
}
sums "$work/local" | tee "$work/sums"
sums "$work/remote" | diff "$work/sums" -
"$root/observatoire" rebuild --home "$work/remote" >"$work/log"
sums "$work/remote" | diff "$work/sums" -
echo "both stars hold the same, and so does the one made again from the bucket"
