//! The editor on a screen.

use super::Editor;
use super::glyph::{shown, width};
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::{Modifier, Style};
use std::ops::Range;

impl Editor {
    /// Draws what is around the cursor. Gives where the cursor is to be shown; nothing, if there is no room for it.
    pub(crate) fn draw(&mut self, area: Rect, cells: &mut Buffer) -> Option<Position> {
        let area = area.intersection(cells.area);
        if area.is_empty() {
            return None;
        }
        // The last column is for the cursor behind a full line.
        self.body
            .set_width(usize::from(area.width).saturating_sub(1));
        self.rows = usize::from(area.height);
        let first = self.scroll();
        self.top = self.body.line(first).start;
        let selected = self.selected();
        for (n, y) in (first..).zip(area.rows().map(|row| row.y)) {
            blank(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                cells,
            );
            if n < self.body.lines() {
                self.draw_line(
                    self.body.line(n),
                    Position { x: area.x, y },
                    selected.as_ref(),
                    cells,
                    area.right(),
                );
            }
        }
        let row = self.body.line_of(self.caret).saturating_sub(first);
        let column = self.body.column(self.caret);
        Some(within(area, column, row))
    }

    /// The first line that is drawn: the one that was, unless the cursor would not be seen.
    fn scroll(&self) -> usize {
        let top = self.body.line_of(self.top);
        let caret = self.body.line_of(self.caret);
        let lowest = caret.saturating_sub(self.rows.saturating_sub(1));
        top.clamp(lowest, caret)
    }

    fn draw_line(
        &self,
        line: Range<usize>,
        start: Position,
        selected: Option<&Range<usize>>,
        cells: &mut Buffer,
        right: u16,
    ) {
        let mut x = start.x;
        for (place, cluster) in self.body.clusters(line) {
            let style = match selected {
                Some(range) if range.contains(&place.start) => {
                    Style::new().add_modifier(Modifier::REVERSED)
                }
                _ => Style::new(),
            };
            // A line's end is seen only where it is selected.
            let shown = match shown(cluster) {
                end if end.is_empty() && style != Style::new() => " ".into(),
                shown => shown,
            };
            if x >= right {
                break;
            }
            let room = usize::from(right.saturating_sub(x));
            cells.set_stringn(x, start.y, shown, room, style);
            x = x.saturating_add(u16::try_from(width(cluster)).unwrap_or(u16::MAX));
        }
    }
}

/// Wipes what was drawn before.
pub(super) fn blank(area: Rect, cells: &mut Buffer) {
    for position in area.positions() {
        if let Some(cell) = cells.cell_mut(position) {
            cell.reset();
        }
    }
}

/// A cell of an area, the last one where it is too small.
pub(super) fn within(area: Rect, column: usize, row: usize) -> Position {
    let at = |start: u16, size: u16, n: usize| {
        let most = size.saturating_sub(1);
        start.saturating_add(u16::try_from(n).unwrap_or(u16::MAX).min(most))
    };
    Position {
        x: at(area.x, area.width, column),
        y: at(area.y, area.height, row),
    }
}
