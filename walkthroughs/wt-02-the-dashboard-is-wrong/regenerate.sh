#!/usr/bin/env bash
# Writes seeds/, truth/, state/manifest.json and target/*.json anew, the same bytes each time, and checks the planted
# numbers. Needs Python 3.10 or later and pip; leaves nothing behind. VENV=<folder> keeps the virtual environment.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
here=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

venv=${VENV:-$scratch/venv}
[ -x "$venv/bin/dbt" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --requirement requirements.txt

export PYTHONHASHSEED=0 DBT_SEND_ANONYMOUS_USAGE_STATS=false DBT_USE_COLORS=false
unset DBT_PROFILES_DIR DBT_PROJECT_DIR DBT_TARGET DBT_TARGET_PATH DBT_LOG_PATH DBT_STATE

python3 generate_seeds.py

copy_project() {
    mkdir "$1"
    cp -R dbt_project.yml profiles.yml macros models seeds "$1"
}

dbt_in() {
    (cd "$1" && shift && SHOP_DUCKDB=shop.duckdb "$venv/bin/dbt" "$@")
}

# the project as it was on 29 October, before int_orders_enriched changed
copy_project "$scratch/before"
cp -R state/models "$scratch/before"
dbt_in "$scratch/before" build
"$venv/bin/python" scrub_artifacts.py "$scratch/before" 2026-10-29T05:00:00+00:00 \
    "$scratch/before/target/manifest.json=state/manifest.json"

# the project as it is
copy_project "$scratch/now"
dbt_in "$scratch/now" build
"$venv/bin/python" scrub_artifacts.py "$scratch/now" 2026-11-01T05:00:00+00:00 \
    "$scratch/now/target/manifest.json=target/manifest.json" \
    "$scratch/now/target/run_results.json=target/run_results.json"
dbt_in "$scratch/now" docs generate
"$venv/bin/python" scrub_artifacts.py "$scratch/now" 2026-11-01T05:01:00+00:00 \
    "$scratch/now/target/catalog.json=target/catalog.json"

# dbt itself reads the scrubbed manifest, and sees the one change
changed=$(dbt_in "$scratch/now" --quiet ls --select state:modified --state "$here/state" --resource-type model)
[ "$changed" = shop.intermediate.int_orders_enriched ] || { echo "changed models: '$changed'" >&2; exit 1; }

"$venv/bin/python" verify_planted_numbers.py "$scratch/before/shop.duckdb" "$scratch/now/shop.duckdb"
