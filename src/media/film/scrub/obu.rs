//! AV1 (AV1 Bitstream and Decoding Process Specification, section 5.3): open bitstream units of one temporal unit.

use super::Cuts;
use crate::media::MediaError;
use crate::media::film::bytes::{length, readable};
use crate::media::film::window::Window;
use crate::model::{Finding, Severity};

/// Units whose content is pictures: sequence header, frame header, tile group, frame, redundant frame header.
const PICTURES: &[u8] = &[1, 3, 4, 6, 7];
const TEMPORAL_DELIMITER: u8 = 2;
const METADATA: u8 = 5;

/// A unit's header.
struct Head {
    kind: u8,
    /// Bytes before the content.
    before: usize,
    /// Bytes of the content; to the end of the sample if it does not say.
    len: Option<u64>,
}

pub(super) fn look(
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let end = at.saturating_add(len);
    let mut at = at;
    while at < end {
        // Header, extension, a length of up to eight bytes, a metadata type and the beginning of its content.
        let most = length(end.saturating_sub(at)).min(80);
        let seen = window.up_to(at, most)?;
        let unit = head(seen).map(|head| {
            let content = at.saturating_add(head.before as u64);
            let next = head.len.map_or(end, |len| content.saturating_add(len));
            (head, next)
        });
        let Some((head, next)) = unit.filter(|(_, next)| *next <= end) else {
            cuts.cut(at, end.saturating_sub(at));
            return Ok(());
        };
        let content = seen.get(head.before..).unwrap_or_default();
        let empty = head.len.unwrap_or(1) == 0;
        if !is_kept(head.kind, content, empty) {
            let shown = length(next.saturating_sub(at)).saturating_sub(head.before);
            let text = readable(content.get(..shown).unwrap_or(content));
            cuts.marks
                .push(Finding::with("encoder-marks", Severity::Few, text));
            cuts.cut(at, next.saturating_sub(at));
        }
        at = next;
    }
    Ok(())
}

/// The units of a configuration record (`configOBUs`) that say how pictures are coded.
pub(in crate::media::film) fn without_remarks(units: &[u8]) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut rest = units;
    while let Some(head) = head(rest) {
        let len = head
            .len
            .map_or(rest.len().saturating_sub(head.before), length);
        let Some((unit, after)) = rest.split_at_checked(head.before.saturating_add(len)) else {
            break;
        };
        if head.kind == 1 {
            kept.extend_from_slice(unit);
        }
        rest = after;
    }
    kept
}

fn is_kept(kind: u8, content: &[u8], empty: bool) -> bool {
    match kind {
        // It may carry nothing.
        TEMPORAL_DELIMITER => empty,
        // Content light level, mastering display and scalability; not T.35, not time code, nothing unknown.
        METADATA => matches!(content.first(), Some(1..=3)),
        kind => PICTURES.contains(&kind),
    }
}

fn head(bytes: &[u8]) -> Option<Head> {
    let first = *bytes.first()?;
    let (extended, sized) = (first & 4 != 0, first & 2 != 0);
    let kind = (first >> 3) & 0xf;
    let mut before = if extended { 2usize } else { 1 };
    if first & 0x80 != 0 || bytes.len() < before {
        return None;
    }
    if !sized {
        return Some(Head {
            kind,
            before,
            len: None,
        });
    }
    let mut len = 0u64;
    for shift in (0..56).step_by(7) {
        let byte = *bytes.get(before)?;
        before = before.checked_add(1)?;
        len |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(Head {
                kind,
                before,
                len: Some(len),
            });
        }
    }
    None
}
