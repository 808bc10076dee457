//! Ranks and units.

mod rank;
mod unit;
mod unit_number;

use crate::scan::codepage;
use crate::scan::hit::Hit;
use crate::scan::lexicon::{Cue, Cues};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Letters of a word that may be part of a number, at most.
const SHORT: usize = 3;

/// Finds them all.
pub(in crate::scan) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0usize;
    while let Some(token) = page.token(at) {
        // Marks begin nothing here, nor does a word of some length unless a list says so.
        let begins = match token.form {
            Form::Word => !token.cues.is_empty() || token.len() <= SHORT,
            Form::Number => true,
            Form::Mark | Form::Break => false,
        };
        if !begins {
            at = at.saturating_add(1);
            continue;
        }
        let found = unit_number::at(page, at)
            .or_else(|| unit::at(page, at))
            .or_else(|| rank::at(page, at));
        at = match found {
            Some((hit, end)) => {
                hits.push(hit);
                end.max(at.saturating_add(1))
            }
            None => at.saturating_add(1),
        };
    }
}

/// Tokens that an abbreviation with hyphens or strokes has at most.
const JOINED: usize = 5;

/// The cues of a token together with what hangs on it by hyphens and strokes, the longest first, and the token behind.
fn joined(page: &Page<'_>, at: usize, cues: &[Cue]) -> Option<(Cues, usize)> {
    let first = page.token(at)?;
    let mut end = at.saturating_add(1);
    while end < at.saturating_add(JOINED) && hangs(page, end) {
        end = end.saturating_add(2);
    }
    while end > at.saturating_add(1) {
        let last = page.token(end.saturating_sub(1))?;
        let found = Cues::of(page.slice(first.start, last.end));
        if found.any(cues) {
            return Some((found, end));
        }
        end = end.saturating_sub(2);
    }
    first.cues.any(cues).then_some((first.cues, end))
}

/// Whether a hyphen or stroke and a word hang on the token before this one.
fn hangs(page: &Page<'_>, at: usize) -> bool {
    let glued = |t: &Token| t.flags.has(Flags::GLUED);
    let (Some(mark), Some(word)) = (page.token(at), page.token(at.saturating_add(1))) else {
        return false;
    };
    (page.is_mark(mark, b'-') || page.is_mark(mark, b'/'))
        && glued(mark)
        && glued(word)
        && word.is_word()
}

/// Whether the token is a mark between a cue and what it announces.
fn is_pause(page: &Page<'_>, token: &Token) -> bool {
    [b'.', b':', b'-', b'(', codepage::DASH, codepage::NUMERO]
        .iter()
        .any(|mark| page.is_mark(token, *mark))
}
