//! What a PDF says about the person who made it. Every object is looked at, used or not, in object streams too.

mod annotation;
mod dictionary;
mod hidden;
mod packets;
mod tally;
mod whole;

pub(super) use whole::places;

use super::checked::{Checked, guarded};
use super::ours;
use crate::media::{MediaError, Settings};
use crate::model::{Finding, Severity};
use dictionary::Walk;
use tally::Tally;
use zeroize::Zeroizing;

/// Whether this program wrote every byte of a file.
pub(super) fn is_silent(bytes: &[u8], settings: &Settings) -> bool {
    ours::made_by_us(bytes).is_some_and(|made| made.is_clean(settings))
}

/// Looks through a whole file. One that this program wrote says nothing.
pub(super) fn find(
    bytes: Zeroizing<Vec<u8>>,
    settings: &Settings,
) -> Result<Vec<Finding>, MediaError> {
    if is_silent(&bytes, settings) {
        return Ok(Vec::new());
    }
    let file = Checked::open(bytes, settings)?;
    let mut found = Tally::default();
    guarded(|| {
        whole::look(file.bytes(), &mut found);
        let mut walk = Walk::new(&mut found, &settings.limits);
        for object in file.pdf.objects() {
            walk.object(&object);
        }
        walk.finish();
        hidden::look(&file, &mut found);
    })?;
    // How a file is put together tells one program from another, whatever it says.
    found.push(Finding::bare("packing", Severity::Narrows));
    Ok(found.into_list())
}
