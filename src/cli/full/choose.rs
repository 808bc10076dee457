//! One of several.

use super::body::{Body, Took};
use super::frame::cut_below;
use super::list::List;
use super::text::{self, count};
use crate::cli::key::Key;
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// The entry that the keys are at is the answer.
pub(super) struct Choose<'a> {
    list: List<'a>,
    locale: &'a Locale,
    /// Whether she went on before anything was chosen: what follows then stands below the list.
    missed: bool,
}

impl<'a> Choose<'a> {
    pub(super) fn new(list: List<'a>, locale: &'a Locale) -> Self {
        Self {
            list,
            locale,
            missed: false,
        }
    }

    fn notice(&self, width: u16) -> Vec<text::Line> {
        if self.missed {
            text::noticed(&self.locale.text("full-choose-first"), width)
        } else {
            Vec::new()
        }
    }
}

impl Body for Choose<'_> {
    type Answer = usize;

    fn wants(&self, width: u16) -> u16 {
        let notice = count(self.notice(width).len());
        self.list.height(width, &[]).saturating_add(notice)
    }

    fn take(&mut self, key: &Key) -> Took {
        match key {
            Key::Enter => Took::Done,
            key => self.list.take(key),
        }
    }

    fn turn(&mut self, key: &Key) {
        self.list.turn(key);
    }

    fn answer(&mut self) -> Option<usize> {
        self.missed = self.list.at().is_none();
        self.list.at()
    }

    fn is_blank(&self) -> bool {
        self.list.at().is_none()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        self.missed &= self.list.at().is_none();
        let notice = self.notice(area.width);
        // However low the screen is: what there is to choose from comes first.
        let rows = count(notice.len()).min(area.height.saturating_sub(1));
        let (above, below) = cut_below(area, rows);
        self.list.draw(above, buf, has_focus, &[]);
        text::draw(&notice, below, buf);
        None
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-arrows", "full-key-enter"]
    }
}
