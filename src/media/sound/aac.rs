//! Not here yet.

use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Aac;

impl Stripper for Aac {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Aac", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Aac", advice::NONE))
    }
}
