//! PNG (W3C, third edition): decoded, turned upright, brought to sRGB and encoded anew.

use super::pixels::{self, Pixels};
use super::png_marks;
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use ::png;
use image::codecs::png::PngDecoder;
use std::io::Cursor;
use zeroize::Zeroizing;

pub(in crate::media) struct Png;

impl Stripper for Png {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(png_marks::find(&bytes, &settings.limits))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let mut allowed = image::Limits::default();
        // Room for the pixels at 16 bits a channel and the decoder's own rows.
        allowed.max_alloc = settings
            .limits
            .picture_pixels
            .checked_mul(8)
            .and_then(|n| n.checked_add(64 << 20));
        let decoder = PngDecoder::with_limits(Cursor::new(&bytes[..]), allowed)
            .map_err(MediaError::damaged)?;
        if decoder.is_apng().map_err(MediaError::damaged)? {
            return Err(crate::media::sniff::unsupported(
                "APNG",
                crate::media::sniff::advice::PICTURE,
            ));
        }
        let pixels = pixels::decode(decoder, settings)?;
        let out = encode(&pixels)?;
        nothing_found(&png_marks::find(&out, &settings.limits))?;
        Ok(Clean::from_bytes(MediaType::Png, out))
    }
}

/// Encodes as every PNG of this program is encoded.
pub(super) fn encode(pixels: &Pixels) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let (width, height) = pixels.dimensions();
    let mut out = Zeroizing::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut *out, width, height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_color(match pixels {
        Pixels::Grey(_) => png::ColorType::Grayscale,
        Pixels::Colour(_) => png::ColorType::Rgb,
    });
    encoder
        .write_header()
        .and_then(|mut w| {
            w.write_image_data(pixels.samples())?;
            w.finish()
        })
        .map_err(|_| MediaError::Encode)?;
    Ok(out)
}
