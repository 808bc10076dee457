//! Pictures without compression, of Windows (BMP) and of Netpbm (PBM, PGM, PPM, PAM): each becomes a PNG.

use super::{bitmap_marks, pixels, png};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;
use image::ImageDecoder;
use image::codecs::bmp::BmpDecoder;
use image::codecs::pnm::PnmDecoder;
use std::io::Cursor;

pub(in crate::media) struct Bmp;

impl Stripper for Bmp {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(bitmap_marks::bmp(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        rebuilt(BmpDecoder::new(Cursor::new(&bytes[..])), settings)
    }
}

pub(in crate::media) struct Pnm;

impl Stripper for Pnm {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(bitmap_marks::pnm(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        rebuilt(PnmDecoder::new(Cursor::new(&bytes[..])), settings)
    }
}

fn rebuilt(
    decoder: image::ImageResult<impl ImageDecoder>,
    settings: &Settings,
) -> Result<Clean, MediaError> {
    let decoder = decoder.map_err(MediaError::damaged)?;
    png::still(&pixels::decode(decoder, settings)?, settings)
}
