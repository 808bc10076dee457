//! Ogg (RFC 3533) with Vorbis, Opus (RFC 7845) or FLAC: packets only, on pages by one rule, with plain numbers.
//!
//! How a program cuts a stream into pages tells which one it was, so the cuts are made anew. The granule position of each
//! packet is reckoned from its duration, and those of the file are kept where they stand.

use super::ogg_codec::{Codec, Stream};
use super::ogg_page::{NO_END, Page, Pages};
use super::rewrite::{self, Frames};
use super::tags::Junk;
use super::window::Window;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, MediaType, Severity};

pub(in crate::media) struct Ogg;

/// A packet is held in memory up to here. Only comments with pictures come near.
const LARGEST: usize = 32 << 20;

impl Stripper for Ogg {
    fn inspect(&self, input: &mut Input, _: &Settings) -> Result<Vec<Finding>, MediaError> {
        input.go_to_start()?;
        rewrite::inspect(open, input)
    }

    fn strip(&self, input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        rewrite::strip(open, MediaType::Ogg, input, settings)
    }
}

fn open(window: Window<'_>, _: Option<Vec<u8>>) -> Result<Box<dyn Frames + '_>, MediaError> {
    Ok(Box::new(OggPackets {
        window,
        link: None,
        links: 0,
        junk: Junk::default(),
        found: Findings::default(),
    }))
}

struct OggPackets<'a> {
    window: Window<'a>,
    link: Option<Link>,
    links: u32,
    junk: Junk,
    found: Findings,
}

/// One logical stream; a file may chain several.
struct Link {
    serial: u32,
    codec: Codec,
    pages: Pages,
    /// Header packets so far.
    headers: u32,
    sounding: bool,
    /// A page said that it is the last. Pages of broken writers follow all the same.
    ended: bool,
    /// The beginning of a packet that goes on.
    begun: Vec<u8>,
    /// Where the last packet ended, in samples.
    position: Option<u64>,
}

impl Frames for OggPackets<'_> {
    fn next(&mut self, out: &mut Vec<u8>) -> Result<bool, MediaError> {
        let Some(page) = Page::next(&mut self.window, &mut self.junk)? else {
            self.close(out);
            return Ok(false);
        };
        self.junk.name("unused-data", &mut self.found);
        if page.is_first() {
            self.begin(&page, out)?;
        } else if let Some(link) = self.link.as_mut().filter(|l| l.serial == page.serial) {
            link.take(&page, &mut self.found, out)?;
        } else {
            self.found
                .push(Finding::bare("other-tracks", Severity::Few));
        }
        Ok(true)
    }

    fn end(mut self: Box<Self>) -> Result<(Findings, Vec<u8>), MediaError> {
        if self.links == 0 {
            return Err(MediaError::damaged("there is no sound in it"));
        }
        self.junk.name("trailing-data", &mut self.found);
        Ok((self.found, Vec::new()))
    }
}

impl OggPackets<'_> {
    fn begin(&mut self, page: &Page, out: &mut Vec<u8>) -> Result<(), MediaError> {
        let pieces = page.pieces();
        let (first, _) = pieces.first().copied().unwrap_or_default();
        let Stream::Sound(codec, header) = Stream::new(first, &mut self.found)? else {
            self.found
                .push(Finding::with("other-tracks", Severity::Few, "Skeleton"));
            return Ok(());
        };
        if self
            .link
            .as_ref()
            .is_some_and(|link| !link.sounding && !link.ended)
        {
            let codec = "several sounds at once".to_owned();
            return Err(MediaError::Codec { codec });
        }
        self.close(out);
        self.links = self.links.saturating_add(1);
        let mut pages = Pages::new(self.links);
        pages.push(&header, 0, out);
        pages.flush(out);
        self.link = Some(Link {
            serial: page.serial,
            codec,
            pages,
            headers: 1,
            sounding: false,
            ended: page.is_last(),
            begun: Vec::new(),
            position: None,
        });
        Ok(())
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        if let Some(mut link) = self.link.take() {
            link.pages.finish(out);
        }
    }
}

impl Link {
    fn take(
        &mut self,
        page: &Page,
        found: &mut Findings,
        out: &mut Vec<u8>,
    ) -> Result<(), MediaError> {
        let mut pieces = page.pieces().into_iter();
        if page.is_continued() {
            // The rest of a packet whose beginning was lost is no packet.
            if self.begun.is_empty() {
                pieces.next();
            }
        } else {
            self.begun.clear();
        }
        let mut ended = Vec::new();
        for (piece, ends) in pieces {
            if self.begun.len().saturating_add(piece.len()) > LARGEST {
                let limit = LARGEST as u64;
                return Err(MediaError::TooLarge { limit });
            }
            self.begun.extend(piece);
            if ends {
                let packet = std::mem::take(&mut self.begun);
                if !self.header(&packet, found, out) {
                    ended.push(self.codec.sound(packet));
                }
            }
        }
        self.ended |= page.is_last();
        self.place(ended, page, out);
        Ok(())
    }

    /// Takes a header packet; false if it is sound.
    fn header(&mut self, packet: &[u8], found: &mut Findings, out: &mut Vec<u8>) -> bool {
        if self.sounding {
            return false;
        }
        let Some(header) = self.codec.header(packet, self.headers, found) else {
            self.sounding = true;
            return false;
        };
        if !header.is_empty() {
            self.pages.push(&header, 0, out);
        }
        if self.codec.headers_end_at(self.headers) {
            self.pages.flush(out);
        }
        self.headers = self.headers.saturating_add(1);
        true
    }

    /// Gives each packet its position: from the last one on, up to the page's own.
    fn place(&mut self, ended: Vec<(Vec<u8>, u64)>, page: &Page, out: &mut Vec<u8>) {
        let sum = ended.iter().fold(0u64, |n, (_, d)| n.saturating_add(*d));
        // The last page may end before its packets do. A file that was cut begins later than at zero.
        let begin = if page.is_last() {
            0
        } else {
            page.granule.saturating_sub(sum)
        };
        let mut position = self.position.unwrap_or(begin);
        let count = ended.len();
        for (n, (packet, duration)) in ended.into_iter().enumerate() {
            position = position.saturating_add(duration);
            if page.granule != NO_END {
                let last = n.saturating_add(1) == count;
                position = if last {
                    page.granule
                } else {
                    position.min(page.granule)
                };
            }
            self.pages.push(&packet, position, out);
            self.position = Some(position);
        }
    }
}
