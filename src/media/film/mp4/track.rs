//! One track of a film as it is read: what it is, how it is decoded, where its samples are.

use super::boxes::{Boxes, Kind, find, find_in, full, name};
use super::edits::{self, Edit};
use super::entry::{self, Entry};
use super::tables::{Sizes, Tables};
use super::{sound, stbl};
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Picture,
    Sound,
}

pub(super) struct Track {
    pub(super) id: u32,
    pub(super) what: What,
    /// It is switched off, and can be chosen in place of another of its group.
    pub(super) off: bool,
    /// Tracks of one group stand for each other; zero is none.
    pub(super) group: u16,
    /// Ticks a second.
    pub(super) timescale: u32,
    /// The nine numbers that turn the picture.
    pub(super) matrix: [i32; 9],
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) entries: Vec<Entry>,
    pub(super) tables: Tables,
    pub(super) edits: Vec<Edit>,
    /// Of fragments: when the first begins, and how long all so far last.
    pub(super) starts: u64,
    pub(super) lasts: u64,
}

/// What becomes of a `trak`.
pub(super) enum Found {
    Track(Box<Track>),
    /// It is no film: its handler.
    Other,
    /// It is switched off: no player shows it unless told to.
    Off(Box<Track>),
    /// It is coded in a way that is not known here.
    Unknown(String, What),
}

impl Track {
    pub(super) fn placeholder() -> Self {
        Self {
            id: 0,
            what: What::Sound,
            off: false,
            group: 0,
            timescale: 1,
            matrix: [0; 9],
            width: 0,
            height: 0,
            entries: Vec::new(),
            tables: Tables {
                sizes: Sizes::Each(Vec::new()),
                durations: Vec::new(),
                offsets: Vec::new(),
                sync: None,
                chunks: Vec::new(),
            },
            edits: Vec::new(),
            starts: 0,
            lasts: 0,
        }
    }

    pub(super) fn read(described: &[u8], file: u64) -> Result<Found, MediaError> {
        let damaged = || MediaError::damaged("a track without a description");
        let Some(what) = what(described) else {
            return Ok(Found::Other);
        };
        // A track that describes nothing shows nothing.
        let parts = || {
            let mdia = find(described, b"mdia")?;
            let stbl = find_in(mdia, &[b"minf", b"stbl"])?;
            Some((mdia, stbl, find(stbl, b"stsd").and_then(full)?.1))
        };
        let Some((mdia, stbl, descriptions)) = parts() else {
            return Ok(Found::Other);
        };
        let descriptions = descriptions.get(4..).unwrap_or_default();
        let mut track = Self::placeholder();
        track.what = what;
        for (kind, content) in Boxes(descriptions) {
            if matches!(&kind, b"encv" | b"enca") {
                return Err(MediaError::Protected);
            }
            let entry = match what {
                What::Picture => entry::picture(kind, content)?,
                What::Sound => sound::sound(kind, content)?,
            };
            match entry {
                Some(entry) => track.entries.push(entry),
                None => return Ok(Found::Unknown(name(kind), what)),
            }
        }
        if track.entries.is_empty() {
            return Ok(Found::Other);
        }
        track.timescale = timescale(mdia).ok_or_else(damaged)?;
        track.tables = stbl::read(stbl, file)?;
        track.fix_sizes();
        track.edits = edits::read(described);
        let enabled = track.read_header(described)?;
        if what == What::Sound {
            // Every block of sound is its own and is heard when it is decoded.
            track.tables.sync = None;
            track.tables.offsets.clear();
        }
        let track = Box::new(track);
        Ok(if enabled {
            Found::Track(track)
        } else {
            Found::Off(track)
        })
    }

    /// QuickTime counts plain sound in samples of one byte or none, whatever their size.
    fn fix_sizes(&mut self) {
        let plain = self.entries.first().and_then(|e| e.frame);
        if let (Some(frame), Sizes::Alike(size, _)) = (plain, &mut self.tables.sizes) {
            *size = frame;
        }
    }

    fn read_header(&mut self, trak: &[u8]) -> Result<bool, MediaError> {
        let header = find(trak, b"tkhd").ok_or_else(|| MediaError::damaged("no tkhd"))?;
        let mut from = Bytes(header);
        let head = from.u32()?;
        from.skip(if head >> 24 == 1 { 16 } else { 8 })?;
        self.id = from.u32()?;
        from.skip(if head >> 24 == 1 { 12 } else { 8 })?;
        from.skip(10)?;
        self.group = from.u16()?;
        from.skip(4)?;
        for number in &mut self.matrix {
            *number = from.i32()?;
        }
        self.width = from.u32()?;
        self.height = from.u32()?;
        Ok(head & 1 != 0)
    }
}

/// Whether a track is a film or a sound.
fn what(trak: &[u8]) -> Option<What> {
    match &handler(trak)? {
        b"vide" => Some(What::Picture),
        b"soun" => Some(What::Sound),
        _ => None,
    }
}

/// The type of a track's handler.
pub(super) fn handler(trak: &[u8]) -> Option<Kind> {
    let (_, content) = find_in(trak, &[b"mdia", b"hdlr"]).and_then(full)?;
    content.get(4..)?.first_chunk::<4>().copied()
}

fn timescale(mdia: &[u8]) -> Option<u32> {
    let (version, content) = find(mdia, b"mdhd").and_then(full)?;
    let mut from = Bytes(content);
    from.skip(if version == 1 { 16 } else { 8 }).ok()?;
    from.u32().ok().filter(|scale| *scale > 0)
}
