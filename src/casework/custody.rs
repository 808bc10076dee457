//! Whether the records and the evidence are what they were: each record by itself, each author's chain, and the casebook's own
//! log, in which every record has its place.

use super::records::{next_head, standing};
use super::store::{Casebook, StoreError, count, digest};
use crate::envelope::{CheckedRecord, RecordError, Said, check_record};
use crate::model::Digest;
use crate::model::record::SignedRecord;
use crate::platform::files;
use crate::wire::HashingReader;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// The state of a casebook's log at some moment, to be noted on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many records it had.
    pub position: u64,
    /// Twenty decimal digits: the first eight bytes of the head, big-endian.
    pub digits: u64,
}

impl Head {
    fn new(position: u64, head: &Digest) -> Self {
        let digits = head.0.first_chunk().copied().map_or(0, u64::from_be_bytes);
        Self { position, digits }
    }

    /// Reads what [`Head`] shows: the position, then twenty digits; spaces between those do not count.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let (position, digits) = text.trim().split_once(' ')?;
        let digits: String = digits.chars().filter(|c| !" -".contains(*c)).collect();
        let whole = digits.len() == 20 && digits.bytes().all(|b| b.is_ascii_digit());
        Some(Self {
            position: position.parse().ok()?,
            digits: whole.then(|| digits.parse().ok()).flatten()?,
        })
    }
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = format!("{:020}", self.digits).into_bytes();
        let groups = digits.chunks(5).map(String::from_utf8_lossy);
        let groups = groups.collect::<Vec<_>>().join(" ");
        write!(f, "{} {groups}", self.position)
    }
}

/// What is wrong with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A record is not of the form of one, or does not bear the identifier it stands under.
    Form,
    /// Its signature does not hold.
    Signature,
    /// Its content is not what was signed.
    Content,
    /// Its content is gone, though its case was not destroyed.
    ContentGone,
    /// It does not stand where it came: something was put in, taken out or moved.
    Order,
    /// It counts, or does not, against what the root key says.
    Standing,
    /// A record before it, by the same author, is not here.
    Gap,
    /// Its author gave the same number to another record.
    Fork,
    /// It does not follow the record that its author says.
    Previous,
    /// Records are missing at the end.
    Truncated,
    /// The log is not the one that was noted.
    Noted,
    /// A received file is gone.
    EvidenceGone,
    /// A received file was changed.
    EvidenceChanged,
}

impl FaultKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Signature => "signature",
            Self::Content => "content",
            Self::ContentGone => "content-gone",
            Self::Order => "order",
            Self::Standing => "standing",
            Self::Gap => "gap",
            Self::Fork => "fork",
            Self::Previous => "previous",
            Self::Truncated => "truncated",
            Self::Noted => "noted",
            Self::EvidenceGone => "evidence-gone",
            Self::EvidenceChanged => "evidence-changed",
        }
    }

    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Form,
        Self::Signature,
        Self::Content,
        Self::ContentGone,
        Self::Order,
        Self::Standing,
        Self::Gap,
        Self::Fork,
        Self::Previous,
        Self::Truncated,
        Self::Noted,
        Self::EvidenceGone,
        Self::EvidenceChanged,
    ];
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// The record's identifier or the evidence's name, or the position in the log.
    pub subject: String,
}

/// What a look at a log came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// How many records there are.
    pub records: u64,
    /// How many received files.
    pub evidence: u64,
    /// The head of the log, unless it is empty.
    pub head: Option<Head>,
    /// What is wrong, in the order in which it was found.
    pub faults: Vec<Fault>,
}

impl Casebook {
    /// The head of this casebook's log.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn head(&self) -> Result<Option<Head>, StoreError> {
        let query = "SELECT position, head FROM records ORDER BY position DESC LIMIT 1";
        let head = self
            .db()
            .query_row(query, [], |r| Ok(Head::new(count(r, 0)?, &digest(r, 1)?)));
        match head {
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            other => Ok(Some(other?)),
        }
    }

    /// Looks at every record and every received file. `noted` is a head from before.
    ///
    /// # Errors
    /// [`StoreError`] if the casebook cannot be read at all; whatever is wrong in it is in the verdict.
    pub fn verify(&self, noted: Option<Head>) -> Result<Verdict, StoreError> {
        let dir = self.evidence_dir();
        self.verify_with(noted, &mut |name| {
            let (file, _) = files::open_regular(&dir.join(format!("{name}.age")))?;
            let mut hashed = HashingReader::new(file);
            io::copy(&mut hashed, &mut io::sink())?;
            Ok(hashed.finish().0.to_string())
        })
    }

    /// The same, where `found` tells the SHA-256 of the evidence that has a name.
    pub(super) fn verify_with(
        &self,
        noted: Option<Head>,
        found: &mut dyn FnMut(&str) -> io::Result<String>,
    ) -> Result<Verdict, StoreError> {
        let mut reading = Reading::default();
        reading.read_records(self)?;
        if let Some(noted) = noted {
            let held = reading.heads.get(&noted.position) == Some(&noted.digits);
            if !held {
                reading.fault(FaultKind::Noted, &noted.position);
            }
        }
        reading.judge_chains();
        reading.read_evidence(self, found)?;
        Ok(reading.verdict)
    }
}

/// A reading of the log.
#[derive(Default)]
struct Reading {
    verdict: Verdict,
    heads: BTreeMap<u64, u64>,
    /// By author: sequence, identifier, the one before.
    chains: BTreeMap<String, Vec<(u64, Digest, Option<Digest>)>>,
}

