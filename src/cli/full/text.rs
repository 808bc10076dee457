//! Text as lines of a width, and how it is put on the screen.

use crate::cli::front::{Page, Paragraph};
use crate::cli::ui::wrap;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use ratatui_core::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

/// One line, all of it drawn alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) style: Style,
    /// How far in it stands.
    pub(crate) indent: u16,
}

pub(crate) const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
pub(crate) const DIM: Style = Style::new().add_modifier(Modifier::DIM);
pub(crate) const REVERSED: Style = Style::new().add_modifier(Modifier::REVERSED);

/// What stands before a warning.
const NOTICE: &str = "! ";

/// Wraps to a width.
pub(crate) fn lines(text: &str, width: u16, indent: u16, style: Style) -> Vec<Line> {
    let room = usize::from(width.saturating_sub(indent).max(1));
    // A tab is drawn as one cell by nobody.
    let text = text.replace('\t', "    ");
    wrap(&text, room)
        .split('\n')
        .map(|line| Line {
            text: line.trim_end().to_owned(),
            style,
            indent,
        })
        .collect()
}

/// What is read above an answer, a blank line between two paragraphs.
pub(crate) fn of_page(page: &Page, width: u16) -> Vec<Line> {
    let mut all = Vec::new();
    for paragraph in &page.text {
        if !all.is_empty() {
            all.push(blank());
        }
        all.extend(match paragraph {
            Paragraph::Own(text) => lines(text, width, 0, Style::new()),
            Paragraph::Foreign(text) => lines(&text.visible(true), width, 0, Style::new()),
            Paragraph::Aside(text) => lines(text, width, 0, DIM),
            Paragraph::Warning(text) => noticed(&text.visible(true), width),
        });
    }
    all
}

/// A text with the mark that asks to be noticed.
pub(crate) fn noticed(text: &str, width: u16) -> Vec<Line> {
    let mut all = lines(text, width, cells(NOTICE), BOLD);
    if let Some(first) = all.first_mut() {
        first.text.insert_str(0, NOTICE);
        first.indent = 0;
    }
    all
}

/// An empty line.
pub(crate) fn blank() -> Line {
    Line {
        text: String::new(),
        style: Style::new(),
        indent: 0,
    }
}

/// How many cells a text takes.
pub(crate) fn cells(text: &str) -> u16 {
    count(text.width())
}

/// A number of lines or cells; a screen has no more than 65,535.
pub(crate) fn count(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// Draws lines from the top of an area; what does not fit is left out.
pub(crate) fn draw(lines: &[Line], area: Rect, buf: &mut Buffer) {
    for (line, row) in lines.iter().zip(area.rows()) {
        put(&line.text, line.style, line.indent, row, buf);
    }
}

/// Draws one line into one row; the row, and no cell beside it.
pub(crate) fn put(text: &str, style: Style, indent: u16, row: Rect, buf: &mut Buffer) {
    let row = row.intersection(buf.area);
    let room = row.width.saturating_sub(indent);
    if row.height > 0 && room > 0 {
        buf.set_stringn(
            row.x.saturating_add(indent),
            row.y,
            text,
            usize::from(room),
            style,
        );
    }
}

/// The same, at the right end of the row.
pub(crate) fn put_right(text: &str, style: Style, row: Rect, buf: &mut Buffer) {
    put(text, style, row.width.saturating_sub(cells(text)), row, buf);
}

/// Puts pieces side by side, as many as fit a line, and gives each its line and column.
pub(crate) fn flow(pieces: &[String], between: u16, width: u16) -> (Vec<(u16, u16)>, u16) {
    let mut places = Vec::with_capacity(pieces.len());
    let (mut line, mut column) = (0u16, 0u16);
    for piece in pieces {
        let wide = cells(piece);
        if column > 0 && column.saturating_add(wide) > width {
            line = line.saturating_add(1);
            column = 0;
        }
        places.push((line, column));
        column = column.saturating_add(wide).saturating_add(between);
    }
    let lines = if pieces.is_empty() {
        0
    } else {
        line.saturating_add(1)
    };
    (places, lines)
}
