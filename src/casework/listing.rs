//! Which cases there are, in an order; what is shown of each is read when it is shown.

use super::search::Filter;
use super::store::{Casebook, StoreError};
use crate::model::record::Status;
use rusqlite::params;

/// What cases are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// When the first message was opened, the latest first.
    #[default]
    Received,
    /// When something was last said of it, the latest first.
    Touched,
    /// How far it has been checked: what nobody has begun first, then the oldest first.
    Status,
}

impl Order {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Received, Self::Touched, Self::Status];
}

impl Casebook {
    /// The digits of the cases that pass a filter, in an order. What their sources allow is not looked at.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn ordered(&self, filter: &Filter, order: Order) -> Result<Vec<String>, StoreError> {
        let by = match order {
            Order::Received => "first DESC, id",
            Order::Touched => "touched DESC, id",
            Order::Status => {
                "CASE status WHEN 'unreviewed' THEN 0 WHEN 'in_review' THEN 1 ELSE 2 END, status, first, id"
            }
        };
        let query = format!(
            "SELECT id, (SELECT min(received) FROM bundles WHERE case_id = id) AS first
             FROM cases JOIN case_state ON case_key = key
             WHERE (?1 IS NULL OR status = ?1) AND (?2 IS NULL OR assigned = ?2)
             AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?3))
             AND (?4 IS NULL OR substr(first, 1, 10) >= ?4)
             AND (?5 IS NULL OR substr(first, 1, 10) <= ?5)
             ORDER BY {by}"
        );
        let mut query = self.db().prepare_cached(&query)?;
        let values = params![
            filter.status.map(Status::code),
            filter.assigned,
            filter.tag,
            filter.from,
            filter.to,
        ];
        let rows = query.query_map(values, |r| r.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
