//! A page drawn anew: what the page shows is taken from the renderer stroke by stroke, letter by letter and pixel by
//! pixel, and written as strokes, letters and pixels. Nothing of the old file's structure comes along: fonts are made
//! from the shapes of the letters that are seen, pictures from their pixels. A page that shows what these cannot say
//! becomes a picture.

mod covered;
mod crop;
mod ink;
mod letters;
mod numbers;
mod picture;
mod record;
mod resources;
mod seen;
mod sheet;
mod stored;
mod write;

pub(super) use letters::Letters;
pub(super) use resources::resources;
pub(super) use sheet::Sheet;
pub(super) use stored::Pictures;
pub(super) use write::Target;

use super::checked::{Checked, guarded};
use super::picture_page::sides;
use super::render::{Drawing, Renderer};
use crate::media::{MediaError, Settings};
use hayro::hayro_interpret::{Context, interpret_page};
use hayro::kurbo::{Affine, Rect};
use record::Record;

/// What one page draws, in the order in which it does; none if it cannot be drawn anew.
pub(super) fn sheet<'a>(
    file: &'a Checked,
    renderer: &Renderer<'a>,
    number: usize,
    settings: &Settings,
    drawing: &Drawing,
) -> Result<Option<Sheet>, MediaError> {
    let page = file.pdf.pages().get(number).ok_or(MediaError::Encode)?;
    let (width, height) = page.render_dimensions();
    let (w, h) = sides((width, height));
    if (w - width).abs() > 0.1 || (h - height).abs() > 0.1 {
        return Ok(None);
    }
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let transform = Affine::new(page.initial_transform(false).as_coeffs());
    let interpreter = renderer.interpreter(page)?;
    let recorded = guarded(|| {
        let cache = renderer.letters();
        let mut context = Context::new(transform, area, cache, page.xref(), interpreter);
        let mut record = Record::new(area, settings);
        interpret_page(page, &mut context, &mut record);
        record.finish()
    })?;
    let Some(mut ops) = recorded else {
        return Ok(None);
    };
    if !settings.keep_hidden {
        if covered::remove(&mut ops).is_none() {
            return Ok(None);
        }
        seen::remove_unseen(&mut ops, area, drawing);
    }
    if crop::to_what_shows(&mut ops).is_none() {
        return Ok(None);
    }
    Ok(Some(Sheet {
        points: (width, height),
        ops,
    }))
}
