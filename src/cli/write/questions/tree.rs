//! Answers so far, as a tree: groups hold answers of their own. Nothing told is taken out when a condition changes; what
//! is sealed is made of it by [`asked`].

use plico::model::questionnaire::{Field, FieldType};
use plico::model::{Answers, Limits};
use serde_json::{Map, Value, json};

/// The answers of the group at a path such as `events/0`; the whole for the empty path.
pub(super) fn inside<'m>(
    root: &'m mut Map<String, Value>,
    path: &str,
) -> Option<&'m mut Map<String, Value>> {
    let mut map = root;
    let mut parts = path.split('/').filter(|p| !p.is_empty());
    while let Some(name) = parts.next() {
        let value = match map.get_mut(name)? {
            Value::Array(list) => list.get_mut(parts.next()?.parse::<usize>().ok()?)?,
            other => other,
        };
        map = value.as_object_mut()?;
    }
    Some(map)
}

/// A path one step longer.
pub(super) fn join(path: &str, part: &str) -> String {
    match path {
        "" => part.to_owned(),
        _ => format!("{path}/{part}"),
    }
}

/// "She will not say" and "she does not know" are answers, and different ones.
pub(super) fn skipped() -> Value {
    json!({"skip": true})
}

/// See [`skipped`].
pub(super) fn unknown() -> Value {
    json!({"unknown": true})
}

/// Whether it is one of the two.
pub(super) fn is_open(value: &Value) -> bool {
    *value == skipped() || *value == unknown()
}

/// The answers that are still asked for and still fit, of the fields of one group.
pub(super) fn asked(
    fields: &[Field],
    answers: &Map<String, Value>,
    limits: &Limits,
) -> Map<String, Value> {
    let mut kept = Map::new();
    for field in fields {
        let Some(value) = answers.get(&field.id) else {
            continue;
        };
        if !Answers::is_asked(field, &kept) {
            continue;
        }
        let within = |value: &Value| match value {
            Value::Object(map) if !is_open(value) => {
                Value::Object(asked(&field.fields, map, limits))
            }
            other => other.clone(),
        };
        let value = match value {
            Value::Array(list) if field.kind == FieldType::Group => {
                Value::Array(list.iter().map(within).collect())
            }
            value if field.kind == FieldType::Group => within(value),
            value => value.clone(),
        };
        if Answers::fits_field(&value, field, limits) {
            kept.insert(field.id.clone(), value);
        }
    }
    kept
}

/// Where the first question stands that must be answered and is not.
pub(super) fn first_missing(
    fields: &[Field],
    answers: &Map<String, Value>,
    path: &str,
    limits: &Limits,
) -> Option<String> {
    let mut earlier = Map::new();
    for field in fields {
        let told_elsewhere = path.is_empty() && super::super::story::is_story(field);
        if told_elsewhere || !Answers::is_asked(field, &earlier) {
            continue;
        }
        let at = join(path, &field.id);
        let value = answers.get(&field.id);
        let entries: Vec<(String, &Value)> = match value {
            Some(Value::Array(list)) if field.kind == FieldType::Group => (0..)
                .zip(list)
                .map(|(n, v): (usize, _)| (join(&at, &n.to_string()), v))
                .collect(),
            Some(value) if field.kind == FieldType::Group && !is_open(value) => {
                vec![(at.clone(), value)]
            }
            _ => Vec::new(),
        };
        for (at, entry) in entries {
            let map = entry.as_object();
            let missing = map.and_then(|m| first_missing(&field.fields, m, &at, limits));
            if missing.is_some() {
                return missing;
            }
        }
        match value {
            Some(value) if Answers::fits_field(value, field, limits) => {
                earlier.insert(field.id.clone(), value.clone());
            }
            _ if field.required => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use plico::model::Questionnaire;

    fn questionnaire() -> Questionnaire {
        let text = std::fs::read("examples/questionnaire.json").unwrap();
        Questionnaire::from_json(&text, &Limits::STANDARD).unwrap()
    }

    fn map(value: &Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn an_answer_is_left_out_when_a_changed_one_no_longer_asks_for_it() {
        let q = questionnaire();
        let told = |role: &str| map(&json!({"role": role, "branch": q.fields[6].options[0].id}));
        let kept = |role: &str| asked(&q.fields, &told(role), &Limits::STANDARD);
        let first = q.fields[3].options[0].id.as_str();
        assert!(kept(first).contains_key("branch"));
        assert!(!kept("civilian").contains_key("branch"));
        let gone = asked(
            &q.fields,
            &map(&json!({"role": {"skip": true}, "branch": "x"})),
            &Limits::STANDARD,
        );
        assert_eq!(Value::Object(gone), json!({"role": {"skip": true}}));
    }

    #[test]
    fn what_must_be_answered_is_found_inside_a_group_too() {
        let q = questionnaire();
        let missing = |told: &Value| first_missing(&q.fields, &map(told), "", &Limits::STANDARD);
        assert_eq!(missing(&json!({})).as_deref(), Some("warn_ack"));
        assert_eq!(
            missing(&json!({"warn_ack": true, "events": [{"basis": "saw"}, {}]})).as_deref(),
            Some("events/1/basis")
        );
        assert_eq!(
            missing(&json!({"warn_ack": true, "events": {"skip": true}})),
            None
        );
    }
}
