//! What a stripper gives back.

use crate::model::{Done, MediaType};
use std::io::{self, Read};
use zeroize::Zeroizing;

/// A file that a stripper has rebuilt and inspected again. Only strippers can make one.
pub struct Clean {
    media: MediaType,
    done: Done,
    size: u64,
    body: Box<dyn Read + Send>,
}

impl Clean {
    /// A rebuilt file in memory, wiped when dropped.
    pub(super) fn from_bytes(media: MediaType, bytes: Zeroizing<Vec<u8>>) -> Self {
        let size = bytes.len() as u64;
        Self::streamed(media, Done::Rebuilt, size, io::Cursor::new(bytes))
    }

    /// A file whose `size` bytes are made while they are read. The body ends after exactly that many, or fails.
    pub(super) fn streamed(
        media: MediaType,
        done: Done,
        size: u64,
        body: impl Read + Send + 'static,
    ) -> Self {
        Self {
            media,
            done,
            size,
            body: Box::new(body),
        }
    }

    /// Its type.
    #[must_use]
    pub fn media(&self) -> MediaType {
        self.media
    }

    /// What was done.
    #[must_use]
    pub fn done(&self) -> Done {
        self.done
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Its content.
    #[must_use]
    pub fn into_reader(self) -> Box<dyn Read + Send> {
        self.body
    }
}
