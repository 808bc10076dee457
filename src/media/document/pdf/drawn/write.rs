//! Writes a page that is drawn anew, operator by operator.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "matrices of floats, which do not overflow"
)]

use super::ink::Ink;
use super::letters::{Letters, outline};
use super::numbers::{hundredths, matrix, thousandths};
use super::resources::store;
use super::sheet::{Drawn, Letter, Op, Sheet, What};
use super::stored::{Pictures, deflated};
use crate::media::MediaError;
use hayro::hayro_interpret::{FillRule, StrokeProps};
use hayro::kurbo::{Affine, Cap, Join};
use pdf_writer::types::{LineCapStyle, LineJoinStyle, TextRenderingMode};
use pdf_writer::{Content, Name, Pdf, Ref, Str};
use std::collections::BTreeMap;

/// Where a page is written to.
pub(in super::super) struct Target<'t, F> {
    pub(in super::super) pdf: &'t mut Pdf,
    pub(in super::super) letters: &'t mut Letters,
    pub(in super::super) pictures: &'t mut Pictures,
    /// Gives the next free reference.
    pub(in super::super) id: F,
}

/// What the operators of one page name.
#[derive(Default)]
pub(in super::super) struct Named {
    pub(in super::super) fonts: BTreeMap<usize, Ref>,
    pub(in super::super) pictures: Vec<Ref>,
    pub(in super::super) states: Vec<(u8, bool)>,
}

impl<F: FnMut() -> Result<Ref, MediaError>> Target<'_, F> {
    /// The operators of a page, packed, and what they name.
    pub(in super::super) fn content(
        &mut self,
        sheet: &Sheet,
    ) -> Result<(Vec<u8>, Named), MediaError> {
        let mut content = Content::new();
        let mut named = Named::default();
        let mut depth = 0usize;
        for op in &sheet.ops {
            match op {
                Op::Clip(path, rule) => {
                    content.save_state();
                    depth = depth.saturating_add(1);
                    outline(&mut content, path, hundredths);
                    match rule {
                        FillRule::NonZero => content.clip_nonzero(),
                        FillRule::EvenOdd => content.clip_even_odd(),
                    };
                    content.end_path();
                }
                Op::Unclip => {
                    if let Some(less) = depth.checked_sub(1) {
                        content.restore_state();
                        depth = less;
                    }
                }
                Op::Drawn(drawn) => self.drawn(&mut content, &mut named, drawn)?,
            }
        }
        let packed = deflated(&content.finish())?;
        Ok((packed, named))
    }

    fn drawn(
        &mut self,
        content: &mut Content,
        named: &mut Named,
        drawn: &Drawn,
    ) -> Result<(), MediaError> {
        state(content, named, drawn.ink);
        let [r, g, b] = drawn.ink.rgb.map(|c| hundredths(f64::from(c) / 255.0));
        match &drawn.what {
            What::Fill(path, rule) => {
                content.set_fill_rgb(r, g, b);
                outline(content, path, hundredths);
                match rule {
                    FillRule::NonZero => content.fill_nonzero(),
                    FillRule::EvenOdd => content.fill_even_odd(),
                };
            }
            What::Stroke(path, props, place) => {
                content.save_state();
                content.set_stroke_rgb(r, g, b);
                content.transform(matrix(*place));
                line(content, props);
                outline(content, path, thousandths);
                content.stroke();
                content.restore_state();
            }
            What::Letter(letter) => {
                content.set_fill_rgb(r, g, b);
                self.letter(content, named, letter)?;
            }
            What::Picture(picture, place) => {
                let (pdf, id) = (&mut *self.pdf, &mut self.id);
                let stored = self.pictures.place(picture, |s| store(pdf, id, &s))?;
                let known = named.pictures.iter().position(|p| *p == stored);
                let number = known.unwrap_or_else(|| {
                    named.pictures.push(stored);
                    named.pictures.len().saturating_sub(1)
                });
                content.save_state();
                content.set_fill_rgb(r, g, b);
                content.transform(matrix(*place));
                content.x_object(Name(format!("I{number}").as_bytes()));
                content.restore_state();
            }
        }
        Ok(())
    }

    fn letter(
        &mut self,
        content: &mut Content,
        named: &mut Named,
        letter: &Letter,
    ) -> Result<(), MediaError> {
        let (font, id, byte) = self.letters.place(letter, &mut self.id)?;
        named.fonts.insert(font, id);
        content.begin_text();
        content.set_font(Name(format!("F{font}").as_bytes()), 1.0);
        if letter.hidden {
            content.set_text_rendering_mode(TextRenderingMode::Invisible);
        }
        content.set_text_matrix(matrix(letter.place * Affine::scale(1000.0)));
        content.show(Str(&[byte]));
        if letter.hidden {
            content.set_text_rendering_mode(TextRenderingMode::Fill);
        }
        content.end_text();
        Ok(())
    }
}

/// How dense it is and whether it darkens: named in the resources, in force until the next.
fn state(content: &mut Content, named: &mut Named, ink: Ink) {
    let wanted = (ink.alpha, ink.multiplies);
    let known = named.states.iter().position(|s| *s == wanted);
    let number = known.unwrap_or_else(|| {
        named.states.push(wanted);
        named.states.len().saturating_sub(1)
    });
    content.set_parameters(Name(format!("G{number}").as_bytes()));
}

fn line(content: &mut Content, props: &StrokeProps) {
    content.set_line_width(thousandths(props.line_width.into()));
    content.set_line_cap(match props.line_cap {
        Cap::Butt => LineCapStyle::ButtCap,
        Cap::Round => LineCapStyle::RoundCap,
        Cap::Square => LineCapStyle::ProjectingSquareCap,
    });
    content.set_line_join(match props.line_join {
        Join::Miter => LineJoinStyle::MiterJoin,
        Join::Round => LineJoinStyle::RoundJoin,
        Join::Bevel => LineJoinStyle::BevelJoin,
    });
    content.set_miter_limit(thousandths(props.miter_limit.max(1.0).into()));
    let dashes = props.dash_array.iter().take(16);
    let dashes: Vec<f32> = dashes.map(|d| thousandths((*d).into()).max(0.0)).collect();
    if dashes.iter().any(|d| *d > 0.0) {
        content.set_dash_pattern(dashes, thousandths(props.dash_offset.into()));
    }
}
