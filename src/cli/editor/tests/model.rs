//! The editor as anybody would write it who need not be quick: a string, looked at as a whole after every key.

use super::super::buffer::{cleaned, may_stand};
use super::super::glyph::width;
use crate::cli::key::{Held, Key, Motion};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

pub(super) struct Model {
    pub(super) text: String,
    pub(super) caret: usize,
    pub(super) anchor: Option<usize>,
    pub(super) full: bool,
    wanted: Option<usize>,
    selecting: bool,
    kept: String,
    past: Vec<Step>,
    future: Vec<Step>,
    open: char,
    limit: usize,
    columns: usize,
    page: usize,
}

struct Step {
    before: String,
    caret: usize,
    after: String,
    start: usize,
    end: usize,
}

impl Model {
    pub(super) fn new(text: &str, limit: usize, columns: usize, page: usize) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
            anchor: None,
            full: false,
            wanted: None,
            selecting: false,
            kept: String::new(),
            past: vec![],
            future: vec![],
            open: ' ',
            limit,
            columns,
            page,
        }
    }

    pub(super) fn selected(&self) -> Option<Range<usize>> {
        let a = self.anchor.filter(|a| *a != self.caret)?;
        Some(a.min(self.caret)..a.max(self.caret))
    }

    pub(super) fn handle(&mut self, key: &Key) {
        self.full = false;
        let here = self.selected().unwrap_or(self.caret..self.caret);
        match key {
            Key::Char(c) if may_stand(*c) => self.change(here, &c.to_string(), 't'),
            Key::Enter => self.change(here, "\n", 't'),
            Key::Paste(text) if cleaned(text).is_empty() => {}
            Key::Ctrl('v') if self.kept.is_empty() => {}
            Key::Paste(text) => self.change(here, &cleaned(text), ' '),
            Key::Ctrl('v') => self.change(here, &self.kept.clone(), ' '),
            Key::Backspace | Key::Delete | Key::Ctrl('w') => {
                let (to, kind) = match key {
                    Key::Backspace => (self.step(false), 'e'),
                    Key::Delete => (self.step(true), 'e'),
                    _ => (self.word(false), ' '),
                };
                match self.selected() {
                    Some(range) => self.change(range, "", ' '),
                    None => self.change(to.min(self.caret)..to.max(self.caret), "", kind),
                }
            }
            Key::Ctrl('x' | 'k') => {
                self.open = ' ';
                self.selecting = false;
                if let Some(range) = self.selected() {
                    self.kept = self.text[range.clone()].to_owned();
                    if *key == Key::Ctrl('x') {
                        self.change(range, "", ' ');
                    }
                }
            }
            Key::Ctrl('z') => {
                self.open = ' ';
                if let Some(step) = self.past.pop() {
                    self.text.clone_from(&step.before);
                    self.changed(step.caret);
                    self.future.push(step);
                }
            }
            Key::Ctrl('y') => {
                self.open = ' ';
                if let Some(step) = self.future.pop() {
                    self.text.clone_from(&step.after);
                    self.changed(step.end);
                    self.past.push(step);
                }
            }
            Key::Ctrl('a') => {
                self.open = ' ';
                (self.anchor, self.caret, self.wanted) = (Some(0), self.text.len(), None);
            }
            Key::Ctrl('t') => {
                self.open = ' ';
                self.selecting = !self.selecting;
                self.anchor = self.selecting.then_some(self.caret);
            }
            Key::Move(motion, held) => self.go(*motion, *held),
            _ => {}
        }
    }

    fn change(&mut self, old: Range<usize>, new: &str, kind: char) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        let mut after = self.text.clone();
        after.replace_range(old.clone(), new);
        if new.len() > old.len() && after.len() > self.limit {
            self.full = true;
            return;
        }
        let before = std::mem::replace(&mut self.text, after.clone());
        self.future.clear();
        let end = old.start + new.len();
        let joins = self.past.last().is_some_and(|last| {
            let new_word = before[..last.end].ends_with([' ', '\t', '\n'])
                && !new.starts_with([' ', '\t', '\n']);
            self.open == kind
                && match kind {
                    't' => old.is_empty() && old.start == last.end && !new_word,
                    'e' => old.end == last.start || old.start == last.start,
                    _ => false,
                }
        });
        if let Some(last) = self.past.last_mut().filter(|_| joins) {
            (last.after, last.end, last.start) = (after, end, last.start.min(old.start));
        } else {
            self.past.push(Step {
                before,
                caret: self.caret,
                after,
                start: old.start,
                end,
            });
        }
        self.changed(end);
        self.open = kind;
    }

    fn changed(&mut self, place: usize) {
        (self.anchor, self.wanted, self.selecting) = (None, None, false);
        let mut all = self.boundaries().into_iter();
        self.caret = all.find(|b| *b >= place).unwrap();
    }

    pub(super) fn boundaries(&self) -> Vec<usize> {
        let starts = self.text.grapheme_indices(true).map(|(at, _)| at);
        starts.chain([self.text.len()]).collect()
    }

    fn step(&self, on: bool) -> usize {
        let all = self.boundaries();
        let at = all.iter().position(|b| *b == self.caret).unwrap();
        let to = if on { at + 1 } else { at.saturating_sub(1) };
        all[to.min(all.len() - 1)]
    }

    fn word(&self, on: bool) -> usize {
        let side = if on {
            &self.text[self.caret..]
        } else {
            &self.text[..self.caret]
        };
        let mut clusters: Vec<&str> = side.graphemes(true).collect();
        if !on {
            clusters.reverse();
        }
        let first = |c: &&str| c.chars().next().unwrap();
        let letter = |c: &&str| first(c).is_alphanumeric() || "'’ʼ_".contains(first(c));
        let space = |c: &&str| first(c).is_whitespace() && **c != *"\n";
        let spaces = clusters.iter().take_while(|c| space(c)).count();
        let rest = &clusters[spaces..];
        let run = match rest.first() {
            Some(&"\n") => usize::from(spaces == 0),
            Some(c) if letter(c) => rest.iter().take_while(|c| letter(c)).count(),
            _ => {
                let sign = |c: &&str| !letter(c) && !first(c).is_whitespace();
                rest.iter().take_while(|c| sign(c)).count()
            }
        };
        let len: usize = clusters[..spaces + run].iter().map(|c| c.len()).sum();
        if on {
            self.caret + len
        } else {
            self.caret - len
        }
    }

    fn go(&mut self, motion: Motion, held: Held) {
        self.open = ' ';
        let selects = held.shift || self.selecting;
        let left = self.selected().filter(|_| !selects);
        self.anchor = selects.then(|| self.anchor.unwrap_or(self.caret));
        let lines = lines(&self.text, self.columns);
        let line = lines.iter().rposition(|l| l.start <= self.caret).unwrap();
        let end = |n: usize| match lines.get(n + 1) {
            Some(_) => self.text[lines[n].clone()]
                .grapheme_indices(true)
                .last()
                .map_or(lines[n].start, |(at, _)| lines[n].start + at),
            None => self.text.len(),
        };
        let column = |to: usize| -> usize {
            self.text[lines[line].start..to]
                .graphemes(true)
                .map(width)
                .sum()
        };
        let wanted = self.wanted.unwrap_or_else(|| column(self.caret));
        let on = |n: usize| {
            let mut right = 0;
            let mut clusters = self.text[lines[n].start..end(n)].grapheme_indices(true);
            let found = clusters.find(|(_, c)| {
                right += width(c);
                right > wanted
            });
            found.map_or_else(|| end(n), |(at, _)| lines[n].start + at)
        };
        let last = lines.len() - 1;
        let far = held.ctrl || held.alt;
        let (by, up) = match motion {
            Motion::Up => (1, true),
            Motion::Down => (1, false),
            Motion::PageUp => (self.page, true),
            Motion::PageDown => (self.page, false),
            _ => (0, false),
        };
        let caret = match (motion, left) {
            (Motion::Left, Some(range)) if !far => range.start,
            (Motion::Right, Some(range)) if !far => range.end,
            (Motion::Left, _) if far => self.word(false),
            (Motion::Right, _) if far => self.word(true),
            (Motion::Left, _) => self.step(false),
            (Motion::Right, _) => self.step(true),
            (Motion::Home, _) => lines[if far { 0 } else { line }].start,
            (Motion::End, _) => end(if far { last } else { line }),
            _ if up && line == 0 => 0,
            _ if !up && line == last => self.text.len(),
            _ if up => on(line.saturating_sub(by)),
            _ => on((line + by).min(last)),
        };
        self.wanted = (by > 0).then_some(wanted);
        self.caret = caret;
    }
}

/// The lines of a text, paragraph by paragraph.
pub(super) fn lines(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut lines = vec![];
    let mut at = 0;
    for paragraph in text.split_inclusive('\n') {
        let mut rest: Vec<&str> = paragraph.graphemes(true).collect();
        while !rest.is_empty() {
            let space = |c: &&str| {
                c.chars()
                    .all(|c| c.is_whitespace() && !"\n\u{a0}".contains(c))
            };
            let mut sum = 0;
            let over = rest.iter().enumerate().position(|(n, c)| {
                sum += width(c);
                n > 0 && sum > columns + usize::from(space(c)) && **c != *"\n"
            });
            let count = match over {
                None => rest.len(),
                Some(n) if space(&rest[n]) => n,
                Some(n) => rest[..n].iter().rposition(space).map_or(n, |s| s + 1),
            };
            let len: usize = rest.drain(..count).map(str::len).sum();
            lines.push(at..at + len);
            at += len;
        }
    }
    if text.is_empty() || text.ends_with('\n') {
        lines.push(at..at);
    }
    lines
}
