//! The four word lists, and how a word is folded before it is looked up.
//!
//! A list has 1,024 nouns in their base form, sorted by their folded letters. No two begin with the same four letters, and no
//! slip of one letter makes one of another; `tests/codename` makes them and says from what. They stay as they are for ever: a
//! codename is its numbers in the list.

use crate::model::Language;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// Words of one list: a power of two, so that ten random bits are a word and none is likelier than another.
pub(super) const SIZE: usize = 1 << BITS;
/// Bits of one word.
pub(super) const BITS: u32 = 10;
/// Letters by which a word is known.
pub(super) const BEGINNING: usize = 4;

/// One language's list.
pub(super) struct List {
    words: Vec<(&'static str, String)>,
}

static LISTS: LazyLock<[List; 4]> = LazyLock::new(|| {
    Language::ALL.map(|language| List {
        words: text(language).lines().map(|w| (w, plain(w))).collect(),
    })
});

impl List {
    /// The list of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        let [ru, uk, fr, en] = &*LISTS;
        match language {
            Language::Ru => ru,
            Language::Uk => uk,
            Language::Fr => fr,
            Language::En => en,
        }
    }

    /// The word as it is shown.
    pub(super) fn word(&self, number: u16) -> &'static str {
        self.words
            .get(usize::from(number))
            .map_or("", |(word, _)| word)
    }

    /// The word as it is folded.
    pub(super) fn folded(&self, number: u16) -> &str {
        self.words
            .get(usize::from(number))
            .map_or("", |(_, folded)| folded)
    }

    /// The number of a folded word, written out or from its first four letters on.
    pub(super) fn find(&self, folded: &str) -> Option<u16> {
        let at = self.words.partition_point(|(_, w)| w.as_str() < folded);
        let (_, word) = self.words.get(at)?;
        let known =
            word == folded || word.starts_with(folded) && folded.chars().count() >= BEGINNING;
        u16::try_from(at).ok().filter(|_| known)
    }

    /// All words, folded, with their numbers.
    pub(super) fn all(&self) -> impl Iterator<Item = (u16, &str)> {
        (0..).zip(self.words.iter().map(|(_, folded)| folded.as_str()))
    }
}

/// Folds what was typed: small letters without marks (ё is е, й is и, ї is і, é is e), ґ is г, œ is oe; apostrophes and
/// invisible characters fall out.
pub(super) fn fold(typed: &str) -> Zeroizing<String> {
    Zeroizing::new(plain(typed))
}

/// Whether a character is written in a word without being a letter of it.
pub(super) fn is_silent(c: char) -> bool {
    is_combining_mark(c) || "'’‘‛ʼʹ′`´＇\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}".contains(c)
}

fn plain(word: &str) -> String {
    // Enough from the start: a string that grows leaves pieces of itself behind.
    let mut out = String::with_capacity(word.len().saturating_mul(3));
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        match c {
            'ґ' => out.push('г'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            _ if is_silent(c) => {}
            _ => out.push(c),
        }
    }
    out
}

fn text(language: Language) -> &'static str {
    match language {
        Language::Ru => include_str!("lists/ru.txt"),
        Language::Uk => include_str!("lists/uk.txt"),
        Language::Fr => include_str!("lists/fr.txt"),
        Language::En => include_str!("lists/en.txt"),
    }
}
