//! The segments of a JPEG (ITU-T T.81, annex B), found as libjpeg finds them: what stands between them is passed over.

/// One marker segment.
pub(super) struct Segment<'a> {
    /// The marker's second byte.
    pub(super) marker: u8,
    /// What follows the length.
    pub(super) data: &'a [u8],
    /// Entropy-coded data, behind the header of a scan.
    pub(super) scan: &'a [u8],
}

/// A file, taken apart.
pub(super) struct Parts<'a> {
    pub(super) segments: Vec<Segment<'a>>,
    /// Whether it ends as it should.
    pub(super) ended: bool,
    /// Bytes between segments that belong to none.
    pub(super) gaps: usize,
    /// What stands behind the end.
    pub(super) tail: &'a [u8],
}

impl<'a> Parts<'a> {
    /// The data of all segments of this kind that begin like this, without that beginning.
    pub(super) fn all<'s>(
        &'s self,
        marker: u8,
        name: &'s [u8],
    ) -> impl Iterator<Item = &'a [u8]> + 's {
        let of_kind = self.segments.iter().filter(move |s| s.marker == marker);
        of_kind.filter_map(move |s| s.data.strip_prefix(name))
    }
}

/// Segments that are looked at. A picture has a few dozen, a progressive one with extended data some hundreds.
const MOST_SEGMENTS: usize = 10_000;

pub(super) const SOI: u8 = 0xd8;
pub(super) const EOI: u8 = 0xd9;
pub(super) const SOS: u8 = 0xda;
pub(super) const DQT: u8 = 0xdb;
pub(super) const DHT: u8 = 0xc4;
pub(super) const DRI: u8 = 0xdd;
pub(super) const COM: u8 = 0xfe;

/// Whether a marker begins a frame: SOF0 to SOF15 without DHT, JPG and DAC.
pub(super) fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, DHT | 0xc8 | 0xcc)
}

/// Splits a file. From where it stops being one, it counts as standing behind the end.
pub(super) fn parts(file: &[u8]) -> Parts<'_> {
    let mut found = Parts {
        segments: Vec::new(),
        ended: false,
        gaps: 0,
        tail: file,
    };
    while let Some((marker, gap, after)) = next_marker(found.tail) {
        match marker {
            EOI => {
                found.gaps = found.gaps.saturating_add(gap);
                (found.tail, found.ended) = (after, true);
                break;
            }
            // Restart marks and the start carry no length.
            SOI | 0x01 | 0xd0..=0xd7 => found.tail = after,
            _ => {
                let Some((data, behind)) = cut(after) else {
                    break;
                };
                let (scan, behind) = match marker {
                    SOS => behind.split_at(scan_length(behind)),
                    _ => (&[][..], behind),
                };
                if found.segments.len() < MOST_SEGMENTS {
                    found.segments.push(Segment { marker, data, scan });
                }
                found.tail = behind;
            }
        }
        found.gaps = found.gaps.saturating_add(gap);
    }
    found
}

/// The next marker's second byte, how many bytes stood before it, and what follows it.
fn next_marker(bytes: &[u8]) -> Option<(u8, usize, &[u8])> {
    let at = bytes
        .windows(2)
        .position(|w| matches!(w, [0xff, m] if !matches!(m, 0 | 0xff)))?;
    let (before, marker) = bytes.split_at_checked(at)?;
    match marker {
        [0xff, m, after @ ..] => Some((*m, before.len(), after)),
        _ => None,
    }
}

fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.split_first_chunk::<2>()?;
    let (whole, rest) = bytes.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    Some((whole.get(2..)?, rest))
}

/// How far entropy-coded data reaches: up to a marker that can stand behind it. Damage makes others, and a decoder
/// knows best what to do about them.
fn scan_length(bytes: &[u8]) -> usize {
    let end = bytes.windows(2).position(|w| match w {
        [0xff, m] => matches!(*m, 0xc0..=0xcf | 0xd8..=0xdd | 0xe0..=0xef | COM),
        _ => false,
    });
    end.unwrap_or(bytes.len())
}
