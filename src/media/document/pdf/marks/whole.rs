//! What the file says as a whole: its identifiers, its earlier versions, what stands before and behind it.

use super::tally::Tally;
use crate::model::{Finding, Severity};
use hayro::hayro_interpret::hayro_syntax::object::{Array, Dict, FromBytes, String as PdfString};

/// Trailers that are looked at.
const MOST_TRAILERS: usize = 64;

pub(super) fn look(bytes: &[u8], found: &mut Tally) {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    if places(head, b"%PDF-").next().is_some_and(|at| at > 0) {
        found.text("trailing-data", Severity::Few, "before the beginning");
    }
    let ends: Vec<usize> = places(bytes, b"%%EOF").collect();
    if let Some(behind) = ends
        .last()
        .and_then(|at| bytes.get(at.saturating_add(5)..))
        .filter(|behind| !behind.trim_ascii().is_empty())
    {
        let size = format!("{} B", behind.len());
        found.text("trailing-data", Severity::Few, &size);
    }
    // A file made for the web has two tables although it was written once (ISO 32000-2, annex F).
    let once = 1usize.saturating_add(usize::from(places(head, b"/Linearized").next().is_some()));
    let earlier = ends.len().saturating_sub(once);
    if earlier > 0 {
        let versions = format!("{earlier} earlier versions");
        found.push(Finding::with("edit-history", Severity::Few, versions));
    }
    for at in places(bytes, b"trailer").take(MOST_TRAILERS) {
        let rest = bytes.get(at.saturating_add(7)..).unwrap_or_default();
        if let Some(trailer) = Dict::from_bytes(rest.trim_ascii_start()) {
            identifiers(&trailer, found);
        }
    }
}

/// The two identifiers of a trailer: the document's, and this version's.
pub(super) fn identifiers(trailer: &Dict<'_>, found: &mut Tally) {
    let Some(pair) = trailer.get::<Array<'_>>("ID") else {
        return;
    };
    for id in pair.iter::<PdfString<'_>>().take(2) {
        let digits = id.as_bytes().iter().take(32).map(|b| format!("{b:02x}"));
        found.text("document-id", Severity::One, &digits.collect::<String>());
    }
}

/// Where a word stands in some bytes.
pub(in super::super) fn places<'a>(
    bytes: &'a [u8],
    word: &'a [u8],
) -> impl Iterator<Item = usize> + 'a {
    let first = word.first().copied().unwrap_or_default();
    let mut at = 0usize;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(at..)?;
            let step = rest.iter().position(|b| *b == first)?;
            let here = at.saturating_add(step);
            at = here.saturating_add(1);
            if bytes.get(here..)?.starts_with(word) {
                return Some(here);
            }
        }
    })
}
