//! What a picture is known again by after it was encoded anew, made smaller, lighter or darker, or trimmed a little.
//!
//! The picture becomes 64 by 64 cells of grey. Of their cosine transform (DCT-II) the 256 lowest frequencies are taken without the
//! average, and of each one bit: whether it is positive. Small changes of a picture change few of these signs; two different
//! pictures differ in about half of them (Zauner 2010, "Implementation and benchmarking of perceptual image hash functions"; the signs
//! instead of a comparison with the median, because a mirrored picture then has a fingerprint that follows from this one).
//! All of it is done in whole numbers, so that every machine comes to the same bits.

use super::first::first;
use super::pixels::Pixels;
use crate::media::{Format, Input, MediaError, Settings};
use std::sync::LazyLock;

/// The signs of 256 frequencies, and the size of the picture in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    bits: [u8; 32],
    size: (u32, u32),
}

/// Cells along each side.
const CELLS: usize = 64;
/// Frequencies that are kept.
const BITS: usize = 256;
/// The strength above which a frequency is of the picture, and not of the noise that every encoding leaves: 32 greys over all cells.
const STRONG: i64 = 32 * 16 * UNIT * UNIT;
/// How many must be. A sheet of one colour, a night without light: their signs are chance, and would be taken for one another.
const FEWEST: usize = 128;
/// `cos(n * pi / 128)` in parts of 4096, from 0 to a right angle.
const COSINES: [i64; 65] = [
    4096, 4095, 4091, 4085, 4076, 4065, 4052, 4036, 4017, 3996, 3973, 3948, 3920, 3889, 3857, 3822,
    3784, 3745, 3703, 3659, 3612, 3564, 3513, 3461, 3406, 3349, 3290, 3229, 3166, 3102, 3035, 2967,
    2896, 2824, 2751, 2675, 2598, 2520, 2440, 2359, 2276, 2191, 2106, 2019, 1931, 1842, 1751, 1660,
    1567, 1474, 1380, 1285, 1189, 1092, 995, 897, 799, 700, 601, 501, 401, 301, 201, 101, 0,
];
const UNIT: i64 = 4096;

/// Which frequencies, down and across, the lowest first.
static FREQUENCIES: LazyLock<Vec<(usize, usize)>> = LazyLock::new(|| {
    let square = |n: usize| n.saturating_mul(n);
    let mut all: Vec<(usize, usize)> = (0..CELLS)
        .flat_map(|down| (0..CELLS).map(move |across| (down, across)))
        .filter(|f| *f != (0, 0))
        .collect();
    all.sort_by_key(|(down, across)| (square(*down).saturating_add(square(*across)), *down));
    all.truncate(BITS);
    all
});

impl Fingerprint {
    /// The most bits in which two fingerprints of one picture differ. Of 4,794 pairs of different photographs none differs in fewer than
    /// 91; of 99 that were trimmed by a twentieth 98 stay within 80 (measured in `tests/fingerprints.rs`).
    pub const SAME: u32 = 80;

    /// From what was kept.
    #[must_use]
    pub fn new(bits: [u8; 32], size: (u32, u32)) -> Self {
        Self { bits, size }
    }

    /// The bits, to be kept.
    #[must_use]
    pub fn bits(&self) -> &[u8; 32] {
        &self.bits
    }

    /// Width and height of the picture, upright.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// In how many of 256 bits they differ.
    #[must_use]
    pub fn distance(&self, other: &Self) -> u32 {
        let pairs = self.bits.iter().zip(&other.bits);
        pairs.map(|(a, b)| (a ^ b).count_ones()).sum()
    }

    /// The fingerprint of the same picture in a mirror: left is right. The signs of every other frequency across change.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let turned = packed(FREQUENCIES.iter().map(|(_, across)| across % 2 == 1));
        let mut bits = self.bits;
        for (byte, turn) in bits.iter_mut().zip(turned) {
            *byte ^= turn;
        }
        Self { bits, ..*self }
    }

    /// Whether both are most likely of one picture, in a mirror or not.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let plain = self.distance(other);
        plain.min(self.distance(&other.mirrored())) <= Self::SAME
    }
}

/// Takes the fingerprint of what a file shows first. None if it shows too little to be known again.
pub(in crate::media) fn take(
    format: Format,
    input: &mut Input,
    settings: &Settings,
) -> Result<Option<Fingerprint>, MediaError> {
    let pixels = first(format, input, settings)?;
    Ok(of(&pixels))
}

