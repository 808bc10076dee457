//! The free account.

use super::journey::Journey;
use super::page::{ON_THE_WAY, given, own_words, page, trouble};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Page, Turn};
use plico::model::Limits;
use plico::model::questionnaire::{Field, FieldType, Questionnaire};
use plico::submission::SubmissionError;

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let questionnaire = journey.card()?.questionnaire.clone();
    let field = questionnaire.as_ref().and_then(field_of);
    let page = page_of(front, questionnaire.as_ref(), field);
    let limit = Limits::STANDARD.statement;
    loop {
        let turn = front.long_text(&page, &mut journey.telling.story)?;
        let story = journey.telling.story.expose();
        match turn {
            Turn::Given(()) if story.len() as u64 > limit => {
                let failure = Failure::from(SubmissionError::TooLong { limit });
                given!(trouble(front, &failure)?);
            }
            Turn::Given(()) if field.is_some() && story.trim_ascii().is_empty() => {
                given!(trouble(front, &Failure::refused("write-no-story"))?);
            }
            turn => return Ok(turn),
        }
    }
}

/// The question that the account answers: the first long text that must be answered.
pub(super) fn field_of(questionnaire: &Questionnaire) -> Option<&Field> {
    questionnaire.fields.iter().find(|f| is_story(f))
}

/// Whether a field at the top is answered by the account.
pub(super) fn is_story(field: &Field) -> bool {
    field.required && field.kind == FieldType::LongText
}

fn page_of(
    front: &mut dyn Front,
    questionnaire: Option<&Questionnaire>,
    field: Option<&Field>,
) -> Page {
    let may = May {
        skip: field.is_none(),
        ..ON_THE_WAY
    };
    let mut page = page(front, "write-story", may);
    if let (Some(field), Some(questionnaire)) = (field, questionnaire) {
        let first = questionnaire.languages.first().map_or("", String::as_str);
        for texts in [&field.label, &field.help] {
            let words = own_words(front, texts, first);
            page = page.foreign(words);
        }
    }
    page
}
