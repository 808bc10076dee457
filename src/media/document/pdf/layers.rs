//! Layers (optional content, ISO 32000-2, 8.11) and annotations: what the renderer would show although it is hidden, and
//! what it would leave out although every reader shows it.

use crate::media::MediaError;
use hayro::hayro_interpret::RenderContent;
use hayro::hayro_interpret::hayro_syntax::object::{
    Array, Dict, Name, ObjRef, Object, String as PdfString,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;

/// Flags of an annotation that is not shown on a screen (12.5.3).
const HIDDEN: u32 = 1 << 1;
const NO_VIEW: u32 = 1 << 5;

/// The layers of a file that are hidden at first.
#[derive(Default)]
pub(super) struct Layers {
    hidden: Vec<ObjRef>,
}

impl Layers {
    /// Reads which are.
    ///
    /// # Errors
    /// If a layer is hidden by an expression, which the renderer does not read, or the pages are only a placeholder.
    pub(super) fn of(pdf: &Pdf) -> Result<Self, MediaError> {
        let xref = pdf.xref();
        let root = xref.get::<Dict<'_>>(xref.root_id());
        let draws_itself = root
            .as_ref()
            .and_then(|root| root.get::<bool>("NeedsRendering"));
        if draws_itself == Some(true) {
            return Err(MediaError::Codec {
                codec: "a form that only its own program draws (XFA)".into(),
            });
        }
        if !xref.has_optional_content_groups() {
            return Ok(Self::default());
        }
        for object in pdf.objects() {
            if let Object::Dict(dict) = object
                && dict.contains_key("VE")
                && dict.contains_key("Type")
            {
                return Err(MediaError::Codec {
                    codec: "a layer that is hidden by an expression".into(),
                });
            }
        }
        let layers = root.and_then(|root| root.get::<Dict<'_>>("OCProperties"));
        let Some(layers) = layers else {
            return Ok(Self::default());
        };
        let Some(state) = layers.get::<Dict<'_>>("D") else {
            return Ok(Self::default());
        };
        let mut hidden = Vec::new();
        let base = state.get::<Name<'_>>("BaseState");
        if base.is_some_and(|base| base.as_str() == "OFF") {
            hidden = references(&layers, "OCGs");
            let shown = references(&state, "ON");
            hidden.retain(|layer| !shown.contains(layer));
        }
        hidden.extend(references(&state, "OFF"));
        Ok(Self { hidden })
    }

    /// What of a page is drawn.
    ///
    /// # Errors
    /// If the renderer would show an annotation of a hidden layer together with others, or would not show a field that
    /// somebody filled in.
    pub(super) fn content_of(&self, page: &Page<'_>) -> Result<RenderContent, MediaError> {
        let (mut some_hidden, mut some_shown) = (false, false);
        let annotations = page.raw().get::<Array<'_>>("Annots");
        for annotation in annotations.iter().flat_map(Array::iter::<Dict<'_>>) {
            if annotation.get::<u32>("F").unwrap_or_default() & (HIDDEN | NO_VIEW) != 0 {
                continue;
            }
            let is_drawn = annotation.contains_key("AP");
            if self.hides(&annotation) {
                some_hidden |= is_drawn;
            } else {
                some_shown |= is_drawn;
                if !is_drawn && is_written(&annotation) {
                    return Err(MediaError::Codec {
                        codec: "a form or a note whose words are not drawn".into(),
                    });
                }
            }
        }
        match (some_hidden, some_shown) {
            (false, _) => Ok(RenderContent::all()),
            (true, false) => Ok(RenderContent::PAGE),
            (true, true) => Err(MediaError::Codec {
                codec: "notes on layers of which some are hidden".into(),
            }),
        }
    }

    fn hides(&self, annotation: &Dict<'_>) -> bool {
        let Some(layer) = annotation.get_ref("OC") else {
            // One that stands in place is a membership of several; it hides what any of them hides.
            return annotation.get::<Dict<'_>>("OC").is_some() && !self.hidden.is_empty();
        };
        let of_several = annotation.get::<Dict<'_>>("OC");
        let of_several = of_several.is_some_and(|dict| dict.contains_key("OCGs"));
        self.hidden.contains(&layer) || (of_several && !self.hidden.is_empty())
    }
}

fn references(dict: &Dict<'_>, key: &str) -> Vec<ObjRef> {
    let array = dict.get::<Array<'_>>(key);
    let items = array.iter().flat_map(Array::raw_iter);
    items.filter_map(|item| item.as_obj_ref()).collect()
}

/// Whether somebody wrote words into it that a reader would draw by itself.
fn is_written(annotation: &Dict<'_>) -> bool {
    let has_words = |dict: &Dict<'_>, key: &str| {
        dict.get::<PdfString<'_>>(key).is_some_and(|text| {
            text.as_bytes()
                .iter()
                .any(|b| b.is_ascii_graphic() || *b > 127)
        })
    };
    let subtype = annotation.get::<Name<'_>>("Subtype");
    match subtype.as_ref().map_or("", |n| n.as_str()) {
        "FreeText" => has_words(annotation, "Contents"),
        "Widget" => {
            let parent = annotation.get::<Dict<'_>>("Parent");
            has_words(annotation, "V") || parent.is_some_and(|p| has_words(&p, "V"))
        }
        _ => false,
    }
}
