//! Records: written by the person at the desk, or received from colleagues; only ever inserted. Which of them count, the
//! roster decides, whatever the order they came in.

use super::state::CaseState;
use super::store::{Casebook, StoreError, count, digest};
use crate::envelope::{After, Author, CheckedRecord, Roster, check_record};
use crate::model::record::{Action, SignedRecord};
use crate::model::{Digest, Limits};
use crate::platform::clock;
use crate::wire::digest_of;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// What became of a record that was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is new, and counts.
    New,
    /// It was there.
    Known,
    /// Nobody of the office wrote it, as far as is known here; it will count when the root key names its author.
    Unknown,
    /// Its author had been removed before.
    Removed,
    /// Its author may not say this.
    Forbidden,
}

/// A record and whether it counts.
pub struct Entry {
    /// Where it stands in this casebook's own log, from 1.
    pub position: u64,
    /// The head of that log after it.
    pub head: Digest,
    /// Whether it counts.
    pub counts: bool,
    /// The record.
    pub record: CheckedRecord,
}

/// Everything needed to write a record inside of a transaction that is about more than the record.
#[derive(Clone)]
pub(super) struct Desk {
    roster: Roster,
    root: String,
    limits: Limits,
}

const GOOD: &str = "good";
const UNKNOWN: &str = "unknown";
const REMOVED: &str = "removed";
const FORBIDDEN: &str = "forbidden";

impl Casebook {
    /// Writes a record.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written.
    pub fn say(
        &mut self,
        by: &Author,
        case: Option<Digest>,
        action: &Action,
    ) -> Result<Digest, StoreError> {
        let desk = self.desk();
        let transaction = self.begin()?;
        let id = desk.say(&transaction, by, case, action)?;
        transaction.commit()?;
        Ok(id)
    }

    pub(super) fn desk(&self) -> Desk {
        Desk {
            roster: self.roster().clone(),
            root: self.root().to_owned(),
            limits: *self.limits(),
        }
    }

    /// Takes in records of whatever authors, all or none; says what became of each.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn admit_records(&mut self, records: &[CheckedRecord]) -> Result<Vec<Arrival>, StoreError> {
        let mut desk = self.desk();
        let transaction = self.begin()?;
        let mut touched = BTreeSet::new();
        let mut arrivals = Vec::new();
        for record in records {
            arrivals.push(desk.insert(&transaction, record)?);
            touched.extend(record.header.case);
        }
        let root = desk.root.clone();
        let of_root =
            |(r, a): (&CheckedRecord, &Arrival)| r.header.author == root && *a != Arrival::Known;
        if records.iter().zip(&arrivals).any(of_root) {
            desk.roster = roster_of(&transaction, &desk)?;
            touched.extend(desk.judge_again(&transaction)?);
            // What was judged before its author was named is judged now.
            for (record, arrival) in records.iter().zip(&mut arrivals) {
                if *arrival != Arrival::Known {
                    *arrival = desk.judge(record);
                }
            }
        }
        for case in &touched {
            desk.fold(&transaction, case)?;
        }
        transaction.commit()?;
        self.set_roster(desk.roster);
        self.sweep()?;
        Ok(arrivals)
    }

    /// The roster, as the root key's records here have it.
    pub(super) fn roster_in_the_records(&self) -> Result<Roster, StoreError> {
        roster_of(self.db(), &self.desk())
    }

    /// All that verifiers have said of a case. What a person may see of it is [`Casebook::seen_by`].
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn state(&self, case: &Digest) -> Result<CaseState, StoreError> {
        let records = good_records(self.db(), Some(case), self.limits())?;
        let mut state = CaseState::of(&records);
        self.look_at_anchors(case, &mut state)?;
        Ok(state)
    }

    /// The records of a case, or those about no case, in their order; those that do not count are left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn records(&self, case: Option<&Digest>) -> Result<Vec<CheckedRecord>, StoreError> {
        good_records(self.db(), case, self.limits())
    }

    /// The number of an author's last record here, 0 if there is none.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn last_record_of(&self, author: &str) -> Result<u64, StoreError> {
        let query = "SELECT coalesce(max(sequence), 0) FROM records WHERE author = ?1";
        Ok(self.db().query_row(query, [author], |r| count(r, 0))?)
    }

    /// One record, if it is here and counts.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn record(&self, id: &Digest) -> Result<Option<CheckedRecord>, StoreError> {
        let query = format!("SELECT {COLUMNS} FROM records WHERE id = ?1 AND standing = 'good'");
        let row = self
            .db()
            .query_row(&query, [id.to_string()], |r| entry(r, self.limits()));
        Ok(row.optional()?.map(|e| e.record))
    }

    /// The record at a place of this casebook's own log.
    pub(super) fn record_at(&self, position: u64) -> Result<CheckedRecord, StoreError> {
        let query = format!("SELECT {COLUMNS} FROM records WHERE position = ?1");
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        let mut query = self.db().prepare_cached(&query)?;
        Ok(query
            .query_row([position], |r| entry(r, self.limits()))?
            .record)
    }

    /// Every record in the order in which it came to this casebook, also those that do not count.
    ///
    /// # Errors
    /// [`StoreError`], or that of `each`.
    pub fn each_record<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |e: rusqlite::Error| E::from(StoreError::from(e));
        let query = format!("SELECT {COLUMNS} FROM records ORDER BY position");
        let mut query = self.db().prepare(&query).map_err(failed)?;
        let limits = *self.limits();
        let rows = query.query_map([], |r| entry(r, &limits)).map_err(failed)?;
        for row in rows {
            each(row.map_err(failed)?)?;
        }
        Ok(())
    }

    /// The identifiers of all records that count, sorted.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn record_ids(&self) -> Result<Vec<Digest>, StoreError> {
        let query = "SELECT id FROM records WHERE standing = 'good' ORDER BY id";
        let mut query = self.db().prepare(query)?;
        let rows = query.query_map([], |r| digest(r, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What two casebooks that have seen the same records have in common: the SHA-256 of the sorted identifiers of all
    /// records that count.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn state_digest(&self) -> Result<Digest, StoreError> {
        let ids: Vec<u8> = self.record_ids()?.iter().flat_map(|d| d.0).collect();
        Ok(digest_of(&ids))
    }
}

