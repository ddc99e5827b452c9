#!/usr/bin/env python3
"""Writes seeds/*.csv and truth/finance_close.csv. The same bytes each time; standard library only."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
RANDOM = Random(20260930)

FIRST_DAY, LAST_DAY = date(2026, 4, 1), date(2026, 9, 30)
CUSTOMERS, ORDERS, REFUNDS = 420, 1_640, 268

# what is wrong
ORDERS_WITHOUT_STATUS = 71  # taken on the telephone, where no status is set
COLLECTED = 188  # nothing is shipped, so no shipping fee is set
REFUNDS_ENTERED_BY_HAND = 43  # by no program, so no program is set
REPLAYED, REPLAYED_ON = 35, (date(2026, 7, 18), date(2026, 7, 19))  # payments that the webhook delivered twice

MARKETS = {"DE": "EUR", "FR": "EUR", "UK": "GBP", "SE": "SEK", "PL": "PLN"}
WEIGHTS = ["DE"] * 9 + ["FR"] * 6 + ["UK"] * 4 + ["SE"] * 3 + ["PL"] * 3
RATES = {"EUR": Decimal("1.00"), "GBP": Decimal("1.17"), "SEK": Decimal("0.09"), "PLN": Decimal("0.23")}

GOODS = [("LAMP-01", 8900), ("LAMP-02", 12900), ("LAMP-03", 24900), ("SHADE-1", 3950), ("SHADE-2", 4850),
         ("BULB-E27", 790), ("BULB-E14", 690), ("CORD-2M", 1290), ("LANTERN", 5990)]
FIRST_NAMES = ["Ada", "Bela", "Carla", "Dario", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Luca",
               "Mira", "Noel", "Olga", "Pavel", "Rosa", "Samir", "Tilda", "Ugo", "Vera", "Wanda", "Yusuf", "Zoe"]
LAST_NAMES = ["Abel", "Brandt", "Costa", "Dahl", "Ekman", "Fabbri", "Grove", "Hale", "Ivanov", "Jensen", "Kovac",
              "Lund", "Moreau", "Novak", "Okafor", "Petit", "Quinn", "Rossi", "Silva", "Tamm", "Urban", "Vogel"]


def below(bound):
    return RANDOM.randrange(bound)


def pick(choices):
    return choices[below(len(choices))]


def sample(items, size):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = below(i + 1)
        items[i], items[j] = items[j], items[i]
    return items[:size]


def units(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def moment(day):
    return datetime(day.year, day.month, day.day, 7 + below(14), below(60), below(60))


def customers():
    rows = []
    for customer_id in range(1001, 1001 + CUSTOMERS):
        first, last = pick(FIRST_NAMES), pick(LAST_NAMES)
        rows.append({
            "customer_id": customer_id,
            "customer_name": f"{first} {last}",
            "email": f"{first}.{last}.{customer_id}@example.com".lower(),
            "market": pick(WEIGHTS),
            "signed_up_on": date(2023, 1, 9) + timedelta(below(1100)),
        })
    return rows


def orders_and_items(customer_rows):
    span = (LAST_DAY - FIRST_DAY).days - 4
    days = sorted(FIRST_DAY + timedelta(below(span)) for _ in range(ORDERS))
    orders, items = [], []
    for order_id, day in enumerate(days, start=70_001):
        customer = pick(customer_rows)
        goods = 0
        for sku, price in sample(GOODS, 1 + below(3)):
            quantity = 1 + below(4) // 3
            goods += quantity * price
            items.append({"order_id": order_id, "sku": sku, "quantity": quantity, "unit_price": price})
        if below(6) == 0:
            items.append({"order_id": order_id, "sku": "SAMPLE", "quantity": 1, "unit_price": 0})
        orders.append({
            "order_id": order_id,
            "customer_id": customer["customer_id"],
            "market": customer["market"],
            "channel": pick(["web", "web", "web", "app"]),
            "status": pick(["delivered"] * 14 + ["shipped"] * 3 + ["cancelled"]),
            "ordered_on": day,
            "delivery": "parcel",
            "goods": goods,
            "shipping": pick([490, 490, 690, 1290]),
            "wrap": pick([0, 0, 0, 350]),
        })
    for order in sample(orders, ORDERS_WITHOUT_STATUS):
        order["channel"], order["status"] = "telephone", ""
    live = [order for order in orders if order["status"] not in ("", "cancelled")]
    for order in sample(live, COLLECTED):
        order["delivery"], order["shipping"] = "collected", None
    for number, item in enumerate(items, start=1):
        item["order_item_id"] = number
    return orders, items


def payments(orders):
    """What the provider settled, in the currency of the market; prices abroad are round."""
    rows = []
    for order in orders:
        if order["status"] == "cancelled":
            continue
        currency = MARKETS[order["market"]]
        total = order["goods"] + (order["shipping"] or 0)
        parts = 2 if total > 20_000 and below(3) == 0 else 1
        for instalment in range(1, parts + 1):
            euros = Decimal(total) / 100 / parts
            amount = euros.quantize(Decimal("0.01")) if currency == "EUR" else (euros / RATES[currency]).quantize(1)
            rows.append({
                "order_id": order["order_id"],
                "market": order["market"],
                "instalment": instalment,
                "method": pick(["card", "card", "wallet", "transfer"]),
                "amount": amount.quantize(Decimal("0.01")),
                "currency": currency,
                "paid_on": min(order["ordered_on"] + timedelta(below(3)), LAST_DAY),
            })
    rows.sort(key=lambda row: (row["paid_on"], row["order_id"], row["instalment"]))
    for number, row in enumerate(rows, start=1):
        row["payment_reference"] = f"PR-{4_000_000 + 17 * number + below(17)}"
    return rows


def deliveries(payment_rows):
    """The webhook's events: each payment once, and those of one weekend in July again when the receiver was slow."""
    events = []
    for row in payment_rows:
        events.append(row | {"received_at": moment(row["paid_on"])})
    candidates = [row for row in payment_rows
                  if row["currency"] == "EUR" and REPLAYED_ON[0] - timedelta(6) <= row["paid_on"] <= REPLAYED_ON[1]]
    assert len(candidates) >= REPLAYED, len(candidates)
    for row in sample(candidates, REPLAYED):
        events.append(row | {"received_at": moment(REPLAYED_ON[1]) + timedelta(days=1)})
    events.sort(key=lambda event: (event["received_at"], event["payment_reference"]))
    for number, event in enumerate(events, start=1):
        event["event_id"] = 900_000 + number
    return events


