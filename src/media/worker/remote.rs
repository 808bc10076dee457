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

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// The other side: answers every request from a file in memory.
    #[derive(Clone)]
    struct Other {
        file: Rc<Vec<u8>>,
        answers: Rc<RefCell<Vec<u8>>>,
        asked: Rc<RefCell<Vec<u32>>>,
    }

    impl Write for Other {
        fn write(&mut self, request: &[u8]) -> io::Result<usize> {
            // The head of the frame comes by itself.
            if let [at @ .., a, b, c, d] = request
                && let Ok(at) = at.try_into()
            {
                let wanted = u32::from_le_bytes([*a, *b, *c, *d]);
                let at = usize::try_from(u64::from_le_bytes(at)).unwrap();
                let rest = self.file.get(at..).unwrap_or_default();
                let bytes = &rest[..rest.len().min(wanted as usize)];
                self.asked.borrow_mut().push(wanted);
                frames::send(&mut *self.answers.borrow_mut(), frames::BYTES, bytes)?;
            }
            Ok(request.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Read for Other {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            let mut answers = self.answers.borrow_mut();
            let n = answers.as_slice().read(buf)?;
            answers.drain(..n);
            Ok(n)
        }
    }

    #[test]
    fn a_remote_file_reads_and_seeks_like_a_file_in_memory() {
        let file: Vec<u8> = (0..3_000_000u32).map(|n| (n % 251) as u8).collect();
        let len = file.len() as u64;
        let other = Other {
            file: Rc::new(file.clone()),
            answers: Rc::default(),
            asked: Rc::default(),
        };
        let mut remote = Remote::new(other.clone(), other.clone(), len);
        let mut memory = io::Cursor::new(file);
        let mut state = 1u64;
        for _ in 0..500 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let target = match state % 3 {
                0 => SeekFrom::Start(state % (len + 10)),
                1 => SeekFrom::End(-i64::try_from(state % len).unwrap()),
                _ => SeekFrom::Current(i64::try_from(state % 300).unwrap()),
            };
            assert_eq!(remote.seek(target).unwrap(), memory.seek(target).unwrap());
            let wanted = (state >> 32) % 200_000;
            let (mut a, mut b) = (Vec::new(), Vec::new());
            (&mut remote).take(wanted).read_to_end(&mut a).unwrap();
            (&mut memory).take(wanted).read_to_end(&mut b).unwrap();
            assert!(a == b);
        }
        assert!(
            other
                .asked
                .borrow()
                .iter()
                .all(|n| *n as usize <= frames::LONGEST)
        );
        assert!(remote.seek(SeekFrom::Current(i64::MIN)).is_err());
    }
}
