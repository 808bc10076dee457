//! Words with letters of two alphabets: a trick against searching, or a slip of the keyboard that gives a person away.

use super::super::codepage::is_cyrillic;
use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::page::Page;
use super::super::token::{Flags, Token};
use super::around;
use crate::model::finding::Severity;

/// Latin letters that a Cyrillic one looks like, and those Cyrillic ones: а в е к м н о р с т у х і.
const LATIN_TWINS: &[u8] = b"abcehikmoptxy";
const CYRILLIC_TWINS: &[u8] = &[
    0x80, 0x82, 0x85, 0x8A, 0x8C, 0x8D, 0x8E, 0x90, 0x91, 0x92, 0x93, 0x95, 0xA0,
];
/// Letters of a Russian ending hung on a foreign word.
const ENDING: usize = 3;

/// A word with letters of both alphabets.
pub(super) fn find(page: &Page<'_>, token: &Token, hits: &mut Vec<Hit>) {
    let spelled = page.spelled(token);
    let digits = around::byte(page, token.start.checked_sub(1)).is_ascii_digit()
        || around::byte(page, Some(token.end)).is_ascii_digit();
    if spelled.len() < 2 || digits || has_ending(spelled) {
        return;
    }
    let hit = Hit::new(
        Kind::Homoglyph,
        token.start,
        token.end,
        Severity::Few,
        94,
        &[why::SHAPE],
    );
    hits.push(hit);
}

/// A Latin word with a Cyrillic ending, as in speech about programs and brands: no letter is disguised.
fn has_ending(spelled: &[u8]) -> bool {
    let latin = spelled
        .iter()
        .take_while(|b| b.is_ascii_lowercase())
        .count();
    let ending = spelled.get(latin..).unwrap_or_default();
    let stem = spelled.get(..latin).unwrap_or_default();
    latin >= 3
        && ending.len() <= ENDING
        && ending.iter().all(|b| is_cyrillic(*b))
        && stem.iter().any(|b| !LATIN_TWINS.contains(b))
        // One letter that looks like a Latin one is a disguise as likely as an ending.
        && !(ending.len() == 1 && stem.len() < 4)
}

/// A word all of whose letters the other alphabet has, among words of that alphabet.
pub(super) fn disguised(page: &Page<'_>, at: usize, token: &Token, hits: &mut Vec<Hit>) {
    let latin = token.flags.has(Flags::LATIN);
    let twins = if latin { LATIN_TWINS } else { CYRILLIC_TWINS };
    if token.len() < 4 || !page.spelled(token).iter().all(|b| twins.contains(b)) {
        return;
    }
    let other = if latin { Flags::CYRILLIC } else { Flags::LATIN };
    let around = [page.before(at, 1), page.token(at.saturating_add(1))];
    if around.iter().all(|t| t.is_some_and(|t| t.flags.has(other))) {
        hits.push(Hit::new(
            Kind::Homoglyph,
            token.start,
            token.end,
            Severity::Few,
            40,
            &[why::SHAPE],
        ));
    }
}
