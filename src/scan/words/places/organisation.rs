//! Organisations: a kind with a number or a name. A school without either is none.

use super::{adjective, hyphened, is, mark, span};
use crate::model::finding::Severity;
use crate::scan::codepage::NUMERO;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, why};
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Tokens between the quotes of a name, and words of a name without them.
const QUOTED: usize = 8;
const NAME: usize = 6;
/// Adjectives before a kind: "Сумський районний".
const BEFORE: usize = 3;

/// An organisation whose kind stands at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let form = token.is(Cue::OrgForm);
    if !form && !token.is(Cue::Organisation) && !token.is(Cue::OrgNumbered) {
        return None;
    }
    let next = behind_kind(page, at);
    let latin = token.flags.has(Flags::LATIN);
    let quoted = quoted(page, next);
    let end = quoted.or_else(|| numbered(page, at, next)).or_else(|| {
        named(
            page,
            at,
            next,
            latin || form && token.flags.has(Flags::CAPS),
        )
    });
    // In a line of capitals they say nothing.
    let shouted = token.flags.has(Flags::CAPS)
        && token.len() > 3
        && page
            .before(at, 1)
            .is_some_and(|t| t.flags.has(Flags::CAPS) && t.len() > 1);
    let end = end
        .or_else(|| court(page, at))
        .or_else(|| plain_name(page, at, next));
    let end = end.filter(|_| {
        !shouted
            || quoted.is_some()
            || page
                .before(next.saturating_add(2), 1)
                .is_some_and(Token::is_number)
    });
    let start = match (form || shouted, latin) {
        (true, _) => None,
        (false, true) => english_before(page, at),
        (false, false) => before(page, at),
    };
    let end = match (end, start) {
        (Some(end), _) => end,
        (None, Some(_)) => at.saturating_add(1),
        (None, None) => return None,
    };
    let (first, last) = span(page, start.unwrap_or(at), end)?;
    let sure = if quoted.is_some() { 85 } else { 75 };
    Some(Hit::new(
        Kind::Organisation,
        first,
        last,
        Severity::Few,
        sure,
        &[why::CUE],
    ))
}

/// Letters of a word that may begin like an ordinary one and be none.
const LONG: usize = 8;

/// "завод Электросила": one strange word with a capital right behind a kind, that is no person, place or weapon.
fn plain_name(page: &Page<'_>, at: usize, next: usize) -> Option<usize> {
    let kind = page
        .token(at)
        .filter(|t| t.flags.has(Flags::CYRILLIC) && t.len() > 4 && !t.flags.has(Flags::CAPS))?;
    let token = page.token(next)?;
    let strange = token.stands_out()
        && token.len() > 4
        && token.cues.is_empty()
        && !token.flags.has(Flags::CAPS)
        && !super::person(token)
        && !token.word.has(Word::PLACE)
        && !token.word.has(Word::COUNTRY)
        && (!token.word.has(Word::ORDINARY) || token.len() > LONG)
        && ending(page.spelled(token), Cue::SurnameEnding).is_none();
    (strange && kind.is(Cue::Organisation)).then(|| hyphened(page, next.saturating_add(1)))
}

/// "Суд, Читинский гарнизонный": behind the adjectives of a place that follow a court and a comma.
fn court(page: &Page<'_>, at: usize) -> Option<usize> {
    let comma = at.checked_add(1)?;
    let place = at.checked_add(2)?;
    let named = page
        .token(place)
        .is_some_and(|t| t.stands_out() && t.len() > 5 && adjective(page, t));
    if !is(page, at, Cue::Court) || !mark(page, comma, b',') || !named {
        return None;
    }
    let more = (place.saturating_add(1)..).take(BEFORE).take_while(|n| {
        page.token(*n)
            .is_some_and(|t| t.is_word() && ending(page.spelled(t), Cue::NickEnding).is_some())
    });
    Some(place.saturating_add(1).saturating_add(more.count()))
}

/// Behind the kind and the small words that belong to it: "школа-интернат", "больница".
fn behind_kind(page: &Page<'_>, at: usize) -> usize {
    let next = at.saturating_add(1);
    let compound = mark(page, next, b'-') && is(page, next.saturating_add(1), Cue::Organisation);
    next.saturating_add(if compound { 2 } else { 0 })
}

/// "завод «Прогресс»"; "имени" may stand before the quotes.
fn quoted(page: &Page<'_>, at: usize) -> Option<usize> {
    let at = at.saturating_add(usize::from(is(page, at, Cue::NamedAfter)));
    let at = at.saturating_add(usize::from(mark(page, at, b'.')));
    if !mark(page, at, b'"') || page.token(at)?.flags.has(Flags::GLUED) {
        return None;
    }
    let from = at.saturating_add(1);
    let close = (from..from.saturating_add(QUOTED)).find(|n| mark(page, *n, b'"'))?;
    let inside = page.tokens.get(from..close)?;
    let name = inside.first()?.flags.has(Flags::CAPITAL) || inside.len() <= 2;
    (name && inside.iter().all(|t| t.form != Form::Break)).then(|| close.saturating_add(1))
}

