//! What verifiers say of a case at present: its records, read in their order. The same records give the same state, whatever
//! casebook they lie in and whatever order they came in.

mod claim;

pub use claim::{AssessmentState, ClaimState, Graded};

use super::judgement::{JudgeError, stands};
use crate::envelope::CheckedRecord;
use crate::model::Digest;
use crate::model::reason::Reason;
use crate::model::record::{
    Action, Evidence, Information, Relation, Reliability, Status, TakenOut,
};
use std::collections::{BTreeMap, BTreeSet};

/// Something said, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed<T> {
    /// The record.
    pub record: Digest,
    /// The author's key, base64.
    pub author: String,
    /// When, by the author's clock: UTC, to the second.
    pub time: String,
    /// What was said.
    pub value: T,
}

impl<T> Signed<T> {
    fn new(record: &CheckedRecord, value: T) -> Self {
        Self {
            record: record.id,
            author: record.header.author.clone(),
            time: record.header.time.clone(),
            value,
        }
    }
}

/// A bundle was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedBundle {
    /// The SHA-256 of the file.
    pub file: Digest,
    /// The SHA-256 of its manifest.
    pub manifest: Digest,
    /// Its number under its codename.
    pub sequence: Option<u64>,
}

/// A note, and the claim it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteState {
    /// What it says.
    pub text: String,
    /// The claim.
    pub claim: Option<Digest>,
}

/// How this case and another have to do with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkState {
    /// The other case.
    pub other: Digest,
    /// How.
    pub relation: Relation,
    /// The claims it is about, one of each.
    pub claims: Option<(Digest, Digest)>,
    /// Why.
    pub reason: String,
}

/// A reply to the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerState {
    /// Counts the replies.
    pub number: u64,
    /// The SHA-256 of the sealed file.
    pub file: Digest,
    /// What it says.
    pub text: String,
}

/// A request to destroy the case's content, and who agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// Who asked, and why.
    pub asked: Signed<String>,
    /// The first other person who agreed while there was no hold.
    pub agreed: Option<Signed<String>>,
}

/// The rule that a record breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The code of the reason: its sentence is `error-` and this.
    pub code: &'static str,
    /// The values of that sentence.
    pub values: Vec<(&'static str, String)>,
}

impl Broken {
    pub(super) fn new(reason: &dyn Reason) -> Self {
        Self {
            code: reason.code(),
            values: reason.args(),
        }
    }
}

/// All that is said of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseState {
    /// The bundles that were opened.
    pub received: Vec<Signed<ReceivedBundle>>,
    /// Its status, and why.
    pub status: Option<Signed<(Status, String)>>,
    /// Who works on it: a verifier's key.
    pub assigned: Option<Signed<String>>,
    /// Its tags.
    pub tags: BTreeMap<String, Signed<()>>,
    /// The hold that is on, and why.
    pub hold: Option<Signed<String>>,
    /// The grades of the source, the latest of each author.
    pub reliability: Vec<Signed<(Reliability, String)>>,
    /// The claims, in the order in which they were made.
    pub claims: Vec<ClaimState>,
    /// What claims are checked against.
    pub evidence: Vec<Signed<Evidence>>,
    /// Notes.
    pub notes: Vec<Signed<NoteState>>,
    /// Links to other cases that were made in this one.
    pub links: Vec<Signed<LinkState>>,
    /// What was written outside of the casebook.
    pub taken_out: Vec<Signed<TakenOut>>,
    /// What the office wrote back.
    pub answers: Vec<Signed<AnswerState>>,
    /// Requests to destroy it.
    pub destruction: Vec<Destruction>,
    /// What was taken back by its author, and why.
    pub retracted: BTreeMap<Digest, Signed<String>>,
    /// Records that do not stand as their author meant them: a colleague's program was less strict, or what they rest on was
    /// taken back or is not here.
    pub broken: BTreeMap<Digest, Broken>,
    /// When the latest record was written, by its author's clock.
    pub touched: String,
}

