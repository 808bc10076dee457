#!/usr/bin/env python3
"""Builds set.jsonl from the passages in ru.txt, uk.txt, fr.txt and en.txt, and checks both.

A source file holds passages with a blank line between them. The first line of a passage is
`= ID tag tag`, the rest is its text. A span is written in place as ⟦kind:severity|words⟧, or as
⟦kind/check:severity|words⟧ where the number has check digits; spans may be nested. A character
that the eye cannot see or tell apart is written as \\u{200B}.

Use: build.py            write set.jsonl and print what it holds
     build.py --check    write nothing; fail when set.jsonl is not what the sources give
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("ru", "uk", "fr", "en")
SEVERITIES = {
    "person": (2, 3), "callsign": (3,), "rank": (1, 2), "unit": (2, 3), "phone": (3,),
    "email": (3,), "handle": (3,), "url": (3,), "id_document": (3,), "gov_id": (3,),
    "bank": (3,), "device_id": (3,), "ip": (2, 3), "plate": (3,), "address": (2, 3),
    "place": (1, 2), "coordinates": (3,), "date": (1, 2), "time": (1, 2),
    "organisation": (2,), "path": (3,), "invisible": (2,), "homoglyph": (2,), "event": (1, 2),
}
# A number of these kinds has to say which check applies to it; `none` is for those without one.
CHECKED_KINDS = ("gov_id", "bank", "device_id")
LONGEST = 900
HEADER = re.compile(r"= ((?:ru|uk|fr|en)-\d{3})((?: [a-z-]+)*)$")
OPENING = re.compile(r"⟦([a-z_]+)(?:/([a-z0-9]+))?:([123])\|")
ESCAPE = re.compile(r"\\u\{([0-9A-Fa-f]{2,6})\}")


class Wrong(Exception):
    """A passage breaks a rule of the set."""


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    try:
        passages = [p for language in LANGUAGES for p in read(HERE / f"{language}.txt", language)]
        unique(passages)
    except Wrong as wrong:
        sys.exit(f"build.py: {wrong}")
    lines = "".join(json.dumps(p, ensure_ascii=False) + "\n" for p in passages)
    output = HERE / "set.jsonl"
    if arguments:
        if not output.exists() or output.read_text(encoding="utf-8") != lines:
            sys.exit("build.py: set.jsonl is not what the sources give; run build.py")
    else:
        output.write_text(lines, encoding="utf-8")
    print(counts(passages))


def read(path, language):
    """All passages of one source file."""
    passages = []
    for block in re.split(r"\n{2,}", path.read_text(encoding="utf-8").strip("\n")):
        head, _, source = block.partition("\n")
        header = HEADER.match(head)
        if not header or not header[1].startswith(language):
            raise Wrong(f"{path.name}: not a header: {head!r}")
        try:
            passages.append(passage(header[1], language, source, header[2].split()))
        except Wrong as wrong:
            raise Wrong(f"{header[1]}: {wrong}") from None
    return passages


def passage(identity, language, source, tags):
    text, spans = parse(source)
    if not text.strip():
        raise Wrong("no text")
    if len(text) > LONGEST:
        raise Wrong(f"{len(text)} characters, more than {LONGEST}")
    if ("empty" in tags) != (not spans):
        raise Wrong("the tag `empty` and the spans disagree")
    spans.sort(key=lambda s: (s["start"], -s["end"]))
    for span in spans:
        verify(span, text)
    return {"id": identity, "lang": language, "text": text, "spans": spans, "tags": tags}


def parse(source):
    """The plain text of a source and its spans, counted in code points."""
    text, spans, still_open, at = [], [], [], 0
    while at < len(source):
        opening, escape = OPENING.match(source, at), ESCAPE.match(source, at)
        if opening:
            still_open.append((len(text), opening))
            at = opening.end()
        elif escape:
            text.append(chr(int(escape[1], 16)))
            at = escape.end()
        elif source[at] == "⟧":
            if not still_open:
                raise Wrong("a span ends that never began")
            start, opening = still_open.pop()
            spans.append({"start": start, "end": len(text), "kind": opening[1],
                          "severity": int(opening[3]), "text": "".join(text[start:]),
                          "check": opening[2]})
            at += 1
        elif source[at] == "⟦":
            raise Wrong(f"not a mark: {source[at:at + 20]!r}")
        else:
            text.append(source[at])
            at += 1
    if still_open:
        raise Wrong("a span never ends")
    return "".join(text), spans


def verify(span, text):
    """Refuses a span whose place, kind, severity or check digits are wrong."""
    check = span.pop("check")
    words, kind = span["text"], span["kind"]
    if text[span["start"]:span["end"]] != words or not words:
        raise Wrong(f"wrong slice {words!r}")
    if kind != "invisible" and words != words.strip():
        raise Wrong(f"white space at the edge of {words!r}")
    if span["severity"] not in SEVERITIES.get(kind, ()):
        raise Wrong(f"{kind}:{span['severity']} is not a kind with that severity")
    if kind == "invisible" and any(unicodedata.category(c) != "Cf" for c in words):
        raise Wrong(f"a visible character in {words!r}")
    if kind == "homoglyph" and len({unicodedata.name(c).split()[0] for c in words if c.isalpha()}) < 2:
        raise Wrong(f"one script only in {words!r}")
    if (kind in CHECKED_KINDS) != (check is not None):
        raise Wrong(f"{kind} with check {check}: {words!r}")
    if check and not CHECKS[check](re.sub(r"[\W_]", "", words).upper()):
        raise Wrong(f"the check digits ({check}) of {words!r} are wrong")


def unique(passages):
    for name, of in (("id", lambda p: p["id"]), ("text", lambda p: p["text"].casefold())):
        seen = collections.Counter(map(of, passages))
        twice = [value for value, count in seen.items() if count > 1]
        if twice:
            raise Wrong(f"the same {name} twice: {twice[0]!r}")


def counts(passages):
    """A Markdown table of spans by kind and language, and of passages."""
    table = collections.Counter((s["kind"], p["lang"]) for p in passages for s in p["spans"])
    rows = ["| | " + " | ".join(LANGUAGES) + " | all |", "|---|" + "--:|" * 5]

    def row(name, values):
        rows.append("| " + " | ".join([name, *map(str, values), str(sum(values))]) + " |")

    row("passages", [sum(p["lang"] == g for p in passages) for g in LANGUAGES])
    for tag in ("empty", "hard"):
        row(f"of them {tag}", [sum(p["lang"] == g and tag in p["tags"] for p in passages) for g in LANGUAGES])
    for kind in SEVERITIES:
        row(f"`{kind}`", [table[kind, g] for g in LANGUAGES])
    row("spans", [sum(table[k, g] for k in SEVERITIES) for g in LANGUAGES])
    return "\n".join(rows)


def weighted(digits, weights):
    return sum(int(d) * w for d, w in zip(digits, weights, strict=True))


def digits_only(length):
    return lambda n: n.isascii() and n.isdigit() and len(n) == length


def luhn(number):
    if not (number.isascii() and number.isdigit()):
        return False
    doubled = (int(d) * (1 + i % 2) for i, d in enumerate(reversed(number)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def inn(n):
    if digits_only(10)(n):
        return weighted(n[:9], (2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(n[9])
    return (digits_only(12)(n)
            and weighted(n[:10], (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(n[10])
            and weighted(n[:11], (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(n[11]))


def snils(n):
    return digits_only(11)(n) and weighted(n[:9], range(9, 0, -1)) % 101 % 100 == int(n[9:])


def rnokpp(n):
    return digits_only(10)(n) and weighted(n[:9], (-1, 5, 7, 9, 4, 6, 10, 5, 7)) % 11 % 10 == int(n[9])


def iban(n):
    lengths = {"UA": 29, "FR": 27, "GB": 22, "DE": 22}
    moved = n[4:] + n[:4]
    return (n.isascii() and n.isalnum() and len(n) == lengths.get(n[:2])
            and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1)


def nhs(n):
    return digits_only(10)(n) and (11 - weighted(n[:9], range(10, 1, -1)) % 11) % 11 == int(n[9])


CHECKS = {
    "none": lambda n: True,
    "inn": inn,
    "snils": snils,
    "ogrn": lambda n: digits_only(13)(n) and int(n[:12]) % 11 % 10 == int(n[12]),
    "ogrnip": lambda n: digits_only(15)(n) and int(n[:14]) % 13 % 10 == int(n[14]),
    "rnokpp": rnokpp,
    # The Ukrainian register number: birth date, four digits, and a check by weights 7, 3, 1.
    "unzr": lambda n: digits_only(13)(n) and weighted(n[:12], (7, 3, 1) * 4) % 10 == int(n[12]),
    "nir": lambda n: digits_only(15)(n) and 97 - int(n[:13]) % 97 == int(n[13:]),
    "siret": lambda n: len(n) == 14 and luhn(n),
    "nhs": nhs,
    "nino": lambda n: re.fullmatch(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]", n) is not None,
    "ssn": lambda n: re.fullmatch(r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}", n) is not None,
    "card": lambda n: len(n) in (16, 18, 19) and luhn(n),
    "iban": iban,
    # An account number carries a check over the bank's own code, which seldom stands beside it.
    "account": digits_only(20),
    "imei": lambda n: len(n) == 15 and luhn(n),
    "mac": lambda n: re.fullmatch(r"[0-9A-F]{12}", n) is not None,
}


if __name__ == "__main__":
    main(sys.argv[1:])
