#!/usr/bin/env python3
"""Checks that the scenario is what README.md says it is.

    verify_planted_numbers.py <warehouse before the change> <warehouse now>
"""

import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent

EXPORT = f"read_csv('{HERE}/truth/payment_provider_export.csv', types = {{'amount': 'decimal(12, 2)'}})"

# int_orders_paid and what follows, with either patch: a join condition for stg_orders, a filter for int_orders_paid
FIGURE = """
    select count(*), sum(cast(o.amount_cents / 100.0 as decimal(12, 2)))
    from raw_orders o
    join raw_customers c on {join}
    left join raw_payments p on p.order_id = o.order_id
    where not o.is_test and {keep}
"""
AS_IS_JOIN, PATCHED_JOIN = "o.customer_code = c.customer_code", "upper(trim(o.customer_code)) = c.customer_code"
AS_IS_KEEP, PATCHED_KEEP = "p.status <> 'refunded'", "p.status is distinct from 'refunded'"

NO_EXACT_MATCH = "not exists (select 1 from raw_customers c where c.customer_code = o.customer_code)"
LOWER = "o.customer_code <> upper(o.customer_code)"
SPACE = "o.customer_code <> rtrim(o.customer_code)"

CHECKS = [
    # the figures
    ("export", f"select count(*), sum(amount) from {EXPORT}", (10_000, Decimal("616460.89"))),
    ("raw_orders", "select count(*), sum(amount_cents) from raw_orders", (9_975, 61469854)),
    ("stg_orders", "select count(*), sum(amount) from stg_orders", (2_975, Decimal("193515.89"))),
    ("int_orders_paid", "select count(*), sum(amount) from int_orders_paid", (2_657, Decimal("136927.64"))),
    ("int_orders_enriched", "select count(*), sum(amount) from int_orders_enriched", (2_657, Decimal("136927.64"))),
    ("fct_orders", "select count(*), sum(amount) from fct_orders", (2_657, Decimal("136927.64"))),
    ("the dashboard", "select sum(orders), sum(revenue) from rpt_daily_revenue", (2_657, Decimal("136927.64"))),
    ("raw, export agree", f"""select count(*) from raw_orders o join {EXPORT} e using (order_id, order_date)
        where e.amount * 100 = o.amount_cents""", (9_975,)),
    ("days", f"""select strftime(min(order_date), '%Y-%m-%d'), strftime(max(order_date), '%Y-%m-%d') from {EXPORT}""",
     ("2026-08-09", "2026-10-31")),
    # first cause
    ("codes without a match", f"select count(*), sum(amount_cents) from raw_orders o where {NO_EXACT_MATCH}",
     (7_000, 42118265)),
    ("all match after trim and upper", f"""select count(*) from raw_orders o
        join raw_customers c on {PATCHED_JOIN} where {NO_EXACT_MATCH}""", (7_000,)),
    ("lower case only", f"select count(*) from raw_orders o where {LOWER} and not {SPACE}", (3_100,)),
    ("trailing space only", f"select count(*) from raw_orders o where not {LOWER} and {SPACE}", (1_700,)),
    ("both", f"select count(*) from raw_orders o where {LOWER} and {SPACE}", (2_200,)),
    ("codes are text, not null", """select count(*) filter (o.customer_code is null), any_value(typeof(o.customer_code)),
        any_value(typeof(c.customer_code)) from raw_orders o, (from raw_customers limit 1) c""",
     (0, "VARCHAR", "VARCHAR")),
    ("codes of customers", """select count(*), count(distinct customer_code), count(distinct upper(trim(customer_code)))
        from raw_customers""", (1_200, 1_200, 1_200)),
    ("app orders since the release", f"""select count(*), count(*) filter ({NO_EXACT_MATCH}) from raw_orders o
        where channel = 'app' and order_date >= '2026-08-25'""", (7_000, 7_000)),
    # second cause
    ("status null", "select count(*), sum(amount) from stg_orders join raw_payments using (order_id) where status is null",
     (318, Decimal("56588.25"))),
    ("status null among all", """select count(*), bool_and(method = 'invoice' and channel = 'till' and segment = 'company')
        from raw_payments join raw_orders using (order_id) join raw_customers using (customer_code)
        where status is null""", (318, True)),
    ("status refunded", "select count(*) from raw_payments where status = 'refunded'", (0,)),
    ("a payment for each order", """select count(*), count(distinct o.order_id), count(p.order_id)
        from raw_orders o left join raw_payments p using (order_id)""", (9_975, 9_975, 9_975)),
    # what never arrived
    ("lost batch", f"""select count(*), sum(amount), min(order_id), max(order_id), max(order_date)
        - min(order_date), any_value(strftime(order_date, '%Y-%m-%d')) from {EXPORT}
        where order_id not in (select order_id from raw_orders)""",
     (25, Decimal("1762.35"), 18_261, 18_285, 0, "2026-10-17")),
    # innocents
    ("is_test", "select count(*) from raw_orders where is_test is null or is_test", (0,)),
    ("orders sent twice", "select count(*) - count(distinct order_id) from raw_orders", (0,)),
    ("stores", """select count(*) - count(distinct store_id),
        (select count(*) from raw_orders where store_id not in (select store_id from raw_stores)) from raw_stores""", (0, 0)),
    ("before the change", "select count(*), sum(amount) from before.fct_orders", (2_657, Decimal("136927.64"))),
    ("same orders before", "select count(*) from (from fct_orders except from before.fct_orders)", (0,)),
    # fixes
    ("as is", FIGURE.format(join=AS_IS_JOIN, keep=AS_IS_KEEP), (2_657, Decimal("136927.64"))),
    ("first fix", FIGURE.format(join=PATCHED_JOIN, keep=AS_IS_KEEP), (9_657, Decimal("558110.29"))),
    ("second fix", FIGURE.format(join=AS_IS_JOIN, keep=PATCHED_KEEP), (2_975, Decimal("193515.89"))),
    ("both fixes", FIGURE.format(join=PATCHED_JOIN, keep=PATCHED_KEEP), (9_975, Decimal("614698.54"))),
]


def main():
    before, now = sys.argv[1:]
    problems = []
    with duckdb.connect(now, read_only=True) as connection:
        connection.execute(f"attach '{before}' as before (read_only)")
        for name, query, expected in CHECKS:
            actual = connection.execute(query).fetchone()
            if actual != expected:
                problems.append(f"{name}: {actual}; expected {expected}")

    results = json.loads((HERE / "target/run_results.json").read_text())["results"]
    statuses = [result["status"] for result in results]
    if set(statuses) != {"success", "pass", "no-op"} or statuses.count("pass") != 60:
        problems.append(f"target/run_results.json: {Counter(statuses)}; expected 60 passed and no failure")
    settings = (HERE / "gumshoe.yml").read_text()
    for number in ["10000", "616460.89"]:
        if f"expected: {number}\n" not in settings:
            problems.append(f"gumshoe.yml: no 'expected: {number}'")

    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(CHECKS) + 2} checks passed")


if __name__ == "__main__":
    main()
