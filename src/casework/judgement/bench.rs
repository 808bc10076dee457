//! What is said here is held to more than what arrives: to the texts, to lengths and numbers, and to what its author has seen.

use super::anchors::holds;
use super::blind::Sight;
use super::rules::{JudgeError, no_record, stands};
use crate::casework::state::CaseState;
use crate::casework::store::Bundle;
use crate::model::record::{Action, Assessment};
use crate::model::{Digest, Limits};
use std::collections::BTreeSet;

/// What an action is held to.
pub(super) struct Bench<'a> {
    /// Everything said of the case.
    pub(super) state: &'a CaseState,
    /// Its texts.
    pub(super) bundles: &'a [Bundle],
    /// Claims of whatever case, among those that are named.
    pub(super) known: &'a BTreeSet<Digest>,
    /// What the author has graded.
    pub(super) sight: &'a Sight,
    /// Who says it: a key.
    pub(super) author: &'a str,
    pub(super) limits: &'a Limits,
}

impl Bench<'_> {
    /// Holds an action to the rules.
    pub(super) fn check(&self, action: &Action) -> Result<(), JudgeError> {
        if self.state.is_destroyed() {
            return Err(JudgeError::Gone);
        }
        self.fits(action)?;
        stands(self.state, self.author, action)?;
        match action {
            Action::Claim(claim) => Ok(holds(self.bundles, &claim.anchor)?),
            Action::Assessed(assessment) => self.assessed(assessment),
            Action::Reviewed { assessment, .. } => {
                let of = self.state.assessment(assessment);
                let (claim, _) = of.ok_or_else(|| no_record(assessment))?;
                if !self.sight.sees(Some(claim.made.record)) {
                    return Err(JudgeError::Ungraded);
                }
                Ok(())
            }
            Action::Retracted { record, .. } if self.state.retracted.contains_key(record) => {
                Err(JudgeError::Already)
            }
            _ => Ok(()),
        }
    }

    fn assessed(&self, said: &Assessment) -> Result<(), JudgeError> {
        let claim = self.state.claim(&said.claim).into_iter();
        let mut grades = claim.flat_map(|c| &c.information);
        if !grades.any(|g| g.author == self.author) {
            return Err(JudgeError::Ungraded);
        }
        let unknown = said.contradictions.iter().find(|c| !self.known.contains(c));
        unknown.map_or(Ok(()), |c| Err(no_record(c)))
    }

    /// Whether every text and list of a record is within its limit, and there is room for it in the case.
    fn fits(&self, action: &Action) -> Result<(), JudgeError> {
        let texts: Vec<(&'static str, &String)> = match action {
            Action::Claim(c) => vec![
                ("claim", &c.says),
                ("place", &c.place),
                ("quote", &c.anchor.exact),
            ],
            Action::Evidence(e) => vec![
                ("reference", &e.reference),
                ("lineage", &e.lineage),
                ("archived", &e.archived),
            ],
            Action::Assessed(a) => {
                let reasons = a.indicators.named().map(|(what, w)| (what, &w.reason));
                let own = [("method", &a.method), ("limits", &a.limits)];
                reasons.into_iter().chain(own).collect()
            }
            Action::SourceGraded { reason, .. }
            | Action::InformationGraded { reason, .. }
            | Action::Reviewed { reason, .. }
            | Action::Retracted { reason, .. } => vec![("reason", reason)],
            _ => Vec::new(),
        };
        let limit = self.limits.said;
        if let Some((what, _)) = texts.iter().find(|(_, t)| t.chars().count() > limit) {
            return Err(JudgeError::TooLong { what, limit });
        }
        let counts: Vec<(&'static str, usize, usize)> = match action {
            Action::Claim(_) => vec![("claims", self.state.claims.len(), self.limits.claims)],
            Action::Evidence(_) => {
                vec![("sources", self.state.evidence.len(), self.limits.sources)]
            }
            Action::InformationGraded { evidence, .. } => cited(evidence, &[], self.limits),
            Action::Assessed(a) => cited(&a.evidence, &a.contradictions, self.limits),
            _ => Vec::new(),
        };
        match counts.into_iter().find(|(_, there, limit)| there >= limit) {
            Some((what, _, limit)) => Err(JudgeError::TooMany { what, limit }),
            None => Ok(()),
        }
    }
}

/// The lengths of lists, of which the last place is the one that is taken.
fn cited(
    evidence: &[Digest],
    contradictions: &[Digest],
    limits: &Limits,
) -> Vec<(&'static str, usize, usize)> {
    let one = |list: &[Digest]| ("cited", list.len().saturating_sub(1), limits.cited);
    vec![one(evidence), one(contradictions)]
}
