//! Decodes the pages of a TIFF, whatever their samples are, to 8 bits a channel.

use super::colour;
use super::pixels::{Pixels, check_size};
use super::tiff_ifd::{Directory, Reader};
use super::tiff_pages::{PHOTOMETRIC, pages};
use crate::media::sniff::{advice, unsupported};
use crate::media::{MediaError, Settings};
use image::metadata::Orientation;
use std::io::Cursor;
use tiff::decoder::{Decoder, DecodingResult};
use tiff::{ColorType, TiffError};
use zeroize::Zeroizing;

const BITS: u16 = 258;
const ORIENTATION: u16 = 274;
const COLOUR_MAP: u16 = 320;
const ICC: u16 = 34675;
const PALETTE: u64 = 3;

/// Gives each page to `each`, in order.
pub(super) fn read(
    mut file: Zeroizing<Vec<u8>>,
    settings: &Settings,
    mut each: impl FnMut(Pixels) -> Result<(), MediaError>,
) -> Result<(), MediaError> {
    let limits = &settings.limits;
    let reader = Reader::new(&file).ok_or_else(|| MediaError::damaged("it has no header"))?;
    let chain = reader.pages(limits.frames.saturating_add(1));
    if chain.len() > limits.frames {
        return Err(MediaError::TooMany {
            limit: limits.frames as u64,
        });
    }
    let numbers = pages(&reader, &chain)?;
    let about: Vec<(usize, About)> = numbers
        .into_iter()
        .filter_map(|n| Some((n, About::of(&reader, chain.get(n)?, limits.colour_profile))))
        .collect();
    // The decoder knows no palettes: to it, an index is a grey, and the palette is looked up here.
    let grey = reader.short(1);
    for (_, page) in &about {
        if let Some((at, _)) = &page.palette
            && let Some(place) = file.get_mut(*at..at.saturating_add(2))
        {
            place.copy_from_slice(&grey);
        }
    }
    let mut allowed = tiff::decoder::Limits::default();
    let most = usize::try_from(limits.picture_pixels).unwrap_or(usize::MAX);
    allowed.decoding_buffer_size = most.saturating_mul(8);
    allowed.intermediate_buffer_size = most.saturating_mul(4);
    allowed.ifd_value_size = limits.metadata;
    let decoder = Decoder::new(Cursor::new(&file[..])).map_err(refusal)?;
    let mut decoder = decoder.with_limits(allowed);
    let mut left = limits.frames_pixels;
    for (number, about) in about {
        decoder.seek_to_image(number).map_err(refusal)?;
        let size = decoder.dimensions().map_err(refusal)?;
        check_size(size, limits)?;
        let pixels = u64::from(size.0).saturating_mul(size.1.into());
        left = left.checked_sub(pixels).ok_or(MediaError::TooManyPixels {
            limit: limits.frames_pixels,
        })?;
        let pixels = page(&mut decoder, size, &about)?;
        each(pixels.finished(about.orientation, settings))?;
    }
    Ok(())
}

/// What the decoder does not say about a page.
struct About {
    /// Where the file says that it has a palette, and the palette's colours.
    palette: Option<(usize, Vec<[u8; 3]>)>,
    orientation: Orientation,
    icc: Option<Vec<u8>>,
}

impl About {
    fn of(reader: &Reader, directory: &Directory, most: usize) -> Self {
        let number = |tag| directory.get(tag).and_then(|e| reader.number(e, 0));
        let palette = directory
            .get(PHOTOMETRIC)
            .filter(|e| reader.number(e, 0) == Some(PALETTE));
        let turn = number(ORIENTATION).and_then(|n| u8::try_from(n).ok());
        let icc = directory.get(ICC).and_then(|e| reader.bytes(e));
        Self {
            palette: palette.map(|e| (e.at, colours(reader, directory))),
            orientation: turn
                .and_then(Orientation::from_exif)
                .unwrap_or(Orientation::NoTransforms),
            icc: icc.filter(|p| p.len() <= most).map(<[u8]>::to_vec),
        }
    }
}

