//! Years and seasons: "в 2022 году", "двадцать второй год", "осенью двадцать второго", "last winter".

use super::{is, mark, was};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};
use crate::scan::words::numeral::{Numeral, numeral};

/// Years that statements speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1930..=2039;
/// Two digits that stand for one of them: this century.
const SHORT: std::ops::RangeInclusive<u32> = 0..=39;

/// The year behind a month or season, and the token behind it. The year is 0 where it is only pointed at: "того года".
pub(super) fn behind(page: &Page<'_>, at: usize) -> Option<(u16, usize)> {
    let comma = mark(page, at, b',') || mark(page, at, b'.');
    let at = at.saturating_add(usize::from(comma));
    let at = at.saturating_add(usize::from(!comma && is(page, at, Cue::Filler)));
    let short = mark(page, at, b'\'');
    let from = at.saturating_add(usize::from(short));
    if is(page, from, Cue::ThatOne) && year_word(page, from.saturating_add(1)) && !comma {
        return Some((0, from.saturating_add(2)));
    }
    let (value, end, found) = value(page, from)?;
    let worded = year_word(page, end);
    let end = end.saturating_add(usize::from(worded));
    let four = YEARS.contains(&value) && (found.words || found.digits == 4);
    // Behind a month, "22" alone may be a day or a count; "двадцать второго" is not.
    let two = SHORT.contains(&value)
        && (found.digits == 2 && (worded || short || found.ending)
            || found.words && value >= 10 && !comma && (worded || found.value >= 20));
    let hours = page.token(end).is_some_and(|t| t.is(Cue::Measure));
    if four && !hours {
        Some((u16::try_from(value).ok()?, end))
    } else if two {
        Some((u16::try_from(value.saturating_add(2000)).ok()?, end))
    } else {
        None
    }
}

/// A year in digits that words make one.
pub(super) fn of_digits(page: &Page<'_>, at: usize) -> Option<Hit> {
    let found = numeral(page, at)?;
    let free = free(page, at, found.end);
    let worded = year_word(page, found.end);
    let value = found.value;
    let sure = if YEARS.contains(&value) && found.digits == 4 && free {
        let mut end_word = page.token(found.end).is_none_or(|t| !t.is_word());
        end_word |= page.token(at)?.flags.has(Flags::GLUED);
        let latin = page
            .token(found.end)
            .is_none_or(|t| !t.is_word() || t.flags.has(Flags::LATIN) && !t.is(Cue::Measure));
        worded
            || was(page, at, 1, Cue::DateBefore) && (found.ending || end_word || latin)
            || was(page, at, 1, Cue::YearWord)
    } else if SHORT.contains(&value) && found.digits == 2 {
        // "22 года" is an age, "в 22 году" and "22-й год" are not.
        is(page, found.end, Cue::YearPlace) || worded && found.ending
    } else {
        false
    };
    sure.then(|| hit(page, at, found, worded, 85)).flatten()
}

/// A year in words: "в двадцать втором году", "с четырнадцатого года", "две тысячи двадцать второй".
pub(super) fn of_words(page: &Page<'_>, at: usize) -> Option<Hit> {
    let (value, end, found) = value(page, at)?;
    let worded = year_word(page, end);
    let thousand = found.end < end;
    let place = is(page, end, Cue::YearPlace);
    // "четырнадцать лет", "двадцать два года" are ages: the year needs the ordinal, which the year's own case shows.
    let ordinal = page
        .token(end.checked_sub(1)?)
        .is_some_and(|t| t.is(Cue::Ordinal));
    let sure = thousand && YEARS.contains(&value)
        || worded && (place || ordinal) && (10..100).contains(&value);
    let whole = Numeral {
        value,
        start: at,
        end,
        ..found
    };
    sure.then(|| hit(page, at, whole, worded, 80)).flatten()
}

/// A season that a year or a pointing word makes one of its kind.
pub(super) fn season(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let season = token.cues.within(Cue::Winter, Cue::Autumn)?;
    let season = u8::try_from(season.saturating_add(1)).ok()?;
    let mut end = at.saturating_add(1);
    let year = behind(page, end);
    let article = page.before(at, 1).is_some_and(|t| {
        t.is(Cue::DateBefore) || t.is(Cue::Filler) || t.is(Cue::ThatOne) || page.is_mark(t, b'\'')
    });
    // "been", "fall", "spring" are words of every day.
    let doubt = token.flags.has(Flags::LATIN) && !article;
    let mut start = at;
    if let Some((_, behind)) = year {
        end = behind;
    } else if was(page, at, 1, Cue::ThatOne) {
        start = at.saturating_sub(1);
    } else if is(page, end, Cue::ThatOne) && token.flags.has(Flags::LATIN) {
        end = end.saturating_add(1);
    } else {
        return None;
    }
    let year = year.map_or(0, |y| y.0);
    if doubt && year == 0 || doubt && !token.flags.has(Flags::CAPITAL) && token.len() <= 3 {
        return None;
    }
    let (first, last) = (page.token(start)?.start, page.before(end, 1)?.end);
    let hit = Hit::new(Kind::Date, first, last, Severity::Narrows, 75, &[why::CUE]);
    Some(hit.with(Detail::Date {
        year,
        month: 0,
        day: 0,
        season,
    }))
}

