//! Vorbis comments and the other metadata blocks of FLAC.

use super::tags;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

const MOST: u32 = 1000;

/// What a metadata block of FLAC says (RFC 9639, section 8).
pub(super) fn find_block(kind: u8, block: &[u8]) -> Vec<Finding> {
    match kind {
        1 if block.iter().all(|b| *b == 0) => {
            let size = format!("{} B", block.len());
            vec![Finding::with("unused-data", Severity::Narrows, size)]
        }
        1 => vec![Finding::bare("unused-data", Severity::Few)],
        2 => {
            let name = block.get(..4).and_then(tags::printable);
            vec![Finding::with(
                "unknown-block",
                Severity::Few,
                name.unwrap_or_default(),
            )]
        }
        3 => vec![Finding::with(
            "encoder-marks",
            Severity::Narrows,
            "SEEKTABLE",
        )],
        4 => find(block),
        5 => vec![Finding::with("document-id", Severity::Few, "CUESHEET")],
        6 => vec![Finding::bare("cover-picture", Severity::Few)],
        n => vec![Finding::with("unknown-block", Severity::Few, n.to_string())],
    }
}

/// Vendor and comments. An empty list with no vendor says nothing.
pub(super) fn find(block: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let Some((vendor, rest)) = counted(block) else {
        found.push(Finding::bare("tags", Severity::Few));
        return found.into_list();
    };
    if !vendor.is_empty() {
        found.push(Finding::with(
            "encoder-marks",
            Severity::Narrows,
            tags::text(vendor),
        ));
    }
    let Some((count, mut rest)) = rest.split_first_chunk::<4>() else {
        return found.into_list();
    };
    for _ in 0..u32::from_le_bytes(*count).min(MOST) {
        let Some((comment, behind)) = counted(rest) else {
            found.push(Finding::bare("tags", Severity::Few));
            break;
        };
        rest = behind;
        let end = comment.iter().take(256).position(|b| *b == b'=');
        let (name, value) = end
            .and_then(|n| comment.split_at_checked(n))
            .unwrap_or((&[], comment));
        let value = value.strip_prefix(b"=").unwrap_or(value);
        found.push(tags::tag(&tags::text(name), &tags::text(value)));
    }
    // A framing bit may follow, and nothing else.
    if rest.iter().skip(1).any(|b| *b != 0) {
        found.push(Finding::bare("unused-data", Severity::Few));
    }
    found.into_list()
}

fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}
