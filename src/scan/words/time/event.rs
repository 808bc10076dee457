//! Prompts, without a promise: family, injuries, "the only one". Few and sure rather than many.

use super::is;
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::Form;
use crate::scan::words::numeral::numeral;

/// Tokens that a prompt reaches at most.
const REACH: usize = 6;

/// A prompt that begins at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    if token.is(Cue::FirstPerson) {
        return family(page, at);
    }
    if token.is(Cue::Injury) {
        return injury(page, at);
    }
    if page.phrase(at, Cue::Unique).is_some() {
        return unique(page, at);
    }
    None
}

/// "у меня трое детей", "my brother serves", "j'ai deux enfants".
fn family(page: &Page<'_>, at: usize) -> Option<Hit> {
    let mut counted = false;
    let mut kin = false;
    for n in 1..=REACH {
        let place = at.saturating_add(n);
        let token = page
            .token(place)
            .filter(|t| t.is_word() || t.is_number() || page.is_mark(t, b'\''))?;
        counted |=
            token.is(Cue::Many) || numeral(page, place).is_some_and(|v| (2..13).contains(&v.value));
        if counted && token.is(Cue::Child) {
            return hit(page, at, place, Severity::Few);
        }
        kin |= token.is(Cue::Kin) && n <= 3;
        if kin && token.is(Cue::Fate) {
            return hit(page, at, place, Severity::Narrows);
        }
    }
    None
}

/// "потерял левую руку", "lost two fingers", "осколок в голове".
fn injury(page: &Page<'_>, at: usize) -> Option<Hit> {
    for n in 1..=REACH {
        let place = at.saturating_add(n);
        let token = page.token(place).filter(|t| t.is_word() || t.is_number())?;
        if token.is(Cue::BodyPart) {
            return hit(page, at, place, Severity::Few);
        }
    }
    None
}

/// "единственный медик в роте", "the only one who survived": to the end of the clause, if it tells of whom.
fn unique(page: &Page<'_>, at: usize) -> Option<Hit> {
    let mut told = false;
    let mut last = at;
    for n in 1..=REACH {
        let place = at.saturating_add(n);
        let Some(token) = page.token(place) else {
            break;
        };
        match token.form {
            Form::Word | Form::Number => last = place,
            Form::Mark if page.is_mark(token, b',') || page.is_mark(token, b'\'') => {}
            Form::Mark | Form::Break => break,
        }
        told |= is(page, place, Cue::Among);
    }
    told.then(|| hit(page, at, last, Severity::Few)).flatten()
}

fn hit(page: &Page<'_>, start: usize, last: usize, severity: Severity) -> Option<Hit> {
    let (first, last) = (page.token(start)?.start, page.token(last)?.end);
    Some(Hit::new(
        Kind::Event,
        first,
        last,
        severity,
        60,
        &[why::CUE],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};
    use crate::scan::Kind;

    fn prompts(text: &str) -> Vec<String> {
        let all = found(text, find).into_iter();
        all.filter(|f| f.1 == Kind::Event).map(|f| f.0).collect()
    }

    #[test]
    fn family_injuries_and_the_only_one_are_prompts() {
        for (text, expected) in [
            ("У меня трое детей.", "меня трое детей"),
            ("мой брат служит там же", "мой брат служит"),
            ("Я потерял левую руку", "потерял левую руку"),
            (
                "был единственный медик в роте.",
                "единственный медик в роте",
            ),
            ("I lost two fingers", "lost two fingers"),
            ("my wife is pregnant", "my wife is pregnant"),
            (
                "Я єдиний, хто вижив із екіпажу",
                "єдиний, хто вижив із екіпажу",
            ),
            ("j'ai trois enfants", "j'ai trois enfants"),
        ] {
            assert_eq!(prompts(text), [expected], "{text}");
        }
    }

    #[test]
    fn ordinary_sentences_are_no_prompts() {
        for text in [
            "мой автомат лежал там",
            "I lost my way in the hills",
            "единственный выход был через поле",
            "the only thing we had was bread",
        ] {
            assert_eq!(prompts(text), Vec::<String>::new(), "{text}");
        }
    }
}
