//! A screen that is no question: a list, a text, a selection. What a key means is decided without a terminal.

use crate::cli::key::Key;
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// Something that is looked at, and moved about in.
pub(crate) trait View {
    /// What leads out of it.
    type Act;

    /// Takes a key. What the person did, if that was more than to move about.
    fn take(&mut self, key: &Key) -> Option<Self::Act>;

    /// Draws itself into an area of any size; where the cursor stands, if there is one.
    fn draw(&mut self, locale: &Locale, area: Rect, buf: &mut Buffer) -> Option<Position>;
}
