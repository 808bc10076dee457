//! What documents of pages take from pictures: the one JPEG of this program, and the eyes that know it again.

use super::jpeg;
use super::jpeg_marks;
use super::pixels::Pixels;
use crate::media::MediaError;
use crate::model::Finding;
use image::{GrayImage, RgbImage};
use zeroize::Zeroizing;

/// Encodes red, green and blue, eight bits each, row by row; in grey where nothing has a colour.
pub(in crate::media) fn encode_page(
    width: u32,
    height: u32,
    rgb: Vec<u8>,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let is_grey = rgb
        .chunks_exact(3)
        .all(|p| matches!(p, [r, g, b] if r == g && g == b));
    let pixels = if is_grey {
        let grey = rgb.iter().step_by(3).copied().collect();
        GrayImage::from_raw(width, height, grey).map(Pixels::Grey)
    } else {
        RgbImage::from_raw(width, height, rgb).map(Pixels::Colour)
    };
    jpeg::encode(&pixels.ok_or(MediaError::Encode)?, false)
}

/// What a JPEG inside a document says about its maker.
pub(in crate::media) fn jpeg_findings(file: &[u8]) -> Vec<Finding> {
    jpeg_marks::find(file)
}
