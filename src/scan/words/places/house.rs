//! House numbers and what follows them: "д. 12, корп. 3, кв. 7", "102-А", "14 bis".

use super::{is, mark};
use crate::scan::codepage::NUMERO;
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Parts of a house that are read behind its number.
const PARTS: usize = 4;
/// Digits of a house number.
const DIGITS: usize = 4;

/// Behind a house number, with flat and so on, that begins at a token. A comma and a word for house may stand before.
pub(super) fn house(page: &Page<'_>, at: usize) -> Option<usize> {
    let at = at.saturating_add(usize::from(mark(page, at, b',')));
    let named = is(page, at, Cue::House);
    let at = if named { behind_word(page, at) } else { at };
    let mut end = number(page, at, named)?;
    for _ in 0..PARTS {
        let Some(behind) = part(page, end) else {
            break;
        };
        end = behind;
    }
    Some(end)
}

/// Behind a flat, floor or block that begins at a token, with a comma before it.
pub(super) fn part(page: &Page<'_>, at: usize) -> Option<usize> {
    let at = at.saturating_add(usize::from(mark(page, at, b',')));
    let token = page.token(at).filter(|t| t.is(Cue::Flat))?;
    if token.len() > 1
        && token.flags.has(Flags::LATIN)
        && !page.token(at.saturating_add(1))?.is_number()
    {
        // "bis", "ter" need nothing behind them.
        return page
            .before(at, 1)?
            .is_number()
            .then_some(at.saturating_add(1));
    }
    number(page, behind_word(page, at), true)
}

/// Whether a house with its own word begins here: "буд. 102".
pub(super) fn named_house(page: &Page<'_>, at: usize) -> bool {
    let at = at.saturating_add(usize::from(mark(page, at, b',')));
    is(page, at, Cue::House) && number(page, behind_word(page, at), true).is_some()
}

/// Behind a word and the dot of its abbreviation, and the sign before a number.
fn behind_word(page: &Page<'_>, at: usize) -> usize {
    let next = at.saturating_add(1);
    let next = next.saturating_add(usize::from(mark(page, next, b'.')));
    next.saturating_add(usize::from(mark(page, next, NUMERO)))
}

/// Behind a number with a letter or a second number: 12а, 12/3, 102-А, "12 а".
fn number(page: &Page<'_>, at: usize, named: bool) -> Option<usize> {
    let token = page
        .token(at)
        .filter(|t| t.is_number() && t.len() <= DIGITS)?;
    let next = at.saturating_add(1);
    let glued = |t: &Token| t.flags.has(Flags::GLUED);
    let letter = |n: usize| page.token(n).is_some_and(|t| t.is_word() && t.len() == 1);
    let tight = |n: usize| page.token(n).is_some_and(glued);
    let joined = (mark(page, next, b'/') || mark(page, next, b'-')) && tight(next);
    let second = next.saturating_add(1);
    let end = if joined
        && tight(second)
        && (letter(second) || page.token(second).is_some_and(Token::is_number))
    {
        second.saturating_add(1)
    } else if letter(next)
        && (tight(next)
            || page
                .token(next)
                .is_some_and(|t| t.flags.has(Flags::CAPITAL))
                && !starts_sentence(page, next))
    {
        second
    } else {
        next
    };
    let after = page.token(end);
    // "5 км", "12:30", "2022 году" and shares of a hundred are no houses.
    let counted = after.is_some_and(|t| {
        t.is(Cue::Measure) && t.len() > 1
            || t.is(Cue::YearWord) && token.len() == 4
            || t.is(Cue::HourWord) && !t.is(Cue::House) && t.len() > 1
            || t.cues.within(Cue::Month01, Cue::Month12).is_some() && !t.is(Cue::MonthDoubt)
            || page.is_mark(t, b'%')
            || page.is_mark(t, b':') && glued(t)
            || t.is_word() && t.len() > 1 && glued(t)
    });
    (named || !counted).then_some(end)
}

fn starts_sentence(page: &Page<'_>, at: usize) -> bool {
    // "дом 5. Я ушёл" has a dot; "дом 5 Я ушёл" is a tired hand: a letter that is a word of its own is none of the house.
    page.token(at)
        .is_some_and(|t| t.is(Cue::FirstPerson) || t.is(Cue::PlaceBefore) || t.is(Cue::RangeWord))
}
