//! What a file of any kind of picture shows first: its one picture, its first frame or its first page.

use super::pixels::{self, Pixels};
use super::{bitmap, gif, heic, jpeg_pixels, jxl, png_read, svg, tiff_read};
use crate::media::sniff::{advice, unsupported};
use crate::media::{Format, Input, MediaError, Settings};
use image::codecs::webp::WebPDecoder;
use std::io::Cursor;

/// Decodes it, upright and in sRGB.
///
/// # Errors
/// [`MediaError::Unsupported`] for what is no picture.
pub(super) fn first(
    format: Format,
    input: &mut Input,
    settings: &Settings,
) -> Result<Pixels, MediaError> {
    input.go_to_start()?;
    if format == Format::Svg {
        return svg::drawn(input, settings);
    }
    let bytes = input.read_all(settings.limits.picture_file)?;
    match format {
        Format::Jpeg => jpeg_pixels::decode(&bytes, settings),
        Format::Png => png_read::Source::open(&bytes, settings)?.first(),
        Format::Gif => gif::first(&bytes, settings),
        Format::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(&bytes[..])).map_err(MediaError::damaged)?;
            pixels::decode(decoder, settings)
        }
        Format::Tiff => {
            let mut first = None;
            let read = tiff_read::read(bytes, settings, |page| {
                first = Some(page);
                // Ends the reading; nobody is told.
                Err(MediaError::Changed)
            });
            match (first, read) {
                (Some(page), _) => Ok(page),
                (None, Err(error)) => Err(error),
                (None, Ok(())) => Err(MediaError::damaged("it has no page")),
            }
        }
        Format::Bmp => bitmap::bmp(&bytes, settings),
        Format::Pnm => bitmap::pnm(&bytes, settings),
        Format::Heic => heic::read(bytes, settings),
        Format::Jxl => jxl::read(&bytes, settings),
        other => Err(unsupported(other.name(), advice::PICTURE)),
    }
}
