//! Habits of words: misspellings, jargon, transliteration, capitals, small letters at a beginning, `ё` left out.

use super::super::codepage::CYRILLIC;
use super::super::lexicon::{Cue, Word};
use super::super::page::Page;
use super::super::token::{Flags, Token};
use super::{HabitKind, Seen, Slices};
use std::collections::HashMap;

/// Letters of a word whose capitals are a habit; shorter ones are mostly abbreviations.
const CAPITALS: usize = 4;
/// Letters of a word that can be told to be misspelt: shorter ones are a letter away from something always.
const TELLING: std::ops::RangeInclusive<usize> = 5..=20;
/// Misspelt words that are looked into; a text of nothing else is no text.
const UNKNOWN: usize = 2_000;

/// Walks through the words once.
pub(super) fn find(page: &Page<'_>, text: &str, seen: &mut Seen) {
    let slices = Slices::new(text);
    let mut unknown: HashMap<&[u8], Vec<(usize, usize)>> = HashMap::new();
    for (at, token) in page.tokens.iter().enumerate().filter(|(_, t)| t.is_word()) {
        let place = (page.code_point(token.start), page.code_point_end(token.end));
        let word = slices.get(place);
        let key = page.spelled(token);
        for kind in kinds(page, at, token, word).into_iter().flatten() {
            let together = matches!(kind, HabitKind::SmallStart | HabitKind::Yo);
            seen.add(
                kind,
                if together { b"-" } else { key },
                if together { "" } else { word },
                place,
            );
        }
        let told = token.is(Cue::Misspelt) || token.stands_out();
        if TELLING.contains(&key.len()) && token.word == Word::default() && !told && is_plain(token)
        {
            let known = unknown.len() < UNKNOWN || unknown.contains_key(key);
            if known {
                unknown.entry(key).or_default().push(place);
            }
        }
    }
    for (key, places) in unknown.into_iter().filter(|(_, p)| p.len() > 1) {
        if is_near_a_word(key) {
            for place in places {
                seen.add(HabitKind::Misspelling, key, slices.get(place), place);
            }
        }
    }
}

fn kinds(page: &Page<'_>, at: usize, token: &Token, word: &str) -> [Option<HabitKind>; 5] {
    let caps = token.flags.has(Flags::CAPS) && token.len() >= CAPITALS;
    let small = token.flags.has(Flags::FIRST)
        && !token.flags.has(Flags::CAPITAL)
        && starts_a_sentence(page, at);
    // A word that has `ё` in it, written without.
    let without = token.is(Cue::Yo) && !word.contains(['ё', 'Ё']);
    [
        token.is(Cue::Misspelt).then_some(HabitKind::Misspelling),
        jargon(page, at, token),
        caps.then_some(HabitKind::Capitals),
        small.then_some(HabitKind::SmallStart),
        without.then_some(HabitKind::Yo),
    ]
}

/// One of the habits of a word itself, of which there can be only one.
fn jargon(page: &Page<'_>, at: usize, token: &Token) -> Option<HabitKind> {
    if token.is(Cue::Jargon) {
        return Some(HabitKind::Jargon);
    }
    let latin = token.flags.has(Flags::LATIN);
    if latin && token.flags.has(Flags::CYRILLIC) {
        return Some(HabitKind::OtherAlphabet);
    }
    let cyrillic = |t: Option<&Token>| t.is_some_and(|t| t.flags.has(Flags::CYRILLIC));
    if latin && (cyrillic(page.before(at, 1)) || cyrillic(page.token(at.saturating_add(1)))) {
        return Some(HabitKind::OtherAlphabet);
    }
    (latin && token.is(Cue::Translit)).then_some(HabitKind::Transliteration)
}

/// A letter stands behind a point and a space, or at the beginning of a line.
fn starts_a_sentence(page: &Page<'_>, at: usize) -> bool {
    let token = page.token(at);
    token.is_some_and(|t| {
        !t.flags.has(Flags::GLUED) && (t.len() > 1 || t.flags.has(Flags::CYRILLIC))
    })
}

/// Letters of one alphabet, not glued to anything.
fn is_plain(token: &Token) -> bool {
    let one = token.flags.has(Flags::LATIN) != token.flags.has(Flags::CYRILLIC);
    one && !token.flags.has(Flags::FOREIGN) && !token.flags.has(Flags::GLUED)
}

/// Whether leaving out, exchanging or replacing one letter gives an ordinary word.
fn is_near_a_word(word: &[u8]) -> bool {
    let is_word = |w: &[u8]| Word::of(w).has(Word::ORDINARY);
    let letters: Vec<u8> = if word.first().is_some_and(u8::is_ascii_lowercase) {
        (b'a'..=b'z').collect()
    } else {
        (CYRILLIC..CYRILLIC.saturating_add(32))
            .chain(0xA0..=0xA3)
            .collect()
    };
    (0..word.len()).any(|at| {
        let (head, tail) = word.split_at(at);
        let Some((first, rest)) = tail.split_first() else {
            return false;
        };
        let with = |middle: &[u8], rest: &[u8]| is_word(&[head, middle, rest].concat());
        let swapped = rest
            .split_first()
            .is_some_and(|(second, rest)| with(&[*second, *first], rest));
        swapped
            || with(&[], rest)
            || letters
                .iter()
                .any(|l| with(&[*l], rest) || with(&[*l], tail))
    })
}
