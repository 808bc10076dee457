//! Answers to a questionnaire, held to it. `docs/format.md` has the form of each kind of answer.

use super::questionnaire::{DATE_PRECISIONS, Field, FieldType, PLACE_PRECISIONS};
use super::untrusted::{is_hidden, is_space};
use super::{Limits, Questionnaire};
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

reasons! {
    /// Why answers are refused; `field` names the place.
    pub enum AnswersError {
        Json { detail: String } = "answers-json", "the answers are not a JSON object: {detail}";
        Unknown { field: String } = "answers-unknown", "{field}: the questionnaire has no such field";
        Missing { field: String } = "answers-missing", "{field}: must be answered";
        Shape { field: String } = "answers-shape", "{field}: the answer does not fit the question";
        TooLong { limit: u64 } = "answers-too-long", "the answers are longer than {limit} bytes";
        NoQuestionnaire = "answers-no-questionnaire", "the card asks nothing, so there is nothing to answer";
    }
}

/// Checked answers: text in NFC with unix line ends, every field known, every value of its field's form.
#[derive(Clone, PartialEq, Eq)]
pub struct Answers(Map<String, Value>);

impl Answers {
    /// No answers at all.
    #[must_use]
    pub fn none() -> Self {
        Self(Map::new())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads answers and holds them to the questionnaire. `story_told` says that the free account stands in the
    /// statement, so that a required long text may be missing here.
    ///
    /// # Errors
    /// [`AnswersError`], naming the field.
    pub fn from_json(
        json: &[u8],
        questionnaire: &Questionnaire,
        story_told: bool,
        limits: &Limits,
    ) -> Result<Self, AnswersError> {
        let value: Value = serde_json::from_slice(json).map_err(|e| AnswersError::Json {
            detail: e.to_string(),
        })?;
        let Value::Object(map) = value else {
            return Err(AnswersError::Json {
                detail: "not an object".into(),
            });
        };
        let told = story_told.then_some(FieldType::LongText);
        check_group("", &map, &questionnaire.fields, told, limits)?;
        let answers = Self(normal_map(map));
        // Normalising can lengthen a text.
        if answers.to_json().len() as u64 > limits.answers {
            return Err(AnswersError::TooLong {
                limit: limits.answers,
            });
        }
        Ok(answers)
    }

    /// Whether a field is asked for at all, after the earlier answers of its group. Files are not: they travel as
    /// attachments.
    #[must_use]
    pub fn is_asked(field: &Field, earlier: &Map<String, Value>) -> bool {
        let condition = field.ask_if.as_ref();
        field.kind != FieldType::Files
            && condition.is_none_or(|c| match earlier.get(&c.field) {
                Some(Value::String(answer)) => c.is.contains(answer),
                Some(Value::Array(answers)) => answers
                    .iter()
                    .any(|a| a.as_str().is_some_and(|a| c.is.iter().any(|i| i == a))),
                _ => false,
            })
    }

    /// Whether one value answers one field.
    #[must_use]
    pub fn fits_field(value: &Value, field: &Field, limits: &Limits) -> bool {
        check_value("", value, field, limits).is_ok()
    }

    /// Everything that was answered in words, with the field it answers; groups give each of their fields.
    #[must_use]
    pub fn words(&self) -> Vec<(&str, &str)> {
        let mut words = Vec::new();
        // Groups are not nested deeper than `Limits::group_depth`.
        let mut open: Vec<(&str, &Value)> = self.0.iter().map(|(k, v)| (k.as_str(), v)).collect();
        open.reverse();
        while let Some((field, value)) = open.pop() {
            match value {
                Value::String(text) => words.push((field, text.as_str())),
                Value::Array(list) => open.extend(list.iter().rev().map(|v| (field, v))),
                Value::Object(map) => {
                    open.extend(map.iter().rev().map(|(k, v)| (k.as_str(), v)));
                }
                _ => {}
            }
        }
        words
    }

    /// The canonical JSON: sorted keys, no white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        Value::Object(self.0.clone()).to_string()
    }
}

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answers({} fields)", self.0.len())
    }
}

