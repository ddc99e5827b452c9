#!/usr/bin/env bash
# Asks dbt anew what each selection in */selections.txt selects. Needs Python and PyPI; the tests need neither.
#   walkthroughs/selection/regenerate.sh [<folder of a virtual environment to make or use>]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
environment=${1:-$work/environment}
export DBT_SEND_ANONYMOUS_USAGE_STATS=false PYTHONHASHSEED=0

if [ ! -x "$environment/bin/python" ]; then
    python3 -m venv "$environment"
    "$environment/bin/pip" install -q -r "$here/requirements.txt"
    # Not with its dependencies: one of them, a parser that nothing here runs, is fetched while it is installed.
    "$environment/bin/pip" install -q --no-deps "dbt-core==1.12.6"
fi
python=$environment/bin/python
dbt() { "$python" -m dbt.cli.main --quiet "$@" --profiles-dir .; }

earlier=$work/earlier/ferry
mkdir -p "$work/earlier"
cp -r "$here/ferry" "$earlier"
rm -rf "$earlier/target" "$earlier/state"
"$python" "$here/earlier.py" "$earlier"
(cd "$earlier" && export FERRY_DUCKDB="$work/earlier.d/ferry.duckdb" && mkdir -p "$work/earlier.d" &&
    dbt deps && { dbt build || true; } && { dbt source freshness || true; })

now=$work/ferry
cp -r "$here/ferry" "$now"
rm -rf "$now/target" "$now/state"
mkdir -p "$now/state"
cp "$earlier"/target/{manifest,run_results,sources}.json "$now/state/"
(cd "$now" && export FERRY_DUCKDB="$work/earlier.d/ferry.duckdb" && dbt deps &&
    { dbt source freshness --vars '{loaded_at: "2026-11-02 06:00:00"}' || true; } &&
    "$python" "$here/record.py" "$now" && dbt parse)

"$python" "$here/slim.py" "$now"/target/{manifest,sources}.json "$now"/state/{manifest,run_results,sources}.json
mkdir -p "$here/ferry/target" "$here/ferry/state"
cp "$now"/target/{manifest,sources}.json "$here/ferry/target/"
cp "$now"/state/{manifest,run_results,sources}.json "$here/ferry/state/"
cp "$now/selections.expected.txt" "$here/ferry/"

pier=$work/pier
cp -r "$here/pier" "$pier"
rm -rf "$pier/target"
(cd "$pier" && export PIER_DUCKDB="$work/pier.duckdb" && "$python" "$here/record.py" "$pier" && dbt parse)
"$python" "$here/slim.py" "$pier/target/manifest.json"
mkdir -p "$here/pier/target"
cp "$pier/target/manifest.json" "$here/pier/target/"
cp "$pier/selections.expected.txt" "$here/pier/"
