//! The sounds that Ogg holds: their headers written anew, their packets measured.

use super::vorbis_modes::Modes;
use super::{flac, flac_frame, opus_packet, vorbis_comment};
use crate::media::MediaError;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

pub(super) enum Codec {
    Vorbis(Modes),
    Opus { streams: u8 },
    Flac,
}

/// What the first packet of a logical stream makes it.
pub(super) enum Stream {
    Sound(Codec, Vec<u8>),
    /// An index that says when the file was made.
    Skeleton,
}

/// Beginnings of other streams.
const REFUSED: &[(&[u8], &str)] = &[
    (b"\x80theora", "Theora video"),
    (b"BBCD\0", "Dirac video"),
    (b"OVP80", "VP8 video"),
    (b"\x80kate", "Kate subtitles"),
    (b"Speex   ", "Speex"),
    (b"CELT    ", "CELT"),
    (b"PCM     ", "PCM in Ogg"),
    (b"\x01video", "OGM video"),
    (b"\x01audio", "OGM sound"),
    (b"\x01text", "OGM subtitles"),
];

impl Stream {
    pub(super) fn new(packet: &[u8], found: &mut Findings) -> Result<Self, MediaError> {
        if packet.starts_with(b"fishead\0") {
            return Ok(Self::Skeleton);
        }
        let sound = match packet {
            [1, b'v', b'o', b'r', b'b', b'i', b's', ..] if packet.len() >= 30 => {
                let mut header = packet.get(..30).unwrap_or_default().to_vec();
                // Only the framing bit has a meaning in the last byte.
                if let Some(last) = header.last_mut() {
                    *last = 1;
                }
                Some((Codec::Vorbis(Modes::new(packet)), header))
            }
            [b'O', b'p', b'u', b's', b'H', b'e', b'a', b'd', ..] if packet.len() >= 19 => {
                opus(packet)
            }
            [0x7f, b'F', b'L', b'A', b'C', ..] => flac(packet, found),
            _ => None,
        };
        let refused = REFUSED.iter().find(|(begin, _)| packet.starts_with(begin));
        match (sound, refused) {
            (Some((codec, header)), _) => Ok(Self::Sound(codec, header)),
            (None, Some((_, name))) => Err(MediaError::Codec {
                codec: (*name).to_owned(),
            }),
            (None, None) => Err(MediaError::Codec {
                codec: "an unknown stream".to_owned(),
            }),
        }
    }
}

fn opus(packet: &[u8]) -> Option<(Codec, Vec<u8>)> {
    let (channels, family) = (packet.get(9)?, packet.get(18)?);
    let (length, streams) = match family {
        0 => (19, 1),
        _ => (usize::from(*channels).checked_add(21)?, *packet.get(19)?),
    };
    let mut header = packet.get(..length)?.to_vec();
    // The version; all that can be read are compatible with the first.
    *header.get_mut(8)? = 1;
    Some((Codec::Opus { streams }, header))
}

fn flac(packet: &[u8], found: &mut Findings) -> Option<(Codec, Vec<u8>)> {
    let (info, summed) = flac::Info::parse(packet.get(17..)?)?;
    if summed {
        found.push(Finding::with("document-id", Severity::Narrows, "MD5"));
    }
    // Version 1.0, one more header packet, then the native beginning.
    let header = [
        &b"\x7fFLAC\x01\0\0\x01fLaC\0\0\0\x22"[..],
        &info.unmeasured().block(),
    ]
    .concat();
    Some((Codec::Flac, header))
}

impl Codec {
    /// What a header packet after the first becomes: nothing where it is left out. None where the sound has begun.
    pub(super) fn header(
        &mut self,
        packet: &[u8],
        count: u32,
        found: &mut Findings,
    ) -> Option<Vec<u8>> {
        match (self, count) {
            (Self::Vorbis(_), 1) => {
                found.extend(vorbis_comment::find(packet.get(7..).unwrap_or_default()));
                Some(b"\x03vorbis\0\0\0\0\0\0\0\0\x01".to_vec())
            }
            (Self::Vorbis(modes), 2) => {
                modes.read(packet);
                Some(packet.to_vec())
            }
            (Self::Opus { .. }, 1) => {
                found.extend(vorbis_comment::find(packet.get(8..).unwrap_or_default()));
                Some(b"OpusTags\0\0\0\0\0\0\0\0".to_vec())
            }
            (Self::Flac, _) if packet.first() != Some(&0xff) => {
                let kind = packet.first().copied().unwrap_or(0) & 0x7f;
                let block = packet.get(4..).unwrap_or_default();
                found.extend(vorbis_comment::find_block(kind, block));
                let empty = b"\x84\0\0\x08\0\0\0\0\0\0\0\0".to_vec();
                Some(if count == 1 { empty } else { Vec::new() })
            }
            _ => None,
        }
    }

    /// Whether the headers end with the packet of this number. FLAC's end where the sound begins.
    pub(super) fn headers_end_at(&self, count: u32) -> bool {
        match self {
            Self::Vorbis(_) => count == 2,
            Self::Opus { .. } | Self::Flac => count == 1,
        }
    }

    /// A packet of sound, and how many samples it adds.
    pub(super) fn sound(&mut self, packet: Vec<u8>) -> (Vec<u8>, u64) {
        match self {
            Self::Vorbis(modes) => {
                let duration = modes.duration(&packet);
                (packet, duration)
            }
            Self::Opus { streams } => {
                let duration = opus_packet::duration(&packet);
                (opus_packet::unpadded(&packet, *streams), duration)
            }
            Self::Flac => {
                let duration = flac_frame::block(&packet).unwrap_or(0);
                (packet, duration.into())
            }
        }
    }
}
