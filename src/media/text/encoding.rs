//! The encoding of a text: marked, certain or guessed.

use super::plain::PIECE;
use crate::media::{Input, MediaError};
use encoding_rs::{DecoderResult, Encoding, UTF_8};
use std::io::{self, Read};
use zeroize::Zeroizing;

/// The encoding: by byte order mark, else UTF-8 if all of it is, else what a browser would guess.
pub(super) fn encoding_of(input: &mut Input) -> Result<&'static Encoding, MediaError> {
    input.go_to_start()?;
    if let Some(certain) = certain_encoding(input)? {
        return Ok(certain);
    }
    input.go_to_start()?;
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    let mut buffer = Zeroizing::new(vec![0; PIECE]);
    loop {
        let n = fill(input, &mut buffer)?;
        detector.feed(buffer.get(..n).unwrap_or_default(), n == 0);
        if n == 0 {
            return Ok(detector.guess(None, chardetng::Utf8Detection::Deny));
        }
    }
}

/// The encoding where it is certain: marked, or UTF-8 from beginning to end.
pub(super) fn certain_encoding(
    reader: &mut impl Read,
) -> Result<Option<&'static Encoding>, MediaError> {
    let mut utf8 = UTF_8.new_decoder_without_bom_handling();
    let mut buffer = Zeroizing::new(vec![0; PIECE]);
    let mut scratch = Zeroizing::new(vec![0; PIECE.saturating_mul(3)]);
    let mut first = true;
    loop {
        let n = fill(reader, &mut buffer)?;
        let piece = buffer.get(..n).unwrap_or_default();
        if first && let Some((marked, _)) = Encoding::for_bom(piece) {
            return Ok(Some(marked));
        }
        first = false;
        let (result, ..) = utf8.decode_to_utf8_without_replacement(piece, &mut scratch, n == 0);
        match (result, n) {
            (DecoderResult::Malformed(..), _) => return Ok(None),
            (_, 0) => return Ok(Some(UTF_8)),
            _ => {}
        }
    }
}

/// Reads once, whatever signals come.
pub(super) fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> Result<usize, MediaError> {
    loop {
        match reader.read(buffer) {
            Ok(n) => return Ok(n),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(source) => return Err(MediaError::Open { source }),
        }
    }
}
