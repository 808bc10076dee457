//! Grades, assessments, and a second person's word on one. What colleagues think is not on these screens.

use super::form::{End, Question};
use super::kept::Kept;
use super::questions::{about, chosen, evidence, grades, marked, scale, words};
use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::front::Front;
use crate::cli::locale::Locale;
use plico::casework::state::ClaimState;
use plico::casework::{CaseState, JudgeError};
use plico::model::record::{
    Action, Assessment, Indicators, Information, Reliability, Risks, Status, Weighed, Weight,
};
use plico::model::{Digest, Language};

/// The desk, the case, and the person who is asked.
pub(super) struct At<'a> {
    pub(super) front: &'a mut dyn Front,
    pub(super) desk: &'a mut Desk,
    pub(super) case: &'a CaseAt,
    pub(super) kept: &'a mut Kept,
}

impl At<'_> {
    /// The words in use, for questions that are made while the front is busy.
    pub(super) fn locale(&mut self) -> Locale {
        let language: Language = self.front.ui().locale().language();
        Locale::new(language)
    }

    /// Says before a long form, not after it, what the casebook would refuse.
    fn has_graded(&self, claim: &ClaimState) -> Result<(), JudgeError> {
        let own = self.desk.by.key();
        let graded = claim.information.iter().any(|g| g.author == own);
        if graded {
            Ok(())
        } else {
            Err(JudgeError::Ungraded)
        }
    }

    /// What a form is kept under.
    pub(super) fn name(&self, form: &str, claim: Option<&Digest>) -> String {
        let claim = claim.map(ToString::to_string).unwrap_or_default();
        format!("{} {form} {claim}", self.case.id)
    }

    /// Asks, and says what was made of the answers.
    pub(super) fn say(
        &mut self,
        name: String,
        questions: Vec<Question>,
        asked: &dyn Fn(&[Question], usize) -> bool,
        made: &dyn Fn(&[Question]) -> Result<Action, Failure>,
    ) -> Result<End, Failure> {
        let Self {
            front,
            desk,
            case,
            kept,
        } = self;
        kept.ask(*front, name, questions, asked, &mut |answered| {
            let action = made(answered)?;
            desk.casebook.judge(&desk.by, &case.key, &action)?;
            Ok(())
        })
    }
}

/// All are asked.
pub(super) fn always(_: &[Question], _: usize) -> bool {
    true
}

/// An answer that the form never lets be left out.
fn missing() -> Failure {
    JudgeError::Empty { what: "reason" }.into()
}

/// The grade of the source.
pub(super) fn grade_source(at: &mut At<'_>) -> Result<End, Failure> {
    let locale = at.locale();
    let codes = Reliability::ALL.iter().map(|g| g.code());
    let questions = vec![
        Question::one(
            locale.text("review-ask-source-grade"),
            grades(&locale, "reliability", codes),
        )
        .own(locale.text("review-ask-source-grade-text")),
        Question::long(locale.text("review-ask-why")),
    ];
    let name = at.name("grade-source", None);
    at.say(name, questions, &always, &|q| {
        Ok(Action::SourceGraded {
            grade: chosen(q.first(), Reliability::ALL).ok_or_else(missing)?,
            reason: words(q.get(1)),
        })
    })
}

/// The grade of a claim.
pub(super) fn grade(
    at: &mut At<'_>,
    state: &CaseState,
    claim: &ClaimState,
) -> Result<End, Failure> {
    let locale = at.locale();
    let codes = Information::ALL.iter().map(|g| g.code());
    let grade = Question::one(
        locale.text("review-ask-grade"),
        grades(&locale, "information", codes),
    );
    let questions = vec![
        about(grade, &locale, &claim.made.value),
        evidence(&locale, state),
        Question::long(locale.text("review-ask-why")),
    ];
    let id = claim.made.record;
    let any = !state.evidence.is_empty();
    let name = at.name("grade", Some(&id));
    at.say(name, questions, &|_, n| n != 1 || any, &|q| {
        Ok(Action::InformationGraded {
            claim: id,
            grade: chosen(q.first(), Information::ALL).ok_or_else(missing)?,
            evidence: marked(q.get(1), state.evidence.iter().map(|e| &e.record)),
            reason: words(q.get(2)),
        })
    })
}

const INDICATORS: [&str; 4] = ["detail", "internal", "external", "plausibility"];
const RISKS: [&str; 3] = ["source", "family", "others"];
/// Where in the form of an assessment its questions stand.
const METHOD: usize = 9;
const EVIDENCE: usize = 10;
const AGAINST: usize = 11;
const LIMITS: usize = 12;
const RISK: usize = 13;

