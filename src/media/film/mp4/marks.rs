//! What the boxes of a film say about its maker. What has no name here and is not written by this program is still
//! found: [`super::Mp4`] compares.

use super::boxes::{Boxes, Kind, find, find_in, full, name};
use super::items;
use super::top::Top;
use super::track::handler;
use crate::media::MediaError;
use crate::media::film::bytes::{Bytes, readable};
use crate::media::film::names;
use crate::media::film::scrub::remark;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};
use time::OffsetDateTime;

/// The extended type under which Adobe's programs keep XMP.
const XMP: &[u8] = b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
/// Seconds from the beginning of 1904, from which MP4 counts, to that of 1970.
const FROM_1904: i64 = 2_082_844_800;

pub(super) fn collect(
    window: &mut Window<'_>,
    top: &Top,
    limits: &Limits,
    found: &mut Findings,
) -> Result<(), MediaError> {
    if let Some(tail) = top.tail {
        let size = format!("{} B", window.len().saturating_sub(tail));
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    for &(kind, at, size) in &top.others {
        let content = window.whole(at, size.min(limits.metadata as u64), u64::MAX)?;
        outer(kind, &content, found);
    }
    index(&top.moov, found);
    Ok(())
}

/// An outermost box.
fn outer(kind: Kind, content: &[u8], found: &mut Findings) {
    match &kind {
        // Brands, fragments' indexes, and room that was left.
        b"ftyp" | b"styp" | b"sidx" | b"ssix" | b"mfra" | b"prft" | b"emsg" | b"wide" => {}
        b"free" | b"skip" if content.iter().all(|b| *b == 0) => {}
        b"free" | b"skip" => {
            let said = readable(content);
            found.push(Finding::with("unused-data", Severity::Few, said));
        }
        _ => shared(kind, content, found),
    }
}

/// Boxes that may stand anywhere.
fn shared(kind: Kind, content: &[u8], found: &mut Findings) {
    match &kind {
        b"udta" => items::user_data(content, found),
        b"meta" => items::meta(content, found),
        b"uuid" if content.starts_with(XMP) => {
            let place = content.windows(9).any(|w| w == b"exif:GPSL");
            found.push(Finding::bare("xmp", Severity::Few));
            if place {
                found.push(Finding::bare("place", Severity::One));
            }
        }
        _ => found.push(Finding::with("unknown-block", Severity::Few, name(kind))),
    }
}

fn index(moov: &[u8], found: &mut Findings) {
    for (kind, content) in Boxes(moov) {
        match &kind {
            b"mvhd" => times(content, found),
            b"trak" => track(content, found),
            b"mvex" | b"iods" => {}
            b"free" | b"skip" if content.iter().all(|b| *b == 0) => {}
            _ => shared(kind, content, found),
        }
    }
}

fn track(trak: &[u8], found: &mut Findings) {
    for (kind, content) in Boxes(trak) {
        match &kind {
            b"tkhd" => times(content, found),
            b"mdia" | b"edts" | b"tref" | b"load" | b"tapt" => {}
            b"free" | b"skip" if content.iter().all(|b| *b == 0) => {}
            _ => shared(kind, content, found),
        }
    }
    let mdia = find(trak, b"mdia").unwrap_or_default();
    if let Some(content) = find(mdia, b"mdhd") {
        times(content, found);
        language(content, found);
    }
    for list in [mdia, find(mdia, b"minf").unwrap_or_default()] {
        if let Some(said) = find(list, b"hdlr").and_then(handler_name) {
            found.push(Finding::with("software", Severity::Narrows, said));
        }
    }
    let entries = find_in(mdia, &[b"minf", b"stbl", b"stsd"]).and_then(full);
    let entries = entries.and_then(|(_, e)| e.get(4..)).unwrap_or_default();
    for (kind, entry) in Boxes(entries) {
        if handler(trak) == Some(*b"vide") {
            // A length, then the name of the encoder.
            let compressor = entry.get(43..74).map(readable).unwrap_or_default();
            if !compressor.is_empty() {
                found.push(Finding::with(
                    "encoder-marks",
                    Severity::Narrows,
                    compressor,
                ));
            }
        }
        if &kind == b"mp4v" {
            found.extend(remark(entry));
        }
        if matches!(&kind, b"camm" | b"gpmd" | b"mebx") {
            found.push(Finding::with("data-track", Severity::One, name(kind)));
        }
    }
}

/// The name in a handler: behind version, type and reserved; counted, or up to a zero.
fn handler_name(content: &[u8]) -> Option<String> {
    let said = content.get(24..)?;
    let text = match said.split_first() {
        Some((len, rest)) if usize::from(*len) == rest.len() => rest,
        _ => said.split(|b| *b == 0).next().unwrap_or_default(),
    };
    Some(readable(text)).filter(|t| !t.is_empty())
}

/// Times of creation and change, which head three kinds of box.
fn times(content: &[u8], found: &mut Findings) {
    let Some((version, rest)) = full(content) else {
        return;
    };
    let mut from = Bytes(rest);
    for _ in 0..2 {
        let time = if version == 1 {
            from.u64()
        } else {
            from.u32().map(u64::from)
        };
        let Ok(time @ 1..) = time else { continue };
        let seconds = i64::try_from(time)
            .unwrap_or(i64::MAX)
            .saturating_sub(FROM_1904);
        // Some writers count from 1970.
        let seconds = if seconds < 0 {
            seconds.saturating_add(FROM_1904)
        } else {
            seconds
        };
        let finding = match OffsetDateTime::from_unix_timestamp(seconds) {
            Ok(at) => Finding::with("date", Severity::Few, names::spelled(at)),
            Err(_) => Finding::bare("date", Severity::Few),
        };
        found.push(finding);
    }
}

/// Three letters of five bits each in a media header (ISO/IEC 14496-12, clause 8.4.2.3).
fn language(content: &[u8], found: &mut Findings) {
    let Some((version, rest)) = full(content) else {
        return;
    };
    let mut from = Bytes(rest);
    let Ok(code) = from
        .skip(if version == 1 { 28 } else { 16 })
        .and_then(|()| from.u16())
    else {
        return;
    };
    let letters = [code >> 10, code >> 5, code].map(|n| u8::try_from(n & 31).unwrap_or(0) | 0x60);
    // Codes of a Macintosh are below the first letters; English is what writers put who do not ask.
    let said = String::from_utf8_lossy(&letters).into_owned();
    if code >= 0x400 && code != 0x7fff && said != "und" {
        found.push(Finding::with("language", Severity::Narrows, said));
    }
}
