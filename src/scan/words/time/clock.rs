//! Times of the day: "5:40", "в шесть утра", "полшестого", "без десяти семь", "17h30", "half past five".

use super::{is, mark, was};
use crate::model::finding::Severity;
use crate::scan::codepage::DASH;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};
use crate::scan::words::numeral::{Numeral, numeral};

/// Fillers between a number and the part of the day: "in the", "de l'après-".
const FILLERS: usize = 4;

/// What is known of a time so far.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    exact: bool,
    end: usize,
    confidence: u8,
    why: &'static str,
}

/// A time whose first number stands at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let first = numeral(page, at)?;
    if let Some(clock) = past(page, first) {
        return hit(page, at, clock);
    }
    if first.value > 24 && first.digits != 4 || !opens(page, at) {
        return None;
    }
    let clock = colon(page, at, first)
        .or_else(|| four(page, at, first))
        .or_else(|| hours(page, at, first).filter(|_| first.value < 25))
        .or_else(|| dotted(page, at, first))
        .or_else(|| spoken(page, at, first))
        .or_else(|| bare(page, at, first))?;
    hit(page, at, clock)
}

/// "полшестого"
pub(super) fn half_word(page: &Page<'_>, at: usize) -> Option<Hit> {
    let found = numeral(page, at).filter(|_| is(page, at, Cue::ClockHalfWord))?;
    let hour = found.value.checked_sub(1)?;
    hit(
        page,
        at,
        clock(hour, true, at.saturating_add(1), 85, why::LIST),
    )
}

/// "половина шестого", "пів на шосту", "half past five", "без десяти семь", "quarter to six".
pub(super) fn half(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let mut next = at.saturating_add(1);
    if token.is(Cue::ClockMinus) && !token.flags.has(Flags::LATIN) {
        let minutes_off = is(page, next, Cue::ClockQuarter).then_some(next.saturating_add(1));
        next = minutes_off.or_else(|| {
            numeral(page, next)
                .filter(|n| n.value <= 29 && n.words || n.digits == 2)
                .map(|n| n.end)
        })?;
        next = next.saturating_add(usize::from(is(page, next, Cue::MinuteWord)));
        let hour = numeral(page, next).filter(|n| (1..=12).contains(&n.value))?;
        return hit(
            page,
            at,
            clock(hour.value.checked_sub(1)?, true, hour.end, 80, why::CUE),
        );
    }
    let joined = mark(page, next, b'-');
    next = next.saturating_add(usize::from(joined));
    let linked = is(page, next, Cue::ClockPast) || is(page, next, Cue::ClockMinus);
    let latin = token.flags.has(Flags::LATIN);
    if latin && !linked || token.is(Cue::ClockMinus) {
        return None;
    }
    next = next.saturating_add(usize::from(linked));
    let hour = numeral(page, next).filter(|n| (1..=12).contains(&n.value))?;
    // "половина первого взвода": only the hour's own case, and no noun behind it.
    if !latin
        && !linked
        && (!is(page, next, Cue::Ordinal)
            || noun_follows(page, hour.end) && !was(page, at, 1, Cue::TimeBefore))
    {
        return None;
    }
    hit(page, at, clock(hour.value, true, hour.end, 80, why::CUE))
}

fn noun_follows(page: &Page<'_>, at: usize) -> bool {
    page.token(at)
        .is_some_and(|t| t.is_word() && t.len() > 3 && part(page, at).is_none())
}

/// 5:40, 05:40:12
fn colon(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let behind = at.saturating_add(1);
    let minutes = glued(page, behind, b':').filter(|t| minutes(page, t))?;
    let mut end = behind.saturating_add(2);
    if glued(page, end, b':').is_some_and(|t| self::minutes(page, t)) {
        end = end.saturating_add(2);
    }
    let longer = page.token(end).is_some_and(|t| {
        t.flags.has(Flags::GLUED)
            && (page.is_mark(t, b':')
                || t.is_word()
                    && !t.is(Cue::Morning)
                    && !t.is(Cue::Evening)
                    && !t.is(Cue::HourWord))
    });
    let scored = (1..=2).any(|n| was(page, at, n, Cue::NotDate));
    let fits = first.digits <= 2 && first.value < 25 && !longer && !scored && minutes.is_number();
    fits.then(|| clock(first.value, true, end, 90, why::SHAPE))
}

