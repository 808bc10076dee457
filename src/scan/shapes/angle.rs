//! One coordinate: degrees in any spelling, with its side of the world.

use super::super::codepage::{DEGREE, is_letter};
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::around;

/// Which way from the equator, or from Greenwich.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    North,
    South,
    East,
    West,
}

impl Side {
    pub(super) fn is_latitude(self) -> bool {
        matches!(self, Self::North | Self::South)
    }

    fn is_negative(self) -> bool {
        matches!(self, Self::South | Self::West)
    }
}

/// An angle and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Angle {
    /// Of the first letter, sign or digit.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Hundredths of a degree, cut off.
    pub(super) hundredths: i32,
    pub(super) side: Option<Side>,
    /// Digits behind the point of the degrees.
    pub(super) decimals: usize,
    /// Parts: degrees, minutes, seconds.
    pub(super) parts: usize,
    /// A sign of degrees stands there.
    pub(super) marked: bool,
}

/// The angle that begins at a folded offset.
pub(super) fn read(page: &Page<'_>, start: u32) -> Option<Angle> {
    let (prefix, at) = side_before(page, start).map_or((None, start), |(s, at)| (Some(s), at));
    let sign = byte(page, at);
    let negative = sign == b'-' || sign == super::super::codepage::DASH;
    let at = at.saturating_add(u32::from(negative || sign == b'+'));
    let (degrees, decimals, at) = number(page, at, 3)?;
    let mut angle = Angle {
        start,
        end: at,
        hundredths: degrees.checked_div(100)?,
        side: prefix,
        decimals,
        parts: 1,
        marked: false,
    };
    let behind = spaces(page, at);
    if let Some(after) = degree(page, behind) {
        angle.marked = true;
        angle.end = after;
    }
    if decimals == 0 {
        minutes(page, &mut angle);
    }
    if prefix.is_none()
        && let Some((side, after)) = side_behind(page, spaces(page, angle.end))
    {
        angle.side = Some(side);
        angle.end = after;
    }
    // Degrees that are only followed by loose numbers are not an angle in parts.
    if angle.parts > 1 && !angle.marked && angle.side.is_none() {
        return None;
    }
    if negative || angle.side.is_some_and(Side::is_negative) {
        angle.hundredths = angle.hundredths.saturating_neg();
    }
    Some(angle)
}

/// Minutes and seconds behind the degrees.
fn minutes(page: &Page<'_>, angle: &mut Angle) {
    let Some((minutes, decimals, after)) = part(page, angle.end, b"'", angle.marked) else {
        return;
    };
    angle.parts = 2;
    angle.end = after;
    // Ten-thousandths of a minute are hundredths of a degree divided by 6000.
    angle.hundredths = angle.hundredths.saturating_add(minutes / 6_000);
    if decimals == 0
        && let Some((_, _, after)) = part(page, after, b"\"'", angle.marked)
    {
        angle.parts = 3;
        angle.end = after;
    }
}

/// A number up to sixty with its mark; without a mark only where a space parts it and no degree sign came before.
fn part(page: &Page<'_>, at: u32, marks: &[u8], marked: bool) -> Option<(i32, usize, u32)> {
    let begin = spaces(page, at);
    let begin = if byte(page, begin) == b'-' && !marked {
        begin.saturating_add(1)
    } else {
        begin
    };
    let (value, decimals, after) = number(page, begin, 2)?;
    let mut end = spaces(page, after);
    let mut seen = 0usize;
    while seen < 2 && marks.contains(&byte(page, end)) {
        end = end.saturating_add(1);
        seen = seen.saturating_add(1);
    }
    let written = seen > 0;
    if !written {
        end = after;
    }
    let loose = !marked && begin > at && !is_letter(byte(page, after));
    (value < 600_000 && (written || marked || loose)).then_some((value, decimals, end))
}

