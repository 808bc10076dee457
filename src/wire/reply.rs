//! The plaintext of a reply: `reply.md` and `manifest.json` in a ustar archive, then zeros up to the ladder.
//!
//! It has one spelling. The reader takes text and numbers from it, writes them anew and compares every byte, so that
//! nothing can be in a reply that the writer would not have put there.

use super::{Floor, archive_write, canonical, digest_of, ladder};
use crate::model::{Digest, Done, Entry, Limits, MediaType, ReplyHead, ReplyManifest};
use std::io;
use zeroize::Zeroizing;

crate::reasons! {
    /// Why the inside of a reply is refused.
    pub enum ReplyError {
        Form = "reply-form", "its inside is not of the form that a reply has";
        Format { format: u64 } = "reply-format", "it is a reply of format {format}, newer than this program";
        TooLarge { limit: u64 } = "reply-too-large", "its text is longer than {limit} bytes";
    }
}

/// What a reply held, once all of it has been checked.
pub struct ReplyContents {
    /// Where it stands.
    pub head: ReplyHead,
    /// The text.
    pub text: Zeroizing<String>,
    /// The SHA-256 of `manifest.json`, which covers the rest.
    pub digest: Digest,
}

const TEXT: &str = "reply.md";
const MANIFEST: &str = "manifest.json";
/// Both headers, the manifest and the end mark together have less than this.
const AROUND: u64 = 4 << 10;

/// The longest plaintext that a reply can have.
#[must_use]
pub fn longest_reply(limits: &Limits) -> u64 {
    ladder::step(limits.reply.saturating_add(AROUND), Floor::Usual)
}

/// Writes the plaintext of a reply.
///
/// # Errors
/// None for the sizes that there are.
pub fn write_reply(text: &[u8], head: ReplyHead) -> io::Result<Zeroizing<Vec<u8>>> {
    let manifest = canonical::to_bytes(&manifest_of(text, head))?;
    let room = (text.len() as u64).saturating_add(AROUND);
    let room = usize::try_from(ladder::step(room, Floor::Usual)).unwrap_or(0);
    // As long as it will be from the start, so that no shorter copy is left behind.
    let mut out = Zeroizing::new(Vec::with_capacity(room));
    for (name, data) in [(TEXT, text), (MANIFEST, &manifest)] {
        out.extend_from_slice(archive_write::plain_header(name, data.len() as u64)?.as_bytes());
        out.extend_from_slice(data);
        let blocks = out.len().next_multiple_of(BLOCK);
        out.resize(blocks, 0);
    }
    let with_end_mark = (out.len() as u64).saturating_add(END_MARK);
    let step = ladder::step(with_end_mark, Floor::Usual);
    let step = usize::try_from(step).map_err(io::Error::other)?;
    out.resize(step, 0);
    Ok(out)
}

/// Reads the plaintext of a reply.
///
/// # Errors
/// [`ReplyError`].
pub fn read_reply(plaintext: &[u8], limits: &Limits) -> Result<ReplyContents, ReplyError> {
    let (text, rest) = entry(plaintext, limits.reply)?;
    let (json, _) = entry(rest, AROUND)?;
    let form = || ReplyError::Form;
    // The number is looked at first, so that a newer format is named as such whatever else it holds.
    let loose: serde_json::Value = serde_json::from_slice(json).map_err(|_| form())?;
    let format = loose.get("format").and_then(serde_json::Value::as_u64);
    let format = format.ok_or_else(form)?;
    if format != u64::from(ReplyManifest::FORMAT) {
        return Err(ReplyError::Format { format });
    }
    let manifest: ReplyManifest = serde_json::from_slice(json).map_err(|_| form())?;
    let head = manifest.head();
    let counted = head.number > 0 && (1..=head.sequence).contains(&head.received);
    let written = write_reply(text, head).map_err(|_| form())?;
    if !counted || *written != plaintext {
        return Err(form());
    }
    Ok(ReplyContents {
        head,
        text: Zeroizing::new(std::str::from_utf8(text).map_err(|_| form())?.to_owned()),
        digest: digest_of(json),
    })
}

