//! Claims and what is said of them, as one verifier may see it: for a person, and for a script.

use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::ui::Ui;
use plico::casework::Bundle;
use plico::casework::judgement::{Seen, holds};
use plico::casework::state::{AssessmentState, ClaimState, Graded, Signed};
use plico::model::UntrustedText;
use plico::model::reason::Reason;
use plico::model::record::{Claim, Evidence, Weighed};
use serde_json::{Value, json};

/// Everything judged of a case, for a script.
pub(crate) fn as_json(desk: &Desk, case: &CaseAt, seen: &Seen) -> Result<Value, Failure> {
    let bundles = desk.casebook.bundles(&case.id)?;
    let state = &seen.state;
    let source = state.reliability.iter().map(|g| {
        let more = json!({"grade": g.value.0.code(), "reason": g.value.1});
        said::as_json(desk, g, more)
    });
    let evidence = state.evidence.iter().map(|e| evidence_as_json(desk, e));
    let claims = state
        .claims
        .iter()
        .map(|c| claim_as_json(desk, &bundles, seen, c));
    Ok(json!({
        "status": state.status().code(),
        "source": source.collect::<Vec<_>>(),
        "source_withheld": seen.withheld_of(None),
        "evidence": evidence.collect::<Vec<_>>(),
        "claims": claims.collect::<Vec<_>>(),
    }))
}

fn claim_as_json(desk: &Desk, bundles: &[Bundle], seen: &Seen, claim: &ClaimState) -> Value {
    let information = claim.information.iter().map(|g| {
        let v = &g.value;
        let more = json!({"grade": v.grade.code(), "evidence": v.evidence, "reason": v.reason, "supported": v.supported});
        said::as_json(desk, g, more)
    });
    let assessments = claim.assessments.iter().map(|a| {
        let reviews = a
            .reviews
            .iter()
            .map(|r| said::as_json(desk, r, json!({"agrees": r.value.0, "reason": r.value.1})));
        let more = json!({"assessment": a.made.value, "reviews": reviews.collect::<Vec<_>>()});
        said::as_json(desk, &a.made, more)
    });
    let broken = holds(bundles, &claim.made.value.anchor).err();
    let more = json!({
        "claim": claim.made.value,
        "broken": broken.map(|e| e.code()),
        "information": information.collect::<Vec<_>>(),
        "assessments": assessments.collect::<Vec<_>>(),
        "happenings": claim.happenings.keys().map(ToString::to_string).collect::<Vec<_>>(),
        "withheld": seen.withheld_of(Some(claim.made.record)),
    });
    said::as_json(desk, &claim.made, more)
}

pub(super) fn evidence_as_json(desk: &Desk, evidence: &Signed<Evidence>) -> Value {
    let more = serde_json::to_value(&evidence.value).unwrap_or_default();
    said::as_json(desk, evidence, more)
}

/// Everything judged of a case, for a person.
pub(crate) fn tell(ui: &mut Ui, desk: &Desk, case: &CaseAt, seen: &Seen) -> Result<(), Failure> {
    let bundles = desk.casebook.bundles(&case.id)?;
    for grade in &seen.state.reliability {
        let (grade_given, reason) = &grade.value;
        let word = word(ui, "reliability", grade_given.code());
        let line = ui.locale().text("dossier-source");
        let line = format!("{line} {} {word} {}", grade_given.code(), by(desk, grade));
        ui.foreign(&UntrustedText::new(format!("{line}. {reason}")), "");
    }
    tell_withheld(ui, seen.withheld_of(None), "judge-withheld-source");
    for evidence in &seen.state.evidence {
        tell_evidence(ui, desk, evidence);
    }
    for claim in &seen.state.claims {
        tell_claim(ui, desk, &bundles, claim);
        let withheld = seen.withheld_of(Some(claim.made.record));
        tell_withheld(ui, withheld, "judge-withheld-claim");
    }
    Ok(())
}

/// Some claims, for a person: each with what is said of it, and the evidence of the case that is cited for them.
pub(crate) fn tell_claims(
    ui: &mut Ui,
    desk: &Desk,
    case: &CaseAt,
    seen: &Seen,
    claims: &[plico::model::Digest],
) -> Result<(), Failure> {
    let bundles = desk.casebook.bundles(&case.id)?;
    for claim in claims.iter().filter_map(|id| seen.state.claim(id)) {
        tell_claim(ui, desk, &bundles, claim);
        let withheld = seen.withheld_of(Some(claim.made.record));
        tell_withheld(ui, withheld, "judge-withheld-claim");
        let graded = claim.information.iter().flat_map(|g| &g.value.evidence);
        let assessed = claim.assessments.iter();
        let assessed = assessed.flat_map(|a| &a.made.value.evidence);
        let cited: Vec<_> = graded.chain(assessed).collect();
        let evidence = seen.state.evidence.iter();
        for evidence in evidence.filter(|e| cited.contains(&&e.record)) {
            tell_evidence(ui, desk, evidence);
        }
    }
    Ok(())
}

