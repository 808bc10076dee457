//! Small secrets sealed to a key: a casebook's database key.

use super::keys::{Identity, Recipient};
use super::stream_open::OpenReader;
use super::stream_seal::SealWriter;
use crate::secret::Plaintext;
use std::io::{self, Cursor, Read, Write};

/// Seals a few bytes as an age file.
///
/// # Errors
/// None but a system that cannot start a thread.
pub fn seal_small<R>(recipient: &Recipient<R>, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = SealWriter::new(recipient, Vec::new())?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Opens what [`seal_small`] sealed. `None` if this key does not, or it is not whole, or longer than `limit`.
#[must_use]
pub fn open_small<R>(identity: &Identity<R>, sealed: &[u8], limit: u64) -> Option<Plaintext> {
    let reader = OpenReader::new(identity, Cursor::new(sealed.to_vec())).ok()?;
    Plaintext::read(reader.take(limit.saturating_add(1)), limit).ok()
}
