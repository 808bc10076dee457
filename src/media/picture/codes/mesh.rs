//! Where the modules of a code lie, with its slant and its bends: between the alignment patterns, each found by itself.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::many_single_char_names,
    reason = "floats, and numbers of modules that are below 200; the letters are those of the geometry"
)]

use super::finders::real;
use super::grid::{Ends, mid};
use super::plane::{Plane, place};
use super::warp::{Point, Warp};

/// Places of modules, from the nodes at the alignment patterns.
pub(super) struct Mesh {
    at: Vec<f64>,
    nodes: Vec<Point>,
}

impl Mesh {
    /// Looks for the alignment patterns of a code of this version.
    pub(super) fn of(plane: &Plane, ends: &Ends, version: usize) -> Option<Self> {
        let size = real(version * 4 + 17);
        // The parallelogram's fourth corner, first; seen from afar it is nearly right.
        let fourth = (
            ends.b.0 + ends.c.0 - ends.a.0,
            ends.b.1 + ends.c.1 - ends.a.1,
        );
        let span = size - 7.0;
        let first = Warp::onto([ends.a, ends.b, fourth, ends.c])?;
        let unit = |(x, y): Point| ((x - 3.5) / span, (y - 3.5) / span);
        if version == 1 {
            let corners = [(6.5, 6.5), (14.5, 6.5), (14.5, 14.5), (6.5, 14.5)];
            let at = corners.map(|p| first.map(unit(p)));
            let [p, q, r, s] = at;
            return Some(Self {
                at: vec![6.5, 14.5],
                nodes: vec![p, q, s, r],
            });
        }
        let marks = alignment(version);
        let last = marks.last().copied()?;
        let guess = first.map(unit((last, last)));
        let local = Local {
            right: ends.far_right,
            down: ends.far_down,
        };
        let (corner, sure) = search(plane, guess, &local, 7.0, 0.5);
        if sure < 0.4 {
            return None;
        }
        let (corner, _) = search(plane, corner, &local, 0.6, 0.15);
        // Four points of the plane, brought to the square between the finders' middles.
        let base = through(ends, corner, size)?;
        let k = marks.len();
        let mut shifts: Vec<Point> = Vec::with_capacity(k * k);
        let mut nodes = Vec::with_capacity(k * k);
        for (j, y) in marks.iter().enumerate() {
            for (i, x) in marks.iter().enumerate() {
                let expected = base.map((*x, *y));
                let e1 = base.map((*x + 1.0, *y));
                let e2 = base.map((*x, *y + 1.0));
                let local = Local {
                    right: (e1.0 - expected.0, e1.1 - expected.1),
                    down: (e2.0 - expected.0, e2.1 - expected.1),
                };
                let on_finder = (i == 0 && (j == 0 || j + 1 == k)) || (j == 0 && i + 1 == k);
                let at = |i: usize, j: usize| shifts.get(j * k + i).copied().unwrap_or((0.0, 0.0));
                let before = match (i, j) {
                    (0, 0) => (0.0, 0.0),
                    (_, 0) => at(i - 1, 0),
                    (0, _) => at(0, j - 1),
                    _ => mid(at(i - 1, j), at(i, j - 1)),
                };
                let shift = if on_finder {
                    (0.0, 0.0)
                } else {
                    let start = (expected.0 + before.0, expected.1 + before.1);
                    let (rough, sure) = search(plane, start, &local, 2.0, 0.4);
                    if sure > 0.5 {
                        let (fine, _) = search(plane, rough, &local, 0.4, 0.1);
                        (fine.0 - expected.0, fine.1 - expected.1)
                    } else {
                        before
                    }
                };
                shifts.push(shift);
                nodes.push((expected.0 + shift.0, expected.1 + shift.1));
            }
        }
        Some(Self { at: marks, nodes })
    }

    /// Where a point of the code lies, in modules from its corner.
    pub(super) fn map(&self, (x, y): Point) -> Point {
        let k = self.at.len();
        let cell = |v: f64| {
            self.at
                .iter()
                .skip(1)
                .take(k - 2)
                .filter(|a| **a <= v)
                .count()
        };
        let (i, j) = (cell(x), cell(y));
        let side = |n: usize| self.at.get(n).copied().unwrap_or(0.0);
        let node = |i: usize, j: usize| self.nodes.get(j * k + i).copied().unwrap_or((0.0, 0.0));
        let unit = (
            (x - side(i)) / (side(i + 1) - side(i)),
            (y - side(j)) / (side(j + 1) - side(j)),
        );
        let corners = [
            node(i, j),
            node(i + 1, j),
            node(i + 1, j + 1),
            node(i, j + 1),
        ];
        Warp::onto(corners).map_or((0.0, 0.0), |w| w.map(unit))
    }
}

