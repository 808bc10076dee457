//! What an attachment is, once it is clean.

use serde::{Deserialize, Serialize};

/// The media types a bundle may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MediaType {
    /// A picture with lossy compression.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A picture without.
    #[serde(rename = "image/png")]
    Png,
    /// Plain text in UTF-8.
    #[serde(rename = "text/plain")]
    Text,
    /// The statement.
    #[serde(rename = "text/markdown")]
    Markdown,
    /// Answers and the manifest itself.
    #[serde(rename = "application/json")]
    Json,
    /// A sealed original.
    #[serde(rename = "application/age-encryption")]
    Sealed,
}

impl MediaType {
    /// The types an attachment may have.
    pub const ATTACHMENTS: [Self; 3] = [Self::Jpeg, Self::Png, Self::Text];

    /// The extension in a generated name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Sealed => "age",
        }
    }

    /// The attachment type with this extension.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ATTACHMENTS
            .into_iter()
            .find(|m| m.extension() == extension)
    }

    /// The registered name (IANA).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Json => "application/json",
            Self::Sealed => "application/age-encryption",
        }
    }
}

/// What was done to an entry before it was sealed. Never what was found in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Done {
    /// Made anew from its pixels.
    Rebuilt,
    /// Its container was written anew around the same content.
    Rewritten,
    /// Text, normalised.
    Text,
    /// The untouched file, sealed to the evidence key.
    Sealed,
}
