//! The card's questions, one screen each. The free account and the files have steps of their own.
//!
//! Answers go straight into the telling, wherever they stand in it, so that a draft kept in the middle of a group holds
//! all of them, and where she stands.

mod dates;
mod group;
mod look;
mod one;
mod shown;
mod told;
mod tree;

use super::journey::Journey;
use super::page::own_words;
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Turn};
use group::{Asker, Enter};
use plico::model::questionnaire::Field;
use plico::model::{Answers, Limits, Questionnaire};
pub(super) use shown::{shown, summary, told_so_far};
use tree::asked;

/// Asks all of them, or goes on where a draft left off.
pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let Some(questionnaire) = journey.card()?.questionnaire.clone() else {
        return Ok(Turn::Given(()));
    };
    let place = journey.telling.place.clone();
    let mut enter = match place.split_once('/') {
        Some((_, at)) => Enter::At(at),
        None if journey.backward => Enter::Last,
        None => Enter::First,
    };
    let mut due;
    loop {
        let mut asker = Asker::new(front, journey, &questionnaire);
        let turn = asker.group(&questionnaire.fields, "", enter)?;
        if !matches!(turn, Turn::Given(())) {
            return Ok(turn);
        }
        match first_due(journey) {
            None => return Ok(Turn::Given(())),
            Some(at) => due = at,
        }
        enter = Enter::At(&due);
    }
}

/// Where the first question stands that is asked after the answers so far, and was not answered. A changed answer may
/// bring up others.
pub(super) fn first_due(journey: &Journey<'_>) -> Option<String> {
    let fields = &journey.card.as_ref()?.questionnaire.as_ref()?.fields;
    tree::first_due(fields, &journey.telling.answers, "", &Limits::STANDARD)
}

/// Asks the question at a place, and no other.
pub(super) fn ask_only(
    front: &mut dyn Front,
    journey: &mut Journey<'_>,
    at: &str,
) -> Result<Turn<()>, Failure> {
    let Some(questionnaire) = journey.card()?.questionnaire.clone() else {
        return Ok(Turn::Given(()));
    };
    let (field, path) = tree::field_at(&questionnaire.fields, at).ok_or_else(Failure::bug)?;
    Asker::new(front, journey, &questionnaire).field(field, path, None)
}

/// Whether there is anything to ask in this step.
pub(super) fn are_any(journey: &Journey<'_>) -> bool {
    let questionnaire = journey.card.as_ref().and_then(|c| c.questionnaire.as_ref());
    questionnaire.is_some_and(|q| q.fields.iter().any(is_here))
}

/// The answers as they will be sealed.
pub(super) fn answers(journey: &Journey<'_>) -> Result<Answers, Failure> {
    let limits = Limits::STANDARD;
    let Some(questionnaire) = &journey.card()?.questionnaire else {
        return Ok(Answers::none());
    };
    let asked = asked(&questionnaire.fields, &journey.telling.answers, &limits);
    let json = zeroize::Zeroizing::new(serde_json::Value::Object(asked).to_string());
    Ok(Answers::from_json(
        json.as_bytes(),
        questionnaire,
        true,
        &limits,
    )?)
}

/// The questions at the top that are asked, each with its answer so far.
pub(super) fn asked_at_top<'q>(
    journey: &Journey<'_>,
    questionnaire: &'q Questionnaire,
) -> Vec<(&'q Field, Option<serde_json::Value>)> {
    let answers = &journey.telling.answers;
    let kept = asked(&questionnaire.fields, answers, &Limits::STANDARD);
    let fields = questionnaire.fields.iter();
    let here = fields.filter(|f| is_here(f) && Answers::is_asked(f, &kept));
    here.map(|f| (f, kept.get(&f.id).cloned())).collect()
}

/// What an answer is called, wherever in the questionnaire it stands.
pub(super) fn label(front: &mut dyn Front, questionnaire: &Questionnaire, id: &str) -> String {
    let mut open: Vec<&Field> = questionnaire.fields.iter().collect();
    let first = questionnaire.languages.first().map_or("", String::as_str);
    while let Some(field) = open.pop() {
        if field.id == id {
            return own_words(front, &field.label, first);
        }
        open.extend(&field.fields);
    }
    id.to_owned()
}

/// A day as people write it, as `YYYY-MM-DD`.
pub(super) fn full_date(typed: &str) -> Option<String> {
    dates::Typed::read(typed)?.at("day")
}

/// Whether a field at the top is asked in this step.
fn is_here(field: &Field) -> bool {
    field.kind != plico::model::questionnaire::FieldType::Files && !super::story::is_story(field)
}
