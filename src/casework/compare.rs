//! Two cases side by side: how each answered the same question about the same place and time. Options that were chosen and
//! days are compared; free words are only laid beside each other, because what they come to is a person's judgement.

use super::proposals::apart;
use super::speaks::{is_choice, place_of};
use super::store::{Casebook, StoreError};
use crate::model::date;
use crate::model::period::of_answer as days_of;
use crate::scan::mention::name_keys;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// Occasions of a case, and answers to one question, that are compared: more than a person tells.
const MOST: usize = 300;

/// What two sets of answers to one question come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No answer of one is an answer of the other, or their days exclude each other.
    Differs,
    /// At least one answer is the same.
    Agrees,
    /// Words, which nobody but a person can compare.
    Words,
}

impl Verdict {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Differs => "differs",
            Self::Agrees => "agrees",
            Self::Words => "words",
        }
    }
}

/// One question that both cases answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The question, by the names of the questionnaire: `events.orders.form`.
    pub question: String,
    /// The answers of this case, each once.
    pub ours: Vec<String>,
    /// Those of the other.
    pub theirs: Vec<String>,
    /// What they come to.
    pub verdict: Verdict,
}

impl Casebook {
    /// What both cases answered about the same place within so many days of each other; contradiction first. Empty where
    /// they speak of no such place.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn compare(
        &self,
        case: &str,
        other: &str,
        window: u32,
    ) -> Result<Vec<Compared>, StoreError> {
        let ours = self.occasions(case)?;
        let theirs = self.occasions(other)?;
        let meets = |one: &Occasion, all: &[Occasion]| all.iter().any(|two| one.meets(two, window));
        let ours_met: Vec<&Occasion> = ours.iter().filter(|o| meets(o, &theirs)).collect();
        let theirs_met: Vec<&Occasion> = theirs.iter().filter(|o| meets(o, &ours)).collect();
        let (ours, theirs) = (gathered(&ours_met), gathered(&theirs_met));
        let mut compared: Vec<Compared> = ours
            .iter()
            .filter_map(|(question, own)| {
                let other = theirs.get(question)?;
                Some(Compared {
                    question: question.clone(),
                    ours: own.iter().map(Answer::shown).collect(),
                    theirs: other.iter().map(Answer::shown).collect(),
                    verdict: verdict(own, other),
                })
            })
            .collect();
        compared.sort_by_key(|c| c.verdict);
        Ok(compared)
    }

    fn occasions(&self, case: &str) -> Result<Vec<Occasion>, StoreError> {
        let mut found = Vec::new();
        for bundle in self.bundles(case)? {
            let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
            if let Value::Object(answers) = answers {
                find("", &answers, &mut found);
            }
        }
        found.truncate(MOST);
        Ok(found)
    }
}

/// One group of answers that says where and when.
#[derive(Default)]
struct Occasion {
    places: Vec<String>,
    days: Vec<(Date, Date)>,
    answers: Vec<(String, Answer)>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    Days(Date, Date),
    Place(Vec<String>, String),
    Choice(String),
    Words(String),
}

impl Answer {
    fn shown(&self) -> String {
        match self {
            Self::Days(from, to) if from == to => date::show(*from),
            Self::Days(from, to) => format!("{}/{}", date::show(*from), date::show(*to)),
            Self::Place(_, text) | Self::Choice(text) | Self::Words(text) => text.clone(),
        }
    }

    fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Days(a, b), Self::Days(c, d)) => apart((*a, *b), (*c, *d)) == 0,
            (Self::Place(a, _), Self::Place(b, _)) => a.iter().any(|k| b.contains(k)),
            (a, b) => a == b,
        }
    }
}

impl Occasion {
    fn meets(&self, other: &Self, window: u32) -> bool {
        let near = |one: &(Date, Date)| other.days.iter().any(|two| apart(*one, *two) <= window);
        self.places.iter().any(|p| other.places.contains(p)) && self.days.iter().any(near)
    }
}

/// Finds the groups that say where and when, with everything that stands in them.
fn find(above: &str, group: &Map<String, Value>, found: &mut Vec<Occasion>) {
    let mut occasion = Occasion::default();
    for (name, value) in group {
        let field = format!("{above}{name}");
        let inner = match value {
            Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
            Value::Object(map) => vec![map],
            _ => Vec::new(),
        };
        if place_of(value).is_none() && days_of(value).is_none() {
            for map in inner {
                find(&format!("{field}."), map, found);
            }
        }
        read(&field, value, &mut occasion, true);
    }
    if !occasion.places.is_empty() && !occasion.days.is_empty() && !above.is_empty() {
        found.push(occasion);
    }
}

fn read(field: &str, value: &Value, into: &mut Occasion, direct: bool) {
    let answer = if let Some(place) = place_of(value) {
        let keys = name_keys(&place);
        if direct {
            into.places.extend(keys.iter().cloned());
        }
        Answer::Place(keys, place)
    } else if let Some((from, to)) = days_of(value) {
        if direct {
            into.days.push((from, to));
        }
        Answer::Days(from, to)
    } else {
        match value {
            Value::String(text) if is_choice(text) => Answer::Choice(text.clone()),
            Value::String(text) => Answer::Words(text.clone()),
            Value::Array(items) => {
                for item in items {
                    read(field, item, into, false);
                }
                return;
            }
            Value::Object(map) => {
                for (name, inner) in map {
                    read(&format!("{field}.{name}"), inner, into, false);
                }
                return;
            }
            // "Skipped" and "unknown" are `true`, and no answer.
            _ => return,
        }
    };
    into.answers.push((field.to_owned(), answer));
}

fn gathered(occasions: &[&Occasion]) -> BTreeMap<String, BTreeSet<Answer>> {
    let mut all: BTreeMap<String, BTreeSet<Answer>> = BTreeMap::new();
    for (question, answer) in occasions.iter().flat_map(|o| &o.answers) {
        let answers = all.entry(question.clone()).or_default();
        if answers.len() < MOST {
            answers.insert(answer.clone());
        }
    }
    all
}

fn verdict(ours: &BTreeSet<Answer>, theirs: &BTreeSet<Answer>) -> Verdict {
    let same = ours.iter().any(|a| theirs.iter().any(|b| a.agrees(b)));
    let words = |a: &Answer| matches!(a, Answer::Words(_));
    if same {
        Verdict::Agrees
    } else if ours.iter().chain(theirs).any(words) {
        Verdict::Words
    } else {
        Verdict::Differs
    }
}
