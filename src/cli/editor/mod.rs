//! An editor for a long text, without a terminal: it is given keys and draws itself into cells.
//!
//! The text, what was cut or copied, and what can be taken back lie in locked, wiped memory. Nothing goes to the
//! system's clipboard.

mod body;
mod buffer;
mod draw;
mod edit;
mod find;
pub(crate) mod glyph;
mod keys;
mod line;
mod moves;
mod seek;
#[cfg(test)]
mod tests;
mod undo;
mod wrap;

pub(crate) use keys::KEYS;
pub(crate) use line::LineInput;
#[cfg(feature = "casebook")]
pub(crate) use wrap::lines_of;

use body::Body;
use find::Find;
use plico::model::Limits;
use plico::secret::{Growing, Plaintext};
use std::ops::Range;
use undo::Log;

/// A terminal's usual size, until the first drawing tells the real one.
const USUAL: (usize, usize) = (80, 24);

/// Whether a key was for the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handled {
    Taken,
    NotMine,
}

/// Where the cursor is and how much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status {
    /// The line with the cursor, as wrapped, from 1.
    pub(crate) line: usize,
    pub(crate) lines: usize,
    pub(crate) words: usize,
    pub(crate) bytes: usize,
    /// Whether moving selects, because Ctrl-T was pressed.
    pub(crate) selecting: bool,
}

/// A text that is being written.
///
/// Invariant: the cursor and the other end of the selection lie on boundaries of grapheme clusters.
#[derive(Debug)]
pub(crate) struct Editor {
    body: Body,
    log: Log,
    limit: usize,
    caret: usize,
    /// The other end of the selection.
    anchor: Option<usize>,
    /// Moving selects without Shift, which some terminals do not send.
    selecting: bool,
    /// The column that moving up and down comes back to.
    wanted: Option<usize>,
    kept: Growing,
    find: Option<Find>,
    notice: Option<&'static str>,
    /// The place whose line is drawn first.
    top: usize,
    /// How many lines are seen.
    rows: usize,
}

impl Editor {
    /// Goes on with a text, which may grow to `limit` bytes. The cursor stands at its end.
    pub(crate) fn new(original: &Plaintext, limit: u64) -> Self {
        Self::with_width(original.expose(), limit, USUAL.0)
    }

    fn with_width(original: &[u8], limit: u64, width: usize) -> Self {
        let body = Body::of(original, width);
        let most = usize::try_from(Limits::STANDARD.undo).unwrap_or(usize::MAX);
        Self {
            caret: body.len(),
            body,
            log: Log::new(most),
            limit: usize::try_from(limit).unwrap_or(usize::MAX),
            anchor: None,
            selecting: false,
            wanted: None,
            kept: Growing::default(),
            find: None,
            notice: None,
            top: 0,
            rows: USUAL.1,
        }
    }

    /// What stands there now.
    pub(crate) fn text(&self) -> Plaintext {
        Plaintext::copy_of(self.body.text().bytes(0..self.body.len()))
    }

    /// What the last key could not do: the name of a message, or nothing.
    pub(crate) fn notice(&self) -> Option<&'static str> {
        self.notice
    }

    /// What is being looked for, while it is.
    pub(crate) fn finding(&self) -> Option<&str> {
        self.find.as_ref().map(|find| find.wanted.as_str())
    }

    pub(crate) fn status(&self) -> Status {
        Status {
            line: self.body.line_of(self.caret).saturating_add(1),
            lines: self.body.lines(),
            words: self.body.words(),
            bytes: self.body.len(),
            selecting: self.selecting,
        }
    }

    /// What is selected, if anything.
    fn selected(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some(anchor.min(self.caret)..anchor.max(self.caret))
    }
}
