//! Pictures without compression, of Windows (BMP) and of Netpbm (PBM, PGM, PPM, PAM): each becomes a PNG.

use super::pixels::{self, Pixels};
use super::{bitmap_marks, png};
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
        png::still(&bmp(&bytes, settings)?, settings)
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
        png::still(&pnm(&bytes, settings)?, settings)
    }
}

/// What a picture of Windows looks like.
pub(super) fn bmp(bytes: &[u8], settings: &Settings) -> Result<Pixels, MediaError> {
    decoded(BmpDecoder::new(Cursor::new(bytes)), settings)
}

/// What a picture of Netpbm looks like.
pub(super) fn pnm(bytes: &[u8], settings: &Settings) -> Result<Pixels, MediaError> {
    decoded(PnmDecoder::new(Cursor::new(bytes)), settings)
}

fn decoded(
    decoder: image::ImageResult<impl ImageDecoder>,
    settings: &Settings,
) -> Result<Pixels, MediaError> {
    let decoder = decoder.map_err(MediaError::damaged)?;
    pixels::decode(decoder, settings)
}
