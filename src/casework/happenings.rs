//! Happenings: something that claims of several cases may be about.

use super::judgement::{JudgeError, Seen};
use super::links::LinkError;
use super::state::{CaseState, Signed};
use super::store::{Casebook, StoreError, digest};
use crate::envelope::Author;
use crate::model::Digest;
use crate::model::record::{Action, Happening};

crate::reasons! {
    /// Why a happening is not found or changed.
    pub enum HappeningError {
        None { event: String } = "event-none", "there is no event {event}";
        Several { event: String } = "event-several", "several events begin with {event}";
        Absent { claim: String } = "event-absent", "the claim {claim} is not of this event";
        There { claim: String } = "event-there", "the claim {claim} is of this event already";
    }
    wrapping { Judge(JudgeError), Link(LinkError), Store(StoreError) }
}

/// A case with claims about a happening.
pub struct CaseAbout {
    /// The case.
    pub case: String,
    /// The case, as far as the reader may see it.
    pub seen: Seen,
    /// The claims' records.
    pub claims: Vec<Digest>,
}

impl Casebook {
    /// All happenings, the oldest record first; those that were taken back are left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn happenings(&self) -> Result<Vec<Signed<Happening>>, StoreError> {
        let records = self.records(None)?;
        let retracted = CaseState::of(&records).retracted;
        let mut found = Vec::new();
        for record in records.iter().filter(|r| !retracted.contains_key(&r.id)) {
            if let Some(Action::Happening(happening)) = record.action() {
                found.push(Signed {
                    record: record.id,
                    author: record.header.author.clone(),
                    time: record.header.time.clone(),
                    value: happening.clone(),
                });
            }
        }
        Ok(found)
    }

    /// The happening whose record begins so.
    ///
    /// # Errors
    /// [`HappeningError`].
    pub fn happening(&self, typed: &str) -> Result<Signed<Happening>, HappeningError> {
        let event = typed.trim().to_lowercase();
        let begins =
            |h: &Signed<Happening>| !event.is_empty() && h.record.to_string().starts_with(&event);
        let mut found = self.happenings()?.into_iter().filter(begins);
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(HappeningError::None { event }),
            _ => Err(HappeningError::Several { event }),
        }
    }

    /// The cases with claims about a happening, as a verifier's key may see them.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn cases_about(
        &self,
        reader: &str,
        happening: &Digest,
    ) -> Result<Vec<CaseAbout>, StoreError> {
        let cases = "SELECT case_key FROM about WHERE happening = ?1 ORDER BY case_key";
        let cases: Vec<Digest> = self
            .db()
            .prepare_cached(cases)?
            .query_map([happening.to_string()], |r| digest(r, 0))?
            .collect::<Result<_, _>>()?;
        let mut found = Vec::new();
        for key in cases {
            let Some(case) = self.id_of(&key)? else {
                continue;
            };
            let seen = self.seen_by(reader, &key)?;
            let claims = seen.state.claims.iter();
            let claims = claims.filter(|c| c.happenings.contains_key(happening));
            let claims = claims.map(|c| c.made.record).collect();
            found.push(CaseAbout { case, seen, claims });
        }
        Ok(found)
    }

    /// Says that a claim is about a happening, or is not any more.
    ///
    /// # Errors
    /// [`HappeningError`]; nothing is written.
    pub fn set_about(
        &mut self,
        by: &Author,
        happening: &Digest,
        (case, claim): (&str, &str),
        on: bool,
    ) -> Result<Digest, HappeningError> {
        let key = self.key_of(case)?;
        let id = self.claim_of(case, claim)?;
        let state = self.state(&key)?;
        let is_on = state
            .claim(&id)
            .is_some_and(|c| c.happenings.contains_key(happening));
        if is_on == on {
            let claim = claim.to_owned();
            return Err(if on {
                HappeningError::There { claim }
            } else {
                HappeningError::Absent { claim }
            });
        }
        let action = Action::AboutHappening {
            claim: id,
            happening: *happening,
            on,
        };
        Ok(self.judge(by, &key, &action)?)
    }
}
