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
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));
static SETS: LazyLock<Vec<Set>> = LazyLock::new(sets);
static BY_CUE: LazyLock<Vec<Vec<Vec<u16>>>> = LazyLock::new(phrases_by_cue);

/// Cues and parts of phrases that a set can hold.
const NUMBERS: u16 = 1_024;

/// Some cues, a bit each.
type Set = [u64; NUMBERS as usize / 64];

/// The cues of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Cues {
    /// The numbers of up to four sets, 16 bits each. One is that of the word itself, the others are those of its beginnings.
    sets: u64,
    /// The bits of the cues and beginnings of all sets, laid over each other: what has no bit here is in none. A text asks
    /// some hundred questions a word, and most end here.
    sieve: u64,
}

impl Cues {
    #[inline]
    pub(in crate::scan) fn has(self, cue: Cue) -> bool {
        self.holds(cue as u16)
    }

    #[inline]
    pub(in crate::scan) fn any(self, cues: &[Cue]) -> bool {
        self.sieve != 0 && cues.iter().any(|cue| self.has(*cue))
    }

    /// How far behind `first` the cue of a row lies, if the word has one of `first` to `last`.
    #[inline]
    pub(in crate::scan) fn within(self, first: Cue, last: Cue) -> Option<u16> {
        let (first, last) = (first as u16, last as u16);
        let row = u64::MAX >> 63u16.saturating_sub(last.saturating_sub(first));
        if self.sieve & row.rotate_left(u32::from(first % 64)) == 0 {
            return None;
        }
        let found = (first..=last).find(|n| self.holds(*n));
        found.and_then(|n| n.checked_sub(first))
    }

    pub(in crate::scan) const fn is_empty(self) -> bool {
        self.sets == 0
    }

    #[inline]
    fn holds(self, number: u16) -> bool {
        self.sieve & bit(number) != 0 && self.is_in_a_set(number)
    }

    fn is_in_a_set(self, number: u16) -> bool {
        let all: &[Set] = &SETS;
        let mut sets = self.sets;
        while sets != 0 {
            let bits = all.get((sets & 0xFFFF) as usize);
            let word = bits.and_then(|bits| bits.get(usize::from(number / 64)));
            if word.is_some_and(|w| w & bit(number) != 0) {
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
        let mut found = Self::default();
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
                found = found.with(set);
            }
        }
        found
    }

    /// With one more set, by its number.
    pub(super) fn with(self, set: u64) -> Self {
        const CUES: usize = cue::NAMES.len() / 64 + 1;
        let words = usize::try_from(set).ok().and_then(|n| SETS.get(n));
        let words: &[u64] = words.map_or(&[], |words| words);
        // Parts of phrases stand in the middle, and are only asked for behind a beginning.
        let (cues, beginnings) = (words.iter().take(CUES), words.iter().rev().take(CUES));
        Self {
            sets: self.sets << 16 | set,
            sieve: cues.chain(beginnings).fold(self.sieve, |all, w| all | w),
        }
    }
}

/// The bit of a number in its word of a set, and in a sieve.
const fn bit(number: u16) -> u64 {
    1 << (number % 64)
}

/// The number of words that begin a phrase of a cue.
const fn beginning(cue: Cue) -> u16 {
    NUMBERS.saturating_sub(1).saturating_sub(cue as u16)
}

/// How many tokens the longest phrase of a cue has that begins with the first token. Words of a phrase stand in one line.
#[inline]
pub(in crate::scan) fn phrase(tokens: &[Token], cue: Cue) -> Option<usize> {
    let begins = tokens.first()?.cues.holds(beginning(cue));
    begins.then(|| longest_phrase(tokens, cue)).flatten()
}

fn longest_phrase(tokens: &[Token], cue: Cue) -> Option<usize> {
    let phrases = BY_CUE.get(cue as usize)?;
    let fits = |parts: &&Vec<u16>| {
        parts.len() <= tokens.len()
            && parts
                .iter()
                .zip(tokens)
                .all(|(part, token)| token.cues.is_in_a_set(*part))
    };
    phrases.iter().find(fits).map(Vec::len)
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
                *word |= bit(number);
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
