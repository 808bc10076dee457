//! Writing what a folder lacks.

use super::super::intake::evidence_name;
use super::super::store::StoreError;
use super::memory::Held;
use super::{Run, SyncError, records};
use crate::envelope::keys::{Exchange, Identity, Recipient};
use crate::envelope::{Holds, PacketHead, packet, seal_packet};
use crate::model::Digest;
use crate::platform::{files, newfile::NewFile, signals};
use crate::wire::{HashingWriter, digest_of};
use std::io::{self, Read};
use zeroize::Zeroizing;

impl Run<'_> {
    /// Writes everything that this casebook has and the folder lacks, then removes what has no place in it any more.
    pub(super) fn give(&mut self) -> Result<(), SyncError> {
        let stale = self.casebook.packets_to_remove()?;
        self.give_rings()?;
        self.give_records()?;
        self.give_evidence()?;
        for name in stale {
            match std::fs::remove_file(self.dir.join(name)) {
                Ok(()) => self.done.removed = self.done.removed.saturating_add(1),
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(source) => return Err(SyncError::Write { source }),
            }
        }
        Ok(())
    }

    fn give_rings(&mut self) -> Result<(), SyncError> {
        let mut batch = Batch::new(packet::room(&self.limits), self.limits.verifiers);
        for (mark, line) in self.rings_the_folder_lacks()? {
            let item = Held {
                what: mark,
                whole: true,
            };
            self.add(&mut batch, Holds::Rings, item, &line)?;
        }
        self.write_batch(&mut batch, Holds::Rings)
    }

    fn give_records(&mut self) -> Result<(), SyncError> {
        let lacking = self.casebook.records_the_folder_lacks()?;
        let mut batch = Batch::new(packet::room(&self.limits), self.limits.packet_records);
        for (at, position) in lacking.iter().enumerate() {
            (self.tell)(at, lacking.len());
            let record = self.casebook.record_at(*position)?;
            let line = records::line(&record.record).map_err(io::Error::other);
            let line = line.map_err(|source| SyncError::Write { source })?;
            self.add(&mut batch, Holds::Records, Held::from(&record), &line)?;
        }
        self.write_batch(&mut batch, Holds::Records)
    }

    fn give_evidence(&mut self) -> Result<(), SyncError> {
        let here = self.casebook.files_here()?;
        for (at, sha256) in here.iter().enumerate() {
            (self.tell)(at, here.len());
            if self.casebook.folder_holds(sha256)? {
                continue;
            }
            let name = evidence_name(sha256);
            let path = self.casebook.evidence_dir().join(&name);
            let missing = || SyncError::from(StoreError::Missing { name: name.clone() });
            let Ok((file, len)) = files::open_regular(&path) else {
                self.refuse(&name, missing())?;
                continue;
            };
            let item = Held {
                what: *sha256,
                whole: true,
            };
            let head = PacketHead::new(Holds::Evidence, len, *sha256);
            match self.write(&head, file, vec![item]) {
                // The evidence is not what was received: nothing of it is passed on.
                Err(SyncError::Write { source }) if source.kind() == io::ErrorKind::InvalidData => {
                    self.refuse(&name, missing())?;
                }
                other => other?,
            }
        }
        Ok(())
    }

    /// Adds a line to a batch; writes the batch first if there is no room.
    fn add(
        &mut self,
        batch: &mut Batch,
        holds: Holds,
        item: Held,
        line: &[u8],
    ) -> Result<(), SyncError> {
        if !batch.has_room_for(line) {
            self.write_batch(batch, holds)?;
        }
        batch.body.extend_from_slice(line);
        batch.items.push(item);
        Ok(())
    }

    fn write_batch(&mut self, batch: &mut Batch, holds: Holds) -> Result<(), SyncError> {
        let items = std::mem::take(&mut batch.items);
        if items.is_empty() {
            return Ok(());
        }
        let head = PacketHead::new(holds, batch.body.len() as u64, digest_of(&batch.body));
        let written = self.write(&head, &**batch.body, items);
        batch.body.clear();
        written
    }

    /// Writes one packet, named after its own content like every sealed file of this program.
    fn write(
        &mut self,
        head: &PacketHead,
        body: impl Read,
        items: Vec<Held>,
    ) -> Result<(), SyncError> {
        let failed = |source| SyncError::Write { source };
        if signals::stop_requested() {
            let source = signals::stopped();
            return Err(SyncError::Stopped { source });
        }
        let to = self.recipient(head.holds).ok_or(SyncError::Left)?;
        let new = NewFile::in_shared_dir(self.dir).map_err(failed)?;
        let new = seal_packet(&to, head, body, HashingWriter::new(new)).map_err(failed)?;
        let (new, sha256, _): (NewFile, Digest, u64) = new.finish();
        let name = sha256.content_digits().file_name();
        new.commit(&name).map_err(failed)?;
        self.casebook.remember_packet(&name, &sha256, items)?;
        self.done.written = self.done.written.saturating_add(1);
        Ok(())
    }

    /// Records and received files go to the key of today, as the root key's records name it: whoever was removed does not have
    /// it. Rings go to the first key of all (see `rings`).
    fn recipient(&self, holds: Holds) -> Option<Recipient<Exchange>> {
        match holds {
            Holds::Rings => self.by.exchange().first().map(Identity::to_recipient),
            Holds::Records | Holds::Evidence => self.casebook.roster().exchange().cloned(),
        }
    }
}

/// Lines that become one packet.
struct Batch {
    body: Zeroizing<Vec<u8>>,
    items: Vec<Held>,
    room: usize,
    most: usize,
}

impl Batch {
    fn new(room: usize, most: usize) -> Self {
        Self {
            // As long as it can get from the start, so that no shorter copy is left behind.
            body: Zeroizing::new(Vec::with_capacity(room)),
            items: Vec::new(),
            room,
            most,
        }
    }

    fn has_room_for(&self, line: &[u8]) -> bool {
        let length = self.body.len().saturating_add(line.len());
        length <= self.room && self.items.len() < self.most
    }
}
