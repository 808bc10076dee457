//! Films in fragments (ISO/IEC 14496-12, clause 8.8), as phones, messengers and streams write them: read into the same
//! plain tables.

use super::boxes::{Boxes, find, full};
use super::tables::{Chunk, Sizes, push_run};
use super::top::Top;
use super::track::Track;
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::window::Window;
use crate::model::Limits;

/// What samples are if their fragment does not say (`trex`, then `tfhd`).
#[derive(Clone, Copy, Default)]
struct Usual {
    entry: u32,
    duration: u32,
    size: u32,
    flags: u32,
}

/// The flag of samples that need others.
const NOT_SYNC: u32 = 0x0001_0000;

/// Reads all fragments into the tracks.
pub(super) fn read(
    window: &mut Window<'_>,
    top: &Top,
    tracks: &mut [Track],
    limits: &Limits,
) -> Result<(), MediaError> {
    let usual = defaults(&top.moov);
    let mut weight = 0u64;
    for track in tracks.iter_mut() {
        track.tables.settle(window.len());
    }
    for &(at, size) in &top.moofs {
        let moof = window.whole(at, size, limits.film_index)?;
        weight = weight.saturating_add(size);
        if weight > limits.film_index {
            return Err(MediaError::TooMany {
                limit: limits.film_index,
            });
        }
        let Some((_, moof)) = Boxes(&moof).next() else {
            continue;
        };
        // Where the data of the track before ended, for those that do not say.
        let mut end = at;
        for (kind, traf) in Boxes(moof) {
            if &kind == b"traf" {
                match one(traf, (at, end), &usual, tracks) {
                    Ok(next) => end = next,
                    Err(refusal @ MediaError::TooMany { .. }) => return Err(refusal),
                    // A fragment that was cut short takes nothing from the others.
                    Err(_) => {}
                }
            }
        }
    }
    Ok(())
}

fn defaults(moov: &[u8]) -> Vec<(u32, Usual)> {
    let mvex = find(moov, b"mvex").unwrap_or_default();
    let trex = Boxes(mvex).filter(|(kind, _)| kind == b"trex");
    let read = |content| {
        let mut from = Bytes(full(content)?.1);
        let id = from.u32().ok()?;
        let mut next = || from.u32().ok();
        let entry = next()?.saturating_sub(1);
        Some((
            id,
            Usual {
                entry,
                duration: next()?,
                size: next()?,
                flags: next()?,
            },
        ))
    };
    trex.filter_map(|(_, content)| read(content)).collect()
}

/// One track's part of a fragment; returns where its data ends.
fn one(
    traf: &[u8],
    (moof, before): (u64, u64),
    usual: &[(u32, Usual)],
    tracks: &mut [Track],
) -> Result<u64, MediaError> {
    let header = find(traf, b"tfhd").ok_or_else(|| MediaError::damaged("no tfhd"))?;
    let mut from = Bytes(header);
    let flags = from.u32()?;
    let id = from.u32()?;
    let mut usual = usual
        .iter()
        .find(|(i, _)| *i == id)
        .map(|(_, u)| *u)
        .unwrap_or_default();
    let mut base = if flags & 0x02_0000 != 0 { moof } else { before };
    if flags & 1 != 0 {
        base = from.u64()?;
    }
    if flags & 2 != 0 {
        usual.entry = from.u32()?.saturating_sub(1);
    }
    for (flag, field) in [
        (8, &mut usual.duration),
        (0x10, &mut usual.size),
        (0x20, &mut usual.flags),
    ] {
        if flags & flag != 0 {
            *field = from.u32()?;
        }
    }
    let mut ignored = None;
    let track = tracks.iter_mut().find(|t| t.id == id);
    let track = match track {
        Some(track) => track,
        // A track that is not kept still has data, behind which that of the next one may begin.
        None => ignored.insert(Track::placeholder()),
    };
    if let Some((version, content)) = find(traf, b"tfdt").and_then(full) {
        let mut from = Bytes(content);
        let time = if version == 1 {
            from.u64()?
        } else {
            from.u32()?.into()
        };
        begin_at(track, time);
    }
    let mut at = base;
    for (kind, trun) in Boxes(traf) {
        if &kind == b"trun" {
            at = run(trun, base, at, usual, track)?;
        }
    }
    Ok(at)
}

