"""Reads a dictionary of Hunspell: the words with their flags, and the forms its suffixes make."""

import re


class Dictionary:
    def __init__(self, aff, dic, long=False):
        self.dic, self.long, self.rules = dic, long, {}
        for line in open(aff, encoding="utf-8-sig"):
            part = line.split()
            if len(part) >= 5 and part[0] == "SFX":
                strip = "" if part[2] == "0" else part[2]
                add = part[3].split("/")[0]
                where = None if part[4] == "." else re.compile(part[4] + r"\Z")
                self.rules.setdefault(part[1], []).append((strip, "" if add == "0" else add, where))

    def entries(self):
        """Word, flags, and what else stands in the line."""
        lines = open(self.dic, encoding="utf-8-sig")
        next(lines) if not self.long else None
        for line in lines:
            entry, _, rest = line.rstrip("\n").replace("\t", " ").partition(" ")
            word, _, flags = entry.partition("/")
            if word and not word.isdigit():
                yield word, flags, rest

    def forms(self, word, flags):
        out = {word}
        each = [flags[i : i + 2] for i in range(0, len(flags), 2)] if self.long else flags
        for flag in each:
            for strip, add, where in self.rules.get(flag, ()):
                if (where is None or where.search(word)) and word.endswith(strip):
                    out.add(word[: len(word) - len(strip)] + add)
        return out
