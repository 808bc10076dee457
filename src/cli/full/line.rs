//! One line, shown or not, with what is wrong with it below.

use super::body::{Body, Took};
use super::field::{Field, Taken};
use super::frame::cut;
use super::text::{self, DIM, count};
use crate::cli::front::Check;
use crate::cli::key::{Key, Motion};
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use zeroize::Zeroizing;

/// A line that is asked until it fits.
pub(super) struct Line<'a> {
    field: Field,
    check: Check<'a>,
    locale: &'a Locale,
    wrong: Option<String>,
}

impl<'a> Line<'a> {
    /// A line that is seen, with what stood there before.
    pub(super) fn shown(current: &str, check: Check<'a>, locale: &'a Locale) -> Self {
        Self::new(Field::new(current, false), check, locale)
    }

    /// A line that is not seen.
    pub(super) fn secret(check: Check<'a>, locale: &'a Locale) -> Self {
        Self::new(Field::new("", true), check, locale)
    }

    fn new(field: Field, check: Check<'a>, locale: &'a Locale) -> Self {
        Self {
            field,
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
        match self.field.take(key) {
            Taken::It => {
                // Whoever mends it need not go on reading what was wrong.
                if !matches!(key, Key::Move(..)) {
                    self.wrong = None;
                }
                Took::It
            }
            Taken::TooLong => {
                self.wrong = Some(self.locale.text("full-line-too-long"));
                Took::It
            }
            Taken::Nothing => match key {
                Key::Enter => Took::Done,
                Key::Move(Motion::Down, _) => Took::Down,
                _ => Took::Nothing,
            },
        }
    }

    fn answer(&mut self) -> Option<Zeroizing<String>> {
        self.wrong = (self.check)(self.field.text()).err();
        self.wrong.is_none().then(|| self.field.copy())
    }

    fn refuse_paste(&mut self, locale: &Locale) {
        self.wrong = Some(locale.text("full-line-too-long"));
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        let (row, rest) = cut(area, 1);
        let cursor = self.field.draw(row, buf);
        let (row, rest) = cut(rest, 1);
        text::put(&"─".repeat(usize::from(row.width)), DIM, 0, row, buf);
        if let Some(wrong) = &self.wrong {
            text::draw(&text::noticed(wrong, area.width), rest, buf);
        }
        (has_focus && area.height > 0).then_some(cursor)
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-enter"]
    }
}
