//! Annotations, forms, signatures, actions, files and bookmarks.

use super::tally::{Tally, words};
use crate::model::{Finding, Severity};
use hayro::hayro_interpret::hayro_syntax::object::{Dict, Name, Object, String as PdfString};

/// Looks at a dictionary that may be any of them.
pub(super) fn look(dict: &Dict<'_>, found: &mut Tally) {
    let name = |key: &str| dict.get::<Name<'_>>(key);
    let subtype = name("Subtype");
    let subtype = subtype.as_ref().map_or("", |n| n.as_str());
    // An annotation has a place on its page; a picture, form or font of the same subtype has not.
    if dict.contains_key("Rect") && !subtype.is_empty() {
        annotation(dict, subtype, found);
    }
    if dict.contains_key("FT") || subtype == "Widget" {
        field(dict, found);
    }
    match name("S").as_ref().map_or("", |n| n.as_str()) {
        "JavaScript" | "Rendition" => found.push(Finding::bare("script", Severity::Few)),
        "URI" => named(dict, "URI", "external-link", Severity::Few, found),
        "Launch" | "GoToR" | "GoToE" | "SubmitForm" | "ImportData" => {
            named(dict, "F", "external-link", Severity::Few, found);
        }
        _ => {}
    }
    let is_file = dict.contains_key("EF")
        || name("Type").is_some_and(|n| matches!(n.as_str(), "Filespec" | "F"));
    if is_file {
        let kind = if dict.contains_key("EF") {
            "embedded-file"
        } else {
            "file-path"
        };
        named(dict, "UF", kind, Severity::Few, found);
        named(dict, "F", kind, Severity::Few, found);
        named(dict, "Desc", "description", Severity::Few, found);
    }
    if dict.contains_key("Title") && dict.contains_key("Parent") && subtype.is_empty() {
        found.text("metadata", Severity::Narrows, "outline");
    }
    for (key, kind) in [("Alt", "description"), ("ActualText", "hidden-text")] {
        named(dict, key, kind, Severity::Narrows, found);
    }
}

/// A finding whose value is the text under a key, where there is one.
pub(super) fn named(
    dict: &Dict<'_>,
    key: &str,
    kind: &'static str,
    severity: Severity,
    found: &mut Tally,
) {
    if let Some(text) = dict.get::<PdfString<'_>>(key) {
        found.said(kind, severity, &words(&text));
    }
}

/// A signature (12.8.1) names who signed, why and where.
pub(super) fn signature(dict: &Dict<'_>, found: &mut Tally) {
    let said = ["Name", "Reason", "Location", "ContactInfo", "M"].map(|key| {
        dict.get::<PdfString<'_>>(key)
            .map(|text| words(&text))
            .unwrap_or_default()
    });
    let said: Vec<String> = said.into_iter().filter(|s| !s.is_empty()).collect();
    found.text("signature", Severity::One, &said.join(", "));
}

fn annotation(dict: &Dict<'_>, subtype: &str, found: &mut Tally) {
    match subtype {
        "Widget" => return,
        "FileAttachment" | "Sound" | "Movie" | "RichMedia" | "3D" => {
            found.text("embedded-file", Severity::Few, subtype);
        }
        // A link within the document says nothing; one that leads out of it is found by its action.
        "Link" if !dict.contains_key("Contents") => {}
        _ => {
            let text = dict.get::<PdfString<'_>>("Contents");
            let text = text.map(|t| words(&t)).unwrap_or_default();
            found.text("annotations", Severity::Few, &text);
        }
    }
    named(dict, "T", "reviewer-comments", Severity::One, found);
    for key in ["M", "CreationDate"] {
        named(dict, key, "date", Severity::Few, found);
    }
    named(dict, "NM", "document-id", Severity::One, found);
}

/// A field of a form (12.7.4): its name, and what was filled in.
fn field(dict: &Dict<'_>, found: &mut Tally) {
    let name = dict.get::<PdfString<'_>>("T");
    let name = name.map(|n| words(&n)).unwrap_or_default();
    let value = match dict.get::<Object<'_>>("V") {
        Some(Object::String(text)) => words(&text),
        Some(Object::Name(name)) => name.as_str().to_owned(),
        _ => String::new(),
    };
    let said = [name, value].into_iter().filter(|s| !s.is_empty());
    let said = said.collect::<Vec<_>>().join(": ");
    found.text("form-data", Severity::Few, &said);
}
