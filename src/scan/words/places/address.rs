//! Addresses: a street with its name and house, in the orders of four languages.

use super::house::{house, named_house, part};
use super::{capital, hyphened, is, mark, span};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::Flags;

/// Words of a street's name.
const NAME: usize = 5;

/// An address whose street word, or a word for "lives at", stands at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    if token.is(Cue::Street) {
        return if token.flags.has(Flags::LATIN) {
            french(page, at)
        } else {
            cyrillic(page, at)
        };
    }
    if token.is(Cue::StreetAfter) {
        return english(page, at);
    }
    if token.is(Cue::AddressCue) {
        return lived(page, at);
    }
    // "Шевченка, буд. 102-А, кв. 9": the word for house says it.
    if token.is(Cue::House) && !token.flags.has(Flags::LATIN) {
        return by_house(page, at);
    }
    None
}

/// "14 bis, impasse du Moulin" begins with its number, which `french` looks back for; here the others: none yet known by digits.
pub(super) fn number_first(page: &Page<'_>, at: usize) -> Option<Hit> {
    // "Садовая 12, кв. 7": a flat makes the capital word before the number a street.
    let name = at.checked_sub(1)?;
    let comma = mark(page, name, b',');
    let name = name.checked_sub(usize::from(comma))?;
    let end = house(page, at)?;
    let flat = (1..8).any(|n| {
        end.checked_sub(n).is_some_and(|i| {
            i > at
                && is(page, i, Cue::Flat)
                && page.token(i).is_some_and(|t| !t.flags.has(Flags::LATIN))
        })
    });
    (flat && capital(page, name) && !is(page, name, Cue::Street))
        .then(|| hit(page, name, end, true, 65))
        .flatten()
}

fn cyrillic(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.token(at)?;
    let mut next = at.saturating_add(1);
    // "пр-т", "б-р"
    if mark(page, next, b'-')
        && page
            .token(next.saturating_add(1))
            .is_some_and(|t| t.len() <= 3 && t.flags.has(Flags::GLUED))
    {
        next = next.saturating_add(2);
    } else if token.len() == 1 && !mark(page, next, b'.') {
        return None;
    }
    let short = token.len() <= 5;
    let dot = mark(page, next, b'.');
    next = next.saturating_add(usize::from(dot));
    if let Some(end) = name(page, next, short && (dot || token.len() < 5)) {
        let house = house(page, end);
        // "N. B. Danilova" has initials, and no boulevard.
        if token.len() == 1 && token.flags.has(Flags::CAPITAL) && house.is_none() {
            return None;
        }
        return hit(page, at, house.unwrap_or(end), house.is_some(), 85);
    }
    // "Садовая улица, 12", "Невский пр-т 5"
    let before = at.checked_sub(1)?;
    let adjective = page.token(before).filter(|t| {
        t.is_word() && t.flags.has(Flags::CAPITAL) && !t.is(Cue::NamePart) && t.len() > 4
    })?;
    let house = house(page, next);
    let fits = house.is_some() || adjective.stands_out() && super::adjective(page, adjective);
    fits.then(|| hit(page, before, house.unwrap_or(next), house.is_some(), 75))
        .flatten()
}

/// Behind the name of a street that begins at a token. Small letters do only where a house follows, or the street word is short.
fn name(page: &Page<'_>, at: usize, short: bool) -> Option<usize> {
    let quoted = usize::from(mark(page, at, b'"'));
    let from = at.saturating_add(quoted);
    let (mut end, mut great, mut words) = (from, false, 0usize);
    for _ in 0..NAME {
        let Some(token) = page.token(end) else {
            break;
        };
        if token.is_number() {
            // "8 Марта", "40 лет Победы", "1-я Парковая"
            let behind = crate::scan::words::numeral::numeral(page, end)?.end;
            let next = page.token(behind).filter(|t| t.is_word() && !great);
            let large = next.is_some_and(|t| {
                t.flags.has(Flags::CAPITAL) && !t.flags.has(Flags::FIRST) && t.len() > 1
            });
            let month = next.is_some_and(|t| t.cues.within(Cue::Month01, Cue::Month12).is_some());
            if !(large || month || next.is_some_and(|t| t.is(Cue::Length) && t.len() > 2)) {
                break;
            }
            great = large || month;
            end = behind.saturating_add(1);
            continue;
        }
        let joins = token.is_word()
            && !token.cues.any(&[
                Cue::House,
                Cue::Flat,
                Cue::PlaceBefore,
                Cue::RangeWord,
                Cue::TimeBefore,
            ]);
        if !joins || token.is(Cue::Street) && words > 0 {
            break;
        }
        let behind = hyphened(page, end.saturating_add(1));
        if token.flags.has(Flags::CAPITAL)
            && (great || short || words == 0 || house(page, behind).is_some())
        {
            let initial = token.len() == 1 && mark(page, behind, b'.');
            great |= !initial;
            end = behind.saturating_add(usize::from(initial));
        } else if token.len() > 2
            && !token.flags.has(Flags::CAPITAL)
            && (!great || house(page, behind).is_some())
        {
            end = behind;
        } else {
            break;
        }
        words = words.saturating_add(1);
        if house(page, end).is_some() {
            great = true;
            break;
        }
    }
    let bare = words == 1 && short && page.token(from).is_some_and(|t| t.len() > 3);
    let end = if great { end } else { from.saturating_add(1) };
    let end = end.saturating_add(usize::from(quoted > 0 && mark(page, end, b'"')));
    (great || bare).then_some(end)
}

