//! Destroying what a case says: one verifier asks, another agrees, and then the content goes. What stays is that there was a
//! case, which files were received and when, its codename, and who destroyed it and why.

use super::records::Desk;
use super::state::{CaseState, ReceivedBundle};
use super::store::{Casebook, StoreError, digest, of_case};
use super::summary;
use super::{index, pictures, speaks};
use crate::envelope::Author;
use crate::model::Digest;
use crate::model::record::Action;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

crate::reasons! {
    /// Why a case is not destroyed.
    pub enum DestroyError {
        Held = "destroy-held", "a hold is on this case";
        Done = "destroy-done", "it is destroyed already";
        NotAsked = "destroy-not-asked", "nobody has asked for it to be destroyed";
        Same = "destroy-same", "whoever asked cannot agree; somebody else must";
    }
    wrapping { Store(StoreError) }
}

impl Casebook {
    /// Asks for the content of a case to be destroyed.
    ///
    /// # Errors
    /// [`DestroyError`]; nothing is written.
    pub fn ask_to_destroy(
        &mut self,
        by: &Author,
        case: &Digest,
        reason: &str,
    ) -> Result<Digest, DestroyError> {
        let reason = reason.to_owned();
        self.decide(by, case, |state| {
            may_go(state)?;
            Ok(Action::DestructionAsked { reason })
        })
    }

    /// Agrees with the latest request that somebody else made, and destroys the content.
    ///
    /// # Errors
    /// [`DestroyError`]; nothing is destroyed.
    pub fn agree_to_destroy(
        &mut self,
        by: &Author,
        case: &Digest,
        reason: &str,
    ) -> Result<Digest, DestroyError> {
        let reason = reason.to_owned();
        let key = by.key();
        let id = self.decide(by, case, |state| {
            may_go(state)?;
            let mut asked = state.destruction.iter().rev();
            let asked = match asked.find(|d| d.asked.author != key) {
                Some(asked) => &asked.asked,
                None if state.destruction.is_empty() => return Err(DestroyError::NotAsked),
                None => return Err(DestroyError::Same),
            };
            let request = asked.record;
            Ok(Action::DestructionAgreed { request, reason })
        })?;
        self.sweep()?;
        Ok(id)
    }

    /// Looks at the case and writes the record in one transaction, so that a hold cannot come in between.
    fn decide(
        &mut self,
        by: &Author,
        case: &Digest,
        action: impl FnOnce(&CaseState) -> Result<Action, DestroyError>,
    ) -> Result<Digest, DestroyError> {
        let desk = self.desk();
        let transaction = self.begin().map_err(StoreError::from)?;
        let state = desk.state(&transaction, case)?;
        if is_destroyed(&transaction, case)? {
            return Err(DestroyError::Done);
        }
        let id = desk.say(&transaction, by, Some(*case), &action(&state)?)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(id)
    }

