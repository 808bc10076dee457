//! Electronic addresses, and names in networks: with an at sign, or behind the name of the network.

use super::super::codepage::is_cyrillic;
use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::super::token::{Flags, Form};
use super::around;
use crate::model::finding::Severity;

/// RFC 5321, 4.5.3.1: characters before the at sign, and of a domain.
const LOCAL: usize = 64;
const DOMAIN: usize = 255;
/// The longest name of a network that is in use.
const NAME: usize = 40;
/// Tokens between the name of a network and that of a person.
const REACH: usize = 5;

/// At an at sign; the folded offset where what was found ends.
pub(super) fn at_sign(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let sign = page.token(at)?.start as usize;
    let before = page
        .bytes
        .get(sign.saturating_sub(LOCAL)..sign)
        .unwrap_or_default();
    let local = before.iter().rev().take_while(|b| is_local(**b)).count();
    let behind = sign.saturating_add(1);
    let after = page.bytes.get(behind..).unwrap_or_default();
    let domain = domain(after);
    if local > 0 {
        let len = domain.filter(|len| has_top(after.get(..*len).unwrap_or_default()))?;
        let start = u32::try_from(sign.saturating_sub(local)).ok()?;
        let start = start.saturating_add(leading_marks(page, start));
        let end = u32::try_from(behind.saturating_add(len)).ok()?;
        hits.push(Hit::new(
            Kind::Email,
            start,
            end,
            Severity::One,
            98,
            &[why::SHAPE],
        ));
        return Some(end);
    }
    let len = name(after);
    let spelled = after.get(..len).unwrap_or_default();
    let letters = spelled
        .iter()
        .filter(|b| b.is_ascii_lowercase() || is_cyrillic(**b))
        .count();
    if len < 3
        || letters < 2
        || around::byte(page, u32::try_from(behind.saturating_add(len)).ok()) == b'@'
    {
        return None;
    }
    let end = u32::try_from(behind.saturating_add(len)).ok()?;
    let start = page.token(at)?.start;
    hits.push(Hit::new(
        Kind::Handle,
        start,
        end,
        Severity::One,
        92,
        &[why::SHAPE],
    ));
    Some(end)
}

/// At a word that names a network: what stands behind it is a name there, if it looks like one.
pub(super) fn after_network(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let network = page.phrase(at, Cue::HandleCue)?;
    // "Account holder: Ivanov": who holds an account of a bank has a name.
    let held = |n: usize| page.before(at, n).is_some_and(|t| t.is(Cue::NameCue));
    if held(1) || held(2) {
        return None;
    }
    let mut parted = false;
    for n in (at.saturating_add(network)..).take(REACH) {
        let token = page.token(n)?;
        let mark = matches!(token.form, Form::Mark).then(|| page.spelled(token).first().copied());
        match (token.form, mark.flatten()) {
            (Form::Mark, Some(b':' | b'-' | b'=' | super::super::codepage::DASH)) => parted = true,
            (Form::Mark, Some(b'"' | b'(' | b'\'')) => {}
            (Form::Word, _) if token.flags.has(Flags::LATIN) || n > at => {
                let rest = page.bytes.get(token.start as usize..).unwrap_or_default();
                let len = name(rest);
                let spelled = rest.get(..len).unwrap_or_default();
                if matches!(rest.get(len), Some(b'/' | b':')) {
                    return None;
                }
                let end = token.start.saturating_add(u32::try_from(len).ok()?);
                let confidence = sure(page, at, spelled, parted);
                if confidence > 0 && around::begins(page, token.start) && around::ends(page, end) {
                    hits.push(Hit::new(
                        Kind::Handle,
                        token.start,
                        end,
                        Severity::One,
                        confidence,
                        &[why::CUE, why::SHAPE],
                    ));
                    return Some(end);
                }
                // Small words may stand between, "my", "is"; anything else is a sentence.
                let small = token.len() <= 4 || token.is(Cue::HandleCue);
                if parted || !small {
                    return None;
                }
            }
            _ => return None,
        }
    }
    None
}

/// How sure a word behind the name of a network is a name there.
fn sure(page: &Page<'_>, network: usize, spelled: &[u8], parted: bool) -> u8 {
    let latin = spelled.iter().filter(|b| b.is_ascii_lowercase()).count();
    let odd = spelled.iter().any(|b| b.is_ascii_digit() || *b == b'_');
    let inside = spelled.iter().skip(1).any(|b| *b == b'.');
    let among_cyrillic = page
        .token(network)
        .is_some_and(|t| t.flags.has(Flags::CYRILLIC));
    let shaped = spelled.len() >= 4 && latin >= 2;
    match (shaped, parted, odd || inside, among_cyrillic) {
        (true, true, true, _) => 94,
        (true, false, true, _) if latin > 2 => 84,
        (true, true, false, _) => 72,
        (true, false, false, true) => 58,
        _ => 0,
    }
}

/// At the letter of a forum's "u/name".
pub(super) fn forum(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let rest = page.bytes.get(token.start as usize..).unwrap_or_default();
    let behind = rest
        .strip_prefix(b"u/")
        .or_else(|| rest.strip_prefix(b"live:"))?;
    let len = name(behind);
    let letters = behind
        .iter()
        .take(len)
        .filter(|b| b.is_ascii_lowercase())
        .count();
    let prefix = rest.len().saturating_sub(behind.len());
    let end = token
        .start
        .saturating_add(u32::try_from(prefix.saturating_add(len)).ok()?);
    if len < 3 || letters < 2 || !around::begins(page, token.start) {
        return None;
    }
    hits.push(Hit::new(
        Kind::Handle,
        token.start,
        end,
        Severity::One,
        88,
        &[why::SHAPE],
    ));
    Some(end)
}

/// Characters of a name, without marks at its end.
fn name(rest: &[u8]) -> usize {
    let len = rest
        .iter()
        .take(NAME)
        .take_while(|b| {
            b.is_ascii_lowercase()
                || b.is_ascii_digit()
                || **b == b'_'
                || **b == b'.'
                || is_cyrillic(**b)
        })
        .count();
    let spelled = rest.get(..len).unwrap_or_default();
    len.saturating_sub(spelled.iter().rev().take_while(|b| **b == b'.').count())
}

/// Characters of a domain with a dot in it, without marks at its end.
fn domain(rest: &[u8]) -> Option<usize> {
    let len = rest
        .iter()
        .take(DOMAIN)
        .take_while(|b| {
            b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(b) || is_cyrillic(**b)
        })
        .count();
    let spelled = rest.get(..len)?;
    let len = len.saturating_sub(
        spelled
            .iter()
            .rev()
            .take_while(|b| b"-.".contains(b))
            .count(),
    );
    rest.get(..len)?.contains(&b'.').then_some(len)
}

/// Whether the last label is letters, two at least.
fn has_top(domain: &[u8]) -> bool {
    let top = domain.rsplit(|b| *b == b'.').next().unwrap_or_default();
    top.len() >= 2
        && top
            .iter()
            .all(|b| b.is_ascii_lowercase() || is_cyrillic(*b))
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_lowercase()
        || byte.is_ascii_digit()
        || b"._%+-".contains(&byte)
        || is_cyrillic(byte)
}

/// Marks at the beginning that are the sentence's.
fn leading_marks(page: &Page<'_>, start: u32) -> u32 {
    let rest = page.bytes.get(start as usize..).unwrap_or_default();
    let count = rest
        .iter()
        .take(LOCAL)
        .take_while(|b| b"._-+%".contains(b))
        .count();
    u32::try_from(count).unwrap_or(0)
}
