//! Weighs hits that lie over each other: of each heap one stays.

use super::finding::Kind;
use super::hit::{Hit, QUIET};

/// Sorts hits by place and keeps, of those that overlap, the surer one, then the graver, then the longer.
///
/// What is said of the writing itself (invisible characters, mixed scripts) and prompts for events stand beside what they
/// overlap: a name with an invisible character in it is both.
pub(super) fn resolve(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|h| (h.start, std::cmp::Reverse(h.end)));
    let mut layers = [const { Vec::new() }; 4];
    for hit in hits {
        if let Some(layer) = layers.get_mut(layer(hit.kind)) {
            place(layer, hit);
        }
    }
    let mut kept: Vec<Hit> = layers.into_iter().flatten().collect();
    kept.sort_by_key(|h| (h.start, std::cmp::Reverse(h.end)));
    kept
}

fn layer(kind: Kind) -> usize {
    match kind {
        Kind::Homoglyph => 1,
        Kind::Invisible => 3,
        Kind::Event => 2,
        _ => 0,
    }
}

fn place(kept: &mut Vec<Hit>, hit: Hit) {
    if hit.end <= hit.start {
        return;
    }
    // What is kept does not overlap, so only the last few can reach this one.
    let from = kept.partition_point(|k| k.end <= hit.start);
    let over = kept.get(from..).unwrap_or_default();
    if over.iter().all(|k| weight(&hit) > weight(k)) {
        kept.truncate(from);
        kept.push(hit);
    }
}

fn weight(hit: &Hit) -> (bool, u8, u32) {
    let len = hit.end.saturating_sub(hit.start);
    (hit.confidence >= QUIET, hit.severity as u8, len)
}
