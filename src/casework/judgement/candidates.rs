//! Claims that the answers suggest: each text of an event, or of any other group with a time or a place of its own. A person
//! decides which of them become claims.

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
}

/// The claims that a bundle's answers suggest, in their order.
#[must_use]
pub fn candidates(bundle: &Bundle) -> Vec<Candidate> {
    let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
    let mut found = Vec::new();
    for (field, value) in answers.as_object().into_iter().flatten() {
        match value {
            Value::Array(list) => {
                for (n, item) in list.iter().enumerate() {
                    of_group(bundle, &format!("answers/{field}/{n}"), item, &mut found);
                }
            }
            group => of_group(bundle, &format!("answers/{field}"), group, &mut found),
        }
    }
    found
}

fn of_group(bundle: &Bundle, name: &str, group: &Value, found: &mut Vec<Candidate>) {
    let Some(map) = group.as_object() else {
        return;
    };
    let when = map.values().find_map(period::of_answer);
    let place = map.values().find_map(place);
    if when.is_none() && place.is_none() {
        return;
    }
    let basis = map.values().find_map(basis);
    for (field, value) in map {
        let Some(text) = value.as_str().filter(|t| is_telling(t)) else {
            continue;
        };
        let end = text.chars().count();
        let anchor = anchor(
            bundle,
            &format!("{name}/{field}"),
            Words::Range { start: 0, end },
        );
        let Ok(anchor) = anchor else { continue };
        found.push(Candidate {
            claim: Claim {
                anchor,
                kind: match basis {
                    Some(Basis::Told) => ClaimKind::Hearsay,
                    _ => ClaimKind::Event,
                },
                basis,
                says: String::new(),
                when: when.map(|(from, to)| Span {
                    from: date::show(from),
                    to: date::show(to),
                }),
                place: place.clone().unwrap_or_default(),
            },
        });
    }
}

/// An answer in words: codes of choices have no space in them.
fn is_telling(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some()
}

fn place(answer: &Value) -> Option<String> {
    let map: &Map<String, Value> = answer.as_object()?;
    map.get("precision")?;
    Some(map.get("name")?.as_str()?.to_owned())
}

fn basis(answer: &Value) -> Option<Basis> {
    match answer.as_str()? {
        "infer" => Some(Basis::Inferred),
        code => Basis::from_code(code),
    }
}
