//! What sealing and opening share: the chunk cipher and the batches that travel between threads.
//!
//! ```text
//! chunk i = ChaCha20-Poly1305(payload key, nonce = i as 11 bytes big-endian || last, plaintext i)
//! ```
//!
//! Source: C2SP `age.md`, "Payload" (STREAM, Hoang et al. 2015). A chunk is 64 KiB; only the last may be shorter, and
//! it is empty only if the whole plaintext is.

use super::header::PayloadKey;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

/// Bytes of plaintext in a full chunk.
pub(super) const CHUNK: usize = 64 << 10;
/// Bytes of a full chunk once sealed.
pub(super) const SLOT: usize = CHUNK + 16;
/// Chunks that travel between threads together: about half a mebibyte.
pub(super) const BATCH: usize = 8;

/// A batch's buffer, wiped when the last owner drops it.
pub(super) type Buffer = Zeroizing<Vec<u8>>;

/// How many threads do the cipher. More than four only costs memory: the disk is the limit long before.
pub(super) fn workers() -> usize {
    std::thread::available_parallelism().map_or(1, |n| n.get().clamp(1, 4))
}

/// The key of one payload.
pub(super) struct ChunkKey(LessSafeKey);

impl ChunkKey {
    pub(super) fn new(key: &PayloadKey) -> Option<Self> {
        UnboundKey::new(&CHACHA20_POLY1305, &**key)
            .ok()
            .map(|k| Self(LessSafeKey::new(k)))
    }

    /// Seals `chunk[..len]` in place and writes the tag behind it.
    pub(super) fn seal(
        &self,
        counter: u64,
        last: bool,
        chunk: &mut [u8],
        len: usize,
    ) -> Option<()> {
        let (text, rest) = chunk.split_at_mut_checked(len)?;
        let tag = self
            .0
            .seal_in_place_separate_tag(nonce(counter, last), Aad::empty(), text)
            .ok()?;
        rest.get_mut(..16)?.copy_from_slice(tag.as_ref());
        Some(())
    }

    /// Opens a sealed chunk in place; the plaintext stands at its beginning. `None` if it is not authentic.
    pub(super) fn open(&self, counter: u64, last: bool, chunk: &mut [u8]) -> Option<usize> {
        self.0
            .open_in_place(nonce(counter, last), Aad::empty(), chunk)
            .ok()
            .map(|text| text.len())
    }
}

/// Eleven bytes of counter, of which eight are ever used (2^64 chunks), and the mark of the last chunk.
fn nonce(counter: u64, last: bool) -> Nonce {
    let mut bytes = [0; 12];
    for (to, from) in bytes.iter_mut().skip(3).zip(counter.to_be_bytes()) {
        *to = from;
    }
    bytes[11] = u8::from(last);
    Nonce::assume_unique_for_key(bytes)
}
