//! Writes what the operators of a page name: fonts, pictures, and how dense things are.

use super::numbers::thousandths;
use super::stored::{Form, Stored};
use super::write::Named;
use crate::media::MediaError;
use pdf_writer::types::BlendMode;
use pdf_writer::{Filter, Finish, Name, Pdf, Ref};

/// Writes a picture and what covers it.
pub(super) fn store(
    pdf: &mut Pdf,
    id: &mut impl FnMut() -> Result<Ref, MediaError>,
    stored: &Stored,
) -> Result<Ref, MediaError> {
    let side = |n: u32| i32::try_from(n).map_err(|_| MediaError::Encode);
    let (width, height) = (side(stored.size.0)?, side(stored.size.1)?);
    let made = id()?;
    let jpeg = |pdf: &mut Pdf, jpeg: &[u8], mask: Option<Ref>| {
        let is_grey = super::super::picture_page::components(jpeg) == Some(1);
        let mut image = pdf.image_xobject(made, jpeg);
        image.filter(Filter::DctDecode);
        image.width(width).height(height).bits_per_component(8);
        if is_grey {
            image.color_space().device_gray();
        } else {
            image.color_space().device_rgb();
        }
        if let Some(mask) = mask {
            image.s_mask(mask);
        }
    };
    match &stored.form {
        Form::Jpeg(bytes) => jpeg(pdf, bytes, None),
        Form::Masked {
            jpeg: bytes,
            packed,
        } => {
            let mask = id()?;
            jpeg(pdf, bytes, Some(mask));
            let mut image = pdf.image_xobject(mask, packed);
            image.filter(Filter::FlateDecode);
            image.width(width).height(height).bits_per_component(8);
            image.color_space().device_gray();
            image.finish();
        }
        Form::Bits { packed, is_stencil } => {
            let mut image = pdf.image_xobject(made, packed);
            image.filter(Filter::FlateDecode);
            image.width(width).height(height).bits_per_component(1);
            if *is_stencil {
                // A set bit is painted; without this, one that is not set would be.
                image.image_mask(true).decode([1.0, 0.0]);
            } else {
                image.color_space().device_gray();
            }
            image.finish();
        }
    }
    Ok(made)
}

/// Writes the resources of a page.
pub(in super::super) fn resources(mut to: pdf_writer::writers::Resources<'_>, named: &Named) {
    if !named.fonts.is_empty() {
        let mut fonts = to.fonts();
        for (number, id) in &named.fonts {
            fonts.pair(Name(format!("F{number}").as_bytes()), *id);
        }
    }
    if !named.pictures.is_empty() {
        let mut pictures = to.x_objects();
        for (number, id) in named.pictures.iter().enumerate() {
            pictures.pair(Name(format!("I{number}").as_bytes()), *id);
        }
    }
    if !named.states.is_empty() {
        let mut states = to.ext_g_states();
        for (number, (alpha, multiplies)) in named.states.iter().enumerate() {
            let alpha = thousandths(f64::from(*alpha) / 255.0);
            let name = format!("G{number}");
            let mut state = states
                .insert(Name(name.as_bytes()))
                .start::<pdf_writer::writers::ExtGraphicsState<'_>>();
            state.non_stroking_alpha(alpha).stroking_alpha(alpha);
            state.blend_mode(if *multiplies {
                BlendMode::Multiply
            } else {
                BlendMode::Normal
            });
        }
    }
}
