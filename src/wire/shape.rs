//! The shape of a sealed bundle, as anyone can see it without a key: `docs/format.md`, "Header".
//!
//! The header is canonical, so its length depends only on the kind of its one stanza.

use super::ladder;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::io::{self, Read};

/// The kind of the one stanza.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `mlkem768x25519`: safe against a quantum computer too.
    Hybrid,
    /// `X25519`, for offices that need older clients.
    Classic,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Hybrid, Self::Classic];

    /// The stanza's tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Hybrid => "mlkem768x25519",
            Self::Classic => "X25519",
        }
    }

    /// Bytes of the stanza's one argument: an X-Wing ciphertext, or an X25519 share.
    #[must_use]
    pub fn share_len(self) -> usize {
        match self {
            Self::Hybrid => 1120,
            Self::Classic => 32,
        }
    }

    /// The header's length in bytes.
    #[must_use]
    pub fn header_len(self) -> usize {
        // Version line, stanza line, body line, MAC line, each with its line feed.
        [
            VERSION.len(),
            "-> ".len(),
            self.tag().len(),
            1,
            unpadded(self.share_len()),
            1,
            unpadded(BODY),
            1,
            "--- ".len(),
            unpadded(MAC),
            1,
        ]
        .iter()
        .sum()
    }

    /// The length of a sealed file whose plaintext has this length.
    #[must_use]
    pub fn file_len(self, plaintext: u64) -> u64 {
        ladder::sealed_len(plaintext).saturating_add(self.header_len() as u64)
    }
}

const VERSION: &str = "age-encryption.org/v1\n";
/// A wrapped file key: 16 bytes and a tag.
const BODY: usize = 32;
const MAC: usize = 32;

/// Length of unpadded base64.
fn unpadded(bytes: usize) -> usize {
    bytes.saturating_mul(4).div_ceil(3)
}

/// What a keyless look at a file finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A header of ours and a length on the ladder: the kind, and the plaintext's step in bytes.
    Bundle(Kind, u64),
    /// A header of ours, but a length that no bundle has: cut off or added to.
    WrongLength(Kind),
    /// No bundle of ours: another file, another version, or a header that is damaged.
    Foreign,
}

impl Shape {
    /// Room for the longest header there is.
    pub const LONGEST_HEADER: usize = 2048;

    /// Looks at the beginning of a file whose whole length is `len`.
    ///
    /// # Errors
    /// The reader's own.
    pub fn read(reader: &mut impl Read, len: u64) -> io::Result<Self> {
        let mut head = Vec::new();
        reader
            .take(Self::LONGEST_HEADER as u64)
            .read_to_end(&mut head)?;
        Ok(Self::of(&head, len))
    }

    fn of(head: &[u8], len: u64) -> Self {
        let Some(kind) = Kind::ALL.into_iter().find(|k| has_header(head, *k)) else {
            return Self::Foreign;
        };
        let payload = len.checked_sub(kind.header_len() as u64);
        match payload.and_then(ladder::plaintext_len) {
            Some(plaintext) if ladder::is_step(plaintext) => Self::Bundle(kind, plaintext),
            _ => Self::WrongLength(kind),
        }
    }
}

fn has_header(head: &[u8], kind: Kind) -> bool {
    let text = head
        .get(..kind.header_len())
        .and_then(|h| std::str::from_utf8(h).ok());
    let lines = || {
        let rest = text?.strip_prefix(VERSION)?;
        let rest = rest.strip_prefix("-> ")?.strip_prefix(kind.tag())?;
        let (share, rest) = rest.strip_prefix(' ')?.split_once('\n')?;
        let (body, rest) = rest.split_once('\n')?;
        let mac = rest.strip_prefix("--- ")?.strip_suffix('\n')?;
        Some([(share, kind.share_len()), (body, BODY), (mac, MAC)])
    };
    lines().is_some_and(|fields| {
        fields.iter().all(|(text, bytes)| {
            STANDARD_NO_PAD
                .decode(text)
                .is_ok_and(|b| b.len() == *bytes)
        })
    })
}
