//! Everything that will be sealed, and which of its words point to somebody, before it is allowed to be.

use super::journey::{Journey, Step};
use super::page::{ON_THE_WAY, entries, entry, given, own_words, page, say, say_with, trouble};
use super::{files, questions, sealing, story};
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, Page, Paragraph, Turn};
use crate::cli::scan_report;
use plico::model::questionnaire::FieldType;
use plico::model::{Consent, Questionnaire, UntrustedText};
use plico::submission::{Place, WordCheck};

/// Characters of the account that are shown again.
const BEGINNING: usize = 400;

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    loop {
        given!(all_answered(front, journey)?);
        Step::Review.name().clone_into(&mut journey.telling.place);
        let busy = say(front, "write-looking");
        front.busy(&busy);
        let (checks, left_out) = match looked_at(journey) {
            Ok(found) => found,
            Err(failure) => {
                given!(trouble(front, &failure)?);
                return Ok(Turn::Back);
            }
        };
        let questionnaire = journey.card()?.questionnaire.clone();
        let page = page_of(front, journey, questionnaire.as_ref(), &checks, &left_out);
        let ways = [
            (true, "write-go-on"),
            (true, "write-change-story"),
            (questionnaire.is_some(), "write-change-answer"),
            (true, "write-change-files"),
        ];
        let ways: Vec<&str> = ways
            .iter()
            .filter_map(|(is, id)| is.then_some(*id))
            .collect();
        let shown = entries(front, &ways);
        let chosen = given!(front.pick(&page, &shown)?);
        let turn = match (ways.get(chosen).copied(), &questionnaire) {
            (Some("write-change-story"), _) => story::ask(front, journey)?,
            (Some("write-change-files"), _) => files::ask(front, journey)?,
            (Some("write-change-answer"), Some(questionnaire)) => {
                change_answer(front, journey, questionnaire)?
            }
            _ => return Ok(Turn::Given(())),
        };
        // Changed or not: this is what will be sealed now.
        match turn {
            Turn::Keep | Turn::Leave => return Ok(turn),
            _ => {}
        }
    }
}

/// Asks what came up behind a changed answer, or was left in the middle of a telling: sealed without it, the whole telling
/// would be left out. Whoever goes back from such a question may change another answer, and from there go further back.
fn all_answered(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let Some(questionnaire) = journey.card()?.questionnaire.clone() else {
        return Ok(Turn::Given(()));
    };
    while let Some(at) = questions::first_due(journey) {
        match questions::ask_only(front, journey, &at)? {
            Turn::Back => given!(change_answer(front, journey, &questionnaire)?),
            turn => given!(turn),
        }
    }
    Ok(Turn::Given(()))
}

type Checks = (Vec<WordCheck>, Vec<String>);

fn looked_at(journey: &Journey<'_>) -> Result<Checks, Failure> {
    // What may be done with it is asked later, and mended there.
    let submission = sealing::submission(journey, Consent::from_names([], &[], None, None)?)?;
    let (checks, left_out) = submission
        .word_check()
        .map_err(|(path, reason)| Failure::from(reason).about(path))?;
    let left_out = left_out.iter().map(|p| p.display().to_string());
    Ok((checks, left_out.collect()))
}

fn page_of(
    front: &mut dyn Front,
    journey: &Journey<'_>,
    questionnaire: Option<&Questionnaire>,
    checks: &[WordCheck],
    left_out: &[String],
) -> Page {
    let mut page = page(front, "write-review", ON_THE_WAY);
    let story = journey.telling.story.expose_str().unwrap_or_default();
    let words = story.split_whitespace().count();
    let heading = say_with(front, "write-review-story", &[("words", words.into())]);
    page = page.own(heading).foreign(beginning(story));
    if let Some(questionnaire) = questionnaire {
        let heading = say(front, "write-review-answers");
        let first = questionnaire.languages.first().map_or("", String::as_str);
        let mut lines = Vec::new();
        for (field, answer) in questions::asked_at_top(journey, questionnaire) {
            let label = own_words(front, &field.label, first);
            let told = answer_in_words(front, field, answer.as_ref(), first);
            lines.push(format!("{label} {told}"));
            if field.kind == FieldType::Group {
                for telling in questions::told_so_far(answer.as_ref()) {
                    let words = questions::summary(front, field, &telling, first);
                    lines.push(format!("– {words}"));
                }
            }
        }
        page = page.own(heading).foreign(lines.join("\n"));
    }
    if !journey.telling.files.is_empty() {
        let heading = say(front, "write-review-files");
        page = page.own(heading);
        for file in &journey.telling.files {
            let path = file.path.display();
            page = page.foreign(if file.keep_original {
                format!("{path} ({})", say(front, "write-file-and-original"))
            } else {
                path.to_string()
            });
        }
    }
    for check in checks {
        let place = place_of(front, questionnaire, &check.place);
        let place = UntrustedText::new(place).visible(false);
        let count = check.report.findings.len();
        let values = [("file", place.into()), ("count", count.into())];
        let heading = say_with(front, "scan-file", &values);
        page.text
            .push(Paragraph::Warning(UntrustedText::new(heading)));
        let lines = scan_report::lines(front.ui().locale(), &check.text, &check.report);
        for line in lines {
            page = page.foreign(line);
        }
    }
    for file in left_out {
        let file = UntrustedText::new(file.as_str()).visible(false);
        let told = say_with(front, "scan-left-out", &[("file", file.into())]);
        page = page.own(told);
    }
    if checks.is_empty() {
        let nothing = say(front, "write-review-nothing");
        page = page.own(nothing);
    }
    page
}

fn place_of(front: &mut dyn Front, questionnaire: Option<&Questionnaire>, place: &Place) -> String {
    match (place, questionnaire) {
        (Place::Answer(id), Some(questionnaire)) => questions::label(front, questionnaire, id),
        _ => scan_report::place(front.ui().locale(), place),
    }
}

fn beginning(story: &str) -> String {
    match story.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{}…", story.get(..end).unwrap_or_default()),
        None => story.to_owned(),
    }
}

fn answer_in_words(
    front: &mut dyn Front,
    field: &plico::model::questionnaire::Field,
    answer: Option<&serde_json::Value>,
    first: &str,
) -> String {
    let told = answer.and_then(|a| questions::shown(front, field, a, first));
    let open = match answer {
        Some(answer) if answer.get("unknown").is_some() => "write-unknown",
        _ => "write-skipped",
    };
    told.unwrap_or_else(|| say(front, open))
}

/// Which answer; then its question again.
fn change_answer(
    front: &mut dyn Front,
    journey: &mut Journey<'_>,
    questionnaire: &Questionnaire,
) -> Result<Turn<()>, Failure> {
    let first = questionnaire.languages.first().map_or("", String::as_str);
    let asked = questions::asked_at_top(journey, questionnaire);
    let mut list: Vec<Entry> = Vec::new();
    for (field, answer) in &asked {
        let label = own_words(front, &field.label, first);
        let told = answer_in_words(front, field, answer.as_ref(), first);
        list.push(Entry {
            help: Some(UntrustedText::new(told)),
            ..entry(label)
        });
    }
    let page = page(front, "write-change-answer", ON_THE_WAY);
    let chosen = given!(front.pick(&page, &list)?);
    match asked.get(chosen) {
        Some((field, _)) => questions::ask_only(front, journey, &field.id),
        None => Ok(Turn::Back),
    }
}
