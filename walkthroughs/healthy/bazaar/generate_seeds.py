#!/usr/bin/env python3
"""Writes seeds/*.csv. The same bytes each time; standard library only, no clock."""

import csv
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
RANDOM = Random(20260228)

FIRST = datetime(2025, 1, 2)
LAST_ORDER = datetime(2026, 2, 21)
AS_OF = datetime(2026, 2, 27, 18)

CUSTOMERS, TEST_CUSTOMERS = 640, 9
ORDERS, TEST_ORDERS = 2_500, 31
SESSIONS = 4_000
TICKETS = 400

MARKETS = {"DE": "EUR", "US": "USD"}
FIRST_NAMES = {
    "DE": ["Anna", "Bernd", "Clara", "Dirk", "Elif", "Falk", "Greta", "Hannes", "Ines", "Jonas", "Katja", "Lukas",
           "Mira", "Nils", "Olga", "Paul", "Rosa", "Sven", "Tilda", "Uwe"],
    "US": ["Aaron", "Bella", "Carlos", "Dana", "Ethan", "Faith", "Grace", "Hector", "Ivy", "Jamal", "Kelly", "Liam",
           "Maya", "Noah", "Olivia", "Pedro", "Quinn", "Ruth", "Sam", "Tara"],
}
LAST_NAMES = {
    "DE": ["Albrecht", "Brandt", "Czerny", "Dahl", "Engel", "Fuchs", "Graf", "Hahn", "Jansen", "Keller", "Lorenz",
           "Maier", "Neumann", "Otto", "Pohl", "Richter", "Seidel", "Thiel", "Vogel", "Weiss"],
    "US": ["Adams", "Brooks", "Carter", "Diaz", "Evans", "Foster", "Garcia", "Hayes", "Irwin", "Jones", "King",
           "Lopez", "Miller", "Nguyen", "Ortiz", "Parker", "Reed", "Smith", "Turner", "Wright"],
}
CITIES = {
    "DE": [("Berlin", "10115"), ("Hamburg", "20095"), ("Leipzig", "04109"), ("Dresden", "01067"), ("Bonn", "53111")],
    "US": [("New York", "10001"), ("Boston", "02108"), ("Newark", "07102"), ("Miami", "33101"), ("Atlanta", "30303")],
}
STREETS = {
    "DE": ["Hauptstr.", "Gartenweg", "Lindenallee", "Bahnhofstr.", "Am Markt"],
    "US": ["Main St", "Oak Ave", "Elm St", "2nd Ave", "Lake Dr"],
}
CATEGORIES = [
    (1, "Kitchen", None), (2, "Home", None), (3, "Outdoor", None), (4, "Gift cards", None),
    (10, "Coffee", 1), (11, "Cookware", 1), (12, "Knives", 1), (13, "Storage", 1),
    (20, "Bedding", 2), (21, "Lighting", 2), (22, "Candles", 2), (23, "Rugs", 2),
    (30, "Camping", 3), (31, "Garden", 3), (32, "Cycling", 3), (33, "Winter sports", 3),
]
NOUNS = {
    10: ["Filter coffee", "Espresso beans", "Hand grinder", "Drip kettle"], 11: ["Cast iron pan", "Stock pot", "Wok"],
    12: ["Chef's knife", "Bread knife", "Whetstone"], 13: ["Jar set", "Lunch box"],
    20: ["Linen sheet", "Wool blanket", "Pillow"], 21: ["Desk lamp", "Floor lamp", "String lights"],
    22: ["Beeswax candle", "Tea lights"], 23: ["Jute rug", "Runner"], 30: ["Tent", "Camping stove", "Sleeping bag"],
    31: ["Watering can", "Plant pot", "Secateurs"], 32: ["Bike bell", "Pannier"], 4: ["Gift card"],
}
VARIANTS = ["small", "large", "black", "sand", "blue", "green", "classic", "pro"]
PLANS = [
    (1, "Basic", "EUR", "month", 490), (2, "Plus", "EUR", "month", 990), (3, "Family", "EUR", "month", 1490),
    (4, "Plus yearly", "EUR", "year", 9900), (5, "Basic", "USD", "month", 590), (6, "Plus", "USD", "month", 1090),
    (7, "Family", "USD", "month", 1690), (8, "Plus yearly", "USD", "year", 10900),
]
GOOGLE_CAMPAIGNS = [
    ("shopping_de", "EUR", date(2025, 3, 1), 92), ("brand_de", "EUR", date(2025, 6, 10), 110),
    ("shopping_us", "USD", date(2025, 9, 1), 105), ("brand_us", "USD", date(2025, 11, 10), 100),
]
META_CAMPAIGNS = [
    ("Spring Sale DE", "EUR", date(2025, 3, 20), 40), ("Summer Sale US", "USD", date(2025, 6, 15), 60),
    ("Black Friday DE", "EUR", date(2025, 11, 14), 20), ("Black Friday US", "USD", date(2025, 11, 14), 20),
    ("Retargeting US", "USD", date(2025, 12, 1), 80), ("Podcast DE", "EUR", date(2025, 9, 1), 30),
]


