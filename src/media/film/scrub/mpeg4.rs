//! MPEG-4 Visual (ISO/IEC 14496-2, clause 6.2.2): `user_data` stands between a start code of its own and the next one.

use super::Cuts;
use crate::media::MediaError;
use crate::media::film::bytes::{length, readable};
use crate::media::film::window::{MOST, Window};
use crate::model::{Finding, Severity};

const USER_DATA: u8 = 0xb2;

pub(super) fn look(
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let mut done = 0u64;
    loop {
        let from = at.saturating_add(done);
        let piece = window.up_to(from, length(len.saturating_sub(done)).min(MOST))?;
        let last = done.saturating_add(piece.len() as u64) >= len;
        // A start code may lie across the edge of two pieces.
        let mut next = piece.len().saturating_sub(3);
        let mut passed = 0usize;
        while let Some((begin, end)) = next_user_data(piece, passed) {
            if end == piece.len() && !last {
                if begin == 0 {
                    return Err(MediaError::damaged("user data without an end"));
                }
                next = begin;
                break;
            }
            let content = piece.get(begin..end).unwrap_or_default();
            let said = readable(content.get(4..).unwrap_or_default());
            let mark = Finding::with("encoder-marks", Severity::Few, said);
            cuts.marks.push(mark);
            cuts.cut(from.saturating_add(begin as u64), content.len() as u64);
            passed = end;
        }
        if last {
            return Ok(());
        }
        done = done.saturating_add(next.max(passed) as u64);
    }
}

/// A decoder's configuration without `user_data`.
pub(in crate::media::film) fn without_user_data(config: &[u8]) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut passed = 0;
    while let Some((begin, end)) = next_user_data(config, passed) {
        kept.extend_from_slice(config.get(passed..begin).unwrap_or_default());
        passed = end;
    }
    kept.extend_from_slice(config.get(passed..).unwrap_or_default());
    kept
}

/// What `user_data` in a decoder's configuration says.
pub(in crate::media::film) fn remark(config: &[u8]) -> Option<Finding> {
    let (begin, end) = next_user_data(config, 0)?;
    let said = readable(config.get(begin.saturating_add(4)..end)?);
    Some(Finding::with("encoder-marks", Severity::Few, said))
}

/// The next `user_data` from `from`, with its start code.
fn next_user_data(bytes: &[u8], from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let (begin, code) = next_code(bytes, at)?;
        at = begin.saturating_add(4);
        if code == USER_DATA {
            let end = next_code(bytes, at).map_or(bytes.len(), |(next, _)| next);
            return Some((begin, end));
        }
    }
}

fn next_code(bytes: &[u8], from: usize) -> Option<(usize, u8)> {
    let rest = bytes.get(from..)?;
    let found = rest.windows(4).position(|w| w.starts_with(&[0, 0, 1]))?;
    let at = from.saturating_add(found);
    Some((at, *bytes.get(at.saturating_add(3))?))
}
