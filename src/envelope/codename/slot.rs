//! The words that were typed, each with what it can be in one language.

use super::layout::{guesses, is_of};
use super::list::{BEGINNING, List, fold, is_silent};
use crate::model::Language;
use zeroize::Zeroizing;

/// One typed word.
pub(super) struct Slot {
    /// Its place among the typed words, from 1.
    pub(super) position: usize,
    /// As it was typed.
    pub(super) typed: Zeroizing<String>,
    /// What it can be: one word if it is in the list, several or none if not.
    pub(super) candidates: Zeroizing<Vec<u16>>,
    /// Whether it says its one candidate as it stands.
    pub(super) plain: bool,
    /// Whether it is a word of the list, on whatever keyboard.
    pub(super) known: bool,
}

/// The typed words as words of one language. Numbering, commas and line ends are no part of them.
pub(super) fn slots(typed: &str, language: Language) -> Vec<Slot> {
    let list = List::of(language);
    let mut out = Vec::new();
    let mut push = |typed: &str| {
        let position = out.len().saturating_add(1);
        out.push(Slot::new(position, typed, language));
    };
    for chunk in typed.split_whitespace().map(without_number) {
        let parts = || {
            chunk
                .split(|c: char| !c.is_alphabetic() && !is_silent(c))
                .filter(|p| p.chars().any(char::is_alphabetic))
        };
        let foreign = chunk
            .chars()
            .any(|c| c.is_alphabetic() && !is_of(language, c));
        let known = parts().all(|p| list.find(&fold(p)).is_some());
        // On another keyboard a comma is a letter: such a piece is one word, with whatever stands in it.
        if parts().next().is_some() && foreign && !known {
            push(chunk);
        } else {
            parts().for_each(&mut push);
        }
    }
    out
}

impl Slot {
    pub(super) fn new(position: usize, typed: &str, language: Language) -> Self {
        let list = List::of(language);
        let plain = list.find(&fold(typed));
        let found = plain.or_else(|| forms(typed, language).iter().find_map(|f| list.find(f)));
        Self {
            position,
            typed: Zeroizing::new(typed.to_owned()),
            candidates: Zeroizing::new(found.into_iter().collect()),
            plain: plain.is_some(),
            known: found.is_some(),
        }
    }

    /// Gives a word that is not in the list those that it could be.
    pub(super) fn widen(&mut self, language: Language) {
        if !self.known {
            *self.candidates = close(&forms(&self.typed, language), List::of(language));
        }
    }

    /// The word that it says.
    pub(super) fn says(&self, language: Language) -> String {
        let number = self.candidates.first();
        number.map_or_else(String::new, |n| List::of(language).word(*n).to_owned())
    }
}

/// What a typed word can stand for: itself, and what the same keys are on other keyboards.
fn forms(typed: &str, language: Language) -> Vec<Zeroizing<String>> {
    let mut forms = vec![fold(typed)];
    forms.extend(guesses(typed, language));
    // A comma after the word is a letter on another keyboard, or only a comma.
    let bare = typed.trim_end_matches([',', '.', ';']);
    if bare.len() < typed.len() {
        forms.extend(guesses(bare, language));
    }
    forms
}

/// Words that one slip makes into one of the forms, or that begin as it does; if there is none, those two slips away.
fn close(forms: &[Zeroizing<String>], list: &List) -> Vec<u16> {
    let within = |slips: usize| -> Vec<u16> {
        let near = |word: &str| {
            forms.iter().any(|form| {
                let length = form.chars().count();
                let begins = slips == 1
                    && length >= BEGINNING
                    && form
                        .chars()
                        .take(BEGINNING)
                        .eq(word.chars().take(BEGINNING));
                // Of a word with few letters two slips leave nothing.
                begins
                    || length >= slips.saturating_mul(2).saturating_add(1)
                        && distance(form, word) <= slips
            })
        };
        list.all()
            .filter(|(_, w)| near(w))
            .map(|(n, _)| n)
            .collect()
    };
    let one = within(1);
    if one.is_empty() { within(2) } else { one }
}

/// Slips that lead from one word to the other: a letter wrong, left out, too many, or two neighbours changed about.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (a, b) = (Zeroizing::new(a), Zeroizing::new(b));
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i.saturating_add(1)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], n: Option<usize>| n.and_then(|n| row.get(n)).copied();
            let after = |n: Option<usize>| n.map_or(usize::MAX, |n| n.saturating_add(1));
            let mut best =
                at(&last, Some(j)).map_or(usize::MAX, |n| n.saturating_add(usize::from(x != y)));
            best = best.min(after(at(&row, Some(j))));
            best = best.min(after(at(&last, j.checked_add(1))));
            let turned = i.checked_sub(1).zip(j.checked_sub(1));
            if turned.is_some_and(|(k, l)| a.get(k) == Some(y) && b.get(l) == Some(x)) {
                best = best.min(after(at(&before, j.checked_sub(1))));
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

/// A word without the number that a list puts before it: `1.`, `2)`.
fn without_number(chunk: &str) -> &str {
    let rest = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == chunk.len() {
        return chunk;
    }
    rest.strip_prefix(['.', ')', ':']).unwrap_or(chunk)
}
