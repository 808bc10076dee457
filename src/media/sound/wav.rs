//! WAV, with RF64 and BW64 (EBU Tech 3306, ITU-R BS.2088) for long ones: format and samples only.

use super::chunks::{Chunk, Chunks};
use super::splice::{self, Part};
use super::wav_format::Format;
use super::wav_marks;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Wav;

/// A length that is not told here.
const ELSEWHERE: u64 = 0xffff_ffff;

impl Stripper for Wav {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        let chunks = walk(input)?;
        let parts = rewritten(input, &chunks)?;
        let mut found = Findings::default();
        for chunk in &chunks.list {
            if found.is_full() {
                break;
            }
            wav_marks::find(input, *chunk, &mut found)?;
        }
        chunks.find_tail(&mut found);
        if found.is_empty() && !splice::is_same(input, &parts)? {
            found.push(Finding::bare("unknown-block", Severity::Narrows));
        }
        Ok(found.into_list())
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let chunks = walk(&mut input)?;
        let parts = rewritten(&mut input, &chunks)?;
        splice::clean(self, MediaType::Wav, input, parts, settings)
    }
}

fn walk(input: &mut Input) -> Result<Chunks, MediaError> {
    input.go_to_start()?;
    let mut head = [0; 12];
    input.read_whole(&mut head)?;
    match head.first_chunk() {
        Some(b"RIFF" | b"RF64" | b"BW64") => {}
        Some(b"RIFX") => {
            return Err(MediaError::Codec {
                codec: "RIFX".to_owned(),
            });
        }
        _ => return Err(MediaError::damaged("it is no WAV")),
    }
    let mut long = None;
    Chunks::walk(input, u32::from_le_bytes, |input, chunk| {
        if chunk.id == *b"ds64" {
            let sizes = chunk.read(input)?;
            let data = sizes.get(8..).and_then(|s| s.first_chunk());
            long = data.map(|d| u64::from_le_bytes(*d));
        }
        let rest = input.len().saturating_sub(chunk.at);
        Ok(match (&chunk.id, chunk.length, long) {
            (b"data", ELSEWHERE, Some(n)) => n,
            // A recorder that was switched off had no time to write the length.
            (b"data", ELSEWHERE, None) => rest,
            (b"data", 0, _) if !is_chunk(input, chunk)? => rest,
            (_, n, _) => n,
        })
    })
}

/// Whether a chunk, or nothing, stands where this empty one begins.
fn is_chunk(input: &mut Input, at: Chunk) -> Result<bool, MediaError> {
    let next = Chunk { length: 8, ..at };
    let head = next.read(input)?;
    let Some((id, size)) = head.split_first_chunk::<4>() else {
        return Ok(true);
    };
    let size = size.first_chunk().map_or(0, |s| u32::from_le_bytes(*s));
    let rest = input.len().saturating_sub(at.at);
    Ok(id.iter().all(|b| (b' '..=b'z').contains(b)) && u64::from(size) <= rest)
}

/// The new file.
fn rewritten(input: &mut Input, chunks: &Chunks) -> Result<Vec<Part>, MediaError> {
    let missing = |id| MediaError::damaged(format!("it has no {id} chunk"));
    let format = chunks.first(*b"fmt ").ok_or_else(|| missing("fmt"))?;
    let format = Format::parse(&format.read(input)?)?;
    let data = chunks.first(*b"data").ok_or_else(|| missing("data"))?;
    let length = format.whole(data.length);
    let chunks = format.chunks(length);
    let rest = (chunks.len() as u64)
        .saturating_add(length)
        .saturating_add(length & 1);
    let riff = rest.saturating_add(4 + 8);
    let mut out = Vec::new();
    if let (Ok(riff), Ok(data)) = (u32::try_from(riff), u32::try_from(length)) {
        out.extend(b"RIFF");
        out.extend(riff.to_le_bytes());
        out.extend(b"WAVE");
        out.extend(chunks);
        out.extend(b"data");
        out.extend(data.to_le_bytes());
    } else {
        out.extend(b"RF64\xff\xff\xff\xffWAVEds64\x1c\0\0\0");
        out.extend(riff.saturating_add(36).to_le_bytes());
        out.extend(length.to_le_bytes());
        // Samples are counted in `fact`; there is no table of other long chunks.
        out.extend([0; 12]);
        out.extend(chunks);
        out.extend(b"data\xff\xff\xff\xff");
    }
    let mut parts = vec![Part::Bytes(out), Part::Old(data.at, length)];
    if length & 1 == 1 {
        parts.push(Part::Bytes(vec![0]));
    }
    Ok(parts)
}
