//! `AudioSpecificConfig` (ISO/IEC 14496-3, clause 1.6.2.1), which can hold a comment of any words.

use crate::media::MediaError;
use crate::media::bits::{BitWriter, Bits};
use crate::media::film::bytes::short;

/// No configuration of a kind that is not understood here is longer.
const MOST: usize = 64;

/// The configuration anew.
pub(in crate::media::film) fn rebuilt(config: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut bits = Bits::new(config);
    let mut out = BitWriter::default();
    let kind = object_type(&mut bits, &mut out)?;
    frequency(&mut bits, &mut out)?;
    let channels = copy(&mut bits, &mut out, 4)?;
    let kind = if kind == 5 || kind == 29 {
        frequency(&mut bits, &mut out)?;
        object_type(&mut bits, &mut out)?
    } else {
        kind
    };
    if !matches!(kind, 1..=4 | 6 | 7) {
        // Low delay and unified coding have no room for words.
        return config
            .get(..config.len().min(MOST))
            .map(<[u8]>::to_vec)
            .ok_or_else(short);
    }
    copy(&mut bits, &mut out, 1)?;
    if copy(&mut bits, &mut out, 1)? == 1 {
        copy(&mut bits, &mut out, 14)?;
    }
    let extended = copy(&mut bits, &mut out, 1)?;
    if channels == 0 {
        program(&mut bits, &mut out)?;
    }
    if kind == 6 {
        copy(&mut bits, &mut out, 3)?;
    }
    if extended == 1 {
        copy(&mut bits, &mut out, 1)?;
    }
    extension(&mut bits, &mut out);
    Ok(out.finish())
}

/// The upper band and the second channel, said in a way that old decoders do not see (clause 1.6.6.1).
fn extension(bits: &mut Bits<'_>, out: &mut BitWriter) {
    let Some((0x2b7, kind @ 5)) = bits.take(11).zip(bits.take(5)) else {
        return;
    };
    let Some(present) = bits.flag() else {
        return;
    };
    out.put(0x2b7, 11);
    out.put(kind, 5);
    out.put(u32::from(present), 1);
    if !present || frequency(bits, out).is_err() {
        return;
    }
    let Some((0x548, stereo)) = bits.take(11).zip(bits.take(1)) else {
        return;
    };
    out.put(0x548, 11);
    out.put(stereo, 1);
}

/// `program_config_element`, its comment left out.
fn program(bits: &mut Bits<'_>, out: &mut BitWriter) -> Result<(), MediaError> {
    copy(bits, out, 10)?;
    let mut counts = [0u32; 6];
    for (count, width) in counts.iter_mut().zip([4, 4, 4, 2, 3, 4]) {
        *count = copy(bits, out, width)?;
    }
    for width in [4, 4, 3] {
        if copy(bits, out, 1)? == 1 {
            copy(bits, out, width)?;
        }
    }
    let [front, side, back, lfe, data, coupling] = counts;
    for (count, width) in [
        (front, 5),
        (side, 5),
        (back, 5),
        (lfe, 4),
        (data, 4),
        (coupling, 5),
    ] {
        for _ in 0..count {
            copy(bits, out, width)?;
        }
    }
    bits.align().ok_or_else(short)?;
    out.align();
    let comment = usize::try_from(bits.take(8).ok_or_else(short)?).unwrap_or_default();
    // A comment that is cut off ends the configuration; what stands behind it is optional.
    let _ = bits.skip(comment.saturating_mul(8));
    out.put(0, 8);
    Ok(())
}

fn object_type(bits: &mut Bits<'_>, out: &mut BitWriter) -> Result<u32, MediaError> {
    match copy(bits, out, 5)? {
        31 => Ok(copy(bits, out, 6)?.saturating_add(32)),
        kind => Ok(kind),
    }
}

fn frequency(bits: &mut Bits<'_>, out: &mut BitWriter) -> Result<(), MediaError> {
    if copy(bits, out, 4)? == 15 {
        copy(bits, out, 24)?;
    }
    Ok(())
}

fn copy(bits: &mut Bits<'_>, out: &mut BitWriter, n: u32) -> Result<u32, MediaError> {
    let value = bits.take(n).ok_or_else(short)?;
    out.put(value, n);
    Ok(value)
}
