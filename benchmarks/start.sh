#!/usr/bin/env bash
# Times the launcher with hyperfine, each run a process of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-10}
command -v hyperfine >/dev/null || { echo "no hyperfine; install it (Debian: apt-get install hyperfine)" >&2; exit 2; }
wt02=walkthroughs/wt-02-the-dashboard-is-wrong
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./gumshoe --version >/dev/null
./gumshoe investigate "$wt02" >/dev/null 2>&1 || true
# One pattern of the user's own: compiled by the first run, kept for the others.
./gumshoe rules new bench/one-pattern-more --dir "$work/patterns" >/dev/null
own="env XDG_CACHE_HOME=$work/cache ./gumshoe investigate $wt02 --patterns $work/patterns"

times() {
    hyperfine --shell=none --style=none --time-unit millisecond --warmup 1 --runs "$runs" --ignore-failure \
        --export-markdown "$work/table.md" "$@" >/dev/null 2>&1
    grep '^| `' "$work/table.md" | cut -d'|' -f1-5 | sed 's/$/|/'
}

echo "| command | mean ms | min | max |"
echo "| --- | --- | --- | --- |"
times -n "gumshoe --version" "./gumshoe --version" \
    -n "gumshoe investigate WT-02, second run" "./gumshoe investigate $wt02" \
    -n "gumshoe doctor WT-02" "./gumshoe doctor $wt02" \
    -n "with a pattern of one's own, later runs" "$own"
times --prepare "rm -rf $work/cache" -n "with a pattern of one's own, first run" "$own"
