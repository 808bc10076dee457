//! Weighs hits that lie over each other: of each heap one stays.

use super::hit::Hit;

/// Sorts hits by place and keeps, of those that overlap, the surer one, then the graver, then the longer.
pub(super) fn resolve(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|h| (h.start, std::cmp::Reverse(h.end)));
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        if hit.end <= hit.start {
            continue;
        }
        // What is kept does not overlap, so only the last few can reach this one.
        let from = kept.partition_point(|k| k.end <= hit.start);
        let over = kept.get(from..).unwrap_or_default();
        if over.iter().all(|k| weight(&hit) > weight(k)) {
            kept.truncate(from);
            kept.push(hit);
        }
    }
    kept
}

fn weight(hit: &Hit) -> (bool, u8, u32) {
    let len = hit.end.saturating_sub(hit.start);
    (hit.confidence >= super::hit::QUIET, hit.severity as u8, len)
}
