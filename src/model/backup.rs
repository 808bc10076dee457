//! What a backup of an office holds: the names in its archive, and what it says of itself.

use super::untrusted::is_hidden;
use super::{Digest, Limits};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of one entry. They stand in the archive in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackupName {
    /// `office/` and a file of the office's folder.
    Office(String),
    /// `casebook/casebook.db`
    Database,
    /// `casebook/keys/` and the digits of whom the database's key is sealed to.
    Key(String),
    /// `casebook/evidence/` and the SHA-256 of what was received.
    Evidence(Digest),
    /// `backup.json`
    Manifest,
}

/// The files of an office's folder that are backed up, beside its people's.
pub const OFFICE_FILES: [&str; 5] = [
    "card.txt",
    "evidence.age",
    "intake.age",
    "office.ring.age",
    "root.age",
];

impl BackupName {
    /// Reads a name from an archive: exactly one of the forms above.
    #[must_use]
    pub fn parse(name: &str, limits: &Limits) -> Option<Self> {
        if name == "backup.json" {
            return Some(Self::Manifest);
        }
        if let Some(file) = name.strip_prefix("office/") {
            let known = OFFICE_FILES.contains(&file) || is_persons_file(file, limits);
            return known.then(|| Self::Office(file.to_owned()));
        }
        let inside = name.strip_prefix("casebook/")?;
        if inside == "casebook.db" {
            return Some(Self::Database);
        }
        let (folder, file) = inside.split_once('/')?;
        let stem = file.strip_suffix(".age")?;
        match folder {
            "keys" if stem.len() == 16 && stem.bytes().all(|b| b.is_ascii_digit()) => {
                Some(Self::Key(file.to_owned()))
            }
            "evidence" => Digest::from_hex(stem).map(Self::Evidence),
            _ => None,
        }
    }

    /// Where it lies in an office's folder, from there; the manifest lies nowhere.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Office(file) => Some(file.clone()),
            Self::Manifest => None,
            inside => Some(inside.to_string()),
        }
    }
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Office(file) => write!(f, "office/{file}"),
            Self::Database => f.write_str("casebook/casebook.db"),
            Self::Key(file) => write!(f, "casebook/keys/{file}"),
            Self::Evidence(sha256) => write!(f, "casebook/evidence/{sha256}.age"),
            Self::Manifest => f.write_str("backup.json"),
        }
    }
}

/// `verifiers/NAME.age` and `verifiers/NAME.ring.age`.
fn is_persons_file(file: &str, limits: &Limits) -> bool {
    let name = file.strip_prefix("verifiers/");
    let name = name.and_then(|n| n.strip_suffix(".age"));
    name.is_some_and(|n| is_verifier_name(n.strip_suffix(".ring").unwrap_or(n), limits))
}

/// Whether this can be a verifier's name. It is also a file's name and stands in lists: letters of any script, digits and
/// dashes.
#[must_use]
pub fn is_verifier_name(name: &str, limits: &Limits) -> bool {
    let fits = |c: char| (c.is_alphanumeric() || c == '-') && !is_hidden(c);
    (1..=limits.verifier_name).contains(&name.chars().count())
        && !name.starts_with('-')
        && name.chars().all(fits)
}

/// `backup.json`: canonical JSON, the last entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupManifest {
    /// [`BackupManifest::FORMAT`].
    pub format: String,
    /// The version of the program that made it.
    pub program: String,
    /// When: UTC, to the second.
    pub time: String,
    /// The office's root key, base64.
    pub root: String,
    /// The head of the casebook's log, as `log head` shows it; none if there is no record.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub head: Option<String>,
    /// The casebook's state digest.
    pub state: Digest,
    /// How many cases there are.
    pub cases: u64,
    /// How many records.
    pub records: u64,
    /// All entries before this one but the evidence, in their order.
    pub entries: Vec<BackupEntry>,
    /// The evidence, whose names say what is in it.
    pub evidence: BackupEvidence,
}

impl BackupManifest {
    /// The format's name.
    pub const FORMAT: &'static str = "plico/backup/1";
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupEntry {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

/// The evidence, in short: there may be a hundred thousand files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupEvidence {
    /// How many files.
    pub count: u64,
    /// Their bytes in all.
    pub bytes: u64,
    /// The SHA-256 of the digests in their names, one after the other, in the order of the entries.
    pub names: Digest,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back_as_itself_and_nothing_else_is_one() {
        let limits = Limits::STANDARD;
        for name in [
            "office/card.txt",
            "office/root.age",
            "office/verifiers/анна-2.age",
            "office/verifiers/анна-2.ring.age",
            "casebook/casebook.db",
            "casebook/keys/0123456789012345.age",
            "casebook/evidence/0000000000000000000000000000000000000000000000000000000000000000.age",
            "backup.json",
        ] {
            let read = BackupName::parse(name, &limits);
            assert_eq!(read.map(|n| n.to_string()).as_deref(), Some(name));
        }
        for name in [
            "",
            "/office/card.txt",
            "office/../card.txt",
            "office/verifiers/../card.age",
            "office/verifiers/.age",
            "office/verifiers/a\u{202e}b.age",
            "office/verifiers/-a.age",
            "office/new.txt",
            "casebook/casebook.db-wal",
            "casebook/keys/123.age",
            "casebook/keys/0123456789012345.age.next",
            "casebook/evidence/00.age",
            "backup.json/x",
        ] {
            assert_eq!(BackupName::parse(name, &limits), None, "{name}");
        }
    }
}