/// "в 05.40", "at 5-40"
fn dotted(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let behind = at.saturating_add(1);
    let found = [b'.', b'-', b',']
        .iter()
        .find(|m| glued(page, behind, **m).is_some_and(|t| minutes(page, t)))?;
    let end = behind.saturating_add(2);
    let counted = page.token(end).is_some_and(|t| {
        t.is(Cue::Measure)
            || page.is_mark(t, b'%')
            || t.flags.has(Flags::GLUED)
                && (t.is_word() && part(page, end).is_none() && !t.is(Cue::HourWord)
                    || page
                        .token(end.saturating_add(1))
                        .is_some_and(|n| n.is_number() && n.flags.has(Flags::GLUED)))
    });
    let named = part(page, end).is_some() || is(page, end, Cue::HourWord);
    let cued = was(page, at, 1, Cue::TimeBefore) && (*found != b',');
    let fits = first.digits <= 2 && first.digits > 0 && !counted && (named || cued);
    fits.then(|| clock(first.value, true, end, 75, why::CUE))
}

/// "at 0530", "1700 hours"
fn four(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let (hour, minutes) = (first.value.checked_div(100)?, first.value.checked_rem(100)?);
    let named = is(page, first.end, Cue::HourWord);
    let cued = was(page, at, 1, Cue::TimeBefore) && first.value < 1000;
    let fits = first.digits == 4
        && hour < 25
        && minutes < 60
        && (named || cued && !is(page, first.end, Cue::Measure));
    let end = first.end.saturating_add(usize::from(named));
    fits.then(|| clock(hour, true, end, 75, why::CUE))
}

/// "17h30", "5 часов 40 минут утра", "cinq heures et demie", "в пять часов"
fn hours(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let mut end = first.end;
    let oclock = page.token(end).is_some_and(|t| page.spelled(t) == b"o")
        && mark(page, end.saturating_add(1), b'\'');
    end = end.saturating_add(if oclock { 2 } else { 0 });
    let word = page.token(end).filter(|t| t.is(Cue::HourWord))?;
    let tight = word.len() == 1;
    end = end.saturating_add(1);
    let (mut exact, mut parted) = (false, false);
    if let Some(minutes) =
        numeral(page, end).filter(|n| n.value < 60 && (n.digits == 2 || n.words && n.value > 4))
    {
        exact = true;
        end = minutes
            .end
            .saturating_add(usize::from(is(page, minutes.end, Cue::MinuteWord)));
    } else {
        let joined = end.saturating_add(usize::from(is(page, end, Cue::Filler)));
        let less = is(page, end, Cue::ClockMinus);
        if is(page, joined, Cue::ClockHalf) || is(page, joined, Cue::ClockQuarter) {
            (parted, exact, end) = (true, true, joined.saturating_add(1));
        } else if less {
            let from = end.saturating_add(1);
            let from = from.saturating_add(usize::from(is(page, from, Cue::Filler)));
            let minutes_off = is(page, from, Cue::ClockQuarter).then_some(from.saturating_add(1));
            end = minutes_off.or_else(|| numeral(page, from).map(|n| n.end))?;
            (parted, exact) = (true, true);
        }
    }
    let cued = was(page, at, 1, Cue::TimeBefore) && !was(page, at, 1, Cue::Length);
    let on_the_way = (0..3).any(|n| is(page, end.saturating_add(n), Cue::Travel));
    let named = part(page, end).is_some();
    let fits = named || oclock || parted || !on_the_way && (cued || exact && tight);
    fits.then(|| clock(first.value, exact, end, 80, why::CUE))
}

