//! Strippers: one file per format, in rooms of one family each. Each rebuilds a file from an allow-list, and what it
//! made is inspected again by the same eyes that inspect foreign files; anything found is a refusal.

mod bits;
mod clean;
mod document;
mod film;
mod findings;
mod input;
mod origin;
mod picture;
mod settings;
mod sniff;
mod sound;
mod source;
mod text;
mod words;
pub mod worker;

use crate::model::Finding;
use std::io;

pub use clean::Clean;
pub(crate) use input::Input;
pub use picture::Fingerprint;
pub use settings::Settings;
pub use sniff::{Format, Method, Remains};
pub use source::Source;
pub use text::normal_text;

crate::reasons! {
    /// Why a file is refused.
    pub enum MediaError {
        Open { source: io::Error } = "media-open", "cannot read: {source}";
        Empty = "media-empty", "the file is empty";
        Unsupported { format: String, advice: &'static str } = "media-unsupported", "{format} cannot be cleaned ({advice})";
        Unknown = "media-unknown", "this kind of file is not known, so it cannot be cleaned";
        TooLarge { limit: u64 } = "media-too-large", "the file is larger than {limit} bytes";
        TooManyPixels { limit: u64 } = "media-too-many-pixels", "the picture has more than {limit} pixels";
        TooMany { limit: u64 } = "media-too-many", "the file has more than {limit} parts of one kind";
        TooDeep { limit: u64 } = "media-too-deep", "its parts are nested more than {limit} deep";
        Unpacks { limit: u64 } = "media-unpacks", "it unpacks to more than {limit} bytes";
        Protected = "media-protected", "the file is protected by a password";
        Codec { codec: String } = "media-codec", "it holds {codec}, which cannot be cleaned";
        Embedded { name: String } = "media-embedded", "it holds another file that cannot be cleaned: {name}";
        Decode { detail: String } = "media-decode", "the file is damaged: {detail}";
        Encode = "media-encode", "the file could not be written anew";
        NotText = "media-not-text", "the text is damaged, or in no known encoding";
        Marks { limit: usize } = "media-marks", "more than {limit} combining marks stand in a row";
        Remains { kind: String } = "media-remains", "after cleaning, something was still found: {kind}";
        Changed = "media-changed", "the file changed while it was read";
        Worker = "media-worker", "the process that read it failed, or took too much time or memory";
    }
    wrapping { Told(worker::ToldError) }
}

impl MediaError {
    /// Damage, in words of our own or a decoder's, without control characters and short.
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        let detail = detail.to_string();
        Self::Decode {
            detail: detail
                .chars()
                .filter(|c| !c.is_control())
                .take(200)
                .collect(),
        }
    }
}

/// One format's stripper.
pub(crate) trait Stripper: Sync {
    /// What a file of this format says about the person who made it. A file that this program has cleaned says nothing.
    ///
    /// # Errors
    /// If it cannot be read as this format.
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError>;

    /// Rebuilds it clean.
    ///
    /// # Errors
    /// If it cannot be, or if inspecting the result finds anything.
    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError>;
}

/// Holds the result of a stripper to the promise that nothing is left.
pub(crate) fn nothing_found(findings: &[Finding]) -> Result<(), MediaError> {
    match findings.first() {
        None => Ok(()),
        Some(finding) => Err(MediaError::Remains {
            kind: finding.kind.to_owned(),
        }),
    }
}
