//! From three finders to what a code says: its size by the timing pattern, its modules by the light around each.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::many_single_char_names,
    reason = "floats, and numbers of modules that are below 200; the letters are those of the geometry"
)]

use super::finders::{self, Finder, edges, real};
use super::mesh::Mesh;
use super::plane::{Plane, place};
use super::warp::Point;

/// Threes of finders that are tried on one level of the pyramid.
const MOST_TRIED: usize = 3000;

struct Three {
    corner: usize,
    right: usize,
    below: usize,
    /// How far from square.
    skew: f64,
}

/// A code's content and its corners.
pub(super) type Code = (Vec<u8>, [Point; 4]);

/// Reads every code it can find, but for those at places where one has been read.
pub(super) fn read(plane: &Plane, known: &[[Point; 4]]) -> Vec<Code> {
    let mut finders = finders::find(plane);
    finders.retain(|f| !known.iter().any(|k| is_within(f.at, k)));
    let mut found: Vec<Code> = Vec::new();
    for three in threes(&finders) {
        let which = [three.corner, three.right, three.below];
        let corners = which.map(|n| finders.get(n).map_or((0.0, 0.0), |f| f.at));
        // Whatever looks like a finder inside a code that has been read is a part of it.
        if found
            .iter()
            .any(|(_, quad)| corners.iter().any(|c| is_within(*c, quad)))
        {
            continue;
        }
        found.extend(code(plane, corners));
    }
    found
}

fn is_within(at: Point, [a, b, c, d]: &[Point; 4]) -> bool {
    let sides = [(a, b), (b, c), (c, d), (d, a)];
    sides.iter().all(|(from, to)| {
        (to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0) >= 0.0
    })
}

/// Threes that may belong to one code, the squarest first.
fn threes(finders: &[Finder]) -> Vec<Three> {
    let mut all = Vec::new();
    for (corner, a) in finders.iter().enumerate() {
        let near: Vec<(usize, Point)> = finders
            .iter()
            .enumerate()
            .filter(|(n, f)| *n != corner && alike(f.module, a.module, 1.5))
            .map(|(n, f)| (n, (f.at.0 - a.at.0, f.at.1 - a.at.1)))
            .filter(|(_, way)| {
                let modules = way.0.hypot(way.1) / a.module;
                (9.0..260.0).contains(&modules)
            })
            .collect();
        for (right, to_right) in &near {
            for (below, down) in &near {
                let (wide, high) = (to_right.0.hypot(to_right.1), down.0.hypot(down.1));
                let turn = to_right.0 * down.1 - to_right.1 * down.0;
                let lean = (to_right.0 * down.0 + to_right.1 * down.1) / (wide * high);
                if turn <= 0.0 || lean.abs() > 0.35 || !alike(wide, high, 1.4) {
                    continue;
                }
                let skew = lean.abs() + (wide / high).ln().abs();
                all.push(Three {
                    corner,
                    right: *right,
                    below: *below,
                    skew,
                });
            }
        }
    }
    all.sort_by(|a, b| a.skew.total_cmp(&b.skew));
    all.truncate(MOST_TRIED);
    all
}

fn alike(a: f64, b: f64, most: f64) -> bool {
    a < b * most && b < a * most
}

