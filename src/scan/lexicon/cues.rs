//! Reads what the build script made of the cue lists.

use super::cue::{self, Cue};
use crate::scan::token::Token;
use fst::raw::Fst;
use std::sync::LazyLock;

/// Letters that a `*` in the lists stands for, at most.
const TAIL: usize = 4;
/// Cues of one word; the build script's own is the same.
const SLOTS: usize = 10;
/// Cues that are looked at for one word, of all its beginnings.
const MOST: usize = 24;
/// Marks a cue that stands for every word with this beginning; the build script's own is the same.
const OPEN: u16 = 1 << 11;

static CUES: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| {
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/cues.fst")).as_slice()).ok()
});
static ENDINGS: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| {
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/endings.fst")).as_slice()).ok()
});
static SETS: LazyLock<Vec<u128>> = LazyLock::new(|| {
    let (sets, _) = include_bytes!(concat!(env!("OUT_DIR"), "/sets.bin")).as_chunks();
    sets.iter().map(|s| u128::from_le_bytes(*s)).collect()
});
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.bin"));
static BY_CUE: LazyLock<Vec<Vec<Vec<u16>>>> = LazyLock::new(phrases_by_cue);

/// Up to ten cues of a word, twelve bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Cues(u128);

impl Cues {
    pub(in crate::scan) fn has(self, cue: Cue) -> bool {
        self.0 != 0 && self.numbers().any(|n| n == cue as u16)
    }

    pub(in crate::scan) fn any(self, cues: &[Cue]) -> bool {
        self.0 != 0 && cues.iter().any(|cue| self.has(*cue))
    }

    /// How far behind `first` the cue of a row lies, if the word has one of `first` to `last`.
    pub(in crate::scan) fn within(self, first: Cue, last: Cue) -> Option<u16> {
        if self.0 == 0 {
            return None;
        }
        let row = first as u16..=last as u16;
        self.numbers()
            .find(|n| row.contains(n))
            .and_then(|n| n.checked_sub(first as u16))
    }

    pub(in crate::scan) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set of a number that a map gave.
    fn in_set(number: u64) -> Self {
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        Self(SETS.get(at).copied().unwrap_or(0))
    }

    fn numbers(self) -> impl Iterator<Item = u16> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let number = (rest & 0xFFF) as u16;
            rest >>= 12;
            (number != 0).then_some(number)
        })
    }

    /// What the lists say of a folded word: everything under its own spelling, and what stands for its beginning.
    pub(in crate::scan) fn of(word: &[u8]) -> Self {
        let Some(fst) = CUES.as_ref() else {
            return Self::default();
        };
        let mut found: [u16; MOST] = [0; MOST];
        let mut count = 0usize;
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
            let value = Self::in_set(sum.wrapping_add(node.final_output().value()));
            for number in value.numbers() {
                let open = number & OPEN != 0;
                if (tail == 0 || (open && tail <= TAIL))
                    && let Some(slot) = found.get_mut(count)
                {
                    *slot = number & !OPEN;
                    count = count.saturating_add(1);
                }
            }
        }
        // The longest beginning says most.
        let packed = found.iter().take(count).rev().take(SLOTS);
        Self(packed.fold(0, |all, n| all << 12 | u128::from(*n)))
    }
}

/// How many tokens the longest phrase of a cue has that begins with the first token. Words of a phrase stand in one line.
pub(in crate::scan) fn phrase(tokens: &[Token], cue: Cue) -> Option<usize> {
    let first = tokens.first()?;
    if first.cues.0 == 0 {
        return None;
    }
    let phrases = BY_CUE.get(cue as usize)?;
    let fits = |parts: &&Vec<u16>| {
        parts.len() <= tokens.len()
            && parts
                .iter()
                .zip(tokens)
                .all(|(part, token)| token.cues.numbers().any(|n| n == *part))
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
        if node.is_final() && Cues::in_set(sum.wrapping_add(node.final_output().value())).has(cue) {
            longest = n.checked_add(1);
        }
    }
    longest
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
