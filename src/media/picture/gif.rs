//! GIF (89a): every frame drawn as it is seen, and written anew with palettes of our own.

use super::canvas::{Canvas, Disposal, Patch};
use super::moving::{Allowance, Shown};
use super::pixels::{Pixels, check_size};
use super::{gif_marks, gif_write};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use ::gif::{ColorOutput, DecodeOptions, Decoder, DecodingError, DisposalMethod, MemoryLimit};
use image::RgbaImage;
use image::metadata::Orientation;
use std::num::NonZeroU64;

pub(in crate::media) struct Gif;

impl Stripper for Gif {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(gif_marks::find(&bytes))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let decoder = open(&bytes, settings)?;
        let plays = decoder.repeat();
        let out = gif_write::write(Frames::new(decoder, settings), plays)?;
        nothing_found(&gif_marks::find(&out))?;
        Ok(Clean::from_bytes(MediaType::Gif, out))
    }
}

/// The first frame, as it is seen.
pub(super) fn first(bytes: &[u8], settings: &Settings) -> Result<Pixels, MediaError> {
    let frame = Frames::new(open(bytes, settings)?, settings).next_frame()?;
    let frame = frame.ok_or_else(|| MediaError::damaged("it has no frame"))?;
    Ok(frame.pixels)
}

fn open<'a>(bytes: &'a [u8], settings: &Settings) -> Result<Decoder<&'a [u8]>, MediaError> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::RGBA);
    options.allow_unknown_blocks(true);
    let most = settings.limits.picture_pixels.saturating_mul(4);
    options.set_memory_limit(
        NonZeroU64::new(most).map_or(MemoryLimit::Bytes(NonZeroU64::MIN), MemoryLimit::Bytes),
    );
    let decoder = options.read_info(bytes).map_err(MediaError::damaged)?;
    let screen = (decoder.width().into(), decoder.height().into());
    if screen.0 > 0 && screen.1 > 0 {
        check_size(screen, &settings.limits)?;
    }
    Ok(decoder)
}

/// The frames of a file, as they are seen.
struct Frames<'a> {
    decoder: Decoder<&'a [u8]>,
    settings: &'a Settings,
    drawn: Option<(Canvas, Allowance)>,
}

impl<'a> Frames<'a> {
    fn new(decoder: Decoder<&'a [u8]>, settings: &'a Settings) -> Self {
        Self {
            decoder,
            settings,
            drawn: None,
        }
    }

    fn next_frame(&mut self) -> Result<Option<Shown>, MediaError> {
        let screen = (self.decoder.width().into(), self.decoder.height().into());
        let frame = match self.decoder.read_next_frame() {
            Ok(Some(frame)) => frame,
            Ok(None) => return Ok(None),
            // A file that breaks off shows the frames before, in every viewer.
            Err(DecodingError::Io(_)) if self.drawn.is_some() => return Ok(None),
            Err(error) => return Err(MediaError::damaged(error)),
        };
        let (left, top) = (u32::from(frame.left), u32::from(frame.top));
        let (width, height) = (u32::from(frame.width), u32::from(frame.height));
        // A screen of no size is as large as its first frame.
        let size = match screen {
            (0, _) | (_, 0) => (left.saturating_add(width), top.saturating_add(height)),
            screen => screen,
        };
        let (canvas, allowance) = if let Some(drawn) = &mut self.drawn {
            drawn
        } else {
            let allowance = Allowance::new(size, self.settings)?;
            self.drawn.insert((Canvas::new(size.0, size.1), allowance))
        };
        allowance.take()?;
        let pixels = RgbaImage::from_raw(width, height, frame.buffer.to_vec());
        let pixels = pixels.ok_or_else(|| MediaError::damaged("a frame has too few pixels"))?;
        let shown = canvas.draw(&Patch {
            pixels,
            left,
            top,
            over: true,
            disposal: match frame.dispose {
                DisposalMethod::Any | DisposalMethod::Keep => Disposal::Keep,
                DisposalMethod::Background => Disposal::Clear,
                DisposalMethod::Previous => Disposal::Restore,
            },
        })?;
        Ok(Some(Shown {
            pixels: shown.finished(Orientation::NoTransforms, self.settings),
            milliseconds: u32::from(frame.delay).saturating_mul(10),
        }))
    }
}

impl Iterator for Frames<'_> {
    type Item = Result<Shown, MediaError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_frame().transpose()
    }
}
