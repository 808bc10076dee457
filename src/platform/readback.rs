//! Reads a file back from its device, past what the system keeps in memory, so that a stick that lies is found out.

use std::fs::File;
use std::io::{self, Read};

/// Devices want reads at multiples of this, in memory and in the file.
const ALIGNED: usize = 4096;
const BLOCK: usize = 1 << 20;

/// A reader of a file that has reached its device.
pub struct ReadBack {
    file: File,
    /// Room for a block wherever its aligned beginning lies.
    buffer: Vec<u8>,
    start: usize,
    filled: usize,
    taken: usize,
    ended: bool,
}

impl ReadBack {
    /// Reads the file from its beginning. The second value says whether that goes past the system's memory for certain;
    /// if not, the system was asked to forget what it keeps, and does not say whether it did.
    ///
    /// # Errors
    /// Whatever the system says.
    pub(super) fn new(file: &File) -> io::Result<(Self, bool)> {
        if let Some(direct) = direct(file) {
            let mut reader = Self::of(direct);
            // Some file systems take the wish and refuse the reading.
            if reader.fill().is_ok() {
                return Ok((reader, true));
            }
        }
        forget(file);
        let mut again = file.try_clone()?;
        io::Seek::rewind(&mut again)?;
        Ok((Self::of(again), false))
    }

    fn of(file: File) -> Self {
        let buffer = vec![0; BLOCK.saturating_add(ALIGNED)];
        let start = buffer.as_ptr().align_offset(ALIGNED).min(ALIGNED);
        Self {
            file,
            buffer,
            start,
            filled: 0,
            taken: 0,
            ended: false,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        let end = self.start.saturating_add(BLOCK);
        let space = self.buffer.get_mut(self.start..end).unwrap_or_default();
        self.filled = self.file.read(space)?;
        self.taken = 0;
        // Less than a block is the end; reading on from a place that is not aligned would be refused.
        self.ended = self.filled == 0 || self.filled.checked_rem(ALIGNED) != Some(0);
        Ok(())
    }
}

impl Read for ReadBack {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.filled {
            if self.ended {
                return Ok(0);
            }
            self.fill()?;
        }
        let at = self.start.saturating_add(self.taken);
        let end = self.start.saturating_add(self.filled);
        let n = self.buffer.get(at..end).unwrap_or_default().read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}

/// The same file, opened so that reading goes to the device.
#[cfg(target_os = "linux")]
fn direct(file: &File) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    use std::os::fd::AsRawFd;
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    let flags = OFlags::RDONLY | OFlags::DIRECT | OFlags::CLOEXEC;
    rustix::fs::open(path, flags, Mode::empty())
        .ok()
        .map(File::from)
}

#[cfg(not(target_os = "linux"))]
fn direct(_: &File) -> Option<File> {
    None
}

fn forget(file: &File) {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = file;
}
