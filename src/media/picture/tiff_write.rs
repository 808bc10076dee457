//! Writes a TIFF of several pages: pixels of 8 bits, packed without loss, and no tags but those that say so.

use super::pixels::Pixels;
use crate::media::MediaError;
use std::io::Cursor;
use tiff::encoder::colortype::{Gray8, RGB8};
use tiff::encoder::{Compression, DeflateLevel, TiffEncoder};
use tiff::tags::Predictor;

/// Packs page after page.
pub(super) struct Writer<'a> {
    encoder: TiffEncoder<Cursor<&'a mut Vec<u8>>>,
}

impl<'a> Writer<'a> {
    /// One that writes to the end of this.
    pub(super) fn new(out: &'a mut Vec<u8>) -> Result<Self, MediaError> {
        let encoder = TiffEncoder::new(Cursor::new(out)).map_err(|_| MediaError::Encode)?;
        Ok(Self {
            encoder: encoder
                .with_compression(Compression::Deflate(DeflateLevel::Balanced))
                .with_predictor(Predictor::Horizontal),
        })
    }

    /// Writes one page.
    pub(super) fn page(&mut self, pixels: &Pixels) -> Result<(), MediaError> {
        let (width, height) = pixels.dimensions();
        let samples = pixels.samples();
        let encoder = &mut self.encoder;
        match pixels {
            Pixels::Grey(_) => encoder.write_image::<Gray8>(width, height, samples),
            Pixels::Colour(_) => encoder.write_image::<RGB8>(width, height, samples),
        }
        .map_err(|_| MediaError::Encode)
    }
}
