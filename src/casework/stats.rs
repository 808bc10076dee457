//! Counts of cases for reports, without what could be a person (`docs/verifiers.md`, section 14).
//!
//! Every count is of cases, never of claims or files: a number of claims can all be one person's.

use super::consent::{consent_of, permit};
use super::everyday::Tag;
use super::small_cells::{Shown, of_a_whole, of_parts};
use super::store::{Casebook, StoreError, digest};
use crate::model::record::{ClaimKind, Information, Status};
use crate::model::{Digest, Language, Scope};
use crate::scan;
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// For whom is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Anybody: only cases whose source allows at present that they are counted.
    Public,
    /// The office alone.
    Office,
}

/// Counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// How many cases are counted; none if there are some, but fewer than the smallest cell.
    pub total: Option<u64>,
    /// The smallest cell.
    pub least: u32,
    /// The tables. None if there is no total.
    pub tables: Vec<Table>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it counts by.
    pub by: By,
    /// The rows that are named; those without a number are left out.
    pub rows: Vec<(String, Option<u64>)>,
    /// Whether the table is left out altogether, or rows are whose very names would tell something.
    pub incomplete: bool,
}

/// What cases are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The status.
    Status,
    /// The month in which the first bundle was opened.
    Month,
    /// The language that most of the first statement's words speak for.
    Language,
    /// The best grade of any claim.
    Information,
    /// What is allowed at present; a case can allow several things.
    Consent,
    /// The kinds of its claims; a case can have several.
    ClaimKind,
    /// The tags; a case can have several.
    Tag,
}

impl By {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Month => "month",
            Self::Language => "language",
            Self::Information => "information",
            Self::Consent => "consent",
            Self::ClaimKind => "claim_kind",
            Self::Tag => "tag",
        }
    }
}

/// What is counted of one case.
struct Counted {
    status: String,
    month: String,
    language: &'static str,
    information: String,
    consent: BTreeSet<String>,
    kinds: BTreeSet<&'static str>,
    tags: Vec<String>,
}

/// Cases without a graded claim.
const UNGRADED: &str = "none";
/// How much of a statement is looked at for its language, in code points.
const BEGINNING: usize = 4_000;

impl Casebook {
    /// Counts the cases. Destroyed ones are not counted. No cell under `least` is shown, which is never under the limit, nor
    /// any from which one could be computed. `progress` is told how many cases of how many were looked at.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn stats(
        &self,
        audience: Audience,
        least: u32,
        today: Date,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Stats, StoreError> {
        let least = least.max(self.limits().least_cell);
        let cases = self.cases_to_count(audience, today, progress)?;
        let total = cases.len() as u64;
        if total > 0 && total < u64::from(least) {
            return Ok(Stats {
                total: None,
                least,
                tables: Vec::new(),
            });
        }
        let statuses = Status::ALL.iter().map(|s| s.code());
        let grades = Information::ALL.iter().map(|i| i.code());
        let languages = Language::ALL.iter().map(|l| l.code());
        let kinds = ClaimKind::ALL.iter().map(|k| k.code());
        let whole = |rows: BTreeMap<String, u64>| of_a_whole(rows.into_iter().collect(), least);
        let parts =
            |rows: BTreeMap<String, u64>| of_parts(rows.into_iter().collect(), total, least);
        let one = |value: &dyn Fn(&Counted) -> String| {
            let values = cases.iter().map(value);
            values.collect::<Vec<_>>()
        };
        let tables = vec![
            table(
                By::Status,
                whole(count(statuses, one(&|c| c.status.clone()))),
            ),
            table(By::Month, whole(count([], one(&|c| c.month.clone())))),
            table(
                By::Language,
                whole(count(languages, one(&|c| c.language.to_owned()))),
            ),
            table(
                By::Information,
                whole(count(
                    grades.chain([UNGRADED]),
                    one(&|c| c.information.clone()),
                )),
            ),
            table(
                By::Consent,
                parts(count(
                    Scope::USUAL,
                    cases.iter().flat_map(|c| c.consent.iter().cloned()),
                )),
            ),
            table(
                By::ClaimKind,
                parts(count(
                    kinds,
                    cases
                        .iter()
                        .flat_map(|c| c.kinds.iter().map(|k| (*k).to_owned())),
                )),
            ),
            table(
                By::Tag,
                parts(count([], cases.iter().flat_map(|c| c.tags.iter().cloned()))),
            ),
        ];
        Ok(Stats {
            total: Some(total),
            least,
            tables,
        })
    }

