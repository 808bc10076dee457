//! What a PDF says about the person who made it.

use super::checked::Checked;
use crate::media::findings::Findings;
use crate::media::{MediaError, Settings};
use crate::model::Finding;
use zeroize::Zeroizing;

/// Looks through a whole file.
pub(super) fn find(
    bytes: Zeroizing<Vec<u8>>,
    settings: &Settings,
) -> Result<Vec<Finding>, MediaError> {
    let file = Checked::open(bytes, settings)?;
    let found = Findings::default();
    let _ = file.bytes();
    Ok(found.into_list())
}
