//! Pixels: decoded under limits, turned upright, brought to sRGB. What a picture looks like, and nothing else.

use crate::media::{MediaError, Settings};
use image::{DynamicImage, ImageDecoder};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// A decoded picture of 8 bits a channel, opaque.
pub(super) enum Pixels {
    Grey(image::GrayImage),
    Colour(image::RgbImage),
}

impl Pixels {
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
}

/// Decodes a picture. The limits are looked at before any pixel is.
pub(super) fn decode(
    mut decoder: impl ImageDecoder,
    settings: &Settings,
) -> Result<Pixels, MediaError> {
    let limits = &settings.limits;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > limits.picture_pixels || width.max(height) > limits.picture_side {
        return Err(MediaError::TooManyPixels {
            limit: limits.picture_pixels,
        });
    }
    let orientation = decoder.orientation().map_err(MediaError::damaged)?;
    // A profile that cannot be read is ignored, as every viewer does.
    let profile = decoder.icc_profile().unwrap_or_default();
    let profile = profile.filter(|p| p.len() <= limits.colour_profile);
    let mut image = DynamicImage::from_decoder(decoder).map_err(MediaError::damaged)?;
    image.apply_orientation(orientation);
    let pixels = eight_bits(image);
    Ok(
        match profile.and_then(|p| ColorProfile::new_from_slice(&p).ok()) {
            Some(profile) => to_srgb(pixels, &profile),
            None => pixels,
        },
    )
}

/// Eight bits a channel, laid on white. Under what is transparent an eraser leaves the colours as they were, for anyone
/// to bring back; what is not seen is not sent.
fn eight_bits(image: DynamicImage) -> Pixels {
    let colour = image.color();
    match (colour.has_color(), colour.has_alpha()) {
        (false, false) => Pixels::Grey(image.into_luma8()),
        (true, false) => Pixels::Colour(image.into_rgb8()),
        (false, true) => {
            let mut with_alpha = image.into_luma_alpha8();
            for pixel in with_alpha.pixels_mut() {
                let [grey, alpha] = pixel.0;
                pixel.0 = [on_white(grey, alpha), 255];
            }
            Pixels::Grey(DynamicImage::ImageLumaA8(with_alpha).into_luma8())
        }
        (true, true) => {
            let mut with_alpha = image.into_rgba8();
            for pixel in with_alpha.pixels_mut() {
                let [red, green, blue, alpha] = pixel.0;
                let [red, green, blue] = [red, green, blue].map(|c| on_white(c, alpha));
                pixel.0 = [red, green, blue, 255];
            }
            Pixels::Colour(DynamicImage::ImageRgba8(with_alpha).into_rgb8())
        }
    }
}

/// `(c * alpha + 255 * (255 - alpha)) / 255`, rounded.
fn on_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    let white = 255u32.saturating_sub(alpha).saturating_mul(255);
    let sum = channel.saturating_mul(alpha).saturating_add(white);
    let rounded = sum.saturating_add(127).checked_div(255);
    rounded.and_then(|n| u8::try_from(n).ok()).unwrap_or(255)
}

/// Applies a profile, where it is one for these channels.
fn to_srgb(pixels: Pixels, profile: &ColorProfile) -> Pixels {
    match pixels {
        Pixels::Colour(mut image) if profile.color_space == DataColorSpace::Rgb => {
            transform(profile, &mut image);
            Pixels::Colour(image)
        }
        other => other,
    }
}

fn transform(profile: &ColorProfile, samples: &mut [u8]) {
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(to) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    // In strips of 4096 pixels, so that a large picture is not held twice.
    let strip_len = 3 << 12;
    let mut out = vec![0; strip_len];
    for strip in samples.chunks_mut(strip_len) {
        let Some(out) = out.get_mut(..strip.len()) else {
            return;
        };
        if to.transform(strip, out).is_ok() {
            strip.copy_from_slice(out);
        }
    }
}
