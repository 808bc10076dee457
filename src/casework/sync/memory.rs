//! What this casebook knows of packets: their SHA-256 and what is in them. Only a memory: without it every packet is read again.

use super::super::store::{Casebook, StoreError, count, digest};
use crate::envelope::CheckedRecord;
use crate::model::Digest;
use rusqlite::params;

/// `packet_holds` has a row for each record (by its identifier; `whole` if its content is there), each ring that was
/// written here (by what `rings::mark` makes of it) and each received file (by its SHA-256). `present` has the files of the folder in this run.
const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS packets (
        number INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE IF NOT EXISTS packet_holds (
        what TEXT NOT NULL,
        packet INTEGER NOT NULL REFERENCES packets (number),
        whole INTEGER NOT NULL,
        PRIMARY KEY (what, packet)
    ) STRICT, WITHOUT ROWID;
    DROP TABLE IF EXISTS temp.present;
    CREATE TEMP TABLE present (
        name TEXT PRIMARY KEY,
        packet INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX temp.present_packet ON present (packet);
";

/// One thing that a packet holds.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub(super) what: Digest,
    /// Whether it is all there: a record's content can be gone.
    pub(super) whole: bool,
}

impl From<&CheckedRecord> for Held {
    fn from(record: &CheckedRecord) -> Self {
        Self {
            what: record.id,
            whole: record.record.content.is_some(),
        }
    }
}

impl Casebook {
    /// Makes the tables, and forgets what lay in the folder before.
    pub(super) fn prepare_sync(&self) -> Result<(), StoreError> {
        Ok(self.db().execute_batch(TABLES)?)
    }

    /// Notes that a file of the folder is a packet that was read before. False if it was not.
    pub(super) fn recall_packet(&self, name: &str, sha256: &Digest) -> Result<bool, StoreError> {
        let noted =
            "INSERT OR REPLACE INTO temp.present SELECT ?1, number FROM packets WHERE sha256 = ?2";
        let mut noted = self.db().prepare_cached(noted)?;
        Ok(noted.execute([name, &sha256.to_string()])? > 0)
    }

    /// Remembers a packet of the folder and what is in it, all or nothing.
    pub(super) fn remember_packet(
        &mut self,
        name: &str,
        sha256: &Digest,
        holds: impl IntoIterator<Item = Held>,
    ) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        let sha256 = sha256.to_string();
        let new = "INSERT OR IGNORE INTO packets (sha256) VALUES (?1)";
        transaction.execute(new, [&sha256])?;
        let number = "SELECT number FROM packets WHERE sha256 = ?1";
        let number: i64 = transaction.query_row(number, [&sha256], |r| r.get(0))?;
        for held in holds {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO packet_holds VALUES (?1, ?2, ?3)")?
                .execute(params![held.what.to_string(), number, held.whole])?;
        }
        let noted = "INSERT OR REPLACE INTO temp.present VALUES (?1, ?2)";
        transaction.execute(noted, params![name, number])?;
        Ok(transaction.commit()?)
    }

    /// Whether the folder holds this.
    pub(super) fn folder_holds(&self, what: &Digest) -> Result<bool, StoreError> {
        let query = "SELECT 1 FROM packet_holds JOIN temp.present USING (packet) WHERE what = ?1";
        Ok(self
            .db()
            .prepare_cached(query)?
            .exists([what.to_string()])?)
    }

    /// The places of the records that count and that the folder lacks. One that lies there without its content is lacking if
    /// the content is here.
    pub(super) fn records_the_folder_lacks(&self) -> Result<Vec<u64>, StoreError> {
        let mut query = self.db().prepare(
            "SELECT position FROM records WHERE standing = 'good' AND NOT EXISTS
                (SELECT 1 FROM packet_holds JOIN temp.present USING (packet)
                 WHERE what = records.id AND (whole = 1 OR records.content IS NULL))
             ORDER BY position",
        )?;
        let rows = query.query_map([], |r| count(r, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The received files of the cases here whose content was not destroyed.
    pub(super) fn files_here(&self) -> Result<Vec<Digest>, StoreError> {
        let query = "SELECT sha256 FROM bundles WHERE answers <> '' ORDER BY received, sha256";
        let mut query = self.db().prepare(query)?;
        let rows = query.query_map([], |r| digest(r, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes the packets out of `present` that hold what was destroyed, or what does not count any more, and names their files.
    pub(super) fn packets_to_remove(&mut self) -> Result<Vec<String>, StoreError> {
        let (cases, files) = self.destroyed()?;
        let transaction = self.begin()?;
        transaction.execute_batch(
            "DROP TABLE IF EXISTS temp.stale; CREATE TEMP TABLE stale (packet INTEGER PRIMARY KEY) STRICT;
             INSERT OR IGNORE INTO temp.stale SELECT packet FROM records JOIN packet_holds ON what = id
             WHERE standing = 'removed';",
        )?;
        let of_case = "INSERT OR IGNORE INTO temp.stale SELECT packet FROM records JOIN packet_holds ON what = id
             WHERE case_key = ?1 AND content IS NULL AND whole = 1";
        for case in cases {
            transaction
                .prepare_cached(of_case)?
                .execute([case.to_string()])?;
        }
        let of_file =
            "INSERT OR IGNORE INTO temp.stale SELECT packet FROM packet_holds WHERE what = ?1";
        for file in files {
            transaction
                .prepare_cached(of_file)?
                .execute([file.to_string()])?;
        }
        let names: Vec<String> = {
            let query =
                "SELECT name FROM temp.present JOIN temp.stale USING (packet) ORDER BY name";
            let mut query = transaction.prepare(query)?;
            let rows = query.query_map([], |r| r.get(0))?;
            rows.collect::<Result<_, _>>()?
        };
        let gone = "DELETE FROM temp.present WHERE packet IN (SELECT packet FROM temp.stale)";
        transaction.execute(gone, [])?;
        transaction.commit()?;
        Ok(names)
    }

    /// Whether a record is here, whether it counts or not.
    pub(super) fn is_here(&self, record: &Digest) -> Result<bool, StoreError> {
        let query = "SELECT 1 FROM records WHERE id = ?1";
        let mut query = self.db().prepare_cached(query)?;
        Ok(query.exists([record.to_string()])?)
    }
}