/// The palette: all reds, then all greens, then all blues, of 16 bits. Some writers mean 8.
fn colours(reader: &Reader, directory: &Directory) -> Vec<[u8; 3]> {
    let bits = directory.get(BITS).and_then(|e| reader.number(e, 0));
    let Some((map, each)) = directory
        .get(COLOUR_MAP)
        .zip(bits.filter(|b| *b <= 8).map(|b| 1u64 << b))
    else {
        return Vec::new();
    };
    let channel = |n: u64| (0..each).map(move |i| n.saturating_mul(each).saturating_add(i));
    let all: Vec<u64> = (0..3)
        .flat_map(channel)
        .map(|i| reader.number(map, i).unwrap_or(0))
        .collect();
    let shift = if all.iter().all(|v| *v < 256) { 0 } else { 8 };
    let all: Vec<u8> = all
        .into_iter()
        .map(|v| u8::try_from(v >> shift).unwrap_or(255))
        .collect();
    let each = usize::try_from(each).unwrap_or(1);
    let mut channels = all.chunks(each);
    let (Some(r), Some(g), Some(b)) = (channels.next(), channels.next(), channels.next()) else {
        return Vec::new();
    };
    r.iter()
        .zip(g)
        .zip(b)
        .map(|((r, g), b)| [*r, *g, *b])
        .collect()
}

fn page(
    decoder: &mut Decoder<Cursor<&[u8]>>,
    size: (u32, u32),
    about: &About,
) -> Result<Pixels, MediaError> {
    let kind = decoder.colortype().map_err(refusal)?;
    let mut samples = DecodingResult::U8(Vec::new());
    let layout = decoder
        .read_image_to_buffer(&mut samples)
        .map_err(refusal)?;
    let small = kind.bit_depth() < 8;
    let samples = match samples {
        DecodingResult::U8(s) if small => unpack(&s, size.0, kind, about.palette.is_some()),
        samples => eight_bits(samples),
    };
    let channels = usize::from(kind.num_samples());
    let samples = if layout.planes > 1 {
        interleave(&samples, channels)
    } else {
        samples
    };
    if let Some((_, colours)) = &about.palette {
        let indices = samples
            .chunks_exact(channels.max(1))
            .filter_map(<[u8]>::first);
        let rgb = indices.flat_map(|i| colours.get(usize::from(*i)).copied().unwrap_or_default());
        return Pixels::from_samples(size, 3, rgb.collect());
    }
    let icc = about.icc.as_deref();
    let (channels, samples) = match kind {
        ColorType::Gray(_) => (1, samples),
        ColorType::GrayA(_) => (2, samples),
        ColorType::RGB(_) => (3, samples),
        ColorType::RGBA(_) => (4, samples),
        ColorType::YCbCr(_) => (3, colour::from_ycc(samples)),
        ColorType::CMYK(_) => {
            return Pixels::from_samples(size, 3, colour::from_cmyk(&samples, icc));
        }
        ColorType::CMYKA(_) => {
            let inks: Vec<u8> = first(&samples, channels, 4);
            return Pixels::from_samples(size, 3, colour::from_cmyk(&inks, icc));
        }
        // A grey and channels that no one sees.
        ColorType::Multiband { .. } => (1, first(&samples, channels, 1)),
        _ => return Err(unsupported("a TIFF of these colours", advice::PICTURE)),
    };
    let pixels = Pixels::from_samples(size, channels, samples)?;
    Ok(match icc {
        Some(icc) => colour::to_srgb(pixels, icc),
        None => pixels,
    })
}

/// The first channels of each pixel.
fn first(samples: &[u8], channels: usize, wanted: usize) -> Vec<u8> {
    let pixels = samples.chunks_exact(channels.max(1));
    pixels
        .flat_map(|p| p.iter().take(wanted).copied())
        .collect()
}

