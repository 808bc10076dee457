//! What each key does.

use super::buffer::{cleaned, may_stand};
use super::moves::{self, follow};
use super::undo::Kind;
use super::{Editor, Handled};
use crate::cli::key::{Held, Key, Motion};

/// The keys that nobody would guess, each with the message that says what it does: for the help line, in the order in
/// which they should be dropped from its end where there is no room. Ctrl-C is the whole program's stop key, and Ctrl-K
/// stands where it would: no terminal, no line editor's habit and no Cyrillic layout makes it do harm.
pub(crate) const KEYS: &[(&str, &str)] = &[
    ("Ctrl-Z", "editor-undo"),
    ("Ctrl-F", "editor-find"),
    ("Shift-←→↑↓", "editor-select"),
    ("Ctrl-X", "editor-cut"),
    ("Ctrl-K", "editor-copy"),
    ("Ctrl-V", "editor-paste"),
    ("Ctrl-Y", "editor-redo"),
    ("Ctrl-A", "editor-select-all"),
    ("Ctrl-T", "editor-select-from-here"),
    ("Ctrl-W", "editor-erase-word"),
    ("Ctrl-←→", "editor-by-word"),
    ("Ctrl-Home Ctrl-End", "editor-to-ends"),
];

impl Editor {
    /// Does what a key is for. What is not for an editor, such as Tab, is left to the page.
    pub(crate) fn handle(&mut self, key: &Key) -> Handled {
        self.notice = None;
        if let Some(handled) = self.handle_finding(key) {
            return handled;
        }
        match key {
            Key::Char(c) => {
                if may_stand(*c) {
                    self.typed(*c);
                }
            }
            Key::Enter => self.typed('\n'),
            Key::Paste(text) => {
                self.insert(&cleaned(text), Kind::Whole);
            }
            Key::Backspace => self.erase(moves::before, Kind::Erased),
            Key::Delete => self.erase(moves::after, Kind::Erased),
            // What Ctrl-Backspace and Alt-Backspace come as; a terminal whose Backspace itself is Ctrl-H says so in its
            // settings, and then it is `Key::Backspace`.
            Key::Ctrl('w' | 'h') | Key::Alt('\u{7f}' | '\u{8}') => {
                self.erase(moves::word_before, Kind::Whole);
            }
            Key::Move(motion, held) => self.go(*motion, *held),
            Key::Ctrl('a') => self.select_all(),
            Key::Ctrl('t') => self.select_from_here(),
            Key::Ctrl('x') => self.cut(),
            Key::Ctrl('k') => self.copy(),
            Key::Ctrl('v') => self.paste(),
            Key::Ctrl('z') => self.undo(),
            Key::Ctrl('y') => self.redo(),
            Key::Ctrl('f') => self.start_finding(),
            _ => return Handled::NotMine,
        }
        Handled::Taken
    }

    fn go(&mut self, motion: Motion, held: Held) {
        self.log.close();
        let selects = held.shift || self.selecting;
        let selected = self.selected().filter(|_| !selects);
        if selects {
            self.anchor.get_or_insert(self.caret);
        } else {
            self.anchor = None;
        }
        let plain = !held.ctrl && !held.alt;
        match (motion, selected) {
            // Leaving a selection sideways is going to that side of it.
            (Motion::Left, Some(range)) if plain => self.stand(range.start),
            (Motion::Right, Some(range)) if plain => self.stand(range.end),
            _ => {
                let page = self.rows.saturating_sub(1).max(1);
                let moved = follow(&self.body, self.caret, self.wanted, motion, held, page);
                self.caret = moved.place;
                self.wanted = moved.wanted;
            }
        }
    }

    /// Puts the cursor somewhere, without its memory of a column.
    pub(super) fn stand(&mut self, place: usize) {
        self.caret = place;
        self.wanted = None;
    }

    fn select_all(&mut self) {
        self.log.close();
        self.anchor = Some(0);
        self.stand(self.body.len());
    }

    fn select_from_here(&mut self) {
        self.log.close();
        self.selecting = !self.selecting;
        self.anchor = self.selecting.then_some(self.caret);
    }
}
