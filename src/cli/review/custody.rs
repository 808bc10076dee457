//! The pages of a case with what was noted on it, and with who did what.

use super::prose::Block;
use super::scene::Scene;
use crate::cli::locale::Locale;
use crate::cli::log::log_word;
use crate::cli::said::short;

pub(super) fn notes(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let state = &scene.state;
    let case = || ("case", scene.id.as_str().into());
    let mut blocks = vec![match &state.assigned {
        Some(to) => {
            let values = [("name", scene.name_of(&to.value).into()), case()];
            Block::plain(locale.with("life-assigned", &values))
        }
        None => Block::plain(locale.with("life-nobody", &[case()])),
    }];
    let tags: Vec<&str> = state.tags.keys().map(String::as_str).collect();
    if !tags.is_empty() {
        let words = format!("{} {}", locale.text("review-tags"), tags.join(", "));
        blocks.push(Block::plain(words));
    }
    if !state.evidence.is_empty() {
        blocks.push(Block::blank());
        blocks.push(Block::heading(locale.text("dossier-evidence")));
    }
    for evidence in &state.evidence {
        let said = &evidence.value;
        let own = if said.independent {
            "dossier-independent"
        } else {
            "dossier-dependent"
        };
        blocks.push(Block::plain(&said.reference));
        let lineage = format!(
            "{} {} ({})",
            locale.text("dossier-lineage"),
            said.lineage,
            locale.text(own)
        );
        blocks.push(Block::plain(lineage).indented(2));
        blocks.extend(scene.signed(evidence, &said.archived));
    }
    if !state.notes.is_empty() {
        blocks.push(Block::blank());
        blocks.push(Block::heading(locale.text("dossier-notes")));
    }
    for note in &state.notes {
        let claim = note.value.claim.as_ref().map(short);
        let by = format!("{}  {}", scene.by(note), claim.unwrap_or_default());
        blocks.push(Block::aside(by.trim_end()));
        blocks.push(Block::plain(&note.value.text).indented(2));
    }
    if !state.links.is_empty() {
        blocks.push(Block::blank());
        blocks.push(Block::heading(locale.text("dossier-links")));
    }
    for link in &state.links {
        let other = scene.others.get(&link.value.other).cloned();
        let other = other.unwrap_or_else(|| locale.text("dossier-elsewhere"));
        let relation = locale.word("relation", link.value.relation.code());
        blocks.push(Block::plain(format!("{relation}: {other}")));
        blocks.extend(scene.signed(link, &link.value.reason));
    }
    blocks
}

/// Who did what and when, without what was judged: that stands on its own page, as far as it may be seen yet.
pub(super) fn log(scene: &Scene, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for record in &scene.records {
        let values = [
            ("time", record.header.time.as_str().into()),
            (
                "who",
                scene.name_of(&record.header.author).to_owned().into(),
            ),
            ("what", locale.text(&log_word(record)).into()),
        ];
        let words = locale.with("log-line", &values);
        blocks.push(Block::plain(format!("{words}  {}", short(&record.id))));
    }
    blocks.push(Block::aside(locale.text("log-before-intake")));
    blocks
}
