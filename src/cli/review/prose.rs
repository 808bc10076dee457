//! Text to be read on a screen: blocks of it, the program's own or a stranger's, wrapped, with some words standing out.

use crate::cli::editor::{glyph, lines_of};
use crate::cli::full::text::{BOLD, DIM, REVERSED};
use crate::cli::key::Motion;
use plico::model::Digest;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use ratatui_core::style::{Modifier, Style};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

const UNDERLINED: Style = Style::new().add_modifier(Modifier::UNDERLINED);

/// A piece of text that begins on a line of its own. Whatever it holds, nothing in it acts on the terminal.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) indent: u16,
    /// What stands out in it, in bytes.
    pub(super) marks: Vec<Range<usize>>,
    /// Which text of the source it is, if claims can be made by its words.
    pub(super) source: Option<Source>,
    /// Which of the things that can be chosen it belongs to.
    pub(super) item: Option<usize>,
}

/// A text of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) manifest: Digest,
    pub(super) text: String,
}

impl Block {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub(super) fn heading(text: impl Into<String>) -> Self {
        Self {
            style: BOLD,
            ..Self::plain(text)
        }
    }

    pub(super) fn aside(text: impl Into<String>) -> Self {
        Self {
            style: DIM,
            ..Self::plain(text)
        }
    }

    pub(super) fn blank() -> Self {
        Self::default()
    }

    pub(super) fn indented(mut self, indent: u16) -> Self {
        self.indent = indent;
        self
    }

    pub(super) fn of_item(mut self, item: usize) -> Self {
        self.item = Some(item);
        self
    }
}

/// A line on the screen: which block, and which bytes of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) block: usize,
    pub(super) bytes: Range<usize>,
}

/// Blocks one below the other, and which part of them is seen.
#[derive(Debug, Default)]
pub(super) struct Prose {
    blocks: Vec<Block>,
    lines: Vec<Line>,
    width: u16,
    top: usize,
    rows: usize,
}

impl Prose {
    pub(super) fn new(blocks: Vec<Block>) -> Self {
        Self {
            blocks,
            rows: 1,
            ..Self::default()
        }
    }

    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The first line that is seen.
    pub(super) fn top(&self) -> usize {
        self.top
    }

    /// Goes on with the place of another text that this one replaces.
    pub(super) fn at_the_place_of(mut self, other: &Self) -> Self {
        (self.top, self.rows) = (other.top, other.rows);
        self
    }

    /// So many lines of it are seen.
    pub(super) fn sees(&mut self, rows: u16) {
        self.rows = usize::from(rows).max(1);
    }

    /// Wraps it for a screen.
    pub(super) fn lay(&mut self, width: u16) {
        if self.width == width && !self.lines.is_empty() {
            return;
        }
        self.width = width;
        self.lines.clear();
        for (block, b) in self.blocks.iter().enumerate() {
            let room = usize::from(width.saturating_sub(b.indent));
            let wrapped = lines_of(&b.text, room).into_iter();
            self.lines
                .extend(wrapped.map(|bytes| Line { block, bytes }));
        }
    }

    /// Moves what is seen.
    pub(super) fn scroll(&mut self, motion: Motion) {
        let page = self.rows.saturating_sub(1).max(1);
        let to = match motion {
            Motion::Up => self.top.saturating_sub(1),
            Motion::Down => self.top.saturating_add(1),
            Motion::PageUp => self.top.saturating_sub(page),
            Motion::PageDown => self.top.saturating_add(page),
            Motion::Home => 0,
            Motion::End => usize::MAX,
            Motion::Left | Motion::Right => self.top,
        };
        self.top = to.min(self.last_top());
    }

    fn last_top(&self) -> usize {
        self.lines.len().saturating_sub(self.rows)
    }

    /// The line on which a byte of a block stands.
    pub(super) fn line_of(&self, block: usize, byte: usize) -> usize {
        let place = |l: &Line| (l.block, l.bytes.start);
        let after = self.lines.partition_point(|l| place(l) <= (block, byte));
        after.saturating_sub(1)
    }

    /// Has some lines seen, the first of them above all.
    pub(super) fn reveal(&mut self, lines: Range<usize>) {
        if lines.end > self.top.saturating_add(self.rows) {
            self.top = lines.end.saturating_sub(self.rows);
        }
        self.top = self.top.min(lines.start);
    }

    /// The lines of the item with this number.
    pub(super) fn lines_of_item(&self, item: usize) -> Range<usize> {
        let of = |l: &&Line| self.blocks.get(l.block).and_then(|b| b.item) == Some(item);
        let first = self.lines.iter().position(|l| of(&l)).unwrap_or_default();
        first..first.saturating_add(self.lines.iter().filter(of).count())
    }

    /// Draws what is seen. `chosen` may have some bytes of a block stand out more.
    pub(super) fn draw(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        chosen: &dyn Fn(usize, &Range<usize>) -> bool,
    ) {
        self.lay(area.width);
        self.sees(area.height);
        self.top = self.top.min(self.last_top());
        for (line, row) in self.lines.iter().skip(self.top).zip(area.rows()) {
            if let Some(block) = self.blocks.get(line.block) {
                draw_line(block, line, row, buf, &|bytes| chosen(line.block, bytes));
            }
        }
    }

    /// How much of it is above what is seen and how much below, in lines.
    pub(super) fn hidden(&self) -> (usize, usize) {
        let end = self.top.saturating_add(self.rows);
        (self.top, self.lines.len().saturating_sub(end))
    }
}

fn draw_line(
    block: &Block,
    line: &Line,
    row: Rect,
    buf: &mut Buffer,
    chosen: &dyn Fn(&Range<usize>) -> bool,
) {
    let row = row.intersection(buf.area);
    let text = block.text.get(line.bytes.clone()).unwrap_or_default();
    let mut column = block.indent;
    for (at, cluster) in text.grapheme_indices(true) {
        let from = line.bytes.start.saturating_add(at);
        let bytes = from..from.saturating_add(cluster.len());
        let shown = glyph::shown(cluster);
        let room = row.width.saturating_sub(column);
        if row.height == 0 || room == 0 {
            break;
        }
        let mut style = block.style;
        if block.marks.iter().any(|m| m.contains(&bytes.start)) {
            style = style.patch(UNDERLINED);
        }
        if chosen(&bytes) {
            style = style.patch(REVERSED);
        }
        let x = row.x.saturating_add(column);
        buf.set_stringn(x, row.y, &shown, usize::from(room), style);
        let wide = u16::try_from(glyph::width(cluster)).unwrap_or(u16::MAX);
        column = column.saturating_add(wide);
    }
}

/// The byte at which the code point with this number stands.
pub(super) fn byte_of(text: &str, point: u64) -> usize {
    let point = usize::try_from(point).unwrap_or(usize::MAX);
    let byte = text.char_indices().nth(point);
    byte.map_or(text.len(), |(at, _)| at)
}
