//! A person at the screen: reads what it says, then presses keys, and remembers what it looked like.

use super::screens::Screens;
use super::texts::Texts;
use crate::seen::{Seen, flat};
use crate::support::Place;

/// As much of a title as stands in its first line for certain.
const BEGINNING: usize = 30;

pub struct Walk<'p> {
    pub place: &'p Place,
    pub seen: Seen,
    pub texts: Texts,
    pub screens: Screens,
    /// After how many pages the walk is cut off, if it is.
    pub cut_after: Option<usize>,
}

/// The walk was cut off where it should be.
pub struct CutOff;

impl<'p> Walk<'p> {
    /// Starts the program and chooses the language.
    pub fn start(place: &'p Place, code: &str) -> Self {
        Self::of(place, code, Seen::plico(place), None)
    }

    /// The same with a program that was started, up to some page.
    pub fn of(place: &'p Place, code: &str, seen: Seen, cut_after: Option<usize>) -> Self {
        let mut walk = Self {
            place,
            seen,
            texts: Texts::new(code),
            screens: Screens::new(place),
            cut_after,
        };
        walk.at_message("language", "write-language");
        let number = walk.texts.number();
        walk.pick(number);
        walk.at_message("menu", "write-menu");
        walk
    }

    /// Waits until the screen says how these words begin.
    pub fn sees(&mut self, words: &str) {
        match &mut self.cut_after {
            Some(0) => std::panic::panic_any(CutOff),
            Some(pages) => *pages -= 1,
            None => {}
        }
        let beginning: String = flat(words).chars().take(BEGINNING).collect();
        let beginning = beginning.trim();
        let shown = |s: &Seen| s.is_whole() && s.words().contains(beginning);
        self.seen.until(beginning, shown);
    }

    pub fn sees_message(&mut self, id: &str) {
        let words = self.texts.say(id);
        self.sees(&words);
    }

    /// Waits for a message, and keeps the picture.
    pub fn at_message(&mut self, step: &str, id: &str) {
        self.sees_message(id);
        self.screens.keep(step, &self.seen.text());
    }

    /// Waits for words, and keeps the picture.
    pub fn at(&mut self, step: &str, words: &str) {
        self.sees(words);
        self.screens.keep(step, &self.seen.text());
    }

    /// Goes to an entry of a list by its number, from one.
    pub fn go_to(&mut self, number: usize) {
        self.seen.press(&number.to_string());
        let pointer = |s: &Seen| {
            let text = s.text();
            let mut rows = text.lines().map(str::split_whitespace);
            let here = |row: &mut std::str::SplitWhitespace<'_>| {
                row.next() == Some(">") && row.next() == Some(&number.to_string())
            };
            s.is_whole() && rows.any(|mut row| here(&mut row))
        };
        self.seen.until(&format!("entry {number}"), pointer);
    }

    pub fn pick(&mut self, number: usize) {
        self.go_to(number);
        self.enter();
    }

    /// Marks an entry, or takes its mark away.
    pub fn mark(&mut self, number: usize) {
        self.go_to(number);
        self.changes(" ");
    }

    /// Picks the entry with this label.
    pub fn pick_message(&mut self, id: &str) {
        let label = flat(&self.texts.say(id));
        let text = self.seen.text();
        let row = text.lines().find(|l| {
            let row = l.trim_start_matches(['>', ' ']);
            row.starts_with(|c: char| c.is_ascii_digit()) && flat(row).contains(&label)
        });
        let row = row.unwrap_or_else(|| panic!("{label}:\n{text}"));
        let row = row.trim_start_matches(['>', ' ']);
        let number = row.split_whitespace().next().unwrap();
        self.pick(number.parse().unwrap());
    }

    pub fn enter(&mut self) {
        self.seen.press("\r");
    }

    /// Presses keys that change the picture, and waits until it has changed.
    pub fn changes(&mut self, keys: &str) {
        let before = self.seen.screen.screen().contents_formatted();
        self.seen.press(keys);
        let changed = |s: &Seen| s.is_whole() && s.screen.screen().contents_formatted() != before;
        self.seen.until("another picture", changed);
    }

    /// Goes to a button with Tab, and presses it.
    pub fn button(&mut self, id: &str) {
        let wanted = format!("[ {} ]", self.texts.say(id));
        for _ in 0..8 {
            self.changes("\t");
            if self.seen.reversed().contains(&wanted) {
                self.enter();
                return;
            }
        }
        panic!("no {wanted}:\n{}", self.seen.text());
    }

    /// Types, and waits until the end of it stands there.
    pub fn types(&mut self, text: &str) {
        self.seen.press(text);
        let all: Vec<char> = flat(text).chars().collect();
        let end: String = all[all.len().saturating_sub(12)..].iter().collect();
        let end = end.trim().to_owned();
        let shown = |s: &Seen| s.is_whole() && s.words().contains(&end);
        self.seen.until(&end, shown);
    }

    /// Types one line instead of what stands there.
    pub fn line(&mut self, text: &str) {
        self.seen.press("\x01");
        self.types(text);
        self.enter();
    }

    /// A folder that is in no list, by its path.
    pub fn folder(&mut self, path: &str) {
        self.pick_message("write-other-folder");
        self.sees("> ");
        self.line(path);
    }

    /// From the menu to the story: the card that lies there, its digits, what the computer remembers.
    pub fn reach_the_story(&mut self) {
        self.pick(1);
        self.at_message("card", "write-card");
        self.pick(1);
        self.at_message("digits", "write-digits");
        let digits = self.place.digits.clone();
        let mut wrong: Vec<&str> = digits.split(' ').collect();
        let other = if wrong[2] == "00000" {
            "11111"
        } else {
            "00000"
        };
        wrong[2] = other;
        self.line(&wrong.join(" "));
        self.sees_message("error-check-wrong");
        assert!(self.seen.words().contains('3'), "{}", self.seen.text());
        self.at_message("digits wrong", "hint-check-wrong");
        self.line(&digits);
        self.at_message("machine", "write-machine");
        self.enter();
        self.at_message("story", "write-story");
    }
}
