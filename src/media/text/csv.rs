//! Not here yet.

use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Csv;

impl Stripper for Csv {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Csv", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Csv", advice::NONE))
    }
}
