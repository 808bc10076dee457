//! A page as a picture: its size in points, and its JPEG.

use super::render::Drawing;
use crate::media::MediaError;
use crate::media::picture::encode_page;
use zeroize::Zeroizing;

/// The sides a page may have, in points (ISO 32000-2, annex C).
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=14_400.0;

/// One page, finished.
pub(super) struct PicturePage {
    /// Width and height in points, whole hundredths.
    pub(super) points: (f32, f32),
    /// Width and height in pixels.
    pub(super) pixels: (u32, u32),
    pub(super) is_grey: bool,
    pub(super) jpeg: Zeroizing<Vec<u8>>,
}

impl PicturePage {
    /// Encodes a page.
    pub(super) fn new(drawing: Drawing) -> Result<Self, MediaError> {
        let pixels = (drawing.pixels.0.into(), drawing.pixels.1.into());
        let jpeg = encode_page(pixels.0, pixels.1, drawing.rgb)?;
        Ok(Self {
            points: sides(drawing.points),
            pixels,
            is_grey: components(&jpeg) == Some(1),
            jpeg,
        })
    }
}

/// Sides that a reader takes, in their proportion where it can be kept.
pub(super) fn sides((width, height): (f32, f32)) -> (f32, f32) {
    let longer = width.max(height).max(1.0);
    let fit = (SIDES.end() / longer).min(1.0);
    let hundredths = |side: f32| (side * fit * 100.0).round() / 100.0;
    let within = |side: f32| hundredths(side).clamp(*SIDES.start(), *SIDES.end());
    (within(width), within(height))
}

/// The number of components a JPEG's frame header says.
pub(super) fn components(jpeg: &[u8]) -> Option<u8> {
    let at = jpeg.windows(2).position(|w| w == [0xff, 0xc0])?;
    jpeg.get(at.checked_add(9)?).copied()
}
