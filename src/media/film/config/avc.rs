//! `AVCDecoderConfigurationRecord` (ISO/IEC 14496-15, clause 5.3.3.1).

use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::scrub::{Family, Verdict, verdict};

/// The record anew, and the size of the length in front of each unit.
pub(in crate::media::film) fn rebuilt(record: &[u8]) -> Result<(Vec<u8>, u8), MediaError> {
    let mut from = Bytes(record);
    let fixed = from.take(5)?;
    let &[_, profile, compatible, level, lengths] = fixed else {
        return Err(crate::media::film::bytes::short());
    };
    let length_size = (lengths & 3).saturating_add(1);
    let mut out = vec![1, profile, compatible, level, 0xfc | lengths & 3];
    let count = from.u8()? & 0x1f;
    sets(&mut from, count, 7, 0xe0, &mut out)?;
    let count = from.u8()?;
    sets(&mut from, count, 8, 0, &mut out)?;
    // High profiles say more; many writers leave it out.
    let [a, b, c, count] = match from.take(4) {
        Ok(&[a, b, c, count]) if !matches!(profile, 66 | 77 | 88) => [a, b, c, count],
        _ => return Ok((out, length_size)),
    };
    out.extend([0xfc | a & 3, 0xf8 | b & 7, 0xf8 | c & 7]);
    if sets(&mut from, count, 13, 0, &mut out).is_err() {
        out.push(0);
    }
    Ok((out, length_size))
}

/// Copies those units of a list that are of the kind the list is for.
fn sets(
    from: &mut Bytes<'_>,
    count: u8,
    kind: u8,
    reserved: u8,
    out: &mut Vec<u8>,
) -> Result<(), MediaError> {
    let (mut kept, mut number) = (Vec::new(), 0u8);
    for _ in 0..count {
        let len = from.u16()?;
        let unit = from.take(usize::from(len))?;
        let is_kind = unit.first().is_some_and(|b| b & 0x1f == kind);
        if is_kind && verdict(Family::Avc, unit, u64::from(len)) == Verdict::Keep {
            kept.extend(len.to_be_bytes());
            kept.extend_from_slice(unit);
            number = number.saturating_add(1);
        }
    }
    out.push(reserved | number);
    out.extend(kept);
    Ok(())
}
