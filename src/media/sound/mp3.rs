//! MPEG audio (layers I to III): frames only. What is no frame is left out; bits of layer III that carry no sound are zero.

use super::mp3_header::Header;
use super::mp3_index::{Counted, encoder_of, is_index};
use super::mp3_reservoir::{Reservoir, plain_header};
use super::rewrite::{self, Frames};
use super::tags::{self, Junk};
use super::window::Window;
use super::{ape, id3};
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Mp3;

/// Frames in a row that are needed to take up a sound of another kind than the one before.
const CERTAIN: usize = 3;

impl Stripper for Mp3 {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        input.go_to_start()?;
        rewrite::inspect(open, input)
    }

    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        rewrite::strip(open, MediaType::Mp3, input, settings)
    }
}

fn open(window: Window<'_>, header: Option<Vec<u8>>) -> Result<Box<dyn Frames + '_>, MediaError> {
    Ok(Box::new(MpegFrames {
        window,
        index: header,
        indexed: None,
        like: None,
        joined: false,
        free_format: false,
        reservoir: Reservoir::new(),
        counted: Counted::new(),
        junk: Junk::default(),
        found: Findings::default(),
    }))
}

struct MpegFrames<'a> {
    window: Window<'a>,
    /// The index to write; none means that of the file, if it stands where ours does.
    index: Option<Vec<u8>>,
    /// The index the file begins with.
    indexed: Option<Vec<u8>>,
    like: Option<Header>,
    /// The last frame ended exactly here.
    joined: bool,
    free_format: bool,
    reservoir: Reservoir,
    counted: Counted,
    junk: Junk,
    found: Findings,
}

impl Frames for MpegFrames<'_> {
    fn next(&mut self, out: &mut Vec<u8>) -> Result<bool, MediaError> {
        if self.window.is_at_end()? {
            self.reservoir.flush(out);
            return Ok(false);
        }
        if let Some(header) = self.frame_here()? {
            self.junk.name("unused-data", &mut self.found);
            self.take(header, out)?;
        } else if !self.tag_here()? {
            self.joined = false;
            self.junk.add(1);
            self.window.pass(1)?;
        }
        Ok(true)
    }

    fn end(mut self: Box<Self>) -> Result<(Findings, Vec<u8>), MediaError> {
        if self.like.is_none() {
            return Err(if self.free_format {
                let codec = "free-format MPEG audio".to_owned();
                MediaError::Codec { codec }
            } else {
                MediaError::damaged("there is no sound in it")
            });
        }
        self.junk.name("trailing-data", &mut self.found);
        let hidden = &self.reservoir.hidden;
        if !hidden.is_empty() {
            let words = tags::printable(hidden);
            self.found.push(match words {
                Some(words) => Finding::with("encoder-marks", Severity::Narrows, words),
                None => Finding::bare("encoder-marks", Severity::Narrows),
            });
        } else if self.reservoir.changed {
            self.found
                .push(Finding::bare("encoder-marks", Severity::Narrows));
        }
        let index = self.counted.frame();
        if let Some(theirs) = self.indexed.filter(|theirs| *theirs != index) {
            let words = Header::parse(theirs.first_chunk().copied().unwrap_or_default())
                .and_then(|header| encoder_of(&header, &theirs));
            self.found.push(match words {
                Some(words) => Finding::with("encoder-marks", Severity::Narrows, words),
                None => Finding::with("encoder-marks", Severity::Narrows, "Xing"),
            });
        }
        Ok((self.found, index))
    }
}

impl MpegFrames<'_> {
    /// The header of a frame that begins here, if one does.
    fn frame_here(&mut self) -> Result<Option<Header>, MediaError> {
        let Some(header) = self.header_at(0)? else {
            return Ok(None);
        };
        if header.bitrate == 0 {
            self.free_format = true;
            return Ok(None);
        }
        if self.window.look(header.length)?.len() < header.length {
            return Ok(None);
        }
        let known = self.like.is_some_and(|like| header.is_like(&like));
        if known && self.joined {
            return Ok(Some(header));
        }
        // Two bytes that look like a frame are found in any junk; a row of them that ends where it should is not.
        let mut at = header.length;
        for _ in 1..if known { 2 } else { CERTAIN } {
            if self.ends_at(at)? {
                break;
            }
            match self.header_at(at)? {
                Some(next) if next.is_like(&header) && next.length > 0 => {
                    at = at.saturating_add(next.length);
                }
                _ => return Ok(None),
            }
        }
        Ok(Some(header))
    }

    fn header_at(&mut self, at: usize) -> Result<Option<Header>, MediaError> {
        let here = self.window.look(at.saturating_add(4))?;
        let head = here.get(at..).and_then(|h| h.first_chunk().copied());
        Ok(head.and_then(Header::parse))
    }

    /// Whether the file ends at this place, or a tag begins, as behind a last frame.
    fn ends_at(&mut self, at: usize) -> Result<bool, MediaError> {
        let here = self.window.look(at.saturating_add(11))?;
        let rest = here.get(at..).unwrap_or_default();
        let tags: [&[u8]; 4] = [b"TAG", b"ID3", b"APETAGEX", b"LYRICSBEGIN"];
        Ok(here.len() == at || tags.iter().any(|tag| rest.starts_with(tag)))
    }

    fn tag_here(&mut self) -> Result<bool, MediaError> {
        // Only letters that begin a tag are worth a closer look.
        if !matches!(self.window.look(1)?, [b'I' | b'3' | b'T' | b'A' | b'L']) {
            return Ok(false);
        }
        Ok(id3::pass_v2(&mut self.window, &mut self.found)?
            || id3::pass_v1(&mut self.window, &mut self.found)?
            || ape::pass(&mut self.window, &mut self.found)?
            || ape::pass_lyrics(&mut self.window, &mut self.found)?)
    }

    fn take(&mut self, header: Header, out: &mut Vec<u8>) -> Result<(), MediaError> {
        let first = self.like.is_none();
        if self.like.is_some_and(|like| !like.is_like(&header)) {
            self.reservoir.flush(out);
        }
        self.like = Some(header);
        self.joined = true;
        let frame = self.window.look(header.length)?.to_vec();
        self.window.pass(frame.len() as u64)?;
        if is_index(&header, &frame) {
            if !first {
                self.found
                    .push(Finding::with("encoder-marks", Severity::Narrows, "Xing"));
            } else if self.index.is_none() {
                out.extend(&frame);
                self.indexed = Some(frame);
            } else {
                out.extend(self.index.take().unwrap_or_default());
            }
            return Ok(());
        }
        if first {
            out.extend(self.index.take().unwrap_or_default());
        }
        self.counted.push(&header, &frame);
        if header.layer == 3 {
            self.reservoir.push(&header, &frame, out);
            return Ok(());
        }
        let at = out.len();
        out.extend(&frame);
        // In the other layers a checksum covers bits that only decoding finds; what it covers stays as it is.
        if !header.protected {
            plain_header(out.get_mut(at..).unwrap_or_default());
            self.reservoir.changed |= out.get(at..) != Some(&frame);
        }
        Ok(())
    }
}
