#!/bin/bash
# How many statements cases take against one for each probe, by what their journals say.
# usage: benchmarks/queries-per-case.sh [<project folder> ...]   each is swept; WT-02 is investigated as it is configured
# GUMSHOE names another launcher than ./gumshoe
# A row flow answers one probe for each stage: how many rows go in, and how many come out.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # name, folder, arguments of investigate
    local name=$1 folder=$2
    shift 2
    rm -rf "$folder/.gumshoe/cases"
    "${GUMSHOE:-./gumshoe}" investigate "$folder" "$@" >/dev/null 2>&1 || true
    local journal case_file end
    journal=$(ls "$folder"/.gumshoe/cases/*/journal.jsonl)
    case_file=$(ls "$folder"/.gumshoe/cases/*/case.json)
    end=$(grep '"kind":"end"' "$journal")
    local questions statements flows stages milliseconds
    questions=$(sed -E 's/.*"probes":"([0-9]+)".*/\1/' <<<"$end")
    statements=$(sed -E 's/.*"statements":"([0-9]+)".*/\1/' <<<"$end")
    flows=$(grep -o 'how many rows each stage of [^"; ]* takes in' "$journal" | sort -u | wc -l)
    stages=$(grep -c '"ordinal": ' "$case_file" || true)
    milliseconds=$(grep -o '"milliseconds":"[0-9]*"' "$journal" | grep -o '[0-9]*' | awk '{s += $1} END {print s + 0}')
    awk -v name="$name" -v q="$questions" -v f="$flows" -v s="$stages" -v n="$statements" -v ms="$milliseconds" 'BEGIN {
        probes = q - f + s
        printf "%-24s %6d questions %6d probes %5d statements %6.1f %% of one for each probe %8d ms in the warehouse\n",
            name, q, probes, n, 100 * n / probes, ms }'
}

cp -r walkthroughs/wt-02-the-dashboard-is-wrong "$work/wt-02"
measure WT-02 "$work/wt-02"
for project in "$@"; do
    name=$(basename "$project")
    cp -r "$project" "$work/$name"
    [ -e "$work/$name/profiles.yml" ] || echo "warehouse: seeds" >>"$work/$name/gumshoe.yml"
    measure "$name, sweep" "$work/$name" --sweep
done
