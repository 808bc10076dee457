//! Backs an office up into one sealed file, while it is in use: the folder's keys, the database as it is at one moment, and
//! the evidence.
//!
//! The database is copied by SQLite itself (`VACUUM INTO`), encrypted under the same key, into a file of the casebook's
//! folder that loses its name at once. So nothing that is readable touches the disk, and others go on working.

use super::store::{Casebook, StoreError, digest};
use crate::envelope::keys::{Personal, Recipient};
use crate::envelope::stream_seal::SealWriter;
use crate::envelope::{Author, Office, OfficeError, Progress};
use crate::model::Digest;
use crate::model::backup::{BackupManifest, BackupName};
use crate::platform::{clock, files};
use crate::wire::BackupWriter;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

crate::reasons! {
    /// Why no backup is made. Nothing is left of it.
    pub enum BackupError {
        Write { source: io::Error } = "backup-write", "cannot write: {source}";
        Read { name: String, source: io::Error } = "backup-read", "cannot read {name}: {source}";
        FileSystem = "backup-file-system", "the file system there takes no file of this size";
        TooLarge { name: String } = "backup-too-large", "{name} is larger than an archive can hold";
        Name { name: String } = "backup-name", "the name {name} is too long for an archive";
        Changed { name: String } = "backup-changed", "{name} changed while it was read";
        Meanwhile = "backup-meanwhile", "a case was destroyed while the backup was made";
    }
    wrapping { Store(StoreError), Office(OfficeError) }
}

/// What was backed up.
#[derive(Debug)]
pub struct BackedUp {
    /// What the backup says of itself.
    pub manifest: BackupManifest,
    /// Evidence that should be there and is not.
    pub missing: Vec<Digest>,
    /// Evidence that is not what was received.
    pub changed: Vec<Digest>,
}

impl Casebook {
    /// Backs up this casebook and the office's folder, sealed to `to`, writing to `out`; gives `out` back.
    ///
    /// # Errors
    /// [`BackupError`]. `out` has been dropped by then.
    pub fn back_up<W: Write + Send + 'static>(
        &self,
        office: &Office,
        by: &Author,
        to: &Recipient<Personal>,
        out: W,
        progress: &mut dyn Progress,
    ) -> Result<(W, BackedUp), BackupError> {
        let mut snapshot = Snapshot::take(self, by)?;
        let sealer = SealWriter::new(to, out).map_err(failed)?;
        let archive = BackupWriter::new(sealer, *self.limits());
        let mut writing = Writing { archive, progress };
        for file in office.files()? {
            let path = office.dir().join(&file);
            writing.file(&BackupName::Office(file), &path)?;
        }
        let (database, size) = (&mut snapshot.file, snapshot.size);
        writing.append(&BackupName::Database, size, database)?;
        for key in key_files(&self.dir().join("keys"))? {
            let path = self.dir().join("keys").join(&key);
            writing.file(&BackupName::Key(key), &path)?;
        }
        let (mut missing, mut changed) = (Vec::new(), Vec::new());
        for sha256 in &snapshot.evidence {
            let path = self.evidence_dir();
            let path = path.join(super::intake::evidence_name(sha256));
            if !path.exists() {
                // Destroyed since the snapshot, which still speaks of it as being there.
                if self.is_erased(sha256)? {
                    return Err(BackupError::Meanwhile);
                }
                missing.push(*sha256);
                continue;
            }
            let found = writing.file(&BackupName::Evidence(*sha256), &path)?;
            changed.extend((found != *sha256).then_some(*sha256));
        }
        let finished = writing.archive.finish(|entries, evidence| BackupManifest {
            format: BackupManifest::FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            time: clock::stamp(),
            root: self.root().to_owned(),
            head: snapshot.head,
            state: snapshot.state,
            cases: snapshot.cases,
            records: snapshot.records,
            entries,
            evidence,
        });
        let (sealer, manifest) = finished.map_err(failed)?;
        let out = sealer.finish().map_err(failed)?;
        Ok((
            out,
            BackedUp {
                manifest,
                missing,
                changed,
            },
        ))
    }

    /// Copies the database, as it is at this moment, into a new file, encrypted under the same key.
    fn copy_database(&self, to: &Path) -> Result<(), StoreError> {
        let to = to.to_str();
        let to = to.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        self.db().execute("VACUUM INTO ?1", [to])?;
        Ok(())
    }
}

/// The database at one moment, and what it says then.
struct Snapshot {
    file: File,
    size: u64,
    evidence: Vec<Digest>,
    head: Option<String>,
    state: Digest,
    cases: u64,
    records: u64,
}

