//! What an office asks, as data in its card. Only its form is known here, never its words.

mod fault;

use super::{Limits, Scope};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One text in several languages, by ISO 639-1 code.
pub type Texts = BTreeMap<String, String>;

/// A questionnaire (`docs/format.md`, "Questionnaire").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// `plico/questionnaire/1`.
    pub format: String,
    /// The office's own name for this version.
    pub id: String,
    /// The languages in which every text is present.
    pub languages: Vec<String>,
    /// What it is called.
    pub title: Texts,
    /// The uses the office offers, each with its explanation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consent: Vec<OfferedUse>,
    /// The questions, in order.
    pub fields: Vec<Field>,
}

/// One use the source can allow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferedUse {
    /// Its name in consent.
    pub id: Scope,
    /// A few words.
    pub label: Texts,
    /// One sentence that explains it.
    pub help: Texts,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "docs/format.md has the table")]
pub enum FieldType {
    Yes,
    Text,
    LongText,
    Choice,
    MultiChoice,
    Date,
    Range,
    Band,
    Place,
    Ternary,
    Group,
    Files,
}

/// One question, or a group of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// A name, unique among its siblings.
    pub id: String,
    /// The kind of answer.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// Whether it must be answered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// 0 public, 1 low, 2 identifies with others, 3 can cost a life.
    pub sensitivity: u8,
    /// How an answer would be published.
    pub publish: String,
    /// The question.
    pub label: Texts,
    /// One line of help.
    pub help: Texts,
    /// What to say before it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<Texts>,
    /// The finest precision asked for, of a date or a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finest: Option<String>,
    /// The choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// Whether it may be answered several times.
    #[serde(default, skip_serializing_if = "is_false")]
    pub repeat: bool,
    /// The questions of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// When to ask it at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<AskIf>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub label: Texts,
}

/// A condition on an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskIf {
    /// The earlier field, among the siblings.
    pub field: String,
    /// Any of these answers.
    pub is: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(b: &bool) -> bool {
    !*b
}

reasons! {
    /// Why a questionnaire is refused; `field` names the place.
    pub enum QuestionnaireError {
        Json { detail: String } = "questionnaire-json", "the questionnaire is not of the expected form: {detail}";
        Key { field: String, key: String } = "questionnaire-key", "{field}: unknown key {key}";
        Missing { field: String, key: String } = "questionnaire-missing", "{field}: the key {key} is missing";
        Value { field: String, found: String } = "questionnaire-value", "{field}: {found} cannot stand here";
        Format { found: String } = "questionnaire-format", "unknown questionnaire format {found}";
        TooMany { field: String } = "questionnaire-too-many", "{field}: too many fields or options, or groups too deep";
        Name { field: String } = "questionnaire-name", "{field}: not a name of lower-case letters, digits and underscores, or used twice";
        Language { field: String, language: String } = "questionnaire-language", "{field}: no text in {language}";
        Shape { field: String } = "questionnaire-shape", "{field}: what it has does not fit its type";
        Condition { field: String } = "questionnaire-condition", "{field}: asked on a condition that cannot be met";
    }
}

impl Questionnaire {
    /// The only format there is.
    pub const FORMAT: &'static str = "plico/questionnaire/1";

    /// Reads and checks a questionnaire.
    ///
    /// # Errors
    /// [`QuestionnaireError`], naming the field.
    pub fn from_json(json: &[u8], limits: &Limits) -> Result<Self, QuestionnaireError> {
        let this = fault::read(json)?;
        this.check(limits)?;
        Ok(this)
    }

    /// The uses the source may choose from.
    #[must_use]
    pub fn offered(&self) -> Vec<Scope> {
        self.consent.iter().map(|u| u.id.clone()).collect()
    }