/// "27 rue des Lilas", "place de la République", "14 bis, impasse du Moulin".
fn french(page: &Page<'_>, at: usize) -> Option<Hit> {
    let mut end = at.saturating_add(1);
    end = end.saturating_add(usize::from(mark(page, end, b'.')));
    let mut great = 0usize;
    let mut last = end;
    for _ in 0..NAME.saturating_add(2) {
        let Some(token) = page.token(end) else {
            break;
        };
        let small = token.is(Cue::Filler) || page.is_mark(token, b'\'');
        let numbered = token.is_number()
            && page
                .token(end.saturating_add(1))
                .is_some_and(|t| t.cues.within(Cue::Month01, Cue::Month12).is_some());
        if token.is_word() && token.flags.has(Flags::CAPITAL)
            || numbered
            || great == 0
                && !small
                && token.is_word()
                && number_before(page, at).is_some()
                && token.len() > 3
        {
            great = great.saturating_add(1);
            end = hyphened(page, end.saturating_add(1));
            end = end.saturating_add(usize::from(numbered));
            last = end;
        } else if small {
            end = end.saturating_add(1);
        } else {
            break;
        }
    }
    if great == 0 {
        return None;
    }
    let start = number_before(page, at);
    // "rue Victor Hugo, 12" is written, too.
    let house = if start.is_none() {
        house(page, last)
    } else {
        part(page, last)
    };
    hit(
        page,
        start.unwrap_or(at),
        house.unwrap_or(last),
        start.is_some() || house.is_some(),
        85,
    )
}

/// Where the house number before a street word begins: "14 bis,", "27".
fn number_before(page: &Page<'_>, at: usize) -> Option<usize> {
    let mut start = at.checked_sub(1)?;
    if mark(page, start, b',') {
        start = start.checked_sub(1)?;
    }
    let suffix = page.token(start).is_some_and(|t| {
        t.is_word() && (t.is(Cue::Flat) && t.len() <= 6 || t.len() == 1 && !t.is(Cue::PlaceBefore))
    });
    if suffix {
        start = start.checked_sub(1)?;
    }
    page.token(start)
        .filter(|t| t.is_number() && t.len() <= 4)
        .map(|_| start)
}

/// "41 Harrow Lane", "Flat 3, 41 Harrow Lane", "Harbour Road".
fn english(page: &Page<'_>, at: usize) -> Option<Hit> {
    let street = page.token(at)?;
    let mut start = at;
    let mut great = 0usize;
    for _ in 0..NAME {
        let Some(token) = start.checked_sub(1).and_then(|n| page.token(n)) else {
            break;
        };
        let large = token.is_word()
            && token.flags.has(Flags::CAPITAL)
            && (!token.flags.has(Flags::FIRST) || great > 0 || !token.is(Cue::LangEn))
            && !token.is(Cue::PlaceBefore);
        let hyphen = page.is_mark(token, b'-')
            || page.is_mark(token, b'\'')
            || great == 0 && token.len() == 1 && token.is_word() && token.flags.has(Flags::GLUED);
        if !large && !hyphen {
            break;
        }
        great = great.saturating_add(usize::from(large));
        start = start.saturating_sub(1);
    }
    let mut house = number_before(page, start);
    let small = house.is_some()
        && great == 0
        && page
            .before(at, 1)
            .is_some_and(|t| t.is_word() && t.len() > 3);
    if small {
        start = at.saturating_sub(1);
    }
    if great == 0 && house.is_none() {
        // "41 harrow lane"
        let name = at.checked_sub(1).filter(|n| {
            page.token(*n)
                .is_some_and(|t| t.is_word() && t.len() > 3 && !t.is(Cue::Filler))
        })?;
        house = number_before(page, name).filter(|_| street.len() > 2);
        house?;
        start = name;
    }
    let named = street.flags.has(Flags::CAPITAL) && !street.flags.has(Flags::GLUED);
    // "St" and "Dr" are saints and doctors; without a number the street word needs its capital.
    if house.is_none()
        && (!named || street.len() <= 3 || great == 0 || street.is(Cue::Organisation))
        || house.is_some() && great == 0 && street.len() <= 2
    {
        return None;
    }
    let end = at.saturating_add(1);
    let end = end.saturating_add(usize::from(street.len() <= 4 && mark(page, end, b'.')));
    let end = part(page, end).unwrap_or(end);
    let start = house.unwrap_or(start);
    let start = flat_before(page, start).unwrap_or(start);
    hit(page, start, end, house.is_some(), 80)
}