/// A projective map of module coordinates.
struct Base {
    warp: Warp,
    size: f64,
}

impl Base {
    fn map(&self, (x, y): Point) -> Point {
        let span = self.size - 7.0;
        self.warp.map(((x - 3.5) / span, (y - 3.5) / span))
    }
}

/// The map that takes the three finders and the last alignment pattern to their places: the fourth corner is moved until
/// the pattern lies where it was seen.
fn through(ends: &Ends, corner: Point, size: f64) -> Option<Base> {
    let mut fourth = (
        ends.b.0 + ends.c.0 - ends.a.0,
        ends.b.1 + ends.c.1 - ends.a.1,
    );
    let last = size - 6.5;
    for _ in 0..8 {
        let base = Base {
            warp: Warp::onto([ends.a, ends.b, fourth, ends.c])?,
            size,
        };
        let now = base.map((last, last));
        fourth = (fourth.0 + corner.0 - now.0, fourth.1 + corner.1 - now.1);
    }
    Some(Base {
        warp: Warp::onto([ends.a, ends.b, fourth, ends.c])?,
        size,
    })
}

struct Local {
    right: Point,
    down: Point,
}

/// Looks for an alignment pattern around a place, and says how much what it found looks like one, up to 1.
fn search(plane: &Plane, around: Point, local: &Local, reach: f64, pace: f64) -> (Point, f64) {
    let mut best = (around, -1.0);
    let n = place(reach / pace);
    for j in 0..=2 * n {
        for i in 0..=2 * n {
            let (u, v) = ((real(i) - real(n)) * pace, (real(j) - real(n)) * pace);
            let at = (
                around.0 + local.right.0 * u + local.down.0 * v,
                around.1 + local.right.1 * u + local.down.1 * v,
            );
            let score = likeness(plane, at, local);
            // What is nearer wins among equals.
            let score = score - 0.004 * u.hypot(v);
            if score > best.1 {
                best = (at, score);
            }
        }
    }
    best
}

/// The correlation of what lies here with an alignment pattern: a dark middle, a light ring, a dark ring.
fn likeness(plane: &Plane, at: Point, local: &Local) -> f64 {
    let mut values = [0.0; 25];
    let mut due = [0.0; 25];
    let cells = (-2i8..=2).flat_map(|y| (-2i8..=2).map(move |x| (x, y)));
    for ((value, due), (x, y)) in values.iter_mut().zip(&mut due).zip(cells) {
        let (u, v) = (f64::from(x), f64::from(y));
        *value = plane.between((
            at.0 + local.right.0 * u + local.down.0 * v,
            at.1 + local.right.1 * u + local.down.1 * v,
        ));
        *due = if x.abs().max(y.abs()) == 1 { 1.0 } else { 0.0 };
    }
    let mean = values.iter().sum::<f64>() / 25.0;
    let due_mean = due.iter().sum::<f64>() / 25.0;
    let (mut both, mut own, mut theirs) = (0.0, 0.0, 0.0);
    for (v, d) in values.iter().zip(&due) {
        both += (v - mean) * (d - due_mean);
        own += (v - mean) * (v - mean);
        theirs += (d - due_mean) * (d - due_mean);
    }
    if own < 25.0 * 9.0 {
        0.0
    } else {
        both / (own * theirs).sqrt()
    }
}

/// Where the alignment patterns' middles stand along a side (ISO/IEC 18004, annex E).
fn alignment(version: usize) -> Vec<f64> {
    let last = version * 4 + 10;
    let count = version / 7 + 2;
    let mut at = vec![6.5];
    if count > 2 {
        let gaps = count - 1;
        let mut gap = (last - 6).div_ceil(gaps);
        gap += gap % 2;
        if version == 32 {
            gap = 26;
        }
        for n in (1..gaps).rev() {
            at.push(real(last - n * gap) + 0.5);
        }
    }
    at.push(real(last) + 0.5);
    at
}
