//! Finds the texts of cases by the words in them, whatever their endings, and by what is known of the case.

use super::filter::Filter;
use super::index::{ANSWER, NOTE, texts_of};
use super::query::Query;
use super::store::{Casebook, StoreError, digest};
use crate::model::record::Action;
use crate::model::{Digest, UntrustedText};
use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};

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

/// Up to so many texts are shown the best first.
const RANKED: i64 = 2_000;
/// Code points shown on each side of a match.
const AROUND: usize = 60;

impl Casebook {
    /// Finds texts, at most `limit`: the best first, or the latest first where very many hold the words.
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
        let wanted = query.for_the_index();
        let many = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ?1 LIMIT ?2)";
        let many: i64 = self
            .db()
            .prepare_cached(many)?
            .query_row(params![wanted, RANKED.saturating_add(1)], |r| r.get(0))?;
        // To rank a text its length must be read; of many texts, the latest are shown instead.
        let by = if many > RANKED {
            "words.rowid DESC"
        } else {
            "words.rank, words.rowid DESC"
        };
        let (conditions, filters) = filter.sql();
        let sql = format!(
            "SELECT cases.id, kind, source, field FROM words
             CROSS JOIN texts ON texts.number = words.rowid JOIN case_state ON case_state.case_key = texts.case_key
             JOIN cases ON cases.key = texts.case_key
             WHERE words MATCH ?{conditions} ORDER BY {by}"
        );
        let values = std::iter::once(Value::Text(wanted)).chain(filters);
        let mut rows = self.db().prepare_cached(&sql)?;
        let rows = rows.query_map(params_from_iter(values), |r| {
            Ok((r.get(0)?, r.get(1)?, digest(r, 2)?, r.get(3)?))
        })?;
        let mut hits = Vec::new();
        for row in rows {
            if hits.len() >= limit {
                break;
            }
            let (case, kind, source, field): (String, String, Digest, String) = row?;
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
