//! What holds an OOXML document together: types of parts, relationships, and references to them.

use crate::media::document::xml::Element;
use crate::model::MediaType;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use zeroize::Zeroizing;

/// The list of types of all parts.
pub(super) fn content_types(
    pictures: &BTreeSet<&'static str>,
    contents: &BTreeMap<String, &'static str>,
) -> Zeroizing<Vec<u8>> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    );
    for extension in pictures {
        let media = MediaType::from_extension(extension).unwrap_or(MediaType::Png);
        let content = media.name();
        let _ = write!(
            out,
            "<Default Extension=\"{extension}\" ContentType=\"{content}\"/>"
        );
    }
    for (name, content) in contents {
        let _ = write!(
            out,
            "<Override PartName=\"/{name}\" ContentType=\"{content}\"/>"
        );
    }
    out.push_str("</Types>");
    Zeroizing::new(out.into_bytes())
}

/// Relationships as a part; every name in them is one of ours.
pub(super) fn rels_text(rels: &[(String, String)]) -> Zeroizing<Vec<u8>> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for (at, (kind, target)) in (1usize..).zip(rels) {
        let _ = write!(
            out,
            "<Relationship Id=\"rId{at}\" Type=\"{kind}\" Target=\"/{target}\"/>"
        );
    }
    out.push_str("</Relationships>");
    Zeroizing::new(out.into_bytes())
}

/// Elements that are nothing without what they point at.
const POINTERS: &[(&str, &str)] = &[
    ("w", "headerReference"),
    ("w", "footerReference"),
    ("x", "drawing"),
    ("x", "picture"),
    ("x", "tablePart"),
    ("x", "sheet"),
    ("p", "sldId"),
    ("p", "sldMasterId"),
    ("p", "sldLayoutId"),
    ("c", "userShapes"),
    ("dgm", "relIds"),
    ("v", "imagedata"),
];

/// Writes the new references, and takes out those that lead nowhere.
pub(super) fn point(e: &mut Element, by_old: &BTreeMap<String, String>) {
    for a in e.attributes.iter_mut().filter(|a| a.prefix == "r") {
        a.value = by_old.get(&a.value).cloned().unwrap_or_default();
    }
    e.attributes
        .retain(|a| a.prefix != "r" || !a.value.is_empty());
    e.keep(|child| {
        let pointer = POINTERS.contains(&(child.prefix, child.name));
        let leads = |e: &Element| {
            e.attributes
                .iter()
                .any(|a| a.prefix == "r" && by_old.contains_key(&a.value))
        };
        !pointer || leads(child)
    });
    e.elements_mut().for_each(|child| point(child, by_old));
}
