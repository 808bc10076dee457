//! Answers in words, to be read again.

use super::super::page::{own_words, say, say_with};
use super::tree;
use crate::cli::front::Front;
use plico::model::UntrustedText;
use plico::model::questionnaire::{Field, FieldType};
use serde_json::Value;

/// Characters of a telling by which it is known again.
const SUMMARY: usize = 60;

/// An answer as a person would read it; nothing if there is none that has words of its own.
pub(in crate::cli::write) fn shown(
    front: &mut dyn Front,
    field: &Field,
    value: &Value,
    first: &str,
) -> Option<String> {
    if tree::is_open(value) {
        return None;
    }
    let words = match field.kind {
        FieldType::Yes => say(front, "write-agree"),
        FieldType::Ternary => match value.as_str() {
            Some("yes") => say(front, "write-yes"),
            Some("no") => say(front, "write-no"),
            _ => say(front, "write-unknown"),
        },
        FieldType::Choice | FieldType::Band => option(front, field, value, first)?,
        FieldType::MultiChoice => {
            let all = value.as_array()?.iter();
            let all: Vec<String> = all.filter_map(|v| option(front, field, v, first)).collect();
            all.join(", ")
        }
        FieldType::Date => date(front, value)?,
        FieldType::Range => {
            let (from, to) = (
                date(front, value.get("from")?)?,
                date(front, value.get("to")?)?,
            );
            format!("{from} – {to}")
        }
        FieldType::Place => value.get("name")?.as_str()?.to_owned(),
        FieldType::Group => {
            let all = match value {
                Value::Array(list) => list.len(),
                _ => 1,
            };
            say_with(front, "write-told-count", &[("count", all.into())])
        }
        _ => value.as_str()?.to_owned(),
    };
    Some(words)
}

/// The tellings of a group so far.
pub(in crate::cli::write) fn told_so_far(current: Option<&Value>) -> Vec<Value> {
    match current {
        Some(Value::Array(list)) => list.clone(),
        Some(value) if !tree::is_open(value) => vec![value.clone()],
        _ => Vec::new(),
    }
}

/// The beginning of one telling of a group, to know it again by.
pub(in crate::cli::write) fn summary(
    front: &mut dyn Front,
    group: &Field,
    told: &Value,
    first: &str,
) -> String {
    let mut words: Vec<String> = Vec::new();
    for field in &group.fields {
        if let Some(value) = told.get(&field.id) {
            words.extend(shown(front, field, value, first));
        }
    }
    let words = visible(&words.join(", "));
    if words.is_empty() {
        return say(front, "write-told-nothing");
    }
    match words.char_indices().nth(SUMMARY) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

fn option(front: &mut dyn Front, field: &Field, value: &Value, first: &str) -> Option<String> {
    let chosen = field.options.iter().find(|o| *value == o.id)?;
    Some(own_words(front, &chosen.label, first))
}

fn date(front: &mut dyn Front, value: &Value) -> Option<String> {
    let date = value.get("date")?.as_str()?;
    let date = as_written(front, date).unwrap_or_else(|| visible(date));
    let about = value.get("about") == Some(&Value::Bool(true));
    Some(if about {
        say_with(front, "write-about", &[("date", date.into())])
    } else {
        date
    })
}

/// A stored date as people write it: `03.2031`, or the half or quarter of a year in words.
fn as_written(front: &mut dyn Front, date: &str) -> Option<String> {
    let parts: Vec<&str> = date.split('-').collect();
    let (year, id, part) = match parts.as_slice() {
        [year, month, day] => return Some(visible(&format!("{day}.{month}.{year}"))),
        [year, part] => match part.split_at_checked(1)? {
            ("H", n) => (*year, "write-half-year", n),
            ("Q", n) => (*year, "write-quarter", n),
            _ => return Some(visible(&format!("{part}.{year}"))),
        },
        _ => return None,
    };
    let part: u8 = part.parse().ok()?;
    let year = visible(year);
    Some(say_with(
        front,
        id,
        &[("part", part.into()), ("year", year.into())],
    ))
}

fn visible(text: &str) -> String {
    UntrustedText::new(text).visible(false)
}
