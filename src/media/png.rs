//! PNG (W3C, third edition): decoded, turned upright, brought to sRGB and encoded anew.

use super::picture::{self, Pixels};
use super::png_marks;
use super::{Clean, MediaError, Source, Stripper, nothing_found};
use crate::model::{Finding, Limits, MediaType};
use ::png;
use image::codecs::png::PngDecoder;
use std::io::Cursor;
use zeroize::Zeroizing;

pub(super) struct Png;

impl Stripper for Png {
    fn inspect(&self, source: &mut Source, limits: &Limits) -> Result<Vec<Finding>, MediaError> {
        let bytes = source.read_all(limits)?;
        Ok(png_marks::find(&bytes, limits))
    }

    fn strip(&self, mut source: Source, limits: &Limits) -> Result<Clean, MediaError> {
        let bytes = source.read_all(limits)?;
        let mut allowed = image::Limits::default();
        // Room for the pixels at 16 bits a channel and the decoder's own rows.
        allowed.max_alloc = limits
            .picture_pixels
            .checked_mul(8)
            .and_then(|n| n.checked_add(64 << 20));
        let decoder = PngDecoder::with_limits(Cursor::new(&bytes[..]), allowed)
            .map_err(|e| picture::damaged(&e))?;
        if decoder.is_apng().map_err(|e| picture::damaged(&e))? {
            return Err(MediaError::Animated);
        }
        let pixels = picture::decode(decoder, limits)?;
        let out = encode(&pixels)?;
        nothing_found(&png_marks::find(&out, limits))?;
        Ok(Clean::from_bytes(MediaType::Png, out))
    }
}

fn encode(pixels: &Pixels) -> Result<Zeroizing<Vec<u8>>, MediaError> {
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
