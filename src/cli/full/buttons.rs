//! The row of buttons: the ways out of a page that it offers, and nothing else.

use super::text::{self, REVERSED, flow};
use crate::cli::front::May;
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use ratatui_core::style::Style;

/// A way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Button {
    GoOn,
    Skip,
    NotKnow,
    Back,
    Keep,
}

/// Those of one page.
pub(crate) struct Buttons {
    all: Vec<(Button, String)>,
}

/// Cells between two of them.
const BETWEEN: u16 = 2;

impl Buttons {
    /// Those that the page offers.
    pub(super) fn of(may: May, locale: &Locale) -> Self {
        let all = [
            (Button::GoOn, true, "full-go-on"),
            (Button::Skip, may.skip, "full-skip"),
            (Button::NotKnow, may.not_know, "full-not-know"),
            (Button::Back, may.back, "full-back"),
            (Button::Keep, may.keep, "full-keep"),
        ];
        let offered = all.into_iter().filter(|(_, offered, _)| *offered);
        let named = offered.map(|(button, _, id)| (button, format!("[ {} ]", locale.text(id))));
        Self {
            all: named.collect(),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Which one it is.
    pub(super) fn get(&self, at: usize) -> Option<Button> {
        self.all.get(at).map(|(button, _)| *button)
    }

    /// How many lines they take.
    pub(super) fn height(&self, width: u16) -> u16 {
        flow(&self.words(), BETWEEN, width).1
    }

    /// Draws them; the one that Enter would press stands out.
    pub(super) fn draw(&self, chosen: Option<usize>, area: Rect, buf: &mut Buffer) {
        let words = self.words();
        let (places, _) = flow(&words, BETWEEN, area.width);
        for (n, (word, (line, column))) in words.iter().zip(places).enumerate() {
            let style = if chosen == Some(n) {
                REVERSED
            } else {
                Style::new()
            };
            if let Some(row) = area.rows().nth(usize::from(line)) {
                text::put(word, style, column, row, buf);
            }
        }
    }

    fn words(&self) -> Vec<String> {
        self.all.iter().map(|(_, word)| word.clone()).collect()
    }
}
