"""Makes the archives of tests/vectors/archive: one fault a file, named by the reason it must be refused with.

Run: python3 tests/vectors/make.py   (the results are kept in git; a test seals and opens each)
"""
import hashlib, json, os

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "archive")


def octal(n, width):
    return (f"{n:0{width - 1}o}").encode() + b"\0"


def header(name, size, kind=b"0", link=b"", mtime=0, uid=0, prefix=b"", raw_size=None, uname=b""):
    h = bytearray(512)
    h[0:len(name)] = name
    h[100:108] = octal(0o644, 8)
    h[108:116] = octal(uid, 8)
    h[116:124] = octal(0, 8)
    h[124:136] = raw_size or octal(size, 12)
    h[136:148] = octal(mtime, 12)
    h[148:156] = b" " * 8
    h[156:157] = kind
    h[157:157 + len(link)] = link
    h[257:265] = b"ustar\x0000"
    h[265:265 + len(uname)] = uname
    h[345:345 + len(prefix)] = prefix
    h[148:156] = octal(sum(h), 8)
    return bytes(h)


def padded(data):
    return data + b"\0" * (-len(data) % 512)


def entry(name, data, **more):
    return header(name.encode() if isinstance(name, str) else name, len(data), **more) + padded(data)


STATEMENT = ("statement.md", b"Words.\n")
ANSWERS = ("answers.json", b"{}")
MEDIA = {"statement.md": ("text/markdown", "text"), "answers.json": ("application/json", "text")}


