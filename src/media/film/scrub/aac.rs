//! AAC (ISO/IEC 14496-3, clause 4.4.2.7): fill and data elements at the beginning of a block, where encoders write their
//! names. They are filled with zeros in place, which is as valid and as long. Behind the first channel only a decoder
//! could find them.

use super::Cuts;
use crate::media::MediaError;
use crate::media::bits::Bits;
use crate::media::film::bytes::{length, readable};
use crate::media::film::window::Window;
use crate::model::{Finding, Severity};

const DATA_STREAM: u32 = 4;
const FILL: u32 = 6;
/// Two of the longest elements.
const LOOK: usize = 600;

pub(super) fn look(
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let seen = window.up_to(at, length(len).min(LOOK))?;
    // Nearly all blocks begin with a channel.
    if !matches!(
        seen.first().map(|b| u32::from(b >> 5)),
        Some(DATA_STREAM | FILL)
    ) {
        return Ok(());
    }
    let mut anew = seen.to_vec();
    let mut bits = Bits::new(seen);
    // The end of what can be read is the end of what can be said here.
    while let Some((from, to)) = next_remark(&mut bits) {
        blank(&mut anew, from, to);
    }
    if anew == seen {
        return Ok(());
    }
    let changed = seen.iter().zip(&anew).take_while(|(a, b)| a == b).count();
    let end = seen
        .iter()
        .zip(&anew)
        .rposition(|(a, b)| a != b)
        .map_or(0, |n| n.saturating_add(1));
    let said = printable(seen);
    cuts.marks
        .push(Finding::with("encoder-marks", Severity::Few, said));
    let insert = anew.get(changed..end).unwrap_or_default().to_vec();
    cuts.replace(
        at.saturating_add(changed as u64),
        insert.len() as u64,
        insert,
    );
    Ok(())
}

/// The bits of the next element's content, if it is one that says nothing about sound.
fn next_remark(bits: &mut Bits<'_>) -> Option<(usize, usize)> {
    match bits.take(3)? {
        FILL => {
            let mut count = bits.take(4)?;
            if count == 15 {
                count = bits.take(8)?.checked_add(14)?;
            }
            let from = bits.at();
            let len = usize::try_from(count).ok()?.checked_mul(8)?;
            if len > bits.left() {
                return None;
            }
            let kind = if count > 0 { bits.take(4)? } else { 15 };
            bits.skip(len.saturating_sub(bits.at().saturating_sub(from)))?;
            // Fill, or fill with a pattern that becomes the other; more kinds are loudness and upper bands.
            Some(if kind < 2 {
                (from, from.checked_add(len)?)
            } else {
                (from, from)
            })
        }
        DATA_STREAM => {
            bits.skip(4)?;
            let aligned = bits.flag()?;
            let mut count = bits.take(8)?;
            if count == 255 {
                count = count.checked_add(bits.take(8)?)?;
            }
            if aligned {
                bits.align()?;
            }
            let from = bits.at();
            let len = usize::try_from(count).ok()?.checked_mul(8)?;
            if len > bits.left() {
                return None;
            }
            bits.skip(len)?;
            Some((from, from.checked_add(len)?))
        }
        _ => None,
    }
}

pub(super) fn blank(bytes: &mut [u8], from: usize, to: usize) {
    for at in from..to {
        if let Some(byte) = bytes.get_mut(at / 8) {
            *byte &= !(0x80u8.rotate_right(u32::try_from(at % 8).unwrap_or_default()));
        }
    }
}

/// The name an encoder wrote, wherever it begins within a byte.
pub(super) fn printable(bytes: &[u8]) -> String {
    let mut best = String::new();
    for shift in 0..8u32 {
        let moved = bytes.windows(2).map(|w| match w {
            [a, b] => (u16::from_be_bytes([*a, *b]) << shift).to_be_bytes()[0],
            _ => 0,
        });
        let moved: Vec<u8> = moved.take(64).collect();
        for run in moved.split(|b| !(b' '..=b'~').contains(b)) {
            if run.len() > best.len() {
                best = readable(run);
            }
        }
    }
    best
}
