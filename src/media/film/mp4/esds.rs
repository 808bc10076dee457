//! `esds`: an elementary stream's descriptor (ISO/IEC 14496-1, clause 7.2.6), read and written anew.

use super::boxes::full_boxed;
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;

pub(super) const MPEG4_VISUAL: u8 = 0x20;
pub(super) const AAC: u8 = 0x40;

/// Tags of descriptors.
const STREAM: u8 = 3;
const DECODER: u8 = 4;
const SPECIFIC: u8 = 5;
const SYNC: u8 = 6;

pub(super) struct Stream {
    /// The object type: which codec it is.
    pub(super) object: u8,
    /// What only the decoder understands.
    pub(super) config: Vec<u8>,
}

/// Reads the content of an `esds` box.
pub(super) fn read(content: &[u8]) -> Result<Stream, MediaError> {
    let mut from = Bytes(content);
    from.skip(4)?;
    let mut inner = from;
    let (tag, stream) = descriptor(&mut inner)?;
    // QuickTime may leave the outer one out.
    let mut stream = if tag == STREAM { stream } else { from };
    if tag == STREAM {
        stream.skip(2)?;
        let flags = stream.u8()?;
        if flags & 0x80 != 0 {
            stream.skip(2)?;
        }
        if flags & 0x40 != 0 {
            let len = stream.u8()?;
            stream.skip(len.into())?;
        }
        if flags & 0x20 != 0 {
            stream.skip(2)?;
        }
    }
    let (tag, mut decoder) = descriptor(&mut stream)?;
    if tag != DECODER {
        return Err(MediaError::damaged("no decoder configuration"));
    }
    let object = decoder.u8()?;
    decoder.skip(12)?;
    let config = match descriptor(&mut decoder) {
        Ok((SPECIFIC, config)) => config.rest().to_vec(),
        _ => Vec::new(),
    };
    Ok(Stream { object, config })
}

impl Stream {
    /// The box, with nothing said about bit rates: an encoder's choice of them is its mark.
    pub(super) fn written(&self, picture: bool) -> Vec<u8> {
        let kind = if picture { 4u8 } else { 5 } << 2 | 1;
        let mut decoder = vec![self.object, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        if !self.config.is_empty() {
            decoder.extend(described(SPECIFIC, &self.config));
        }
        let mut stream = vec![0, 0, 0];
        stream.extend(described(DECODER, &decoder));
        stream.extend(described(SYNC, &[2]));
        full_boxed(b"esds", 0, 0, &described(STREAM, &stream))
    }
}

fn descriptor<'a>(from: &mut Bytes<'a>) -> Result<(u8, Bytes<'a>), MediaError> {
    let tag = from.u8()?;
    let mut len = 0usize;
    for _ in 0..4 {
        let byte = from.u8()?;
        len = len << 7 | usize::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    // Some writers count wrongly; what is there counts.
    let len = len.min(from.rest().len());
    Ok((tag, Bytes(from.take(len)?)))
}

fn described(tag: u8, content: &[u8]) -> Vec<u8> {
    let len = content.len();
    let part = |shift: usize| u8::try_from(len >> shift & 0x7f).unwrap_or_default();
    let mut out = vec![
        tag,
        0x80 | part(21),
        0x80 | part(14),
        0x80 | part(7),
        part(0),
    ];
    out.extend_from_slice(content);
    out
}
