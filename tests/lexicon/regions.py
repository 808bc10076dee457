"""The tree of regions: region, part of the country, country, each with its name and "in ..." in four languages."""

from common import *
from forms import adjective

VOWELS = "аеєиіїоуюяыэ"


def oblast(ru, uk, fr, en):
    ru_in = ru[:-2] + "ой" if ru.endswith("ая") else ru
    uk_in = uk[:-1] + "ій"
    of = "d'" if fr[0] in "AEIOUY" else "de "
    return [
        f"{ru} область", f"{'во' if ru.startswith(('Владим', 'Львов')) else 'в'} {ru_in} области",
        f"{uk} область", f"{'в' if uk[0].lower() in VOWELS else 'у'} {uk_in} області",
        f"la région {of}{fr}", f"dans la région {of}{fr}", f"{en} region", f"in {en} region",
    ]


def krai(ru, uk, fr, en):
    ru_in, uk_in = ru[:-2] + "ом", uk[:-2] + "ому"
    of = "d'" if fr[0] in "AEIOUY" else "de "
    return [
        f"{ru} край", f"в {ru_in} крае", f"{uk} край", f"{'в' if uk[0].lower() in VOWELS else 'у'} {uk_in} краї",
        f"le territoire {of}{fr}", f"dans le territoire {of}{fr}", f"{en} territory", f"in {en} territory",
    ]


def table():
    """Rows of code, code of the parent, and eight texts; the number of a row is its place, from 1."""
    out = []
    for row in rows("countries.tsv"):
        out.append([row[0], ""] + row[1:9])
    for row in rows("parts.tsv"):
        out.append(row[:2] + row[2:10])
    for part, code, kind, ru, uk, fr, en in rows("regions.tsv"):
        out.append([code, part] + (krai if kind == "krai" else oblast)(ru, uk, fr, en))
    for row in rows("regions-other.tsv"):
        out.append([row[1], row[0]] + row[2:10])
    return out


def numbers():
    return {row[0]: n for n, row in enumerate(table(), 1)}


if __name__ == "__main__":
    ids = numbers()
    with open(OUT / "regions.tsv", "w", encoding="utf-8") as out:
        for row in table():
            out.write("\t".join([row[0], str(ids.get(row[1], 0))] + row[2:]) + "\n")
