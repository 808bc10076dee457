//! What plain text says besides its words.

use super::plain::Shape;
use crate::model::untrusted::{is_hidden, is_space};
use crate::model::{Finding, Severity};
use std::collections::BTreeMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Kinds of hidden character that are listed one by one.
const LISTED: usize = 20;

/// Most of any text of ours, told without a look into a table: seen, no space, and normal wherever it stands.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, '!'..='~' | 'А'..='я' | 'ё' | 'і')
}

/// Looks at text character by character, so that its length does not matter.
pub(super) struct TextMarks {
    shape: Shape,
    started: bool,
    byte_order_mark: bool,
    hidden: BTreeMap<char, u64>,
    other_line_ends: u64,
    trailing: u64,
    unnormalised: bool,
    before: Option<char>,
    /// The characters since the last one that cannot combine with what stands before it.
    cluster: String,
}

impl TextMarks {
    /// Has not seen anything yet.
    pub(super) fn new(shape: Shape) -> Self {
        Self {
            shape,
            started: false,
            byte_order_mark: false,
            hidden: BTreeMap::new(),
            other_line_ends: 0,
            trailing: 0,
            unnormalised: false,
            before: None,
            cluster: String::new(),
        }
    }

    /// Takes the next piece.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            self.push_char(c);
        }
    }

    fn push_char(&mut self, c: char) {
        if is_plain(c) {
            self.close_cluster();
            self.cluster.push(c);
            self.started = true;
            self.before = Some(c);
            return;
        }
        if !self.started && c == '\u{feff}' {
            self.byte_order_mark = true;
        } else if c == '\r' {
            self.other_line_ends = self.other_line_ends.saturating_add(1);
        } else if !matches!(c, '\n' | '\t' | ' ') && (is_hidden(c) || is_space(c)) {
            let count = self.hidden.entry(c).or_default();
            *count = count.saturating_add(1);
        }
        if matches!(c, '\n' | '\r') && self.ends_with_space() {
            self.trailing = self.trailing.saturating_add(1);
        }
        self.started = true;
        self.before = Some(c);
        if is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes {
            self.close_cluster();
        } else {
            // Never normal, or only with what stands before it.
            self.unnormalised |= is_nfc_quick(std::iter::once(c)) == IsNormalized::No;
        }
        // Longer clusters than any text has are not worth the memory.
        if self.cluster.len() < 256 {
            self.cluster.push(c);
        }
    }

    fn ends_with_space(&self) -> bool {
        match self.before {
            Some(' ') => true,
            // In a table it ends an empty cell.
            Some('\t') => self.shape == Shape::Prose,
            _ => false,
        }
    }

    fn close_cluster(&mut self) {
        // A single character that came here is normal by itself.
        let single = self.cluster.chars().nth(1).is_none();
        if !(single || self.unnormalised) {
            self.unnormalised = !self.cluster.nfc().eq(self.cluster.chars());
        }
        self.cluster.clear();
    }

    /// What was found.
    pub(super) fn findings(mut self, encoding: &str) -> Vec<Finding> {
        self.close_cluster();
        let mut found = Vec::new();
        if self.byte_order_mark {
            found.push(Finding::bare("byte-order-mark", Severity::Narrows));
        }
        if encoding != "UTF-8" {
            found.push(Finding::with("encoding", Severity::Narrows, encoding));
        }
        for (c, count) in self.hidden.iter().take(LISTED) {
            let shown = format!("U+{:04X} × {count}", u32::from(*c));
            found.push(Finding::with("invisible-characters", Severity::Few, shown));
        }
        if self.other_line_ends > 0 {
            found.push(Finding::bare("line-ends", Severity::Narrows));
        }
        if self.trailing > 0 || self.ends_with_space() {
            found.push(Finding::bare("trailing-spaces", Severity::Narrows));
        }
        if self.unnormalised {
            found.push(Finding::bare("unnormalised", Severity::Narrows));
        }
        found
    }
}
