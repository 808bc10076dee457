//! What something is painted with.

use hayro::hayro_interpret::{BlendMode, Paint};

/// A colour in sRGB, how much of it covers, and whether it darkens what lies below instead.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ink {
    pub(super) rgb: [u8; 3],
    pub(super) alpha: u8,
    pub(super) multiplies: bool,
}

impl Ink {
    /// A plain colour; none for patterns and for the blend modes that are not written here.
    pub(super) fn new(paint: &Paint<'_>, blend: BlendMode) -> Option<Self> {
        let Paint::Color(color) = paint else {
            return None;
        };
        let [r, g, b, alpha] = color.to_rgba().to_rgba8();
        let multiplies = match blend {
            BlendMode::Normal => false,
            BlendMode::Multiply => true,
            _ => return None,
        };
        Some(Self {
            rgb: [r, g, b],
            alpha,
            multiplies,
        })
    }

    /// For pixels, which bring their own colours.
    pub(super) const PIXELS: Self = Self {
        rgb: [0; 3],
        alpha: 255,
        multiplies: false,
    };

    /// The same within a group that is `alpha` dense.
    pub(super) fn within(self, alpha: u8, multiplies: bool) -> Self {
        let product = u16::from(self.alpha).saturating_mul(u16::from(alpha));
        let product = product.saturating_add(127).checked_div(255);
        Self {
            alpha: product.and_then(|a| u8::try_from(a).ok()).unwrap_or(255),
            multiplies: self.multiplies || multiplies,
            ..self
        }
    }

    /// Whether nobody sees what lies below. Almost dense is as good as dense to the eye, and so is black that darkens.
    pub(super) fn covers(self) -> bool {
        let dark = self.rgb.iter().all(|c| *c < 64);
        self.alpha > 200 && (!self.multiplies || dark)
    }
}
