//! A film that is made while it is read, step by step of its script.

use super::bytes::length;
use super::script::{Step, Steps};
use crate::media::{Input, MediaError};
use std::io::{self, Read};
use zeroize::Zeroizing;

/// Copies at least this long go past the buffer.
const LONG: usize = 64 << 10;
const BUFFER: usize = 1 << 20;

/// What is left of the step that is under way.
enum Left {
    /// Places in the packed script.
    Put(usize, usize),
    Copy(u64, u64),
}

/// Makes a film while it is read.
pub(super) struct Film {
    packed: Vec<u8>,
    steps: Steps,
    now: Option<Left>,
    input: Input,
    /// For short copies, which would each cost a trip through a pipe.
    buffer: Zeroizing<Vec<u8>>,
    begin: u64,
}

impl Read for Film {
    /// Fills all of `out` if it can: what is read here is sent on in pieces of that size.
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0usize;
        while let Some(room) = out.get_mut(filled..).filter(|r| !r.is_empty()) {
            if self.now.is_none() {
                self.now = match self.steps.next(&self.packed) {
                    None => break,
                    Some(Step::Put(bytes)) => Some(Left::Put(
                        self.steps.at.saturating_sub(bytes.len()),
                        self.steps.at,
                    )),
                    Some(Step::Copy(at, len)) => Some(Left::Copy(at, len)),
                };
            }
            let n = match self.now {
                Some(Left::Put(from, to)) => {
                    let mut bytes = self.packed.get(from..to).unwrap_or_default();
                    let n = bytes.read(room)?;
                    let from = from.saturating_add(n);
                    self.now = (from < to).then_some(Left::Put(from, to));
                    n
                }
                Some(Left::Copy(at, len)) => {
                    let most = room.len().min(length(len));
                    let room = room.get_mut(..most).unwrap_or_default();
                    let n = self.copy(at, room)?;
                    let left = len.saturating_sub(n as u64);
                    let at = at.saturating_add(n as u64);
                    self.now = (left > 0).then_some(Left::Copy(at, left));
                    n
                }
                None => 0,
            };
            filled = filled.saturating_add(n);
        }
        Ok(filled)
    }
}

impl Film {
    /// What a packed script makes of a foreign film.
    pub(super) fn new(packed: Vec<u8>, input: Input) -> Self {
        Self {
            packed,
            steps: Steps::default(),
            now: None,
            input,
            buffer: Zeroizing::new(Vec::new()),
            begin: 0,
        }
    }

    fn copy(&mut self, at: u64, room: &mut [u8]) -> io::Result<usize> {
        let here = |begin: u64| length(at.checked_sub(begin).unwrap_or(u64::MAX));
        if here(self.begin) >= self.buffer.len() {
            self.input.go_to(at).map_err(io::Error::other)?;
            if room.len() >= LONG {
                let n = self.input.read(room)?;
                return if n == 0 { Err(changed()) } else { Ok(n) };
            }
            let left = length(self.input.len().saturating_sub(at));
            self.buffer.resize(BUFFER.min(left), 0);
            self.begin = at;
            self.input
                .read_whole(&mut self.buffer)
                .map_err(|_| changed())?;
        }
        let mut bytes = self.buffer.get(here(self.begin)..).unwrap_or_default();
        match bytes.read(room)? {
            0 => Err(changed()),
            n => Ok(n),
        }
    }
}

/// The walk has seen every byte that is copied; one that is not there any more was taken away since.
fn changed() -> io::Error {
    io::Error::other(MediaError::Changed)
}
