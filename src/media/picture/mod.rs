//! Pictures: decoded, turned upright, brought to sRGB and encoded anew.

mod bitmap;
mod bitmap_marks;
mod canvas;
mod codes;
mod colour;
mod exif_block;
mod exif_size;
mod fingerprint;
mod first;
mod for_pages;
mod gif;
mod gif_marks;
mod gif_write;
mod heic;
mod heic_boxes;
mod heic_marks;
mod heic_repair;
mod iptc;
mod jpeg;
mod jpeg_marks;
mod jpeg_pixels;
mod jpeg_segments;
mod jxl;
mod jxl_marks;
mod moving;
mod pixels;
mod png;
mod png_colour;
mod png_marks;
mod png_read;
mod png_write;
mod raw;
mod scale;
mod svg;
mod svg_image;
mod svg_marks;
mod svg_text;
mod tiff;
mod tiff_ifd;
mod tiff_marks;
mod tiff_pages;
mod tiff_read;
mod tiff_write;
mod webp;
mod webp_marks;
mod xmp;

pub(super) use bitmap::{Bmp, Pnm};
pub(super) use codes::read as read_codes;
pub use fingerprint::Fingerprint;
pub(super) use fingerprint::take as take_fingerprint;
pub(super) use for_pages::{encode_page, jpeg_findings};
pub(super) use gif::Gif;
pub(super) use heic::Heic;
pub(super) use jpeg::Jpeg;
pub(super) use jxl::Jxl;
pub(super) use png::Png;
pub(super) use svg::Svg;
pub(super) use tiff::Tiff;
pub(super) use webp::WebP;

use super::sniff::{HEAD, Remains, by_head};
use super::{Clean, Input, MediaError, Settings};
use crate::model::MediaType;
use std::io::Read;
use zeroize::Zeroizing;

/// Cleans a picture that stands inside another file, and says what it has become.
///
/// # Errors
/// [`MediaError::Unsupported`] or [`MediaError::Embedded`] if it is no picture that can be cleaned, and whatever its
/// own stripper says.
pub(in crate::media) fn clean_picture(
    bytes: Zeroizing<Vec<u8>>,
    settings: &Settings,
) -> Result<(MediaType, Zeroizing<Vec<u8>>), MediaError> {
    let head = usize::try_from(HEAD).unwrap_or_default();
    let format = by_head(bytes.get(..head).unwrap_or(&bytes))?;
    if !matches!(format.remains(), Remains::Picture | Remains::Drawing) {
        return Err(MediaError::Embedded {
            name: format.name().to_owned(),
        });
    }
    let clean = format
        .stripper()
        .strip(Input::from_bytes(bytes), settings)?;
    gather(clean)
}

/// A clean picture's bytes. Its size is known, so they are never moved while they grow.
fn gather(clean: Clean) -> Result<(MediaType, Zeroizing<Vec<u8>>), MediaError> {
    let media = clean.media();
    let size = usize::try_from(clean.size()).map_err(|_| MediaError::Encode)?;
    let mut out = Zeroizing::new(Vec::with_capacity(size.saturating_add(1)));
    let read = clean.into_reader().read_to_end(&mut out);
    read.map_err(|source| MediaError::Open { source })?;
    Ok((media, out))
}
