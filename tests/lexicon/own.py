"""What is written for this project: familiar forms of given names, countries and regions, patronymics made by rule."""

from common import *
from forms import adjective, given_ru, given_uk, place
from latin import plain
from regions import numbers, table

ARTICLE = re.compile(r"(the |la |le |les |l'|l’)")


def patronymics_uk(name):
    """Father's names of both genders, in all cases."""
    if name.endswith("о"):
        stem, soft = name[:-1], False
    elif name.endswith("й"):
        stem, soft = name[:-1], True
    elif name.endswith(("а", "я", "ь")):
        return []
    else:
        stem, soft = name, False
    if soft:
        stem = stem[:-1] + "і" if stem.endswith("і") else stem
        men, women = [stem + "йович"], [stem + "ївна"]
    else:
        men, women = [stem + "ович"], [stem + "івна"]
    out = []
    for m in men:
        out += [m + e for e in ("", "а", "у", "еві", "ем", "і")]
    for w in women:
        out += [w] + [w[:-1] + e for e in ("и", "і", "у", "ою", "о")]
    return out


def main():
    ids = numbers()
    cyrillic, latin = ordinary("ru") | ordinary("uk"), ordinary("latin")
    out = Map("own")
    for word in map(clean, hand_words("given-ru.txt")):
        cases = adjective(word, "ru") if word.endswith("ый") else None
        for form in {x for c in cases for x in c} if cases else given_ru(word):
            out.add(form, GIVEN)
    for word in map(clean, hand_words("given-uk.txt")):
        for form in given_uk(word):
            out.add(form, GIVEN)
        for form in patronymics_uk(word):
            out.add(form, PATRONYMIC)
    for word in hand_words("given-latin.txt"):
        out.add(plain(word), GIVEN)
    for word in list(out.words):
        if word in (cyrillic if CYRILLIC.search(word) else latin):
            out.add(word, COMMON)
    regions = {}

    def region(name, number, lang):
        low = clean(name)
        if lang == "latin":
            forms = [ARTICLE.sub("", plain(name).replace("’", "'"), count=1)]
        elif len(low) < 4 or name.isupper():
            forms = [low]
        else:
            forms = place(low, lang)
        for form in forms:
            if len(form) > 1 and form not in latin:
                regions.setdefault(form, number)

    for row in table():
        number = ids[row[0]]
        if row[0] == "XX" or "-" in row[0] and row[0].split("-")[1] not in ("siberia", "urals", "volga", "fareast", "caucasus"):
            continue
        for text, lang in ((row[2], "ru"), (row[4], "uk"), (row[6], "latin"), (row[8], "latin")):
            region(text, number, lang)
            if text.endswith((" область", " край", " області")):
                short = text.replace(" область", " обл").replace(" край", " кр")
                for form in place(clean(text), lang):
                    first = form.rsplit(" ", 1)[0]
                    regions.setdefault(first + " обл", number) if "обл" in short else None
    for row in rows("countries.tsv"):
        for name in row[9].split("|") if len(row) > 9 else []:
            low = clean(name)
            lang = "latin" if not CYRILLIC.search(low) else "uk" if UK_ONLY.search(low) else "ru"
            region(name, ids[row[0]], lang)
    for row in rows("regions-short.tsv"):
        for names, lang in zip(row[1:], ("ru", "uk", "latin")):
            for name in filter(None, names.split("|")):
                region(name, ids[row[0]], lang)
    for form, number in regions.items():
        flags, _ = out.words.get(form, (0, 0))
        if form in cyrillic:
            flags |= COMMON
        out.words[form] = (flags | COUNTRY, number)
    for form in regions:
        first = re.split(r"[ -]", form)[0]
        if first != form:
            flags, number = out.words.get(first, (0, 0))
            out.words[first] = (flags | MULTI, number)
    out.write()
    print("own:", len(out.words), "forms")


if __name__ == "__main__":
    main()
