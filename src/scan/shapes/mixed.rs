//! Words with letters of two alphabets: a trick against searching, or a slip of the keyboard that gives a person away.

use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::page::Page;
use super::super::script;
use super::super::token::{Flags, Token};
use super::around;
use crate::model::finding::Severity;

/// A word with letters of both alphabets.
pub(super) fn find(page: &Page<'_>, token: &Token, hits: &mut Vec<Hit>) {
    let spelled = page.spelled(token);
    let digits = around::byte(page, token.start.checked_sub(1)).is_ascii_digit()
        || around::byte(page, Some(token.end)).is_ascii_digit();
    let ending = !token.flags.has(Flags::MIXED) && script::has_ending(spelled);
    if spelled.len() < 2 || digits || ending {
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

/// A word all of whose letters the other alphabet has, among words of that alphabet.
pub(super) fn disguised(page: &Page<'_>, at: usize, token: &Token, hits: &mut Vec<Hit>) {
    let latin = token.flags.has(Flags::LATIN);
    if token.len() < 4 || !script::is_all_twins(page.spelled(token), latin) {
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
