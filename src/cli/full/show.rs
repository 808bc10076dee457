//! Something to read. The text is all there is; the buttons lead on.

use super::body::{Body, Took};
use crate::cli::key::Key;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// No answer but that it was read.
pub(super) struct Show;

impl Body for Show {
    type Answer = ();

    fn wants(&self, _width: u16) -> u16 {
        0
    }

    fn is_there(&self) -> bool {
        false
    }

    fn take(&mut self, _key: &Key) -> Took {
        Took::Nothing
    }

    fn answer(&mut self) -> Option<()> {
        Some(())
    }

    fn draw(&mut self, _area: Rect, _buf: &mut Buffer, _has_focus: bool) -> Option<Position> {
        None
    }

    fn keys(&self) -> &'static [&'static str] {
        &["full-key-enter"]
    }
}
