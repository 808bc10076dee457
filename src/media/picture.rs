//! Pixels: decoded under limits, turned upright, brought to sRGB. What a picture looks like, and nothing else.

use super::MediaError;
use crate::model::Limits;
use image::{DynamicImage, ImageDecoder, ImageError};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// A decoded picture of 8 bits a channel.
pub(super) enum Pixels {
    Grey(image::GrayImage),
    GreyAlpha(image::GrayAlphaImage),
    Colour(image::RgbImage),
    ColourAlpha(image::RgbaImage),
}

impl Pixels {
    /// Width and height.
    pub(super) fn dimensions(&self) -> (u32, u32) {
        match self {
            Self::Grey(i) => i.dimensions(),
            Self::GreyAlpha(i) => i.dimensions(),
            Self::Colour(i) => i.dimensions(),
            Self::ColourAlpha(i) => i.dimensions(),
        }
    }

    /// The samples, row by row.
    pub(super) fn samples(&self) -> &[u8] {
        match self {
            Self::Grey(i) => i.as_raw(),
            Self::GreyAlpha(i) => i.as_raw(),
            Self::Colour(i) => i.as_raw(),
            Self::ColourAlpha(i) => i.as_raw(),
        }
    }
}

/// Decodes a picture. The limits are looked at before any pixel is.
pub(super) fn decode(
    mut decoder: impl ImageDecoder,
    limits: &Limits,
) -> Result<Pixels, MediaError> {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > limits.picture_pixels || width.max(height) > limits.picture_side {
        return Err(MediaError::TooManyPixels {
            limit: limits.picture_pixels,
        });
    }
    let orientation = decoder.orientation().map_err(|e| damaged(&e))?;
    // A profile that cannot be read is ignored, as every viewer does.
    let profile = decoder.icc_profile().unwrap_or_default();
    let profile = profile.filter(|p| p.len() <= limits.colour_profile);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|e| damaged(&e))?;
    image.apply_orientation(orientation);
    let pixels = eight_bits(image);
    Ok(
        match profile.and_then(|p| ColorProfile::new_from_slice(&p).ok()) {
            Some(profile) => to_srgb(pixels, &profile),
            None => pixels,
        },
    )
}

/// An error of the decoder, in its words but without anything of the file's.
pub(super) fn damaged(error: &ImageError) -> MediaError {
    let detail: String = error.to_string();
    MediaError::Decode {
        detail: detail
            .chars()
            .filter(|c| !c.is_control())
            .take(200)
            .collect(),
    }
}

fn eight_bits(image: DynamicImage) -> Pixels {
    let colour = image.color();
    match (colour.has_color(), colour.has_alpha()) {
        (false, false) => Pixels::Grey(image.into_luma8()),
        (false, true) => Pixels::GreyAlpha(image.into_luma_alpha8()),
        (true, false) => Pixels::Colour(image.into_rgb8()),
        (true, true) => {
            let rgba = image.into_rgba8();
            if rgba.pixels().all(|p| p.0[3] == 255) {
                Pixels::Colour(DynamicImage::ImageRgba8(rgba).into_rgb8())
            } else {
                Pixels::ColourAlpha(rgba)
            }
        }
    }
}

/// Applies a profile, where it is one for these channels.
fn to_srgb(pixels: Pixels, profile: &ColorProfile) -> Pixels {
    if profile.color_space != DataColorSpace::Rgb {
        return pixels;
    }
    match pixels {
        Pixels::Colour(mut image) => {
            transform(profile, Layout::Rgb, &mut image);
            Pixels::Colour(image)
        }
        Pixels::ColourAlpha(mut image) => {
            transform(profile, Layout::Rgba, &mut image);
            Pixels::ColourAlpha(image)
        }
        grey => grey,
    }
}

fn transform(profile: &ColorProfile, layout: Layout, samples: &mut [u8]) {
    let srgb = ColorProfile::new_srgb();
    let Ok(to) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default())
    else {
        return;
    };
    // In strips, so that a large picture is not held twice. Both layouts divide the length.
    let strip_len = if layout == Layout::Rgb {
        3 << 12
    } else {
        4 << 12
    };
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
