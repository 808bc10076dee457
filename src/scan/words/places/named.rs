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
    if !(word.has(Word::PLACE) || word.has(Word::COUNTRY)) || token.is(Cue::NoPlace) {
        return None;
    }
    let name = word.has(Word::GIVEN) || word.has(Word::SURNAME) || word.has(Word::PATRONYMIC);
    let doubt = name || word.has(Word::COMMON) || word.has(Word::ORDINARY);
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
        // "в Орле", "from Reading": the preposition and the capital together.
        (true, true) if after && out && !beside_name && (inside || !name) => 70,
        _ => return None,
    };
    if token.len() < 3 {
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