def below(bound):
    return RANDOM.randrange(bound)


def between(low, high):
    return low + below(high - low + 1)


def pick(choices):
    return choices[below(len(choices))]


def chance(percent):
    return below(1000) < percent * 10


def weighted(weights):
    """A key of a dict, as often as its weight says."""
    left = below(sum(weights.values()))
    for choice, weight in weights.items():
        left -= weight
        if left < 0:
            return choice


def moment(first, last):
    return first + timedelta(seconds=below(int((last - first).total_seconds())))


def later(time, low_minutes, high_minutes):
    return time + timedelta(minutes=between(low_minutes, high_minutes), seconds=below(60))


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return str(value)


def write(name, columns, rows):
    with open(HERE / "seeds" / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns.split())
        out.writerows([text(value) for value in row] for row in rows)


# ---------------------------------------------------------------- customers and addresses

def messy(value, percent):
    """A text the way people and forms write it: other case, spaces around."""
    if not chance(percent):
        return value
    return pick([value.lower(), value.upper(), value + " ", " " + value.lower()])


def make_customers():
    customers = []
    for n in range(CUSTOMERS):
        customer_id = 1001 + n
        market = "DE" if chance(58) else "US"
        first, last = pick(FIRST_NAMES[market]), pick(LAST_NAMES[market])
        is_test = n >= CUSTOMERS - TEST_CUSTOMERS
        if is_test:
            email = f"qa{n}@bazaar.test"
        elif chance(6):
            email = None
        else:
            email = f"{first}.{last}{n}@{pick(['mail.example', 'post.example', 'inbox.example'])}"
            email = messy(email.lower() if chance(70) else email, 12)
        # a third of the customers came over from the old shop in the first week
        created = moment(FIRST, FIRST + timedelta(days=7)) if n < CUSTOMERS // 3 else moment(FIRST, LAST_ORDER)
        source = weighted({"google": 30, "meta": 22, "referral": 12, "organic": 20, "Newsletter": 6, None: 10})
        consent = weighted({True: 55, False: 35, None: 10})
        customers.append({
            "id": customer_id, "market": market, "is_test": is_test, "created": created, "buys": chance(86),
            "row": (customer_id, first, last, email, messy(market, 8), created, source, consent, is_test),
        })
    write("raw_customers", "customer_id first_name last_name email country created_at signup_source marketing_opt_in "
                           "is_test", [customer["row"] for customer in customers])
    return customers


