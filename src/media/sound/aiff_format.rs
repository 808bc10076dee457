//! The `COMM` chunk of an AIFF or AIFC: what decoding needs, and the standard's own names.

use crate::media::MediaError;

/// Compression types that are samples: letters, the name we write, bytes of a sample if the depth does not tell.
const KNOWN: &[(&[u8; 4], &[u8], Option<u16>)] = &[
    (b"NONE", b"not compressed", None),
    (b"twos", b"", None),
    (b"sowt", b"", None),
    (b"raw ", b"", None),
    (b"fl32", b"32-bit floating point", Some(4)),
    (b"FL32", b"32-bit floating point", Some(4)),
    (b"fl64", b"64-bit floating point", Some(8)),
    (b"FL64", b"64-bit floating point", Some(8)),
    (b"ulaw", b"\xb5Law 2:1", Some(1)),
    (b"ULAW", b"\xb5Law 2:1", Some(1)),
    (b"alaw", b"ALaw 2:1", Some(1)),
    (b"ALAW", b"ALaw 2:1", Some(1)),
    (b"in24", b"", Some(3)),
    (b"in32", b"", Some(4)),
    (b"42ni", b"", Some(3)),
    (b"23ni", b"", Some(4)),
];

/// Compression types that are known and not cleaned.
const REFUSED: &[(&[u8; 4], &str)] = &[
    (b"ima4", "IMA 4:1 in AIFC"),
    (b"MAC3", "MACE 3:1"),
    (b"MAC6", "MACE 6:1"),
    (b"GSM ", "GSM 6.10"),
    (b"QDMC", "QDesign Music"),
    (b"QDM2", "QDesign Music"),
    (b"alac", "Apple Lossless in AIFC"),
];

pub(super) struct Format {
    channels: u16,
    /// Sample times that the file claims.
    claimed: u32,
    bits: u16,
    rate: [u8; 10],
    /// None is plain AIFF: samples with the highest byte first.
    compression: Option<([u8; 4], &'static [u8])>,
    sample: u16,
}

impl Format {
    pub(super) fn parse(chunk: &[u8], is_aifc: bool) -> Result<Self, MediaError> {
        let damaged = || MediaError::damaged("its format is not told");
        let (head, rest) = chunk.split_first_chunk::<18>().ok_or_else(damaged)?;
        let [c0, c1, n0, n1, n2, n3, b0, b1, rate @ ..] = *head;
        let bits = u16::from_be_bytes([b0, b1]);
        let mut format = Self {
            channels: u16::from_be_bytes([c0, c1]),
            claimed: u32::from_be_bytes([n0, n1, n2, n3]),
            bits,
            rate: plain_rate(rate),
            compression: None,
            sample: bits.div_ceil(8),
        };
        if is_aifc {
            let letters = rest.first_chunk::<4>().ok_or_else(damaged)?;
            let known = KNOWN.iter().find(|(known, ..)| *known == letters);
            let (_, name, sample) = known.ok_or_else(|| refused(*letters))?;
            if let Some(sample) = sample {
                format.sample = *sample;
                // The depth says nothing then; what is packed into 8 bits counts as 16.
                format.bits = sample.saturating_mul(8).max(16);
            }
            // These two are what AIFF holds anyway.
            if !matches!(letters, b"NONE" | b"twos") {
                format.compression = Some((*letters, name));
            }
        }
        let plain = format.channels > 0 && (1..=8).contains(&format.sample);
        plain.then_some(format).ok_or_else(damaged)
    }

    /// Whether it has to be told as AIFC.
    pub(super) fn is_aifc(&self) -> bool {
        self.compression.is_some()
    }

    /// How many of so many bytes are samples, in sample times and bytes. Behind those that the file counts nothing is
    /// heard; none counted means that the recorder had no time to.
    pub(super) fn whole(&self, length: u64) -> (u32, u64) {
        let one = u64::from(self.channels).saturating_mul(self.sample.into());
        let there = length.checked_div(one).unwrap_or(0);
        let there = u32::try_from(there).unwrap_or(u32::MAX);
        let times = match self.claimed {
            0 => there,
            n => n.min(there),
        };
        (times, u64::from(times).saturating_mul(one))
    }

    /// The content of the chunk.
    pub(super) fn chunk(&self, times: u32) -> Vec<u8> {
        let mut out = self.channels.to_be_bytes().to_vec();
        out.extend(times.to_be_bytes());
        out.extend(self.bits.to_be_bytes());
        out.extend(self.rate);
        if let Some((letters, name)) = self.compression {
            out.extend(letters);
            out.push(u8::try_from(name.len()).unwrap_or(0));
            out.extend(name);
            // The length byte and the name together are even.
            if name.len() % 2 == 0 {
                out.push(0);
            }
        }
        out
    }
}

/// An 80-bit float has room for a number of 64 bits; a rate needs 32 at most.
fn plain_rate(mut rate: [u8; 10]) -> [u8; 10] {
    rate.iter_mut().skip(6).for_each(|b| *b = 0);
    rate
}

fn refused(letters: [u8; 4]) -> MediaError {
    let named = REFUSED.iter().find(|(known, _)| **known == letters);
    let other = || format!("AIFC codec {}", super::tags::text(&letters));
    MediaError::Codec {
        codec: named.map_or_else(other, |(_, name)| (*name).to_owned()),
    }
}
