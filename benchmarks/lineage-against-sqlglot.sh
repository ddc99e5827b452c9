#!/usr/bin/env bash
# Column lineage by Gumshoe and by sqlglot (PyPI, in an environment outside of this folder): accuracy on statements whose lineage is
# known, speed on those and on the compiled models of real packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shared=${1:-../shared}
[ -f "$shared/data/lineage/sqllineage_column.jsonl" ] || { echo "no shared data at '$shared'; name its folder" >&2; exit 2; }
./gumshoe --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "sqlglot${SQLGLOT:-}"
"$work/venv/bin/python" benchmarks/lineage-against-sqlglot.py "$shared" "${GUMSHOE_LIB:-cli/target/dist/lib/*}" "$work"
