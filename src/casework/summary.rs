//! The row of a case that lists are made from. It follows from the case's records and can be made again.

use super::state::CaseState;
use super::store::StoreError;
use crate::model::Digest;
use crate::model::record::{Information, Reliability};
use rusqlite::{Connection, params};

/// Writes the row of a case.
pub(super) fn write(db: &Connection, case: &Digest, state: &CaseState) -> Result<(), StoreError> {
    let tags: Vec<&String> = state.tags.keys().collect();
    let tags = serde_json::to_string(&tags).map_err(|e| StoreError::Io { source: e.into() })?;
    db.prepare_cached(
        "INSERT OR REPLACE INTO case_state
         (case_key, status, reliability, information, assigned, tags, claims, replies, held, destroyed, touched)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        case.to_string(),
        state.status().code(),
        reliability(state).map(Reliability::code),
        information(state).map(Information::code),
        state.assigned.as_ref().map(|a| &a.value),
        tags,
        number(state.claims.len()),
        number(state.answers.len()),
        state.hold.is_some(),
        state.is_destroyed(),
        state.touched,
    ])?;
    Ok(())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Where colleagues differ, the more careful grade stands in a list.
fn reliability(state: &CaseState) -> Option<Reliability> {
    state.reliability.iter().map(|r| r.value.0).max()
}

/// The best grade that any claim of the case has from everybody who graded it.
fn information(state: &CaseState) -> Option<Information> {
    let of_claim = |claim: &super::state::ClaimState| {
        let supported = claim.information.iter().filter(|g| g.value.supported);
        supported.map(|g| g.value.grade).max()
    };
    state.claims.iter().filter_map(of_claim).min()
}
