//! Taking in what a folder has: rings first, because they bring the keys of other packets; then records, because they say who
//! may say what and which received files are wanted; received files last.

use super::evidence::Expected;
use super::{Run, SyncError, folder};
use crate::envelope::{Holds, PacketError, PacketOpener, open_packet};
use crate::model::Digest;
use std::fs::File;

/// A file of the folder that nobody here has read yet.
pub(super) struct Unread {
    pub(super) name: String,
    pub(super) sha256: Digest,
    holds: Option<Holds>,
}

impl Run<'_> {
    /// Takes in everything that is new.
    pub(super) fn take(&mut self) -> Result<(), SyncError> {
        let mut unread = self.find_unread()?;
        // A ring may bring the key of the next ring.
        while self.take_rings_of(&mut unread)? {}
        self.take_records_of(&mut unread)?;
        self.take_evidence_of(&mut unread)?;
        for file in unread.iter().filter(|f| f.holds.is_none()) {
            // Whatever was wrong with it when it was opened.
            let error = self
                .opened(file)
                .map_or_else(Into::into, |_| SyncError::Another);
            self.refuse(&file.name, error)?;
        }
        Ok(())
    }

    /// Hashes the files of the folder, and leaves those that were read before.
    fn find_unread(&mut self) -> Result<Vec<Unread>, SyncError> {
        let names = folder::names_in(self.dir)?;
        let mut unread = Vec::new();
        for (at, name) in names.iter().enumerate() {
            (self.tell)(at, names.len());
            match folder::digest_of(self.dir, name) {
                Ok(sha256) if self.casebook.recall_packet(name, &sha256)? => {
                    self.done.known = self.done.known.saturating_add(1);
                }
                Ok(sha256) => unread.push(Unread {
                    name: name.clone(),
                    sha256,
                    holds: None,
                }),
                Err(error) => self.refuse(name, error)?,
            }
        }
        Ok(unread)
    }

    /// Opens a packet as far as its head.
    pub(super) fn opened(&self, file: &Unread) -> Result<PacketOpener<File>, PacketError> {
        let (opened, len) = folder::open(self.dir, &file.name)?;
        open_packet(opened, len, self.by.exchange(), &self.limits)
    }

    /// Looks what the files are, and takes in the rings. Whether a key was learned, so that it is worth looking again.
    fn take_rings_of(&mut self, unread: &mut Vec<Unread>) -> Result<bool, SyncError> {
        let before = self.by.exchange().len();
        for file in unread.iter_mut().filter(|f| f.holds.is_none()) {
            file.holds = self.opened(file).ok().map(|packet| packet.head.holds);
        }
        self.each_of(unread, Holds::Rings, true, Self::take_rings)?;
        Ok(self.by.exchange().len() > before)
    }

    /// Takes in records; in a second round those of people whom a packet of the first has named.
    fn take_records_of(&mut self, unread: &mut Vec<Unread>) -> Result<(), SyncError> {
        self.each_of(unread, Holds::Records, false, Self::take_records)?;
        self.each_of(unread, Holds::Records, true, Self::take_records)
    }

    fn take_evidence_of(&mut self, unread: &mut Vec<Unread>) -> Result<(), SyncError> {
        if !unread.iter().any(|f| f.holds == Some(Holds::Evidence)) {
            return Ok(());
        }
        let expected = Expected::of(self.casebook)?;
        let take = |run: &mut Self, file: &Unread| run.take_evidence(file, &expected);
        self.each_of(unread, Holds::Evidence, true, take)
    }

    /// Does something with each file of a kind. Those that were taken are read; the others stay, or are refused if this was
    /// the last try.
    fn each_of(
        &mut self,
        unread: &mut Vec<Unread>,
        kind: Holds,
        last: bool,
        mut take: impl FnMut(&mut Self, &Unread) -> Result<bool, SyncError>,
    ) -> Result<(), SyncError> {
        let total = unread.len();
        let mut left = Vec::new();
        for (at, file) in std::mem::take(unread).into_iter().enumerate() {
            if file.holds != Some(kind) {
                left.push(file);
                continue;
            }
            (self.tell)(at, total);
            match take(self, &file) {
                Ok(true) => self.done.read = self.done.read.saturating_add(1),
                Ok(false) => self.done.waiting.push(file.name),
                Err(SyncError::Stranger) if !last => left.push(file),
                Err(error) => self.refuse(&file.name, error)?,
            }
        }
        *unread = left;
        Ok(())
    }
}
