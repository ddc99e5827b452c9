"""Turns a copy of the ferry project into what it was like earlier, so that there is something to compare with."""

import sys
from pathlib import Path

CHANGES = {
    "models/staging/stg_sailings.sql": ("cast(departs_at as date)", "departs_at"),
    "macros/hundredth.sql": ("100.0", "100"),
    "seeds/raw_payments.csv": ("101,2,1500\n", ""),
    "dbt_project.yml": ("tier: 2", "tier: 1"),
    "models/marts/operations/_operations.yml": ("description: The sailing.", "description: A sailing."),
    "models/marts/finance/_finance.yml": ("  - name: revenue_by_day\n", "  - name: revenue_by_day\n    config: {alias: daily}\n"),
    "models/staging/_staging.yml": ("severity: warn", "severity: error"),
    "models/staging/_sources.yml": ("identifier: raw_payments", "identifier: payments"),
    "models/semantics/_semantics.yml": ("label: Revenue by day", "label: Revenue"),
    "functions/with_vat.sql": ("1.25", "1.2"),
}

MORE_CHANGES = {
    "models/marts/operations/_operations.yml": ("label: Revenue dashboard", "label: Dashboard"),
    "models/marts/finance/_finance.yml": ("      access: private", "      access: protected"),
    "models/staging/_staging.yml": ("One row for each booking.", "Bookings."),
    "models/semantics/_semantics.yml": ("label: Revenue, twice", "label: Twice"),
}

# The third version had no currency in its contract yet.
CONTRACT = "      - v: 3\n        columns:\n          - include: all\n          - name: currency\n            data_type: varchar\n"
UNIT_TEST = "rows: [{booking_id: 1, paid: 5}]\n  - name"


def change(folder: Path, file: str, before: str, after: str) -> None:
    path = folder / file
    text = path.read_text()
    assert before in text, f"{file} does not hold {before!r}"
    path.write_text(text.replace(before, after))


root = Path(sys.argv[1])
for changes in (CHANGES, MORE_CHANGES):
    for name, (now, then) in changes.items():
        change(root, name, now, then)
change(root, "models/marts/finance/_finance.yml", CONTRACT, "      - v: 3\n")
change(root, "models/marts/finance/_finance.yml", UNIT_TEST, "rows: [{booking_id: 1}]\n  - name")
(root / "models/marts/operations/crew.py").unlink()
(root / "tests/sailings_have_bookings.sql").unlink()
(root / "models/marts/old_report.sql").write_text("select * from {{ ref('fct_revenue') }}\n")
