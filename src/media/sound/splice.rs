//! A new file made of bytes of our own and stretches of the old one, read without holding either.

use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Done, MediaType};
use std::io::{self, Read, Seek, SeekFrom};

pub(super) enum Part {
    Bytes(Vec<u8>),
    /// Of the old file: place and length.
    Old(u64, u64),
}

impl Part {
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Old(_, length) => *length,
        }
    }
}

/// The length of all parts.
pub(super) fn length(parts: &[Part]) -> u64 {
    parts.iter().fold(0, |n, part| n.saturating_add(part.len()))
}

/// Looks at what the parts make, and gives it out if nothing is found.
pub(super) fn clean(
    stripper: &impl Stripper,
    media: MediaType,
    input: Input,
    parts: Vec<Part>,
    settings: &Settings,
) -> Result<Clean, MediaError> {
    let size = length(&parts);
    if size > settings.limits.entry {
        let limit = settings.limits.entry;
        return Err(MediaError::TooLarge { limit });
    }
    let spliced = Spliced {
        input,
        parts,
        at: 0,
        size,
        stands: None,
    };
    let mut made = Input::new(spliced, size);
    nothing_found(&stripper.inspect(&mut made, settings)?)?;
    made.go_to_start()?;
    Ok(Clean::streamed(media, Done::Rewritten, size, made))
}

/// Whether the file is already what it would become.
pub(super) fn is_same(input: &mut Input, parts: &[Part]) -> Result<bool, MediaError> {
    if length(parts) != input.len() {
        return Ok(false);
    }
    let mut at = 0u64;
    for part in parts {
        match part {
            Part::Bytes(bytes) => {
                input.go_to(at)?;
                let mut old = vec![0; bytes.len()];
                input.read_whole(&mut old)?;
                if old != *bytes {
                    return Ok(false);
                }
            }
            Part::Old(place, _) if *place != at => return Ok(false),
            Part::Old(..) => {}
        }
        at = at.saturating_add(part.len());
    }
    Ok(true)
}

struct Spliced {
    input: Input,
    parts: Vec<Part>,
    at: u64,
    size: u64,
    /// Where the old file stands.
    stands: Option<u64>,
}

impl Read for Spliced {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut offset = self.at;
        let part = self.parts.iter().find(|part| {
            let here = offset < part.len();
            if !here {
                offset = offset.saturating_sub(part.len());
            }
            here
        });
        let n = match part {
            None => return Ok(0),
            Some(Part::Bytes(bytes)) => {
                let offset = usize::try_from(offset).map_err(io::Error::other)?;
                bytes.get(offset..).unwrap_or_default().read(buf)?
            }
            Some(Part::Old(place, length)) => {
                let place = place.saturating_add(offset);
                if self.stands != Some(place) {
                    self.input.seek(SeekFrom::Start(place))?;
                }
                let n = Read::take(&mut self.input, length.saturating_sub(offset)).read(buf)?;
                if n == 0 && !buf.is_empty() {
                    // It was longer when its length was promised.
                    return Err(io::Error::other(MediaError::Changed));
                }
                self.stands = Some(place.saturating_add(n as u64));
                n
            }
        };
        self.at = self.at.saturating_add(n as u64);
        Ok(n)
    }
}

impl Seek for Spliced {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.size.checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
