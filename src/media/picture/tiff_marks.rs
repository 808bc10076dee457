//! What a TIFF holds besides pixels.

use super::tiff_ifd::{Directory, Entry, Reader};
use super::{exif_block, iptc, xmp};
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};

/// Tags that say what the pixels are. Ours has no others; all hold numbers.
const STRUCTURE: [u16; 15] = [
    256, 257, 258, 259, 262, 273, 277, 278, 279, 282, 283, 284, 296, 317, 339,
];
/// More tags of that kind, in files of other makers.
const OTHERS: [u16; 24] = [
    254, 255, 263, 266, 280, 281, 292, 293, 297, 301, 318, 319, 320, 321, 322, 323, 324, 325, 332,
    338, 347, 530, 531, 532,
];
const RESOLUTION: [u16; 2] = [282, 283];
const RESOLUTION_UNIT: u16 = 296;
const STRIP_OFFSETS: u16 = 273;
const STRIP_LENGTHS: u16 = 279;

/// Tags with words in them.
const WORDS: &[(u16, &str, Severity)] = &[
    (269, "title", Severity::Few),
    (270, "description", Severity::Few),
    (271, "camera", Severity::Narrows),
    (272, "camera", Severity::Narrows),
    (285, "title", Severity::Few),
    (305, "software", Severity::Narrows),
    (306, "date", Severity::Few),
    (315, "author", Severity::One),
    (316, "author", Severity::Few),
    (337, "printer", Severity::Few),
    (32781, "document-id", Severity::One),
    (33432, "author", Severity::One),
    (42112, "metadata", Severity::Few),
    (50735, "camera-serial", Severity::One),
    (50708, "camera", Severity::Narrows),
];

/// Everything that our own writer would not have written.
pub(super) fn find(file: &[u8], limits: &Limits) -> Vec<Finding> {
    let mut found = Findings::default();
    let Some(reader) = Reader::new(file) else {
        return vec![Finding::bare("unknown-block", Severity::Few)];
    };
    let pages = reader.pages(limits.frames);
    let mut whole = false;
    for page in &pages {
        for entry in &page.entries {
            match entry.tag {
                tag if RESOLUTION.contains(&tag) => {
                    // One to nothing is how a writer says that it does not know.
                    if (reader.number(entry, 0), entry.count) != (Some(1), 1) {
                        found.push(Finding::bare("physical-size", Severity::Narrows));
                    }
                }
                RESOLUTION_UNIT if reader.number(entry, 0) != Some(1) => {
                    found.push(Finding::bare("physical-size", Severity::Narrows));
                }
                tag if STRUCTURE.contains(&tag) && matches!(entry.kind, 3 | 4 | 5 | 16) => {}
                tag if OTHERS.contains(&tag) => {
                    found.push(Finding::bare("encoder-marks", Severity::Narrows));
                }
                // These point into the block that the whole file is.
                34665 | 34853 | 274 | 37500 => whole = true,
                _ => found.extend(tag(&reader, entry)),
            }
        }
    }
    if whole {
        found.extend(exif_block::find(file));
    }
    let mut found = found.into_list();
    if found.is_empty()
        && let Some(spare) = spare(&reader, &pages, file)
    {
        let size = format!("{spare} B");
        found.push(Finding::with("unused-data", Severity::Few, size));
    }
    found
}

fn tag(reader: &Reader, entry: &Entry) -> Vec<Finding> {
    let bytes = reader.bytes(entry).unwrap_or_default();
    match entry.tag {
        330 => vec![Finding::bare("more-pictures", Severity::Few)],
        513 | 514 => vec![Finding::bare("thumbnail", Severity::Few)],
        700 => xmp::find(bytes),
        33723 => iptc::record(bytes),
        34377 => iptc::resources(bytes),
        34675 => vec![Finding::bare("colour-profile", Severity::Narrows)],
        33550 | 33922 | 34264 | 34735..=34737 => vec![Finding::bare("place", Severity::One)],
        tag => {
            let words = String::from_utf8_lossy(bytes.get(..2000).unwrap_or(bytes));
            let words: String = words.trim_matches(['\0', ' ']).chars().take(200).collect();
            let named = WORDS.iter().find(|(t, ..)| *t == tag);
            vec![match named {
                Some((_, kind, severity)) => Finding::with(kind, *severity, words),
                None => Finding::with("unknown-block", Severity::Few, tag.to_string()),
            }]
        }
    }
}

/// How many bytes belong to no page, header or value, if there are any. Between those, up to three zeros may stand:
/// everything begins at a multiple of four.
fn spare(reader: &Reader, pages: &[Directory], file: &[u8]) -> Option<usize> {
    let mut used = vec![(0, reader.header_len())];
    for page in pages {
        used.push((page.at, page.len));
        let outside = page.entries.iter().filter(|e| e.outside);
        used.extend(outside.map(|e| (e.at, e.len())));
        let (Some(places), Some(lengths)) = (page.get(STRIP_OFFSETS), page.get(STRIP_LENGTHS))
        else {
            continue;
        };
        for n in 0..places.count.min(file.len() as u64) {
            let number = |e| reader.number(e, n).and_then(|v| usize::try_from(v).ok());
            used.extend(number(places).zip(number(lengths)));
        }
    }
    used.push((file.len(), 0));
    used.sort_unstable();
    let (mut end, mut spare) = (0usize, 0usize);
    for (at, len) in used {
        let between = file.get(end..at).unwrap_or_default();
        if between.len() > 3 || between.iter().any(|b| *b != 0) {
            spare = spare.saturating_add(between.len());
        }
        end = end.max(at.saturating_add(len));
    }
    Some(spare).filter(|spare| *spare > 0)
}
