//! The casebook: a folder with `casebook.db` (SQLite under SQLCipher), `keys/` (its random key, sealed to each verifier) and
//! `evidence/` (what was received, named by SHA-256).

mod bundles;
mod key;
mod tables;

pub use bundles::{Bundle, case_key};
pub(super) use bundles::{Inserted, of_case};

use crate::envelope::{Author, RecordError, Roster};
use crate::model::{Digest, Limits};
use crate::platform::files::{make_private_dir, make_private_file};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior};
use std::io;
use std::path::{Path, PathBuf};

crate::reasons! {
    /// Why the casebook cannot be used.
    pub enum StoreError {
        Io { source: io::Error } = "store-io", "cannot use the casebook: {source}";
        NoKeyFile = "store-no-key-file", "the casebook's key is missing, or not sealed to this verifier";
        Key = "store-key", "the verifier's key does not open this casebook";
        Busy = "store-busy", "somebody has left the office, so the casebook's key must change: close plico everywhere else first";
        Root = "store-root", "this casebook belongs to another office";
        Database { source: rusqlite::Error } = "store-database", "the casebook's database failed: {source}";
        Newer { version: i64 } = "store-newer", "the casebook is of version {version}, newer than this program";
        Older { version: i64 } = "store-older", "the casebook is of version {version}, from before verifiers had keys";
        Query = "store-query", "there is no word to look for, or there are too many";
        NoCase { id: String } = "store-no-case", "there is no case {id}";
        Ambiguous { id: String } = "store-ambiguous", "several cases begin with {id}";
        Missing { name: String } = "store-missing", "{name} is missing from the evidence, or is not what was received";
    }
    wrapping { Record(RecordError) }
}

impl From<rusqlite::Error> for StoreError {
    fn from(source: rusqlite::Error) -> Self {
        Self::Database { source }
    }
}

impl From<io::Error> for StoreError {
    fn from(source: io::Error) -> Self {
        Self::Io { source }
    }
}

/// How long one process waits for another that writes.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// An open casebook.
pub struct Casebook {
    db: Connection,
    dir: PathBuf,
    root: String,
    roster: Roster,
    limits: Limits,
}

impl Casebook {
    /// Opens the casebook in a folder, and makes it first if there is none. Whatever `author` has heard of the office's
    /// people is taken over, and the casebook's key is sealed to each of them.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(dir: &Path, author: &Author, limits: &Limits) -> Result<Self, StoreError> {
        make_private_dir(&dir.join("evidence"))?;
        let _lock = key::lock(dir)?;
        let file = dir.join("casebook.db");
        let keys = key::find_or_make(dir, !file.exists(), author, limits)?;
        make_private_file(&file)?;
        let (db, key) = keys.open(&file)?;
        tables::make(&db)?;
        let mut this = Self {
            db,
            dir: dir.to_path_buf(),
            root: author.root().to_owned(),
            roster: Roster::default(),
            limits: *limits,
        };
        crate::casework::speaks::catch_up(&mut this)?;
        this.belong_to(author)?;
        key::give_to_all(&this, &key)?;
        this.sweep()?;
        Ok(this)
    }

    /// Opens a copy of a casebook's database as it is, for reading alone: nobody is admitted, nothing is swept or written.
    /// `keys` is the folder whose `keys/` holds its key.
    pub(super) fn as_it_is(
        file: &Path,
        keys: &Path,
        author: &Author,
        limits: &Limits,
    ) -> Result<Self, StoreError> {
        let keys_found = key::find_or_make(keys, false, author, limits)?;
        let db = keys_found.open_to_read(file)?;
        tables::hold(&db)?;
        let mut this = Self {
            db,
            dir: keys.to_path_buf(),
            root: String::new(),
            roster: Roster::default(),
            limits: *limits,
        };
        let root = "SELECT value FROM meta WHERE name = 'root'";
        this.root = this.db.query_row(root, [], |r| r.get(0))?;
        if this.root != author.root() {
            return Err(StoreError::Root);
        }
        this.roster = this.roster_in_the_records()?;
        Ok(this)
    }

    /// What is wrong with the database itself: pages that were changed, tables that do not agree. Empty if nothing is.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut wrong = Vec::new();
        for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
            let mut query = self.db.prepare(check)?;
            let rows = query.query_map([], |r| r.get::<_, String>(0))?;
            for row in rows {
                let row = row?;
                wrong.extend((row != "ok").then_some(row));
            }
        }
        Ok(wrong)
    }

    /// Holds the casebook to the office of its first day, and learns who its people are.
    fn belong_to(&mut self, author: &Author) -> Result<(), StoreError> {
        let known = "SELECT value FROM meta WHERE name = 'root'";
        let known = || self.db.query_row(known, [], |r| r.get::<_, String>(0));
        // Written once only: an opening that writes would have to wait for whoever else does.
        if known().optional()?.is_none() {
            let root = "INSERT OR IGNORE INTO meta (name, value) VALUES ('root', ?1)";
            self.db.execute(root, [author.root()])?;
        }
        if known()? != author.root() {
            return Err(StoreError::Root);
        }
        self.roster = self.roster_in_the_records()?;
        let mut news = author.roster_records();
        let there = "SELECT 1 FROM records WHERE id = ?1";
        let mut there = self.db.prepare(there)?;
        let mut failed = None;
        news.retain(|r| match there.exists([r.id.to_string()]) {
            Ok(there) => !there,
            Err(e) => failed.replace(e).is_some(),
        });
        drop(there);
        failed.map_or(Ok(()), Err)?;
        if !news.is_empty() {
            self.admit_records(&news)?;
        }
        Ok(())
    }

    /// A transaction that nobody else writes beside.
    pub(super) fn begin(&mut self) -> rusqlite::Result<rusqlite::Transaction<'_>> {
        self.db
            .transaction_with_behavior(TransactionBehavior::Immediate)
    }

    /// The database, for queries.
    pub(super) fn db(&self) -> &Connection {
        &self.db
    }

    /// Who may verify.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(super) fn set_roster(&mut self, roster: Roster) {
        self.roster = roster;
    }

    /// The office's root key, base64.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The casebook's folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Where received files are kept.
    #[must_use]
    pub fn evidence_dir(&self) -> PathBuf {
        self.dir.join("evidence")
    }
}

pub(super) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
}

pub(super) fn digest(row: &Row<'_>, column: usize) -> rusqlite::Result<Digest> {
    Digest::from_hex(&row.get::<_, String>(column)?).ok_or_else(|| bad(column, "no digest"))
}

pub(super) fn bad(
    column: usize,
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into())
}
