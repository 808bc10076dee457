//! A backup's envelope: that of a bundle, sealed to the office's root key or to one verifier.

use super::open::{OpenError, refusal, step_of};
use super::stream_open::OpenReader;
use super::verifier::Author;
use crate::model::Limits;
use crate::model::backup::BackupName;
use crate::wire::{BackupContents, read_backup};
use std::io::{self, Read, Seek};

impl Author {
    /// Opens a backup of `len` bytes that was sealed to this person. `each` is given every entry as it comes, and must do
    /// nothing that cannot be undone: only when this function returns is any of it authentic.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open_backup<R: Read + Seek + Send + 'static>(
        &self,
        mut file: R,
        len: u64,
        limits: &Limits,
        each: &mut dyn FnMut(&BackupName, u64, &mut dyn Read) -> io::Result<()>,
    ) -> Result<BackupContents, OpenError> {
        let of_backups = Limits {
            bundle: limits.backup,
            ..*limits
        };
        step_of(&mut file, len, &of_backups)?;
        file.rewind().map_err(|source| OpenError::Read { source })?;
        let mut reader = OpenReader::new(self.personal(), file.take(len)).map_err(refusal)?;
        let contents = read_backup(&mut reader, limits, each);
        // A chunk that is not authentic says more than what the archive reader made of the missing bytes.
        if !reader.is_authentic() {
            return Err(OpenError::NotAuthentic);
        }
        Ok(contents?)
    }
}
