//! The names of tags, whatever the container, and what they say about a person.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// Longer values are cut: a person reads the beginning.
const SHOWN: usize = 200;

/// Tag names in small letters: kind, severity, names. Whatever is not here is a tag like any other.
const NAMED: &[(&str, Severity, &[&str])] = &[
    (
        "title",
        Severity::Few,
        &[
            "tit1", "tit2", "tit3", "talb", "tt1", "tt2", "tt3", "tal", "title", "album", "inam",
            "iprd", "isbj", "subtitle", "name",
        ],
    ),
    (
        "author",
        Severity::One,
        &[
            "tpe1",
            "tpe2",
            "tpe3",
            "tpe4",
            "tcom",
            "text",
            "tope",
            "toly",
            "town",
            "tcop",
            "tp1",
            "tp2",
            "tp3",
            "tp4",
            "tcm",
            "txt",
            "toa",
            "tol",
            "tcr",
            "artist",
            "albumartist",
            "album_artist",
            "performer",
            "author",
            "composer",
            "copyright",
            "contact",
            "iart",
            "ieng",
            "itch",
            "icms",
            "icop",
            "iedt",
            "auth",
            "(c) ",
            "owner",
        ],
    ),
    (
        "organisation",
        Severity::Few,
        &[
            "tpub",
            "trsn",
            "trso",
            "tpb",
            "organization",
            "publisher",
            "label",
            "isrc",
        ],
    ),
    (
        "date",
        Severity::Few,
        &[
            "tyer",
            "tdat",
            "time",
            "trda",
            "tdrc",
            "tdrl",
            "tdtg",
            "tdor",
            "tory",
            "tden",
            "tye",
            "tda",
            "tim",
            "trd",
            "tor",
            "date",
            "year",
            "creation_time",
            "icrd",
            "idit",
            "creation date",
        ],
    ),
    (
        "software",
        Severity::Narrows,
        &[
            "tenc",
            "tsse",
            "ten",
            "tss",
            "encoder",
            "encoded-by",
            "encoded_by",
            "encodedby",
            "encoder_options",
            "encoding",
            "isft",
            "appl",
        ],
    ),
    (
        "comment",
        Severity::Few,
        &[
            "comm", "uslt", "sylt", "com", "ult", "slt", "comment", "comments", "lyrics", "icmt",
            "anno", "comt",
        ],
    ),
    (
        "description",
        Severity::Few,
        &["description", "ikey", "synopsis"],
    ),
    (
        "place",
        Severity::One,
        &["location", "iarl", "geo_location", "gps"],
    ),
    (
        "document-id",
        Severity::One,
        &[
            "ufid",
            "ufi",
            "tsrc",
            "trc",
            "mcdi",
            "mci",
            "isrc number",
            "musicbrainz_trackid",
            "umid",
        ],
    ),
    ("file-path", Severity::Few, &["tofn", "tof", "filename"]),
    (
        "language",
        Severity::Narrows,
        &["tlan", "tla", "language", "ilng"],
    ),
    (
        "cover-picture",
        Severity::Few,
        &[
            "apic",
            "pic",
            "metadata_block_picture",
            "coverart",
            "cover art (front)",
            "cover art (back)",
        ],
    ),
    ("embedded-file", Severity::Few, &["geob", "geo", "priv"]),
];

/// What a tag of this name says.
pub(super) fn tag(name: &str, value: &str) -> Finding {
    let small = name.to_ascii_lowercase();
    let known = NAMED
        .iter()
        .find(|(.., names)| names.contains(&small.as_str()));
    let value = short(value);
    match known {
        Some((kind @ "cover-picture", severity, _)) => Finding::bare(kind, *severity),
        Some((kind, severity, _)) if value.is_empty() => Finding::with(kind, *severity, name),
        Some((kind, severity, _)) => Finding::with(kind, *severity, value),
        None if value.is_empty() => Finding::with("tags", Severity::Few, short(name)),
        None => Finding::with("tags", Severity::Few, short(&format!("{name}: {value}"))),
    }
}

/// Bytes that are text in UTF-8 or in whatever single-byte encoding a recorder used.
pub(super) fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|b| *b == 0);
    let bytes = end.and_then(|n| bytes.get(..n)).unwrap_or(bytes);
    // Enough to fill the line whatever the encoding.
    let bytes = bytes.get(..4096).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => short(text),
        Err(_) => short(&legacy(bytes)),
    }
}

/// ISO 8859-1 says the standard; half the world writes its own letters there.
pub(super) fn legacy(bytes: &[u8]) -> String {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Allow);
    guess.decode_without_bom_handling(bytes).0.into_owned()
}

/// Cut to what is shown.
pub(super) fn short(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    text.chars().take(SHOWN).collect()
}

/// Bytes that belong to no frame: how many, and what they say if they are words.
#[derive(Default)]
pub(super) struct Junk(u64);

impl Junk {
    pub(super) fn add(&mut self, n: u64) {
        self.0 = self.0.saturating_add(n);
    }

    /// Names what was passed so far, as data between frames or behind the last one.
    pub(super) fn name(&mut self, kind: &'static str, found: &mut Findings) {
        if self.0 > 0 {
            found.push(Finding::with(kind, Severity::Few, format!("{} B", self.0)));
        }
        self.0 = 0;
    }
}

/// The longest run of printable characters, if it is a word. Where one character repeats, it only fills.
pub(super) fn printable(bytes: &[u8]) -> Option<String> {
    let runs = bytes.split(|b| !(b' '..=b'~').contains(b));
    let longest = runs
        .max_by_key(|run| run.len())
        .filter(|run| run.len() >= 4)?;
    let filled = longest
        .windows(4)
        .position(|w| w.windows(2).all(|p| p.first() == p.last()));
    let word = longest
        .get(..filled.unwrap_or(longest.len()))
        .filter(|w| !w.is_empty());
    Some(short(&String::from_utf8_lossy(word?)))
}
