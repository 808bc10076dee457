//! A small language for fixed shapes: plates, documents, grid references. Matched from one place, never backwards.
//!
//! `9` a digit, `l` a Latin letter, `c` a Cyrillic one, `p` either, `k` a letter that both alphabets have as a capital,
//! `y` a letter or digit; a space is up to [`GAP`] separators or none, `_` the same but at least one, `#` like a space, with
//! a word or sign for "number" in it; anything else is itself.

use super::super::codepage::{DASH, NUMERO, is_cyrillic, is_letter};
use super::super::lexicon::Cue;
use super::super::page::Page;

/// Separators between two parts.
const GAP: usize = 3;

/// Letters of plates, by their Cyrillic and Latin bytes: а в е к м н о р с т у х і.
const TWIN: &[u8] = &[
    0x80, 0x82, 0x85, 0x8A, 0x8C, 0x8D, 0x8E, 0x90, 0x91, 0x92, 0x93, 0x95, 0xA0, b'a', b'b', b'e',
    b'k', b'm', b'h', b'o', b'p', b'c', b't', b'y', b'x', b'i',
];

/// Where the shape ends that begins at a folded offset.
pub(super) fn fits(page: &Page<'_>, template: &str, start: u32) -> Option<u32> {
    let mut at = start;
    for part in template.bytes() {
        match part {
            b' ' => at = gap(page, at),
            b'_' => {
                let after = gap(page, at);
                if after == at {
                    return None;
                }
                at = after;
            }
            b'#' => {
                let comma = u32::from(page.bytes.get(at as usize) == Some(&b','));
                at = number_sign(page, gap(page, at.saturating_add(comma)));
            }
            _ => {
                let byte = *page.bytes.get(at as usize)?;
                let good = match part {
                    b'9' => byte.is_ascii_digit(),
                    b'l' => byte.is_ascii_lowercase(),
                    b'c' => is_cyrillic(byte),
                    b'p' => is_letter(byte),
                    b'k' => TWIN.contains(&byte),
                    b'y' => byte.is_ascii_digit() || byte.is_ascii_lowercase(),
                    other => byte == other,
                };
                if !good {
                    return None;
                }
                at = at.saturating_add(1);
            }
        }
    }
    Some(at)
}

fn gap(page: &Page<'_>, at: u32) -> u32 {
    let rest = page.bytes.get(at as usize..).unwrap_or_default();
    let count = rest
        .iter()
        .take(GAP)
        .take_while(|b| b" -./|".contains(b) || **b == DASH)
        .count();
    at.saturating_add(u32::try_from(count).unwrap_or(0))
}

/// Behind a sign or word for "number", if there is one.
fn number_sign(page: &Page<'_>, at: u32) -> u32 {
    if page.bytes.get(at as usize) == Some(&NUMERO) {
        return gap(page, at.saturating_add(1));
    }
    let word = page.token_at(at);
    match (page.token(word), page.phrase(word, Cue::Numero)) {
        (Some(token), Some(1)) if token.start == at => {
            let degree =
                super::around::byte(page, Some(token.end)) == super::super::codepage::DEGREE;
            gap(page, token.end.saturating_add(u32::from(degree)))
        }
        _ => at,
    }
}

/// What the letters of a shape are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// Every letter is a capital.
    pub(super) capitals: bool,
    /// No space stands inside.
    pub(super) tight: bool,
}

pub(super) fn look(page: &Page<'_>, start: u32, end: u32) -> Look {
    let mut look = Look {
        capitals: true,
        tight: true,
    };
    for (at, byte) in (start..end).zip(page.slice(start, end)) {
        if is_letter(*byte) && !page.capital(at as usize) {
            look.capitals = false;
        }
        if *byte == b' ' {
            look.tight = false;
        }
    }
    look
}
