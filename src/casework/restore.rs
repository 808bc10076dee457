//! Brings a backup back into a new folder, or proves that it could be, and touches nothing.

use super::custody::{Head, Verdict};
use super::store::{Casebook, StoreError};
use crate::envelope::{Author, OpenError, Progress};
use crate::model::backup::{BackupManifest, BackupName};
use crate::model::{Digest, Limits};
use crate::platform::files::make_private_dir;
use crate::platform::newfile::{self, NewFile};
use crate::platform::scratch::Scratch;
use crate::wire::BackupContents;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

crate::reasons! {
    /// Why a backup is not brought back. Nothing is left of it.
    pub enum RestoreError {
        Write { source: io::Error } = "restore-write", "cannot write: {source}";
        Taken { dir: String } = "restore-taken", "{dir} is there already";
        Unfinished { dir: String } = "restore-unfinished", "{dir} was left by a restore that was cut off";
    }
    wrapping { Open(OpenError), Store(StoreError) }
}

/// What a backup was found to hold.
#[derive(Debug)]
pub struct Restored {
    /// What it says of itself.
    pub manifest: BackupManifest,
    /// What is wrong with the database itself.
    pub integrity: Vec<String>,
    /// What the look at its log and evidence came to.
    pub verdict: Verdict,
    /// Whether its log ends where it says.
    pub head_agrees: bool,
}

impl Restored {
    /// Whether all of it holds.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.integrity.is_empty() && self.verdict.faults.is_empty() && self.head_agrees
    }
}

/// A backup that is being read.
pub struct Backup<'a> {
    /// The file.
    pub file: File,
    /// Its length.
    pub len: u64,
    /// Whom it was sealed to.
    pub author: &'a Author,
    /// A head of the log from before that it must hold.
    pub noted: Option<Head>,
    /// The limits in force.
    pub limits: &'a Limits,
}

impl Backup<'_> {
    /// Opens all of it, and brings it back into `dir`, which must not exist and appears whole or not at all.
    ///
    /// # Errors
    /// [`RestoreError`].
    pub fn restore(
        self,
        dir: &Path,
        progress: &mut dyn Progress,
    ) -> Result<Restored, RestoreError> {
        let write = |source| RestoreError::Write { source };
        let shown = |path: &Path| path.display().to_string();
        if dir.symlink_metadata().is_ok() {
            return Err(RestoreError::Taken { dir: shown(dir) });
        }
        let (parent, name) = newfile::split(dir).map_err(write)?;
        let unfinished = parent.join(format!("{name}.unfinished"));
        let scratch = Scratch::named(&unfinished).map_err(|e| match e.kind() {
            io::ErrorKind::AlreadyExists => RestoreError::Unfinished {
                dir: shown(&unfinished),
            },
            _ => write(e),
        })?;
        let restored = self.examine(scratch.path(), true, progress)?;
        scratch.keep_as(dir).map_err(write)?;
        Ok(restored)
    }

    /// Opens all of it and proves that it could be brought back. Only the database, encrypted as it is, and its sealed keys
    /// are written, into a folder of `temp` that is gone afterwards.
    ///
    /// # Errors
    /// [`RestoreError`].
    pub fn drill(self, temp: &Path, progress: &mut dyn Progress) -> Result<Restored, RestoreError> {
        let scratch = Scratch::in_dir(temp);
        let scratch = scratch.map_err(|source| RestoreError::Write { source })?;
        self.examine(scratch.path(), false, progress)
    }

    fn examine(
        self,
        dir: &Path,
        everything: bool,
        progress: &mut dyn Progress,
    ) -> Result<Restored, RestoreError> {
        let (author, noted, limits) = (self.author, self.noted, self.limits);
        let (contents, seen) = self.unpack(dir, everything, progress)?;
        let BackupContents { manifest, changed } = contents;
        let casebook = dir.join("casebook");
        let file = casebook.join("casebook.db");
        let book = Casebook::as_it_is(&file, &casebook, author, limits)?;
        let changed: BTreeSet<Digest> = changed.into_iter().collect();
        // Every entry was hashed as it passed, so the evidence need not be read a second time.
        let verdict = book.verify_with(noted, &mut |name| {
            let held = Digest::from_hex(name).filter(|d| seen.contains(d));
            match held {
                Some(digest) if changed.contains(&digest) => Ok(String::new()),
                Some(_) => Ok(name.to_owned()),
                None => Err(io::ErrorKind::NotFound.into()),
            }
        })?;
        let head_agrees = verdict.head.map(|h| h.to_string()) == manifest.head
            && book.state_digest()? == manifest.state
            && book.count_of("cases")? == manifest.cases
            && verdict.records == manifest.records;
        Ok(Restored {
            integrity: book.integrity()?,
            manifest,
            verdict,
            head_agrees,
        })
    }

    /// Writes what is needed into `dir`; returns the evidence that passed too.
    fn unpack(
        self,
        dir: &Path,
        everything: bool,
        progress: &mut dyn Progress,
    ) -> Result<(BackupContents, BTreeSet<Digest>), RestoreError> {
        let mut seen = BTreeSet::new();
        let mut unwritten = None;
        let opened =
            self.author
                .open_backup(self.file, self.len, self.limits, &mut |name, _, data| {
                    let mut data = Watched {
                        inner: data,
                        progress,
                        failed: false,
                    };
                    if let BackupName::Evidence(digest) = name {
                        seen.insert(*digest);
                    }
                    let needed = matches!(name, BackupName::Database | BackupName::Key(_));
                    let place = name.place().filter(|_| everything || needed);
                    if let Some(place) = place {
                        let written = write(&dir.join(place), &mut data);
                        if let Err(error) = written {
                            let kind = error.kind();
                            // What could not be read is told by the reader itself.
                            unwritten = (!data.failed).then_some(error);
                            return Err(kind.into());
                        }
                    }
                    Ok(())
                });
        match (opened, unwritten) {
            // A chunk that is not authentic is the reason for whatever went wrong after it.
            (Err(OpenError::NotAuthentic), _) => Err(OpenError::NotAuthentic.into()),
            (_, Some(source)) => Err(RestoreError::Write { source }),
            (opened, None) => Ok((opened?, seen)),
        }
    }
}

fn write(path: &Path, data: &mut dyn Read) -> io::Result<()> {
    let (dir, name) = newfile::split(path)?;
    make_private_dir(dir)?;
    let mut file = NewFile::in_dir(dir)?;
    io::copy(data, &mut file)?;
    file.commit(&name)?;
    Ok(())
}

/// A reader that reports what passes.
struct Watched<'a> {
    inner: &'a mut dyn Read,
    progress: &'a mut dyn Progress,
    failed: bool,
}

impl Read for Watched<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf);
        self.failed |= n.is_err();
        let n = n?;
        self.progress.passed(n as u64);
        Ok(n)
    }
}
