//! Which tokens already belong to something that is no name, and where ranks end.

use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, QUIET, why};
use crate::scan::page::Page;

/// Two bits a token.
pub(super) struct Taken {
    words: Vec<u64>,
    ranks: Vec<u64>,
}

impl Taken {
    /// Marks what the recognisers before this one have found: names inside of addresses, links and units are theirs.
    pub(super) fn new(page: &Page<'_>, hits: &[Hit]) -> Self {
        let len = page.tokens.len() / 64;
        let empty = vec![0u64; len.saturating_add(1)];
        let mut taken = Self {
            words: empty.clone(),
            ranks: empty,
        };
        for hit in hits {
            let beside = matches!(
                hit.kind,
                Kind::Invisible | Kind::Homoglyph | Kind::Event | Kind::Number
            );
            if beside || hit.confidence < QUIET {
                continue;
            }
            let (from, to) = (page.token_at(hit.start), page.token_at(hit.end));
            // One word may be a place and a surname, unless something else said that it is a place.
            let unsure = to.saturating_sub(from) < 2 && !hit.why.contains(&why::CUE);
            if hit.kind == Kind::Place && unsure {
                continue;
            }
            taken.take(from, to);
            if hit.kind == Kind::Rank
                && let Some(last) = to.checked_sub(1)
            {
                set(&mut taken.ranks, last);
            }
        }
        taken
    }

    /// Marks the tokens from one to another (exclusive).
    pub(super) fn take(&mut self, from: usize, to: usize) {
        for at in from..to {
            set(&mut self.words, at);
        }
    }

    pub(super) fn has(&self, at: usize) -> bool {
        get(&self.words, at)
    }

    /// Whether a rank ends with this token.
    pub(super) fn rank_ends(&self, at: usize) -> bool {
        get(&self.ranks, at)
    }
}

fn set(bits: &mut [u64], at: usize) {
    if let Some(word) = bits.get_mut(at / 64) {
        *word |= 1 << (at % 64);
    }
}

fn get(bits: &[u64], at: usize) -> bool {
    bits.get(at / 64).is_some_and(|w| w >> (at % 64) & 1 == 1)
}
