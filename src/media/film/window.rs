//! A look into a foreign file at any place, read in pieces that grow while the looks follow each other.

use super::bytes::length;
use crate::media::{Input, MediaError};
use zeroize::Zeroizing;

/// What is read where the last look was far away: a header, and a little of what follows.
const FEW: usize = 64 << 10;
/// The most that is read at a time, and the most that one look can see.
pub(super) const MOST: usize = 1 << 20;

pub(super) struct Window<'a> {
    input: &'a mut Input,
    piece: Zeroizing<Vec<u8>>,
    begin: u64,
    step: usize,
}

impl<'a> Window<'a> {
    pub(super) fn new(input: &'a mut Input) -> Self {
        Self {
            input,
            piece: Zeroizing::new(Vec::new()),
            begin: 0,
            step: FEW,
        }
    }

    /// The length of the file.
    pub(super) fn len(&self) -> u64 {
        self.input.len()
    }

    /// Exactly `n` bytes, at most [`MOST`], from `at`.
    pub(super) fn at(&mut self, at: u64, n: usize) -> Result<&[u8], MediaError> {
        let left = length(self.len().saturating_sub(at));
        if n > left || n > MOST {
            return Err(super::bytes::short());
        }
        if self.place_of(at, n).is_none() {
            let end = self.begin.saturating_add(self.piece.len() as u64);
            // Looks that follow each other closely are served from larger and larger pieces.
            let near = at >= self.begin && at <= end.saturating_add(FEW as u64);
            self.step = if near {
                self.step.saturating_mul(2).min(MOST)
            } else {
                FEW
            };
            self.piece.resize(self.step.max(n).min(left), 0);
            self.begin = at;
            self.input.go_to(at)?;
            if let Err(failure) = self.input.read_whole(&mut self.piece) {
                self.piece.clear();
                return Err(failure);
            }
        }
        let place = self.place_of(at, n).ok_or_else(super::bytes::short)?;
        self.piece.get(place).ok_or_else(super::bytes::short)
    }

    /// Up to `n` bytes from `at`, fewer where the file ends.
    pub(super) fn up_to(&mut self, at: u64, n: usize) -> Result<&[u8], MediaError> {
        let left = length(self.len().saturating_sub(at));
        self.at(at, n.min(left).min(MOST))
    }

    /// A copy of a longer piece.
    ///
    /// # Errors
    /// [`MediaError::TooMany`] if it is longer than `limit`: what is read this way is an index.
    pub(super) fn whole(
        &mut self,
        at: u64,
        n: u64,
        limit: u64,
    ) -> Result<Zeroizing<Vec<u8>>, MediaError> {
        if n > limit {
            return Err(MediaError::TooMany { limit });
        }
        if n > self.len().saturating_sub(at) {
            return Err(super::bytes::short());
        }
        let mut bytes = Zeroizing::new(vec![0; length(n)]);
        self.input.go_to(at)?;
        self.input.read_whole(&mut bytes)?;
        Ok(bytes)
    }

    fn place_of(&self, at: u64, n: usize) -> Option<std::ops::Range<usize>> {
        let from = length(at.checked_sub(self.begin)?);
        let to = from.checked_add(n)?;
        (to <= self.piece.len()).then_some(from..to)
    }
}
