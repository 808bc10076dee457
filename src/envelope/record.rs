//! Signing a record, and holding a record to its signature (`docs/format.md`, "Records").
//!
//! ```text
//! id        = SHA-256(header)
//! signature = Ed25519.Sign(author, "plico/record/1" || 0x00 || header)      header.content = SHA-256(content)
//! ```

use super::signing::{RecordDomain, SigningKey, VerifyingKey};
use crate::model::record::{Action, Content, Header, SignedRecord};
use crate::model::{Digest, Limits};
use crate::wire::{canonical, digest_of};

crate::reasons! {
    /// Why a record is refused.
    pub enum RecordError {
        TooLong { limit: u64 } = "record-too-long", "a record is longer than {limit} bytes";
        Form = "record-form", "a record is not of the form of one";
        Content { id: Digest } = "record-content", "record {id}: its content is not what was signed";
        Signature { id: Digest } = "record-signature", "record {id}: its signature does not hold";
    }
}

/// A record whose signature holds. Whether its author may say anything is the roster's to tell.
#[derive(Debug, Clone)]
pub struct CheckedRecord {
    /// Identifies it.
    pub id: Digest,
    /// What was signed.
    pub header: Header,
    /// What it says.
    pub said: Said,
    /// As it is stored and carried.
    pub record: SignedRecord,
}

/// What can be made of a record's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// This.
    Action(Box<Action>),
    /// It was destroyed with its case.
    Destroyed,
    /// A newer program wrote it.
    NotUnderstood,
}

impl CheckedRecord {
    /// What it says, if that is there and understood.
    #[must_use]
    pub fn action(&self) -> Option<&Action> {
        match &self.said {
            Said::Action(action) => Some(action),
            Said::Destroyed | Said::NotUnderstood => None,
        }
    }

    /// What orders records: the same everywhere, and never before what its author had seen.
    #[must_use]
    pub fn order(&self) -> (u64, Digest) {
        (self.header.tick, self.id)
    }
}

/// What a new record follows.
#[derive(Debug, Clone, Copy, Default)]
pub struct After {
    /// Its author's last record: number and identifier.
    pub last: Option<(u64, Digest)>,
    /// The highest tick of any record that is known here.
    pub tick: u64,
}

/// Writes and signs a record. `time` is UTC, to the second.
///
/// # Errors
/// [`RecordError::TooLong`].
pub(super) fn sign(
    key: &SigningKey<RecordDomain>,
    after: After,
    time: &str,
    case: Option<Digest>,
    action: &Action,
    limits: &Limits,
) -> Result<CheckedRecord, RecordError> {
    let mut salt = [0; 32];
    rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut salt);
    let salt = Digest(salt).to_string().chars().take(32).collect();
    let content = Content {
        salt,
        action: action.clone(),
    };
    let content = text(&content)?;
    let header = Header {
        format: Header::FORMAT.to_owned(),
        author: key.verifying().encode(),
        sequence: after.last.map_or(1, |(n, _)| n.saturating_add(1)),
        previous: after.last.map(|(_, id)| id),
        tick: after.tick.saturating_add(1),
        time: time.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        case,
        content: digest_of(content.as_bytes()),
    };
    let header_text = text(&header)?;
    let record = SignedRecord {
        signature: key.sign(header_text.as_bytes()),
        header: header_text,
        content: Some(content),
    };
    check_length(&record, limits)?;
    Ok(CheckedRecord {
        id: digest_of(record.header.as_bytes()),
        header,
        said: Said::Action(Box::new(action.clone())),
        record,
    })
}

