//! The database's key: 64 random hexadecimal digits, sealed to each verifier under `keys/`, each file named after the
//! recipient's digits.
//!
//! When somebody was removed the database is encrypted anew. The new key lies beside the old one (`.next`) before that begins, so
//! that whenever the machine stops, one of the two opens it.

use super::{Casebook, StoreError};
use crate::envelope::keys::{Personal, Recipient};
use crate::envelope::{Author, seal_small};
use crate::model::{Digest, Limits};
use crate::platform::files::{make_private_dir, make_private_file, open_regular};
use crate::platform::newfile;
use crate::secret::Plaintext;
use crate::wire::digest_of;
use rusqlite::{Connection, ErrorCode};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The keys that may open the database: the one in force first.
pub(super) struct Keys(Vec<Plaintext>);

const NEXT: &str = ".next";

/// Keeps others from opening the casebook at the same time, until it is dropped: no two may make or change the key.
pub(super) fn lock(dir: &Path) -> io::Result<File> {
    let path = dir.join("casebook.lock");
    make_private_file(&path)?;
    let file = File::open(path)?;
    file.lock()?;
    Ok(file)
}

/// Reads the keys sealed to this person. A new casebook is given one, sealed to everybody of the office.
pub(super) fn find_or_make(
    dir: &Path,
    is_new: bool,
    author: &Author,
    limits: &Limits,
) -> Result<Keys, StoreError> {
    let keys = dir.join("keys");
    make_private_dir(&keys)?;
    let own = file_of(&author.recipient());
    let empty = || std::fs::read_dir(&keys).is_ok_and(|mut d| d.next().is_none());
    if is_new && empty() {
        let key = random();
        // The founder's own last: whoever finds it finds all of them.
        for recipient in recipients(author.roster()) {
            put(&keys.join(file_of(&recipient)), &recipient, &key)?;
        }
        put(&keys.join(&own), &author.recipient(), &key)?;
    }
    let mut found = Vec::new();
    for name in [own.clone(), own + NEXT] {
        let path = keys.join(name);
        if !path.exists() {
            continue;
        }
        let (file, _) = open_regular(&path)?;
        let mut sealed = Vec::new();
        file.take(limits.key_file).read_to_end(&mut sealed)?;
        let key = author.open(&sealed, limits.key_file);
        found.extend(key.filter(|k| k.expose_str().is_ok_and(|t| Digest::from_hex(t).is_some())));
    }
    if found.is_empty() {
        return Err(StoreError::NoKeyFile);
    }
    Ok(Keys(found))
}

impl Keys {
    /// Opens the database with whichever is in force, and says which.
    pub(super) fn open(self, file: &Path) -> Result<(Connection, Plaintext), StoreError> {
        self.open_by(|key| open_with(file, key))
    }

    /// Opens the database for reading alone.
    pub(super) fn open_to_read(self, file: &Path) -> Result<Connection, StoreError> {
        let read_only =
            "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;";
        let (db, _) = self.open_by(|key| unlock(file, key))?;
        db.execute_batch(read_only)?;
        Ok(db)
    }

    fn open_by(
        self,
        open: impl Fn(&Plaintext) -> Result<Connection, StoreError>,
    ) -> Result<(Connection, Plaintext), StoreError> {
        for key in self.0 {
            match open(&key) {
                Err(StoreError::Key) => {}
                other => return other.map(|db| (db, key)),
            }
        }
        Err(StoreError::Key)
    }
}

fn open_with(file: &Path, key: &Plaintext) -> Result<Connection, StoreError> {
    let db = unlock(file, key)?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;",
    )?;
    Ok(db)
}

fn unlock(file: &Path, key: &Plaintext) -> Result<Connection, StoreError> {
    let db = Connection::open(file)?;
    db.busy_timeout(super::PATIENCE)?;
    let pragma = pragma("key", key)?;
    db.execute_batch(&format!("PRAGMA cipher_log_level = NONE; {}", &*pragma))?;
    db.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
        .map_err(|e| match e.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => StoreError::Key,
            _ => e.into(),
        })?;
    Ok(db)
}