def describe(name, data, **lies):
    media, done = MEDIA.get(name, ("text/plain", "text"))
    e = {"name": name, "media": media, "done": done, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    e.update(lies)
    return e


def manifest(entries, spaced=False, **changes):
    m = {"format": 1, "entries": entries, "consent": {"scopes": ["internal_review"]}}
    m.update(changes)
    separators = None if spaced else (",", ":")
    return json.dumps(m, sort_keys=True, separators=separators, ensure_ascii=False).encode()


def archive(*parts, tail=b"", step=None):
    body = b"".join(parts) + b"\0" * 1024 + tail
    size = step or max(4096, 1 << (len(body) - 1).bit_length())
    return body + b"\0" * (size - len(body))


def usual(*more, entries=None, **changes):
    found = [STATEMENT, ANSWERS, *more]
    listed = entries if entries is not None else [describe(n, d) for n, d in found]
    return archive(*[entry(n, d) for n, d in found], entry("manifest.json", manifest(listed, **changes)))


BASE = [entry(*STATEMENT), entry(*ANSWERS)]
LISTED = [describe(*STATEMENT), describe(*ANSWERS)]
END = entry("manifest.json", manifest(LISTED))
# An archive that fills its step to the last byte, with no room for the two zero blocks of an end mark.
FULL = ("attachments/01.txt", b"n" * (8192 - 512 * 8))
FULL_LISTED = manifest([*LISTED, describe(*FULL)])
NOTE_PADDED = entry(*FULL)
LONG_END = entry("manifest.json", FULL_LISTED)
NOTE = ("attachments/01.txt", b"note\n")

SEALED = b"age-encryption.org/v1\n-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n" + b"\0" * 40

VECTORS = {
    "good": usual(),
    "good.attachment": usual(NOTE),
    "archive-name.traversal": archive(*BASE, entry("../../escape.txt", b"x"), END),
    "archive-name.absolute": archive(*BASE, entry("/tmp/escape.txt", b"x"), END),
    "archive-name.escapes": archive(*BASE, entry(b"attachments/\x1b]0;owned\x07.txt", b"x"), END),
    "archive-name.direction": archive(*BASE, entry("attachments/\u202etxt.exe".encode(), b"x"), END),
    "archive-name.prefix": archive(*BASE, entry("01.txt", b"x", prefix=b"attachments/../.."), END),
    "archive-type.symlink": archive(*BASE, entry("attachments/01.txt", b"", kind=b"2", link=b"/etc/passwd"), END),
    "archive-type.hardlink": archive(*BASE, entry("attachments/01.txt", b"", kind=b"1", link=b"statement.md"), END),
    "archive-type.device": archive(*BASE, entry("attachments/01.txt", b"", kind=b"3"), END),
    "archive-type.fifo": archive(*BASE, entry("attachments/01.txt", b"", kind=b"6"), END),
    "archive-type.directory": archive(*BASE, entry("attachments/", b"", kind=b"5"), END),
    "archive-type.pax": archive(*BASE, entry("attachments/01.txt", b"19 path=../escape\n", kind=b"x"), END),
    "archive-type.gnu-long-name": archive(*BASE, entry("././@LongLink", b"../" * 90, kind=b"L"), END),
    "archive-type.gnu-sparse": archive(*BASE, entry("attachments/01.txt", b"", kind=b"S"), END),
    "archive-twice.statement": archive(entry(*STATEMENT), entry(*STATEMENT), entry(*ANSWERS), END),
    "archive-twice.attachment": archive(*BASE, entry(*NOTE), entry(*NOTE), END),
    "archive-order.manifest-first": archive(END, *BASE),
    "archive-order.answers-first": archive(entry(*ANSWERS), entry(*STATEMENT), END),
    "archive-order.after-manifest": archive(*BASE, END, entry(*NOTE)),
    "archive-too-large.ten-gib": archive(*BASE, header(b"attachments/01.txt", 0, raw_size=b"\x80" + (10 << 30).to_bytes(11, "big")), END),
    "archive-too-large.statement": archive(header(b"statement.md", 5 << 20), END),
    "archive-header.clock": archive(entry(*STATEMENT, mtime=1700000000), entry(*ANSWERS), END),
    "archive-header.user": archive(entry(*STATEMENT, uid=1000), entry(*ANSWERS), END),
    "archive-header.user-name": archive(entry(*STATEMENT, uname=b"someone"), entry(*ANSWERS), END),
    "archive-damaged.checksum": archive(entry(*STATEMENT).replace(b"0000644", b"0000600", 1), entry(*ANSWERS), END),
    "archive-damaged.size-too-small": archive(header(b"statement.md", 3) + padded(b"x" * 600), entry(*ANSWERS), END),
    "archive-damaged.size-past-end": archive(*BASE, header(b"attachments/01.txt", 1 << 20)),
    "archive-no-manifest.none": archive(*BASE),
    "archive-no-manifest.empty": archive(),
    "archive-padding.behind-an-entry": archive(entry(*STATEMENT)[:-9] + b"hidden...", entry(*ANSWERS), END),
    "archive-padding.behind-the-manifest": archive(*BASE, END[:-6] + b"hidden"),
    "archive-ladder.no-end-mark": (b"".join([*BASE, NOTE_PADDED, LONG_END]))[:8192],
    "archive-ladder.higher-step": archive(*BASE, END, step=8192),
    "archive-form.statement-not-text": archive(entry("statement.md", b"\xff\xfe"), entry(*ANSWERS), END),
    "archive-form.answers-not-json": archive(entry(*STATEMENT), entry("answers.json", b"{"), END),
    "archive-form.answers-spaced": archive(entry(*STATEMENT), entry("answers.json", b"{ }"), END),
    "archive-form.original-not-sealed": archive(*BASE, entry(*NOTE), entry("originals/01.age", b"a plain file"), END),
    "archive-padding.tail": archive(*BASE, END, tail=b"hidden"),
    "open-length.off-ladder": archive(*BASE, END, step=4096 + 512),
    "manifest-form.no-json": archive(*BASE, entry("manifest.json", b"not json")),
    "manifest-form.spaced": archive(*BASE, entry("manifest.json", manifest(LISTED, spaced=True))),
    "manifest-form.unknown-key": archive(*BASE, entry("manifest.json", manifest(LISTED, clock="2031"))),
    "manifest-form.deep": archive(*BASE, entry("manifest.json", b"[" * 3000)),
    "manifest-format.two": archive(*BASE, entry("manifest.json", manifest(LISTED, format=2))),
    "manifest-lies.digest": usual(entries=[describe(*STATEMENT, sha256="0" * 64), describe(*ANSWERS)]),
    "manifest-lies.size": usual(entries=[describe(*STATEMENT, size=1), describe(*ANSWERS)]),
    "manifest-lies.media": usual(entries=[describe(*STATEMENT, media="image/jpeg"), describe(*ANSWERS)]),
    "manifest-lies.missing": usual(entries=[describe(*STATEMENT)]),
    "manifest-lies.extra": usual(entries=[*LISTED, describe(*NOTE)]),
    "manifest-lies.gap": usual(("attachments/02.txt", b"x\n")),
    "manifest-lies.original-alone": usual(("originals/01.age", SEALED), entries=[*LISTED, describe("originals/01.age", SEALED, media="application/age-encryption", done="sealed")], consent={"scopes": ["internal_review", "keep_originals"]}),
    "manifest-consent.original-unasked": usual(NOTE, ("originals/01.age", SEALED), entries=[*LISTED, describe(*NOTE), describe("originals/01.age", SEALED, media="application/age-encryption", done="sealed")]),
    "manifest-lies.no-statement": archive(entry(*ANSWERS), entry("manifest.json", manifest([describe(*ANSWERS)]))),
    "manifest-consent.none": usual(consent={"scopes": []}),
    "manifest-consent.date": usual(consent={"scopes": ["internal_review"], "not_before": "soon"}),
    "open-signature.forged": usual(pseudonym={"key": "A" * 43 + "=", "reply_to": "age1", "sequence": 1, "signature": "A" * 86 + "=="}),
}

os.makedirs(HERE, exist_ok=True)
for name, data in VECTORS.items():
    with open(os.path.join(HERE, name + ".tar"), "wb") as f:
        f.write(data)
print(len(VECTORS), "vectors")