fn check_group(
    above: &str,
    map: &Map<String, Value>,
    fields: &[Field],
    told_elsewhere: Option<FieldType>,
    limits: &Limits,
) -> Result<(), AnswersError> {
    for key in map.keys() {
        if !fields.iter().any(|f| f.id == *key) {
            // The key is the writer's own text; show no more of it than a name can have.
            let shown: String = key.chars().take(40).collect();
            return Err(AnswersError::Unknown {
                field: format!("{above}{shown}"),
            });
        }
    }
    for field in fields {
        let at = format!("{above}{}", field.id);
        match map.get(&field.id) {
            None if field.required
                && told_elsewhere != Some(field.kind)
                && Answers::is_asked(field, map) =>
            {
                return Err(AnswersError::Missing { field: at });
            }
            None => {}
            Some(value) => check_value(&at, value, field, limits)?,
        }
    }
    Ok(())
}

fn check_value(
    at: &str,
    value: &Value,
    field: &Field,
    limits: &Limits,
) -> Result<(), AnswersError> {
    let misfit = || AnswersError::Shape {
        field: at.to_owned(),
    };
    if is_only(value, "skip") || is_only(value, "unknown") {
        return if field.required {
            Err(AnswersError::Missing {
                field: at.to_owned(),
            })
        } else {
            Ok(())
        };
    }
    if field.kind == FieldType::Group {
        let each = |n: Option<usize>, v: &Value| match v {
            Value::Object(map) => {
                let above = n.map_or_else(|| format!("{at}."), |n| format!("{at}[{n}]."));
                check_group(&above, map, &field.fields, None, limits)
            }
            _ => Err(misfit()),
        };
        return match value {
            Value::Array(items) if field.repeat && items.len() <= limits.repeats => items
                .iter()
                .enumerate()
                .try_for_each(|(n, v)| each(Some(n), v)),
            other if !field.repeat => each(None, other),
            _ => Err(misfit()),
        };
    }
    if fits(value, field) {
        Ok(())
    } else {
        Err(misfit())
    }
}

fn fits(value: &Value, field: &Field) -> bool {
    let option = |v: &Value| {
        v.as_str()
            .is_some_and(|s| field.options.iter().any(|o| o.id == s))
    };
    match field.kind {
        FieldType::Yes => value == &Value::Bool(true),
        FieldType::Text | FieldType::LongText => value.is_string(),
        FieldType::Choice | FieldType::Band => option(value),
        FieldType::MultiChoice => value.as_array().is_some_and(|a| a.iter().all(option)),
        FieldType::Ternary => matches!(value.as_str(), Some("yes" | "no" | "unknown")),
        FieldType::Date => is_date(value, field.finest.as_deref()),
        FieldType::Range => exact_keys(value, &["from", "to"])
            .is_some_and(|m| m.values().all(|v| is_date(v, field.finest.as_deref()))),
        FieldType::Place => exact_keys(value, &["name", "precision"]).is_some_and(|m| {
            let precision = m.get("precision").and_then(Value::as_str);
            m.get("name").is_some_and(Value::is_string)
                && precision
                    .is_some_and(|p| no_finer(p, field.finest.as_deref(), &PLACE_PRECISIONS))
        }),
        // Files travel as attachments; a group is checked by its caller.
        FieldType::Files | FieldType::Group => false,
    }
}

/// `{"skip":true}` and `{"unknown":true}`: two different answers.
fn is_only(value: &Value, key: &str) -> bool {
    value
        .as_object()
        .is_some_and(|m| m.len() == 1 && m.get(key) == Some(&Value::Bool(true)))
}

fn exact_keys<'a>(value: &'a Value, keys: &[&str]) -> Option<&'a Map<String, Value>> {
    let map = value.as_object()?;
    (map.len() == keys.len() && keys.iter().all(|k| map.contains_key(*k))).then_some(map)
}

fn no_finer(precision: &str, finest: Option<&str>, ladder: &[&str]) -> bool {
    let rank = |p: &str| ladder.iter().position(|x| *x == p);
    match (rank(precision), finest.and_then(rank)) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(p), Some(f)) => p <= f,
    }
}

/// `{"date":"2031-03","precision":"month"}`, with `"about":true` where it is uncertain.
fn is_date(value: &Value, finest: Option<&str>) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    let known = |k: &String| ["date", "precision", "about"].contains(&k.as_str());
    let text = map.get("date").and_then(Value::as_str).unwrap_or_default();
    let precision = map
        .get("precision")
        .and_then(Value::as_str)
        .unwrap_or_default();
    map.keys().all(known)
        && map.get("about").is_none_or(Value::is_boolean)
        && no_finer(precision, finest, &DATE_PRECISIONS)
        && date_has_form(text, precision)
}

