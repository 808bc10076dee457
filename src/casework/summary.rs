//! The row of a case that lists are made from. It follows from the case's records and can be made again.

use super::state::CaseState;
use super::store::StoreError;
use crate::model::Digest;
use crate::model::record::{Information, Reliability};
use rusqlite::{Connection, params};

/// Writes the row of a case. What was destroyed stays so, whatever arrives later: its content is gone.
pub(super) fn write(db: &Connection, case: &Digest, state: &CaseState) -> Result<(), StoreError> {
    let tags: Vec<&String> = state.tags.keys().collect();
    let tags = serde_json::to_string(&tags).map_err(|e| StoreError::Io { source: e.into() })?;
    db.prepare_cached(
        "INSERT OR REPLACE INTO case_state
         (case_key, status, reliability, information, assigned, tags, claims, replies, held, destroyed, touched)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                 max(?10, coalesce((SELECT destroyed FROM case_state WHERE case_key = ?1), 0)), ?11)",
    )?
    .execute(params![
        case.to_string(),
        state.status().code(),
        state.reliability().map(Reliability::code),
        state.information().map(Information::code),
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
