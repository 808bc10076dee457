//! Pictures: decoded, turned upright, brought to sRGB and encoded anew.

mod bitmap;
mod exif_block;
mod exif_size;
mod gif;
mod heic;
mod heic_boxes;
mod heic_marks;
mod heic_repair;
mod jpeg;
mod jpeg_marks;
mod jxl;
mod jxl_marks;
mod pixels;
mod png;
mod png_marks;
mod raw;
mod svg;
mod svg_image;
mod svg_marks;
mod svg_text;
mod tiff;
mod webp;

pub(super) use bitmap::{Bmp, Pnm};
pub(super) use gif::Gif;
pub(super) use heic::Heic;
pub(super) use jpeg::Jpeg;
pub(super) use jxl::Jxl;
pub(super) use png::Png;
pub(super) use svg::Svg;
pub(super) use tiff::Tiff;
pub(super) use webp::WebP;
