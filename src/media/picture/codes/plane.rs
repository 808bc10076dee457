//! Shades of grey, and what is dark among them whatever the light on the paper.

/// Pixels around one over which its surroundings are judged: a finder's core is at most so wide on the level of the
/// pyramid on which it is found.
const AROUND: usize = 28;
/// Shades by which grain alone differs from its surroundings, seldom more.
const GRAIN: u32 = 10;
/// The smaller side of the smallest level.
const LEAST_SIDE: usize = 160;

/// A picture in shades of grey, with the sums that give any box's mean at once.
pub(super) struct Plane {
    width: usize,
    height: usize,
    luma: Vec<u8>,
    /// Sums over all above and left, modulo 2^32: differences of a box stay exact while the box is below 16 million pixels.
    sums: Vec<u32>,
}

impl Plane {
    pub(super) fn new(width: usize, height: usize, luma: Vec<u8>) -> Self {
        let mut sums = vec![0u32; width.saturating_add(1)];
        sums.reserve(luma.len().saturating_add(height));
        for row in luma.chunks_exact(width.max(1)) {
            let above = sums.len().saturating_sub(width.saturating_add(1));
            let mut along = 0u32;
            sums.push(0);
            for (n, shade) in row.iter().enumerate() {
                along = along.wrapping_add(u32::from(*shade));
                let up = above.saturating_add(n).saturating_add(1);
                sums.push(sums.get(up).copied().unwrap_or(0).wrapping_add(along));
            }
        }
        Self {
            width,
            height,
            luma,
            sums,
        }
    }

    pub(super) fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The same at half the size, unless it is small already.
    pub(super) fn half(&self) -> Option<Self> {
        let (width, height) = (self.width / 2, self.height / 2);
        if width.min(height) < LEAST_SIDE {
            return None;
        }
        let mut luma = Vec::with_capacity(width.saturating_mul(height));
        let rows: Vec<&[u8]> = self.luma.chunks_exact(self.width).collect();
        for pair in rows.chunks_exact(2) {
            let [upper, lower] = pair else { continue };
            for (a, b) in upper.chunks_exact(2).zip(lower.chunks_exact(2)) {
                let sum: u16 = a.iter().chain(b).map(|s| u16::from(*s)).sum();
                luma.push(u8::try_from(sum / 4).unwrap_or(u8::MAX));
            }
        }
        Some(Self::new(width, height, luma))
    }

    /// One pixel's shade; outside, white.
    pub(super) fn shade(&self, x: usize, y: usize) -> u8 {
        if x >= self.width {
            return u8::MAX;
        }
        let at = y.saturating_mul(self.width).saturating_add(x);
        self.luma.get(at).copied().unwrap_or(u8::MAX)
    }

    /// The mean of the box that reaches so many pixels to each side; only what lies inside counts.
    pub(super) fn mean(&self, x: usize, y: usize, reach: usize) -> u32 {
        let (left, top) = (x.saturating_sub(reach), y.saturating_sub(reach));
        let right = x.saturating_add(reach).saturating_add(1).min(self.width);
        let bottom = y.saturating_add(reach).saturating_add(1).min(self.height);
        let row = self.width.saturating_add(1);
        let at = |x: usize, y: usize| {
            self.sums
                .get(y.saturating_mul(row).saturating_add(x))
                .copied()
                .unwrap_or(0)
        };
        let sum = at(right, bottom)
            .wrapping_sub(at(left, bottom))
            .wrapping_sub(at(right, top))
            .wrapping_add(at(left, top));
        let (wide, high) = (right.saturating_sub(left), bottom.saturating_sub(top));
        let pixels = u32::try_from(wide.saturating_mul(high)).unwrap_or(u32::MAX);
        sum.checked_div(pixels).unwrap_or(255)
    }

    /// Whether a pixel is darker than its surroundings, by more than the grain of a photograph.
    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        let mean = self.mean(x, y, AROUND);
        let grain = (mean / 16).max(GRAIN);
        u32::from(self.shade(x, y)).saturating_add(grain) < mean
    }

    /// The shade between pixels.
    pub(super) fn between(&self, (x, y): (f64, f64)) -> f64 {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let at = |dx: f64, dy: f64| f64::from(self.shade(place(left + dx), place(top + dy)));
        let upper = at(0.0, 0.0) * (1.0 - right) + at(1.0, 0.0) * right;
        let lower = at(0.0, 1.0) * (1.0 - right) + at(1.0, 1.0) * right;
        upper * (1.0 - low) + lower * low
    }
}

/// A pixel's number. What lies before the edge becomes one behind it, which is outside too.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float's cast saturates, and what is negative is told apart"
)]
pub(super) fn place(at: f64) -> usize {
    if at < 0.0 { usize::MAX } else { at as usize }
}
