//! A list of entries, one of which the keys are at; longer than the screen if need be.

use super::body::Took;
use super::text::{self, BOLD, DIM, Line, REVERSED, cells, count};
use crate::cli::front::Entry;
use crate::cli::key::{Key, Motion};
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use ratatui_core::style::Style;

/// The entries, and where the keys are.
pub(super) struct List<'a> {
    locale: &'a Locale,
    entries: Vec<(String, Option<String>)>,
    at: usize,
    /// Whether the keys are at an entry already.
    touched: bool,
    /// The first line that is shown.
    top: usize,
    /// The number that is being typed.
    typed: usize,
    /// How many entries a page is; known once it has been drawn.
    page: usize,
}

/// A line of an entry.
struct Row {
    entry: usize,
    line: Line,
}

impl<'a> List<'a> {
    /// Entries, with the keys at one of them.
    pub(super) fn new(entries: &[Entry], at: usize, locale: &'a Locale) -> Self {
        let shown = |e: &Entry| {
            let help = e.help.as_ref().map(|h| h.visible(true));
            (e.label.visible(false), help.filter(|h| !h.is_empty()))
        };
        Self {
            locale,
            entries: entries.iter().map(shown).collect(),
            at: at.min(entries.len().saturating_sub(1)),
            touched: true,
            top: 0,
            typed: 0,
            page: 1,
        }
    }

    /// The same, with the keys at none until one is pressed: whoever only goes on has not answered.
    pub(super) fn untouched(entries: &[Entry], locale: &'a Locale) -> Self {
        Self {
            touched: false,
            ..Self::new(entries, 0, locale)
        }
    }

    /// Which entry the keys are at; none if there is none at all, or none was chosen yet.
    pub(super) fn at(&self) -> Option<usize> {
        (self.touched && self.at < self.entries.len()).then_some(self.at)
    }

    /// Takes a key that moves, or a number.
    pub(super) fn take(&mut self, key: &Key) -> Took {
        let last = self.entries.len().saturating_sub(1);
        if let Key::Char(c) = key
            && let Some(digit) = c.to_digit(10)
        {
            return self.number(digit);
        }
        self.end_number();
        let Key::Move(motion, _) = key else {
            return Took::Nothing;
        };
        self.at = match motion {
            Motion::Down | Motion::Up if !self.touched => 0,
            Motion::Down if self.at >= last => return Took::Down,
            Motion::Down => self.at.saturating_add(1),
            Motion::Up => self.at.saturating_sub(1),
            Motion::Home => 0,
            Motion::End => last,
            _ => return Took::Nothing,
        };
        self.touched = true;
        Took::It
    }

    /// What is typed next begins a number of its own.
    pub(super) fn end_number(&mut self) {
        self.typed = 0;
    }

    /// Turns a page of the list itself.
    pub(super) fn turn(&mut self, key: &Key) {
        self.end_number();
        let last = self.entries.len().saturating_sub(1);
        match key {
            Key::Move(Motion::PageDown, _) => self.at = self.at.saturating_add(self.page).min(last),
            Key::Move(Motion::PageUp, _) => self.at = self.at.saturating_sub(self.page),
            _ => return,
        }
        self.touched = true;
    }

    /// How many lines all of it takes.
    pub(super) fn height(&self, width: u16, marks: &[bool]) -> u16 {
        count(self.rows(width, marks, self.is_airy()).len())
    }

