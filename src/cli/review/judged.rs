//! The pages of a case that show its claims, and who judged what and why. What a colleague graded is on them only as far as the
//! reader may see it already.

use super::prose::Block;
use super::scene::Scene;
use crate::cli::locale::Locale;
use crate::cli::said::short;
use plico::casework::judgement::holds;
use plico::casework::state::{AssessmentState, ClaimState, Graded, Signed};
use plico::model::Digest;
use plico::model::record::{Claim, Weighed};

/// One thing to choose for each claim.
pub(super) fn claims(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (n, claim) in scene.state.claims.iter().enumerate() {
        if n > 0 {
            blocks.push(Block::blank().of_item(n.saturating_sub(1)));
        }
        let one = one_claim(scene, n, claim, locale);
        blocks.extend(one.into_iter().map(|b| b.of_item(n)));
    }
    if blocks.is_empty() {
        blocks.push(Block::aside(locale.text("review-no-claims")));
    }
    blocks
}

/// A claim in a few words.
pub(super) fn label(locale: &Locale, claim: &Claim) -> String {
    let kind = locale.word("claim-kind", claim.kind.code());
    let words = if claim.says.is_empty() {
        &claim.anchor.exact
    } else {
        &claim.says
    };
    format!("{kind}: {words}")
}

fn one_claim(scene: &Scene, n: usize, claim: &ClaimState, locale: &Locale) -> Vec<Block> {
    let said = &claim.made.value;
    let mut head = format!(
        "{}. {}",
        n.saturating_add(1),
        locale.word("claim-kind", said.kind.code())
    );
    if let Some(basis) = said.basis {
        head.push_str(", ");
        head.push_str(&locale.word("basis", basis.code()));
    }
    let mut blocks = vec![Block::heading(head)];
    blocks.push(Block::plain(format!("“{}”", said.anchor.exact)).indented(2));
    if !said.says.is_empty() {
        blocks.push(Block::plain(&said.says).indented(2));
    }
    let when = said.when.as_ref().map(|w| format!("{} – {}", w.from, w.to));
    let place = Some(said.place.clone()).filter(|p| !p.is_empty());
    let both: Vec<String> = when.into_iter().chain(place).collect();
    if !both.is_empty() {
        blocks.push(Block::plain(both.join("; ")).indented(2));
    }
    let made = format!("{}  {}", short(&claim.made.record), scene.by(&claim.made));
    blocks.push(Block::aside(made).indented(2));
    if holds(&scene.bundles, &said.anchor).is_err() {
        blocks.push(Block::heading(format!(
            "! {}",
            locale.text("claim-broken").trim()
        )));
    }
    for grade in &claim.information {
        blocks.push(Block::plain(graded(scene, grade, locale)).indented(2));
    }
    for assessment in &claim.assessments {
        let words = format!(
            "{} {} ({})",
            locale.text("dossier-assessed"),
            locale.word("status", assessment.made.value.status.code()),
            scene.name_of(&assessment.made.author)
        );
        blocks.push(Block::plain(words).indented(2));
    }
    blocks.extend(scene.withheld(Some(claim.made.record), locale));
    blocks
}

fn graded(scene: &Scene, grade: &Signed<Graded>, locale: &Locale) -> String {
    let code = grade.value.grade.code();
    let broken = if grade.value.supported {
        String::new()
    } else {
        format!(" ! {}", locale.text("dossier-unsupported"))
    };
    format!(
        "{} {code} {} ({}){broken}",
        locale.text("dossier-information"),
        locale.word("information", code),
        scene.name_of(&grade.author)
    )
}