/// A fragment says when it begins: the first sets the track's beginning, a later one may leave a gap.
fn begin_at(track: &mut Track, time: u64) {
    let tables = &mut track.tables;
    if tables.sizes.count() == 0 {
        track.starts = time;
        return;
    }
    let expected = track.starts.saturating_add(track.lasts);
    let gap = u32::try_from(time.saturating_sub(expected)).unwrap_or_default();
    if let Some((count, duration)) = tables.durations.pop_if(|_| gap > 0) {
        push_run(&mut tables.durations, count.saturating_sub(1), duration);
        push_run(&mut tables.durations, 1, duration.saturating_add(gap));
        track.lasts = track.lasts.saturating_add(gap.into());
    }
}

/// One run of samples; returns where its data ends.
fn run(
    content: &[u8],
    base: u64,
    at: u64,
    usual: Usual,
    track: &mut Track,
) -> Result<u64, MediaError> {
    let mut from = Bytes(content);
    let head = from.u32()?;
    let (version, flags) = (head >> 24, head & 0x00ff_ffff);
    let count = from.u32()?;
    let mut at = at;
    if flags & 1 != 0 {
        at = base.saturating_add_signed(from.i32()?.into());
    }
    let first_flags = if flags & 4 != 0 {
        Some(from.u32()?)
    } else {
        None
    };
    let begin = at;
    let tables = &mut track.tables;
    let has_rows = flags & 0xf00 != 0;
    // Without rows, so many samples as there are bytes is the most that makes sense; `settle` sees to it.
    let mut read = 0u32;
    let before = tables.sizes.count();
    let mut sync = tables.sync.take().unwrap_or_else(|| (0..before).collect());
    let Sizes::Each(sizes) = &mut tables.sizes else {
        return Err(MediaError::damaged("two kinds of index"));
    };
    for n in 0..count {
        if !has_rows && n >= MOST_ALIKE {
            break;
        }
        let mut row = |flag: u32, usual| {
            if flags & flag != 0 {
                from.u32()
            } else {
                Ok(usual)
            }
        };
        let Ok(duration) = row(0x100, usual.duration) else {
            break;
        };
        let Ok(size) = row(0x200, usual.size) else {
            break;
        };
        let usual_flags = first_flags.filter(|_| n == 0).unwrap_or(usual.flags);
        let Ok(own_flags) = row(0x400, usual_flags) else {
            break;
        };
        let Ok(offset) = row(0x800, 0) else { break };
        let own_flags = first_flags.filter(|_| n == 0).unwrap_or(own_flags);
        let offset = if version == 0 {
            i32::try_from(offset).unwrap_or_default()
        } else {
            offset.cast_signed()
        };
        if sizes.len() >= MOST_SAMPLES {
            let limit = MOST_SAMPLES as u64;
            return Err(MediaError::TooMany { limit });
        }
        if own_flags & NOT_SYNC == 0 {
            sync.push(before.saturating_add(n));
        }
        sizes.push(size);
        push_run(&mut tables.durations, 1, duration);
        push_run(&mut tables.offsets, 1, offset);
        track.lasts = track.lasts.saturating_add(duration.into());
        at = at.saturating_add(size.into());
        read = read.saturating_add(1);
    }
    tables.sync = Some(sync);
    if read > 0 {
        tables.chunks.push(Chunk {
            at: begin,
            samples: read,
            entry: usual.entry,
        });
    }
    Ok(at)
}

/// Samples of one track: days of film. Runs without rows could name any number of them in a few bytes.
const MOST_SAMPLES: usize = 12 << 20;
/// Samples of one run that has no rows.
const MOST_ALIKE: u32 = 1 << 20;
