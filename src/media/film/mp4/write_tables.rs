//! The tables of a clean film's samples, in their shortest form.

use super::boxes::{boxed, full_boxed};
use super::tables::{Sizes, push_run};
use super::track::Track;

/// A number of rows.
pub(super) fn count(n: usize) -> Vec<u8> {
    u32::try_from(n).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

/// All tables of a track.
pub(super) fn stbl(track: &Track, wide: bool, begin: u64) -> Vec<u8> {
    let tables = &track.tables;
    let mut stsd = count(track.entries.len());
    track
        .entries
        .iter()
        .for_each(|e| stsd.extend_from_slice(&e.bytes));
    let mut out = full_boxed(b"stsd", 0, 0, &stsd);
    let mut stts = count(tables.durations.len());
    for (number, duration) in &tables.durations {
        stts.extend(number.to_be_bytes());
        stts.extend(duration.to_be_bytes());
    }
    out.extend(full_boxed(b"stts", 0, 0, &stts));
    if !tables.offsets.is_empty() {
        let mut ctts = count(tables.offsets.len());
        for (number, offset) in &tables.offsets {
            ctts.extend(number.to_be_bytes());
            ctts.extend(offset.to_be_bytes());
        }
        let version = u8::from(tables.offsets.iter().any(|(_, o)| *o < 0));
        out.extend(full_boxed(b"ctts", version, 0, &ctts));
    }
    if let Some(sync) = &tables.sync {
        let mut alone = count(sync.len());
        for number in sync {
            alone.extend(number.saturating_add(1).to_be_bytes());
        }
        out.extend(full_boxed(b"stss", 0, 0, &alone));
    }
    out.extend(stsc(track));
    out.extend(stsz(&tables.sizes));
    let mut places = count(tables.chunks.len());
    for chunk in &tables.chunks {
        let at = chunk.at.saturating_add(begin).to_be_bytes();
        places.extend_from_slice(at.get(if wide { 0 } else { 4 }..).unwrap_or_default());
    }
    out.extend(full_boxed(
        if wide { b"co64" } else { b"stco" },
        0,
        0,
        &places,
    ));
    boxed(b"stbl", &out)
}

fn stsc(track: &Track) -> Vec<u8> {
    let mut runs = Vec::new();
    for chunk in &track.tables.chunks {
        push_run(&mut runs, 1, (chunk.samples, chunk.entry));
    }
    let mut content = count(runs.len());
    let mut first = 1u32;
    for (chunks, (samples, entry)) in runs {
        for number in [first, samples, entry.saturating_add(1)] {
            content.extend(number.to_be_bytes());
        }
        first = first.saturating_add(chunks);
    }
    full_boxed(b"stsc", 0, 0, &content)
}

fn stsz(sizes: &Sizes) -> Vec<u8> {
    let mut content = Vec::new();
    let mut put = |n: u32| content.extend(n.to_be_bytes());
    let first = sizes.get(0);
    match sizes {
        Sizes::Each(each) if first == 0 || each.iter().any(|n| *n != first) => {
            put(0);
            put(sizes.count());
            for size in each {
                put(*size);
            }
        }
        _ => {
            put(first);
            put(sizes.count());
        }
    }
    full_boxed(b"stsz", 0, 0, &content)
}
