//! FLAC (RFC 9639): STREAMINFO, written anew from the frames, and the frames.

use super::flac_frame::{Fault, Frame, measure};
use super::rewrite::{self, Frames};
use super::tags::Junk;
use super::window::Window;
use super::{id3, vorbis_comment};
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Flac;

/// A block of metadata is held in memory up to here to be read.
const READ: usize = 16 << 20;
/// The largest frame that is taken: 65,535 samples of 8 channels and 32 bits, not packed, are 2 MiB.
const LARGEST: usize = 8 << 20;
/// What most frames fit into.
const USUAL: usize = 64 << 10;

impl Stripper for Flac {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        input.go_to_start()?;
        rewrite::inspect(open, input)
    }

    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        rewrite::strip(open, MediaType::Flac, input, settings)
    }
}

fn open(
    mut window: Window<'_>,
    header: Option<Vec<u8>>,
) -> Result<Box<dyn Frames + '_>, MediaError> {
    let mut found = Findings::default();
    while id3::pass_v2(&mut window, &mut found)? {}
    if !window.look(4)?.starts_with(b"fLaC") {
        return Err(MediaError::damaged("it is no FLAC"));
    }
    window.pass(4)?;
    let info = metadata(&mut window, &mut found)?;
    Ok(Box::new(FlacFrames {
        window,
        header: Some(header.unwrap_or_else(|| info.header())),
        info,
        seen: Info {
            shortest: u32::MAX,
            longest: 0,
            smallest: u32::MAX,
            largest: 0,
            kind: info.kind,
            samples: 0,
        },
        last: None,
        junk: Junk::default(),
        found,
    }))
}

/// The number of samples has 36 bits.
const SAMPLES: u64 = (1 << 36) - 1;

/// STREAMINFO (section 8.2) without the checksum of the samples. That is 16 bytes that nothing but decoding could verify:
/// a place for a mark that every program would hand on. Zero says that it is not known; each frame has its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Info {
    shortest: u32,
    longest: u32,
    smallest: u32,
    largest: u32,
    /// Rate, channels and depth, as they stand in the upper 28 bits.
    kind: u32,
    samples: u64,
}

impl Info {
    /// Reads it; also whether there was a checksum.
    pub(super) fn parse(block: &[u8]) -> Option<(Self, bool)> {
        let (fields, sum) = block.get(..34)?.split_at_checked(18)?;
        let number = |from: usize, to: usize| {
            let bytes = fields.get(from..to).unwrap_or_default();
            bytes.iter().fold(0u64, |n, b| n << 8 | u64::from(*b))
        };
        let small = |from, to| u32::try_from(number(from, to)).unwrap_or(0);
        let info = Self {
            shortest: small(0, 2),
            longest: small(2, 4),
            smallest: small(4, 7),
            largest: small(7, 10),
            kind: small(10, 14) & 0xffff_fff0,
            samples: number(13, 18) & SAMPLES,
        };
        Some((info, sum.iter().any(|b| *b != 0)))
    }

    /// Without what only a walk through all frames could verify.
    pub(super) fn unmeasured(self) -> Self {
        Self {
            smallest: 0,
            largest: 0,
            samples: 0,
            ..self
        }
    }

    /// Bits of a sample.
    fn depth(&self) -> u32 {
        (self.kind >> 4 & 0x1f).saturating_add(1)
    }

    pub(super) fn block(&self) -> Vec<u8> {
        let kind_and_samples = u64::from(self.kind) << 32 | self.samples & SAMPLES;
        let fields = [
            (u64::from(self.shortest), 2),
            (u64::from(self.longest), 2),
            (u64::from(self.smallest), 3),
            (u64::from(self.largest), 3),
            (kind_and_samples, 8),
            // The checksum.
            (0, 8),
            (0, 8),
        ];
        let mut block = Vec::new();
        for (number, width) in fields {
            block.extend(number.to_be_bytes().iter().rev().take(width).rev());
        }
        block
    }

    fn header(&self) -> Vec<u8> {
        [&b"fLaC\x80\0\0\x22"[..], &self.block()].concat()
    }
}

