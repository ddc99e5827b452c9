#!/usr/bin/env bash
# Reads, splits into stages, decides over and walks projects of growing size, with 1 GB of heap.
# The projects are the manifests given, repeated; without arguments those of the packages beside this project, or WT-02's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
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

measure() {
    local begin end pid peak=0 now
    begin=$(date +%s%N)
    java -Xmx1g -XX:+UseSerialGC --add-opens=java.base/java.nio=ALL-UNNAMED -cp "$lib" dev.gumshoe.cli.Gumshoe \
        doctor "$@" --warehouse duckdb:"$work/none.duckdb" >"$work/out" 2>&1 &
    pid=$!
    while kill -0 $pid 2>/dev/null; do
        now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null || true)
        [ "${now:-0}" -gt "$peak" ] && peak=$now
        sleep 0.05
    done
    wait $pid || true
    end=$(date +%s%N)
    awk "BEGIN {printf \"%.1f | %d\", ($end - $begin) / 1e9, $peak / 1024}"
}

echo "| models | manifest MB | load, decide, walk: s | peak MB | and split all SQL: s | peak MB | SQL |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
for size in ${SIZES:-1000 3000 10000}; do
    made=$(java -cp "$lib" benchmarks/MakeProject.java "$work/$size" "$size" "${manifests[@]}" 2>/dev/null)
    quick=$(measure "$work/$size")
    deep=$(measure "$work/$size" --deep)
    sql=$(sed -n 's/^[a-z]* *sql *//p' "$work/out" | head -1)
    echo "| ${made% *} | $((${made#* } / 1000000)) | $quick | $deep | $sql |"
done
