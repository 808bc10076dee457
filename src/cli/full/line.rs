//! One line, shown or not, with what is wrong with it below.

use super::body::{Body, Took};
use super::frame::{cut, draw_line};
use super::text::{self, count};
use crate::cli::editor::{Handled, LineInput};
use crate::cli::front::Check;
use crate::cli::key::{Key, Motion};
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::Style;
use zeroize::Zeroizing;

/// What stands before the line, in two cells.
const PROMPT: &str = "> ";

/// A line that is asked until it fits.
pub(super) struct Line<'a> {
    input: LineInput,
    check: Check<'a>,
    locale: &'a Locale,
    wrong: Option<String>,
}

impl<'a> Line<'a> {
    /// A line that is seen, with what stood there before.
    pub(super) fn shown(current: &str, check: Check<'a>, locale: &'a Locale) -> Self {
        Self::new(LineInput::new(current, false), check, locale)
    }

    /// A line that is not seen.
    pub(super) fn secret(check: Check<'a>, locale: &'a Locale) -> Self {
        Self::new(LineInput::new("", true), check, locale)
    }

    fn new(input: LineInput, check: Check<'a>, locale: &'a Locale) -> Self {
        Self {
            input,
            check,
            locale,
            wrong: None,
        }
    }
}

impl Body for Line<'_> {
    type Answer = Zeroizing<String>;

    fn wants(&self, width: u16) -> u16 {
        let wrong = self.wrong.as_deref();
        let lines = wrong.map_or(0, |w| text::noticed(w, width).len());
        count(lines).saturating_add(2)
    }

    fn take(&mut self, key: &Key) -> Took {
        if self.input.handle(key) == Handled::Taken {
            // Whoever mends it need not go on reading what was wrong, unless she only looks at it.
            if !matches!(key, Key::Move(..)) {
                self.wrong = None;
            }
            if let Some(notice) = self.input.notice() {
                self.wrong = Some(self.locale.text(notice));
            }
            return Took::It;
        }
        match key {
            Key::Enter => Took::Done,
            Key::Move(Motion::Down, _) => Took::Down,
            _ => Took::Nothing,
        }
    }

    fn answer(&mut self) -> Option<Zeroizing<String>> {
        let text = self.input.text();
        self.wrong = (self.check)(&text).err();
        self.wrong.is_none().then_some(text)
    }

    fn is_blank(&self) -> bool {
        self.input.text().trim().is_empty()
    }

    fn refuse_paste(&mut self) {
        self.wrong = Some(self.locale.text("editor-full"));
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        let (row, rest) = cut(area, 1);
        text::put(PROMPT, Style::new(), 0, row, buf);
        let indent = text::cells(PROMPT);
        let field = Rect {
            x: row.x.saturating_add(indent),
            width: row.width.saturating_sub(indent),
            ..row
        };
        let cursor = self.input.draw(field, buf);
        let (row, rest) = cut(rest, 1);
        draw_line(row, buf);
        if let Some(wrong) = &self.wrong {
            text::draw(&text::noticed(wrong, area.width), rest, buf);
        }
        cursor.filter(|_| has_focus)
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-enter"]
    }
}
