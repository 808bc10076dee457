//! HEIC and HEIF (ISO/IEC 23008-12): the main picture alone, decoded and encoded anew as JPEG.

use super::pixels::Pixels;
use super::raw::{self, Raw};
use super::{heic_marks, heic_repair, jpeg, jpeg_marks, pixels};
use crate::media::sniff::{advice, unsupported};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, Limits, MediaType};
use heic_decoder::{ColorInfo, DecodedImage, HeifError, RgbOptions};
use image::ColorType;
use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, MatrixCoefficients, TransferCharacteristics,
};
use zeroize::Zeroizing;

pub(in crate::media) struct Heic;

/// What the samples mean where the file does not say: what HEVC infers (ITU-T H.265, section E.3.1), and the matrix that
/// every other decoder takes then.
const UNLABELLED: ColorInfo = ColorInfo {
    color_primaries: 2,
    transfer_characteristics: 2,
    matrix_coefficients: 6,
    full_range: false,
};

impl Stripper for Heic {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(heic_marks::find(&bytes, &settings.limits))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let pixels = read(input.read_all(settings.limits.picture_file)?, settings)?;
        let out = jpeg::encode(&pixels, settings.keep_quality)?;
        nothing_found(&jpeg_marks::find(&out))?;
        Ok(Clean::from_bytes(MediaType::Jpeg, out))
    }
}

/// What the main picture looks like.
pub(super) fn read(
    mut bytes: Zeroizing<Vec<u8>>,
    settings: &Settings,
) -> Result<Pixels, MediaError> {
    // Nothing to repair is no failure: the decoder has the last word.
    let _ = heic_repair::repair(&mut bytes);
    let raw = alone(|| decode(&bytes, &settings.limits))?;
    drop(bytes);
    pixels::decode(raw, settings)
}

/// Does some work of the decoder in this thread. It splits its work among the threads of a pool, which it would start,
/// and which the worker may not. A pool of one, which is whoever asks, starts none.
fn alone<T>(work: impl FnOnce() -> T) -> T {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build();
    // This thread belongs to its pool for good; a second picture finds it there, and that is no failure.
    if let Ok(pool) = pool {
        std::mem::forget(pool);
    }
    work()
}

fn decode(bytes: &[u8], limits: &Limits) -> Result<Raw, MediaError> {
    let info = heic_decoder::probe(bytes).map_err(refused)?;
    let sides = [info.width, info.height, info.coded_width, info.coded_height];
    let most = sides.into_iter().max().unwrap_or_default() as u64;
    let pixels = (info.coded_width as u64).saturating_mul(info.coded_height as u64);
    if most > u64::from(limits.picture_side) || pixels > limits.picture_pixels {
        return Err(MediaError::TooManyPixels {
            limit: limits.picture_pixels,
        });
    }
    let mut image = heic_decoder::decode(bytes).map_err(refused)?;
    let profile = image.metadata.icc_profile.take();
    let profile = profile.or_else(|| image.color_info.and_then(profile_of));
    let (colour, samples) = samples(&image)?;
    Ok(Raw {
        width: u32::try_from(image.width).map_err(MediaError::damaged)?,
        height: u32::try_from(image.height).map_err(MediaError::damaged)?,
        colour,
        samples: Zeroizing::new(samples),
        profile,
    })
}

fn samples(image: &DecodedImage) -> Result<(ColorType, Vec<u8>), MediaError> {
    let mut info = image.color_info.unwrap_or(UNLABELLED);
    if info.matrix_coefficients == 2 {
        info.matrix_coefficients = UNLABELLED.matrix_coefficients;
    }
    let options = RgbOptions {
        color: Some(info),
        ..RgbOptions::default()
    };
    if image.alpha.is_none() {
        let rgb = image.to_rgb8_with_options(&options).map_err(refused)?;
        return Ok((ColorType::Rgb8, rgb.data));
    }
    let mut rgba = image.to_rgba8_with_options(&options).map_err(refused)?;
    if rgba.premultiplied {
        raw::unmultiply(&mut rgba.data, 4);
    }
    Ok((ColorType::Rgba8, rgba.data))
}

/// A profile for colours that the file names by number (ITU-T H.273), where they are not sRGB's own.
fn profile_of(info: ColorInfo) -> Option<Vec<u8>> {
    let primaries = u8::try_from(info.color_primaries).ok()?;
    // 1 are the primaries of sRGB, and 2 says nothing; viewers then take the curve for sRGB's, whatever its number.
    if matches!(primaries, 0..=2) {
        return None;
    }
    let profile = ColorProfile::new_from_cicp(CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
        transfer_characteristics: TransferCharacteristics::Srgb,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    });
    profile.encode().ok()
}

/// What the decoder says, in the program's words.
fn refused(error: HeifError) -> MediaError {
    match error {
        HeifError::Unsupported(_) => unsupported("HEIC of an unusual kind", advice::PICTURE),
        HeifError::LimitExceeded(_) => MediaError::TooManyPixels {
            limit: heic_decoder::MAX_IMAGE_PIXELS,
        },
        other => MediaError::damaged(other),
    }
}
