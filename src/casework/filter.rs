//! Which cases are looked at: by a list, by a search.

use crate::model::record::Status;
use rusqlite::types::Value;

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
    /// First opened here on this day (`YYYY-MM-DD`) or later.
    pub from: Option<String>,
    /// First opened here on this day or earlier.
    pub to: Option<String>,
}

impl Filter {
    /// The conditions as SQL over `case_state`, each beginning with `AND`, and their values in order. Only what is asked
    /// for stands in it, so that the database can choose an index.
    pub(super) fn sql(&self) -> (String, Vec<Value>) {
        let text = |t: &Option<String>| t.clone().map(Value::Text);
        // All times are UTC and of one form, so they sort as text; `~` comes after every character of a time.
        let conditions = [
            (
                "status = ?",
                self.status.map(|s| Value::Text(s.code().to_owned())),
            ),
            ("assigned = ?", text(&self.assigned)),
            (
                "case_state.number IN (SELECT number FROM case_tags WHERE tag = ?)",
                text(&self.tag),
            ),
            (
                "case_state.number IN (SELECT number FROM case_uses WHERE scope = ?)",
                text(&self.consent),
            ),
            ("received >= ?", text(&self.from)),
            ("received <= ? || '~'", text(&self.to)),
        ];
        let mut sql = String::new();
        let mut values = Vec::new();
        for (condition, value) in conditions {
            if let Some(value) = value {
                sql.push_str(" AND ");
                sql.push_str(condition);
                values.push(value);
            }
        }
        (sql, values)
    }
}
