//! One line that is typed, in memory that is wiped.

use super::text::{self, cells};
use crate::cli::key::{Held, Key, Motion};
use plico::model::UntrustedText;
use plico::model::untrusted::is_hidden;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroizing;

/// What stands before the line.
const PROMPT: &str = "> ";
/// The longest line, in bytes: no path on Linux is longer.
pub(super) const LONGEST: usize = 4096;

/// The line and where the cursor is in it.
pub(super) struct Field {
    text: Zeroizing<String>,
    /// In bytes, between two graphemes.
    at: usize,
    masked: bool,
}

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    It,
    Nothing,
    /// The line would be too long; it is as it was.
    TooLong,
}

impl Field {
    /// A line that already holds something; with `masked`, what it holds is not shown.
    pub(super) fn new(text: &str, masked: bool) -> Self {
        // Never moved while it grows: what a vector leaves behind when it grows would have to be wiped by the heap.
        let mut own = Zeroizing::new(String::with_capacity(LONGEST.max(text.len())));
        own.push_str(text);
        Self {
            at: own.len(),
            text: own,
            masked,
        }
    }

    /// What stands there.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A copy that is wiped too.
    pub(super) fn copy(&self) -> Zeroizing<String> {
        self.text.clone()
    }

    /// Takes a key.
    pub(super) fn take(&mut self, key: &Key) -> Taken {
        match key {
            Key::Char(c) => {
                let mut bytes = [0; 4];
                return self.insert(c.encode_utf8(&mut bytes));
            }
            Key::Paste(pasted) => return self.paste(pasted),
            Key::Backspace => self.remove(self.before(), self.at),
            Key::Delete | Key::Ctrl('d') => self.remove(self.at, self.after()),
            Key::Ctrl('w') => self.remove(self.word_before(), self.at),
            Key::Alt('d') => self.remove(self.at, self.word_after()),
            Key::Ctrl('u') => self.remove(0, self.at),
            Key::Ctrl('k') => self.remove(self.at, self.text.len()),
            Key::Ctrl('a') => self.at = 0,
            Key::Ctrl('e') => self.at = self.text.len(),
            Key::Move(motion, held) => match self.moved(*motion, *held) {
                Some(at) => self.at = at,
                None => return Taken::Nothing,
            },
            _ => return Taken::Nothing,
        }
        Taken::It
    }

    fn moved(&self, motion: Motion, held: Held) -> Option<usize> {
        let by_words = held.ctrl || held.alt;
        Some(match motion {
            Motion::Left if by_words => self.word_before(),
            Motion::Right if by_words => self.word_after(),
            Motion::Left => self.before(),
            Motion::Right => self.after(),
            Motion::Home => 0,
            Motion::End => self.text.len(),
            _ => return None,
        })
    }

    /// Draws it into one row; where the cursor stands. A line that is longer than the row is shown where the cursor is.
    pub(super) fn draw(&self, row: Rect, buf: &mut Buffer) -> Position {
        text::put(PROMPT, Style::new(), 0, row, buf);
        let indent = cells(PROMPT);
        let room = usize::from(row.width.saturating_sub(indent).max(2));
        let head = self.shown(self.text.get(..self.at).unwrap_or_default());
        let tail = self.shown(self.text.get(self.at..).unwrap_or_default());
        // Cut at the left until the cursor's own cell fits too.
        let mut head: &str = &head;
        while head.width() >= room {
            let first = head.graphemes(true).next().map_or(1, str::len);
            head = head.get(first..).unwrap_or_default();
        }
        let line = Zeroizing::new(format!("{head}{}", &*tail));
        text::put(&line, Style::new(), indent, row, buf);
        Position {
            x: row.x.saturating_add(indent).saturating_add(cells(head)),
            y: row.y,
        }
    }

    fn shown(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(if self.masked {
            "*".repeat(text.graphemes(true).count())
        } else {
            UntrustedText::new(text).visible(false)
        })
    }

    fn insert(&mut self, piece: &str) -> Taken {
        if self.text.len().saturating_add(piece.len()) > LONGEST {
            return Taken::TooLong;
        }
        self.text.insert_str(self.at, piece);
        self.at = self.at.saturating_add(piece.len());
        Taken::It
    }

    /// A paste may bring ends of lines and tabs: between words they are a space, and at the ends nothing.
    fn paste(&mut self, pasted: &str) -> Taken {
        let mut line = Zeroizing::new(String::with_capacity(pasted.len()));
        for c in pasted.trim_matches(['\n', '\t', ' ']).chars() {
            match c {
                '\n' | '\t' => line.push(' '),
                // What would be invisible is not meant.
                c if is_hidden(c) && !matches!(c, '\u{200d}' | '\u{fe0f}') => {}
                c => line.push(c),
            }
        }
        self.insert(&line)
    }

    fn remove(&mut self, from: usize, to: usize) {
        if from < to && to <= self.text.len() {
            self.text.drain(from..to);
            self.at = from;
        }
    }

    fn before(&self) -> usize {
        let head = self.text.get(..self.at).unwrap_or_default();
        let last = head.graphemes(true).next_back().map_or(0, str::len);
        self.at.saturating_sub(last)
    }

    fn after(&self) -> usize {
        let tail = self.text.get(self.at..).unwrap_or_default();
        let first = tail.graphemes(true).next().map_or(0, str::len);
        self.at.saturating_add(first)
    }

    fn word_before(&self) -> usize {
        let head = self.text.get(..self.at).unwrap_or_default();
        let head = head.trim_end_matches(|c: char| !c.is_alphanumeric());
        head.trim_end_matches(char::is_alphanumeric).len()
    }

    fn word_after(&self) -> usize {
        let tail = self.text.get(self.at..).unwrap_or_default();
        let rest = tail.trim_start_matches(|c: char| !c.is_alphanumeric());
        let rest = rest.trim_start_matches(char::is_alphanumeric);
        self.text.len().saturating_sub(rest.len())
    }
}
