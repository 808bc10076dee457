//! One page as a list of what is drawn on it, in points from its lower left corner.

use super::ink::Ink;
use super::picture::Picture;
use hayro::hayro_interpret::{FillRule, StrokeProps};
use hayro::kurbo::{Affine, BezPath, Rect};
use std::rc::Rc;

/// A page.
pub(in super::super) struct Sheet {
    pub(in super::super) points: (f32, f32),
    pub(super) ops: Vec<Op>,
}

/// Something that is drawn, or that limits what is drawn after it.
pub(super) enum Op {
    /// Nothing outside this path is drawn until the matching [`Op::Unclip`].
    Clip(BezPath, FillRule),
    Unclip,
    Drawn(Drawn),
}

/// Something that is seen.
pub(super) struct Drawn {
    pub(super) what: What,
    pub(super) ink: Ink,
    /// The smallest upright rectangle around it.
    pub(super) bounds: Rect,
    /// The rectangle in which it can be seen.
    pub(super) window: Rect,
    /// Whether that window is all there is to what limits it.
    pub(super) in_plain_window: bool,
}

pub(super) enum What {
    Fill(BezPath, FillRule),
    /// A path in its own measure, and where that lies.
    Stroke(BezPath, StrokeProps, Affine),
    Letter(Letter),
    /// A picture, and where its unit square lies.
    Picture(Rc<Picture>, Affine),
}

/// A letter of a text.
pub(super) struct Letter {
    /// Its shape, in thousandths of the height of a line.
    pub(super) shape: Rc<BezPath>,
    pub(super) words: String,
    pub(super) advance: f64,
    /// Where thousandths lie on the page.
    pub(super) place: Affine,
    /// Whether it is there only to be found.
    pub(super) hidden: bool,
}

impl Op {
    pub(super) fn drawn(&self) -> Option<&Drawn> {
        match self {
            Self::Drawn(drawn) => Some(drawn),
            _ => None,
        }
    }
}
