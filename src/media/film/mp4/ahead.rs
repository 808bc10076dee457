//! The head of a film that is not made yet, for a second look: what comes behind it is zeros.

use crate::media::film::bytes::length;
use std::io::{self, Read, Seek, SeekFrom};
use zeroize::Zeroizing;

pub(super) struct Ahead {
    head: Zeroizing<Vec<u8>>,
    at: u64,
}

impl Ahead {
    pub(super) fn new(head: &[u8]) -> Self {
        Self {
            head: Zeroizing::new(head.to_vec()),
            at: 0,
        }
    }
}

impl Read for Ahead {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let here = self.head.get(length(self.at)..).unwrap_or_default();
        let n = if here.is_empty() {
            out.fill(0);
            out.len()
        } else {
            {
                let mut here = here;
                here.read(out)?
            }
        };
        self.at = self.at.saturating_add(n as u64);
        Ok(n)
    }
}

impl Seek for Ahead {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let SeekFrom::Start(at) = to else {
            return Err(io::ErrorKind::Unsupported.into());
        };
        self.at = at;
        Ok(at)
    }
}
