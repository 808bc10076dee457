//! Configurations of sounds that are short and of a fixed shape: Opus, FLAC, ALAC, Vorbis.

use crate::media::MediaError;
use crate::media::film::bytes::{Bytes, length, short};

/// `STREAMINFO` (RFC 9639, section 8.2) as the only metadata block, from a list of blocks that begins with it.
pub(in crate::media::film) fn flac(blocks: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut from = Bytes(blocks);
    let head = from.u32()?;
    if head & 0x7fff_ffff != 34 {
        return Err(MediaError::damaged("no STREAMINFO"));
    }
    let mut out = vec![0x80, 0, 0, 34];
    out.extend_from_slice(from.take(34)?);
    Ok(out)
}

/// What is in `OpusHead` (RFC 7845, section 5.1) behind its version, in either order of bytes.
pub(in crate::media::film) fn opus(head: &[u8]) -> Result<&[u8], MediaError> {
    let channels = usize::from(*head.first().ok_or_else(short)?);
    let family = *head.get(9).ok_or_else(short)?;
    let len = if family == 0 {
        10
    } else {
        channels.saturating_add(12)
    };
    head.get(..len).ok_or_else(short)
}

/// `ALACSpecificConfig`, from a magic cookie of either shape.
pub(in crate::media::film) fn alac(cookie: &[u8]) -> Result<&[u8], MediaError> {
    cookie.get(..24).ok_or_else(short)
}

/// The three headers of Vorbis as Matroska packs them (their lengths in Xiph's steps of 255), with a comment
/// header that names no one.
pub(in crate::media::film) fn vorbis(private: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut from = Bytes(private);
    if from.u8()? != 2 {
        return Err(MediaError::damaged("no three headers"));
    }
    let first = lace(&mut from)?;
    let second = lace(&mut from)?;
    let identification = from.take(first)?;
    from.skip(second)?;
    let setup = from.rest();
    if !identification.starts_with(b"\x01vorbis") || !setup.starts_with(b"\x05vorbis") {
        return Err(MediaError::damaged("no Vorbis headers"));
    }
    // Seven bytes of a name, no vendor, no comments, the framing bit.
    let comment = b"\x03vorbis\0\0\0\0\0\0\0\0\x01";
    let mut out = vec![2];
    out.extend(std::iter::repeat_n(255, first / 255));
    out.push(u8::try_from(first % 255).unwrap_or_default());
    out.push(u8::try_from(comment.len()).unwrap_or_default());
    out.extend_from_slice(identification);
    out.extend_from_slice(comment);
    out.extend_from_slice(setup);
    Ok(out)
}

/// The vendor in the comment header of a private block.
pub(in crate::media::film) fn vorbis_vendor(private: &[u8]) -> Option<&[u8]> {
    let at = private.windows(7).position(|w| w == b"\x03vorbis")?;
    let (len, rest) = private
        .get(at.checked_add(7)?..)?
        .split_first_chunk::<4>()?;
    let len = length(u64::from(u32::from_le_bytes(*len)));
    rest.get(..len).filter(|vendor| !vendor.is_empty())
}

fn lace(from: &mut Bytes<'_>) -> Result<usize, MediaError> {
    let mut n = 0usize;
    loop {
        let byte = from.u8()?;
        n = n.saturating_add(usize::from(byte));
        if byte != 255 {
            return Ok(n);
        }
    }
}
