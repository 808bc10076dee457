//! Changes of the text. Each one is noted first, so that it can be taken back.

use super::Editor;
use super::body::Body;
use super::undo::Kind;
use std::ops::Range;
use zeroize::Zeroizing;

impl Editor {
    pub(super) fn typed(&mut self, c: char) {
        self.insert(c.encode_utf8(&mut [0; 4]), Kind::Typed);
    }

    /// Puts text where the cursor is, or in place of what is selected.
    pub(super) fn insert(&mut self, text: &str, kind: Kind) {
        // Pasting nothing must not erase what is selected.
        if !text.is_empty() {
            let place = self.selected().unwrap_or(self.caret..self.caret);
            self.change(place, text, kind);
        }
    }

    /// Erases what is selected or, if nothing is, from the cursor to where `to` leads.
    pub(super) fn erase(&mut self, to: fn(&Body, usize) -> usize, kind: Kind) {
        if let Some(range) = self.selected() {
            self.change(range, "", Kind::Whole);
            return;
        }
        let other = to(&self.body, self.caret);
        if other != self.caret {
            self.change(other.min(self.caret)..other.max(self.caret), "", kind);
        }
    }

    pub(super) fn cut(&mut self) {
        let selected = self.selected();
        self.copy();
        if let Some(range) = selected {
            self.change(range, "", Kind::Whole);
        }
    }

    /// Keeps what is selected, for pasting into this text. It is no longer being selected, but still is.
    pub(super) fn copy(&mut self) {
        self.log.close();
        self.selecting = false;
        if let Some(range) = self.selected() {
            self.kept.clear();
            self.kept.push(self.body.text().bytes(range));
        }
    }

    pub(super) fn paste(&mut self) {
        let kept = Zeroizing::new(self.kept.expose().to_vec());
        let text = std::str::from_utf8(&kept).unwrap_or_default();
        self.insert(text, Kind::Whole);
    }

    pub(super) fn undo(&mut self) {
        if let Some(place) = self.log.undo(&mut self.body) {
            self.changed(place);
        }
    }

    pub(super) fn redo(&mut self) {
        if let Some(place) = self.log.redo(&mut self.body) {
            self.changed(place);
        }
    }

    /// Makes a change, unless the text would grow over its limit: then nothing changes, and a notice says so.
    fn change(&mut self, old: Range<usize>, new: &str, kind: Kind) {
        let left = self.body.len().saturating_sub(old.len());
        if new.len() > old.len() && left.saturating_add(new.len()) > self.limit {
            self.notice = Some("editor-full");
            return;
        }
        let end = old.start.saturating_add(new.len());
        self.log
            .note(&self.body, old.clone(), new, self.caret, kind);
        self.body.replace(old, new);
        self.changed(end);
    }

    /// Puts the cursor where a change ended: if a mark now stands on a letter before it, behind the mark.
    fn changed(&mut self, end: usize) {
        self.anchor = None;
        self.selecting = false;
        self.stand(self.body.boundary(end));
    }
}
