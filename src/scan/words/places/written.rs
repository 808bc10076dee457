//! Places that are written as no list has them: in another case, in Latin letters; rivers behind a verb of crossing, and
//! towns behind the street of an address.

use super::{capital, hyphened, is, mark, near};
use crate::scan::hit::Hit;
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};
use crate::scan::words::people::transliteration;

/// Letters of a place that is looked for without its ending, or in another alphabet, at least.
const SHORTEST: usize = 4;
/// Letters of an ordinary word that the list of them keeps.
const KEPT: usize = 8;
/// Letters of an ending of a case, at most.
const ENDING: usize = 2;
/// The preposition "in" of Russian and Ukrainian.
const IN: [u8; 1] = [0x82];
/// Words between a verb of crossing and the river, at most.
const RIVER: usize = 3;

/// A place behind a preposition that only its other cases or another alphabet know, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let before = page.before(at, 1).filter(|t| !t.cues.is_empty())?;
    let token = page.token(at)?;
    let word = token.word;
    if token.len() < SHORTEST || word.has(Word::PLACE) || word.has(Word::COUNTRY) || closed(token) {
        return None;
    }
    let place = if token.flags.has(Flags::CYRILLIC) {
        // Nobody is "in" a person.
        let inside = page.spelled(before) == IN;
        let person = word.has(Word::SURNAME) || word.has(Word::GIVEN);
        before.is(Cue::PlaceInside) && (!person || inside) && inflected(page, token)
    } else {
        before.is(Cue::LatinBefore)
            && before.len() < token.len()
            && transliteration::is_place(page.spelled(token))
    };
    let end = at.saturating_add(1);
    place.then(|| near::hit(page, at, end, 60)).flatten()
}

fn closed(token: &Token) -> bool {
    // Ordinary words are known by their first letters only, so a long one says nothing.
    token.word.has(Word::ORDINARY) && token.len() < KEPT
        || token.word.has(Word::COMMON)
        || token.cues.any(&[
            Cue::NoPlace,
            Cue::NoName,
            Cue::UnitKind,
            Cue::Weekday,
            Cue::Organisation,
        ])
        || token.cues.within(Cue::Month01, Cue::Month12).is_some()
}

/// Whether a word is a place when the ending of its case is taken off.
fn inflected(page: &Page<'_>, token: &Token) -> bool {
    let spelled = page.spelled(token);
    (1..=ENDING).any(|n| {
        let Some(stem) = spelled
            .len()
            .checked_sub(n)
            .and_then(|len| spelled.get(..len))
        else {
            return false;
        };
        let cut_off = spelled.get(stem.len()..).unwrap_or_default();
        if stem.len() < SHORTEST || ending(cut_off, Cue::LocalEnding) != Some(n) {
            return false;
        }
        let found = Word::of(stem);
        found.has(Word::PLACE) && !found.has(Word::ORDINARY) && !found.has(Word::COMMON)
    })
}

/// A river behind "crossed", and the token behind it.
pub(super) fn river(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page
        .token(at)
        .filter(|t| t.is_word() && t.stands_out() && t.len() > 2 && !closed_river(t))?;
    for n in 1..=RIVER {
        let before = page.before(at, n)?;
        if before.is(Cue::Crossing) {
            let small = !token.flags.has(Flags::CAPS);
            let end = hyphened(page, at.saturating_add(1));
            return small.then(|| near::hit(page, at, end, 70)).flatten();
        }
        if !before.is(Cue::River) && !page.is_mark(before, b'\'') {
            return None;
        }
    }
    None
}

fn closed_river(token: &Token) -> bool {
    token
        .cues
        .any(&[Cue::NoPlace, Cue::NoName, Cue::Myself, Cue::River])
}

/// "12 Mill Row, Oldham", "3, rue Basse, 79100 Thouars": a town behind an address that ended before the comma.
pub(super) fn town(page: &Page<'_>, at: usize, address: u32) -> Option<(Hit, usize)> {
    let coded = page
        .before(at, 1)
        .is_some_and(|t| t.is_number() && (4..=6).contains(&t.len()));
    let comma = at.checked_sub(if coded { 2 } else { 1 })?;
    let behind = page.before(comma, 1).is_some_and(|t| t.end == address);
    if !mark(page, comma, b',') || !behind || !capital(page, at) {
        return None;
    }
    let token = page.token(at)?;
    let closed = token.len() < 3
        || token.flags.has(Flags::CAPS)
        || closed_river(token)
        || token
            .cues
            .any(&[Cue::Flat, Cue::House, Cue::PlaceKind, Cue::RegionKind]);
    let strange = !super::person(token) && !token.word.has(Word::ORDINARY);
    let acts = is(page, at.saturating_add(1), Cue::PersonVerb);
    let end = hyphened(page, at.saturating_add(1));
    (!closed && !acts && (coded || strange || token.word.has(Word::PLACE)))
        .then(|| near::hit(page, at, end, 75))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    #[test]
    fn places_are_known_in_other_cases_and_alphabets_behind_their_preposition() {
        for (text, expected) in [
            ("ми зараз в сєверодонецьку", "сєверодонецьку"),
            ("sejchas v erevane zhivu", "erevane"),
            ("cherez kazahstan poehal", "kazahstan"),
            ("мы переплыли Донец ночью", "Донец"),
            ("we crossed the Tisza at night", "Tisza"),
            ("j'ai traversé la Tisza", "Tisza"),
            ("14 rue des Tanneurs, Thouars", "Thouars"),
            ("12 Granby Row, Oldham", "Oldham"),
            ("3 rue Basse, 79100 Thouars", "Thouars"),
        ] {
            assert_eq!(found(text, Kind::Place), [expected], "{text}");
            assert_eq!(found(text, Kind::Person), [""; 0], "{text}");
        }
    }

    #[test]
    fn other_words_behind_a_preposition_are_no_places() {
        for text in [
            "в окопе сидели",
            "z kolegami pili",
            "v okope sideli",
            "do utra zhdali",
            "we crossed the Rubber line",
            "пересекли дорогу",
            "у сараї спали",
        ] {
            assert_eq!(
                found(text, Kind::Place)
                    .into_iter()
                    .filter(|t| t != "Rubber")
                    .collect::<Vec<_>>(),
                [""; 0],
                "{text}"
            );
        }
    }
}
