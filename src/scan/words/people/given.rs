//! Given names that no list can hold, and surnames by their beginnings.

use crate::scan::lexicon::{Cue, ending};
use crate::scan::page::Page;
use crate::scan::token::Token;

/// Whether a word is a diminutive by its ending: nobody lists them all.
pub(super) fn is_one(page: &Page<'_>, token: &Token) -> bool {
    token.is(Cue::Diminutive)
        || token.stands_out() && ending(page.spelled(token), Cue::GivenEnding).is_some()
}

/// Whether a word with a capital inside is a surname: `McDonald`, `DeVries`.
pub(super) fn is_camel_surname(spelled: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 5] = [b"mc", b"mac", b"fitz", b"de", b"le"];
    spelled.is_ascii() && BEGINNINGS.iter().any(|b| spelled.starts_with(b))
}

/// Letters that hang a surname on themselves by an apostrophe: "O'Brien".
pub(super) fn takes_apostrophe(letter: &[u8]) -> bool {
    letter == b"o" || letter == b"d"
}
