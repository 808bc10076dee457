//! Bundles and the cases they make up.

use super::{Casebook, StoreError, bad, digest};
use crate::casework::{index, pictures, speaks, summary};
use crate::envelope::Author;
use crate::model::record::Action;
use crate::model::{Digest, Manifest, UntrustedText};
use crate::wire::digest_of;
use rusqlite::{Connection, OptionalExtension, params};

/// What an insertion added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// A case with its first bundle.
    Case,
    /// A bundle of a case that was there.
    Bundle,
    /// Nothing: the bundle was there.
    Nothing,
}

/// One bundle of a case.
pub struct Bundle {
    /// The SHA-256 of the received file.
    pub sha256: Digest,
    /// The SHA-256 of its manifest.
    pub manifest_sha256: Digest,
    /// When it was opened here: UTC, to the second.
    pub received: String,
    /// The statement.
    pub statement: UntrustedText,
    /// The answers, as canonical JSON.
    pub answers: String,
    /// What was in it and what may be done with it.
    pub manifest: Manifest,
}

impl Casebook {
    /// What records call the case of these digits.
    ///
    /// # Errors
    /// [`StoreError::NoCase`].
    pub fn key_of(&self, id: &str) -> Result<Digest, StoreError> {
        let query = "SELECT key FROM cases WHERE id = ?1";
        let key = self.db().query_row(query, [id], |r| digest(r, 0));
        key.optional()?
            .ok_or_else(|| StoreError::NoCase { id: id.to_owned() })
    }

    /// The digits of the case that records call by this key, if its bundle is here.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn id_of(&self, key: &Digest) -> Result<Option<String>, StoreError> {
        let query = "SELECT id FROM cases WHERE key = ?1";
        let id = self.db().query_row(query, [key.to_string()], |r| r.get(0));
        Ok(id.optional()?)
    }

    /// The case that holds a file received before.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn case_of_file(&self, sha256: &Digest) -> Result<Option<String>, StoreError> {
        self.case_where("sha256", sha256)
    }

    /// The case that holds a bundle with this manifest, however it was sealed.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn case_of_manifest(&self, sha256: &Digest) -> Result<Option<String>, StoreError> {
        self.case_where("manifest_sha256", sha256)
    }

    fn case_where(
        &self,
        column: &'static str,
        value: &Digest,
    ) -> Result<Option<String>, StoreError> {
        let query = format!("SELECT case_id FROM bundles WHERE {column} = ?1");
        let found = self
            .db()
            .query_row(&query, [value.to_string()], |r| r.get(0))
            .optional()?;
        Ok(found)
    }

    /// Inserts a bundle into the case tied to `tied_to` (a codename or the bundle itself), and makes the case if there
    /// is none: both or neither. Whoever opens it says so in a record; there is nobody if a colleague has said it before.
    /// Returns the case, and whether it is new, or not even the bundle is.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn insert(
        &mut self,
        by: Option<&Author>,
        tied_to: &str,
        step: u64,
        bundle: &Bundle,
    ) -> Result<(String, Inserted), StoreError> {
        let manifest = serde_json::to_string(&bundle.manifest)
            .map_err(|e| StoreError::Io { source: e.into() })?;
        let received = Action::Received {
            file: bundle.sha256,
            manifest: bundle.manifest_sha256,
            sequence: bundle.manifest.pseudonym.as_ref().map(|p| p.sequence),
        };
        let desk = self.desk();
        let transaction = self.begin()?;
        // Looked up again inside the transaction, because another process may have been first.
        let manifest_sha256 = bundle.manifest_sha256.to_string();
        let there = "SELECT case_id FROM bundles WHERE manifest_sha256 = ?1";
        let there = transaction.query_row(there, [&manifest_sha256], |r| r.get(0));
        if let Some(case) = there.optional()? {
            return Ok((case, Inserted::Nothing));
        }
        let known = "SELECT id FROM cases WHERE tied_to = ?1";
        let known: Option<String> = transaction
            .query_row(known, [tied_to], |r| r.get(0))
            .optional()?;
        let inserted = if known.is_none() {
            Inserted::Case
        } else {
            Inserted::Bundle
        };
        let case = match known {
            Some(case) => case,
            None => new_case(&transaction, tied_to)?,
        };
        transaction.execute(
            "INSERT INTO bundles (sha256, case_id, manifest_sha256, received, step, statement, answers, manifest)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                bundle.sha256.to_string(),
                case,
                manifest_sha256,
                bundle.received,
                i64::try_from(step).unwrap_or(i64::MAX),
                bundle.statement.raw(),
                bundle.answers,
                manifest,
            ],
        )?;
        let key = case_key(tied_to);
        index::add_bundle(&transaction, &key, bundle)?;
        speaks::add_bundle(&transaction, &key, bundle, desk.limits())?;
        pictures::expect(&transaction, &key, bundle)?;
        let all = of_case(&transaction, &case)?;
        summary::write_received(&transaction, &key, &all)?;
        match by {
            Some(by) => drop(desk.say(&transaction, by, Some(key), &received)?),
            None => desk.fold(&transaction, &key)?,
        }
        transaction.commit()?;
        self.sweep()?;
        Ok((case, inserted))
    }

    /// The whole identifier of the case that begins with these digits. Spaces between them do not count.
    ///
    /// # Errors
    /// [`StoreError::NoCase`] or [`StoreError::Ambiguous`].
    pub fn find(&self, typed: &str) -> Result<String, StoreError> {
        let digits: String = typed.chars().filter(|c| *c != ' ').collect();
        let none = || StoreError::NoCase {
            id: typed.to_owned(),
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(none());
        }
        let mut query = self
            .db()
            .prepare("SELECT id FROM cases WHERE id >= ?1 AND id < ?1 || ':' LIMIT 2")?;
        let found: Vec<String> = query
            .query_map([&digits], |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        match found.as_slice() {
            [] => Err(none()),
            [one] => Ok(one.clone()),
            _ => Err(StoreError::Ambiguous {
                id: typed.to_owned(),
            }),
        }
    }

    /// The bundles of a case, in the order in which they were opened.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn bundles(&self, case: &str) -> Result<Vec<Bundle>, StoreError> {
        of_case(self.db(), case)
    }
}

