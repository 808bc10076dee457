//! The edit list (ISO/IEC 14496-12, clause 8.6.6): when a track begins, and which of its samples are shown. A cut that
//! a phone makes leaves what was cut away in the file, hidden; as much of that as can go without breaking a decoder goes.

use super::boxes::{find_in, full};
use super::tables::Tables;
use super::track::{Track, What};
use crate::media::film::bytes::Bytes;
use crate::media::film::scrub::Scrub;

/// One edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edit {
    /// In ticks of the whole film.
    pub(super) duration: u64,
    /// In ticks of the track; before anything is shown, negative.
    pub(super) media_time: i64,
}

/// The edits of a `trak`.
pub(super) fn read(trak: &[u8]) -> Vec<Edit> {
    let Some((version, content)) = find_in(trak, &[b"edts", b"elst"]).and_then(full) else {
        return Vec::new();
    };
    let mut from = Bytes(content);
    let count = from.u32().unwrap_or_default();
    let mut edits = Vec::new();
    for _ in 0..count.min(MOST) {
        let edit = if version == 1 {
            from.u64().and_then(|d| Ok((d, from.u64()?.cast_signed())))
        } else {
            from.u32().and_then(|d| Ok((d.into(), from.i32()?.into())))
        };
        let (Ok((duration, media_time)), Ok(())) = (edit, from.skip(4)) else {
            break;
        };
        edits.push(Edit {
            duration,
            media_time,
        });
    }
    edits
}

/// Cuts of one film; who makes more gets the first ones.
const MOST: u32 = 10_000;

/// `value` ticks of `from` a second as ticks of `to`, rounded.
pub(super) fn scaled(value: u64, from: u32, to: u32) -> u64 {
    let (from, to) = (u128::from(from.max(1)), u128::from(to));
    let scaled = u128::from(value)
        .saturating_mul(to)
        .saturating_add(from / 2);
    let scaled = scaled.checked_div(from).unwrap_or(0);
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

/// Brings a track's edits, which are in ticks of `from`, to ticks of `to` and to their shortest form, and drops samples
/// that they hide. Says whether any were dropped. In a film of fragments (`open`) one edit has no end.
pub(super) fn settle(track: &mut Track, from: u32, to: u32, open: bool) -> bool {
    for edit in &mut track.edits {
        edit.duration = scaled(edit.duration, from, to);
    }
    let shown = |e: &&mut Edit| e.media_time >= 0;
    let times = |track: &Track| -> Vec<Edit> {
        track
            .edits
            .iter()
            .copied()
            .filter(|e| e.media_time >= 0)
            .collect()
    };
    let media = times(track);
    let Some(begin) = media.iter().map(|e| e.media_time).min() else {
        track.edits.clear();
        return false;
    };
    let whole = matches!(media.as_slice(), [only] if only.duration == 0 || open);
    let ends = media.iter().map(|e| {
        let lasts = scaled(e.duration, to, track.timescale);
        e.media_time.saturating_add_unsigned(lasts)
    });
    let end = ends.max().filter(|_| !whole);
    let (dropped, moved) = trim(track, begin, end);
    let until = track.tables.shown_until();
    let timescale = track.timescale;
    for edit in track.edits.iter_mut().filter(shown) {
        edit.media_time = edit.media_time.saturating_sub(moved).max(0);
        let left = u64::try_from(until.saturating_sub(edit.media_time)).unwrap_or(0);
        let left = scaled(left, timescale, to);
        edit.duration = if whole { left } else { edit.duration.min(left) };
    }
    track.edits.retain(|e| e.duration > 0);
    for edit in &mut track.edits {
        edit.media_time = edit.media_time.max(-1);
    }
    let all = scaled(u64::try_from(until).unwrap_or(0), timescale, to);
    if matches!(track.edits.as_slice(), [only] if only.media_time == 0 && only.duration == all)
        || times(track).is_empty()
    {
        track.edits.clear();
    }
    dropped
}

/// Drops samples that are never shown, at both ends. Returns whether it did, and by how much earlier the rest begins.
fn trim(track: &mut Track, begin: i64, end: Option<i64>) -> (bool, i64) {
    let tables = &track.tables;
    let count = tables.sizes.count();
    // Durations of edits are in coarse ticks; a hundredth of a second is not worth a lost sample.
    let slack = i64::from(track.timescale / 100);
    let end = end.map(|end| end.saturating_add(slack));
    let (first, last) = match track.what {
        What::Sound => {
            let back = match track.entries.first() {
                Some(entry) if entry.frame.is_some() => 0,
                Some(entry) if entry.scrub == Scrub::Aac => 4,
                _ => 32,
            };
            let before = before(tables, begin).saturating_sub(back);
            let last = end.map_or(count, |end| before_or_at(tables, end).min(count));
            (before, last)
        }
        What::Picture => pictures(tables, begin, end),
    };
    if first >= last || (first == 0 && last == count) {
        return (false, 0);
    }
    let moved = i64::try_from(tables.decoded_at(first)).unwrap_or(i64::MAX);
    track.tables.keep(first, last);
    (true, moved)
}

/// How many samples of sound have ended at a time.
fn before(tables: &Tables, time: i64) -> u32 {
    let mut left = u64::try_from(time).unwrap_or(0);
    let mut passed = 0u32;
    for &(count, duration) in &tables.durations {
        let fits = left.checked_div(duration.into()).unwrap_or(u64::MAX);
        let fits = count.min(u32::try_from(fits).unwrap_or(u32::MAX));
        passed = passed.saturating_add(fits);
        left = left.saturating_sub(u64::from(fits).saturating_mul(duration.into()));
        if fits < count {
            break;
        }
    }
    passed
}

/// How many samples of sound have begun before a time.
fn before_or_at(tables: &Tables, time: i64) -> u32 {
    let passed = before(tables, time);
    let begun = i64::try_from(tables.decoded_at(passed)).unwrap_or(i64::MAX);
    passed.saturating_add(u32::from(begun < time))
}

/// The pictures that are needed: from the last that needs no other and is not after the beginning, to the last that is
/// shown.
fn pictures(tables: &Tables, begin: i64, end: Option<i64>) -> (u32, u32) {
    let (mut first, mut last) = (0u32, 0u32);
    let mut sync = tables.sync.as_ref().map(|s| s.iter().copied().peekable());
    // When the pictures before a candidate have all been shown; none of them may be needed after it.
    let mut shown_before = i64::MIN;
    for (n, (shown, duration)) in (0u32..).zip(tables.shown()) {
        let alone = match &mut sync {
            None => true,
            Some(numbers) => numbers.next_if_eq(&n).is_some(),
        };
        if alone && shown <= begin && shown_before <= begin {
            first = n;
        }
        shown_before = shown_before.max(shown.saturating_add(duration.into()));
        if end.is_none_or(|end| shown < end) {
            last = n.saturating_add(1);
        }
    }
    (first, last)
}
