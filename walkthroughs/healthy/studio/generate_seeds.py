#!/usr/bin/env python3
"""Writes the seeds of the streaming service: the same rows each time, no clock is read."""

import csv
import random
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"
LAST_DAY = date(2026, 1, 31)
EXPORT = datetime(2026, 1, 31, 23, 59, 59)
rng = random.Random(20260131)


def write(name, header, rows):
    with open(SEEDS / f"{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow(["" if value is None else text(value) for value in row])


def text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return str(value)


def moment(first, last):
    """A moment between the two days, both included, at any hour."""
    days = (last - first).days
    day = first + timedelta(days=rng.randint(0, max(days, 0)))
    return datetime(day.year, day.month, day.day) + timedelta(seconds=rng.randint(0, 86399))


def add_months(day, months):
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, day.day)


def maybe(value, share):
    return value if rng.random() < share else None


def scruffy(word):
    """The way people and old clients type a code."""
    return rng.choices([word, word.lower(), word.upper(), word + " ", " " + word], [80, 8, 6, 4, 2])[0]


# --- reference ---------------------------------------------------------------------------------

COUNTRIES = [
    ("DE", "Germany", "Europe", "EUR", 60, "19.0"), ("AT", "Austria", "Europe", "EUR", 60, "20.0"),
    ("FR", "France", "Europe", "EUR", 60, "20.0"), ("ES", "Spain", "Europe", "EUR", 60, "21.0"),
    ("IT", "Italy", "Europe", "EUR", 60, "22.0"), ("NL", "Netherlands", "Europe", "EUR", 60, "21.0"),
    ("BE", "Belgium", "Europe", "EUR", 60, "21.0"), ("PT", "Portugal", "Europe", "EUR", 0, "23.0"),
    ("IE", "Ireland", "Europe", "EUR", 0, "23.0"), ("FI", "Finland", "Europe", "EUR", 120, "25.5"),
    ("GB", "United Kingdom", "Europe", "GBP", 0, "20.0"), ("SE", "Sweden", "Europe", "SEK", 60, "25.0"),
    ("NO", "Norway", "Europe", "EUR", 60, "25.0"), ("PL", "Poland", "Europe", "EUR", 60, "23.0"),
    ("US", "United States", "North America", "USD", -300, "0.0"),
    ("CA", "Canada", "North America", "CAD", -300, "5.0"),
    ("MX", "Mexico", "Latin America", "USD", -360, "16.0"),
    ("BR", "Brazil", "Latin America", "BRL", -180, "17.0"),
    ("AU", "Australia", "Asia-Pacific", "AUD", 600, "10.0"),
    ("NZ", "New Zealand", "Asia-Pacific", "AUD", 720, "15.0"),
    ("JP", "Japan", "Asia-Pacific", "USD", 540, "10.0"),
    ("IN", "India", "Asia-Pacific", "USD", 330, "18.0"),
]
COUNTRY = {row[0]: row for row in COUNTRIES}
WEIGHTS = [14, 4, 9, 7, 6, 5, 3, 2, 2, 2, 11, 5, 2, 3, 14, 4, 3, 6, 4, 1, 2, 3]
write("country_reference",
      ["country_code", "country_name", "region", "billing_currency", "utc_offset_minutes", "vat_percent"],
      COUNTRIES)

BASE_RATE = {"EUR": 1.0, "GBP": 1.17, "USD": 0.89, "CAD": 0.645, "BRL": 0.158, "SEK": 0.0905, "AUD": 0.565}
rates = []
for step in range(15):
    for currency, base in BASE_RATE.items():
        drift = 1 if currency == "EUR" else 1 + rng.uniform(-0.03, 0.03)
        rates.append((add_months(date(2025, 1, 1), step), currency, f"{base * drift:.6f}"))
write("raw_exchange_rates", ["rate_month", "currency", "eur_per_unit"], rates)

PLANS = {"student": ("Student", 1, 599), "individual": ("Individual", 1, 1099),
         "duo": ("Duo", 2, 1499), "family": ("Family", 6, 1799)}