/// Digits with decimals: the value in ten-thousandths, how many decimals, where it ends.
fn number(page: &Page<'_>, at: u32, most: usize) -> Option<(i32, usize, u32)> {
    let rest = page.bytes.get(at as usize..)?;
    let count = |from: &[u8]| {
        from.iter()
            .take(20)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let whole = count(rest);
    if whole == 0 || whole > most {
        return None;
    }
    let mut value = digits(rest.get(..whole)?);
    let mut len = whole;
    let mut decimals = 0;
    if matches!(rest.get(whole), Some(b'.' | b',')) {
        let behind = rest.get(whole.saturating_add(1)..).unwrap_or_default();
        decimals = count(behind);
        if decimals > 0 {
            len = whole.saturating_add(decimals).saturating_add(1);
        }
        let padded = behind.iter().take(decimals).chain(b"0000").take(4);
        let fraction: Vec<u8> = padded.copied().collect();
        value = value
            .saturating_mul(10_000)
            .saturating_add(digits(&fraction));
    } else {
        value = value.saturating_mul(10_000);
    }
    Some((value, decimals, at.saturating_add(u32::try_from(len).ok()?)))
}

fn digits(spelled: &[u8]) -> i32 {
    spelled.iter().fold(0i32, |n, b| {
        n.saturating_mul(10)
            .saturating_add(i32::from(b.wrapping_sub(b'0')))
    })
}

fn byte(page: &Page<'_>, at: u32) -> u8 {
    around::byte(page, Some(at))
}

/// Behind at most two spaces.
fn spaces(page: &Page<'_>, at: u32) -> u32 {
    let rest = page.bytes.get(at as usize..).unwrap_or_default();
    let count = rest.iter().take(2).take_while(|b| **b == b' ').count();
    at.saturating_add(u32::try_from(count).unwrap_or(0))
}

/// Behind a sign or word of degrees.
fn degree(page: &Page<'_>, at: u32) -> Option<u32> {
    if byte(page, at) == DEGREE || byte(page, at) == b'*' {
        return Some(at.saturating_add(1));
    }
    let word = page.token_at(at);
    let token = page
        .token(word)
        .filter(|t| t.start == at && t.is(Cue::Degree))?;
    let point = u32::from(byte(page, token.end) == b'.');
    Some(token.end.saturating_add(point))
}

/// A letter before the number: `N48.7713`, `N 48`.
fn side_before(page: &Page<'_>, at: u32) -> Option<(Side, u32)> {
    let token = page.token(page.token_at(at)).filter(|t| t.start == at)?;
    if token.len() > 2 {
        return None;
    }
    let side = side_of(page, at)?;
    let point = u32::from(matches!(byte(page, token.end), b':' | b'.'));
    Some((side, spaces(page, token.end.saturating_add(point))))
}

/// A letter or words behind the number, with the words for latitude and longitude.
fn side_behind(page: &Page<'_>, at: u32) -> Option<(Side, u32)> {
    let side = side_of(page, at)?;
    let token = page.token(page.token_at(at))?;
    let mut end = token.end;
    let point = |end: u32| end.saturating_add(u32::from(byte(page, end) == b'.'));
    let next = spaces(page, point(end));
    let second = page.token(page.token_at(next)).filter(|t| t.start == next);
    if let Some(second) = second.filter(|t| t.is(Cue::LatitudeWord)) {
        end = second.end;
        // The point behind an abbreviation of one letter belongs to it.
        if second.len() == 1 {
            end = point(end);
        }
    } else if token.len() > 2 && !page.bytes.is_empty() && around::byte(page, Some(end)) == b'-' {
        return None;
    }
    Some((side, end))
}

fn side_of(page: &Page<'_>, at: u32) -> Option<Side> {
    let token = page.token(page.token_at(at)).filter(|t| t.start == at)?;
    [
        (Cue::North, Side::North),
        (Cue::South, Side::South),
        (Cue::East, Side::East),
        (Cue::West, Side::West),
    ]
    .into_iter()
    .find(|(cue, _)| token.is(*cue))
    .map(|(_, side)| side)
}
