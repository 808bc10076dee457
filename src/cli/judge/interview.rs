//! `plico assess CASE` on a terminal: one question after the other, of what this verifier has not judged yet. What colleagues
//! think is not shown before. Each answer is signed when it is complete; leaving in between loses only the one at hand.

use super::assess::{records, risks};
use super::seen;
use crate::cli::Outcome;
use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::ui::Ui;
use plico::casework::JudgeError;
use plico::casework::state::ClaimState;
use plico::model::record::{
    Action, Assessment, Indicators, Information, Reliability, Risks, Status, Weighed, Weight,
};
use plico::model::{Digest, UntrustedText};

pub(super) fn run(ui: &mut Ui, desk: &mut Desk, case: &CaseAt) -> Result<Outcome, Failure> {
    if !ui.can_ask() {
        return Err(Failure::usage("assess-nothing"));
    }
    let own = desk.by.key();
    let state = desk.seen(case)?.state;
    ui.note("assess-begin", &[]);
    if !state.reliability.iter().any(|g| g.author == own) {
        let scale = Reliability::ALL
            .iter()
            .map(|g| g.code())
            .collect::<Vec<_>>();
        tell_scale(ui, "reliability", &scale);
        say(ui, desk, case, |ui, _| {
            let grade = chosen(ui, "ask-source-grade", Reliability::from_code)?;
            let reason = filled(ui, "ask-reason")?;
            Ok(Action::SourceGraded { grade, reason })
        })?;
    }
    for claim in &state.claims {
        let graded = claim.information.iter().any(|g| g.author == own);
        let assessed = claim.assessments.iter().any(|a| a.made.author == own);
        if graded && assessed {
            continue;
        }
        let name = said::short(&claim.made.record);
        let heading = seen::heading(ui, &name, &claim.made.value);
        ui.line("");
        ui.foreign(&UntrustedText::new(heading), "");
        ui.foreign(&UntrustedText::new(&claim.made.value.anchor.exact), "    ");
        if !graded {
            grade(ui, desk, case, claim.made.record)?;
        }
        if !assessed {
            assess(ui, desk, case, claim)?;
        }
    }
    ui.note("assess-end", &[("case", case.id.as_str().into())]);
    Ok(Outcome::Done)
}

fn grade(ui: &mut Ui, desk: &mut Desk, case: &CaseAt, claim: Digest) -> Result<(), Failure> {
    let scale = Information::ALL
        .iter()
        .map(|g| g.code())
        .collect::<Vec<_>>();
    tell_scale(ui, "information", &scale);
    say(ui, desk, case, |ui, desk| {
        Ok(Action::InformationGraded {
            claim,
            grade: chosen(ui, "ask-grade", Information::from_code)?,
            evidence: cited(ui, desk, case)?,
            reason: filled(ui, "ask-reason")?,
        })
    })
}

fn assess(ui: &mut Ui, desk: &mut Desk, case: &CaseAt, claim: &ClaimState) -> Result<(), Failure> {
    let scale = Status::ALL.iter().map(|s| s.code()).collect::<Vec<_>>();
    tell_scale(ui, "status", &scale);
    say(ui, desk, case, |ui, desk| {
        let status = chosen(ui, "ask-status", Status::from_code)?;
        let indicators = Indicators {
            detail: weighed(ui, "detail")?,
            internal: weighed(ui, "internal")?,
            external: weighed(ui, "external")?,
            plausibility: weighed(ui, "plausibility")?,
        };
        Ok(Action::Assessed(Assessment {
            claim: claim.made.record,
            status,
            indicators,
            method: filled(ui, "ask-method")?,
            evidence: cited(ui, desk, case)?,
            contradictions: Vec::new(),
            limits: answer(ui, "ask-limits")?,
            risk: risk(ui)?,
        }))
    })
}

/// Asks until what was answered may be said, and says it.
fn say(
    ui: &mut Ui,
    desk: &mut Desk,
    case: &CaseAt,
    mut ask: impl FnMut(&mut Ui, &Desk) -> Result<Action, Failure>,
) -> Result<(), Failure> {
    loop {
        let action = ask(ui, desk)?;
        match desk.casebook.judge(&desk.by, &case.key, &action) {
            Ok(_) => return Ok(()),
            // No other answer would change these.
            Err(error @ (JudgeError::Store(_) | JudgeError::Gone)) => return Err(error.into()),
            Err(error) => ui.complain(&error.into()),
        }
    }
}

fn tell_scale(ui: &mut Ui, scale: &str, codes: &[&str]) {
    for code in codes {
        let word = seen::word(ui, scale, code);
        ui.line(&format!("  {code}  {word}"));
    }
}

fn weighed(ui: &mut Ui, indicator: &str) -> Result<Weighed, Failure> {
    let name = seen::word(ui, "indicator", indicator);
    ui.note("ask-indicator", &[("name", name.into())]);
    let value = chosen(ui, "ask-weight", Weight::from_code)?;
    let reason = match value {
        Weight::Unknown => String::new(),
        _ => filled(ui, "ask-reason")?,
    };
    Ok(Weighed { value, reason })
}

fn cited(ui: &mut Ui, desk: &Desk, case: &CaseAt) -> Result<Vec<Digest>, Failure> {
    let evidence = desk.seen(case)?.state.evidence;
    if evidence.is_empty() {
        return Ok(Vec::new());
    }
    for said in &evidence {
        seen::tell_evidence(ui, desk, said);
    }
    loop {
        let typed = answer(ui, "ask-sources")?;
        let names: Vec<&str> = typed.split_whitespace().collect();
        match records(desk, case, &names) {
            Ok(found) => return Ok(found),
            Err(failure) => ui.complain(&failure),
        }
    }
}

fn risk(ui: &mut Ui) -> Result<Risks, Failure> {
    loop {
        let typed = answer(ui, "ask-risk")?;
        let fits = |r: &Risks| [r.source, r.family, r.others].iter().all(|n| *n <= 3);
        if let Some(risk) = risks(&typed.replace(' ', ",")).filter(fits) {
            return Ok(risk);
        }
        ui.note("ask-again", &[]);
    }
}

fn chosen<T>(ui: &mut Ui, id: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
    loop {
        let typed = answer(ui, id)?;
        let other_case = [typed.to_lowercase(), typed.to_uppercase()];
        if let Some(value) = read(&typed).or_else(|| other_case.iter().find_map(|t| read(t))) {
            return Ok(value);
        }
        ui.note("ask-again", &[]);
    }
}

fn filled(ui: &mut Ui, id: &str) -> Result<String, Failure> {
    loop {
        let typed = answer(ui, id)?;
        if !typed.is_empty() {
            return Ok(typed);
        }
        ui.note("ask-again", &[]);
    }
}

fn answer(ui: &mut Ui, id: &str) -> Result<String, Failure> {
    Ok(ui.ask(id)?.trim().to_owned())
}
