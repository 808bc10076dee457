//! What a question's page shows besides the question: the warning, the help, how much an answer tells, and what becomes of
//! it.

use super::super::page::{ON_THE_WAY, own_words, say};
use super::tree;
use crate::cli::front::{Front, May, Page, Paragraph};
use plico::model::UntrustedText;
use plico::model::questionnaire::{Field, FieldType};
use serde_json::Value;

/// The page of a field. `first` is the card's first language.
pub(super) fn page_of(
    front: &mut dyn Front,
    field: &Field,
    first: &str,
    current: Option<&Value>,
) -> Page {
    let mut text = Vec::new();
    if let Some(warning) = &field.warning {
        let words = own_words(front, warning, first);
        text.push(Paragraph::Warning(UntrustedText::new(words)));
    }
    let help = own_words(front, &field.help, first);
    text.push(Paragraph::Foreign(UntrustedText::new(help)));
    let so_far = current.and_then(|value| match value {
        value if *value == tree::skipped() => Some("write-so-far-skipped"),
        value if *value == tree::unknown() => Some("write-so-far-unknown"),
        _ => None,
    });
    let asides = so_far
        .into_iter()
        .chain(sensitivity(field))
        .chain([publish(field)]);
    for id in asides {
        text.push(Paragraph::Aside(say(front, id)));
    }
    let label = own_words(front, &field.label, first);
    Page {
        title: UntrustedText::new(label).visible(true),
        text,
        at: None,
        may: may(field),
    }
}

/// The ways past a question: both open answers, unless it must be answered. Not to know is an answer of its own to a
/// question of yes or no.
fn may(field: &Field) -> May {
    let agreed = field.kind == FieldType::Yes;
    May {
        skip: !field.required,
        not_know: (!field.required && !agreed) || field.kind == FieldType::Ternary,
        ..ON_THE_WAY
    }
}

/// How much an answer tells, as a plain word.
fn sensitivity(field: &Field) -> Option<&'static str> {
    match field.sensitivity {
        0 => None,
        1 => Some("write-tells-little"),
        2 => Some("write-tells-with-others"),
        _ => Some("write-tells-much"),
    }
}

/// What would be published. Only words whose meaning is plain are put into a sentence; of any other it is said that the
/// office decides.
fn publish(field: &Field) -> &'static str {
    match field.publish.as_str() {
        "never" => "write-publish-never",
        "never_unless_asked" => "write-publish-asked",
        "same" => "write-publish-same",
        "counts_only" => "write-publish-counts",
        "only_if_common" => "write-publish-common",
        "courts_only" => "write-publish-courts",
        "year" | "half_year" | "quarter" | "month" | "region" | "part_of_country" | "country"
        | "region_and_quarter" | "band" | "kind" => "write-publish-coarser",
        p if p.contains("excerpt") => "write-publish-excerpts",
        p if p.starts_with("review") => "write-publish-reviewed",
        _ => "write-publish-office",
    }
}