/// "ten past five"; and "двадцать минут шестого".
fn past(page: &Page<'_>, first: Numeral) -> Option<Clock> {
    let worded = is(page, first.end, Cue::MinuteWord);
    let next = first.end.saturating_add(usize::from(worded));
    let linked = page
        .token(next)
        .filter(|t| t.is(Cue::ClockPast) || t.is(Cue::ClockMinus) && t.flags.has(Flags::LATIN));
    let minus = linked.is_some_and(|t| t.is(Cue::ClockMinus));
    let cued = was(page, first.start, 1, Cue::TimeBefore);
    let hour = numeral(page, next.saturating_add(usize::from(linked.is_some())))
        .filter(|n| (1..=12).contains(&n.value))?;
    let latin = page.token(next)?.flags.has(Flags::LATIN);
    let fits = first.value < 30
        && if linked.is_some() {
            worded || latin && first.value.is_multiple_of(5) && (cued || !minus)
        } else {
            worded && is(page, hour.end.saturating_sub(1), Cue::Ordinal)
        };
    fits.then(|| clock(hour.value, true, hour.end, 75, why::CUE))
}

/// "в пять тридцать", "at five thirty"
fn spoken(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let minutes = numeral(page, first.end).filter(|n| (10..60).contains(&n.value))?;
    let alike = first.words && minutes.words || first.digits > 0 && minutes.digits == 2;
    let named = part(page, minutes.end).is_some();
    let cued = was(page, at, 1, Cue::TimeBefore);
    let counted = page.token(minutes.end).is_some_and(|t| {
        t.is_word() && t.flags.has(Flags::GLUED)
            || t.is(Cue::Measure)
            || t.is_number()
            || page.is_mark(t, DASH)
            || page.is_mark(t, b'-')
    });
    let closed = page
        .token(minutes.end)
        .is_none_or(|t| !t.is_word() || t.len() <= 4);
    (alike
        && !counted
        && (named
            || cued
                && (first.words && minutes.value.is_multiple_of(5) || closed && first.digits == 2)))
        .then(|| clock(first.value, true, minutes.end, 65, why::CUE))
}

/// "5 утра", "в шесть вечера", "at 5 pm", "о шостій"
fn bare(page: &Page<'_>, at: usize, first: Numeral) -> Option<Clock> {
    let cued = was(page, at, 1, Cue::TimeBefore);
    let (named, _) = part(page, first.end)?;
    let fits = match named {
        Cue::Morning => true,
        // "три дня", "две ночи" are lengths.
        Cue::Daytime => cued && first.value < 7,
        _ => cued || first.value >= 5 || page.token(first.end)?.flags.has(Flags::LATIN),
    };
    // "un matin", "одного ранку" is any of them.
    let any = first.words && first.value == 1 && !cued;
    (fits && !any && first.digits <= 2 && first.value > 0)
        .then(|| clock(first.value, false, first.end, 80, why::CUE))
}

/// The part of the day that is named behind a time, and the token behind it.
fn part(page: &Page<'_>, at: usize) -> Option<(Cue, usize)> {
    let mut next = at;
    for n in 0..=FILLERS {
        let token = page.token(next)?;
        let named = [Cue::Morning, Cue::Daytime, Cue::Evening, Cue::Night];
        if let Some(cue) = named.into_iter().find(|c| token.is(*c)) {
            // "I am" is no morning, "am" behind a number is.
            let mut end = next.saturating_add(1);
            if mark(page, end, b'-') && is(page, end.saturating_add(1), cue) {
                end = end.saturating_add(2);
            }
            return Some((cue, end));
        }
        // "a.m.", "p. m."
        let letter = page
            .spelled(token)
            .first()
            .copied()
            .filter(|_| token.len() == 1 && token.is_word());
        if let Some(first @ (b'a' | b'p')) = letter
            && n == 0
        {
            let dot = usize::from(mark(page, next.saturating_add(1), b'.'));
            let m = next.saturating_add(1).saturating_add(dot);
            if page.token(m).is_some_and(|t| page.spelled(t) == b"m") {
                let cue = if first == b'a' {
                    Cue::Morning
                } else {
                    Cue::Evening
                };
                return Some((cue, m.saturating_add(1)));
            }
        }
        let quote = page.is_mark(token, b'\'');
        if !(token.is(Cue::Filler) && token.flags.has(Flags::LATIN) || quote) {
            return None;
        }
        next = next.saturating_add(1);
    }
    None
}

