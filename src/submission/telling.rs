//! Everything a source has told so far, and where she stands: what a sealed draft keeps.

use crate::model::Language;
use crate::secret::Plaintext;
use serde_json::{Map, Value};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// A statement in the making.
pub struct Telling {
    /// The language she reads.
    pub language: Language,
    /// The card, byte for byte, and the digits that were typed for it.
    pub card: Option<(Vec<u8>, Zeroizing<String>)>,
    /// The free account.
    pub story: Plaintext,
    /// The answers so far, by field; they need not be complete.
    pub answers: Map<String, Value>,
    /// The files to send along.
    pub files: Vec<Enclosed>,
    /// The names of the uses that were allowed.
    pub allowed: Vec<String>,
    /// Nothing but review before this date, `YYYY-MM-DD`.
    pub not_before: Option<String>,
    /// The office asks again after this date, `YYYY-MM-DD`.
    pub review_after: Option<String>,
    /// The step at which she stands, by its name.
    pub place: String,
}

/// A file that is sent along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether the untouched file is sealed, too, for the evidence safe.
    pub keep_original: bool,
}
