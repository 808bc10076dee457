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

#[cfg(test)]
pub(super) mod testing {
    //! What the rules of words make of a text, for their tests.

    use crate::scan::finding::Kind;

    /// The texts of the findings of one kind.
    pub(in crate::scan) fn found(text: &str, kind: Kind) -> Vec<String> {
        let report = crate::scan::scan(text, None);
        let of_kind = report.findings.into_iter().filter(|f| f.kind == kind);
        of_kind.map(|f| f.text.to_string()).collect()
    }
}
