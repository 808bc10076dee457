//! Decodes a JPEG. The decoder is given only what makes pixels: a broken block of metadata cannot stop it, and none of
//! its parsers of metadata is ever reached.

use super::colour;
use super::jpeg_segments::{DHT, DQT, DRI, EOI, Parts, SOI, SOS, is_frame, parts};
use super::pixels::{Pixels, check_size};
use crate::media::{MediaError, Settings};
use image::metadata::Orientation;
use zeroize::Zeroizing;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Decodes it, brings it to sRGB and turns it upright.
pub(super) fn decode(file: &[u8], settings: &Settings) -> Result<Pixels, MediaError> {
    let parts = parts(file);
    let frame = Frame::of(&parts)?;
    check_size((frame.width, frame.height), &settings.limits)?;
    let icc = icc_profile(&parts).filter(|p| p.len() <= settings.limits.colour_profile);
    let orientation = parts
        .all(0xe1, b"Exif\0\0")
        .find_map(Orientation::from_exif_chunk)
        .unwrap_or(Orientation::NoTransforms);
    let samples = samples(&parts, &frame)?;
    let size = (frame.width, frame.height);
    let pixels = match frame.model {
        Model::Cmyk | Model::Ycck => {
            let rgb = colour::from_cmyk(&ink(samples, frame.model), icc.as_deref());
            Pixels::from_samples(size, 3, rgb)?
        }
        model => {
            let channels = if model == Model::Grey { 1 } else { 3 };
            let pixels = Pixels::from_samples(size, channels, samples)?;
            match icc {
                Some(icc) => colour::to_srgb(pixels, &icc),
                None => pixels,
            }
        }
    };
    Ok(pixels.finished(orientation, settings))
}

/// SOF2.
const PROGRESSIVE: u8 = 0xc2;

/// What the channels mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Model {
    Grey,
    Ycc,
    Rgb,
    Cmyk,
    Ycck,
}

/// The frame header.
struct Frame {
    width: u32,
    height: u32,
    model: Model,
}

impl Frame {
    fn of(parts: &Parts) -> Result<Self, MediaError> {
        let damaged = || MediaError::damaged("it has no frame header");
        let codec = |name: &str| MediaError::Codec {
            codec: name.to_owned(),
        };
        let segment = parts.segments.iter().find(|s| is_frame(s.marker));
        let segment = segment.ok_or_else(damaged)?;
        match segment.marker {
            0xc0..=0xc2 => {}
            0xc3 | 0xc7 | 0xcb | 0xcf => return Err(codec("lossless JPEG")),
            0xc9 | 0xca | 0xcd | 0xce => return Err(codec("JPEG with arithmetic coding")),
            _ => return Err(codec("hierarchical JPEG")),
        }
        let [precision, h1, h0, w1, w0, count, components @ ..] = segment.data else {
            return Err(damaged());
        };
        if *precision != 8 {
            return Err(codec("JPEG of more than 8 bits"));
        }
        let ids = components.iter().step_by(3).take(usize::from(*count));
        let ids: Vec<u8> = ids.copied().collect();
        // Adobe's APP14: version, two flags of two bytes each, transform.
        let adobe = parts.all(0xee, b"Adobe").find_map(|d| d.get(6).copied());
        let jfif = parts.all(0xe0, b"JFIF\0").next().is_some();
        let model = match (count, adobe) {
            (1, _) => Model::Grey,
            (3, Some(0)) => Model::Rgb,
            (3, None) if !jfif && ids == b"RGB" => Model::Rgb,
            (3, _) => Model::Ycc,
            (4, None | Some(0)) => Model::Cmyk,
            (4, _) => Model::Ycck,
            _ => return Err(codec("JPEG of other than 1, 3 or 4 channels")),
        };
        Ok(Self {
            width: u32::from(u16::from_be_bytes([*w1, *w0])),
            height: u32::from(u16::from_be_bytes([*h1, *h0])),
            model,
        })
    }
}

/// Grey or RGB samples, or the four channels as they are stored.
fn samples(parts: &Parts, frame: &Frame) -> Result<Vec<u8>, MediaError> {
    let stream = for_decoder(parts);
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&stream[..]), options);
    decoder.decode_headers().map_err(MediaError::damaged)?;
    let stored = decoder.input_colorspace().unwrap_or(ColorSpace::RGB);
    // Asked for what is stored, the decoder leaves the channels alone.
    let wanted = match frame.model {
        Model::Grey => ColorSpace::Luma,
        Model::Ycc => ColorSpace::RGB,
        _ => stored,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let size = decoder.dimensions().map(|(w, h)| (w as u64, h as u64));
    if size != Some((frame.width.into(), frame.height.into())) {
        return Err(MediaError::damaged("it has two frame headers"));
    }
    decoder.decode().map_err(MediaError::damaged)
}

/// The file without its metadata.
fn for_decoder(parts: &Parts) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.segments.iter().map(|s| s.scan.len()).sum();
    let mut out = Zeroizing::new(Vec::with_capacity(length.saturating_add(8 << 10)));
    out.extend([0xff, SOI]);
    if !parts.segments.iter().any(|s| s.marker == DHT) {
        // A frame of Motion JPEG has no Huffman tables and means those of T.81, annex K; so its mark tells a decoder.
        out.extend(b"\xff\xe0\0\x0cAVI1\0\0\0\0\0\0");
    }
    let mut frames = 0u32;
    for segment in &parts.segments {
        let frame = is_frame(segment.marker);
        frames = frames.saturating_add(frame.into());
        let wanted = matches!(segment.marker, SOS | DQT | DHT | DRI) || (frame && frames == 1);
        let length = u16::try_from(segment.data.len().saturating_add(2));
        if let (true, Ok(length)) = (wanted, length) {
            out.extend([0xff, segment.marker]);
            out.extend(length.to_be_bytes());
            out.extend_from_slice(segment.data);
            out.extend_from_slice(segment.scan);
        }
    }
    // What a sequential file breaks off before is grey, if the decoder runs out; a progressive one needs an end.
    if parts.ended || parts.segments.iter().any(|s| s.marker == PROGRESSIVE) {
        out.extend([0xff, EOI]);
    }
    out
}

/// The profile, from the parts it was cut into (ICC.1, annex B.4), in whatever order they stand.
fn icc_profile(parts: &Parts) -> Option<Vec<u8>> {
    let pieces = parts.all(0xe2, b"ICC_PROFILE\0");
    let mut pieces: Vec<(u8, &[u8])> = pieces
        .filter_map(|d| Some((*d.first()?, d.get(2..)?)))
        .collect();
    pieces.sort_by_key(|(number, _)| *number);
    pieces.dedup_by_key(|(number, _)| *number);
    let whole: Vec<u8> = pieces.iter().flat_map(|(_, d)| d.iter().copied()).collect();
    (!whole.is_empty()).then_some(whole)
}

/// Inks of which 255 is full. Four channels are stored inverted, as Adobe began it and everyone follows. What comes out
/// as red of YCCK is the ink that takes red away, inverted twice.
fn ink(mut samples: Vec<u8>, model: Model) -> Vec<u8> {
    for pixel in samples.chunks_exact_mut(4) {
        let [a, b, c, k] = pixel else {
            continue;
        };
        if model == Model::Cmyk {
            [*a, *b, *c] = [!*a, !*b, !*c];
        } else {
            [*a, *b, *c] = colour::rgb_of(*a, *b, *c);
        }
        *k = !*k;
    }
    samples
}
