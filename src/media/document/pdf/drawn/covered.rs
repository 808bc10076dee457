//! Takes out what lies under something dense that was drawn after it: a black bar over a name hides it from the eye
//! and from nobody else.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use super::sheet::{Drawn, Op, What};
use hayro::hayro_interpret::FillRule;
use hayro::kurbo::{BezPath, Point, Rect, Shape, Stroke, StrokeOpts, stroke};

/// Pairs of things that are compared on one page; beyond them the page becomes a picture.
const MOST_PAIRS: usize = 60_000_000;
/// Points on the way across something at which it is looked whether it is covered.
const ACROSS: [f64; 3] = [0.15, 0.5, 0.85];
/// How many of the nine points of a letter may lie open if the letter still counts as covered.
const OPEN_POINTS: usize = 4;
/// A picture that shares less than this part of it with what covers it only touches it.
const TOUCHES: f64 = 0.01;

/// Takes it out; none if something is covered in part that cannot be cut.
pub(super) fn remove(ops: &mut Vec<Op>) -> Option<()> {
    let mut gone = vec![false; ops.len()];
    let mut pairs = 0usize;
    for (at, op) in ops.iter().enumerate() {
        let Some(cover) = op.drawn().and_then(Cover::new) else {
            continue;
        };
        let below = ops.iter().zip(gone.iter_mut()).take(at);
        pairs = pairs.checked_add(at).filter(|n| *n < MOST_PAIRS)?;
        for (below, gone) in below {
            let Some(below) = below.drawn().filter(|d| cover.touches(d)) else {
                continue;
            };
            if !*gone {
                *gone = cover.hides(below)?;
            }
        }
    }
    let mut gone = gone.into_iter();
    ops.retain(|_| !gone.next().unwrap_or_default());
    Some(())
}

/// Something dense.
struct Cover {
    /// Its outline; a picture's is its bounds.
    path: Option<(BezPath, FillRule)>,
    bounds: Rect,
    is_plain: bool,
}

impl Cover {
    fn new(drawn: &Drawn) -> Option<Self> {
        if !drawn.ink.covers() {
            return None;
        }
        let path = match &drawn.what {
            What::Fill(path, rule) => Some((path.clone(), *rule)),
            What::Stroke(path, props, place) => {
                let style = Stroke::new(props.line_width.into());
                let outline = stroke(path.iter(), &style, &StrokeOpts::default(), 0.1);
                Some((*place * outline, FillRule::NonZero))
            }
            What::Picture(picture, _) if picture.is_dense() => None,
            What::Picture(..) | What::Letter(_) => return None,
        };
        Some(Self {
            path,
            bounds: drawn.bounds.intersect(drawn.window),
            is_plain: drawn.in_plain_window,
        })
    }

    fn touches(&self, below: &Drawn) -> bool {
        self.bounds.overlaps(below.bounds)
    }

    fn holds(&self, point: Point) -> bool {
        self.bounds.contains(point)
            && match &self.path {
                None => true,
                Some((path, FillRule::NonZero)) => path.winding(point) != 0,
                Some((path, FillRule::EvenOdd)) => path.winding(point) % 2 != 0,
            }
    }

    /// Whether something below is hidden; none if that cannot be said, or only a part of it is.
    fn hides(&self, below: &Drawn) -> Option<bool> {
        let seen = below.bounds.intersect(below.window);
        let open = ACROSS.iter().flat_map(|x| {
            ACROSS
                .iter()
                .map(move |y| Point::new(seen.x0 + seen.width() * x, seen.y0 + seen.height() * y))
        });
        let open = open.filter(|point| !self.holds(*point)).count();
        let hides = match below.what {
            What::Letter(_) => open <= OPEN_POINTS,
            What::Fill(..) | What::Stroke(..) => open == 0,
            What::Picture(..) => {
                if open == 0 && self.bounds.contains_rect(seen) {
                    true
                } else {
                    let shared = self.bounds.intersect(seen).area();
                    if shared > TOUCHES * seen.area() {
                        return None;
                    }
                    false
                }
            }
        };
        // A window of another form than a rectangle may leave open what its bounds cover.
        if hides && !self.is_plain {
            return None;
        }
        Some(hides)
    }
}