const BLOCK: usize = 512;
/// Two blocks of zeros.
const END_MARK: u64 = 1024;

fn manifest_of(text: &[u8], head: ReplyHead) -> ReplyManifest {
    let entry = Entry {
        name: TEXT.to_owned(),
        media: MediaType::Markdown,
        done: Done::Text,
        size: text.len() as u64,
        sha256: digest_of(text),
    };
    ReplyManifest {
        format: ReplyManifest::FORMAT,
        kind: ReplyManifest::KIND.to_owned(),
        entries: vec![entry],
        number: head.number,
        sequence: head.sequence,
        received: head.received,
    }
}

/// The data of the entry at the beginning, and what stands behind its last block. Its header is not looked at otherwise,
/// because all of it will be compared.
fn entry(archive: &[u8], limit: u64) -> Result<(&[u8], &[u8]), ReplyError> {
    let form = || ReplyError::Form;
    let (header, data) = archive.split_at_checked(BLOCK).ok_or_else(form)?;
    let size = tar::Header::from_byte_slice(header).size();
    let size = size.map_err(|_| form())?;
    if size > limit {
        return Err(ReplyError::TooLarge { limit });
    }
    let size = usize::try_from(size).map_err(|_| form())?;
    let whole = data.get(..size).ok_or_else(form)?;
    let rest = data.get(size.next_multiple_of(BLOCK)..).ok_or_else(form)?;
    Ok((whole, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: ReplyHead = ReplyHead {
        number: 2,
        sequence: 3,
        received: 2,
    };

    #[test]
    fn a_reply_comes_back_and_fills_the_usual_floor() {
        for text in ["", "Слова.\n", &"я".repeat(32 << 10)] {
            let plaintext = write_reply(text.as_bytes(), HEAD).unwrap();
            assert_eq!(plaintext.len(), 256 << 10);
            let back = read_reply(&plaintext, &Limits::STANDARD).unwrap();
            assert_eq!((back.head, back.text.as_str()), (HEAD, text));
        }
    }

    #[test]
    fn the_text_is_limited() {
        let fits = write_reply(&[b'x'; 10], HEAD).unwrap();
        let with = |reply| {
            let limits = Limits {
                reply,
                ..Limits::STANDARD
            };
            read_reply(&fits, &limits).map(drop)
        };
        assert!(with(10).is_ok());
        assert!(matches!(with(9), Err(ReplyError::TooLarge { limit: 9 })));
    }

    #[test]
    fn no_byte_of_it_may_be_another_unless_it_says_another_number() {
        let good = write_reply(b"words", HEAD).unwrap();
        // Two headers, the text and the manifest, and the first and last byte behind them.
        for at in (0..=2048).chain([262_143]) {
            let mut other = good.clone();
            other[at] ^= 1;
            match read_reply(&other, &Limits::STANDARD) {
                Err(_) => {}
                Ok(read) => assert_ne!(read.head, HEAD, "byte {at}"),
            }
        }
        let longer = [&good[..], &[0; 512]].concat();
        assert!(read_reply(&longer, &Limits::STANDARD).is_err());
        assert!(read_reply(&good[512..], &Limits::STANDARD).is_err());
        assert!(read_reply(&[], &Limits::STANDARD).is_err());
    }

    #[test]
    fn numbers_that_cannot_be_are_refused() {
        for (number, sequence, received) in [(0, 1, 1), (1, 0, 0), (1, 1, 0), (1, 1, 2)] {
            let head = ReplyHead {
                number,
                sequence,
                received,
            };
            let plaintext = write_reply(b"words", head).unwrap();
            assert!(read_reply(&plaintext, &Limits::STANDARD).is_err());
        }
    }
}
