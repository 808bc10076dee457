//! Dates in figures: 12.03.2023, 12/03/23, 2023-03-12, "до 12.03".

use super::{is, was};
use crate::model::finding::Severity;
use crate::scan::codepage::NUMERO;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// The marks that part the figures of a date.
const MARKS: [u8; 4] = [b'.', b'/', b'-', b' '];

/// Two or three figures that begin at a token.
#[derive(Clone, Copy, Default)]
struct Figures {
    values: [u32; 3],
    digits: [usize; 3],
    count: usize,
    mark: u8,
    end: usize,
}

/// A date whose first figure stands at a token.
pub(super) fn date(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    if !matches!(token.len(), 1 | 2 | 4) || !opens(page, at) {
        return None;
    }
    let figures = figures(page, at)?;
    let (year, month, day, confidence) = match figures.count {
        3 => full(figures)?,
        _ => part(page, at, figures)?,
    };
    let worded = page.phrase(figures.end, Cue::YearWord).is_some() && year > 0;
    let end = figures.end.saturating_add(usize::from(worded));
    let severity = if day > 0 {
        Severity::Few
    } else {
        Severity::Narrows
    };
    let last = page.before(end, 1)?.end;
    let hit = Hit::new(
        Kind::Date,
        token.start,
        last,
        severity,
        confidence,
        &[why::SHAPE],
    );
    Some(hit.with(Detail::Date {
        year,
        month,
        day,
        season: 0,
    }))
}

/// Nothing longer has begun before the first figure.
fn opens(page: &Page<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|n| page.token(n)) else {
        return true;
    };
    let glued = page.token(at).is_some_and(|t| t.flags.has(Flags::GLUED));
    let inside = glued
        && (before.is_word()
            || before.is_number()
            || b"./-:_@#+\\".iter().any(|m| page.is_mark(before, *m)));
    let spaced = before.is_number();
    !(inside || spaced || page.is_mark(before, NUMERO))
}

fn figures(page: &Page<'_>, at: usize) -> Option<Figures> {
    let mut figures = Figures::default();
    let mut next = at;
    for n in 0..3 {
        let token = page.token(next).filter(|t| t.is_number())?;
        *figures.values.get_mut(n)? = page.value(token)?;
        *figures.digits.get_mut(n)? = token.len();
        figures.count = n.saturating_add(1);
        figures.end = next.saturating_add(1);
        let Some((mark, behind)) = mark_behind(page, figures.end) else {
            break;
        };
        if n > 0 && mark != figures.mark || n == 2 {
            // "10.5.1.2" is an address of the network or a version.
            if n == 2 && mark == figures.mark && mark != b' ' || n == 1 && mark != b' ' {
                return None;
            }
            break;
        }
        if page.token(behind).is_none_or(|t| !t.is_number()) {
            break;
        }
        figures.mark = mark;
        next = behind;
    }
    let letter = page
        .token(figures.end)
        .is_some_and(|t| t.is_word() && t.flags.has(Flags::GLUED) && !t.is(Cue::YearWord));
    (figures.count > 1 && !letter).then_some(figures)
}

/// The mark between figures, if one follows, and the token behind it. A space alone counts as one.
fn mark_behind(page: &Page<'_>, at: usize) -> Option<(u8, usize)> {
    let token = page.token(at)?;
    if token.is_number() {
        return Some((b' ', at));
    }
    let mark = MARKS.iter().find(|m| page.is_mark(token, **m))?;
    let next = at.saturating_add(1);
    let glued = |t: &Token| t.flags.has(Flags::GLUED);
    let tight = glued(token) && page.token(next).is_some_and(|t| glued(t) && t.is_number());
    tight.then_some((*mark, next))
}

