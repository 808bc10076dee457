//! Coordinates as two angles: decimal, or in degrees, minutes and seconds.

use super::super::finding::Kind;
use super::super::hit::{Detail, Hit, why};
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::super::token::Form;
use super::angle::{self, Angle};
use super::around::{self, Heard};
use crate::model::finding::Severity;

/// Tokens between two angles: a comma, a slash, "and", "longitude:".
const BETWEEN: usize = 3;

/// The pair of angles that begins at a token; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let start = page.token(at)?.start;
    if !around::begins(page, start) {
        return None;
    }
    let first = angle::read(page, start)?;
    if !around::ends(page, first.end) {
        return None;
    }
    let Some((second, comma)) = partner(page, first.end) else {
        return alone(page, &first, hits);
    };
    let (latitude, longitude) = match (first.side, second.side) {
        (Some(a), Some(b)) if a.is_latitude() == b.is_latitude() => return None,
        (Some(a), _) if !a.is_latitude() => (second, first),
        (_, Some(b)) if b.is_latitude() => (second, first),
        _ => (first, second),
    };
    if latitude.hundredths.abs() > 9_000 || longitude.hundredths.abs() > 18_000 {
        return None;
    }
    let last = page.token_at(second.end).saturating_sub(1);
    let cued = around::heard(page, at, last).any(Heard::POINT);
    let confidence = sure(&first, &second, comma, cued)?;
    let hit = Hit::new(
        Kind::Coordinates,
        start,
        second.end,
        Severity::One,
        confidence,
        if cued {
            &[why::CUE, why::SHAPE]
        } else {
            &[why::SHAPE]
        },
    );
    hits.push(hit.with(Detail::Point {
        latitude: i16::try_from(latitude.hundredths).ok()?,
        longitude: i16::try_from(longitude.hundredths).ok()?,
    }));
    Some(second.end)
}

/// The second angle, and whether a comma or semicolon stands before it.
fn partner(page: &Page<'_>, end: u32) -> Option<(Angle, bool)> {
    let first = page.token_at(end);
    let mut comma = false;
    for n in (first..).take(BETWEEN.saturating_add(1)) {
        let token = page.token(n)?;
        if let Some(angle) = angle::read(page, token.start).filter(|a| around::ends(page, a.end)) {
            return Some((angle, comma));
        }
        let mark = page.spelled(token).first().copied().unwrap_or(0);
        match token.form {
            Form::Mark if b",;/|:=()".contains(&mark) => {
                comma |= matches!(mark, b',' | b';' | b'/')
            }
            Form::Word if token.len() <= 3 || token.is(Cue::PointCue) => {}
            Form::Break => comma = true,
            _ => return None,
        }
    }
    None
}

/// How sure two angles are a point.
fn sure(first: &Angle, second: &Angle, comma: bool, cued: bool) -> Option<u8> {
    let both = |test: fn(&Angle) -> bool| test(first) && test(second);
    let decimals = first.decimals.min(second.decimals);
    let sides = both(|a| a.side.is_some());
    let precise = both(|a| a.parts > 1 || a.decimals > 1);
    if sides && precise {
        return Some(97);
    }
    if both(|a| a.marked) && precise {
        return Some(92);
    }
    let base: u8 = match decimals {
        0 => (both(|a| a.marked) && sides && cued).then_some(80)?,
        1 | 2 => (cued && comma || sides).then_some(70)?,
        // Three decimals are also how thousands are parted.
        3 => (cued || comma).then_some(72)?,
        _ => 90,
    };
    Some(if cued { base.saturating_add(8) } else { base })
}

/// One angle with minutes and its side of the world says half of it.
fn alone(page: &Page<'_>, angle: &Angle, hits: &mut Vec<Hit>) -> Option<u32> {
    if angle.side.is_none() || angle.parts < 2 || !angle.marked {
        return None;
    }
    let at = page.token_at(angle.start);
    let cued = around::heard(page, at, at).any(Heard::POINT);
    let confidence = if cued { 80 } else { 68 };
    hits.push(Hit::new(
        Kind::Coordinates,
        angle.start,
        angle.end,
        Severity::Few,
        confidence,
        &[why::SHAPE],
    ));
    Some(angle.end)
}
