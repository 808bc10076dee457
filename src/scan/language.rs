//! The language of a text.

use super::lexicon::Cue;
use super::page::Page;
use super::{codepage, token::Token};
use crate::model::Language;

/// Tokens that are looked at: a text does not change its language often.
const ENOUGH: usize = 2_000;

/// The language that most words of the beginning speak for. Russian where nothing does.
pub(super) fn of(page: &Page<'_>) -> Language {
    use Language::{En, Fr, Ru, Uk};
    let count = |cue: Cue| {
        page.tokens
            .iter()
            .take(ENOUGH)
            .filter(|t| t.is(cue))
            .count()
    };
    let letters = |letter: u8| move |t: &Token| page.spelled(t).contains(&letter);
    let tokens = || page.tokens.iter().take(ENOUGH).filter(|t| t.is_word());
    let own = |set: &[u8]| {
        set.iter()
            .map(|b| tokens().filter(|t| letters(*b)(t)).count())
            .sum::<usize>()
    };
    let votes = [
        // `ы`, `э`, `ъ`
        (
            count(Cue::LangRu).saturating_add(own(&[0x9B, 0x9D, 0x9A])),
            Ru,
        ),
        (
            count(Cue::LangUk).saturating_add(own(&[
                codepage::I,
                codepage::YI,
                codepage::YE,
                codepage::GHE,
            ])),
            Uk,
        ),
        (count(Cue::LangFr), Fr),
        (count(Cue::LangEn), En),
    ];
    // The first of equals wins, so the order above is the order of doubt.
    let most = votes.iter().map(|v| v.0).max().unwrap_or(0);
    votes.iter().find(|v| v.0 == most).map_or(Ru, |v| v.1)
}
