//! Addresses of pages, with and without their scheme, and what in them follows a person.

use super::super::codepage::is_cyrillic;
use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::page::Page;
use super::around;
use crate::model::finding::Severity;

/// Characters of one address; what lies behind is another finding.
const LONGEST: usize = 2048;
/// RFC 1035, 2.3.4.
const DOMAIN: usize = 255;

/// Ends of domains that do not also end a word of one of the four languages with a space forgotten behind its dot.
const TOPS: &[&[u8]] = &[
    b"com",
    b"org",
    b"net",
    b"info",
    b"biz",
    b"edu",
    b"gov",
    b"mil",
    b"int",
    b"ru",
    b"su",
    b"ua",
    b"by",
    b"kz",
    b"fr",
    b"uk",
    b"eu",
    b"de",
    b"pl",
    b"ge",
    b"lv",
    b"lt",
    b"ee",
    b"cz",
    b"fi",
    b"io",
    b"app",
    b"dev",
    b"online",
    b"site",
    b"space",
    b"xyz",
    b"club",
    b"press",
    b"media",
    b"live",
    b"link",
    b"tv",
    b"ly",
    b"gg",
    b"example",
    b"onion",
    b"\x90\x94",
    b"\x93\x8A\x90",
];
/// Ends that need a path behind them.
const SHORT_TOPS: &[&[u8]] = &[
    b"me", b"co", b"be", b"to", b"cc", b"us", b"am", b"az", b"md", b"it", b"is", b"at", b"ch",
];

/// Names of fields that tell who shared an address, or who follows it.
const TRACKING: &[&[u8]] = &[
    b"utm_",
    b"fbclid",
    b"gclid",
    b"yclid",
    b"ysclid",
    b"igsh",
    b"igshid",
    b"si=",
    b"ref=",
    b"from=",
    b"uid=",
    b"user",
    b"share",
    b"mc_eid",
    b"mc_cid",
    b"xtor",
    b"_openstat",
    b"msclkid",
    b"twclid",
    b"ttclid",
    b"_t=",
    b"sid=",
    b"token=",
    b"session",
    b"email=",
    b"single",
    b"invite",
];

/// At the first letter of a scheme or of `www`, or at the dot of a domain; the folded offset where the address ends.
pub(super) fn with_scheme(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let behind = page.bytes.get(token.end as usize..).unwrap_or_default();
    let marked =
        behind.starts_with(b"://") || (page.spelled(token) == b"www" && behind.starts_with(b"."));
    if !marked {
        return None;
    }
    let start = token.start;
    let end = end_of(page, start);
    let shortest = token.end.saturating_add(5);
    if end < shortest {
        return None;
    }
    push(page, start, end, 98, Severity::One, hits);
    Some(end)
}

/// At a dot with a word glued to both sides.
pub(super) fn at_dot(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let top = page.token(at.saturating_add(1))?;
    let spelled = page.spelled(top);
    let after = around::byte(page, Some(top.end));
    let known = TOPS.contains(&spelled);
    let more = around::byte(page, top.end.checked_add(1));
    let path = after == b'/' && more != b' ' || after == b'?';
    if !(known || path && SHORT_TOPS.contains(&spelled)) {
        return None;
    }
    // Another label follows: its own dot is asked.
    let inner = after == b'.' && (more.is_ascii_lowercase() || more.is_ascii_digit());
    if inner || matches!(after, b'-' | b'_' | b'@') || after.is_ascii_digit() {
        return None;
    }
    let dot = page.token(at)?.start as usize;
    let before = page
        .bytes
        .get(dot.saturating_sub(DOMAIN)..dot)
        .unwrap_or_default();
    let len = before
        .iter()
        .rev()
        .take_while(|b| {
            b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(b) || is_cyrillic(**b)
        })
        .count();
    let start = u32::try_from(dot.saturating_sub(len)).ok()?;
    let outside = around::byte(page, start.checked_sub(1));
    if len < 1 || matches!(outside, b'@' | b'_' | b'/' | b'\\') {
        return None;
    }
    let name = page.slice(start, page.token(at)?.start);
    // A sentence that ends without a space: its words are not of the domain's alphabet.
    let mixed = spelled.iter().all(u8::is_ascii_lowercase) && name.iter().any(|b| is_cyrillic(*b));
    if mixed || name.starts_with(b"-") || name.starts_with(b".") {
        return None;
    }
    let (end, confidence, severity) = if path || after == b':' && more.is_ascii_digit() {
        (end_of(page, start), 95, Severity::One)
    } else {
        (top.end, 62, Severity::Few)
    };
    push(page, start, end, confidence, severity, hits);
    Some(end)
}

fn push(
    page: &Page<'_>,
    start: u32,
    end: u32,
    confidence: u8,
    severity: Severity,
    hits: &mut Vec<Hit>,
) {
    let why: &[_] = if is_tracked(page.slice(start, end)) {
        &[why::SHAPE, why::TRACKING]
    } else {
        &[why::SHAPE]
    };
    hits.push(Hit::new(Kind::Url, start, end, severity, confidence, why));
}

/// Whether a field of the query names who shares or follows.
fn is_tracked(address: &[u8]) -> bool {
    address
        .split(|b| matches!(b, b'?' | b'&' | b'#' | b';'))
        .skip(1)
        .any(|field| TRACKING.iter().any(|name| field.starts_with(name)))
}

/// Up to a space, a quote or the like, without the marks of the sentence around it.
fn end_of(page: &Page<'_>, start: u32) -> u32 {
    let rest = page.bytes.get(start as usize..).unwrap_or_default();
    let inside = |b: &&u8| b.is_ascii_graphic() && !b"\"<>|^{}".contains(b) || is_cyrillic(**b);
    let mut len = rest.iter().take(LONGEST).take_while(inside).count();
    while let Some(last) = len.checked_sub(1).and_then(|n| rest.get(n)) {
        let count = |mark: u8| rest.iter().take(len).filter(|b| **b == mark).count();
        let opened = *last == b')' && count(b'(') >= count(b')');
        if !b".,;:!?'\")]*".contains(last) || opened {
            break;
        }
        len = len.saturating_sub(1);
    }
    start.saturating_add(u32::try_from(len).unwrap_or(0))
}
