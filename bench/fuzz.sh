#!/usr/bin/env bash
# Hostile requests over every address and every parameter: no fault, no SQL and no path in an error. The build runs 1,500.
# Usage: bench/fuzz.sh [REQUESTS]
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -pl api -am test -Dtest=HostileRequestsIT -Dsurefire.failIfNoSpecifiedTests=false \
    -Dhostile.requests="${1:-10000}"