    /// Draws it, `marks` before the entries if there are any.
    pub(super) fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool, marks: &[bool]) {
        let room = usize::from(area.height);
        let mut rows = self.rows(area.width, marks, self.is_airy());
        if rows.len() > room {
            rows = self.rows(area.width, marks, false);
        }
        let all = rows.len();
        let lines = self.entries.len().saturating_mul(room);
        let a_screenful = lines.checked_div(all).unwrap_or(1);
        self.page = a_screenful.saturating_sub(1).max(1);
        self.keep_in_sight(&rows, room);
        let selected = if has_focus { REVERSED } else { BOLD };
        for (row, place) in rows.iter_mut().skip(self.top).zip(area.rows()) {
            if self.at() == Some(row.entry)
                && row.line.style == Style::new()
                && !row.line.text.is_empty()
            {
                row.line.style = selected;
                if has_focus {
                    buf.set_style(place.intersection(buf.area), REVERSED);
                }
            }
            text::put(&row.line.text, row.line.style, row.line.indent, place, buf);
        }
        let below = all.saturating_sub(self.top).saturating_sub(room);
        if all > room && room >= 3 {
            self.say_more(&rows, below, area, buf);
        }
    }

    /// The first and the last line say what is hidden behind them.
    fn say_more(&self, rows: &[Row], below: usize, area: Rect, buf: &mut Buffer) {
        let first = rows.get(self.top).map_or(0, |r| r.entry);
        let mut say = |row: Option<Rect>, id: &str, number: usize| {
            let Some(row) = row else {
                return;
            };
            let blank = " ".repeat(usize::from(row.width));
            text::put(&blank, Style::reset(), 0, row, buf);
            let words = self.locale.with(id, &[("count", number.into())]);
            text::put(&words, Style::reset().patch(DIM), 0, row, buf);
        };
        if self.top > 0 {
            say(
                area.rows().next(),
                "full-list-above",
                first.saturating_add(1),
            );
        }
        if below > 0 {
            let end = self.top.saturating_add(usize::from(area.height));
            let seen = rows.get(end.saturating_sub(1)).map_or(0, |r| r.entry);
            let hidden = self.entries.len().saturating_sub(seen);
            say(area.rows().next_back(), "full-list-below", hidden);
        }
    }

    /// A digit: the number of an entry, perhaps the second digit of one.
    fn number(&mut self, digit: u32) -> Took {
        let digit = usize::try_from(digit).unwrap_or_default();
        let both = self.typed.saturating_mul(10).saturating_add(digit);
        let fits = |n: &usize| (1..=self.entries.len()).contains(n);
        self.typed = [both, digit].into_iter().find(fits).unwrap_or_default();
        if let Some(at) = self.typed.checked_sub(1) {
            self.at = at;
            self.touched = true;
        }
        Took::It
    }

    /// All of the entry that the keys are at is shown, and one line more where something is hidden, for the words that say so.
    fn keep_in_sight(&mut self, rows: &[Row], room: usize) {
        let first = rows
            .iter()
            .position(|r| r.entry == self.at)
            .unwrap_or_default();
        let lines = rows.iter().filter(|r| r.entry == self.at).count();
        let end = first.saturating_add(lines).saturating_add(1);
        self.top = self.top.max(end.min(rows.len()).saturating_sub(room));
        self.top = self.top.min(first.saturating_sub(1));
        self.top = self.top.min(rows.len().saturating_sub(room));
    }

    /// A blank line between entries that have a sentence to each.
    fn is_airy(&self) -> bool {
        self.entries.iter().any(|(_, help)| help.is_some())
    }

    fn rows(&self, width: u16, marks: &[bool], airy: bool) -> Vec<Row> {
        let digits = self.entries.len().to_string().len();
        let mut rows = Vec::new();
        for (entry, (label, help)) in self.entries.iter().enumerate() {
            let pointer = if self.at() == Some(entry) { ">" } else { " " };
            let mark = match marks.get(entry) {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let number = entry.saturating_add(1);
            let head = format!("{pointer} {number:>digits$}  {mark}");
            let indent = cells(&head);
            let mut lines = text::lines(label, width, indent, Style::new());
            if let Some(first) = lines.first_mut() {
                first.text.insert_str(0, &head);
                first.indent = 0;
            }
            if let Some(help) = help {
                lines.extend(text::lines(help, width, indent, DIM));
            }
            if airy && number < self.entries.len() {
                lines.push(text::blank());
            }
            rows.extend(lines.into_iter().map(|line| Row { entry, line }));
        }
        rows
    }
}
