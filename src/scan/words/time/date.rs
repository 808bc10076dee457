//! Dates with the name of a month: "24 февраля 2022 года", "с 3 по 7 июня", "May the third", "в марте".

use super::{is, mark, was, year};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::Flags;
use crate::scan::words::numeral::{Numeral, numeral, numeral_before};

/// Days that a row of them has at most: "3, 4 и 5 июня".
const ROW: usize = 4;

/// A date around the name of a month.
pub(super) fn month(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let month = token.cues.within(Cue::Month01, Cue::Month12)?;
    let month = u8::try_from(month.saturating_add(1)).ok()?;
    let (mut start, mut end) = (at, at.saturating_add(1));
    let dot = mark(page, end, b'.') && token.len() <= 4 && token.is(Cue::MonthDoubt);
    let mut day = day_before(page, at);
    if let Some(found) = day {
        start = row(page, found.start);
        // The article goes with the date when something else is put in its place: "le 3 août", "en août".
        let article = page
            .before(start, 1)
            .is_some_and(|t| page.spelled(t) == b"le");
        start = start.saturating_sub(usize::from(article));
    } else if token.flags.has(Flags::LATIN)
        && let Some((found, behind)) = day_after(page, end.saturating_add(usize::from(dot)))
    {
        day = Some(found);
        end = behind;
    }
    let year = year::behind(page, end.saturating_add(usize::from(dot && day.is_some())));
    if let Some((_, behind)) = year {
        end = behind;
    }
    let year = year.map_or(0, |y| y.0);
    if day.is_none() && !supported(page, at, year) {
        return None;
    }
    let severity = if day.is_some() {
        Severity::Few
    } else {
        Severity::Narrows
    };
    let day = day.and_then(|d| u8::try_from(d.value).ok()).unwrap_or(0);
    let end = page.before(end, 1)?.end;
    let hit = Hit::new(
        Kind::Date,
        page.token(start)?.start,
        end,
        severity,
        90,
        &[why::LIST],
    );
    Some(hit.with(Detail::Date {
        year,
        month,
        day,
        season: 0,
    }))
}

/// "25 числа", "двадцать пятого числа": a day of a month that is known elsewhere.
pub(super) fn day_of_month(page: &Page<'_>, at: usize) -> Option<Hit> {
    let day = numeral_before(page, at).filter(|d| is_day(*d))?;
    let (start, end) = (page.token(day.start)?.start, page.token(at)?.end);
    let hit = Hit::new(Kind::Date, start, end, Severity::Few, 80, &[why::CUE]);
    let day = u8::try_from(day.value).unwrap_or(0);
    Some(hit.with(Detail::Date {
        year: 0,
        month: 0,
        day,
        season: 0,
    }))
}

fn is_day(found: Numeral) -> bool {
    (1..=31).contains(&found.value) && found.digits <= 2
}

fn day_before(page: &Page<'_>, at: usize) -> Option<Numeral> {
    let behind = at.saturating_sub(usize::from(was(page, at, 1, Cue::Filler)));
    let weekday_like = numeral_before(page, behind).filter(|d| is_day(*d))?;
    // "one may", "the first may": only an ordinal can stand before a word that is a verb, too.
    let doubt = weekday_like.words && is(page, at, Cue::MonthDoubt) && behind == at;
    let lower = !page.token(at)?.flags.has(Flags::CAPITAL);
    (!(doubt && lower && page.token(at)?.flags.has(Flags::LATIN))).then_some(weekday_like)
}

fn day_after(page: &Page<'_>, at: usize) -> Option<(Numeral, usize)> {
    let at = at.saturating_add(usize::from(is(page, at, Cue::Filler)));
    let day = numeral(page, at).filter(|d| is_day(*d))?;
    let unit = page.token(day.end).is_some_and(|t| {
        t.is_word() && t.flags.has(Flags::GLUED) || page.is_mark(t, b':') || page.is_mark(t, b'%')
    });
    if unit {
        return None;
    }
    let range = page.token(day.end).is_some_and(|t| joins(page, t));
    let last = numeral(page, day.end.saturating_add(1)).filter(|d| range && is_day(*d));
    Some((day, last.map_or(day.end, |l| l.end)))
}

