//! Shapes: what is known by how it is written, not by which word it is.
//!
//! One walk over the tokens. Numbers, a few marks and words of few letters open a window of bounded length, in which fixed
//! forms (`table`, `grid`), runs of digits (`number`) and hand-written readers look for their own; check digits and the words
//! on both sides (`around`) say how sure it is. Text without them is passed over.

use super::hit::Hit;
use super::lexicon::Cue;
use super::page::Page;
use super::token::{Flags, Form, Token};

mod address;
mod angle;
mod around;
mod check;
mod grid;
mod hidden;
mod iban;
mod mail;
mod mixed;
mod network;
mod number;
mod path;
mod phone;
mod point;
mod run;
mod spoken;
mod table;
mod template;
#[cfg(test)]
mod tests;

/// Letters of the longest word that begins a shape with digits in it: a British licence.
const SHORT_WORD: usize = 5;

/// Finds them all.
pub(super) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    hidden::find(page, hits);
    let mut at = 0usize;
    while let Some(token) = page.token(at) {
        let next = at.saturating_add(1);
        at = match token.form {
            Form::Number => number_at(page, at, hits),
            Form::Mark => mark_at(page, at, token, hits).map(|end| page.token_at(end)),
            Form::Word => word_at(page, at, token, hits).map(|end| page.token_at(end)),
            Form::Break => None,
        }
        .map_or(next, |after| after.max(next));
    }
}

/// At a number; the token behind what was found.
fn number_at(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<usize> {
    let end = point::find(page, at, hits)
        .or_else(|| network::find(page, at, hits))
        .or_else(|| grid::find(page, at, hits))
        .map(|end| page.token_at(end));
    if end.is_some() {
        return end;
    }
    // A table of digits and a run may both explain a number; the surer one stays.
    let before = hits.len();
    let fixed = table::find(page, at, hits).map(|end| page.token_at(end));
    let run = number::find(page, at, hits);
    keep_surest(hits, before);
    fixed.max(run)
}

/// Of the hits pushed since, the surest one.
fn keep_surest(hits: &mut Vec<Hit>, since: usize) {
    let best = hits
        .get(since..)
        .unwrap_or_default()
        .iter()
        .rev()
        .max_by_key(|h| (h.confidence, h.end))
        .cloned();
    if let Some(best) = best {
        hits.truncate(since);
        hits.push(best);
    }
}

/// At a mark; the folded offset where what was found ends.
fn mark_at(page: &Page<'_>, at: usize, token: &Token, hits: &mut Vec<Hit>) -> Option<u32> {
    let next = page.token(at.saturating_add(1))?;
    let glued = next.flags.has(Flags::GLUED);
    match page.bytes.get(token.start as usize)? {
        b'@' if glued => mail::at_sign(page, at, hits),
        b'.' if glued && next.is_word() => address::at_dot(page, at, hits),
        b'\\' => path::at_backslash(page, at, hits),
        b'/' | b'~' if glued => path::at_slash(page, at, hits),
        b'+' | b'(' if next.is_number() || page.is_mark(next, b'(') => number::find(page, at, hits)
            .and_then(|after| page.token(after.checked_sub(1)?))
            .map(|t| t.end),
        b'-' if next.is_number() => point::find(page, at, hits),
        b':' if glued => network::find(page, at, hits),
        _ => None,
    }
}

/// At a word; the folded offset where what was found ends.
fn word_at(page: &Page<'_>, at: usize, token: &Token, hits: &mut Vec<Hit>) -> Option<u32> {
    let (latin, cyrillic) = (
        token.flags.has(Flags::LATIN),
        token.flags.has(Flags::CYRILLIC),
    );
    if latin && cyrillic || token.flags.has(Flags::MIXED) {
        mixed::find(page, token, hits);
    } else if token.flags.has(Flags::CAPITAL) {
        mixed::disguised(page, at, token, hits);
    }
    let behind = page.bytes.get(token.end as usize).copied().unwrap_or(b' ');
    if latin && matches!(behind, b':' | b'.' | b'/') {
        let found = path::at_scheme(page, at, hits)
            .or_else(|| address::with_scheme(page, at, hits))
            .or_else(|| mail::forum(page, at, hits));
        if found.is_some() {
            return found;
        }
    }
    if token.is(Cue::SpokenNumber) {
        return spoken::find(page, at, hits);
    }
    if token.is(Cue::HandleCue)
        && let Some(end) = mail::after_network(page, at, hits)
    {
        return Some(end);
    }
    (token.len() <= SHORT_WORD)
        .then(|| short_word(page, at, token, hits))
        .flatten()
}

/// At a word of few letters: plates, papers and squares begin with one, if digits follow soon.
fn short_word(page: &Page<'_>, at: usize, token: &Token, hits: &mut Vec<Hit>) -> Option<u32> {
    /// Characters behind the word in which a digit has to stand.
    const SOON: usize = 9;
    let from = token.end as usize;
    let soon = page
        .bytes
        .iter()
        .skip(from)
        .take(SOON)
        .take_while(|b| **b != b'\n');
    if !soon.clone().any(u8::is_ascii_digit) {
        return None;
    }
    let latin = token.flags.has(Flags::LATIN);
    if latin
        && token.len() == 2
        && let Some(end) = iban::find(page, at, hits)
    {
        return Some(end);
    }
    if latin
        && token.len() <= 4
        && let Some(end) = network::find(page, at, hits)
    {
        return Some(end);
    }
    if token.len() <= 2 {
        let found = point::find(page, at, hits)
            .or_else(|| grid::metres(page, at, hits))
            .or_else(|| grid::find(page, at, hits));
        if found.is_some() {
            return found;
        }
    }
    table::find(page, at, hits)
}
