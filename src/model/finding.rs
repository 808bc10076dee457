//! What a file says about the person who made it.

use super::UntrustedText;
use serde::{Deserialize, Serialize};

/// How much a finding narrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Says something about the machine or the program.
    Narrows,
    /// Points to one of few.
    Few,
    /// Points to one person, place or device.
    One,
}

/// One thing found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A stable code, such as `place` or `camera-serial`; the sentence is `finding-` and this in `src/cli/locale`.
    pub kind: &'static str,
    /// How much it narrows.
    pub severity: Severity,
    /// The value as it stands in the file, if it can be shown.
    pub value: Option<UntrustedText>,
}

impl Finding {
    /// A finding with its value.
    #[must_use]
    pub fn with(kind: &'static str, severity: Severity, value: impl Into<String>) -> Self {
        Self {
            kind,
            severity,
            value: Some(UntrustedText::new(value)),
        }
    }

    /// A finding whose presence is all there is to say.
    #[must_use]
    pub fn bare(kind: &'static str, severity: Severity) -> Self {
        Self {
            kind,
            severity,
            value: None,
        }
    }
}

/// Every code a finding may have; each has a sentence in each language.
pub const KINDS: &[&str] = &[
    "annotations",
    "author",
    "byte-order-mark",
    "camera",
    "camera-serial",
    "colour-profile",
    "comment",
    "content-credentials",
    "cover-picture",
    "data-track",
    "date",
    "description",
    "document-id",
    "edit-history",
    "embedded-file",
    "encoder-marks",
    "encoder-tables",
    "encoding",
    "external-link",
    "file-path",
    "form-data",
    "hidden-text",
    "invisible-characters",
    "language",
    "layers",
    "lens",
    "line-ends",
    "maker-notes",
    "metadata",
    "more-pictures",
    "organisation",
    "orientation",
    "other-tracks",
    "packing",
    "physical-size",
    "place",
    "printer",
    "reviewer-comments",
    "revision-ids",
    "script",
    "signature",
    "software",
    "speaker-notes",
    "tags",
    "template",
    "thumbnail",
    "title",
    "trailing-data",
    "trailing-spaces",
    "transparency",
    "unknown-block",
    "unnormalised",
    "unused-data",
    "xmp",
];
