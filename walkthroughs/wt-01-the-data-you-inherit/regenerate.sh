#!/usr/bin/env bash
# Writes seeds/, truth/ and target/*.json anew, the same bytes each time, and checks the planted numbers. Needs Python 3.10
# or later and pip; leaves nothing behind. VENV=<folder> keeps the virtual environment.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

venv=${VENV:-$scratch/venv}
[ -x "$venv/bin/dbt" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --requirement requirements.txt

export PYTHONHASHSEED=0 DBT_SEND_ANONYMOUS_USAGE_STATS=false DBT_USE_COLORS=false
unset DBT_PROFILES_DIR DBT_PROJECT_DIR DBT_TARGET DBT_TARGET_PATH DBT_LOG_PATH DBT_STATE

python3 generate_seeds.py

mkdir "$scratch/now"
cp -R dbt_project.yml profiles.yml models seeds "$scratch/now"
dbt_now() {
    (cd "$scratch/now" && LANTERN_DUCKDB=lantern.duckdb "$venv/bin/dbt" "$@")
}

dbt_now build
"$venv/bin/python" scrub_artifacts.py "$scratch/now" 2026-10-05T05:00:00+00:00 \
    "$scratch/now/target/manifest.json=target/manifest.json" \
    "$scratch/now/target/run_results.json=target/run_results.json"
dbt_now docs generate
"$venv/bin/python" scrub_artifacts.py "$scratch/now" 2026-10-05T05:01:00+00:00 \
    "$scratch/now/target/catalog.json=target/catalog.json"

"$venv/bin/python" verify_planted_numbers.py "$scratch/now/lantern.duckdb"