/// Reads all blocks of metadata; whatever is not STREAMINFO is named.
fn metadata(window: &mut Window, found: &mut Findings) -> Result<Info, MediaError> {
    let mut info = None;
    while let Some([kind, a, b, c]) = window.array()? {
        // A frame where a block should be: some writers forget to mark the last one.
        if kind == 0xff {
            break;
        }
        window.pass(4)?;
        let length = u32::from_be_bytes([0, a, b, c]);
        let length = usize::try_from(length).unwrap_or(READ);
        let block = window.look(length.min(READ))?;
        if matches!(kind, 0 | 0x80) && info.is_none() {
            info = Info::parse(block);
            if info.is_some_and(|(_, summed)| summed) {
                found.push(Finding::with("document-id", Severity::Narrows, "MD5"));
            }
        } else {
            found.extend(vorbis_comment::find_block(kind & 0x7f, block));
        }
        window.pass(length as u64)?;
        if kind & 0x80 != 0 {
            break;
        }
    }
    let info = info.ok_or_else(|| MediaError::damaged("it has no STREAMINFO"))?;
    Ok(info.0)
}

struct FlacFrames<'a> {
    window: Window<'a>,
    header: Option<Vec<u8>>,
    info: Info,
    seen: Info,
    last: Option<Frame>,
    junk: Junk,
    found: Findings,
}

impl Frames for FlacFrames<'_> {
    fn next(&mut self, out: &mut Vec<u8>) -> Result<bool, MediaError> {
        if let Some(header) = self.header.take() {
            out.extend(header);
        }
        let Some(frame) = self.frame_here()? else {
            if self.window.is_at_end()? {
                return Ok(false);
            }
            if !id3::pass_v1(&mut self.window, &mut self.found)? {
                self.junk.add(1);
                self.window.pass(1)?;
            }
            return Ok(true);
        };
        self.junk.name("unused-data", &mut self.found);
        out.extend(self.window.look(frame.length)?);
        self.window.pass(frame.length as u64)?;
        self.count(frame);
        Ok(true)
    }

    fn end(mut self: Box<Self>) -> Result<(Findings, Vec<u8>), MediaError> {
        let Some(last) = self.last else {
            return Err(MediaError::damaged("there is no sound in it"));
        };
        self.junk.name("trailing-data", &mut self.found);
        // The last block does not count for the shortest, unless it is the only one.
        if self.seen.shortest == u32::MAX {
            self.seen.shortest = last.block;
        }
        // No value below 16 is valid.
        self.seen.shortest = self.seen.shortest.max(16);
        self.seen.longest = self.seen.longest.max(self.seen.shortest);
        self.seen.samples &= SAMPLES;
        if self.seen != self.info {
            self.found.push(Finding::with(
                "encoder-marks",
                Severity::Narrows,
                "STREAMINFO",
            ));
        }
        Ok((self.found, self.seen.header()))
    }
}

impl FlacFrames<'_> {
    fn frame_here(&mut self) -> Result<Option<Frame>, MediaError> {
        if !matches!(self.window.look(2)?, [0xff, 0xf8 | 0xf9]) {
            return Ok(None);
        }
        let mut room = USUAL;
        loop {
            let here = self.window.look(room)?;
            match measure(here, self.info.depth()) {
                Ok(frame) => return Ok(Some(frame)),
                Err(Fault::Short) if here.len() == room && room < LARGEST => {
                    room = room.saturating_mul(4);
                }
                Err(_) => return Ok(None),
            }
        }
    }

    fn count(&mut self, frame: Frame) {
        let size = u32::try_from(frame.length).unwrap_or(0);
        let seen = &mut self.seen;
        if let Some(before) = self.last {
            seen.shortest = seen.shortest.min(before.block);
        }
        seen.longest = seen.longest.max(frame.block);
        seen.smallest = seen.smallest.min(size);
        seen.largest = seen.largest.max(size);
        seen.samples = seen.samples.saturating_add(frame.block.into());
        self.last = Some(frame);
    }
}
