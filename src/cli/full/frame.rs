//! What stands around every page: its title and which question it is above, the buttons and the keys below.

use super::buttons::Buttons;
use super::text::{self, BOLD, DIM, cells, count, flow};
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;

/// The widest page: longer lines are hard to read. On a wider screen it stands in the middle.
const WIDEST: u16 = 100;
/// A screen narrower than this has one cell of margin, not two.
const NARROW: u16 = 60;
/// A screen lower than this has no lines drawn and none left blank.
const LOW: u16 = 18;
/// What stands between two keys, and how wide it is.
pub(crate) const DOT: &str = " · ";

/// What there is to draw.
pub(crate) struct Frame<'a> {
    pub(crate) title: &'a str,
    pub(crate) at: Option<(usize, Option<usize>)>,
    /// Whether there is something on the page to be noticed before anything else.
    pub(crate) important: bool,
    /// The buttons, and which one is chosen.
    pub(crate) buttons: Option<(&'a Buttons, Option<usize>)>,
    /// Messages.
    pub(crate) keys: &'a [&'a str],
}

impl Frame<'_> {
    /// Draws it; what is left in the middle.
    pub(crate) fn draw(&self, locale: &Locale, area: Rect, buf: &mut Buffer) -> Rect {
        let area = column(area);
        let roomy = area.height >= LOW;
        let area = self.draw_top(locale, area, roomy, buf);
        self.draw_bottom(locale, area, roomy, buf)
    }

    fn draw_top(&self, locale: &Locale, area: Rect, roomy: bool, buf: &mut Buffer) -> Rect {
        let mut right = Vec::new();
        if self.important {
            right.push(format!("! {}", locale.text("full-important")));
        }
        if let Some((number, total)) = self.at {
            let number = ("number", number.into());
            right.push(match total {
                Some(total) => locale.with("full-at", &[number, ("total", total.into())]),
                None => locale.with("question-number", &[number]),
            });
        }
        let right = right.join("   ");
        let taken = match cells(&right) {
            0 => 0,
            n => n.saturating_add(2),
        };
        let title = text::lines(self.title, area.width.saturating_sub(taken), 0, BOLD);
        let (top, rest) = cut(area, count(title.len()));
        text::draw(&title, top, buf);
        let style = if self.important { BOLD } else { DIM };
        text::put_right(&right, style, first_row(top), buf);
        if !roomy {
            return rest;
        }
        let (line, rest) = cut(rest, 1);
        draw_line(line, buf);
        cut(rest, 1).1
    }

    fn draw_bottom(&self, locale: &Locale, area: Rect, roomy: bool, buf: &mut Buffer) -> Rect {
        let keys: Vec<String> = self.keys.iter().map(|id| locale.text(id)).collect();
        let (places, lines) = flow(&keys, cells(DOT), area.width);
        let (rest, bottom) = cut_below(area, lines);
        let mut before = None;
        for (key, (line, at)) in keys.iter().zip(places) {
            if let Some(row) = bottom.rows().nth(usize::from(line)) {
                text::put(key, DIM, at, row, buf);
                if before == Some(line) {
                    text::put(DOT, DIM, at.saturating_sub(cells(DOT)), row, buf);
                }
            }
            before = Some(line);
        }
        let Some((buttons, chosen)) = self.buttons else {
            return rest;
        };
        let (rest, _) = cut_below(rest, u16::from(roomy));
        let (rest, row) = cut_below(rest, buttons.height(area.width));
        buttons.draw(chosen, row, buf);
        if !roomy {
            return rest;
        }
        let (rest, line) = cut_below(rest, 1);
        draw_line(line, buf);
        cut_below(rest, 1).0
    }
}

/// The first rows of an area, and the rest.
pub(crate) fn cut(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let first = Rect {
        height: rows,
        ..area
    };
    let rest = Rect {
        y: area.y.saturating_add(rows),
        height: area.height.saturating_sub(rows),
        ..area
    };
    (first, rest)
}

/// All but the last rows of an area, and those.
pub(crate) fn cut_below(area: Rect, rows: u16) -> (Rect, Rect) {
    cut(area, area.height.saturating_sub(rows))
}

fn first_row(area: Rect) -> Rect {
    cut(area, 1).0
}

/// Where the page stands on the screen.
fn column(area: Rect) -> Rect {
    let margin: u16 = if area.width < NARROW { 1 } else { 2 };
    let room = area.width.saturating_sub(margin.saturating_mul(2));
    let width = room.min(WIDEST);
    Rect {
        x: area
            .x
            .saturating_add(margin)
            .saturating_add(room.saturating_sub(width) / 2),
        width,
        ..area
    }
}

/// A thin line across a row.
pub(crate) fn draw_line(row: Rect, buf: &mut Buffer) {
    text::put(&"─".repeat(usize::from(row.width)), DIM, 0, row, buf);
}
