//! Units by number or name: "2nd company of the 3rd battalion" is one span.

use crate::model::finding::Severity;
use crate::scan::codepage;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Word;
use crate::scan::lexicon::{Cue, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Words between a number and the kind of unit, or behind the kind, at most; hyphens and apostrophes count.
const PARTS: usize = 12;
/// Units in one expression, at most.
const CHAIN: usize = 6;
/// Words of a unit's own name, at most.
const NAME: usize = 5;
/// Letters by which two kinds of unit are told apart.
const STEM: usize = 4;
/// The highest number of a unit.
const HIGHEST: u32 = 9_999;

/// Numbers above this are those of units, not of how many there are.
const MANY: u32 = 20;

/// One unit: the token behind it, and the token of its kind.
#[derive(Clone, Copy)]
struct Single {
    end: usize,
    kind: usize,
    sure: bool,
}

/// The unit expression that begins at a token, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let first = page.token(at)?;
    let head = numbered(page, at, false)
        .or_else(|| named(page, at, first))
        .or_else(|| without_kind(page, at, first))?;
    let mut end = head.end;
    let mut kind = head.kind;
    for _ in 0..CHAIN {
        let Some(next) = linked(page, end, kind) else {
            break;
        };
        end = next.end;
        kind = next.kind;
    }
    let last = page.token(end.checked_sub(1)?)?;
    let kind = page.token(head.kind)?;
    let confidence = if head.sure { 92 } else { 65 };
    let hit = Hit::new(
        Kind::Unit,
        first.start,
        last.end,
        Severity::Few,
        confidence,
        &[why::LIST],
    )
    .with(Detail::Unit {
        start: kind.start,
        end: kind.end,
    });
    Some((hit, end))
}

/// The next unit of an expression: at once, behind a comma if it is of another kind, or behind "of the".
fn linked(page: &Page<'_>, end: usize, kind: usize) -> Option<Single> {
    if let Some(next) = numbered(page, end, true) {
        return Some(next);
    }
    let token = page.token(end)?;
    if page.is_mark(token, b',') {
        let next = numbered(page, end.checked_add(1)?, true)?;
        let stem = |at: usize| Some(page.spelled(page.token(at)?).get(..STEM)?.to_vec());
        return (stem(kind) != stem(next.kind)).then_some(next);
    }
    if token.is_word() && token.is(Cue::Between) {
        let one = end.checked_add(1)?;
        return numbered(page, one, true).or_else(|| {
            page.token(one)
                .filter(|t| t.is(Cue::Between))
                .and_then(|_| numbered(page, one.checked_add(1)?, true))
        });
    }
    None
}

/// A number or letter, what lies between, and the kind.
fn numbered(page: &Page<'_>, at: usize, chained: bool) -> Option<Single> {
    let token = page.token(at)?;
    let (mut from, ordinal, spelled) = designation(page, at, token)?;
    let numbers_end = from;
    let mut parts = 0usize;
    while parts < PARTS {
        let next = page.token(from)?;
        if next.cues.any(&[Cue::UnitKind, Cue::UnitShort]) && next.is_word() && !goes_on(page, from)
        {
            break;
        }
        let joins = next.form == Form::Mark
            && from > numbers_end
            && (page.is_mark(next, b'-') || page.is_mark(next, b'.') || page.is_mark(next, b'\''));
        if !joins && !next.is(Cue::UnitPart) && !next.is(Cue::UnitKind) {
            return None;
        }
        parts = parts.saturating_add(1);
        from = from.saturating_add(1);
    }
    let kind = page.token(from)?;
    let short = kind.is(Cue::UnitShort) && !kind.is(Cue::UnitKind);
    if !kind.cues.any(&[Cue::UnitKind, Cue::UnitShort])
        || (short
            && (spelled
                || kind.flags.has(Flags::GLUED)
                    && !ordinal
                    && token.is_number()
                    && from == numbers_end
                    && kind.len() < 3))
    {
        return None;
    }
    let counted = !ordinal && !chained && !short && parts == 0;
    if counted && token.is_number() && is_count(page.value(token), page.spelled(kind)) {
        return None;
    }
    Some(Single {
        end: behind(page, from.saturating_add(1)),
        kind: from,
        sure: true,
    })
}

