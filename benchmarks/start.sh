#!/usr/bin/env bash
# Times the launcher: the median of several runs, each a process of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-10}
wt02=walkthroughs/wt-02-the-dashboard-is-wrong
./gumshoe --version >/dev/null
./gumshoe investigate "$wt02" >/dev/null 2>&1 || true

median() {
    local times=()
    for _ in $(seq "$runs"); do
        local begin end
        begin=$(date +%s%N)
        "$@" >/dev/null 2>&1 || true
        end=$(date +%s%N)
        times+=($(((end - begin) / 1000000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | awk '{a[NR] = $1} END {printf "%d | %d | %d", a[int((NR + 1) / 2)], a[1], a[NR]}'
}

echo "| command | median ms | min | max |"
echo "| --- | --- | --- | --- |"
echo "| gumshoe --version | $(median ./gumshoe --version) |"
echo "| gumshoe investigate WT-02 (second run) | $(median ./gumshoe investigate "$wt02") |"
echo "| gumshoe doctor WT-02 | $(median ./gumshoe doctor "$wt02") |"

# The same investigation with one pattern of the user's own: compiled by the first run, kept for the others.
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
./gumshoe rules new bench/one-pattern-more --dir "$own/patterns" >/dev/null
first() {
    rm -rf "$own/cache"
    XDG_CACHE_HOME="$own/cache" ./gumshoe investigate "$wt02" --patterns "$own/patterns"
}
second() {
    XDG_CACHE_HOME="$own/cache" ./gumshoe investigate "$wt02" --patterns "$own/patterns"
}
echo "| with a pattern of one's own, first run | $(median first) |"
echo "| with a pattern of one's own, later runs | $(median second) |"
