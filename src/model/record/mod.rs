//! What verifiers say and do: signed records, each a link of its author's chain (`docs/format.md`, "Records").
//!
//! A record is a header, which is signed, and a content, whose digest stands in the header. So the content of a destroyed
//! case can go while the chain still holds.

mod action;
mod anchor;
mod grade;

pub use action::{
    Action, Assessment, Claim, Evidence, Happening, Indicators, Relation, Risks, Span, TakenAs,
    TakenOut, Weighed, Weight,
};
pub use anchor::{Anchor, AnchorError, CONTEXT_CHARS};
pub use grade::{Basis, ClaimKind, Information, Reliability, Status};

use super::Digest;
use serde::{Deserialize, Serialize};

/// The signed part of a record. Canonical JSON; its SHA-256 identifies the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`Header::FORMAT`].
    pub format: String,
    /// The author's Ed25519 key, base64: a verifier's, or the office's root key for [`Action::is_of_the_root`].
    pub author: String,
    /// Counts the author's records from 1.
    pub sequence: u64,
    /// The author's record before it; none for the first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Digest>,
    /// A Lamport clock: more than that of every record the author had seen. Orders records where clocks on the wall differ.
    pub tick: u64,
    /// UTC, to the second, by the author's clock.
    pub time: String,
    /// The version of the program that wrote it.
    pub program: String,
    /// The case it is about (`casework::case_key`); none for what concerns the office.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub case: Option<Digest>,
    /// The SHA-256 of the content.
    pub content: Digest,
}

impl Header {
    /// The format's name.
    pub const FORMAT: &'static str = "plico/record/1";
}

/// What a record says. Canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// 16 random bytes in hexadecimal digits, so that a content that is gone cannot be guessed from its digest.
    pub salt: String,
    /// What it says.
    pub action: Action,
}

/// A record as it is stored and carried. The texts are the very bytes that were hashed and signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedRecord {
    /// [`Header`].
    pub header: String,
    /// [`Content`]; none once it was destroyed with its case.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub content: Option<String>,
    /// Ed25519, base64, over the header (domain `plico/record/1`).
    pub signature: String,
}
