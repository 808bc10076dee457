//! What a bitmap of Windows or Netpbm holds besides pixels. We write neither.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// `LINK` and `MBED` of `BITMAPV5HEADER`, as they stand in a file.
const PROFILES: [&[u8; 4]; 2] = [b"KNIL", b"DEBM"];

/// What a BMP says.
pub(super) fn bmp(file: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let number = |at: usize| {
        let bytes = file.get(at..).and_then(<[u8]>::first_chunk);
        bytes.map(|b| u32::from_le_bytes(*b))
    };
    // Reserved for whoever wrote it.
    if number(6).is_some_and(|n| n != 0) {
        found.push(Finding::bare("encoder-marks", Severity::Few));
    }
    let header = number(14).unwrap_or(0);
    if header >= 40
        && [38, 42]
            .into_iter()
            .any(|at| number(at).is_some_and(|n| n != 0))
    {
        found.push(Finding::bare("physical-size", Severity::Narrows));
    }
    if header >= 124 {
        let kind = file.get(70..74);
        if PROFILES.iter().any(|p| kind == Some(&p[..])) {
            found.push(Finding::bare("colour-profile", Severity::Narrows));
        }
        if kind == Some(b"KNIL") {
            found.push(Finding::bare("file-path", Severity::Few));
        }
    }
    let said = number(2).and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let behind = file.len().saturating_sub(said);
    if said > 0 && behind > 0 {
        let size = format!("{behind} B");
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// What a file of Netpbm says: comments in its header.
pub(super) fn pnm(file: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let head = file.get(..HEADER).unwrap_or(file);
    for line in head.split(|b| *b == b'\n') {
        let comment = line.iter().position(|b| *b == b'#');
        let comment = comment.and_then(|at| line.get(at.checked_add(1)?..));
        if let Some(comment) = comment {
            let words = String::from_utf8_lossy(comment);
            let words: String = words.trim().chars().take(200).collect();
            found.push(Finding::with("comment", Severity::Few, words));
            continue;
        }
        // Behind the header stand pixels, which may look like anything.
        if line
            .iter()
            .any(|b| !matches!(b, b' '..=b'~' | b'\t' | b'\r'))
        {
            break;
        }
    }
    found.into_list()
}

/// As much as the header of a real file ever takes.
const HEADER: usize = 64 << 10;
