//! Not here yet.

use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Bmp;

impl Stripper for Bmp {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Bmp", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Bmp", advice::NONE))
    }
}

pub(in crate::media) struct Pnm;

impl Stripper for Pnm {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Pnm", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Pnm", advice::NONE))
    }
}
