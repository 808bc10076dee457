//! The writing in a drawing: one font for all of it, and a refusal of what that font cannot write.

use crate::media::MediaError;
use crate::media::sniff::{advice, unsupported};
use resvg::usvg::fontdb::Database;
use resvg::usvg::roxmltree::{Document, Node};
use std::sync::Arc;

/// The one font.
pub(super) const FAMILY: &str = "Noto Sans";

/// A database of it. The fonts of the system are neither within reach nor the same on two machines.
pub(super) fn fonts() -> Arc<Database> {
    let mut fonts = Database::new();
    fonts.load_font_data(ttf_noto_sans::REGULAR.to_vec());
    fonts.set_serif_family(FAMILY);
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_monospace_family(FAMILY);
    fonts.set_cursive_family(FAMILY);
    fonts.set_fantasy_family(FAMILY);
    Arc::new(fonts)
}

/// Refuses a drawing with writing that would come out empty or as boxes: words must not be lost unseen.
pub(super) fn drawable(document: &Document<'_>) -> Result<(), MediaError> {
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            // Beside it, a program that knows its readers puts plain writing for those who cannot show it.
            "foreignObject"
                if node
                    .parent()
                    .is_none_or(|p| p.tag_name().name() != "switch")
                    && node.descendants().any(has_words) =>
            {
                return Err(unsupported("SVG with HTML in it", advice::PICTURE));
            }
            "flowRoot" if node.descendants().any(has_words) => {
                return Err(unsupported("SVG with flowing text", advice::PICTURE));
            }
            "text" => {
                let mut words = node.descendants().filter_map(|n| n.text());
                if !words.all(|t| t.chars().all(has_glyph)) {
                    return Err(unsupported(
                        "SVG with writing in this script",
                        advice::PICTURE,
                    ));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn has_words(node: Node<'_, '_>) -> bool {
    node.is_text() && node.text().is_some_and(|t| !t.trim().is_empty())
}

/// Whether the font has a character: Latin, Greek, Cyrillic and the signs among them.
fn has_glyph(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            ' '..='~'
            | '\u{a0}'..='\u{24f}'
            | '\u{2b0}'..='\u{36f}'
            | '\u{384}'..='\u{3ce}'
            | '\u{400}'..='\u{523}'
            | '\u{1e00}'..='\u{1ef9}'
            | '\u{200b}'..='\u{203a}'
            | '\u{20ac}' | '\u{2116}' | '\u{2122}' | '\u{2212}' | '\u{feff}')
}