fn tell_withheld(ui: &mut Ui, count: usize, id: &str) {
    if count > 0 {
        ui.say(id, &[("count", count.into())]);
    }
}

pub(super) fn tell_evidence(ui: &mut Ui, desk: &Desk, evidence: &Signed<Evidence>) {
    let said = &evidence.value;
    let own = if said.independent {
        "dossier-independent"
    } else {
        "dossier-dependent"
    };
    let own = ui.locale().text(own);
    let record = said::short(&evidence.record);
    let line = format!(
        "{record}  [{}] {} ({own}) {}",
        said.lineage,
        said.reference,
        by(desk, evidence)
    );
    ui.foreign(&UntrustedText::new(line), "");
}

fn tell_claim(ui: &mut Ui, desk: &Desk, bundles: &[Bundle], claim: &ClaimState) {
    let said = &claim.made.value;
    let heading = heading(ui, &said::short(&claim.made.record), said);
    let heading = format!("{heading} {}", by(desk, &claim.made));
    ui.foreign(&UntrustedText::new(heading), "");
    ui.foreign(&UntrustedText::new(&said.anchor.exact), "    ");
    if !said.says.is_empty() {
        ui.foreign(&UntrustedText::new(&said.says), "  ");
    }
    if holds(bundles, &said.anchor).is_err() {
        ui.say("claim-broken", &[]);
    }
    for grade in &claim.information {
        tell_grade(ui, desk, grade);
    }
    for assessment in &claim.assessments {
        tell_assessment(ui, desk, assessment);
    }
}

fn tell_grade(ui: &mut Ui, desk: &Desk, grade: &Signed<Graded>) {
    let said = &grade.value;
    let word = word(ui, "information", said.grade.code());
    let title = ui.locale().text("dossier-information");
    let line = format!(
        "{title} {} {word} {}. {}",
        said.grade.code(),
        by(desk, grade),
        said.reason
    );
    ui.foreign(&UntrustedText::new(line), "  ");
    if !said.supported {
        ui.say("dossier-unsupported", &[]);
    }
}

fn tell_assessment(ui: &mut Ui, desk: &Desk, assessment: &AssessmentState) {
    let said = &assessment.made.value;
    let title = ui.locale().text("dossier-assessed");
    let status = word(ui, "status", said.status.code());
    let record = said::short(&assessment.made.record);
    let line = format!(
        "{title} {status} {record} {}. {}",
        by(desk, &assessment.made),
        said.method
    );
    ui.foreign(&UntrustedText::new(line), "  ");
    let indicators: [(&str, &Weighed); 4] = [
        ("detail", &said.indicators.detail),
        ("internal", &said.indicators.internal),
        ("external", &said.indicators.external),
        ("plausibility", &said.indicators.plausibility),
    ];
    for (name, weighed) in indicators {
        let name = word(ui, "indicator", name);
        let value = word(ui, "weight", weighed.value.code());
        ui.foreign(
            &UntrustedText::new(format!("{name}: {value}. {}", weighed.reason)),
            "    ",
        );
    }
    for review in &assessment.reviews {
        let (agrees, reason) = &review.value;
        let id = if *agrees {
            "dossier-agrees"
        } else {
            "dossier-dissents"
        };
        let line = format!("{} {}. {reason}", ui.locale().text(id), by(desk, review));
        ui.foreign(&UntrustedText::new(line), "    ");
    }
}

/// A claim in one line: its name or number, its kind, when and where.
pub(super) fn heading(ui: &Ui, name: &str, claim: &Claim) -> String {
    let mut line = format!("{name}  {}", word(ui, "claim-kind", claim.kind.code()));
    if let Some(basis) = claim.basis {
        line = format!("{line}, {}", word(ui, "basis", basis.code()));
    }
    if let Some(when) = &claim.when {
        line = format!("{line}, {} – {}", when.from, when.to);
    }
    if !claim.place.is_empty() {
        line = format!("{line}, {}", claim.place);
    }
    line
}

fn by<T>(desk: &Desk, said: &Signed<T>) -> String {
    format!("({}, {})", desk.name_of(&said.author), said.time)
}

/// The word for a code of a scale.
pub(crate) fn word(ui: &Ui, scale: &str, code: &str) -> String {
    ui.locale().word(scale, code)
}
