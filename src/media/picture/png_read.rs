//! Reads PNG and APNG: every kind of pixel, as 8 bits a channel.

use super::canvas::{Canvas, Disposal, Patch};
use super::moving::{Allowance, Shown};
use super::pixels::{Pixels, check_size};
use super::png_colour::ToSrgb;
use crate::media::{MediaError, Settings};
use image::RgbaImage;
use image::metadata::Orientation;
use png::{BlendOp, DecodingError, DisposeOp, Limits, Reader, Transformations};
use std::io::{Cursor, ErrorKind};

/// A PNG whose header has been read.
pub(super) struct Source<'a> {
    reader: Reader<Cursor<&'a [u8]>>,
    settings: &'a Settings,
    colours: ToSrgb,
    orientation: Orientation,
    /// How many frames it has, and how many times they are played, if it is an APNG.
    pub(super) frames: Option<(u32, u32)>,
}

/// What becomes of a picture whose file breaks off.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IfCut {
    Refuse,
    Grey,
}

/// What stands for the pixels that are missing.
const GREY: u8 = 0x80;

/// Width and height, channels, and samples row by row.
type Samples = ((u32, u32), usize, Vec<u8>);

impl<'a> Source<'a> {
    /// Reads everything before the pixels. The size is looked at first.
    pub(super) fn open(file: &'a [u8], settings: &'a Settings) -> Result<Self, MediaError> {
        let limits = &settings.limits;
        // The decoder's own rows and chunks; the pixels are ours.
        let bytes = limits.colour_profile.saturating_mul(4).max(64 << 20);
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(file), Limits { bytes });
        decoder.set_transformations(Transformations::normalize_to_color8());
        decoder.set_ignore_text_chunk(true);
        let header = decoder.read_header_info().map_err(MediaError::damaged)?;
        check_size((header.width, header.height), limits)?;
        let reader = decoder.read_info().map_err(MediaError::damaged)?;
        let info = reader.info();
        let orientation = info.exif_metadata.as_deref();
        let orientation = orientation.and_then(Orientation::from_exif_chunk);
        let frames = info.animation_control.map(|control| {
            let there = count(file, *b"fcTL");
            (control.num_frames.min(there), control.num_plays)
        });
        Ok(Self {
            colours: ToSrgb::of(info, limits),
            orientation: orientation.unwrap_or(Orientation::NoTransforms),
            frames: frames.filter(|(count, _)| *count > 0),
            settings,
            reader,
        })
    }

    /// What it shows first.
    pub(super) fn first(self) -> Result<Pixels, MediaError> {
        let Some((count, _)) = self.frames.filter(|(count, _)| *count > 1) else {
            return self.still();
        };
        let frame = self.frames(count)?.next();
        frame.map_or_else(
            || Err(MediaError::damaged("it has no frame")),
            |f| Ok(f?.pixels),
        )
    }

    /// The one picture of a PNG.
    pub(super) fn still(mut self) -> Result<Pixels, MediaError> {
        let (size, channels, samples) = self.next_samples(IfCut::Grey)?;
        let pixels = Pixels::from_samples(size, channels, samples)?;
        Ok(self.finish(pixels))
    }

    /// The frames of an APNG, as they are seen.
    pub(super) fn frames(
        mut self,
        count: u32,
    ) -> Result<impl Iterator<Item = Result<Shown, MediaError>> + 'a, MediaError> {
        let (width, height) = (self.reader.info().width, self.reader.info().height);
        let mut allowance = Allowance::new((width, height), self.settings)?;
        let mut canvas = Canvas::new(width, height);
        // A default picture that is no frame is never shown.
        if self.reader.info().frame_control.is_none() {
            self.next_samples(IfCut::Refuse)?;
        }
        Ok((0..count).map(move |_| {
            allowance.take()?;
            let (size, channels, samples) = self.next_samples(IfCut::Refuse)?;
            let control = self.reader.info().frame_control;
            let control = control.ok_or_else(|| MediaError::damaged("a frame has no time"))?;
            let pixels = canvas.draw(&Patch {
                pixels: with_alpha(size, channels, &samples)?,
                left: control.x_offset,
                top: control.y_offset,
                over: control.blend_op == BlendOp::Over,
                disposal: match control.dispose_op {
                    DisposeOp::None => Disposal::Keep,
                    DisposeOp::Background => Disposal::Clear,
                    DisposeOp::Previous => Disposal::Restore,
                },
            })?;
            // A denominator of 0 is taken for 100 (third edition, section 11.3.6.2).
            let parts = match control.delay_den {
                0 => 100,
                parts => u32::from(parts),
            };
            let milliseconds = u32::from(control.delay_num).saturating_mul(1000);
            Ok(Shown {
                pixels: self.finish(pixels),
                milliseconds: milliseconds.checked_div(parts).unwrap_or(0),
            })
        }))
    }

    fn next_samples(&mut self, if_cut: IfCut) -> Result<Samples, MediaError> {
        let length = self.reader.output_buffer_size();
        let mut samples = vec![GREY; length.ok_or_else(|| MediaError::damaged("it is too large"))?];
        let info = match self.reader.next_frame(&mut samples) {
            Ok(info) => info,
            // Rows come in order, so what is there is the upper part, and viewers show it.
            Err(DecodingError::IoError(e))
                if if_cut == IfCut::Grey
                    && e.kind() == ErrorKind::UnexpectedEof
                    && samples.iter().any(|s| *s != GREY) =>
            {
                let info = self.reader.info();
                let colour = self.reader.output_color_type().0;
                return Ok(((info.width, info.height), colour.samples(), samples));
            }
            Err(e) => return Err(MediaError::damaged(e)),
        };
        samples.truncate(info.buffer_size());
        Ok((
            (info.width, info.height),
            info.color_type.samples(),
            samples,
        ))
    }

    fn finish(&self, pixels: Pixels) -> Pixels {
        self.colours
            .apply(pixels)
            .finished(self.orientation, self.settings)
    }
}

/// How many chunks of a kind there are.
fn count(file: &[u8], kind: [u8; 4]) -> u32 {
    let mut rest = file.get(8..).unwrap_or_default();
    let mut found = 0u32;
    while let Some((this, _, behind)) = super::png_marks::next_chunk(rest) {
        found = found.saturating_add((this == kind).into());
        rest = behind;
    }
    found
}

/// Any samples as red, green, blue and alpha.
fn with_alpha(
    (width, height): (u32, u32),
    channels: usize,
    samples: &[u8],
) -> Result<RgbaImage, MediaError> {
    let mut out = Vec::with_capacity(samples.len().saturating_mul(4).div_ceil(channels.max(1)));
    for pixel in samples.chunks_exact(channels.max(1)) {
        out.extend(match pixel {
            [grey] => [*grey, *grey, *grey, 255],
            [grey, alpha] => [*grey, *grey, *grey, *alpha],
            [red, green, blue] => [*red, *green, *blue, 255],
            [red, green, blue, alpha] => [*red, *green, *blue, *alpha],
            _ => return Err(MediaError::damaged("it has strange pixels")),
        });
    }
    RgbaImage::from_raw(width, height, out)
        .ok_or_else(|| MediaError::damaged("it has too few pixels"))
}
