//! Finds the texts of cases by the words in them, whatever their endings, and by what is known of the case.

use super::consent::consent_of;
use super::index::{ANSWER, NOTE, texts_of};
use super::query::Query;
use super::store::{Casebook, StoreError, digest};
use crate::model::record::{Action, Status};
use crate::model::{Digest, UntrustedText};
use rusqlite::params;
use std::collections::BTreeMap;

/// Which cases are looked through; what is none lets all pass.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of this status.
    pub status: Option<Status>,
    /// With this tag.
    pub tag: Option<String>,
    /// Assigned to this verifier's key.
    pub assigned: Option<String>,
    /// Whose source allows this at present.
    pub consent: Option<String>,
    /// Opened here on this day (`YYYY-MM-DD`) or later.
    pub from: Option<String>,
    /// Opened here on this day or earlier.
    pub to: Option<String>,
}

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The case.
    pub case: String,
    /// `statement`, `answer` or `note`.
    pub kind: String,
    /// The manifest of the bundle, or the record of the note.
    pub source: Digest,
    /// Which answer.
    pub field: String,
    /// What stands before the first match.
    pub before: UntrustedText,
    /// The first match, in the words of the text.
    pub found: UntrustedText,
    /// What stands after it.
    pub after: UntrustedText,
    /// Where the match begins and ends, in code points.
    pub at: (usize, usize),
}

/// Code points shown on each side of a match.
const AROUND: usize = 60;

impl Casebook {
    /// Finds texts, the best first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError::Query`] if nothing can be looked for.
    pub fn search(
        &self,
        typed: &str,
        filter: &Filter,
        limit: usize,
    ) -> Result<Vec<Hit>, StoreError> {
        let query = Query::parse(typed, self.limits()).ok_or(StoreError::Query)?;
        let mut rows = self.db().prepare_cached(
            "SELECT cases.id, kind, source, field FROM words
             JOIN texts ON number = words.rowid JOIN cases ON cases.key = texts.case_key
             JOIN case_state ON case_state.case_key = texts.case_key
             WHERE words MATCH ?1
             AND (?2 IS NULL OR status = ?2) AND (?3 IS NULL OR assigned = ?3)
             AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?4))
             AND EXISTS (SELECT 1 FROM bundles WHERE case_id = cases.id
                         AND (?5 IS NULL OR substr(received, 1, 10) >= ?5)
                         AND (?6 IS NULL OR substr(received, 1, 10) <= ?6))
             ORDER BY words.rank, number",
        )?;
        let values = params![
            query.for_the_index(),
            filter.status.map(Status::code),
            filter.assigned,
            filter.tag,
            filter.from,
            filter.to,
        ];
        let rows = rows.query_map(values, |r| {
            Ok((r.get(0)?, r.get(1)?, digest(r, 2)?, r.get(3)?))
        })?;
        let mut allowed: BTreeMap<String, bool> = BTreeMap::new();
        let mut hits = Vec::new();
        for row in rows {
            if hits.len() >= limit {
                break;
            }
            let (case, kind, source, field): (String, String, Digest, String) = row?;
            if let Some(scope) = &filter.consent {
                let known = allowed.get(&case).copied();
                let allows = match known {
                    Some(allows) => allows,
                    None => consent_of(&self.bundles(&case)?).contains(scope),
                };
                allowed.insert(case.clone(), allows);
                if !allows {
                    continue;
                }
            }
            let text = self.text(&kind, &source, &field)?;
            if let Some((start, end)) = query.find(&text) {
                let part = |from: usize, to: usize| {
                    let part = text.chars().skip(from).take(to.saturating_sub(from));
                    UntrustedText::new(part.collect::<String>())
                };
                hits.push(Hit {
                    before: part(start.saturating_sub(AROUND), start),
                    found: part(start, end),
                    after: part(end, end.saturating_add(AROUND)),
                    at: (start, end),
                    case,
                    kind,
                    source,
                    field,
                });
            }
        }
        Ok(hits)
    }

    /// The text that a row of the index is of.
    fn text(&self, kind: &str, source: &Digest, field: &str) -> Result<String, StoreError> {
        if kind == NOTE {
            let record = self.record(source)?;
            return Ok(match record.as_ref().and_then(|r| r.action()) {
                Some(Action::Note { text, .. }) => text.clone(),
                _ => String::new(),
            });
        }
        let query = "SELECT statement, answers FROM bundles WHERE manifest_sha256 = ?1";
        let texts = self
            .db()
            .query_row(query, [source.to_string()], |r| Ok((r.get(0)?, r.get(1)?)));
        let (statement, answers): (String, String) = texts?;
        if kind != ANSWER {
            return Ok(statement);
        }
        let mut texts = texts_of(&answers).into_iter();
        Ok(texts
            .find(|(n, _)| n == field)
            .map_or(String::new(), |(_, t)| t))
    }
}
