//! Which keys are named at the foot of a view: on a small screen those that matter most, and always the one that names the rest.

use crate::cli::full::frame::DOT;
use crate::cli::full::text::{cells, flow};
use crate::cli::locale::Locale;
use ratatui_core::layout::Rect;

/// Lines for keys.
const LINES: u16 = 2;

/// As many of the keys as fit; the last two, help and the way out, in any case.
pub(super) fn fitting(keys: &[&'static str], locale: &Locale, area: Rect) -> Vec<&'static str> {
    let split = keys.len().saturating_sub(2);
    let (first, last) = keys.split_at_checked(split).unwrap_or((keys, &[]));
    let width = area.width.saturating_sub(4);
    let mut kept: Vec<&'static str> = first.to_vec();
    loop {
        let all: Vec<&'static str> = kept.iter().chain(last).copied().collect();
        let words: Vec<String> = all.iter().map(|k| locale.text(k)).collect();
        if flow(&words, cells(DOT), width).1 <= LINES || kept.pop().is_none() {
            return all;
        }
    }
}
