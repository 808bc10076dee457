//! What a text speaks of: the places, people, units and days in it, in a form that other texts can be compared with.

use super::finding::Kind;
use super::hit::{Detail, Hit, QUIET};
use super::lexicon::Cue;
use super::page::Page;
use super::stem::{Stem, stems};
use super::token::{Flags, Token};
use super::{place, resolve, shapes, sound, words};
use std::ops::Range;
use time::{Date, Month};

/// One place, person, unit or day that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it begins, in code points.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What it is: a place, a person, a call sign, a unit, an organisation or a date.
    pub kind: Kind,
    /// What it is compared by, a key a word ([`sound::key`]); none for a date.
    pub keys: Vec<String>,
    /// The first and the last day of a date.
    pub days: Option<(Date, Date)>,
}

/// The shortest key that is compared: shorter ones are anybody's.
const SHORTEST: usize = 3;
/// Tokens between a word for a kind of unit and the quotation marks of its name.
const QUOTED_WITHIN: usize = 4;

/// What a text speaks of, in its order.
#[must_use]
pub fn mentions(text: &str) -> Vec<Mention> {
    let page = Page::new(text);
    let mut hits = Vec::new();
    shapes::find(&page, &mut hits);
    words::find(&page, &mut hits);
    let hits = resolve::resolve(hits);
    let stems = stems(text);
    let year = only_year(&hits);
    let mut found: Vec<Mention> = hits
        .iter()
        .filter(|hit| hit.confidence >= QUIET)
        .filter_map(|hit| mention(&page, hit, &stems, year))
        .collect();
    found.extend(quoted_units(&page, &stems));
    found
}

/// The keys of a name that stands for itself, as an answer to "where?" does.
#[must_use]
pub fn name_keys(name: &str) -> Vec<String> {
    let page = Page::new(name);
    let all = 0..u32::try_from(page.bytes.len()).unwrap_or(u32::MAX);
    let capitals = keys(&page, all.clone(), &stems(name), true);
    if capitals.is_empty() {
        return keys(&page, all, &stems(name), false);
    }
    capitals
}

fn mention(page: &Page<'_>, hit: &Hit, stems: &[Stem], year: Option<u16>) -> Option<Mention> {
    let (start, end) = place(page, hit);
    let new = |keys, days| Mention {
        start,
        end,
        kind: hit.kind,
        keys,
        days,
    };
    match (hit.kind, hit.detail) {
        (
            Kind::Date,
            Detail::Date {
                year: said,
                month,
                day,
                ..
            },
        ) => {
            let year = Some(said).filter(|y| *y > 0).or(year)?;
            Some(new(Vec::new(), Some(days(page, hit, year, month, day)?)))
        }
        (Kind::Place | Kind::Person | Kind::Callsign | Kind::Unit | Kind::Organisation, _) => {
            let keys = keys(page, hit.start..hit.end, stems, true);
            (!keys.is_empty()).then(|| new(keys, None))
        }
        _ => None,
    }
}

