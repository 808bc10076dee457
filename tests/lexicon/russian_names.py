"""Surnames, given names and patronymics of russiannames (BSD-3), in all cases by the rules of petrovich (MIT)."""

from common import *
from forms import surname_uk
import pyarrow.parquet as parquet

FOLDER = WORK / "unpacked/russiannames/russiannames/data"
RULES = json.loads((WORK / "unpacked/petrovich/petrovich/rules/rules.json").read_text(encoding="utf-8"))
# Seen less often than this, a name is as likely a slip of the pen.
LEAST = {"names": 2, "midnames": 3, "surnames": 5}
# A name that is also a word is taken only if people are often called so.
LEAST_WORD = 60
# One that is a city, too.
LEAST_PLACE, LARGE = 200, 50_000
# One that is written as Ukrainians write it; of those that are Ukrainian by their ending, more.
LEAST_UKRAINIAN = 100


def apply(mod, word):
    if mod == ".":
        return word
    cut = mod.count("-")
    return word[: len(word) - cut] + mod.replace("-", "")


def inflect(word, part, gender):
    """The word and its five other cases."""
    for kind in ("exceptions", "suffixes"):
        for rule in RULES[part].get(kind, ()):
            if rule["gender"] not in (gender, "androgynous") or "first_word" in rule.get("tags", ()):
                continue
            whole = kind == "exceptions"
            if any(word == t if whole else word.endswith(t) for t in rule["test"]):
                return [word] + [apply(m, word) for m in rule["mods"]]
    return [word]


def in_ukrainian(word):
    """How a Russian spelling of a surname may be written in Ukrainian: `и` in it may be either letter."""
    end = ""
    for ru, uk in (("ский", "ський"), ("цкий", "цький"), ("ый", "ий"), ("ин", "ін")):
        if word.endswith(ru):
            word, end = word[: -len(ru)], uk if not (uk == "ін" and word[-3:-2] in "жчшщц") else "ин"
            break
    for old, new in (("ы", "\0"), ("э", "е"), ("ъ", "'"), ("ье", "ьє")):
        word = word.replace(old, new)
    return {word.replace("и", i).replace("\0", "и") + end for i in "иі"}


def plural(word):
    if word.endswith(("ов", "ев", "ин", "ын")):
        return [word + e for e in ("ы", "ых", "ым", "ыми")]
    if word.endswith(("ский", "цкий")):
        return [word[:-2] + e for e in ("ие", "их", "им", "ими")]
    return []


def main():
    usual, ukrainian, known, places = ordinary("ru"), ordinary("uk"), load("names-ru.json"), load("places.json")
    out = Map("russiannames")
    counts = {}
    for file, part, flag in (("names", "firstname", GIVEN), ("midnames", "middlename", PATRONYMIC), ("surnames", "lastname", SURNAME)):
        taken = 0
        for row in parquet.read_table(FOLDER / f"{file}.parquet").to_pylist():
            word, count = clean(row["text"]), row["count"] or 0
            if count < LEAST[file] or len(word) < 3 or not RU_WORD.match(word) or "-" in word:
                continue
            if word in usual and count < LEAST_WORD or known.get(word, 0) & flag and not (flag == SURNAME and count >= LEAST_UKRAINIAN):
                continue
            if flag == SURNAME and places.get(word, 0) >= LARGE and count < LEAST_PLACE:
                continue
            taken += 1
            genders = {"m": ["male"], "f": ["female"]}.get(row["gender"], ["male", "female"])
            for gender in genders:
                for form in inflect(word, part, gender):
                    out.add(form, flag)
            if flag == SURNAME and row["gender"] != "f":
                for form in plural(word):
                    out.add(form, flag)
                if count >= (LEAST_UKRAINIAN if not word.endswith(("ко", "ук", "юк")) else 12):
                    for name in in_ukrainian(word):
                        for form in surname_uk(name):
                            out.add(form, flag)
        counts[file] = taken
    for word in list(out.words):
        if word in usual or word in ukrainian:
            out.add(word, COMMON)
    out.write()
    print("russiannames:", counts, len(out.words), "forms")


if __name__ == "__main__":
    main()
