#!/usr/bin/env python3
"""Checks that the scenario is what README.md says it is: the truth is counted on the seeds alone, without any model.

    verify_planted_numbers.py <warehouse>
"""

import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent

# each payment once: the delivery that came first
ONCE = "(select * from raw_payments qualify row_number() over (partition by payment_reference order by event_id) = 1)"

CHECKS = [
    # the figures as they are
    ("orders", "select count(*), sum(order_total) from fct_orders", (1_483, Decimal("252227.40"))),
    ("refunds", "select count(*), sum(amount) from fct_refunds", (225, Decimal("6895.10"))),
    ("revenue", "select sum(revenue) from rpt_monthly_revenue", (Decimal("844711.25"),)),
    # the figures as they should be
    ("orders, true", """select count(*), sum(goods_amount + coalesce(shipping_fee, 0)) from raw_orders
        where coalesce(status, '') <> 'cancelled'""", (1_554, Decimal("298353.70"))),
    ("refunds, true", """select count(*), sum(amount) from raw_refunds
        where coalesce(entered_with, '') not in ('loadtest', 'qa')""", (268, Decimal("8195.20"))),
    ("revenue, true", f"select sum(amount * eur_rate) from {ONCE} join raw_fx_rates using (currency)",
     (Decimal("298347.6000"),)),
    ("finance booked that", f"select sum(revenue) from read_csv('{HERE}/truth/finance_close.csv', types = {{'revenue': 'decimal(12, 2)'}})",
     (Decimal("298347.60"),)),
    # the faults
    ("no status", "select count(*), sum(goods_amount + shipping_fee) from raw_orders where status is null",
     (71, Decimal("12218.90"))),
    ("cancelled", "select count(*) from raw_orders where status = 'cancelled'", (86,)),
    ("no shipping fee", """select count(*), sum(goods_amount), bool_and(delivery = 'collected')
        from raw_orders where shipping_fee is null and status <> 'cancelled'""", (188, Decimal("33907.40"), True)),
    ("by no program", "select count(*), sum(amount) from raw_refunds where entered_with is null",
     (43, Decimal("1300.10"))),
    ("delivered again", f"""select count(*), sum(amount), bool_and(currency = 'EUR') from raw_payments
        where event_id not in (select event_id from {ONCE})""", (35, Decimal("6475.25"), True)),
    ("the same but for number and time", """select count(*) from (select count(*) n, count(distinct (order_id, market,
        instalment, method, amount, currency, paid_on)) d from raw_payments group by payment_reference)
        where n > 1 and d > 1""", (0,)),
    ("not in euros", f"""select count(*), sum(amount - amount * eur_rate) from {ONCE} join raw_fx_rates using (currency)
        where currency <> 'EUR'""", (720, Decimal("539888.4000"))),
    # the innocents
    ("samples", "select count(*), count(*) filter (sku is null) from raw_order_items where sku = 'SAMPLE' or sku is null", (271, 0)),
    ("gift wrap", "select count(*) from raw_orders where gift_wrap_fee is null or goods_amount is null", (0,)),
    ("instalments", f"""select count(*) > 100 from {ONCE} a join {ONCE} b using (order_id, amount)
        where a.instalment < b.instalment""", (True,)),
    ("a market, a currency", "select count(distinct (market, currency)) - count(distinct market) from raw_payments", (0,)),
    ("reports", "select count(*) from (select order_id, reported_at from raw_shipments group by all having count(*) > 1)", (0,)),
    ("rates", "select count(*) - count(distinct currency) from raw_fx_rates", (0,)),
    ("customers", "select count(*) from raw_orders where customer_id not in (select customer_id from raw_customers)", (0,)),
    ("by method, in euros", "select sum(revenue_eur) from rpt_revenue_by_method", (Decimal("304822.8500"),)),
]


def main():
    problems = []
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        for name, query, expected in CHECKS:
            actual = connection.execute(query).fetchone()
            if actual != expected:
                problems.append(f"{name}: {actual}; expected {expected}")
    statuses = [result["status"] for result in json.loads((HERE / "target/run_results.json").read_text())["results"]]
    if set(statuses) != {"success", "pass", "no-op"} or statuses.count("pass") != 71:
        problems.append(f"target/run_results.json: {Counter(statuses)}; expected 71 passed and no failure")
    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(CHECKS) + 1} checks passed")


if __name__ == "__main__":
    main()
