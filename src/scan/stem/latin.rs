//! Stems of French and English words, by the Snowball algorithms.

use super::word::Word;
use crate::scan::codepage::{self, Fold};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::sync::LazyLock;

static FRENCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::French));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

pub(super) fn english(plain: &str) -> String {
    ENGLISH.stem(plain).into_owned()
}

/// The accents are needed to see the endings; the stem is without them.
pub(super) fn french(accented: &str) -> String {
    let stem = unmarked(&FRENCH.stem(accented));
    // Snowball leaves the third person plural: `tirent` beside `tire`.
    match stem.strip_suffix("ent") {
        Some(rest) if rest.len() >= 3 => single(rest).to_owned(),
        _ => single(&stem).to_owned(),
    }
}

/// The same for a word whose final accents may have been left out: `arretee` for `arrêtée`.
pub(super) fn unaccented(word: &Word) -> String {
    let (rest, end) = match word.plain.as_str() {
        p if p.ends_with("ees") => (p.strip_suffix("ees"), "ées"),
        p if p.ends_with("ee") => (p.strip_suffix("ee"), "ée"),
        p if p.ends_with("es") => (p.strip_suffix("es"), "és"),
        p if p.ends_with('e') => (p.strip_suffix('e'), "é"),
        _ => (None, ""),
    };
    match rest {
        Some(rest) if word.accented.is_ascii() => french(&format!("{rest}{end}")),
        _ => french(&word.accented),
    }
}

/// A doubled consonant at the end is one: `jett` and `jet` are of one verb.
fn single(stem: &str) -> &str {
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && stem.len() > 3 => stem.strip_suffix(a).unwrap_or(stem),
        _ => stem,
    }
}

fn unmarked(stem: &str) -> String {
    let mut out = String::with_capacity(stem.len());
    for c in stem.chars() {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            c => {
                // Snowball writes letters that stand for sounds as capitals.
                if let Fold::Byte(byte, _) = codepage::fold(c)
                    && byte.is_ascii_alphabetic()
                {
                    out.push(char::from(byte));
                }
            }
        }
    }
    out
}
