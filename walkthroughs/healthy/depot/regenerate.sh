#!/usr/bin/env bash
# Writes seeds/ and target/*.json anew, the same bytes each time. All tests must pass.
# Needs Python 3.10 or later and pip; leaves nothing behind. VENV=<folder> keeps the virtual environment.
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

project=$scratch/project
mkdir "$project"
cp -R dbt_project.yml profiles.yml macros models seeds tests "$project"

dbt() {
    (cd "$project" && DEPOT_DUCKDB=depot.duckdb "$venv/bin/dbt" "$@")
}

# the sources are seeds: they must be there before any model
dbt seed
dbt build
dbt docs generate
# last, so that the manifest holds the incremental model as a full refresh builds it
dbt compile --full-refresh

"$venv/bin/python" scrub_artifacts.py "$project" 2026-03-01T05:00:00+00:00 \
    "$project/target/manifest.json=target/manifest.json" \
    "$project/target/catalog.json=target/catalog.json"