const COLUMNS: &str = "position, head, standing, header, content, signature";

fn entry(row: &Row<'_>, limits: &Limits) -> rusqlite::Result<Entry> {
    let record = SignedRecord {
        header: row.get(3)?,
        content: row.get(4)?,
        signature: row.get(5)?,
    };
    Ok(Entry {
        position: count(row, 0)?,
        head: digest(row, 1)?,
        counts: row.get::<_, String>(2)? == GOOD,
        record: check_record(record, limits).map_err(|e| super::store::bad(3, e))?,
    })
}

fn good_records(
    db: &Connection,
    case: Option<&Digest>,
    limits: &Limits,
) -> Result<Vec<CheckedRecord>, StoreError> {
    let of_case = if case.is_some() {
        "case_key = ?1"
    } else {
        "case_key IS ?1"
    };
    let query = format!(
        "SELECT {COLUMNS} FROM records WHERE {of_case} AND standing = 'good' ORDER BY tick, id"
    );
    let mut query = db.prepare_cached(&query)?;
    let case = case.map(ToString::to_string);
    let rows = query.query_map([case], |r| entry(r, limits))?;
    rows.map(|e| Ok(e?.record)).collect()
}

fn roster_of(db: &Connection, desk: &Desk) -> Result<Roster, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM records WHERE author = ?1");
    let mut query = db.prepare(&query)?;
    let rows = query.query_map([&desk.root], |r| entry(r, &desk.limits))?;
    let records: Vec<_> = rows
        .map(|e| Ok(e?.record))
        .collect::<rusqlite::Result<_>>()?;
    Ok(Roster::of(&desk.root, &records))
}

impl Desk {
    /// The limits in force.
    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Writes a record inside of a transaction, and what follows from it.
    pub(super) fn say(
        &self,
        db: &Connection,
        by: &Author,
        case: Option<Digest>,
        action: &Action,
    ) -> Result<Digest, StoreError> {
        let last =
            "SELECT sequence, id FROM records WHERE author = ?1 ORDER BY sequence DESC LIMIT 1";
        let last = db
            .prepare_cached(last)?
            .query_row([by.key()], |r| Ok((count(r, 0)?, digest(r, 1)?)));
        let tick = db.prepare_cached("SELECT coalesce(max(tick), 0) FROM records")?;
        let tick = { tick }.query_row([], |r| count(r, 0))?;
        let after = After {
            last: last.optional()?,
            tick,
        };
        let record = by.record(after, &clock::stamp(), case, action)?;
        self.insert(db, &record)?;
        if let Some(case) = &case {
            self.fold(db, case)?;
        }
        Ok(record.id)
    }

    /// What is said of a case, inside of a transaction.
    pub(super) fn state(&self, db: &Connection, case: &Digest) -> Result<CaseState, StoreError> {
        Ok(CaseState::of(&good_records(db, Some(case), &self.limits)?))
    }

