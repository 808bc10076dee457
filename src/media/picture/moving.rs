//! Moving pictures: a row of whole pictures, each with the time it stands.

use super::pixels::{Pixels, check_size};
use crate::media::{MediaError, Settings};
use image::RgbImage;

/// One moment of a moving picture.
pub(super) struct Shown {
    pub(super) pixels: Pixels,
    pub(super) milliseconds: u32,
}

/// Counts frames against the limits, before each is decoded.
pub(super) struct Allowance {
    size: u64,
    frames: usize,
    pixels: u64,
    most: (usize, u64),
}

impl Allowance {
    /// For frames of this size.
    pub(super) fn new(size: (u32, u32), settings: &Settings) -> Result<Self, MediaError> {
        check_size(size, &settings.limits)?;
        Ok(Self {
            size: u64::from(size.0).saturating_mul(u64::from(size.1)),
            frames: 0,
            pixels: 0,
            most: (settings.limits.frames, settings.limits.frames_pixels),
        })
    }

    /// One more frame.
    pub(super) fn take(&mut self) -> Result<(), MediaError> {
        self.frames = self.frames.saturating_add(1);
        self.pixels = self.pixels.saturating_add(self.size);
        if self.frames > self.most.0 {
            return Err(MediaError::TooMany {
                limit: self.most.0 as u64,
            });
        }
        if self.pixels > self.most.1 {
            return Err(MediaError::TooManyPixels { limit: self.most.1 });
        }
        Ok(())
    }
}

/// Red, green and blue, whatever it was.
pub(super) fn rgb(pixels: Pixels) -> RgbImage {
    match pixels {
        Pixels::Grey(i) => image::DynamicImage::ImageLuma8(i).into_rgb8(),
        Pixels::Colour(i) => i,
    }
}

/// A rectangle of a frame: left, top, width, height.
pub(super) type Area = (u32, u32, u32, u32);

/// The smallest area outside of which two pictures of one size are the same; of one pixel if they are the same
/// everywhere, because no format has empty frames.
pub(super) fn changed(before: &RgbImage, after: &RgbImage) -> Area {
    let mut rows = (u32::MAX, 0);
    let mut columns = (u32::MAX, 0);
    let pairs = before.rows().zip(after.rows());
    for (y, (old, new)) in (0u32..).zip(pairs) {
        let mut differing = (0u32..).zip(old.zip(new)).filter(|(_, (a, b))| a != b);
        let Some((first, _)) = differing.next() else {
            continue;
        };
        let last = differing.last().map_or(first, |(x, _)| x);
        rows = (rows.0.min(y), y);
        columns = (columns.0.min(first), columns.1.max(last));
    }
    if rows.0 == u32::MAX {
        return (0, 0, 1, 1);
    }
    let length = |(from, to): (u32, u32)| to.saturating_sub(from).saturating_add(1);
    (columns.0, rows.0, length(columns), length(rows))
}

/// The pixels of an area.
pub(super) fn cut(picture: &RgbImage, (left, top, width, height): Area) -> RgbImage {
    image::imageops::crop_imm(picture, left, top, width, height).to_image()
}
