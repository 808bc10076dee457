"""French and English: words and names of spelling dictionaries, of the census of the USA and of the French register of names."""

from common import *
from hunspell import Dictionary

UNPACKED = WORK / "unpacked"
FRENCH = UNPACKED / "hunspell-fr-comprehensive/usr/share/hunspell"
ENGLISH = UNPACKED / "hunspell-en-us/usr/share/hunspell"
WORD = re.compile(r"[a-z]+\Z")
NEUTRAL = HERE.parent / "neutral-words.txt"


def plain(text):
    """Small letters without accents, as the code page folds them."""
    text = text.lower().replace("œ", "oe").replace("æ", "a").replace("ø", "o").replace("ß", "s").replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def forbidden():
    """Words that may not stand in the program; its cue lists bring them in another form."""
    lines = NEUTRAL.read_text(encoding="utf-8").splitlines()
    return [plain(s) for s in map(str.strip, lines) if s and not s.startswith("#") and plain(s).isascii()]


def main():
    stems = forbidden()
    bad = lambda w: any(s in w for s in stems)
    fr = Dictionary(FRENCH / "fr.aff", FRENCH / "fr.dic", long=True)
    fr_names, fr_words = Map("hunspell-fr"), set()
    for word, flags, tags in fr.entries():
        if word[0].isupper():
            flag = GIVEN if "po:prn" in tags else SURNAME if "po:patr" in tags else 0
            for part in [plain(word)] + plain(word).split("-"):
                if flag and WORD.match(part) and len(part) > 2 and not bad(part):
                    fr_names.add(part, flag)
        else:
            for form in fr.forms(word, flags):
                form = plain(form)
                if WORD.match(form) and not bad(form):
                    fr_words.add(form)
    en = Dictionary(ENGLISH / "en_US.aff", ENGLISH / "en_US.dic")
    en_words = set()
    for word, flags, _ in en.entries():
        if word.islower():
            en_words.update(f for f in map(plain, en.forms(word, flags)) if WORD.match(f) and not bad(f))
    usual = fr_words | en_words
    for word in list(fr_names.words):
        if word in usual:
            fr_names.add(word, COMMON)
    fr_names.write()
    write_words("hunspell-fr-words", fr_words, KEPT_LATIN)
    french = {w[:KEPT_LATIN] for w in fr_words}
    write_words("hunspell-en-words", {w for w in en_words if w[:KEPT_LATIN] not in french}, KEPT_LATIN)
    (WORK / "cache" / "ordinary-latin.txt").write_text("\n".join(sorted(usual)), encoding="utf-8")
    census(usual, bad)
    insee(usual, bad)


def census(usual, bad):
    """Lines of name, frequency in percent, sum, rank."""
    out = Map("census")
    for file, flag in (("dist.male.first", GIVEN), ("dist.female.first", GIVEN), ("dist.all.last", SURNAME)):
        for line in open(UNPACKED / "names/names" / file):
            name, share, _, rank = line.split()
            name, common = name.lower(), name.lower() in usual
            if len(name) < 3 or bad(name) or not WORD.match(name):
                continue
            if int(rank) > 20000 or common and float(share) < (0.02 if flag == GIVEN else 0.006):
                continue
            out.add(name, flag | (COMMON if common else 0))
    out.write()


def insee(usual, bad):
    """A line with the sizes of four classes of frequency, then all names, the most frequent first."""
    out = Map("insee")
    for file, flag, keep in (("dist.prenoms.m.all.txt", GIVEN, 2), ("dist.prenoms.f.all.txt", GIVEN, 2), ("dist.all.txt", SURNAME, 1)):
        sizes, names = open(UNPACKED / "prenoms/prenoms/data" / file, encoding="utf-8").read().split("\n")[:2]
        sizes = [int(n) for n in sizes.split()]
        for n, name in enumerate(names.split(",")[: sum(sizes[:keep])]):
            for part in plain(name).replace("'", "").split(" ")[-1:]:
                common = part in usual
                if len(part) < 3 or not WORD.match(part) or bad(part) or common and n >= sizes[0] // 2:
                    continue
                out.add(part, flag | (COMMON if common else 0))
    out.write()


if __name__ == "__main__":
    main()
