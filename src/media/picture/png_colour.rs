//! The colours of a PNG, brought to sRGB: what its chunks say of them, in the order of the third edition of PNG
//! (section 4.3): `cICP`, then `iCCP`, `sRGB`, and `gAMA` with `cHRM`.

use super::colour;
use super::pixels::Pixels;
use crate::model::Limits;
use moxcms::{
    Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile,
    MatrixCoefficients, TransferCharacteristics, curve_from_gamma,
};
use png::Info;

/// Transfer functions of high dynamic range: no viewer of plain pictures agrees with another on them.
const HIGH_RANGE: [u8; 2] = [16, 18];

/// What is done to the pixels of one file.
pub(super) enum ToSrgb {
    Nothing,
    Icc(Vec<u8>),
    Known(Box<ColorProfile>, Box<ColorProfile>),
}

impl ToSrgb {
    /// By what the file says.
    pub(super) fn of(info: &Info, limits: &Limits) -> Self {
        if let Some(points) = &info.coding_independent_code_points {
            let primaries = CicpColorPrimaries::try_from(points.color_primaries);
            let transfer = TransferCharacteristics::try_from(points.transfer_function);
            if let (Ok(color_primaries), Ok(transfer_characteristics)) = (primaries, transfer)
                && !HIGH_RANGE.contains(&points.transfer_function)
            {
                let mut profile = ColorProfile::new_srgb();
                // Its answer says nothing; what cannot be followed leaves the profile as it was.
                let _ = profile.update_rgb_colorimetry_from_cicp(CicpProfile {
                    color_primaries,
                    transfer_characteristics,
                    matrix_coefficients: MatrixCoefficients::Identity,
                    full_range: true,
                });
                let mut grey = ColorProfile::new_gray_with_gamma(1.0);
                grey.gray_trc.clone_from(&profile.green_trc);
                return Self::Known(Box::new(profile), Box::new(grey));
            }
        }
        if let Some(icc) = &info.icc_profile
            && icc.len() <= limits.colour_profile
        {
            return Self::Icc(icc.to_vec());
        }
        if info.srgb.is_some() {
            return Self::Nothing;
        }
        Self::by_gamma(info)
    }

    fn by_gamma(info: &Info) -> Self {
        // A viewer takes 1/2.2 for sRGB's own curve; and a gamma of nothing for none at all.
        let gamma = info.gama_chunk.map(png::ScaledFloat::into_value);
        let gamma = gamma.filter(|g| (0.1..=10.0).contains(g) && (g - 0.454_55).abs() > 0.02);
        if gamma.is_none() && info.chrm_chunk.is_none() {
            return Self::Nothing;
        }
        let mut profile = ColorProfile::new_srgb();
        if let Some(c) = info.chrm_chunk {
            let point = |(x, y): (png::ScaledFloat, png::ScaledFloat)| {
                Chromaticity::new(x.into_value(), y.into_value())
            };
            let all = [c.white, c.red, c.green, c.blue].map(point);
            let [white, red, green, blue] = all;
            // Points on the edge make a matrix that has no inverse.
            if all.iter().all(|c| c.x > 0.0 && c.y > 0.001) {
                let primaries = ColorPrimaries { red, green, blue };
                profile.update_rgb_colorimetry(white.to_xyyb(), primaries);
            }
        }
        let mut grey = ColorProfile::new_gray_with_gamma(1.0);
        grey.gray_trc.clone_from(&profile.green_trc);
        if let Some(gamma) = gamma {
            let curve = curve_from_gamma(gamma.recip());
            grey.gray_trc = Some(curve.clone());
            profile.cicp = None;
            profile.red_trc = Some(curve.clone());
            profile.green_trc = Some(curve.clone());
            profile.blue_trc = Some(curve);
        }
        Self::Known(Box::new(profile), Box::new(grey))
    }

    /// Applies it.
    pub(super) fn apply(&self, pixels: Pixels) -> Pixels {
        match (self, &pixels) {
            (Self::Nothing, _) => pixels,
            (Self::Icc(icc), _) => colour::to_srgb(pixels, icc),
            (Self::Known(profile, _), Pixels::Colour(_)) => colour::by_profile(pixels, profile),
            (Self::Known(_, grey), Pixels::Grey(_)) => colour::by_profile(pixels, grey),
        }
    }
}
