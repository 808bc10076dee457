"""Writes the four word lists: build.py WORK OUT. With --left it also says what was left out, and why."""

import sys
from pathlib import Path

from candidates import LANGUAGES, fold
from choose import SIZE, choose

HERE = Path(__file__).parent


def lines(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def picked(language):
    """Words of a theme stand in a line; an apostrophe is the typewriter's in the files and the typographic one in the list."""
    return [word for line in lines(HERE / "picked" / f"{language}.txt") for word in line.split()]


def stopped(language):
    """Lines of words, a colon, and the reason."""
    return {word: reason.strip() for words, _, reason in (line.partition(":") for line in lines(HERE / "stopped" / f"{language}.txt")) for word in words.split()}


def main():
    work, out = Path(sys.argv[1]), Path(sys.argv[2])
    neutral = [line.strip().lower() for line in lines(HERE.parent / "neutral-words.txt")]
    for language, candidates in LANGUAGES.items():
        words, left = choose(language, picked(language), candidates(work), stopped(language), neutral)
        if "--left" in sys.argv:
            for word, reason in left.items():
                print(f"{language}\t{word}\t{reason}")
        if len(words) < SIZE:
            sys.exit(f"{language}: {len(words)} words only")
        final = sorted(words[:SIZE], key=fold)
        text = "".join(word + "\n" for word in final)
        (out / f"{language}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
