//! Seals and opens a stream in the caller's own thread, one chunk at a time: for the parts of a bundle, of which hundreds
//! can be open at once. Each holds one chunk and starts no thread.

use super::header;
use super::keys::{Identity, Recipient};
use super::stream::{Buffer, CHUNK, ChunkKey, SLOT};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// A writer that seals. Nothing is complete before [`SerialSealer::finish`].
pub(super) struct SerialSealer<W> {
    out: W,
    key: ChunkKey,
    /// Room for a chunk and its tag.
    chunk: Buffer,
    filled: usize,
    counter: u64,
}

impl<W: Write> SerialSealer<W> {
    /// Writes the header.
    pub(super) fn new<R>(recipient: &Recipient<R>, mut out: W) -> io::Result<Self> {
        let (header, key) = header::write(recipient).ok_or_else(broken)?;
        let key = ChunkKey::new(&key).ok_or_else(broken)?;
        out.write_all(&header)?;
        Ok(Self {
            out,
            key,
            chunk: Zeroizing::new(vec![0; SLOT]),
            filled: 0,
            counter: 0,
        })
    }

    /// Seals the last chunk and gives the writer back.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        Ok(self.out)
    }

    fn seal(&mut self, last: bool) -> io::Result<()> {
        self.key
            .seal(self.counter, last, &mut self.chunk, self.filled)
            .ok_or_else(broken)?;
        let sealed = self.filled.saturating_add(SLOT.saturating_sub(CHUNK));
        self.out
            .write_all(self.chunk.get(..sealed).unwrap_or_default())?;
        self.counter = self.counter.checked_add(1).ok_or_else(broken)?;
        self.filled = 0;
        Ok(())
    }
}

impl<W: Write> Write for SerialSealer<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        // A full chunk waits for the next byte, because it may be the last of all.
        if self.filled == CHUNK && !buf.is_empty() {
            self.seal(false)?;
        }
        let n = buf.len().min(CHUNK.saturating_sub(self.filled));
        let to = self.filled..self.filled.saturating_add(n);
        if let (Some(to), Some(from)) = (self.chunk.get_mut(to), buf.get(..n)) {
            to.copy_from_slice(from);
        }
        self.filled = self.filled.saturating_add(n);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A reader of the plaintext. What it has given may be believed only once it has returned 0. A chunk that is not authentic
/// is [`NotAuthentic`].
pub(super) struct SerialOpener<T> {
    input: T,
    key: ChunkKey,
    /// The chunk being taken.
    chunk: Buffer,
    len: usize,
    taken: usize,
    /// The next one, sealed: read ahead, so that the last is known as such.
    ahead: Buffer,
    counter: u64,
    ended: bool,
}

/// A chunk was changed, or the end is missing.
#[derive(Debug, thiserror::Error)]
#[error("not authentic: changed or cut off")]
pub(super) struct NotAuthentic;

impl<T: Read> SerialOpener<T> {
    /// Reads the header.
    pub(super) fn new<R>(identity: &Identity<R>, mut input: T) -> Result<Self, age::DecryptError> {
        let key = header::read(&mut input, identity)?;
        let key = ChunkKey::new(&key).ok_or(age::DecryptError::KeyDecryptionFailed)?;
        let mut ahead = Zeroizing::new(Vec::with_capacity(SLOT));
        fill(&mut input, &mut ahead)?;
        Ok(Self {
            input,
            key,
            chunk: Zeroizing::new(Vec::with_capacity(SLOT)),
            len: 0,
            taken: 0,
            ahead,
            counter: 0,
            ended: false,
        })
    }

    fn next(&mut self) -> io::Result<()> {
        std::mem::swap(&mut self.chunk, &mut self.ahead);
        fill(&mut self.input, &mut self.ahead)?;
        let last = self.ahead.is_empty();
        let opened = self.key.open(self.counter, last, &mut self.chunk);
        let refused = || io::Error::new(io::ErrorKind::InvalidData, NotAuthentic);
        let len = opened.ok_or_else(refused)?;
        if len == 0 && self.counter != 0 {
            return Err(refused());
        }
        self.counter = self.counter.checked_add(1).ok_or_else(refused)?;
        (self.len, self.taken, self.ended) = (len, 0, last);
        Ok(())
    }
}

impl<T: Read> Read for SerialOpener<T> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        if self.taken == self.len {
            if self.ended {
                return Ok(0);
            }
            self.next()?;
        }
        let mut rest = self.chunk.get(self.taken..self.len).unwrap_or_default();
        let n = rest.read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}

fn fill(input: &mut impl Read, buffer: &mut Buffer) -> io::Result<()> {
    buffer.clear();
    input.take(SLOT as u64).read_to_end(buffer)?;
    Ok(())
}

/// A state that cannot come about.
fn broken() -> io::Error {
    io::Error::other("internal: a part cannot be sealed")
}
