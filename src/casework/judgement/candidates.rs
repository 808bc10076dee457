//! Claims that the answers suggest: what was said in words beside a date or a place, and places and dates that stand alone. A
//! person decides which of them become claims.

use super::anchors::{Words, anchor};
use crate::casework::store::Bundle;
use crate::model::record::{Basis, Claim, ClaimKind, Span};
use crate::model::{date, period};
use serde_json::{Map, Value};

/// Words in an answer that may be worth a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// As it would be said.
    pub claim: Claim,
    /// How precisely the source named the place, by the codes of the questionnaire; may be empty.
    pub precision: String,
}

/// The claims that a bundle's answers suggest, always in the same order, so that each keeps its number.
#[must_use]
pub fn candidates(bundle: &Bundle) -> Vec<Candidate> {
    let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
    let mut gathering = Gathering {
        bundle,
        found: Vec::new(),
    };
    // What stands side by side at the top has nothing to do with each other.
    for (field, value) in answers.as_object().into_iter().flatten() {
        gathering.answer(&format!("answers/{field}"), value, &Setting::default());
    }
    gathering.found
}

/// When, where and whence, as far as the answers around a text say.
#[derive(Clone, Default)]
struct Setting {
    when: Option<Span>,
    place: String,
    precision: String,
    basis: Option<Basis>,
}

impl Setting {
    /// What a group says of the texts in it; what it does not say holds from around it.
    fn of(map: &Map<String, Value>, around: &Self) -> Self {
        let when = map.values().find_map(span);
        let basis = map.values().find_map(basis);
        let (place, precision) = map
            .values()
            .find_map(place)
            .unwrap_or((around.place.as_str(), around.precision.as_str()));
        Self {
            when: when.or_else(|| around.when.clone()),
            place: place.to_owned(),
            precision: precision.to_owned(),
            basis: basis.or(around.basis),
        }
    }

    fn is_known(&self) -> bool {
        self.when.is_some() || !self.place.is_empty()
    }
}

struct Gathering<'a> {
    bundle: &'a Bundle,
    found: Vec<Candidate>,
}

impl Gathering<'_> {
    /// Looks at an answer. Groups are not nested deeper than parsing allows.
    fn answer(&mut self, name: &str, value: &Value, setting: &Setting) {
        if let Some((place, precision)) = place(value) {
            let setting = Setting {
                place: place.to_owned(),
                precision: precision.to_owned(),
                ..setting.clone()
            };
            return self.propose(&format!("{name}/name"), place, ClaimKind::Fact, &setting);
        }
        if let Some(when) = span(value) {
            let text = value.get("date").and_then(Value::as_str);
            let setting = Setting {
                when: Some(when),
                ..setting.clone()
            };
            // A range is two texts; a group says it with its words or its place.
            if let Some(text) = text {
                self.propose(&format!("{name}/date"), text, ClaimKind::Fact, &setting);
            }
            return;
        }
        match value {
            Value::Array(list) => {
                for (n, value) in list.iter().enumerate() {
                    self.answer(&format!("{name}/{n}"), value, setting);
                }
            }
            Value::Object(map) => self.group(name, map, setting),
            _ => {}
        }
    }

    fn group(&mut self, name: &str, map: &Map<String, Value>, around: &Setting) {
        let setting = Setting::of(map, around);
        let words = map.iter().filter(|(_, v)| is_telling(v));
        let longest = words.max_by_key(|(_, v)| v.as_str().map(str::len));
        let longest = longest.map(|(field, _)| field.as_str());
        for (field, value) in map {
            let name = format!("{name}/{field}");
            let told = value.as_str().filter(|_| is_telling(value));
            if let Some(text) = told.filter(|_| setting.is_known()) {
                let kind = match setting.basis {
                    Some(Basis::Told) => ClaimKind::Hearsay,
                    _ if longest == Some(field) => ClaimKind::Event,
                    _ => ClaimKind::Fact,
                };
                self.propose(&name, text, kind, &setting);
            } else if longest.is_none() || (place(value).is_none() && span(value).is_none()) {
                // Where words tell what happened, time and place stand with them.
                self.answer(&name, value, &setting);
            }
        }
    }

    fn propose(&mut self, name: &str, text: &str, kind: ClaimKind, setting: &Setting) {
        let words = Words::Range {
            start: 0,
            end: text.chars().count(),
        };
        let Ok(anchor) = anchor(self.bundle, name, words) else {
            return;
        };
        self.found.push(Candidate {
            claim: Claim {
                anchor,
                kind,
                basis: setting.basis,
                says: String::new(),
                when: setting.when.clone(),
                place: setting.place.clone(),
            },
            precision: setting.precision.clone(),
        });
    }
}

/// An answer in words: codes of choices have no space in them.
fn is_telling(answer: &Value) -> bool {
    let text = answer.as_str().unwrap_or_default();
    text.split_whitespace().nth(1).is_some()
}

fn span(answer: &Value) -> Option<Span> {
    let (from, to) = period::of_answer(answer)?;
    let (from, to) = (date::show(from), date::show(to));
    Some(Span { from, to })
}

/// The name of a place, and how precise it is.
fn place(answer: &Value) -> Option<(&str, &str)> {
    let precision = answer.get("precision")?.as_str()?;
    Some((answer.get("name")?.as_str()?, precision))
}

fn basis(answer: &Value) -> Option<Basis> {
    match answer.as_str()? {
        "infer" => Some(Basis::Inferred),
        code => Basis::from_code(code),
    }
}