/// "школа № 7", "ПТУ-12", "ИК-6", "школа 7", "Colony No. 19".
fn numbered(page: &Page<'_>, at: usize, next: usize) -> Option<usize> {
    let mut from = next;
    let sign = mark(page, from, NUMERO)
        || is(page, from, Cue::NumberSign)
        || page
            .token(from)
            .is_some_and(|t| matches!(page.spelled(t), b"n" | b"no"));
    from = from.saturating_add(usize::from(sign));
    from = from.saturating_add(usize::from(
        sign && (mark(page, from, b'.')
            || page.token(from).is_some_and(|t| {
                page.bytes.get(t.start as usize) == Some(&crate::scan::codepage::DEGREE)
            })),
    ));
    let hyphen = !sign
        && mark(page, from, b'-')
        && page.token(from).is_some_and(|t| t.flags.has(Flags::GLUED));
    from = from.saturating_add(usize::from(hyphen));
    let number = page.token(from).filter(|t| t.is_number() && t.len() <= 4)?;
    let bare = !sign && !hyphen;
    let after = page.token(from.saturating_add(1));
    let counted = after.is_some_and(|t| {
        t.is(Cue::Measure)
            || t.is(Cue::YearWord)
            || t.is(Cue::HourWord)
            || t.is(Cue::Length)
            || t.is(Cue::Morning)
            || t.cues.within(Cue::Month01, Cue::Month12).is_some()
            || b".:-/,".iter().any(|m| page.is_mark(t, *m))
                && t.flags.has(Flags::GLUED)
                && page
                    .token(from.saturating_add(2))
                    .is_some_and(|n| n.is_number() && n.flags.has(Flags::GLUED))
    });
    let fits = !bare || is(page, at, Cue::OrgNumbered) && number.len() <= 3 && !counted;
    let tail = quoted(page, from.saturating_add(1));
    fits.then(|| tail.unwrap_or_else(|| from.saturating_add(1)))
}

/// "храм Святого Пантелеимона", "лицей имени Гагарина", "lycée Jean Moulin", "University of Leeds", "ООО Ромашка".
fn named(page: &Page<'_>, at: usize, next: usize, free: bool) -> Option<usize> {
    let mut end = next;
    let namesake = is(page, end, Cue::NamedAfter) || is(page, end, Cue::Namesake);
    let latin = page.token(at)?.flags.has(Flags::LATIN);
    if !free && !namesake {
        return None;
    }
    if namesake && !latin {
        end = end.saturating_add(1);
        end = end.saturating_add(usize::from(mark(page, end, b'.')));
    }
    let from = end;
    let mut last = end;
    let mut great = false;
    for _ in 0..NAME {
        let Some(token) = page.token(end).filter(|t| t.form != Form::Break) else {
            break;
        };
        let large = token.is_word()
            && token.flags.has(Flags::CAPITAL)
            && !token.flags.has(Flags::FIRST)
            && !token.is(Cue::FirstPerson);
        let small = token.is(Cue::Filler) || token.is(Cue::NameParticle);
        let initial = page.is_mark(token, b'.')
            && page
                .before(end, 1)
                .is_some_and(|t| t.len() == 1 && t.is_word());
        if large {
            end = hyphened(page, end.saturating_add(1));
            last = end;
            great = true;
        } else if great
            && small
            && page
                .token(end.saturating_add(1))
                .is_some_and(|t| t.word.has(Word::PLACE))
        {
            break;
        } else if initial
            || page.is_mark(token, b'\'')
            || latin && small && !token.is(Cue::DateBefore)
        {
            end = end.saturating_add(1);
        } else {
            break;
        }
    }
    // "la prison de la ville", "church of God": what a name opens with must be near.
    let near = last > from && great;
    let month = page
        .token(last.checked_sub(1)?)
        .is_some_and(|t| t.cues.within(Cue::Month01, Cue::Month12).is_some());
    (near
        && !month
        && !(latin && !page.token(at)?.flags.has(Flags::CAPITAL) && english_common(page, at, next)))
    .then_some(last)
}

/// "the school in Leeds": an English kind in small letters takes no name behind it.
fn english_common(page: &Page<'_>, at: usize, next: usize) -> bool {
    let english = page
        .before(at, 1)
        .is_some_and(|t| t.is(Cue::LangEn) || t.is(Cue::PlaceBefore) && !t.is(Cue::Filler));
    english || is(page, next, Cue::PlaceBefore) && !is(page, next, Cue::Filler)
}

/// Where a Russian or Ukrainian name before the kind begins: "Краснореченский аграрный университет".
fn before(page: &Page<'_>, at: usize) -> Option<usize> {
    for n in 1..=BEFORE {
        let start = at.checked_sub(n)?;
        let token = page.token(start).filter(|t| t.is_word())?;
        if token.flags.has(Flags::CAPITAL) && !token.flags.has(Flags::CAPS) {
            return (adjective(page, token) && token.len() > 5).then_some(start);
        }
        if !token.flags.has(Flags::CYRILLIC) || token.len() < 5 || token.is(Cue::PlaceBefore) {
            return None;
        }
    }
    None
}

