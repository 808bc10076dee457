//! Finding the words that somebody quotes. They are compared character by character, as a person sees characters: one that is
//! spelt in two ways (Unicode's canonical equivalence) is the same, and white space of any length is the same as any other,
//! because a line that was copied from a screen was broken there.

use crate::model::record::AnchorError;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) struct Quote<'a> {
    pub(super) exact: &'a str,
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
}

/// The only place of the words in a text of this name, in code points.
pub(super) fn find(
    text: &str,
    name: &str,
    quote: Quote<'_>,
) -> Result<(usize, usize), AnchorError> {
    let named = || name.to_owned();
    if quote.exact.trim().is_empty() {
        return Err(AnchorError::Empty);
    }
    let text_tokens = tokens(text);
    let found = places(&text_tokens, quote);
    match (found.first(), found.len()) {
        (Some(one), 1) => Ok(*one),
        (Some(_), times) => Err(AnchorError::Ambiguous {
            text: named(),
            times,
        }),
        (None, _) => {
            let alone = Quote {
                prefix: "",
                suffix: "",
                ..quote
            };
            // They stand there, but only as a piece of a character: an accent belongs to the last one.
            let cut = text.contains(quote.exact.trim()) && places(&text_tokens, alone).is_empty();
            Err(if cut {
                AnchorError::Cut
            } else {
                AnchorError::Absent { text: named() }
            })
        }
    }
}

/// A character as people see it, or a run of white space; and where it stands, in code points.
struct Token<'a> {
    words: &'a str,
    start: usize,
    end: usize,
}

/// Every place where the words stand, overlapping ones too.
fn places(text: &[Token<'_>], quote: Quote<'_>) -> Vec<(usize, usize)> {
    let [exact, prefix, suffix] =
        [quote.exact, quote.prefix, quote.suffix].map(|t| tokens(t.trim()));
    if exact.is_empty() {
        return Vec::new();
    }
    let windows = text.windows(exact.len()).enumerate();
    let windows = windows.filter(|(_, window)| same(window, &exact));
    let windows = windows.filter_map(|(n, window)| {
        let before = without_last_space(text.get(..n)?);
        let after = without_first_space(text.get(n.saturating_add(exact.len())..)?);
        let begins = before.len().checked_sub(prefix.len())?;
        let wanted =
            same(before.get(begins..)?, &prefix) && same(after.get(..suffix.len())?, &suffix);
        let place = (window.first()?.start, window.last()?.end);
        wanted.then_some(place)
    });
    windows.collect()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0usize;
    for words in text.graphemes(true) {
        let end = start.saturating_add(words.chars().count());
        match tokens.last_mut() {
            Some(last) if is_space(last.words) && is_space(words) => last.end = end,
            _ => tokens.push(Token { words, start, end }),
        }
        start = end;
    }
    tokens
}

fn same(a: &[Token<'_>], b: &[Token<'_>]) -> bool {
    let one = |(a, b): (&Token<'_>, &Token<'_>)| {
        let spelt = || !a.words.is_ascii() && a.words.nfc().eq(b.words.nfc());
        a.words == b.words || (is_space(a.words) && is_space(b.words)) || spelt()
    };
    a.len() == b.len() && a.iter().zip(b).all(one)
}

fn is_space(words: &str) -> bool {
    words.chars().all(char::is_whitespace)
}

fn without_last_space<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match tokens.split_last() {
        Some((last, rest)) if is_space(last.words) => rest,
        _ => tokens,
    }
}

fn without_first_space<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match tokens.split_first() {
        Some((first, rest)) if is_space(first.words) => rest,
        _ => tokens,
    }
}
