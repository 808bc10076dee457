//! WebP (RFC 9649): a still picture becomes a PNG, a moving one an APNG.

use super::moving::{Allowance, Shown};
use super::pixels::{self, opaque};
use super::{colour, png, webp_marks};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::Finding;
use image::codecs::webp::WebPDecoder;
use image::metadata::LoopCount;
use image::{AnimationDecoder, DynamicImage, ImageDecoder};
use std::io::Cursor;

pub(in crate::media) struct WebP;

impl Stripper for WebP {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(webp_marks::find(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let mut decoder = WebPDecoder::new(Cursor::new(&bytes[..])).map_err(MediaError::damaged)?;
        let count = webp_marks::frames(&bytes);
        if !decoder.has_animation() || count < 2 {
            return png::still(&pixels::decode(decoder, settings)?, settings);
        }
        let mut allowance = Allowance::new(decoder.dimensions(), settings)?;
        let orientation = decoder.orientation().map_err(MediaError::damaged)?;
        let profile = decoder.icc_profile().unwrap_or_default();
        let profile = profile.filter(|p| p.len() <= settings.limits.colour_profile);
        let plays = match decoder.loop_count() {
            LoopCount::Infinite => 0,
            LoopCount::Finite(n) => n.get(),
        };
        let frames = decoder.into_frames().map(|frame| {
            allowance.take()?;
            let frame = frame.map_err(MediaError::damaged)?;
            let (milliseconds, parts) = frame.delay().numer_denom_ms();
            let image = opaque(DynamicImage::ImageRgba8(frame.into_buffer()));
            let image = match &profile {
                Some(icc) => colour::to_srgb(image, icc),
                None => image,
            };
            Ok(Shown {
                pixels: image.finished(orientation, settings),
                milliseconds: milliseconds.checked_div(parts).unwrap_or(0),
            })
        });
        png::moving(frames, count, plays, settings)
    }
}
