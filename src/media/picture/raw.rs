//! Samples that another decoder has already made, in the shape that `pixels` takes pictures in: so that every picture
//! passes through the same limits, colours and white ground.

use image::error::{DecodingError, ImageFormatHint};
use image::{ColorType, ImageDecoder, ImageError, ImageResult};
use zeroize::Zeroizing;

/// A picture of eight bits a channel, upright.
pub(super) struct Raw {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) colour: ColorType,
    pub(super) samples: Zeroizing<Vec<u8>>,
    /// The colours that the samples are in, unless they are sRGB.
    pub(super) profile: Option<Vec<u8>>,
}

impl ImageDecoder for Raw {
    fn dimensions(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn color_type(&self) -> ColorType {
        self.colour
    }

    fn icc_profile(&mut self) -> ImageResult<Option<Vec<u8>>> {
        Ok(self.profile.take())
    }

    fn read_image(self, buf: &mut [u8]) -> ImageResult<()> {
        if buf.len() != self.samples.len() {
            let detail = "its pixels are not as many as its size says";
            return Err(ImageError::Decoding(DecodingError::new(
                ImageFormatHint::Unknown,
                detail,
            )));
        }
        buf.copy_from_slice(&self.samples);
        Ok(())
    }

    fn read_image_boxed(self: Box<Self>, buf: &mut [u8]) -> ImageResult<()> {
        (*self).read_image(buf)
    }
}

/// Takes back the multiplication of the colours by their alpha, the last of so many channels.
pub(super) fn unmultiply(samples: &mut [u8], channels: usize) {
    for pixel in samples.chunks_exact_mut(channels.max(1)) {
        if let Some((alpha, colours)) = pixel.split_last_mut() {
            for c in colours {
                let whole = u32::from(*c).saturating_mul(255);
                let whole = whole.checked_div(u32::from(*alpha)).unwrap_or(255);
                *c = u8::try_from(whole).unwrap_or(255);
            }
        }
    }
}
