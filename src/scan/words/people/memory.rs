//! Names and call signs that a text has given away once are found wherever else they stand in it, in any case.

use super::part;
use super::support;
use super::taken::Taken;
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, why};
use crate::scan::lexicon::{Cue, Word, ending, hash};
use crate::scan::page::Page;
use crate::scan::subject;
use crate::scan::token::{Flags, Token};
use std::collections::HashMap;

/// Names that are remembered, at most: a statement names fewer, and a list of all names is no statement.
const KEPT: usize = 20_000;
/// Letters that a stem has, at least.
const SHORTEST: usize = 2;
/// Letters of a stem that is left when a closed ending is taken off, at least.
const CLOSED: usize = 3;
/// Letters of a name that is looked for in small letters, at least.
const SMALL: usize = 5;
/// Letters of an ordinary word that is still no name, at most.
const ORDINARY: usize = 3;
/// Vowels at the end of a word that are taken off, at most.
const VOWELS: usize = 3;
/// `е` and `о`, which come and go before the last consonant.
const FLEETING: [u8; 2] = [0x85, 0x8E];

/// What a remembered word is.
#[derive(Clone, Copy)]
struct Known {
    kind: Kind,
    severity: Severity,
}

/// Stems of names, with what they are.
#[derive(Default)]
pub(super) struct Memory {
    /// By hashes, so that no part of a name outlives the text in memory.
    stems: HashMap<u64, Known>,
    /// A bit for each pair of first letters that a remembered name has: most words end here.
    beginnings: Beginnings,
}

struct Beginnings([u64; 64]);

impl Default for Beginnings {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Beginnings {
    fn place(spelled: &[u8]) -> (usize, u32) {
        let letters = spelled
            .iter()
            .take(2)
            .fold(0usize, |n, b| (n << 6) | usize::from(*b & 63));
        (letters / 64 % 64, u32::try_from(letters % 64).unwrap_or(0))
    }

    fn keep(&mut self, spelled: &[u8]) {
        let (word, bit) = Self::place(spelled);
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    fn has(&self, spelled: &[u8]) -> bool {
        let (word, bit) = Self::place(spelled);
        self.0.get(word).is_some_and(|w| w >> bit & 1 == 1)
    }
}

impl Memory {
    /// Remembers a word of a name, if it can be told from others.
    pub(super) fn keep_name(&mut self, page: &Page<'_>, at: usize, kind: Kind) {
        let Some(token) = page.token(at).filter(|t| t.is_word() && t.len() > SHORTEST) else {
            return;
        };
        if token.cues.any(&[Cue::NameParticle, Cue::Between]) {
            return;
        }
        let given = token.word.has(Word::GIVEN) || token.word.has(Word::PATRONYMIC);
        let severity = if given && kind == Kind::Person {
            Severity::Few
        } else {
            Severity::One
        };
        self.keep(page.spelled(token), Known { kind, severity });
    }

    /// Whether a word has been told to be a call sign, which may be a surname, too.
    pub(super) fn calls(&self, spelled: &[u8]) -> bool {
        self.of(spelled)
            .is_some_and(|known| known.kind == Kind::Callsign)
    }

    fn keep(&mut self, spelled: &[u8], known: Known) {
        if self.stems.len() >= KEPT {
            return;
        }
        self.beginnings.keep(spelled);
        for stem in stems(spelled) {
            self.stems.entry(stem).or_insert(known);
        }
    }

    fn of(&self, spelled: &[u8]) -> Option<Known> {
        if !self.beginnings.has(spelled) {
            return None;
        }
        stems(spelled).find_map(|stem| self.stems.get(&stem).copied())
    }

    /// Finds remembered words that nothing else has found.
    pub(super) fn find(&self, page: &Page<'_>, hits: &mut Vec<Hit>, claims: &Taken) {
        if self.stems.is_empty() {
            return;
        }
        for (at, token) in page.tokens.iter().enumerate() {
            if !token.is_word() || token.len() <= SHORTEST || claims.has(at) {
                continue;
            }
            let capital = token.flags.has(Flags::CAPITAL);
            let ordinary = token.word.has(Word::ORDINARY);
            if !capital && (ordinary || token.len() < SMALL) {
                continue;
            }
            let Some(known) = self.of(page.spelled(token)) else {
                continue;
            };
            if !fits(page, at, token, known, claims) {
                continue;
            }
            let confidence = if token.stands_out() { 80 } else { 62 };
            let mut hit = Hit::new(
                known.kind,
                token.start,
                token.end,
                known.severity,
                confidence,
                &[why::MEMORY],
            );
            hit.subject = subject::of(page, at, at.saturating_add(1), false);
            hits.push(hit);
        }
    }
}

/// Whether a word that has the stem of a remembered one may be the same.
fn fits(page: &Page<'_>, at: usize, token: &Token, known: Known, claims: &Taken) -> bool {
    let ordinary = token.word.has(Word::ORDINARY);
    let place = token.word.has(Word::PLACE) || token.word.has(Word::COUNTRY);
    let lead = page.before(at, 1).is_some_and(|t| t.is(Cue::PlaceBefore));
    if known.kind == Kind::Person {
        let part = part::at(page, at).is_some();
        let capital = token.flags.has(Flags::CAPITAL);
        let end = at.saturating_add(1);
        // An ordinary word at the start of a sentence has to be a first name in the lists as well, or every such word would
        // become somebody once one of them was.
        let first_name = token.word.has(Word::GIVEN) || token.word.has(Word::PATRONYMIC);
        let acts = token.stands_out()
            || (capital && first_name && support::of(page, at, end, claims).acts);
        return part && !(place && lead) && (!ordinary || (acts && token.len() > ORDINARY));
    }
    !token.cues.any(&[Cue::Between, Cue::Myself, Cue::CallSign])
}

/// Hashes of what is left of a word without the endings of its cases: a name and its inflections share one.
fn stems(spelled: &[u8]) -> impl Iterator<Item = u64> {
    let open = without_vowels(spelled);
    let closed = ending(spelled, Cue::CaseEnding)
        .and_then(|n| spelled.get(..spelled.len().saturating_sub(n)))
        .map(without_vowels);
    let open = Some(open).filter(|stem| stem.len() >= SHORTEST);
    let closed = closed.filter(|stem| stem.len() >= CLOSED);
    let stems = open.into_iter().chain(closed);
    stems.flat_map(|stem| {
        [Some(hash(stem)), without_fleeting(stem)]
            .into_iter()
            .flatten()
    })
}

/// The hash of a stem without the vowel before its last consonant, if that is one that comes and goes.
fn without_fleeting(stem: &[u8]) -> Option<u64> {
    let (vowel, last) = (stem.len().checked_sub(2)?, stem.len().checked_sub(1)?);
    let fleeting = stem.len() > 3 && FLEETING.contains(stem.get(vowel)?);
    fleeting.then(|| hash(stem.iter().take(vowel).chain(stem.get(last))))
}

fn without_vowels(spelled: &[u8]) -> &[u8] {
    let mut rest = spelled;
    for _ in 0..VOWELS {
        match ending(rest, Cue::VowelEnding) {
            Some(n) if rest.len() > SHORTEST => {
                rest = rest.get(..rest.len().saturating_sub(n)).unwrap_or_default();
            }
            _ => break,
        }
    }
    rest
}
