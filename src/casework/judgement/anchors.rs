//! Making an anchor, and holding one to the text it was made in (`docs/format.md`, "Anchors").

use super::quotes::{self, Quote};
use super::texts::text_of;
use crate::casework::store::Bundle;
use crate::model::Digest;
use crate::model::record::{Anchor, AnchorError, CONTEXT_CHARS};
use crate::wire::digest_of;
use unicode_segmentation::UnicodeSegmentation;

/// Which words are meant.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// These, as a person copies them: white space between words may differ. What stands directly before and after them
    /// tells which, where they stand several times.
    Quote {
        /// The words.
        exact: &'a str,
        /// What stands before; may be empty.
        prefix: &'a str,
        /// What stands after; may be empty.
        suffix: &'a str,
    },
    /// Those from one code point to another, the end exclusive.
    Range {
        /// The first.
        start: usize,
        /// The end.
        end: usize,
    },
}

/// Anchors words in a text of a bundle.
///
/// # Errors
/// [`AnchorError`].
pub fn anchor(bundle: &Bundle, name: &str, words: Words<'_>) -> Result<Anchor, AnchorError> {
    let whole = text_of(bundle, name).ok_or_else(|| AnchorError::NoText {
        text: name.to_owned(),
    })?;
    anchor_in(bundle.manifest_sha256, name, &whole, words)
}

/// Whether an anchor still says where its words stand.
///
/// # Errors
/// [`AnchorError`], saying why not.
pub fn holds(bundles: &[Bundle], anchor: &Anchor) -> Result<(), AnchorError> {
    let bundle = bundles
        .iter()
        .find(|b| b.manifest_sha256 == anchor.manifest)
        .ok_or(AnchorError::NoBundle)?;
    let whole = text_of(bundle, &anchor.text).ok_or_else(|| AnchorError::NoText {
        text: anchor.text.clone(),
    })?;
    holds_in(&whole, anchor)
}

fn anchor_in(
    manifest: Digest,
    name: &str,
    whole: &str,
    words: Words<'_>,
) -> Result<Anchor, AnchorError> {
    let text = || name.to_owned();
    let (start, end) = match words {
        Words::Range { start, end } => (start, end),
        Words::Quote {
            exact,
            prefix,
            suffix,
        } => quotes::find(
            whole,
            name,
            Quote {
                exact,
                prefix,
                suffix,
            },
        )?,
    };
    let (before, exact, after) =
        split(whole, start, end).ok_or_else(|| AnchorError::Position { text: text() })?;
    if exact.trim().is_empty() {
        return Err(AnchorError::Empty);
    }
    if !is_whole(
        whole,
        before.len(),
        before.len().saturating_add(exact.len()),
    ) {
        return Err(AnchorError::Cut);
    }
    Ok(Anchor {
        manifest,
        text: text(),
        sha256: digest_of(whole.as_bytes()),
        exact: exact.to_owned(),
        prefix: last_of(before),
        suffix: first_of(after),
        start: start as u64,
        end: end as u64,
    })
}

/// Holds an anchor to its text. What stands around the words may be shorter than ours: a colleague's program may keep less.
fn holds_in(whole: &str, anchor: &Anchor) -> Result<(), AnchorError> {
    let text = || anchor.text.clone();
    if digest_of(whole.as_bytes()) != anchor.sha256 {
        return Err(AnchorError::Changed { text: text() });
    }
    let position = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let (start, end) = (position(anchor.start), position(anchor.end));
    let range = Words::Range { start, end };
    let there = anchor_in(anchor.manifest, &anchor.text, whole, range)?;
    let holds = there.exact == anchor.exact
        && there.prefix.ends_with(&anchor.prefix)
        && there.suffix.starts_with(&anchor.suffix);
    if holds {
        Ok(())
    } else {
        Err(AnchorError::Position { text: text() })
    }
}

/// What stands before, between and after two positions in code points.
fn split(text: &str, start: usize, end: usize) -> Option<(&str, &str, &str)> {
    let byte = |position: usize| {
        let mut bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        bytes.nth(position)
    };
    let (start, end) = (byte(start)?, byte(end)?);
    Some((text.get(..start)?, text.get(start..end)?, text.get(end..)?))
}

/// Whether two places in bytes, in their order, stand between characters as a person sees them (grapheme clusters, UAX #29).
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let cuts = text.grapheme_indices(true).map(|(at, _)| at);
    let mut cuts = cuts.chain([text.len()]);
    [start, end]
        .into_iter()
        .all(|place| cuts.find(|at| *at >= place) == Some(place))
}

/// The end of a text: whole characters, of at most [`CONTEXT_CHARS`] code points together.
fn last_of(text: &str) -> String {
    let mut room = CONTEXT_CHARS;
    let fits = |g: &&str| take(&mut room, g);
    let mut pieces: Vec<&str> = text.graphemes(true).rev().take_while(fits).collect();
    pieces.reverse();
    pieces.concat()
}

/// The same of its beginning.
fn first_of(text: &str) -> String {
    let mut room = CONTEXT_CHARS;
    let fits = |g: &&str| take(&mut room, g);
    text.graphemes(true).take_while(fits).collect()
}

fn take(room: &mut usize, character: &str) -> bool {
    let left = room.checked_sub(character.chars().count());
    *room = left.unwrap_or_default();
    left.is_some()
}

#[cfg(test)]
#[path = "anchor_tests.rs"]
mod tests;
