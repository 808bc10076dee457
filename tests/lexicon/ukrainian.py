"""Names, places and ordinary words of the Ukrainian spelling dictionary (Debian hunspell-uk, MPL 1.1)."""

from common import *
from forms import adjective, place
from hunspell import Dictionary

FOLDER = WORK / "unpacked" / "hunspell-uk" / "usr/share/hunspell"
PLACE_FLAGS = ("p", "n", "o", "3`", "D!", "Q", "D", "H", "R")
PATRONYMIC_END = re.compile(r"(ович|йович|івна|ївна)\Z")


def kind(word, flags, given, places):
    """What a capitalised entry is, by its paradigm: Hunspell's suffix classes tell people from places."""
    if word in given:
        return GIVEN
    if flags == "j":
        return 0
    if PATRONYMIC_END.search(word) and ("1" in flags or "%" in flags):
        return PATRONYMIC | SURNAME
    if flags in ("1:$x", "1x$", "%;h", "%;", "%h;", "%<h"):
        return GIVEN
    if flags == "C" or flags.startswith("Ee") or flags == "%":
        return SURNAME
    if flags == "E":
        return SURNAME | PLACE if word.endswith(("ський", "цький", "зький")) else PLACE
    if "$" in flags:
        return SURNAME if word.endswith(("енко", "чук", "юк", "ик", "ак", "як")) else SURNAME | GIVEN
    if flags in ("1", "1x", "1:x") and word in places and not word.endswith(("ко", "ук", "юк", "ов", "ев")):
        return PLACE
    if flags.startswith("1") or flags.startswith("4\""):
        return SURNAME
    if flags in PLACE_FLAGS or flags.startswith(("0u", "2@", "%h")):
        return PLACE
    if not flags and word.endswith(("ськ", "цьк")):
        return PLACE
    return 0


def main():
    given = {clean(w) for w in hand_words("given-uk.txt")}
    dictionary = Dictionary(FOLDER / "uk_UA.aff", FOLDER / "uk_UA.dic")
    names, usual, lemmas = Map("hunspell-uk"), set(), {}
    russian, places, proper = ordinary("ru"), load("places.json"), []
    for word, flags, _ in dictionary.entries():
        if word[0].isupper():
            low = clean(word)
            if not word[1:].islower() or not UK_WORD.match(low) or len(low) < 3:
                continue
            what = kind(low, flags, given, places)
            if not what:
                continue
            lemmas[low] = lemmas.get(low, 0) | what
            all_forms = {clean(f) for f in dictionary.forms(word, flags)}
            if flags == "E":
                all_forms.update(x for c in adjective(low, "uk") or [] for x in c)
            elif not flags:
                all_forms.update(place(low, "uk"))
            proper.append((low, what, all_forms))
        else:
            for form in dictionary.forms(word, flags):
                form = clean(form)
                if UK_WORD.match(form) and "-" not in form:
                    usual.add(form)
    for low, what, all_forms in proper:
        # A village that is called like a thing is no more than the thing; towns come from GeoNames.
        if what == PLACE and (low in usual or low in russian):
            continue
        for form in all_forms:
            common = form in usual
            if not (what == PLACE and common):
                names.add(form, what | (COMMON if common else 0))
    names.write()
    # Words that both languages have stand in the Russian list.
    cut = {w[:KEPT] for w in russian}
    write_words("hunspell-uk-words", {w for w in usual if w[:KEPT] not in cut})
    (WORK / "cache" / "ordinary-uk.txt").write_text("\n".join(sorted(usual)), encoding="utf-8")
    save("names-uk.json", lemmas)


if __name__ == "__main__":
    main()
