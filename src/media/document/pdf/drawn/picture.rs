//! A picture on a page, as nothing but its pixels.

use hayro::hayro_interpret::{Image, ImageData, LumaData, Paint};

/// Decoded pixels.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) kind: Kind,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Red, green and blue, and how much each pixel covers.
    Colour(Vec<u8>, Option<Vec<u8>>),
    /// Where the colour at hand is put.
    Stencil(Vec<u8>),
}

/// A picture, what a stencil is painted with, and how much larger it is than its pixels say.
type Decoded<'a> = (Picture, Option<Paint<'a>>, (f32, f32));

impl Picture {
    /// The pixels of a picture; none if they cannot be had, or are covered by a mask of another size.
    pub(super) fn decode<'a>(image: &Image<'a, '_>) -> Option<Decoded<'a>> {
        let mut decoded = None;
        match image {
            Image::Stencil(stencil) => stencil.with_stencil(
                |luma, paint| {
                    let scale = luma.scale_factors;
                    let picture = Self::new(luma.width, luma.height, Kind::Stencil(luma.data));
                    decoded = picture.map(|p| (p, Some(paint.clone()), scale));
                },
                None,
            ),
            Image::Raster(raster) => raster.with_rgba(
                |data, alpha| {
                    let (width, height) = (data.width(), data.height());
                    let scale = data.scale_factors();
                    let alpha = alpha.map(|a| fit(&a, width, height));
                    let rgb = match data {
                        ImageData::Rgb(rgb) => rgb.data,
                        ImageData::Luma(grey) => {
                            grey.data.iter().flat_map(|g| [*g, *g, *g]).collect()
                        }
                    };
                    let picture = Self::new(width, height, Kind::Colour(rgb, alpha));
                    decoded = picture.map(|p| (p, None, scale));
                },
                None,
            ),
        }
        decoded
    }

    fn new(width: u32, height: u32, kind: Kind) -> Option<Self> {
        let pixels = usize::try_from(u64::from(width).checked_mul(height.into())?).ok()?;
        let fits = match &kind {
            Kind::Colour(rgb, alpha) => {
                Some(rgb.len()) == pixels.checked_mul(3)
                    && alpha.as_ref().is_none_or(|a| a.len() == pixels)
            }
            Kind::Stencil(luma) => luma.len() == pixels,
        };
        (fits && pixels > 0).then_some(Self {
            width,
            height,
            kind,
        })
    }

    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Whether what lies below shows through somewhere.
    pub(super) fn is_dense(&self) -> bool {
        match &self.kind {
            Kind::Colour(_, None) => true,
            Kind::Colour(_, Some(alpha)) => alpha.iter().all(|a| *a > 200),
            Kind::Stencil(luma) => luma.iter().all(|l| *l > 200),
        }
    }

    /// The part that begins at a pixel and is so large.
    pub(super) fn cropped(&self, x: u32, y: u32, width: u32, height: u32) -> Option<Self> {
        let cut = |samples: &[u8], channels: u32| -> Option<Vec<u8>> {
            let row = usize::try_from(self.width.checked_mul(channels)?).ok()?;
            let from = usize::try_from(x.checked_mul(channels)?).ok()?;
            let length = usize::try_from(width.checked_mul(channels)?).ok()?;
            let rows = samples.chunks_exact(row);
            let rows = rows
                .skip(usize::try_from(y).ok()?)
                .take(usize::try_from(height).ok()?);
            let mut out = Vec::new();
            for row in rows {
                out.extend_from_slice(row.get(from..from.checked_add(length)?)?);
            }
            Some(out)
        };
        let kind = match &self.kind {
            Kind::Colour(rgb, alpha) => Kind::Colour(
                cut(rgb, 3)?,
                match alpha {
                    Some(alpha) => Some(cut(alpha, 1)?),
                    None => None,
                },
            ),
            Kind::Stencil(luma) => Kind::Stencil(cut(luma, 1)?),
        };
        Self::new(width, height, kind)
    }
}

/// A mask of another size, brought to the picture's: each pixel takes the nearest.
fn fit(alpha: &LumaData, width: u32, height: u32) -> Vec<u8> {
    if (alpha.width, alpha.height) == (width, height) {
        return alpha.data.clone();
    }
    let nearest = |n: u32, of: u32, from: u32| {
        let at = u64::from(n).saturating_mul(from.into());
        usize::try_from(at.checked_div(of.into()).unwrap_or_default()).unwrap_or_default()
    };
    let row = usize::try_from(alpha.width).unwrap_or_default();
    let mut out = Vec::new();
    for y in 0..height {
        let start = nearest(y, height, alpha.height).saturating_mul(row);
        for x in 0..width {
            let at = start.saturating_add(nearest(x, width, alpha.width));
            out.push(alpha.data.get(at).copied().unwrap_or(255));
        }
    }
    out
}
