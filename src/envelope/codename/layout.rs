//! What a word would be if the keyboard had been set to another language when it was typed.
//!
//! A keyboard is its four rows of keys, left to right and from the digits down; the same place on two of them is the same key.

use super::list::fold;
use crate::model::Language;
use zeroize::Zeroizing;

const QWERTY: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const QWERTY_SHIFTED: &str = "~!@#$%^&*()_+qwertyuiop{}asdfghjkl:\"zxcvbnm<>?";
const AZERTY: &str = "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmùwxcvbn,;:!";
const RUSSIAN: &str = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.";
const UKRAINIAN: &str = "'1234567890-=йцукенгшщзхїфівапролджєячсмитьбю.";

const ALL: [&str; 5] = [QWERTY, QWERTY_SHIFTED, AZERTY, RUSSIAN, UKRAINIAN];

/// The folded words of the language that the same keys would have typed, with each of its keyboards.
pub(super) fn guesses(typed: &str, language: Language) -> Vec<Zeroizing<String>> {
    let mut out: Vec<Zeroizing<String>> = Vec::new();
    for meant in keyboards(language) {
        for set in ALL.iter().filter(|set| *set != meant) {
            let word = retyped(typed, set, meant).map(|w| fold(&w));
            let word = word.filter(|w| w.chars().all(char::is_alphabetic));
            out.extend(word.filter(|w| !w.is_empty() && !out.contains(w)));
        }
    }
    out
}

/// Whether a letter is of the language's script.
pub(super) fn is_of(language: Language, letter: char) -> bool {
    let cyrillic = ('\u{400}'..='\u{4ff}').contains(&letter);
    cyrillic == matches!(language, Language::Ru | Language::Uk)
}

fn keyboards(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ru => &[RUSSIAN],
        Language::Uk => &[UKRAINIAN],
        // Both are sold wherever these languages are written.
        Language::Fr | Language::En => &[QWERTY, AZERTY],
    }
}

fn retyped(typed: &str, set: &str, meant: &str) -> Option<Zeroizing<String>> {
    let mut out = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(2)));
    for c in typed.chars().flat_map(char::to_lowercase) {
        let key = set.chars().position(|s| s == c)?;
        out.push(meant.chars().nth(key)?);
    }
    Some(out)
}
