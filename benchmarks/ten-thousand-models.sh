#!/usr/bin/env bash
# Reads projects of growing size and prints, for each way of looking at them, the time and the peak memory; and, of the last, how
# many facts a sweep puts before the rules, and how long these take to decide over them once they are loaded.
# The projects are the manifests given, repeated; without arguments those of the packages beside this project, or WT-02's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A column of the table: its heading, a colon, the heap, a colon, the arguments of the command.
columns=(
    "load, decide, walk:1g:doctor"
    "and all columns' lineage, written as OpenLineage:1g:lineage --format openlineage --output /dev/null"
    "and decide over all SQL:2g:doctor --deep"
)

manifests=("$@")
if [ ${#manifests[@]} -eq 0 ]; then
    for manifest in ../shared/data/packages/*/manifest.json; do
        [ -f "$manifest" ] && manifests+=("$manifest")
    done
fi
[ ${#manifests[@]} -gt 0 ] || manifests=(walkthroughs/wt-02-the-dashboard-is-wrong/target/manifest.json)
./gumshoe --version >/dev/null
lib="cli/target/dist/lib/*"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The heap, then the command, with the launcher's options; prints the seconds on the clock, those of the processor, and the peak of memory.
measure() {
    local begin end pid peak=0 now ticks=0 stat heap=$1
    shift
    begin=$(date +%s%N)
    # shellcheck disable=SC2086 # options are words
    java ${JAVA_OPTIONS:--XX:TieredStopAtLevel=1} -Xmx$heap -XX:+UseSerialGC --add-opens=java.base/java.nio=ALL-UNNAMED \
        -cp "$lib" dev.gumshoe.cli.Gumshoe "$@" >"$work/out" 2>&1 &
    pid=$!
    while kill -0 $pid 2>/dev/null; do
        now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null || true)
        stat=$(awk '{print $14 + $15}' /proc/$pid/stat 2>/dev/null || true)
        [ "${now:-0}" -gt "$peak" ] && peak=$now
        [ "${stat:-0}" -gt "$ticks" ] && ticks=$stat
        sleep 0.05
    done
    wait $pid || true
    end=$(date +%s%N)
    awk "BEGIN {printf \"%.1f | %.1f | %d\", ($end - $begin) / 1e9, $ticks / $(getconf CLK_TCK), $peak / 1024}"
}

head="| models | manifest MB |"
rule="| --- | --- |"
for column in "${columns[@]}"; do
    head="$head ${column%%:*}: s | processor s | peak MB |"
    rule="$rule --- | --- | --- |"
done
echo "$head a sweep of all SQL |"
echo "$rule --- |"
for size in ${SIZES:-1000 3000 10000}; do
    made=$(java -cp "$lib" benchmarks/MakeProject.java "$work/$size" "$size" "${manifests[@]}" 2>/dev/null)
    row="| ${made% *} | $((${made#* } / 1000000)) |"
    for column in "${columns[@]}"; do
        rest=${column#*:}
        read -ra arguments <<<"${rest#*:}"
        [ "${arguments[0]}" = lineage ] || arguments+=(--warehouse "duckdb:$work/none.duckdb")
        row="$row $(measure "${rest%%:*}" "${arguments[0]}" "$work/$size" "${arguments[@]:1}") |"
    done
    echo "$row $(sed -n 's/.*\(a sweep puts .* s\)$/\1/p' "$work/out" | head -1) |"
done
