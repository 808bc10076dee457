//! A clean film: its index, and the script of its samples.

use super::movie::Movie;
use super::tables::{Chunk, Sizes};
use super::top::{self, Top};
use super::write;
use crate::media::MediaError;
use crate::media::film::bytes::length;
use crate::media::film::script::Script;
use crate::media::film::scrub::Scrub;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::Limits;
use zeroize::Zeroizing;

pub(super) struct Film {
    pub(super) head: Zeroizing<Vec<u8>>,
    pub(super) body: Script,
    pub(super) is_sound: bool,
}

impl Film {
    /// Reads a film and plans its clean copy. `found` gets what was found in its samples and among its tracks.
    pub(super) fn plan(
        window: &mut Window<'_>,
        limits: &Limits,
        found: &mut Findings,
    ) -> Result<Self, MediaError> {
        let top = top::read(window, limits)?;
        Self::of(window, &top, limits, found)
    }

    pub(super) fn of(
        window: &mut Window<'_>,
        top: &Top,
        limits: &Limits,
        found: &mut Findings,
    ) -> Result<Self, MediaError> {
        let mut movie = Movie::read(window, top, limits, found)?;
        let body = samples(window, &mut movie, limits, found)?;
        let head = write::head(&movie, body.size());
        let film = Self {
            head,
            body,
            is_sound: movie.is_sound(),
        };
        if film.size() > limits.entry {
            return Err(MediaError::TooLarge {
                limit: limits.entry,
            });
        }
        Ok(film)
    }

    pub(super) fn size(&self) -> u64 {
        self.body.size_behind(&self.head)
    }

    /// Whether the film that was read is this one already, byte by byte.
    pub(super) fn is_unchanged(&self, window: &mut Window<'_>) -> Result<bool, MediaError> {
        self.body.is_unchanged(&self.head, window)
    }
}

/// All samples in the order in which they stand in the file, so that what stands together is copied together. Places in
/// the tables become places in what is written.
fn samples(
    window: &mut Window<'_>,
    movie: &mut Movie,
    limits: &Limits,
    found: &mut Findings,
) -> Result<Script, MediaError> {
    let mut order = Vec::new();
    for (number, track) in movie.tracks.iter_mut().enumerate() {
        let tables = &mut track.tables;
        let scrubbed = track.entries.iter().any(|e| e.scrub != Scrub::Nothing);
        if let (Sizes::Alike(size, count), true) = (&tables.sizes, scrubbed) {
            let weight = u64::from(*count).saturating_mul(4);
            if weight > limits.film_index {
                return Err(MediaError::TooMany {
                    limit: limits.film_index,
                });
            }
            tables.sizes = Sizes::Each(vec![*size; length((*count).into())]);
        }
        let mut first = 0u32;
        for (index, chunk) in tables.chunks.iter().enumerate() {
            order.push((chunk.at, number, index, first));
            first = first.saturating_add(chunk.samples);
        }
    }
    order.sort_unstable();
    let mut script = Script::default();
    for (_, number, index, first) in order {
        let Some(track) = movie.tracks.get_mut(number) else {
            continue;
        };
        let Some(chunk) = track.tables.chunks.get_mut(index) else {
            continue;
        };
        let scrub = track.entries.get(length(chunk.entry.into()));
        let scrub = scrub.map_or(Scrub::Nothing, |e| e.scrub);
        let from = std::mem::replace(&mut chunk.at, script.size());
        let chunk = Chunk { at: from, ..*chunk };
        pass(
            window,
            chunk,
            first,
            scrub,
            &mut track.tables.sizes,
            &mut script,
            found,
        )?;
        if script.weight() as u64 > limits.film_index || script.size() > limits.entry {
            return Err(MediaError::TooMany {
                limit: limits.film_index,
            });
        }
    }
    Ok(script)
}

/// Passes one chunk on, and notes the new sizes of its samples.
fn pass(
    window: &mut Window<'_>,
    chunk: Chunk,
    first: u32,
    scrub: Scrub,
    sizes: &mut Sizes,
    script: &mut Script,
    found: &mut Findings,
) -> Result<(), MediaError> {
    if scrub == Scrub::Nothing {
        script.copy(chunk.at, sizes.sum(first, chunk.samples));
        return Ok(());
    }
    let Sizes::Each(sizes) = sizes else {
        return Ok(());
    };
    let range = sizes.get_mut(length(first.into())..).unwrap_or_default();
    let mut at = chunk.at;
    for size in range.iter_mut().take(length(chunk.samples.into())) {
        let len = u64::from(*size);
        let anew = scrub.pass(window, (at, len), script, found)?;
        *size = u32::try_from(anew).unwrap_or(u32::MAX);
        at = at.saturating_add(len);
    }
    Ok(())
}
