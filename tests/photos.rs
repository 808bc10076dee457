//! Pages of codes as a scanner or a telephone would see them: at an angle, bent, in uneven light, blurred, with grain,
//! as JPEG. The same seed makes the same picture.

use image::{GrayImage, Luma};
use plico::courier::paper::Codes;

/// What is done to a page.
#[derive(Clone, Copy)]
pub struct Kind {
    pub name: &'static str,
    /// Pixels.
    pub size: (u32, u32),
    /// How far a corner may be from where it belongs, in parts of the picture's half.
    pub tilt: f64,
    /// Degrees: scans are turned by so many, photographs by up to so many.
    pub turn: f64,
    /// The blur's standard deviation in pixels.
    pub blur: f64,
    /// How much darker the darkest corner is.
    pub shade: f64,
    /// The grain's standard deviation.
    pub grain: f64,
    pub quality: u8,
    /// How far the paper is bent, in parts of its height.
    pub bend: f64,
    /// How much of the picture the page fills.
    pub fill: f64,
}

const SCAN: Kind = Kind {
    name: "scan, 200 dpi, turned by 3 degrees, JPEG quality 60",
    size: (1654, 2339),
    tilt: 0.0,
    turn: 3.0,
    blur: 0.6,
    shade: 0.05,
    grain: 6.0,
    quality: 60,
    bend: 0.0,
    fill: 0.97,
};

const PHONE: Kind = Kind {
    name: "telephone, 12 megapixels",
    size: (3000, 4000),
    tilt: 0.06,
    turn: 5.0,
    blur: 1.2,
    shade: 0.5,
    grain: 8.0,
    quality: 80,
    bend: 0.0,
    fill: 0.88,
};

pub const KINDS: [Kind; 7] = [
    SCAN,
    Kind {
        name: "scan, 150 dpi, turned by 1 degree",
        size: (1240, 1754),
        turn: 1.0,
        quality: 75,
        ..SCAN
    },
    PHONE,
    Kind {
        name: "telephone, 8 megapixels, more slanted",
        size: (2448, 3264),
        tilt: 0.08,
        turn: 8.0,
        quality: 75,
        ..PHONE
    },
    Kind {
        name: "telephone, 5 megapixels",
        size: (1944, 2592),
        blur: 1.0,
        quality: 75,
        ..PHONE
    },
    Kind {
        name: "telephone, 12 megapixels, bent paper",
        bend: 0.012,
        ..PHONE
    },
    Kind {
        name: "telephone, 12 megapixels, badly: turned by up to 15 degrees, blurred, bent, dark, quality 60",
        tilt: 0.14,
        turn: 15.0,
        blur: 2.2,
        shade: 0.65,
        grain: 12.0,
        quality: 60,
        bend: 0.006,
        fill: 0.8,
        ..PHONE
    },
];

/// Each page of codes on a sheet of A4 at 400 dots an inch, laid out like the PDF.
pub fn sheets(codes: &Codes) -> Vec<GrayImage> {
    let dot: f64 = 400.0 / 72.0;
    let (width, height) = (595.0 * dot, 842.0 * dot);
    let margin = 34.0 * dot;
    let cell = (
        (width - 2.0 * margin) / 3.0,
        (height - 2.0 * margin - 18.0 * dot) / 4.0,
    );
    let mut sheets = Vec::new();
    for page in codes.pages() {
        let mut sheet = GrayImage::from_pixel(width as u32, height as u32, Luma([250]));
        for (n, code) in page.iter().enumerate() {
            let symbol = codes.symbol(code).unwrap();
            let module = cell.0.min(cell.1) / (symbol.side() as f64 + 8.0);
            let drawn = module * symbol.side() as f64;
            let left = margin + cell.0 * (n % 3) as f64 + (cell.0 - drawn) / 2.0;
            let top = margin + cell.1 * (n / 3) as f64 + (cell.1 - drawn) / 2.0;
            for y in 0..drawn as u32 {
                for x in 0..drawn as u32 {
                    let at = |n: u32| (f64::from(n) / module) as usize;
                    if symbol.is_dark(at(x), at(y)) {
                        sheet.put_pixel(left as u32 + x, top as u32 + y, Luma([25]));
                    }
                }
            }
        }
        sheets.push(sheet);
    }
    sheets
}

/// A sheet as a JPEG of this kind.
pub fn photograph(sheet: &GrayImage, kind: &Kind, seed: u64) -> Vec<u8> {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..8 {
        chance.draw();
    }
    let mut picture = seen(sheet, kind, &mut chance);
    blur(&mut picture, kind.size, kind.blur);
    let pixels: Vec<u8> = picture
        .iter()
        .map(|p| {
            // Four even draws come close to a normal one.
            let grain: f64 = (0..4).map(|_| chance.within(0.87 * kind.grain)).sum();
            (f64::from(*p) + grain).clamp(0.0, 255.0) as u8
        })
        .collect();
    let mut jpeg = Vec::new();
    jpeg_encoder::Encoder::new(&mut jpeg, kind.quality)
        .encode(
            &pixels,
            kind.size.0 as u16,
            kind.size.1 as u16,
            jpeg_encoder::ColorType::Luma,
        )
        .unwrap();
    jpeg
}

