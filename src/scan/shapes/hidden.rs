//! Characters that cannot be seen: runs of them, and where they stand.

use super::super::codepage::{OTHER_LETTER, SYMBOL};
use super::super::finding::Kind;
use super::super::hit::{Detail, Hit, why};
use super::super::page::Page;
use super::around;
use crate::model::finding::Severity;

/// Finds the runs. Those that belong to an emoji or a script that needs them are none.
pub(super) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    // Folded place, code points from and to, and whether one of them turns the direction.
    let mut run: Option<(u32, u32, u32, bool)> = None;
    for (at, c) in &page.hidden {
        let place = page.folded(*at);
        if is_proper(page, place, *c) {
            continue;
        }
        let turns = matches!(*c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}');
        run = match run {
            Some((p, from, _, turned)) if p == place => {
                Some((p, from, at.saturating_add(1), turned || turns))
            }
            other => {
                push(other, hits);
                Some((place, *at, at.saturating_add(1), turns))
            }
        };
    }
    push(run, hits);
}

fn push(run: Option<(u32, u32, u32, bool)>, hits: &mut Vec<Hit>) {
    let Some((place, from, to, turns)) = run else {
        return;
    };
    let why: &[_] = if turns {
        &[why::SHAPE, why::DIRECTION]
    } else {
        &[why::SHAPE]
    };
    let hit = Hit::new(
        Kind::Invisible,
        place,
        place.saturating_add(1),
        Severity::Few,
        97,
        why,
    );
    hits.push(hit.with(Detail::Hidden { from, to }));
}

/// Joiners and selectors inside of emoji, joiners between letters of scripts that are joined.
fn is_proper(page: &Page<'_>, place: u32, c: char) -> bool {
    let before = around::byte(page, place.checked_sub(1));
    let after = around::byte(page, Some(place));
    match c {
        '\u{FE0E}' | '\u{FE0F}' | '\u{E0020}'..='\u{E007F}' => {
            before == SYMBOL || before.is_ascii_digit() || b"#*!?".contains(&before)
        }
        '\u{200C}' | '\u{200D}' if before == OTHER_LETTER => after == OTHER_LETTER,
        '\u{200D}' => before == SYMBOL && after == SYMBOL,
        _ => false,
    }
}
