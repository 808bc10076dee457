//! `HEVCDecoderConfigurationRecord` (ISO/IEC 14496-15, clause 8.3.3.1).

use crate::media::MediaError;
use crate::media::film::bytes::{Bytes, short};
use crate::media::film::scrub::{Family, Verdict, verdict};

/// The record anew, and the size of the length in front of each unit.
pub(in crate::media::film) fn rebuilt(record: &[u8]) -> Result<(Vec<u8>, u8), MediaError> {
    let mut from = Bytes(record);
    let fixed = from.take(22)?;
    let lengths = *fixed.last().ok_or_else(short)?;
    let length_size = (lengths & 3).saturating_add(1);
    let mut out = fixed.to_vec();
    if let Some(version) = out.first_mut() {
        *version = 1;
    }
    // Each reserved bit as the standard wants it, so that none says anything.
    for (at, mask) in [
        (13usize, 0xf0u8),
        (15, 0xfc),
        (16, 0xfc),
        (17, 0xf8),
        (18, 0xf8),
    ] {
        if let Some(byte) = out.get_mut(at) {
            *byte |= mask;
        }
    }
    let arrays = from.u8()?;
    let (mut kept, mut number) = (Vec::new(), 0u8);
    for _ in 0..arrays {
        let head = from.u8()?;
        let kind = head & 0x3f;
        let units = from.u16()?;
        let (mut list, mut count) = (Vec::new(), 0u16);
        for _ in 0..units {
            let len = from.u16()?;
            let unit = from.take(usize::from(len))?;
            let is_kind = unit.first().is_some_and(|b| b >> 1 & 0x3f == kind);
            // Parameter sets only; what messages a decoder needs stand in the samples, too.
            if is_kind
                && (32..=34).contains(&kind)
                && verdict(Family::Hevc, unit, u64::from(len)) == Verdict::Keep
            {
                list.extend(len.to_be_bytes());
                list.extend_from_slice(unit);
                count = count.saturating_add(1);
            }
        }
        if count > 0 {
            kept.push(head & 0x80 | kind);
            kept.extend(count.to_be_bytes());
            kept.extend(list);
            number = number.saturating_add(1);
        }
    }
    out.push(number);
    out.extend(kept);
    Ok((out, length_size))
}
