//! Frames of sound and packets of film, told from texts that begin with the same bytes: the next one must stand where
//! the first says it ends.

use super::Format;

/// MPEG audio or ADTS, if the head begins with a frame of one, and with a second where the first ends.
pub(super) fn sound(head: &[u8]) -> Option<Format> {
    let (format, length) = frame(head)?;
    let next = head.get(length..).unwrap_or_default();
    // A frame that reaches past the end of what is seen is believed, unless its two bytes are the byte order mark of a
    // text.
    let last = next.is_empty() && !head.starts_with(&[0xff, 0xfe]);
    let alike = last || frame(next).is_some_and(|(f, _)| f == format);
    alike.then_some(format)
}

/// The kind and length of one frame.
fn frame(head: &[u8]) -> Option<(Format, usize)> {
    let [0xff, second, third, fourth, rest @ ..] = head else {
        return None;
    };
    if second & 0xe0 != 0xe0 {
        return None;
    }
    // ADTS (ISO/IEC 13818-7, section 6.2): twelve bits set, layer 0.
    if second & 0xf6 == 0xf0 {
        let rate = third >> 2 & 15;
        let length = match rest {
            [high, low, ..] => {
                usize::from(fourth & 3) << 11 | usize::from(*high) << 3 | usize::from(low >> 5)
            }
            _ => usize::MAX,
        };
        return (length >= 7 && rate < 13).then_some((Format::Aac, length));
    }
    // In free format a frame does not tell its length; the name of what it is can still be told.
    let free = third >> 4 == 0 && third >> 2 & 3 != 3 && second >> 3 & 3 != 1;
    if free && second >> 1 & 3 != 0 {
        return Some((Format::Mp3, usize::MAX));
    }
    mpeg(*second, *third).map(|length| (Format::Mp3, length))
}

/// Kilobits a second, by version and layer (ISO/IEC 11172-3 and 13818-3, section 2.4.2.3).
const RATES: [[usize; 14]; 5] = [
    [
        32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
    ],
    [
        32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
    ],
    [
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ],
    [
        32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
    ],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

/// The length of a frame of MPEG audio, from the second and third byte of its header.
fn mpeg(second: u8, third: u8) -> Option<usize> {
    let version = second >> 3 & 3;
    let layer = 4u8.checked_sub(second >> 1 & 3).filter(|&l| l < 4)?;
    let first = version == 3;
    let table = match (first, layer) {
        (true, 1) => 0,
        (true, 2) => 1,
        (true, _) => 2,
        (false, 1) => 3,
        (false, _) => 4,
    };
    let rate = usize::from(third >> 4).checked_sub(1)?;
    let bits = RATES.get(table)?.get(rate)?.checked_mul(1000)?;
    let samples = [44_100usize, 48_000, 32_000]
        .get(usize::from(third >> 2 & 3))
        .copied()?;
    let samples = match version {
        3 => samples,
        2 => samples / 2,
        0 => samples / 4,
        _ => return None,
    };
    let padding = usize::from(third >> 1 & 1);
    let slots = |bits: usize| bits.checked_div(samples)?.checked_add(padding);
    match (layer, first) {
        (1, _) => slots(bits.checked_mul(12)?)?.checked_mul(4),
        (3, false) => slots(bits.checked_mul(72)?),
        _ => slots(bits.checked_mul(144)?),
    }
}

/// Whether this is a transport stream (ISO/IEC 13818-1): its mark every 188 bytes, or every 192 behind a time of four.
pub(super) fn is_transport_stream(head: &[u8]) -> bool {
    let marked = |from: usize, step: usize| {
        let marks = (0..4usize).map(|n| n.saturating_mul(step).saturating_add(from));
        head.len() > step.saturating_mul(2).saturating_add(from)
            && marks
                .into_iter()
                .all(|at| head.get(at).is_none_or(|&b| b == 0x47))
    };
    marked(0, 188) || marked(4, 192)
}
