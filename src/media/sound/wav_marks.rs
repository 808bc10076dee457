//! What the chunks of a WAV say.

use super::chunks::Chunk;
use super::{id3, tags};
use crate::media::findings::Findings;
use crate::media::{Input, MediaError};
use crate::model::{Finding, Severity};

/// Fields of a broadcast chunk (EBU Tech 3285): place, length, kind, severity.
const BROADCAST: &[(usize, usize, &str, Severity)] = &[
    (0, 256, "description", Severity::Few),
    (256, 32, "author", Severity::One),
    (288, 32, "document-id", Severity::One),
    (320, 18, "date", Severity::Few),
    (602, 4096, "edit-history", Severity::Few),
];

/// Fields of a radio chunk (AES46).
const CART: &[(usize, usize, &str, Severity)] = &[
    (4, 64, "title", Severity::Few),
    (68, 64, "author", Severity::One),
    (132, 64, "document-id", Severity::One),
    (196, 64, "document-id", Severity::One),
    (452, 36, "date", Severity::Few),
    (488, 64, "software", Severity::Narrows),
];

pub(super) fn find(
    input: &mut Input,
    chunk: Chunk,
    found: &mut Findings,
) -> Result<(), MediaError> {
    let named = |kind, severity| Finding::with(kind, severity, chunk.name());
    match &chunk.id {
        b"fmt " | b"data" | b"fact" | b"ds64" => {}
        b"LIST" => list(&chunk.read(input)?, found),
        b"bext" => {
            let block = chunk.read(input)?;
            found.push(Finding::with("metadata", Severity::Few, "bext"));
            fields(&block, BROADCAST, found);
            let umid = block.get(348..412).unwrap_or_default();
            if umid.iter().any(|b| *b != 0) {
                let number = umid
                    .iter()
                    .fold(String::new(), |n, b| n + &format!("{b:02x}"));
                found.push(Finding::with("document-id", Severity::One, number));
            }
        }
        b"cart" => {
            found.push(Finding::with("metadata", Severity::Few, "cart"));
            fields(&chunk.read(input)?, CART, found);
        }
        b"iXML" | b"axml" | b"aXML" | b"chna" => {
            let words = tags::text(&chunk.read(input)?);
            found.push(Finding::with(
                "metadata",
                Severity::One,
                format!("{}: {words}", chunk.name()),
            ));
        }
        b"_PMX" => found.push(Finding::bare("xmp", Severity::Few)),
        b"id3 " | b"ID3 " => id3::find_v2(&chunk.read(input)?, found),
        b"JUNK" | b"junk" | b"PAD " | b"FLLR" | b"minf" | b"elm1" => {
            found.push(named("unused-data", Severity::Narrows));
        }
        b"cue " | b"smpl" | b"inst" | b"plst" | b"labl" => {
            found.push(named("annotations", Severity::Few));
        }
        b"PEAK" | b"levl" => found.push(named("encoder-marks", Severity::Narrows)),
        b"DISP" | b"DGDA" => found.push(named("metadata", Severity::Few)),
        _ => found.push(named("unknown-block", Severity::Few)),
    }
    Ok(())
}

fn fields(block: &[u8], table: &[(usize, usize, &'static str, Severity)], found: &mut Findings) {
    for (at, length, kind, severity) in table {
        let end = at.saturating_add(*length).min(block.len());
        let value = tags::text(block.get(*at..end).unwrap_or_default());
        if !value.is_empty() {
            found.push(Finding::with(kind, *severity, value));
        }
    }
}

/// A list of texts, or of other things.
fn list(block: &[u8], found: &mut Findings) {
    let (kind, mut rest) = block.split_at_checked(4).unwrap_or((block, &[]));
    if kind == b"INFO" {
        found.push(Finding::with("metadata", Severity::Narrows, "LIST INFO"));
    } else {
        let name = format!("LIST {}", tags::text(kind));
        found.push(Finding::with("annotations", Severity::Few, name));
    }
    while let Some((head, behind)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, size @ ..] = *head;
        let size = usize::try_from(u32::from_le_bytes(size)).unwrap_or(usize::MAX);
        let data = behind.get(..size).unwrap_or(behind);
        if kind == b"INFO" {
            found.push(tags::tag(&tags::text(&[a, b, c, d]), &tags::text(data)));
        } else {
            // Labels and notes begin with the number of their point.
            let words = tags::text(data.get(4..).unwrap_or_default());
            if !words.is_empty() {
                found.push(Finding::with("comment", Severity::Few, words));
            }
        }
        let padded = size.saturating_add(size & 1);
        rest = behind.get(padded..).unwrap_or_default();
        if found.is_full() {
            return;
        }
    }
}
