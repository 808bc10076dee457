//! From the bytes of a terminal to keys: xterm and what follows it, rxvt, the Linux console, screen and tmux.
//!
//! Not with a parser of what programs send to terminals (`vte`): keys are another grammar. To such a parser Alt and `]`
//! begin a string that swallows all that is typed after it, Alt and a Cyrillic letter are nothing, and rxvt's
//! Shift-Home never ends.

use super::sequence::{self, Found};
use crate::cli::key::Key;
use std::collections::VecDeque;
use zeroize::Zeroizing;

/// What comes from the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    Key(Key),
    /// More was pasted at once than is taken; none of it was.
    PasteTooLong,
}

/// Turns bytes into keys, however they are cut into pieces.
pub(super) struct Decoder {
    /// The beginning of a sequence whose end has not come.
    pending: Zeroizing<Vec<u8>>,
    paste: Option<Paste>,
    /// The longest paste, in bytes.
    limit: usize,
    ready: VecDeque<Typed>,
}

struct Paste {
    bytes: Zeroizing<Vec<u8>>,
    too_long: bool,
}

/// What a terminal sends after a paste (bracketed paste, xterm's `ctlseqs`).
const PASTE_END: &[u8] = b"\x1b[201~";

impl Decoder {
    /// Takes pastes of at most `limit` bytes.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            pending: Zeroizing::new(Vec::with_capacity(64)),
            paste: None,
            limit,
            ready: VecDeque::new(),
        }
    }

    /// The longest paste it takes.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// The next key that is complete.
    pub(super) fn next(&mut self) -> Option<Typed> {
        self.ready.pop_front()
    }

    /// Takes what has been read.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        let mut all = std::mem::take(&mut self.pending);
        all.extend_from_slice(bytes);
        let mut rest: &[u8] = &all;
        while let Some(used) = self.take_one(rest).filter(|used| *used > 0) {
            rest = rest.get(used..).unwrap_or_default();
        }
        self.pending = Zeroizing::new(rest.to_vec());
    }

    /// Takes one key, or all there is of a paste, from the front. How many bytes that were; nothing if more must come.
    fn take_one(&mut self, bytes: &[u8]) -> Option<usize> {
        if self.paste.is_some() {
            return Some(self.take_pasted(bytes));
        }
        let (used, found) = match sequence::first(bytes) {
            Found::Nothing => return None,
            Found::Key(used, key) => (used, Some(key)),
            Found::Noise(used) => (used, None),
            Found::PasteBegins(used) => {
                self.paste = Some(Paste {
                    bytes: Zeroizing::new(Vec::new()),
                    too_long: false,
                });
                (used, None)
            }
        };
        self.ready.extend(found.map(Typed::Key));
        Some(used)
    }

    /// Whether a sequence has begun that may be a key of its own, such as Escape, if nothing follows.
    pub(super) fn is_waiting(&self) -> bool {
        self.paste.is_none() && !self.pending.is_empty()
    }

    /// Whether a paste has begun and not ended.
    pub(super) fn is_pasting(&self) -> bool {
        self.paste.is_some()
    }

    /// Nothing follows: what has begun is all there is.
    pub(super) fn settle(&mut self) {
        if self.paste.is_some() {
            self.feed(PASTE_END);
            return;
        }
        let keys = sequence::all_there_is(&self.pending);
        self.pending.clear();
        self.ready.extend(keys.into_iter().map(Typed::Key));
    }

    /// Takes what belongs to the paste, and its end if that is there.
    fn take_pasted(&mut self, bytes: &[u8]) -> usize {
        let end = find(bytes, PASTE_END);
        // The mark may come in pieces: what could be its beginning waits for the rest.
        let keep = PASTE_END.len().saturating_sub(1);
        let used = end.unwrap_or_else(|| bytes.len().saturating_sub(keep));
        if let Some(paste) = &mut self.paste {
            paste.add(bytes.get(..used).unwrap_or_default(), self.limit);
        }
        if end.is_none() {
            return used;
        }
        let paste = self.paste.take();
        self.ready.extend(paste.map(Paste::typed));
        used.saturating_add(PASTE_END.len())
    }
}

impl Paste {
    fn add(&mut self, piece: &[u8], limit: usize) {
        self.too_long |= self.bytes.len().saturating_add(piece.len()) > limit;
        if self.too_long {
            self.bytes = Zeroizing::new(Vec::new());
        } else {
            self.bytes.extend_from_slice(piece);
        }
    }

    fn typed(self) -> Typed {
        if self.too_long {
            return Typed::PasteTooLong;
        }
        let text = Zeroizing::new(String::from_utf8_lossy(&self.bytes).into_owned());
        let mut out = Zeroizing::new(String::with_capacity(text.len()));
        let mut before = ' ';
        for c in text.chars() {
            // Terminals send a carriage return for the end of a line, some with a line feed after it.
            match c {
                '\r' => out.push('\n'),
                '\n' if before == '\r' => {}
                c => out.push(c),
            }
            before = c;
        }
        Typed::Key(Key::Paste(out))
    }
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|w| w == mark)
}
