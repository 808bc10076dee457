//! What a JPEG holds besides pixels. Reads the segments, not the entropy-coded data.

use super::jpeg::encode;
use super::jpeg_segments::{COM, DHT, DQT, SOS, parts};
use super::pixels::Pixels;
use super::{exif_block, iptc, xmp};
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use std::sync::LazyLock;

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
        let segments = parts(&file).segments.into_iter();
        known.extend(segments.map(|s| (s.marker, s.data.to_vec())));
    }
    known
});

/// Everything that our own encoder would not have written.
pub(super) fn find(file: &[u8]) -> Vec<Finding> {
    let parts = parts(file);
    let tail = parts.tail;
    let mut found = Findings::default();
    let mut foreign_tables = false;
    for segment in parts.segments {
        let (marker, data) = (segment.marker, segment.data);
        if found.is_full() {
            break;
        }
        if OURS.iter().any(|(m, d)| *m == marker && d == data) {
            continue;
        }
        match (marker, data) {
            // The frame's size is the picture's own; everything else in it is fixed by the tables' comparison.
            (0xc0 | SOS, _) => {}
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
                found.extend(xmp::find(d));
            }
            (0xe2, d) if d.starts_with(b"ICC_PROFILE\0") => {
                found.push(Finding::bare("colour-profile", Severity::Narrows));
            }
            (0xe2, d) if d.starts_with(b"MPF\0") => {
                found.push(Finding::bare("more-pictures", Severity::Few));
            }
            (0xeb, _) => found.push(Finding::bare("content-credentials", Severity::One)),
            (0xed, d) => match d.strip_prefix(b"Photoshop 3.0\0") {
                Some(block) => found.extend(iptc::resources(block)),
                None => found.push(Finding::with("metadata", Severity::Few, "IPTC")),
            },
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
    if parts.gaps > 0 {
        let size = format!("{} B", parts.gaps);
        found.push(Finding::with("unused-data", Severity::Few, size));
    }
    if !tail.is_empty() {
        let size = format!("{} B", tail.len());
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}
