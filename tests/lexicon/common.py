"""What the extractors share: flags, folding, and where things lie."""

import json
import re
import sys
import unicodedata
from pathlib import Path

GIVEN, SURNAME, PATRONYMIC, PLACE, COUNTRY, BIG, COMMON, ORDINARY, MULTI = (1 << n for n in range(9))
HERE = Path(__file__).parent
WORK = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("work")
OUT = WORK / "lists"
CYRILLIC = re.compile(r"[а-яёіїєґў]")
RU_ONLY = re.compile(r"[ыэёъ]")
UK_ONLY = re.compile(r"[іїєґ']")
RU_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*\Z")
UK_WORD = re.compile(r"[а-щьюяіїєґ']+(?:-[а-щьюяіїєґ']+)*\Z")
# Letters of a word that the sets of ordinary words keep; the reader cuts there, too.
KEPT, KEPT_LATIN = 8, 7


def clean(text):
    """Small letters, one kind of apostrophe, no accents on Cyrillic vowels, е for ё."""
    text = text.replace("’", "'").replace("ʼ", "'").replace("`", "'").replace("\u0301", "")
    text = unicodedata.normalize("NFC", text.lower())
    return text.replace("ё", "е").strip()


class Map:
    """A list of words with flags; flags of the same word are joined."""

    def __init__(self, name):
        self.path = OUT / (name + ".tsv")
        self.words = {}

    def add(self, word, flags, region=0):
        old, was = self.words.get(word, (0, None))
        same = region if was in (None, region) else -1
        self.words[word] = (old | flags, same)

    def write(self):
        with open(self.path, "w", encoding="utf-8") as out:
            for word in sorted(self.words):
                flags, region = self.words[word]
                out.write(f"{word}\t{flags | max(region or 0, 0) << 16}\n")


def ordinary(name):
    """The ordinary words of a language, as an extractor before wrote them down."""
    return set((WORK / "cache" / f"ordinary-{name}.txt").read_text(encoding="utf-8").split("\n"))


def write_words(name, words, letters=KEPT):
    """Ordinary words, cut to what the reader looks at."""
    kept = sorted({w[:letters] for w in words})
    (OUT / (name + ".txt")).write_text("\n".join(kept) + "\n", encoding="utf-8")


def rows(name):
    for line in (HERE / "hand" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def hand_words(name):
    for row in rows(name):
        yield from row[0].split()


def load(name):
    return json.loads((WORK / "cache" / name).read_text(encoding="utf-8"))


def save(name, value):
    (WORK / "cache" / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
