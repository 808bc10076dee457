//! Not here yet.

use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Docx;

impl Stripper for Docx {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Docx", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Docx", advice::NONE))
    }
}

pub(in crate::media) struct Xlsx;

impl Stripper for Xlsx {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Xlsx", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Xlsx", advice::NONE))
    }
}

pub(in crate::media) struct Pptx;

impl Stripper for Pptx {
    fn inspect(&self, _: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        Err(unsupported("Pptx", advice::NONE))
    }

    fn strip(&self, _: Input, _: &Settings) -> Result<Clean, MediaError> {
        Err(unsupported("Pptx", advice::NONE))
    }
}
