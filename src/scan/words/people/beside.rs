//! A call sign beside its cue: behind it, with or without quotes, or before it.

use super::support;
use crate::scan::codepage;
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Tokens between a cue and the call sign, at most.
const GAP: usize = 6;
/// Tokens of a call sign, at most.
const LONGEST: usize = 5;

/// Tokens between a cue and "was", at most.
const OWNER: usize = 4;

/// The call sign behind a cue: the first token, and the one behind it.
pub(super) fn follows(page: &Page<'_>, behind: usize, small: bool) -> Option<(usize, usize)> {
    let mut at = behind;
    let mut direct = true;
    while at < behind.saturating_add(GAP) {
        let token = page.token(at)?;
        match token.form {
            Form::Break => return None,
            Form::Number => {
                return direct
                    .then_some((at, at.saturating_add(1)))
                    .filter(|_| small);
            }
            Form::Mark => {
                if page.is_mark(token, b'"')
                    || page.is_mark(token, b'\'') && !token.flags.has(Flags::GLUED)
                {
                    return in_quotes(page, at);
                }
                let comma =
                    page.is_mark(token, b',') && (at > behind || !capital_follows(page, at));
                if comma || !support::is_pause(page, token) {
                    return None;
                }
            }
            Form::Word => {
                let skipped =
                    token
                        .cues
                        .any(&[Cue::Between, Cue::FirstPerson, Cue::CallSign, Cue::NickCue]);
                let named = token.flags.has(Flags::CAPITAL) && !token.flags.has(Flags::CAPS);
                if !skipped
                    && !named
                    && small
                    && let Some(found) = owned(page, at)
                {
                    return Some(found);
                }
                // "позивний в мене": the preposition goes with the pronoun.
                let led = token.len() == 1
                    && token.is(Cue::PlaceBefore)
                    && page
                        .token(at.saturating_add(1))
                        .is_some_and(|t| t.is(Cue::Between) && !t.flags.has(Flags::CAPITAL));
                if led {
                    at = at.saturating_add(1);
                    continue;
                }
                if !skipped || (named && !token.is(Cue::Myself)) {
                    return word(page, at, token, direct && small);
                }
                direct = token.is(Cue::Between) && direct;
            }
        }
        at = at.saturating_add(1);
    }
    None
}

fn capital_follows(page: &Page<'_>, at: usize) -> bool {
    page.token(at.saturating_add(1))
        .is_some_and(|t| t.is_word() && t.stands_out() && !t.is(Cue::Myself))
}

/// "The call sign of the dead driver was Badger": whose it is stands between.
fn owned(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    (2..=OWNER).find_map(|n| {
        let name = at.checked_add(n)?;
        let between = page.token(name.checked_sub(1)?)?;
        let is = between.is(Cue::Between) || page.is_mark(between, codepage::DASH);
        let token = page.token(name)?;
        (is && token.is_word() && token.stands_out()).then(|| (name, run(page, name)))
    })
}

/// A call sign without quotes.
fn word(page: &Page<'_>, at: usize, token: &Token, small: bool) -> Option<(usize, usize)> {
    if token.flags.has(Flags::CAPITAL) {
        return Some((at, run(page, at)));
    }
    let verb = token.is(Cue::PersonVerb)
        || (ending(page.spelled(token), Cue::PastEnding).is_some() && !token.word.has(Word::GIVEN));
    let fits = small
        && token.len() > 2
        && !verb
        && !token.cues.any(&[
            Cue::NoCallSign,
            Cue::Post,
            Cue::Title,
            Cue::NameCue,
            Cue::Myself,
        ])
        && !token.cues.any(&[
            Cue::LangRu,
            Cue::LangUk,
            Cue::LangFr,
            Cue::LangEn,
            Cue::PlaceBefore,
        ]);
    fits.then(|| (at, number(page, at.saturating_add(1))))
}

/// Capitals behind each other, and a number on the last.
fn run(page: &Page<'_>, at: usize) -> usize {
    let mut end = at.saturating_add(1);
    let loud = page.token(at).is_some_and(|t| t.flags.has(Flags::CAPS));
    while end < at.saturating_add(LONGEST) {
        let Some(next) = page.token(end) else { break };
        let more = next.is_word()
            && next.stands_out()
            && !loud
            && !next.cues.any(&[Cue::Between, Cue::Myself, Cue::PersonVerb]);
        if !more {
            break;
        }
        end = end.saturating_add(1);
    }
    number(page, end)
}

/// Behind the number of a call sign, with or without a hyphen.
pub(super) fn number(page: &Page<'_>, at: usize) -> usize {
    let is_short = |n: usize| page.token(n).is_some_and(|t| t.is_number() && t.len() <= 3);
    let hyphen = page
        .token(at)
        .is_some_and(|t| page.is_mark(t, b'-') && t.flags.has(Flags::GLUED));
    let next = at.saturating_add(1);
    if hyphen && is_short(next) {
        next.saturating_add(1)
    } else if is_short(at) {
        next
    } else {
        at
    }
}

/// What stands between quotes that begin at a token.
fn in_quotes(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let start = at.checked_add(1)?;
    let end = (start.checked_add(1)?..=start.checked_add(LONGEST)?).find(|n| {
        page.token(*n)
            .is_some_and(|t| page.is_mark(t, b'"') || page.is_mark(t, b'\''))
    })?;
    let words = page.tokens.get(start..end)?;
    words
        .iter()
        .all(|t| t.is_word() || t.is_number() || page.is_mark(t, b'-'))
        .then_some((start, end))
}

/// One word with a capital in quotes right behind an office.
pub(super) fn quoted_single(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let mut open = at;
    for _ in 0..2 {
        let token = page.token(open)?;
        if page.is_mark(token, b'"') {
            break;
        }
        // "Company commander": the kind of unit stands between.
        if !token.is(Cue::UnitKind) && !support::is_pause(page, token) {
            return None;
        }
        open = open.checked_add(1)?;
    }
    page.token(open).filter(|t| page.is_mark(t, b'"'))?;
    let (start, end) = in_quotes(page, open)?;
    let first = page.token(start)?;
    let short = end.saturating_sub(start) <= 3;
    (short && first.flags.has(Flags::CAPITAL) && open.saturating_sub(at) < 2)
        .then_some((start, end))
}

/// The call sign before a cue: "«Badger» is his call sign", "Badger (call sign)".
pub(super) fn precedes(page: &Page<'_>, cue: usize) -> Option<(usize, usize)> {
    for n in 1..=GAP {
        let token = page.before(cue, n)?;
        match token.form {
            Form::Break | Form::Number => return None,
            Form::Mark => {
                let at = cue.checked_sub(n)?;
                if page.is_mark(token, b'"') && n <= GAP {
                    let open = (2..=LONGEST)
                        .find(|m| page.before(at, *m).is_some_and(|t| page.is_mark(t, b'"')))?;
                    return in_quotes(page, at.checked_sub(open)?);
                }
                let pause = page.is_mark(token, b'(')
                    || page.is_mark(token, b'-')
                    || page.is_mark(token, codepage::DASH);
                if !pause {
                    return None;
                }
            }
            Form::Word => {
                let at = cue.checked_sub(n)?;
                let behind = page.token(at.checked_add(1)?)?;
                let paused = behind.form == Form::Mark;
                if token.flags.has(Flags::CAPITAL) && paused && !token.is(Cue::Between) {
                    return Some((at, at.saturating_add(1)));
                }
                let little = token.cues.any(&[Cue::Between, Cue::FirstPerson]) || token.len() <= 3;
                if !little {
                    return None;
                }
            }
        }
    }
    None
}