    fn check(&self, limits: &Limits) -> Result<(), QuestionnaireError> {
        if self.format != Self::FORMAT {
            return Err(QuestionnaireError::Format {
                found: self.format.clone(),
            });
        }
        let whole = |e: fn(String) -> QuestionnaireError| Err(e("questionnaire".into()));
        if !is_name(&self.id, true) || self.languages.is_empty() {
            return whole(|field| QuestionnaireError::Name { field });
        }
        self.texts("title", &self.title)?;
        let mut uses = BTreeSet::new();
        for offered in &self.consent {
            let at = format!("consent.{}", offered.id.name());
            if !uses.insert(offered.id.name()) {
                return Err(QuestionnaireError::Name { field: at });
            }
            self.texts(&at, &offered.label)?;
            self.texts(&at, &offered.help)?;
        }
        if !self.consent.is_empty() && !uses.contains(Scope::INTERNAL_REVIEW) {
            return whole(|field| QuestionnaireError::Shape { field });
        }
        let mut left = limits.fields;
        self.check_fields("", &self.fields, limits, limits.group_depth, &mut left)
    }

    fn check_fields(
        &self,
        above: &str,
        fields: &[Field],
        limits: &Limits,
        depth: usize,
        left: &mut usize,
    ) -> Result<(), QuestionnaireError> {
        let mut seen: BTreeMap<&str, &Field> = BTreeMap::new();
        for field in fields {
            let at = format!("{above}{}", field.id);
            let fail = |e: fn(String) -> QuestionnaireError| Err(e(at.clone()));
            let (Some(rest), Some(depth_below)) = (left.checked_sub(1), depth.checked_sub(1))
            else {
                return fail(|field| QuestionnaireError::TooMany { field });
            };
            *left = rest;
            if field.options.len() > limits.options {
                return fail(|field| QuestionnaireError::TooMany { field });
            }
            if !is_name(&field.id, false) || seen.contains_key(field.id.as_str()) {
                return fail(|field| QuestionnaireError::Name { field });
            }
            self.texts(&at, &field.label)?;
            self.texts(&at, &field.help)?;
            field.warning.iter().try_for_each(|w| self.texts(&at, w))?;
            let mut ids = BTreeSet::new();
            for option in &field.options {
                self.texts(&at, &option.label)?;
                if !is_name(&option.id, true) || !ids.insert(&option.id) {
                    return fail(|field| QuestionnaireError::Name { field });
                }
            }
            if !field.shape_fits() {
                return fail(|field| QuestionnaireError::Shape { field });
            }
            if let Some(condition) = &field.ask_if
                && !seen
                    .get(condition.field.as_str())
                    .is_some_and(|f| f.can_be_any_of(&condition.is))
            {
                return fail(|field| QuestionnaireError::Condition { field });
            }
            self.check_fields(&format!("{at}."), &field.fields, limits, depth_below, left)?;
            seen.insert(&field.id, field);
        }
        Ok(())
    }

    fn texts(&self, at: &str, texts: &Texts) -> Result<(), QuestionnaireError> {
        let missing = |l: &&String| texts.get(*l).is_none_or(|t| t.trim().is_empty());
        match self.languages.iter().find(missing) {
            None => Ok(()),
            Some(language) => Err(QuestionnaireError::Language {
                field: at.to_owned(),
                language: language.clone(),
            }),
        }
    }
}

/// The precisions a date may have, coarse to fine.
pub const DATE_PRECISIONS: [&str; 5] = ["year", "half_year", "quarter", "month", "day"];
/// The precisions a place may have, coarse to fine.
pub const PLACE_PRECISIONS: [&str; 4] = ["country", "part_of_country", "region", "settlement"];

impl Field {
    fn shape_fits(&self) -> bool {
        use FieldType as T;
        let choices = matches!(self.kind, T::Choice | T::MultiChoice | T::Band);
        let finest = self.finest.as_deref();
        let precise = match self.kind {
            T::Date | T::Range => finest.is_none_or(|f| DATE_PRECISIONS.contains(&f)),
            T::Place => finest.is_none_or(|f| PLACE_PRECISIONS.contains(&f)),
            _ => finest.is_none(),
        };
        choices != self.options.is_empty()
            && (self.kind == T::Group) != self.fields.is_empty()
            && (!self.repeat || matches!(self.kind, T::Group | T::Files))
            && precise
            && self.sensitivity <= 3
    }

