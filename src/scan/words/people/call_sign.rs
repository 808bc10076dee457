//! Call signs: what follows a word for them, and what stands in quotes behind a rank or post.

use super::beside::{follows, number, precedes, quoted_single};
use super::called;
use super::memory::Memory;
use super::taken::Taken;
use crate::model::finding::Severity;
use crate::scan::codepage;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, why};
use crate::scan::lexicon::{Cue, Word};
use crate::scan::page::Page;
use crate::scan::subject;
use crate::scan::token::{Flags, Form, Token};

/// Tokens from a word for the radio to the end of what is called, at most.
const CALLED: usize = 24;
/// Call signs that are listed before a cue, at most.
const LISTED: usize = 12;

/// Finds them all.
pub(super) fn find(page: &Page<'_>, hits: &mut Vec<Hit>, claims: &mut Taken, memory: &mut Memory) {
    let spoken = called::is_spoken_of(page);
    for at in 0..page.tokens.len() {
        let Some(token) = page.token(at) else { break };
        if let Some(name) = unnamed(page, at, token, spoken).filter(|n| !claims.has(*n)) {
            let end = number(page, name.saturating_add(1));
            keep(page, hits, claims, memory, (name, end), 70);
        }
        if token.is(Cue::Called)
            && let Some(name) = called::small_before_called(page, at).filter(|n| !claims.has(*n))
        {
            let end = name.saturating_add(1);
            keep_as(page, hits, claims, memory, (name, end), (Kind::Person, 62));
        }
        if token.is(Cue::RadioCue) {
            for (start, end) in called(page, at) {
                keep(page, hits, claims, memory, (start, end), 75);
            }
        }
        let found = if token.cues.is_empty() {
            None
        } else if let Some(len) = page.phrase(at, Cue::CallSign) {
            let end = at.saturating_add(len);
            follows(page, end, true)
                .map(|f| (f, 95))
                .or_else(|| precedes(page, at).map(|f| (f, 85)))
                .or_else(|| {
                    let name = called::before_dash(page, at)?;
                    Some(((name, name.saturating_add(1)), 75))
                })
        } else if let Some(len) = page.phrase(at, Cue::NickCue) {
            let found = follows(page, at.saturating_add(len), false);
            found.filter(|f| !is_given(page, *f)).map(|f| (f, 80))
        } else if (token.cues.any(&[Cue::Post, Cue::Title]) && !token.is(Cue::Namesake))
            || claims.rank_ends(at)
        {
            quoted_single(page, at.saturating_add(1)).map(|f| (f, 85))
        } else {
            None
        };
        let Some(((start, end), confidence)) = found else {
            continue;
        };
        if end.saturating_sub(start) == 1 && start < at {
            listed(page, start, |more| {
                keep(page, hits, claims, memory, more, 80);
            });
        }
        if claims.has(start)
            && !page
                .token(start)
                .is_some_and(|t| t.cues.any(&[Cue::UnitKind]))
            && confidence < 90
        {
            continue;
        }
        keep(page, hits, claims, memory, (start, end), confidence);
    }
    if spoken {
        for (start, end) in side_by_side(page) {
            if !claims.has(start) {
                keep(page, hits, claims, memory, (start, end), 70);
            }
        }
    }
}

/// What somebody is called without a word for call signs right before it, or right behind.
fn unnamed(page: &Page<'_>, at: usize, token: &Token, spoken: bool) -> Option<usize> {
    if spoken && page.is_mark(token, codepage::DASH) {
        return called::behind_dash(page, at);
    }
    if token.cues.is_empty() {
        return None;
    }
    if token.is(Cue::RadioCue) {
        return called::on_the_radio(page, at);
    }
    if token.is(Cue::Acquaintance) {
        return called::behind_a_friend(page, at);
    }
    token
        .is(Cue::Called)
        .then(|| called::before_called(page, at))
        .flatten()
}

/// Whether somebody is called by nothing but a first name.
fn is_given(page: &Page<'_>, (start, end): (usize, usize)) -> bool {
    let one = end.saturating_sub(start) == 1;
    one && page
        .token(start)
        .is_some_and(|t| t.word.has(Word::GIVEN) && !t.word.has(Word::ORDINARY))
}

/// Words with a capital and a comma behind each that stand before a call sign.
fn listed(page: &Page<'_>, last: usize, mut each: impl FnMut((usize, usize))) {
    let mut first = last;
    for _ in 0..LISTED {
        let comma = page.before(first, 1).is_some_and(|t| page.is_mark(t, b','));
        let more = first.checked_sub(2).filter(|n| {
            comma
                && page
                    .token(*n)
                    .is_some_and(|t| t.is_word() && t.flags.has(Flags::CAPITAL))
        });
        let Some(more) = more else { break };
        each((more, more.saturating_add(1)));
        first = more;
    }
}