/// The key is hexadecimal, so it cannot end the quotation.
fn pragma(verb: &str, key: &Plaintext) -> Result<Zeroizing<String>, StoreError> {
    let key = key.expose_str().map_err(|_| StoreError::Key)?;
    Ok(Zeroizing::new(format!("PRAGMA {verb} = \"x'{key}'\";")))
}

/// Seals the key in force to whoever has come to the office, and changes it if somebody has left.
pub(super) fn give_to_all(casebook: &Casebook, key: &Plaintext) -> Result<(), StoreError> {
    let dir = casebook.dir().join("keys");
    let wanted = recipients(casebook.roster());
    let names: BTreeSet<String> = wanted.iter().map(file_of).collect();
    let there = names_in(&dir)?;
    let cut_off = there.iter().any(|n| n.ends_with(NEXT));
    for recipient in &wanted {
        let name = file_of(recipient);
        if cut_off || !there.contains(&name) {
            put(&dir.join(name), recipient, key)?;
        }
    }
    // Now that the key in force lies under everybody's name, what a change that was cut off has left can go.
    for name in there.iter().filter(|n| n.ends_with(NEXT)) {
        std::fs::remove_file(dir.join(name))?;
    }
    let left = |n: &&String| !n.ends_with(NEXT) && !names.contains(*n);
    if there.iter().any(|n| left(&n)) {
        change(casebook, &dir, &wanted)?;
        for name in there.iter().filter(left) {
            std::fs::remove_file(dir.join(name))?;
        }
    }
    Ok(())
}

fn names_in(dir: &Path) -> io::Result<BTreeSet<String>> {
    let entries = std::fs::read_dir(dir)?;
    let names = entries.map(|e| Ok(e?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

/// Encrypts the database under a new key, for these people only. Put off while another process has it open.
fn change(
    casebook: &Casebook,
    dir: &Path,
    wanted: &[Recipient<Personal>],
) -> Result<(), StoreError> {
    let db = casebook.db();
    // Under WAL the pages would be rewritten into a log beside the old file; and only who is alone can leave WAL.
    let alone = "PRAGMA journal_mode = DELETE";
    let alone = db.query_row(alone, [], |r| r.get::<_, String>(0));
    match alone {
        Ok(mode) if mode == "delete" => {}
        Ok(_) => return Err(StoreError::Busy),
        Err(e) if e.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
            return Err(StoreError::Busy);
        }
        Err(e) => return Err(e.into()),
    }
    let key = random();
    let next = |name: &str| -> PathBuf { dir.join(format!("{name}{NEXT}")) };
    for recipient in wanted {
        put(&next(&file_of(recipient)), recipient, &key)?;
    }
    db.execute_batch(&pragma("rekey", &key)?)?;
    db.execute_batch("PRAGMA journal_mode = WAL;")?;
    for recipient in wanted {
        let name = file_of(recipient);
        std::fs::rename(next(&name), dir.join(name))?;
    }
    Ok(())
}

/// Everybody the key is sealed to: those who may verify, and the root key in its safe.
fn recipients(roster: &crate::envelope::Roster) -> Vec<Recipient<Personal>> {
    let people = roster.active().map(|m| m.recipient.clone());
    people.chain(roster.office().cloned()).collect()
}

fn random() -> Plaintext {
    let mut bytes = Zeroizing::new([0; 32]);
    rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut *bytes);
    let hex = Zeroizing::new(Digest(*bytes).to_string());
    Plaintext::copy_of(hex.as_bytes())
}

fn put(path: &Path, recipient: &Recipient<Personal>, key: &Plaintext) -> io::Result<()> {
    newfile::replace(path, &seal_small(recipient, key.expose())?)
}

fn file_of(recipient: &Recipient<Personal>) -> String {
    digest_of(recipient.to_string().as_bytes())
        .content_digits()
        .file_name()
}
