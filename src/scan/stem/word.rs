//! Cuts a text into words and folds each: small letters, no accents or stress marks, one apostrophe, one alphabet.

use crate::scan::codepage::{self, CYRILLIC, Fold, OTHER_CYRILLIC, is_cyrillic};
use crate::scan::script;
use unicode_normalization::UnicodeNormalization as _;

/// A word and its place.
pub(super) struct Word {
    /// In code points.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The line it stands in.
    pub(super) line: usize,
    pub(super) script: Script,
    /// Folded. Letters that no list knows are spelled by their numbers.
    pub(super) plain: String,
    /// Small letters with their accents, which French endings need. Only where the script is Latin and there are any.
    pub(super) accented: String,
}

/// Whose endings a word may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Cyrillic,
    Latin,
    /// A number, an identifier, or a word of other letters: kept as it is.
    Other,
}

/// The words of a text. They end where UAX #29 ends them, and also at a dot between digits, an underscore, and an apostrophe
/// between Latin letters: `14.03.2023` is found by its year, `l'armée` by its noun. Characters that cannot be seen end nothing.
pub(super) fn cut(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Open> = None;
    let mut line = 0usize;
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        match Kind::of(c) {
            Kind::Letter | Kind::Digit => {
                let word = open.get_or_insert_with(|| Open::new(at, line));
                word.raw.push(c);
                word.end = at.saturating_add(1);
            }
            Kind::Mark => {
                if let Some(word) = &mut open {
                    word.raw.push(c);
                    word.end = at.saturating_add(1);
                }
            }
            Kind::Invisible => {}
            Kind::Apostrophe
                if open.as_ref().is_some_and(Open::ends_cyrillic)
                    && chars.peek().is_some_and(|(_, next)| cyrillic(*next)) => {}
            Kind::Apostrophe | Kind::Break | Kind::Between => {
                words.extend(open.take().and_then(Open::close));
                line = line.saturating_add(usize::from(matches!(Kind::of(c), Kind::Break)));
            }
        }
    }
    words.extend(open.take().and_then(Open::close));
    words
}

/// What a character is to a word.
enum Kind {
    Letter,
    Digit,
    Mark,
    Invisible,
    Apostrophe,
    Break,
    Between,
}

impl Kind {
    fn of(c: char) -> Self {
        match codepage::fold(c) {
            Fold::Mark => Self::Mark,
            Fold::Invisible => Self::Invisible,
            Fold::Byte(b'\'', _) => Self::Apostrophe,
            Fold::Byte(b'\n', _) => Self::Break,
            Fold::Byte(b, _) if b.is_ascii_digit() => Self::Digit,
            Fold::Byte(b, _) if codepage::is_letter(b) => Self::Letter,
            Fold::Byte(..) => Self::Between,
        }
    }
}

fn cyrillic(c: char) -> bool {
    matches!(codepage::fold(c), Fold::Byte(b, _) if is_cyrillic(b))
}

/// A word that has begun.
struct Open {
    start: usize,
    end: usize,
    line: usize,
    raw: String,
}

impl Open {
    fn new(start: usize, line: usize) -> Self {
        Self {
            start,
            end: start,
            line,
            raw: String::new(),
        }
    }

    fn ends_cyrillic(&self) -> bool {
        self.raw.chars().next_back().is_some_and(cyrillic)
    }

    fn close(self) -> Option<Word> {
        let (script, plain) = fold(&self.raw);
        let accented = match script {
            Script::Latin if self.raw.chars().any(cyrillic) => plain.clone(),
            Script::Latin => self.raw.nfkc().flat_map(char::to_lowercase).collect(),
            Script::Cyrillic | Script::Other => String::new(),
        };
        (!plain.is_empty()).then_some(Word {
            start: self.start,
            end: self.end,
            line: self.line,
            script,
            plain,
            accented,
        })
    }
}

fn fold(raw: &str) -> (Script, String) {
    let spelled = expanded(raw);
    let mut bytes = Vec::with_capacity(spelled.len());
    for c in spelled.chars() {
        match codepage::fold(c) {
            Fold::Byte(byte, _) => bytes.push(byte),
            Fold::Mark => codepage::join(bytes.last_mut(), c),
            Fold::Invisible => {}
        }
    }
    let known = |b: &u8| {
        b.is_ascii_lowercase() || b.is_ascii_digit() || (CYRILLIC..OTHER_CYRILLIC).contains(b)
    };
    if !bytes.iter().all(known) {
        return (Script::Other, numbered(&spelled));
    }
    let digits = bytes.iter().any(u8::is_ascii_digit);
    // Registration plates are typed in either alphabet.
    if digits && script::is_all_twins(&letters(&bytes), false) {
        return (Script::Other, codepage::show(&latin(&bytes)));
    }
    if !digits && !bytes.iter().all(|b| is_cyrillic(*b)) {
        // A letter of another alphabet hides no word. An ending on a foreign word stays.
        script::settle(&mut bytes);
    }
    let script = if digits {
        Script::Other
    } else if bytes.iter().all(|b| is_cyrillic(*b)) {
        Script::Cyrillic
    } else if bytes.iter().all(u8::is_ascii_lowercase) {
        Script::Latin
    } else {
        Script::Other
    };
    (script, codepage::show(&bytes))
}

/// Two letters that are written as one are two again, wide and ornamental ones usual.
fn expanded(raw: &str) -> String {
    if raw.chars().all(|c| c.is_ascii() || cyrillic(c)) {
        return raw.to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfkc() {
        match c {
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' | 'ẞ' => out.push_str("ss"),
            c => out.push(c),
        }
    }
    out
}

/// Small letters; those beyond the alphabets that every tokenizer knows, by their numbers.
fn numbered(spelled: &str) -> String {
    let mut out = String::new();
    for c in spelled.chars().flat_map(char::to_lowercase) {
        match codepage::fold(c) {
            Fold::Byte(byte, _) if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            Fold::Byte(..) if c <= LAST_KNOWN && c.is_alphabetic() => out.push(c),
            Fold::Byte(..) if c.is_alphanumeric() => {
                use std::fmt::Write;
                let _ = write!(out, "u{:x}", u32::from(c));
            }
            Fold::Byte(..) | Fold::Mark | Fold::Invisible => {}
        }
    }
    out
}

/// The last letter of Cyrillic that Unicode 6.1 has, the version `unicode61` is named after.
const LAST_KNOWN: char = '\u{527}';

fn letters(bytes: &[u8]) -> Vec<u8> {
    let letters = bytes.iter().copied();
    letters.filter(|b| is_cyrillic(*b)).collect()
}

/// Cyrillic letters as the Latin ones they look like.
fn latin(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|b| script::latin_twin(*b)).collect()
}