/// Holds a record to its signature and its digests.
///
/// # Errors
/// [`RecordError`].
pub fn check_record(record: SignedRecord, limits: &Limits) -> Result<CheckedRecord, RecordError> {
    check_length(&record, limits)?;
    let header = canonical::from_bytes::<Header>(record.header.as_bytes());
    let header = header.ok().flatten().ok_or(RecordError::Form)?;
    let counted = header.sequence > 0 && header.previous.is_some() == (header.sequence > 1);
    if header.format != Header::FORMAT || !counted {
        return Err(RecordError::Form);
    }
    let id = digest_of(record.header.as_bytes());
    let key = VerifyingKey::<RecordDomain>::parse(&header.author).ok_or(RecordError::Form)?;
    if !key.verify(record.header.as_bytes(), &record.signature) {
        return Err(RecordError::Signature { id });
    }
    let said = match &record.content {
        None => Said::Destroyed,
        Some(content) if digest_of(content.as_bytes()) != header.content => {
            return Err(RecordError::Content { id });
        }
        Some(content) => serde_json::from_str::<Content>(content)
            .map_or(Said::NotUnderstood, |c| Said::Action(Box::new(c.action))),
    };
    Ok(CheckedRecord {
        id,
        header,
        said,
        record,
    })
}

fn check_length(record: &SignedRecord, limits: &Limits) -> Result<(), RecordError> {
    let content = record.content.as_ref().map_or(0, String::len);
    let length = [record.header.len(), record.signature.len(), content];
    let length = length.into_iter().fold(0usize, usize::saturating_add);
    if length as u64 > limits.record {
        return Err(RecordError::TooLong {
            limit: limits.record,
        });
    }
    Ok(())
}

fn text<T: serde::Serialize>(value: &T) -> Result<String, RecordError> {
    let bytes = canonical::to_bytes(value).map_err(|_| RecordError::Form)?;
    String::from_utf8(bytes).map_err(|_| RecordError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str) -> Action {
        Action::Note {
            text: text.to_owned(),
            claim: None,
        }
    }

    fn signed(action: &Action) -> CheckedRecord {
        let key = SigningKey::generate();
        let (after, time) = (After::default(), "2026-01-01T00:00:00Z");
        sign(&key, after, time, None, action, &Limits::STANDARD).unwrap()
    }

    #[test]
    fn a_record_holds_only_as_it_was_signed() {
        let made = signed(&note("Замечание"));
        let read = check_record(made.record.clone(), &Limits::STANDARD).unwrap();
        assert_eq!((read.id, read.said), (made.id, made.said));
        let changed = |change: fn(&mut SignedRecord)| {
            let mut record = made.record.clone();
            change(&mut record);
            check_record(record, &Limits::STANDARD)
                .map(drop)
                .unwrap_err()
        };
        let header = changed(|r| r.header = r.header.replace("2026", "2025"));
        assert!(matches!(header, RecordError::Signature { .. }));
        let content =
            changed(|r| r.content = r.content.as_ref().map(|c| c.replace("note", "tone")));
        assert!(matches!(content, RecordError::Content { .. }));
        assert!(matches!(changed(|r| r.header.push(' ')), RecordError::Form));
    }

    #[test]
    fn a_content_can_go_and_the_record_still_holds() {
        let mut record = signed(&note("x")).record;
        record.content = None;
        let read = check_record(record, &Limits::STANDARD).unwrap();
        assert_eq!(read.said, Said::Destroyed);
    }

    #[test]
    fn what_a_newer_program_says_is_kept_and_not_understood() {
        let key = SigningKey::<RecordDomain>::generate();
        let made = signed(&note("x"));
        let content = made.record.content.unwrap().replace("\"note\"", "\"sing\"");
        let header = Header {
            content: digest_of(content.as_bytes()),
            author: key.verifying().encode(),
            ..made.header
        };
        let header = text(&header).unwrap();
        let record = SignedRecord {
            signature: key.sign(header.as_bytes()),
            header,
            content: Some(content),
        };
        let read = check_record(record, &Limits::STANDARD).unwrap();
        assert_eq!(read.said, Said::NotUnderstood);
    }

    #[test]
    fn a_records_length_is_limited() {
        let record = signed(&note("x")).record;
        let length =
            record.header.len() + record.signature.len() + record.content.as_ref().unwrap().len();
        let with = |record_limit: usize| {
            let limits = Limits {
                record: record_limit as u64,
                ..Limits::STANDARD
            };
            check_record(record.clone(), &limits).is_ok()
        };
        assert!(with(length) && !with(length - 1));
    }
}
