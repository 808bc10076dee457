//! The casebook: a folder with `casebook.db` (SQLite under SQLCipher), `casebook.key` (its random key, an age file
//! sealed to the office's intake key) and `evidence/` (what was received, named by SHA-256).

use crate::envelope::keys::{Identity, Intake};
use crate::envelope::open_small;
use crate::envelope::seal_small;
use crate::model::{Digest, Limits, Manifest, UntrustedText};
use crate::platform::files::{make_private_dir, make_private_file, open_regular};
use crate::platform::newfile;
use crate::secret::Plaintext;
use crate::wire::digest_of;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

crate::reasons! {
    /// Why the casebook cannot be used.
    pub enum StoreError {
        Io { source: io::Error } = "store-io", "cannot use the casebook: {source}";
        NoKeyFile = "store-no-key-file", "casebook.key is missing";
        Key = "store-key", "the office's key does not open this casebook";
        Database { source: rusqlite::Error } = "store-database", "the casebook's database failed: {source}";
        Newer { version: i64 } = "store-newer", "the casebook is of version {version}, newer than this program";
        NoCase { id: String } = "store-no-case", "there is no case {id}";
        Ambiguous { id: String } = "store-ambiguous", "several cases begin with {id}";
        Missing { name: String } = "store-missing", "{name} is missing from the evidence, or is not what was received";
    }
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

/// The version of the tables below.
const VERSION: i64 = 2;

/// What version 1 had.
const TABLES: &str = "
    CREATE TABLE cases (
        id TEXT PRIMARY KEY,
        tied_to TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE bundles (
        sha256 TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id),
        manifest_sha256 TEXT NOT NULL UNIQUE,
        received TEXT NOT NULL,
        step INTEGER NOT NULL,
        statement TEXT NOT NULL,
        answers TEXT NOT NULL,
        manifest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bundles_of_case ON bundles (case_id, received);
";

/// What version 2 adds.
const REPLIES: &str = "
    CREATE TABLE replies (
        case_id TEXT NOT NULL REFERENCES cases (id),
        number INTEGER NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        sealed TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (case_id, number)
    ) STRICT;
";

/// An open casebook.
pub struct Casebook {
    db: Connection,
    dir: PathBuf,
}

/// What an insertion added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// A case with its first bundle.
    Case,
    /// A bundle of a case that was there.
    Bundle,
    /// Nothing: the bundle was there.
    Nothing,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Sixteen digits that follow from its first bundle, or from its codename.
    pub id: String,
    /// How many bundles it has.
    pub bundles: u64,
    /// How many files came with them.
    pub attachments: u64,
    /// When the first was opened here: UTC, to the second.
    pub received: String,
    /// The first words of its first statement.
    pub beginning: UntrustedText,
}

/// One bundle of a case.
pub struct Bundle {
    /// The SHA-256 of the received file.
    pub sha256: Digest,
    /// The SHA-256 of its manifest.
    pub manifest_sha256: Digest,
    /// When it was opened here: UTC, to the second.
    pub received: String,
    /// The statement.
    pub statement: UntrustedText,
    /// The answers, as canonical JSON.
    pub answers: String,
    /// What was in it and what may be done with it.
    pub manifest: Manifest,
}

impl Casebook {
    /// Opens the casebook in a folder, and makes it first if there is none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(
        dir: &Path,
        identity: &Identity<Intake>,
        limits: &Limits,
    ) -> Result<Self, StoreError> {
        make_private_dir(&dir.join("evidence"))?;
        let file = dir.join("casebook.db");
        let key = database_key(dir, !file.exists(), identity, limits)?;
        make_private_file(&file)?;
        let db = Connection::open(file)?;
        db.busy_timeout(PATIENCE)?;
        // The key is hexadecimal, so it cannot end the quotation.
        let pragma = zeroize::Zeroizing::new(format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{}'\";",
            key.expose_str().map_err(|_| StoreError::Key)?
        ));
        db.execute_batch(&pragma)?;
        db.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
            .map_err(|e| match e.sqlite_error_code() {
                Some(rusqlite::ErrorCode::NotADatabase) => StoreError::Key,
                _ => e.into(),
            })?;
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;",
        )?;
        let mut this = Self {
            db,
            dir: dir.to_path_buf(),
        };
        this.migrate()?;
        Ok(this)
    }

    fn migrate(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let version: i64 = transaction.query_row("PRAGMA user_version", [], |r| r.get(0))?;
        let steps: &[&str] = match version {
            0 => &[TABLES, REPLIES],
            1 => &[REPLIES],
            VERSION => &[],
            version => return Err(StoreError::Newer { version }),
        };
        for step in steps {
            transaction.execute_batch(step)?;
        }
        if !steps.is_empty() {
            transaction.pragma_update(None, "user_version", VERSION)?;
        }
        Ok(transaction.commit()?)
    }

    /// A transaction that nobody else writes beside.
    pub(super) fn begin(&mut self) -> rusqlite::Result<rusqlite::Transaction<'_>> {
        self.db
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
    }

    /// The database, for queries.
    pub(super) fn db(&self) -> &Connection {
        &self.db
    }

    /// Where received files are kept.
    #[must_use]
    pub fn evidence_dir(&self) -> PathBuf {
        self.dir.join("evidence")
    }

    /// The case that holds a file received before.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn case_of_file(&self, sha256: &Digest) -> Result<Option<String>, StoreError> {
        self.case_where("sha256", sha256)
    }

    /// The case that holds a bundle with this manifest, however it was sealed.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn case_of_manifest(&self, sha256: &Digest) -> Result<Option<String>, StoreError> {
        self.case_where("manifest_sha256", sha256)
    }

    fn case_where(
        &self,
        column: &'static str,
        value: &Digest,
    ) -> Result<Option<String>, StoreError> {
        let query = format!("SELECT case_id FROM bundles WHERE {column} = ?1");
        let found = self
            .db
            .query_row(&query, [value.to_string()], |r| r.get(0))
            .optional()?;
        Ok(found)
    }

    /// Inserts a bundle into the case tied to `tied_to` (a codename or the bundle itself), and makes the case if there
    /// is none: both or neither. Returns the case, and whether it is new, or not even the bundle is.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn insert(
        &mut self,
        tied_to: &str,
        step: u64,
        bundle: &Bundle,
    ) -> Result<(String, Inserted), StoreError> {
        let manifest = serde_json::to_string(&bundle.manifest)
            .map_err(|e| StoreError::Io { source: e.into() })?;
        let transaction = self.begin()?;
        // Looked up again inside the transaction, because another process may have been first.
        let manifest_sha256 = bundle.manifest_sha256.to_string();
        let there = "SELECT case_id FROM bundles WHERE manifest_sha256 = ?1";
        let there = transaction.query_row(there, [&manifest_sha256], |r| r.get(0));
        if let Some(case) = there.optional()? {
            return Ok((case, Inserted::Nothing));
        }
        let known = "SELECT id FROM cases WHERE tied_to = ?1";
        let known: Option<String> = transaction
            .query_row(known, [tied_to], |r| r.get(0))
            .optional()?;
        let inserted = if known.is_none() {
            Inserted::Case
        } else {
            Inserted::Bundle
        };
        let case = match known {
            Some(case) => case,
            None => new_case(&transaction, tied_to)?,
        };
        transaction.execute(
            "INSERT INTO bundles (sha256, case_id, manifest_sha256, received, step, statement, answers, manifest)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                bundle.sha256.to_string(),
                case,
                manifest_sha256,
                bundle.received,
                i64::try_from(step).unwrap_or(i64::MAX),
                bundle.statement.raw(),
                bundle.answers,
                manifest,
            ],
        )?;
        transaction.commit()?;
        Ok((case, inserted))
    }

    /// All cases, the latest first.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn cases(&self) -> Result<Vec<Case>, StoreError> {
        let mut query = self.db.prepare(
            "SELECT case_id, count(*), sum((SELECT count(*) FROM json_each(manifest, '$.entries')
                                              WHERE json_extract(value, '$.name') LIKE 'attachments/%')), min(received),
                    substr(min(received || statement), length(min(received)) + 1, 200)
             FROM bundles GROUP BY case_id ORDER BY min(received) DESC, case_id",
        )?;
        let rows = query.query_map([], |row| {
            Ok(Case {
                id: row.get(0)?,
                bundles: count(row, 1)?,
                attachments: count(row, 2)?,
                received: row.get(3)?,
                beginning: UntrustedText::new(row.get::<_, String>(4)?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The whole identifier of the case that begins with these digits. Spaces between them do not count.
    ///
    /// # Errors
    /// [`StoreError::NoCase`] or [`StoreError::Ambiguous`].
    pub fn find(&self, typed: &str) -> Result<String, StoreError> {
        let digits: String = typed.chars().filter(|c| *c != ' ').collect();
        let none = || StoreError::NoCase {
            id: typed.to_owned(),
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(none());
        }
        let mut query = self
            .db
            .prepare("SELECT id FROM cases WHERE substr(id, 1, length(?1)) = ?1 LIMIT 2")?;
        let found: Vec<String> = query
            .query_map([&digits], |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        match found.as_slice() {
            [] => Err(none()),
            [one] => Ok(one.clone()),
            _ => Err(StoreError::Ambiguous {
                id: typed.to_owned(),
            }),
        }
    }

    /// The bundles of a case, in the order in which they were opened.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn bundles(&self, case: &str) -> Result<Vec<Bundle>, StoreError> {
        let mut query = self.db.prepare(
            "SELECT sha256, manifest_sha256, received, statement, answers, manifest
             FROM bundles WHERE case_id = ?1 ORDER BY received, sha256",
        )?;
        let rows = query.query_map([case], |row| {
            Ok(Bundle {
                sha256: digest(row, 0)?,
                manifest_sha256: digest(row, 1)?,
                received: row.get(2)?,
                statement: UntrustedText::new(row.get::<_, String>(3)?),
                answers: row.get(4)?,
                manifest: serde_json::from_str(&row.get::<_, String>(5)?).map_err(|e| bad(5, e))?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Makes a case. Its sixteen digits follow from what it is tied to, so that two casebooks give it the same ones; should
/// another case have them already, the next ones are taken, because two people must never share a case.
fn new_case(db: &Connection, tied_to: &str) -> Result<String, StoreError> {
    let mut seed = format!("plico/case/1 {tied_to}");
    loop {
        let id = digest_of(seed.as_bytes()).content_digits().to_string();
        let query = "INSERT OR IGNORE INTO cases (id, tied_to) VALUES (?1, ?2)";
        if db.execute(query, [&id, tied_to])? == 1 {
            return Ok(id);
        }
        seed.push('+');
    }
}

pub(super) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
}

pub(super) fn digest(row: &Row<'_>, column: usize) -> rusqlite::Result<Digest> {
    Digest::from_hex(&row.get::<_, String>(column)?).ok_or_else(|| bad(column, "no digest"))
}

fn bad(
    column: usize,
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into())
}

/// The database's key: 64 hexadecimal digits in `casebook.key`, made when the casebook is.
fn database_key(
    dir: &Path,
    is_new: bool,
    identity: &Identity<Intake>,
    limits: &Limits,
) -> Result<Plaintext, StoreError> {
    let path = dir.join("casebook.key");
    if is_new && !path.exists() {
        let mut bytes = zeroize::Zeroizing::new([0; 32]);
        rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut *bytes);
        let hex = zeroize::Zeroizing::new(Digest(*bytes).to_string());
        let sealed = seal_small(&identity.to_recipient(), hex.as_bytes())?;
        match newfile::write_new(&path, &sealed) {
            // Another process was first; its key is the key.
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            other => drop(other?),
        }
    }
    if !path.exists() {
        return Err(StoreError::NoKeyFile);
    }
    let (file, _) = open_regular(&path)?;
    let mut sealed = Vec::new();
    file.take(limits.key_file).read_to_end(&mut sealed)?;
    let key = open_small(identity, &sealed, limits.key_file).ok_or(StoreError::Key)?;
    let text = key.expose_str().ok();
    if text.and_then(Digest::from_hex).is_none() {
        return Err(StoreError::Key);
    }
    Ok(key)
}
