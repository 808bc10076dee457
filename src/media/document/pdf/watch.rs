//! Looks at what a page draws without drawing it: how fine its pictures and letters are, and whether letters are missing.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use crate::media::MediaError;
use hayro::hayro_interpret::font::{Glyph, GlyphId, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, Rect};

/// What was seen on one page.
pub(super) struct Seen {
    /// The page's own area, in square points.
    area: f64,
    /// Pixels a point of the finest picture of some size.
    finest_picture: f64,
    /// How many letters are so many points high; the last place holds all larger ones.
    sizes: [u32; LARGE],
    letters_missing: u32,
    /// Letters without a shape of which it is not known what they say.
    unknown_missing: u32,
    hidden: String,
}

/// Letters of so many points are read at any resolution.
const LARGE: usize = 9;
/// The part of a page that a picture covers if its resolution is to count: a logo's does not.
const PART_OF_PAGE: f64 = 0.03;
/// Pixels that the height of a line of the smallest letters takes if they are to be read.
const READABLE: f64 = 16.0;
/// Bytes of hidden text that are told.
const LONGEST_TEXT: usize = 200;

impl Seen {
    /// Pixels a point that show what is on the page: what its pictures have, and what its small letters need.
    pub(super) fn resolution(&self) -> f64 {
        let mut fewer = self.sizes.iter().sum::<u32>() / 50;
        let mut smallest = LARGE;
        for (points, count) in self.sizes.iter().enumerate() {
            if *count > fewer {
                smallest = points;
                break;
            }
            fewer = fewer.saturating_sub(*count);
        }
        let smallest = u32::try_from(smallest.max(1)).unwrap_or(1);
        self.finest_picture.max(READABLE / f64::from(smallest))
    }

    /// Refuses a page with letters that are in no font at hand: they would be lost, and nobody would see it.
    /// A letter of which nothing is known counts where a font of many letters, Chinese say, is not in the file; elsewhere
    /// it may be a space.
    pub(super) fn letters_are_there(&self, has_bare_fonts: bool) -> Result<(), MediaError> {
        if self.letters_missing == 0 && !(has_bare_fonts && self.unknown_missing > 0) {
            return Ok(());
        }
        Err(MediaError::Codec {
            codec: "text in a font that is not in the file".into(),
        })
    }

    /// Text that is there to be found and not to be seen.
    pub(super) fn hidden_words(&self) -> Option<&str> {
        (!self.hidden.is_empty()).then_some(&self.hidden)
    }
}

/// Looks at a page.
pub(super) fn look<'a>(
    page: &Page<'a>,
    cache: &InterpreterCache<'a>,
    settings: &InterpreterSettings,
) -> Seen {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let mut seen = Seen {
        area: width * height,
        finest_picture: 0.0,
        sizes: [0; LARGE],
        letters_missing: 0,
        unknown_missing: 0,
        hidden: String::new(),
    };
    let transform = Affine::new(page.initial_transform(true).as_coeffs());
    let target = Rect::new(0.0, 0.0, width, height);
    let mut context = Context::new(transform, target, cache, page.xref(), settings.clone());
    interpret_page(page, &mut context, &mut seen);
    seen
}

/// Whether a letter has no shape of its own: its font is not in the file, say, and the ones at hand do not have it.
fn has_no_shape(glyph: &Glyph<'_>) -> bool {
    let Glyph::Outline(outline) = glyph else {
        return false;
    };
    outline.glyph_id() == GlyphId::NOTDEF
}

/// What a letter says.
pub(super) fn words_of(text: &BfString) -> String {
    match text {
        BfString::Char(c) => c.to_string(),
        BfString::String(s) => s.clone(),
    }
}

fn is_letter(glyph: &Glyph<'_>) -> bool {
    match glyph.as_unicode() {
        Some(BfString::Char(c)) => c.is_alphanumeric(),
        Some(BfString::String(s)) => s.chars().any(char::is_alphanumeric),
        None => false,
    }
}

impl<'a> Device<'a> for Seen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Invisible) {
            for glyph in run.glyphs() {
                if self.hidden.len() < LONGEST_TEXT
                    && let Some(text) = glyph.as_unicode()
                {
                    self.hidden.push_str(&words_of(&text));
                }
            }
            return;
        }
        for glyph in run.glyphs() {
            if has_no_shape(glyph) {
                if glyph.as_unicode().is_none() {
                    self.unknown_missing = self.unknown_missing.saturating_add(1);
                } else if is_letter(glyph) {
                    self.letters_missing = self.letters_missing.saturating_add(1);
                }
            }
            if !is_letter(glyph) {
                continue;
            }
            let [_, _, c, d, _, _] = (props.transform * glyph.transform()).as_coeffs();
            let points = c.hypot(d) * 1000.0;
            let place = (1..LARGE).find(|n| u32::try_from(*n).is_ok_and(|n| points < f64::from(n)));
            let place = place.map_or(LARGE, |n| n.saturating_sub(1));
            if let Some(count) = self.sizes.get_mut(place.min(LARGE.saturating_sub(1))) {
                *count = count.saturating_add(1);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let [a, b, c, d, _, _] = props.transform.as_coeffs();
        let (across, down) = (a.hypot(b), c.hypot(d));
        let covers = across * f64::from(image.width()) * down * f64::from(image.height());
        let finest = 1.0 / across.min(down);
        if covers > self.area * PART_OF_PAGE && finest.is_finite() {
            self.finest_picture = self.finest_picture.max(finest);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