impl CaseState {
    /// Reads the records of one case. They need not be sorted.
    #[must_use]
    pub fn of(records: &[CheckedRecord]) -> Self {
        let mut records: Vec<&CheckedRecord> = records.iter().collect();
        records.sort_by_key(|r| r.order());
        let mut state = Self::default();
        state.find_retracted(&records);
        for record in &records {
            // The latest, not the last in order: a clock that has gone back makes no case overdue.
            if state.touched < record.header.time {
                state.touched.clone_from(&record.header.time);
            }
            let counts = !state.retracted.contains_key(&record.id);
            if let Some(action) = record.action().filter(|_| counts) {
                state.apply(record, action);
            }
        }
        state.judge_support();
        state.find_broken(&records);
        state
    }

    /// Holds every record that counts to the rules, now that all that it may rest on is known.
    fn find_broken(&mut self, records: &[&CheckedRecord]) {
        let kept = |id: &Digest| !self.retracted.contains_key(id);
        let of_record = |record: &&CheckedRecord| {
            let action = record.action()?;
            let broken = match action {
                // What was said of something that was taken back went with it.
                Action::InformationGraded { claim, .. } if !kept(claim) => None,
                Action::Assessed(assessment) if !kept(&assessment.claim) => None,
                Action::Reviewed { assessment, .. } if !kept(assessment) => None,
                // What was taken back is, with or without a reason; otherwise the record has no effect.
                Action::Retracted { record: of, .. } if self.has_retracted(record, of) => None,
                Action::Retracted { record: of, .. } => {
                    let here = records.iter().any(|r| r.id == *of);
                    let id = of.to_string();
                    Some(if here {
                        JudgeError::NotYours
                    } else {
                        JudgeError::NoRecord { id }
                    })
                }
                _ => stands(self, &record.header.author, action).err(),
            };
            Some((record.id, Broken::new(&broken?)))
        };
        let counting = records.iter().filter(|r| kept(&r.id));
        self.broken = counting.filter_map(of_record).collect();
    }

    /// Whether something is taken back, and by this record's author.
    fn has_retracted(&self, record: &CheckedRecord, of: &Digest) -> bool {
        let done = self.retracted.get(of);
        done.is_some_and(|done| done.author == record.header.author)
    }

    /// The assessment whose record this is, also one that its author has replaced; and its claim.
    #[must_use]
    pub fn assessment(&self, id: &Digest) -> Option<(&ClaimState, &AssessmentState)> {
        let mut all = self.claims.iter();
        all.find_map(|c| Some((c, c.assessment(id)?)))
    }

    /// Only an author takes something back, and nobody takes back custody.
    fn find_retracted(&mut self, records: &[&CheckedRecord]) {
        let by_id: BTreeMap<Digest, &CheckedRecord> = records.iter().map(|r| (r.id, *r)).collect();
        for record in records {
            if let Some(Action::Retracted { record: of, reason }) = record.action() {
                let own = by_id.get(of).is_some_and(|r| {
                    r.header.author == record.header.author
                        && r.action().is_some_and(Action::can_be_retracted)
                });
                if own {
                    let signed = Signed::new(record, reason.clone());
                    self.retracted.entry(*of).or_insert(signed);
                }
            }
        }
    }

