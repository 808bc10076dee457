//! Codecs by Matroska's names for them (RFC 9559 and its codec registry), with their private blocks written anew.

use crate::media::MediaError;
use crate::media::film::config::{asc, av1, avc, hevc, sound};
use crate::media::film::scrub::Family::{Avc, Hevc};
use crate::media::film::scrub::{Scrub, without_user_data};

/// How a track is coded.
pub(super) struct Codec {
    pub(super) private: Vec<u8>,
    pub(super) scrub: Scrub,
    /// WebM has it, too.
    pub(super) web: bool,
}

/// A codec, or `None` if it is not known.
pub(super) fn codec(id: &str, private: &[u8]) -> Result<Option<Codec>, MediaError> {
    let plain = |private, web| Codec {
        private,
        scrub: Scrub::Nothing,
        web,
    };
    let scrubbed = |private, scrub| Codec {
        private,
        scrub,
        web: false,
    };
    Ok(Some(match id {
        "V_MPEG4/ISO/AVC" => {
            let (record, size) = avc::rebuilt(private)?;
            scrubbed(record, Scrub::Nal(Avc, size))
        }
        "V_MPEGH/ISO/HEVC" => {
            let (record, size) = hevc::rebuilt(private)?;
            scrubbed(record, Scrub::Nal(Hevc, size))
        }
        "V_AV1" => {
            // Old recordings have none.
            let private = if private.is_empty() {
                Vec::new()
            } else {
                av1::rebuilt(private)?
            };
            Codec {
                private,
                scrub: Scrub::Obu,
                web: true,
            }
        }
        "V_VP8" | "V_VP9" => plain(Vec::new(), true),
        "V_MPEG4/ISO/SP" | "V_MPEG4/ISO/ASP" | "V_MPEG4/ISO/AP" => {
            scrubbed(without_user_data(private), Scrub::Mpeg4)
        }
        "V_MJPEG" => scrubbed(Vec::new(), Scrub::Jpeg),
        "A_OPUS" => {
            let head = private
                .strip_prefix(b"OpusHead")
                .and_then(|h| h.split_first());
            let (version, head) =
                head.ok_or_else(|| MediaError::damaged("Opus without its head"))?;
            let head = [b"OpusHead", &[*version][..], sound::opus(head)?].concat();
            plain(head, true)
        }
        "A_VORBIS" => plain(sound::vorbis(private)?, true),
        "A_AAC" => scrubbed(asc::rebuilt(private)?, Scrub::Aac),
        "A_FLAC" => {
            let blocks = private.strip_prefix(b"fLaC").unwrap_or(private);
            plain([b"fLaC", &sound::flac(blocks)?[..]].concat(), false)
        }
        "A_ALAC" => plain(sound::alac(private)?.to_vec(), false),
        "A_MPEG/L3" => scrubbed(Vec::new(), Scrub::Mp3),
        "A_MPEG/L2" | "A_MPEG/L1" | "A_AC3" | "A_EAC3" | "A_DTS" | "A_PCM/INT/LIT"
        | "A_PCM/INT/BIG" | "A_PCM/FLOAT/IEEE" => plain(Vec::new(), false),
        _ => return Ok(None),
    }))
}
