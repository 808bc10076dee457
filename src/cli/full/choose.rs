//! One of several.

use super::body::{Body, Took};
use super::list::List;
use crate::cli::key::Key;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// The entry that the keys are at is the answer.
pub(super) struct Choose<'a>(pub(super) List<'a>);

impl Body for Choose<'_> {
    type Answer = usize;

    fn wants(&self, width: u16) -> u16 {
        self.0.height(width, &[])
    }

    fn take(&mut self, key: &Key) -> Took {
        match key {
            Key::Enter => Took::Done,
            key => self.0.take(key),
        }
    }

    fn turn(&mut self, key: &Key) {
        self.0.turn(key);
    }

    fn answer(&mut self) -> Option<usize> {
        self.0.at()
    }

    fn is_blank(&self) -> bool {
        self.0.at().is_none()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        self.0.draw(area, buf, has_focus, &[]);
        None
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-arrows", "full-key-enter"]
    }
}
