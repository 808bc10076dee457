//! Reads what a person has typed as a codename, in whichever language it is one.

use super::repair::{Answer, order, spelling};
use super::slot::{Slot, slots};
use super::{CodenameError, Reading, WORDS};
use crate::model::{Language, Limits};
use std::rc::Rc;

/// Words of a list from which on the others are worth repairing.
const ENOUGH: usize = 6;

/// The words in one language.
struct Attempt {
    language: Language,
    slots: Vec<Rc<Slot>>,
    known: usize,
}

pub(super) fn read(typed: &str) -> Result<Reading, CodenameError> {
    let limit = Limits::STANDARD.codename_text;
    if typed.len() > limit {
        return Err(CodenameError::Long { limit });
    }
    let mut attempts: Vec<Attempt> = Language::ALL
        .map(|language| Attempt::new(typed, language))
        .into();
    // The language that knows the most words speaks for all, should none have an answer.
    attempts.sort_by_key(|a| std::cmp::Reverse(a.known));
    // What needs no repair comes before what does, and wrong letters before a wrong order.
    let kinds: [fn(&Attempt) -> Vec<Answer>; 3] =
        [Attempt::as_typed, Attempt::repaired, Attempt::reordered];
    for kind in kinds {
        let mut answers: Vec<Answer> = attempts.iter().flat_map(kind).collect();
        match answers.len() {
            0 => {}
            1 => {
                if let Some((codename, repaired)) = answers.pop() {
                    return Ok(Reading { codename, repaired });
                }
            }
            _ => return Err(unclear(&answers)),
        }
    }
    Err(attempts
        .first()
        .map_or(CodenameError::Checksum, Attempt::blame))
}

impl Attempt {
    fn new(typed: &str, language: Language) -> Self {
        let mut slots = slots(typed, language);
        let known = slots.iter().filter(|s| s.known).count();
        if known >= ENOUGH && slots.len() == WORDS {
            for slot in &mut slots {
                slot.widen(language);
            }
        }
        Self {
            language,
            slots: slots.into_iter().map(Rc::new).collect(),
            known,
        }
    }

    fn as_typed(&self) -> Vec<Answer> {
        if self.known == WORDS && self.slots.len() == WORDS {
            spelling(&self.slots, self.language)
        } else {
            Vec::new()
        }
    }

    fn repaired(&self) -> Vec<Answer> {
        if self.known >= ENOUGH {
            spelling(&self.slots, self.language)
        } else {
            Vec::new()
        }
    }

    fn reordered(&self) -> Vec<Answer> {
        order(&self.slots, self.language)
    }

    /// What is wrong with the words.
    fn blame(&self) -> CodenameError {
        let found = self.slots.len();
        let unknown = self.slots.iter().filter(|s| !s.known);
        if found != WORDS {
            CodenameError::Count {
                found,
                wanted: WORDS,
            }
        } else if self.known < found {
            CodenameError::Unknown {
                positions: listed(unknown.map(|s| s.position)),
            }
        } else {
            CodenameError::Checksum
        }
    }
}

fn unclear(answers: &[Answer]) -> CodenameError {
    let mut positions: Vec<usize> = answers
        .iter()
        .flat_map(|(_, repairs)| repairs.iter().map(|r| r.position))
        .collect();
    positions.sort_unstable();
    positions.dedup();
    CodenameError::Unclear {
        positions: listed(positions.into_iter()),
    }
}

fn listed(positions: impl Iterator<Item = usize>) -> String {
    let each: Vec<String> = positions.map(|p| p.to_string()).collect();
    each.join(", ")
}
