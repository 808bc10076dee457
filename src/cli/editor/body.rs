//! The text together with its lines: every change goes through here, so that the two never disagree.

use super::buffer::Text;
use super::glyph::width;
use super::wrap::Layout;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A text, its lines at one width, and how many words it has.
#[derive(Debug)]
pub(super) struct Body {
    text: Text,
    layout: Layout,
    words: usize,
}

impl Body {
    pub(super) fn of(original: &[u8], width: usize) -> Self {
        let text = Text::of(original);
        let layout = Layout::of(&text, width);
        let mut body = Self {
            text,
            layout,
            words: 0,
        };
        body.words = body.words_begun(0..body.len());
        body
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn words(&self) -> usize {
        self.words
    }

    pub(super) fn lines(&self) -> usize {
        self.layout.count()
    }

    pub(super) fn line_of(&self, place: usize) -> usize {
        self.layout.line_of(place)
    }

    pub(super) fn line(&self, n: usize) -> Range<usize> {
        self.layout.line(&self.text, n)
    }

    /// Wraps at another width.
    pub(super) fn set_width(&mut self, width: usize) {
        if width.max(1) != self.layout.width() {
            self.layout = Layout::of(&self.text, width);
        }
    }

    /// Puts `new` where `old` was; both ends of `old` lie between characters.
    pub(super) fn replace(&mut self, old: Range<usize>, new: &str) {
        let inserted = old.start.saturating_add(new.len());
        self.words = self.words.saturating_sub(self.words_begun(old.clone()));
        self.text.replace(old.clone(), new);
        self.words = self
            .words
            .saturating_add(self.words_begun(old.start..inserted));
        self.layout
            .follow(&self.text, old.start, old.len(), new.len());
    }

    /// How many words begin in a range or right behind it: as many as a change of the range may touch.
    fn words_begun(&self, range: Range<usize>) -> usize {
        // Spaces that separate words are one byte long; a byte of another character never looks like one.
        let piece = range.start.saturating_sub(1)..range.end.saturating_add(1);
        let bytes = self.text.bytes(piece);
        let mut space = range.start == 0;
        let mut begun = 0usize;
        for (n, byte) in bytes.iter().enumerate() {
            let now = byte.is_ascii_whitespace();
            if space && !now && (n > 0 || range.start == 0) {
                begun = begun.saturating_add(1);
            }
            space = now;
        }
        begun
    }

    /// The clusters from a boundary on.
    pub(super) fn clusters_from(&self, place: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
        (self.line_of(place)..self.lines()).flat_map(move |n| {
            let line = self.line(n);
            self.clusters(line.start.max(place)..line.end)
        })
    }

    /// The clusters before a boundary, the nearest first.
    pub(super) fn clusters_before(
        &self,
        place: usize,
    ) -> impl Iterator<Item = (Range<usize>, &str)> {
        (0..=self.line_of(place)).rev().flat_map(move |n| {
            let line = self.line(n);
            let clusters: Vec<_> = self.clusters(line.start..line.end.min(place)).collect();
            clusters.into_iter().rev()
        })
    }

    /// The clusters of a piece of one line.
    pub(super) fn clusters(
        &self,
        piece: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, &str)> {
        let start = piece.start;
        let clusters = self.text.str(piece).grapheme_indices(true);
        clusters.map(move |(at, cluster)| {
            let at = start.saturating_add(at);
            (at..at.saturating_add(cluster.len()), cluster)
        })
    }

    /// The first boundary that is not before a place: where the cursor goes after a change.
    pub(super) fn boundary(&self, place: usize) -> usize {
        let line = self.line(self.line_of(place));
        if place <= line.start {
            return line.start;
        }
        let mut ends = self.clusters(line.clone()).map(|(c, _)| c.end);
        ends.find(|end| *end >= place).unwrap_or(line.end)
    }

    /// The last boundary that is not behind a place.
    pub(super) fn boundary_before(&self, place: usize) -> usize {
        let line = self.line(self.line_of(place));
        let starts = self.clusters(line.clone()).map(|(c, _)| c.start);
        let last = starts.take_while(|start| *start <= place).last();
        last.unwrap_or(line.start)
    }

    /// The last place of a line where the cursor may stand: before its line feed, or before the last cluster of a line
    /// that goes on in the next one.
    pub(super) fn end_of(&self, n: usize) -> usize {
        let line = self.line(n);
        if n.saturating_add(1) >= self.lines() {
            return line.end;
        }
        let last = self.clusters(line.clone()).last();
        last.map_or(line.end, |(cluster, _)| cluster.start)
    }

    /// How far from the beginning of its line a place is drawn.
    pub(super) fn column(&self, place: usize) -> usize {
        let line = self.line(self.line_of(place));
        let before = self.clusters(line.start..place);
        before.fold(0, |sum, (_, cluster)| sum.saturating_add(width(cluster)))
    }

    /// The place on a line that is drawn at a column or, where the line is shorter, its end.
    pub(super) fn place(&self, n: usize, column: usize) -> usize {
        let end = self.end_of(n);
        let mut right = 0usize;
        for (cluster, shape) in self.clusters(self.line(n).start..end) {
            right = right.saturating_add(width(shape));
            if right > column {
                return cluster.start;
            }
        }
        end
    }
}
