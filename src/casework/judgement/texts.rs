//! The texts of a bundle that words can be anchored in, and what they are called: `statement`, or `answers` and the JSON
//! Pointer (RFC 6901) of a string in them.

use crate::casework::store::Bundle;
use serde_json::Value;

/// What the statement is called.
pub const STATEMENT: &str = "statement";
const ANSWERS: &str = "answers";

/// The text of this name.
#[must_use]
pub fn text_of(bundle: &Bundle, name: &str) -> Option<String> {
    if name == STATEMENT {
        return Some(bundle.statement.raw().to_owned());
    }
    let pointer = name.strip_prefix(ANSWERS)?;
    let answers: Value = serde_json::from_str(&bundle.answers).ok()?;
    Some(answers.pointer(pointer)?.as_str()?.to_owned())
}

/// All texts of a bundle, by their names: the statement first, then the answers in their order.
#[must_use]
pub fn texts(bundle: &Bundle) -> Vec<(String, String)> {
    let statement = (STATEMENT.to_owned(), bundle.statement.raw().to_owned());
    let answers = answers(bundle).into_iter();
    let texts = answers.filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        _ => None,
    });
    std::iter::once(statement).chain(texts).collect()
}

/// Everything that was answered, piece by piece, in its order; what is text has its name as a text.
#[must_use]
pub fn answers(bundle: &Bundle) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
    let mut open = vec![(ANSWERS.to_owned(), answers)];
    // Parsing has bounded the depth; an explicit stack keeps it off this thread's.
    while let Some((name, value)) = open.pop() {
        match value {
            Value::Array(list) => {
                let below = list.into_iter().enumerate().rev();
                open.extend(below.map(|(n, v)| (format!("{name}/{n}"), v)));
            }
            Value::Object(map) => {
                let below = map.into_iter().rev();
                open.extend(below.map(|(key, v)| (format!("{name}/{}", escaped(&key)), v)));
            }
            Value::Null => {}
            leaf => all.push((name, leaf)),
        }
    }
    all
}

/// A key as a JSON Pointer writes it (RFC 6901, section 3).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