/// Who judged what, and why.
pub(super) fn judgements(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let state = &scene.state;
    let mut blocks = vec![Block::heading(format!(
        "{} {}",
        locale.text("dossier-status"),
        locale.word("status", state.status().code())
    ))];
    if let Some(set) = &state.status {
        blocks.extend(scene.signed(set, &set.value.1));
    }
    if state.reliability.is_empty() {
        blocks.push(Block::plain(locale.text("dossier-source-ungraded")));
    }
    for grade in &state.reliability {
        let code = grade.value.0.code();
        let words = format!(
            "{} {code} {}",
            locale.text("dossier-source"),
            locale.word("reliability", code)
        );
        blocks.push(Block::heading(words));
        blocks.extend(scene.signed(grade, &grade.value.1));
    }
    blocks.extend(scene.withheld(None, locale));
    for (n, claim) in (1usize..).zip(&state.claims) {
        let withheld = scene.withheld(Some(claim.made.record), locale);
        if withheld.is_none() && claim.information.is_empty() && claim.assessments.is_empty() {
            continue;
        }
        blocks.push(Block::blank());
        let name = label(locale, &claim.made.value);
        blocks.push(Block::heading(format!("{n}. {name}")));
        for grade in &claim.information {
            blocks.push(Block::plain(graded(scene, grade, locale)));
            blocks.extend(scene.signed(grade, &grade.value.reason));
            blocks.extend(cited(scene, "dossier-cites", &grade.value.evidence, locale));
        }
        for assessment in &claim.assessments {
            blocks.extend(assessed(scene, assessment, locale));
        }
        blocks.extend(withheld);
    }
    blocks
}

fn assessed(scene: &Scene, assessment: &AssessmentState, locale: &Locale) -> Vec<Block> {
    let said = &assessment.made.value;
    let mut blocks = vec![Block::heading(format!(
        "{} {}",
        locale.text("dossier-assessed"),
        locale.word("status", said.status.code())
    ))];
    blocks.extend(scene.signed(&assessment.made, ""));
    let indicators: [(&str, &Weighed); 4] = [
        ("detail", &said.indicators.detail),
        ("internal", &said.indicators.internal),
        ("external", &said.indicators.external),
        ("plausibility", &said.indicators.plausibility),
    ];
    for (name, weighed) in indicators {
        let words = format!(
            "{}: {}. {}",
            locale.word("indicator", name),
            locale.word("weight", weighed.value.code()),
            weighed.reason
        );
        blocks.push(Block::plain(words).indented(2));
    }
    for (id, text) in [
        ("dossier-method", &said.method),
        ("dossier-unchecked", &said.limits),
    ] {
        if !text.is_empty() {
            let words = format!("{}: {text}", locale.text(id));
            blocks.push(Block::plain(words).indented(2));
        }
    }
    blocks.extend(cited(scene, "dossier-cites", &said.evidence, locale));
    if !said.contradictions.is_empty() {
        let names: Vec<String> = said.contradictions.iter().map(short).collect();
        let words = format!("{} {}", locale.text("dossier-against"), names.join(", "));
        blocks.push(Block::plain(words).indented(2));
    }
    let risk = &said.risk;
    let risks = [
        ("source", risk.source),
        ("family", risk.family),
        ("others", risk.others),
    ];
    let risks = risks.map(|(who, how)| format!("{} {how}/3", locale.word("risk", who)));
    blocks.push(Block::plain(risks.join(" · ")).indented(2));
    for review in &assessment.reviews {
        let (agrees, reason) = &review.value;
        let id = if *agrees {
            "dossier-agrees"
        } else {
            "dossier-dissents"
        };
        blocks.push(Block::heading(locale.text(id)).indented(2));
        let by = scene.signed(review, reason);
        blocks.extend(by.into_iter().map(|b| b.indented(4)));
    }
    blocks
}

fn cited(scene: &Scene, id: &str, evidence: &[Digest], locale: &Locale) -> Option<Block> {
    let known = scene.state.evidence.iter();
    let cited = known.filter(|e| evidence.contains(&e.record));
    let names: Vec<&str> = cited.map(|e| e.value.reference.as_str()).collect();
    let words = format!("{} {}", locale.text(id), names.join("; "));
    (!names.is_empty()).then(|| Block::plain(words).indented(2))
}
