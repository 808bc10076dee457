//! What is known of single words: cues for the rules, and lists of names and places.

#![allow(clippy::redundant_pub_crate, reason = "shared with the build script")]

mod cue;
mod cues;
mod endings;
mod filter;
mod list;
mod lists;
mod region;
#[cfg(test)]
mod tests;
mod word;

pub(super) use cue::Cue;
pub(super) use cues::{Cues, phrase};
pub(super) use endings::ending;
pub(super) use filter::hash;
#[allow(unused_imports, reason = "asked by the coarser wordings")]
pub(super) use region::Region;
pub(super) use word::Word;

/// Looks words up, and remembers the last ones: a text repeats its words.
pub(super) struct Lookup {
    seen: Vec<Seen>,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    /// Where the word stood; an empty one is no entry.
    start: u32,
    end: u32,
    cues: Cues,
    word: Word,
}

/// Words that are remembered, at most.
const REMEMBERED: usize = 1 << 16;
/// Characters of a text for each word that is remembered: a short text has few words, and pays for no more.
const A_WORD: usize = 4;

impl Lookup {
    /// For a folded text of a length.
    pub(super) fn new(len: usize) -> Self {
        let slots = (len / A_WORD).clamp(1, REMEMBERED).next_power_of_two();
        Self {
            seen: vec![Seen::default(); slots],
        }
    }

    /// What the lists say of the word at a place of a folded text. Always the same text for one `Lookup`.
    pub(super) fn word(&mut self, bytes: &[u8], start: usize, end: usize) -> (Cues, Word) {
        let spelled = bytes.get(start..end).unwrap_or_default();
        // No one can make this slow, because a slot holds one word.
        let hash = hash(spelled);
        let slot = usize::try_from((hash ^ (hash >> 29)) & 0xFFFF_FFFF).unwrap_or(0)
            & self.seen.len().saturating_sub(1);
        if let Some(seen) = self.seen.get(slot)
            && seen.end > seen.start
            && bytes.get(seen.start as usize..seen.end as usize) == Some(spelled)
        {
            return (seen.cues, seen.word);
        }
        let (cues, word) = (Cues::of(spelled), Word::of(spelled));
        if let Some(seen) = self.seen.get_mut(slot) {
            *seen = Seen {
                start: u32::try_from(start).unwrap_or(u32::MAX),
                end: u32::try_from(end).unwrap_or(u32::MAX),
                cues,
                word,
            };
        }
        (cues, word)
    }
}