FACTOR = {"EUR": 1.0, "GBP": 1.0, "USD": 1.1, "CAD": 1.2, "BRL": 2.2, "SEK": 11.0, "AUD": 1.3}
RISE = date(2025, 9, 1)
prices = []
PRICE = {}
for code, (name, members, cents) in PLANS.items():
    for currency, factor in FACTOR.items():
        old = int(cents * factor / 100) * 100 + 99
        if code == "student":
            prices.append((code, name, members, currency, old, date(2024, 1, 1), None))
            PRICE[code, currency] = (old, old)
        else:
            new = old + int(old * 0.09 / 50 + 1) * 50
            prices.append((code, name, members, currency, old, date(2024, 1, 1), RISE))
            prices.append((code, name, members, currency, new, RISE, None))
            PRICE[code, currency] = (old, new)
write("plan_prices",
      ["plan_code", "plan_name", "max_members", "currency", "price_cents", "valid_from", "valid_to"], prices)

# --- accounts, users, subscriptions ------------------------------------------------------------

FIRST = ("Ada Ben Cleo Dario Elin Femi Gita Hugo Ines Jonas Kira Liam Mara Nils Olga Pia Quentin Rosa Sven Tara "
         "Uma Vito Wanda Xavi Yara Zeno").split()
LAST = ("Adler Brandt Costa Dubois Ek Ferreira Gomez Hansen Ito Jansen Keller Lopez Moreau Novak Okafor Perez "
        "Quinn Rossi Silva Tanaka Ueda Vega Weber Young Zimmer").split()

accounts, users, subscriptions = [], [], []
account_country, user_country, user_span = {}, {}, {}
owner_of, members_of = {}, defaultdict(list)
internal = set()
next_user = 20001
for number in range(1001, 1261):
    account = f"A{number}"
    country = rng.choices([row[0] for row in COUNTRIES], WEIGHTS)[0]
    created = moment(date(2024, 10, 1), date(2026, 1, 20))
    first, last = rng.choice(FIRST), rng.choice(LAST)
    mail = f"{first}.{last}{number}@mail.example"
    mail = rng.choices([mail.lower(), mail, mail.upper(), mail.lower() + " "], [70, 20, 6, 4])[0]
    staff = number % 52 == 7
    if staff:
        internal.add(account)
    account_country[account] = country
    accounts.append((account, mail, scruffy(country), created,
                     rng.choices(["organic", "paid_search", "partner", "referral", None], [40, 22, 12, 16, 10])[0],
                     rng.random() < 0.55, staff))

    plan = rng.choices([None, "student", "individual", "duo", "family"], [30, 12, 28, 12, 18])[0]
    size = 1 if plan not in ("duo", "family") else 2 if plan == "duo" else rng.randint(2, 5)
    for place in range(size):
        user = f"U{next_user}"
        next_user += 1
        joined = created if place == 0 else min(created + timedelta(seconds=rng.randint(600, 40 * 86400)), EXPORT)
        removed = None
        if place and rng.random() < 0.08 and joined < datetime(2025, 11, 1):
            removed = moment(date(2025, 11, 5), LAST_DAY)
        role = "owner" if place == 0 else "child" if plan == "family" and rng.random() < 0.35 else "member"
        birth = rng.randint(2010, 2017) if role == "child" else rng.randint(1955, 2006)
        users.append((user, account, role, first if place == 0 else rng.choice(FIRST),
                      maybe(birth, 0.8), joined, removed))
        user_country[user] = country
        user_span[user] = (joined, removed or EXPORT)
        members_of[account].append(user)

    if plan:
        start = min(created.date() + timedelta(days=rng.choice([0, 0, 0, 1, 3, 9, 20, 45])), date(2026, 1, 25))
        ending = None
        if rng.random() < 0.34:
            ending = start + timedelta(days=rng.randint(40, 330))
        ending = None if ending and ending > LAST_DAY else ending
        change = None
        if ending is None and (LAST_DAY - start).days > 150 and rng.random() < 0.22:
            change = start + timedelta(days=rng.randint(60, 140))
        trial = rng.choice([0, 0, 14, 30, None])
        if change and plan != "student":
            subscriptions.append((account, "student" if plan == "individual" else "individual", "cancelled",
                                  start, change, "plan_change", trial))
            subscriptions.append((account, plan, "active", change, None, None, 0))
        else:
            status = "cancelled" if ending else rng.choices(["active", "past_due"], [93, 7])[0]
            reason = rng.choice(["price", "not_using", "competitor", "payment_failed", None]) if ending else None
            subscriptions.append((account, plan, status, start, ending, reason, trial))
            # some come back
            if ending and ending < date(2025, 11, 1) and rng.random() < 0.25:
                subscriptions.append((account, plan, "active", ending + timedelta(days=rng.randint(35, 80)),
                                      None, None, 0))

