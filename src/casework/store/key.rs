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

/// Pages of the database kept in memory, in KiB: each one read anew is decrypted and its code checked anew.
const CACHE_KIB: u32 = 32 << 10;

/// Keeps others from opening the casebook at the same time, until it is dropped: no two may make or change the key.
pub(super) fn lock(dir: &Path) -> io::Result<File> {
    let path = dir.join("casebook.lock");
    make_private_file(&path)?;
    let file = File::open(path)?;
    file.lock()?;
    Ok(file)
}

/// Reads the keys sealed to this person. A new casebook is given one, sealed to whoever makes it; [`give_to_all`] seals it to the
/// others, so that whenever the machine stops, no key lies there that nobody but a colleague can use.
pub(super) fn find_or_make(
    dir: &Path,
    is_new: bool,
    author: &Author,
    limits: &Limits,
) -> Result<Keys, StoreError> {
    let keys = dir.join("keys");
    make_private_dir(&keys)?;
    let own = file_of(&author.recipient());
    let is_empty =
        || Ok::<_, io::Error>(names_in(&keys)?.iter().all(|n| newfile::is_unfinished(n)));
    if is_new && is_empty()? {
        put(&keys.join(&own), &author.recipient(), &random())?;
        // The folder itself must be on the device before anything in it is called safe.
        if let Some(parent) = dir.parent() {
            newfile::sync_dir(parent);
        }
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

/// What was said to be done survives the power's going: `EXTRA` is `FULL` under WAL, and where there is no WAL (while the key is
/// changed, and on folders that cannot share memory) it also brings the end of the journal to the device, without which an old key
/// could come back; `fullfsync` is what macOS needs for the same. Nothing is ever put into a temporary file, and what is deleted
/// is overwritten.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";

fn open_with(file: &Path, key: &Plaintext) -> Result<Connection, StoreError> {
    let db = unlock(file, key)?;
    db.execute_batch(&format!("{SETTINGS} PRAGMA cache_size = -{CACHE_KIB};"))?;
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
    let mut there = names_in(&dir)?;
    for name in there.extract_if(.., |n| newfile::is_unfinished(n)) {
        std::fs::remove_file(dir.join(name))?;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_put_into_passing_files_and_what_was_said_to_be_done_survives_the_power() {
        let dir = tempfile::tempdir().unwrap();
        let db = open_with(&dir.path().join("db"), &random()).unwrap();
        let value = |pragma: &str| {
            let query = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
            db.query_row(&query, [], |r| r.get::<_, String>(0))
                .or_else(|_| db.query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0)))
                .unwrap()
        };
        for (pragma, expected) in [
            ("journal_mode", "wal"),
            ("synchronous", "3"),
            ("temp_store", "2"),
            ("secure_delete", "1"),
            ("cell_size_check", "1"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cipher_page_size", "4096"),
            ("cipher_use_hmac", "1"),
            ("cipher_hmac_algorithm", "HMAC_SHA512"),
            ("cipher_plaintext_header_size", "0"),
        ] {
            assert_eq!(value(pragma), expected, "{pragma}");
        }
    }

    #[test]
    fn what_a_run_that_was_cut_off_has_left_is_no_key() {
        assert!(newfile::is_unfinished("0123456789012345.age.new"));
        assert!(newfile::is_unfinished("00000000000000000001.tmp"));
        assert!(!newfile::is_unfinished("0123456789012345.age"));
        assert!(!newfile::is_unfinished("0123456789012345.age.next"));
    }
}
