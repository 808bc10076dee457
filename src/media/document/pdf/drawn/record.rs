//! Takes down what a page draws.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use super::ink::Ink;
use super::picture::Picture;
use super::sheet::{Drawn, Letter, Op, What};
use crate::media::Settings;
use crate::media::document::pdf::watch::words_of;
use hayro::hayro_interpret::font::{Glyph, GlyphRun, OutlineGlyph};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageDrawProps, SoftMask,
    StrokeProps,
};
use hayro::kurbo::{Affine, BezPath, Rect, Shape};
use std::collections::HashMap;
use std::rc::Rc;

/// Things drawn on one page. A page of more is a picture anyway.
const MOST_OPS: usize = 300_000;

/// Characters that one letter stands for at most: three in a ligature. A table of letters could say anything else.
const LONGEST_LETTER: usize = 4;

/// The record of one page.
pub(super) struct Record<'s> {
    settings: &'s Settings,
    ops: Vec<Op>,
    windows: Vec<(Rect, bool)>,
    groups: Vec<Group>,
    shapes: HashMap<u128, Rc<BezPath>>,
    pixels: u64,
    cannot: bool,
}

/// A group of things that become transparent together.
#[derive(Clone, Copy)]
struct Group {
    alpha: u8,
    multiplies: bool,
    /// How many things were drawn before it.
    from: usize,
}

impl<'s> Record<'s> {
    pub(super) fn new(area: Rect, settings: &'s Settings) -> Self {
        Self {
            settings,
            ops: Vec::new(),
            windows: vec![(area, true)],
            groups: Vec::new(),
            shapes: HashMap::new(),
            pixels: 0,
            cannot: false,
        }
    }

    /// What was drawn; none if some of it cannot be said.
    pub(super) fn finish(self) -> Option<Vec<Op>> {
        let balanced = self.windows.len() == 1 && self.groups.is_empty();
        (balanced && !self.cannot).then_some(self.ops)
    }

    fn draw(&mut self, what: What, ink: Option<Ink>, bounds: Rect) {
        let (Some(mut ink), true) = (ink, self.ops.len() < MOST_OPS) else {
            self.cannot = true;
            return;
        };
        for group in &self.groups {
            ink = ink.within(group.alpha, group.multiplies);
        }
        let (window, in_plain_window) = self.window();
        // What is of no area, a line, is still seen: it only has to touch.
        let touches = bounds.x0 <= window.x1
            && bounds.x1 >= window.x0
            && bounds.y0 <= window.y1
            && bounds.y1 >= window.y0;
        if !touches || ink.alpha == 0 {
            return;
        }
        self.ops.push(Op::Drawn(Drawn {
            what,
            ink,
            bounds,
            window,
            in_plain_window,
        }));
    }

    fn window(&self) -> (Rect, bool) {
        self.windows.last().copied().unwrap_or((Rect::ZERO, false))
    }

    fn clip(&mut self, path: BezPath, rule: FillRule, is_plain: bool) {
        let (window, was_plain) = self.window();
        let inner = window.intersect(path.bounding_box());
        self.windows.push((inner, is_plain && was_plain));
        self.ops.push(Op::Clip(path, rule));
    }

    fn letter(&mut self, glyph: &OutlineGlyph, place: Affine, ink: Option<Ink>, hidden: bool) {
        let shape = self.shapes.entry(glyph.identifier().cache_key());
        let shape = Rc::clone(shape.or_insert_with(|| Rc::new(glyph.outline())));
        let advance = f64::from(glyph.advance_width().unwrap_or_default());
        // A space has no shape; it is where it moves to.
        let own = if shape.elements().is_empty() {
            Rect::new(0.0, 0.0, advance, 500.0)
        } else {
            shape.bounding_box()
        };
        let bounds = place.transform_rect_bbox(own);
        let words = glyph.as_unicode().map(|u| words_of(&u)).unwrap_or_default();
        let words = if words.chars().count() > LONGEST_LETTER {
            String::new()
        } else {
            words
        };
        if hidden && words.trim().is_empty() {
            return;
        }
        let letter = Letter {
            shape,
            words,
            advance,
            place,
            hidden,
        };
        self.draw(What::Letter(letter), ink, bounds);
    }