/// What the code with these finders says.
fn code(plane: &Plane, [a, b, c]: [Point; 3]) -> Option<Code> {
    let right = step(plane, a, b)?;
    let down = step(plane, a, c)?;
    let far_right = step(plane, b, a).map(|s| (-s.0, -s.1))?;
    let far_down = step(plane, c, a).map(|s| (-s.0, -s.1))?;
    let across = |from: Point, to: Point, x: Point, y: Point| {
        // Along the timing pattern, which runs between the finders' inner corners.
        let begin = (
            from.0 + 3.0 * y.0 + 4.0 * x.0,
            from.1 + 3.0 * y.1 + 4.0 * x.1,
        );
        let end = (to.0 + 3.0 * y.0 - 4.0 * x.0, to.1 + 3.0 * y.1 - 4.0 * x.1);
        changes(plane, begin, end)
    };
    // From the light module beside one finder to that beside the other there are as many changes as modules less one.
    let wide = across(a, b, mid(right, far_right), down);
    let high = across(a, c, mid(down, far_down), right);
    let pitch = f64::midpoint(right.0.hypot(right.1), far_right.0.hypot(far_right.1));
    let guess = (b.0 - a.0).hypot(b.1 - a.1) / pitch + 7.0;
    if !alike(real(wide), real(high), 1.15) {
        return None;
    }
    let mut sizes: Vec<usize> = Vec::new();
    for size in [wide.max(high) + 15, wide + 15, high + 15] {
        let version = (size.saturating_sub(17) + 2) / 4;
        let near = (real(version * 4 + 17) - guess).abs() < guess * 0.12 + 2.0;
        if (1..=40).contains(&version) && near && !sizes.contains(&version) {
            sizes.push(version);
        }
    }
    let by_pitch = place((guess - 17.0) / 4.0 + 0.5);
    if (1..=40).contains(&by_pitch) && !sizes.contains(&by_pitch) && !sizes.is_empty() {
        sizes.push(by_pitch);
    }
    let ends = Ends {
        a,
        b,
        c,
        right,
        far_right,
        far_down,
    };
    sizes
        .into_iter()
        .find_map(|version| ends.decode(plane, version))
}

pub(super) fn mid(a: Point, b: Point) -> Point {
    (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1))
}

/// One module's step at a finder, towards another: seven of them lie between its outer edges.
fn step(plane: &Plane, from: Point, to: Point) -> Option<Point> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let far = dx.hypot(dy);
    let way = (dx / far, dy / far);
    let [_, _, ahead] = edges(plane, from, way)?;
    let [_, _, behind] = edges(plane, from, (-way.0, -way.1))?;
    let module = (ahead + behind) / 7.0;
    Some((way.0 * module, way.1 * module))
}

/// How often dark and light change along a line.
fn changes(plane: &Plane, from: Point, to: Point) -> usize {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let far = dx.hypot(dy).min(20_000.0);
    let mut changes = 0;
    let mut last = None;
    for n in 0..place(far) {
        let part = real(n) / far;
        let dark = plane.is_dark(place(from.0 + dx * part), place(from.1 + dy * part));
        if last.is_some_and(|l| l != dark) {
            changes += 1;
        }
        last = Some(dark);
    }
    changes
}

/// The finders of one code and the step of a module at each.
pub(super) struct Ends {
    pub(super) a: Point,
    pub(super) b: Point,
    pub(super) c: Point,
    pub(super) right: Point,
    pub(super) far_right: Point,
    pub(super) far_down: Point,
}

impl Ends {
    fn decode(&self, plane: &Plane, version: usize) -> Option<Code> {
        let size = version * 4 + 17;
        let mesh = Mesh::of(plane, self, version)?;
        let module = self.right.0.hypot(self.right.1);
        for reach in [4.0, 2.0] {
            let reach = place(module * reach).max(2);
            let mut bits = Vec::with_capacity(size * size);
            for y in 0..size {
                for x in 0..size {
                    let mut sum = 0.0;
                    for (dx, dy) in [
                        (0.5, 0.5),
                        (0.35, 0.35),
                        (0.65, 0.35),
                        (0.35, 0.65),
                        (0.65, 0.65),
                    ] {
                        sum += plane.between(mesh.map((real(x) + dx, real(y) + dy)));
                    }
                    let middle = mesh.map((real(x) + 0.5, real(y) + 0.5));
                    let mean = plane.mean(place(middle.0), place(middle.1), reach);
                    bits.push(sum / 5.0 < f64::from(mean));
                }
            }
            let simple = rqrr::SimpleGrid::from_func(size, |x, y| {
                bits.get(y * size + x).copied().unwrap_or(false)
            });
            if let Some(content) = said(simple) {
                let end = real(size);
                let corners = [(0.0, 0.0), (end, 0.0), (end, end), (0.0, end)];
                return Some((content, corners.map(|c| mesh.map(c))));
            }
        }
        None
    }
}

/// What the modules say, with their errors corrected. A decoder that panics over a code has met damage: the other codes of
/// the picture are read all the same.
fn said(modules: rqrr::SimpleGrid) -> Option<Vec<u8>> {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let mut content = Vec::new();
        let read = rqrr::Grid::new(modules).decode_to(&mut content);
        read.is_ok().then_some(content)
    }));
    read.unwrap_or_default()
}