write("raw_accounts", ["account_id", "email", "country", "created_at", "signup_channel", "marketing_opt_in",
                       "is_internal"], accounts)
write("raw_users", ["user_id", "account_id", "role", "display_name", "birth_year", "joined_at", "removed_at"], users)
subscriptions = [(f"S{3001 + place}", *row) for place, row in enumerate(subscriptions)]
write("raw_subscriptions", ["subscription_id", "account_id", "plan", "status", "started_on", "ended_on",
                            "cancel_reason", "trial_days"],
      [(row[0], row[1], scruffy(row[2]), *row[3:]) for row in subscriptions])

# --- invoices and payments ---------------------------------------------------------------------

invoices, payments = [], []


def invoice(subscription, kind, start, end, issued, currency, net, discount, percent, tax, status, corrects):
    key = f"I{40001 + len(invoices)}"
    invoices.append((key, subscription, kind, start, end, issued, currency, net, discount, percent, tax, status,
                     corrects))
    return key


def pay(of, at, method, cents, currency, kind, status):
    payments.append((f"P{60001 + len(payments)}", of, at, method, kind, cents, currency, status))


for key, account, plan, status, start, end, reason, trial in subscriptions:
    if account in internal:
        continue
    country = COUNTRY[account_country[account]]
    currency, percent = country[3], country[5]
    method = rng.choices(["card", "paypal", "sepa_debit", "app_store"], [55, 20, 13, 12])[0]
    anchor = start + timedelta(days=trial or 0)
    if anchor.day > 28:
        anchor = add_months(anchor.replace(day=1), 1)
    step = 0
    coupon = rng.random() < 0.12
    while True:
        begins, until = add_months(anchor, step), add_months(anchor, step + 1)
        if begins > LAST_DAY or (end and begins >= end):
            break
        step += 1
        if begins < date(2025, 1, 1):
            continue
        list_price = PRICE[plan, currency][begins >= RISE]
        discount = round(list_price * 0.5) if coupon and step <= 3 else None
        net = list_price - (discount or 0)
        tax = int(net * float(percent) / 100 + 0.5)
        issued = datetime(begins.year, begins.month, begins.day) + timedelta(seconds=rng.randint(0, 86399))
        state = rng.choices(["paid", "void", "uncollectible"], [95, 2, 3])[0]
        if status == "past_due" and add_months(anchor, step) > LAST_DAY:
            state = "open"
        made = invoice(key, "initial" if step == 1 else "renewal", begins, until, issued, currency, net, discount,
                       percent, tax, state, None)
        at = issued + timedelta(seconds=rng.randint(30, 9000))
        if state == "paid":
            if rng.random() < 0.06:
                pay(made, at, method, net + tax, currency, "charge", "failed")
                at += timedelta(days=rng.choice([1, 3, 5]), seconds=rng.randint(0, 40000))
            if at > EXPORT:
                at = EXPORT
            if rng.random() < 0.03:
                part = (net + tax) // 2
                pay(made, at, "gift_card", part, currency, "charge", "succeeded")
                pay(made, at, method, net + tax - part, currency, "charge", "succeeded")
            else:
                pay(made, at, method, net + tax, currency, "charge", "succeeded")
            if rng.random() < 0.035 and issued < datetime(2026, 1, 10):
                back = issued + timedelta(days=rng.randint(2, 18), seconds=rng.randint(0, 80000))
                share = rng.choice([1.0, 1.0, 0.5])
                minus, minus_tax = int(net * share + 0.5), int(tax * share + 0.5)
                note = invoice(key, "credit_note", begins, until, back, currency, -minus, None, percent,
                               -minus_tax, "paid", made)
                pay(note, back + timedelta(seconds=rng.randint(60, 4000)), method, -(minus + minus_tax), currency,
                    "refund", "succeeded")
        elif state == "uncollectible":
            for attempt in range(3):
                pay(made, min(at + timedelta(days=2 * attempt), EXPORT), method, net + tax, currency, "charge",
                    "failed")
        elif state == "open":
            pay(made, min(at, EXPORT), method, net + tax, currency, "charge", rng.choice(["failed", "pending"]))
