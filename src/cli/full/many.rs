//! Any of several.

use super::body::{Body, Took};
use super::list::List;
use crate::cli::key::Key;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// Entries with a mark each.
pub(super) struct Many<'a> {
    pub(super) list: List<'a>,
    /// As many as there are entries.
    pub(super) marks: Vec<bool>,
}

impl Body for Many<'_> {
    type Answer = Vec<bool>;

    fn wants(&self, width: u16) -> u16 {
        self.list.height(width, &self.marks)
    }

    fn take(&mut self, key: &Key) -> Took {
        match key {
            Key::Enter => Took::Done,
            Key::Char(' ') => {
                self.list.end_number();
                let at = self.list.at();
                if let Some(mark) = at.and_then(|at| self.marks.get_mut(at)) {
                    *mark = !*mark;
                }
                Took::It
            }
            key => self.list.take(key),
        }
    }

    fn turn(&mut self, key: &Key) {
        self.list.turn(key);
    }

    fn answer(&mut self) -> Option<Vec<bool>> {
        Some(self.marks.clone())
    }

    fn is_blank(&self) -> bool {
        !self.marks.contains(&true)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        self.list.draw(area, buf, has_focus, &self.marks);
        None
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-arrows", "full-key-mark", "full-key-enter"]
    }
}