    /// Inserts a record, if it is not there. One that is there without its content is given it, unless its case was
    /// destroyed here: a colleague's packet may have left it out.
    fn insert(&self, db: &Connection, record: &CheckedRecord) -> Result<Arrival, StoreError> {
        let id = record.id.to_string();
        let known = db
            .prepare_cached("SELECT 1 FROM records WHERE id = ?1")?
            .exists([&id])?;
        if known {
            // What it says may be what its author may not say.
            db.prepare_cached(
                "UPDATE records SET content = ?2, standing = ?3
                 WHERE id = ?1 AND content IS NULL AND ?2 IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM case_state WHERE case_key = records.case_key AND destroyed = 1)",
            )?
            .execute(params![
                id,
                record.record.content,
                standing(self.judge(record))
            ])?;
            return Ok(Arrival::Known);
        }
        let arrival = self.judge(record);
        let head = "SELECT head FROM records ORDER BY position DESC LIMIT 1";
        let head = db
            .prepare_cached(head)?
            .query_row([], |r| digest(r, 0))
            .optional()?;
        let header = &record.header;
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        db.prepare_cached(
            "INSERT INTO records (id, head, author, sequence, tick, case_key, standing, header, content, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            id,
            next_head(head, &record.id).to_string(),
            header.author,
            number(header.sequence),
            number(header.tick),
            header.case.map(|c| c.to_string()),
            standing(arrival),
            record.record.header,
            record.record.content,
            record.record.signature,
        ])?;
        Ok(arrival)
    }

    /// Whether a record counts, by the roster and by what its author may say.
    pub(super) fn judge(&self, record: &CheckedRecord) -> Arrival {
        let header = &record.header;
        let of_root = header.author == self.root;
        let allowed = record.action().is_none_or(|a| {
            a.is_of_the_root() == of_root && a.is_without_a_case() == header.case.is_none()
        });
        if !allowed {
            Arrival::Forbidden
        } else if of_root || self.roster.admits(&header.author, header.sequence) {
            Arrival::New
        } else if self.roster.by_key(&header.author).is_some() {
            Arrival::Removed
        } else {
            Arrival::Unknown
        }
    }

    /// Judges every record again, after the roster has changed. Returns the cases that are touched by it.
    fn judge_again(&self, db: &Connection) -> Result<Vec<Digest>, StoreError> {
        let query = format!("SELECT {COLUMNS} FROM records");
        let mut query = db.prepare(&query)?;
        let mut update =
            db.prepare("UPDATE records SET standing = ?2 WHERE id = ?1 AND standing <> ?2")?;
        let mut touched = Vec::new();
        let rows = query.query_map([], |r| entry(r, &self.limits))?;
        for row in rows {
            let record = row?.record;
            let standing = standing(self.judge(&record));
            if update.execute([record.id.to_string().as_str(), standing])? > 0 {
                touched.extend(record.header.case);
            }
        }
        Ok(touched)
    }

    /// Makes the row of a case's state from its records.
    pub(super) fn fold(&self, db: &Connection, case: &Digest) -> Result<(), StoreError> {
        let state = self.state(db, case)?;
        super::index::follow_notes(db, case, &state)?;
        super::summary::write(db, case, &state)?;
        self.erase(db, case, &state)?;
        let left = if state.is_destroyed() {
            self.state(db, case)?
        } else {
            state
        };
        super::speaks::follow(db, case, &left, &self.limits)
    }

    /// Every record of a case, also those that do not count.
    pub(super) fn every_record(
        &self,
        db: &Connection,
        case: &Digest,
    ) -> Result<Vec<CheckedRecord>, StoreError> {
        let query = format!("SELECT {COLUMNS} FROM records WHERE case_key = ?1");
        let mut query = db.prepare_cached(&query)?;
        let rows = query.query_map([case.to_string()], |r| entry(r, &self.limits))?;
        rows.map(|e| Ok(e?.record)).collect()
    }
}

/// The head of a casebook's own log: `head(n) = SHA-256(head(n - 1) || id(n))`, `head(0)` being 32 zero bytes.
pub(super) fn next_head(before: Option<Digest>, id: &Digest) -> Digest {
    let before = before.unwrap_or(Digest([0; 32]));
    digest_of(&[before.0, id.0].concat())
}

pub(super) fn standing(arrival: Arrival) -> &'static str {
    match arrival {
        Arrival::New | Arrival::Known => GOOD,
        Arrival::Unknown => UNKNOWN,
        Arrival::Removed => REMOVED,
        Arrival::Forbidden => FORBIDDEN,
    }
}
