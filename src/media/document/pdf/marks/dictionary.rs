//! Walks through every dictionary of a file and knows what its keys mean (ISO 32000-2).

use super::annotation;
use super::packets;
use super::tally::{Tally, words};
use super::whole::identifiers;
use crate::model::{Finding, Limits, Severity};
use hayro::hayro_interpret::hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Object, String as PdfString,
};

/// Keys of the document information (14.3.3) and where else they say the same.
const ABOUT: &[(&str, &str, Severity)] = &[
    ("Author", "author", Severity::One),
    ("Creator", "software", Severity::Narrows),
    ("Producer", "software", Severity::Narrows),
    ("Subject", "description", Severity::Few),
    ("Keywords", "tags", Severity::Few),
    ("CreationDate", "date", Severity::Few),
    ("ModDate", "date", Severity::Few),
    ("LastModified", "date", Severity::Few),
    ("Company", "organisation", Severity::One),
    ("Lang", "language", Severity::Narrows),
];

/// Keys whose presence is a finding, whatever they hold.
const PRESENT: &[(&str, &str, Severity)] = &[
    ("PieceInfo", "metadata", Severity::Few),
    ("Thumb", "thumbnail", Severity::Few),
    ("OutputIntents", "colour-profile", Severity::Narrows),
    ("JS", "script", Severity::Few),
    ("Perms", "signature", Severity::Few),
    ("Collection", "embedded-file", Severity::Few),
];

/// Values that are looked at: whoever makes more of them gets the first looked at.
const MOST_VALUES: u32 = 20_000_000;
/// Direct values inside each other. Each level is read again, so this is less than what the limits allow.
const DEEPEST: usize = 24;

/// A walk through the objects of one file.
pub(super) struct Walk<'t> {
    found: &'t mut Tally,
    limits: &'t Limits,
    left: u32,
    layers_off: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn new(found: &'t mut Tally, limits: &'t Limits) -> Self {
        Self {
            found,
            limits,
            left: MOST_VALUES,
            layers_off: false,
        }
    }

    /// One object of the file and all that stands directly in it.
    pub(super) fn object(&mut self, object: &Object<'_>) {
        self.value(object, 0);
        if let Object::Stream(stream) = object {
            packets::look(stream, self.limits, self.found);
        }
    }

    /// What was learnt from all of them.
    pub(super) fn finish(self) {
        if self.layers_off {
            self.found.text("layers", Severity::Few, "hidden");
        }
    }

    fn value(&mut self, value: &Object<'_>, depth: usize) {
        let Some(left) = self.left.checked_sub(1) else {
            return;
        };
        self.left = left;
        if depth > DEEPEST {
            return;
        }
        let deeper = depth.saturating_add(1);
        match value {
            Object::Dict(dict) => self.dict(dict, deeper),
            Object::Stream(stream) => self.dict(stream.dict(), deeper),
            Object::Array(array) => {
                for item in array.raw_iter() {
                    if let MaybeRef::NotRef(item) = item
                        && is_container(&item)
                    {
                        self.value(&item, deeper);
                    }
                }
            }
            _ => {}
        }
    }

    fn dict(&mut self, dict: &Dict<'_>, depth: usize) {
        let kind = dict.get::<Name<'_>>("Type");
        let kind = kind.as_ref().map_or("", |n| n.as_str());
        for (key, finding, severity) in ABOUT {
            if let Some(text) = dict.get::<PdfString<'_>>(key) {
                self.found.said(finding, *severity, &words(&text));
            }
        }
        for (key, finding, severity) in PRESENT {
            if dict.contains_key(key) {
                self.found.text(finding, *severity, key);
            }
        }
        match kind {
            "XRef" => identifiers(dict, self.found),
            "OCG" => annotation::named(dict, "Name", "layers", Severity::Narrows, self.found),
            "Sig" | "DocTimeStamp" => annotation::signature(dict, self.found),
            "EmbeddedFile" => self
                .found
                .push(Finding::bare("embedded-file", Severity::Few)),
            _ => {}
        }
        annotation::look(dict, self.found);
        if is_information(dict, kind) {
            self.information(dict);
        }
        if dict
            .get::<Array<'_>>("OFF")
            .is_some_and(|off| off.raw_iter().next().is_some())
        {
            self.layers_off = true;
        }
        for (_, value) in dict.entries() {
            if let MaybeRef::NotRef(value) = value
                && is_container(&value)
            {
                self.value(&value, depth);
            }
        }
    }

    /// The title, and what a program added to the document information of its own.
    fn information(&mut self, dict: &Dict<'_>) {
        for (key, _) in dict.entries() {
            let key = key.as_str();
            let Some(text) = dict.get::<PdfString<'_>>(key) else {
                continue;
            };
            if key == "Title" {
                self.found.said("title", Severity::Few, &words(&text));
            } else if ABOUT.iter().all(|(known, ..)| *known != key) {
                let said = format!("{key}: {}", words(&text));
                self.found.text("metadata", Severity::Few, &said);
            }
        }
    }
}

fn is_container(value: &Object<'_>) -> bool {
    matches!(value, Object::Dict(_) | Object::Array(_))
}

/// Document information has no type; it is known by what it says.
fn is_information(dict: &Dict<'_>, kind: &str) -> bool {
    let says = |key: &str| dict.contains_key(key);
    kind.is_empty()
        && !says("Subtype")
        && (says("Producer")
            || says("CreationDate")
            || says("ModDate")
            || says("Creator")
            || (says("Title") && !says("Parent") && !says("S") && !says("Dest"))
            || says("Author"))
}