fn of(pixels: &Pixels) -> Option<Fingerprint> {
    let (width, height) = pixels.dimensions();
    let channels = match pixels {
        Pixels::Grey(_) => 1,
        Pixels::Colour(_) => 3,
    };
    let cells = cells(pixels.samples(), width, height, channels);
    let waves = transformed(&cells);
    let strong = waves.iter().filter(|w| **w > STRONG || **w < -STRONG);
    if strong.count() < FEWEST {
        return None;
    }
    let bits = packed(waves.iter().map(|w| *w > 0));
    Some(Fingerprint::new(bits, (width, height)))
}

/// The average grey of each cell, in sixteenths, row by row. Each pixel is in one cell; of a picture with fewer pixels than cells,
/// some are in several.
fn cells(samples: &[u8], width: u32, height: u32, channels: usize) -> Vec<i64> {
    let [width, height] = [width, height].map(|n| usize::try_from(n).unwrap_or_default());
    let row = width.saturating_mul(channels).max(1);
    let mut sums = Vec::with_capacity(CELLS.saturating_mul(CELLS));
    for down in 0..CELLS {
        let rows = span(down, height);
        let mut line = vec![(0u64, 0u64); CELLS];
        for y in rows {
            let samples = samples.chunks_exact(row).nth(y).unwrap_or_default();
            for (across, (sum, count)) in line.iter_mut().enumerate() {
                let span = span(across, width);
                let from = span.start.saturating_mul(channels);
                let to = span.end.saturating_mul(channels);
                for pixel in samples
                    .get(from..to)
                    .unwrap_or_default()
                    .chunks_exact(channels)
                {
                    *sum = sum.saturating_add(grey(pixel));
                    *count = count.saturating_add(1);
                }
            }
        }
        sums.extend(line);
    }
    let averages = sums.into_iter().map(|(sum, count)| {
        let average = sum
            .saturating_mul(16)
            .checked_div(count.saturating_mul(WHOLE));
        i64::try_from(average.unwrap_or(0)).unwrap_or(0)
    });
    averages.collect()
}

/// The rows or columns of a cell, at least one.
fn span(cell: usize, length: usize) -> std::ops::Range<usize> {
    let at = |n: usize| n.saturating_mul(length) / CELLS;
    let start = at(cell);
    start..at(cell.saturating_add(1)).max(start.saturating_add(1))
}

/// Parts of a grey: the weights of BT.709 add up to so many.
const WHOLE: u64 = 10_000;

fn grey(pixel: &[u8]) -> u64 {
    match pixel {
        [r, g, b] => {
            let parts = [(*r, 2126), (*g, 7152), (*b, 722)];
            let parts = parts.map(|(sample, weight)| u64::from(sample).saturating_mul(weight));
            parts.iter().fold(0, |sum, part| sum.saturating_add(*part))
        }
        [grey, ..] => u64::from(*grey).saturating_mul(WHOLE),
        [] => 0,
    }
}

/// The strength of each kept frequency, summed over all cells. No sum comes near the end of 64 bits: 4,096 cells of at most
/// 4,080, each times 4096 twice.
fn transformed(cells: &[i64]) -> Vec<i64> {
    let highest = FREQUENCIES.iter().map(|(down, _)| *down).max();
    let columns: Vec<Vec<i64>> = (0..=highest.unwrap_or(0))
        .map(|down| {
            let column = |across: usize| {
                let cells = cells.iter().skip(across).step_by(CELLS);
                weighed(cells, down)
            };
            (0..CELLS).map(column).collect()
        })
        .collect();
    let strengths = FREQUENCIES.iter().map(|(down, across)| {
        let row = columns.get(*down).map_or(&[][..], Vec::as_slice);
        weighed(row.iter(), *across)
    });
    strengths.collect()
}

fn weighed<'a>(values: impl Iterator<Item = &'a i64>, frequency: usize) -> i64 {
    let products = values.enumerate().map(|(at, value)| {
        let angle = at
            .saturating_mul(2)
            .saturating_add(1)
            .saturating_mul(frequency);
        value.saturating_mul(cosine(angle))
    });
    products.fold(0, i64::saturating_add)
}

/// The cosine of so many 128ths of a half turn.
fn cosine(angle: usize) -> i64 {
    let angle = angle % 256;
    let angle = angle.min(256usize.saturating_sub(angle));
    let value = |n: usize| COSINES.get(n).copied().unwrap_or(0);
    if angle > 64 {
        value(128usize.saturating_sub(angle)).saturating_neg()
    } else {
        value(angle)
    }
}

/// Bits in the order they come, the lowest of each byte first.
fn packed(signs: impl Iterator<Item = bool>) -> [u8; 32] {
    let mut bits = [0u8; 32];
    for (at, _) in signs.enumerate().filter(|(_, positive)| *positive) {
        if let Some(byte) = bits.get_mut(at / 8) {
            *byte |= 1 << (at % 8);
        }
    }
    bits
}