/// "the 72nd": a number that no day of a month has, with nothing behind it that is counted.
fn english_ordinal(page: &Page<'_>, at: usize, first: &Token) -> Option<Single> {
    const DAYS: u32 = 31;
    let end = ordinal_end(page, at.checked_add(1)?)?;
    let alone = page
        .token(end)
        .is_none_or(|t| !t.is_word() && !page.is_mark(t, b'-') || t.cues.any(&[Cue::PersonVerb]));
    (page.value(first)? > DAYS && alone).then_some(Single {
        end,
        kind: at,
        sure: false,
    })
}

/// "в 55-ю горную": a number of a brigade or division and what it does, behind a preposition, without the kind.
fn without_kind(page: &Page<'_>, at: usize, first: &Token) -> Option<Single> {
    if !first.is_number() {
        return None;
    }
    let before = page.before(at, 1)?;
    if page.spelled(before) == b"the" {
        return english_ordinal(page, at, first);
    }
    let led = before.is(Cue::PlaceBefore);
    if !led || page.value(first)? < MANY {
        return None;
    }
    let part = ordinal_end(page, at.checked_add(1)?)?;
    let token = page.token(part)?;
    let feminine =
        token.is(Cue::UnitPart) && ending(page.spelled(token), Cue::FeminineEnding).is_some();
    let next = part.checked_add(1)?;
    let ends = page.token(next).is_none_or(|t| {
        !t.is_word()
            || t.cues
                .any(&[Cue::Between, Cue::PlaceBefore, Cue::PersonVerb])
            || ending(page.spelled(t), Cue::PastEnding).is_some()
            || ending(page.spelled(t), Cue::PluralPast).is_some()
    });
    (feminine && ends && token.len() > 4).then_some(Single {
        end: next,
        kind: part,
        sure: false,
    })
}

/// Whether a number in digits before a kind of unit says how many there are: "3 companies".
fn is_count(value: Option<u32>, kind: &[u8]) -> bool {
    value.is_some_and(|v| v <= MANY) && ending(kind, Cue::CountEnding).is_some()
}

/// Whether the kind of unit is part of a longer word: "tank-company", "battalion-tactical".
fn goes_on(page: &Page<'_>, at: usize) -> bool {
    let glued = |n: usize| {
        page.token(at.saturating_add(n))
            .is_some_and(|t| t.flags.has(Flags::GLUED))
    };
    page.token(at.saturating_add(1))
        .is_some_and(|t| page.is_mark(t, b'-'))
        && glued(1)
        && glued(2)
}

/// The number, ordinal or letter of a unit: the token behind it, whether it is an ordinal, and whether it is in words.
fn designation(page: &Page<'_>, at: usize, token: &Token) -> Option<(usize, bool, bool)> {
    let next = at.checked_add(1)?;
    match token.form {
        Form::Number => {
            let inside = token.flags.has(Flags::GLUED)
                && page.before(at, 1).is_some_and(|t| {
                    t.is_word() || [b'-', b'.', b',', b'/'].iter().any(|m| page.is_mark(t, *m))
                });
            if inside || page.value(token)? > HIGHEST {
                return None;
            }
            let end = ordinal_end(page, next);
            Some((end.unwrap_or(next), end.is_some(), false))
        }
        Form::Word => {
            let following = page.token(next)?;
            if !following
                .cues
                .any(&[Cue::UnitKind, Cue::UnitPart, Cue::UnitShort])
            {
                return None;
            }
            let letter = token.is(Cue::UnitLetter)
                && token.flags.has(Flags::CAPITAL)
                && following.is(Cue::UnitKind)
                && (token.len() > 1 || !token.flags.has(Flags::FIRST));
            if token.is(Cue::Ordinal) || letter || is_roman(page, token) {
                return Some((next, true, true));
            }
            None
        }
        Form::Mark | Form::Break => None,
    }
}

/// Behind the ending of an ordinal: `-й`, `nd`.
fn ordinal_end(page: &Page<'_>, at: usize) -> Option<usize> {
    let token = page.token(at)?;
    let hyphen = page.is_mark(token, b'-');
    let word = at.checked_add(usize::from(hyphen))?;
    let ending = page.token(word)?;
    let glued = ending.flags.has(Flags::GLUED) || hyphen;
    (ending.is(Cue::OrdinalEnding) && glued).then(|| word.saturating_add(1))
}

