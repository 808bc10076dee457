//! Words: names, ranks, units, places and dates, by lists, cues on both sides, and memory.

use super::finding::Kind;
use super::hit::{Hit, why};
use super::lexicon::Cue;
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
    hits.retain(|hit| !is_a_machine(page, hit));
}

/// A word that is called like a weapon or a vehicle and has nothing beside it that says otherwise: a cue, or for a place
/// the preposition before it.
fn is_a_machine(page: &Page<'_>, hit: &Hit) -> bool {
    let named = matches!(hit.kind, Kind::Person | Kind::Place | Kind::Organisation);
    if !named
        || hit
            .why
            .iter()
            .any(|w| matches!(*w, why::CUE | why::NEIGHBOUR))
    {
        return false;
    }
    let at = page.token_at(hit.start);
    let alone = page
        .token(at)
        .is_some_and(|t| t.is(Cue::Weapon) && (t.end == hit.end || t.len() < 3));
    let led = page.before(at, 1).is_some_and(|t| t.is(Cue::PlaceBefore));
    alone && !(hit.kind == Kind::Place && led)
}

/// The token is this mark.
fn mark(page: &Page<'_>, at: usize, mark: u8) -> bool {
    page.token(at).is_some_and(|t| page.is_mark(t, mark))
}

/// The token has this cue.
fn is(page: &Page<'_>, at: usize, cue: Cue) -> bool {
    page.token(at).is_some_and(|t| t.is(cue))
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
