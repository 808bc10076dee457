//! What a document does not show: text, sections, rows, columns, sheets and slides that are hidden, mostly by a style.

use crate::media::document::xml::{Element, Node, Report};
use crate::model::Severity;
use std::collections::{BTreeMap, BTreeSet};

/// Styles that hide, by the family they belong to.
#[derive(Default)]
pub(super) struct Hidden {
    styles: BTreeSet<(String, String)>,
}

impl Hidden {
    /// Reads them from content and styles, through what each is based on.
    pub(super) fn of<'a>(roots: impl Iterator<Item = &'a Element>) -> Self {
        let mut own: BTreeMap<(String, String), Option<bool>> = BTreeMap::new();
        let mut parents: BTreeMap<(String, String), String> = BTreeMap::new();
        for root in roots {
            root.visit(&mut |e| {
                if !e.is("style", "style") {
                    return;
                }
                let (Some(family), Some(name)) = (e.get("style", "family"), e.get("style", "name"))
                else {
                    return;
                };
                let key = (family.to_owned(), name.to_owned());
                if let Some(parent) = e.get("style", "parent-style-name") {
                    parents.insert(key.clone(), parent.to_owned());
                }
                own.insert(key, says(e));
            });
        }
        let hides = |key: &(String, String)| {
            let mut at = key.clone();
            for _ in 0..=parents.len() {
                if let Some(Some(hides)) = own.get(&at) {
                    return *hides;
                }
                let Some(parent) = parents.get(&at) else {
                    return false;
                };
                at.1.clone_from(parent);
            }
            false
        };
        Self {
            styles: own.keys().filter(|key| hides(key)).cloned().collect(),
        }
    }

    fn hides(&self, family: &str, style: Option<&str>) -> bool {
        style.is_some_and(|name| self.styles.contains(&(family.to_owned(), name.to_owned())))
    }

    /// Whether an element is not shown.
    pub(super) fn is(&self, e: &Element) -> bool {
        match (e.prefix, e.name) {
            ("text", "span") => self.hides("text", e.get("text", "style-name")),
            ("text", "p" | "h") => {
                self.hides("paragraph", e.get("text", "style-name"))
                    || e.elements().any(|c| {
                        c.is("text", "hidden-paragraph")
                            && c.get("text", "is-hidden").is_none_or(|v| v == "true")
                    })
            }
            ("text", "section") => e
                .get("text", "display")
                .is_some_and(|v| v == "none" || v == "condition"),
            ("table", "table") => self.hides("table", e.get("table", "style-name")),
            ("table", "table-row" | "table-column") => e
                .get("table", "visibility")
                .is_some_and(|v| v == "collapse" || v == "filter"),
            ("draw", "page") => self.hides("drawing-page", e.get("draw", "style-name")),
            ("style", "header" | "footer" | "header-left" | "footer-left") => {
                e.get("style", "display").is_some_and(|v| v == "false")
            }
            _ => false,
        }
    }

    /// Whether a sheet, a row or a column is hidden: formulas that count on it would show other values.
    pub(super) fn is_anything_hidden(&self, content: &Element) -> bool {
        let mut found = false;
        content.visit(&mut |e| found |= e.prefix == "table" && self.is(e));
        found
    }

    /// Takes hidden things out of a part, or shows them; rows and columns are the business of `tables`.
    pub(super) fn take_out(&self, e: &mut Element, show: bool, report: &mut Report) {
        e.keep(|child| {
            let row = child.is("table", "table-row") || child.is("table", "table-column");
            if row || !self.is(child) {
                return true;
            }
            let text = child.text();
            let header = child.prefix == "style";
            if !(header && text.is_empty()) {
                report.say("hidden-text", Severity::Few, &text);
            }
            show || header
        });
        if e.is("text", "section") || e.prefix == "style" {
            e.unset("text", "display");
        }
        if e.get("style", "display") == Some("false") {
            // Without the element LibreOffice shows a header of its own, so it stays, empty and switched off.
            if show && !e.text().is_empty() {
                e.unset("style", "display");
            } else {
                e.children.clear();
            }
        }
        if e.is("style", "drawing-page-properties") {
            e.unset("presentation", "visibility");
        }
        if e.is("style", "table-properties") {
            e.unset("table", "display");
        }
        e.keep(|child| !child.is("text", "hidden-paragraph"));
        for node in &mut e.children {
            if let Node::Element(child) = node {
                self.take_out(child, show, report);
            }
        }
    }
}

/// What a style itself says about hiding, if it says anything.
fn says(style: &Element) -> Option<bool> {
    style.elements().find_map(|p| {
        let text = p.get("text", "display").map(|v| v == "none");
        let page = p.get("presentation", "visibility").map(|v| v == "hidden");
        let table = p.get("table", "display").map(|v| v == "false");
        text.or(page).or(table)
    })
}
