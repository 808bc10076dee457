//! Blocks (RFC 9559, sections 10 and 12.4): one or several frames of one track.

use super::ebml::{self, vint};
use super::track::Track;
use crate::media::MediaError;
use crate::media::film::bytes::{Bytes, length, short};
use crate::media::film::script::Script;
use crate::media::film::window::Window;
use crate::media::findings::Findings;

/// The flags that are kept: key, invisible, lacing, discardable.
const FLAGS: u8 = 0x80 | 0x08 | LACING | 0x01;
const LACING: u8 = 0x06;

/// What a block says of itself.
pub(super) struct Block {
    /// The place of its track among those that are kept.
    pub(super) track: usize,
    /// Ticks from its cluster's time.
    pub(super) time: i16,
    flags: u8,
    /// Bytes before its frames, and where they are.
    head: u64,
    at: u64,
    end: u64,
}

impl Block {
    /// Reads the block whose content is from `at` to `end`; `None` if its track is not kept.
    pub(super) fn read(
        window: &mut Window<'_>,
        (at, end): (u64, u64),
        tracks: &[Track],
    ) -> Result<Option<Self>, MediaError> {
        let most = length(end.saturating_sub(at)).min(12);
        let seen = window.up_to(at, most)?;
        let Some((Some(number), len)) = vint(seen) else {
            return Ok(None);
        };
        let Some(track) = tracks.iter().position(|t| t.number == number) else {
            return Ok(None);
        };
        let mut from = Bytes(seen.get(len..).unwrap_or_default());
        let (Ok(time), Ok(flags)) = (from.u16(), from.u8()) else {
            return Ok(None);
        };
        let head = (len as u64).saturating_add(3);
        let time = time.cast_signed();
        Ok(Some(Self {
            track,
            time,
            flags,
            head,
            at,
            end,
        }))
    }

    pub(super) fn is_key(&self) -> bool {
        self.flags & 0x80 != 0
    }

    /// Adds the block as an element, and says how many frames it has. `from` is where the foreign element began.
    pub(super) fn pass(
        &self,
        window: &mut Window<'_>,
        (id, from): (u32, u64),
        track: &Track,
        script: &mut Script,
        found: &mut Findings,
    ) -> Result<u64, MediaError> {
        let mut frames = Script::default();
        let count = self.frames(window, track, &mut frames, found)?;
        let number = u8::try_from(self.track.saturating_add(1)).unwrap_or(0x7f);
        let size = frames.size().saturating_add(4);
        let mut head = ebml::head(id, size);
        head.push(0x80 | number);
        head.extend(self.time.to_be_bytes());
        head.push(self.flags & FLAGS);
        let begin = self.at.saturating_add(self.head);
        let there = window.up_to(from, length(begin.saturating_sub(from)).min(64))?;
        script.put_or_copy(&head, there, from);
        script.append(frames);
        Ok(count)
    }

    fn frames(
        &self,
        window: &mut Window<'_>,
        track: &Track,
        out: &mut Script,
        found: &mut Findings,
    ) -> Result<u64, MediaError> {
        let begin = self.at.saturating_add(self.head).min(self.end);
        let len = self.end.saturating_sub(begin);
        if self.flags & LACING == 0 {
            out.put(&track.prefix);
            track.scrub.pass(window, (begin, len), out, found)?;
            return Ok(1);
        }
        // A lace names the sizes of its frames, so none of them may change.
        let refused = || MediaError::Codec {
            codec: "laced frames of another size".to_owned(),
        };
        if !track.prefix.is_empty() {
            return Err(refused());
        }
        let seen = window.up_to(begin, length(len).min(1 << 16))?;
        let (sizes, head) = lace(seen, self.flags & LACING, len)?;
        out.copy(begin, head);
        let mut at = begin.saturating_add(head);
        for size in &sizes {
            if track.scrub.pass(window, (at, *size), out, found)? != *size {
                return Err(refused());
            }
            at = at.saturating_add(*size);
        }
        Ok(sizes.len() as u64)
    }
}

/// The sizes of the frames of a lace, and the length of its head.
fn lace(bytes: &[u8], kind: u8, len: u64) -> Result<(Vec<u64>, u64), MediaError> {
    let mut from = Bytes(bytes);
    let others = from.u8()?;
    let mut sizes = Vec::new();
    match kind {
        // Xiph: steps of 255.
        0x02 => {
            for _ in 0..others {
                let mut size = 0u64;
                loop {
                    let byte = from.u8()?;
                    size = size.saturating_add(byte.into());
                    if byte != 255 {
                        break;
                    }
                }
                sizes.push(size);
            }
        }
        // EBML: the first size, then differences.
        0x06 => {
            let mut size = 0u64;
            for n in 0..others {
                let (value, width) = vint(from.rest()).ok_or_else(short)?;
                from.skip(width)?;
                let value = value.ok_or_else(short)?;
                size = if n == 0 {
                    value
                } else {
                    let bits = u32::try_from(width).unwrap_or(8).saturating_mul(7);
                    let middle = (1u64 << bits.saturating_sub(1)).saturating_sub(1);
                    size.saturating_add(value).saturating_sub(middle)
                };
                sizes.push(size);
            }
        }
        // All alike.
        _ => {
            let frames = u64::from(others).saturating_add(1);
            let each = len.saturating_sub(1).checked_div(frames).unwrap_or(0);
            sizes.extend(std::iter::repeat_n(each, length(others.into())));
        }
    }
    let head = (bytes.len() as u64).saturating_sub(from.rest().len() as u64);
    let told = sizes.iter().fold(head, |sum, n| sum.saturating_add(*n));
    sizes.push(len.checked_sub(told).ok_or_else(short)?);
    Ok((sizes, head))
}
