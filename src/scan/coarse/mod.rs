//! Coarser wordings, in the language of the text: what a person may write instead.

use super::hit::Hit;
use super::page::Page;
use crate::model::Language;

/// Ladders of coarser wordings, the finest first.
pub(super) fn suggest(_page: &Page<'_>, _hit: &Hit, _language: Language) -> Vec<String> {
    Vec::new()
}
