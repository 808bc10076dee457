//! Where in a text a claim stands, as in the W3C Web Annotation model (`TextQuoteSelector`, `TextPositionSelector`).

use super::super::Digest;
use serde::{Deserialize, Serialize};

/// How many code points stand before and after the quote in an anchor, at most.
pub const CONTEXT_CHARS: usize = 32;

/// Words of a text. Positions count Unicode code points; the digest is of the whole text in UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The bundle: the SHA-256 of its manifest.
    pub manifest: Digest,
    /// The text: `statement`, or `answers/` and the place of the answer.
    pub text: String,
    /// The SHA-256 of that text.
    pub sha256: Digest,
    /// The words.
    pub exact: String,
    /// What stands before them, up to [`CONTEXT_CHARS`].
    pub prefix: String,
    /// What stands after them, up to [`CONTEXT_CHARS`].
    pub suffix: String,
    /// Where they begin.
    pub start: u64,
    /// Where they end, exclusive.
    pub end: u64,
}

reasons! {
    /// Why words cannot be anchored, or an anchor does not hold.
    pub enum AnchorError {
        NoBundle = "anchor-no-bundle", "the message that the words stand in is not here";
        NoText { text: String } = "anchor-no-text", "there is no text {text}";
        Empty = "anchor-empty", "no words were given";
        Absent { text: String } = "anchor-absent", "these words do not stand in {text}";
        Ambiguous { text: String, times: usize } = "anchor-ambiguous", "these words stand in {text} {times} times";
        Changed { text: String } = "anchor-changed", "{text} is not the text that was anchored";
        Position { text: String } = "anchor-position", "the words do not stand in {text} where the anchor says";
        Cut = "anchor-cut", "the words begin or end inside of a character";
    }
}