    fn apply(&mut self, record: &CheckedRecord, action: &Action) {
        match action {
            Action::Received {
                file,
                manifest,
                sequence,
            } => self.received.push(Signed::new(
                record,
                ReceivedBundle {
                    file: *file,
                    manifest: *manifest,
                    sequence: *sequence,
                },
            )),
            Action::TakenOut(taken) => self.taken_out.push(Signed::new(record, taken.clone())),
            Action::Answered { number, file, text } => self.answers.push(Signed::new(
                record,
                AnswerState {
                    number: *number,
                    file: *file,
                    text: text.clone(),
                },
            )),
            Action::Hold { on, reason } => {
                self.hold = on.then(|| Signed::new(record, reason.clone()));
            }
            Action::DestructionAsked { reason } => self.destruction.push(Destruction {
                asked: Signed::new(record, reason.clone()),
                agreed: None,
            }),
            Action::DestructionAgreed { request, reason } => self.agree(record, request, reason),
            Action::SourceGraded { grade, reason } => {
                replace(
                    &mut self.reliability,
                    Signed::new(record, (*grade, reason.clone())),
                );
            }
            Action::Evidence(e) => self.evidence.push(Signed::new(record, e.clone())),
            Action::Note { text, claim } => self.notes.push(Signed::new(
                record,
                NoteState {
                    text: text.clone(),
                    claim: *claim,
                },
            )),
            Action::Tagged { tag, on: true } => {
                self.tags.insert(tag.clone(), Signed::new(record, ()));
            }
            Action::Tagged { tag, on: false } => {
                self.tags.remove(tag);
            }
            Action::Assigned { to } => {
                self.assigned = to.as_ref().map(|to| Signed::new(record, to.clone()));
            }
            Action::StatusSet { status, reason } => {
                self.status = Some(Signed::new(record, (*status, reason.clone())));
            }
            Action::Linked {
                other,
                relation,
                claims,
                reason,
            } => self.links.push(Signed::new(
                record,
                LinkState {
                    other: *other,
                    relation: *relation,
                    claims: *claims,
                    reason: reason.clone(),
                },
            )),
            about_a_claim => claim::apply(&mut self.claims, record, about_a_claim),
        }
    }

    fn agree(&mut self, record: &CheckedRecord, request: &Digest, reason: &str) {
        let held = self.hold.is_some();
        let asked = self
            .destruction
            .iter_mut()
            .find(|d| d.asked.record == *request);
        if let Some(asked) = asked {
            let other = asked.asked.author != record.header.author;
            if other && !held && asked.agreed.is_none() {
                asked.agreed = Some(Signed::new(record, reason.to_owned()));
            }
        }
    }

    /// Whether two people have agreed that the content goes.
    #[must_use]
    pub fn is_destroyed(&self) -> bool {
        self.destruction.iter().any(|d| d.agreed.is_some())
    }

    /// The status of the whole case: what somebody set, else whether anybody has begun.
    #[must_use]
    pub fn status(&self) -> Status {
        match &self.status {
            Some(set) => set.value.0,
            None if self.claims.is_empty() => Status::Unreviewed,
            None => Status::InReview,
        }
    }

    /// The claim whose record this is.
    #[must_use]
    pub fn claim(&self, id: &Digest) -> Option<&ClaimState> {
        self.claims.iter().find(|c| c.made.record == *id)
    }

    /// How many lineages that owe nothing to the source stand behind this evidence. Two echoes of one are one.
    #[must_use]
    pub fn independent_lineages(&self, evidence: &[Digest]) -> usize {
        let cited = self
            .evidence
            .iter()
            .filter(|e| evidence.contains(&e.record));
        let lineages: BTreeSet<String> = cited
            .filter(|e| e.value.independent)
            .map(|e| lineage(&e.value.lineage))
            .filter(|l| !l.is_empty())
            .collect();
        lineages.len()
    }

    /// "Confirmed" counts only with evidence of an independent lineage; a record that claims it without is shown as such.
    fn judge_support(&mut self) {
        let mut claims = std::mem::take(&mut self.claims);
        for graded in claims.iter_mut().flat_map(|c| &mut c.information) {
            let value = &mut graded.value;
            value.supported = value.grade != Information::Confirmed
                || self.independent_lineages(&value.evidence) > 0;
        }
        self.claims = claims;
    }
}

/// A lineage as it is compared: letters in one case, one space between words.
fn lineage(text: &str) -> String {
    let words = text.split_whitespace().map(str::to_lowercase);
    words.collect::<Vec<_>>().join(" ")
}

/// The latest of each author.
fn replace<T>(all: &mut Vec<Signed<T>>, new: Signed<T>) {
    all.retain(|s| s.author != new.author);
    all.push(new);
}
