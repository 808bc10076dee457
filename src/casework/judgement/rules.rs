//! What may be said of a case, held to what is there already. A colleague's record that breaks a rule is admitted all the
//! same, because a merge must not depend on the order of arrival; [`CaseState::broken`] then names the rule.

use crate::casework::state::CaseState;
use crate::casework::store::StoreError;
use crate::model::record::{
    Action, AnchorError, Assessment, Evidence, Information, Span, Status, Weight,
};
use crate::model::{Digest, date};

crate::reasons! {
    /// Why something is not said of a case, or does not stand there as its author meant it.
    pub enum JudgeError {
        Empty { what: &'static str } = "judge-empty", "{what} is empty";
        TooLong { what: &'static str, limit: usize } = "judge-too-long", "{what} is longer than {limit} characters";
        TooMany { what: &'static str, limit: usize } = "judge-too-many", "more than {limit} {what}";
        Day { text: String } = "judge-day", "{text} is not a day of the form YYYY-MM-DD";
        Order = "judge-order", "the last day lies before the first";
        Risk = "judge-risk", "a risk is a number from 0 to 3";
        NoRecord { id: String } = "judge-no-record", "there is no such record in this case: {id}";
        AmbiguousRecord { id: String } = "judge-ambiguous-record", "several records begin with {id}";
        NotIndependent = "judge-not-independent", "no evidence of an independent lineage stands behind it";
        NoReason { what: &'static str } = "judge-no-reason", "the indicator {what} was weighed without a reason";
        NoIndicators = "judge-no-indicators", "none of the four indicators was weighed";
        Fabricated = "judge-fabricated", "\"fabricated\" without an indicator that speaks against the claim";
        Itself = "judge-itself", "a claim does not speak against itself";
        Own = "judge-own", "nobody reviews an assessment of their own";
        NotYours = "judge-not-yours", "only who said it can take it back";
        Custody = "judge-custody", "what happened cannot be taken back";
        Already = "judge-already", "that is so already";
        Gone = "judge-gone", "the case was destroyed";
        Ungraded = "judge-ungraded", "your own grades of the source and of the claim come first";
    }
    wrapping { Anchor(AnchorError), Store(StoreError) }
}

/// The highest risk: life.
const LIFE: u8 = 3;

/// Whether a record of this author may stand beside what is said of the case.
pub(in crate::casework) fn stands(
    state: &CaseState,
    author: &str,
    action: &Action,
) -> Result<(), JudgeError> {
    match action {
        Action::Claim(claim) => claim.when.as_ref().map_or(Ok(()), span),
        Action::Evidence(Evidence {
            reference, lineage, ..
        }) => {
            full("reference", reference)?;
            full("lineage", lineage)
        }
        Action::SourceGraded { reason, .. }
        | Action::Retracted { reason, .. }
        | Action::Linked { reason, .. } => full("reason", reason),
        Action::InformationGraded {
            claim,
            grade,
            evidence,
            reason,
        } => {
            claim_here(state, claim)?;
            cited(state, evidence)?;
            full("reason", reason)?;
            independent(state, *grade == Information::Confirmed, evidence)
        }
        Action::Assessed(assessment) => assessed(state, assessment),
        Action::Reviewed {
            assessment, reason, ..
        } => {
            let (_, of) = state
                .assessment(assessment)
                .ok_or_else(|| no_record(assessment))?;
            if of.made.author == author {
                return Err(JudgeError::Own);
            }
            full("reason", reason)
        }
        _ => Ok(()),
    }
}

fn assessed(state: &CaseState, said: &Assessment) -> Result<(), JudgeError> {
    claim_here(state, &said.claim)?;
    cited(state, &said.evidence)?;
    if said.contradictions.contains(&said.claim) {
        return Err(JudgeError::Itself);
    }
    let weighed = said.indicators.named();
    for (what, weighed) in weighed {
        if weighed.value != Weight::Unknown && weighed.reason.trim().is_empty() {
            return Err(JudgeError::NoReason { what });
        }
    }
    let any = |value: fn(Weight) -> bool| weighed.iter().any(|(_, w)| value(w.value));
    let judged = !matches!(said.status, Status::Unreviewed | Status::InReview);
    if judged && !any(|w| w != Weight::Unknown) {
        return Err(JudgeError::NoIndicators);
    }
    let risk = said.risk;
    if [risk.source, risk.family, risk.others]
        .iter()
        .any(|r| *r > LIFE)
    {
        return Err(JudgeError::Risk);
    }
    if judged {
        full("method", &said.method)?;
    }
    if said.status == Status::Fabricated && !any(|w| w == Weight::Against) {
        return Err(JudgeError::Fabricated);
    }
    independent(state, said.status == Status::Corroborated, &said.evidence)
}

fn claim_here(state: &CaseState, claim: &Digest) -> Result<(), JudgeError> {
    let here = state.claim(claim).map(|_| ());
    here.ok_or_else(|| no_record(claim))
}

fn cited(state: &CaseState, evidence: &[Digest]) -> Result<(), JudgeError> {
    let here = |id: &Digest| state.evidence.iter().any(|e| e.record == *id);
    match evidence.iter().find(|id| !here(id)) {
        Some(id) => Err(no_record(id)),
        None => Ok(()),
    }
}

fn independent(state: &CaseState, needed: bool, evidence: &[Digest]) -> Result<(), JudgeError> {
    if needed && state.independent_lineages(evidence) == 0 {
        return Err(JudgeError::NotIndependent);
    }
    Ok(())
}

fn full(what: &'static str, text: &str) -> Result<(), JudgeError> {
    if text.trim().is_empty() {
        return Err(JudgeError::Empty { what });
    }
    Ok(())
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

pub(super) fn no_record(id: &Digest) -> JudgeError {
    JudgeError::NoRecord { id: id.to_string() }
}
