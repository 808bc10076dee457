//! Numbers as they are written: no finer than the eye, because what is finer says which program placed them.

use hayro::kurbo::Affine;

/// A matrix: what turns and scales is finer than what moves.
pub(super) fn matrix(place: Affine) -> [f32; 6] {
    let coefficients = place.as_coeffs();
    let mut number = 0usize;
    coefficients.map(|value| {
        number = number.saturating_add(1);
        if number <= 4 {
            fine(value)
        } else {
            thousandths(value)
        }
    })
}

fn fine(value: f64) -> f32 {
    rounded(value, 1e5)
}

pub(super) fn thousandths(value: f64) -> f32 {
    rounded(value, 1e3)
}

pub(super) fn hundredths(value: f64) -> f32 {
    rounded(value, 1e2)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "clamped to what fits; the precision lost is what is meant to be lost"
)]
fn rounded(value: f64, parts: f64) -> f32 {
    ((value.clamp(-1e6, 1e6) * parts).round() / parts) as f32
}

/// Whole tenths.
pub(super) fn short(value: f64) -> f32 {
    rounded(value, 10.0)
}
