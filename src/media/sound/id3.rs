//! ID3: version 2 of any kind, in front, between or behind, and version 1 with its extension.

use super::tags;
use super::window::Window;
use crate::media::MediaError;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// A tag is held in memory up to here to be read; the rest of a longer one is passed over.
const READ: usize = 16 << 20;
/// Frames of one tag that are looked at.
const MOST_FRAMES: usize = 1000;

/// The length of a version 2 tag that begins (or, with `3DI`, ends) with these ten bytes, with header and footer.
pub(in crate::media) fn tag_length(head: [u8; 10]) -> Option<u64> {
    let [a, b, c, major, minor, flags, size @ ..] = head;
    let begins = matches!(&[a, b, c], b"ID3" | b"3DI");
    if !begins || major == 0xff || minor == 0xff || size.iter().any(|b| b & 0x80 != 0) {
        return None;
    }
    let footer = if flags & 0x10 != 0 && major >= 4 {
        10
    } else {
        0
    };
    let body = size.iter().fold(0u64, |n, b| n << 7 | u64::from(*b));
    Some(body.saturating_add(10).saturating_add(footer))
}

/// Passes over a version 2 tag, if one stands here.
pub(super) fn pass_v2(window: &mut Window, found: &mut Findings) -> Result<bool, MediaError> {
    let Some(length) = window.array()?.and_then(tag_length) else {
        return Ok(false);
    };
    let wanted = usize::try_from(length).unwrap_or(READ).min(READ);
    if window.look(3)?.starts_with(b"ID3") {
        find_v2(window.look(wanted)?, found);
    }
    // Some writers leave zeros behind a tag and count them or not; those are junk like any other.
    window.pass(length)?;
    Ok(true)
}

/// Passes over a version 1 tag, if one stands here.
pub(super) fn pass_v1(window: &mut Window, found: &mut Findings) -> Result<bool, MediaError> {
    let head = window.look(4)?;
    let length = match head {
        [b'T', b'A', b'G', b'+'] => 227,
        [b'T', b'A', b'G', ..] => 128,
        _ => return Ok(false),
    };
    let tag = window.look(length)?;
    if tag.len() < length {
        return Ok(false);
    }
    let fields: &[(usize, usize, &str)] = if length == 128 {
        &[
            (3, 30, "title"),
            (33, 30, "artist"),
            (63, 30, "album"),
            (93, 4, "year"),
            (97, 30, "comment"),
        ]
    } else {
        &[
            (4, 60, "title"),
            (64, 60, "artist"),
            (124, 60, "album"),
            (185, 30, "genre"),
        ]
    };
    found.push(Finding::with("metadata", Severity::Narrows, "ID3v1"));
    for (at, len, name) in fields {
        let field = tag.get(*at..at.saturating_add(*len)).unwrap_or_default();
        let value = tags::text(field);
        if !value.is_empty() {
            found.push(tags::tag(name, &value));
        }
    }
    window.pass(length as u64)?;
    Ok(true)
}

/// What a version 2 tag says.
pub(super) fn find_v2(tag: &[u8], found: &mut Findings) {
    let Some(([_, _, _, major, _, flags, ..], body)) = tag.split_first_chunk::<10>() else {
        return;
    };
    found.push(Finding::with(
        "metadata",
        Severity::Narrows,
        format!("ID3v2.{major}"),
    ));
    let whole;
    let mut rest = body;
    if flags & 0x80 != 0 && *major < 4 {
        whole = synchronised(body);
        rest = &whole;
    }
    if flags & 0x40 != 0 && *major >= 3 {
        rest = behind_extended_header(rest, *major);
    }
    for _ in 0..MOST_FRAMES {
        let Some((name, flags, data, behind)) = frame(rest, *major) else {
            return;
        };
        rest = behind;
        let packed = if *major == 3 { 0xc0 } else { 0x0c };
        let value = if flags & packed != 0 {
            String::new()
        } else {
            value(name, data, flags, *major)
        };
        let name = String::from_utf8_lossy(name);
        let finding = match value.split_once('\0') {
            Some((inner, value)) if matches!(&*name, "TXXX" | "TXX") => tags::tag(inner, value),
            _ if name.starts_with('W') => {
                Finding::with("external-link", Severity::Few, tags::short(&value))
            }
            _ => tags::tag(&name, &value),
        };
        found.push(finding);
    }
}

