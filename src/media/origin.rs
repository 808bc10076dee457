//! Where a foreign file's bytes are: on a disk, or in memory for what was opened and must touch none.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Bytes that can be read and sought in.
pub(super) enum Origin {
    File(File),
    Memory(Cursor<Shared>),
}

/// Bytes in memory that several readers read, wiped when the last one is dropped.
#[derive(Clone)]
pub(super) struct Shared(Arc<Zeroizing<Vec<u8>>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Origin {
    pub(super) fn memory(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self::Memory(Cursor::new(Shared(Arc::new(bytes))))
    }

    /// The same bytes once more.
    pub(super) fn again(&self) -> io::Result<Self> {
        Ok(match self {
            Self::File(file) => Self::File(file.try_clone()?),
            Self::Memory(bytes) => Self::Memory(bytes.clone()),
        })
    }
}

impl Read for Origin {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buf),
            Self::Memory(bytes) => bytes.read(buf),
        }
    }
}

impl Seek for Origin {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Memory(bytes) => bytes.seek(to),
        }
    }
}
