//! Pet phrases: two to four words that come together more often than chance lets them.

use super::super::page::Page;
use super::super::token::{Flags, Form};
use super::{HabitKind, Seen, Slices};
use std::collections::HashMap;

/// Words of a phrase.
const LONGEST: usize = 4;
/// How often a phrase comes at least.
const OFTEN: usize = 3;
/// How many times more than chance.
const BEYOND: f64 = 8.0;
/// Letters of one word of a phrase at least: phrases of little words belong to everybody.
const TELLING: usize = 4;

/// The numbers of the words of a phrase; unused places are [`NONE`].
type Phrase = [u32; LONGEST];
const NONE: u32 = u32::MAX;

/// A phrase in the text: first and last token.
type Places = Vec<(usize, usize)>;

/// Finds them, the longest first; what lies in a longer one as often as that one is not told again.
pub(super) fn find(page: &Page<'_>, text: &str, seen: &mut Seen) {
    let slices = Slices::new(text);
    let (numbers, counts, total) = count(page);
    let mut told: HashMap<Phrase, usize> = HashMap::new();
    for len in (2..=LONGEST).rev() {
        for (phrase, places) in phrases(page, &numbers, len) {
            if places.len() < OFTEN
                || !is_beyond_chance(&phrase, len, places.len(), &counts, total)
                || told.get(&phrase).is_some_and(|n| *n >= places.len())
            {
                continue;
            }
            for part in parts(&phrase, len) {
                let most = told.entry(part).or_default();
                *most = (*most).max(places.len());
            }
            for (first, last) in &places {
                let (Some(from), Some(to)) = (page.token(*first), page.token(*last)) else {
                    continue;
                };
                let place = (page.code_point(from.start), page.code_point_end(to.end));
                let key: Vec<u8> = phrase.iter().flat_map(|n| n.to_be_bytes()).collect();
                seen.add(HabitKind::PetPhrase, &key, slices.get(place), place);
            }
        }
    }
}

/// The number of each token's word, how often each word comes, and how many words there are.
fn count(page: &Page<'_>) -> (Vec<u32>, Vec<usize>, usize) {
    let mut known: HashMap<&[u8], u32> = HashMap::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut total = 0usize;
    let numbers = page.tokens.iter().map(|token| {
        if token.form != Form::Word {
            return NONE;
        }
        total = total.saturating_add(1);
        let next = u32::try_from(counts.len()).unwrap_or(NONE);
        let number = *known.entry(page.spelled(token)).or_insert(next);
        match counts.get_mut(number as usize) {
            Some(count) => *count = count.saturating_add(1),
            None => counts.push(1),
        }
        number
    });
    (numbers.collect(), counts, total)
}

/// Phrases of so many words that no mark parts, with a word that tells something.
fn phrases(page: &Page<'_>, numbers: &[u32], len: usize) -> Vec<(Phrase, Places)> {
    let mut all: HashMap<Phrase, Places> = HashMap::new();
    for (at, window) in numbers.windows(len).enumerate() {
        if window.contains(&NONE) {
            continue;
        }
        let tokens = page
            .tokens
            .get(at..at.saturating_add(len))
            .unwrap_or_default();
        let parted = tokens.iter().skip(1).any(|t| t.flags.has(Flags::GLUED));
        let telling = tokens.iter().any(|t| t.len() >= TELLING);
        // Names and places are findings, not habits.
        let named = tokens.iter().all(|t| t.stands_out());
        if parted || !telling || named {
            continue;
        }
        let mut phrase = [NONE; LONGEST];
        for (slot, number) in phrase.iter_mut().zip(window) {
            *slot = *number;
        }
        let places = all.entry(phrase).or_default();
        // A phrase does not overlap itself.
        if places.last().is_none_or(|(_, last)| *last < at) {
            places.push((at, at.saturating_add(len).saturating_sub(1)));
        }
    }
    let mut all: Vec<(Phrase, Places)> =
        all.into_iter().filter(|(_, p)| p.len() >= OFTEN).collect();
    all.sort_by_key(|(phrase, places)| (std::cmp::Reverse(places.len()), *phrase));
    all
}

/// The shorter phrases within one.
fn parts(phrase: &Phrase, len: usize) -> Vec<Phrase> {
    let words = phrase.get(..len).unwrap_or_default();
    (2..len)
        .flat_map(|n| words.windows(n))
        .map(|window| {
            let mut part = [NONE; LONGEST];
            for (slot, word) in part.iter_mut().zip(window) {
                *slot = *word;
            }
            part
        })
        .collect()
}

/// Whether a phrase comes more often than its words would meet if they were strewn about.
#[expect(clippy::cast_precision_loss, reason = "a ratio, not a count")]
fn is_beyond_chance(
    phrase: &Phrase,
    len: usize,
    found: usize,
    counts: &[usize],
    total: usize,
) -> bool {
    let total = total as f64;
    let share = |n: &u32| counts.get(*n as usize).map_or(1.0, |c| *c as f64 / total);
    let expected = phrase.iter().take(len).map(share).product::<f64>() * total;
    found as f64 > expected * BEYOND || len > 2 && found as f64 > expected * 2.0
}
