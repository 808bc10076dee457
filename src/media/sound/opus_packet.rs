//! Opus packets (RFC 6716, section 3): how long they sound, and what they look like without padding.

/// Samples at 48 kHz.
pub(super) fn duration(packet: &[u8]) -> u64 {
    let Some(toc) = packet.first() else {
        return 0;
    };
    let frames = match (toc & 3, packet.get(1)) {
        (0, _) => 1,
        (3, count) => u64::from(count.copied().unwrap_or(0) & 63),
        _ => 2,
    };
    let config = toc >> 3;
    let frame = match config {
        0..12 => [480, 960, 1920, 2880].get(usize::from(config & 3)).copied(),
        12..16 => Some(480 << (config & 1)),
        _ => Some(120u64 << (config & 3)),
    };
    frame.unwrap_or(0).saturating_mul(frames)
}

/// A packet of so many streams without its padding, which may hold anything. A packet that is not well formed stays as it
/// is: whether a decoder makes sound of it is not ours to say.
pub(super) fn unpadded(packet: &[u8], streams: u8) -> Vec<u8> {
    let mut out = Vec::with_capacity(packet.len());
    let mut rest = packet;
    for left in (0..streams.max(1)).rev() {
        match one(rest, left > 0, &mut out) {
            Some(behind) => rest = behind,
            None => return packet.to_vec(),
        }
    }
    out
}

/// Copies one stream's packet; all but the last tell their own length (appendix B).
fn one<'a>(bytes: &'a [u8], delimited: bool, out: &mut Vec<u8>) -> Option<&'a [u8]> {
    let (toc, mut rest) = bytes.split_first()?;
    out.push(*toc);
    let mut padding = 0usize;
    let (mut count, mut variable) = match toc & 3 {
        0 => (1, false),
        1 => (2, false),
        _ => (2, true),
    };
    if toc & 3 == 3 {
        let (flags, behind) = rest.split_first()?;
        rest = behind;
        out.push(flags & !0x40);
        (count, variable) = (usize::from(flags & 0x3f), flags & 0x80 != 0);
        if flags & 0x40 != 0 {
            loop {
                let (n, behind) = rest.split_first()?;
                rest = behind;
                padding = padding.checked_add(usize::from((*n).min(254)))?;
                if *n < 255 {
                    break;
                }
            }
        }
    }
    // Lengths that are told, and how many frames each of them is for.
    let told = match (variable, delimited) {
        (true, true) => count,
        (true, false) => count.checked_sub(1)?,
        (false, true) => 1,
        (false, false) => 0,
    };
    let mut sum = 0usize;
    for _ in 0..told {
        let (first, behind) = rest.split_first()?;
        rest = behind;
        out.push(*first);
        let mut length = usize::from(*first);
        if *first >= 252 {
            let (second, behind) = rest.split_first()?;
            rest = behind;
            out.push(*second);
            length = length.checked_add(usize::from(*second).checked_mul(4)?)?;
        }
        sum = sum.checked_add(length)?;
    }
    let body = match (variable, delimited) {
        (_, false) => rest.len().checked_sub(padding)?,
        (true, true) => sum,
        (false, true) => sum.checked_mul(count)?,
    };
    let (frames, behind) = rest.split_at_checked(body)?;
    out.extend(frames);
    behind.get(padding..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_is_left_out_and_frames_stay() {
        assert_eq!(unpadded(b"\x03\x42\x03abcdXYZ", 1), b"\x03\x02abcd");
        assert_eq!(unpadded(b"\x03\xc2\x03\x01abcdXYZ", 1), b"\x03\x82\x01abcd");
        assert_eq!(unpadded(b"\x00abc", 1), b"\x00abc");
        let two = b"\x03\x41\x03\x02abXYZ\x03\x41\x01cdZ";
        assert_eq!(unpadded(two, 2), b"\x03\x01\x02ab\x03\x01cd");
        assert_eq!(unpadded(b"\x03\x41\xff", 1), b"\x03\x41\xff");
    }
}
