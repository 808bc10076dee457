//! H.264 and H.265 (ITU-T H.264 and H.265, clauses 7.3.1 and 7.4.1): units by their type, remarks by theirs.

use super::{Cuts, sei};
use crate::media::MediaError;
use crate::media::film::bytes::{length, number};
use crate::media::film::window::{MOST, Window};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::media::film) enum Family {
    Avc,
    Hevc,
}

impl Family {
    /// Bytes of a unit's header.
    pub(super) fn header(self) -> usize {
        match self {
            Self::Avc => 1,
            Self::Hevc => 2,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::media::film) enum Verdict {
    Keep,
    Drop,
    /// Supplemental enhancement information: kept message by message.
    Messages,
}

/// Looks through the units of one sample. Where their lengths stop making sense, the rest of the sample is cut: no
/// decoder finds a picture there.
pub(super) fn look(
    family: Family,
    size: u8,
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let end = at.saturating_add(len);
    let prefix = usize::from(size);
    let mut at = at;
    while at < end {
        let head = window.up_to(at, prefix.saturating_add(family.header()))?;
        let unit = at.saturating_add(u64::from(size));
        let (Some(length_field), Some(header)) = (head.get(..prefix), head.get(prefix..)) else {
            cuts.cut(at, end.saturating_sub(at));
            return Ok(());
        };
        let len = number(length_field);
        let next = unit.saturating_add(len);
        if next > end {
            cuts.cut(at, end.saturating_sub(at));
            return Ok(());
        }
        match verdict(family, header, len) {
            Verdict::Keep => {}
            Verdict::Drop => cuts.cut(at, next.saturating_sub(at)),
            Verdict::Messages if length(len) > MOST => cuts.cut(at, next.saturating_sub(at)),
            Verdict::Messages => {
                let bytes = window.at(unit, length(len))?;
                match sei::filter(family, bytes, &mut cuts.marks) {
                    sei::Outcome::Same => {}
                    sei::Outcome::Nothing => cuts.cut(at, next.saturating_sub(at)),
                    sei::Outcome::Changed(kept) => {
                        let length = (kept.len() as u64).to_be_bytes();
                        let skip = length.len().saturating_sub(prefix);
                        let mut anew = length.get(skip..).unwrap_or_default().to_vec();
                        anew.extend(kept);
                        cuts.replace(at, next.saturating_sub(at), anew);
                    }
                }
            }
        }
        at = next;
    }
    Ok(())
}

/// What becomes of a unit that begins with `header` and is `len` bytes long.
pub(in crate::media::film) fn verdict(family: Family, header: &[u8], len: u64) -> Verdict {
    match (family, header) {
        (Family::Avc, [first, ..]) => match first & 0x1f {
            // Slices and their partitions, parameter sets and their extension.
            1..=5 | 7 | 8 | 13 => Verdict::Keep,
            6 => Verdict::Messages,
            // An access unit delimiter has one byte of content; the ends of a sequence and a stream have none.
            9 if len <= 2 => Verdict::Keep,
            10 | 11 if len == 1 => Verdict::Keep,
            // Filler, other views and layers, auxiliary pictures, and what the standard leaves to others.
            _ => Verdict::Drop,
        },
        // A unit of another layer is another view or a depth map, which no viewer of the film sees.
        (Family::Hevc, [first, second, ..]) if first & 1 == 0 && second >> 3 == 0 => {
            match (first >> 1) & 0x3f {
                0..=9 | 16..=21 | 32..=34 => Verdict::Keep,
                39 | 40 => Verdict::Messages,
                35 if len <= 3 => Verdict::Keep,
                36 | 37 if len == 2 => Verdict::Keep,
                _ => Verdict::Drop,
            }
        }
        _ => Verdict::Drop,
    }
}
