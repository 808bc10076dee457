//! Tables with separators: their text normalised as any other, but for empty cells at the end of a line.

use super::plain::{self, Shape};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;

pub(in crate::media) struct Csv;

impl Stripper for Csv {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        plain::look(input, Shape::Table)
    }

    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        plain::normalise(input, Shape::Table, settings)
    }
}
