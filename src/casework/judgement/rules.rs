//! What may be said of a case, held to what is there already. A colleague's record that breaks a rule is admitted all the
//! same, because a merge must not depend on the order of arrival; [`CaseState`] then shows it as unsupported or leaves it out.

use super::anchors::holds;
use crate::casework::state::CaseState;
use crate::casework::store::{Bundle, StoreError};
use crate::model::record::{
    Action, AnchorError, Assessment, Claim, Evidence, Information, Span, Status, Weight,
};
use crate::model::{Digest, Limits, date};

crate::reasons! {
    /// Why something is not said of a case.
    pub enum JudgeError {
        Empty { what: &'static str } = "judge-empty", "{what} is empty";
        TooLong { what: &'static str, limit: usize } = "judge-too-long", "{what} is longer than {limit} characters";
        Day { text: String } = "judge-day", "{text} is not a day of the form YYYY-MM-DD";
        Order = "judge-order", "the last day lies before the first";
        Risk = "judge-risk", "a risk is a number from 0 to 3";
        NoRecord { id: String } = "judge-no-record", "there is no such record in this case: {id}";
        AmbiguousRecord { id: String } = "judge-ambiguous-record", "several records begin with {id}";
        NotIndependent = "judge-not-independent", "no evidence of an independent lineage stands behind it";
        NoReason { what: &'static str } = "judge-no-reason", "the indicator {what} was weighed without a reason";
        NoIndicators = "judge-no-indicators", "none of the four indicators was weighed";
        Own = "judge-own", "nobody reviews an assessment of their own";
        NotYours = "judge-not-yours", "only who said it can take it back";
        Custody = "judge-custody", "what happened cannot be taken back";
        Already = "judge-already", "that is so already";
        Gone = "judge-gone", "the case was destroyed";
        Ungraded = "judge-ungraded", "your own grade of the claim comes first";
    }
    wrapping { Anchor(AnchorError), Store(StoreError) }
}

/// What an action is held to.
pub(super) struct Bench<'a> {
    /// Everything said of the case.
    pub(super) state: &'a CaseState,
    /// Its texts.
    pub(super) bundles: &'a [Bundle],
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
        match action {
            Action::Claim(claim) => self.claim(claim),
            Action::Evidence(evidence) => self.evidence(evidence),
            Action::SourceGraded { reason, .. } | Action::Linked { reason, .. } => {
                self.full("reason", reason)
            }
            Action::InformationGraded {
                claim,
                grade,
                evidence,
                reason,
            } => {
                self.claim_here(claim)?;
                self.cited(evidence)?;
                self.full("reason", reason)?;
                let confirmed = *grade == Information::Confirmed;
                self.independent(confirmed, evidence)
            }
            Action::Assessed(assessment) => self.assessment(assessment),
            Action::Reviewed {
                assessment, reason, ..
            } => self.review(assessment, reason),
            Action::Retracted { record, reason } => {
                self.full("reason", reason)?;
                if self.state.retracted.contains_key(record) {
                    return Err(JudgeError::Already);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn claim(&self, claim: &Claim) -> Result<(), JudgeError> {
        holds(self.bundles, &claim.anchor)?;
        self.short("claim", &claim.says)?;
        self.short("place", &claim.place)?;
        self.short("quote", &claim.anchor.exact)?;
        claim.when.as_ref().map_or(Ok(()), span)
    }

    fn evidence(&self, evidence: &Evidence) -> Result<(), JudgeError> {
        self.full("reference", &evidence.reference)?;
        self.full("lineage", &evidence.lineage)?;
        self.short("archived", &evidence.archived)
    }

    fn assessment(&self, said: &Assessment) -> Result<(), JudgeError> {
        let claim = self.state.claim(&said.claim);
        let claim = claim.ok_or_else(|| no_record(&said.claim))?;
        if !claim.information.iter().any(|g| g.author == self.author) {
            return Err(JudgeError::Ungraded);
        }
        self.cited(&said.evidence)?;
        for (what, weighed) in [
            ("detail", &said.indicators.detail),
            ("internal", &said.indicators.internal),
            ("external", &said.indicators.external),
            ("plausibility", &said.indicators.plausibility),
        ] {
            if weighed.value == Weight::Unknown {
                self.short(what, &weighed.reason)?;
            } else if weighed.reason.trim().is_empty() {
                return Err(JudgeError::NoReason { what });
            } else {
                self.short(what, &weighed.reason)?;
            }
        }
        let all = &said.indicators;
        let all = [&all.detail, &all.internal, &all.external, &all.plausibility];
        let judged = !matches!(said.status, Status::Unreviewed | Status::InReview);
        if judged && all.iter().all(|w| w.value == Weight::Unknown) {
            return Err(JudgeError::NoIndicators);
        }
        if [said.risk.source, said.risk.family, said.risk.others]
            .iter()
            .any(|r| *r > 3)
        {
            return Err(JudgeError::Risk);
        }
        if judged {
            self.full("method", &said.method)?;
        }
        self.short("limits", &said.limits)?;
        self.independent(said.status == Status::Corroborated, &said.evidence)
    }

    fn review(&self, assessment: &Digest, reason: &str) -> Result<(), JudgeError> {
        let mut all = self.state.claims.iter();
        let of = all.find_map(|c| {
            Some((
                c,
                c.assessments
                    .iter()
                    .find(|a| a.made.record == *assessment)?,
            ))
        });
        let (claim, of) = of.ok_or_else(|| no_record(assessment))?;
        if of.made.author == self.author {
            return Err(JudgeError::Own);
        }
        if !claim.information.iter().any(|g| g.author == self.author) {
            return Err(JudgeError::Ungraded);
        }
        self.full("reason", reason)
    }

    fn claim_here(&self, claim: &Digest) -> Result<(), JudgeError> {
        let here = self.state.claim(claim).map(|_| ());
        here.ok_or_else(|| no_record(claim))
    }

    fn cited(&self, evidence: &[Digest]) -> Result<(), JudgeError> {
        let here = |id: &Digest| self.state.evidence.iter().any(|e| e.record == *id);
        match evidence.iter().find(|id| !here(id)) {
            Some(id) => Err(no_record(id)),
            None => Ok(()),
        }
    }

    fn independent(&self, needed: bool, evidence: &[Digest]) -> Result<(), JudgeError> {
        if needed && self.state.independent_lineages(evidence) == 0 {
            return Err(JudgeError::NotIndependent);
        }
        Ok(())
    }

    fn full(&self, what: &'static str, text: &str) -> Result<(), JudgeError> {
        if text.trim().is_empty() {
            return Err(JudgeError::Empty { what });
        }
        self.short(what, text)
    }

    fn short(&self, what: &'static str, text: &str) -> Result<(), JudgeError> {
        let limit = self.limits.said;
        if text.chars().count() > limit {
            return Err(JudgeError::TooLong { what, limit });
        }
        Ok(())
    }
}

/// A span is two days, the first not after the last.
fn span(span: &Span) -> Result<(), JudgeError> {
    let day =
        |text: &String| date::parse(text).ok_or_else(|| JudgeError::Day { text: text.clone() });
    if day(&span.from)? > day(&span.to)? {
        return Err(JudgeError::Order);
    }
    Ok(())
}

fn no_record(id: &Digest) -> JudgeError {
    JudgeError::NoRecord { id: id.to_string() }
}
