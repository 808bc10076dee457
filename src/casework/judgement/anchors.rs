//! Making an anchor, and holding one to the text it was made in (`docs/format.md`, "Anchors").

use super::texts::text_of;
use crate::casework::store::Bundle;
use crate::model::record::{Anchor, AnchorError, CONTEXT_CHARS};
use crate::wire::digest_of;
use unicode_normalization::UnicodeNormalization;
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
    let text = || name.to_owned();
    let whole = text_of(bundle, name).ok_or_else(|| AnchorError::NoText { text: text() })?;
    let chars: Vec<char> = whole.chars().collect();
    let (start, end) = match words {
        Words::Range { start, end } => (start, end),
        Words::Quote {
            exact,
            prefix,
            suffix,
        } => {
            if exact.trim().is_empty() {
                return Err(AnchorError::Empty);
            }
            let around = |&(start, end): &(usize, usize)| {
                let before = chars.get(..start).unwrap_or_default();
                let after = chars.get(end..).unwrap_or_default();
                ends_with(before, &folded(prefix)) && starts_with(after, &folded(suffix))
            };
            let found = occurrences(&chars, &folded(exact));
            let mut found: Vec<_> = found.into_iter().filter(around).collect();
            let times = found.len();
            match (found.pop(), times) {
                (Some(one), 1) => one,
                (Some(_), _) => {
                    return Err(AnchorError::Ambiguous {
                        text: text(),
                        times,
                    });
                }
                (None, _) => return Err(AnchorError::Absent { text: text() }),
            }
        }
    };
    let exact: String = match chars.get(start..end) {
        Some(words) if !words.iter().all(|c| c.is_whitespace()) => words.iter().collect(),
        Some(_) => return Err(AnchorError::Empty),
        None => return Err(AnchorError::Position { text: text() }),
    };
    if ![start, end].iter().all(|at| is_boundary(&whole, *at)) {
        return Err(AnchorError::Cut);
    }
    let prefix = start.saturating_sub(CONTEXT_CHARS)..start;
    let suffix = end..end.saturating_add(CONTEXT_CHARS).min(chars.len());
    let context = |range: std::ops::Range<usize>| -> String {
        chars.get(range).unwrap_or_default().iter().collect()
    };
    Ok(Anchor {
        manifest: bundle.manifest_sha256,
        text: text(),
        sha256: digest_of(whole.as_bytes()),
        exact,
        prefix: context(prefix),
        suffix: context(suffix),
        start: start as u64,
        end: end as u64,
    })
}

/// Whether an anchor still says where its words stand.
///
/// # Errors
/// [`AnchorError`], saying why not.
pub fn holds(bundles: &[Bundle], anchor: &Anchor) -> Result<(), AnchorError> {
    let text = || anchor.text.clone();
    let bundle = bundles
        .iter()
        .find(|b| b.manifest_sha256 == anchor.manifest)
        .ok_or(AnchorError::NoBundle)?;
    let whole =
        text_of(bundle, &anchor.text).ok_or_else(|| AnchorError::NoText { text: text() })?;
    if digest_of(whole.as_bytes()) != anchor.sha256 {
        return Err(AnchorError::Changed { text: text() });
    }
    let position = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let (start, end) = (position(anchor.start), position(anchor.end));
    let again = self::anchor(bundle, &anchor.text, Words::Range { start, end })?;
    if again == *anchor {
        Ok(())
    } else {
        Err(AnchorError::Position { text: text() })
    }
}

/// Text as it is compared: in NFC, with one space for white space of any length.
fn folded(text: &str) -> Vec<char> {
    let words: Vec<String> = text.split_whitespace().map(|w| w.nfc().collect()).collect();
    words.join(" ").chars().collect()
}

/// Every place where the folded words stand, overlapping ones too.
fn occurrences(text: &[char], words: &[char]) -> Vec<(usize, usize)> {
    let ends = (0..text.len()).filter_map(|start| {
        let length = match_length(text.get(start..)?, words)?;
        Some((start, start.saturating_add(length)))
    });
    ends.collect()
}

/// How much of the text the folded words take up at its beginning.
fn match_length(text: &[char], words: &[char]) -> Option<usize> {
    let mut at = 0usize;
    for word in words {
        let rest = text.get(at..)?;
        let taken = if *word == ' ' {
            rest.iter().take_while(|c| c.is_whitespace()).count()
        } else {
            usize::from(rest.first() == Some(word))
        };
        at = at.checked_add(taken).filter(|_| taken > 0)?;
    }
    Some(at)
}

fn starts_with(text: &[char], words: &[char]) -> bool {
    let blank = text.iter().take_while(|c| c.is_whitespace()).count();
    match_length(text.get(blank..).unwrap_or_default(), words).is_some()
}

fn ends_with(text: &[char], words: &[char]) -> bool {
    let backwards = |chars: &[char]| chars.iter().rev().copied().collect::<Vec<_>>();
    starts_with(&backwards(text), &backwards(words))
}

/// Whether a position stands between two characters as a person sees them (grapheme clusters, UAX #29).
fn is_boundary(text: &str, position: usize) -> bool {
    let byte = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .nth(position);
    byte.is_some_and(|byte| {
        byte == text.len() || text.grapheme_indices(true).any(|(at, _)| at == byte)
    })
}
