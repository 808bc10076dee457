//! JPEG (ITU-T T.81): decoded, turned upright, brought to sRGB and encoded anew with one fixed setting.

use super::jpeg_marks;
use super::pixels::{self, Pixels};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use image::codecs::jpeg::JpegDecoder;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::io::Cursor;
use zeroize::Zeroizing;

pub(in crate::media) struct Jpeg;

/// One quality for all, so that it says nothing.
const QUALITY: u8 = 90;

impl Stripper for Jpeg {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(jpeg_marks::find(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let decoder = JpegDecoder::new(Cursor::new(&bytes[..])).map_err(MediaError::damaged)?;
        let pixels = pixels::decode(decoder, settings)?;
        let out = encode(&pixels)?;
        nothing_found(&jpeg_marks::find(&out))?;
        Ok(Clean::from_bytes(MediaType::Jpeg, out))
    }
}

/// Encodes as every JPEG of this program is encoded.
pub(super) fn encode(pixels: &Pixels) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let (width, height) = pixels.dimensions();
    let (Ok(width), Ok(height)) = (u16::try_from(width), u16::try_from(height)) else {
        return Err(MediaError::Encode);
    };
    let kind = match pixels {
        Pixels::Grey(_) => ColorType::Luma,
        Pixels::Colour(_) => ColorType::Rgb,
    };
    let mut out = Zeroizing::new(Vec::new());
    let mut encoder = Encoder::new(&mut *out, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(pixels.samples(), width, height, kind)
        .map_err(|_| MediaError::Encode)?;
    Ok(out)
}
