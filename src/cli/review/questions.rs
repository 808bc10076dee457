//! Questions that several forms have in common, and how their answers are read.

use super::form::Question;
use super::judged::label;
use crate::cli::front::Entry;
use crate::cli::locale::Locale;
use plico::casework::CaseState;
use plico::model::record::Claim;
use plico::model::{Digest, UntrustedText};

/// An entry without an explanation.
pub(super) fn entry(label: impl Into<String>) -> Entry {
    Entry {
        label: UntrustedText::new(label),
        help: None,
    }
}

/// The words for the codes of a scale.
pub(super) fn scale(
    locale: &Locale,
    name: &str,
    codes: impl Iterator<Item = &'static str>,
) -> Vec<Entry> {
    codes.map(|code| entry(locale.word(name, code))).collect()
}

/// The same where the code is a grade, which stands before its words.
pub(super) fn grades(
    locale: &Locale,
    name: &str,
    codes: impl Iterator<Item = &'static str>,
) -> Vec<Entry> {
    let graded = |code| entry(format!("{code}  {}", locale.word(name, code)));
    codes.map(graded).collect()
}

/// What a claim was held against, as many as there are.
pub(super) fn evidence(locale: &Locale, state: &CaseState) -> Question {
    let entry = |e: &plico::casework::state::Signed<plico::model::record::Evidence>| Entry {
        label: UntrustedText::new(&e.value.reference),
        help: Some(UntrustedText::new(format!(
            "{} {} ({})",
            locale.text("dossier-lineage"),
            e.value.lineage,
            locale.text(if e.value.independent {
                "dossier-independent"
            } else {
                "dossier-dependent"
            })
        ))),
    };
    let entries = state.evidence.iter().map(entry).collect();
    Question::many(locale.text("review-ask-evidence"), entries)
}

/// The records of what was marked.
pub(super) fn marked<'a>(
    question: Option<&Question>,
    records: impl Iterator<Item = &'a Digest>,
) -> Vec<Digest> {
    let marks = question.map(Question::marks).unwrap_or_default();
    let marked = records.zip(marks).filter(|(_, mark)| **mark);
    marked.map(|(record, _)| *record).collect()
}

/// Which of a scale was chosen.
pub(super) fn chosen<T: Copy>(question: Option<&Question>, all: &[T]) -> Option<T> {
    all.get(question?.chosen()?).copied()
}

/// What was written, without blanks around it.
pub(super) fn words(question: Option<&Question>) -> String {
    question.map_or(String::new(), |q| q.words().trim().to_owned())
}

/// A question below the words of a claim.
pub(super) fn about(question: Question, locale: &Locale, claim: &Claim) -> Question {
    question.foreign(&label(locale, claim))
}
