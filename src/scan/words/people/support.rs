//! What stands around a name and speaks for it, or against it.

use super::taken::Taken;
use crate::scan::codepage;
use crate::scan::lexicon::{Cue, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Tokens between a cue and its name, at most.
const GAP: usize = 5;
/// Tokens between a post and the name behind the unit it belongs to, at most.
const POST: usize = 8;

/// What announces a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    Nothing,
    /// A rank, title or post right before it.
    Office,
    /// An office with words between.
    FarOffice,
    /// A word for name right before it, or with words between.
    Name,
    FarName,
    Nick,
}

/// What stands around a name.
#[derive(Debug, Clone, Copy)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that speaks for or against a name"
)]
pub(super) struct Support {
    pub(super) lead: Lead,
    /// It does or says something.
    pub(super) acts: bool,
    /// A verb of what only persons do follows.
    pub(super) speaks: bool,
    /// Something is named after it.
    pub(super) namesake: bool,
    /// A word stands before it that stands before places.
    pub(super) place: bool,
    /// A word for in or at or out of stands before it.
    pub(super) inside: bool,
    /// A kind of place or street stands behind it, or a street in the same line of an address.
    pub(super) address: bool,
    /// It stands between quotes, alone.
    pub(super) quoted: bool,
}

/// Looks around the tokens from one to another (exclusive).
pub(super) fn of(page: &Page<'_>, start: usize, end: usize, claims: &Taken) -> Support {
    let before = page.before(start, 1);
    let dotted = before
        .filter(|t| page.is_mark(t, b'.'))
        .and_then(|_| page.before(start, 2));
    let namesake = |t: &Token| t.is(Cue::Namesake) && !t.is(Cue::Title);
    let lead = lead(page, start, claims);
    let quoted = before.is_some_and(|t| page.is_mark(t, b'"'))
        && page.token(end).is_some_and(|t| page.is_mark(t, b'"'));
    Support {
        lead,
        acts: acts(page, end) || before.is_some_and(|t| t.is(Cue::PersonVerb)),
        speaks: page.token(end).is_some_and(|t| t.is(Cue::PersonVerb)),
        namesake: (quoted && page.before(start, 2).is_some_and(|t| t.is(Cue::Namesake)))
            || lead == Lead::Nothing
                && (before.is_some_and(namesake) || dotted.is_some_and(namesake)),
        place: before.is_some_and(|t| t.is(Cue::PlaceBefore)),
        inside: before.is_some_and(|t| t.is(Cue::Inside)),
        address: is_address(page, end),
        quoted,
    }
}

/// Whether a kind of place follows, or a comma and a street.
fn is_address(page: &Page<'_>, end: usize) -> bool {
    let Some(next) = page.token(end) else {
        return false;
    };
    let comma = usize::from(page.is_mark(next, b','));
    let place = [Cue::Street, Cue::PlaceKind, Cue::RegionKind, Cue::Namesake];
    page.token(end.saturating_add(comma))
        .is_some_and(|t| t.cues.any(&place) && !t.is(Cue::Between))
}

/// Whether the token is a verb of what persons do.
fn acts(page: &Page<'_>, at: usize) -> bool {
    page.token(at).is_some_and(|t| {
        t.is_word()
            && (t.is(Cue::PersonVerb)
                || (t.len() > 3
                    && t.cues.is_empty()
                    && ending(page.spelled(t), Cue::PastEnding).is_some()))
    })
}

/// The nearest announcement before a name.
fn lead(page: &Page<'_>, start: usize, claims: &Taken) -> Lead {
    let mut far = false;
    for n in 1..=GAP {
        let Some(at) = start.checked_sub(n) else {
            return Lead::Nothing;
        };
        let Some(token) = page.token(at) else {
            return Lead::Nothing;
        };
        if claims.rank_ends(at) {
            return if far { Lead::FarOffice } else { Lead::Office };
        }
        match token.form {
            Form::Break => {
                // "Name:", and the name in the next line.
                let colon = at.checked_sub(1).and_then(|b| page.token(b));
                if !colon.is_some_and(|t| page.is_mark(t, b':')) {
                    return Lead::Nothing;
                }
            }
            Form::Number => return Lead::Nothing,
            Form::Mark => {
                if page.is_mark(token, b'.') {
                    let abbreviated =
                        at.checked_sub(1)
                            .and_then(|b| page.token(b))
                            .is_some_and(|t| {
                                t.len() <= 5
                                    && (t.cues.any(&[Cue::Title, Cue::Post])
                                        || claims.rank_ends(at.saturating_sub(1)))
                            });
                    if !abbreviated {
                        return Lead::Nothing;
                    }
                } else if !is_pause(page, token) {
                    return Lead::Nothing;
                } else if page.is_mark(token, b',') {
                    far = true;
                }
            }
            Form::Word => {
                if let Some(lead) = announced(page, at, token, far) {
                    return lead;
                }
                if !token.is(Cue::Between) {
                    return Lead::Nothing;
                }
                far = true;
            }
        }
    }
    Lead::Nothing
}

/// What a word before a name announces.
fn announced(page: &Page<'_>, at: usize, token: &Token, far: bool) -> Option<Lead> {
    if token.is(Cue::NameCue) {
        return Some(if far { Lead::FarName } else { Lead::Name });
    }
    if token.is(Cue::NickCue) {
        return Some(Lead::Nick);
    }
    // "Me Lacroze" is a French lawyer, "me" is not.
    let short = token.len() == 1 || page.spelled(token) == b"me";
    let small_letter = short && !token.flags.has(Flags::CAPITAL);
    let office = !small_letter
        && token.cues.any(&[
            Cue::Title,
            Cue::Post,
            Cue::RankEnlisted,
            Cue::RankNco,
            Cue::RankOfficer,
            Cue::RankSenior,
        ]);
    let heads = token.is(Cue::UnitKind)
        && (1..=POST).any(|n| page.before(at, n).is_some_and(|t| t.is(Cue::Post)));
    (office || heads).then_some(if far { Lead::FarOffice } else { Lead::Office })
}

/// Marks between a cue and what it announces.
pub(super) fn is_pause(page: &Page<'_>, token: &Token) -> bool {
    [b',', b':', b'-', b'(', b'"', b'\'', codepage::DASH]
        .iter()
        .any(|mark| page.is_mark(token, *mark))
}
