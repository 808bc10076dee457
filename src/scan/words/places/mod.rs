//! Places, addresses and organisations.

mod address;
mod house;
mod named;
mod near;
mod organisation;
mod region;
mod written;

use super::{is, mark};
use crate::scan::hit::Hit;
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Finds them all.
pub(in crate::scan) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    // A place found in a list or by a cue is behind this token already.
    let mut done = 0usize;
    // Where the last address ended.
    let mut address = 0u32;
    for (at, token) in page.tokens.iter().enumerate() {
        if token.form != Form::Word {
            if token.is_number()
                && let Some(hit) = address::number_first(page, at)
            {
                address = hit.end;
                hits.push(hit);
            }
            continue;
        }
        let cues = !token.cues.is_empty();
        if cues {
            if let Some(hit) = address::at(page, at) {
                address = hit.end;
                hits.push(hit);
            }
            hits.extend(organisation::at(page, at));
        }
        if at < done {
            continue;
        }
        let found = region::by_adjective(page, at);
        let found = found.or_else(|| region::at(page, at).filter(|_| cues));
        let found = found
            .or_else(|| near::by_kind(page, at).filter(|_| cues))
            .or_else(|| written::town(page, at, address).filter(|_| address > 0))
            .or_else(|| written::river(page, at))
            .or_else(|| named::at(page, at))
            .or_else(|| near::by_preposition(page, at))
            .or_else(|| written::at(page, at));
        if let Some((hit, end)) = found {
            done = end;
            hits.push(hit);
        }
    }
}

/// A word that ends like an adjective made of a place.
fn adjective(page: &Page<'_>, token: &Token) -> bool {
    token.flags.has(Flags::CYRILLIC)
        && ending(page.spelled(token), Cue::AdjectiveEnding).is_some_and(|n| n < token.len())
}

/// A word with a capital that may be a part of a name.
fn capital(page: &Page<'_>, at: usize) -> bool {
    page.token(at)
        .is_some_and(|t| t.is_word() && t.flags.has(Flags::CAPITAL))
}

/// Behind a hyphen and the word after it, as often as they follow: "Каменка-Днепровская", "Villeneuve-sur-Lot".
fn hyphened(page: &Page<'_>, mut end: usize) -> usize {
    const PARTS: usize = 4;
    for _ in 0..PARTS {
        let joined = page
            .token(end)
            .is_some_and(|t| page.is_mark(t, b'-') && t.flags.has(Flags::GLUED));
        let word = page
            .token(end.saturating_add(1))
            .is_some_and(|t| t.is_word() && t.flags.has(Flags::GLUED));
        if !(joined && word) {
            break;
        }
        end = end.saturating_add(2);
    }
    end
}

/// The folded offsets of a row of tokens.
fn span(page: &Page<'_>, start: usize, end: usize) -> Option<(u32, u32)> {
    Some((page.token(start)?.start, page.before(end, 1)?.end))
}

/// A word of a person's name, and of no place.
fn person(token: &Token) -> bool {
    (token.word.has(Word::GIVEN)
        || token.word.has(Word::SURNAME)
        || token.word.has(Word::PATRONYMIC))
        && !token.word.has(Word::PLACE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Kind;

    /// The words found of one kind, with their severity.
    pub(super) fn words(text: &str, kind: Kind) -> Vec<(String, u8)> {
        let all = crate::scan::words::time::tests::found(text, find).into_iter();
        all.filter(|f| f.1 == kind).map(|f| (f.0, f.2)).collect()
    }

    /// Notes a text in which something else was found.
    pub(super) fn expect(
        wrong: &mut Vec<String>,
        text: &str,
        found: &[(String, u8)],
        expected: &[(String, u8)],
    ) {
        if found != expected {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
}