fn joins(page: &Page<'_>, token: &crate::scan::token::Token) -> bool {
    token.is(Cue::RangeWord)
        || [b'-', b'/', crate::scan::codepage::DASH]
            .iter()
            .any(|m| page.is_mark(token, *m))
}

/// Where a row of days begins that ends with this one.
fn row(page: &Page<'_>, start: usize) -> usize {
    let mut first = start;
    for n in 0..ROW {
        let Some(join) = page.before(first, 1) else {
            break;
        };
        let comma = n > 0 && page.is_mark(join, b',');
        let before = numeral_before(page, first.saturating_sub(1)).filter(|d| is_day(*d));
        match before {
            Some(day) if joins(page, join) || comma => first = day.start,
            _ => break,
        }
    }
    first
}

/// Whether a month without a day is meant to be one.
fn supported(page: &Page<'_>, at: usize, year: u16) -> bool {
    let Some(token) = page.token(at) else {
        return false;
    };
    if !token.is(Cue::MonthDoubt) {
        return true;
    }
    let latin = token.flags.has(Flags::LATIN);
    let capital = token.flags.has(Flags::CAPITAL);
    let before = (1..=4).any(|n| {
        let from = at.checked_sub(n);
        from.and_then(|from| page.phrase(from, Cue::DateBefore)) == Some(n)
    });
    // "in march", "en mars"; but "until may" is no date without a capital, and "Марта" with one is a woman.
    if latin {
        before || (year > 0 && capital)
    } else {
        (before || year > 0) && !token.stands_out()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};

    fn words(text: &str) -> Vec<(String, u8)> {
        found(text, find).into_iter().map(|f| (f.0, f.2)).collect()
    }

    #[test]
    fn a_day_and_a_month_are_a_date_in_four_languages() {
        for (text, expected) in [
            (
                "Утром 24 февраля 2022 года началось",
                "24 февраля 2022 года",
            ),
            ("в ночь на 5-е марта ушли", "5-е марта"),
            (
                "Двадцать четвёртого февраля подняли",
                "Двадцать четвёртого февраля",
            ),
            ("держали с 3 по 7 июня там", "3 по 7 июня"),
            ("в ночь с 4 на 5 марта", "4 на 5 марта"),
            ("у ніч на 12 жовтня 2023 р. ми", "12 жовтня 2023 р"),
            ("третього травня пішов", "третього травня"),
            ("dans la nuit du 9 au 10 mai", "9 au 10 mai"),
            ("Le 1er octobre 2022, on", "Le 1er octobre 2022"),
            ("on September 24th, 2022 we", "September 24th, 2022"),
            ("May the third, we ran", "May the third"),
            ("the 3rd of May", "3rd of May"),
            ("on 11 feb. they", "11 feb"),
        ] {
            assert_eq!(words(text), [(expected.to_owned(), 2)], "{text}");
        }
    }

    #[test]
    fn a_month_alone_narrows_and_needs_support_where_it_is_a_word() {
        for (text, expected) in [
            ("выписали в июле", "июле"),
            ("в марте двадцать второго", "марте двадцать второго"),
            ("Depuis mars j'habite", "mars"),
            ("in March 2022 they", "March 2022"),
        ] {
            assert_eq!(words(text), [(expected.to_owned(), 1)], "{text}");
        }
        for text in [
            "you may go 5 times",
            "we march at dawn",
            "Марта пришла",
            "tu mars vite",
            "la planète mars est loin",
            "I may not say",
        ] {
            assert_eq!(words(text), [], "{text}");
        }
    }
}
