//! What may stand in front of the sound in a block of AAC (ISO/IEC 14496-3, 4.4.2): fill, data and comment elements, in
//! which encoders sign. Elements behind the sound are only found by decoding it.

use crate::media::bits::Bits;

const DATA: u32 = 4;
const PROGRAM: u32 = 5;
const FILL: u32 = 6;
/// Extension payloads that are part of the sound: dynamic range, surround, and the upper band (SBR).
const SOUNDING: std::ops::RangeInclusive<u32> = 0xb..=0xe;

/// Clears words in elements before the sound and adds them to what was hidden.
pub(super) fn clear_words(block: &mut [u8], hidden: &mut Vec<u8>) {
    let mut at = 0;
    // Each step ends behind an element; a block has room for few.
    for _ in 0..64 {
        let Some((words, next)) = element(block, at) else {
            return;
        };
        clear(block, words, hidden);
        at = next;
    }
}

/// The bits of an element that are words, and where the next one begins. None at the first that is sound.
fn element(block: &[u8], at: usize) -> Option<(std::ops::Range<usize>, usize)> {
    let mut bits = Bits::new(block);
    bits.skip(at)?;
    match bits.take(3)? {
        FILL => {
            let count = match bits.take(4)? {
                15 => bits.take(8)?.checked_add(14)?,
                n => n,
            };
            let begin = bits.at();
            let kind = if count > 0 { bits.take(4)? } else { 0 };
            let end = begin.checked_add(usize::try_from(count).ok()?.checked_mul(8)?)?;
            let words = if SOUNDING.contains(&kind) { end } else { begin };
            (end >> 3 <= block.len()).then_some((words..end, end))
        }
        DATA => {
            bits.take(4)?;
            let aligned = bits.flag()?;
            let count = match bits.take(8)? {
                255 => bits.take(8)?.checked_add(255)?,
                n => n,
            };
            if aligned {
                bits.align()?;
            }
            bytes_from(bits, count)
        }
        PROGRAM => {
            bits.take(4 + 2 + 4)?;
            let counts = [4, 4, 4, 2, 3, 4].map(|n| bits.take(n));
            for width in [4, 4, 3] {
                if bits.flag()? {
                    bits.take(width)?;
                }
            }
            for (count, width) in counts.into_iter().zip([5usize, 5, 5, 4, 4, 5]) {
                bits.skip(usize::try_from(count?).ok()?.checked_mul(width)?)?;
            }
            bits.align()?;
            let count = bits.take(8)?;
            bytes_from(bits, count)
        }
        _ => None,
    }
}

fn bytes_from(mut bits: Bits, count: u32) -> Option<(std::ops::Range<usize>, usize)> {
    let begin = bits.at();
    bits.skip(usize::try_from(count).ok()?.checked_mul(8)?)?;
    Some((begin..bits.at(), bits.at()))
}

fn clear(block: &mut [u8], bits: std::ops::Range<usize>, hidden: &mut Vec<u8>) {
    let mut reader = Bits::new(block);
    let mut old = Vec::new();
    // Words of a fill element stand behind its four bits of kind, mostly on whole bytes of the block.
    if reader.skip(bits.start.next_multiple_of(8)).is_some() {
        while reader.at() < bits.end {
            let Some(byte) = reader.take(8).and_then(|b| u8::try_from(b).ok()) else {
                break;
            };
            old.push(byte);
        }
    }
    if old.iter().any(|b| *b != 0) && hidden.len() < 4096 {
        hidden.extend(old);
    }
    for (at, byte) in block.iter_mut().enumerate() {
        let bit = at.saturating_mul(8);
        for (n, mask) in (0..8).map(|n| (n, 0x80u8 >> n)) {
            if bits.contains(&bit.saturating_add(n)) {
                *byte &= !mask;
            }
        }
    }
}
