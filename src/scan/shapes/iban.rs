//! International account numbers (ISO 13616).

use super::super::finding::Kind;
use super::super::hit::Hit;
use super::super::page::Page;
use super::around::{self, Heard};
use super::check;
use crate::model::finding::Severity;

/// Countries and the length of their numbers.
const LENGTHS: &[(&[u8], usize)] = &[
    (b"ad", 24),
    (b"ae", 23),
    (b"al", 28),
    (b"at", 20),
    (b"az", 28),
    (b"ba", 20),
    (b"be", 16),
    (b"bg", 22),
    (b"by", 28),
    (b"ch", 21),
    (b"cy", 28),
    (b"cz", 24),
    (b"de", 22),
    (b"dk", 18),
    (b"ee", 20),
    (b"es", 24),
    (b"fi", 18),
    (b"fr", 27),
    (b"gb", 22),
    (b"ge", 22),
    (b"gi", 23),
    (b"gr", 27),
    (b"hr", 21),
    (b"hu", 28),
    (b"ie", 22),
    (b"il", 23),
    (b"is", 26),
    (b"it", 27),
    (b"kz", 20),
    (b"li", 21),
    (b"lt", 20),
    (b"lu", 20),
    (b"lv", 21),
    (b"mc", 27),
    (b"md", 24),
    (b"me", 22),
    (b"mk", 19),
    (b"mt", 31),
    (b"nl", 18),
    (b"no", 15),
    (b"pl", 28),
    (b"pt", 25),
    (b"ro", 24),
    (b"rs", 22),
    (b"ru", 33),
    (b"sa", 24),
    (b"se", 24),
    (b"si", 19),
    (b"sk", 24),
    (b"sm", 27),
    (b"tr", 26),
    (b"ua", 29),
    (b"va", 22),
    (b"xk", 20),
];

/// The number that begins at a word of two letters; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let country = page.spelled(token);
    let (_, length) = LENGTHS.iter().find(|(c, _)| *c == country)?;
    if !around::begins(page, token.start) {
        return None;
    }
    let mut characters = Vec::with_capacity(*length);
    let mut gap = 0usize;
    let mut end = token.start;
    for byte in page.bytes.get(token.start as usize..)? {
        if characters.len() == *length || gap > 1 {
            break;
        }
        end = end.saturating_add(1);
        match *byte {
            b' ' | b'-' => gap = gap.saturating_add(1),
            b if b.is_ascii_lowercase() || b.is_ascii_digit() => {
                gap = 0;
                characters.push(b);
            }
            _ => break,
        }
    }
    let control = characters.get(2..4)?.iter().all(u8::is_ascii_digit);
    if characters.len() != *length || !control || !around::ends(page, end) {
        return None;
    }
    let right = check::iban(&characters);
    let last = page.token_at(end).saturating_sub(1);
    let cued = around::heard(page, at, last).any(Heard::BANK);
    let digits = characters.iter().filter(|b| b.is_ascii_digit()).count();
    let confidence = match (right, cued) {
        (true, _) => 98,
        (false, true) => 84,
        // The length fits, and hardly a letter is in it: a slip of a digit.
        (false, false) if digits.saturating_add(8) > *length => 64,
        (false, false) => return None,
    };
    let why = around::evidence(cued, right);
    hits.push(Hit::new(
        Kind::Bank,
        token.start,
        end,
        Severity::One,
        confidence,
        why,
    ));
    Some(end)
}