fn hit(page: &Page<'_>, at: usize, clock: Clock) -> Option<Hit> {
    let mut end = clock.end;
    let mut hour = clock.hour;
    if let Some((named, behind)) = part(page, end) {
        end = behind;
        let later = named == Cue::Evening && hour < 12 || named == Cue::Daytime && hour < 8;
        hour = hour.saturating_add(if later { 12 } else { 0 });
    }
    let severity = if clock.exact {
        Severity::Few
    } else {
        Severity::Narrows
    };
    let (first, last) = (page.token(at)?.start, page.before(end, 1)?.end);
    let hit = Hit::new(
        Kind::Time,
        first,
        last,
        severity,
        clock.confidence,
        &[clock.why],
    );
    Some(hit.with(Detail::Time {
        hour: u8::try_from(hour % 24).unwrap_or(0),
    }))
}

const fn clock(hour: u32, exact: bool, end: usize, confidence: u8, why: &'static str) -> Clock {
    Clock {
        hour,
        exact,
        end,
        confidence,
        why,
    }
}

/// The token behind a mark that stands at a token, if nothing stands between them.
fn glued<'p>(page: &'p Page<'_>, at: usize, mark: u8) -> Option<&'p Token> {
    let tight = |t: &&Token| t.flags.has(Flags::GLUED);
    page.token(at)
        .filter(tight)
        .filter(|t| page.is_mark(t, mark))?;
    page.token(at.saturating_add(1)).filter(tight)
}

fn minutes(page: &Page<'_>, token: &Token) -> bool {
    token.len() == 2 && page.value(token).is_some_and(|n| n < 60)
}

/// No longer number or word has begun before the first figure.
fn opens(page: &Page<'_>, at: usize) -> bool {
    if page.token(at).is_none_or(|t| !t.flags.has(Flags::GLUED)) {
        return true;
    }
    page.before(at, 1).is_none_or(|t| {
        !(t.is_word()
            || t.is_number()
            || b".:/-,+_\\"
                .iter()
                .any(|m| page.is_mark(t, *m) && page.before(at, 2).is_some_and(|w| !w.is_word())))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};
    use crate::scan::Kind;

    fn times(text: &str) -> Vec<(String, u8)> {
        let all = found(text, find).into_iter();
        all.filter(|f| f.1 == Kind::Time)
            .map(|f| (f.0, f.2))
            .collect()
    }

    #[test]
    fn exact_times_are_found_in_four_languages() {
        for (text, expected) in [
            ("в 5:40 нас подняли", "5:40"),
            ("Пропустили в 21.35, смена", "21.35"),
            ("в 05-40 начали", "05-40"),
            ("в полшестого", "полшестого"),
            ("в половине шестого ушли", "половине шестого"),
            ("без десяти семь вышли", "без десяти семь"),
            ("двадцать минут шестого", "двадцать минут шестого"),
            ("в пять тридцать утра", "пять тридцать утра"),
            ("о пів на шосту", "пів на шосту"),
            ("à 17h30 on", "17h30"),
            ("à cinq heures et demie", "cinq heures et demie"),
            ("Nous y étions à 3 h 40.", "3 h 40"),
            ("six heures moins le quart", "six heures moins le quart"),
            ("at half past five we", "half past five"),
            ("at ten to six", "ten to six"),
            ("due at 7.25 am and", "7.25 am"),
            ("at 0530 hours", "0530 hours"),
        ] {
            assert_eq!(times(text), [(expected.to_owned(), 2)], "{text}");
        }
    }

    #[test]
    fn whole_hours_narrow_and_lengths_are_nothing() {
        for (text, expected) in [
            ("в шесть утра", "шесть утра"),
            ("3 часа ночи", "3 часа ночи"),
            ("о шостій ранку", "шостій ранку"),
            ("at 5 pm we", "5 pm"),
            ("at five o'clock", "five o'clock"),
            ("à 6h du matin", "6h du matin"),
            ("five in the morning", "five in the morning"),
            ("в 5 часов ушли", "5 часов"),
        ] {
            assert_eq!(times(text), [(expected.to_owned(), 1)], "{text}");
        }
        for text in [
            "шли 5 часов",
            "три дня и две ночи",
            "через 5 часов",
            "à 2 heures de route",
            "pendant 3h",
            "счёт 3:20",
            "00:1a:2b:3c:4d:5e",
            "масштаб 1:50000",
            "five to six people",
            "половина первого взвода",
            "without ten men",
            "in 5 hours",
        ] {
            assert_eq!(times(text), [], "{text}");
        }
    }
}
