//! Bundle and identity -> envelope -> ladder off -> archive under limits. Nothing is admitted before all of it holds.

use super::keys::{Identity, Intake};
use super::pseudonym::is_signed;
use super::stream_open::OpenReader;
use crate::model::{Digest, EntryName, Limits, Manifest};
use crate::wire::{ArchiveError, Contents, PartError, ReplyError, Shape, read_archive};
use std::io::{self, Read, Seek};

crate::reasons! {
    /// Why a bundle is not opened.
    pub enum OpenError {
        Read { source: io::Error } = "open-read", "cannot read: {source}";
        NotABundle = "open-not-a-bundle", "this is not a sealed bundle";
        Length = "open-length", "its length is not that of a bundle: it was cut off or added to";
        TooLarge { limit: u64 } = "open-too-large", "larger than {limit} bytes";
        NoKey = "open-no-key", "it was sealed to another key";
        NotAuthentic = "open-not-authentic", "it was changed or damaged on the way";
        Signature = "open-signature", "the signature of its codename does not hold";
        Armor = "open-armor", "its lines of text are damaged";
    }
    wrapping { Archive(ArchiveError), Part(PartError), Reply(ReplyError) }
}

/// What an opened bundle says of itself, once everything in it has been checked.
#[derive(Debug)]
pub struct Opened {
    /// The manifest.
    pub manifest: Manifest,
    /// The SHA-256 of `manifest.json`, which covers the rest.
    pub digest: Digest,
    /// The length of the plaintext, padding included.
    pub step: u64,
}

/// Opens a bundle of `len` bytes. `each` is given every entry as it comes, and must do nothing that cannot be undone:
/// only when this function returns is any of it authentic.
///
/// # Errors
/// [`OpenError`].
pub fn open_bundle<R: Read + Seek + Send + 'static>(
    mut bundle: R,
    len: u64,
    identity: &Identity<Intake>,
    limits: &Limits,
    each: &mut dyn FnMut(EntryName, u64, &mut dyn Read) -> io::Result<()>,
) -> Result<Opened, OpenError> {
    let step = step_of(&mut bundle, len, limits)?;
    bundle
        .rewind()
        .map_err(|source| OpenError::Read { source })?;
    let mut reader = OpenReader::new(identity, bundle.take(len)).map_err(refusal)?;
    let contents = read_archive(&mut reader, limits, each);
    // A chunk that is not authentic says more than what the archive reader made of the missing bytes.
    if !reader.is_authentic() {
        return Err(OpenError::NotAuthentic);
    }
    let Contents { manifest, digest } = contents?;
    if !is_signed(&manifest, limits) {
        return Err(OpenError::Signature);
    }
    Ok(Opened {
        manifest,
        digest,
        step,
    })
}

/// The step on which a sealed file of `len` bytes stands, if it is one.
pub(super) fn step_of(bundle: &mut impl Read, len: u64, limits: &Limits) -> Result<u64, OpenError> {
    if len > limits.bundle {
        return Err(OpenError::TooLarge {
            limit: limits.bundle,
        });
    }
    match Shape::read(bundle, len).map_err(|source| OpenError::Read { source })? {
        Shape::Bundle(_, step) => Ok(step),
        Shape::WrongLength(_) => Err(OpenError::Length),
        Shape::Foreign => Err(OpenError::NotABundle),
    }
}

/// The age crate's refusals in our words.
pub(super) fn refusal(error: age::DecryptError) -> OpenError {
    match error {
        age::DecryptError::NoMatchingKeys => OpenError::NoKey,
        age::DecryptError::InvalidMac
        | age::DecryptError::InvalidHeader
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed => OpenError::NotAuthentic,
        age::DecryptError::Io(source) => OpenError::Read { source },
        _ => OpenError::NotABundle,
    }
}