    fn can_be_any_of(&self, answers: &[String]) -> bool {
        let possible = |a: &String| match self.kind {
            FieldType::Ternary => ["yes", "no", "unknown"].contains(&a.as_str()),
            _ => self.options.iter().any(|o| o.id == *a),
        };
        !answers.is_empty() && answers.iter().all(possible)
    }
}

fn is_name(name: &str, dashes: bool) -> bool {
    let fits =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || (dashes && b == b'-');
    (1..=40).contains(&name.len()) && name.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn sample() -> Value {
        let t = || json!({"en": "x"});
        json!({
            "format": "plico/questionnaire/1", "id": "t-1", "languages": ["en"], "title": t(),
            "consent": [{"id": "internal_review", "label": t(), "help": t()}],
            "fields": [
                {"id": "a", "type": "choice", "sensitivity": 0, "publish": "same", "label": t(), "help": t(),
                 "options": [{"id": "one", "label": t()}]},
                {"id": "b", "type": "group", "repeat": true, "sensitivity": 3, "publish": "never", "label": t(),
                 "help": t(), "ask_if": {"field": "a", "is": ["one"]},
                 "fields": [{"id": "c", "type": "date", "finest": "month", "sensitivity": 3, "publish": "year",
                             "label": t(), "help": t()}]}
            ]
        })
    }

    fn verdict(change: impl FnOnce(&mut Value)) -> Result<(), String> {
        let mut v = sample();
        change(&mut v);
        Questionnaire::from_json(v.to_string().as_bytes(), &Limits::STANDARD)
            .map(drop)
            .map_err(|e| e.to_string())
    }

    #[test]
    fn each_fault_is_refused_and_names_its_field() {
        assert_eq!(verdict(|_| ()), Ok(()));
        let refused = |change: fn(&mut Value), part: &str| {
            let error = verdict(change).unwrap_err();
            assert!(error.contains(part), "{error:?} lacks {part:?}");
        };
        refused(|v| v["format"] = json!("plico/questionnaire/2"), "/2");
        refused(
            |v| v["fields"][1]["fields"][0]["label"] = json!({"fr": "x"}),
            "b.c: no text in en",
        );
        refused(|v| v["fields"][1]["id"] = json!("a"), "a: not a name");
        refused(|v| v["fields"][0]["options"] = json!([]), "a: what it has");
        refused(
            |v| v["fields"][1]["ask_if"]["is"] = json!(["two"]),
            "b: asked on a condition",
        );
        refused(
            |v| v["fields"][0]["sensitivity"] = json!(4),
            "a: what it has",
        );
        refused(|v| v["fields"][0]["colour"] = json!("red"), "colour");
        refused(
            |v| v["fields"][1]["fields"][0]["finest"] = json!("second"),
            "b.c: what it has",
        );
        refused(
            |v| v["consent"][0]["id"] = json!("translate"),
            "what it has",
        );
    }

    #[test]
    fn values_in_an_array_without_their_keys_are_no_question() {
        let refused = |change: fn(&mut Value), at: &str| {
            let error = verdict(change).unwrap_err();
            assert!(error.starts_with(at), "{error:?}");
        };
        let text = || json!({"en": "x"});
        let field = |id: &str| {
            json!([
                id,
                "text",
                false,
                0,
                "same",
                text(),
                text(),
                null,
                null,
                [],
                false,
                [],
                null
            ])
        };
        let whole = json!([
            "plico/questionnaire/1",
            "t-1",
            ["en"],
            text(),
            [],
            [field("a")]
        ]);
        let read = Questionnaire::from_json(whole.to_string().as_bytes(), &Limits::STANDARD);
        assert!(read.unwrap_err().to_string().starts_with("questionnaire: "));
        let mut one = sample();
        one["fields"][0] = field("a");
        let read = Questionnaire::from_json(one.to_string().as_bytes(), &Limits::STANDARD);
        assert!(read.unwrap_err().to_string().starts_with("fields[0]: "));
        refused(
            |v| v["fields"][0]["options"][0] = json!(["one", {"en": "x"}]),
            "a.options[0]: ",
        );
        refused(
            |v| v["fields"][1]["ask_if"] = json!(["a", ["one"]]),
            "b.ask_if: ",
        );
        refused(
            |v| v["consent"][0] = json!(["internal_review", {"en": "x"}, {"en": "x"}]),
            "consent[0]: ",
        );
    }

    #[test]
    fn a_fault_of_form_is_named_with_the_path_of_its_field() {
        let named = |change: fn(&mut Value), told: &str| {
            assert_eq!(verdict(change).unwrap_err(), told);
        };
        named(
            |v| v["colour"] = json!(1),
            "questionnaire: unknown key colour",
        );
        named(
            |v| v["fields"][1]["fields"][0]["colour"] = json!("red"),
            "b.c: unknown key colour",
        );
        named(
            |v| v["fields"][0]["options"][0]["x\u{1b}"] = json!({}),
            "a.options.one: unknown key x\u{1b}",
        );
        named(
            |v| drop(v.as_object_mut().unwrap().remove("title")),
            "questionnaire: the key title is missing",
        );
        named(
            |v| drop(v["fields"][0].as_object_mut().unwrap().remove("type")),
            "a: the key type is missing",
        );
        named(
            |v| {
                drop(
                    v["fields"][1]["fields"][0]
                        .as_object_mut()
                        .unwrap()
                        .remove("id"),
                );
            },
            "b.fields[0]: the key id is missing",
        );
        named(
            |v| v["fields"][0]["type"] = json!("number"),
            "a.type: \"number\" cannot stand here",
        );
        named(
            |v| v["fields"][1]["fields"][0]["sensitivity"] = json!("high"),
            "b.c.sensitivity: \"high\" cannot stand here",
        );
        named(
            |v| v["fields"][0]["sensitivity"] = json!(256),
            "a.sensitivity: 256 cannot stand here",
        );
        named(
            |v| v["fields"][0]["label"]["en"] = json!(["x"]),
            "a.label.en: [\"x\"] cannot stand here",
        );
        named(
            |v| v["fields"][1]["ask_if"] = json!(true),
            "b.ask_if: true cannot stand here",
        );
        named(
            |v| v["consent"][0]["id"] = json!("Some Use"),
            "consent[0].id: \"Some Use\" cannot stand here",
        );
        named(|v| *v = json!([1]), "questionnaire: [1] cannot stand here");
        let long = verdict(|v| v["fields"][0]["type"] = json!("x".repeat(500))).unwrap_err();
        assert!(long.len() < 100 && long.contains('…'), "{long}");
    }

    #[test]
    fn what_is_no_json_is_named_by_its_line() {
        let told = |text: &str| {
            let read = Questionnaire::from_json(text.as_bytes(), &Limits::STANDARD);
            read.unwrap_err().to_string()
        };
        assert!(told("{\n\"format\": \"plico").contains("line 2"));
        let twice = sample().to_string().replacen('{', "{\"id\": \"x\",", 1);
        assert!(told(&twice).contains("duplicate"), "{}", told(&twice));
        assert!(told(&"[".repeat(100_000)).contains("line 1"));
    }

    #[test]
    fn the_number_and_depth_of_fields_are_limited() {
        let text = sample().to_string();
        let with = |fields, group_depth| {
            let limits = Limits {
                fields,
                group_depth,
                ..Limits::STANDARD
            };
            Questionnaire::from_json(text.as_bytes(), &limits).is_ok()
        };
        assert!(with(3, 2));
        assert!(!with(2, 2));
        assert!(!with(3, 1));
    }
}
