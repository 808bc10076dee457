"""Nouns in their base form, the most frequent first: what each language's list is chosen from."""

import gzip
import re
import unicodedata
from pathlib import Path

import msgpack

VOWELS_CUT = re.compile(r"[аеиоуыэюяіїєь]+\Z")


def fold(word):
    """As the program folds: no marks on letters, no apostrophes, one letter for ё and е, й and и, ї and і, ґ and г."""
    word = word.replace("ґ", "г").replace("œ", "oe").replace("æ", "ae")
    word = unicodedata.normalize("NFD", word)
    return "".join(c for c in word if not unicodedata.combining(c) and c not in "'’ʼ")


def frequencies(work, language):
    """Every word of the language in wordfreq's large list, with its place: 0 is the most frequent."""
    file = work / "unpacked/wordfreq/wordfreq/data" / f"large_{language}.msgpack.gz"
    bins = msgpack.load(gzip.open(file), raw=False)[1:]
    place = {}
    for words in bins:
        for word in words:
            place.setdefault(word, len(place))
    return place


def ranked(place, words):
    """Words by frequency, equally frequent ones by their letters. Unknown to wordfreq means unknown to people."""
    return sorted((w for w in words if w in place), key=lambda w: (place[w], w))


def russian(work):
    """OpenCorpora: nominative singular, or the plural of what has no singular."""
    import pymorphy3

    bad = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init", "Abbr", "Erro", "Arch", "Slng", "Infr", "Subx", "Vpre", "Dist"}
    dictionary = pymorphy3.MorphAnalyzer().dictionary
    nouns, other = set(), set()
    for word, tag, lemma, _, _ in dictionary.iter_known_words():
        have = tag.grammemes
        if "NOUN" in have and not have & bad and word == lemma and "nomn" in have and ("sing" in have or "Pltm" in have):
            nouns.add(word)
        elif have & {"Name", "Surn", "Patr", "Geox"} and word == lemma and "nomn" in have:
            other.add(word)
        elif have & {"INFN", "ADVB", "PREP", "CONJ", "PRCL", "NPRO", "NUMR", "INTJ", "PRED"}:
            other.add(word)
    place = frequencies(work, "ru")
    # People mostly write е for ё; the commoner of both spellings counts.
    for word in nouns:
        plain = word.replace("ё", "е")
        if plain in place:
            place[word] = min(place[plain], place.get(word, place[plain]))
    return ranked(place, nouns - other)


# Suffix classes of the Ukrainian dictionary that are a noun's; verbs have others, adjectives j.
UK_NOUN = re.compile(r"(%|1|0u|0v|2|3|Q|R|A|o)")
UK_NO_NOUN = re.compile(r"[jVYyIKLMN]")


def ukrainian(work):
    """The spelling dictionary tells nouns by how they are declined."""
    nouns, other = set(), set()
    lines = open(work / "unpacked/hunspell-uk/usr/share/hunspell/uk_UA.dic", encoding="utf-8-sig")
    for line in lines:
        word, _, flags = line.strip().partition("/")
        if not word or not flags or not word[0].islower():
            if word[:1].isupper():
                other.add(word.lower())
            continue
        (nouns if UK_NOUN.match(flags) and not UK_NO_NOUN.search(flags) else other).add(word)
    return ranked(frequencies(work, "uk"), nouns - other)


def french(work):
    """Grammalecte marks nouns; a word that is also a verb, an adverb or a name is left out."""
    nouns, other = set(), set()
    lines = open(work / "unpacked/hunspell-fr-comprehensive/usr/share/hunspell/fr.dic", encoding="utf-8-sig")
    for line in lines:
        entry, _, tags = line.rstrip("\n").replace("\t", " ").partition(" ")
        word, _, flags = entry.partition("/")
        tags = tags.split()
        if word[:1].isupper():
            other |= {word.lower()} if {"po:prn", "po:npr", "po:patr"} & set(tags) else set()
        elif "po:nom" in tags and "po:adj" not in tags:
            nouns.add(word)
        else:
            other.add(word)
    return ranked(frequencies(work, "fr"), nouns - other)


# WordNet's own kinds of noun that can be seen or touched.
EN_KINDS = {5, 6, 8, 13, 15, 17, 18, 20, 27}


def english(work):
    """WordNet: nouns whose first meaning, the most frequent one, is a thing, a plant, an animal, food, a place or a person."""
    folder = work / "unpacked/wordnet-base/usr/share/wordnet"
    kinds = {}
    for line in open(folder / "data.noun", encoding="ascii"):
        if not line.startswith(" "):
            offset, kind = line.split()[:2]
            kinds[offset] = int(kind)
    exceptions = {line.split()[0] for line in open(folder / "noun.exc", encoding="ascii")}
    nouns = set()
    for line in open(folder / "index.noun", encoding="ascii"):
        part = line.split()
        if line.startswith(" ") or part[0] in exceptions:
            continue
        senses = part[-int(part[2]):]
        if kinds[senses[0]] in EN_KINDS:
            nouns.add(part[0])
    place = frequencies(work, "en")
    return ranked(place, nouns)


LANGUAGES = {"ru": russian, "uk": ukrainian, "fr": french, "en": english}
