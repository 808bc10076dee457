//! `plico assess CASE`: grades, an assessment, or what one thinks of a colleague's. Without options it asks.

use super::{coded, interview, told};
use crate::cli::Outcome;
use crate::cli::args::AssessArgs;
use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::ui::Ui;
use plico::casework::judgement::JudgeError;
use plico::model::Digest;
use plico::model::record::{
    Action, Assessment, Indicators, Information, Reliability, Risks, Status, Weighed, Weight,
};

pub(crate) fn run(ui: &mut Ui, args: &AssessArgs) -> Result<Outcome, Failure> {
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    let mut actions = Vec::new();
    if let Some(grade) = &args.source_grade {
        actions.push(Action::SourceGraded {
            grade: coded("--source-grade", grade, Reliability::from_code)?,
            reason: args.reason.clone(),
        });
    }
    match &args.claim {
        Some(typed) => {
            let claim = desk.casebook.find_record(&case.key, typed)?;
            actions.extend(of_claim(&desk, &case, args, claim)?);
        }
        None if actions.is_empty() => return interview::run(ui, &mut desk, &case),
        None => {}
    }
    if actions.is_empty() {
        return Err(Failure::usage("assess-nothing"));
    }
    let said = desk.casebook.judge_all(&desk.by, &case.key, &actions)?;
    told(ui, args.json, &case, &said);
    Ok(Outcome::Done)
}

fn of_claim(
    desk: &Desk,
    case: &CaseAt,
    args: &AssessArgs,
    claim: Digest,
) -> Result<Vec<Action>, Failure> {
    let mut actions = Vec::new();
    let evidence = records(desk, case, &args.source)?;
    if let Some(grade) = &args.grade {
        actions.push(Action::InformationGraded {
            claim,
            grade: coded("--grade", grade, Information::from_code)?,
            evidence: evidence.clone(),
            reason: args.reason.clone(),
        });
    }
    if let Some(status) = &args.status {
        let risk = args.risk.as_deref().unwrap_or("0,0,0");
        actions.push(Action::Assessed(Assessment {
            claim,
            status: coded("--status", status, Status::from_code)?,
            indicators: Indicators {
                detail: weighed("--detail", args.detail.as_deref())?,
                internal: weighed("--internal", args.internal.as_deref())?,
                external: weighed("--external", args.external.as_deref())?,
                plausibility: weighed("--plausibility", args.plausibility.as_deref())?,
            },
            method: args.method.clone(),
            evidence,
            contradictions: elsewhere(desk, &args.contradicts)?,
            limits: args.limits.clone(),
            risk: coded("--risk", risk, risks)?,
        }));
    }
    if args.agree || args.dissent {
        actions.push(Action::Reviewed {
            assessment: reviewed(desk, case, args, &claim)?,
            agrees: args.agree,
            reason: args.reason.clone(),
        });
    }
    Ok(actions)
}

/// The assessment that was named, or the latest of a colleague.
fn reviewed(
    desk: &Desk,
    case: &CaseAt,
    args: &AssessArgs,
    claim: &Digest,
) -> Result<Digest, Failure> {
    if let Some(typed) = &args.of {
        return Ok(desk.casebook.find_record(&case.key, typed)?);
    }
    let seen = desk.seen(case)?;
    if seen.withheld_of(Some(*claim)) > 0 {
        return Err(JudgeError::Ungraded.into());
    }
    let own = desk.by.key();
    let claim = seen.state.claim(claim);
    let mut all = claim.into_iter().flat_map(|c| c.assessments.iter().rev());
    let of = all.find(|a| a.made.author != own);
    of.map(|a| a.made.record)
        .ok_or_else(|| Failure::usage("assess-none"))
}

/// `for:reason`, `against:reason`, `neutral:reason` or `unknown`.
fn weighed(option: &str, typed: Option<&str>) -> Result<Weighed, Failure> {
    let Some(typed) = typed else {
        return Ok(Weighed::default());
    };
    let (value, reason) = typed.split_once(':').unwrap_or((typed, ""));
    Ok(Weighed {
        value: coded(option, value.trim(), Weight::from_code)?,
        reason: reason.trim().to_owned(),
    })
}

/// `source,family,others`, each from 0 to 3.
pub(super) fn risks(typed: &str) -> Option<Risks> {
    let numbers: Option<Vec<u8>> = typed.split(',').map(|n| n.trim().parse().ok()).collect();
    match numbers?.as_slice() {
        [source, family, others] => Some(Risks {
            source: *source,
            family: *family,
            others: *others,
        }),
        _ => None,
    }
}

/// Records of this case by the beginnings of their names.
pub(super) fn records<S: AsRef<str>>(
    desk: &Desk,
    case: &CaseAt,
    typed: &[S],
) -> Result<Vec<Digest>, Failure> {
    let found = typed
        .iter()
        .map(|t| desk.casebook.find_record(&case.key, t.as_ref()));
    Ok(found.collect::<Result<_, JudgeError>>()?)
}

/// Claims of whatever case: `CASE:RECORD`.
fn elsewhere(desk: &Desk, typed: &[String]) -> Result<Vec<Digest>, Failure> {
    let found = typed.iter().map(|t| {
        let (case, record) = coded("--contradicts", t, |_| t.split_once(':'))?;
        let case = desk.case(case)?;
        Ok(desk.casebook.find_record(&case.key, record)?)
    });
    found.collect()
}
