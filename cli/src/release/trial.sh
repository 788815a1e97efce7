#!/usr/bin/env bash
# Tries a Linux release from outside, as root: unpacked into a read-only folder with a space and an accent, used by an
# ordinary user without Java, Maven and network. Prints each step with its seconds, and stops at the first that fails.
#   trial.sh observatoire-VERSION-linux-x64.tar.gz
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program="$work/Été 2026"
own="$work/Office d’Orthe"
mkdir "$program" "$own"
tar xf "$1" -C "$program" --strip-components=1
chmod -R a-w "$program"
chmod 755 "$work"
chown nobody: "$own"
mkdir "$work/bin"
ln -s /usr/bin/* "$work/bin"
rm -f "$work"/bin/java* "$work"/bin/mvn*

cat >"$work/steps" <<'STEPS'
set -euo pipefail
program=$1
cd "$2"
step() {
    local start=$EPOCHREALTIME
    echo "— $1"
    shift
    "$@" >>pas.log 2>&1 || { echo "fails with $?"; tail pas.log; exit 1; }
    LC_ALL=C awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN {printf "%.1f s\n", b - a}'
}
# The sample ends in 2020: "week" finds every source late, which is its exit code 4.
late() { "$@" || [ $? = 4 ]; }
answers() { until printf 'GET /health HTTP/1.0\r\n\r\n' 2>/dev/null >/dev/tcp/127.0.0.1/7070; do sleep 0.1; done; }
if command -v java mvn || [ -w "$program/lib" ]; then
    echo "Java is there, or the program can be written to."
    exit 1
fi
"$program/observatoire" demo --home démo >démo.log 2>&1 &
step "demo answers" answers
step "demo, third office" timeout 600 sh -c 'until grep -q fictitious-003 démo.log; do sleep 0.1; done'
kill %1
wait || true
"$program/observatoire" init --print-answers >réponses.yml
step init "$program/observatoire" init --home entrepôt --answers réponses.yml
step etl "$program/observatoire" etl --home entrepôt --input "$program/sample-data"
step report "$program/observatoire" report --home entrepôt --year 2020 --out bilans
step week late "$program/observatoire" week --home entrepôt --input "$program/sample-data" --notice avis.txt
step backup "$program/observatoire" backup --home entrepôt --out sauvegarde.zip
step restore "$program/observatoire" restore sauvegarde.zip --home rendu
step status "$program/observatoire" status --home rendu
ls -lR bilans
STEPS
unshare --net sh -c 'ip link set lo up; exec "$@"' sh \
    runuser -u nobody -- env -i PATH="$work/bin" HOME="$own" LANG=fr_FR.UTF-8 bash "$work/steps" "$program" "$own"
