//! Received files in packets: wanted where a record says that a colleague has received just this file.

use super::super::intake::{Admitted, Arrived, admit_as, evidence_name};
use super::super::store::{Casebook, StoreError, bad};
use super::memory::Held;
use super::take::Unread;
use super::{Run, SyncError};
use crate::envelope::PacketError;
use crate::model::Digest;
use crate::model::record::{Action, Content, Header};
use crate::platform::newfile::NewFile;
use crate::wire::HashingWriter;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// What the records say was received: the SHA-256 of each file, and when.
pub(super) struct Expected {
    received: BTreeMap<Digest, String>,
    destroyed: BTreeSet<Digest>,
}

impl Expected {
    pub(super) fn of(casebook: &Casebook) -> Result<Self, StoreError> {
        // The canonical text of such a record has these letters in it; what has them besides is sorted out by reading it.
        let query = "SELECT header, content FROM records WHERE standing = 'good'
                     AND instr(content, '\"do\":\"received\"') > 0";
        let mut query = casebook.db().prepare(query)?;
        let rows = query.query_map([], |r| {
            let header: Header = read(&r.get::<_, String>(0)?)?;
            let content = serde_json::from_str::<Content>(&r.get::<_, String>(1)?);
            Ok((header.time, content.ok()))
        })?;
        let mut received: BTreeMap<Digest, String> = BTreeMap::new();
        for row in rows {
            let (time, content) = row?;
            if let Some(Action::Received { file, .. }) = content.map(|c| c.action) {
                let first = received.entry(file).or_insert_with(|| time.clone());
                if time < *first {
                    *first = time;
                }
            }
        }
        let (_, destroyed) = casebook.destroyed()?;
        Ok(Self {
            received,
            destroyed,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|e| bad(0, e))
}

impl Run<'_> {
    /// Takes in the received file of a packet. False if no record of it has come yet.
    pub(super) fn take_evidence(
        &mut self,
        file: &Unread,
        expected: &Expected,
    ) -> Result<bool, SyncError> {
        let packet = self.opened(file)?;
        let (sha256, len) = (packet.head.sha256, packet.head.length);
        let Some(time) = expected.received.get(&sha256) else {
            return Ok(false);
        };
        let path = self.casebook.evidence_dir().join(evidence_name(&sha256));
        // A file without its case is one that a run was cut off behind: it is admitted now.
        let here = path.exists() && self.casebook.case_of_file(&sha256)?.is_some();
        if here || expected.destroyed.contains(&sha256) {
            // Read all the same, so that a damaged packet is found out.
            packet.read_body(&mut io::sink())?;
        } else {
            let keep = |source| PacketError::Keep { source };
            let new = NewFile::in_dir(&self.casebook.evidence_dir()).map_err(keep)?;
            let mut new = HashingWriter::new(new);
            packet.read_body(&mut new)?;
            let (new, written, _) = new.finish();
            if written != sha256 {
                return Err(SyncError::Another);
            }
            let arrived = Arrived::FromColleague(time);
            let kept = (new, sha256, len);
            let admitted = admit_as(self.casebook, kept, self.by, arrived, &self.limits)?;
            if !matches!(admitted, Admitted::Known(_)) {
                self.done.evidence = self.done.evidence.saturating_add(1);
            }
        }
        let held = Held {
            what: sha256,
            whole: true,
        };
        self.casebook
            .remember_packet(&file.name, &file.sha256, [held])?;
        Ok(true)
    }
}