impl Snapshot {
    fn take(casebook: &Casebook, by: &Author) -> Result<Self, BackupError> {
        let path = casebook.dir().join("snapshot.tmp");
        let _alone = lock(casebook.dir()).map_err(StoreError::from)?;
        // Left by a process that was killed while it copied.
        remove(&path)?;
        let named = Named(path);
        casebook.copy_database(&named.0)?;
        let copy = Casebook::as_it_is(&named.0, casebook.dir(), by, casebook.limits())?;
        let evidence = "SELECT sha256 FROM bundles WHERE answers <> '' ORDER BY sha256";
        let mut evidence = copy.db().prepare(evidence).map_err(StoreError::from)?;
        let rows = evidence.query_map([], |r| digest(r, 0));
        let rows = rows.map_err(StoreError::from)?;
        let evidence_names = rows.collect::<Result<_, _>>().map_err(StoreError::from)?;
        drop(evidence);
        let opened = files::open_regular(&named.0).map_err(StoreError::from);
        let (file, size) = opened?;
        Ok(Self {
            file,
            size,
            evidence: evidence_names,
            head: copy.head()?.map(|h| h.to_string()),
            state: copy.state_digest()?,
            cases: copy.count_of("cases")?,
            records: copy.count_of("records")?,
        })
    }
}

impl Casebook {
    pub(super) fn count_of(&self, table: &'static str) -> Result<u64, StoreError> {
        let query = format!("SELECT count(*) FROM {table}");
        let count = |r: &rusqlite::Row<'_>| super::store::count(r, 0);
        Ok(self.db().query_row(&query, [], count)?)
    }
}

/// A file that loses its name when this is dropped. Who has it open reads on.
struct Named(PathBuf);

impl Drop for Named {
    fn drop(&mut self) {
        let _ = remove(&self.0);
    }
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e.into()),
        _ => Ok(()),
    }
}

/// One process at a time copies, because the copy has one name.
fn lock(dir: &Path) -> io::Result<File> {
    let path = dir.join("snapshot.lock");
    files::make_private_file(&path)?;
    let file = File::open(path)?;
    file.lock()?;
    Ok(file)
}

/// The keys in force, sorted; what a change of the key may have left is none.
fn key_files(dir: &Path) -> Result<Vec<String>, BackupError> {
    let entries = std::fs::read_dir(dir).map_err(StoreError::from)?;
    let name = |e: io::Result<std::fs::DirEntry>| e.ok()?.file_name().into_string().ok();
    let mut names: Vec<String> = entries
        .filter_map(name)
        .filter(|n| Path::new(n).extension().is_some_and(|e| e == "age"))
        .collect();
    names.sort();
    Ok(names)
}

struct Writing<'a, W: Write + Send + 'static> {
    archive: BackupWriter<SealWriter<W>>,
    progress: &'a mut dyn Progress,
}

impl<W: Write + Send + 'static> Writing<'_, W> {
    fn file(&mut self, name: &BackupName, path: &Path) -> Result<Digest, BackupError> {
        let opened = files::open_regular(path);
        let (mut file, size) = opened.map_err(|source| BackupError::Read {
            name: name.to_string(),
            source,
        })?;
        self.append(name, size, &mut file)
    }

    fn append(
        &mut self,
        name: &BackupName,
        size: u64,
        data: &mut File,
    ) -> Result<Digest, BackupError> {
        let mut source = Source {
            inner: data,
            failed: None,
            progress: self.progress,
        };
        let done = self.archive.append(name, size, &mut source);
        let own = source.failed.take();
        let name = || name.to_string();
        done.map_err(|error| match (own, error.kind()) {
            (Some(source), _) => BackupError::Read {
                name: name(),
                source,
            },
            (None, io::ErrorKind::InvalidData) => BackupError::Changed { name: name() },
            (None, io::ErrorKind::InvalidInput) if error.raw_os_error().is_none() => {
                BackupError::Name { name: name() }
            }
            (None, io::ErrorKind::FileTooLarge) if error.raw_os_error().is_none() => {
                BackupError::TooLarge { name: name() }
            }
            _ => failed(error),
        })
    }
}

/// A failure of the output.
fn failed(source: io::Error) -> BackupError {
    if source.kind() == io::ErrorKind::FileTooLarge {
        return BackupError::FileSystem;
    }
    BackupError::Write { source }
}

/// A file that is read, told apart from the output by who failed.
struct Source<'a> {
    inner: &'a mut File,
    failed: Option<io::Error>,
    progress: &'a mut dyn Progress,
}

impl Read for Source<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.inner.read(buf) {
            Ok(n) => {
                self.progress.passed(n as u64);
                Ok(n)
            }
            Err(error) => {
                let kind = error.kind();
                self.failed = Some(error);
                Err(kind.into())
            }
        }
    }
}
