//! AIFF and AIFC: format and samples only.

use super::aiff_format::Format;
use super::chunks::{Chunk, Chunks};
use super::splice::{self, Part};
use super::{id3, tags};
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Aiff;

/// The version of AIFC, which every one of them has to tell.
const VERSION: &[u8] = b"FVER\0\0\0\x04\xa2\x80\x51\x40";

impl Stripper for Aiff {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        let (chunks, parts) = rewritten(input)?;
        let mut found = Findings::default();
        for chunk in &chunks.list {
            if found.is_full() {
                break;
            }
            find(input, *chunk, &mut found)?;
        }
        chunks.find_tail(&mut found);
        if found.is_empty() && !splice::is_same(input, &parts)? {
            found.push(Finding::bare("unknown-block", Severity::Narrows));
        }
        Ok(found.into_list())
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let (_, parts) = rewritten(&mut input)?;
        splice::clean(self, MediaType::Aiff, input, parts, settings)
    }
}

/// The chunks, and the new file.
fn rewritten(input: &mut Input) -> Result<(Chunks, Vec<Part>), MediaError> {
    input.go_to_start()?;
    let mut head = [0; 12];
    input.read_whole(&mut head)?;
    if !head.starts_with(b"FORM") {
        return Err(MediaError::damaged("it is no AIFF"));
    }
    let chunks = Chunks::walk(input, u32::from_be_bytes, |input, chunk| {
        let rest = input.len().saturating_sub(chunk.at);
        let unknown = chunk.id == *b"SSND" && matches!(chunk.length, 0 | 0xffff_ffff);
        Ok(if unknown { rest } else { chunk.length })
    })?;
    let missing = |id| MediaError::damaged(format!("it has no {id} chunk"));
    let format = chunks.first(*b"COMM").ok_or_else(|| missing("COMM"))?;
    let format = Format::parse(&format.read(input)?, head.ends_with(b"AIFC"))?;
    let data = chunks.first(*b"SSND").ok_or_else(|| missing("SSND"))?;
    let offset = Chunk {
        length: data.length.min(8),
        ..data
    }
    .read(input)?;
    let offset = offset.first_chunk().map_or(0, |o| u32::from_be_bytes(*o));
    let skip = u64::from(offset).saturating_add(8);
    let (times, length) = format.whole(data.length.saturating_sub(skip));
    let parts = assembled(&format, times, data.at.saturating_add(skip), length)?;
    Ok((chunks, parts))
}

fn assembled(format: &Format, times: u32, at: u64, length: u64) -> Result<Vec<Part>, MediaError> {
    let limit = u64::from(u32::MAX);
    let number = |n: u64| u32::try_from(n).map_err(|_| MediaError::TooLarge { limit });
    let mut out: Vec<u8> = Vec::new();
    if format.is_aifc() {
        out.extend(VERSION);
    }
    let comm = format.chunk(times);
    out.extend(b"COMM");
    out.extend(number(comm.len() as u64)?.to_be_bytes());
    out.extend(comm);
    out.extend(b"SSND");
    out.extend(number(length.saturating_add(8))?.to_be_bytes());
    // Offset and block size.
    out.extend([0; 8]);
    let whole = (out.len() as u64)
        .saturating_add(length)
        .saturating_add(length & 1);
    let size = number(whole.saturating_add(4))?.to_be_bytes();
    let kind = if format.is_aifc() { b"AIFC" } else { b"AIFF" };
    let head = [b"FORM", &size[..], kind, &out].concat();
    let mut parts = vec![Part::Bytes(head), Part::Old(at, length)];
    if length & 1 == 1 {
        parts.push(Part::Bytes(vec![0]));
    }
    Ok(parts)
}

fn find(input: &mut Input, chunk: Chunk, found: &mut Findings) -> Result<(), MediaError> {
    match &chunk.id {
        b"COMM" | b"SSND" | b"FVER" => {}
        b"NAME" | b"AUTH" | b"(c) " | b"ANNO" => {
            found.push(tags::tag(&chunk.name(), &tags::text(&chunk.read(input)?)));
        }
        b"COMT" => {
            // A count, then each comment with a time stamp, a marker and a length.
            let block = chunk.read(input)?;
            found.push(Finding::bare("date", Severity::Few));
            let words = tags::text(block.get(10..).unwrap_or_default());
            found.push(Finding::with("comment", Severity::Few, words));
        }
        b"ID3 " | b"id3 " => id3::find_v2(&chunk.read(input)?, found),
        b"MARK" | b"INST" => {
            found.push(Finding::with("annotations", Severity::Few, chunk.name()));
        }
        b"APPL" => {
            let words = tags::text(&chunk.read(input)?);
            found.push(Finding::with("software", Severity::Narrows, words));
        }
        b"FLLR" | b"PAD " => {
            found.push(Finding::with(
                "unused-data",
                Severity::Narrows,
                chunk.name(),
            ));
        }
        _ => found.push(Finding::with("unknown-block", Severity::Few, chunk.name())),
    }
    Ok(())
}
