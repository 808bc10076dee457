//! Places of the list, in any case; a name that is also a word or a person needs support.

use super::{capital, hyphened, is, person, span};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::{Cue, Word};
use crate::scan::page::Page;
use crate::scan::token::Flags;

/// A place of the list that begins at a token, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at)?;
    let word = token.word;
    let listed = word.has(Word::PLACE) || word.has(Word::COUNTRY) || word.has(Word::MULTI);
    if !listed || token.is(Cue::NoPlace) || quoted_or_counted(page, at) {
        return None;
    }
    let name = word.has(Word::GIVEN) || word.has(Word::SURNAME) || word.has(Word::PATRONYMIC);
    // Ordinary words are known by their first letters only, so a long one says nothing.
    let ordinary = word.has(Word::COMMON) || word.has(Word::ORDINARY) && token.len() < KEPT;
    let doubt = name || ordinary;
    if let Some(found) = several(page, at).filter(|_| word.has(Word::MULTI)) {
        return Some(found);
    }
    let before = page.before(at, 1);
    let near = before.is_some_and(|t| t.is(Cue::PlaceNear));
    let after = near || before.is_some_and(|t| t.is(Cue::PlaceBefore));
    let inside = before.is_some_and(|t| t.is(Cue::PlaceInside) || t.is(Cue::PlaceNear));
    let large = token.flags.has(Flags::CAPITAL);
    let out = token.stands_out();
    let beside_name = before.is_some_and(|t| person(t) && t.flags.has(Flags::CAPITAL))
        || page
            .token(at.saturating_add(1))
            .is_some_and(|t| person(t) && capital(page, at.saturating_add(1)));
    let confidence = match (doubt, large) {
        (false, true) => 90,
        (false, false) if token.len() > 3 => {
            if after {
                75
            } else {
                60
            }
        }
        // "в саратове": nobody stands "in" a person.
        (true, false) if !ordinary && token.len() > 3 && inside && !person_follows(page, at) => 60,
        // "Камышин, ул. Садовая"
        (true, true) if street_follows(page, at) => 75,
        // "в Орле", "from Reading": the preposition and the capital together.
        (true, true) if after && out && !beside_name && (inside || !name) => 70,
        _ => return None,
    };
    if token.len() < 3 || !(word.has(Word::PLACE) || word.has(Word::COUNTRY)) {
        return None;
    }
    let end = hyphened(page, at.saturating_add(1));
    let end = if end == at.saturating_add(1) && is(page, at, Cue::NamePart) && capital(page, end) {
        end.saturating_add(1)
    } else {
        end
    };
    let (first, last) = span(page, at, end)?;
    let wide = word.has(Word::COUNTRY) || word.has(Word::BIG);
    let severity = if wide {
        Severity::Narrows
    } else {
        Severity::Few
    };
    let hit = Hit::new(Kind::Place, first, last, severity, confidence, &[why::LIST]);
    Some((
        hit.with(Detail::Place {
            region: word.region(),
        }),
        end,
    ))
}

/// Letters of an ordinary word that the list of them keeps.
const KEPT: usize = 8;
/// Folded characters in which a name of several words is looked for.
const WINDOW: u32 = 48;

/// A place whose name has several words and begins with a capital.
fn several(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at).filter(|t| t.flags.has(Flags::CAPITAL))?;
    let limit = u32::try_from(page.bytes.len()).unwrap_or(u32::MAX);
    let window = page.slice(token.start, token.start.saturating_add(WINDOW).min(limit));
    let (len, word) = Word::phrase(window)?;
    let last = token.start.saturating_add(u32::try_from(len).ok()?);
    if !(word.has(Word::PLACE) || word.has(Word::COUNTRY)) {
        return None;
    }
    let end = page.token_at(last);
    // "Новый год", "Мир вам": the last word of a place has a capital, too.
    if !capital(page, end.checked_sub(1)?) {
        return None;
    }
    let wide = word.has(Word::COUNTRY) || word.has(Word::BIG);
    let severity = if wide {
        Severity::Narrows
    } else {
        Severity::Few
    };
    let hit = Hit::new(Kind::Place, token.start, last, severity, 85, &[why::LIST]);
    Some((
        hit.with(Detail::Place {
            region: word.region(),
        }),
        end,
    ))
}

/// "«Урал»" is a lorry, "Volga-4" a call sign.
fn quoted_or_counted(page: &Page<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    let quoted =
        page.before(at, 1).is_some_and(|t| page.is_mark(t, b'"')) && super::mark(page, next, b'"');
    let counted = super::mark(page, next, b'-')
        && page
            .token(next.saturating_add(1))
            .is_some_and(|t| t.is_number() && t.flags.has(Flags::GLUED));
    quoted || counted
}

fn person_follows(page: &Page<'_>, at: usize) -> bool {
    page.token(at.saturating_add(1)).is_some_and(person)
}

/// ", ул. ..." or ", 12 rue ..." follows.
fn street_follows(page: &Page<'_>, at: usize) -> bool {
    let next = at.saturating_add(2);
    super::mark(page, at.saturating_add(1), b',')
        && (is(page, next, Cue::Street)
            || page
                .token(next)
                .is_some_and(crate::scan::token::Token::is_number)
                && is(page, next.saturating_add(1), Cue::Street))
}
