//! `manifest.json` of a reply: which one it is, and what of the other's messages has arrived.

use super::Entry;
use serde::{Deserialize, Serialize};

/// Where a reply stands among the messages of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyHead {
    /// Counts the replies to this codename from 1.
    pub number: u64,
    /// The highest number among the messages of the codename that had arrived.
    pub sequence: u64,
    /// How many different ones had arrived.
    pub received: u64,
}

/// The manifest of a reply of format 1 (`docs/format.md`, "Reply"). Written canonically.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyManifest {
    /// The format number.
    pub format: u32,
    /// Always [`ReplyManifest::KIND`]: what keeps a reply from passing for a bundle.
    pub kind: String,
    /// The text, the only other entry.
    pub entries: Vec<Entry>,
    /// See [`ReplyHead::number`].
    pub number: u64,
    /// See [`ReplyHead::sequence`].
    pub sequence: u64,
    /// See [`ReplyHead::received`].
    pub received: u64,
}

impl ReplyManifest {
    /// The only format there is.
    pub const FORMAT: u32 = 1;
    /// The only kind there is.
    pub const KIND: &'static str = "reply";

    /// Where the reply stands.
    #[must_use]
    pub fn head(&self) -> ReplyHead {
        ReplyHead {
            number: self.number,
            sequence: self.sequence,
            received: self.received,
        }
    }
}
