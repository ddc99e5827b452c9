#!/usr/bin/env python3
"""Writes seeds/*.csv. The same bytes each time; standard library only."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
RANDOM = Random(20260228)

FIRST_DAY = date(2025, 9, 1)
LAST_DAY = date(2026, 2, 28)
CUT_OFF = datetime(2026, 2, 28, 22, 59, 59)  # UTC, the end of the last local day
SUMMER_TIME_ENDS = datetime(2025, 10, 26, 1, 0, 0)  # UTC

CUSTOMERS, ACTIVE_CUSTOMERS = 232, 176
CONSIGNMENTS, VEHICLES, DRIVERS, SHIFTS, TRIPS = 880, 212, 72, 620, 1_460

DEPOTS = ["AMS", "RTM", "UTR", "EHV", "GRQ", "ZWO", "ARN", "TIL", "MST", "LEE", "HGL", "BRD"]
HOLIDAYS = {
    date(2025, 12, 25): "Christmas Day",
    date(2025, 12, 26): "Boxing Day",
    date(2026, 1, 1): "New Year's Day",
    date(2026, 4, 3): "Good Friday",
    date(2026, 4, 6): "Easter Monday",
    date(2026, 4, 27): "King's Day",
    date(2026, 5, 5): "Liberation Day",
    date(2026, 5, 14): "Ascension Day",
    date(2026, 5, 25): "Whit Monday",
}
SEGMENTS = ["retail", "industry", "pharma", "marketplace", "public"]
SERVICE_DAYS = {"EXP": 1, "STD": 2, "ECO": 4}
BANDS_G = [(0, 2_000), (2_000, 5_000), (5_000, 10_000), (10_000, 20_000), (20_000, 50_000)]
BAND_CENTS = [595, 845, 1_190, 1_780, 3_150]
SERVICE_FACTOR = {"EXP": 175, "STD": 110, "ECO": 85}
ZONE_FACTOR = {1: 100, 2: 118, 3: 140, 4: 215}
PERIODS = [
    (date(2025, 7, 1), date(2025, 10, 1), 100),
    (date(2025, 10, 1), date(2026, 1, 1), 103),
    (date(2026, 1, 1), date(2026, 2, 16), 107),
    (date(2026, 2, 16), None, 109),
]
TRADES = ["Tools", "Books", "Optics", "Bikes", "Paper", "Dental", "Lighting", "Garden", "Labels", "Pumps", "Coffee",
          "Textiles", "Ceramics", "Seeds", "Packaging", "Bearings", "Cosmetics", "Toys"]
NAMES = ["Visser", "Bakker", "de Boer", "Mulder", "Smit", "Dekker", "Brouwer", "Kok", "Jacobs", "Vos", "Peters",
         "Hendriks", "van Leeuwen", "Dijkstra", "Postma", "Kuipers", "Veenstra", "Blom", "Prins", "Huisman"]
FIRST_NAMES = ["Anouk", "Bram", "Carlijn", "Daan", "Emre", "Femke", "Gijs", "Hanna", "Ismail", "Joris", "Karin", "Lars",
               "Mila", "Nadia", "Otto", "Piotr", "Ruben", "Sanne", "Tijn", "Yara"]
CITIES = ["Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Groningen", "Zwolle", "Arnhem", "Tilburg", "Maastricht",
          "Leeuwarden", "Hengelo", "Breda", "Antwerpen", "Gent", "Duisburg", "Aachen"]
LOCAL_HOUR_WEIGHTS = [2, 2, 1, 1, 2, 3, 5, 8, 10, 11, 11, 10, 9, 9, 10, 11, 11, 9, 7, 6, 5, 4, 4, 4]


def below(bound):
    return RANDOM.randrange(bound)


def pick(choices):
    return choices[below(len(choices))]


def chance(percent):
    return below(1_000) < percent * 10


def weighted(choices, weights):
    return RANDOM.choices(choices, weights)[0]


def to_utc(local):
    summer = local - timedelta(hours=2)
    return summer if summer < SUMMER_TIME_ENDS else local - timedelta(hours=1)


def to_local(utc):
    return utc + timedelta(hours=2 if utc < SUMMER_TIME_ENDS else 1)


def at_hour(day, hour):
    return datetime(day.year, day.month, day.day, hour, below(60), below(60))


def working(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def add_working_days(day, number):
    while number > 0:
        day += timedelta(days=1)
        number -= working(day)
    return day


def percent_of(cents, percent):
    """Rounded half away from zero."""
    sign = -1 if cents < 0 else 1
    return sign * ((abs(cents) * percent + 50) // 100)


def round_to(value, step):
    return max(step, value // step * step)


def first_of_next_month(day):
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def days_between(first, last):
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def write(name, columns, rows):
    with open(HERE / "seeds" / f"{name}.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([text(value) for value in row] for row in rows)


def as_typed(code):
    """A code as people type it into the booking form."""
    kind = below(100)
    return code.lower() if kind < 6 else code + " " if kind < 10 else code


# ---------------------------------------------------------------- calendar, tariffs

def calendar():
    rows = []
    for day in days_between(date(2025, 7, 1), date(2026, 6, 30)):
        rows.append((day, working(day), HOLIDAYS.get(day), day.isocalendar()[1]))
    write("raw_calendar", ["calendar_date", "is_working_day", "holiday_name", "iso_week"], rows)


def tariffs():
    rows, prices = [], []
    for start, end, index in PERIODS:
        for service, service_factor in SERVICE_FACTOR.items():
            for zone, zone_factor in ZONE_FACTOR.items():
                if service == "ECO" and zone == 4 and start >= date(2026, 1, 1):
                    continue  # no longer on offer
                for (low, high), cents in zip(BANDS_G, BAND_CENTS):
                    price = cents * service_factor * zone_factor * index // 1_000_000 // 5 * 5
                    rows.append((f"T{len(rows) + 1:04d}", service, zone, low, high, price, start, end))
                    prices.append((service, zone, low, high, start, end, price))
    write("raw_tariffs", ["tariff_id", "service_level", "zone", "weight_from_g", "weight_to_g", "price_cents",
                          "valid_from", "valid_to"], rows)
    return prices


# ---------------------------------------------------------------- customers, contracts

def customers():
    rows, codes = [], [f"K{1001 + n}" for n in range(CUSTOMERS)]
    for n, code in enumerate(codes):
        city = pick(CITIES)
        country = "BE" if city in ("Antwerpen", "Gent") else "DE" if city in ("Duisburg", "Aachen") else "NL"
        name = f"{pick(NAMES)} {pick(TRADES)}" + pick(["", " BV", " BV", " & Co", " Group"])
        email = None if chance(9) else pick(["Info", "logistics", "Sales", "orders"]) + f"@{code.lower()}.example"
        status = weighted(["A", "B", "C"], [88, 5, 7])
        created = at_hour(date(2025, 1, 2) + timedelta(days=below(235)), below(24))
        city = city.upper() if chance(8) else city + " " if chance(4) else city
        rows.append((code, name, country, city, email, status, None if chance(12) else pick(NAMES),
                     created))
    write("raw_customers", ["customer_code", "company_name", "country_code", "city", "email", "status_code",
                            "account_manager", "created_at"], rows)
    return codes


def contracts(codes):
    """Half-open periods, one after the other; an empty valid_to is an open end."""
    rows, periods = [], {}
    month_starts = [date(2025, m, 1) for m in range(1, 13)] + [date(2026, 1, 1), date(2026, 2, 1)]
    for code in codes:
        if chance(12):
            continue
        starts = sorted(RANDOM.sample(month_starts[:8], 1) + RANDOM.sample(month_starts[8:], below(3)))
        segment = weighted(SEGMENTS, [34, 24, 12, 20, 10])
        for i, start in enumerate(starts):
            last = i == len(starts) - 1
            end = starts[i + 1] if not last else date(2026, 1, 15) if chance(8) and start < date(2026, 1, 1) else None
            if not last and chance(10):
                end = end - timedelta(days=14)  # a gap between two contracts
            discount = None if chance(25) else pick([0, 3, 5, 8, 10, 12])
            terms = None if chance(10) else pick([14, 28, 30, 45])
            written = segment.capitalize() if chance(15) else segment
            rows.append((f"CT{len(rows) + 1:04d}", code, written, discount, terms, start, end))
            periods.setdefault(code, []).append((start, end, discount or 0, terms or 30))
            if chance(25):
                segment = pick(SEGMENTS)
    write("raw_customer_contracts", ["contract_id", "customer_code", "segment", "discount_pct", "payment_terms_days",
                                     "valid_from", "valid_to"], rows)
    return periods


def contract_on(periods, code, day):
    for start, end, discount, terms in periods.get(code, []):
        if start <= day and (end is None or day < end):
            return discount, terms
    return 0, 30


# ---------------------------------------------------------------- vehicles, drivers

def vehicles():
    rows, fleet = [], []
    for n in range(VEHICLES):
        kind = weighted(["VAN", "TRK", "CBK", "TRL"], [60, 24, 8, 8])
        fuel = {"VAN": pick(["DI", "DI", "EL", "PE"]), "TRK": pick(["DI", "DI", "HV"]), "CBK": "EL", "TRL": None}[kind]
        payload_g = {"VAN": 1_150_000, "TRK": 8_400_000, "CBK": 180_000, "TRL": 24_000_000}[kind] + below(40) * 2_500
        plate = f"{pick('BVGHKR')}{pick('XZTPSN')}-{100 + below(900)}-{pick('BDFGHJKLNPRSTVXZ')}"
        start = date(2025, 1, 6) + timedelta(days=below(400))
        gone = date(2025, 11, 3) + timedelta(days=below(110)) if chance(8) and start < date(2025, 10, 1) else None
        vehicle = f"V{n + 1:04d}"
        home = pick(DEPOTS)
        rows.append((vehicle, plate, kind, fuel, home, payload_g if not chance(4) else None, start, gone))
        if kind != "TRL":
            fleet.append((vehicle, plate, kind, fuel, home, start, gone))
    assert len({row[1] for row in rows}) == len(rows)
    write("raw_vehicles", ["vehicle_id", "plate", "type_code", "fuel_code", "home_depot", "payload_g", "in_service_on",
                           "out_of_service_on"], rows)
    return fleet


def in_service(fleet, depot, day):
    there = [v for v in fleet if v[4] == depot and v[5] <= day and (v[6] is None or day < v[6])]
    return there or [v for v in fleet if v[5] <= day and (v[6] is None or day < v[6])]


def drivers():
    return [(f"D{n + 1:03d}", f"{pick(FIRST_NAMES)} {pick(NAMES)}", DEPOTS[n % len(DEPOTS)]) for n in range(DRIVERS)]


def shifts(fleet, crew):
    """Every change of a shift is a new version of it."""
    rows, days = [], days_between(FIRST_DAY, LAST_DAY)
    for n in range(SHIFTS):
        driver, name, depot = pick(crew[:66])
        depot = pick(DEPOTS) if chance(8) else depot
        day = pick(days)
        vehicle = pick(in_service(fleet, depot, day))[0]
        start = to_utc(datetime(day.year, day.month, day.day, weighted(range(24), LOCAL_HOUR_WEIGHTS), pick([0, 15, 30])))
        length = pick([300, 360, 450, 480, 480, 510, 540])
        shift = f"S{n + 1:05d}"
        planned = (start - timedelta(days=3 + below(9))).replace(minute=below(60), second=below(60))
        rows.append((shift, 1, driver, name, depot, vehicle, "planned", start, None, None, planned))
        if chance(4):
            continue  # never confirmed
        if chance(6):
            rows.append((shift, 2, driver, name, depot, None, "absent", start, None, None, start + timedelta(hours=1)))
            continue
        came = start + timedelta(minutes=below(19) - 6)
        left = came + timedelta(minutes=length + below(50) - 12)
        rest = None if chance(12) else pick([0, 15, 30, 30, 45])
        vehicle = None if chance(5) else vehicle
        rows.append((shift, 2, driver, name, depot, vehicle, "worked", came, left, rest, left + timedelta(minutes=6)))
        if chance(17):
            rows.append((shift, 3, driver, name, depot, vehicle, "worked", came, left + timedelta(minutes=5 * (below(9) - 4)),
                         rest or 30, left + timedelta(days=1 + below(5), minutes=below(400))))
    RANDOM.shuffle(rows)
    write("raw_driver_shifts", ["shift_id", "version_no", "driver_code", "driver_name", "depot_code", "vehicle_id",
                                "shift_status", "clock_in_at", "clock_out_at", "break_minutes", "recorded_at"], rows)


def trips(fleet, crew):
    rows, days = [], days_between(FIRST_DAY, LAST_DAY)
    travelling = [v for v in fleet if not chance(14)]
    metres = {}
    for n in range(TRIPS):
        day = pick(days)
        hired = chance(3)
        vehicle, _, kind, _, depot, _, _ = pick(travelling)
        if not hired and vehicle not in [v[0] for v in in_service(fleet, depot, day)]:
            vehicle, _, kind, _, depot, _, _ = pick(in_service(travelling, depot, day))
        vehicle = f"H{1 + below(9):03d}" if hired else vehicle
        start = to_utc(at_hour(day, weighted(range(24), LOCAL_HOUR_WEIGHTS)))
        metre = {"VAN": 18_000 + below(140_000), "TRK": 60_000 + below(420_000), "CBK": 3_000 + below(24_000)}[kind]
        end = start + timedelta(minutes=metre // 700 + 10 + below(60))
        idle = None if chance(6) else below(48)
        driver = None if chance(7) else pick([d for d in crew if d[2] == depot])[0]
        route = None if chance(10) else f"{depot}-{1 + below(9):02d}"
        if chance(2):
            metre = 0  # the engine ran in the yard
        if chance(2):
            metre, end = None, None  # the box lost its signal
        rows.append((f"TR{n + 1:05d}", vehicle, driver, route, start, end, metre, idle))
        metres[(vehicle, day.strftime("%Y-%m"))] = metres.get((vehicle, day.strftime("%Y-%m")), 0) + (metre or 0)
    write("raw_telematics_trips", ["trip_id", "vehicle_id", "driver_code", "route_code", "started_at", "ended_at",
                                   "distance_m", "idle_minutes"], rows)
    return metres


def fuel(fleet, metres):
    """Two suppliers. The first knows the plate and writes decimal commas, the second knows our vehicle number."""
    known = {v[0]: v for v in fleet}
    first, second, net_by_month = [], [], {}
    days = {}
    for day in days_between(FIRST_DAY, LAST_DAY):
        days.setdefault(day.strftime("%Y-%m"), []).append(day)

    def comma(hundredths):
        sign = "-" if hundredths < 0 else ""
        return f"{sign}{abs(hundredths) // 100},{abs(hundredths) % 100:02d}"

    def buy_first(plate, product, when, centilitres, gross, vat):
        first.append((plate, when, product, comma(centilitres), comma(gross), vat))
        net = (2 * gross * 100 + (100 + vat)) // (2 * (100 + vat)) if gross >= 0 else -(
            (2 * -gross * 100 + (100 + vat)) // (2 * (100 + vat)))
        net_by_month[when.strftime("%Y-%m")] = net_by_month.get(when.strftime("%Y-%m"), 0) + net

    for (vehicle, month), distance in sorted(metres.items()):
        if chance(22):
            continue  # fuelled at the depot's own pump
        car = known.get(vehicle)
        code = car[3] if car else "DI"
        kind = car[2] if car else "VAN"
        per_100_km = {"VAN": 24 if code == "EL" else 10, "TRK": 28, "CBK": 2}[kind]
        times = 1 + (distance > 250_000)
        for _ in range(times):
            day = pick(days[month])
            bought = max(distance, 15_000) * per_100_km * (85 + below(36)) // 100 // 100 // times  # millis
            if car and chance(46) or code == "EL":
                article, per_unit = {"DI": ("D", 138), "HV": ("D", 138), "PE": ("E10", 146), "EL": ("KWH", 34)}[code]
                millis = bought
                net = (millis * (per_unit + below(9) - 4) + 500) // 1_000
                reference = vehicle.lower() if chance(7) else vehicle
                second.append((day, reference, article, millis, net))
                net_by_month[month] = net_by_month.get(month, 0) + net
            else:
                plate = car[1] if car else f"{pick('NP')}{pick('LM')}-{100 + below(900)}-H"
                plate = plate.replace("-", " ") if chance(30) else plate.replace("-", "").lower() if chance(10) else plate
                product = {"DI": "Diesel", "HV": "HVO100", "PE": "Euro95"}[code]
                when = at_hour(day, weighted(range(24), LOCAL_HOUR_WEIGHTS))
                litres = bought // 10
                gross = litres * (168 + below(14)) // 100
                buy_first(plate, product, when, litres, gross, 21)
                if chance(9):
                    added = 500 + below(1_500)
                    buy_first(plate, "AdBlue", when, added, added * 95 // 100, 21)
                if chance(3) and when.day < 25:
                    buy_first(plate, product, when + timedelta(days=1), -litres, -gross, 21)  # the till's reversal
    for day in days[max(days)][:3]:  # cargo bikes and vans at a public charger, without a vehicle number
        second.append((day, None, "KWH", 11_500, 391))
        net_by_month[day.strftime("%Y-%m")] += 391
    first.sort(key=lambda row: row[1])
    first = [(f"NP{70001 + n}", *row) for n, row in enumerate(first)]
    second.sort(key=lambda row: row[0])
    second = [(f"{row[0].year}/{5001 + n}", row[1], row[0].strftime("%d.%m.%Y"), *row[2:]) for n, row in enumerate(second)]
    write("raw_fuel_nordpetrol", ["transaction_no", "plate", "sold_at_local", "product", "litres", "gross_eur", "vat_pct"],
          first)
    write("raw_fuel_kanaal", ["receipt_no", "vehicle_ref", "purchase_day", "article_code", "quantity_milli", "net_cents"],
          second)
    return net_by_month


# ---------------------------------------------------------------- consignments, parcels, scans

def list_price(prices, service, zone, chargeable_g, day):
    for s, z, low, high, start, end, cents in prices:
        if s == service and z == zone and low <= chargeable_g < high and start <= day and (end is None or day < end):
            return cents
    return None


def consignments(codes, periods, prices, fleet, crew):
    active = codes[:]
    RANDOM.shuffle(active)
    active = active[:ACTIVE_CUSTOMERS]
    weights = [1 + below(12) for _ in active]
    days = days_between(FIRST_DAY, LAST_DAY)
    # busy days: the first of a month, and the days on which a new tariff begins
    starts = [start for start, _, _ in PERIODS]
    day_weights = [(10 if working(d) else 2) * (3 if d.day == 1 or d in starts else 1) for d in days]
    crew_of = {depot: [d for d in crew if d[2] == depot] for depot in DEPOTS}
    booked, parcels, scans, lost = [], [], [], []

    def scan(barcode, kind, depot, when, on_road):
        when = when.replace(microsecond=0)
        if when > CUT_OFF:
            return False
        driver = vehicle = None
        if on_road:
            driver = None if chance(4) else pick(crew_of[depot])[0]
            day = to_local(when).date()
            vehicle = None if chance(6) else pick(in_service(fleet, depot, day))[0]
        message = f"M{len(scans) + 1:06d}"
        shown = barcode.lower() if chance(2) else barcode + " " if chance(1) else barcode
        scans.append((message, shown, kind, depot, driver, vehicle, when,
                      when + timedelta(seconds=2 + below(90)) + timedelta(minutes=below(300) if chance(6) else 0)))
        return True

    for n in range(CONSIGNMENTS):
        day = weighted(days, day_weights)
        local = at_hour(day, weighted(range(24), LOCAL_HOUR_WEIGHTS))
        at = to_utc(local)
        number = f"C{100001 + n}"
        code = weighted(active, weights)
        if chance(3):
            code = None  # paid at the counter
        elif chance(1.2):
            code = f"K{9001 + below(4)}"  # not yet in the customer file
        service = weighted(["EXP", "STD", "ECO"], [26, 52, 22])
        zone = weighted([1, 2, 3, 4], [40, 30, 18, 12])
        origin, destination = pick(DEPOTS), pick(DEPOTS)
        promised = add_working_days(day, SERVICE_DAYS[service])
        kind = weighted(["normal", "cancelled", "deleted", "returned", "lost"], [885, 42, 30, 31, 12])
        status, changed, done = "booked", at, 0
        count = 0 if chance(1.5) else weighted([1, 2, 3, 4, 6], [68, 18, 8, 4, 2])
        late = chance(12)
        mine = []
        for _ in range(count):
            barcode = f"P{2200001 + len(parcels)}"
            weight = int(min(68_000, RANDOM.lognormvariate(8.4, 1.0))) + 120
            weight = weight // 10 * 10
            if chance(6):
                weight = pick([2_000, 5_000, 10_000, 20_000])
            side = [150 + below(450), 100 + below(300), 60 + below(260)]
            value = None if chance(45) else round_to(900 + below(60_000), 50)
            shown_weight = None if chance(3) else weight
            parcels.append((barcode, number, shown_weight, *side, value, chance(11)))
            chargeable = max(shown_weight or 0, side[0] * side[1] * side[2] // 5_000)
            mine.append((barcode, list_price(prices, service, zone, chargeable, day), value))
            if kind == "deleted" or kind == "cancelled" and chance(80):
                continue
            pick_up = at + timedelta(minutes=50 + below(700))
            seen = not chance(7) and scan(barcode, "COLLECTED", origin, pick_up, True)
            if seen:
                status, changed = "in_transit", max(changed, pick_up)
            if kind == "cancelled":
                continue
            arrival = pick_up + timedelta(minutes=80 + below(400))
            if not chance(18) and scan(barcode, "DEPOT_IN", origin, arrival, False):
                status, changed = "in_transit", max(changed, arrival)
            if origin != destination and not chance(55):
                scan(barcode, "DEPOT_IN", destination, arrival + timedelta(minutes=120 + below(300)), False)
            if kind == "lost":
                lost.append(barcode)
                continue
            drop_day = add_working_days(promised, 1 + below(3)) if late else promised
            if not late and service != "EXP" and chance(18):
                earlier = drop_day - timedelta(days=1)
                if working(earlier) and earlier > to_local(arrival).date() + timedelta(days=1):
                    drop_day = earlier
            hour = below(24) if chance(9) else 8 + below(14)
            drop = to_utc(at_hour(drop_day, hour))
            drop = max(drop, arrival + timedelta(minutes=500 + below(60)))
            out = drop - timedelta(minutes=40 + below(260))
            if chance(9):
                missed = out + timedelta(minutes=35)
                scan(barcode, "OUT_FOR_DELIVERY", destination, out, True)
                scan(barcode, "DELIVERY_FAILED", destination, missed, True)
                drop = drop + timedelta(days=1)
                out = drop - timedelta(minutes=95)
            if not chance(12):
                scan(barcode, "OUT_FOR_DELIVERY", destination, out, True)
            final = "RETURNED" if kind == "returned" else "DELIVERED"
            if scan(barcode, final, destination, drop, True):
                done += 1
                changed = max(changed, drop)
                status = final.lower() if done == count else "in_transit"
        if kind == "cancelled":
            status, changed = "cancelled", at + timedelta(hours=1 + below(30), minutes=below(60))
        depots = (origin.lower() if chance(3) else origin, destination)
        route = None if chance(8) or status in ("booked", "cancelled") else f"{destination}-{1 + below(9):02d}"
        if chance(1):
            zone_shown = None
        else:
            zone_shown = zone
        booked.append(dict(number=number, code=code, service=service, zone=zone_shown, depots=depots, route=route,
                           status=status, at=at, promised=promised, changed=min(changed, CUT_OFF),
                           deleted=kind == "deleted", parcels=mine, day=day))
    for _ in range(14):  # found in a cage, without a label
        parcels.append((f"P{2200001 + len(parcels)}", None, 400 + below(9_000), 300, 200, 150, None, False))
        scan(parcels[-1][0], "DEPOT_IN", pick(DEPOTS), to_utc(at_hour(pick(days), below(24))), False)
    for _ in range(24):  # parcels of a partner, handed over by mistake
        scan(f"X{88000 + below(999)}", "DEPOT_IN", pick(DEPOTS), to_utc(at_hour(pick(days), below(24))), False)
    for _ in range(9):  # the label could not be read
        when = to_utc(at_hour(pick(days), below(24)))
        scans.append((f"M{len(scans) + 1:06d}", None, "DEPOT_IN", pick(DEPOTS), None, None, when, when + timedelta(minutes=1)))

    write("raw_consignments", ["consignment_no", "customer_code", "service_level", "zone", "origin_depot",
                               "destination_depot", "route_code", "status", "booked_at", "promised_on", "updated_at",
                               "is_deleted"],
          [(b["number"], b["code"] and as_typed(b["code"]), b["service"], b["zone"], *b["depots"], b["route"],
            b["status"], b["at"], b["promised"], b["changed"], b["deleted"]) for b in booked])
    write("raw_parcels", ["parcel_barcode", "consignment_no", "weight_g", "length_mm", "width_mm", "height_mm",
                          "declared_value_cents", "is_fragile"], parcels)

    # the handhelds send at least once: the same message again, received later
    again = []
    for message in scans:
        if chance(6):
            later = message[7] + timedelta(minutes=1 + below(600))
            again.append((*message[:7], later))
            if chance(15):
                again.append((*message[:7], later + timedelta(minutes=1 + below(90))))
    messages = sorted(scans + again, key=lambda m: (m[7], m[0]))
    write("raw_scan_events", ["message_id", "parcel_barcode", "scan_type", "depot_code", "driver_code", "vehicle_id",
                              "scanned_at", "received_at"], messages)
    return booked, parcels, scans, lost


def claims(booked, parcels, scans, lost):
    rows, settled_by_day = [], []
    delivered = {m[1].strip().upper(): m[6] for m in scans if m[2] == "DELIVERED"}
    values = {p[0]: p[6] for p in parcels}
    barcodes = sorted(delivered)
    RANDOM.shuffle(barcodes)
    chosen = [(b, pick(["damage", "damage", "damage", "delay", "partial loss"])) for b in barcodes[:168]]
    chosen += [(b, "damage") for b in barcodes[:30:2]]  # a second claim for the same parcel
    chosen += [(b, "loss") for b in lost if not chance(20)]
    chosen += [(None, "damage")] * 6  # the sender did not name the parcel
    for barcode, kind in chosen:
        at = delivered.get(barcode)
        day = at.date() if at else date(2025, 11, 3) + timedelta(days=below(100))
        opened = at_hour(day + timedelta(days=1 + below(12)), below(24))
        if opened > CUT_OFF:
            opened = CUT_OFF - timedelta(hours=below(20))
        claimed = values.get(barcode) or round_to(1_500 + below(40_000), 100)
        claimed = round_to(claimed * (40 + below(60)) // 100, 5)
        state = weighted(["settled", "rejected", "open"], [52, 23, 25])
        closed = opened + timedelta(days=2 + below(28), hours=below(24), seconds=below(3_600))
        if closed > CUT_OFF:
            state = "open"
        settled = round_to(claimed * pick([50, 80, 100, 100]) // 100, 5) if state == "settled" else 0 if state == "rejected" else None
        closed = closed if state != "open" else None
        shown = barcode and (barcode.lower() if chance(8) else barcode)
        rows.append([None, shown, kind.upper() if chance(10) else kind, state, opened, closed, claimed, settled])
        if state == "settled":
            settled_by_day.append((to_local(closed).date(), settled))
    rows.sort(key=lambda r: r[4])
    for n, row in enumerate(rows):
        row[0] = f"CL{3001 + n}"
    write("raw_claims", ["claim_no", "parcel_barcode", "claim_type", "claim_status", "opened_at", "closed_at",
                         "claimed_cents", "settled_cents"], rows)
    return settled_by_day


# ---------------------------------------------------------------- invoices, credit notes, ledger

def invoices(booked, periods):
    groups = {}
    for b in booked:
        if b["code"] and not b["deleted"] and b["status"] in ("delivered", "returned") and not chance(5):
            run = first_of_next_month(to_local(b["changed"]).date())
            if run <= date(2026, 2, 1):
                groups.setdefault((run, b["code"]), []).append(b)
    heads, lines, notes = [], [], []
    for (run, code), items in sorted(groups.items(), key=lambda g: (g[0][0], g[0][1])):
        number = f"F{run.year}{len(heads) + 1:05d}"
        day = run + timedelta(days=weighted([0, 1, 2], [70, 20, 10]))
        discount, terms = contract_on(periods, code, day)
        mine = []
        for b in items:
            vat = 0 if b["zone"] == 4 else 21
            price = sum(p[1] if p[1] is not None else 4_900 for p in b["parcels"])
            mine.append((b["number"], "freight", len(b["parcels"]), price - percent_of(price, discount), vat))
            if chance(55):
                mine.append((b["number"], "fuel_surcharge", 1, percent_of(price, 7), vat))
            if chance(6):
                mine.append((b["number"], "waiting_time", 1, pick([750, 1_500, 2_250]), 21))
        if chance(22):
            mine.append((None, "pickup_fee", 1 + below(4), pick([450, 900, 1_350]), 21))
        if chance(8):
            mine.append((None, "goodwill", 1, 0, 21))
        if chance(16):
            mine.append((None, "discount", 1, -pick([200, 350, 500, 800]), 21))
        if run == date(2025, 10, 1) and chance(10):  # booked before September
            mine.append((f"C{99000 + below(900)}", "freight", 1, pick([1_040, 1_525, 2_190]), 21))
        state = weighted(["paid", "partly_paid", "open", "cancelled"], [60, 8, 28, 4])
        if run == date(2026, 2, 1):
            state = weighted(["paid", "open", "draft"], [25, 60, 15])
        for n, line in enumerate(mine):
            lines.append((number, n + 1, *line))
        heads.append(dict(number=number, code=code, day=day, due=day + timedelta(days=terms), state=state, lines=mine))

    postable = [h for h in heads if h["state"] in ("paid", "partly_paid", "open")]
    for n in range(206):
        day = date(2025, 9, 10) + timedelta(days=below(170))
        older = [h for h in postable if h["day"] <= day]
        if n % 17 == 0 or not older:
            number, code, base = f"F20250{below(900):04d}A", f"K{1001 + below(CUSTOMERS)}", 2_400
        else:
            head = pick(older)
            number, code = head["number"], head["code"]
            base = max(1_000, sum(line[3] for line in head["lines"]))
        amount = round_to(percent_of(base, pick([4, 8, 10, 15])), 5)
        notes.append([None, number, code, day, pick(["damage", "late", "late", "wrong_price", None]), amount, pick([21, 21, 21, 0])])
    notes.sort(key=lambda note: (note[3], note[1], note[5]))
    for n, note in enumerate(notes):
        note[0] = f"G{4001 + n}"

    rows = []
    for h in heads:
        gross = sum(line[3] + percent_of(line[3], line[4]) for line in h["lines"])
        credited = sum(c[5] + percent_of(c[5], c[6]) for c in notes if c[1] == h["number"])
        h["gross"], paid, paid_on = gross, None, None
        if h["state"] in ("paid", "partly_paid"):
            paid_on = min(h["due"] + timedelta(days=below(26) - 14), LAST_DAY)
            paid_on = max(paid_on, h["day"])
            seen = sum(c[5] + percent_of(c[5], c[6]) for c in notes if c[1] == h["number"] and c[3] <= paid_on)
            paid = max(gross - seen, 0)
            if h["state"] == "partly_paid":
                paid = round_to(paid * (30 + below(40)) // 100, 10)
            elif chance(4):
                paid += 500  # paid too much
        h["paid"], h["paid_on"] = paid, paid_on
        rows.append((h["number"], as_typed(h["code"]), h["day"], h["due"], h["state"], paid, paid_on))
    write("raw_invoices", ["invoice_no", "customer_code", "invoice_date", "due_date", "invoice_status", "paid_cents",
                           "paid_on"], rows)
    write("raw_invoice_lines", ["invoice_no", "line_no", "consignment_no", "line_type", "quantity", "net_cents", "vat_pct"],
          lines)
    write("raw_credit_notes", ["credit_note_no", "invoice_no", "customer_code", "credited_on", "reason_code", "net_cents",
                               "vat_pct"], notes)
    return postable, notes


def ledger(postable, notes, fuel_net, settled):
    """Debits are positive, credits are negative; every journal sums to zero."""
    journals = []

    def post(day, kind, source, *amounts):
        kept = [a for a in amounts if a[1] != 0]
        assert sum(a[1] for a in kept) == 0
        journals.append((day, kind, source, kept))

    post(date(2025, 9, 1), "opening", None, ("1200", 18_450_000, None), ("1300", 2_310_500, None),
         ("1600", -1_985_000, None), ("0900", -18_775_500, None))
    for h in postable:
        net = sum(line[3] for line in h["lines"])
        post(h["day"], "invoice", h["number"], ("1300", h["gross"], None), ("8000", -net, None), ("1760", net - h["gross"], None))
        if h["paid"]:
            post(h["paid_on"], "payment", h["number"], ("1200", h["paid"], None), ("1300", -h["paid"], None))
    for number, _, _, day, _, net, vat in notes:
        tax = percent_of(net, vat)
        post(day, "credit_note", number, ("8000", net, None), ("1760", tax, None), ("1300", -net - tax, None))
    for month, net in sorted(fuel_net.items()):
        year, number = map(int, month.split("-"))
        last = min(first_of_next_month(date(year, number, 1)) - timedelta(days=1), LAST_DAY)
        post(last, "fuel", month, ("4530", net, None), ("1520", percent_of(net, 21), None), ("1600", -net - percent_of(net, 21), None))
        for depot in DEPOTS:
            wages = 2_150_000 + below(380) * 1_000
            post(last - timedelta(days=3), "payroll", f"{month}-{depot}", ("4100", wages, depot), ("1740", -wages, None))
            rent = 320_000 + DEPOTS.index(depot) * 11_500
            if not (depot == "BRD" and month < "2025-12"):
                post(date(year, number, 2), "rent", f"{month}-{depot}", ("4200", rent, depot), ("1200", -rent, None))
    for n, (day, cents) in enumerate(sorted(settled)):
        post(day, "claim", f"{day:%Y%m}-{n + 1:03d}", ("4900", cents, None), ("1600", -cents, None))
    post(date(2025, 12, 31), "correction", None, ("4100", -45_000, "UTR"), ("4100", 45_000, "ARN"))

    journals.sort(key=lambda j: (j[0], j[1], j[2] or ""))
    rows = []
    for n, (day, kind, source, amounts) in enumerate(journals):
        for account, cents, centre in amounts:
            rows.append((len(rows) + 1, f"J{n + 1:05d}", day, account, centre, cents, kind, source))
    write("raw_ledger_postings", ["posting_id", "journal_no", "posted_on", "account_code", "cost_centre", "amount_cents",
                                  "source_type", "source_no"], rows)


def main():
    (HERE / "seeds").mkdir(exist_ok=True)
    calendar()
    prices = tariffs()
    codes = customers()
    periods = contracts(codes)
    fleet, crew = vehicles(), drivers()
    shifts(fleet, crew)
    metres = trips(fleet, crew)
    fuel_net = fuel(fleet, metres)
    booked, parcels, scans, lost = consignments(codes, periods, prices, fleet, crew)
    settled = claims(booked, parcels, scans, lost)
    postable, notes = invoices(booked, periods)
    ledger(postable, notes, fuel_net, settled)


if __name__ == "__main__":
    main()