fn date_has_form(text: &str, precision: &str) -> bool {
    let Some((year, rest)) = text.split_at_checked(4) else {
        return false;
    };
    let valid = |full: &str| super::date::parse(full).is_some();
    let year_ok = valid(&format!("{year}-01-01"));
    year_ok
        && match precision {
            "year" => rest.is_empty(),
            "half_year" => ["-H1", "-H2"].contains(&rest),
            "quarter" => ["-Q1", "-Q2", "-Q3", "-Q4"].contains(&rest),
            "month" => rest.len() == 3 && valid(&format!("{text}-01")),
            "day" => valid(text),
            _ => false,
        }
}

/// Text in the one form that does not tell which system it was typed on, without hidden characters.
fn normal_text(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = |c: &char| matches!(c, '\n' | '\t') || !is_hidden(*c);
    let plain = |c: char| if is_space(c) { ' ' } else { c };
    lines.chars().filter(seen).map(plain).nfc().collect()
}

fn normal_map(map: Map<String, Value>) -> Map<String, Value> {
    map.into_iter().map(|(k, v)| (k, normal(v))).collect()
}

fn normal(value: Value) -> Value {
    match value {
        Value::String(s) => Value::String(normal_text(&s)),
        Value::Array(a) => Value::Array(a.into_iter().map(normal).collect()),
        Value::Object(m) => Value::Object(normal_map(m)),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn questionnaire() -> Questionnaire {
        let t = || json!({"en": "x"});
        let field = |id: &str, kind: &str, more: Value| {
            let mut f = json!({"id": id, "type": kind, "sensitivity": 1, "publish": "never", "label": t(), "help": t()});
            for (k, v) in more.as_object().unwrap() {
                f[k] = v.clone();
            }
            f
        };
        let q = json!({
            "format": "plico/questionnaire/1", "id": "t", "languages": ["en"], "title": t(),
            "fields": [
                field("ack", "yes", json!({"required": true})),
                field("story", "long_text", json!({"required": true})),
                field("role", "choice", json!({"options": [{"id": "one", "label": t()}]})),
                field("when", "date", json!({"finest": "month"})),
                field("where", "place", json!({"finest": "region"})),
                field("safe", "ternary", json!({})),
                field("events", "group", json!({"repeat": true, "fields": [
                    field("what", "text", json!({"required": true})),
                    field("period", "range", json!({})),
                ]})),
            ]
        });
        Questionnaire::from_json(q.to_string().as_bytes(), &Limits::STANDARD).unwrap()
    }

    fn read(v: &Value) -> Result<Answers, String> {
        Answers::from_json(
            v.to_string().as_bytes(),
            &questionnaire(),
            true,
            &Limits::STANDARD,
        )
        .map_err(|e| e.to_string())
    }

    #[test]
    fn fitting_answers_are_kept_in_one_canonical_form() {
        let day = |d: &str| json!({"date": d, "precision": "day", "about": true});
        let a = read(&json!({
            "when": {"precision": "month", "date": "2031-03"},
            "ack": true, "role": {"unknown": true}, "safe": "no",
            "where": {"name": "Пример", "precision": "region"},
            "events": [{"what": "e\u{301}\r\nx", "period": {"from": day("2031-03-01"), "to": day("2031-03-02")}}],
        }))
        .unwrap();
        assert!(
            a.to_json()
                .starts_with(r#"{"ack":true,"events":[{"period":{"from":"#)
        );
        assert!(a.to_json().contains("\u{e9}\\nx"), "{}", a.to_json());
    }

    #[test]
    fn a_misfit_is_refused_and_named() {
        let refused = |v: Value, part: &str| {
            let error = read(&v).unwrap_err();
            assert!(error.contains(part), "{error:?} lacks {part:?}");
        };
        refused(json!({}), "ack: must be answered");
        refused(json!({"ack": {"skip": true}}), "ack: must be answered");
        refused(
            json!({"ack": true, "nope": 1}),
            "nope: the questionnaire has no such field",
        );
        refused(
            json!({"ack": true, "role": "two"}),
            "role: the answer does not fit",
        );
        refused(
            json!({"ack": true, "when": {"date": "2031-03-04", "precision": "day"}}),
            "when: ",
        );
        refused(
            json!({"ack": true, "when": {"date": "2031-13", "precision": "month"}}),
            "when: ",
        );
        refused(
            json!({"ack": true, "where": {"name": "x", "precision": "settlement"}}),
            "where: ",
        );
        refused(
            json!({"ack": true, "events": [{"what": "x"}, {}]}),
            "events[1].what: must be answered",
        );
        refused(json!([]), "not a JSON object");
    }
}
