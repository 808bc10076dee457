//! PNG and APNG (W3C, third edition): decoded, turned upright, brought to sRGB and encoded anew.

use super::moving::Shown;
use super::pixels::Pixels;
use super::png_read::Source;
use super::{png_marks, png_write};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};

pub(in crate::media) struct Png;

impl Stripper for Png {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(png_marks::find(&bytes, &settings.limits))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let source = Source::open(&bytes, settings)?;
        match source.frames {
            Some((count, plays)) if count > 1 => {
                moving(source.frames(count)?, count, plays, settings)
            }
            _ => still(&source.still()?, settings),
        }
    }
}

/// The still picture of any format that becomes a PNG.
pub(super) fn still(pixels: &Pixels, settings: &Settings) -> Result<Clean, MediaError> {
    let out = png_write::still(pixels)?;
    nothing_found(&png_marks::find(&out, &settings.limits))?;
    Ok(Clean::from_bytes(MediaType::Png, out))
}

/// The moving picture of any format that becomes an APNG.
pub(super) fn moving(
    frames: impl Iterator<Item = Result<Shown, MediaError>>,
    count: u32,
    plays: u32,
    settings: &Settings,
) -> Result<Clean, MediaError> {
    let out = png_write::moving(frames, count, plays)?;
    nothing_found(&png_marks::find(&out, &settings.limits))?;
    Ok(Clean::from_bytes(MediaType::Png, out))
}
