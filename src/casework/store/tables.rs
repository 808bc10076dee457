//! The tables, and their version. What verifiers say stands in `records` and nowhere else; `case_state` and the tables of the
//! search are made from it and can be made again.

use super::StoreError;
use crate::casework::index::TABLES as INDEX;
use rusqlite::Connection;

/// The version of the tables below. Versions 1 and 2 were of trials, had no records and are refused: their evidence can be
/// opened anew.
pub(super) const VERSION: i64 = 3;

const TABLES: &str = "
    CREATE TABLE meta (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE cases (
        id TEXT PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
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
    CREATE TABLE records (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        head TEXT NOT NULL,
        author TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        tick INTEGER NOT NULL,
        case_key TEXT,
        standing TEXT NOT NULL,
        header TEXT NOT NULL,
        content TEXT,
        signature TEXT NOT NULL
    ) STRICT;
    CREATE INDEX records_of_case ON records (case_key, tick) WHERE case_key IS NOT NULL;
    CREATE INDEX records_of_office ON records (tick) WHERE case_key IS NULL;
    CREATE INDEX records_of_author ON records (author, sequence);
    CREATE INDEX records_tick ON records (tick);
    CREATE INDEX records_not_good ON records (standing) WHERE standing <> 'good';
    CREATE TABLE case_state (
        number INTEGER PRIMARY KEY,
        case_key TEXT NOT NULL UNIQUE,
        status TEXT NOT NULL DEFAULT 'unreviewed',
        reliability TEXT,
        information TEXT,
        assigned TEXT,
        tags TEXT NOT NULL DEFAULT '[]',
        claims INTEGER NOT NULL DEFAULT 0,
        replies INTEGER NOT NULL DEFAULT 0,
        held INTEGER NOT NULL DEFAULT 0,
        destroyed INTEGER NOT NULL DEFAULT 0,
        touched TEXT NOT NULL DEFAULT '',
        received TEXT,
        bundles INTEGER NOT NULL DEFAULT 0,
        attachments INTEGER NOT NULL DEFAULT 0,
        beginning TEXT NOT NULL DEFAULT '',
        uses TEXT NOT NULL DEFAULT '[]',
        withdrawn TEXT NOT NULL DEFAULT '[]',
        messages TEXT NOT NULL DEFAULT '[]'
    ) STRICT;
    CREATE INDEX case_state_received ON case_state (received, number) WHERE received IS NOT NULL;
    CREATE INDEX case_state_touched ON case_state (touched, number) WHERE received IS NOT NULL;
    CREATE INDEX case_state_status ON case_state (status, received, number) WHERE received IS NOT NULL;
    CREATE INDEX case_state_assigned ON case_state (assigned, received, number) WHERE assigned IS NOT NULL;
    CREATE INDEX case_state_destroyed ON case_state (case_key) WHERE destroyed = 1;
    CREATE TABLE case_tags (
        tag TEXT NOT NULL,
        number INTEGER NOT NULL REFERENCES case_state (number),
        PRIMARY KEY (tag, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_tags_of_case ON case_tags (number);
    CREATE TABLE case_uses (
        scope TEXT NOT NULL,
        number INTEGER NOT NULL REFERENCES case_state (number),
        PRIMARY KEY (scope, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_uses_of_case ON case_uses (number);
";

/// Makes the tables of a new casebook, and refuses those of another version.
pub(super) fn make(db: &Connection) -> Result<(), StoreError> {
    match version_of(db)? {
        0 => Ok(db.execute_batch(&format!(
            "BEGIN IMMEDIATE; {TABLES} {INDEX} PRAGMA user_version = {VERSION}; COMMIT;"
        ))?),
        version => known(version),
    }
}

/// Refuses tables of another version, and none at all.
pub(super) fn hold(db: &Connection) -> Result<(), StoreError> {
    known(version_of(db)?)
}

fn version_of(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

fn known(version: i64) -> Result<(), StoreError> {
    match version {
        VERSION => Ok(()),
        version if version > VERSION => Err(StoreError::Newer { version }),
        version => Err(StoreError::Older { version }),
    }
}