for _ in range(24):
    currency = rng.choice(["EUR", "GBP", "USD"])
    pay(None, moment(date(2025, 2, 1), LAST_DAY), "card", rng.choice([1000, 2500, 5000]), currency, "charge",
        "succeeded")

write("raw_invoices", ["invoice_id", "subscription_id", "kind", "period_start", "period_end", "issued_at",
                       "currency", "net_cents", "discount_cents", "tax_percent", "tax_cents", "status",
                       "corrects_invoice_id"], invoices)
write("raw_payments", ["payment_id", "invoice_id", "attempted_at", "method", "kind", "amount_cents", "currency",
                       "status"], sorted(payments, key=lambda row: (row[2], row[0])))

# --- catalogue ---------------------------------------------------------------------------------

LABELS = [("NORTH", "Northlight"), ("HARB", "Harbour Sound"), ("VELV", "Velvet Road"), ("TINR", "Tin Roof"),
          ("OPAL", "Opal Music"), ("KITE", "Kite Records"), ("MOSS", "Moss & Stone"), ("PRIS", "Prisma"),
          ("DELT", "Delta Nine"), ("LUNA", "Luna Park"), ("BRSS", "Brass Lion"), ("GLAS", "Glasshouse")]
WORDS = ("River Night Paper Gold Silent Summer Echo Glass Wild Blue Empty Fire Salt Mirror Winter Velvet Slow "
         "Distant Neon Broken").split()
NOUNS = ("Heart Street Garden Signal Train Ocean Letter Room Dance Shadow Road Machine Parade Light Storm "
         "Country").split()
artists = [(f"AR{101 + n}", f"{rng.choice(WORDS)} {rng.choice(LAST)}") for n in range(80)]

tracks, credits = [], []
track_label, track_length, track_release = {}, {}, {}
number = 5001
for album in range(64):
    label = rng.choices(LABELS + [None], [9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 3, 2, 6])[0]
    released = date(2019, 1, 1) + timedelta(days=rng.randint(0, 2500))
    single = rng.random() < 0.3
    upc = None if single else f"0{rng.randint(10**11, 10**12 - 1)}"
    title = None if single else f"{rng.choice(WORDS)} {rng.choice(NOUNS)}"
    genre = rng.choice(["pop", "rock", "electronic", "hip-hop", "jazz", "classical", None])
    band = rng.sample(artists, rng.choice([1, 1, 2]))
    for place in range(1 if single else rng.randint(4, 8)):
        track = f"T{number}"
        length = rng.randint(95, 420) * 1000 + rng.randint(0, 999)
        tracks.append((track, f"QZ{rng.randint(10, 99)}A{number:07d}", f"{rng.choice(WORDS)} {rng.choice(NOUNS)}",
                       upc, title, None if single else place + 1, scruffy(label[0]) if label else None,
                       label[1] if label else None, genre, length, released, rng.random() < 0.15))
        track_label[track], track_length[track] = label[0] if label else "INDIE", length
        track_release[track] = released
        number += 1
        people = [(person, "main") for person in band]
        if rng.random() < 0.3:
            people.append((rng.choice([a for a in artists if a not in band]), "featured"))
        if rng.random() < 0.4:
            people.append((rng.choice(artists), "producer"))
        shares = {1: [100], 2: rng.choice([[50, 50], [60, 40], [75, 25]]),
                  3: rng.choice([[40, 40, 20], [50, "37.5", "12.5"]]), 4: [40, 30, 20, 10]}[len(people)]
        for (person, role), share in zip(people, shares):
            credits.append((track, person[0], person[1], role, share))
write("catalog_tracks", ["track_id", "isrc", "title", "album_upc", "album_title", "track_number", "label_code",
                         "label_name", "genre", "duration_ms", "released_on", "is_explicit"], tracks)
write("track_credits", ["track_id", "artist_id", "artist_name", "credit_role", "split_percent"], credits)

