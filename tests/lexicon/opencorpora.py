"""Names, places and ordinary words of OpenCorpora, from pymorphy3-dicts-ru (CC BY-SA 3.0)."""

from common import *
import pymorphy3

NAMES = {"Name": GIVEN, "Surn": SURNAME, "Patr": PATRONYMIC, "Geox": PLACE}


def main():
    names = Map("opencorpora")
    usual, lemmas, places = set(), {}, []
    for word, tag, lemma, _, _ in pymorphy3.MorphAnalyzer().dictionary.iter_known_words():
        grammemes = tag.grammemes
        word = clean(word)
        flags = 0
        for code, flag in NAMES.items():
            if code in grammemes:
                flags |= flag
        if flags and len(word) > 2:
            if RU_WORD.match(word):
                names.add(word, flags) if flags != PLACE else places.append((word, clean(lemma)))
            lemmas.setdefault(clean(lemma), 0)
            lemmas[clean(lemma)] |= flags
        elif not flags and not grammemes & {"Orgn", "Trad", "Init", "Abbr", "Erro"} and RU_WORD.match(word) and "-" not in word:
            usual.add(word)
    for word, lemma in places:
        # A place that is called like a thing comes from GeoNames, if it is a town.
        if word not in usual and lemma not in usual:
            names.add(word, PLACE)
    for word in names.words:
        if word in usual:
            names.add(word, COMMON)
    names.write()
    write_words("opencorpora-words", usual)
    (WORK / "cache" / "ordinary-ru.txt").write_text("\n".join(sorted(usual)), encoding="utf-8")
    save("names-ru.json", lemmas)


if __name__ == "__main__":
    main()
