//! Reads the tables of `stbl` (ISO/IEC 14496-12, clauses 8.6.1, 8.6.2, 8.7.3 to 8.7.5).

use super::boxes::{find, full};
use super::tables::{Chunk, Sizes, Tables, push_run};
use crate::media::MediaError;
use crate::media::film::bytes::{Bytes, length};

/// The tables, as far as they are there: a film in fragments has them empty.
pub(super) fn read(stbl: &[u8], file: u64) -> Result<Tables, MediaError> {
    let sizes = sizes(stbl)?;
    let mut tables = Tables {
        chunks: chunks(stbl, sizes.count(), file)?,
        sizes,
        durations: Vec::new(),
        offsets: Vec::new(),
        sync: None,
    };
    if let Some((_, content)) = find(stbl, b"stts").and_then(full) {
        for (count, duration) in pairs(content)? {
            // A negative duration, as some recorders write one at the end, is none.
            let duration = if duration > i32::MAX.cast_unsigned() {
                0
            } else {
                duration
            };
            push_run(&mut tables.durations, count, duration);
        }
    }
    if let Some((_, content)) = find(stbl, b"ctts").and_then(full) {
        for (count, offset) in pairs(content)? {
            push_run(&mut tables.offsets, count, offset.cast_signed());
        }
    }
    if let Some((_, content)) = find(stbl, b"stss").and_then(full) {
        let mut from = Bytes(content);
        let count = from.u32()?;
        let mut list = Vec::new();
        for _ in 0..count {
            let Ok(number) = from.u32() else { break };
            list.push(number.saturating_sub(1));
        }
        list.sort_unstable();
        list.dedup();
        tables.sync = Some(list);
    }
    Ok(tables)
}

fn pairs(content: &[u8]) -> Result<Vec<(u32, u32)>, MediaError> {
    let mut from = Bytes(content);
    let count = length(from.u32()?.into());
    let (pairs, _) = from.rest().as_chunks::<8>();
    let pairs = pairs.iter().take(count).map(|pair| {
        let (first, second) = pair.split_at(4);
        let read = |n: &[u8]| n.iter().fold(0u32, |n, b| n << 8 | u32::from(*b));
        (read(first), read(second))
    });
    Ok(pairs.collect())
}

fn sizes(stbl: &[u8]) -> Result<Sizes, MediaError> {
    if let Some((_, content)) = find(stbl, b"stsz").and_then(full) {
        let mut from = Bytes(content);
        let (size, count) = (from.u32()?, from.u32()?);
        if size > 0 {
            return Ok(Sizes::Alike(size, count));
        }
        let (each, _) = from.rest().as_chunks::<4>();
        let each = each.iter().take(length(count.into()));
        return Ok(Sizes::Each(each.map(|n| u32::from_be_bytes(*n)).collect()));
    }
    let Some((_, content)) = find(stbl, b"stz2").and_then(full) else {
        return Ok(Sizes::Each(Vec::new()));
    };
    let mut from = Bytes(content);
    let width = from.u32()? & 0xff;
    let count = length(from.u32()?.into());
    let rest = from.rest().iter();
    let each: Vec<u32> = match width {
        4 => rest
            .flat_map(|b| [b >> 4, b & 15])
            .map(u32::from)
            .take(count)
            .collect(),
        8 => rest.map(|b| u32::from(*b)).take(count).collect(),
        _ => {
            let (pairs, _) = from.rest().as_chunks::<2>();
            let pairs = pairs.iter().take(count);
            pairs.map(|n| u16::from_be_bytes(*n).into()).collect()
        }
    };
    Ok(Sizes::Each(each))
}

/// Where samples are: `stsc` says how many stand at each place of `stco` or `co64`.
fn chunks(stbl: &[u8], samples: u32, file: u64) -> Result<Vec<Chunk>, MediaError> {
    let places = places(stbl)?;
    let mut chunks = Vec::with_capacity(places.len());
    let Some((_, content)) = find(stbl, b"stsc").and_then(full) else {
        return Ok(chunks);
    };
    let mut from = Bytes(content);
    let _count = from.u32()?;
    let (runs, _) = from.rest().as_chunks::<12>();
    let runs: Vec<(u32, u32, u32)> = runs
        .iter()
        .map(|run| {
            let mut run = Bytes(run);
            let mut next = || run.u32().unwrap_or_default();
            (next(), next(), next().saturating_sub(1))
        })
        .collect();
    let mut following = runs.iter().skip(1);
    let mut now = runs.first().copied();
    let mut next = following.next();
    let mut left = samples;
    for (number, at) in (1u32..).zip(places) {
        while let Some(run) = next.filter(|run| run.0 <= number) {
            now = Some(*run);
            next = following.next();
        }
        let Some((_, per_chunk, entry)) = now else {
            break;
        };
        let samples = per_chunk.min(left);
        left = left.saturating_sub(samples);
        if samples == 0 {
            continue;
        }
        chunks.push(Chunk {
            at: at.min(file),
            samples,
            entry,
        });
    }
    Ok(chunks)
}

fn places(stbl: &[u8]) -> Result<Vec<u64>, MediaError> {
    if let Some((_, content)) = find(stbl, b"stco").and_then(full) {
        let mut from = Bytes(content);
        let count = length(from.u32()?.into());
        let (places, _) = from.rest().as_chunks::<4>();
        let places = places.iter().take(count);
        return Ok(places.map(|n| u32::from_be_bytes(*n).into()).collect());
    }
    let Some((_, content)) = find(stbl, b"co64").and_then(full) else {
        return Ok(Vec::new());
    };
    let mut from = Bytes(content);
    let count = length(from.u32()?.into());
    let (places, _) = from.rest().as_chunks::<8>();
    Ok(places
        .iter()
        .take(count)
        .map(|n| u64::from_be_bytes(*n))
        .collect())
}
