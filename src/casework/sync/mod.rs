//! `plico sync`: what this casebook has and a shared folder lacks is written there as packets, and what the folder has and this
//! casebook lacks is taken in. Whoever carries the folder is somebody else's business.
//!
//! Files are only ever added, whole; and taken away only if they hold what was destroyed, or what somebody said after they had
//! been removed, and only once whatever else was in them has been written anew.

mod evidence;
mod folder;
mod give;
mod memory;
mod records;
mod rings;
mod take;

use super::intake::IntakeError;
use super::store::{Casebook, StoreError};
use crate::envelope::{Author, Office, PacketError, RecordError, StaffError};
use crate::model::{Digest, Limits};
use std::io;
use std::path::Path;

crate::reasons! {
    /// Why a folder cannot be synced with, or a file in it is refused.
    pub enum SyncError {
        Folder { source: io::Error } = "sync-folder", "cannot read the folder: {source}";
        Write { source: io::Error } = "sync-write", "cannot write to the folder: {source}";
        Stopped { source: io::Error } = "sync-stopped", "stopped: {source}";
        Left = "sync-left", "this verifier was removed: nothing was written";
        Stranger = "sync-stranger", "it holds what somebody says whom the office has not named";
        Removed = "sync-removed", "it holds what somebody said after they were removed";
        Forbidden = "sync-forbidden", "it holds what its author may not say";
        Stripped = "sync-stripped", "it holds a record of the office without its content";
        Another = "sync-another", "it is not what was received: another file is inside";
    }
    wrapping {
        Packet(PacketError),
        Record(RecordError),
        Staff(StaffError),
        Store(StoreError),
        Intake(IntakeError),
    }
}

impl SyncError {
    /// Whether it is about one file of the folder only, so that the others are looked at all the same.
    fn is_about_one_file(&self) -> bool {
        match self {
            Self::Folder { .. } | Self::Write { .. } | Self::Stopped { .. } | Self::Left => false,
            Self::Packet(e) => !matches!(e, PacketError::Keep { .. }),
            Self::Staff(e) => matches!(e, StaffError::Ring),
            Self::Store(e) => matches!(e, StoreError::Missing { .. }),
            Self::Intake(e) => !matches!(e, IntakeError::Keep { .. } | IntakeError::Store(_)),
            Self::Record(_)
            | Self::Stranger
            | Self::Removed
            | Self::Forbidden
            | Self::Stripped
            | Self::Another => true,
        }
    }
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Synced {
    /// Packets that had been read, or written here, before.
    pub known: u64,
    /// Packets that were read for the first time.
    pub read: u64,
    /// Records that are new here and count.
    pub records: u64,
    /// Received files that are new here.
    pub evidence: u64,
    /// Whether keys or colleagues were learned of.
    pub ring: bool,
    /// Packets that were written.
    pub written: u64,
    /// Packets that were taken away.
    pub removed: u64,
    /// Files with received files in them of which no record has come yet.
    pub waiting: Vec<String>,
    /// Files that were refused, and why.
    pub refused: Vec<(String, SyncError)>,
    /// What two casebooks that have seen the same have in common.
    pub state: Option<Digest>,
}

/// Syncs a casebook with a folder. `tell` hears how many of how many files are done. What has been taken in stays, whatever
/// happens later in the run.
///
/// # Errors
/// [`SyncError`], unless it is about one file only: those stand in the result.
pub fn sync(
    casebook: &mut Casebook,
    office: &Office,
    by: &mut Author,
    dir: &Path,
    tell: &mut dyn FnMut(usize, usize),
) -> Result<Synced, SyncError> {
    let limits = *casebook.limits();
    let mut run = Run {
        casebook,
        office,
        by,
        dir,
        limits,
        tell,
        done: Synced::default(),
    };
    run.casebook.prepare_sync()?;
    run.take()?;
    let member = run.casebook.roster().by_key(&run.by.key());
    if member.is_none_or(|m| m.last.is_some()) {
        return Err(SyncError::Left);
    }
    run.give()?;
    let Run { mut done, .. } = run;
    done.state = Some(casebook.state_digest()?);
    Ok(done)
}

/// One run.
struct Run<'a> {
    casebook: &'a mut Casebook,
    office: &'a Office,
    by: &'a mut Author,
    dir: &'a Path,
    limits: Limits,
    tell: &'a mut dyn FnMut(usize, usize),
    done: Synced,
}

impl Run<'_> {
    /// Notes a refusal, if it is about this file only.
    fn refuse(&mut self, name: &str, error: SyncError) -> Result<(), SyncError> {
        if !error.is_about_one_file() {
            return Err(error);
        }
        self.done.refused.push((name.to_owned(), error));
        Ok(())
    }
}
