//! A draft: what has been told so far, sealed under a passphrase, on the size ladder, named like any bundle.
//!
//! ```text
//! plaintext = JSON of the telling, spaces up to one byte below its step of the ladder, LF
//! file      = age v1 with one scrypt stanza (C2SP `age.md`), N = 2^17; name = content digits || ".age"
//! ```
//!
//! So stock `age -d` opens it and any JSON program reads what comes out.

use super::keys::{seal_under, unseal};
use crate::model::{ContentDigits, Limits};
use crate::platform::files::open_regular;
use crate::platform::newfile;
use crate::secret::{Passphrase, Plaintext};
use crate::submission::{Telling, TellingError};
use crate::wire::{Floor, digest_of, ladder};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// scrypt's work factor for drafts: 2^17, 128 MiB and about a second on a slow machine. Half of a key file's, because a
/// draft is sealed again and again while a person waits, often on a live system, whose memory is also its disk. Fixed,
/// because a calibrated one would tell how fast the machine is.
pub const WORK_FACTOR: u8 = 17;

crate::reasons! {
    /// Why a draft cannot be kept or taken up again.
    pub enum DraftError {
        Read { source: io::Error } = "draft-read", "cannot read the draft: {source}";
        Write { source: io::Error } = "draft-write", "cannot write the draft: {source}";
        NotADraft = "draft-not-one", "this is not a sealed draft";
        Damaged = "draft-damaged", "the draft was damaged or changed";
        Passphrase = "draft-passphrase", "the passphrase does not open the draft";
        Work { factor: u8 } = "draft-work", "the draft asks for too much work (2^{factor})";
        Seal = "draft-internal", "the draft could not be sealed";
    }
    wrapping { Telling(TellingError) }
}

/// A draft that has been written.
#[derive(Debug)]
pub struct Kept {
    /// Where it lies.
    pub path: PathBuf,
    /// Why the draft before it, which it replaces, is still there, if it is.
    pub left_behind: Option<io::Error>,
}

/// Writes a sealed draft into `dir`, and then removes the `previous` one. At no moment is there less than one whole draft.
///
/// # Errors
/// [`DraftError`]; then the previous draft is untouched and there is no new one.
pub fn keep(
    telling: &Telling,
    passphrase: &Passphrase,
    dir: &Path,
    previous: Option<&Path>,
    limits: &Limits,
) -> Result<Kept, DraftError> {
    let sealed = seal_draft(telling, passphrase, WORK_FACTOR, limits)?;
    let name = digest_of(&sealed).content_digits().file_name();
    let path = newfile::write_new(&dir.join(name), &sealed)
        .map_err(|source| DraftError::Write { source })?;
    // Only what this program has named is removed, never the file just written.
    let old = previous.filter(|old| ContentDigits::of_path(old).is_some() && **old != *path);
    let left_behind = old.and_then(|old| match std::fs::remove_file(old) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Some(error),
        _ => None,
    });
    Ok(Kept { path, left_behind })
}

/// Seals a draft with a work factor: [`WORK_FACTOR`], but in tests.
///
/// # Errors
/// [`DraftError::Telling`] if it is more than a draft holds.
pub fn seal_draft(
    telling: &Telling,
    passphrase: &Passphrase,
    work_factor: u8,
    limits: &Limits,
) -> Result<Vec<u8>, DraftError> {
    let padded = padded(&telling.to_json(limits)?).ok_or(DraftError::Seal)?;
    seal_under(passphrase, work_factor, &padded).map_err(|_| DraftError::Seal)
}

/// Reads and opens the draft at `path`. Damage that shows in the name's digits is told before the passphrase is judged.
///
/// # Errors
/// [`DraftError`].
pub fn resume(
    path: &Path,
    passphrase: &Passphrase,
    limits: &Limits,
) -> Result<Telling, DraftError> {
    let sealed = read(path, limits)?;
    if step_of(&sealed).is_none() {
        return Err(DraftError::NotADraft);
    }
    let named = ContentDigits::of_path(path);
    if named.is_some_and(|digits| digits != digest_of(&sealed).content_digits()) {
        return Err(DraftError::Damaged);
    }
    open_draft(&sealed, passphrase, limits)
}

/// Whether a file has the shape of a draft: for finding drafts without a passphrase.
#[must_use]
pub fn is_draft(path: &Path, limits: &Limits) -> bool {
    read(path, limits).is_ok_and(|sealed| step_of(&sealed).is_some())
}

/// Opens a sealed draft.
///
/// # Errors
/// [`DraftError`].
pub fn open_draft(
    sealed: &[u8],
    passphrase: &Passphrase,
    limits: &Limits,
) -> Result<Telling, DraftError> {
    let reader = unseal(passphrase, sealed, limits).map_err(|e| match e {
        age::DecryptError::ExcessiveWork { required, .. } => DraftError::Work { factor: required },
        age::DecryptError::InvalidMac => DraftError::Damaged,
        // Whether it was the passphrase or the wrapped key that is wrong, nobody can tell.
        age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::NoMatchingKeys => DraftError::Passphrase,
        _ => DraftError::NotADraft,
    })?;
    // The stream is authentic under the right passphrase, or it ends in an error.
    let plaintext = Plaintext::read(reader.take(limits.draft.saturating_add(1)), limits.draft)
        .map_err(|_| DraftError::Damaged)?;
    if !ladder::is_step(plaintext.expose().len() as u64) {
        return Err(DraftError::NotADraft);
    }
    Ok(Telling::from_json(plaintext.expose(), limits)?)
}

/// The JSON and spaces, up to the step.
fn padded(json: &Plaintext) -> Option<Plaintext> {
    let json = json.expose();
    // The line feed at the end is a byte, too.
    let step = ladder::step((json.len() as u64).checked_add(1)?, Floor::Usual);
    let mut text = Zeroizing::new(vec![b' '; usize::try_from(step).ok()?]);
    text.get_mut(..json.len())?.copy_from_slice(json);
    *text.last_mut()? = b'\n';
    Some(Plaintext::copy_of(&text))
}

/// The step on which a draft stands, if the file has the shape of one.
fn step_of(sealed: &[u8]) -> Option<u64> {
    let text = sealed.strip_prefix(b"age-encryption.org/v1\n-> scrypt ")?;
    let end = text
        .windows(5)
        .position(|w| w == b"\n--- ")?
        .checked_add(5)?;
    let mac = text.get(end..)?.iter().position(|b| *b == b'\n')?;
    let payload = text
        .len()
        .checked_sub(end.checked_add(mac)?.checked_add(1)?)?;
    ladder::plaintext_len(payload as u64).filter(|len| ladder::is_step(*len))
}

fn read(path: &Path, limits: &Limits) -> Result<Vec<u8>, DraftError> {
    // A header of one scrypt stanza has some 150 bytes.
    let most = ladder::sealed_len(limits.draft).saturating_add(1 << 10);
    let mut sealed = Vec::new();
    let (file, len) = open_regular(path).map_err(|source| DraftError::Read { source })?;
    if len > most {
        return Err(DraftError::NotADraft);
    }
    file.take(most)
        .read_to_end(&mut sealed)
        .map_err(|source| DraftError::Read { source })?;
    Ok(sealed)
}

#[cfg(test)]
mod tests;
