//! From a square to any four corners, as a camera sees it (P. Heckbert, "Fundamentals of Texture Mapping", 1989).

#![allow(
    clippy::many_single_char_names,
    reason = "the letters are those of the formula"
)]

pub(super) type Point = (f64, f64);

/// A projective map of the unit square.
#[derive(Debug, Clone, Copy)]
pub(super) struct Warp([f64; 8]);

impl Warp {
    /// Onto the corners at (0,0), (1,0), (1,1), (0,1). None where they are no proper quadrangle.
    pub(super) fn onto([a, b, c, d]: [Point; 4]) -> Option<Self> {
        let (sx, sy) = (a.0 - b.0 + c.0 - d.0, a.1 - b.1 + c.1 - d.1);
        let (dx1, dy1) = (b.0 - c.0, b.1 - c.1);
        let (dx2, dy2) = (d.0 - c.0, d.1 - c.1);
        let whole = dx1 * dy2 - dx2 * dy1;
        if whole.abs() < 1e-9 {
            return None;
        }
        let g = (sx * dy2 - dx2 * sy) / whole;
        let h = (dx1 * sy - sx * dy1) / whole;
        Some(Self([
            b.0 - a.0 + g * b.0,
            d.0 - a.0 + h * d.0,
            a.0,
            b.1 - a.1 + g * b.1,
            d.1 - a.1 + h * d.1,
            a.1,
            g,
            h,
        ]))
    }

    pub(super) fn map(&self, (u, v): Point) -> Point {
        let [a, b, c, d, e, f, g, h] = self.0;
        let below = g * u + h * v + 1.0;
        ((a * u + b * v + c) / below, (d * u + e * v + f) / below)
    }
}
