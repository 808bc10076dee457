//! What every kind of answer can do: take a key, and draw itself into the room it is given.

use crate::cli::key::Key;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// What an answer has done with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Took {
    /// Something.
    It,
    /// Nothing: it may mean something to the page.
    Nothing,
    /// Enough: the answer is given.
    Done,
    /// The key leads out of it downwards, to the buttons.
    Down,
}

/// The part of a page where the answer is made.
pub(super) trait Body {
    type Answer;

    /// How many lines it would like.
    fn wants(&self, width: u16) -> u16;

    /// Whether it is worth more room than the text above it.
    fn is_the_point(&self) -> bool {
        false
    }

    /// Whether there is anything to be answered; if not, the buttons are all there is.
    fn is_there(&self) -> bool {
        true
    }

    /// Whether it needs the keys that turn pages for itself.
    fn turns_pages(&self) -> bool {
        false
    }

    /// Takes a key.
    fn take(&mut self, key: &Key) -> Took;

    /// Takes a key that turns a page, where the text above needs none.
    fn turn(&mut self, _key: &Key) {}

    /// The answer, or, if it will not do, nothing, and the answer itself says why.
    fn answer(&mut self) -> Option<Self::Answer>;

    /// Whether nothing was answered yet: going on from there is skipping, where that is offered.
    fn is_blank(&self) -> bool {
        false
    }

    /// What was pasted was too long to be taken.
    fn refuse_paste(&mut self) {}

    /// Draws itself; where the cursor stands, if it has one.
    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position>;

    /// The keys that are good to know, as messages.
    fn keys(&self) -> &'static [&'static str];
}
