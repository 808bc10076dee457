//! What a GIF holds besides pixels. Reads the blocks, not what is packed in them.

use super::xmp;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// Everything that our own encoder would not have written.
pub(super) fn find(file: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    let (mut rest, mut ours) = after_screen(file).unwrap_or((&[], false));
    let mut ended = false;
    loop {
        let next = match rest {
            [0x3b, behind @ ..] => {
                (rest, ended) = (behind, true);
                break;
            }
            // Some writers pad with zeros between blocks.
            [0, behind @ ..] => {
                ours = false;
                Some(behind)
            }
            [0x2c, behind @ ..] => picture(behind, &mut ours),
            [0x21, label, behind @ ..] => extension(*label, behind, &mut ours, &mut found),
            _ => None,
        };
        match next {
            Some(behind) if !found.is_full() => rest = behind,
            _ => break,
        }
    }
    if !ours {
        found.push(Finding::bare("encoder-tables", Severity::Narrows));
    }
    if !ended || !rest.is_empty() {
        let size = format!("{} B", rest.len());
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// What follows the screen and its palette, and whether they are as we write them: a palette of two blacks.
fn after_screen(file: &[u8]) -> Option<(&[u8], bool)> {
    let (head, rest) = file.split_at_checked(13)?;
    let (palette, rest) = palette(*head.get(10)?, rest)?;
    let ours = head.starts_with(b"GIF89a") && head.get(10..) == Some(&[0x80, 0, 0]);
    Some((rest, ours && palette == [0; 6]))
}

/// A palette, if the flags say that there is one.
fn palette(flags: u8, rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let colours = 2usize << (flags & 7);
    let length = if flags & 0x80 == 0 {
        0
    } else {
        colours.checked_mul(3)?
    };
    rest.split_at_checked(length)
}

fn picture<'a>(bytes: &'a [u8], ours: &mut bool) -> Option<&'a [u8]> {
    let (head, rest) = bytes.split_at_checked(9)?;
    let flags = *head.get(8)?;
    let (palette, rest) = palette(flags, rest)?;
    // Ours has a palette of its own, in order and then black, and is not interlaced.
    let colours: &[[u8; 3]] = palette.as_chunks().0;
    let in_order = colours.iter().zip(colours.iter().skip(1));
    let mut black = false;
    *ours &= flags & 0xf8 == 0x80
        && in_order.into_iter().all(|(a, b)| {
            black |= *b == [0; 3];
            if black { *b == [0; 3] } else { a < b }
        });
    Some(blocks(rest.get(1..)?).1)
}

/// Joins blocks of up to 255 bytes; gives them and what follows.
fn blocks(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let (mut joined, mut rest) = (Vec::new(), bytes);
    while let Some((length, behind)) = rest.split_first() {
        let Some((block, behind)) = behind.split_at_checked(usize::from(*length)) else {
            return (joined, &[]);
        };
        rest = behind;
        if block.is_empty() {
            break;
        }
        joined.extend_from_slice(block);
    }
    (joined, rest)
}

fn extension<'a>(
    label: u8,
    bytes: &'a [u8],
    ours: &mut bool,
    found: &mut Findings,
) -> Option<&'a [u8]> {
    let (data, rest) = blocks(bytes);
    let words = |data: &[u8]| -> String {
        let words = String::from_utf8_lossy(data);
        words.chars().take(200).collect()
    };
    match (label, &data[..]) {
        // Ours keep what they drew, wait for nobody, and are clear in places or not.
        (0xf9, data) => *ours &= matches!(data, [4 | 5, _, _, _]),
        (0xfe, data) => found.push(Finding::with("comment", Severity::Few, words(data))),
        (0x01, data) => {
            let text = data.get(12..).unwrap_or_default();
            found.push(Finding::with("hidden-text", Severity::Few, words(text)));
        }
        (0xff, data) => match data.split_at_checked(11) {
            Some((b"NETSCAPE2.0", more)) => *ours &= matches!(more, [1, _, _]),
            Some((b"ANIMEXTS1.0", _)) => *ours = false,
            // Its packet is not cut into blocks, so it is read as it stands.
            Some((b"XMP DataXMP", _)) => {
                let end = bytes.len().saturating_sub(rest.len());
                found.extend(xmp::find(bytes.get(..end).unwrap_or_default()));
            }
            Some((b"ICCRGBG1012", _)) => {
                found.push(Finding::bare("colour-profile", Severity::Narrows));
            }
            Some((name, _)) => {
                found.push(Finding::with("unknown-block", Severity::Few, words(name)));
            }
            None => found.push(Finding::bare("unknown-block", Severity::Few)),
        },
        (label, _) => {
            let label = format!("{label:02X}");
            found.push(Finding::with("unknown-block", Severity::Few, label));
        }
    }
    Some(rest)
}
