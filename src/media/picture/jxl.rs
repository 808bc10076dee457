//! JPEG XL (ISO/IEC 18181): its one frame decoded and encoded anew as PNG.

use super::heic_boxes::{Boxes, Fields};
use super::pixels::{self, Pixels};
use super::raw::{self, Raw};
use super::{jxl_marks, png};
use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, Limits};
use image::ColorType;
use jxl_oxide::image::ExtraChannelInfo;
use jxl_oxide::{
    AllocTracker, EnumColourEncoding, InitializeResult, JxlImage, PixelFormat, RenderingIntent,
};
use std::borrow::Cow;
use zeroize::Zeroizing;

pub(in crate::media) struct Jxl;

/// How a codestream without a container begins.
pub(super) const CODESTREAM: &[u8] = b"\xff\x0a";
/// Bytes that are given to the decoder at a time until it knows the picture's size.
const FIRST: usize = 4096;

impl Stripper for Jxl {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(jxl_marks::find(&bytes, &settings.limits))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let pixels = read(&bytes, settings)?;
        drop(bytes);
        png::still(&pixels, settings)
    }
}

/// What the picture looks like.
pub(super) fn read(bytes: &[u8], settings: &Settings) -> Result<Pixels, MediaError> {
    let raw = decode(&codestream(bytes), &settings.limits)?;
    pixels::decode(raw, settings)
}

/// The codestream alone. The decoder would unpack the boxes beside it, too, however large they become.
pub(super) fn codestream(file: &[u8]) -> Cow<'_, [u8]> {
    if file.starts_with(CODESTREAM) {
        return Cow::Borrowed(file);
    }
    let mut parts = Vec::new();
    let mut boxes = Boxes { rest: file };
    for (kind, body) in &mut boxes {
        match &kind {
            b"jxlc" => return Cow::Borrowed(body),
            // Behind four bytes with its number.
            b"jxlp" => parts.extend_from_slice(body.get(4..).unwrap_or_default()),
            _ => {}
        }
    }
    // A file that was cut off may still hold all that can be decoded.
    let mut fields = Fields(boxes.rest);
    if let (Some(_), Some(kind)) = (fields.number(4), fields.code()) {
        match &kind {
            b"jxlc" => parts.extend_from_slice(fields.0),
            b"jxlp" => parts.extend_from_slice(fields.0.get(4..).unwrap_or_default()),
            _ => {}
        }
    }
    Cow::Owned(parts)
}

/// Reads the header, and returns the bytes that have not been taken yet.
pub(super) fn header<'a>(
    codestream: &'a [u8],
    limits: &Limits,
) -> Result<(JxlImage, &'a [u8]), MediaError> {
    // Three channels and alpha as numbers of four bytes, and as much again for what the transforms need.
    let room = limits.picture_pixels.saturating_mul(16);
    let room = room.saturating_add(64 << 20).min(limits.worker_memory / 2);
    let tracker = AllocTracker::with_limit(usize::try_from(room).unwrap_or(usize::MAX));
    let mut waiting = JxlImage::builder().alloc_tracker(tracker).build_uninit();
    let mut rest = codestream;
    while !rest.is_empty() {
        let piece = rest.get(..FIRST).unwrap_or(rest);
        let taken = waiting.feed_bytes(piece).map_err(MediaError::damaged)?;
        rest = rest.get(taken.max(1)..).unwrap_or_default();
        match waiting.try_init().map_err(MediaError::damaged)? {
            InitializeResult::Initialized(image) => return Ok((image, rest)),
            InitializeResult::NeedMoreData(more) => waiting = more,
        }
    }
    Err(MediaError::damaged("it ends too early"))
}

fn decode(codestream: &[u8], limits: &Limits) -> Result<Raw, MediaError> {
    let (mut image, mut rest) = header(codestream, limits)?;
    let (width, height) = (image.width(), image.height());
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > limits.picture_pixels || width.max(height) > limits.picture_side {
        return Err(MediaError::TooManyPixels {
            limit: limits.picture_pixels,
        });
    }
    while !(rest.is_empty() || image.is_loading_done()) {
        let taken = image.feed_bytes(rest).map_err(MediaError::damaged)?;
        if taken == 0 {
            break;
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    match image.num_loaded_keyframes() {
        0 => return Err(MediaError::damaged("it ends too early")),
        1 => {}
        _ => return Err(unsupported("animated JPEG XL", advice::PICTURE)),
    }
    // Colours that are named are brought to sRGB while they are still exact; others come with their profile.
    let grey = image.image_header().metadata.grayscale();
    if image.original_icc().is_none() {
        let intent = RenderingIntent::Relative;
        image.request_color_encoding(if grey {
            EnumColourEncoding::gray_srgb(intent)
        } else {
            EnumColourEncoding::srgb(intent)
        });
    }
    let colour = match image.pixel_format() {
        PixelFormat::Gray => ColorType::L8,
        PixelFormat::Graya => ColorType::La8,
        PixelFormat::Rgb => ColorType::Rgb8,
        PixelFormat::Rgba => ColorType::Rgba8,
        PixelFormat::Cmyk | PixelFormat::Cmyka => {
            return Err(unsupported("JPEG XL in printing colours", advice::PICTURE));
        }
    };
    let profile = image.original_icc().is_some().then(|| image.rendered_icc());
    let render = image.render_frame(0).map_err(MediaError::damaged)?;
    let mut stream = render.stream();
    let size = pixels.saturating_mul(u64::from(colour.channel_count()));
    let size = usize::try_from(size).map_err(MediaError::damaged)?;
    let mut samples = Zeroizing::new(vec![0u8; size]);
    if (stream.width(), stream.height()) != (width, height)
        || stream.write_to_buffer(&mut samples) != size
    {
        return Err(MediaError::damaged("its frame has not the picture's size"));
    }
    let channels = &image.image_header().metadata.ec_info;
    let multiplied = channels.iter().find_map(ExtraChannelInfo::alpha_associated);
    if multiplied == Some(true) {
        raw::unmultiply(&mut samples, usize::from(colour.channel_count()));
    }
    Ok(Raw {
        width,
        height,
        colour,
        samples,
        profile,
    })
}