/// Removes the zeros that keep a tag from looking like sound.
fn synchronised(bytes: &[u8]) -> Vec<u8> {
    let mut before = 0;
    let kept = bytes.iter().filter(|b| {
        let stuffed = before == 0xff && **b == 0;
        before = **b;
        !stuffed
    });
    kept.copied().collect()
}

fn behind_extended_header(body: &[u8], major: u8) -> &[u8] {
    let Some((size, _)) = body.split_first_chunk::<4>() else {
        return body;
    };
    let length = if major == 3 {
        u32::from_be_bytes(*size).saturating_add(4)
    } else {
        size.iter().fold(0, |n, b| n << 7 | u32::from(b & 0x7f))
    };
    usize::try_from(length)
        .ok()
        .and_then(|n| body.get(n..))
        .unwrap_or_default()
}

type Frame<'a> = (&'a [u8], u8, &'a [u8], &'a [u8]);

/// One frame: its name, its second flags, its data, what is behind it.
fn frame(bytes: &[u8], major: u8) -> Option<Frame<'_>> {
    let is_name = |name: &[u8]| {
        name.iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    if major == 2 {
        let (head, rest) = bytes.split_first_chunk::<6>()?;
        let (name, size) = head.split_at_checked(3)?;
        let size = size.iter().fold(0usize, |n, b| n << 8 | usize::from(*b));
        let data = rest.get(..size).unwrap_or(rest);
        return is_name(name).then_some((name, 0, data, rest.get(size..).unwrap_or_default()));
    }
    let (head, rest) = bytes.split_first_chunk::<10>()?;
    let (name, _) = head.split_at_checked(4)?;
    let [_, _, _, _, size @ .., _, flags] = *head;
    let plain = usize::try_from(u32::from_be_bytes(size)).ok()?;
    let syncsafe = size
        .iter()
        .fold(0usize, |n, b| n << 7 | usize::from(b & 0x7f));
    // iTunes wrote version 2.4 with sizes of version 2.3.
    let next_is_frame = |n: usize| {
        let next = rest.get(n..).and_then(|r| r.get(..4));
        next.is_none_or(|n| is_name(n) || n == [0; 4])
    };
    let size = if major == 3 || (!next_is_frame(syncsafe) && next_is_frame(plain)) {
        plain
    } else {
        syncsafe
    };
    let data = rest.get(..size).unwrap_or(rest);
    is_name(name).then_some((name, flags, data, rest.get(size..).unwrap_or_default()))
}

/// A frame's words. Frames with a description before the value keep it, apart by a zero.
fn value(name: &[u8], data: &[u8], flags: u8, major: u8) -> String {
    let data = match data {
        // A length in front of the data (version 2.4).
        [_, _, _, _, rest @ ..] if major >= 4 && flags & 1 != 0 => rest,
        other => other,
    };
    let encoded = |skip: usize| {
        let (encoding, rest) = data.split_first()?;
        Some(decode(*encoding, rest.get(skip..)?))
    };
    match name {
        [b'A' | b'P', b'P' | b'I', b'I' | b'C', ..] if matches!(name, b"APIC" | b"PIC") => {
            String::new()
        }
        b"COMM" | b"COM" | b"USLT" | b"ULT" => {
            let text = encoded(3).unwrap_or_default();
            text.split_once('\0')
                .map_or(text.clone(), |(_, words)| words.to_owned())
        }
        b"TXXX" | b"TXX" | b"WXXX" | b"WXX" => encoded(0).unwrap_or_default(),
        b"PRIV" | b"UFID" | b"UFI" => tags::text(data),
        b"GEOB" | b"GEO" => encoded(0).unwrap_or_default().replace('\0', " "),
        [b'T', ..] => encoded(0)
            .unwrap_or_default()
            .trim_end_matches('\0')
            .replace('\0', " / "),
        [b'W', ..] => tags::text(data),
        _ => String::new(),
    }
}

fn decode(encoding: u8, bytes: &[u8]) -> String {
    let bytes = bytes.get(..4096).unwrap_or(bytes);
    match (encoding, bytes) {
        (1, [0xfe, 0xff, ..]) | (2, _) => wide(bytes, u16::from_be_bytes),
        (1, _) => wide(bytes, u16::from_le_bytes),
        (3, _) => String::from_utf8_lossy(bytes).into_owned(),
        _ => tags::legacy(bytes),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes
        .chunks_exact(2)
        .filter_map(|pair| pair.try_into().ok().map(unit));
    let decoded = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    decoded
        .filter(|c| *c != '\u{feff}' && *c != '\u{fffe}')
        .collect()
}
