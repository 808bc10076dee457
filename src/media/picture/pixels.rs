//! Pixels: decoded under limits, turned upright, brought to sRGB. What a picture looks like, and nothing else.

use super::{colour, scale};
use crate::media::{MediaError, Settings};
use crate::model::Limits;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, RgbImage};

/// A decoded picture of 8 bits a channel, opaque.
pub(super) enum Pixels {
    Grey(GrayImage),
    Colour(RgbImage),
}

impl Pixels {
    /// Samples row by row, of 1 (grey), 2 (and alpha), 3 (red, green, blue) or 4 channels (and alpha).
    pub(super) fn from_samples(
        (width, height): (u32, u32),
        channels: usize,
        samples: Vec<u8>,
    ) -> Result<Self, MediaError> {
        let pixels = match channels {
            1 => GrayImage::from_raw(width, height, samples).map(Self::Grey),
            2 => GrayImage::from_raw(width, height, on_white(&samples, 2)).map(Self::Grey),
            3 => RgbImage::from_raw(width, height, samples).map(Self::Colour),
            4 => RgbImage::from_raw(width, height, on_white(&samples, 4)).map(Self::Colour),
            _ => None,
        };
        pixels.ok_or_else(|| MediaError::damaged("it has too few pixels"))
    }

    /// Width and height.
    pub(super) fn dimensions(&self) -> (u32, u32) {
        match self {
            Self::Grey(i) => i.dimensions(),
            Self::Colour(i) => i.dimensions(),
        }
    }

    /// The samples, row by row.
    pub(super) fn samples(&self) -> &[u8] {
        match self {
            Self::Grey(i) => i.as_raw(),
            Self::Colour(i) => i.as_raw(),
        }
    }

    /// Turned upright, and as small as the person wants it.
    pub(super) fn finished(self, orientation: Orientation, settings: &Settings) -> Self {
        // Scaled first: then less is turned. The longer side stays the longer side.
        let pixels = scale::down(self, settings.downscale);
        if orientation == Orientation::NoTransforms {
            return pixels;
        }
        let mut image = match pixels {
            Self::Grey(i) => DynamicImage::ImageLuma8(i),
            Self::Colour(i) => DynamicImage::ImageRgb8(i),
        };
        image.apply_orientation(orientation);
        opaque(image)
    }
}

/// Decodes a picture. The limits are looked at before any pixel is.
pub(super) fn decode(
    mut decoder: impl ImageDecoder,
    settings: &Settings,
) -> Result<Pixels, MediaError> {
    check_size(decoder.dimensions(), &settings.limits)?;
    let orientation = decoder.orientation().map_err(MediaError::damaged)?;
    // A profile that cannot be read is ignored, as every viewer does.
    let profile = decoder.icc_profile().unwrap_or_default();
    let profile = profile.filter(|p| p.len() <= settings.limits.colour_profile);
    let image = DynamicImage::from_decoder(decoder).map_err(MediaError::damaged)?;
    let pixels = match profile {
        Some(profile) => colour::to_srgb(opaque(image), &profile),
        None => opaque(image),
    };
    Ok(pixels.finished(orientation, settings))
}

/// Holds a picture to the limits, before any of its pixels is decoded.
pub(super) fn check_size((width, height): (u32, u32), limits: &Limits) -> Result<(), MediaError> {
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > limits.picture_pixels || width.max(height) > limits.picture_side {
        return Err(MediaError::TooManyPixels {
            limit: limits.picture_pixels,
        });
    }
    if pixels == 0 {
        return Err(MediaError::damaged("it has no pixels"));
    }
    Ok(())
}

/// Eight bits a channel, laid on white.
pub(super) fn opaque(image: DynamicImage) -> Pixels {
    let colour = image.color();
    let (width, height) = (image.width(), image.height());
    match (colour.has_color(), colour.has_alpha()) {
        (false, false) => Pixels::Grey(image.into_luma8()),
        (true, false) => Pixels::Colour(image.into_rgb8()),
        (false, true) => {
            let laid = on_white(image.into_luma_alpha8().as_raw(), 2);
            Pixels::Grey(GrayImage::from_raw(width, height, laid).unwrap_or_default())
        }
        (true, true) => {
            let laid = on_white(image.into_rgba8().as_raw(), 4);
            Pixels::Colour(RgbImage::from_raw(width, height, laid).unwrap_or_default())
        }
    }
}

/// Lays samples whose last channel is alpha on white. Under what is transparent an eraser leaves the colours as they
/// were, for anyone to bring back; what is not seen is not sent.
fn on_white(samples: &[u8], channels: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(samples.len());
    for pixel in samples.chunks_exact(channels) {
        match pixel.split_last() {
            Some((255, colours)) => out.extend_from_slice(colours),
            Some((alpha, colours)) => out.extend(colours.iter().map(|c| mix(*c, *alpha))),
            None => {}
        }
    }
    out
}

/// `(c * alpha + 255 * (255 - alpha)) / 255`, rounded.
fn mix(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    let white = 255u32.saturating_sub(alpha).saturating_mul(255);
    let sum = channel.saturating_mul(alpha).saturating_add(white);
    let rounded = sum.saturating_add(127).checked_div(255);
    rounded.and_then(|n| u8::try_from(n).ok()).unwrap_or(255)
}
