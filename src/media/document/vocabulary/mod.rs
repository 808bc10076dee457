//! The allow-lists: which namespaces, elements and attributes a clean document may use, and what becomes of the rest.

mod chart;
mod chart_drawing;
mod diagram;
mod drawing;
mod math;
mod opendocument;
mod picture;
mod rules_odf;
mod rules_ooxml;
mod sheet;
mod sheet_drawing;
mod slides;
mod spaces;
mod vml;
mod vml_word;
mod word;
mod word_canvas;
mod word_drawing;
mod word_group;
mod word_shape;

use crate::model::Severity;
use spaces::{ODF, OOXML, Space};
use std::collections::{HashMap, HashSet};

pub(super) use spaces::uri;

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is kept, under this prefix and name.
    Keep(&'static str, &'static str),
    /// What is in it is kept.
    Unwrap(Option<(&'static str, Severity)>),
    /// It goes, with all that is in it.
    Drop(&'static str, Severity),
    /// The document cannot be cleaned.
    Refuse,
    /// Nobody knows it; it goes.
    Unknown,
}

/// The rules of one family of documents.
pub(super) struct Vocabulary {
    by_uri: HashMap<&'static str, &'static str>,
    spaces: HashMap<&'static str, Words>,
    family: &'static Family,
}

struct Words {
    elements: HashSet<&'static str>,
    attributes: HashSet<&'static str>,
}

/// What becomes of an element, by its prefix, its name and its parent, if the lists do not say it.
type Rule = fn(&str, &str, Option<(&str, &str)>) -> Option<Fate>;

/// What is not in a list of names.
struct Family {
    rule: Rule,
    /// Elements that are read, and gone when the document is written.
    interim: &'static [(&'static str, &'static str)],
    /// Elements that hold words.
    texts: &'static [(&'static str, &'static str)],
    /// Attributes that are told by name.
    marks: &'static [(&'static str, &'static str, Severity)],
    /// Attributes that stay although the lists of names leave them out, or go although they are there: prefix and name of the element, name.
    denied: fn(&str, &str, &str) -> bool,
}

impl Vocabulary {
    /// Of OOXML.
    pub(super) fn ooxml() -> Self {
        Self::of(OOXML, &rules_ooxml::FAMILY)
    }

    /// Of OpenDocument.
    pub(super) fn odf() -> Self {
        Self::of(ODF, &rules_odf::FAMILY)
    }

    fn of(list: &[Space], family: &'static Family) -> Self {
        let mut by_uri = HashMap::new();
        let mut spaces = HashMap::new();
        for space in list {
            by_uri.extend(space.uris.iter().map(|uri| (*uri, space.prefix)));
            let words = Words {
                elements: space.elements.split_ascii_whitespace().collect(),
                attributes: space.attributes.split_ascii_whitespace().collect(),
            };
            spaces.insert(space.prefix, words);
        }
        Self {
            by_uri,
            spaces,
            family,
        }
    }

    /// Whether a namespace is understood.
    pub(super) fn knows(&self, uri: &str) -> bool {
        self.by_uri.contains_key(uri)
    }

    pub(super) fn fate(&self, uri: &str, local: &str, parent: Option<(&str, &str)>) -> Fate {
        let Some(prefix) = self.by_uri.get(uri).copied() else {
            return (self.family.rule)(uri, local, parent).unwrap_or(Fate::Unknown);
        };
        if let Some(fate) = (self.family.rule)(prefix, local, parent) {
            return fate;
        }
        let interim = self
            .family
            .interim
            .iter()
            .find(|(p, l)| *p == prefix && *l == local);
        if let Some((prefix, local)) = interim {
            return Fate::Keep(prefix, local);
        }
        let listed = self.spaces.get(prefix).and_then(|w| w.elements.get(local));
        listed.map_or(Fate::Unknown, |name| Fate::Keep(prefix, name))
    }

    /// The prefix and name under which an attribute is kept.
    pub(super) fn attribute(
        &self,
        uri: Option<&str>,
        of: &str,
        element: &str,
        local: &str,
    ) -> Option<(&'static str, &'static str)> {
        let prefix = match uri {
            None => "",
            Some(uri) => self.by_uri.get(uri).copied()?,
        };
        if (self.family.denied)(of, element, local) {
            return None;
        }
        let space = if prefix.is_empty() { of } else { prefix };
        let name = self.spaces.get(space)?.attributes.get(local)?;
        Some((prefix, name))
    }

    /// Whether an element's text is words and not white space for the eye.
    pub(super) fn holds_text(&self, prefix: &str, name: &str) -> bool {
        self.family
            .texts
            .iter()
            .any(|(p, n)| *n == name && *p == prefix)
    }

    /// What an attribute tells, if it is one that tells.
    pub(super) fn mark(&self, local: &str) -> Option<(&'static str, Severity)> {
        let found = self.family.marks.iter().find(|(name, ..)| *name == local);
        found.map(|(_, kind, severity)| (*kind, *severity))
    }
}

/// Whether an element must be gone when a document is written.
pub(super) fn is_interim(prefix: &str, name: &str) -> bool {
    [&rules_ooxml::FAMILY, &rules_odf::FAMILY]
        .iter()
        .any(|f| f.interim.iter().any(|(p, n)| *n == name && *p == prefix))
}
