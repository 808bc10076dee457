//! Brings colours to sRGB, so that the picture looks the same when the profile that described them is gone.

use super::pixels::Pixels;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Applies an ICC profile. One that cannot be read, or is not for these channels, is ignored as every viewer does.
pub(super) fn to_srgb(pixels: Pixels, icc: &[u8]) -> Pixels {
    match ColorProfile::new_from_slice(icc) {
        Ok(profile) => by_profile(pixels, &profile),
        Err(_) => pixels,
    }
}

/// Applies a profile that is at hand.
pub(super) fn by_profile(pixels: Pixels, profile: &ColorProfile) -> Pixels {
    match (pixels, profile.color_space) {
        (Pixels::Colour(mut image), DataColorSpace::Rgb) => {
            transform_rgb(profile, &mut image);
            Pixels::Colour(image)
        }
        (Pixels::Grey(mut image), DataColorSpace::Gray) => {
            transform_grey(profile, &mut image);
            Pixels::Grey(image)
        }
        (other, _) => other,
    }
}

/// Inks (255 is full) to red, green and blue: by the profile, or as a printer without one would mix them.
pub(super) fn from_cmyk(ink: &[u8], icc: Option<&[u8]>) -> Vec<u8> {
    let profile = icc.and_then(|p| ColorProfile::new_from_slice(p).ok());
    let profile = profile.filter(|p| p.color_space == DataColorSpace::Cmyk);
    let options = TransformOptions::default();
    let srgb = ColorProfile::new_srgb();
    let transform = profile.and_then(|p| {
        p.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgb, options)
            .ok()
    });
    if let Some(transform) = transform {
        let mut out = vec![255; (ink.len() / 4).saturating_mul(3)];
        let strips = ink.chunks(STRIP << 2).zip(out.chunks_mut(STRIP * 3));
        if strips
            .into_iter()
            .all(|(from, to)| transform.transform(from, to).is_ok())
        {
            return out;
        }
    }
    let mix = |c: &u8, k: u8| {
        let light = u16::from(255u8.saturating_sub(*c));
        let product = light.saturating_mul(u16::from(255u8.saturating_sub(k)));
        u8::try_from(product.saturating_add(127) / 255).unwrap_or(255)
    };
    ink.chunks_exact(4)
        .filter_map(<[u8]>::split_last)
        .flat_map(|(k, cmy)| cmy.iter().map(move |c| mix(c, *k)))
        .collect()
}

/// Luminance and two differences, to red, green and blue.
pub(super) fn from_ycc(mut samples: Vec<u8>) -> Vec<u8> {
    for pixel in samples.as_chunks_mut::<3>().0 {
        let [y, cb, cr] = *pixel;
        *pixel = rgb_of(y, cb, cr);
    }
    samples
}

/// The same for one pixel: JFIF's conversion (BT.601), in 16 binary places.
pub(super) fn rgb_of(y: u8, cb: u8, cr: u8) -> [u8; 3] {
    let y = i32::from(y).saturating_mul(1 << 16);
    let [cb, cr] = [cb, cr].map(|c| i32::from(c).saturating_sub(128));
    let red = cr.saturating_mul(91_881);
    let green = cb
        .saturating_mul(-22_554)
        .saturating_add(cr.saturating_mul(-46_802));
    let blue = cb.saturating_mul(116_130);
    [red, green, blue].map(|c| {
        let sum = y.saturating_add(c).saturating_add(1 << 15) >> 16;
        u8::try_from(sum.clamp(0, 255)).unwrap_or(0)
    })
}

/// Pixels that are transformed at a time, so that a large picture is not held twice.
const STRIP: usize = 1 << 12;

fn transform_rgb(profile: &ColorProfile, samples: &mut [u8]) {
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(to) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let mut out = vec![0; STRIP * 3];
    // Most photographs carry sRGB itself under some name. Whatever moves no colour by more than a rounding is left out.
    let sample = cube();
    if let Some(out) = out.get_mut(..sample.len()) {
        let moved = to.transform(&sample, out).is_err()
            || sample.iter().zip(out).any(|(a, b)| a.abs_diff(*b) > 1);
        if !moved {
            return;
        }
    }
    for strip in samples.chunks_mut(STRIP * 3) {
        let Some(out) = out.get_mut(..strip.len()) else {
            return;
        };
        if to.transform(strip, out).is_ok() {
            strip.copy_from_slice(out);
        }
    }
}

/// All greys, and a lattice of nine steps through all colours.
fn cube() -> Vec<u8> {
    let steps = || (0..=8u8).map(|n| n.saturating_mul(32));
    let greys = (0..=255u8).flat_map(|n| [n, n, n]);
    let lattice =
        steps().flat_map(|r| steps().flat_map(move |g| steps().flat_map(move |b| [r, g, b])));
    greys.chain(lattice).collect()
}

/// One channel has 256 values: a table says where each goes.
fn transform_grey(profile: &ColorProfile, samples: &mut [u8]) {
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(to) = profile.create_transform_8bit(Layout::Gray, &srgb, Layout::Rgb, options) else {
        return;
    };
    let ramp: Vec<u8> = (0..=255).collect();
    let mut table = vec![0; 256 * 3];
    if to.transform(&ramp, &mut table).is_err() {
        return;
    }
    let table: Vec<u8> = table
        .chunks_exact(3)
        .filter_map(|p| p.get(1).copied())
        .collect();
    for sample in samples {
        if let Some(new) = table.get(usize::from(*sample)) {
            *sample = *new;
        }
    }
}
