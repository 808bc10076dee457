//! A telephone number in words, as it is dictated: "eight nine hundred five ...".

use super::super::finding::Kind;
use super::super::hit::Hit;
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::super::token::Form;
use super::around::{self, Heard};
use crate::model::finding::Severity;

/// Numbers in words that make a telephone number at least; without a cue one more, because a French year may have as many.
const FEWEST: usize = 6;
/// The most that are read: sixteen digits, each with a mark behind it.
const MOST: usize = 32;

/// The number that begins at a number word; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let mut words = 0usize;
    let mut last = at;
    for n in (at..).take(MOST) {
        let Some(token) = page.token(n) else { break };
        let spoken = token.is(Cue::SpokenNumber) && !token.is(Cue::Measure);
        let mark =
            token.form == Form::Mark && (page.is_mark(token, b',') || page.is_mark(token, b'-'));
        if spoken {
            words = words.saturating_add(1);
            last = n;
        } else if !mark {
            break;
        }
    }
    let end = page.token(last)?.end;
    if words < FEWEST {
        return None;
    }
    let cued = around::heard(page, at, last).any(Heard::PHONE);
    if !cued && words <= FEWEST {
        return None;
    }
    let confidence = if cued { 88 } else { 66 };
    let start = page.token(at)?.start;
    let why = around::evidence(cued, false);
    hits.push(Hit::new(
        Kind::Phone,
        start,
        end,
        Severity::One,
        confidence,
        why,
    ));
    Some(end)
}
