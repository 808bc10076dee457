//! What a wrong codename must have been, if exactly one answer fits.
//!
//! A wrong reading passes the checksum once in 1,024 tries. So few are tried, only near ones, and nothing is taken unless exactly
//! one fits: at most 64 ways to read the words, or the 45 ways to change two about. A wrong codename is thus taken for another at
//! the very worst once in 16 times, for a single misspelt word mostly less than once in 500. No secret is weaker for it: the
//! reading still has to be the one codename.

use super::list::List;
use super::slot::Slot;
use super::{Codename, RANDOM, WORDS};
use crate::model::Language;
use std::fmt;
use std::rc::Rc;
use zeroize::Zeroizing;

/// Ways to read the words that are tried at most.
const TRIES: usize = 64;

/// One thing that was taken for another.
pub struct Repair {
    /// Which of the typed words, from 1.
    pub position: usize,
    /// What was typed.
    pub typed: Zeroizing<String>,
    /// What it was taken for; nothing, if the word was one too many.
    pub meant: Zeroizing<String>,
}

impl fmt::Debug for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Repair(..)")
    }
}

/// A codename and what had to be repaired for it.
pub(super) type Answer = (Codename, Vec<Repair>);

/// All codenames that the words can be, without changing their order.
pub(super) fn spelling(slots: &[Rc<Slot>], language: Language) -> Vec<Answer> {
    let mut out: Vec<Answer> = Vec::new();
    let mut left = TRIES;
    for Way { words, changed } in ways(slots, language) {
        let Some(rest) = left.checked_sub(readings(&words)) else {
            return Vec::new();
        };
        left = rest;
        for reading in 0..readings(&words) {
            let numbers = chosen(&words, reading);
            if let Some(codename) = Codename::checked(language, &numbers)
                && !out.iter().any(|(known, _)| known.same_as(&codename))
            {
                let mut repairs = differences(&words, &numbers, language);
                repairs.extend(changed.as_ref().map(Repair::again));
                repairs.sort_by_key(|r| r.position);
                out.push((codename, repairs));
            }
        }
    }
    out
}

/// All codenames that changing two of the words about makes.
pub(super) fn order(slots: &[Rc<Slot>], language: Language) -> Vec<Answer> {
    let mut out = Vec::new();
    if slots.len() != WORDS || !slots.iter().all(|s| s.known) {
        return out;
    }
    let numbers = chosen(slots, 0);
    for second in 1..WORDS {
        for first in 0..second {
            let mut turned = numbers.clone();
            turned.swap(first, second);
            if *turned != *numbers
                && let Some(codename) = Codename::checked(language, &turned)
            {
                out.push((codename, differences(slots, &turned, language)));
            }
        }
    }
    out
}

/// Ten of the typed words.
struct Way {
    words: Vec<Rc<Slot>>,
    changed: Option<Repair>,
}

/// The words if they are ten; if they are eleven, without one that is twice there or in no list, or with a space less; if they
/// are nine, with a space more.
fn ways(slots: &[Rc<Slot>], language: Language) -> Vec<Way> {
    if slots.len() == WORDS {
        let words = slots.to_vec();
        return vec![Way {
            words,
            changed: None,
        }];
    }
    let mut out = Vec::new();
    let mut add = |at: usize, old: usize, new: Vec<Slot>, typed: &str, meant: String| {
        let mut words = slots.to_vec();
        let end = at.saturating_add(old).min(words.len());
        words.splice(at.min(end)..end, new.into_iter().map(Rc::new));
        if words.iter().all(|w| w.known) {
            let changed = Some(Repair::new(at.saturating_add(1), typed, meant));
            out.push(Way { words, changed });
        }
    };
    for (at, slot) in slots.iter().enumerate() {
        let next = at.checked_add(1).and_then(|n| slots.get(n));
        if slots.len() == WORDS.saturating_add(1) {
            let twice = next.is_some_and(|n| n.known && n.candidates == slot.candidates);
            if twice || !slot.known {
                add(at, 1, Vec::new(), &slot.typed, String::new());
            }
            if let Some(next) = next.filter(|n| !n.known || !slot.known) {
                let typed = Zeroizing::new([slot.typed.as_str(), next.typed.as_str()].concat());
                let one = Slot::new(slot.position, &typed, language);
                let meant = one.says(language);
                add(at, 2, vec![one], &typed, meant);
            }
        } else if slots.len() == RANDOM && !slot.known {
            for (middle, _) in slot.typed.char_indices().skip(1) {
                let (one, two) = slot.typed.split_at(middle);
                let [one, two] = [one, two].map(|t| Slot::new(slot.position, t, language));
                let meant = format!("{} {}", one.says(language), two.says(language));
                add(at, 1, vec![one, two], &slot.typed, meant);
            }
        }
    }
    out
}

/// In how many ways the words can be read.
fn readings(words: &[Rc<Slot>]) -> usize {
    let each = words.iter().map(|w| w.candidates.len());
    each.fold(1, usize::saturating_mul)
}

/// One of these ways.
fn chosen(words: &[Rc<Slot>], mut reading: usize) -> Zeroizing<Vec<u16>> {
    let mut out = Zeroizing::new(Vec::with_capacity(WORDS));
    for word in words {
        let many = word.candidates.len();
        let which = reading.checked_rem(many).unwrap_or_default();
        out.extend(word.candidates.get(which));
        reading = reading.checked_div(many).unwrap_or_default();
    }
    out
}

/// The words that do not say what they are taken for.
fn differences(words: &[Rc<Slot>], numbers: &[u16], language: Language) -> Vec<Repair> {
    let list = List::of(language);
    let meant = words.iter().zip(numbers);
    meant
        .filter(|(w, n)| !w.plain || w.candidates.first() != Some(*n))
        .map(|(w, n)| Repair::new(w.position, &w.typed, list.word(*n).to_owned()))
        .collect()
}

impl Repair {
    fn new(position: usize, typed: &str, meant: String) -> Self {
        Self {
            position,
            typed: Zeroizing::new(typed.to_owned()),
            meant: Zeroizing::new(meant),
        }
    }

    fn again(&self) -> Self {
        Self::new(self.position, &self.typed, self.meant.to_string())
    }
}
