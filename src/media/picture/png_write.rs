//! Writes PNG and APNG: pixels of 8 bits, a time for each frame, and nothing else.

use super::moving::{Shown, changed, cut, rgb};
use super::pixels::Pixels;
use crate::media::MediaError;
use image::RgbImage;
use png::{BitDepth, ColorType, Encoder};
use zeroize::Zeroizing;

/// Frame times are fractions of a second; this is the denominator of all of ours.
pub(super) const DENOMINATOR: u16 = 1000;

/// Writes a still picture.
pub(super) fn still(pixels: &Pixels) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let (width, height) = pixels.dimensions();
    let mut out = Zeroizing::new(Vec::new());
    let mut encoder = Encoder::new(&mut *out, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(match pixels {
        Pixels::Grey(_) => ColorType::Grayscale,
        Pixels::Colour(_) => ColorType::Rgb,
    });
    encoder
        .write_header()
        .and_then(|mut w| {
            w.write_image_data(pixels.samples())?;
            w.finish()
        })
        .map_err(|_| MediaError::Encode)?;
    Ok(out)
}

/// Writes frames that follow each other so many times, for ever if it is 0. Each frame after the first is only as
/// large as what changed.
pub(super) fn moving(
    frames: impl Iterator<Item = Result<Shown, MediaError>>,
    count: u32,
    plays: u32,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let mut frames = frames.peekable();
    let (width, height) = match frames.next_if(Result::is_err) {
        Some(Err(error)) => return Err(error),
        _ => match frames.peek() {
            Some(Ok(first)) => first.pixels.dimensions(),
            _ => return Err(MediaError::damaged("it has no frames")),
        },
    };
    let mut out = Zeroizing::new(Vec::new());
    let mut encoder = Encoder::new(&mut *out, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(ColorType::Rgb);
    let failed = |_| MediaError::Encode;
    encoder.set_animated(count, plays).map_err(failed)?;
    let mut writer = encoder.write_header().map_err(failed)?;
    let mut before: Option<RgbImage> = None;
    for frame in frames {
        let frame = frame?;
        let now = rgb(frame.pixels);
        let area = match &before {
            None => (0, 0, width, height),
            Some(before) => changed(before, &now),
        };
        let milliseconds = u16::try_from(frame.milliseconds).unwrap_or(u16::MAX);
        let (left, top, wide, high) = area;
        writer
            .set_frame_delay(milliseconds, DENOMINATOR)
            .and_then(|()| writer.reset_frame_position())
            .and_then(|()| writer.set_frame_dimension(wide, high))
            .and_then(|()| writer.set_frame_position(left, top))
            .and_then(|()| writer.write_image_data(cut(&now, area).as_raw()))
            .map_err(failed)?;
        before = Some(now);
    }
    writer.finish().map_err(failed)?;
    Ok(out)
}
