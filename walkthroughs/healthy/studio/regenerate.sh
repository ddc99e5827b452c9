#!/usr/bin/env bash
# Writes seeds/*.csv, target/manifest.json and target/catalog.json anew, the same bytes each time.
# Needs Python 3.10 or later and pip; leaves nothing behind. VENV=<folder> keeps the virtual environment.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

venv=${VENV:-$scratch/venv}
[ -x "$venv/bin/dbt" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt

export PYTHONHASHSEED=0 DBT_SEND_ANONYMOUS_USAGE_STATS=false DBT_USE_COLORS=false
unset DBT_PROFILES_DIR DBT_PROJECT_DIR DBT_TARGET DBT_TARGET_PATH DBT_LOG_PATH DBT_STATE

python3 generate_seeds.py

built=$scratch/built
mkdir "$built"
cp -R dbt_project.yml profiles.yml macros models seeds tests "$built"

dbt() {
    (cd "$built" && STUDIO_DUCKDB=studio.duckdb "$venv/bin/dbt" "$@")
}

# half of the staging models read the seeds as sources: the seeds have to be there first
dbt seed
dbt build --exclude-resource-type seed
# once more, so that the incremental model adds to what is there
dbt build --exclude-resource-type seed
dbt docs generate
# the compiled SQL of the manifest is that of a build from nothing
dbt compile --full-refresh

"$venv/bin/python" scrub_artifacts.py "$built" 2026-02-01T04:30:00+00:00 \
    "$built/target/manifest.json=target/manifest.json" \
    "$built/target/catalog.json=target/catalog.json"
