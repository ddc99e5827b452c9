#!/bin/sh
# Plants faults into the healthy projects and prints the table of docs/drill.md.
# usage: benchmarks/drill.sh [plantings] [seed]   (from the top, after './mvnw package')
set -eu
data=${GUMSHOE_SHARED:-../shared}/data/packages
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$data"/* walkthroughs/healthy/* "$folder"
./gumshoe drill "$folder"/* --plantings "${1:-300}" --seed "${2:-1}" --misses