/// A whole assessment of a claim.
pub(super) fn assess(
    at: &mut At<'_>,
    state: &CaseState,
    claim: &ClaimState,
) -> Result<End, Failure> {
    at.has_graded(claim)?;
    let locale = at.locale();
    let id = claim.made.record;
    let others: Vec<&ClaimState> = state
        .claims
        .iter()
        .filter(|c| c.made.record != id)
        .collect();
    let mut questions = vec![about(
        Question::one(
            locale.text("review-ask-status"),
            scale(&locale, "status", Status::ALL.iter().map(|s| s.code())),
        ),
        &locale,
        &claim.made.value,
    )];
    for indicator in INDICATORS {
        let name = locale.word("indicator", indicator);
        let weights = scale(&locale, "weight", Weight::ALL.iter().map(|w| w.code()));
        questions.push(Question::one(name.clone(), weights));
        let why = locale.with("review-ask-indicator-why", &[("name", name.into())]);
        questions.push(Question::long(why));
    }
    let against = others
        .iter()
        .map(|c| super::questions::entry(super::judged::label(&locale, &c.made.value)));
    questions.extend([
        Question::long(locale.text("review-ask-method")).may_skip(),
        evidence(&locale, state),
        Question::many(locale.text("review-ask-against"), against.collect()),
        Question::long(locale.text("review-ask-limits")).may_skip(),
    ]);
    for who in RISKS {
        let levels =
            (0u8..=3).map(|n| super::questions::entry(locale.text(&format!("risk-level-{n}"))));
        questions.push(Question::one(locale.word("risk", who), levels.collect()));
    }
    let asked = |q: &[Question], n: usize| match n {
        // Why is asked only of what was weighed.
        2 | 4 | 6 | 8 => {
            let weight = chosen(q.get(n.saturating_sub(1)), Weight::ALL);
            weight.is_some_and(|w| w != Weight::Unknown)
        }
        EVIDENCE => !state.evidence.is_empty(),
        AGAINST => !others.is_empty(),
        _ => true,
    };
    let name = at.name("assess", Some(&id));
    at.say(name, questions, &asked, &|q| {
        let weighed = |n: usize| Weighed {
            value: chosen(q.get(n), Weight::ALL).unwrap_or_default(),
            reason: words(
                q.get(n.saturating_add(1))
                    .filter(|_| asked(q, n.saturating_add(1))),
            ),
        };
        let risk =
            |n: usize| chosen(q.get(RISK.saturating_add(n)), &[0u8, 1, 2, 3]).ok_or_else(missing);
        Ok(Action::Assessed(Assessment {
            claim: id,
            status: chosen(q.first(), Status::ALL).ok_or_else(missing)?,
            indicators: Indicators {
                detail: weighed(1),
                internal: weighed(3),
                external: weighed(5),
                plausibility: weighed(7),
            },
            method: words(q.get(METHOD)),
            evidence: marked(q.get(EVIDENCE), state.evidence.iter().map(|e| &e.record)),
            contradictions: marked(q.get(AGAINST), others.iter().map(|c| &c.made.record)),
            limits: words(q.get(LIMITS)),
            risk: Risks {
                source: risk(0)?,
                family: risk(1)?,
                others: risk(2)?,
            },
        }))
    })
}

/// Takes back a claim of one's own.
pub(super) fn retract(at: &mut At<'_>, claim: &ClaimState) -> Result<End, Failure> {
    let locale = at.locale();
    let record = claim.made.record;
    let why = Question::long(locale.text("review-ask-retract"));
    let questions = vec![about(why, &locale, &claim.made.value)];
    let name = at.name("retract", Some(&record));
    at.say(name, questions, &always, &|q| {
        let reason = words(q.first());
        Ok(Action::Retracted { record, reason })
    })
}

/// A second person agrees with an assessment, or dissents.
pub(super) fn second(at: &mut At<'_>, claim: &ClaimState) -> Result<End, Failure> {
    at.has_graded(claim)?;
    let locale = at.locale();
    let own = at.desk.by.key();
    let of: Vec<_> = claim
        .assessments
        .iter()
        .filter(|a| a.made.author != own)
        .collect();
    if of.is_empty() {
        return Err(Failure::usage("assess-none"));
    }
    let entries = of.iter().map(|a| {
        let who = at.desk.name_of(&a.made.author);
        let status = locale.word("status", a.made.value.status.code());
        super::questions::entry(format!("{status} ({who}, {})", a.made.time))
    });
    let which = Question::one(locale.text("review-ask-which"), entries.collect());
    let words_of =
        ["dossier-agrees", "dossier-dissents"].map(|id| super::questions::entry(locale.text(id)));
    let questions = vec![
        about(which, &locale, &claim.made.value).at((of.len() == 1).then_some(0)),
        Question::one(locale.text("review-ask-second"), words_of.into()),
        Question::long(locale.text("review-ask-why")),
    ];
    let name = at.name("second", Some(&claim.made.record));
    at.say(name, questions, &always, &|q| {
        let which = q.first().and_then(Question::chosen);
        let which = which.and_then(|n| of.get(n)).ok_or_else(missing)?;
        Ok(Action::Reviewed {
            assessment: which.made.record,
            agrees: q.get(1).and_then(Question::chosen) == Some(0),
            reason: words(q.get(2)),
        })
    })
}
