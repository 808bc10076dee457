//! The three squares in the corners of a code: dark, light, three times dark, light, dark, in every direction.

use super::plane::{Plane, place};

/// A finder's middle, and the pixels of a module there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    pub(super) at: (f64, f64),
    pub(super) module: f64,
    seen: f64,
}

/// More in one picture are no page of codes, and would take too long to pair.
const MOST: usize = 400;

/// All that are seen in rows and hold in columns too.
pub(super) fn find(plane: &Plane) -> Vec<Finder> {
    let (width, height) = plane.size();
    let mut found: Vec<Finder> = Vec::new();
    let mut dark: Vec<bool> = vec![false; width];
    for y in 0..height {
        for (x, d) in dark.iter_mut().enumerate() {
            *d = plane.is_dark(x, y);
        }
        let mut runs = [0usize; 5];
        let mut begin = 0usize;
        for run in dark.chunk_by(|a, b| a == b) {
            runs.rotate_left(1);
            if let Some(last) = runs.last_mut() {
                *last = run.len();
            }
            begin = begin.saturating_add(run.len());
            if run.first() == Some(&true) && is_finder(&runs) {
                let [_, _, core, c, d] = runs;
                let right = begin.saturating_sub(c).saturating_sub(d);
                let middle = real(right) - real(core) / 2.0;
                if let Some(finder) = confirm(plane, middle, real(y) + 0.5) {
                    add(&mut found, finder);
                }
            }
        }
    }
    // A core is three modules high; grain that looks like a finder does so in a row or two.
    found.retain(|f| f.seen >= f.module.max(2.0));
    found.sort_by(|a, b| b.seen.total_cmp(&a.seen));
    found.truncate(MOST);
    found
}

fn add(found: &mut Vec<Finder>, new: Finder) {
    let room = found.len() < MOST * 10;
    let same = found.iter_mut().find(|f| {
        let (dx, dy) = (f.at.0 - new.at.0, f.at.1 - new.at.1);
        dx.hypot(dy) < 2.0 * f.module && f.module < 1.6 * new.module && new.module < 1.6 * f.module
    });
    match same {
        Some(old) => {
            let mix = |a: f64, b: f64| (a * old.seen + b) / (old.seen + 1.0);
            let at = (mix(old.at.0, new.at.0), mix(old.at.1, new.at.1));
            let module = mix(old.module, new.module);
            *old = Finder {
                at,
                module,
                seen: old.seen + 1.0,
            };
        }
        // Bounded, so that a picture made of finders costs no more than a row's worth of comparisons each.
        None if room => found.push(new),
        None => {}
    }
}

fn is_finder(runs: &[usize; 5]) -> bool {
    let total: usize = runs.iter().sum();
    let module = real(total) / 7.0;
    runs.iter()
        .zip([1.0, 1.0, 3.0, 1.0, 1.0])
        .all(|(run, due)| {
            (real(*run) - due * module).abs() < module * if due > 1.0 { 1.1 } else { 0.7 }
        })
        && total >= 14
}

/// Looks along the column and once more along the row.
fn confirm(plane: &Plane, x: f64, y: f64) -> Option<Finder> {
    let (up, down, tall) = cross(plane, (x, y), (0.0, 1.0))?;
    let y = y + (down - up) / 2.0;
    let (left, right, wide) = cross(plane, (x, y), (1.0, 0.0))?;
    let x = x + (right - left) / 2.0;
    let is_square = tall < 1.5 * wide && wide < 1.5 * tall;
    is_square.then_some(Finder {
        at: (x, y),
        module: (tall + wide) / 14.0,
        seen: 1.0,
    })
}

/// From the middle both ways to the ends of the core, and the whole length.
fn cross(plane: &Plane, from: (f64, f64), way: (f64, f64)) -> Option<(f64, f64, f64)> {
    let [core_a, light_a, dark_a] = edges(plane, from, (-way.0, -way.1))?;
    let [core_b, light_b, dark_b] = edges(plane, from, way)?;
    let runs = [
        dark_a - light_a,
        light_a - core_a,
        core_a + core_b,
        light_b - core_b,
        dark_b - light_b,
    ];
    let total: f64 = runs.iter().sum();
    let module = total / 7.0;
    let fits = runs
        .iter()
        .zip([1.0, 1.0, 3.0, 1.0, 1.0])
        .all(|(run, due)| (run - due * module).abs() < module * if due > 1.0 { 1.1 } else { 0.7 });
    fits.then_some((core_a, core_b, total))
}

/// How far it is from the middle to where the core ends, where the light ring ends, and where the dark one does.
pub(super) fn edges(plane: &Plane, from: (f64, f64), way: (f64, f64)) -> Option<[f64; 3]> {
    let mut at = 0.0;
    let mut dark = true;
    let mut found = [0.0; 3];
    for edge in &mut found {
        loop {
            let (x, y) = (place(from.0 + way.0 * at), place(from.1 + way.1 * at));
            if at > 400.0 || x >= plane.size().0 || y >= plane.size().1 {
                return None;
            }
            if plane.is_dark(x, y) != dark {
                break;
            }
            at += 0.5;
        }
        *edge = at - 0.25;
        dark = !dark;
    }
    Some(found)
}

#[allow(clippy::cast_precision_loss, reason = "pixels of a picture")]
pub(super) fn real(n: usize) -> f64 {
    n as f64
}
