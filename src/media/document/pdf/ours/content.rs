//! What may stand in an object of ours: names from a list, numbers and references; pictures and drawings.

use super::Made;
use super::body::Object;
use crate::media::picture::jpeg_findings;

/// Every name that the writer writes.
const NAMES: &[&str] = &[
    "BitsPerComponent",
    "Catalog",
    "ColorSpace",
    "Contents",
    "Count",
    "DCTDecode",
    "DeviceGray",
    "DeviceRGB",
    "Filter",
    "Height",
    "Image",
    "Kids",
    "Length",
    "MediaBox",
    "P",
    "Page",
    "Pages",
    "Parent",
    "Resources",
    "Subtype",
    "Type",
    "Width",
    "XObject",
];

/// Looks at an object; none if it is none of ours.
pub(super) fn look(object: &Object<'_>, _made: &mut Made) -> Option<()> {
    names_are_known(object.dict)?;
    let Some(stream) = object.stream else {
        return Some(());
    };
    if object.dict.contains("/DCTDecode") {
        return jpeg_findings(stream).is_empty().then_some(());
    }
    is_placed_picture(std::str::from_utf8(stream).ok()?)
}

/// A dictionary of ours holds names of the list, numbers, references and brackets: no text, no comment.
fn names_are_known(dict: &str) -> Option<()> {
    for word in dict.split(|c: char| c.is_ascii_whitespace() || matches!(c, '[' | ']')) {
        let known = match word.strip_prefix('/') {
            Some(name) => NAMES.binary_search(&name).is_ok(),
            None => matches!(word, "" | "<<" | ">>" | "R") || is_number(word),
        };
        known.then_some(())?;
    }
    Some(())
}

fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    digits.len() <= 12 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// `w 0 0 h 0 0 cm /P Do`.
fn is_placed_picture(content: &str) -> Option<()> {
    let words: Vec<&str> = content.split(['\n', ' ']).collect();
    match words.as_slice() {
        [w, "0", "0", h, "0", "0", "cm", "/P", "Do"] if is_number(w) && is_number(h) => Some(()),
        _ => None,
    }
}
