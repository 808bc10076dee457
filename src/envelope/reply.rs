//! A reply: a few words from an office, sealed to the recipient that one of its bundles named. From outside it is a bundle
//! like any other, of the smallest usual size.
//!
//! It is not signed. Its recipient stands nowhere but inside bundles of the codename, so that whoever seals to it has opened
//! one of them; see `docs/threat-model.md`, "Choices".

use super::keys::{Recipient, Reply as ReplyRole};
use super::open::{OpenError, step_of};
use super::parts::reading;
use super::pseudonym::PseudonymKeys;
use super::stream_serial::{SerialOpener, SerialSealer};
use crate::model::{Digest, Limits, ReplyHead, UntrustedText};
use crate::secret::Plaintext;
use crate::submission::Answer;
use crate::wire::{ReplyError, longest_reply, read_reply, write_reply};
use std::io::{self, Read, Seek, Write};

/// A reply that was opened.
#[derive(Debug)]
pub struct Reply {
    /// Where it stands among the messages of both sides.
    pub head: ReplyHead,
    /// What it says.
    pub text: UntrustedText,
    /// The SHA-256 of its manifest: the same in every copy of it.
    pub digest: Digest,
}

/// Seals an answer.
///
/// # Errors
/// The writer's own.
pub fn seal_reply<W: Write>(
    answer: &Answer,
    head: ReplyHead,
    to: &Recipient<ReplyRole>,
    out: W,
) -> io::Result<W> {
    let plaintext = write_reply(answer.text().expose(), head)?;
    let mut sealer = SerialSealer::new(to, out)?;
    sealer.write_all(&plaintext)?;
    sealer.finish()
}

/// Tries a file of `len` bytes. None if it is no reply to this codename, which costs no more than its header.
///
/// # Errors
/// [`OpenError`], for a file that cannot be read, and for a reply to this codename that is damaged or of a newer format.
pub fn open_reply<R: Read + Seek>(
    mut file: R,
    len: u64,
    keys: &PseudonymKeys,
    limits: &Limits,
) -> Result<Option<Reply>, OpenError> {
    let step = match step_of(&mut file, len, limits) {
        Ok(step) => step,
        Err(error @ OpenError::Read { .. }) => return Err(error),
        Err(_) => return Ok(None),
    };
    file.rewind().map_err(|source| OpenError::Read { source })?;
    let opener = match SerialOpener::new(keys.reply(), file.take(len)) {
        Ok(opener) => opener,
        Err(age::DecryptError::Io(source)) => return Err(OpenError::Read { source }),
        // Only under the key that it was sealed to is its MAC looked at.
        Err(age::DecryptError::InvalidMac) => return Err(OpenError::NotAuthentic),
        Err(_) => return Ok(None),
    };
    let longest = longest_reply(limits);
    if step > longest {
        let limit = limits.reply;
        return Err(ReplyError::TooLarge { limit }.into());
    }
    let plaintext = Plaintext::read(opener, longest).map_err(reading)?;
    let contents = read_reply(plaintext.expose(), limits)?;
    Ok(Some(Reply {
        head: contents.head,
        text: UntrustedText::new(contents.text.as_str()),
        digest: contents.digest,
    }))
}
