//! What can be taken back, and brought back again.

use super::body::Body;
use plico::secret::Growing;
use std::collections::VecDeque;
use std::ops::Range;

/// What a change is, for telling which ones are taken back together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A character was typed: goes with those right before it, up to the beginning of a word.
    Typed,
    /// A character was erased: goes with its neighbours.
    Erased,
    /// Anything else: stands alone.
    Whole,
}

/// One change: at a place, some bytes became others. The bytes lie in the stack, those removed first.
#[derive(Debug, Clone, Copy)]
struct Step {
    at: usize,
    removed: usize,
    inserted: usize,
    /// Where the cursor was before.
    caret: usize,
}

/// Changes in their order, with their bytes one after another in locked memory.
#[derive(Debug, Default)]
struct Stack {
    bytes: Growing,
    steps: VecDeque<Step>,
}

/// The changes that were made and those that were taken back.
#[derive(Debug)]
pub(super) struct Log {
    past: Stack,
    future: Stack,
    most: usize,
    open: Option<Kind>,
}

impl Log {
    /// Keeps at most `most` bytes, and always the last change.
    pub(super) fn new(most: usize) -> Self {
        Self {
            past: Stack::default(),
            future: Stack::default(),
            most,
            open: None,
        }
    }

    /// The next change begins a step of its own.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// Notes a change of `body` that is about to be made.
    pub(super) fn note(
        &mut self,
        body: &Body,
        old: Range<usize>,
        new: &str,
        caret: usize,
        kind: Kind,
    ) {
        self.future.clear();
        let removed = body.text().bytes(old.clone());
        let joined = self.open == Some(kind) && self.past.join(&old, removed, new, kind);
        if !joined {
            let step = Step {
                at: old.start,
                removed: removed.len(),
                inserted: new.len(),
                caret,
            };
            self.past.push(step, &[removed, new.as_bytes()]);
        }
        self.past.shorten(self.most);
        self.open = Some(kind).filter(|k| *k != Kind::Whole);
    }

    /// Takes the last step back. Gives where the cursor was before it.
    pub(super) fn undo(&mut self, body: &mut Body) -> Option<usize> {
        self.close();
        let (step, bytes) = self.past.last()?;
        let (removed, _) = self.past.of(step, bytes.clone());
        body.replace(step.at..step.at.saturating_add(step.inserted), removed);
        let whole = self.past.bytes.expose().get(bytes);
        self.future.push(step, &[whole.unwrap_or_default()]);
        self.past.drop_last();
        Some(step.caret)
    }

    /// Makes the step again that was taken back last. Gives where it ends.
    pub(super) fn redo(&mut self, body: &mut Body) -> Option<usize> {
        self.close();
        let (step, bytes) = self.future.last()?;
        let (_, inserted) = self.future.of(step, bytes.clone());
        body.replace(step.at..step.at.saturating_add(step.removed), inserted);
        let whole = self.future.bytes.expose().get(bytes);
        self.past.push(step, &[whole.unwrap_or_default()]);
        self.future.drop_last();
        Some(step.at.saturating_add(step.inserted))
    }
}

impl Stack {
    fn clear(&mut self) {
        self.bytes.clear();
        self.steps.clear();
    }

    fn push(&mut self, step: Step, bytes: &[&[u8]]) {
        for piece in bytes {
            self.bytes.push(piece);
        }
        self.steps.push_back(step);
    }

    /// The last step and where its bytes lie.
    fn last(&self) -> Option<(Step, Range<usize>)> {
        let step = *self.steps.back()?;
        let end = self.bytes.len();
        Some((step, end.saturating_sub(step.bytes())..end))
    }

    /// What a step removed and what it put in.
    fn of(&self, step: Step, bytes: Range<usize>) -> (&str, &str) {
        let bytes = self.bytes.expose().get(bytes).unwrap_or_default();
        let (removed, inserted) = bytes.split_at_checked(step.removed).unwrap_or_default();
        // Whole characters went in.
        let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
        (text(removed), text(inserted))
    }

    fn drop_last(&mut self) {
        if let Some((_, bytes)) = self.last() {
            self.bytes.replace(bytes, &[]);
            self.steps.pop_back();
        }
    }

    /// Makes a change part of the last step, if it goes on from it.
    fn join(&mut self, old: &Range<usize>, removed: &[u8], new: &str, kind: Kind) -> bool {
        let Some((_, bytes)) = self.last() else {
            return false;
        };
        let Some(step) = self.steps.back_mut() else {
            return false;
        };
        let before = step.at.saturating_add(step.inserted);
        match kind {
            Kind::Typed if removed.is_empty() && old.start == before => {
                let last = self.bytes.expose().last();
                let between = last.is_some_and(u8::is_ascii_whitespace);
                if between && !new.starts_with([' ', '\t', '\n']) {
                    return false;
                }
                step.inserted = step.inserted.saturating_add(new.len());
                self.bytes.push(new.as_bytes());
            }
            Kind::Erased if step.inserted == 0 && old.end == step.at => {
                step.at = old.start;
                step.removed = step.removed.saturating_add(removed.len());
                self.bytes.replace(bytes.start..bytes.start, removed);
            }
            Kind::Erased if step.inserted == 0 && old.start == step.at => {
                step.removed = step.removed.saturating_add(removed.len());
                self.bytes.push(removed);
            }
            _ => return false,
        }
        true
    }

    /// Forgets the oldest steps, but never the last one.
    fn shorten(&mut self, most: usize) {
        let weight = |bytes: usize, steps: usize| {
            bytes.saturating_add(steps.saturating_mul(size_of::<Step>()))
        };
        if weight(self.bytes.len(), self.steps.len()) <= most {
            return;
        }
        // Some more than needed, so that not every key moves the whole stack.
        let enough = most.saturating_sub(most / 4);
        let mut gone = 0usize;
        while self.steps.len() > 1
            && weight(self.bytes.len().saturating_sub(gone), self.steps.len()) > enough
        {
            let oldest = self.steps.pop_front();
            gone = gone.saturating_add(oldest.map_or(0, Step::bytes));
        }
        self.bytes.replace(0..gone, &[]);
    }
}

impl Step {
    fn bytes(self) -> usize {
        self.removed.saturating_add(self.inserted)
    }
}
