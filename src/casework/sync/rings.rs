//! Rings in packets: how colleagues who work elsewhere learn of new people and new keys.
//!
//! Packets of rings are sealed to the office's first exchange key, which everybody has who ever was given a ring, so that they
//! open whatever somebody has missed. Who was removed has it too; but each ring in the packet is sealed to its person.
//!
//! Whether a ring for somebody else is what it should be, nobody can see. So a packet of rings counts as being in the folder only
//! for who wrote it, and each verifier writes one: otherwise whoever was removed could put junk in its place.

use super::take::Unread;
use super::{Run, SyncError};
use crate::envelope::{Adopted, Author, PacketError, StaffError};
use crate::model::Digest;
use crate::wire::digest_of;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

/// A ring as a line of a packet, and what this casebook remembers it by.
type MarkedLine = (Digest, Zeroizing<Vec<u8>>);

impl Run<'_> {
    /// Takes over the ring that is sealed to this person, if it says more than theirs.
    pub(super) fn take_rings(&mut self, file: &Unread) -> Result<bool, SyncError> {
        let packet = self.opened(file)?;
        let mut body = Zeroizing::new(Vec::new());
        packet.read_body(&mut *body)?;
        let form = || PacketError::Form;
        let body = body.strip_suffix(b"\n").ok_or_else(form)?;
        for (at, line) in body.split(|b| *b == b'\n').enumerate() {
            if at >= self.limits.verifiers {
                return Err(form().into());
            }
            let ring = BASE64.decode(line).map_err(|_| form())?;
            if self.office.adopt_ring(self.by, &ring)? == Adopted::New {
                self.done.ring = true;
                let news = self.by.roster_records();
                self.casebook.admit_records(&news)?;
            }
        }
        self.casebook
            .remember_packet(&file.name, &file.sha256, [])?;
        Ok(true)
    }

    /// The rings that the folder lacks: the mark of each, and its line in a packet.
    pub(super) fn rings_the_folder_lacks(&self) -> Result<Vec<MarkedLine>, SyncError> {
        let known = roster_mark(self.by);
        let mut lacking = Vec::new();
        for member in self.by.roster().active() {
            let mark = mark(&known, &member.key);
            if !self.casebook.folder_holds(&mark)? {
                lacking.push((member.name.clone(), mark));
            }
        }
        if lacking.is_empty() {
            return Ok(Vec::new());
        }
        let sealed = self.office.sealed_rings(self.by)?;
        let line = |(name, mark): (String, Digest)| {
            let ring = sealed.iter().find(|(n, _)| *n == name);
            let (_, ring) = ring.ok_or(StaffError::Ring)?;
            let line = format!("{}\n", BASE64.encode(ring)).into_bytes();
            Ok((mark, Zeroizing::new(line)))
        };
        lacking.into_iter().map(line).collect()
    }
}

/// What this casebook remembers a person's ring of today by.
fn mark(roster: &Digest, key: &str) -> Digest {
    digest_of(format!("plico/ring/1 {roster} {key}").as_bytes())
}

/// The SHA-256 of the identifiers of all records of the root key that this person knows, in their order.
fn roster_mark(by: &Author) -> Digest {
    let mut ids: Vec<Digest> = by.roster_records().iter().map(|r| r.id).collect();
    ids.sort_unstable();
    digest_of(&ids.iter().flat_map(|id| id.0).collect::<Vec<u8>>())
}