/// Planes that follow each other, sample by sample.
fn interleave(samples: &[u8], channels: usize) -> Vec<u8> {
    let Some(plane) = samples.len().checked_div(channels) else {
        return Vec::new();
    };
    let mut out = vec![0; plane.saturating_mul(channels)];
    for (n, plane) in samples.chunks_exact(plane.max(1)).enumerate() {
        let places = out.iter_mut().skip(n).step_by(channels);
        places.zip(plane).for_each(|(to, from)| *to = *from);
    }
    out
}

/// Samples of fewer than 8 bits, packed into rows of whole bytes; as indices, or stretched to 8 bits.
fn unpack(packed: &[u8], width: u32, kind: ColorType, indices: bool) -> Vec<u8> {
    let bits = u32::from(kind.bit_depth()).max(1);
    let in_row = (width as usize).saturating_mul(usize::from(kind.num_samples()));
    let row_len = in_row.saturating_mul(bits as usize).div_ceil(8).max(1);
    let most = (1u32 << bits).saturating_sub(1);
    let sample = |row: &[u8], n: usize| {
        let at = n.saturating_mul(bits as usize);
        let byte = |i: usize| row.get(i).copied().unwrap_or(0);
        let pair = u32::from(u16::from_be_bytes([
            byte(at / 8),
            byte((at / 8).saturating_add(1)),
        ]));
        let shift = 16u32
            .saturating_sub(bits)
            .saturating_sub(u32::try_from(at % 8).unwrap_or(0));
        let value = (pair >> shift) & most;
        let wide = if indices {
            Some(value)
        } else {
            value.saturating_mul(255).checked_div(most)
        };
        wide.and_then(|v| u8::try_from(v).ok()).unwrap_or(0)
    };
    packed
        .chunks(row_len)
        .flat_map(|row| (0..in_row).map(move |n| sample(row, n)))
        .collect()
}

/// The high byte of each sample; of numbers with a point, those from 0 to 1.
fn eight_bits(samples: DecodingResult) -> Vec<u8> {
    fn high<T>(samples: Vec<T>, high: impl Fn(T) -> Option<u8>) -> Vec<u8> {
        samples
            .into_iter()
            .map(|s| high(s).unwrap_or(255))
            .collect()
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is held between 0 and 255 first"
    )]
    let point = |v: f64| Some((v.clamp(0.0, 1.0) * 255.0).round() as u8);
    match samples {
        DecodingResult::U8(s) => s,
        DecodingResult::U16(s) => high(s, |v| u8::try_from(v >> 8).ok()),
        DecodingResult::U32(s) => high(s, |v| u8::try_from(v >> 24).ok()),
        DecodingResult::U64(s) => high(s, |v| u8::try_from(v >> 56).ok()),
        DecodingResult::I8(s) => high(s, |v| u8::try_from(i16::from(v).saturating_add(128)).ok()),
        DecodingResult::I16(s) => high(s, |v| u8::try_from((v >> 8).saturating_add(128)).ok()),
        DecodingResult::I32(s) => high(s, |v| u8::try_from((v >> 24).saturating_add(128)).ok()),
        DecodingResult::I64(s) => high(s, |v| u8::try_from((v >> 56).saturating_add(128)).ok()),
        DecodingResult::F16(s) => high(s, |v| point(f64::from(v.to_f32()))),
        DecodingResult::F32(s) => high(s, |v| point(f64::from(v))),
        DecodingResult::F64(s) => high(s, point),
    }
}

/// What the decoder cannot do is no damage.
fn refusal(error: TiffError) -> MediaError {
    match error {
        TiffError::UnsupportedError(what) => MediaError::Codec {
            codec: format!("TIFF: {what}").chars().take(100).collect(),
        },
        TiffError::LimitsExceeded => MediaError::damaged("it says that it is larger than it is"),
        other => MediaError::damaged(other),
    }
}
