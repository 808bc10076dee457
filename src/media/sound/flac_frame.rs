//! A FLAC frame (RFC 9639, section 9), read for its length: without a decoder, but not guessed. The frame has no length of
//! its own and its checksum is too short to find the end by.

use super::crc::{crc8, crc16};
use crate::media::bits::Bits;

#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) length: usize,
    /// Samples of one channel.
    pub(super) block: u32,
}

pub(super) enum Fault {
    /// There may be one, but it does not end here.
    Short,
    /// There is none.
    None,
}

struct Header {
    block: u32,
    channels: u32,
    /// 0..=7 independent, 8 left and side, 9 side and right, 10 middle and side.
    assignment: u32,
    depth: u32,
    length: usize,
}

/// Measures the frame that begins here; its checksums are right. `depth` is that of STREAMINFO, for frames that refer to it.
pub(super) fn measure(bytes: &[u8], depth: u32) -> Result<Frame, Fault> {
    let header = header(bytes, depth)?;
    let mut bits = Bits::new(bytes);
    bits.skip(header.length.saturating_mul(8))
        .ok_or(Fault::Short)?;
    for channel in 0..header.channels {
        let side = matches!((header.assignment, channel), (8 | 10, 1) | (9, 0));
        let depth = header.depth.saturating_add(u32::from(side));
        subframe(&mut bits, header.block, depth)?;
    }
    if !bits.align().ok_or(Fault::Short)? {
        return Err(Fault::None);
    }
    let end = bits.at() >> 3;
    let sum = bits.take(16).ok_or(Fault::Short)?;
    let body = bytes.get(..end).unwrap_or_default();
    if u32::from(crc16(0, body)) != sum {
        return Err(Fault::None);
    }
    Ok(Frame {
        length: end.saturating_add(2),
        block: header.block,
    })
}

/// Samples of the frame that begins here, by its header alone.
pub(super) fn block(bytes: &[u8]) -> Option<u32> {
    header(bytes, 16).ok().map(|h| h.block)
}

fn header(bytes: &[u8], depth: u32) -> Result<Header, Fault> {
    match bytes {
        [0xff, 0xf8 | 0xf9, ..] => {}
        [0xff] | [] => return Err(Fault::Short),
        _ => return Err(Fault::None),
    }
    let mut bits = Bits::new(bytes);
    let mut take = |n| bits.take(n).ok_or(Fault::Short);
    take(16)?;
    let (block, rate, assignment, depth_code) = (take(4)?, take(4)?, take(4)?, take(3)?);
    let reserved = take(1)?;
    if block == 0 || rate == 15 || assignment > 10 || depth_code == 3 || reserved == 1 {
        return Err(Fault::None);
    }
    // The number is coded like UTF-8 and may be up to seven bytes long.
    let first = take(8)?;
    let more = match first {
        0..0x80 => 0,
        0xc0..0xe0 => 1,
        0xe0..0xf0 => 2,
        0xf0..0xf8 => 3,
        0xf8..0xfc => 4,
        0xfc..0xfe => 5,
        0xfe => 6,
        _ => return Err(Fault::None),
    };
    for _ in 0..more {
        if take(8)? & 0xc0 != 0x80 {
            return Err(Fault::None);
        }
    }
    let block = match block {
        1 => 192,
        2..=5 => 144 << block,
        6 => take(8)?.saturating_add(1),
        7 => take(16)?.saturating_add(1),
        n => 1 << n,
    };
    match rate {
        12 => take(8)?,
        13 | 14 => take(16)?,
        _ => 0,
    };
    let sum = take(8)?;
    let length = bits.at() >> 3;
    let covered = bytes.get(..length.saturating_sub(1)).unwrap_or_default();
    if u32::from(crc8(covered)) != sum {
        return Err(Fault::None);
    }
    let depth = match depth_code {
        0 => depth,
        1 => 8,
        2 => 12,
        4 => 16,
        5 => 20,
        6 => 24,
        _ => 32,
    };
    let channels = if assignment < 8 {
        assignment.saturating_add(1)
    } else {
        2
    };
    Ok(Header {
        block,
        channels,
        assignment,
        depth,
        length,
    })
}

fn subframe(bits: &mut Bits, block: u32, depth: u32) -> Result<(), Fault> {
    let mut take = |n| bits.take(n).ok_or(Fault::Short);
    let (zero, kind, wasted) = (take(1)?, take(6)?, take(1)?);
    if zero != 0 {
        return Err(Fault::None);
    }
    let wasted = match wasted {
        0 => 0,
        _ => bits.unary().ok_or(Fault::Short)?.saturating_add(1),
    };
    let depth = u32::try_from(wasted)
        .ok()
        .and_then(|w| depth.checked_sub(w));
    let depth = depth.ok_or(Fault::None)?;
    match kind {
        0 => pass(bits, 1, depth),
        1 => pass(bits, block, depth),
        8..=12 => {
            let order = kind & 7;
            pass(bits, order, depth)?;
            residual(bits, block, order)
        }
        32.. => {
            let order = (kind & 31).saturating_add(1);
            pass(bits, order, depth)?;
            let precision = bits.take(4).ok_or(Fault::Short)?.saturating_add(1);
            bits.skip(5).ok_or(Fault::Short)?;
            pass(bits, order, precision)?;
            residual(bits, block, order)
        }
        _ => Err(Fault::None),
    }
}

fn residual(bits: &mut Bits, block: u32, order: u32) -> Result<(), Fault> {
    let width = match bits.take(2).ok_or(Fault::Short)? {
        0 => 4,
        1 => 5,
        _ => return Err(Fault::None),
    };
    let partitions = bits.take(4).ok_or(Fault::Short)?;
    let each = block >> partitions;
    let mut samples = each.checked_sub(order).ok_or(Fault::None)?;
    if each << partitions != block {
        return Err(Fault::None);
    }
    for _ in 0..1u32 << partitions {
        let parameter = bits.take(width).ok_or(Fault::Short)?;
        if parameter.count_ones() == width {
            let raw = bits.take(5).ok_or(Fault::Short)?;
            pass(bits, samples, raw)?;
        } else {
            let parameter = usize::try_from(parameter).map_err(|_| Fault::None)?;
            for _ in 0..samples {
                bits.unary().ok_or(Fault::Short)?;
                bits.skip(parameter).ok_or(Fault::Short)?;
            }
        }
        samples = each;
    }
    Ok(())
}

fn pass(bits: &mut Bits, count: u32, width: u32) -> Result<(), Fault> {
    let all = usize::try_from(u64::from(count).saturating_mul(width.into()));
    bits.skip(all.unwrap_or(usize::MAX)).ok_or(Fault::Short)
}