/// The keys of the words of a name, without those that only say what sort of thing it names.
fn keys(page: &Page<'_>, of: Range<u32>, stems: &[Stem], capitals: bool) -> Vec<String> {
    let named = tokens(page, of).filter(|t| {
        let capital = t.flags.has(Flags::CAPITAL) || t.is_number() || !capitals;
        capital && (t.is_word() || t.is_number()) && !says_what_sort(t)
    });
    let mut keys = Vec::new();
    for token in named {
        let (from, to) = (page.code_point(token.start), page.code_point_end(token.end));
        let at = stems.partition_point(|s| s.end <= from);
        let stem = stems.get(at).filter(|s| s.start < to);
        let key = stem.map(|s| sound::key(&s.stem)).unwrap_or_default();
        if key.len() >= SHORTEST && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The tokens between two folded offsets.
fn tokens<'p>(page: &'p Page<'_>, of: Range<u32>) -> impl Iterator<Item = &'p Token> {
    let first = page.tokens.partition_point(|t| t.start < of.start);
    let rest = page.tokens.get(first..).unwrap_or_default();
    rest.iter().take_while(move |t| t.end <= of.end)
}

fn says_what_sort(token: &Token) -> bool {
    const SORTS: [Cue; 8] = [
        Cue::PlaceKind,
        Cue::RegionKind,
        Cue::PlaceBefore,
        Cue::UnitKind,
        Cue::UnitPart,
        Cue::UnitNumber,
        Cue::UnitShort,
        Cue::Organisation,
    ];
    SORTS.iter().any(|cue| token.is(*cue))
}

/// Names in quotation marks that a word for a kind of unit stands shortly before, which the finder of units does not take
/// because other words stand between.
fn quoted_units(page: &Page<'_>, stems: &[Stem]) -> Vec<Mention> {
    let mut found = Vec::new();
    let quote = |t: &Token| page.is_mark(t, b'"');
    let marks = page.tokens.iter().enumerate().filter(|(_, t)| quote(t));
    let marks: Vec<usize> = marks.map(|(at, _)| at).collect();
    for pair in marks.windows(2) {
        let [open, close] = pair else { continue };
        let near = close.saturating_sub(*open) <= QUOTED_WITHIN;
        let before = (1..=QUOTED_WITHIN).filter_map(|n| page.before(*open, n));
        let mut line = before.take_while(|t| t.form != super::token::Form::Break);
        if !near || !line.any(|t| t.is(Cue::UnitKind)) {
            continue;
        }
        let ends = page.tokens.get(*open).zip(page.tokens.get(*close));
        let Some((open, close)) = ends else { continue };
        let keys = keys(page, open.start..close.end, stems, true);
        if !keys.is_empty() {
            found.push(Mention {
                start: page.code_point(open.start),
                end: page.code_point_end(close.end),
                kind: Kind::Unit,
                keys,
                days: None,
            });
        }
    }
    found
}

/// The year of the dates that say theirs, if it is one: the others are most likely of it.
fn only_year(hits: &[Hit]) -> Option<u16> {
    let mut years = hits.iter().filter_map(|h| match h.detail {
        Detail::Date { year, .. } if year > 0 => Some(year),
        _ => None,
    });
    let first = years.next()?;
    years.all(|y| y == first).then_some(first)
}

/// The days of a date that has a year: one day, the days of "the night of the 11th to the 12th", a month, a season or a year.
fn days(page: &Page<'_>, hit: &Hit, year: u16, month: u8, day: u8) -> Option<(Date, Date)> {
    let year = i32::from(year);
    let Some(month) = Month::try_from(month).ok() else {
        let first = Date::from_calendar_date(year, Month::January, 1).ok()?;
        return Some((
            first,
            Date::from_calendar_date(year, Month::December, 31).ok()?,
        ));
    };
    let length = month.length(year);
    if day == 0 {
        let at = |day| Date::from_calendar_date(year, month, day).ok();
        return Some((at(1)?, at(length)?));
    }
    let numbers = tokens(page, hit.start..hit.end).filter(|t| t.is_number() && t.len() <= 2);
    let numbers = numbers.filter_map(|t| page.value(t).and_then(|n| u8::try_from(n).ok()));
    let mut named: Vec<u8> = numbers.filter(|n| (1..=length).contains(n)).collect();
    // In figures alone, the month is a number, too.
    if named.len() != 2 || named.contains(&u8::from(month)) {
        named = vec![day];
    }
    let first = Date::from_calendar_date(year, month, *named.iter().min()?).ok()?;
    Some((
        first,
        Date::from_calendar_date(year, month, *named.iter().max()?).ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(text: &str) -> Vec<(Kind, String)> {
        let of = |m: Mention| match m.days {
            Some((from, to)) => (m.kind, format!("{from} {to}")),
            None => (m.kind, m.keys.join(" ")),
        };
        mentions(text).into_iter().map(of).collect()
    }

    #[test]
    fn a_text_speaks_of_the_same_in_four_languages() {
        for text in [
            "Я служил в роте «Самовар», в деревне Небыль. Это было в ночь с 11 на 12 октября 2030 года, и капитан Понарошкин был там.",
            "Рота «Самовар», так було в селі Небиль. У ніч з 11 на 12 жовтня 2030 року капітан Понарошкін був там.",
            "J’étais au village de Nébyl, dans la compagnie de dépôt « Samovar ». La nuit du 11 au 12 octobre 2030, le capitaine Ponarochkine était là.",
        ] {
            let found = spoken(text);
            for expected in [
                (Kind::Place, sound::key("Nebyl")),
                (Kind::Unit, sound::key("Samovar")),
                (Kind::Person, sound::key("Ponaroshkin")),
                (Kind::Date, "2030-10-11 2030-10-12".to_owned()),
            ] {
                assert!(found.contains(&expected), "{expected:?} of {found:?}");
            }
        }
    }

    #[test]
    fn a_name_is_known_without_the_word_that_says_what_sort_it_is() {
        for name in [
            "деревня Небыль",
            "село Небиль",
            "village de Nébyl",
            "the village of Nebyl",
            "НЕБЫЛЬ",
        ] {
            assert_eq!(name_keys(name), [sound::key("Nebyl")], "{name}");
        }
        assert!(!name_keys("the marsh posts").is_empty());
    }

    #[test]
    fn a_date_without_its_year_has_that_of_the_others() {
        let days = |text| {
            let found = mentions(text).into_iter().filter_map(|m| m.days);
            found.map(|(a, b)| format!("{a} {b}")).collect::<Vec<_>>()
        };
        assert_eq!(
            days("Мы ушли 4 марта 2023 года. А 7 марта вернулись."),
            ["2023-03-04 2023-03-04", "2023-03-07 2023-03-07"]
        );
        assert_eq!(days("Мы ушли 7 марта и больше не вернулись."), [""; 0]);
    }
}
