//! Word: tracked changes are accepted, fields become what they show, hidden text goes.

use super::fields;
use super::rebuild::Rebuild;
use crate::media::document::xml::{Element, Node};
use crate::model::Severity;

/// What settings a clean document keeps: those that decide how its pages look.
const SETTINGS: &[&str] = &[
    "mirrorMargins",
    "gutterAtTop",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "bookFoldPrinting",
    "bookFoldPrintingSheets",
    "displayBackgroundShape",
    "characterSpacingControl",
    "noLineBreaksAfter",
    "noLineBreaksBefore",
    "footnotePr",
    "endnotePr",
    "compat",
    "clrSchemeMapping",
];

/// Settings of compatibility that Word writes.
const COMPATIBILITY: &[&str] = &[
    "compatibilityMode",
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
    "useWord2013TrackBottomHyphenation",
];

/// Cleans one part.
pub(super) fn clean(root: &mut Element, this: &mut Rebuild<'_>) {
    if root.is("w", "settings") {
        let mut other = false;
        root.keep(|e| {
            let kept = e.prefix == "w" && SETTINGS.contains(&e.name);
            other |= !kept;
            kept
        });
        if let Some(compat) = root.child_mut("w", "compat") {
            compat.keep(|e| {
                let name = e.get("w", "name").unwrap_or_default();
                let known = !e.is("w", "compatSetting") || COMPATIBILITY.contains(&name);
                other |= !known;
                known
            });
            for setting in compat.elements_mut().filter(|e| e.is("w", "compatSetting")) {
                setting.set("w", "uri", "http://schemas.microsoft.com/office/word");
            }
        }
        if other {
            this.report.say("metadata", Severity::Narrows, "");
        }
        return;
    }
    if root.is("w", "styles") {
        // Styles that only the list of styles shows are a record of what was once pasted in.
        root.visit_mut(&mut |e| e.keep(|child| !child.is("w", "vanish")));
        return;
    }
    accept(root);
    fields::resolve(root, &mut this.report);
    hide(root, this);
    tidy(root);
}

/// Accepts tracked changes of paragraph marks and table rows; those of text were accepted while reading.
fn accept(e: &mut Element) {
    let mut children: Vec<Node> = Vec::with_capacity(e.children.len());
    // A paragraph whose mark was deleted runs on into the next.
    let mut before: Option<Vec<Node>> = None;
    for mut node in std::mem::take(&mut e.children) {
        if let Node::Element(child) = &mut node {
            accept(child);
            if child.is("w", "tr") && marked(child, "trPr", "del") {
                continue;
            }
            if child.is("w", "p") {
                let gone = child
                    .child("w", "pPr")
                    .is_some_and(|p| marked(p, "rPr", "del"));
                if let Some(mut kept) = before.take() {
                    let at = usize::from(child.child("w", "pPr").is_some());
                    let rest = child.children.split_off(at.min(child.children.len()));
                    child.children.append(&mut kept);
                    child.children.extend(rest);
                }
                if gone {
                    let runs = std::mem::take(&mut child.children).into_iter();
                    before = Some(runs.filter(|n| !is(n, "pPr")).collect());
                    continue;
                }
            }
        }
        children.push(node);
    }
    if let Some(rest) = before.filter(|rest| !rest.is_empty() || children.is_empty()) {
        let mut paragraph = Element::new("w", "p");
        paragraph.children = rest;
        children.push(Node::Element(paragraph));
    }
    e.children = children;
}

fn marked(e: &Element, properties: &str, mark: &str) -> bool {
    e.child("w", properties)
        .is_some_and(|p| p.child("w", mark).is_some())
}

fn is(node: &Node, name: &str) -> bool {
    node.element().is_some_and(|e| e.is("w", name))
}

/// Takes out runs that are not shown, or shows them.
fn hide(root: &mut Element, this: &mut Rebuild<'_>) {
    let mut found = Vec::new();
    let show = this.settings.keep_hidden;
    root.visit_mut(&mut |e| {
        if e.is("w", "p") {
            let paragraph = this.hidden.paragraph(e);
            e.children.retain(|node| {
                let Some(run) = node.element().filter(|r| r.is("w", "r")) else {
                    return true;
                };
                let hidden = this.hidden.run(run, paragraph);
                if hidden {
                    found.push(run.text());
                }
                !hidden || show
            });
        }
    });
    for text in found {
        this.report.say("hidden-text", Severity::Few, &text);
    }
    let show = this.settings.keep_hidden;
    let mut shapes = false;
    root.visit_mut(&mut |e| {
        if e.is("w", "drawing") {
            let hidden = e.elements().any(|anchor| {
                anchor
                    .child("wp", "docPr")
                    .and_then(|d| d.get("", "hidden"))
                    .is_some_and(|v| v == "1" || v == "true")
            });
            shapes |= hidden;
            if hidden && !show {
                e.children.clear();
            }
        }
        if e.is("wp", "docPr") || e.name == "cNvPr" {
            e.unset("", "hidden");
            e.unset("", "descr");
            e.unset("", "title");
        }
        if e.is("wp", "anchor") {
            e.unset("", "hidden");
        }
    });
    if shapes {
        this.report.say("hidden-text", Severity::Few, "");
    }
}

/// Takes out what the steps before have left empty.
fn tidy(e: &mut Element) {
    e.keep(|child| {
        let mark = child.prefix == "w" && matches!(child.name, "ins" | "del" | "vanish");
        let empty_drawing = child.is("w", "drawing") && child.children.is_empty();
        !(mark || empty_drawing)
    });
    e.elements_mut().for_each(tidy);
    e.keep(|child| {
        let empty_run = child.is("w", "r") && child.elements().all(|c| c.is("w", "rPr"));
        let empty_properties = child.is("w", "rPr") && child.children.is_empty();
        !empty_run && !empty_properties
    });
}
