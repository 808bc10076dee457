//! AAC in ADTS (ISO/IEC 13818-7, 14496-3): frames only, each with a plain header.

use super::aac_block;
use super::id3;
use super::rewrite::{self, Frames};
use super::tags::{self, Junk};
use super::window::Window;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Aac;

impl Stripper for Aac {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        input.go_to_start()?;
        rewrite::inspect(open, input)
    }

    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        rewrite::strip(open, MediaType::Aac, input, settings)
    }
}

fn open(window: Window<'_>, _: Option<Vec<u8>>) -> Result<Box<dyn Frames + '_>, MediaError> {
    Ok(Box::new(AdtsFrames {
        window,
        like: None,
        joined: false,
        changed: false,
        hidden: Vec::new(),
        junk: Junk::default(),
        found: Findings::default(),
    }))
}

/// The fixed part that frames of one sound share: version, profile, rate, channels.
type Kind = [u8; 3];

#[derive(Clone, Copy)]
struct Header {
    kind: Kind,
    protected: bool,
    /// Raw data blocks after the first.
    more_blocks: u8,
    length: usize,
}

impl Header {
    fn parse(head: [u8; 7]) -> Option<Self> {
        let [sync, second, third, fourth, fifth, sixth, seventh] = head;
        if sync != 0xff || second & 0xf6 != 0xf0 || third >> 2 & 15 > 12 {
            return None;
        }
        let length = usize::from(fourth & 3) << 11 | usize::from(fifth) << 3;
        let length = length | usize::from(sixth >> 5);
        let protected = second & 1 == 0;
        let least = if protected { 9 } else { 7 };
        (length > least).then_some(Self {
            kind: [second & 8, third & 0b1111_1101, fourth & 0b1100_0000],
            protected,
            more_blocks: seventh & 3,
            length,
        })
    }
}

struct AdtsFrames<'a> {
    window: Window<'a>,
    like: Option<Kind>,
    joined: bool,
    changed: bool,
    hidden: Vec<u8>,
    junk: Junk,
    found: Findings,
}

impl Frames for AdtsFrames<'_> {
    fn next(&mut self, out: &mut Vec<u8>) -> Result<bool, MediaError> {
        if self.window.is_at_end()? {
            return Ok(false);
        }
        if let Some(header) = self.frame_here()? {
            self.junk.name("unused-data", &mut self.found);
            self.take(header, out)?;
        } else if !id3::pass_v2(&mut self.window, &mut self.found)?
            && !id3::pass_v1(&mut self.window, &mut self.found)?
        {
            self.joined = false;
            self.junk.add(1);
            self.window.pass(1)?;
        }
        Ok(true)
    }

    fn end(mut self: Box<Self>) -> Result<(Findings, Vec<u8>), MediaError> {
        if self.like.is_none() {
            return Err(MediaError::damaged("there is no sound in it"));
        }
        self.junk.name("trailing-data", &mut self.found);
        if self.changed {
            let words = tags::printable(&self.hidden);
            self.found.push(match words {
                Some(words) => Finding::with("encoder-marks", Severity::Narrows, words),
                None => Finding::with("encoder-marks", Severity::Narrows, "ADTS"),
            });
        }
        Ok((self.found, Vec::new()))
    }
}

impl AdtsFrames<'_> {
    fn header_at(&mut self, at: usize) -> Result<Option<Header>, MediaError> {
        let here = self.window.look(at.saturating_add(7))?;
        let head = here.get(at..).and_then(|h| h.first_chunk().copied());
        Ok(head.and_then(Header::parse))
    }

    fn frame_here(&mut self) -> Result<Option<Header>, MediaError> {
        let Some(header) = self.header_at(0)? else {
            return Ok(None);
        };
        if self.window.look(header.length)?.len() < header.length {
            return Ok(None);
        }
        let known = self.like == Some(header.kind);
        if known && self.joined {
            return Ok(Some(header));
        }
        let mut at = header.length;
        for _ in 1..if known { 2 } else { 3 } {
            let here = self.window.look(at.saturating_add(3))?;
            let rest = here.get(at..).unwrap_or_default();
            if rest.is_empty() || rest == b"ID3" || rest == b"TAG" {
                break;
            }
            match self.header_at(at)? {
                Some(next) if next.kind == header.kind => at = at.saturating_add(next.length),
                _ => return Ok(None),
            }
        }
        Ok(Some(header))
    }

    /// Writes a frame with the header that every frame of this program has: no private or copyright bits, no claim about
    /// a buffer. A checksum covers bits that only decoding finds, so it is left out, as it mostly is.
    fn take(&mut self, header: Header, out: &mut Vec<u8>) -> Result<(), MediaError> {
        if header.protected && header.more_blocks > 0 {
            let codec = "AAC with several protected blocks in a frame".to_owned();
            return Err(MediaError::Codec { codec });
        }
        self.like = Some(header.kind);
        self.joined = true;
        let frame = self.window.look(header.length)?;
        let body_at = if header.protected { 9 } else { 7 };
        let body = frame.get(body_at..).unwrap_or_default();
        let begin = out.len();
        out.extend(plain(header, body.len()));
        out.extend(body);
        let block = out.get_mut(begin.saturating_add(7)..).unwrap_or_default();
        if header.more_blocks == 0 {
            aac_block::clear_words(block, &mut self.hidden);
        }
        self.changed |= out.get(begin..) != Some(frame);
        self.window.pass(header.length as u64)
    }
}

fn plain(header: Header, body: usize) -> [u8; 7] {
    let [version, c, d] = header.kind;
    // It cannot be longer than it was.
    let length = u16::try_from(body.saturating_add(7)).unwrap_or(u16::MAX);
    let [high, low] = length.to_be_bytes();
    [
        0xff,
        0xf1 | version,
        c,
        d | high >> 3 & 3,
        high << 5 | low >> 3,
        low << 5 | 0x1f,
        0xfc | header.more_blocks,
    ]
}
