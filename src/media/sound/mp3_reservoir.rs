//! The bit reservoir of layer III: which bits of the frames carry sound, and zeros in all others.
//!
//! A frame's main data may begin in earlier frames (`main_data_begin`, at most 511 bytes back) and is as long as its side
//! information says (`part2_3_length`, ISO/IEC 11172-3, 2.4.2.7). Between the end of one frame's main data and the
//! beginning of the next one's stand ancillary bits: encoders sign there, and anything may be hidden.

use super::crc::crc16;
use super::mp3_header::{Header, Version};
use crate::media::bits::Bits;
use std::collections::VecDeque;

/// Places are counted in bytes of main data from here, so that a first frame may point before its beginning.
const ORIGIN: u64 = 1 << 16;
/// Hidden bytes that are kept to be shown.
const SHOWN: usize = 4096;

struct Held {
    bytes: Vec<u8>,
    /// Where the main data begins in the bytes.
    main_at: usize,
    /// The place of its first byte of main data.
    place: u64,
}

impl Held {
    fn end(&self) -> u64 {
        let length = self.bytes.len().saturating_sub(self.main_at);
        self.place.saturating_add(length as u64)
    }
}

pub(super) struct Reservoir {
    held: VecDeque<Held>,
    /// The place behind the last byte of main data.
    total: u64,
    /// The bit behind the last one that carries sound.
    sounding: u64,
    /// Non-zero bytes that were found where no sound is.
    pub(super) hidden: Vec<u8>,
    /// Whether any bit of a frame had to be changed.
    pub(super) changed: bool,
}

impl Reservoir {
    pub(super) fn new() -> Self {
        Self {
            held: VecDeque::new(),
            total: ORIGIN,
            sounding: ORIGIN << 3,
            hidden: Vec::new(),
            changed: false,
        }
    }

    /// Takes a whole frame; appends the frames that are certain now.
    pub(super) fn push(&mut self, header: &Header, frame: &[u8], out: &mut Vec<u8>) {
        let mut bytes = frame.to_vec();
        let side = side_of(header, frame);
        let main_at = header.main_at().min(bytes.len());
        let (back, length) = normalise(header, &mut bytes, side);
        self.changed |= bytes != frame;
        let held = Held {
            bytes,
            main_at,
            place: self.total,
        };
        let begin = self.total.saturating_sub(back).saturating_mul(8);
        self.total = held.end();
        self.held.push_back(held);
        // Where main data overlaps (a damaged file), nothing is ancillary.
        self.clear(self.sounding, begin);
        let end = begin
            .saturating_add(length)
            .min(self.total.saturating_mul(8));
        self.sounding = self.sounding.max(end);
        while self
            .held
            .front()
            .is_some_and(|h| h.end() <= self.sounding >> 3)
        {
            self.give(out);
        }
    }

    /// The end of the sound.
    pub(super) fn flush(&mut self, out: &mut Vec<u8>) {
        self.clear(self.sounding, self.total.saturating_mul(8));
        while !self.held.is_empty() {
            self.give(out);
        }
        self.sounding = self.total.saturating_mul(8);
    }

    fn give(&mut self, out: &mut Vec<u8>) {
        if let Some(held) = self.held.pop_front() {
            out.extend(held.bytes);
        }
    }

    /// Zeros from one bit to another.
    fn clear(&mut self, from: u64, to: u64) {
        for held in &mut self.held {
            // Whole frames before and behind are passed over at once.
            let begin = (from >> 3).max(held.place);
            let end = to.div_ceil(8).min(held.end());
            let index = |place: u64| usize::try_from(place.saturating_sub(held.place));
            let (Ok(first), Ok(behind)) = (index(begin), index(end)) else {
                return;
            };
            let main = held.bytes.get_mut(held.main_at..).unwrap_or_default();
            let silent = main.get_mut(first..behind).unwrap_or_default();
            for (place, byte) in (begin..).zip(silent) {
                let bit = place.saturating_mul(8);
                let (before, behind) = (from.saturating_sub(bit), to.saturating_sub(bit));
                // Bits of this byte from `before` on and up to `behind` are no sound.
                let mask = rest_of_byte(before) & !rest_of_byte(behind);
                let hidden = *byte & mask;
                *byte &= !mask;
                self.changed |= hidden != 0;
                let shown = hidden != 0 || !self.hidden.is_empty();
                if shown && self.hidden.len() < SHOWN {
                    self.hidden.push(hidden);
                }
            }
        }
    }
}

/// The bits of a byte from the one of this number on.
fn rest_of_byte(number: u64) -> u8 {
    let shifted = u32::try_from(number)
        .ok()
        .and_then(|n| 0xffu8.checked_shr(n));
    shifted.unwrap_or(0)
}

fn side_of<'a>(header: &Header, frame: &'a [u8]) -> &'a [u8] {
    frame
        .get(header.side_at()..header.main_at())
        .unwrap_or_default()
}

/// Clears the bits of header and side information that carry no sound, and renews the checksum. How many bytes back the
/// main data begins, and how many bits it has.
fn normalise(header: &Header, bytes: &mut [u8], side: &[u8]) -> (u64, u64) {
    let (mut back, mut length) = (0, 0);
    if let Some((b, l)) = lengths(header, side) {
        (back, length) = (b, l);
    }
    plain_header(bytes);
    let private: [u8; 2] = match (header.version, header.mono) {
        (Version::One, true) => [0, 0b0111_1100],
        (Version::One, false) => [0, 0b0111_0000],
        (_, true) => [0, 0b1000_0000],
        (_, false) => [0, 0b1100_0000],
    };
    let side = bytes.get_mut(header.side_at()..).unwrap_or_default();
    side.iter_mut()
        .zip(private)
        .for_each(|(b, mask)| *b &= !mask);
    if header.protected {
        let covered = [bytes.get(2..4), bytes.get(6..header.main_at())];
        let covered = covered.map(Option::unwrap_or_default).concat();
        let sum = crc16(0xffff, &covered).to_be_bytes();
        let place = bytes.get_mut(4..6).unwrap_or_default();
        place.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
    }
    (back, length)
}

/// No private bit, no word of copyright, an original as almost all say.
pub(super) fn plain_header(bytes: &mut [u8]) {
    if let Some([_, _, c, d]) = bytes.first_chunk_mut::<4>() {
        *c &= !1;
        *d = *d & !0b1000 | 0b0100;
    }
}

fn lengths(header: &Header, side: &[u8]) -> Option<(u64, u64)> {
    let mut bits = Bits::new(side);
    // Granules times channels, and the bits before them.
    let (parts, rest) = match (header.version, header.mono) {
        (Version::One, true) => (2, 5 + 4),
        (Version::One, false) => (4, 3 + 8),
        (_, true) => (1, 1),
        (_, false) => (2, 2),
    };
    let one = header.version == Version::One;
    let back = bits.take(if one { 9 } else { 8 })?;
    bits.skip(rest)?;
    let mut length = 0u64;
    for _ in 0..parts {
        length = length.saturating_add(u64::from(bits.take(12)?));
        bits.skip(if one { 59 - 12 } else { 63 - 12 })?;
    }
    Some((u64::from(back), length))
}
