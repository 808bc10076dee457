//! QR codes in a picture: several of them, at an angle, in uneven light, a little blurred. What they say is foreign.

mod finders;
mod grid;
mod mesh;
mod plane;
mod warp;

use super::pixels::Pixels;
use super::{heic, jpeg_pixels, pixels, png_read, tiff_read};
use crate::media::sniff::{advice, unsupported};
use crate::media::{Format, Input, MediaError, Settings};
use image::codecs::webp::WebPDecoder;
use plane::Plane;
use std::collections::BTreeSet;
use std::io::Cursor;

/// What the codes of a picture say, each once.
pub(in crate::media) fn read(
    format: Format,
    input: &mut Input,
    settings: &Settings,
) -> Result<Vec<Vec<u8>>, MediaError> {
    let limits = &settings.limits;
    input.go_to_start()?;
    let bytes = input.read_all(limits.picture_file)?;
    // Larger than this shows no more of a page, and takes longer.
    let settings = &Settings {
        downscale: Some(limits.codes_side),
        ..*settings
    };
    let mut found = BTreeSet::new();
    let mut look = |pixels: &Pixels| {
        let (width, height) = pixels.dimensions();
        let luma = match pixels {
            Pixels::Grey(grey) => grey.as_raw().clone(),
            Pixels::Colour(colour) => image::imageops::grayscale(colour).into_raw(),
        };
        let [width, height] = [width, height].map(|n| usize::try_from(n).unwrap_or_default());
        find(
            Plane::new(width, height, luma),
            limits.picture_codes,
            &mut found,
        )
    };
    match format {
        Format::Jpeg => look(&jpeg_pixels::decode(&bytes, settings)?)?,
        Format::Png => look(&png_read::Source::open(&bytes, settings)?.still()?)?,
        Format::Heic => look(&heic::read(bytes, settings)?)?,
        Format::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(&bytes[..])).map_err(MediaError::damaged)?;
            look(&pixels::decode(decoder, settings)?)?;
        }
        Format::Tiff => tiff_read::read(bytes, settings, |page| look(&page))?,
        other => return Err(unsupported(other.name(), advice::PICTURE)),
    }
    Ok(found.into_iter().collect())
}

/// Looks at the picture itself, then at half its size and so on: what is too large or too blurred for one is right for
/// another.
fn find(mut plane: Plane, most: usize, found: &mut BTreeSet<Vec<u8>>) -> Result<(), MediaError> {
    let mut places = Vec::new();
    loop {
        for (content, place) in grid::read(&plane, &places) {
            found.insert(content);
            places.push(place);
        }
        if found.len() > most {
            return Err(MediaError::TooMany {
                limit: u64::try_from(most).unwrap_or(u64::MAX),
            });
        }
        let Some(half) = plane.half() else {
            return Ok(());
        };
        plane = half;
        for place in &mut places {
            *place = place.map(|(x, y)| (x / 2.0, y / 2.0));
        }
    }
}
