//! The numbers that armies give their units for the post: behind a cue, or a letter and four digits.

use super::{is_pause, joined};
use crate::model::finding::Severity;
use crate::scan::codepage;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::{Cue, Cues, phrase};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Tokens between a cue and its number, at most.
const GAP: usize = 5;

/// The unit number that begins at a token, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let first = page.token(at).filter(|t| t.is_word())?;
    let Some(behind) = cue(page, at) else {
        return bare(page, at, first);
    };
    let mut from = behind;
    let mut signed = false;
    while from < behind.saturating_add(GAP) {
        let token = page.token(from)?;
        let sign = token.is(Cue::NumberSign) || page.is_mark(token, codepage::NUMERO);
        if !sign && !is_pause(page, token) && !token.is(Cue::UnitNumber) {
            break;
        }
        signed |= sign;
        from = from.saturating_add(1);
    }
    let lettered = page
        .token(from)
        .is_some_and(|t| t.is_word() && t.len() == 1);
    if lettered {
        from = from.saturating_add(1);
        if page.token(from).is_some_and(|t| page.is_mark(t, b'-')) {
            from = from.saturating_add(1);
        }
    }
    let number = page.token(from).filter(|t| t.is_number())?;
    let fits = match number.len() {
        5 => true,
        4 => lettered || signed,
        3 | 6 => signed,
        _ => false,
    };
    if !fits {
        return None;
    }
    let end = suffix(page, from.saturating_add(1));
    let last = page.token(end.checked_sub(1)?)?;
    Some((hit(first, last, 97, why::CUE), end))
}

fn hit(first: &Token, last: &Token, confidence: u8, reason: &'static str) -> Hit {
    Hit::new(
        Kind::Unit,
        first.start,
        last.end,
        Severity::One,
        confidence,
        &[reason],
    )
    .with(Detail::Unit {
        start: first.start,
        end: first.start,
    })
}

/// The token behind a cue for unit numbers.
fn cue(page: &Page<'_>, at: usize) -> Option<usize> {
    let first = page.token(at)?;
    let several = page
        .tokens
        .get(at..)
        .and_then(|t| phrase(t, Cue::UnitNumber));
    if let Some(len) = several.or_else(|| page.phrase(at, Cue::UnitNumber)) {
        return at.checked_add(len);
    }
    if first.len() > 2 {
        return None;
    }
    if let Some((_, end)) = joined(page, at, &[Cue::UnitNumber]) {
        return Some(end);
    }
    // With dots for the stroke, or blanks around it.
    let (mark, second) = (
        page.token(at.checked_add(1)?)?,
        page.token(at.checked_add(2)?)?,
    );
    let split = page.is_mark(mark, b'.') || page.is_mark(mark, b'/') || page.is_mark(mark, b'\\');
    let (Some(a), Some(b)) = (page.spelled(first).first(), page.spelled(second).first()) else {
        return None;
    };
    let short = first.len() == 1 && second.len() == 1;
    let known = split && short && Cues::of(&[*a, b'/', *b]).has(Cue::UnitNumber);
    known.then(|| at.saturating_add(3))
}

/// A letter that hangs on the number by a hyphen.
fn suffix(page: &Page<'_>, at: usize) -> usize {
    let glued = |n: usize| {
        page.token(at.saturating_add(n))
            .filter(|t| t.flags.has(Flags::GLUED))
    };
    let hyphen = glued(0).is_some_and(|t| page.is_mark(t, b'-'));
    let letter = glued(1).is_some_and(|t| t.is_word() && t.len() == 1);
    at.saturating_add(if hyphen && letter { 2 } else { 0 })
}

/// A capital `А` and four digits, as Ukraine numbers its units.
fn bare(page: &Page<'_>, at: usize, first: &Token) -> Option<(Hit, usize)> {
    if first.len() != 1
        || !first.flags.has(Flags::CAPITAL)
        || first.flags.has(Flags::GLUED)
        || page.spelled(first) != [codepage::CYRILLIC]
    {
        return None;
    }
    let number = page.token(at.checked_add(1)?)?;
    let next = page.token(at.checked_add(2)?);
    let alone = next.is_none_or(|t| !t.flags.has(Flags::GLUED) || !(t.is_word() || t.is_number()));
    if !number.is_number() || number.len() != 4 || !number.flags.has(Flags::GLUED) || !alone {
        return None;
    }
    Some((hit(first, number, 70, why::SHAPE), at.saturating_add(2)))
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    fn units(text: &str) -> Vec<String> {
        found(text, Kind::Unit)
    }

    #[test]
    fn a_unit_number_is_found_with_its_cue() {
        for (text, expected) in [
            ("служил в в/ч 73519.", "в/ч 73519"),
            ("служил в вч73519", "вч73519"),
            ("В/Ч №73519-Б", "В/Ч №73519-Б"),
            ("в. ч. 73519", "в. ч. 73519"),
            ("из войсковой части 73519", "войсковой части 73519"),
            ("полевая почта 61894", "полевая почта 61894"),
            ("військова частина А4321", "військова частина А4321"),
            ("в/ч пп 61894", "в/ч пп 61894"),
            ("military unit no. 73519", "military unit no. 73519"),
            ("l'unité militaire 73519", "unité militaire 73519"),
            ("v/ch 73519", "v/ch 73519"),
            ("перевели в А4321 восени", "А4321"),
        ] {
            assert_eq!(units(text), [expected], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_unit_numbers() {
        for text in [
            "пп. 4 ст. 337",
            "в ч. 2 статьи",
            "А4321ВС",
            "часть 2 статьи 337",
            "в 73519",
        ] {
            assert_eq!(units(text), Vec::<String>::new(), "{text}");
        }
    }
}
