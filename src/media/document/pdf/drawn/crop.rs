//! Cuts pictures to what of them is seen: a program crops a picture by not showing the rest.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use super::sheet::{Op, What};
use hayro::kurbo::{Affine, Rect};
use std::rc::Rc;

/// Cuts all pictures of a page; none if one is seen through a window that is no rectangle, or stands askew in it.
pub(super) fn to_what_shows(ops: &mut [Op]) -> Option<()> {
    for op in ops {
        let Op::Drawn(drawn) = op else { continue };
        let What::Picture(picture, place) = &mut drawn.what else {
            continue;
        };
        if !drawn.in_plain_window {
            return None;
        }
        if drawn.window.contains_rect(drawn.bounds) {
            continue;
        }
        if !stands_straight(*place) {
            return None;
        }
        // Where the window lies in the picture's unit square, counted from above.
        let seen = drawn.window.intersect(drawn.bounds);
        let unit = place.inverse().transform_rect_bbox(seen);
        let unit = unit.intersect(Rect::new(0.0, 0.0, 1.0, 1.0));
        let (width, height) = picture.size();
        let (across, down) = (f64::from(width), f64::from(height));
        let (x0, x1) = (unit.x0 * across, unit.x1 * across);
        let (y0, y1) = ((1.0 - unit.y1) * down, (1.0 - unit.y0) * down);
        let [x0, y0] = [x0, y0].map(|edge| pixel(edge.floor()));
        let (x1, y1) = (pixel(x1.ceil()).min(width), pixel(y1.ceil()).min(height));
        let (wide, high) = (x1.checked_sub(x0)?.max(1), y1.checked_sub(y0)?.max(1));
        let (x0, y0) = (
            x0.min(width.checked_sub(wide)?),
            y0.min(height.checked_sub(high)?),
        );
        let part = picture.cropped(x0, y0, wide, high)?;
        let below = f64::from(height) - f64::from(y0) - f64::from(high);
        *place *= Affine::new([
            f64::from(wide) / across,
            0.0,
            0.0,
            f64::from(high) / down,
            f64::from(x0) / across,
            below / down,
        ]);
        *picture = Rc::new(part);
    }
    Some(())
}

/// Whether its sides are upright and level, and it has an area.
fn stands_straight(place: Affine) -> bool {
    match place.as_coeffs() {
        [a, 0.0, 0.0, d, ..] => a != 0.0 && d != 0.0,
        [0.0, b, c, 0.0, ..] => b != 0.0 && c != 0.0,
        _ => false,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float's cast saturates, and the caller holds it to the picture"
)]
fn pixel(edge: f64) -> u32 {
    edge as u32
}
