//! The cases of a casebook, a page at a time.

use super::filter::Filter;
use super::store::{Casebook, StoreError, count};
use crate::model::record::Status;
use crate::model::{Sequences, UntrustedText};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

/// What cases are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// When the first message was opened, the latest first.
    #[default]
    Received,
    /// When something was last said of it, the latest first.
    Touched,
    /// How far it has been checked: what nobody has begun first, then the latest first.
    Status,
}

impl Order {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Received, Self::Touched, Self::Status];

    /// As it is typed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Touched => "touched",
            Self::Status => "status",
        }
    }

    /// As the database is told.
    const fn sql(self) -> &'static str {
        match self {
            Self::Received => "received DESC, number DESC",
            Self::Touched => "touched DESC, number DESC",
            Self::Status => {
                "CASE status WHEN 'unreviewed' THEN 0 WHEN 'in_review' THEN 1 ELSE 2 END, status, received DESC, number DESC"
            }
        }
    }

    /// Reads what was typed.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|o| o.code() == code)
    }
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Sixteen digits that follow from its first bundle, or from its codename.
    pub id: String,
    /// When its first bundle was opened here: UTC, to the second.
    pub received: String,
    /// When something was last said of it.
    pub touched: String,
    /// How many bundles it has.
    pub bundles: u64,
    /// How many files came with them.
    pub attachments: u64,
    /// The first words of its first statement.
    pub beginning: UntrustedText,
    /// How far it has been checked.
    pub status: Status,
    /// Who works on it: a verifier's key.
    pub assigned: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// How many claims it has.
    pub claims: u64,
    /// How many replies its source was sent.
    pub replies: u64,
    /// Whether it must not be destroyed.
    pub held: bool,
    /// Whether it was destroyed.
    pub destroyed: bool,
    /// The uses that its source allows at present.
    pub uses: Vec<String>,
    /// The uses that its source has taken back.
    pub withdrawn: Vec<String>,
    /// The numbers of its messages under a codename; none without one.
    pub messages: Option<Sequences>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How many cases pass the filter.
    pub total: u64,
    /// Those on this page.
    pub cases: Vec<Listed>,
}

/// The columns of a case in a list.
const COLUMNS: &str = "id, received, touched, bundles, attachments, beginning, status, assigned, tags, claims, replies,
    held, destroyed, uses, withdrawn, messages";

impl Casebook {
    /// The cases that pass a filter, in an order, from the one after `offset`.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn page(
        &self,
        filter: &Filter,
        order: Order,
        offset: usize,
        limit: usize,
    ) -> Result<Page, StoreError> {
        let (conditions, mut values) = filter.sql();
        let total =
            format!("SELECT count(*) FROM case_state WHERE received IS NOT NULL{conditions}");
        let mut total = self.db().prepare_cached(&total)?;
        let total = total.query_row(params_from_iter(&values), |r| count(r, 0))?;
        let by = order.sql();
        // The order is found out on what the indexes hold; rows are read only of this page.
        let query = format!(
            "SELECT {COLUMNS} FROM
             (SELECT number AS n FROM case_state WHERE received IS NOT NULL{conditions} ORDER BY {by} LIMIT ? OFFSET ?)
             JOIN case_state ON case_state.number = n JOIN cases ON key = case_key ORDER BY {by}"
        );
        values
            .extend([limit, offset].map(|n| Value::Integer(i64::try_from(n).unwrap_or(i64::MAX))));
        let mut query = self.db().prepare_cached(&query)?;
        let rows = query.query_map(params_from_iter(values), listed)?;
        let cases = rows.collect::<Result<_, _>>()?;
        Ok(Page { total, cases })
    }

    /// The digits of all cases that pass a filter, in an order: for a list that is walked through, of which only what is in
    /// sight is read.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn ordered(&self, filter: &Filter, order: Order) -> Result<Vec<String>, StoreError> {
        let (conditions, values) = filter.sql();
        let query = format!(
            "SELECT id FROM case_state JOIN cases ON key = case_key WHERE received IS NOT NULL{conditions} ORDER BY {}",
            order.sql()
        );
        let mut query = self.db().prepare_cached(&query)?;
        let rows = query.query_map(params_from_iter(values), |r| r.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One case as it stands in a list.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn listed(&self, id: &str) -> Result<Listed, StoreError> {
        let query = format!(
            "SELECT {COLUMNS} FROM cases JOIN case_state ON key = case_key WHERE id = ?1 AND received IS NOT NULL"
        );
        let found = self.db().prepare_cached(&query)?.query_row([id], listed);
        match found {
            Err(rusqlite::Error::QueryReturnedNoRows) => {
                Err(StoreError::NoCase { id: id.to_owned() })
            }
            found => Ok(found?),
        }
    }
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    let messages: Vec<u64> = list(row, 15)?;
    Ok(Listed {
        id: row.get(0)?,
        received: row.get(1)?,
        touched: row.get(2)?,
        bundles: count(row, 3)?,
        attachments: count(row, 4)?,
        beginning: UntrustedText::new(row.get::<_, String>(5)?),
        status: Status::from_code(&row.get::<_, String>(6)?).unwrap_or(Status::Unreviewed),
        assigned: row.get(7)?,
        tags: list(row, 8)?,
        claims: count(row, 9)?,
        replies: count(row, 10)?,
        held: row.get(11)?,
        destroyed: row.get(12)?,
        uses: list(row, 13)?,
        withdrawn: list(row, 14)?,
        messages: (!messages.is_empty()).then(|| messages.into_iter().collect()),
    })
}

fn list<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<T>> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json).map_err(|e| super::store::bad(column, e))
}