RATE = {}
royalty_rates = []
for label in [code for code, _ in LABELS] + ["INDIE"]:
    for tier, base in (("premium", 5200), ("free", 1700)):
        first, second = base + rng.randint(-400, 500), base + rng.randint(0, 900)
        turn = rng.choice([date(2025, 9, 30), date(2025, 10, 31), date(2025, 12, 31)])
        royalty_rates.append((label, tier, first, date(2025, 1, 1), turn))
        royalty_rates.append((label, tier, second, turn + timedelta(days=1), None))
        RATE[label, tier] = (first, second, turn)
write("royalty_rates", ["label_code", "tier", "rate_micros", "valid_from", "valid_to"], royalty_rates)

SHOWS = ["Morning Ledger", "Two Left Feet", "The Long Table", "Signal Lost", "Kitchen Radio", "Old Maps",
         "Quiet Science", "Away Game", "Night Shift Stories", "The Second Draft", "Small Robots", "City Walks",
         "Court and Spark", "Deep Field", "Bread Line", "Half Time"]
episodes, episode_length, episode_out = [], {}, {}
number = 7001
for place, show in enumerate(SHOWS):
    publisher = rng.choice(["Studio Originals", "Public Voice", "Lantern Media", "Foxglove"])
    category = rng.choice(["news", "comedy", "society", "science", "sports"])
    begin = date(2025, 5, 1) + timedelta(days=rng.randint(0, 60))
    for episode in range(1, rng.randint(7, 13)):
        key = f"E{number}"
        number += 1
        out = moment(begin, begin)
        begin += timedelta(days=rng.choice([7, 7, 14]))
        seconds = rng.randint(900, 4800)
        episodes.append((key, f"PD{place + 1:02d}", show, publisher, category, episode,
                         f"{rng.choice(WORDS)} {rng.choice(NOUNS)}", seconds, out,
                         publisher == "Studio Originals"))
        episode_length[key], episode_out[key] = seconds * 1000, out
write("podcast_episodes", ["episode_id", "podcast_id", "podcast_title", "publisher", "category", "episode_number",
                           "episode_title", "duration_seconds", "published_at", "is_exclusive"], episodes)

# --- app releases ------------------------------------------------------------------------------

releases = defaultdict(list)
for platform in ("ios", "android", "web", "desktop"):
    day = date(2025, 1, 3) + timedelta(days=rng.randint(0, 10))
    for minor in range(1, 10):
        at = moment(day, day)
        releases[platform].append((f"8.{minor}.{rng.randint(0, 4)}", at, rng.random() < 0.2))
        day += timedelta(days=rng.randint(30, 46))
write("app_releases", ["platform", "version", "released_at", "is_forced_update"],
      [(platform, *row) for platform, rows in releases.items() for row in rows])


def version_at(platform, at):
    known = [row[0] for row in releases[platform] if row[1] <= at]
    return known[-1] if known else None


# --- plays -------------------------------------------------------------------------------------

DEVICES = {"iOS": "ios", "Android": "android", "web": "web", "Desktop": "desktop", "TV": None, "car": None}
track_ids, episode_ids = list(track_length), list(episode_length)
never = set(rng.sample(track_ids, 14))
liked = [t for t in track_ids if t not in never]
popularity = [rng.paretovariate(1.1) for _ in liked]
listeners = [row for row in users if user_span[row[0]][0] < datetime(2026, 1, 28)]
activity = [0 if rng.random() < 0.1 else rng.paretovariate(1.4) for _ in listeners]
plays, deliveries = [], []
premium_days = defaultdict(list)
for _, account, _, _, start, end, _, _ in subscriptions:
    premium_days[account].append((start, end or date(9999, 1, 1)))
# every local day of a play lies between the first and the last day of the reports
FIRST_PLAY, LAST_PLAY = datetime(2025, 7, 1, 8), datetime(2026, 1, 31, 10)
number = 1


