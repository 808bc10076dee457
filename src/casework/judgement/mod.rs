//! Judging an account: claims anchored in its words, grades given blind, assessments, and who agrees.

mod anchors;
mod bench;
mod blind;
mod candidates;
mod quotes;
mod rules;
mod texts;

pub use anchors::{Words, anchor, holds};
pub use blind::Seen;
pub use candidates::{Candidate, candidates};
pub use rules::JudgeError;
pub(super) use rules::stands;

pub use texts::{STATEMENT, answers, text_of, texts};

use super::state::{Broken, CaseState};
use super::store::{Casebook, StoreError};
use crate::envelope::Author;
use crate::model::Digest;
use crate::model::record::Action;
use bench::Bench;
use blind::Sight;
use std::collections::BTreeSet;

impl Casebook {
    /// Says something about a case, if the rules allow it at this moment.
    ///
    /// # Errors
    /// [`JudgeError`]; nothing is written.
    pub fn judge(
        &mut self,
        by: &Author,
        case: &Digest,
        action: &Action,
    ) -> Result<Digest, JudgeError> {
        let ids = self.judge_all(by, case, std::slice::from_ref(action))?;
        ids.first().copied().ok_or_else(|| {
            let id = case.to_string();
            StoreError::NoCase { id }.into()
        })
    }

    /// Says several things about a case, all or none.
    ///
    /// # Errors
    /// [`JudgeError`]; nothing is written.
    pub fn judge_all(
        &mut self,
        by: &Author,
        case: &Digest,
        actions: &[Action],
    ) -> Result<Vec<Digest>, JudgeError> {
        let bundles = match self.id_of(case)? {
            Some(id) => self.bundles(&id)?,
            None => Vec::new(),
        };
        let known = self.known_claims(actions)?;
        let (desk, limits) = (self.desk(), *self.limits());
        let author = by.key();
        let transaction = self.begin().map_err(StoreError::from)?;
        // What colleagues think was seen, or not, before any of this is said.
        let before = desk.every_record(&transaction, case)?;
        let sight = Sight::of(&author, &before, &desk.state(&transaction, case)?);
        let mut said = Vec::new();
        for action in actions {
            let state = desk.state(&transaction, case)?;
            let bench = Bench {
                state: &state,
                bundles: &bundles,
                known: &known,
                sight: &sight,
                author: &author,
                limits: &limits,
            };
            bench.check(action)?;
            if let Action::Retracted { record, .. } = action {
                retractable(&desk.every_record(&transaction, case)?, record, &author)?;
            }
            said.push(desk.say(&transaction, by, Some(*case), action)?);
        }
        transaction.commit().map_err(StoreError::from)?;
        Ok(said)
    }

    /// A case as a verifier may see it. Every command shows this and not [`Casebook::state`]; only the dossier, whose making
    /// is recorded, shows everything.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn seen_by(&self, reader: &str, case: &Digest) -> Result<Seen, StoreError> {
        let mut seen = Seen::by(reader, &self.records(Some(case))?);
        self.look_at_anchors(case, &mut seen.state)?;
        Ok(seen)
    }

    /// Holds the claims' anchors to the texts of the case.
    pub(super) fn look_at_anchors(
        &self,
        case: &Digest,
        state: &mut CaseState,
    ) -> Result<(), StoreError> {
        let id = self.id_of(case)?.filter(|_| !state.claims.is_empty());
        let Some(id) = id else {
            return Ok(());
        };
        let bundles = self.bundles(&id)?;
        for claim in &state.claims {
            if let Err(error) = holds(&bundles, &claim.made.value.anchor) {
                state.broken.insert(claim.made.record, Broken::new(&error));
            }
        }
        Ok(())
    }

    /// Which of the claims that these actions name are claims, of whatever case.
    fn known_claims(&self, actions: &[Action]) -> Result<BTreeSet<Digest>, StoreError> {
        let named = actions.iter().flat_map(|a| match a {
            Action::Assessed(a) => a.contradictions.as_slice(),
            _ => &[],
        });
        let mut known = BTreeSet::new();
        for id in named {
            let record = self.record(id)?;
            let action = record.as_ref().and_then(|r| r.action());
            if matches!(action, Some(Action::Claim(_))) {
                known.insert(*id);
            }
        }
        Ok(known)
    }

    /// The record of a case whose identifier begins with these hexadecimal digits, four at least.
    ///
    /// # Errors
    /// [`JudgeError::NoRecord`] or [`JudgeError::AmbiguousRecord`].
    pub fn find_record(&self, case: &Digest, typed: &str) -> Result<Digest, JudgeError> {
        let start = typed.trim().to_lowercase();
        let id = || typed.to_owned();
        let records = self.records(Some(case))?;
        let mut found = records
            .iter()
            .filter(|r| r.id.to_string().starts_with(&start));
        match (found.next(), found.next()) {
            (Some(one), None) if start.len() >= 4 => Ok(one.id),
            (Some(_), Some(_)) => Err(JudgeError::AmbiguousRecord { id: id() }),
            _ => Err(JudgeError::NoRecord { id: id() }),
        }
    }
}

/// Only its author takes something back, and nobody takes back what happened.
fn retractable(
    records: &[crate::envelope::CheckedRecord],
    record: &Digest,
    author: &str,
) -> Result<(), JudgeError> {
    let of = records.iter().find(|r| r.id == *record);
    let of = of.ok_or_else(|| JudgeError::NoRecord {
        id: record.to_string(),
    })?;
    if of.header.author != author {
        return Err(JudgeError::NotYours);
    }
    match of.action() {
        Some(action) if action.can_be_retracted() => Ok(()),
        _ => Err(JudgeError::Custody),
    }
}
