#!/usr/bin/env python3
"""Writes seeds/*.csv and truth/payment_provider_export.csv. The same bytes each time; standard library only."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
RANDOM = Random(20261031)

FIRST_DAY = date(2026, 8, 9)
APP_RELEASE = date(2026, 8, 25)
LAST_DAY = date(2026, 10, 31)
LOST_BATCH_DAY = date(2026, 10, 17)

# orders per channel, before the app release and since
APP_BEFORE, TILL_BEFORE = 1_543, 272
APP_SINCE, TILL_SINCE = 7_025, 1_160
LOST_BATCH = 25  # app orders that the provider has and that never arrived in raw_orders

# how the app writes the customer code since its release
LOWER_CASE, TRAILING_SPACE, LOWER_CASE_AND_TRAILING_SPACE = 3_100, 1_700, 2_200

INVOICES, INVOICES_WITHOUT_STATUS = 402, 318
CUSTOMERS, COMPANIES = 1_200, 96

WEEKDAY_WEIGHT = [9, 9, 10, 10, 13, 15, 11]
APP_PRICES = [390, 490, 650, 790, 895, 1150, 1290, 1490, 1875, 2450, 2995, 3990, 5490]
TILL_PRICES = [120, 190, 250, 345, 390, 490, 675, 790, 1150, 1490, 1999]
INVOICE_PRICES = [1490, 2450, 3990, 5490, 7925, 11900]

STORES = [
    (1, "Online", "Online", date(2019, 3, 1)),
    (2, "Harbour Street", "North", date(2012, 5, 14)),
    (3, "Old Mill", "North", date(2014, 9, 1)),
    (4, "Station Square", "North", date(2016, 4, 18)),
    (5, "Lime Avenue", "East", date(2011, 2, 7)),
    (6, "Market Hall", "East", date(2013, 10, 21)),
    (7, "Riverside", "East", date(2018, 6, 11)),
    (8, "Castle Gate", "South", date(2010, 8, 30)),
    (9, "Orchard Park", "South", date(2015, 3, 16)),
    (10, "University", "South", date(2021, 9, 27)),
    (11, "Cathedral Close", "West", date(2012, 11, 5)),
    (12, "Tannery Yard", "West", date(2017, 1, 23)),
    (13, "Airport", "West", date(2022, 5, 2)),
]
FIRST_NAMES = ["Ada", "Bela", "Carla", "Dario", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Luca",
               "Mira", "Noel", "Olga", "Pavel", "Rosa", "Samir", "Tilda", "Ugo", "Vera", "Wanda", "Yusuf", "Zoe"]
LAST_NAMES = ["Abel", "Brandt", "Costa", "Dahl", "Ekman", "Fabbri", "Grove", "Hale", "Ivanov", "Jensen", "Kovac",
              "Lund", "Moreau", "Novak", "Okafor", "Petit", "Quinn", "Rossi", "Silva", "Tamm", "Urban", "Vogel",
              "Weiss", "Young", "Zeman"]


def below(bound):
    return RANDOM.randrange(bound)


def pick(choices):
    return choices[below(len(choices))]


def shuffled(items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = below(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


def days(first, last):
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def spread(total, over):
    """Splits a total over days by weekday, to the exact sum."""
    weights = [WEEKDAY_WEIGHT[day.weekday()] * 100 + below(200) for day in over]
    counts = [total * weight // sum(weights) for weight in weights]
    for i in shuffled(range(len(over)))[: total - sum(counts)]:
        counts[i] += 1
    return dict(zip(over, counts))


def customers():
    rows = []
    companies = set(shuffled(range(1, CUSTOMERS + 1))[:COMPANIES])
    for customer_id in range(1, CUSTOMERS + 1):
        first, last = pick(FIRST_NAMES), pick(LAST_NAMES)
        rows.append({
            "customer_id": customer_id,
            "customer_code": f"C-{100 + 13 * customer_id + below(13):05d}",
            "customer_name": f"{first} {last}",
            "email": f"{first}.{last}.{customer_id}@example.com".lower(),
            "segment": "company" if customer_id in companies else "private",
            "signed_up_on": date(2021, 1, 4) + timedelta(below(2000)),
        })
    return rows


def provider_orders(customer_rows):
    """All orders that the payment provider knows, in the order in which they were placed."""
    app, till = {}, {}
    for first, last, app_total, till_total in [
            (FIRST_DAY, APP_RELEASE - timedelta(1), APP_BEFORE, TILL_BEFORE),
            (APP_RELEASE, LAST_DAY, APP_SINCE, TILL_SINCE)]:
        app |= spread(app_total, days(first, last))
        till |= spread(till_total, days(first, last))
    rows = []
    for day in days(FIRST_DAY, LAST_DAY):
        lost = LOST_BATCH if day == LOST_BATCH_DAY else 0
        placed = shuffled([("app", False)] * (app[day] - lost) + [("till", False)] * till[day])
        at = len(placed) * 2 // 3
        placed[at:at] = [("app", True)] * lost
        rows += [{"order_date": day, "channel": channel, "lost": is_lost} for channel, is_lost in placed]

    tills = [row for row in rows if row["channel"] == "till"]
    for row in shuffled(tills)[:INVOICES]:
        row["method"] = "invoice"
    private = [row for row in customer_rows if row["segment"] == "private"]
    company = [row for row in customer_rows if row["segment"] == "company"]
    for order_id, row in enumerate(rows, start=10_001):
        invoice = row.get("method") == "invoice"
        prices = INVOICE_PRICES if invoice else APP_PRICES if row["channel"] == "app" else TILL_PRICES
        row["order_id"] = order_id
        row["customer_code"] = pick(company if invoice else private)["customer_code"]
        row["store_id"] = 1 if row["channel"] == "app" else 2 + below(len(STORES) - 1)
        row["amount_cents"] = sum(pick(prices) * (1 + below(3) // 2) for _ in range(1 + below(4)))
        if not invoice:
            row["method"] = pick(["card", "card", "wallet"] if row["channel"] == "app" else ["card", "cash"])
        row["status"] = "paid" if row["order_date"] > LAST_DAY - timedelta(9) and below(3) else "settled"
    return rows


def break_customer_codes(orders):
    broken = shuffled(row for row in orders if row["channel"] == "app" and row["order_date"] >= APP_RELEASE)
    assert len(broken) == LOWER_CASE + TRAILING_SPACE + LOWER_CASE_AND_TRAILING_SPACE, len(broken)
    for i, row in enumerate(broken):
        code = row["customer_code"]
        if i < LOWER_CASE:
            row["customer_code"] = code.lower()
        elif i < LOWER_CASE + TRAILING_SPACE:
            row["customer_code"] = code + " "
        else:
            row["customer_code"] = code.lower() + " "


def leave_invoices_open(orders):
    invoices = [row for row in orders if row["method"] == "invoice"]
    for row in invoices:
        row["status"] = "settled"
    for row in shuffled(invoices)[:INVOICES_WITHOUT_STATUS]:
        row["status"] = ""  # an empty field is NULL


def write(path, columns, rows, quoted=()):
    lines = [",".join(columns)]
    for row in rows:
        lines.append(",".join(f'"{row[column]}"' if column in quoted else str(row[column]) for column in columns))
    path = HERE / path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode())


def units(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def main():
    customer_rows = customers()
    provider = provider_orders(customer_rows)
    arrived = [row for row in provider if not row["lost"]]
    break_customer_codes(arrived)
    leave_invoices_open(arrived)
    for row in arrived:
        row["is_test"] = "false"
    payments = [row | {"payment_id": 500_000 + n} for n, row in enumerate(shuffled(arrived), start=1)]

    write("seeds/raw_customers.csv",
          ["customer_id", "customer_code", "customer_name", "email", "segment", "signed_up_on"],
          customer_rows, quoted=["customer_code"])
    write("seeds/raw_orders.csv",
          ["order_id", "order_date", "customer_code", "channel", "store_id", "amount_cents", "is_test"],
          arrived, quoted=["customer_code"])
    write("seeds/raw_payments.csv", ["payment_id", "order_id", "method", "status"], payments)
    write("seeds/raw_stores.csv", ["store_id", "store_name", "region", "opened_on"],
          [dict(zip(["store_id", "store_name", "region", "opened_on"], store)) for store in STORES])
    write("truth/payment_provider_export.csv", ["order_id", "order_date", "amount"],
          [row | {"amount": units(row["amount_cents"])} for row in provider])


if __name__ == "__main__":
    main()
