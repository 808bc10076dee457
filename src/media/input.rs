//! What a stripper reads: bytes of a known length that can be sought in, from a file, from memory or across a pipe.

use super::MediaError;
use std::io::{self, Read, Seek, SeekFrom};
use zeroize::Zeroizing;

/// Anything that can be read and sought in.
trait Readable: Read + Seek + Send {}
impl<T: Read + Seek + Send> Readable for T {}

/// A foreign file's bytes. Reading and seeking are its own; it is unbuffered.
pub(crate) struct Input {
    reader: Box<dyn Readable>,
    len: u64,
}

impl Input {
    /// Bytes from a reader, from its beginning.
    pub(crate) fn new(reader: impl Read + Seek + Send + 'static, len: u64) -> Self {
        Self {
            reader: Box::new(reader),
            len,
        }
    }

    /// Bytes in memory, wiped when dropped: a member of a document.
    pub(crate) fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Self {
        let len = bytes.len() as u64;
        Self::new(io::Cursor::new(bytes), len)
    }

    /// The length in bytes that it had when it was opened.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// Goes back to the beginning.
    pub(crate) fn go_to_start(&mut self) -> Result<(), MediaError> {
        self.go_to(0)
    }

    /// Goes to a place, counted in bytes from the beginning.
    pub(crate) fn go_to(&mut self, at: u64) -> Result<(), MediaError> {
        let sought = self.reader.seek(SeekFrom::Start(at));
        sought
            .map(drop)
            .map_err(|source| MediaError::Open { source })
    }

    /// Up to `limit` bytes from the beginning; what lies behind is not touched.
    pub(crate) fn head(&mut self, limit: u64) -> Result<Zeroizing<Vec<u8>>, MediaError> {
        self.go_to_start()?;
        let capacity = usize::try_from(self.len.min(limit)).unwrap_or_default();
        // One more byte of room lets the last, empty read happen without growing, which would leave a copy behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(capacity.saturating_add(1)));
        (&mut self.reader)
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(|source| MediaError::Open { source })?;
        Ok(bytes)
    }

    /// All of it in memory.
    ///
    /// # Errors
    /// [`MediaError::TooLarge`] if it is longer than `limit` bytes.
    pub(crate) fn read_all(&mut self, limit: u64) -> Result<Zeroizing<Vec<u8>>, MediaError> {
        if self.len > limit {
            return Err(MediaError::TooLarge { limit });
        }
        let bytes = self.head(limit.saturating_add(1))?;
        if bytes.len() as u64 > limit {
            return Err(MediaError::TooLarge { limit });
        }
        Ok(bytes)
    }

    /// Exactly as many bytes as `buf` holds, from where it stands.
    ///
    /// # Errors
    /// [`MediaError::Decode`] if the file ends before.
    pub(crate) fn read_whole(&mut self, buf: &mut [u8]) -> Result<(), MediaError> {
        self.reader.read_exact(buf).map_err(|source| {
            if source.kind() == io::ErrorKind::UnexpectedEof {
                MediaError::damaged("it ends too early")
            } else {
                MediaError::Open { source }
            }
        })
    }
}

impl Read for Input {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buf)
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.reader.seek(to)
    }
}
