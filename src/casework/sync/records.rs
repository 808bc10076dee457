//! Records in packets: signed by themselves, each judged for itself.

use super::super::records::Arrival;
use super::memory::Held;
use super::take::Unread;
use super::{Run, SyncError};
use crate::envelope::{CheckedRecord, check_record};
use crate::model::Limits;
use crate::model::record::SignedRecord;
use crate::wire::canonical;
use zeroize::Zeroizing;

impl Run<'_> {
    /// Takes in the records of a packet. One that cannot be believed refuses the packet, and nothing in it is taken; one whose
    /// author may not say it is left out and the packet named, and the others are taken.
    pub(super) fn take_records(&mut self, file: &Unread) -> Result<bool, SyncError> {
        let packet = self.opened(file)?;
        let mut body = Zeroizing::new(Vec::new());
        packet.read_body(&mut *body)?;
        let records = read(&body, &self.limits)?;
        let root = self.by.root().to_owned();
        let (of_root, others): (Vec<_>, Vec<_>) = records
            .iter()
            .cloned()
            .partition(|r| r.header.author == root);
        // Who may say what, they say.
        self.admit(&of_root)?;
        let mut good = Vec::new();
        let mut refused = None;
        for record in others {
            let arrival = self.casebook.desk().judge(&record);
            let here = self.casebook.is_here(&record.id)?;
            match arrival {
                Arrival::New | Arrival::Known => good.push(record),
                _ if here => good.push(record),
                Arrival::Unknown => refused = refused.or(Some(SyncError::Stranger)),
                Arrival::Removed => refused = Some(SyncError::Removed),
                Arrival::Forbidden => refused = Some(SyncError::Forbidden),
            }
        }
        self.admit(&good)?;
        if let Some(error) = refused {
            return Err(error);
        }
        let held: Vec<Held> = records.iter().map(Held::from).collect();
        self.casebook
            .remember_packet(&file.name, &file.sha256, held)?;
        Ok(true)
    }

    fn admit(&mut self, records: &[CheckedRecord]) -> Result<(), SyncError> {
        if records.is_empty() {
            return Ok(());
        }
        let arrivals = self.casebook.admit_records(records)?;
        let new = arrivals.iter().filter(|a| **a == Arrival::New).count();
        self.done.records = self.done.records.saturating_add(new as u64);
        Ok(())
    }
}

/// One record as a line of a packet.
pub(super) fn line(record: &SignedRecord) -> Result<Zeroizing<Vec<u8>>, serde_json::Error> {
    let mut line = canonical::to_bytes(record)?;
    line.push(b'\n');
    Ok(Zeroizing::new(line))
}

fn read(body: &[u8], limits: &Limits) -> Result<Vec<CheckedRecord>, SyncError> {
    let form = || SyncError::from(crate::envelope::PacketError::Form);
    let body = body.strip_suffix(b"\n").ok_or_else(form)?;
    let mut records = Vec::new();
    for line in body.split(|b| *b == b'\n') {
        if records.len() >= limits.packet_records {
            return Err(form());
        }
        let record = canonical::from_bytes::<SignedRecord>(line).ok().flatten();
        let record = check_record(record.ok_or_else(form)?, limits)?;
        // Only what is said of a case can be destroyed.
        if record.record.content.is_none() && record.header.case.is_none() {
            return Err(SyncError::Stripped);
        }
        records.push(record);
    }
    Ok(records)
}