fn full(figures: Figures) -> Option<(u16, u8, u8, u8)> {
    let [a, b, c] = figures.values;
    let [da, db, dc] = figures.digits;
    let (year, month, day) = if da == 4 && db <= 2 && dc <= 2 {
        (a, b, c)
    } else if dc == 4 && da <= 2 && db <= 2 {
        // Day first, unless only the American order fits.
        if b > 12 && figures.mark == b'/' {
            (c, a, b)
        } else {
            (c, b, a)
        }
    } else if dc == 2 && db == 2 && da == 2 && figures.mark != b' '
        || dc == 2 && matches!(figures.mark, b'.' | b'/') && da <= 2 && db <= 2
    {
        let year = if c <= 39 {
            c.saturating_add(2000)
        } else {
            c.saturating_add(1900)
        };
        if b > 12 && figures.mark == b'/' {
            (year, a, b)
        } else {
            (year, b, a)
        }
    } else {
        return None;
    };
    let padded = db == 2 || figures.mark == b'/' || da == 4 || dc == 4;
    let known =
        (1900..=2039).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let known = known && padded && (figures.mark != b' ' || db == 2 && da >= 2);
    let sure = if da == 4 || dc == 4 { 95 } else { 75 };
    known.then_some((small(year), low(month), low(day), sure))
}

/// A day and a month, or a month and a year.
fn part(page: &Page<'_>, at: usize, figures: Figures) -> Option<(u16, u8, u8, u8)> {
    let [a, b, _] = figures.values;
    let [da, db, _] = figures.digits;
    if db == 4
        && (1..=12).contains(&a)
        && (1930..=2039).contains(&b)
        && matches!(figures.mark, b'.' | b'/')
        && da == 2
    {
        return Some((small(b), low(a), 0, 75));
    }
    let fits = (1..=31).contains(&a) && (1..=12).contains(&b) && db == 2 && da <= 2;
    let after = page.token(figures.end);
    let counted = after.is_some_and(|t| {
        t.is(Cue::Measure)
            || [b'%', b'$', b'/', b'-', crate::scan::codepage::SYMBOL]
                .iter()
                .any(|m| page.is_mark(t, *m) && (t.flags.has(Flags::GLUED) || *m == b'%'))
    });
    let denied = (1..=2).any(|n| {
        page.before(at, n).is_some_and(|t| {
            t.is(Cue::NotDate)
                || t.is(Cue::Law)
                || t.is(Cue::Weapon)
                || t.is(Cue::Measure) && n == 1
        })
    });
    if !fits || counted || denied {
        return None;
    }
    let cued = was(page, at, 1, Cue::FigureBefore);
    let clock = was(page, at, 1, Cue::TimeBefore) && !cued
        || is(page, figures.end, Cue::Morning)
        || is(page, figures.end, Cue::Evening)
        || is(page, figures.end, Cue::Night);
    let opens = at == 0
        || page
            .before(at, 1)
            .is_some_and(|t| !t.is_word() && !page.is_mark(t, b','));
    let sure = match figures.mark {
        b'.' => da == 2 && !clock || cued,
        b'/' => da == 2 && (cued || opens) && !(a == 24 && b == 7),
        _ => false,
    };
    (sure && !clock).then_some((0, low(b), low(a), if cued { 80 } else { 60 }))
}

fn small(n: u32) -> u16 {
    u16::try_from(n).unwrap_or(0)
}

fn low(n: u32) -> u8 {
    u8::try_from(n).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};

    #[test]
    fn dates_in_figures_are_found() {
        for (text, expected) in [
            ("пришёл 12.03.2023 г. домой", "12.03.2023 г"),
            ("on 12/03/23 we", "12/03/23"),
            ("at 2023-03-12 05:00", "2023-03-12"),
            ("до 12.03 обещали", "12.03"),
            ("с 24.02.22г. служу", "24.02.22г"),
            ("le 12/03 nous", "12/03"),
            ("24 02 2022 началось", "24 02 2022"),
            ("с 03.2022 по", "03.2022"),
            ("12/28/2022 left", "12/28/2022"),
        ] {
            let all = found(text, find);
            assert_eq!(all.first().map(|f| f.0.as_str()), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_figures_are_no_dates() {
        for text in [
            "версия 2.4.1",
            "адрес 10.12.10.12",
            "шли 10.12 км",
            "24/7",
            "работал 24/7 без",
            "рост 1.80",
            "калибр 7.62",
            "оценка 10.10",
            "тел. 11-12-13-14",
            "цена 10.50 евро",
            "№ 10.11",
        ] {
            assert_eq!(found(text, find), [], "{text}");
        }
    }
}
