//! Reads what the build script made of the cue lists.

use super::cue::{self, Cue};
use crate::scan::token::Token;
use fst::raw::Fst;
use std::sync::LazyLock;

/// Letters that a `*` in the lists stands for, at most.
const TAIL: usize = 4;
static CUES: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| {
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/cues.fst")).as_slice()).ok()
});
static ENDINGS: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| {
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/endings.fst")).as_slice()).ok()
});
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));
static SETS: LazyLock<Vec<Set>> = LazyLock::new(sets);
static BY_CUE: LazyLock<Vec<Vec<Vec<u16>>>> = LazyLock::new(phrases_by_cue);

/// Cues and parts of phrases that a set can hold.
const NUMBERS: u16 = 1_024;

/// Some cues, a bit each.
type Set = [u64; NUMBERS as usize / 64];

/// The cues of a word: the numbers of up to four sets, 16 bits each. One is that of the word itself, the others are those of
/// its beginnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Cues(u64);

impl Cues {
    pub(in crate::scan) fn has(self, cue: Cue) -> bool {
        self.holds(cue as u16)
    }

    pub(in crate::scan) fn any(self, cues: &[Cue]) -> bool {
        if self.0 == 0 {
            return false;
        }
        let all: &[Set] = &SETS;
        cues.iter().any(|cue| self.holds_in(all, *cue as u16))
    }

    /// How far behind `first` the cue of a row lies, if the word has one of `first` to `last`.
    pub(in crate::scan) fn within(self, first: Cue, last: Cue) -> Option<u16> {
        if self.0 == 0 {
            return None;
        }
        let all: &[Set] = &SETS;
        (first as u16..=last as u16)
            .find(|n| self.holds_in(all, *n))
            .and_then(|n| n.checked_sub(first as u16))
    }

    pub(in crate::scan) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn holds(self, number: u16) -> bool {
        self.0 != 0 && self.holds_in(&SETS, number)
    }

    fn holds_in(self, all: &[Set], number: u16) -> bool {
        let mut sets = self.0;
        while sets != 0 {
            let bits = all.get((sets & 0xFFFF) as usize);
            let word = bits.and_then(|bits| bits.get(usize::from(number / 64)));
            if word.is_some_and(|w| w >> (number % 64) & 1 == 1) {
                return true;
            }
            sets >>= 16;
        }
        false
    }

    /// What the lists say of a folded word: everything under its own spelling, and what stands for its beginning.
    pub(in crate::scan) fn of(word: &[u8]) -> Self {
        let Some(fst) = CUES.as_ref() else {
            return Self::default();
        };
        let mut found = 0u64;
        let mut node = fst.root();
        let mut sum = 0u64;
        for (n, byte) in word.iter().enumerate() {
            let Some(step) = node.find_input(*byte) else {
                break;
            };
            let transition = node.transition(step);
            sum = sum.wrapping_add(transition.out.value());
            node = fst.node(transition.addr);
            if !node.is_final() {
                continue;
            }
            let tail = word.len().saturating_sub(n).saturating_sub(1);
            let value = sum.wrapping_add(node.final_output().value());
            let set = match tail {
                0 => value & 0xFFFF,
                1..=TAIL => value >> 16 & 0xFFFF,
                _ => 0,
            };
            if set != 0 {
                found = found << 16 | set;
            }
        }
        Self(found)
    }
}

/// The number of words that begin a phrase of a cue.
const fn beginning(cue: Cue) -> u16 {
    NUMBERS.saturating_sub(1).saturating_sub(cue as u16)
}

/// How many tokens the longest phrase of a cue has that begins with the first token. Words of a phrase stand in one line.
pub(in crate::scan) fn phrase(tokens: &[Token], cue: Cue) -> Option<usize> {
    let first = tokens.first()?;
    if first.cues.0 == 0 || !first.cues.holds(beginning(cue)) {
        return None;
    }
    let phrases = BY_CUE.get(cue as usize)?;
    let fits = |parts: &&Vec<u16>| {
        parts.len() <= tokens.len()
            && parts
                .iter()
                .zip(tokens)
                .all(|(part, token)| token.cues.holds(*part))
    };
    phrases.iter().find(fits).map(Vec::len)
}

/// How many letters the longest ending of a word has that is in a list.
pub(in crate::scan) fn ending(word: &[u8], cue: Cue) -> Option<usize> {
    let fst = ENDINGS.as_ref()?;
    let mut node = fst.root();
    let mut sum = 0u64;
    let mut longest = None;
    for (n, byte) in word.iter().rev().enumerate() {
        let Some(step) = node.find_input(*byte) else {
            break;
        };
        let transition = node.transition(step);
        sum = sum.wrapping_add(transition.out.value());
        node = fst.node(transition.addr);
        if node.is_final() && Cues(sum.wrapping_add(node.final_output().value()) & 0xFFFF).has(cue)
        {
            longest = n.checked_add(1);
        }
    }
    longest
}

/// The sets that the build script wrote: how many numbers each has, and the numbers.
fn sets() -> Vec<Set> {
    let bytes: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cue-sets.bin"));
    let mut rest = bytes;
    let mut all = Vec::new();
    while let Some((count, after)) = rest.split_first() {
        let Some((numbers, after)) = after.split_at_checked(usize::from(*count).saturating_mul(2))
        else {
            break;
        };
        let mut set = [0; NUMBERS as usize / 64];
        for pair in numbers.chunks_exact(2) {
            let number = pair.iter().rev().fold(0u16, |n, b| n << 8 | u16::from(*b));
            if let Some(word) = set.get_mut(usize::from(number / 64)) {
                *word |= 1u64 << (number % 64);
            }
        }
        all.push(set);
        rest = after;
    }
    all
}

fn phrases_by_cue() -> Vec<Vec<Vec<u16>>> {
    let mut all = vec![Vec::new(); cue::NAMES.len()];
    let mut rest = PHRASES;
    while let Some((count, after)) = rest.split_first() {
        let Some((phrase, after)) = after.split_at_checked(usize::from(*count).saturating_mul(2))
        else {
            break;
        };
        let mut numbers = phrase
            .chunks_exact(2)
            .map(|pair| pair.iter().rev().fold(0, |n, b| n << 8 | u16::from(*b)));
        if let Some(list) = numbers.next().and_then(|cue| all.get_mut(usize::from(cue))) {
            list.push(numbers.collect());
        }
        rest = after;
    }
    all
}
