//! What a JPEG holds besides pixels. Reads the segments, not the entropy-coded data.

use super::exif_block;
use super::jpeg::encode;
use super::pixels::Pixels;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use std::sync::LazyLock;

/// One marker segment: the marker's second byte and the data after the length.
type Segment<'a> = (u8, &'a [u8]);

/// The segments of our own encoder's output, sizes apart: the allow-list.
static OURS: LazyLock<Vec<(u8, Vec<u8>)>> = LazyLock::new(|| {
    let grey = Pixels::Grey(image::GrayImage::new(8, 8));
    let colour = Pixels::Colour(image::RgbImage::new(8, 8));
    let mut known = Vec::new();
    for (pixels, best) in [
        (&grey, false),
        (&grey, true),
        (&colour, false),
        (&colour, true),
    ] {
        let file = encode(pixels, best).unwrap_or_default();
        known.extend(segments(&file).0.iter().map(|(m, d)| (*m, d.to_vec())));
    }
    known
});

/// Segments that are looked at.
const MOST_SEGMENTS: usize = 10_000;

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DQT: u8 = 0xdb;
const DHT: u8 = 0xc4;
const SOF: u8 = 0xc0;
const COM: u8 = 0xfe;

/// Everything that our own encoder would not have written.
pub(super) fn find(file: &[u8]) -> Vec<Finding> {
    let (segments, tail) = segments(file);
    let mut found = Findings::default();
    let mut foreign_tables = false;
    for (marker, data) in segments {
        if found.is_full() {
            break;
        }
        if OURS.iter().any(|(m, d)| *m == marker && d == data) {
            continue;
        }
        match (marker, data) {
            // The frame's size is the picture's own; everything else in it is fixed by the tables' comparison.
            (SOF | SOS, _) => {}
            (DQT | DHT, _) => foreign_tables = true,
            (m, _) if (0xc1..=0xcf).contains(&m) || m == 0xdd => foreign_tables = true,
            (0xe0, d) if d.starts_with(b"JFIF\0") => {
                let thumbnail = d.get(12..14).is_some_and(|s| s != [0, 0]);
                found.push(if thumbnail {
                    Finding::bare("thumbnail", Severity::Few)
                } else {
                    Finding::bare("physical-size", Severity::Narrows)
                });
            }
            (0xe0, d) if d.starts_with(b"JFXX\0") => {
                found.push(Finding::bare("thumbnail", Severity::Few));
            }
            (0xe1, d) if d.starts_with(b"Exif\0") => {
                found.extend(exif_block::find(d.get(6..).unwrap_or_default()));
            }
            (0xe1, d) if d.starts_with(b"http://ns.adobe.com/") => {
                found.extend(xmp(d));
            }
            (0xe2, d) if d.starts_with(b"ICC_PROFILE\0") => {
                found.push(Finding::bare("colour-profile", Severity::Narrows));
            }
            (0xe2, d) if d.starts_with(b"MPF\0") => {
                found.push(Finding::bare("more-pictures", Severity::Few));
            }
            (0xeb, _) => found.push(Finding::bare("content-credentials", Severity::One)),
            (0xed, _) => found.push(Finding::with("metadata", Severity::Few, "IPTC")),
            (COM, d) => found.push(Finding::with(
                "comment",
                Severity::Few,
                String::from_utf8_lossy(d)
                    .chars()
                    .take(200)
                    .collect::<String>(),
            )),
            (m, _) => found.push(Finding::with(
                "unknown-block",
                Severity::Few,
                format!("FF{m:02X}"),
            )),
        }
    }
    if foreign_tables {
        found.push(Finding::bare("encoder-tables", Severity::Narrows));
    }
    if !tail.is_empty() {
        let size = format!("{} B", tail.len());
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// Editing data: that it is there, and whether it names a place.
pub(super) fn xmp(data: &[u8]) -> impl Iterator<Item = Finding> {
    let place = data.windows(9).any(|w| w == b"exif:GPSL");
    let place = place.then(|| Finding::bare("place", Severity::One));
    std::iter::once(Finding::bare("xmp", Severity::Few)).chain(place)
}

/// Splits a file into its segments and what stands behind its end. A file that stops being one counts as trailing
/// data from there.
fn segments(file: &[u8]) -> (Vec<Segment<'_>>, &[u8]) {
    let mut found = Vec::new();
    let mut rest = file;
    loop {
        let Some((marker, after)) = next_marker(rest) else {
            return (found, rest);
        };
        match marker {
            EOI => return (found, after),
            // Restart marks and the start carry no length.
            SOI | 0x01 | 0xd0..=0xd7 => rest = after,
            _ => {
                let Some((data, behind)) = cut(after) else {
                    return (found, rest);
                };
                // A picture has a few dozen; whoever makes a million of them gets the first thousands looked at.
                if found.len() < MOST_SEGMENTS {
                    found.push((marker, data));
                }
                rest = if marker == SOS {
                    skip_scan(behind)
                } else {
                    behind
                };
            }
        }
    }
}

fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let (0xff, mut rest) = bytes.split_first().map(|(b, r)| (*b, r))? else {
        return None;
    };
    // Any number of fill bytes may stand before a marker.
    while let Some((0xff, r)) = rest.split_first() {
        rest = r;
    }
    rest.split_first().map(|(m, r)| (*m, r))
}

fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.split_first_chunk::<2>()?;
    let (whole, rest) = bytes.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    Some((whole.get(2..)?, rest))
}

/// Passes over entropy-coded data: up to a marker that is neither a stuffed zero nor a restart.
fn skip_scan(bytes: &[u8]) -> &[u8] {
    let end = bytes.windows(2).position(|w| match w {
        [0xff, m] => *m != 0 && !(0xd0..=0xd7).contains(m) && *m != 0xff,
        _ => false,
    });
    end.and_then(|at| bytes.get(at..)).unwrap_or_default()
}
