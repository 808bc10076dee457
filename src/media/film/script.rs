//! How a clean film is made from a foreign one: what is copied from where, and what is put between. Packed tightly,
//! because a long film has millions of samples; one step takes a few bytes.

use super::bytes::length;
use super::play::Film;
use super::window::Window;
use crate::media::{Input, MediaError};
use std::io::{self, Read};
use zeroize::Zeroizing;

/// A list of steps.
#[derive(Default)]
pub(super) struct Script {
    packed: Vec<u8>,
    /// The last copy, which may still grow.
    open: Option<(u64, u64)>,
    /// Where the last packed copy ended; places are packed as distances from it.
    end: u64,
    size: u64,
}

/// One step.
pub(super) enum Step<'a> {
    Put(&'a [u8]),
    Copy(u64, u64),
}

impl Script {
    /// How many bytes it makes.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// What it takes in memory.
    pub(super) fn weight(&self) -> usize {
        self.packed.capacity()
    }

    pub(super) fn put(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        self.close();
        pack(&mut self.packed, (bytes.len() as u64) << 1 | 1);
        self.packed.extend_from_slice(bytes);
        self.size = self.size.saturating_add(bytes.len() as u64);
    }

    pub(super) fn copy(&mut self, at: u64, len: u64) {
        if len == 0 {
            return;
        }
        self.size = self.size.saturating_add(len);
        match &mut self.open {
            Some((begin, so_far)) if begin.saturating_add(*so_far) == at => {
                *so_far = so_far.saturating_add(len);
            }
            _ => {
                self.close();
                self.open = Some((at, len));
            }
        }
    }

    /// Puts `bytes`, as a copy of what stands at `at` if that is the same: what does not change costs nothing.
    pub(super) fn put_or_copy(&mut self, bytes: &[u8], there: &[u8], at: u64) {
        if bytes == there {
            self.copy(at, bytes.len() as u64);
        } else {
            self.put(bytes);
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        let other = other.closed();
        let mut steps = Steps::default();
        while let Some(step) = steps.next(&other) {
            match step {
                Step::Put(bytes) => self.put(bytes),
                Step::Copy(at, len) => self.copy(at, len),
            }
        }
    }

    /// The size of the film behind `head`.
    pub(super) fn size_behind(&self, head: &[u8]) -> u64 {
        self.size().saturating_add(head.len() as u64)
    }

    /// Whether the film that was read is `head` and what this makes already, byte by byte.
    pub(super) fn is_unchanged(
        &self,
        head: &[u8],
        window: &mut Window<'_>,
    ) -> Result<bool, MediaError> {
        let len = head.len() as u64;
        if !self.is_copy(len, window.len()) || self.size_behind(head) != window.len() {
            return Ok(false);
        }
        Ok(**window.whole(0, len, u64::MAX)? == *head)
    }

    /// Whether it is nothing but one copy of what stands at `at` to `end`.
    fn is_copy(&self, at: u64, end: u64) -> bool {
        let len = end.saturating_sub(at);
        self.packed.is_empty() && self.open.unwrap_or((at, 0)) == (at, len)
    }

    /// The film itself, behind `head`.
    pub(super) fn reader(self, head: Zeroizing<Vec<u8>>, input: Input) -> impl Read + Send {
        let body = Film::new(self.closed(), input);
        io::Cursor::new(head).chain(body)
    }

    fn close(&mut self) {
        let Some((at, len)) = self.open.take() else {
            return;
        };
        pack(&mut self.packed, len << 1);
        let distance = at.wrapping_sub(self.end).cast_signed();
        pack(
            &mut self.packed,
            (distance << 1 ^ distance >> 63).cast_unsigned(),
        );
        self.end = at.saturating_add(len);
    }

    fn closed(mut self) -> Vec<u8> {
        self.close();
        self.packed
    }
}

/// Seven bits a byte, the lowest first.
fn pack(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push(0x80 | u8::try_from(n & 0x7f).unwrap_or_default());
        n >>= 7;
    }
    out.push(u8::try_from(n).unwrap_or_default());
}

/// A place in a packed script.
#[derive(Default)]
pub(super) struct Steps {
    pub(super) at: usize,
    end: u64,
}

impl Steps {
    pub(super) fn next<'a>(&mut self, packed: &'a [u8]) -> Option<Step<'a>> {
        let what = self.unpack(packed)?;
        if what & 1 == 1 {
            let to = self.at.checked_add(length(what >> 1))?;
            let bytes = packed.get(self.at..to)?;
            self.at = to;
            return Some(Step::Put(bytes));
        }
        let zigzag = self.unpack(packed)?;
        let distance = (zigzag >> 1) ^ (zigzag & 1).wrapping_neg();
        let at = self.end.wrapping_add(distance);
        self.end = at.saturating_add(what >> 1);
        Some(Step::Copy(at, what >> 1))
    }

    fn unpack(&mut self, packed: &[u8]) -> Option<u64> {
        let mut n = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = *packed.get(self.at)?;
            self.at = self.at.checked_add(1)?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        Some(n)
    }
}
