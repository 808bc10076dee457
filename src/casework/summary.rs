//! The row of a case that lists are made from. It follows from the case's records and bundles and can be made again.

use super::consent::{consent_of, withdrawn_scopes};
use super::state::CaseState;
use super::store::{Bundle, StoreError};
use crate::model::record::{Information, Reliability};
use crate::model::{Digest, EntryName};
use rusqlite::{Connection, params};

/// Code points of a statement that a list may show.
const BEGINNING: usize = 200;

/// Writes what the records of a case say. What was destroyed stays so, whatever arrives later: its content is gone.
pub(super) fn write(db: &Connection, case: &Digest, state: &CaseState) -> Result<(), StoreError> {
    let tags: Vec<&str> = state.tags.keys().map(String::as_str).collect();
    db.prepare_cached(
        "INSERT INTO case_state
         (case_key, status, reliability, information, assigned, tags, claims, replies, held, destroyed, touched)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (case_key) DO UPDATE SET status = ?2, reliability = ?3, information = ?4, assigned = ?5, tags = ?6,
         claims = ?7, replies = ?8, held = ?9, destroyed = max(destroyed, ?10), touched = ?11",
    )?
    .execute(params![
        case.to_string(),
        state.status().code(),
        state.reliability().map(Reliability::code),
        state.information().map(Information::code),
        state.assigned.as_ref().map(|a| &a.value),
        json(&tags)?,
        number(state.claims.len()),
        number(state.answers.len()),
        state.hold.is_some(),
        state.is_destroyed(),
        state.touched,
    ])?;
    follow(db, "case_tags", "tag", case, &tags)
}

/// Writes what the bundles of a case say, all of them.
pub(super) fn write_received(
    db: &Connection,
    case: &Digest,
    bundles: &[Bundle],
) -> Result<(), StoreError> {
    let first = bundles.iter().min_by_key(|b| &b.received);
    let beginning = first.map(|b| {
        b.statement
            .raw()
            .chars()
            .take(BEGINNING)
            .collect::<String>()
    });
    let entries = bundles.iter().flat_map(|b| &b.manifest.entries);
    let attachments =
        entries.filter(|e| matches!(EntryName::parse(&e.name), Some(EntryName::Attachment(..))));
    let uses = consent_of(bundles);
    let uses: Vec<&str> = uses.iter().map(String::as_str).collect();
    let numbers = bundles.iter().filter_map(|b| b.manifest.pseudonym.as_ref());
    let numbers: Vec<u64> = numbers.map(|p| p.sequence).collect();
    db.prepare_cached(
        "INSERT INTO case_state (case_key, received, bundles, attachments, beginning, uses, withdrawn, messages)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (case_key) DO UPDATE SET received = ?2, bundles = ?3, attachments = ?4, beginning = ?5, uses = ?6,
         withdrawn = ?7, messages = ?8",
    )?
    .execute(params![
        case.to_string(),
        first.map(|b| &b.received),
        number(bundles.len()),
        number(attachments.count()),
        beginning.unwrap_or_default(),
        json(&uses)?,
        json(&withdrawn_scopes(bundles))?,
        json(&numbers)?,
    ])?;
    follow(db, "case_uses", "scope", case, &uses)
}

/// Makes the rows of a table of names what they should be.
fn follow(
    db: &Connection,
    table: &str,
    column: &str,
    case: &Digest,
    names: &[&str],
) -> Result<(), StoreError> {
    let case = case.to_string();
    db.prepare_cached(&format!(
        "DELETE FROM {table} WHERE number = (SELECT number FROM case_state WHERE case_key = ?1)"
    ))?
    .execute([&case])?;
    let mut put = db.prepare_cached(&format!(
        "INSERT INTO {table} ({column}, number) SELECT ?2, number FROM case_state WHERE case_key = ?1"
    ))?;
    for name in names {
        put.execute([case.as_str(), name])?;
    }
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Io { source: e.into() })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl CaseState {
    /// The grade of the source for a list: where colleagues differ, the more careful one.
    #[must_use]
    pub fn reliability(&self) -> Option<Reliability> {
        self.reliability.iter().map(|r| r.value.0).max()
    }

    /// The grade of what it says for a list: the best that any claim of the case has from everybody who graded it.
    #[must_use]
    pub fn information(&self) -> Option<Information> {
        let of_claim = |claim: &super::state::ClaimState| {
            let supported = claim.information.iter().filter(|g| g.value.supported);
            supported.map(|g| g.value.grade).max()
        };
        self.claims.iter().filter_map(of_claim).min()
    }
}
