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
    let mut texts = vec![(STATEMENT.to_owned(), bundle.statement.raw().to_owned())];
    let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
    let mut open = vec![(ANSWERS.to_owned(), &answers)];
    // Parsing has bounded the depth; an explicit stack keeps it off this thread's.
    while let Some((name, value)) = open.pop() {
        match value {
            Value::String(text) => texts.push((name, text.clone())),
            Value::Array(list) => {
                let below = list.iter().enumerate().rev();
                open.extend(below.map(|(n, v)| (format!("{name}/{n}"), v)));
            }
            Value::Object(map) => {
                let below = map.iter().rev();
                open.extend(below.map(|(key, v)| (format!("{name}/{}", escaped(key)), v)));
            }
            _ => {}
        }
    }
    texts
}

/// A key as a JSON Pointer writes it (RFC 6901, section 3).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
