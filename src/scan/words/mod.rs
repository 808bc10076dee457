//! Words: names, ranks, units, places and dates, by lists, cues on both sides, and memory.

use super::hit::Hit;
use super::page::Page;

mod numeral;
mod people;
mod places;
mod service;
mod time;

/// Finds them all.
pub(super) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    service::find(page, hits);
    time::find(page, hits);
    places::find(page, hits);
    people::find(page, hits);
}
