//! Bits in bytes, the highest first: read one by one, and written anew.

use super::bytes::short;
use crate::media::MediaError;

pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Bits<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many have been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many are left.
    pub(super) fn left(&self) -> usize {
        self.bytes.len().saturating_mul(8).saturating_sub(self.at)
    }

    pub(super) fn bit(&mut self) -> Result<bool, MediaError> {
        let byte = self.bytes.get(self.at / 8).ok_or_else(short)?;
        let bit = byte.rotate_left(u32::try_from(self.at % 8).unwrap_or_default()) & 0x80;
        self.at = self.at.saturating_add(1);
        Ok(bit != 0)
    }

    /// A number of up to 32 bits.
    pub(super) fn get(&mut self, n: usize) -> Result<u32, MediaError> {
        let mut number = 0;
        for _ in 0..n {
            number = number << 1 | u32::from(self.bit()?);
        }
        Ok(number)
    }

    pub(super) fn skip(&mut self, n: usize) {
        self.at = self.at.saturating_add(n);
    }

    /// On to the next whole byte.
    pub(super) fn align(&mut self) {
        self.at = self.at.next_multiple_of(8);
    }
}

#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    used: usize,
}

impl BitWriter {
    pub(super) fn put(&mut self, value: u32, n: usize) {
        for i in (0..n).rev() {
            let bit = value
                .checked_shr(u32::try_from(i).unwrap_or(32))
                .unwrap_or(0)
                & 1
                == 1;
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut().filter(|_| bit) {
                *last |= 0x80u8.rotate_right(u32::try_from(self.used % 8).unwrap_or_default());
            }
            self.used = self.used.saturating_add(1);
        }
    }

    pub(super) fn align(&mut self) {
        self.used = self.used.next_multiple_of(8);
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}
