//! What is kept of the texts of cases to find them by: their stems, and sketches of them. It follows from the texts, which
//! stand elsewhere, and goes with them.

use super::state::CaseState;
use super::store::{Bundle, Casebook, StoreError, digest};
use crate::model::Digest;
use crate::scan::likeness::{self, Sketch};
use crate::scan::stem::fts_text;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// The tables. `words` holds no text: stems and where they stand.
pub(super) const TABLES: &str = "
    CREATE TABLE texts (
        number INTEGER PRIMARY KEY,
        case_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        source TEXT NOT NULL,
        field TEXT NOT NULL,
        sketch BLOB
    ) STRICT;
    CREATE INDEX texts_of_case ON texts (case_key, kind);
    CREATE INDEX texts_of_source ON texts (source);
    CREATE VIRTUAL TABLE words USING fts5(stems, content='', contentless_delete=1, tokenize='unicode61');
    CREATE TABLE bands (
        band INTEGER NOT NULL,
        text INTEGER NOT NULL REFERENCES texts (number),
        PRIMARY KEY (band, text)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bands_of_text ON bands (text);
";

pub(super) const STATEMENT: &str = "statement";
pub(super) const ANSWER: &str = "answer";
pub(super) const NOTE: &str = "note";

/// The answers of a bundle that are text, by the name of their question.
pub(super) fn texts_of(answers: &str) -> Vec<(String, String)> {
    let answers: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(answers).unwrap_or_default();
    let texts = answers.into_iter().filter_map(|(name, value)| match value {
        serde_json::Value::String(text) => Some((name, text)),
        _ => None,
    });
    texts.collect()
}

/// Takes in the texts of a bundle.
pub(super) fn add_bundle(
    db: &Connection,
    case: &Digest,
    bundle: &Bundle,
) -> Result<(), StoreError> {
    let source = bundle.manifest_sha256;
    add(db, case, STATEMENT, &source, "", bundle.statement.raw())?;
    for (name, text) in texts_of(&bundle.answers) {
        add(db, case, ANSWER, &source, &name, &text)?;
    }
    Ok(())
}

/// Makes the index of a case's notes what its records say.
pub(super) fn follow_notes(
    db: &Connection,
    case: &Digest,
    state: &CaseState,
) -> Result<(), StoreError> {
    let there = "SELECT source, number FROM texts WHERE case_key = ?1 AND kind = 'note'";
    let there: BTreeMap<Digest, i64> = db
        .prepare_cached(there)?
        .query_map([case.to_string()], |r| Ok((digest(r, 0)?, r.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let wanted: BTreeSet<Digest> = state.notes.iter().map(|n| n.record).collect();
    for (_, number) in there.iter().filter(|(id, _)| !wanted.contains(*id)) {
        remove(db, *number)?;
    }
    for note in state
        .notes
        .iter()
        .filter(|n| !there.contains_key(&n.record))
    {
        add(db, case, NOTE, &note.record, "", &note.value.text)?;
    }
    Ok(())
}

/// Removes what is kept of the texts that come from these bundles or records.
pub(super) fn forget(db: &Connection, source: &Digest) -> Result<(), StoreError> {
    let numbers = "SELECT number FROM texts WHERE source = ?1";
    let numbers: Vec<i64> = db
        .prepare_cached(numbers)?
        .query_map([source.to_string()], |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    for number in numbers {
        remove(db, number)?;
    }
    Ok(())
}

fn add(
    db: &Connection,
    case: &Digest,
    kind: &str,
    source: &Digest,
    field: &str,
    text: &str,
) -> Result<(), StoreError> {
    let stems = fts_text(text);
    if stems.is_empty() {
        return Ok(());
    }
    // Verifiers quote each other and the source; only what was sent is compared.
    let sketch = (kind != NOTE).then(|| Sketch::of(text)).flatten();
    db.prepare_cached(
        "INSERT INTO texts (case_key, kind, source, field, sketch) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        case.to_string(),
        kind,
        source.to_string(),
        field,
        sketch.as_ref().map(Sketch::to_bytes)
    ])?;
    let number = db.last_insert_rowid();
    db.prepare_cached("INSERT INTO words (rowid, stems) VALUES (?1, ?2)")?
        .execute(params![number, stems])?;
    let mut put = db.prepare_cached("INSERT OR IGNORE INTO bands (band, text) VALUES (?1, ?2)")?;
    for band in sketch.iter().flat_map(Sketch::bands) {
        put.execute(params![band.cast_signed(), number])?;
    }
    Ok(())
}

fn remove(db: &Connection, number: i64) -> Result<(), StoreError> {
    for table in [
        "bands WHERE text",
        "words WHERE rowid",
        "texts WHERE number",
    ] {
        db.prepare_cached(&format!("DELETE FROM {table} = ?1"))?
            .execute([number])?;
    }
    Ok(())
}

impl Casebook {
    /// The other cases with a text made of the same sentences as one of this case, and how alike (0 to 1), the most alike first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn resembling(&self, case: &str) -> Result<Vec<(String, f32)>, StoreError> {
        let key = self.key_of(case)?.to_string();
        let mut query = self.db().prepare_cached(
            "SELECT DISTINCT id, own.sketch, other.sketch
             FROM texts AS own JOIN bands AS a ON a.text = own.number
             JOIN bands AS b ON b.band = a.band JOIN texts AS other ON other.number = b.text
             JOIN cases ON cases.key = other.case_key
             WHERE own.case_key = ?1 AND other.case_key <> ?1",
        )?;
        let rows = query.query_map([key], |r| {
            Ok((r.get(0)?, r.get::<_, Vec<u8>>(1)?, r.get::<_, Vec<u8>>(2)?))
        })?;
        let mut alike: BTreeMap<String, f32> = BTreeMap::new();
        for row in rows {
            let (id, own, other): (String, _, _) = row?;
            let sketches = Sketch::from_bytes(&own).zip(Sketch::from_bytes(&other));
            let share = sketches.map_or(0.0, |(own, other)| own.similarity(&other));
            if share >= likeness::ALIKE {
                let most = alike.entry(id).or_default();
                *most = most.max(share);
            }
        }
        let mut alike: Vec<_> = alike.into_iter().collect();
        alike.sort_by(|a, b| b.1.total_cmp(&a.1));
        Ok(alike)
    }
}
