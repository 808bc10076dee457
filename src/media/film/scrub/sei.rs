//! Supplemental enhancement information (ITU-T H.264 and H.265, clause 7.3.2.3 and annex D; H.274): one message after
//! the other, of which those are kept that a decoder or a screen needs.

use super::nal::Family;
use crate::media::film::bytes::readable;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// What is left of a unit.
pub(super) enum Outcome {
    Same,
    Nothing,
    Changed(Vec<u8>),
}

/// Buffering period, recovery point, frame packing, decoded picture hash, mastering display, content light level,
/// alternative transfer. Not picture timing of H.264: it can carry the time of day at which a frame was taken.
const AVC: &[usize] = &[0, 6, 45, 132, 137, 144, 147];
/// The same, with picture timing, which carries no clock here, active parameter sets and decoding unit information.
const HEVC: &[usize] = &[0, 1, 6, 45, 129, 130, 132, 137, 144, 147];

/// Goes through the messages of a unit, its header included.
pub(super) fn filter(family: Family, unit: &[u8], marks: &mut Findings) -> Outcome {
    let Some((header, escaped)) = unit.split_at_checked(family.header()) else {
        return Outcome::Nothing;
    };
    let kept_types = match family {
        Family::Avc => AVC,
        Family::Hevc => HEVC,
    };
    let payload = unescape(escaped);
    let mut rest = payload.as_slice();
    let mut kept = Vec::new();
    let mut same = true;
    // The end is a one and zeros; a message is at least two bytes.
    while rest.len() > 2 || matches!(rest, [first, _] if *first != 0x80) {
        let whole = rest;
        let message = (|| {
            let (kind, after) = coded(rest)?;
            let (len, after) = coded(after)?;
            let (message, after) = after.split_at_checked(len)?;
            Some((kind, message, after))
        })();
        let Some((kind, message, after)) = message else {
            same = false;
            break;
        };
        rest = after;
        if kept_types.contains(&kind) {
            let taken = whole.len().saturating_sub(after.len());
            kept.extend_from_slice(whole.get(..taken).unwrap_or_default());
        } else {
            same = false;
            tell(kind, message, marks);
        }
    }
    if kept.is_empty() {
        return Outcome::Nothing;
    }
    if same && rest == [0x80] {
        return Outcome::Same;
    }
    kept.push(0x80);
    let mut anew = header.to_vec();
    escape(&kept, &mut anew);
    Outcome::Changed(anew)
}

fn tell(kind: usize, message: &[u8], marks: &mut Findings) {
    let text = match kind {
        // Behind sixteen bytes that name the kind of remark stands whatever the encoder likes.
        5 => readable(message.get(16..).unwrap_or_default()),
        4 => format!("T.35 {}", readable(message)),
        other => format!("SEI {other}"),
    };
    marks.push(Finding::with("encoder-marks", Severity::Few, text));
}

/// A number in steps of 255.
fn coded(mut bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut n = 0usize;
    loop {
        let (first, rest) = bytes.split_first()?;
        n = n.checked_add(usize::from(*first))?;
        bytes = rest;
        if *first != 0xff {
            return Some((n, bytes));
        }
    }
}

/// Without the threes that keep start codes from appearing (clause 7.4.1.1).
fn unescape(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut zeros = 0u8;
    for &byte in bytes {
        if zeros >= 2 && byte == 3 {
            zeros = 0;
            continue;
        }
        zeros = if byte == 0 {
            zeros.saturating_add(1)
        } else {
            0
        };
        out.push(byte);
    }
    // A unit may be followed by zeros, which belong to nothing.
    while out.last() == Some(&0) {
        out.pop();
    }
    out
}

fn escape(bytes: &[u8], out: &mut Vec<u8>) {
    let mut zeros = 0u8;
    for &byte in bytes {
        if zeros >= 2 && byte <= 3 {
            out.push(3);
            zeros = 0;
        }
        zeros = if byte == 0 {
            zeros.saturating_add(1)
        } else {
            0
        };
        out.push(byte);
    }
}
