//! What `udta`, `meta` and their lists say, under the names that Apple, 3GPP, Android and others gave to it.

use super::boxes::{Boxes, Kind, find, full, name};
use crate::media::film::bytes::{Bytes, length, number, readable};
use crate::media::film::names;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

use Severity::{Few, Narrows, One};

/// Short names, in user data and in the list of items: kind of finding, how much it narrows.
const NAMES: &[(&[u8; 4], &str, Severity)] = &[
    (b"\xa9xyz", "place", One),
    (b"loci", "place", One),
    (b"\xa9day", "date", Few),
    (b"yrrc", "date", Few),
    (b"date", "date", Few),
    (b"\xa9mak", "camera", Few),
    (b"\xa9mod", "camera", Few),
    (b"manu", "camera", Few),
    (b"modl", "camera", Few),
    (b"slno", "camera-serial", One),
    (b"CAME", "camera-serial", One),
    (b"MUID", "camera-serial", One),
    (b"FIRM", "software", Narrows),
    (b"LENS", "lens", One),
    (b"\xa9swr", "software", Narrows),
    (b"\xa9too", "software", Narrows),
    (b"\xa9enc", "software", Narrows),
    (b"\xa9nam", "title", Few),
    (b"\xa9alb", "title", Few),
    (b"titl", "title", Few),
    (b"name", "title", Few),
    (b"\xa9ART", "author", One),
    (b"aART", "author", One),
    (b"\xa9aut", "author", One),
    (b"\xa9wrt", "author", One),
    (b"\xa9dir", "author", One),
    (b"\xa9prd", "author", One),
    (b"\xa9cpy", "author", One),
    (b"auth", "author", One),
    (b"perf", "author", One),
    (b"cprt", "author", One),
    (b"\xa9cmt", "comment", Few),
    (b"\xa9inf", "comment", Few),
    (b"\xa9des", "description", Few),
    (b"desc", "description", Few),
    (b"ldes", "description", Few),
    (b"dscp", "description", Few),
    (b"covr", "cover-picture", Few),
    (b"thmb", "thumbnail", One),
    (b"XMP_", "xmp", Few),
    (b"chpl", "other-tracks", Few),
];

/// Everything a `udta` holds.
pub(super) fn user_data(content: &[u8], found: &mut Findings) {
    for (kind, content) in Boxes(content) {
        match &kind {
            b"meta" => meta(content, found),
            b"free" | b"skip" if content.iter().all(|b| *b == 0) => {}
            _ => user_item(kind, content, found),
        }
    }
}

fn user_item(kind: Kind, content: &[u8], found: &mut Findings) {
    // Apple puts a length and a language in front; 3GPP a version and a language.
    let text = match (kind, content) {
        ([0xa9, ..], [a, b, _, _, text @ ..])
            if usize::from(u16::from_be_bytes([*a, *b])) <= text.len() =>
        {
            text.get(..usize::from(u16::from_be_bytes([*a, *b])))
                .unwrap_or_default()
        }
        (_, [0, 0, 0, 0, rest @ ..]) => rest,
        _ => content,
    };
    tell(kind, value_of(kind, text), found);
}

fn tell(kind: Kind, value: Option<String>, found: &mut Findings) {
    let known = NAMES.iter().find(|(n, ..)| **n == kind);
    let (finding, severity) = known.map_or(("unknown-block", Few), |(_, f, s)| (*f, *s));
    let value = value.filter(|v| !v.is_empty());
    let value = match (finding, value) {
        ("unknown-block", _) => Some(name(kind)),
        (_, value) => value,
    };
    found.push(match value {
        Some(value) => Finding::with(finding, severity, value),
        None => Finding::bare(finding, severity),
    });
}

fn value_of(kind: Kind, text: &[u8]) -> Option<String> {
    match &kind {
        b"loci" => loci(text),
        b"covr" | b"thmb" | b"XMP_" | b"chpl" => None,
        _ => Some(readable(text)),
    }
}

/// 3GPP TS 26.244, clause 8.10: language, a name, a role, longitude, latitude in steps of 1/65536 degree.
fn loci(content: &[u8]) -> Option<String> {
    let mut from = Bytes(content);
    from.skip(2).ok()?;
    while from.u8().ok()? != 0 {}
    from.skip(1).ok()?;
    let degrees = |n: i32| f64::from(n) / 65536.0;
    let (east, north) = (degrees(from.i32().ok()?), degrees(from.i32().ok()?));
    Some(format!("{north:.4} {east:.4}"))
}

/// `meta`: of ISO, with a version, or of QuickTime, without one.
pub(super) fn meta(content: &[u8], found: &mut Findings) {
    let inner = match content.get(4..8) {
        Some(b"hdlr") => content,
        _ => content.get(4..).unwrap_or_default(),
    };
    let keys = find(inner, b"keys")
        .and_then(full)
        .map(|(_, keys)| keys.get(4..));
    let keys: Vec<&[u8]> = Boxes(keys.flatten().unwrap_or_default())
        .map(|(_, k)| k)
        .collect();
    let before = found.len();
    for (kind, content) in Boxes(inner) {
        match &kind {
            b"hdlr" | b"keys" | b"free" | b"ctry" | b"lang" => {}
            b"ilst" => Boxes(content).for_each(|(kind, item)| list_item(kind, item, &keys, found)),
            _ => user_item(kind, content, found),
        }
    }
    if found.len() == before {
        found.push(Finding::bare("tags", Few));
    }
}

fn list_item(kind: Kind, item: &[u8], keys: &[&[u8]], found: &mut Findings) {
    let data = find(item, b"data")
        .and_then(|d| d.get(8..))
        .unwrap_or_default();
    let index = length(number(&kind)).checked_sub(1);
    let key = index.and_then(|i| keys.get(i)).copied();
    let own = find(item, b"name").and_then(full).map(|(_, name)| name);
    let Some(key) = key.or(own.filter(|_| &kind == b"----")) else {
        tell(kind, value_of(kind, data), found);
        return;
    };
    names::tell(&readable(key), &readable(data), found);
}
