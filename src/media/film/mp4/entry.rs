//! How pictures are decoded: one sample entry (ISO/IEC 14496-12, clause 12.1.3) read, and written anew from what a
//! decoder needs.

use super::boxes::{Boxes, Kind, boxed, find, full};
use super::esds;
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::config::{av1, avc, hevc};
use crate::media::film::scrub::{Scrub, without_user_data};

/// A sample entry as it will be written.
pub(super) struct Entry {
    pub(super) bytes: Vec<u8>,
    pub(super) scrub: Scrub,
    /// Of plain sound: bytes of one sample of all channels.
    pub(super) frame: Option<u32>,
    /// It is one that only QuickTime defines.
    pub(super) quicktime: bool,
}

/// An entry for pictures; `None` if its codec is not known.
pub(super) fn picture(kind: Kind, content: &[u8]) -> Result<Option<Entry>, MediaError> {
    let mut from = Bytes(content);
    from.skip(24)?;
    let (width, height) = (from.u16()?, from.u16()?);
    from.skip(50)?;
    let inner = from.rest();
    let Some((kind, scrub, config)) = codec(kind, inner)? else {
        return Ok(None);
    };
    let mut out = Vec::new();
    // Reserved, the data reference, and what QuickTime filled with its version and vendor.
    out.extend([0, 0, 0, 0, 0, 0, 0, 1]);
    out.extend([0; 16]);
    out.extend(width.to_be_bytes());
    out.extend(height.to_be_bytes());
    // 72 dots an inch, reserved, one frame a sample, a name of no letters, 24 bits, -1.
    out.extend([0, 0x48, 0, 0, 0, 0x48, 0, 0, 0, 0, 0, 0, 0, 1]);
    out.extend([0; 32]);
    out.extend([0, 0x18, 0xff, 0xff]);
    out.extend(config);
    if let Some(aspect) = find(inner, b"pasp").and_then(|c| c.get(..8)) {
        out.extend(boxed(b"pasp", aspect));
    }
    if let Some(colours) = colours(inner) {
        out.extend(boxed(b"colr", &colours));
    }
    Ok(Some(Entry {
        bytes: boxed(&kind, &out),
        scrub,
        frame: None,
        quicktime: false,
    }))
}

type Codec = (Kind, Scrub, Vec<u8>);

fn codec(kind: Kind, inner: &[u8]) -> Result<Option<Codec>, MediaError> {
    use crate::media::film::scrub::Family::{Avc, Hevc};
    let damaged = || MediaError::damaged("a codec without its configuration");
    let config = |kind| find(inner, kind).ok_or_else(damaged);
    Ok(Some(match &kind {
        b"avc1" | b"avc3" => {
            let (record, size) = avc::rebuilt(config(b"avcC")?)?;
            (kind, Scrub::Nal(Avc, size), boxed(b"avcC", &record))
        }
        b"hvc1" | b"hev1" => {
            let (record, size) = hevc::rebuilt(config(b"hvcC")?)?;
            (kind, Scrub::Nal(Hevc, size), boxed(b"hvcC", &record))
        }
        b"av01" => {
            let record = av1::rebuilt(config(b"av1C")?)?;
            (kind, Scrub::Obu, boxed(b"av1C", &record))
        }
        b"vp08" | b"vp09" => (kind, Scrub::Nothing, vpx(config(b"vpcC")?)?),
        b"mp4v" => {
            let stream = esds::read(config(b"esds")?)?;
            if stream.object != esds::MPEG4_VISUAL {
                return Ok(None);
            }
            let config = without_user_data(&stream.config);
            let stream = esds::Stream { config, ..stream };
            (kind, Scrub::Mpeg4, stream.written(true))
        }
        b"s263" | b"h263" | b"H263" => (*b"s263", Scrub::Nothing, h263(inner)),
        b"jpeg" => (kind, Scrub::Jpeg, Vec::new()),
        _ => return Ok(None),
    }))
}

/// `vpcC` (VP Codec ISO Media File Format Binding): eight bytes, and initialisation data that VP8 and VP9 do not have.
fn vpx(content: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut from = Bytes(content);
    from.skip(4)?;
    let mut out = vec![1, 0, 0, 0];
    out.extend_from_slice(from.take(6)?);
    out.extend([0, 0]);
    Ok(boxed(b"vpcC", &out))
}

/// `d263` (3GPP TS 26.244, clause 6.8): vendor, version, level, profile.
fn h263(inner: &[u8]) -> Vec<u8> {
    let said = find(inner, b"d263").and_then(|c| c.get(5..7));
    let (level, profile) = match said {
        Some([level, profile]) => (*level, *profile),
        _ => (10, 0),
    };
    boxed(b"d263", &[0, 0, 0, 0, 0, level, profile])
}

/// Which colours the numbers mean; a colour profile, which can have an author, is not kept.
fn colours(inner: &[u8]) -> Option<Vec<u8>> {
    let all = Boxes(inner).filter(|(kind, _)| kind == b"colr");
    for (_, content) in all {
        let Some((kind, rest)) = content.split_first_chunk::<4>() else {
            continue;
        };
        let Some(numbers) = rest.get(..6) else {
            continue;
        };
        let range = match kind {
            b"nclx" => rest.get(6).copied().unwrap_or_default() & 0x80,
            b"nclc" => 0,
            _ => continue,
        };
        return Some([&b"nclx"[..], numbers, &[range]].concat());
    }
    None
}

/// Behind version and flags.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a type is written as b\"moov\", which is a reference"
)]
pub(super) fn full_content<'a>(inner: &'a [u8], kind: &Kind) -> Option<&'a [u8]> {
    find(inner, kind).and_then(full).map(|(_, content)| content)
}
