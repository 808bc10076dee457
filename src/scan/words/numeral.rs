//! Small numbers, in digits and in words of four languages: "24", "5-го", "twenty-fourth", "двадцать четвёртого".

use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Letters that an ending on digits has at most: "24-ого", "1er", "2ème".
const ENDING: usize = 4;

/// A number and the tokens it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: u32,
    /// The first token, and the one behind the last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Written in words.
    pub(super) words: bool,
    /// Digits with an ending: an ordinal.
    pub(super) ending: bool,
    /// How many digits; 0 for words.
    pub(super) digits: usize,
}

/// The number that begins at a token.
pub(super) fn numeral(page: &Page<'_>, at: usize) -> Option<Numeral> {
    let token = page.token(at)?;
    if token.is_number() {
        let end = ending(page, at.saturating_add(1));
        return Some(Numeral {
            value: page.value(token)?,
            start: at,
            end,
            words: false,
            ending: end > at.saturating_add(1),
            digits: token.len(),
        });
    }
    let mut value = word(token)?;
    let mut end = at.saturating_add(1);
    if value >= 10
        && let Some((units, behind)) = units(page, end, value)
    {
        value = value.saturating_add(units);
        end = behind;
    }
    Some(Numeral {
        value,
        start: at,
        end,
        words: true,
        ending: false,
        digits: 0,
    })
}

/// The number that ends before a token.
pub(super) fn numeral_before(page: &Page<'_>, end: usize) -> Option<Numeral> {
    // The longest is "vingt - et - un", or digits, a hyphen and an ending.
    (1..=5)
        .rev()
        .filter_map(|n| numeral(page, end.checked_sub(n)?))
        .find(|found| found.end == end)
        .filter(|found| page.token(found.start).is_some())
}

/// The value of one word.
pub(super) fn word(token: &Token) -> Option<u32> {
    const TENS: [u32; 3] = [30, 40, 50];
    let n = token.cues.within(Cue::Num01, Cue::Num50)?;
    let tens = TENS.get(usize::from(n).saturating_sub(20));
    if n < 20 {
        Some(u32::from(n).saturating_add(1))
    } else {
        tens.copied()
    }
}

/// Units behind tens: "-four", "четвёртого", " et un". Behind ten only with a hyphen: "dix-sept".
fn units(page: &Page<'_>, at: usize, tens: u32) -> Option<(u32, usize)> {
    let hyphen = page.token(at).is_some_and(|t| page.is_mark(t, b'-'));
    let joined = page
        .token(at)
        .is_some_and(|t| t.is(Cue::Filler) && t.is(Cue::RangeWord) && tens >= 20);
    if tens < 20 && !(tens == 10 && hyphen) {
        return None;
    }
    let mut at = at.saturating_add(usize::from(hyphen || joined));
    if hyphen && page.token(at).is_some_and(|t| t.is(Cue::RangeWord)) {
        at = at.saturating_add(1);
        at = at.saturating_add(usize::from(
            page.token(at).is_some_and(|t| page.is_mark(t, b'-')),
        ));
    }
    let units = word(page.token(at)?).filter(|n| *n < 10)?;
    if joined && units != 1 {
        return None;
    }
    Some((units, at.saturating_add(1)))
}

/// Behind the ending of digits, if there is one.
fn ending(page: &Page<'_>, at: usize) -> usize {
    let short = |at: usize| {
        page.token(at).is_some_and(|t| {
            t.is_word()
                && t.len() <= ENDING
                && t.flags.has(Flags::GLUED)
                && !t.flags.has(Flags::CAPITAL)
                && (t.is(Cue::NumberEnding))
        })
    };
    let hyphen = page
        .token(at)
        .is_some_and(|t| page.is_mark(t, b'-') && t.flags.has(Flags::GLUED));
    if short(at) {
        at.saturating_add(1)
    } else if hyphen && short(at.saturating_add(1)) {
        at.saturating_add(2)
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(u32, usize)> {
        let page = Page::new(text);
        numeral(&page, 0).map(|n| (n.value, n.end))
    }

    #[test]
    fn numbers_are_read_in_words_and_digits_of_four_languages() {
        for (text, value) in [
            ("24", 24),
            ("5-го", 5),
            ("5го", 5),
            ("1er", 1),
            ("24th", 24),
            ("twenty-fourth", 24),
            ("двадцать четвёртого", 24),
            ("тридцать первое", 31),
            ("двадцять п'ятого", 25),
            ("dix-sept", 17),
            ("vingt et un", 21),
            ("vingt-quatre", 24),
            ("девятому", 9),
        ] {
            let page = Page::new(text);
            let expected = Some((value, page.tokens.len()));
            assert_eq!(read(text), expected, "{text}");
            let back = numeral_before(&page, page.tokens.len()).map(|n| (n.value, n.end));
            assert_eq!(back, expected, "{text}, read backwards");
        }
        assert_eq!(read("десять один").map(|n| n.0), Some(10));
        assert_eq!(read("дом"), None);
    }
}
