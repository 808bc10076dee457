//! How long cases are kept. Nothing is destroyed by itself: a case whose time has run out is named, and two people decide.

use super::everyday::WorkError;
use super::store::{Casebook, StoreError};
use crate::envelope::Author;
use crate::model::record::{Action, Status};
use crate::model::{Digest, date};
use std::collections::BTreeMap;
use time::Date;

/// A case whose time has run out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The case.
    pub case: String,
    /// Its status, from which its time follows.
    pub status: Status,
    /// The day of its latest record.
    pub touched: Date,
    /// The day from which it need not be kept.
    pub since: Date,
    /// Whether somebody has asked for it to be destroyed, and nobody has agreed yet.
    pub asked: bool,
}

impl Casebook {
    /// For how many months cases of each status are kept. What is not here is kept for ever.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn policy(&self) -> Result<BTreeMap<Status, u32>, StoreError> {
        let mut policy = BTreeMap::new();
        for record in self.records(None)? {
            if let Some(Action::Policy { status, months }) = record.action() {
                match months {
                    Some(months) => policy.insert(*status, *months),
                    None => policy.remove(status),
                };
            }
        }
        Ok(policy)
    }

    /// Says for how many months cases of a status are kept after their latest record; none is for ever.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn set_policy(
        &mut self,
        by: &Author,
        status: Status,
        months: Option<u32>,
    ) -> Result<Digest, WorkError> {
        let limit = self.limits().kept_months;
        if months.is_some_and(|m| !(1..=limit).contains(&m)) {
            return Err(WorkError::Months { limit });
        }
        self.working(|desk, transaction| {
            Ok(desk.say(transaction, by, None, &Action::Policy { status, months })?)
        })
    }

    /// The cases whose time has run out on this day, those longest overdue first. A case that is held, or destroyed, is
    /// never one of them; nor is one whose time cannot be read.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn due(&self, today: Date) -> Result<Vec<Due>, StoreError> {
        let policy = self.policy()?;
        if policy.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = self.db().prepare(
            "SELECT id, key, status, touched FROM case_state JOIN cases ON key = case_key
             WHERE held = 0 AND destroyed = 0 ORDER BY touched, id",
        )?;
        let rows = query.query_map([], |r| {
            let status: String = r.get(2)?;
            let touched: String = r.get(3)?;
            Ok((r.get(0)?, super::store::digest(r, 1)?, status, touched))
        })?;
        let mut due = Vec::new();
        for row in rows {
            let (case, key, status, touched) = row?;
            let months = Status::from_code(&status).and_then(|s| Some((s, *policy.get(&s)?)));
            let touched = touched.get(..10).and_then(date::parse);
            let (Some((status, months)), Some(touched)) = (months, touched) else {
                continue;
            };
            let since = date::add_months(touched, months).filter(|since| *since <= today);
            if let Some(since) = since {
                let asked = !self.state(&key)?.destruction.is_empty();
                due.push(Due {
                    case,
                    status,
                    touched,
                    since,
                    asked,
                });
            }
        }
        due.sort_by(|a, b| (a.since, &a.case).cmp(&(b.since, &b.case)));
        Ok(due)
    }
}
