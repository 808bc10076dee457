//! A claim, and what was said of it.

use super::{Signed, replace};
use crate::envelope::CheckedRecord;
use crate::model::Digest;
use crate::model::record::{Action, Assessment, Claim, Information};
use std::collections::BTreeMap;

/// A claim and all that was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimState {
    /// The claim.
    pub made: Signed<Claim>,
    /// Its grades, the latest of each author.
    pub information: Vec<Signed<Graded>>,
    /// Its assessments, the latest of each author.
    pub assessments: Vec<AssessmentState>,
    /// Assessments that their author has replaced: whoever dissented from one is still heard.
    pub superseded: Vec<AssessmentState>,
    /// The happenings it is about.
    pub happenings: BTreeMap<Digest, Signed<()>>,
}

impl ClaimState {
    /// The assessment whose record this is, also one that its author has replaced.
    #[must_use]
    pub fn assessment(&self, id: &Digest) -> Option<&AssessmentState> {
        let mut all = self.assessments.iter().chain(&self.superseded);
        all.find(|a| a.made.record == *id)
    }
}

/// A grade of information.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// The grade.
    pub grade: Information,
    /// By which evidence.
    pub evidence: Vec<Digest>,
    /// Why.
    pub reason: String,
    /// Whether the evidence is what the grade needs: false for "confirmed" without an independent lineage.
    pub supported: bool,
}

/// An assessment, and what colleagues think of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentState {
    /// The assessment.
    pub made: Signed<Assessment>,
    /// Whether a colleague agrees, and why: the latest of each.
    pub reviews: Vec<Signed<(bool, String)>>,
}

/// Applies what is about claims; anything else is not.
pub(super) fn apply(claims: &mut Vec<ClaimState>, record: &CheckedRecord, action: &Action) {
    match action {
        Action::Claim(claim) => claims.push(ClaimState {
            made: Signed::new(record, claim.clone()),
            information: Vec::new(),
            assessments: Vec::new(),
            superseded: Vec::new(),
            happenings: BTreeMap::new(),
        }),
        Action::InformationGraded {
            claim,
            grade,
            evidence,
            reason,
        } => {
            let graded = Graded {
                grade: *grade,
                evidence: evidence.clone(),
                reason: reason.clone(),
                supported: true,
            };
            if let Some(of) = find(claims, claim) {
                replace(&mut of.information, Signed::new(record, graded));
            }
        }
        Action::Assessed(assessment) => {
            if let Some(of) = find(claims, &assessment.claim) {
                let own = |a: &AssessmentState| a.made.author == record.header.author;
                let (replaced, others): (Vec<_>, Vec<_>) = of.assessments.drain(..).partition(own);
                of.assessments = others;
                of.superseded.extend(replaced);
                of.assessments.push(AssessmentState {
                    made: Signed::new(record, assessment.clone()),
                    reviews: Vec::new(),
                });
            }
        }
        Action::Reviewed {
            assessment,
            agrees,
            reason,
        } => review(claims, record, assessment, (*agrees, reason.clone())),
        Action::AboutHappening {
            claim,
            happening,
            on,
        } => {
            if let Some(of) = find(claims, claim) {
                if *on {
                    of.happenings.insert(*happening, Signed::new(record, ()));
                } else {
                    of.happenings.remove(happening);
                }
            }
        }
        _ => {}
    }
}

/// Nobody reviews an assessment of their own.
fn review(
    claims: &mut [ClaimState],
    record: &CheckedRecord,
    assessment: &Digest,
    said: (bool, String),
) {
    let all = claims.iter_mut();
    let mut all = all.flat_map(|c| c.assessments.iter_mut().chain(&mut c.superseded));
    let of = all.find(|a| a.made.record == *assessment);
    if let Some(of) = of.filter(|a| a.made.author != record.header.author) {
        replace(&mut of.reviews, Signed::new(record, said));
    }
}

fn find<'a>(claims: &'a mut [ClaimState], id: &Digest) -> Option<&'a mut ClaimState> {
    claims.iter_mut().find(|c| c.made.record == *id)
}
