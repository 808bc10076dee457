//! `manifest.json`: what a bundle holds, what was done to it, and what may be done with it.

use super::{Consent, Digest, Done, MediaType};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The manifest of format 1 (`docs/format.md`). Written canonically: sorted keys, no white space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format number.
    pub format: u32,
    /// Every other entry, in the archive's order.
    pub entries: Vec<Entry>,
    /// Which questionnaire the answers belong to, if the card had one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub questionnaire: Option<QuestionnaireRef>,
    /// What may be done with it.
    pub consent: Consent,
    /// Who can be answered, if a codename was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pseudonym: Option<Pseudonym>,
}

impl Manifest {
    /// The only format there is.
    pub const FORMAT: u32 = 1;
}

/// One entry of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its generated name.
    pub name: String,
    /// Its type.
    pub media: MediaType,
    /// What was done to it.
    pub done: Done,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

/// Which questionnaire was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireRef {
    /// Its identifier.
    pub id: String,
    /// The SHA-256 of its canonical form.
    pub sha256: Digest,
}

/// What links one person's bundles, and lets the office answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pseudonym {
    /// The Ed25519 public key, base64.
    pub key: String,
    /// The age recipient replies are sealed to.
    pub reply_to: String,
    /// Counts this pseudonym's bundles from 1.
    pub sequence: u64,
    /// The Ed25519 signature, base64, over the canonical manifest with this field empty (domain `plico/manifest/1`).
    pub signature: String,
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("not a SHA-256 digest"))
    }
}
