//! What a verifier said, with who and when, as lists and scripts show it.

use super::desk::Desk;
use plico::casework::state::Signed;
use serde_json::{Value, json};

/// For scripts: the record, its author and time, and the fields of `more`.
pub(crate) fn as_json<T>(desk: &Desk, said: &Signed<T>, more: Value) -> Value {
    let mut value = json!({
        "record": said.record.to_string(),
        "author": said.author,
        "name": desk.name_of(&said.author),
        "time": said.time,
    });
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

/// A record's name as people see it.
pub(crate) fn short(record: &plico::model::Digest) -> String {
    record.to_string().chars().take(8).collect()
}
