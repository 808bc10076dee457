//! The `fmt ` chunk of a WAV (RFC 2361, and Microsoft's multichannel note): only fields that decoding needs, by name.

use crate::media::MediaError;

const PCM: u16 = 1;
const MS_ADPCM: u16 = 2;
const FLOAT: u16 = 3;
const A_LAW: u16 = 6;
const MU_LAW: u16 = 7;
const IMA_ADPCM: u16 = 0x11;
const EXTENSIBLE: u16 = 0xfffe;
/// What follows the codec's number in the identifier of an extensible format.
const GUID_TAIL: [u8; 14] = *b"\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71";
/// Microsoft's own predictor coefficients; no encoder uses others.
const COEFFICIENTS: [i16; 14] = [
    256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232,
];

/// Codecs that are known and not cleaned.
const REFUSED: &[(u16, &str)] = &[
    (0x31, "GSM 6.10"),
    (0x45, "G.726"),
    (0x50, "MPEG audio in WAV"),
    (0x55, "MP3 in WAV"),
    (0x161, "Windows Media Audio"),
    (0x162, "Windows Media Audio"),
    (0xff, "AAC in WAV"),
    (0x1610, "AAC in WAV"),
    (0x2000, "AC-3"),
    (0x2001, "DTS"),
    (0xf1ac, "FLAC in WAV"),
];

pub(super) struct Format {
    codec: u16,
    /// Valid bits and speakers of an extensible format.
    extended: Option<(u16, u32)>,
    channels: u16,
    rate: u32,
    /// Bytes of all channels' samples at one time, or of one block of a packed codec.
    align: u16,
    bits: u16,
}

impl Format {
    pub(super) fn parse(chunk: &[u8]) -> Result<Self, MediaError> {
        let damaged = || MediaError::damaged("its format is not told");
        let head = chunk.first_chunk::<14>().ok_or_else(damaged)?;
        let [t0, t1, c0, c1, r0, r1, r2, r3, _, _, _, _, a0, a1] = *head;
        let u16_at = |at: usize| {
            let bytes = chunk.get(at..).and_then(|b| b.first_chunk());
            bytes.map_or(0, |b| u16::from_le_bytes(*b))
        };
        let mut codec = u16::from_le_bytes([t0, t1]);
        let mut extended = None;
        if codec == EXTENSIBLE {
            codec = u16_at(24);
            if chunk.get(26..40) != Some(&GUID_TAIL[..]) {
                return Err(unknown("a sound of an unknown kind"));
            }
            let speakers = u32::from(u16_at(22)) << 16 | u32::from(u16_at(20));
            extended = Some((u16_at(18), speakers));
        }
        let mut format = Self {
            codec,
            extended,
            channels: u16::from_le_bytes([c0, c1]),
            rate: u32::from_le_bytes([r0, r1, r2, r3]),
            align: u16::from_le_bytes([a0, a1]),
            bits: u16_at(14),
        };
        format.check()?;
        Ok(format)
    }

    fn check(&mut self) -> Result<(), MediaError> {
        if self.channels == 0 || self.rate == 0 {
            return Err(MediaError::damaged("it has no channel or no rate"));
        }
        match self.codec {
            A_LAW | MU_LAW => self.bits = 8,
            PCM | FLOAT => {}
            MS_ADPCM | IMA_ADPCM => {
                self.bits = 4;
                self.samples_per_block()
                    .ok_or_else(|| MediaError::damaged("its blocks are too short"))?;
                return Ok(());
            }
            other => {
                let named = REFUSED.iter().find(|(n, _)| *n == other);
                return Err(unknown(
                    named.map_or(&format!("WAV codec {other:#06x}"), |(_, name)| name),
                ));
            }
        }
        if let Some((valid, speakers)) = &mut self.extended {
            if *valid == 0 || *valid > self.bits {
                *valid = self.bits;
            }
            // Eighteen places are known, and each channel has at most one.
            if *speakers >> 18 != 0 || speakers.count_ones() > self.channels.into() {
                *speakers = 0;
            }
        }
        let bytes = self.bits.div_ceil(8);
        let least = self.channels.saturating_mul(bytes);
        let whole = self.align.checked_rem(self.channels) == Some(0);
        if bytes == 0 || bytes > 8 {
            return Err(MediaError::damaged("its samples have no size"));
        }
        // Some writers leave it out; some put 24 bits into four bytes.
        if !whole || self.align < least || self.align > self.channels.saturating_mul(8) {
            self.align = least;
        }
        Ok(())
    }

