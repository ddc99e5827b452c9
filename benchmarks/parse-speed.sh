#!/usr/bin/env bash
# Reads the SQL of the data sets beside this project, or of the folders and files given, over and over on one core.
# parse-speed.sh --unread lists what cannot be read and why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mode=("${WARM_UP:-20}" "${SECONDS_EACH:-5}")
if [ "${1:-}" = --unread ]; then
    mode=(--unread)
    shift
fi
corpora=("$@")
data=../shared/data
if [ ${#corpora[@]} -eq 0 ]; then
    corpora=("$data/packages" "$data/bug-pairs" "$data/artifacts" "$data/lineage/sqllineage_column.jsonl"
        "$data/lineage/sqllineage_table.jsonl" "$data/sql-cases/sqlfluff.jsonl")
fi
./gumshoe --version >/dev/null
java -Xmx1g -XX:+UseSerialGC -cp "cli/target/dist/lib/*" benchmarks/ParseSpeed.java "${mode[@]}" "${corpora[@]}" 2>/dev/null
