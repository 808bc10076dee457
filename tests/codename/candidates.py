"""Nouns in their base form, the most frequent first: what each language's list is chosen from."""

import gzip
import re
import unicodedata
from pathlib import Path

import msgpack


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

    bad = {"Surn", "Patr", "Orgn", "Trad", "Init", "Abbr", "Erro", "Arch", "Slng", "Infr", "Subx", "Vpre", "Dist"}
    nouns = set()
    for word, tag, lemma, _, _ in pymorphy3.MorphAnalyzer().dictionary.iter_known_words():
        have = tag.grammemes
        if "NOUN" in have and not have & bad and word == lemma and "nomn" in have and ("sing" in have or "Pltm" in have):
            nouns.add(word)
    place = frequencies(work, "ru")
    # People mostly write е for ё; the commoner of both spellings counts.
    for word in nouns:
        plain = word.replace("ё", "е")
        if plain in place:
            place[word] = min(place[plain], place.get(word, place[plain]))
    return ranked(place, nouns)


# Suffix classes of the Ukrainian dictionary that are no noun's: adjectives, pronouns and verbs.
UK_OTHER = re.compile(r"[VYyIKLMN]|^[jfbcF]")


def ukrainian(work):
    """The spelling dictionary tells nouns by how they are declined; its base form is the nominative."""
    nouns = set()
    for line in open(work / "unpacked/hunspell-uk/usr/share/hunspell/uk_UA.dic", encoding="utf-8-sig"):
        word, _, flags = line.strip().partition("/")
        if word[:1].islower() and not UK_OTHER.search(flags):
            nouns.add(word)
    return ranked(frequencies(work, "uk"), nouns)


def french(work):
    """Grammalecte marks nouns; its base form is the singular."""
    nouns = set()
    for line in open(work / "unpacked/hunspell-fr-comprehensive/usr/share/hunspell/fr.dic", encoding="utf-8-sig"):
        entry, _, tags = line.rstrip("\n").replace("\t", " ").partition(" ")
        word = entry.partition("/")[0]
        if word[:1].islower() and "po:nom" in tags.split():
            nouns.add(word)
    return ranked(frequencies(work, "fr"), nouns)


def english(work):
    """WordNet's nouns are singular; what it knows as the irregular plural of another is left out."""
    folder = work / "unpacked/wordnet-base/usr/share/wordnet"
    plurals = {line.split()[0] for line in open(folder / "noun.exc", encoding="ascii")}
    nouns = {line.split()[0] for line in open(folder / "index.noun", encoding="ascii") if not line.startswith(" ")}
    return ranked(frequencies(work, "en"), nouns - plurals)


LANGUAGES = {"ru": russian, "uk": ukrainian, "fr": french, "en": english}
