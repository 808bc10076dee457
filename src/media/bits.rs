//! Bits in bytes, the most significant first: read, and written anew. Reading behind the end is nothing.

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

    /// The next `n` bits, at most 32.
    pub(super) fn take(&mut self, n: u32) -> Option<u32> {
        let value = self.peek().checked_shr(64u32.checked_sub(n)?).unwrap_or(0);
        self.skip(usize::try_from(n).ok()?)?;
        u32::try_from(value).ok()
    }

    pub(super) fn flag(&mut self) -> Option<bool> {
        Some(self.take(1)? == 1)
    }

    pub(super) fn skip(&mut self, n: usize) -> Option<()> {
        self.at = self.at.checked_add(n)?;
        (self.at <= self.bytes.len().checked_mul(8)?).then_some(())
    }

    /// Passes zeros and the one behind them; how many zeros.
    pub(super) fn unary(&mut self) -> Option<usize> {
        let mut zeros = 0usize;
        loop {
            // At least 57 of the bits that are peeked at are there.
            let leading = self.peek().leading_zeros().min(57);
            let leading = usize::try_from(leading).ok()?;
            self.skip(leading)?;
            zeros = zeros.checked_add(leading)?;
            if leading < 57 {
                self.skip(1)?;
                return Some(zeros);
            }
        }
    }

    /// Up to the next whole byte; whether all that was passed is zero.
    pub(super) fn align(&mut self) -> Option<bool> {
        let n = self.at.wrapping_neg() & 7;
        Some(self.take(u32::try_from(n).ok()?)? == 0)
    }

    /// The next 57 bits or more, at the top; zeros behind the end.
    fn peek(&self) -> u64 {
        let rest = self.bytes.get(self.at >> 3..).unwrap_or_default();
        let mut eight = [0; 8];
        match rest.first_chunk::<8>() {
            Some(whole) => eight = *whole,
            None => eight
                .iter_mut()
                .zip(rest)
                .for_each(|(to, from)| *to = *from),
        }
        u64::from_be_bytes(eight) << (self.at & 7)
    }
}

/// Bits that become bytes.
#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    used: usize,
}

impl BitWriter {
    pub(super) fn put(&mut self, value: u32, n: u32) {
        for i in (0..n).rev() {
            let bit = value.checked_shr(i).unwrap_or(0) & 1 == 1;
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
