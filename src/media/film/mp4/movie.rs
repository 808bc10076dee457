//! A whole film as it is read: the tracks that are kept, and what was left behind.

use super::boxes::{Boxes, find, full, name};
use super::edits::{self, Edit};
use super::fragments;
use super::top::Top;
use super::track::{Found, Track, What, handler};
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};

pub(super) struct Movie {
    /// Ticks a second.
    pub(super) timescale: u32,
    pub(super) tracks: Vec<Track>,
}

impl Movie {
    /// Whether nothing is to be seen.
    pub(super) fn is_sound(&self) -> bool {
        self.tracks.iter().all(|t| t.what == What::Sound)
    }

    /// Reads the tracks that are kept, and brings their tables to plain form.
    pub(super) fn read(
        window: &mut Window<'_>,
        top: &Top,
        limits: &Limits,
        found: &mut Findings,
    ) -> Result<Self, MediaError> {
        if find(&top.moov, b"cmov").is_some() {
            return Err(MediaError::Codec {
                codec: "cmov".to_owned(),
            });
        }
        if find(&top.moov, b"pssh").is_some() {
            return Err(MediaError::Protected);
        }
        let mut tracks = select(top, window.len(), limits, found)?;
        let in_fragments = !top.moofs.is_empty();
        if in_fragments {
            fragments::read(window, top, &mut tracks, limits)?;
        }
        for track in &mut tracks {
            let entries = u32::try_from(track.entries.len()).unwrap_or(u32::MAX);
            if track.what == What::Sound {
                track.tables.sync = None;
                track.tables.offsets.clear();
            }
            track.tables.settle(window.len());
            for chunk in &mut track.tables.chunks {
                chunk.entry = chunk.entry.min(entries.saturating_sub(1));
            }
        }
        tracks.retain(|t| t.tables.sizes.count() > 0);
        regroup(&mut tracks);
        let first = tracks
            .iter()
            .find(|t| t.what == What::Sound)
            .or(tracks.first());
        let first = first.ok_or_else(|| MediaError::damaged("it holds no film and no sound"))?;
        let timescale = first.timescale;
        let said = movie_timescale(&top.moov);
        late(&mut tracks, said);
        let mut hidden = false;
        for track in &mut tracks {
            hidden |= edits::settle(track, said, timescale, in_fragments);
        }
        if hidden {
            found.push(Finding::bare("unused-data", Severity::Few));
        }
        Ok(Self { timescale, tracks })
    }
}

/// The tracks that are film or sound.
fn select(
    top: &Top,
    file: u64,
    limits: &Limits,
    found: &mut Findings,
) -> Result<Vec<Track>, MediaError> {
    let (mut on, mut off, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for (kind, trak) in Boxes(&top.moov) {
        if &kind != b"trak" {
            continue;
        }
        if on.len().saturating_add(off.len()) >= limits.tracks {
            return Err(MediaError::TooMany {
                limit: limits.tracks as u64,
            });
        }
        match Track::read(trak, file)? {
            Found::Track(track) => on.push(*track),
            Found::Off(track) => off.push(*track),
            Found::Unknown(codec, what) => unknown.push((codec, what)),
            Found::Other => {
                let handler = handler(trak).map(name).unwrap_or_default();
                let (kind, severity) = match handler.as_str() {
                    "meta" | "camm" | "gpmd" => ("data-track", Severity::One),
                    _ => ("other-tracks", Severity::Few),
                };
                found.push(Finding::with(kind, severity, handler));
            }
        }
    }
    // Some writers never switch a track on.
    for what in [What::Picture, What::Sound] {
        if !on.iter().any(|t: &Track| t.what == what) {
            on.extend(off.extract_if(.., |t| t.what == what));
        }
    }
    // Another language or microphone, which a player offers.
    let offered = |t: &Track, on: &[Track]| {
        t.group != 0 && on.iter().any(|o| o.what == t.what && o.group == t.group)
    };
    for mut track in off.extract_if(.., |t| offered(t, &on)).collect::<Vec<_>>() {
        track.off = true;
        on.push(track);
    }
    if !off.is_empty() {
        found.push(Finding::with("other-tracks", Severity::Few, "switched off"));
    }
    for (codec, what) in unknown {
        // A second sound that only one maker's devices play is not worth losing a film for.
        if !on.iter().any(|t| t.what == what) {
            return Err(MediaError::Codec { codec });
        }
        found.push(Finding::with("other-tracks", Severity::Few, codec));
    }
    on.sort_by_key(|t| t.id);
    Ok(on)
}

/// Numbers groups of several tracks from one, as they come.
fn regroup(tracks: &mut [Track]) {
    let groups: Vec<u16> = tracks.iter().map(|t| t.group).collect();
    let mut numbers = Vec::new();
    for track in tracks {
        if track.group == 0 || groups.iter().filter(|g| **g == track.group).count() < 2 {
            track.group = 0;
            track.off = false;
            continue;
        }
        let known = numbers.iter().position(|g| *g == track.group);
        let place = known.unwrap_or_else(|| {
            numbers.push(track.group);
            numbers.len().saturating_sub(1)
        });
        track.group = u16::try_from(place.saturating_add(1)).unwrap_or(u16::MAX);
    }
}

fn movie_timescale(moov: &[u8]) -> u32 {
    let read = || {
        let (version, content) = find(moov, b"mvhd").and_then(full)?;
        let mut from = Bytes(content);
        from.skip(if version == 1 { 16 } else { 8 }).ok()?;
        from.u32().ok().filter(|n| *n > 0)
    };
    read().unwrap_or(1000)
}

/// Tracks of fragments that begin later than the first of them keep their distance.
fn late(tracks: &mut [Track], timescale: u32) {
    let begins = |t: &Track| edits::scaled(t.starts, t.timescale, timescale);
    let Some(first) = tracks.iter().map(begins).min() else {
        return;
    };
    for track in tracks {
        let after = begins(track).saturating_sub(first);
        if after == 0 {
            continue;
        }
        if track.edits.is_empty() {
            track.edits.push(Edit {
                duration: 0,
                media_time: 0,
            });
        }
        track.edits.insert(
            0,
            Edit {
                duration: after,
                media_time: -1,
            },
        );
    }
}