/// Where "Flat 3," before a house number begins.
fn flat_before(page: &Page<'_>, at: usize) -> Option<usize> {
    let number = at
        .checked_sub(usize::from(mark(page, at.checked_sub(1)?, b',')))?
        .checked_sub(1)?;
    let number = if page.token(number)?.len() == 1 && page.token(number)?.is_word() {
        number.checked_sub(1)?
    } else {
        number
    };
    let flat = number.checked_sub(1)?;
    (page.token(number)?.is_number() && is(page, flat, Cue::Flat)).then_some(flat)
}

/// "живу на Зелёной 14", "адрес: Гоголя 45": a capital word and a number behind a word for living.
fn lived(page: &Page<'_>, at: usize) -> Option<Hit> {
    const REACH: usize = 6;
    for n in 1..=REACH {
        let name = at.saturating_add(n);
        let token = page.token(name)?;
        if token.is(Cue::Street) || token.is(Cue::StreetAfter) || page.is_mark(token, b'.') {
            return None;
        }
        if token.is_word()
            && token.flags.has(Flags::CAPITAL)
            && token.flags.has(Flags::CYRILLIC)
            && !token.is(Cue::PlaceKind)
        {
            let end = hyphened(page, name.saturating_add(1));
            if let Some(behind) = house(page, end) {
                let year = page.token(end).is_some_and(|t| t.len() == 4);
                return if year {
                    None
                } else {
                    hit(page, name, behind, true, 70)
                };
            }
        }
    }
    None
}

/// A capital word before a word for house: "Шевченка, буд. 102".
fn by_house(page: &Page<'_>, at: usize) -> Option<Hit> {
    if !named_house(page, at) {
        return None;
    }
    let comma = usize::from(mark(page, at.checked_sub(1)?, b','));
    let name = at.checked_sub(1)?.checked_sub(comma)?;
    let token = page.token(name)?;
    let fits = token.is_word()
        && token.flags.has(Flags::CAPITAL)
        && token.len() > 3
        && !token.is(Cue::Street);
    let end = house(page, at)?;
    fits.then(|| hit(page, name, end, true, 70)).flatten()
}

fn hit(page: &Page<'_>, start: usize, end: usize, house: bool, confidence: u8) -> Option<Hit> {
    let (first, last) = span(page, start, end)?;
    let severity = if house { Severity::One } else { Severity::Few };
    Some(Hit::new(
        Kind::Address,
        first,
        last,
        severity,
        confidence,
        &[why::CUE],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, words};
    use crate::scan::Kind;

    #[test]
    fn an_address_is_one_span_in_every_order() {
        let mut wrong = Vec::new();
        for (text, expected, severity) in [
            (
                "в Сызрани, ул. Садовая, д. 12, кв. 7, с мамой",
                "ул. Садовая, д. 12, кв. 7",
                3,
            ),
            ("на улице Партизанской в Рубежном", "улице Партизанской", 2),
            ("ул садовая 12", "ул садовая 12", 3),
            (
                "улица ленина дом 5 квартира 9",
                "улица ленина дом 5 квартира 9",
                3,
            ),
            ("пр-т Мира 14а", "пр-т Мира 14а", 3),
            ("Невский проспект, 20", "Невский проспект, 20", 3),
            ("ул. 8 Марта, 14", "ул. 8 Марта, 14", 3),
            ("ул. 40 лет Победы 3/2", "ул. 40 лет Победы 3/2", 3),
            ("на вулиці Заводській", "вулиці Заводській", 2),
            (
                "вул. Вишнева, буд. 102-А, кв. 9",
                "вул. Вишнева, буд. 102-А, кв. 9",
                3,
            ),
            (
                "у тещі на Шевченка, буд. 102-А, кв. 9.",
                "Шевченка, буд. 102-А, кв. 9",
                3,
            ),
            (
                "courrier : 14 bis, impasse du Moulin, 70000",
                "14 bis, impasse du Moulin",
                3,
            ),
            ("au 27 rue des Lilas à", "27 rue des Lilas", 3),
            ("place de la République", "place de la République", 2),
            (
                "at Flat 3, 41 Harrow Lane, Stockport",
                "Flat 3, 41 Harrow Lane",
                3,
            ),
            ("at 12 Baker Street", "12 Baker Street", 3),
            ("down Harbour Road", "Harbour Road", 2),
            ("живу на Зеленой 14", "Зеленой 14", 3),
        ] {
            expect(
                &mut wrong,
                text,
                &words(text, Kind::Address),
                &[(expected.to_owned(), severity)],
            );
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn a_street_without_a_name_is_none() {
        let mut wrong = Vec::new();
        for text in [
            "улица была пустая",
            "на улице стоял БТР",
            "вышел на улицу в 5 утра",
            "la rue était vide",
            "the road was long",
            "I drove 12 miles down the road",
            "площадь 50 метров",
            "он жил в доме 5 лет",
            "шоссе в 10 километрах",
        ] {
            expect(&mut wrong, text, &words(text, Kind::Address), &[]);
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