/// Where the name before an English kind in small letters begins.
fn small_english(page: &Page<'_>, at: usize) -> Option<usize> {
    let mut start = at.checked_sub(1)?;
    for _ in 0..BEFORE {
        let hyphen =
            mark(page, start.checked_sub(1)?, b'-') && page.token(start)?.flags.has(Flags::GLUED);
        if !hyphen {
            break;
        }
        start = start.checked_sub(2)?;
    }
    let token = page.token(start)?;
    let strange = token.stands_out()
        && !token.word.has(Word::ORDINARY)
        && !token.word.has(Word::PLACE)
        && !token.word.has(Word::COUNTRY)
        && !token.cues.any(&[Cue::NoName, Cue::NoPlace]);
    let article = start
        .checked_sub(1)
        .and_then(|n| page.token(n))
        .is_some_and(|t| page.spelled(t) == b"the");
    (strange && article && page.token(at)?.flags.has(Flags::LATIN)).then_some(start)
}

/// Where an English name before the kind begins: "Saint Mary's Hospital", "Ashdown House".
fn english_before(page: &Page<'_>, at: usize) -> Option<usize> {
    // "the X-Lift plant": in small letters only behind an article, with a name that is no person's.
    if !page.token(at)?.flags.has(Flags::CAPITAL) {
        return small_english(page, at);
    }
    let mut start = None;
    for n in 1..=NAME {
        let Some(place) = at.checked_sub(n) else {
            break;
        };
        let Some(token) = page.token(place) else {
            break;
        };
        let large = |t: &Token| {
            t.is_word()
                && t.flags.has(Flags::CAPITAL)
                && !t
                    .cues
                    .any(&[Cue::LangEn, Cue::LangFr, Cue::AfterWord, Cue::PlaceBefore])
        };
        if large(token) {
            start = Some(place);
        } else if !(page.is_mark(token, b'\'')
            || page.is_mark(token, b'-')
            || page.is_mark(token, b'.')
                && page.before(place, 1).is_some_and(|t| t.is(Cue::NamedAfter))
            || token.len() == 1 && token.flags.has(Flags::GLUED)
            || token.is(Cue::Filler) && start.is_some() && token.is_word() && token.len() == 2)
        {
            break;
        }
    }
    start.filter(|s| !is(page, *s, Cue::FirstPerson))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, words};
    use crate::scan::Kind;

    #[test]
    fn a_kind_with_a_number_or_a_name_is_an_organisation() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("учился в школе № 7 города", "школе № 7"),
            (
                "на заводе «Красный метчик» наладчиком",
                "заводе «Красный метчик»",
            ),
            ("закончил ПТУ-12", "ПТУ-12"),
            ("сидел в ИК-6 три года", "ИК-6"),
            ("в школе 7 рядом", "школе 7"),
            (
                "Закончил Краснореченский аграрный университет",
                "Краснореченский аграрный университет",
            ),
            ("работал в ООО «Ромашка»", "ООО «Ромашка»"),
            (
                "из храма Святого Пантелеимона",
                "храма Святого Пантелеимона",
            ),
            ("у пологовому будинку № 5", "будинку № 5"),
            (
                "taken to Saint Mary's Hospital today",
                "Saint Mary's Hospital",
            ),
            ("vont à l'école Jules-Renaudin", "école Jules-Renaudin"),
            ("au lycée Jean Moulin", "lycée Jean Moulin"),
            ("held in Penal Colony No. 19", "Penal Colony No. 19"),
            ("the University of Leeds", "University of Leeds"),
            ("with Millbrook Surgery about", "Millbrook Surgery"),
            ("from the X-Lift plant", "X-Lift plant"),
            ("chez Ateliers Morin-Duval", "Ateliers Morin-Duval"),
            ("на автоколонне «Вектор»", "автоколонне «Вектор»"),
            (
                "решил Читинский гарнизонный суд",
                "Читинский гарнизонный суд",
            ),
            ("Суд, Читинский гарнизонный", "Суд, Читинский гарнизонный"),
            ("на заводе Электрострела", "заводе Электрострела"),
        ] {
            expect(
                &mut wrong,
                text,
                &words(text, Kind::Organisation),
                &[(expected.to_owned(), 2)],
            );
        }
        for text in [
            "учился в школе",
            "Наша школа сгорела",
            "в больнице 5 дней",
            "the school was empty",
            "the hospital in Leeds",
            "une école et une prison",
            "в школе Иван сидел",
            "After Surgery I slept",
            "the coal plant was closed",
            "Суд, конечно, отказал",
        ] {
            expect(&mut wrong, text, &words(text, Kind::Organisation), &[]);
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