    /// Samples of one channel in a block of a packed codec.
    fn samples_per_block(&self) -> Option<u16> {
        let (head, first) = if self.codec == MS_ADPCM {
            (7, 2)
        } else {
            (4, 1)
        };
        let channels = u32::from(self.channels);
        let nibbles = u32::from(self.align)
            .checked_sub(channels.checked_mul(head)?)?
            .checked_mul(2)?;
        u16::try_from(nibbles.checked_div(channels)?.checked_add(first)?).ok()
    }

    fn is_packed(&self) -> bool {
        matches!(self.codec, MS_ADPCM | IMA_ADPCM)
    }

    /// How much of so many bytes are whole samples. What is over can only hide something.
    pub(super) fn whole(&self, length: u64) -> u64 {
        if self.is_packed() {
            return length;
        }
        let over = length.checked_rem(self.align.into()).unwrap_or(0);
        length.saturating_sub(over)
    }

    /// The `fmt ` chunk, and a `fact` chunk where the codec needs one.
    pub(super) fn chunks(&self, length: u64) -> Vec<u8> {
        let align = u64::from(self.align);
        let per_block = self.samples_per_block().filter(|_| self.is_packed());
        let blocks = length.checked_div(align).unwrap_or(0);
        let samples = blocks.saturating_mul(per_block.unwrap_or(1).into());
        let speed = align.saturating_mul(self.rate.into());
        let speed = speed
            .checked_div(per_block.unwrap_or(1).into())
            .unwrap_or(0);
        let mut fmt = Vec::new();
        fmt.extend(
            if self.extended.is_some() {
                EXTENSIBLE
            } else {
                self.codec
            }
            .to_le_bytes(),
        );
        fmt.extend(self.channels.to_le_bytes());
        fmt.extend(self.rate.to_le_bytes());
        fmt.extend(u32::try_from(speed).unwrap_or(u32::MAX).to_le_bytes());
        fmt.extend(self.align.to_le_bytes());
        fmt.extend(self.bits.to_le_bytes());
        let more = self.more();
        if self.codec != PCM || self.extended.is_some() {
            fmt.extend(u16::try_from(more.len()).unwrap_or(0).to_le_bytes());
            fmt.extend(more);
        }
        let mut out = chunk(*b"fmt ", &fmt);
        if self.codec != PCM {
            let samples = u32::try_from(samples).unwrap_or(u32::MAX);
            out.extend(chunk(*b"fact", &samples.to_le_bytes()));
        }
        out
    }

    fn more(&self) -> Vec<u8> {
        let mut more = Vec::new();
        if let Some((valid, speakers)) = self.extended {
            more.extend(valid.to_le_bytes());
            more.extend(speakers.to_le_bytes());
            more.extend(self.codec.to_le_bytes());
            more.extend(GUID_TAIL);
        } else if let Some(samples) = self.samples_per_block().filter(|_| self.is_packed()) {
            more.extend(samples.to_le_bytes());
            if self.codec == MS_ADPCM {
                more.extend(7u16.to_le_bytes());
                more.extend(COEFFICIENTS.iter().flat_map(|c| c.to_le_bytes()));
            }
        }
        more
    }
}

/// A chunk of even length.
fn chunk(id: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [&id, &length.to_le_bytes()[..], content].concat()
}

fn unknown(name: &str) -> MediaError {
    MediaError::Codec {
        codec: name.to_owned(),
    }
}