def refunds(orders):
    rows = []
    for order in sample([order for order in orders if order["status"] == "delivered"], REFUNDS):
        rows.append({
            "order_id": order["order_id"],
            "reason": pick(["broken", "late", "not as described", "changed mind"]),
            "amount": min(order["goods"], pick([790, 1290, 2450, 3950, 8900])),
            "refunded_on": min(order["ordered_on"] + timedelta(3 + below(20)), LAST_DAY),
            "entered_with": pick(["portal", "portal", "app"]),
        })
    for row in sample(rows, REFUNDS_ENTERED_BY_HAND):
        row["entered_with"] = ""
    tried = [row | {"entered_with": pick(["loadtest", "qa"]), "amount": 100, "reason": "changed mind"}
             for row in sample([row for row in rows if row["entered_with"]], 12)]
    rows = sorted(rows + tried, key=lambda row: (row["refunded_on"], row["order_id"], row["entered_with"]))
    for number, row in enumerate(rows, start=1):
        row["refund_id"] = 3_000 + number
    return rows


def shipments(orders):
    rows = []
    for order in orders:
        if order["delivery"] != "parcel" or order["status"] in ("cancelled", "placed"):
            continue
        at = moment(order["ordered_on"] + timedelta(1))
        states = ["picked up", "in transit", "delivered"] if order["status"] == "delivered" else ["picked up"]
        for state in states:
            at += timedelta(hours=5 + below(20), minutes=below(60))
            rows.append({"order_id": order["order_id"], "carrier": pick(["northpost", "swift"]), "parcel_state": state,
                         "reported_at": at, "received_at": at + timedelta(minutes=1 + below(9))})
    rows.sort(key=lambda row: (row["received_at"], row["order_id"]))
    for number, row in enumerate(rows, start=1):
        row["report_id"] = number
    return rows


def ratings(orders):
    delivered = [order for order in orders if order["status"] == "delivered"]
    return [{"order_id": order["order_id"], "market": order["market"],
             "rating": "" if below(3) else 2 + (below(9) + 2) // 3} for order in sample(delivered, 640)]


def close(payment_rows):
    """What finance booked: each payment once, in euros."""
    by_month = {}
    for row in payment_rows:
        month = row["paid_on"].replace(day=1)
        by_month[month] = by_month.get(month, Decimal(0)) + row["amount"] * RATES[row["currency"]]
    return [{"paid_month": month, "revenue": total.quantize(Decimal("0.01"))} for month, total in sorted(by_month.items())]


def write(path, columns, rows):
    lines = [",".join(columns)] + [",".join(str(row[column]) for column in columns) for row in rows]
    path = HERE / path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode())


def main():
    customer_rows = customers()
    orders, items = orders_and_items(customer_rows)
    payment_rows = payments(orders)
    for order in orders:
        order |= {"goods_amount": units(order["goods"]), "gift_wrap_fee": units(order["wrap"]),
                  "shipping_fee": "" if order["shipping"] is None else units(order["shipping"])}
    for item in items:
        item["unit_price"] = units(item["unit_price"])
    refund_rows = refunds(orders)
    for row in refund_rows:
        row["amount"] = units(row["amount"])

    write("seeds/raw_customers.csv", ["customer_id", "customer_name", "email", "market", "signed_up_on"], customer_rows)
    write("seeds/raw_orders.csv", ["order_id", "customer_id", "market", "channel", "status", "ordered_on", "delivery",
                                   "goods_amount", "shipping_fee", "gift_wrap_fee"], orders)
    write("seeds/raw_order_items.csv", ["order_item_id", "order_id", "sku", "quantity", "unit_price"], items)
    write("seeds/raw_payments.csv", ["event_id", "payment_reference", "order_id", "market", "instalment", "method",
                                     "amount", "currency", "paid_on", "received_at"], deliveries(payment_rows))
    write("seeds/raw_refunds.csv", ["refund_id", "order_id", "reason", "amount", "refunded_on", "entered_with"],
          refund_rows)
    write("seeds/raw_shipments.csv", ["report_id", "order_id", "carrier", "parcel_state", "reported_at", "received_at"],
          shipments(orders))
    write("seeds/raw_ratings.csv", ["order_id", "market", "rating"], ratings(orders))
    write("seeds/raw_fx_rates.csv", ["currency", "eur_rate"],
          [{"currency": currency, "eur_rate": rate} for currency, rate in RATES.items()])
    write("truth/finance_close.csv", ["paid_month", "revenue"], close(payment_rows))


if __name__ == "__main__":
    main()
