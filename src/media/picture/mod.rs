//! Pictures: decoded, turned upright, brought to sRGB and encoded anew.

mod bitmap;
mod exif_block;
mod exif_size;
mod for_pages;
mod gif;
mod heic;
mod jpeg;
mod jpeg_marks;
mod jxl;
mod pixels;
mod png;
mod png_marks;
mod svg;
mod tiff;
mod webp;

pub(super) use bitmap::{Bmp, Pnm};
pub(super) use for_pages::{encode_page, jpeg_findings};
pub(super) use gif::Gif;
pub(super) use heic::Heic;
pub(super) use jpeg::Jpeg;
pub(super) use jxl::Jxl;
pub(super) use png::Png;
pub(super) use svg::Svg;
pub(super) use tiff::Tiff;
pub(super) use webp::WebP;
