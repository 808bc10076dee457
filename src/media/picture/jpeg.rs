//! JPEG (ITU-T T.81): decoded, turned upright, brought to sRGB and encoded anew with one fixed setting.

use super::pixels::Pixels;
use super::{jpeg_marks, jpeg_pixels};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use zeroize::Zeroizing;

pub(in crate::media) struct Jpeg;

/// One quality for all, so that it says nothing.
const USUAL: (u8, SamplingFactor) = (90, SamplingFactor::F_2_2);
/// And one for whoever keeps the quality.
const BEST: (u8, SamplingFactor) = (98, SamplingFactor::F_1_1);

impl Stripper for Jpeg {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(jpeg_marks::find(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let pixels = jpeg_pixels::decode(&bytes, settings)?;
        drop(bytes);
        let out = encode(&pixels, settings.keep_quality)?;
        nothing_found(&jpeg_marks::find(&out))?;
        Ok(Clean::from_bytes(MediaType::Jpeg, out))
    }
}

/// Encodes as every JPEG of this program is encoded.
pub(super) fn encode(pixels: &Pixels, best: bool) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let (width, height) = pixels.dimensions();
    let kind = match pixels {
        Pixels::Grey(_) => ColorType::Luma,
        Pixels::Colour(_) => ColorType::Rgb,
    };
    encode_samples(width, height, kind, pixels.samples(), best)
}

/// The same, of samples row by row.
pub(super) fn encode_samples(
    width: u32,
    height: u32,
    kind: ColorType,
    samples: &[u8],
    best: bool,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let (Ok(width), Ok(height)) = (u16::try_from(width), u16::try_from(height)) else {
        return Err(MediaError::Encode);
    };
    let (quality, sampling) = if best { BEST } else { USUAL };
    // Photographs pack to about a quarter of a byte for each sample: room beforehand saves moving what is there.
    let mut out = Zeroizing::new(Vec::with_capacity(samples.len() / 4));
    let mut encoder = Encoder::new(&mut *out, quality);
    encoder.set_sampling_factor(sampling);
    encoder
        .encode(samples, width, height, kind)
        .map_err(|_| MediaError::Encode)?;
    Ok(out)
}
