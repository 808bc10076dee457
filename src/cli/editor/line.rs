//! The same editor for one line, which may be hidden while it is typed.

use super::draw::{blank, within};
use super::glyph::{shown, width};
use super::{Editor, Handled};
use crate::cli::key::{Key, Motion};
use plico::model::Limits;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::{Modifier, Style};
use std::borrow::Cow;
use zeroize::Zeroizing;

/// What stands for each letter of a hidden line.
const HIDDEN: &str = "•";

/// One line that is being typed.
#[derive(Debug)]
pub(crate) struct LineInput {
    editor: Editor,
    hidden: bool,
    /// The column that is drawn first.
    left: usize,
}

impl LineInput {
    /// A line to go on with. `hidden` shows only how long it is, and lets nothing be copied out of it.
    pub(crate) fn new(current: &str, hidden: bool) -> Self {
        let current = one_line(current);
        let limit = Limits::STANDARD.typed_line;
        Self {
            editor: Editor::with_width(current.as_bytes(), limit, usize::MAX),
            hidden,
            left: 0,
        }
    }

    /// What stands there now.
    pub(crate) fn text(&self) -> Zeroizing<String> {
        let body = &self.editor.body;
        Zeroizing::new(body.text().str(0..body.len()).to_owned())
    }

    /// As [`Editor::notice`].
    pub(crate) fn notice(&self) -> Option<&'static str> {
        self.editor.notice()
    }

    /// Does what a key is for. Enter, and going up and down, are for the page.
    pub(crate) fn handle(&mut self, key: &Key) -> Handled {
        match key {
            Key::Enter
            | Key::Char('\n')
            | Key::Ctrl('f')
            | Key::Move(Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown, _) => {
                Handled::NotMine
            }
            Key::Ctrl('x' | 'k') if self.hidden => Handled::Taken,
            Key::Paste(text) => self.editor.handle(&Key::Paste(one_line(text))),
            key => self.editor.handle(key),
        }
    }

    /// Draws the part around the cursor on the first row. Gives where the cursor is to be shown.
    pub(crate) fn draw(&mut self, area: Rect, cells: &mut Buffer) -> Option<Position> {
        let area = area.intersection(cells.area);
        if area.is_empty() {
            return None;
        }
        blank(area, cells);
        let editor = &self.editor;
        let selected = editor.selected();
        let columns = usize::from(area.width);
        let caret = self.column(editor.caret);
        self.left = self
            .left
            .clamp(caret.saturating_sub(columns.saturating_sub(1)), caret);
        let mut column = 0usize;
        for (place, cluster) in editor.body.clusters(0..editor.body.len()) {
            let style = match &selected {
                Some(range) if range.contains(&place.start) => {
                    Style::new().add_modifier(Modifier::REVERSED)
                }
                _ => Style::new(),
            };
            let (shape, wide) = self.shape(cluster);
            // What is cut by the left edge is left out.
            if let Some(x) = column.checked_sub(self.left).filter(|x| *x < columns) {
                let at = within(area, x, 0);
                cells.set_stringn(at.x, at.y, shape, columns.saturating_sub(x), style);
            }
            column = column.saturating_add(wide);
        }
        Some(within(area, caret.saturating_sub(self.left), 0))
    }

    fn column(&self, place: usize) -> usize {
        let before = self.editor.body.clusters(0..place);
        before.fold(0, |sum, (_, c)| sum.saturating_add(self.shape(c).1))
    }

    /// What is drawn for a cluster, and how wide it is.
    fn shape<'a>(&self, cluster: &'a str) -> (Cow<'a, str>, usize) {
        if self.hidden {
            (HIDDEN.into(), 1)
        } else {
            (shown(cluster), width(cluster))
        }
    }
}

/// Line ends become spaces, but not those after the last word, which come along with a copied line.
fn one_line(text: &str) -> Zeroizing<String> {
    let text = text.trim_end_matches(['\n', '\r']);
    Zeroizing::new(text.replace("\r\n", " ").replace(['\n', '\r'], " "))
}