fn is_roman(page: &Page<'_>, token: &Token) -> bool {
    token.flags.has(Flags::CAPITAL)
        && token.len() <= 6
        && (token.len() > 1 || page.spelled(token) != b"i")
        && page.spelled(token).iter().all(|b| b"ivxlc".contains(b))
}

/// What belongs to a unit behind its kind: what it does, its own name in quotes.
fn behind(page: &Page<'_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    for _ in 0..PARTS {
        let Some(token) = page.token(at) else { break };
        let joins = page.is_mark(token, b'-') || page.is_mark(token, b'\'');
        let little = token.is_word() && token.len() <= 2;
        if token.is(Cue::UnitPart) && token.is_word() {
            if !little {
                end = at.saturating_add(1);
            }
        } else if !(joins && at > from) {
            break;
        }
        at = at.saturating_add(1);
    }
    quoted(page, end).unwrap_or(end)
}

/// Behind a name in quotes that begins at a token.
fn quoted(page: &Page<'_>, at: usize) -> Option<usize> {
    let is_quote = |n: usize| page.token(n).is_some_and(|t| page.is_mark(t, b'"'));
    if !is_quote(at) {
        return None;
    }
    (at.checked_add(2)?..=at.checked_add(NAME)?)
        .find(|n| is_quote(*n))
        .and_then(|n| n.checked_add(1))
}

/// A kind of unit with a name, number or letter behind it, or an adjective of a place before it.
fn named(page: &Page<'_>, at: usize, first: &Token) -> Option<Single> {
    if !first.is_word() {
        return None;
    }
    let next = at.checked_add(1)?;
    if first.cues.any(&[Cue::UnitKind, Cue::UnitShort]) {
        if let Some(end) = quoted(page, next) {
            return Some(Single {
                end,
                kind: at,
                sure: true,
            });
        }
        if first.is(Cue::UnitKind)
            && let Some(end) = number_behind(page, next).or_else(|| bare_number(page, at, next))
        {
            return Some(Single {
                end,
                kind: at,
                sure: true,
            });
        }
        let headed = page.before(at, 1).is_some_and(|t| t.is(Cue::Post));
        let own = page
            .token(next)
            .filter(|_| first.is(Cue::UnitKind) && !headed);
        let own = own.filter(|t| is_own_name(page, t));
        return own.map(|_| Single {
            end: next.saturating_add(1),
            kind: at,
            sure: false,
        });
    }
    let kind = page.token(next).filter(|t| t.is(Cue::UnitKind))?;
    let adjective = first.stands_out()
        && first.flags.has(Flags::CYRILLIC)
        && first.len() > 5
        && kind.len() > 4
        && !first.is(Cue::UnitPart)
        && !first.word.has(Word::SURNAME)
        && ending(page.spelled(first), Cue::SurnameEnding).is_some_and(|n| n > 3);
    adjective.then(|| Single {
        end: behind(page, next.saturating_add(1)),
        kind: next,
        sure: false,
    })
}

/// Behind a number with its sign, or a letter, that follows a kind of unit.
fn number_behind(page: &Page<'_>, at: usize) -> Option<usize> {
    let token = page.token(at)?;
    let next = at.checked_add(1)?;
    if page.is_mark(token, codepage::NUMERO) || token.is(Cue::NumberSign) {
        let dot = page.token(next).is_some_and(|t| page.is_mark(t, b'.'));
        let number = next.checked_add(usize::from(dot))?;
        return page
            .token(number)?
            .is_number()
            .then(|| number.saturating_add(1));
    }
    // "полк 1486-й": the ordinal behind; before another kind it is that one's.
    if token.is_number() {
        let end = ordinal_end(page, next)?;
        let other = page.token(end).is_some_and(|t| {
            t.cues.any(&[
                Cue::UnitKind,
                Cue::UnitPart,
                Cue::UnitShort,
                Cue::DayWord,
                Cue::Length,
            ]) || t.cues.within(Cue::Month01, Cue::Month12).is_some()
        });
        return (!other && page.value(token)? <= HIGHEST).then_some(end);
    }
    let letter = token.is(Cue::UnitLetter) && token.stands_out();
    letter.then_some(next)
}

