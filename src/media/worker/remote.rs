//! A file on the other side of the pipe, as the worker sees it.

use super::frames;
use std::io::{self, Read, Seek, SeekFrom, Write};
use zeroize::Zeroizing;

/// Bytes that are asked for at a time where less is wanted: most formats are read in small steps.
const AHEAD: u32 = 64 << 10;

/// Reads and seeks by asking the other side.
pub(super) struct Remote<R, W> {
    from: R,
    to: W,
    len: u64,
    at: u64,
    /// What has come and begins at `begin`.
    piece: Zeroizing<Vec<u8>>,
    begin: u64,
}

impl<R: Read, W: Write> Remote<R, W> {
    pub(super) fn new(from: R, to: W, len: u64) -> Self {
        Self {
            from,
            to,
            len,
            at: 0,
            piece: Zeroizing::new(Vec::new()),
            begin: 0,
        }
    }

    fn ask(&mut self, wanted: u32) -> io::Result<()> {
        let mut request = self.at.to_le_bytes().to_vec();
        request.extend(wanted.to_le_bytes());
        frames::send(&mut self.to, frames::WANT, &request)?;
        let letter = frames::receive(&mut self.from, &mut self.piece)?;
        self.begin = self.at;
        match letter {
            frames::BYTES => Ok(()),
            // The other side knows the reason and tells it.
            frames::UNREADABLE => Err(io::Error::other("unreadable")),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    /// What is here already from the place it stands at.
    fn here(&self) -> &[u8] {
        let offset = self.at.checked_sub(self.begin);
        let offset = offset.and_then(|n| usize::try_from(n).ok());
        offset.and_then(|n| self.piece.get(n..)).unwrap_or_default()
    }
}

impl<R: Read, W: Write> Read for Remote<R, W> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        if self.here().is_empty() {
            let most = u32::try_from(frames::LONGEST).unwrap_or(AHEAD);
            let wanted = u32::try_from(buf.len()).unwrap_or(most);
            self.ask(wanted.clamp(AHEAD, most))?;
        }
        let n = self.here().read(buf)?;
        self.at = self.at.saturating_add(n as u64);
        Ok(n)
    }
}

impl<R, W> Seek for Remote<R, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.len.checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
