//! Documents: rendered to pages, or rebuilt element by element.

mod odf;
mod ooxml;
mod pdf;

pub(super) use odf::{Odp, Ods, Odt};
pub(super) use ooxml::{Docx, Pptx, Xlsx};
pub(super) use pdf::Pdf;

use super::sniff::{Format, advice, unsupported};
use super::{Input, MediaError};
use crate::model::Limits;

/// Which kind of document a ZIP is, by its members.
pub(super) fn kind_of_zip(input: &mut Input, limits: &Limits) -> Result<Format, MediaError> {
    let _ = (input, limits);
    Err(unsupported("ZIP", advice::FILES))
}
