//! A window that slides over a stream: what is needed of it is here, and no more, whatever the stream's length.

use crate::media::MediaError;
use std::io::{self, Read};
use zeroize::Zeroizing;

/// Bytes that are read at a time: across a pipe each read costs a round trip.
const PIECE: usize = 256 << 10;

pub(super) struct Window<'a> {
    reader: Box<dyn Read + Send + 'a>,
    bytes: Zeroizing<Vec<u8>>,
    /// Where the bytes that were not passed yet begin in `bytes`.
    start: usize,
    ended: bool,
}

impl<'a> Window<'a> {
    pub(super) fn new(reader: impl Read + Send + 'a) -> Self {
        Self {
            reader: Box::new(reader),
            bytes: Zeroizing::new(Vec::new()),
            start: 0,
            ended: false,
        }
    }

    /// The next `n` bytes; fewer only where the stream ends.
    pub(super) fn look(&mut self, n: usize) -> Result<&[u8], MediaError> {
        while self.here().len() < n && !self.ended {
            self.fill(n)?;
        }
        let here = self.here();
        Ok(here.get(..n).unwrap_or(here))
    }

    /// The next `N` bytes, if there are so many.
    pub(super) fn array<const N: usize>(&mut self) -> Result<Option<[u8; N]>, MediaError> {
        Ok(self.look(N)?.first_chunk::<N>().copied())
    }

    /// Leaves the next `n` bytes behind, or as many as there are.
    pub(super) fn pass(&mut self, n: u64) -> Result<(), MediaError> {
        let mut left = n;
        while left > 0 {
            let here = self.look(1)?.len().max(self.here().len());
            if here == 0 {
                return Ok(());
            }
            let step = usize::try_from(left).unwrap_or(usize::MAX).min(here);
            self.start = self.start.saturating_add(step);
            left = left.saturating_sub(step as u64);
        }
        Ok(())
    }

    /// Whether nothing is left.
    pub(super) fn is_at_end(&mut self) -> Result<bool, MediaError> {
        Ok(self.look(1)?.is_empty())
    }

    fn here(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    fn fill(&mut self, wanted: usize) -> Result<(), MediaError> {
        let passed = self.start.min(self.bytes.len());
        self.bytes.drain(..passed);
        self.start = 0;
        let had = self.bytes.len();
        self.bytes.resize(wanted.max(PIECE).max(had), 0);
        let room = self.bytes.get_mut(had..).unwrap_or_default();
        let read = loop {
            match self.reader.read(room) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let n = read.map_err(|e| match e.downcast::<MediaError>() {
            Ok(refusal) => refusal,
            Err(source) => MediaError::Open { source },
        })?;
        self.bytes.truncate(had.saturating_add(n));
        self.ended = n == 0;
        Ok(())
    }
}
