//! What one code holds: `docs/format.md`, "Codes on paper". All numbers are big-endian.

use crate::model::{ContentDigits, Digest, Limits};
use sha2::{Digest as _, Sha256};

/// What all codes of one set say of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// The first eight bytes of the file's SHA-256: its content digits come from the same eight.
    pub tag: [u8; 8],
    /// The file's length in bytes.
    pub length: u32,
    /// Codes that hold the file itself.
    pub data: u16,
    /// Codes to spare.
    pub parity: u16,
    /// Codes on one page; one where they were shown on a screen.
    pub on_page: u8,
}

/// What one code holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// What it belongs to.
    pub set: Set,
    /// Its number: the file's own pieces first, then those to spare.
    pub index: u16,
    /// Its piece.
    pub piece: Vec<u8>,
}

/// Bytes ahead of the piece, and behind it.
const HEAD: usize = 19;
const CHECK: usize = 4;

impl Set {
    /// Bytes that a code needs beside its piece.
    pub const FRAME: usize = HEAD + CHECK;

    /// Codes in all.
    #[must_use]
    pub fn codes(&self) -> usize {
        usize::from(self.data).saturating_add(self.parity.into())
    }

    /// Pages in all.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.codes().div_ceil(self.on_page.max(1).into())
    }

    /// The page on which a code stands, counted from 0.
    #[must_use]
    pub fn page_of(&self, index: u16) -> usize {
        usize::from(index)
            .checked_div(self.on_page.into())
            .unwrap_or(0)
    }

    /// The length of every piece: even, as the code over 16-bit words needs it.
    #[must_use]
    pub fn piece_len(&self) -> usize {
        let length = usize::try_from(self.length).unwrap_or(usize::MAX);
        length
            .div_ceil(usize::from(self.data).max(1))
            .next_multiple_of(2)
    }

    /// The digits that the file is named by.
    #[must_use]
    pub fn digits(&self) -> ContentDigits {
        let mut digest = [0; 32];
        if let Some(head) = digest.first_chunk_mut() {
            *head = self.tag;
        }
        Digest(digest).content_digits()
    }
}

impl Chunk {
    /// The bytes of the code.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let set = &self.set;
        let mut out = Vec::with_capacity(self.piece.len().saturating_add(Set::FRAME));
        out.extend(set.tag);
        out.extend(set.length.to_be_bytes());
        out.extend(set.data.to_be_bytes());
        out.extend(set.parity.to_be_bytes());
        out.extend(self.index.to_be_bytes());
        out.push(set.on_page);
        out.extend(&self.piece);
        out.extend(check(&out));
        out
    }

    /// Reads a code. None for whatever is none of this program's, or was misread.
    #[must_use]
    pub fn parse(bytes: &[u8], limits: &Limits) -> Option<Self> {
        let (checked, sum) = bytes.split_last_chunk::<CHECK>()?;
        if check(checked) != *sum {
            return None;
        }
        let (tag, rest) = checked.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (data, rest) = rest.split_first_chunk()?;
        let (parity, rest) = rest.split_first_chunk()?;
        let (index, rest) = rest.split_first_chunk()?;
        let (on_page, piece) = rest.split_first()?;
        let set = Set {
            tag: *tag,
            length: u32::from_be_bytes(*length),
            data: u16::from_be_bytes(*data),
            parity: u16::from_be_bytes(*parity),
            on_page: *on_page,
        };
        let index = u16::from_be_bytes(*index);
        let sound = set.length > 0
            && set.data > 0
            && set.parity > 0
            && set.on_page > 0
            && set.codes() <= limits.paper_codes
            && usize::from(index) < set.codes()
            && piece.len() == set.piece_len();
        sound.then(|| Self {
            set,
            index,
            piece: piece.to_vec(),
        })
    }
}

/// The first four bytes of the SHA-256: what the error correction of a code lets through by chance is found here.
fn check(bytes: &[u8]) -> [u8; CHECK] {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    digest.first_chunk().copied().unwrap_or_default()
}
