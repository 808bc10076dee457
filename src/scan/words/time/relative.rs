//! Feasts, and days told by an event that is known: "на третий день после Пасхи", "the day after the invasion".

use super::{is, year};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::Flags;
use crate::scan::words::numeral::numeral_before;

/// Words between "after" and the event: "the beginning of the".
const BETWEEN: usize = 4;

/// A feast or a length of time before or after an event, whose last known word stands at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    if let Some(len) = page.phrase(at, Cue::Holiday) {
        return feast(page, at, at.saturating_add(len));
    }
    let token = page.token(at)?;
    if token.is(Cue::AfterWord) && is(page, at.checked_sub(1)?, Cue::Length) {
        let start = length(page, at.checked_sub(1)?);
        return event(page, start, at.saturating_add(1));
    }
    if token.is(Cue::EveWord) {
        return event(page, at, at.saturating_add(1));
    }
    None
}

fn feast(page: &Page<'_>, at: usize, end: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let latin = token.flags.has(Flags::LATIN);
    let one = end == at.saturating_add(1);
    if latin && one && !token.flags.has(Flags::CAPITAL) {
        return None;
    }
    // Told from an event that was found at "after" already: the longer one stays.
    let year = year::behind(page, end).filter(|y| y.0 > 0);
    let end = year.map_or(end, |y| y.1);
    hit(page, at, end, Severity::Few, 70, year.map_or(0, |y| y.0))
}

/// Where the length before "after" begins: "третий день", "a week", "через два".
fn length(page: &Page<'_>, at: usize) -> usize {
    numeral_before(page, at).map_or(at, |n| n.start)
}

fn event(page: &Page<'_>, start: usize, from: usize) -> Option<Hit> {
    for n in 0..=BETWEEN {
        let at = from.saturating_add(n);
        let token = page.token(at)?;
        let feast = page.phrase(at, Cue::Holiday);
        if let Some(len) = feast.or_else(|| page.phrase(at, Cue::KnownEvent)) {
            let whole = is(page, start, Cue::EveWord) || day(page, start, from);
            let severity = if whole || feast.is_some() {
                Severity::Few
            } else {
                Severity::Narrows
            };
            return hit(page, start, at.saturating_add(len), severity, 70, 0);
        }
        if !(token.is_word() || page.is_mark(token, b'\'')) {
            return None;
        }
    }
    None
}

/// Whether the length is told in days.
fn day(page: &Page<'_>, start: usize, from: usize) -> bool {
    (start..from).any(|n| is(page, n, Cue::DayLength))
}

fn hit(
    page: &Page<'_>,
    start: usize,
    end: usize,
    severity: Severity,
    confidence: u8,
    year: u16,
) -> Option<Hit> {
    let (first, last) = (page.token(start)?.start, page.before(end, 1)?.end);
    let hit = Hit::new(Kind::Date, first, last, severity, confidence, &[why::CUE]);
    Some(hit.with(Detail::Date {
        year,
        month: 0,
        day: 0,
        season: 0,
    }))
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};

    #[test]
    fn days_told_by_a_known_event_are_dates() {
        for (text, expected) in [
            (
                "на третий день после Нового года",
                "третий день после Нового года",
            ),
            (
                "месяц после объявления мобилизации",
                "месяц после объявления мобилизации",
            ),
            ("у ніч на Різдво загинув", "Різдво"),
            ("le lendemain de Pâques.", "lendemain de Pâques"),
            (
                "Two days after Orthodox Christmas they",
                "Two days after Orthodox Christmas",
            ),
            ("накануне Пасхи", "накануне Пасхи"),
            ("за неделю до Нового года", "неделю до Нового года"),
        ] {
            let all: Vec<String> = found(text, find).into_iter().map(|f| f.0).collect();
            assert_eq!(all, [expected], "{text}");
        }
        for text in ["день после боя", "the week before we left", "после войны"]
        {
            assert_eq!(found(text, find), [], "{text}");
        }
    }
}