    /// Whether the content of a case was destroyed here.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub fn is_destroyed(&self, case: &Digest) -> Result<bool, StoreError> {
        is_destroyed(self.db(), case)
    }

    /// Whether this received file was destroyed here: it is not kept again.
    pub(super) fn is_erased(&self, file: &Digest) -> Result<bool, StoreError> {
        let query = format!("{ERASED} AND sha256 = ?1");
        Ok(self.db().prepare(&query)?.exists([file.to_string()])?)
    }

    /// Whether a colleague or somebody here received this bundle and it was destroyed since.
    pub(super) fn was_destroyed(
        &self,
        case: &Digest,
        manifest: &Digest,
    ) -> Result<bool, StoreError> {
        if !self.is_destroyed(case)? {
            return Ok(false);
        }
        let gone = erased(self.db(), &self.state(case)?)?;
        Ok(gone.iter().any(|r| r.manifest == *manifest))
    }

    /// The cases that two people have agreed to destroy, and the received files that went with them, whether they ever were
    /// here or not. A case that is only marked as destroyed here is not among them: a hold may have come in since.
    pub(super) fn destroyed(&self) -> Result<(Vec<Digest>, BTreeSet<Digest>), StoreError> {
        let query = "SELECT case_key FROM case_state WHERE destroyed = 1";
        let mut query = self.db().prepare(query)?;
        let marked = query.query_map([], |r| digest(r, 0))?;
        let (mut cases, mut files) = (Vec::new(), BTreeSet::new());
        for case in marked {
            let case = case?;
            let state = self.state(&case)?;
            if state.is_destroyed() {
                cases.push(case);
            }
            files.extend(erased(self.db(), &state)?.into_iter().map(|r| r.file));
        }
        Ok((cases, files))
    }

    /// Removes the files of destroyed bundles, and empties the log that the database writes ahead. Done again at every opening,
    /// because the machine may stop between the record and this.
    pub(super) fn sweep(&self) -> Result<(), StoreError> {
        let files: Vec<Digest> = self
            .db()
            .prepare(ERASED)?
            .query_map([], |r| digest(r, 0))?
            .collect::<Result<_, _>>()?;
        let mut any = false;
        for file in files {
            let path = self
                .evidence_dir()
                .join(super::intake::evidence_name(&file));
            match std::fs::remove_file(path) {
                Ok(()) => any = true,
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(e) => return Err(e.into()),
            }
        }
        if any {
            // A reader beside us may hold the log; then the next opening empties it.
            let empty = "PRAGMA wal_checkpoint(TRUNCATE)";
            self.db().query_row(empty, [], |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Answers are a JSON object as they arrive, and empty only once they were destroyed.
const ERASED: &str = "SELECT sha256 FROM bundles JOIN cases ON cases.id = case_id
    JOIN case_state ON case_key = cases.key WHERE destroyed = 1 AND answers = ''";

/// What two people have agreed on: the request, the answer, and the tick of the answer.
fn agreed(db: &Connection, state: &CaseState) -> Result<Vec<(Digest, Digest, i64)>, StoreError> {
    let both = state.destruction.iter();
    let both = both.filter_map(|d| Some((d.asked.record, d.agreed.as_ref()?.record)));
    both.map(|(asked, agreed)| Ok((asked, agreed, tick(db, &agreed)?)))
        .collect()
}

fn tick(db: &Connection, record: &Digest) -> Result<i64, StoreError> {
    let query = "SELECT tick FROM records WHERE id = ?1";
    Ok(db.query_row(query, [record.to_string()], |r| r.get(0))?)
}

/// The bundles that were received before that.
fn erased(db: &Connection, state: &CaseState) -> Result<Vec<ReceivedBundle>, StoreError> {
    let agreed = agreed(db, state)?;
    let mut gone = Vec::new();
    let Some(until) = agreed.iter().map(|(_, _, until)| *until).max() else {
        return Ok(gone);
    };
    for received in &state.received {
        if tick(db, &received.record)? <= until {
            gone.push(received.value.clone());
        }
    }
    Ok(gone)
}

fn may_go(state: &CaseState) -> Result<(), DestroyError> {
    if state.hold.is_some() {
        return Err(DestroyError::Held);
    }
    Ok(())
}

fn is_destroyed(db: &Connection, case: &Digest) -> Result<bool, StoreError> {
    let query = "SELECT 1 FROM case_state WHERE case_key = ?1 AND destroyed = 1";
    Ok(db.prepare_cached(query)?.exists([case.to_string()])?)
}

impl Desk {
    /// Erases the content of a case that two people have agreed on. What was received or said after that stays: a source may
    /// write again.
    pub(super) fn erase(
        &self,
        db: &Connection,
        case: &Digest,
        state: &CaseState,
    ) -> Result<(), StoreError> {
        let mut gone = false;
        for received in erased(db, state)? {
            let manifest = received.manifest;
            db.execute(
                "UPDATE bundles SET statement = '', answers = '' WHERE manifest_sha256 = ?1",
                [manifest.to_string()],
            )?;
            index::forget(db, &manifest)?;
            speaks::forget(db, &manifest)?;
            pictures::forget(db, &manifest)?;
            gone = true;
        }
        if gone {
            let id = "SELECT id FROM cases WHERE key = ?1";
            let id = db.query_row(id, [case.to_string()], |r| r.get::<_, String>(0));
            if let Some(id) = id.optional()? {
                summary::write_received(db, case, &of_case(db, &id)?)?;
            }
        }
        for (asked, agreed, until) in agreed(db, state)? {
            for record in self.every_record(db, case)? {
                let stays = [asked, agreed].contains(&record.id)
                    || matches!(record.action(), Some(Action::Received { .. }))
                    || i64::try_from(record.header.tick).is_ok_and(|t| t > until);
                if !stays {
                    let erase = "UPDATE records SET content = NULL WHERE id = ?1";
                    db.execute(erase, params![record.id.to_string()])?;
                    index::forget(db, &record.id)?;
                }
            }
            // The index holds what was removed from it until its parts are merged.
            db.execute("INSERT INTO words (words) VALUES ('optimize')", [])?;
        }
        Ok(())
    }
}
