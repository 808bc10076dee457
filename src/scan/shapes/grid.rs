//! Coordinates as squares: MGRS, UTM, and the metres of military maps.

use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::page::Page;
use super::around::{self, Heard};
use super::template;
use crate::model::finding::Severity;

/// Bands of latitude: no `i`, no `o`.
const BANDS: &[u8] = b"cdefghjklmnpqrstuvwx";
/// Columns of squares, by the zone modulo three.
const COLUMNS: [&[u8]; 3] = [b"stuvwxyz", b"abcdefgh", b"jklmnpqr"];
/// Rows of squares.
const ROWS: &[u8] = b"abcdefghjklmnpqrstuv";

/// MGRS, UTM, squares without their zone.
const FORMS: &[(&str, Form)] = &[
    ("99l ll 99999 99999", Form::Square),
    ("99l ll 9999 9999", Form::Square),
    ("99l ll 999 999", Form::Square),
    ("99l ll 99 99", Form::Square),
    ("9l ll 99999 99999", Form::Square),
    ("9l ll 9999 9999", Form::Square),
    ("9l ll 999 999", Form::Square),
    ("99l 9999999 9999999", Form::Metres),
    ("99l 999999 9999999", Form::Metres),
    ("9l 999999 9999999", Form::Metres),
    ("ll 99999 99999", Form::Cued),
    ("ll 9999 9999", Form::Cued),
    ("ll 999 999", Form::Cued),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Square,
    Metres,
    /// Only with a word for a point or a map beside it.
    Cued,
}

/// The square that begins at a token; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let start = page.token(at)?.start;
    if !around::begins(page, start) {
        return None;
    }
    let fits = |(text, form): &(&str, Form)| {
        let end = template::fits(page, text, start)?;
        (around::ends(page, end) && is_sound(page.slice(start, end), *form)).then_some((end, *form))
    };
    let (end, form) = FORMS.iter().find_map(fits)?;
    let last = page.token_at(end).saturating_sub(1);
    let cued = around::heard(page, at, last).any(Heard::POINT);
    let capitals = template::look(page, start, end).capitals;
    let confidence = match (form, cued, capitals) {
        (Form::Cued, false, _) => return None,
        (Form::Cued, true, _) => 78,
        (_, true, _) => 97,
        (_, false, true) => 90,
        (_, false, false) => 70,
    };
    let why = around::evidence(cued, false);
    hits.push(Hit::new(
        Kind::Coordinates,
        start,
        end,
        Severity::One,
        confidence,
        why,
    ));
    Some(end)
}

/// `x=5402118 y=7391844`: metres north, and east with the number of the zone.
pub(super) fn metres(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    const FORMS: &[&str] = &[
        "p=9999999 p=9999999",
        "p 9999999 p 9999999",
        "p=9999999, p=9999999",
        "p = 9999999 p = 9999999",
    ];
    let start = page.token(at)?.start;
    let first = around::byte(page, Some(start));
    if !matches!(first, b'x' | 0x95) || !around::begins(page, start) {
        return None;
    }
    let end = FORMS.iter().find_map(|f| template::fits(page, f, start))?;
    if !around::ends(page, end) {
        return None;
    }
    hits.push(Hit::new(
        Kind::Coordinates,
        start,
        end,
        Severity::One,
        90,
        &[why::SHAPE],
    ));
    Some(end)
}

/// The zone exists, and its letters are among those it has.
fn is_sound(spelled: &[u8], form: Form) -> bool {
    if form == Form::Cued {
        return true;
    }
    let zone = spelled
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .fold(0usize, |n, b| {
            n.saturating_mul(10)
                .saturating_add(usize::from(b.wrapping_sub(b'0')))
        });
    let mut letters = spelled.iter().filter(|b| b.is_ascii_lowercase());
    let band = letters.next().is_some_and(|b| BANDS.contains(b));
    let square = match (letters.next(), letters.next()) {
        (Some(column), Some(row)) => {
            COLUMNS.get(zone % 3).is_some_and(|c| c.contains(column)) && ROWS.contains(row)
        }
        _ => form == Form::Metres,
    };
    (1..=60).contains(&zone) && band && square
}
