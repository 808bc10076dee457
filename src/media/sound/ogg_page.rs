//! Ogg pages (RFC 3533): read with their checksum, written by one rule.

use super::crc::crc32;
use super::tags::Junk;
use super::window::Window;
use crate::media::MediaError;

/// No packet ends on a page with this granule position.
pub(super) const NO_END: u64 = u64::MAX;
const CONTINUED: u8 = 1;
const FIRST: u8 = 2;
const LAST: u8 = 4;
/// A page is closed when it has so many bytes, as libogg does.
const FULL: usize = 4096;

pub(super) struct Page {
    flags: u8,
    pub(super) granule: u64,
    pub(super) serial: u32,
    lacing: Vec<u8>,
    body: Vec<u8>,
}

impl Page {
    /// The next page whose checksum is right. What is passed on the way is junk.
    pub(super) fn next(window: &mut Window, junk: &mut Junk) -> Result<Option<Self>, MediaError> {
        while !window.is_at_end()? {
            if let Some((page, length)) = Self::here(window)? {
                window.pass(length as u64)?;
                return Ok(Some(page));
            }
            junk.add(1);
            window.pass(1)?;
        }
        Ok(None)
    }

    fn here(window: &mut Window) -> Result<Option<(Self, usize)>, MediaError> {
        if window.look(4)? != b"OggS" {
            return Ok(None);
        }
        let Some(head) = window.array::<27>()? else {
            return Ok(None);
        };
        let [_, _, _, _, version, flags, fields @ .., count] = head;
        let [
            g0,
            g1,
            g2,
            g3,
            g4,
            g5,
            g6,
            g7,
            s0,
            s1,
            s2,
            s3,
            _,
            _,
            _,
            _,
            c0,
            c1,
            c2,
            c3,
        ] = fields;
        let body_at = usize::from(count).saturating_add(27);
        let lacing = window.look(body_at)?.get(27..).unwrap_or_default().to_vec();
        let length = lacing
            .iter()
            .fold(body_at, |n, l| n.saturating_add(usize::from(*l)));
        let whole = window.look(length)?;
        if whole.len() < length || version != 0 {
            return Ok(None);
        }
        let [before, behind] = [whole.get(..22), whole.get(26..)].map(Option::unwrap_or_default);
        let sum = [before, &[0; 4], behind].into_iter().fold(0, crc32);
        if sum != u32::from_le_bytes([c0, c1, c2, c3]) {
            return Ok(None);
        }
        let body = whole.get(body_at..).unwrap_or_default().to_vec();
        let page = Self {
            flags,
            granule: u64::from_le_bytes([g0, g1, g2, g3, g4, g5, g6, g7]),
            serial: u32::from_le_bytes([s0, s1, s2, s3]),
            lacing,
            body,
        };
        Ok(Some((page, length)))
    }

    pub(super) fn is_continued(&self) -> bool {
        self.flags & CONTINUED != 0
    }

    pub(super) fn is_first(&self) -> bool {
        self.flags & FIRST != 0
    }

    pub(super) fn is_last(&self) -> bool {
        self.flags & LAST != 0
    }

    /// The pieces of packets on it, each with whether the packet ends here.
    pub(super) fn pieces(&self) -> Vec<(&[u8], bool)> {
        let mut pieces = Vec::new();
        let mut rest = &self.body[..];
        let mut length = 0usize;
        let mut cut = |length: usize| {
            let (piece, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            rest = behind;
            piece
        };
        for lace in &self.lacing {
            length = length.saturating_add(usize::from(*lace));
            if *lace < 255 {
                pieces.push((cut(length), true));
                length = 0;
            }
        }
        if self.lacing.last() == Some(&255) {
            pieces.push((cut(length), false));
        }
        pieces
    }
}

/// Writes one logical stream.
pub(super) struct Pages {
    serial: u32,
    sequence: u32,
    continued: bool,
    lacing: Vec<u8>,
    body: Vec<u8>,
    granule: u64,
}

impl Pages {
    pub(super) fn new(serial: u32) -> Self {
        Self {
            serial,
            sequence: 0,
            continued: false,
            lacing: Vec::new(),
            body: Vec::new(),
            granule: NO_END,
        }
    }

    /// Adds a packet whose last sample is at this position. The page stays open, because it may be the last one.
    pub(super) fn push(&mut self, packet: &[u8], granule: u64, out: &mut Vec<u8>) {
        let needed = (packet.len() / 255).saturating_add(1);
        let full = self.body.len() >= FULL || self.lacing.len().saturating_add(needed) > 255;
        if full && !self.lacing.is_empty() {
            self.close(0, out);
        }
        let mut chunks = packet.chunks(255);
        loop {
            let piece = chunks.next().unwrap_or_default();
            if self.lacing.len() == 255 {
                self.close(0, out);
                self.continued = true;
            }
            self.lacing
                .push(u8::try_from(piece.len()).unwrap_or(u8::MAX));
            self.body.extend(piece);
            if piece.len() < 255 {
                break;
            }
        }
        self.granule = granule;
    }

    /// Ends the page after what was added so far.
    pub(super) fn flush(&mut self, out: &mut Vec<u8>) {
        if !self.lacing.is_empty() {
            self.close(0, out);
        }
    }

    /// Ends the stream.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        self.close(LAST, out);
    }

    fn close(&mut self, flag: u8, out: &mut Vec<u8>) {
        let first = if self.sequence == 0 { FIRST } else { 0 };
        let mut page = b"OggS\0".to_vec();
        page.push(flag | first | u8::from(self.continued));
        page.extend(self.granule.to_le_bytes());
        page.extend(self.serial.to_le_bytes());
        page.extend(self.sequence.to_le_bytes());
        page.extend([0; 4]);
        page.push(u8::try_from(self.lacing.len()).unwrap_or(u8::MAX));
        page.append(&mut self.lacing);
        page.append(&mut self.body);
        let sum = crc32(0, &page).to_le_bytes();
        let place = page.get_mut(22..26).unwrap_or_default();
        place.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
        out.append(&mut page);
        self.sequence = self.sequence.wrapping_add(1);
        self.continued = false;
        self.granule = NO_END;
    }
}
