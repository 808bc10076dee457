//! Writes a tree as XML in the one way all clean documents are written: fixed prefixes, declared at the root and only
//! if used, attributes in order of their names, no white space of our own.

use super::{Element, Node};
use crate::media::MediaError;
use crate::media::document::vocabulary;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// The bytes of a part.
///
/// # Errors
/// [`MediaError::Encode`] if something is in the tree that a clean document never holds: no rule has dealt with it.
pub(in crate::media::document) fn write(
    root: &Element,
    always: &[&'static str],
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let mut prefixes: BTreeSet<&'static str> = always.iter().copied().collect();
    let mut left_over = false;
    root.visit(&mut |e| {
        prefixes.insert(e.prefix);
        prefixes.extend(
            e.attributes
                .iter()
                .map(|a| a.prefix)
                .filter(|p| !p.is_empty()),
        );
        left_over |= vocabulary::is_interim(e.prefix, e.name);
    });
    if left_over {
        return Err(MediaError::Encode);
    }
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    let mut declared = String::new();
    for prefix in prefixes {
        if let Some(uri) = vocabulary::uri(prefix) {
            declared.push_str(" xmlns:");
            declared.push_str(prefix);
            declared.push_str("=\"");
            declared.push_str(uri);
            declared.push('"');
        }
    }
    element(&mut out, root, &declared);
    Ok(Zeroizing::new(out.into_bytes()))
}

fn element(out: &mut String, e: &Element, declared: &str) {
    out.push('<');
    name(out, e.prefix, e.name);
    out.push_str(declared);
    let mut attributes: Vec<_> = e.attributes.iter().collect();
    attributes.sort_by_key(|a| (a.prefix, a.name));
    for a in attributes {
        out.push(' ');
        name(out, a.prefix, a.name);
        out.push_str("=\"");
        escape(out, &a.value, true);
        out.push('"');
    }
    if e.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &e.children {
        match child {
            Node::Element(child) => element(out, child, ""),
            Node::Text(text) => escape(out, text, false),
        }
    }
    out.push_str("</");
    name(out, e.prefix, e.name);
    out.push('>');
}

fn name(out: &mut String, prefix: &str, local: &str) {
    if !prefix.is_empty() {
        out.push_str(prefix);
        out.push(':');
    }
    out.push_str(local);
}

/// Line ends are written as references: a reader would turn them into spaces or line feeds (XML 1.0, 2.11 and 3.3.3).
fn escape(out: &mut String, text: &str, attribute: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}