/// Pushes and remembers a call sign.
fn keep(
    page: &Page<'_>,
    hits: &mut Vec<Hit>,
    claims: &mut Taken,
    memory: &mut Memory,
    (start, end): (usize, usize),
    confidence: u8,
) {
    keep_as(
        page,
        hits,
        claims,
        memory,
        (start, end),
        (Kind::Callsign, confidence),
    );
}

/// The same for what may be another kind of name.
fn keep_as(
    page: &Page<'_>,
    hits: &mut Vec<Hit>,
    claims: &mut Taken,
    memory: &mut Memory,
    (start, end): (usize, usize),
    (kind, confidence): (Kind, u8),
) {
    let (Some(first), Some(last)) = (
        page.token(start),
        end.checked_sub(1).and_then(|n| page.token(n)),
    ) else {
        return;
    };
    let mut hit = Hit::new(
        kind,
        first.start,
        last.end,
        Severity::One,
        confidence,
        &[why::CUE],
    );
    hit.subject = subject::of(page, start, end, false);
    hits.push(hit);
    claims.take(start, end);
    for at in start..end {
        memory.keep_name(page, at, kind);
    }
}

/// What is called over the radio: single words with a capital between quotes, each with a mark or the quote behind it.
fn called(page: &Page<'_>, radio: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut inside = false;
    let mut at = radio.saturating_add(1);
    while at < radio.saturating_add(CALLED) {
        let Some(token) = page.token(at) else { break };
        if token.form == Form::Break || (!inside && page.is_mark(token, b'.')) {
            break;
        }
        if page.is_mark(token, b'"') {
            inside = !inside;
        }
        let next = number(page, at.saturating_add(1));
        let ends = page
            .token(next)
            .is_none_or(|t| t.form != Form::Word && !page.is_mark(t, b'-'));
        let before = page.before(at, 1).is_some_and(|t| {
            page.is_mark(t, b'"')
                || page.is_mark(t, b',')
                || t.cues.any(&[Cue::Myself, Cue::Between])
        });
        let called = inside
            && token.is_word()
            && token.flags.has(Flags::CAPITAL)
            && token.len() > 2
            && !token.cues.any(&[Cue::Between, Cue::Myself, Cue::NoName]);
        if called && ends && before {
            found.push((at, next));
            at = next;
        } else {
            at = at.saturating_add(1);
        }
    }
    found
}

/// Call signs in quotes that stand side by side, where others are known to be in the text.
fn side_by_side(page: &Page<'_>) -> Vec<(usize, usize)> {
    let quote = |n: usize| page.token(n).is_some_and(|t| page.is_mark(t, b'"'));
    let alone = |n: usize| {
        quote(n)
            && quote(n.saturating_add(2))
            && page.token(n.saturating_add(1)).is_some_and(|t| {
                t.is_word()
                    && t.flags.has(Flags::CAPITAL)
                    && !t.cues.any(&[Cue::NoName, Cue::Weapon, Cue::UnitKind])
            })
    };
    let mut found = Vec::new();
    for at in 0..page.tokens.len() {
        if quote(at) && alone(at) && alone(at.saturating_add(4)) {
            found.push((at.saturating_add(1), at.saturating_add(2)));
            found.push((at.saturating_add(5), at.saturating_add(6)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    fn signs(text: &str) -> Vec<String> {
        found(text, Kind::Callsign)
    }

    #[test]
    fn a_call_sign_is_found_behind_its_cue_and_in_the_whole_text() {
        for (text, expected) in [
            ("позывной Барсук", &["Барсук"][..]),
            (
                "Позывной – «Тихий». Больше Тихого не видели.",
                &["Тихий", "Тихого"],
            ),
            ("боец с позывным Дед", &["Дед"]),
            (
                "позывной у него был Барсук-2, Барсук приказал",
                &["Барсук-2", "Барсук"],
            ),
            ("мой позывной филин", &["филин"]),
            ("his callsign was Badger", &["Badger"]),
            ("call sign “Old Man” came", &["Old Man"]),
            ("indicatif « Renard », était là", &["Renard"]),
            ("комбат «Ветер» орал", &["Ветер"]),
            ("«Барсук» — это его позывной", &["Барсук"]),
            ("мій позивний Грім", &["Грім"]),
            ("по кличке Хмурый", &["Хмурый"]),
            ("pozyvnoy Filin", &["Filin"]),
        ] {
            assert_eq!(signs(text), expected, "{text}");
        }
    }

    #[test]
    fn a_cue_without_a_call_sign_gives_none() {
        for text in [
            "позывной не помню",
            "у каждого был свой позывной",
            "позывной мне дали там",
            "I had no callsign and no radio",
            "позывной я забыл",
        ] {
            assert_eq!(signs(text), Vec::<String>::new(), "{text}");
        }
    }
}
