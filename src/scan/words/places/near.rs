//! Places that no list knows: behind a kind ("село Малые Вязы") or a preposition of place ("под Вербовкой").

use super::{adjective, capital, hyphened, is, mark, person, span};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Words of a place's name.
const NAME: usize = 3;

/// A place behind a word for its kind, and the token behind it.
pub(super) fn by_kind(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at).filter(|t| t.is(Cue::PlaceKind))?;
    let mut next = at.saturating_add(1);
    let dot = mark(page, next, b'.');
    if token.len() == 1 && !dot {
        return None;
    }
    next = next.saturating_add(usize::from(dot && token.len() <= 4));
    let latin = token.flags.has(Flags::LATIN);
    if latin {
        let linked = is(page, next, Cue::Filler);
        if !linked {
            return None;
        }
        next = next.saturating_add(1);
        next = next.saturating_add(usize::from(mark(page, next, b'\'')));
    }
    // "городе-герое", "населённом пункте"
    let quoted = mark(page, next, b'"');
    next = next.saturating_add(usize::from(quoted));
    let first = page.token(next).filter(|t| t.is_word())?;
    let listed = first.word.has(Word::PLACE) && !first.word.has(Word::ORDINARY);
    let large = first.flags.has(Flags::CAPITAL)
        && (dot || !first.flags.has(Flags::FIRST))
        && first.len() > 1;
    if !(large || listed)
        || first.is(Cue::NoPlace)
        || first.is(Cue::FirstPerson)
        || region_follows(page, next)
    {
        return None;
    }
    let end = name(page, next)?;
    hit(page, next, end, if listed { 95 } else { 85 })
}

/// A place behind a preposition, and the token behind it.
pub(super) fn by_preposition(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at)?;
    // In a text that is all capitals a capital says nothing.
    let shouted = token.flags.has(Flags::CAPS)
        && (token.len() < 6 || page.before(at, 1).is_some_and(|t| t.flags.has(Flags::CAPS)));
    if !token.stands_out()
        || token.len() < 3
        || shouted
        || token.flags.has(Flags::CAMEL)
        || excluded(token)
    {
        return None;
    }
    let before = page.before(at, 1).filter(|t| t.is_word())?;
    let linked = before.is(Cue::Filler) && page.before(at, 2).is_some_and(|t| t.is(Cue::PlaceNear));
    let near = before.is(Cue::PlaceNear) || linked;
    let weak = before.is(Cue::PlaceBefore);
    if !near && !weak {
        return None;
    }
    let end = name(page, at)?;
    let given = token.word.has(Word::GIVEN) || token.word.has(Word::PATRONYMIC);
    if near && !given {
        return hit(page, at, end, 75);
    }
    let spelled = page.spelled(token);
    let like = ending(spelled, Cue::PlaceEnding).is_some_and(|n| n < token.len());
    let unknown = !person(token) && !token.word.has(Word::ORDINARY);
    let strong = before.is(Cue::PlaceInside);
    // Somebody can be "at" or "from" a person, but not "in" one.
    let into = strong
        && page
            .spelled(before)
            .first()
            .is_some_and(|b| *b == 0x82 || *b == b'i' || *b == b'e');
    let joined = end > at.saturating_add(1) && strong && capital(page, end.saturating_sub(1));
    if into && !given && !token.word.has(Word::ORDINARY) || joined {
        return hit(page, at, end, 60);
    }
    if unknown && (like && token.flags.has(Flags::CYRILLIC) || strong) {
        return hit(page, at, end, 60);
    }
    None
}

/// Words with a capital that are no places.
fn excluded(token: &Token) -> bool {
    token.cues.any(&[
        Cue::NoPlace,
        Cue::NoName,
        Cue::Organisation,
        Cue::OrgForm,
        Cue::FirstPerson,
    ]) || token.cues.within(Cue::Month01, Cue::Month12).is_some()
        || token.cues.any(&[
            Cue::Weapon,
            Cue::UnitKind,
            Cue::Weekday,
            Cue::Street,
            Cue::Holiday,
        ])
}

/// Behind the name of a place: adjectives before it, words with a hyphen.
fn name(page: &Page<'_>, at: usize) -> Option<usize> {
    let mut end = hyphened(page, at.saturating_add(1));
    for _ in 1..NAME {
        let last = page.token(end.checked_sub(1)?)?;
        let joined = last.is(Cue::NamePart) || adjective(page, last);
        let Some(next) = page.token(end) else {
            break;
        };
        if !joined || !capital(page, end) || next.flags.has(Flags::FIRST) {
            break;
        }
        end = hyphened(page, end.saturating_add(1));
    }
    Some(end)
}

fn region_follows(page: &Page<'_>, at: usize) -> bool {
    page.token(at.saturating_add(1))
        .is_some_and(|t| t.is(Cue::RegionKind) || t.is(Cue::DistrictKind))
}

pub(super) fn hit(
    page: &Page<'_>,
    start: usize,
    end: usize,
    confidence: u8,
) -> Option<(Hit, usize)> {
    let (first, last) = span(page, start, end)?;
    let token = page.token(start)?;
    let big = token.word.has(Word::BIG) || token.word.has(Word::COUNTRY);
    let severity = if big {
        Severity::Narrows
    } else {
        Severity::Few
    };
    let hit = Hit::new(Kind::Place, first, last, severity, confidence, &[why::CUE]);
    let region = token.word.region();
    Some((hit.with(Detail::Place { region }), end))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, words};
    use crate::scan::Kind;

    #[test]
    fn unknown_places_are_known_by_kind_and_preposition() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("в селе Малые Вязы осталась", "Малые Вязы"),
            ("бои под Вербовкой шли", "Вербовкой"),
            ("Пишіть: с. Верхня Липиця", "Верхня Липиця"),
            ("из г. Каменка-Днепровская", "Каменка-Днепровская"),
            ("near the village of Ostrivne we", "Ostrivne"),
            ("dans le village de Petrivka", "Petrivka"),
            ("près de Robotyne", "Robotyne"),
            ("near Huliaipole", "Huliaipole"),
        ] {
            expect(
                &mut wrong,
                text,
                &words(text, Kind::Place),
                &[(expected.to_owned(), 2)],
            );
        }
        for text in [
            "в Телеграме писали",
            "под утро ушли",
            "с. 15",
            "near the river",
            "в Бога не верю",
        ] {
            expect(&mut wrong, text, &words(text, Kind::Place), &[]);
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
