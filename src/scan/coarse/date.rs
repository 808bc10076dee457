//! Day, month, season, year; and hours, parts of the day.

use super::{form, phrases};
use crate::model::Language;
use crate::scan::hit::{Detail, Hit};
use crate::scan::page::Page;

/// Month, season and year, as far as each is coarser than what was found.
pub(super) fn of(page: &Page<'_>, hit: &Hit, language: Language) -> Vec<String> {
    let Detail::Date {
        year,
        month,
        day,
        season,
    } = hit.detail
    else {
        return Vec::new();
    };
    let form = form(page, hit, language);
    let told = if month > 0 { season_of(month) } else { season };
    let end = if year > 0 { ".y" } else { "" };
    let rung = |rung: &str, end: &str| {
        phrases::filled(
            language,
            &format!("date.{form}.{rung}{end}"),
            month,
            told,
            year,
        )
    };
    let mut ladder = Vec::new();
    if day > 0 && month > 0 {
        ladder.extend(rung("month", end));
    }
    if month > 0 {
        ladder.extend(rung("season", end));
    }
    if year > 0 && (month > 0 || season > 0) {
        ladder.extend(rung("year", ""));
    }
    ladder
}

/// Dawn, morning, day, evening or night.
pub(super) fn part_of_day(
    page: &Page<'_>,
    hit: &Hit,
    hour: u8,
    language: Language,
) -> Option<String> {
    let part = match hour {
        4..=6 => 1,
        7..=11 => 2,
        12..=16 => 3,
        17..=22 => 4,
        _ => 5,
    };
    let form = form(page, hit, language);
    phrases::text(language, &format!("time.{form}.{part}")).map(str::to_owned)
}

/// Winter is 1.
const fn season_of(month: u8) -> u8 {
    match month {
        12 | 1 | 2 => 1,
        3..=5 => 2,
        6..=8 => 3,
        _ => 4,
    }
}
