//! Renders pages. Only one page's pixels exist at a time.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use super::checked::{Checked, guarded};
use super::watch;
use crate::media::{MediaError, Settings};
use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings, InterpreterWarning};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{
    Pixmap, RasterizerSettings, RenderContext, RenderSettings as Raster, Resources, TargetInit,
};
use hayro::{RenderCache, RenderSettings};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Pixels a point: 150 an inch is what print on paper needs to be read.
const USUAL: f64 = 150.0 / 72.0;
/// What scans and photographs are kept at, by how many pages there are: a long document would take too long and grow too
/// large. The last holds for all longer ones.
const FINEST: [(usize, f64); 3] = [(60, 300.0 / 72.0), (200, 200.0 / 72.0), (usize::MAX, USUAL)];
/// Pixels of one page: four times A4 at the finest, and a map of two square metres at the usual.
const MOST_PIXELS: f64 = 36_000_000.0;
/// The longer side has at least as many pixels as an A4 page at the usual resolution, however small the page says it is.
const LEAST_SIDE: f64 = 1754.0;
/// A side, in pixels; what is longer is a strip, and no page.
const MOST_SIDE: f64 = 30_000.0;
/// Pages after which the letters kept for reuse are thrown away, so that they do not pile up.
const PAGES_A_CACHE: usize = 32;

/// A page as pixels: red, green and blue.
pub(super) struct Drawing {
    /// Width and height in points.
    pub(super) points: (f32, f32),
    /// Width and height in pixels.
    pub(super) pixels: (u16, u16),
    pub(super) rgb: Vec<u8>,
}

/// Draws the pages of one file.
pub(super) struct Renderer<'a> {
    file: &'a Checked,
    cache: RenderCache<'a>,
    fonts: InterpreterCache<'a>,
    interpreter: InterpreterSettings,
    failed: Arc<AtomicBool>,
    finest: f64,
    longest: f64,
    drawn: usize,
}

impl<'a> Renderer<'a> {
    /// For a file and what the person chose.
    pub(super) fn new(file: &'a Checked, settings: &Settings) -> Self {
        let failed = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&failed);
        let interpreter = InterpreterSettings {
            warning_sink: Arc::new(move |warning| {
                if !matches!(warning, InterpreterWarning::UnresolvedAnnotationAppearance) {
                    told.store(true, Ordering::Relaxed);
                }
            }),
            ..InterpreterSettings::default()
        };
        // Who asks for quality gets what a document of a quarter of its length would have.
        let part = if settings.keep_quality { 4 } else { 1 };
        let pages = file.pages().div_ceil(part);
        let finest = FINEST.iter().find(|(most, _)| pages <= *most);
        Self {
            file,
            cache: RenderCache::new(),
            fonts: InterpreterCache::new(),
            interpreter,
            failed,
            finest: finest.map_or(USUAL, |(_, resolution)| *resolution),
            longest: settings.downscale.map_or(MOST_SIDE, f64::from),
            drawn: 0,
        }
    }

    /// The pixels of one page.
    ///
    /// # Errors
    /// If it, or a picture or a font on it, cannot be read: what they show would be lost, and nobody would see it.
    pub(super) fn page(&mut self, number: usize) -> Result<Drawing, MediaError> {
        let file: &'a Checked = self.file;
        let page = file.pdf.pages().get(number).ok_or(MediaError::Encode)?;
        if self.drawn >= PAGES_A_CACHE {
            self.drawn = 0;
            self.cache = RenderCache::new();
            self.fonts = InterpreterCache::new();
        }
        self.drawn = self.drawn.saturating_add(1);
        let points = page.render_dimensions();
        let is_there =
            guarded(|| !page.raw().contains_key("Contents") || page.page_stream().is_some());
        if !is_there? {
            let page = number.saturating_add(1);
            return Err(MediaError::damaged(format!("page {page} is not there")));
        }
        let interpreter = self.interpreter(page)?;
        let seen = guarded(|| watch::look(page, &self.fonts, &interpreter))?;
        seen.letters_are_there(file.has_bare_fonts)?;
        let pixels = self.pixels_of(points, seen.resolution());
        let rgb = guarded(|| self.draw(page, &interpreter, points, pixels))?;
        if self.failed.load(Ordering::Relaxed) {
            let page = number.saturating_add(1);
            let detail = format!("a picture or a font on page {page} cannot be read");
            return Err(MediaError::damaged(detail));
        }
        Ok(Drawing {
            points,
            pixels,
            rgb,
        })
    }

    /// How a page is read: without what must not show.
    pub(super) fn interpreter(&self, page: &Page<'_>) -> Result<InterpreterSettings, MediaError> {
        let render_content = guarded(|| self.file.layers.content_of(page))??;
        Ok(InterpreterSettings {
            render_content,
            ..self.interpreter.clone()
        })
    }

    /// The fonts that are kept for the next page.
    pub(super) fn letters(&self) -> &InterpreterCache<'a> {
        &self.fonts
    }

    /// How many pixels a page of so many points gets.
    fn pixels_of(&self, (width, height): (f32, f32), wanted: f64) -> (u16, u16) {
        let (width, height) = (side(width), side(height));
        let longer = width.max(height);
        let least = (LEAST_SIDE / longer).min(USUAL * 2.0);
        let scale = wanted.clamp(USUAL, self.finest).max(least);
        let scale = scale
            .min(self.longest / longer)
            .min((MOST_PIXELS / (width * height)).sqrt());
        let pixels = |points: f64| whole((points * scale).round().clamp(1.0, MOST_SIDE));
        (pixels(width), pixels(height))
    }

    fn draw(
        &self,
        page: &'a Page<'a>,
        interpreter: &InterpreterSettings,
        points: (f32, f32),
        (width, height): (u16, u16),
    ) -> Vec<u8> {
        let settings = Raster {
            num_threads: 0,
            ..Raster::default()
        };
        let mut context = RenderContext::new_with(width, height, settings);
        let scale = Affine::scale_non_uniform(
            f64::from(width) / side(points.0),
            f64::from(height) / side(points.1),
        );
        let transform = scale * page.initial_transform(true).to_kurbo();
        let how = RenderSettings::default();
        hayro::render_into(
            page,
            &self.cache,
            interpreter,
            &how,
            &mut context,
            transform,
        );
        context.flush();
        let mut pixmap = Pixmap::new(width, height);
        let onto_white = RasterizerSettings {
            target_init: TargetInit::Clear(WHITE),
            ..RasterizerSettings::default()
        };
        context.render_with(&mut pixmap, &mut Resources::default(), onto_white);
        let pixels = pixmap.data().iter();
        pixels.flat_map(|p| [p.r, p.g, p.b]).collect()
    }
}

/// A side that can be divided by and multiplied.
fn side(points: f32) -> f64 {
    let points = f64::from(points);
    if points.is_finite() {
        points.clamp(1.0, 1e7)
    } else {
        1.0
    }
}

/// A whole number of pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped by the caller to what fits; a float's cast saturates"
)]
fn whole(pixels: f64) -> u16 {
    pixels as u16
}
