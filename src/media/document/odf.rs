//! Not here yet.

use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Odt;

impl Stripper for Odt {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Odt", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Odt", advice::NONE))
    }
}

pub(in crate::media) struct Ods;

impl Stripper for Ods {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Ods", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Ods", advice::NONE))
    }
}

pub(in crate::media) struct Odp;

impl Stripper for Odp {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Odp", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Odp", advice::NONE))
    }
}
