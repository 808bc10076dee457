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
        self.pending.extend_from_slice(bytes);
        loop {
            if self.paste.is_some() {
                if !self.pasting() {
                    return;
                }
                continue;
            }
            let (used, found) = match sequence::first(&self.pending) {
                Found::Nothing => return,
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
            self.pending.drain(..used.min(self.pending.len()));
            self.ready.extend(found.map(Typed::Key));
        }
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

    /// Moves what belongs to the paste. Whether the paste has ended.
    fn pasting(&mut self) -> bool {
        let Some(paste) = &mut self.paste else {
            return false;
        };
        // The mark may have come in pieces: its beginning waits with the paste's last bytes.
        let end = find(&self.pending, PASTE_END);
        let keep = PASTE_END.len().saturating_sub(1);
        let take = end.unwrap_or_else(|| self.pending.len().saturating_sub(keep));
        if paste.bytes.len().saturating_add(take) > self.limit {
            paste.too_long = true;
            paste.bytes = Zeroizing::new(Vec::new());
        }
        if !paste.too_long {
            let piece = self.pending.get(..take).unwrap_or_default();
            paste.bytes.extend_from_slice(piece);
        }
        let used = end.map_or(take, |at| at.saturating_add(PASTE_END.len()));
        wipe_front(&mut self.pending, used);
        if end.is_none() {
            return false;
        }
        let paste = self.paste.take();
        self.ready.extend(paste.map(Paste::typed));
        true
    }
}

impl Paste {
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

/// Removes the beginning; what moves down leaves nothing behind it.
fn wipe_front(bytes: &mut Vec<u8>, used: usize) {
    let rest = Zeroizing::new(bytes.get(used..).unwrap_or_default().to_vec());
    zeroize::Zeroize::zeroize(bytes);
    bytes.extend_from_slice(&rest);
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|w| w == mark)
}
