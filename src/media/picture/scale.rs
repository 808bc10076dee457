//! Makes a picture smaller when the person asks for it: fewer pixels say less about the sensor, and travel faster.

use super::pixels::Pixels;
use image::imageops::{FilterType, resize};

/// Scales until the longer side has at most so many pixels; never makes it larger.
pub(super) fn down(pixels: Pixels, longest: Option<u32>) -> Pixels {
    let (width, height) = pixels.dimensions();
    let Some((new_width, new_height)) = longest.and_then(|n| smaller(width, height, n)) else {
        return pixels;
    };
    // Lanczos keeps letters and faces readable where a box filter blurs them.
    let filter = FilterType::Lanczos3;
    match pixels {
        Pixels::Grey(i) => Pixels::Grey(resize(&i, new_width, new_height, filter)),
        Pixels::Colour(i) => Pixels::Colour(resize(&i, new_width, new_height, filter)),
    }
}

/// The new size, rounded, at least one pixel. `None` if it is small enough.
fn smaller(width: u32, height: u32, longest: u32) -> Option<(u32, u32)> {
    let longer = width.max(height);
    let longest = longest.max(1);
    if longer <= longest {
        return None;
    }
    let scaled = |side: u32| {
        let wide = u64::from(side).saturating_mul(u64::from(longest));
        let half = u64::from(longer) / 2;
        let side = wide.saturating_add(half).checked_div(u64::from(longer))?;
        u32::try_from(side).ok().map(|s| s.max(1))
    };
    Some((scaled(width)?, scaled(height)?))
}

#[cfg(test)]
mod tests {
    use super::smaller;

    #[test]
    fn the_longer_side_is_held_and_nothing_grows() {
        assert_eq!(smaller(4000, 3000, 1000), Some((1000, 750)));
        assert_eq!(smaller(3000, 4000, 1000), Some((750, 1000)));
        assert_eq!(smaller(9000, 1, 10), Some((10, 1)));
        assert_eq!(smaller(1000, 750, 1000), None);
    }
}
