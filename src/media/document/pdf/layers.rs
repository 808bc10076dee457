//! Layers (optional content, ISO 32000-2, 8.11) that are hidden: the renderer leaves out what lies in them, but it does
//! not look at the layer of an annotation.

use hayro::hayro_interpret::RenderContent;
use hayro::hayro_interpret::hayro_syntax::object::{Array, Dict};
use hayro::hayro_syntax::page::Page;

/// What of a page is drawn: its annotations only where none belongs to a layer. What a hidden layer holds must not
/// show, and which layers are hidden is asked of nobody twice.
pub(super) fn content_of(page: &Page<'_>) -> RenderContent {
    let annotations = page.raw().get::<Array<'_>>("Annots");
    let layered = annotations.is_some_and(|all| {
        all.iter::<Dict<'_>>()
            .any(|annotation| annotation.contains_key("OC"))
    });
    if layered {
        RenderContent::PAGE
    } else {
        RenderContent::all()
    }
}
