//! Photoshop's resources (8BIM) and the IPTC record inside them (IIM 4.2): what a person would want to know.

use super::exif_block;
use super::xmp;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// Datasets of the second record with a name among the findings.
const NAMED: &[(u8, &str, Severity)] = &[
    (5, "title", Severity::Few),
    (25, "tags", Severity::Few),
    (26, "place", Severity::Few),
    (27, "place", Severity::Few),
    (40, "comment", Severity::Few),
    (55, "date", Severity::Few),
    (60, "date", Severity::Few),
    (62, "date", Severity::Few),
    (63, "date", Severity::Few),
    (65, "software", Severity::Narrows),
    (80, "author", Severity::One),
    (85, "author", Severity::Few),
    (90, "place", Severity::Few),
    (92, "place", Severity::Few),
    (95, "place", Severity::Few),
    (101, "place", Severity::Few),
    (105, "description", Severity::Few),
    (110, "author", Severity::Few),
    (115, "author", Severity::Few),
    (116, "author", Severity::Few),
    (118, "author", Severity::One),
    (120, "description", Severity::Few),
    (122, "author", Severity::Few),
];

/// Findings in a block of resources, the name of its segment taken off.
pub(super) fn resources(block: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let mut others = 0u32;
    let mut rest = block;
    while let Some((id, data, behind)) = next_resource(rest) {
        rest = behind;
        match id {
            0x0404 => found.extend(record(data)),
            0x0409 | 0x040c => found.push(Finding::bare("thumbnail", Severity::Few)),
            0x0422 | 0x0423 => found.extend(exif_block::find(data)),
            0x0424 => found.extend(xmp::find(data)),
            0x03ed => found.push(Finding::bare("physical-size", Severity::Narrows)),
            0x040f => found.push(Finding::bare("colour-profile", Severity::Narrows)),
            0x0425 => found.push(Finding::bare("document-id", Severity::Few)),
            _ => others = others.saturating_add(1),
        }
        if found.is_full() {
            break;
        }
    }
    if others > 0 || !rest.is_empty() {
        let value = format!("Photoshop × {others}");
        found.push(Finding::with("metadata", Severity::Few, value));
    }
    found.into_list()
}

/// Findings in an IPTC record.
pub(super) fn record(data: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    found.push(Finding::with("metadata", Severity::Few, "IPTC"));
    let mut rest = data;
    while let [0x1c, number, dataset, high, low, behind @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some((value, behind)) = behind.split_at_checked(length) else {
            break;
        };
        rest = behind;
        let named = NAMED.iter().find(|(d, ..)| d == dataset);
        if let (2, Some((_, kind, severity))) = (number, named) {
            let words = String::from_utf8_lossy(value);
            let words: String = words.trim().chars().take(200).collect();
            found.push(Finding::with(kind, *severity, words));
        }
    }
    found.into_list()
}

/// Signature, number, a name padded to even, length, data padded to even.
fn next_resource(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let rest = bytes.strip_prefix(b"8BIM")?;
    let (id, rest) = rest.split_first_chunk::<2>()?;
    let name = usize::from(*rest.first()?);
    let rest = rest.get((name | 1).checked_add(1)?..)?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (data, rest) = rest.split_at_checked(length)?;
    let rest = if length % 2 == 1 {
        rest.get(1..).unwrap_or_default()
    } else {
        rest
    };
    Some((u16::from_be_bytes(*id), data, rest))
}