def play(user, home, at):
    global number
    device = rng.choices(list(DEVICES) + [None], [34, 30, 14, 9, 5, 6, 2])[0]
    country = home if rng.random() < 0.94 else rng.choices([row[0] for row in COUNTRIES] + ["ZZ"], WEIGHTS + [6])[0]
    if rng.random() < 0.16 and any(out <= at for out in episode_out.values()):
        kind = "episode"
        content = rng.choice([key for key in episode_ids if episode_out[key] <= at])
        full = episode_length[content]
    else:
        kind, content = "track", rng.choices(liked, popularity)[0]
        if datetime.combine(track_release[content], datetime.min.time()) > at:
            content = next(t for t in liked if track_release[t] < date(2025, 6, 1))
        full = track_length[content]
    heard = rng.choices([full, int(full * rng.random()), rng.randint(0, 29000)], [55, 30, 15])[0]
    heard = min(heard, full)
    offline = device in ("iOS", "Android", "car") and rng.random() < 0.12
    got = at + timedelta(seconds=heard // 1000 + rng.randint(1, 40))
    if offline:
        got += timedelta(hours=rng.randint(2, 140), seconds=rng.randint(0, 3599))
    got = min(got, EXPORT)
    spelled = rng.choices([device, device.lower(), device.upper(), device + " "], [80, 10, 6, 4])[0] if device else None
    platform = DEVICES.get(device)
    row = [f"PE{number:06d}", user, kind, content, at, got, heard, spelled,
           country.lower() if rng.random() < 0.05 else country,
           version_at(platform, at) if platform else None, offline]
    number += 1
    plays.append(tuple(row))
    deliveries.append(tuple(row))
    # at least once: the later copy may know of more listening
    if rng.random() < (0.25 if offline else 0.03):
        again = list(row)
        again[5] = min(got + timedelta(seconds=rng.randint(5, 4000)), EXPORT)
        if rng.random() < 0.3:
            again[6] = min(heard + rng.randint(1000, 20000), full)
        plays[-1] = tuple(again)
        deliveries.append(tuple(again))
    return heard


while number <= 4920:
    row = rng.choices(listeners, activity)[0]
    user = row[0]
    begin, end = user_span[user]
    begin, end = max(begin, FIRST_PLAY), min(end, LAST_PLAY)
    seconds = int((end - begin).total_seconds())
    if seconds <= 40000:
        continue
    at = begin + timedelta(seconds=rng.randint(0, seconds - 30000))
    for _ in range(rng.choice([1, 1, 2, 3, 4, 6])):
        heard = play(user, user_country[user], at)
        at += timedelta(seconds=heard // 1000 + rng.choice([2, 5, 40, 300, 900]))
        if at > end:
            break
# users who have been deleted since
for gone in range(90):
    play(f"U{29001 + gone % 7}", "DE", moment(date(2025, 7, 2), date(2025, 12, 20)))
deliveries.sort(key=lambda row: (row[5], row[0]))
write("raw_play_events", ["event_id", "user_id", "content_type", "content_id", "started_at", "received_at",
                          "ms_played", "device", "country", "app_version", "is_offline"], deliveries)

# --- statements of the labels ------------------------------------------------------------------

account_of = {row[0]: row[1] for row in users}
owed = defaultdict(lambda: [0, 0])
for _, user, kind, content, at, _, heard, _, country, _, _ in plays:
    if kind == "track" and heard >= 30000:
        day = (at + timedelta(minutes=COUNTRY.get(country.upper(), [0] * 5)[4])).date()
        tier = "premium" if any(a <= day < b for a, b in premium_days[account_of.get(user)]) else "free"
        first, second, turn = RATE[track_label[content], tier]
        sums = owed[track_label[content], day.replace(day=1)]
        sums[0] += 1
        sums[1] += first if day <= turn else second
statements = []
for (label, month), (count, micros) in sorted(owed.items()):
    if label == "INDIE" or month >= date(2026, 1, 1) or rng.random() < 0.06:
        continue
    count += rng.choice([0, 0, 0, 0, 1, -1, 2])
    cents = round(micros / 10000) + rng.choice([0, 0, 0, 0, 1, -1, 2])
    state = "final" if month < date(2025, 12, 1) else "draft"
    statements.append((label, month, count, max(cents, 0),
                       "disputed" if state == "final" and rng.random() < 0.05 else state))
statements.append(("OLDW", date(2025, 8, 1), 3, 1, "final"))
write("royalty_statements", ["label_code", "statement_month", "reported_plays", "amount_cents", "status"], statements)

# --- ads ---------------------------------------------------------------------------------------

campaigns = []
for place in range(22):
    begin = date(2025, 7, 1) + timedelta(days=rng.randint(0, 170))
    campaigns.append((f"C{801 + place}", rng.choice(["Fjord Shoes", "Brightbank", "Oat & Co", "Metro Cars",
                                                      "Tidy Home", "Wave Phones"]),
                      rng.choice(["awareness", "clicks", "installs"]), begin,
                      min(begin + timedelta(days=rng.randint(20, 60)), LAST_DAY),
                      f"{rng.uniform(6, 19):.2f}", rng.choice([2, 3, 5, 8]),
                      {20: "planned", 21: "draft"}.get(place, "done")))
write("ad_campaigns", ["campaign_id", "advertiser", "objective", "starts_on", "ends_on", "cpm_eur", "budget_eur",
                       "status"], campaigns)
impressions = []
free_users = [row[0] for row in users if not premium_days[row[1]]]
for place in range(1000):
    house = rng.random() < 0.09
    campaign = rng.choice(campaigns[:20])
    at = moment(campaign[3], campaign[4])
    clicked = at + timedelta(seconds=rng.randint(1, 25)) if rng.random() < 0.07 else None
    present = [user for user in free_users if user_span[user][0] <= at <= user_span[user][1]]
    impressions.append((f"IM{90001 + place}", None if house else campaign[0], maybe(rng.choice(present), 0.92), at,
                        clicked, rng.choice(["audio", "audio", "banner", "video"]), rng.choice([15, 20, 30]),
                        0 if house else int(float(campaign[5]) * 1000)))
impressions = [row if row[5] != "banner" else (*row[:6], None, row[7]) for row in impressions]
write("raw_ad_impressions", ["impression_id", "campaign_id", "user_id", "shown_at", "clicked_at", "ad_format",
                             "seconds_long", "price_micros"], sorted(impressions, key=lambda row: row[3]))

# --- support -----------------------------------------------------------------------------------

contacts = []
for place in range(320):
    account = rng.choice(accounts)
    at = moment(max(date(2025, 7, 1), account[3].date() + timedelta(days=1)), LAST_DAY)
    replied = at + timedelta(minutes=int(rng.expovariate(1 / 240)) + 1) if rng.random() < 0.94 else None
    replied = None if replied and replied > EXPORT else replied
    closed = replied + timedelta(minutes=int(rng.expovariate(1 / 900))) if replied and rng.random() < 0.9 else None
    closed = None if closed and closed > EXPORT else closed
    state = "closed" if closed else "answered" if replied else "new"
    contacts.append((f"SC{10001 + place}", maybe(account[0], 0.93), rng.choice(["chat", "email", "Chat", "EMAIL", "phone"]),
                     rng.choice(["billing", "billing", "playback", "login", "family_plan", None]),
                     rng.choice(["ios", "android", "web", "desktop", None]), state, at, replied, closed,
                     rng.randint(1, 5) if closed and rng.random() < 0.55 else None))
write("raw_support_contacts", ["contact_id", "account_id", "channel", "topic", "platform", "status", "opened_at",
                               "first_reply_at", "closed_at", "csat"], sorted(contacts, key=lambda row: (row[6], row[0])))

# --- experiments -------------------------------------------------------------------------------

assignments = []
for key, begin, end, variants in (("home_feed_v2", date(2025, 8, 4), date(2025, 9, 30), ["control", "treatment"]),
                                  ("price_page", date(2025, 10, 6), date(2025, 11, 15), ["control", "short", "long"]),
                                  ("smart_shuffle", date(2025, 11, 3), date(2025, 12, 20), ["control", "treatment"])):
    for row in users:
        if row[5].date() < end and rng.random() < 0.42:
            at = moment(max(begin, row[5].date() + timedelta(days=1)), end)
            one = (key, row[0], rng.choice(variants), at)
            assignments.append(one)
            if rng.random() < 0.05:
                assignments.append((*one[:3], at + timedelta(seconds=rng.randint(60, 500000))))
write("raw_experiment_assignments", ["experiment_key", "user_id", "variant", "assigned_at"],
      sorted(assignments, key=lambda row: (row[3], row[0], row[1])))
