//! How long Vorbis packets sound (Vorbis I, sections 4.2.4 and 4.3): a packet's mode says whether its block is short or long.

use crate::media::bits::Bits;

pub(super) struct Modes {
    short: u32,
    long: u32,
    /// Whether each mode has long blocks; empty if that could not be read.
    is_long: Vec<bool>,
    before: Option<u32>,
}

/// A mode: its flag (1 bit), window (16) and transform (16), both zero, and mapping (8).
const MODE: usize = 41;

impl Modes {
    pub(super) fn new(identification: &[u8]) -> Self {
        let sizes = identification.get(28).copied().unwrap_or(0);
        Self {
            short: 1 << (sizes & 15),
            long: 1 << (sizes >> 4),
            is_long: Vec::new(),
            before: None,
        }
    }

    /// Reads the modes, which end the setup header. They are read from behind, because the way from the front leads
    /// through all codebooks.
    pub(super) fn read(&mut self, setup: &[u8]) {
        let reversed: Vec<u8> = setup.iter().rev().copied().collect();
        self.is_long = from_behind(&reversed).unwrap_or_default();
    }

    /// Samples that a packet adds.
    pub(super) fn duration(&mut self, packet: &[u8]) -> u64 {
        let Some(first) = packet.first().filter(|b| *b & 1 == 0) else {
            return 0;
        };
        let most = self.is_long.len().saturating_sub(1);
        let mask = most
            .checked_add(1)
            .and_then(usize::checked_next_power_of_two);
        let mode = usize::from(first >> 1) & mask.unwrap_or(1).saturating_sub(1);
        let Some(is_long) = self.is_long.get(mode) else {
            return 0;
        };
        let size = if *is_long { self.long } else { self.short };
        let before = self.before.replace(size);
        // Two blocks overlap; the first one only begins the sound.
        before.map_or(0, |before| {
            u64::from((before >> 2).saturating_add(size >> 2))
        })
    }
}

fn from_behind(reversed: &[u8]) -> Option<Vec<bool>> {
    let mut bits = Bits::new(reversed);
    // The framing bit.
    bits.unary()?;
    let begin = bits.at();
    let mut modes = Vec::new();
    let mut known = None;
    while modes.len() < 64 {
        let (mapping, transform, window) = (bits.take(8)?, bits.take(16)?, bits.take(16)?);
        if mapping > 63 || transform != 0 || window != 0 {
            break;
        }
        modes.push(bits.flag()?);
        // A number that fits stands before the modes it counts. The last one that fits is the right one.
        let mut ahead = Bits::new(reversed);
        ahead.skip(begin.checked_add(modes.len().checked_mul(MODE)?)?)?;
        if usize::try_from(ahead.take(6)?).ok()?.checked_add(1)? == modes.len() {
            known = Some(modes.len());
        }
    }
    modes.truncate(known?);
    modes.reverse();
    Some(modes)
}
