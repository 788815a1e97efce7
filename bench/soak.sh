#!/usr/bin/env bash
# Half an hour of mixed load at 16 connections while a load publishes a snapshot every minute: no failed request, no
# answer of two snapshots, file handles and memory flat. The build runs a few loads of the same test, the
# profile "full" twenty seconds.
# Usage: bench/soak.sh [SECONDS [SECONDS-BETWEEN-LOADS]]
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -pl api -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test=SoakIT#loadsAndRequestsDoNotDisturbEachOtherForLong -Dtests.excluded=none \
    -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dsoak.seconds="${1:-1800}" -Dsoak.publish.seconds="${2:-60}"
