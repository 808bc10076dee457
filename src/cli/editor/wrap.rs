//! Where the lines begin: soft wrap at spaces, kept up to date change by change.

use super::buffer::Text;
use super::glyph::width;
use plico::model::untrusted::is_space;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many lines before a change may lie differently after it. A line looks at the first word of the next one, and the
/// last cluster of that may take up what is put behind it.
const LINES_THAT_LOOK_AHEAD: usize = 2;

/// The lines of a text at one width.
///
/// Invariants: the first line begins at 0; the beginnings rise; each lies on the boundary of a grapheme cluster, so that
/// the clusters of a line are found from its own text alone (no rule of UAX #29 looks back over a boundary for more than
/// the parity that the boundary itself shows).
#[derive(Debug)]
pub(super) struct Layout {
    width: usize,
    starts: Vec<usize>,
}

impl Layout {
    /// Wraps the whole text.
    pub(super) fn of(text: &Text, width: usize) -> Self {
        let width = width.max(1);
        let mut starts = vec![0];
        starts.extend(lines_after(text, 0, width));
        Self { width, starts }
    }

    /// The width it was made for.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// How many lines there are; never none.
    pub(super) fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that a place stands on. Between two lines it is the later one.
    pub(super) fn line_of(&self, place: usize) -> usize {
        let after = self.starts.partition_point(|start| *start <= place);
        after.saturating_sub(1)
    }

    /// A line with its end and the spaces it broke at.
    pub(super) fn line(&self, text: &Text, n: usize) -> Range<usize> {
        let end = text.len();
        let start = self.starts.get(n).copied().unwrap_or(end);
        let next = self.starts.get(n.saturating_add(1));
        start..next.copied().unwrap_or(end)
    }

    /// Follows a change: at `at`, `removed` bytes have become `inserted` others. Wraps again from a little before it until
    /// a line begins where one began before; from there on only the numbers change.
    pub(super) fn follow(&mut self, text: &Text, at: usize, removed: usize, inserted: usize) {
        let first = self.line_of(at).saturating_sub(LINES_THAT_LOOK_AHEAD);
        let from = self.starts.get(first).copied().unwrap_or(0);
        let kept = first.saturating_add(1);
        let untouched = at.saturating_add(removed);
        let moved = |start: usize| start.saturating_sub(removed).saturating_add(inserted);
        let mut old = self
            .starts
            .partition_point(|start| *start < untouched)
            .max(kept);
        let mut new = Vec::new();
        let mut meeting = None;
        for start in lines_after(text, from, self.width) {
            while self.starts.get(old).is_some_and(|o| moved(*o) < start) {
                old = old.saturating_add(1);
            }
            if self.starts.get(old).is_some_and(|o| moved(*o) == start) {
                meeting = Some(old);
                break;
            }
            new.push(start);
        }
        let old = meeting.unwrap_or(self.starts.len());
        for start in self.starts.iter_mut().skip(old) {
            *start = moved(*start);
        }
        self.starts.splice(kept..old, new);
    }
}

/// The lines of a text that nobody changes: where each begins and ends, with its end and the spaces it broke at.
#[cfg(feature = "casebook")]
pub(crate) fn lines_of(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0usize;
    loop {
        let rest = text.get(start..).unwrap_or_default();
        let length = line_in(rest, true, width.max(1));
        let end = start.saturating_add(length.unwrap_or(rest.len()));
        lines.push(start..end);
        if length.is_none() || end == start {
            return lines;
        }
        start = end;
    }
}

/// The beginnings of the lines after the one that begins at `start`.
fn lines_after(text: &Text, start: usize, width: usize) -> impl Iterator<Item = usize> {
    let mut start = start;
    std::iter::from_fn(move || {
        let len = text.len();
        if start >= len {
            return None;
        }
        let end = line_end(text, start, width);
        start = end;
        // After a line feed at the very end there is one more line, an empty one.
        let more = end < len || text.str(len.saturating_sub(1)..len) == "\n";
        more.then_some(end)
    })
}

/// Where the line ends that begins at `start`. Looks at no more of the text than it has to.
fn line_end(text: &Text, start: usize, width: usize) -> usize {
    let mut look = width.saturating_mul(8).saturating_add(64);
    loop {
        let piece = text.str(start..start.saturating_add(look));
        let end = start.saturating_add(piece.len());
        let whole = end >= text.len();
        match line_in(piece, whole, width) {
            Some(line) => return start.saturating_add(line),
            None if whole => return end,
            None => look = look.saturating_mul(4),
        }
    }
}

/// The length of the first line of a piece, unless more than the piece is needed to tell.
fn line_in(piece: &str, whole: bool, limit: usize) -> Option<usize> {
    let mut column = 0usize;
    let mut word = 0;
    for (at, cluster) in piece.grapheme_indices(true) {
        let end = at.saturating_add(cluster.len());
        if cluster == "\n" {
            return Some(end);
        }
        if end == piece.len() && !whole {
            // What follows may belong to this cluster.
            return None;
        }
        column = column.saturating_add(width(cluster));
        let space = breaks_after(cluster);
        // One space may hang over the edge: the cell is kept free for the cursor anyway.
        let full = column > limit.saturating_add(usize::from(space));
        if full && at > 0 {
            return Some(if space || word == 0 { at } else { word });
        }
        if space {
            word = end;
        }
    }
    None
}

/// Spaces that hold two words together are no place to break.
fn breaks_after(cluster: &str) -> bool {
    cluster
        .chars()
        .all(|c| c == '\t' || (is_space(c) && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')))
}

#[cfg(test)]
mod tests {
    use super::{Layout, Text};

    fn lines(text: &str, width: usize) -> Vec<String> {
        let text = Text::of(text.as_bytes());
        let layout = Layout::of(&text, width);
        (0..layout.count())
            .map(|n| text.str(layout.line(&text, n)).to_owned())
            .collect()
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_anywhere() {
        assert_eq!(lines("один два три", 8), ["один два ", "три"]);
        assert_eq!(lines("один два  три", 8), ["один два ", " три"]);
        assert_eq!(lines("aaaaaaaaaa b", 4), ["aaaa", "aaaa", "aa b"]);
        assert_eq!(lines("x aaaaaa", 4), ["x ", "aaaa", "aa"]);
        assert_eq!(lines("日本語のまち", 5), ["日本", "語の", "まち"]);
        assert_eq!(lines("日", 1), ["日"]);
        assert_eq!(lines("a\u{a0}b c", 4), ["a\u{a0}b ", "c"]);
        assert_eq!(lines("abc\td", 4), ["abc", "\t", "d"]);
    }

    #[test]
    fn line_ends_begin_lines_and_the_last_may_be_empty() {
        assert_eq!(lines("", 8), [""]);
        assert_eq!(lines("\n", 8), ["\n", ""]);
        assert_eq!(lines("a\n\nb", 8), ["a\n", "\n", "b"]);
    }
}
