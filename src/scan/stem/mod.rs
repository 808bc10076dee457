//! The words of a text as search sees them: folded, reduced to stems, with their places.
//!
//! A stem is letters and digits only, of the alphabets that SQLite's `unicode61` tokenizer knows in every version, so that the
//! n-th token of [`fts_text`] is the n-th word of [`stems`].

mod cyrillic;
mod language;
mod latin;
mod russian;
mod ukrainian;
mod word;

use crate::model::Language;
use language::Languages;
use word::{Script, Word};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stem {
    /// Where the word begins, in code points.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What is left of it. Never empty.
    pub stem: String,
}

/// The words of a text with their stems, in order. Which language's endings a word may have, its letters say, or else its line,
/// or else the whole text.
#[must_use]
pub fn stems(text: &str) -> Vec<Stem> {
    let words = word::cut(text);
    let languages = language::of_each(&words);
    let stemmed = words.iter().zip(languages);
    let stemmed = stemmed.map(|(word, languages)| Stem {
        start: word.start,
        end: word.end,
        stem: stem(word, languages),
    });
    stemmed.collect()
}

/// The stems alone, a space between two: what a full-text index holds.
#[must_use]
pub fn fts_text(text: &str) -> String {
    joined(stems(text).into_iter().map(|s| s.stem))
}

/// Every stem that a word somebody looks for may have in a text, one a language, each once. What holds several words (`l'armée`,
/// `14.03.2023`) gives them with a space between two, as [`fts_text`] does: a phrase. Empty where there is no word at all.
#[must_use]
pub fn query_stems(word: &str) -> Vec<String> {
    let words = word::cut(word);
    let mut all = Vec::new();
    for (cyrillic, latin) in [
        (Language::Ru, Language::En),
        (Language::Uk, Language::Fr),
        (Language::Ru, Language::Fr),
        (Language::Uk, Language::En),
    ] {
        let languages = Languages { cyrillic, latin };
        // What must be Russian may be searched for in a text that is not, and the other way round.
        let plain = words.iter().map(|w| reduce(w, languages));
        all.push(joined(plain));
        // People leave accents out when they search.
        let accented = words.iter().map(|w| match w.script {
            Script::Latin if latin == Language::Fr => latin::unaccented(w),
            _ => reduce(w, languages),
        });
        all.push(joined(accented));
    }
    let mut once = Vec::new();
    for stems in all {
        if !stems.is_empty() && !once.contains(&stems) {
            once.push(stems);
        }
    }
    once
}

/// A query cut into words, each with every stem it may have.
#[must_use]
pub fn query_words(query: &str) -> Vec<Vec<String>> {
    // A hyphen or an apostrophe does not end what a person takes for a word; a space does.
    let words = query.split_whitespace().map(query_stems);
    words.filter(|stems| !stems.is_empty()).collect()
}

/// The stem of a word whose own letters may say which language it is.
fn stem(word: &Word, languages: Languages) -> String {
    let cyrillic = language::told_by_letters(word).unwrap_or(languages.cyrillic);
    reduce(
        word,
        Languages {
            cyrillic,
            ..languages
        },
    )
}

fn reduce(word: &Word, languages: Languages) -> String {
    // No word of a language is so long; what is, is kept.
    if word.plain.chars().count() > LONGEST {
        return word.plain.clone();
    }
    let stem = match (word.script, languages.cyrillic, languages.latin) {
        (Script::Other, ..) => word.plain.clone(),
        (Script::Cyrillic, Language::Uk, _) => ukrainian::stem(&word.plain),
        (Script::Cyrillic, ..) => russian::stem(&word.plain),
        (Script::Latin, _, Language::Fr) => latin::french(&word.accented),
        (Script::Latin, ..) => latin::english(&word.plain),
    };
    if stem.is_empty() {
        word.plain.clone()
    } else {
        stem
    }
}

/// Letters of a word that is still reduced.
const LONGEST: usize = 64;

fn joined(stems: impl Iterator<Item = String>) -> String {
    stems.collect::<Vec<_>>().join(" ")
}
