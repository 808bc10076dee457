//! Lines from standard input, through a buffer of our own that is wiped: the standard library's lives as long as the
//! program, and keeps the last lines that were typed.

use std::io;
use zeroize::{Zeroize, Zeroizing};

/// Bytes that are read at a time.
const PIECE: usize = 4096;

/// What has been read and not been taken yet.
#[derive(Default)]
pub(crate) struct Typed {
    waiting: Zeroizing<Vec<u8>>,
}

impl Typed {
    /// Takes one line, without its end; nothing at the end of the input.
    pub(crate) fn line(&mut self) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
        // What has been searched for an end is not searched again.
        let mut searched = 0usize;
        loop {
            let fresh = self.waiting.get(searched..).unwrap_or_default();
            let end = fresh.iter().position(|b| *b == b'\n');
            let end = end.map(|n| searched.saturating_add(n).saturating_add(1));
            searched = self.waiting.len();
            if end.is_none() && self.more()? {
                continue;
            }
            let end = end.unwrap_or(self.waiting.len());
            if end == 0 {
                return Ok(None);
            }
            let rest = Zeroizing::new(self.waiting.split_off(end));
            let mut line = std::mem::replace(&mut self.waiting, rest);
            while matches!(line.last(), Some(b'\n' | b'\r')) {
                line.pop();
            }
            return Ok(Some(line));
        }
    }

    /// Whether anything comes at all.
    pub(crate) fn comes(&mut self) -> bool {
        !self.waiting.is_empty() || self.more().unwrap_or(false)
    }

    /// Throws away what was not taken.
    pub(crate) fn forget(&mut self) {
        self.waiting.zeroize();
    }

    /// Reads some more. False at the end.
    fn more(&mut self) -> io::Result<bool> {
        let mut piece = Zeroizing::new([0; PIECE]);
        let n = read(&mut piece[..])?;
        self.waiting
            .extend_from_slice(piece.get(..n).unwrap_or_default());
        Ok(n > 0)
    }
}

#[cfg(unix)]
fn read(piece: &mut [u8]) -> io::Result<usize> {
    loop {
        match rustix::io::read(rustix::stdio::stdin(), &mut *piece) {
            Err(rustix::io::Errno::INTR) if !plico::platform::signals::stop_requested() => {}
            done => return Ok(done?),
        }
    }
}

#[cfg(not(unix))]
fn read(piece: &mut [u8]) -> io::Result<usize> {
    io::Read::read(&mut io::stdin().lock(), piece)
}
