//! Words that must not outlive their use.

use crate::platform::locked::LockedBytes;
use crate::platform::signals;
use std::io::{self, Read};

/// Bytes of a statement, an answer or a key, in locked memory.
pub struct Plaintext(LockedBytes);

/// More bytes came than the limit allows.
#[derive(Debug, thiserror::Error)]
#[error("longer than {limit} bytes")]
pub struct TooLong {
    /// The limit, in bytes.
    pub limit: u64,
}

impl Plaintext {
    /// A copy of `bytes`; the caller wipes its own.
    #[must_use]
    pub fn copy_of(bytes: &[u8]) -> Self {
        Self(LockedBytes::copy_of(bytes))
    }

    /// Reads to the end, but at most `limit` bytes.
    ///
    /// # Errors
    /// The reader's own, or [`TooLong`] inside an `InvalidData` error.
    pub fn read(mut reader: impl Read, limit: u64) -> io::Result<Self> {
        let mut bytes = LockedBytes::zeroed(0);
        let mut filled = 0usize;
        loop {
            if filled == bytes.len() {
                let more = bytes.capacity().max(filled.saturating_mul(2));
                bytes.resize(more.max(filled.saturating_add(1)));
            }
            let Some(space) = bytes.get_mut(filled..) else {
                break;
            };
            match reader.read(space) {
                Ok(0) => break,
                Ok(n) => filled = filled.saturating_add(n),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {
                    if signals::stop_requested() {
                        return Err(signals::stopped());
                    }
                }
                Err(e) => return Err(e),
            }
            if filled as u64 > limit {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    TooLong { limit },
                ));
            }
        }
        bytes.resize(filled);
        Ok(Self(bytes))
    }

    /// The bytes, for as long as the borrow lasts.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// The bytes as text.
    ///
    /// # Errors
    /// If they are not UTF-8.
    pub fn expose_str(&self) -> Result<&str, std::str::Utf8Error> {
        std::str::from_utf8(&self.0)
    }
}

impl std::fmt::Debug for Plaintext {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plaintext(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::Plaintext;

    #[test]
    fn reading_stops_at_the_limit_and_not_before() {
        let text = vec![b'a'; 5000];
        assert_eq!(
            Plaintext::read(&text[..], 5000).unwrap().expose().len(),
            5000
        );
        assert!(Plaintext::read(&text[..], 4999).is_err());
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(
            format!("{:?}", Plaintext::copy_of(b"secret")),
            "Plaintext(..)"
        );
    }
}