    fn stroke(&mut self, path: BezPath, stroke: &StrokeProps, place: Affine, ink: Option<Ink>) {
        let half =
            f64::from(stroke.line_width) / 2.0 * f64::from(stroke.miter_limit.clamp(1.0, 4.0));
        let bounds = place.transform_rect_bbox(path.bounding_box().inflate(half, half));
        self.draw(What::Stroke(path, stroke.clone(), place), ink, bounds);
    }
}

impl<'a> Device<'a> for Record<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if props.soft_mask.is_some() {
            self.cannot = true;
        }
        let ink = Ink::new(&props.paint, props.blend_mode);
        let fill = |record: &mut Self, rule: FillRule| {
            let path = props.transform * path.clone();
            let bounds = path.bounding_box();
            record.draw(What::Fill(path, rule), ink, bounds);
        };
        match mode {
            DrawMode::Fill(rule) => fill(self, *rule),
            DrawMode::Stroke(stroke) => self.stroke(path.clone(), stroke, props.transform, ink),
            DrawMode::FillAndStroke(rule, stroke) => {
                fill(self, *rule);
                self.stroke(path.clone(), stroke, props.transform, ink);
            }
            DrawMode::Invisible => {}
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clip(clip.path.clone(), clip.fill, false);
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.clip(rect.to_path(0.1), FillRule::NonZero, true);
    }

    fn pop_clip(&mut self) {
        if self.windows.len() > 1 {
            self.windows.pop();
            self.ops.push(Op::Unclip);
        }
    }

    fn push_transparency_group(
        &mut self,
        opacity: f32,
        mask: Option<SoftMask<'a>>,
        blend: BlendMode,
    ) {
        let multiplies = blend == BlendMode::Multiply;
        if mask.is_some() || !(multiplies || blend == BlendMode::Normal) {
            self.cannot = true;
        }
        self.groups.push(Group {
            alpha: eight_bits(opacity),
            multiplies,
            from: self.ops.len(),
        });
    }

    fn pop_transparency_group(&mut self) {
        let Some(group) = self.groups.pop() else {
            return;
        };
        let inside = self.ops.get(group.from..).unwrap_or_default();
        let several = inside.iter().filter_map(Op::drawn).nth(1).is_some();
        // Two things that overlap and become transparent together look otherwise than each alone.
        if several && (group.alpha < 255 || group.multiplies) {
            self.cannot = true;
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        if props.soft_mask.is_some() {
            self.cannot = true;
        }
        let hidden = matches!(mode, DrawMode::Invisible);
        if hidden && !self.settings.keep_hidden {
            return;
        }
        let ink = Ink::new(&props.paint, props.blend_mode);
        for glyph in run.glyphs() {
            match (&**glyph, mode) {
                (Glyph::Outline(outline), DrawMode::Fill(_) | DrawMode::Invisible) => {
                    self.letter(outline, props.transform * glyph.transform(), ink, hidden);
                }
                (Glyph::Outline(outline), DrawMode::Stroke(stroke)) => {
                    let path = glyph.transform() * outline.outline();
                    self.stroke(path, stroke, props.transform, ink);
                }
                (Glyph::Type3(drawn), _) if !hidden => {
                    let (outer, inner) = (props.transform, glyph.transform());
                    drawn.interpret(self, outer, inner, &props.paint);
                }
                (Glyph::Type3(_), _) => {}
                (Glyph::Outline(_), DrawMode::FillAndStroke(..)) => self.cannot = true,
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        if props.soft_mask.is_some() || props.blend_mode != BlendMode::Normal || self.cannot {
            self.cannot = true;
            return;
        }
        let size = u64::from(image.width()).saturating_mul(image.height().into());
        self.pixels = self.pixels.saturating_add(size);
        if self.pixels > self.settings.limits.picture_pixels {
            self.cannot = true;
            return;
        }
        let Some((picture, paint, scale)) = Picture::decode(&image) else {
            self.cannot = true;
            return;
        };
        let ink = match &paint {
            Some(paint) => Ink::new(paint, BlendMode::Normal),
            None => Some(Ink::PIXELS),
        };
        let (width, height) = picture.size();
        let (width, height) = (f64::from(width), f64::from(height));
        let own = props.transform * Affine::scale_non_uniform(scale.0.into(), scale.1.into());
        let place = own * Affine::new([width, 0.0, 0.0, -height, 0.0, height]);
        let bounds = place.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        self.draw(What::Picture(Rc::new(picture), place), ink, bounds);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits"
)]
fn eight_bits(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}
