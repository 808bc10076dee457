//! Claims on the page: each with its words, what it was held against, and who judged it how and why.

use super::page::{Scene, foreign};
use maud::{Markup, html};
use plico::casework::state::{AssessmentState, ClaimState, Graded, Signed};
use plico::model::Digest;
use plico::model::record::{Evidence, Weighed};

/// The source's grades, the evidence, the claims and the links.
pub(super) fn write(scene: &Scene<'_>) -> Markup {
    let state = &scene.dossier.state;
    html! {
        h2 { (scene.text("dossier-judged")) }
        p { (scene.text("dossier-status")) " " (scene.word("status", state.status().code()))
            @if let Some(set) = &state.status { " (" (scene.signed(&set.author, &set.time)) "). " (foreign(&set.value.1)) } }
        @if state.reliability.is_empty() { p { (scene.text("dossier-source-ungraded")) } }
        @for grade in &state.reliability {
            p {
                (scene.text("dossier-source")) " " b { (grade.value.0.code()) } " "
                (scene.word("reliability", grade.value.0.code()))
                (by(scene, grade)) (foreign(&grade.value.1))
            }
        }
        @if !state.evidence.is_empty() {
            h3 { (scene.text("dossier-evidence")) }
            ol { @for evidence in &state.evidence { li id={ "source-" (evidence.record.to_string()) } { (source(scene, evidence)) } } }
        }
        @if !state.claims.is_empty() { h3 { (scene.text("dossier-claims")) } }
        @for (n, claim) in (1usize..).zip(&state.claims) { (one(scene, n, claim)) }
        @if !state.links.is_empty() {
            h3 { (scene.text("dossier-links")) }
            @for link in &state.links {
                p {
                    (scene.word("relation", link.value.relation.code())) ": "
                    @match scene.dossier.others.get(&link.value.other) {
                        Some(id) => { (id) }
                        None => { (scene.text("dossier-elsewhere")) }
                    }
                    (by(scene, link)) (foreign(&link.value.reason))
                }
            }
        }
    }
}

fn source(scene: &Scene<'_>, evidence: &Signed<Evidence>) -> Markup {
    let said = &evidence.value;
    let own = if said.independent {
        "dossier-independent"
    } else {
        "dossier-dependent"
    };
    html! {
        (foreign(&said.reference)) ". "
        (scene.text("dossier-lineage")) " " (foreign(&said.lineage)) " (" (scene.text(own)) ")"
        (by(scene, evidence))
        @if !said.archived.is_empty() { (scene.text("dossier-archived")) " " (foreign(&said.archived)) ". " }
        @if let Some(digest) = &said.sha256 { span.small { "SHA-256 " (digest) } }
    }
}

fn one(scene: &Scene<'_>, n: usize, claim: &ClaimState) -> Markup {
    let said = &claim.made.value;
    html! {
        div.claim id={ "claim-" (n) } {
            h3 { (n) ". " (scene.word("claim-kind", said.kind.code()))
                @if let Some(basis) = said.basis { ", " (scene.word("basis", basis.code())) } }
            p.words.told { (foreign(&said.anchor.exact)) }
            @if !said.says.is_empty() { p { (foreign(&said.says)) } }
            p {
                @if let Some(when) = &said.when { (when.from) " – " (when.to) ". " }
                (foreign(&said.place))
            }
            p.small { (scene.signed(&claim.made.author, &claim.made.time)) ". " (foreign(&said.anchor.text)) ", " (said.anchor.start) "–" (said.anchor.end) }
            @for grade in &claim.information { (graded(scene, grade)) }
            @for assessment in &claim.assessments { (assessed(scene, assessment)) }
            @for assessment in claim.superseded.iter().filter(|a| a.reviews.iter().any(|r| !r.value.0)) {
                p.small { (scene.text("judge-superseded")) }
                (assessed(scene, assessment))
            }
            @for happening in claim.happenings.keys().filter_map(|h| scene.dossier.happenings.get(h)) {
                p { (scene.text("dossier-about")) " " (foreign(&happening.title)) }
            }
        }
    }
}

fn graded(scene: &Scene<'_>, grade: &Signed<Graded>) -> Markup {
    let said = &grade.value;
    html! {
        p {
            (scene.text("dossier-information")) " " b { (said.grade.code()) } " "
            (scene.word("information", said.grade.code()))
            (by(scene, grade)) (foreign(&said.reason)) (sources(scene, &said.evidence))
            @if !said.supported { " " span.broken { (scene.text("dossier-unsupported")) } }
        }
    }
}

fn assessed(scene: &Scene<'_>, assessment: &AssessmentState) -> Markup {
    let said = &assessment.made.value;
    let indicators: [(&str, &Weighed); 4] = [
        ("detail", &said.indicators.detail),
        ("internal", &said.indicators.internal),
        ("external", &said.indicators.external),
        ("plausibility", &said.indicators.plausibility),
    ];
    let risks = [
        ("source", said.risk.source),
        ("family", said.risk.family),
        ("others", said.risk.others),
    ];
    html! {
        p { (scene.text("dossier-assessed")) " " b { (scene.word("status", said.status.code())) } (by(scene, &assessment.made)) }
        table {
            @for (name, weighed) in indicators {
                tr {
                    td { (scene.word("indicator", name)) }
                    td { (scene.word("weight", weighed.value.code())) }
                    td { (foreign(&weighed.reason)) }
                }
            }
            @for (id, text) in [("dossier-method", &said.method), ("dossier-unchecked", &said.limits)] {
                @if !text.is_empty() { tr { td { (scene.text(id)) } td colspan="2" { (foreign(text)) } } }
            }
            @for (whom, risk) in risks {
                tr { td { (scene.word("risk", whom)) } td colspan="2" { (risk) " / 3" } }
            }
        }
        p { (sources(scene, &said.evidence)) }
        @if !said.contradictions.is_empty() {
            p { (scene.text("dossier-against")) @for claim in &said.contradictions { " " (number_of(scene, claim)) } }
        }
        @for review in &assessment.reviews {
            @let (agrees, reason) = &review.value;
            p class=(if *agrees { "agrees" } else { "dissent" }) {
                (scene.text(if *agrees { "dossier-agrees" } else { "dossier-dissents" }))
                (by(scene, review)) (foreign(reason))
            }
        }
    }
}

/// Who said it and when; and whether its author could have read before what colleagues think.
fn by<T>(scene: &Scene<'_>, said: &Signed<T>) -> Markup {
    html! {
        " (" (scene.signed(&said.author, &said.time))
        @if scene.dossier.knew_of_others(&said.record) { "; " (scene.text("dossier-not-blind")) }
        "). "
    }
}

/// Evidence by its number on the page.
fn sources(scene: &Scene<'_>, cited: &[Digest]) -> Markup {
    let all = &scene.dossier.state.evidence;
    html! {
        @if !cited.is_empty() {
            " " (scene.text("dossier-cites"))
            @for id in cited {
                @match all.iter().position(|e| e.record == *id) {
                    Some(n) => { " " a href={ "#source-" (id.to_string()) } { "[" (n.saturating_add(1)) "]" } }
                    None => { " [" (scene.text("dossier-missing")) "]" }
                }
            }
        }
    }
}

/// A claim of this case by its number; one of another case by the beginning of its record.
fn number_of(scene: &Scene<'_>, claim: &Digest) -> String {
    let claims = &scene.dossier.state.claims;
    match claims.iter().position(|c| c.made.record == *claim) {
        Some(n) => n.saturating_add(1).to_string(),
        None => claim.to_string().chars().take(8).collect(),
    }
}
