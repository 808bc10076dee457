//! Claims and what is said of them, as one verifier may see it: for a person, and for a script.

use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::ui::Ui;
use plico::casework::judgement::{STATEMENT, Seen};
use plico::casework::state::{AssessmentState, Broken, CaseState, ClaimState, Graded, Signed};
use plico::model::record::{Claim, Evidence};
use plico::model::{Digest, UntrustedText};
use serde_json::{Value, json};

/// Everything judged of a case, for a script.
pub(crate) fn as_json(desk: &Desk, seen: &Seen) -> Value {
    let state = &seen.state;
    let source = state.reliability.iter().map(|g| {
        let more = json!({"grade": g.value.0.code(), "reason": g.value.1});
        said::as_json(desk, g, more)
    });
    let evidence = state.evidence.iter().map(|e| evidence_as_json(desk, e));
    let claims = state.claims.iter().map(|c| claim_as_json(desk, seen, c));
    let broken = state
        .broken
        .iter()
        .map(|(record, broken)| json!({"record": record.to_string(), "rule": broken.code}));
    json!({
        "status": state.status().code(),
        "source": source.collect::<Vec<_>>(),
        "source_withheld": seen.withheld_of(None),
        "evidence": evidence.collect::<Vec<_>>(),
        "claims": claims.collect::<Vec<_>>(),
        "broken": broken.collect::<Vec<_>>(),
    })
}

fn claim_as_json(desk: &Desk, seen: &Seen, claim: &ClaimState) -> Value {
    let rule = |record: &Digest| seen.state.broken.get(record).map(|b| b.code);
    let information = claim.information.iter().map(|g| {
        let v = &g.value;
        let more = json!({"grade": v.grade.code(), "evidence": v.evidence, "reason": v.reason,
                          "supported": v.supported, "broken": rule(&g.record)});
        said::as_json(desk, g, more)
    });
    let one = |a: &AssessmentState| {
        let reviews = a
            .reviews
            .iter()
            .map(|r| said::as_json(desk, r, json!({"agrees": r.value.0, "reason": r.value.1})));
        let more = json!({"assessment": a.made.value, "reviews": reviews.collect::<Vec<_>>(),
                          "broken": rule(&a.made.record)});
        said::as_json(desk, &a.made, more)
    };
    let more = json!({
        "claim": claim.made.value,
        "broken": rule(&claim.made.record),
        "information": information.collect::<Vec<_>>(),
        "assessments": claim.assessments.iter().map(one).collect::<Vec<_>>(),
        "superseded": claim.superseded.iter().map(one).collect::<Vec<_>>(),
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
pub(crate) fn tell(ui: &mut Ui, desk: &Desk, seen: &Seen) {
    for grade in &seen.state.reliability {
        let (grade_given, reason) = &grade.value;
        let word = word(ui, "reliability", grade_given.code());
        let line = ui.locale().text("dossier-source");
        let line = format!("{line} {} {word} {}", grade_given.code(), by(desk, grade));
        ui.foreign(&UntrustedText::new(format!("{line}. {reason}")), "");
        tell_broken(ui, &seen.state, &grade.record);
    }
    tell_withheld(ui, seen.withheld_of(None), "judge-withheld-source");
    for evidence in &seen.state.evidence {
        tell_evidence(ui, desk, evidence);
        tell_broken(ui, &seen.state, &evidence.record);
    }
    for (n, claim) in (1usize..).zip(&seen.state.claims) {
        tell_claim(ui, desk, &seen.state, (n, claim));
        let withheld = seen.withheld_of(Some(claim.made.record));
        tell_withheld(ui, withheld, "judge-withheld-claim");
    }
    tell_lost(ui, &seen.state);
}

/// What breaks a rule and stands nowhere else: it is about what is not here, or its author may not say it.
fn tell_lost(ui: &mut Ui, state: &CaseState) {
    let source = state.reliability.iter().map(|g| g.record);
    let evidence = state.evidence.iter().map(|e| e.record);
    let claims = state.claims.iter().flat_map(|c| {
        let grades = c.information.iter().map(|g| g.record);
        let all = c.assessments.iter().chain(&c.superseded);
        let assessed = all.flat_map(|a| {
            let reviews = a.reviews.iter().map(|r| r.record);
            reviews.chain([a.made.record])
        });
        grades.chain(assessed).chain([c.made.record])
    });
    let told: std::collections::BTreeSet<Digest> = source.chain(evidence).chain(claims).collect();
    for (record, broken) in state.broken.iter().filter(|(r, _)| !told.contains(*r)) {
        let reason = sentence(ui, broken);
        let values = [
            ("record", said::short(record).into()),
            ("reason", reason.into()),
        ];
        ui.say("judge-lost", &values);
    }
}

/// Says which rule a record breaks, if it does.
fn tell_broken(ui: &mut Ui, state: &CaseState, record: &Digest) {
    if let Some(broken) = state.broken.get(record) {
        let reason = sentence(ui, broken);
        ui.say("judge-broken", &[("reason", reason.into())]);
    }
}

fn sentence(ui: &Ui, broken: &Broken) -> String {
    let mut failure = Failure::refused(broken.code);
    for (name, value) in &broken.values {
        failure = failure.with(name, value.as_str());
    }
    failure.tell(ui.locale()).0
}

/// Some claims, for a person: each with what is said of it, and the evidence of the case that is cited for them.
pub(crate) fn tell_claims(ui: &mut Ui, desk: &Desk, seen: &Seen, claims: &[Digest]) {
    let numbered = (1usize..).zip(&seen.state.claims);
    for (number, claim) in numbered.filter(|(_, c)| claims.contains(&c.made.record)) {
        tell_claim(ui, desk, &seen.state, (number, claim));
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

fn tell_claim(ui: &mut Ui, desk: &Desk, state: &CaseState, (number, claim): (usize, &ClaimState)) {
    let said = &claim.made.value;
    let name = format!("{number}. {}", said::short(&claim.made.record));
    let heading = heading(ui, &name, said);
    let heading = format!("{heading} {}", by(desk, &claim.made));
    ui.foreign(&UntrustedText::new(heading), "");
    let anchor = &said.anchor;
    let in_context = format!("…{}[{}]{}…", anchor.prefix, anchor.exact, anchor.suffix);
    let in_context = in_context.split_whitespace().collect::<Vec<_>>().join(" ");
    ui.foreign(&UntrustedText::new(in_context), "    ");
    if anchor.text != STATEMENT {
        ui.foreign(&UntrustedText::new(&anchor.text), "    ");
    }
    if !said.says.is_empty() {
        ui.foreign(&UntrustedText::new(&said.says), "  ");
    }
    let broken = state.broken.get(&claim.made.record);
    if broken.is_some_and(|b| b.code.starts_with("anchor-")) {
        ui.say("claim-broken", &[]);
    }
    tell_broken(ui, state, &claim.made.record);
    for grade in &claim.information {
        tell_grade(ui, desk, grade);
        tell_broken(ui, state, &grade.record);
    }
    for assessment in &claim.assessments {
        tell_assessment(ui, desk, state, assessment);
    }
    // What was replaced is told where somebody had dissented from it.
    let dissent = |a: &&AssessmentState| a.reviews.iter().any(|r| !r.value.0);
    for assessment in claim.superseded.iter().filter(dissent) {
        ui.say("judge-superseded", &[]);
        tell_assessment(ui, desk, state, assessment);
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
}

fn tell_assessment(ui: &mut Ui, desk: &Desk, state: &CaseState, assessment: &AssessmentState) {
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
    tell_broken(ui, state, &assessment.made.record);
    for (name, weighed) in said.indicators.named() {
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
