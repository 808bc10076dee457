//! How sound is decoded: one sample entry of ISO (14496-12, clause 12.2.3) or of QuickTime (versions 0, 1 and 2) read,
//! and written anew from what a decoder needs.

use super::boxes::{Kind, boxed, find, full_boxed};
use super::entry::{Entry, full_content};
use super::{esds, plain};
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::config::{asc, sound};
use crate::media::film::scrub::Scrub;

/// What all versions of an entry say.
pub(super) struct Said<'a> {
    pub(super) channels: u32,
    pub(super) bits: u32,
    /// In hertz.
    pub(super) rate: u32,
    /// Flags of plain sound, version 2 only.
    pub(super) flags: Option<u32>,
    pub(super) inner: &'a [u8],
}

/// An entry for sound; `None` if its codec is not known.
pub(super) fn sound(kind: Kind, content: &[u8]) -> Result<Option<Entry>, MediaError> {
    let said = said(content)?;
    if let Some(entry) = plain::plain(kind, &said) {
        return Ok(Some(entry));
    }
    let Some((kind, scrub, config)) = codec(kind, said.inner)? else {
        return Ok(None);
    };
    Ok(Some(Entry {
        bytes: written(kind, said.channels, 16, said.rate, &config),
        scrub,
        frame: None,
        quicktime: false,
    }))
}

/// A sample entry of version 0.
pub(super) fn written(kind: Kind, channels: u32, bits: u16, rate: u32, config: &[u8]) -> Vec<u8> {
    let channels = u16::try_from(channels).unwrap_or(2).max(1);
    // A rate that has no room is said by the codec's own configuration.
    let rate = u16::try_from(rate).unwrap_or_default();
    let mut out = vec![0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    out.extend(channels.to_be_bytes());
    out.extend(bits.to_be_bytes());
    out.extend([0; 4]);
    out.extend(rate.to_be_bytes());
    out.extend([0, 0]);
    out.extend_from_slice(config);
    boxed(&kind, &out)
}

fn said(content: &[u8]) -> Result<Said<'_>, MediaError> {
    let mut from = Bytes(content);
    from.skip(8)?;
    let version = from.u16()?;
    from.skip(6)?;
    let (channels, bits) = (from.u16()?, from.u16()?);
    from.skip(4)?;
    let rate = from.u32()? >> 16;
    let mut said = Said {
        channels: channels.into(),
        bits: bits.into(),
        rate,
        flags: None,
        inner: from.rest(),
    };
    match version {
        1 if !begins_with_box(said.inner) => from.skip(16)?,
        2 => {
            from.skip(4)?;
            said.rate = whole(from.u64()?);
            said.channels = from.u32()?;
            from.skip(4)?;
            said.bits = from.u32()?;
            said.flags = Some(from.u32()?);
            from.skip(8)?;
        }
        _ => return Ok(said),
    }
    said.inner = from.rest();
    Ok(said)
}

/// Version 1 of ISO has no more fields, that of QuickTime has.
fn begins_with_box(inner: &[u8]) -> bool {
    let kind = inner.get(4..8);
    kind.is_some_and(|k| k.iter().all(|b| b.is_ascii_alphanumeric() || *b == b' '))
}

/// A rate as a floating-point number of 64 bits, without its fraction.
fn whole(bits: u64) -> u32 {
    let rate = f64::from_bits(bits);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of a float saturates, and no sound has a rate beyond it"
    )]
    let rate = rate as u32;
    rate
}

type Codec = (Kind, Scrub, Vec<u8>);

fn codec(kind: Kind, inner: &[u8]) -> Result<Option<Codec>, MediaError> {
    // QuickTime hides the configuration in a box of its own.
    let wave = find(inner, b"wave").unwrap_or_default();
    let either = |kind: &Kind| find(inner, kind).or_else(|| find(wave, kind));
    let damaged = || MediaError::damaged("a codec without its configuration");
    Ok(Some(match &kind {
        b"mp4a" => {
            let stream = esds::read(either(b"esds").ok_or_else(damaged)?)?;
            return mpeg(&stream);
        }
        b".mp3" | b"ms\0U" | b"mp3 " => {
            let stream = esds::Stream {
                object: 0x6b,
                config: Vec::new(),
            };
            (*b"mp4a", Scrub::Mp3, stream.written(false))
        }
        b"samr" | b"sawb" => {
            // Vendor and version of the encoder, then what its modes are (3GPP TS 26.244, clause 6.7).
            let modes = find(inner, b"damr").and_then(|c| c.get(5..9));
            let damr = [&[0; 5][..], modes.unwrap_or(&[0, 0, 0, 1])].concat();
            (kind, Scrub::Nothing, boxed(b"damr", &damr))
        }
        b"Opus" => {
            let content = find(inner, b"dOps")
                .and_then(|c| c.get(1..))
                .ok_or_else(damaged)?;
            let config = [&[0], sound::opus(content)?].concat();
            (kind, Scrub::Nothing, boxed(b"dOps", &config))
        }
        b"fLaC" => {
            let blocks = full_content(inner, b"dfLa").ok_or_else(damaged)?;
            let config = sound::flac(blocks)?;
            (kind, Scrub::Nothing, full_boxed(b"dfLa", 0, 0, &config))
        }
        b"alac" => {
            let content = full_content(inner, b"alac").or_else(|| full_content(wave, b"alac"));
            let config = sound::alac(content.ok_or_else(damaged)?)?;
            (kind, Scrub::Nothing, full_boxed(b"alac", 0, 0, config))
        }
        b"ac-3" => {
            let config = find(inner, b"dac3").and_then(|c| c.get(..3));
            (
                kind,
                Scrub::Nothing,
                boxed(b"dac3", config.ok_or_else(damaged)?),
            )
        }
        b"ec-3" => {
            let config = find(inner, b"dec3").ok_or_else(damaged)?;
            let config = config.get(..config.len().min(16)).unwrap_or_default();
            (kind, Scrub::Nothing, boxed(b"dec3", config))
        }
        _ => return Ok(None),
    }))
}

/// What the object type of `mp4a` names.
fn mpeg(stream: &esds::Stream) -> Result<Option<Codec>, MediaError> {
    let (scrub, config) = match stream.object {
        esds::AAC | 0x66..=0x68 if !stream.config.is_empty() => {
            (Scrub::Aac, asc::rebuilt(&stream.config)?)
        }
        // MPEG-1 and MPEG-2 audio, AC-3.
        0x69 | 0x6b => (Scrub::Mp3, Vec::new()),
        0xa5 => (Scrub::Nothing, Vec::new()),
        _ => return Ok(None),
    };
    let object = stream.object;
    let stream = esds::Stream { object, config };
    Ok(Some((*b"mp4a", scrub, stream.written(false))))
}
