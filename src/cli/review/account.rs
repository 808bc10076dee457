//! The page of a case that shows what its source said, and above all what may be done with it.

use super::prose::{Block, Source, byte_of};
use super::scene::Scene;
use crate::cli::gaps::gaps_in_words;
use crate::cli::locale::Locale;
use crate::cli::take::attachments;
use crate::cli::ui::size;
use plico::casework::judgement::{STATEMENT, answers};
use plico::casework::{Bundle, consent_of, messages_of, withdrawn_scopes};
use plico::model::EntryName;
use serde_json::Value;

pub(super) fn blocks(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let mut blocks = consent(scene, locale);
    blocks.extend(marks(scene, locale));
    let mut number = 0usize;
    for bundle in &scene.bundles {
        blocks.push(Block::blank());
        blocks.extend(message(scene, bundle, &mut number, locale));
    }
    for reply in &scene.state.answers {
        blocks.push(Block::blank());
        let values = [
            ("number", reply.value.number.into()),
            ("sealed", reply.time.as_str().into()),
            (
                "digits",
                reply.value.file.content_digits().to_string().into(),
            ),
        ];
        blocks.push(Block::heading(locale.with("show-reply", &values)));
        blocks.push(Block::plain(&reply.value.text).indented(2));
    }
    blocks
}

fn consent(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::heading(locale.text("dossier-consent"))];
    for scope in consent_of(&scene.bundles) {
        let use_of = format!("use-{scope}");
        let words = if locale.has(&use_of) {
            locale.text(&use_of)
        } else {
            scope
        };
        blocks.push(Block::plain(format!("+ {words}")));
    }
    let withdrawn: Vec<String> = withdrawn_scopes(&scene.bundles).into_iter().collect();
    if !withdrawn.is_empty() {
        let values = [("scopes", withdrawn.join(", ").into())];
        let words = locale.with("consent-withdrawn", &values);
        blocks.push(Block::heading(format!("! {words}")));
    }
    for bundle in &scene.bundles {
        let consent = &bundle.manifest.consent;
        for (id, date) in [
            ("show-not-before", &consent.not_before),
            ("show-review-after", &consent.review_after),
        ] {
            if let Some(date) = date {
                let values = [("date", date.as_str().into())];
                blocks.push(Block::plain(format!("! {}", locale.with(id, &values))));
            }
        }
    }
    blocks.push(Block::aside(locale.text("review-forbidden")));
    blocks
}

fn marks(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let mut said = Vec::new();
    if scene.destroyed {
        said.push(locale.text("show-destroyed"));
    }
    if let Some(hold) = &scene.state.hold {
        let held = locale.with("life-held", &[("case", scene.id.as_str().into())]);
        said.push(format!("{held} {}", hold.value));
    }
    for (case, share) in &scene.resembling {
        let values = [
            ("case", case.as_str().into()),
            ("percent", f64::from((share * 100.0).round()).into()),
        ];
        said.push(locale.with("alike", &values));
    }
    let messages = messages_of(&scene.bundles);
    let missing = messages.missing();
    if !missing.is_empty() {
        let values = [("numbers", gaps_in_words(&missing).into())];
        said.push(locale.with("messages-missing", &values));
    }
    for number in messages.twice() {
        said.push(locale.with("messages-twice", &[("number", number.into())]));
    }
    let block = |s: String| Block::heading(format!("! {s}"));
    said.into_iter().map(block).collect()
}

fn message(scene: &Scene, bundle: &Bundle, number: &mut usize, locale: &Locale) -> Vec<Block> {
    let values = [
        ("case", scene.id.as_str().into()),
        ("received", bundle.received.as_str().into()),
    ];
    let mut blocks = vec![Block::aside(locale.with("show-bundle", &values))];
    if let Some(pseudonym) = &bundle.manifest.pseudonym {
        let values = [("number", pseudonym.sequence.into())];
        blocks.push(Block::aside(locale.with("show-sequence", &values)));
    }
    blocks.push(Block::heading(locale.text("show-statement")));
    blocks.push(text(scene, bundle, STATEMENT, bundle.statement.raw()));
    let answers = answers(bundle);
    if !answers.is_empty() {
        blocks.push(Block::blank());
        blocks.push(Block::heading(locale.text("show-answers")));
    }
    for (name, value) in answers {
        let short = name.trim_start_matches("answers/");
        match value {
            Value::String(said) => {
                blocks.push(Block::aside(short));
                blocks.push(text(scene, bundle, &name, &said).indented(2));
            }
            other => blocks.push(Block::aside(format!("{short}: {other}"))),
        }
    }
    for (_, _, _, entry) in attachments(std::slice::from_ref(bundle)) {
        *number = number.saturating_add(1);
        let values = [
            ("number", (*number).into()),
            ("media", entry.media.name().into()),
            ("size", size(entry.size, locale).into()),
        ];
        blocks.push(Block::plain(locale.with("show-attachment", &values)));
    }
    let entries = bundle.manifest.entries.iter();
    let originals = entries
        .filter(|e| matches!(EntryName::parse(&e.name), Some(EntryName::Original(_))))
        .count();
    if originals > 0 {
        let values = [("count", originals.into())];
        blocks.push(Block::plain(locale.with("show-originals", &values)));
    }
    if *number > 0 {
        blocks.push(Block::aside(locale.text("review-never-shown")));
    }
    blocks
}

/// A text of the source, in which the words of claims stand out.
fn text(scene: &Scene, bundle: &Bundle, name: &str, said: &str) -> Block {
    let anchors = scene.state.claims.iter().map(|c| &c.made.value.anchor);
    let here = anchors.filter(|a| a.manifest == bundle.manifest_sha256 && a.text == name);
    Block {
        marks: here
            .map(|a| byte_of(said, a.start)..byte_of(said, a.end))
            .collect(),
        source: Some(Source {
            manifest: bundle.manifest_sha256,
            text: name.to_owned(),
        }),
        ..Block::plain(said)
    }
}