/// The bundles of a case, in the order in which they were opened.
pub(in crate::casework) fn of_case(db: &Connection, case: &str) -> Result<Vec<Bundle>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT sha256, manifest_sha256, received, statement, answers, manifest
         FROM bundles WHERE case_id = ?1 ORDER BY received, sha256",
    )?;
    let rows = query.query_map([case], |row| {
        Ok(Bundle {
            sha256: digest(row, 0)?,
            manifest_sha256: digest(row, 1)?,
            received: row.get(2)?,
            statement: UntrustedText::new(row.get::<_, String>(3)?),
            answers: row.get(4)?,
            manifest: serde_json::from_str(&row.get::<_, String>(5)?).map_err(|e| bad(5, e))?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What records call a case: the same in every casebook.
#[must_use]
pub fn case_key(tied_to: &str) -> Digest {
    digest_of(format!("plico/case/1 {tied_to}").as_bytes())
}

/// Makes a case. Its sixteen digits follow from its key, so that two casebooks give it the same ones; should another case
/// have them already, the next ones are taken, because two people must never share a case.
fn new_case(db: &Connection, tied_to: &str) -> Result<String, StoreError> {
    let key = case_key(tied_to);
    let mut digits = key;
    loop {
        let id = digits.content_digits().to_string();
        let query =
            "INSERT INTO cases (id, key, tied_to) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING";
        if db.execute(query, [&id, &key.to_string(), tied_to])? == 1 {
            return Ok(id);
        }
        digits = digest_of(&digits.0);
    }
}
