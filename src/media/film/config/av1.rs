//! `AV1CodecConfigurationRecord` (AV1 Codec ISO Media File Format Binding, section 2.3.3).

use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::scrub::without_remarks;

/// The record anew: four bytes and the sequence header.
pub(in crate::media::film) fn rebuilt(record: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut from = Bytes(record);
    let mut out = from.take(4)?.to_vec();
    out.extend(without_remarks(from.rest()));
    Ok(out)
}
