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

/// Where the first question stands that is asked and has no answer that fits: at the top any, below only one that must be
/// answered. Whoever goes back out of the middle of a telling need not go on with it.
pub(super) fn first_due(
    fields: &[Field],
    answers: &Map<String, Value>,
    path: &str,
    limits: &Limits,
) -> Option<String> {
    let kept = asked(fields, answers, limits);
    for field in fields {
        let told_elsewhere = path.is_empty() && super::super::story::is_story(field);
        if told_elsewhere || !Answers::is_asked(field, &kept) {
            continue;
        }
        let at = join(path, &field.id);
        let entries: Vec<(String, &Value)> = match answers.get(&field.id) {
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
            let due = map.and_then(|m| first_due(&field.fields, m, &at, limits));
            if due.is_some() {
                return due;
            }
        }
        if !kept.contains_key(&field.id) && (field.required || path.is_empty()) {
            return Some(at);
        }
    }
    None
}

/// Whether it is open yet how many of the fields are asked: one hangs on another that has no answer so far.
pub(super) fn may_grow<'q>(
    fields: impl Iterator<Item = &'q Field>,
    answers: &Map<String, Value>,
) -> bool {
    let mut fields = fields.filter_map(|f| f.ask_if.as_ref());
    fields.any(|condition| !answers.contains_key(&condition.field))
}

/// The field at a path such as `events/0/what`, and the path of its group.
pub(super) fn field_at<'q, 'p>(fields: &'q [Field], at: &'p str) -> Option<(&'q Field, &'p str)> {
    let (path, _) = at.rsplit_once('/').unwrap_or(("", at));
    let mut parts = at.split('/');
    let mut among = fields;
    loop {
        let name = parts.next()?;
        let field = among.iter().find(|f| f.id == name)?;
        if field.repeat {
            parts.next();
        }
        if parts.clone().next().is_none() {
            return Some((field, path));
        }
        among = &field.fields;
    }
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
        let mut told = Map::new();
        for field in &q.fields {
            told.insert(field.id.clone(), skipped());
        }
        let due = |told: &Map<String, Value>| first_due(&q.fields, told, "", &Limits::STANDARD);
        assert_eq!(due(&told).as_deref(), Some("warn_ack"));
        told.insert("warn_ack".into(), json!(true));
        assert_eq!(due(&told), None, "to skip is an answer");
        told.insert("events".into(), json!([{"basis": "saw"}, {}]));
        assert_eq!(due(&told).as_deref(), Some("events/1/basis"));
        told.insert("events".into(), json!([{"basis": "saw"}]));
        told.remove("contact");
        assert_eq!(due(&told).as_deref(), Some("contact"));
    }

    #[test]
    fn how_many_are_asked_is_known_once_what_they_hang_on_is_answered() {
        let q = questionnaire();
        let open = |told: &Value| may_grow(q.fields.iter(), &map(told));
        assert!(open(&json!({"warn_ack": true})));
        assert!(!open(&json!({"role": "civilian"})));
        assert!(!open(&json!({"role": {"skip": true}})));
    }

    #[test]
    fn a_field_is_found_by_its_path() {
        let q = questionnaire();
        let found = |at| field_at(&q.fields, at).map(|(f, path)| (f.id.as_str(), path));
        assert_eq!(found("contact"), Some(("contact", "")));
        assert_eq!(
            found("events/1/orders/form"),
            Some(("form", "events/1/orders"))
        );
        assert_eq!(found("events/1/none"), None);
    }
}
