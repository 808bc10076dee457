//! Addresses of machines: IPv4, IPv6 and MAC.

use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::around::{self, Heard};
use crate::model::finding::Severity;

/// The longest address in letters and marks, of IPv6 with an embedded IPv4.
const LONGEST: usize = 45;

/// The address that begins at a token; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let start = token.start;
    if !around::begins(page, start) {
        return None;
    }
    let rest = page.bytes.get(start as usize..).unwrap_or_default();
    let rest = rest.get(..LONGEST.saturating_add(1)).unwrap_or(rest);
    let (kind, severity, confidence, len) = if let Some(len) = hardware(rest) {
        (Kind::DeviceId, Severity::One, 96, len)
    } else if let Some((len, octets)) = version_4(rest) {
        let confidence = four(page, at, octets);
        (Kind::Ip, public(octets), confidence, len)
    } else {
        let (len, severity) = version_6(rest)?;
        (Kind::Ip, severity, 92, len)
    };
    let end = start.saturating_add(u32::try_from(len).ok()?);
    if !around::ends(page, end) || around::byte(page, Some(end)) == b':' && kind == Kind::DeviceId {
        return None;
    }
    hits.push(Hit::new(
        kind,
        start,
        end,
        severity,
        confidence,
        &[why::SHAPE],
    ));
    Some(end)
}

/// Six pairs of hexadecimal digits with one mark between them, or three groups of four with dots.
fn hardware(rest: &[u8]) -> Option<usize> {
    let mark = *rest.get(2)?;
    if matches!(mark, b':' | b'-') {
        let good = rest.get(..17)?.iter().enumerate().all(|(n, b)| {
            if n % 3 == 2 {
                *b == mark
            } else {
                b.is_ascii_hexdigit()
            }
        });
        return good.then_some(17);
    }
    let cisco = rest.get(..14)?;
    let good = cisco.iter().enumerate().all(|(n, b)| {
        if n % 5 == 4 {
            *b == b'.'
        } else {
            b.is_ascii_hexdigit()
        }
    });
    (good && cisco.iter().any(u8::is_ascii_lowercase)).then_some(14)
}

fn version_4(rest: &[u8]) -> Option<(usize, [u8; 4])> {
    let mut octets = [0u8; 4];
    let mut len = 0usize;
    for (n, octet) in octets.iter_mut().enumerate() {
        if n > 0 {
            (rest.get(len) == Some(&b'.')).then_some(())?;
            len = len.saturating_add(1);
        }
        let digits = rest.get(len..)?;
        let count = digits.iter().take_while(|b| b.is_ascii_digit()).count();
        let spelled = digits.get(..count)?;
        let leading = count > 1 && spelled.first() == Some(&b'0');
        *octet = std::str::from_utf8(spelled).ok()?.parse().ok()?;
        (!leading).then_some(())?;
        len = len.saturating_add(count);
    }
    Some((len, octets))
}

/// A version of a program and the number of a chapter look the same: small numbers, or the word before them.
fn four(page: &Page<'_>, at: usize, octets: [u8; 4]) -> u8 {
    let version = (1..=2).any(|n| page.before(at, n).is_some_and(|t| t.is(Cue::Version)));
    let cued = around::heard(page, at, at.saturating_add(6)).any(Heard::DEVICE);
    match (version, cued) {
        (true, _) => 20,
        (false, true) => 97,
        _ if octets.iter().all(|o| *o < 20) && octets.first() != Some(&10) => 40,
        _ => 88,
    }
}

/// An address inside of a network points to few, one of the world to one.
fn public(octets: [u8; 4]) -> Severity {
    match octets {
        [0 | 10 | 127, ..] | [192, 168, ..] | [169, 254, ..] => Severity::Few,
        [172, second, ..] if (16..32).contains(&second) => Severity::Few,
        [100, second, ..] if (64..128).contains(&second) => Severity::Few,
        _ => Severity::One,
    }
}

/// Eight groups of up to four hexadecimal digits, or fewer and one double colon (RFC 4291, 2.2).
fn version_6(rest: &[u8]) -> Option<(usize, Severity)> {
    let len = rest
        .iter()
        .take_while(|b| b.is_ascii_hexdigit() || **b == b':')
        .count();
    let mut spelled = rest.get(..len)?;
    // The colon behind an address is the sentence's.
    if spelled.ends_with(b":") && !spelled.ends_with(b"::") {
        spelled = spelled.get(..spelled.len().checked_sub(1)?)?;
    }
    let groups: Vec<&[u8]> = spelled.split(|b| *b == b':').collect();
    let full = groups.iter().filter(|g| !g.is_empty()).count();
    let double = spelled.windows(2).filter(|w| *w == b"::").count();
    let triple = spelled.windows(3).any(|w| w == b":::");
    let shaped = groups.iter().all(|g| g.len() <= 4)
        && !triple
        && (double == 0 && full == 8 || double == 1 && (2..8).contains(&full));
    // A time of day with colons has neither letters nor long groups.
    let hexadecimal = groups
        .iter()
        .any(|g| g.len() > 2 || g.iter().any(u8::is_ascii_lowercase));
    if !shaped || !hexadecimal || len > LONGEST {
        return None;
    }
    let local =
        spelled.starts_with(b"fe80") || spelled.starts_with(b"fc") || spelled.starts_with(b"fd");
    let severity = if local { Severity::Few } else { Severity::One };
    Some((spelled.len(), severity))
}