/// The sheet in the picture's pixels, sharp, in its light.
fn seen(sheet: &GrayImage, kind: &Kind, chance: &mut Chance) -> Vec<f32> {
    let (wide, high) = (f64::from(sheet.width()), f64::from(sheet.height()));
    let (width, height) = (f64::from(kind.size.0), f64::from(kind.size.1));
    let scale = (width / wide).min(height / high) * kind.fill;
    let turn = if kind.tilt == 0.0 {
        kind.turn * chance.within(1.0).signum()
    } else {
        chance.within(kind.turn)
    };
    let (sin, cos) = turn.to_radians().sin_cos();
    let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(x, y): (f64, f64)| {
        let (dx, dy) = ((x - 0.5) * wide * scale, (y - 0.5) * high * scale);
        (
            width / 2.0 + dx * cos - dy * sin + chance.within(kind.tilt) * width / 2.0,
            height / 2.0 + dx * sin + dy * cos + chance.within(kind.tilt) * height / 2.0,
        )
    });
    let to_sheet = projection(
        corners,
        [(0.0, 0.0), (wide, 0.0), (wide, high), (0.0, high)],
    );
    let light = (chance.within(1.0), chance.within(1.0));
    let most = (light.0.abs() + light.1.abs()).max(0.1);
    let mut out = Vec::with_capacity((kind.size.0 * kind.size.1) as usize);
    for y in 0..kind.size.1 {
        for x in 0..kind.size.0 {
            let mut sum = 0.0;
            for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
                let (u, v) = apply(&to_sheet, f64::from(x) + dx, f64::from(y) + dy);
                let (v, u) = (
                    v + kind.bend * high * (u / wide * 4.0).sin(),
                    u + kind.bend / 2.0 * wide * (v / high * 3.0).sin(),
                );
                // The table is darker than paper.
                let outside = u < 0.0 || v < 0.0 || u >= wide || v >= high;
                sum += if outside {
                    70.0
                } else {
                    f64::from(sheet.get_pixel(u as u32, v as u32).0[0])
                };
            }
            let slope =
                (f64::from(x) / width - 0.5) * light.0 + (f64::from(y) / height - 0.5) * light.1;
            let lit = 1.0 - kind.shade * (0.5 + slope / most);
            out.push((sum / 4.0 * lit) as f32);
        }
    }
    out
}

fn blur(picture: &mut Vec<f32>, (width, height): (u32, u32), sigma: f64) {
    let reach = (3.0 * sigma).ceil() as usize;
    let weight = |d: usize| (-((d * d) as f64) / (2.0 * sigma * sigma)).exp() as f32;
    let weights: Vec<f32> = (0..=2 * reach).map(|n| weight(n.abs_diff(reach))).collect();
    let total: f32 = weights.iter().sum();
    let (width, height) = (width as usize, height as usize);
    // Along the rows, turned on its side; twice gives it back.
    for (width, height) in [(width, height), (height, width)] {
        let mut out = vec![0.0; picture.len()];
        for (y, row) in picture.chunks_exact(width).enumerate() {
            for x in 0..width {
                let mut sum = 0.0;
                for (n, w) in weights.iter().enumerate() {
                    sum += w * row[(x + n).saturating_sub(reach).min(width - 1)];
                }
                out[x * height + y] = sum / total;
            }
        }
        *picture = out;
    }
}

/// The projection that takes four points to four others.
fn projection(from: [(f64, f64); 4], to: [(f64, f64); 4]) -> [f64; 8] {
    let mut m = [[0.0; 9]; 8];
    for (n, ((x, y), (u, v))) in from.into_iter().zip(to).enumerate() {
        m[2 * n] = [x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u];
        m[2 * n + 1] = [0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v];
    }
    for i in 0..8 {
        let pivot = (i..8)
            .max_by(|a, b| m[*a][i].abs().total_cmp(&m[*b][i].abs()))
            .unwrap();
        m.swap(i, pivot);
        for j in (0..8).filter(|j| *j != i) {
            let factor = m[j][i] / m[i][i];
            let row = m[i];
            for (cell, above) in m[j].iter_mut().zip(row) {
                *cell -= factor * above;
            }
        }
    }
    std::array::from_fn(|n| m[n][8] / m[n][n])
}

fn apply(p: &[f64; 8], x: f64, y: f64) -> (f64, f64) {
    let below = p[6] * x + p[7] * y + 1.0;
    (
        (p[0] * x + p[1] * y + p[2]) / below,
        (p[3] * x + p[4] * y + p[5]) / below,
    )
}

/// Even chances from a seed (xorshift).
pub struct Chance(pub u64);

impl Chance {
    pub fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from -most to most.
    pub fn within(&mut self, most: f64) -> f64 {
        ((self.draw() >> 11) as f64 / (1u64 << 52) as f64 - 1.0) * most
    }
}