/// "мотострелковый полк 1442": a number without a sign behind a kind that is told more exactly, and that is no year.
fn bare_number(page: &Page<'_>, kind: usize, at: usize) -> Option<usize> {
    let part = page.before(kind, 1).is_some_and(|t| t.is(Cue::UnitPart));
    let token = page.token(at).filter(|t| part && t.is_number())?;
    let value = page.value(token)?;
    let next = at.checked_add(1)?;
    let counted = page
        .token(next)
        .is_some_and(|t| t.is_word() || t.flags.has(Flags::GLUED) && !page.is_mark(t, b','));
    let year = (1_900..2_100).contains(&value);
    ((MANY..=HIGHEST).contains(&value) && !counted && !year).then_some(next)
}

/// A capital that is nobody's name: a unit may be called so.
fn is_own_name(page: &Page<'_>, token: &Token) -> bool {
    let name = token.word.has(Word::SURNAME) || token.word.has(Word::GIVEN);
    token.is_word()
        && token.stands_out()
        && token.len() > 2
        && !name
        && !token
            .cues
            .any(&[Cue::Between, Cue::NoName, Cue::UnitKind, Cue::PlaceBefore])
        && ending(page.spelled(token), Cue::SurnameEnding).is_none()
        && !token.flags.has(Flags::CAPS)
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    fn units(text: &str) -> Vec<String> {
        found(text, Kind::Unit)
    }

    #[test]
    fn a_unit_with_all_it_belongs_to_is_one_span() {
        for (text, expected) in [
            (
                "в 61-ю отдельную мотострелковую бригаду",
                "61-ю отдельную мотострелковую бригаду",
            ),
            (
                "из 2-й роты 3-го батальона 47-го полка",
                "2-й роты 3-го батальона 47-го полка",
            ),
            ("в 2 роте 3 батальона", "2 роте 3 батальона"),
            ("воевала 54 омбр", "54 омбр"),
            ("423-й мсп", "423-й мсп"),
            ("3 ДШБ", "3 ДШБ"),
            ("попал во вторую роту", "вторую роту"),
            ("полк «Сокол» разбежался", "полк «Сокол»"),
            ("3rd Company, 2nd Battalion", "3rd Company, 2nd Battalion"),
            (
                "the third company of the 2nd battalion",
                "third company of the 2nd battalion",
            ),
            (
                "au 2e régiment de fusiliers motorisés",
                "2e régiment de fusiliers motorisés",
            ),
            (
                "814-й отдельный мотострелковый полк",
                "814-й отдельный мотострелковый полк",
            ),
            (
                "247-й десантно-штурмовой полк",
                "247-й десантно-штурмовой полк",
            ),
            (
                "у 92-й окремій механізованій бригаді",
                "92-й окремій механізованій бригаді",
            ),
            ("III батальон", "III батальон"),
            ("la troisième compagnie", "troisième compagnie"),
            ("Bravo Company was gone", "Bravo Company"),
            ("в батальон «Волки Севера»", "батальон «Волки Севера»"),
            ("1 танкового полка", "1 танкового полка"),
            ("полк 1486-й стоял", "полк 1486-й"),
            ("в 55-ю горную отправили", "55-ю горную"),
            ("мотострелковый полк 1442, там", "полк 1442"),
            ("men of the 72nd.", "72nd"),
        ] {
            assert_eq!(units(text), [expected], "{text}");
        }
    }

    #[test]
    fn weapons_counts_and_bare_kinds_are_no_units() {
        for text in [
            "рота ушла",
            "батальон погиб",
            "Т-72 и БМП-2 стояли",
            "2-й автобус",
            "3 роты ушли",
            "2 батальона разбиты",
            "миномёт 120 мм",
            "7 этаж",
            "the company left",
            "3 companies left",
            "полк 3-й день без воды",
            "in the 90s",
            "until the 21st.",
            "в 20-ю годовщину",
            "АК-74 роты",
            "командир роты Ветров",
        ] {
            assert_eq!(units(text), Vec::<String>::new(), "{text}");
        }
    }
}