fn hit(page: &Page<'_>, at: usize, found: Numeral, worded: bool, confidence: u8) -> Option<Hit> {
    let end = found.end.saturating_add(usize::from(worded));
    let year = match found.value {
        n if n < 100 => n.saturating_add(if n <= 39 { 2000 } else { 1900 }),
        n => n,
    };
    let (first, last) = (page.token(at)?.start, page.before(end, 1)?.end);
    let hit = Hit::new(
        Kind::Date,
        first,
        last,
        Severity::Narrows,
        confidence,
        &[why::CUE],
    );
    Some(hit.with(Detail::Date {
        year: u16::try_from(year).ok()?,
        month: 0,
        day: 0,
        season: 0,
    }))
}

/// A number up to thousands, the token behind it, and its first part.
fn value(page: &Page<'_>, at: usize) -> Option<(u32, usize, Numeral)> {
    let first = numeral(page, at)?;
    if !first.words {
        return Some((first.value, first.end, first));
    }
    let thousand = is(page, first.end, Cue::Thousand);
    let next = first.end.saturating_add(usize::from(thousand));
    let rest = numeral(page, next).filter(|n| n.words && n.value >= 1);
    match rest {
        Some(rest) if thousand && first.value == 2 => {
            Some((rest.value.saturating_add(2000), rest.end, first))
        }
        // "twenty twenty-two"
        Some(rest) if first.value == 20 && rest.value >= 10 => {
            Some((rest.value.saturating_add(2000), rest.end, first))
        }
        _ => Some((first.value, first.end, first)),
    }
}

fn year_word(page: &Page<'_>, at: usize) -> bool {
    page.phrase(at, Cue::YearWord).is_some()
}

/// Nothing on either side makes the digits a part of something longer.
fn free(page: &Page<'_>, start: usize, end: usize) -> bool {
    let joins = |t: &Token| {
        t.flags.has(Flags::GLUED)
            && [b'/', b':', b'@', b'#', b'+', b'_', b'\\']
                .iter()
                .any(|m| page.is_mark(t, *m))
    };
    let before = page
        .before(start, 1)
        .filter(|_| page.token(start).is_some_and(|t| t.flags.has(Flags::GLUED)));
    let numbered = before.is_some_and(|t| t.is_number() || t.is_word() || joins(t));
    let decimal = before.is_some_and(|t| page.is_mark(t, b'.') || page.is_mark(t, b'-'))
        && page.before(start, 2).is_some_and(Token::is_number);
    let after = page
        .token(end)
        .is_some_and(|t| joins(t) || t.is_number() && t.flags.has(Flags::GLUED));
    let sign = page
        .before(start, 1)
        .is_some_and(|t| page.is_mark(t, crate::scan::codepage::NUMERO));
    !(numbered || decimal || after || sign)
}

#[cfg(test)]
mod tests {
    use super::super::{find, tests::found};

    #[test]
    fn years_and_seasons_are_found_and_ages_are_not() {
        for (text, expected) in [
            ("призвали в 2022 году", "2022 году"),
            ("служу с 2014 года", "2014 года"),
            ("в двадцать втором году", "двадцать втором году"),
            ("зимой двадцать второго", "зимой двадцать второго"),
            ("летом 2023 мы", "летом 2023"),
            ("прошлой осенью", "прошлой осенью"),
            ("depuis 2014 on", "2014"),
            ("since 2019 we", "2019"),
            ("in the summer of 2023", "summer of 2023"),
            ("l'été dernier on", "été dernier"),
            ("восени 2022 року", "восени 2022 року"),
            ("в 22 году", "22 году"),
        ] {
            let all: Vec<String> = found(text, find).into_iter().map(|f| f.0).collect();
            assert_eq!(all, [expected], "{text}");
        }
        for text in [
            "мне 22 года",
            "ему двадцать два года",
            "в 2000 метрах",
            "j'ai été soldat",
            "we fall back",
            "зимой холодно",
            "том 2022/15",
        ] {
            assert_eq!(found(text, find), [], "{text}");
        }
    }
}