struct Row {
    position: u64,
    id: String,
    head: String,
    standing: String,
    record: SignedRecord,
    destroyed: bool,
}

impl Reading {
    fn fault(&mut self, kind: FaultKind, subject: &impl ToString) {
        let subject = subject.to_string();
        self.verdict.faults.push(Fault { kind, subject });
    }

    fn read_records(&mut self, casebook: &Casebook) -> Result<(), StoreError> {
        let mut query = casebook.db().prepare(
            "SELECT position, id, head, standing, header, content, signature,
                    coalesce((SELECT destroyed FROM case_state WHERE case_key = records.case_key), 0)
             FROM records ORDER BY position",
        )?;
        let rows = query.query_map([], |r| {
            Ok(Row {
                position: count(r, 0)?,
                id: r.get(1)?,
                head: r.get(2)?,
                standing: r.get(3)?,
                record: SignedRecord {
                    header: r.get(4)?,
                    content: r.get(5)?,
                    signature: r.get(6)?,
                },
                destroyed: r.get::<_, i64>(7)? == 1,
            })
        })?;
        let mut head = None;
        for row in rows {
            head = self.read_record(casebook, row?, head);
        }
        let last = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'records'), 0)";
        let last = casebook.db().query_row(last, [], |r| count(r, 0))?;
        if last != self.verdict.records {
            self.fault(FaultKind::Truncated, &last);
        }
        Ok(())
    }

    /// Looks at one row; `before` is the head before it. Returns the head after it, as it should be by what was found so far.
    fn read_record(
        &mut self,
        casebook: &Casebook,
        row: Row,
        before: Option<Digest>,
    ) -> Option<Digest> {
        self.verdict.records = self.verdict.records.saturating_add(1);
        let stored = Digest::from_hex(&row.head);
        match check_record(row.record, casebook.limits()) {
            Err(error) => {
                let kind = match error {
                    RecordError::Signature { .. } => FaultKind::Signature,
                    RecordError::Content { .. } => FaultKind::Content,
                    _ => FaultKind::Form,
                };
                self.fault(kind, &row.id);
            }
            Ok(record) => {
                if record.id.to_string() != row.id {
                    self.fault(FaultKind::Form, &row.id);
                }
                let head = next_head(before, &record.id);
                if stored != Some(head) || row.position != self.verdict.records {
                    self.fault(FaultKind::Order, &record.id);
                }
                if record.said == Said::Destroyed && !row.destroyed {
                    self.fault(FaultKind::ContentGone, &record.id);
                }
                if standing(casebook.desk().judge(&record)) != row.standing {
                    self.fault(FaultKind::Standing, &record.id);
                }
                self.add_to_chain(&record);
            }
        }
        // The rest is held to what stands there, so that one fault is told once.
        if let Some(head) = &stored {
            let head = Head::new(row.position, head);
            self.heads.insert(row.position, head.digits);
            self.verdict.head = Some(head);
        }
        stored
    }

    fn add_to_chain(&mut self, record: &CheckedRecord) {
        let header = &record.header;
        let link = (header.sequence, record.id, header.previous);
        self.chains
            .entry(header.author.clone())
            .or_default()
            .push(link);
    }

    fn judge_chains(&mut self) {
        for mut chain in std::mem::take(&mut self.chains).into_values() {
            chain.sort_unstable();
            let mut before: Option<(u64, Digest)> = None;
            for (sequence, id, previous) in chain {
                let expected = before.map_or(1, |(n, _)| n.saturating_add(1));
                if before.is_some_and(|(n, _)| n == sequence) {
                    self.fault(FaultKind::Fork, &id);
                } else if sequence != expected {
                    self.fault(FaultKind::Gap, &id);
                } else if previous != before.map(|(_, id)| id) {
                    self.fault(FaultKind::Previous, &id);
                }
                before = Some((sequence, id));
            }
        }
    }

    fn read_evidence(
        &mut self,
        casebook: &Casebook,
        found: &mut dyn FnMut(&str) -> io::Result<String>,
    ) -> Result<(), StoreError> {
        let query = "SELECT sha256 FROM bundles
                     WHERE NOT EXISTS (SELECT 1 FROM cases JOIN case_state ON case_key = key
                                       WHERE id = case_id AND destroyed = 1) ORDER BY sha256";
        let mut query = casebook.db().prepare(query)?;
        let rows = query.query_map([], |r| r.get::<_, String>(0))?;
        let names: BTreeSet<String> = rows.collect::<Result<_, _>>()?;
        for name in names {
            self.verdict.evidence = self.verdict.evidence.saturating_add(1);
            match found(&name) {
                Ok(found) if found == name => {}
                Ok(_) => self.fault(FaultKind::EvidenceChanged, &name),
                Err(_) => self.fault(FaultKind::EvidenceGone, &name),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_it_is_shown() {
        let head = Head::new(17, &Digest([0xa5; 32]));
        assert_eq!(head.to_string(), "17 11936 12851 82826 51045");
        assert_eq!(Head::typed(&head.to_string()), Some(head));
        assert_eq!(Head::typed("17 1193612851-8282651045"), Some(head));
        for wrong in [
            "",
            "17",
            "17 11936 12851 82826",
            "x 11936 12851 82826 51045",
        ] {
            assert_eq!(Head::typed(wrong), None);
        }
    }
}