def make_addresses(customers):
    rows = []
    for customer in customers:
        if customer["is_test"] or chance(16):
            continue
        kinds = weighted({("shipping",): 74, ("shipping", "billing"): 16, ("shipping", "shipping", "billing"): 10})
        for n, kind in enumerate(kinds):
            market = customer["market"]
            city, postal_code = pick(CITIES[market])
            updated = min(later(customer["created"], 1, 60 * 24 * 250), AS_OF)
            deleted = min(later(updated, 10, 60 * 24 * 90), AS_OF) if chance(6) else None
            rows.append((7001 + len(rows), customer["id"], kind, f"{pick(STREETS[market])} {between(1, 180)}",
                         postal_code, messy(city, 4), market, n == 0 and chance(92), updated.date(), deleted))
    write("raw_addresses", "address_id customer_id address_type street postal_code city country is_default updated_at "
                           "deleted_at", rows)


# ---------------------------------------------------------------- products

def make_products():
    products = []
    for category_id, nouns in NOUNS.items():
        for noun in nouns:
            for variant in [pick(VARIANTS), *([pick(VARIANTS)] if chance(55) else []), *(["set"] if chance(70) else []),
                            *(["refill"] if chance(35) else [])]:
                price = between(6, 140) * 100 - pick([1, 5, 10, 50]) if category_id != 4 else pick([2500, 5000, 10000])
                products.append([noun, variant, category_id, price])
    rows = []
    for n, (noun, variant, category_id, price) in enumerate(products):
        product_id = 301 + n
        cost = price if category_id == 4 else price * between(38, 72) // 100
        launched = date(2025, 1, 1) + timedelta(days=weighted({0: 70, between(20, 200): 30}))
        rows.append({
            "id": product_id, "sku": f"BZ-{product_id:05d}", "category": category_id,
            "price": {"EUR": price, "USD": price * 112 // 100 // 10 * 10 + 9}, "launched": launched,
            "weight": 1 + below(20), "clearance": chance(7),
        })
        product = rows[-1]
        product["row"] = (product_id, product["sku"], f"{noun} {variant}", None if chance(4) else category_id, price,
                          product["price"]["USD"], cost, None if category_id == 4 else between(80, 9000), launched,
                          not chance(9), moment(datetime(2025, 6, 1), AS_OF))
    # three new products that nobody has bought yet
    for n in range(3):
        product_id = 301 + len(rows)
        rows.append({"id": product_id, "sku": f"BZ-{product_id:05d}", "category": 33, "price": {"EUR": 0, "USD": 0},
                     "launched": date(2026, 2, 23), "weight": 0, "clearance": False,
                     "row": (product_id, f"BZ-{product_id:05d}", f"Sledge {VARIANTS[n]}", 33 if n else 30, 7990 + n * 500,
                             8990 + n * 500, 3900 + n * 200, 4200, date(2026, 2, 23), True, AS_OF)})
    write("raw_product_categories", "category_id category_name parent_category_id", CATEGORIES)
    write("raw_products", "product_id sku product_name category_id price_eur_cents price_usd_cents cost_eur_cents "
                          "weight_grams launched_on is_active updated_at", [product["row"] for product in rows])
    return rows


# ---------------------------------------------------------------- orders, items, payments, refunds, shipments

def order_status(ordered):
    age = (AS_OF - ordered).days
    if age < 17:
        return weighted({"pending": 14, "paid": 30, "shipped": 46, "cancelled": 10})
    if age < 35:
        return weighted({"pending": 2, "paid": 4, "shipped": 22, "delivered": 60, "cancelled": 8, "returned": 4})
    return weighted({"shipped": 1, "delivered": 84, "cancelled": 9, "returned": 6})


def make_orders(customers):
    buyers = [customer for customer in customers if customer["buys"] and not customer["is_test"]]
    testers = [customer for customer in customers if customer["is_test"]]
    eager = {customer["id"]: pick([1, 2, 2, 3, 4, 6, 9]) for customer in buyers}
    seasonal = []
    day = FIRST
    while day < LAST_ORDER:
        weight = 10 + (day - FIRST).days // 60 + (6 if day.weekday() >= 5 else 0)
        if day.month == 11 and day.day > 20 or day.month == 12 and day.day < 20:
            weight += 14
        seasonal += [day] * weight
        day += timedelta(days=1)
    orders = []
    for n in range(ORDERS):
        is_test = n < TEST_ORDERS
        ordered = pick(seasonal) + timedelta(seconds=below(86_400))
        customer = None
        if is_test:
            customer = pick(testers)
            ordered = moment(max(customer["created"], FIRST), AS_OF - timedelta(days=5))
        elif not chance(11):
            known = [buyer for buyer in buyers if buyer["created"] < ordered]
            customer = weighted({buyer["id"]: eager[buyer["id"]] for buyer in known}) if known else None
            customer = customers[customer - 1001] if customer else None
        market = customer["market"] if customer else ("DE" if chance(55) else "US")
        orders.append({"customer": customer, "market": market, "currency": MARKETS[market], "ordered": ordered,
                       "is_test": is_test})
    orders.sort(key=lambda order: (order["ordered"], order["customer"]["id"] if order["customer"] else 0))
    seen = set()
    for n, order in enumerate(orders):
        customer_id = order["customer"]["id"] if order["customer"] else None
        first = customer_id is not None and customer_id not in seen
        seen.add(customer_id)
        ordered = order["ordered"]
        code = None
        if first and chance(35):
            code = "WELCOME10"
        elif date(2025, 3, 20) <= ordered.date() <= date(2025, 4, 30) and chance(30):
            code = "SPRING25"
        elif date(2025, 11, 14) <= ordered.date() <= date(2025, 12, 3) and chance(45):
            code = "BF2025"
        elif chance(4):
            code = "VIP15"
        order["id"] = 50001 + n
        order["status"] = order_status(ordered)
        order["channel"] = weighted({"web": 58, "app": 30, "phone": 5, "marketplace": 7})
        order["code"] = code
        order["shipping"] = weighted({0: 35, 490: 40, 790: 18, 1290: 7})
    return orders


def make_items(orders, products):
    rows, percent = [], {"WELCOME10": 10, "SPRING25": 25, "BF2025": 20, "VIP15": 15}
    demand = defaultdict(int)  # (sku, year, month) -> units
    for order in orders:
        on_sale = [product for product in products if product["launched"] <= order["ordered"].date()]
        total, physical = 0, False
        chosen = set()
        for line in range(1, weighted({1: 28, 2: 30, 3: 24, 4: 12, 5: 6}) + 1):
            product = products[weighted({product["id"]: product["weight"] for product in on_sale}) - 301]
            if product["id"] in chosen:
                continue
            chosen.add(product["id"])
            quantity = weighted({1: 68, 2: 21, 3: 8, 4: 3})
            price = product["price"][order["currency"]]
            if line > 1 and chance(1.5):
                price, quantity = 0, 1  # a free gift
            elif product["clearance"] and chance(60):
                price = price * 35 // 100
            discount = quantity * price * percent.get(order["code"], 0) // 100
            removed = later(order["ordered"], 5, 600) if len(chosen) > 1 and chance(2.5) else None
            if not removed:
                total += quantity * price - discount
                physical |= product["category"] != 4
                if order["status"] != "cancelled" and not order["is_test"] and product["category"] != 4:
                    demand[product["sku"], order["ordered"].year, order["ordered"].month] += quantity
            rows.append((20001 + len(rows), order["id"], len(chosen), product["id"], quantity, price, discount,
                         removed))
        order["shipping"] = order["shipping"] if physical else 0
        order["total"], order["physical"] = total + order["shipping"], physical
    write("raw_order_items", "order_item_id order_id line_number product_id quantity unit_price_cents discount_cents "
                             "deleted_at", rows)
    write("raw_orders", "order_id customer_id market currency status channel discount_code shipping_cents ordered_at "
                        "is_test",
          [(order["id"], order["customer"]["id"] if order["customer"] else None, order["market"], order["currency"],
            order["status"], order["channel"], order["code"] and messy(order["code"], 10), order["shipping"],
            order["ordered"], int(order["is_test"])) for order in orders])
    return demand


def make_payments(orders):
    payments, webhooks = [], []

    def pay(order, method, status, cents, created):
        created = min(created, AS_OF)
        payment = {"id": 80001 + len(payments), "order": order, "cents": cents, "created": created,
                   "row": (80001 + len(payments), order["id"], method, status, cents, order["currency"], created)}
        payments.append(payment)
        if method == "card" and status in ("paid", "failed"):
            received = later(created, 0, 3)
            kind = "captured" if status == "paid" else "failed"
            fee = cents * 14 // 1000 + 25 if status == "paid" and cents else None
            deliveries = weighted({1: 78, 2: 16, 3: 6})
            for delivery in range(deliveries):
                # the fee is known at the settlement: the first of several deliveries often comes without it
                known = fee if delivery == deliveries - 1 or chance(40) else None
                webhooks.append((f"ev{payment['id']}", payment["id"], kind, known, received))
                received = later(received, 1, 60 * 20)
        return payment

    def method():
        return weighted({"card": 44, "paypal": 34, "klarna": 15, "transfer": 7})

    for order in orders:
        ordered, total, status = order["ordered"], order["total"], order["status"]
        order["paid"] = []
        if status == "pending":
            if chance(60):
                pay(order, pick(["klarna", "transfer"]), "pending", total, later(ordered, 0, 5))
            continue
        if status == "cancelled" and not chance(25):
            if chance(60):
                pay(order, method(), pick(["failed", "failed", "cancelled"]), total, later(ordered, 0, 9))
            continue
        way, time = method(), later(ordered, 0, 12)
        if way == "card" and chance(2.5):
            pay(order, "card", "paid", 0, time)  # the card is verified with nothing
        if chance(8):
            pay(order, way, "failed", total, time)
            time = later(time, 1, 40)
        if chance(5) and total > 3000:
            order["paid"].append(pay(order, "gift_card", "paid", 1500, time))
            order["paid"].append(pay(order, way, "paid", total - 1500, later(time, 0, 1)))
        elif total:
            order["paid"].append(pay(order, way, "paid", total, time))
    write("raw_payments", "payment_id order_id payment_method status amount_cents currency created_at",
          [payment["row"] for payment in payments])
    webhooks.sort(key=lambda webhook: (webhook[4], webhook[0]))
    write("raw_payment_webhooks", "delivery_id event_id payment_id event_type fee_cents received_at",
          [(90001 + n, *webhook[:4], webhook[4].strftime("%Y-%m-%dT%H:%M:%SZ"))
           for n, webhook in enumerate(webhooks)])


def make_refunds(orders):
    rows = []

    def refund(payment, cents, reason, first_day, last_day):
        time = later(payment["created"], first_day * 1440, last_day * 1440)
        if time > AS_OF - timedelta(days=1):
            time = AS_OF - timedelta(days=1) - timedelta(minutes=between(1, 900))
        status = weighted({"completed": 93, "pending": 3, "rejected": 4}) if reason != "cancelled" else "completed"
        rows.append((60001 + len(rows), payment["id"], cents, status, reason, time))

    for order in orders:
        if not order["paid"] or order["is_test"] and chance(50):
            continue
        payment = order["paid"][-1]
        if order["status"] == "cancelled":
            for paid in order["paid"]:
                refund(paid, paid["cents"], "cancelled", 1, 3)
        elif order["status"] == "returned":
            reason = weighted({"changed_mind": 50, "damaged": 25, "wrong_item": 12, "fraud": 3, None: 10})
            share = pick([100, 100, 100, 60, 45])
            refund(payment, payment["cents"] * share // 100, reason, 6, 25)
            if share < 100 and chance(40):
                refund(payment, payment["cents"] * 20 // 100, "goodwill", 26, 40)
        elif order["status"] == "delivered" and chance(1.8):
            refund(payment, max(payment["cents"] * pick([10, 20, 30]) // 100, 1), pick(["goodwill", "damaged", None]), 4, 30)
    write("raw_refunds", "refund_id payment_id amount_cents status reason refunded_at", rows)


def to_minute(time):
    return time and time.strftime("%Y-%m-%d %H:%M")


def make_shipments(orders):
    rows = []
    for order in orders:
        if not order["physical"] or order["status"] in ("pending", "cancelled"):
            continue
        if order["status"] == "paid":
            if chance(35):
                rows.append((order, None, None))  # packed, not handed over yet
            continue
        if order["channel"] == "marketplace" and chance(45):
            continue  # the marketplace ships itself
        for _ in range(1 if chance(93) else 2):
            shipped = later(order["ordered"], 240, 60 * 24 * weighted({1: 40, 2: 35, 4: 20, 7: 5}))
            took = weighted({2: 35, 3: 35, 5: 22, 11: 8})
            delivered = later(shipped, 60 * 18, 60 * 24 * took)
            if order["status"] == "shipped" or order["status"] == "delivered" and chance(0.8):
                delivered = None  # on its way, or never scanned at the door
            rows.append((order, min(shipped, AS_OF), min(delivered, AS_OF) if delivered else None))
    table = []
    for n, (order, shipped, delivered) in enumerate(rows):
        carrier = weighted({"DHL": 60, "Hermes": 25, "dhl": 6, "DPD": 9} if order["market"] == "DE" else
                           {"UPS": 50, "FedEx": 32, "fedex": 8, "USPS": 10})
        table.append((30001 + n, order["id"], carrier, {"DE": "LEJ1", "US": "EWR2"}[order["market"]],
                      between(310, 1490), to_minute(shipped), to_minute(delivered)))
    write("raw_shipments", "shipment_id order_id carrier warehouse cost_cents shipped_at delivered_at", table)


# ---------------------------------------------------------------- subscriptions

def make_subscriptions(customers):
    write("raw_plans", "plan_id plan_name currency billing_period price_cents", PLANS)
    rows, subscription_id = [], 4000
    for customer in customers:
        if customer["is_test"] or not chance(32):
            continue
        plans = [plan[0] for plan in PLANS if plan[2] == MARKETS[customer["market"]]]
        start = later(customer["created"], 30, 60 * 24 * 60)
        while start < AS_OF - timedelta(days=3):
            subscription_id += 1
            plan = plans[weighted({0: 40, 1: 35, 2: 15, 3: 10})]
            history = [(start, plan, "trialing" if chance(60) else "active")]
            time = start + timedelta(days=14) if history[0][2] == "trialing" else later(start, 43_200, 260_000)
            while time < AS_OF - timedelta(days=1):
                status = history[-1][2]
                if status == "cancelled":
                    break
                following = weighted({
                    "trialing": {"active": 80, "cancelled": 20},
                    "active": {"cancelled": 34, "past_due": 18, "paused": 10, "other plan": 38},
                    "past_due": {"active": 70, "cancelled": 30},
                    "paused": {"active": 65, "cancelled": 35},
                }[status])
                if following == "other plan":
                    plan, following = pick([other for other in plans if other != plan]), "active"
                history.append((time, plan, following))
                time = later(time, 8_000, 30_000) if following in ("past_due", "paused") else later(time, 40_000, 300_000)
            ends = [step[0] for step in history[1:]] + [None]
            rows += [(subscription_id, customer["id"], plan, status, valid_from, valid_to)
                     for (valid_from, plan, status), valid_to in zip(history, ends)]
            # some who cancelled come back with a new subscription
            if history[-1][2] != "cancelled" or not chance(22):
                break
            start = later(history[-1][0], 60 * 24 * 20, 60 * 24 * 120)
    write("raw_subscriptions", "subscription_id customer_id plan_id status valid_from valid_to", rows)


# ---------------------------------------------------------------- rates, sessions, ads, tickets, stock

def make_fx_rates():
    rows, rate, day = [], 0.9640, date(2025, 1, 1)
    while day <= date(2026, 2, 28):
        if day.weekday() < 5:  # the rate of Friday holds for the weekend
            rate = min(max(rate + (below(121) - 62) / 20_000, 0.82), 0.99)
        rows.append((day, "USD", "EUR", f"{rate:.5f}"))
        rows.append((day, "EUR", "USD", f"{1 / rate:.5f}"))
        day += timedelta(days=1)
    write("raw_fx_rates", "rate_date from_currency to_currency rate", rows)


def utm(market, time):
    """Source and campaign of a session: direct, organic, newsletter, or a campaign that runs on that day."""
    running = []
    for source, campaigns in (("google", GOOGLE_CAMPAIGNS), ("meta", META_CAMPAIGNS)):
        for name, currency, first, days in campaigns:
            if name != "Podcast DE" and currency == MARKETS[market] and 0 <= (time.date() - first).days < days:
                running.append((source, name.lower().replace(" ", "_")))
    choice = weighted({"direct": 30, "organic": 25, "newsletter": 10, "referral": 6, "paid": 32 if running else 1})
    if choice == "direct":
        return None, None
    if choice == "newsletter":
        return "newsletter", f"newsletter_{market.lower()}"
    if choice == "paid" and running:
        return pick(running)
    return ("referral" if choice == "referral" else "organic"), None


def make_sessions(customers, orders):
    sessions = []
    for order in orders:
        if order["customer"] and not order["is_test"] and order["channel"] in ("web", "app") and chance(72):
            started = order["ordered"] - timedelta(minutes=weighted({between(2, 60): 70, between(61, 6000): 30}))
            sessions.append((started, order["customer"], order["market"], between(3, 22)))
    people = [customer for customer in customers if not customer["is_test"]]
    while len(sessions) < SESSIONS:
        started = moment(FIRST, AS_OF)
        customer = pick(people) if chance(22) else None
        if customer and customer["created"] > started:
            customer = None
        sessions.append((started, customer, customer["market"] if customer else pick(["DE", "DE", "US"]),
                         weighted({1: 40, 2: 20, between(3, 6): 25, between(7, 30): 15})))
    sessions.sort(key=lambda session: session[0])
    rows = []
    for n, (started, customer, market, views) in enumerate(sessions):
        is_bot = customer is None and chance(5)
        visitor = f"v{customer['id'] * 7 % 9973:04d}" if customer and chance(80) else f"a{below(9000) + 1000}"
        source, campaign = utm(market, started)
        if is_bot:
            views, source, campaign = between(40, 300), None, None
        rows.append((10001 + n, visitor, customer["id"] if customer else None, to_minute(started), source,
                     campaign and messy(campaign, 6), weighted({"mobile": 58, "desktop": 34, "tablet": 8}), views, int(is_bot)))
    write("raw_web_sessions", "session_id visitor_id customer_id started_at utm_source utm_campaign device page_views "
                              "is_bot", rows)


def make_ads():
    google, meta = [], []
    for name, currency, first, days in GOOGLE_CAMPAIGNS:
        for n in range(days):
            if not chance(4):
                clicks = between(4, 42)
                google.append((first + timedelta(days=n), name, currency, clicks * between(21, 68) * 10_000,
                               clicks, clicks * between(14, 45)))
    for name, currency, first, days in META_CAMPAIGNS:
        for n in range(days):
            if not chance(5):
                clicks = between(0, 38)
                meta.append((first + timedelta(days=n), name, f"{clicks * between(18, 55) / 100 + below(300) / 100:.2f}",
                             currency, clicks, clicks * between(40, 90) + below(200)))
    write("raw_google_ads", "segments_date campaign_name currency_code cost_micros clicks impressions", google)
    write("raw_meta_ads", "date_start campaign spend account_currency inline_link_clicks impressions", meta)


def make_tickets(customers, orders):
    rows = []
    real = [order for order in orders if not order["is_test"]]
    people = [customer for customer in customers if not customer["is_test"]]
    targets = {"urgent": 60, "high": 240, "normal": 720, "low": 1440}
    for n in range(TICKETS):
        order = pick(real) if chance(64) else None
        if order:
            opened, customer = later(order["ordered"], 60, 60 * 24 * 12), order["customer"]
        else:
            opened = moment(FIRST + timedelta(days=8), AS_OF)
            customer = pick(people) if chance(70) else None
            if customer and customer["created"] > opened:
                customer = None
        opened = min(opened, AS_OF - timedelta(hours=5))
        priority = weighted({"low": 22, "normal": 50, "high": 20, "urgent": 8})
        deleted = order is None and customer is None and chance(25)
        responded = None if deleted or chance(5) else later(opened, 4, targets[priority] * pick([1, 1, 1, 2]))
        resolved = None if responded is None or chance(7) else later(responded, 20, 60 * 24 * 6)
        responded = responded if responded and responded < AS_OF else None
        resolved = resolved if responded and resolved and resolved < AS_OF else None
        rows.append((opened, customer["id"] if customer else None, order["id"] if order else None, priority,
                     weighted({"delivery": 38, "return": 22, "product": 18, "billing": 14, "other": 8}),
                     weighted({"email": 55, "chat": 33, "phone": 12}), opened, responded, resolved,
                     between(2, 5) if resolved and chance(45) else (1 if resolved and chance(6) else None),
                     later(opened, 10, 4000) if deleted else None))
    rows.sort(key=lambda row: row[0])
    write("raw_support_tickets", "ticket_id customer_id order_id priority category channel opened_at first_response_at "
                                 "resolved_at csat_score deleted_at", [(8001 + n, *row[1:]) for n, row in enumerate(rows)])


def make_stock(products, demand):
    """The warehouse books what it picked once a month, and what it receives, counts and throws away when it happens."""
    rows = []
    months = [(2025, month) for month in range(1, 13)] + [(2026, 1), (2026, 2)]
    for product in products:
        if product["category"] == 4 or not product["weight"]:
            continue
        stock = 0
        for n, (year, month) in enumerate(months):
            need = sum(demand[product["sku"], *later_month] for later_month in months[n:n + 4])
            first = datetime(year, month, 1)
            if first.date() < product["launched"].replace(day=1):
                continue
            if stock < need // 2 + 3:
                received = (need + 12) // 6 * 6 + 6
                rows.append((product["sku"], "receipt", received, moment(first, first + timedelta(days=2))))
                stock += received
            picked = demand[product["sku"], year, month]
            if picked:
                rows.append((product["sku"], "pick", -picked, moment(first + timedelta(days=26), first + timedelta(days=27))))
                stock -= picked
            if chance(5):
                counted = pick([-2, -1, -1, 1, 2])
                if stock + counted >= 0:
                    rows.append((product["sku"], "count", counted, moment(first + timedelta(days=4), first + timedelta(days=25))))
                    stock += counted
            if chance(3) and stock > 2:
                rows.append((product["sku"], "damage", -1, moment(first + timedelta(days=4), first + timedelta(days=25))))
                stock -= 1
            if chance(4):
                rows.append((product["sku"], "return", 1, moment(first + timedelta(days=4), first + timedelta(days=25))))
                stock += 1
    rows.sort(key=lambda row: (row[3], row[0]))
    write("raw_inventory_movements", "movement_id sku movement_type quantity moved_at",
          [(5001 + n, messy(sku, 15), *rest) for n, (sku, *rest) in enumerate(rows)])


def main():
    (HERE / "seeds").mkdir(exist_ok=True)
    customers = make_customers()
    make_addresses(customers)
    products = make_products()
    orders = make_orders(customers)
    demand = make_items(orders, products)
    make_payments(orders)
    make_refunds(orders)
    make_shipments(orders)
    make_subscriptions(customers)
    make_fx_rates()
    make_sessions(customers, orders)
    make_ads()
    make_tickets(customers, orders)
    make_stock(products, demand)


if __name__ == "__main__":
    main()