    fn cases_to_count(
        &self,
        audience: Audience,
        today: Date,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Vec<Counted>, StoreError> {
        let mut query = self.db().prepare(
            "SELECT id, key, status, information, tags, claims FROM case_state
             JOIN cases ON key = case_key WHERE destroyed = 0 ORDER BY id",
        )?;
        let rows = query.query_map([], |r| {
            let (status, information) = (r.get::<_, String>(2)?, r.get::<_, Option<String>>(3)?);
            let (tags, claims) = (r.get::<_, String>(4)?, r.get::<_, i64>(5)?);
            let (id, key) = (r.get::<_, String>(0)?, digest(r, 1)?);
            Ok((id, key, status, information, tags, claims))
        })?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let mut counted = Vec::new();
        let all = rows.len();
        for (n, (id, key, status, information, tags, claims)) in rows.into_iter().enumerate() {
            progress(n, all);
            let bundles = self.bundles(&id)?;
            if audience == Audience::Public && permit(&bundles, Scope::STATISTICS, today).is_err() {
                continue;
            }
            let first = bundles.iter().min_by_key(|b| &b.received);
            let month = first.and_then(|b| b.received.get(..7)).unwrap_or_default();
            let statement = first.map_or("", |b| b.statement.raw());
            let beginning: String = statement.chars().take(BEGINNING).collect();
            let tags: Vec<String> = serde_json::from_str(&tags).unwrap_or_default();
            // A colleague's program may have let another form pass; it would be one more way to mark a row.
            let tags = tags.into_iter();
            let tags = tags.filter(|t| Tag::parse(t, self.limits()).is_ok_and(|p| p.as_str() == t));
            counted.push(Counted {
                status,
                month: month.to_owned(),
                language: scan::language_of(&beginning).code(),
                information: information.unwrap_or_else(|| UNGRADED.to_owned()),
                consent: consent_of(&bundles),
                kinds: match claims {
                    0 => BTreeSet::new(),
                    _ => self.kinds_of(&key)?,
                },
                tags: tags.collect(),
            });
        }
        Ok(counted)
    }

    fn kinds_of(&self, case: &Digest) -> Result<BTreeSet<&'static str>, StoreError> {
        let claims = self.state(case)?.claims.into_iter();
        Ok(claims.map(|c| c.made.value.kind.code()).collect())
    }
}

/// Counts values; rows that must be there are, also with zero.
fn count<'a>(
    known: impl IntoIterator<Item = &'a str>,
    values: impl IntoIterator<Item = String>,
) -> BTreeMap<String, u64> {
    let known = known.into_iter().map(|k| (k.to_owned(), 0));
    let mut counts: BTreeMap<String, u64> = known.collect();
    for value in values {
        let count = counts.entry(value).or_default();
        *count = count.saturating_add(1);
    }
    counts
}

/// Of months and tags, whose names come from the cases themselves, those without a number are not even named.
fn table(by: By, shown: Shown) -> Table {
    let (mut rows, mut incomplete) = match shown {
        Shown::Rows(rows) => (rows, false),
        Shown::Nothing => (Vec::new(), true),
    };
    if matches!(by, By::Month | By::Tag) {
        let all = rows.len();
        rows.retain(|(_, n)| n.is_some());
        incomplete |= rows.len() < all;
    }
    Table {
        by,
        rows,
        incomplete,
    }
}
