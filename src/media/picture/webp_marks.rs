//! What a WebP holds besides pixels. We write none, so there is nothing that ours would look like.

use super::{exif_block, xmp};
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// What the chunks say.
pub(super) fn find(file: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let (inside, behind) = riff(file);
    let mut rest = inside;
    while let Some((kind, data, next)) = chunk(rest) {
        rest = next;
        match kind {
            b"VP8 " | b"VP8L" | b"VP8X" | b"ANIM" | b"ANMF" => {}
            b"ALPH" => found.push(Finding::bare("transparency", Severity::Narrows)),
            b"ICCP" => found.push(Finding::bare("colour-profile", Severity::Narrows)),
            b"EXIF" => {
                let block = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
                found.extend(exif_block::find(block));
            }
            b"XMP " => found.extend(xmp::find(data)),
            b"C2PA" => found.push(Finding::bare("content-credentials", Severity::One)),
            other => {
                let name = String::from_utf8_lossy(other);
                found.push(Finding::with("unknown-block", Severity::Few, name));
            }
        }
    }
    let spare = rest.len().saturating_add(behind.len());
    if spare > 0 {
        let size = format!("{spare} B");
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// How many frames there are.
pub(super) fn frames(file: &[u8]) -> u32 {
    let mut rest = riff(file).0;
    let mut count = 0u32;
    while let Some((kind, _, next)) = chunk(rest) {
        count = count.saturating_add((kind == b"ANMF").into());
        rest = next;
    }
    count
}

/// What the RIFF says is inside it, and what stands behind.
fn riff(file: &[u8]) -> (&[u8], &[u8]) {
    let size = file.get(4..).and_then(<[u8]>::first_chunk);
    let size = size.map_or(0, |s| u32::from_le_bytes(*s));
    let end = usize::try_from(size)
        .unwrap_or(usize::MAX)
        .saturating_add(8);
    let (inside, behind) = file.split_at(end.min(file.len()));
    (inside.get(12..).unwrap_or_default(), behind)
}

/// Name, data and what follows, padded to even.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (kind, rest) = bytes.split_at_checked(4)?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (data, rest) = rest.split_at_checked(length)?;
    let padding = (length % 2).min(rest.len());
    Some((kind, data, rest.get(padding..)?))
}
