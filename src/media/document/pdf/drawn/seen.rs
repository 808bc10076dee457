//! Takes out letters that nobody sees on the rendered page, such as white ones on white.

use super::sheet::{Drawn, Op, What};
use crate::media::document::pdf::render::Drawing;
use hayro::kurbo::Rect;

/// How far apart the lightest and darkest of the three colours must be around a letter that is seen.
const CONTRAST: u8 = 10;
/// Pixels around a letter that are looked at as well: a full stop fills all of its own.
const AROUND: f64 = 1.5;

/// Looks for each letter on the page as it was rendered.
pub(super) fn remove_unseen(ops: &mut Vec<Op>, area: Rect, drawing: &Drawing) {
    ops.retain(|op| op.drawn().is_none_or(|drawn| is_seen(drawn, area, drawing)));
}

fn is_seen(drawn: &Drawn, area: Rect, drawing: &Drawing) -> bool {
    let What::Letter(letter) = &drawn.what else {
        return true;
    };
    // A space is never seen, and says nothing but that there is one.
    if letter.words.trim().is_empty() && letter.shape.elements().is_empty() {
        return true;
    }
    let (width, height) = (f64::from(drawing.pixels.0), f64::from(drawing.pixels.1));
    let (across, down) = (
        width / area.width().max(1.0),
        height / area.height().max(1.0),
    );
    let bounds = drawn.bounds.intersect(drawn.window);
    let left = pixel(bounds.x0 * across - AROUND, width);
    let right = pixel(bounds.x1 * across + AROUND, width);
    let top = pixel((area.y1 - bounds.y1) * down - AROUND, height);
    let bottom = pixel((area.y1 - bounds.y0) * down + AROUND, height);
    let row = usize::from(drawing.pixels.0).saturating_mul(3);
    let (mut least, mut most) = ([u8::MAX; 3], [u8::MIN; 3]);
    for line in drawing
        .rgb
        .chunks_exact(row.max(1))
        .skip(top)
        .take(bottom.saturating_sub(top).saturating_add(1))
    {
        let pixels = line.chunks_exact(3).skip(left);
        for pixel in pixels.take(right.saturating_sub(left).saturating_add(1)) {
            for ((value, least), most) in pixel.iter().zip(&mut least).zip(&mut most) {
                *least = (*least).min(*value);
                *most = (*most).max(*value);
            }
        }
    }
    let apart = |(most, least): (&u8, &u8)| most.saturating_sub(*least);
    most.iter().zip(&least).map(apart).max() >= Some(CONTRAST)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the picture"
)]
fn pixel(at: f64, most: f64) -> usize {
    at.clamp(0.0, most.max(1.0) - 1.0) as usize
}
