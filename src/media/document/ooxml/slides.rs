//! PowerPoint: hidden slides and shapes go, fields become text, numbers of slides begin anew.

use super::rebuild::Rebuild;
use super::relations::Relation;
use crate::media::MediaError;
use crate::media::document::xml::{Element, Node};
use crate::model::Severity;

/// The lowest number a slide may have (ECMA-376, part 1, 19.7.13), and a master or layout (19.7.16).
const FIRST_SLIDE: u64 = 256;
const FIRST_MASTER: u64 = 1 << 31;
/// One identifier for all fields.
const SLIDE_NUMBER: &str = "{00000000-0000-4000-8000-000000000001}";

/// Cleans one part.
pub(super) fn clean(
    root: &mut Element,
    this: &mut Rebuild<'_>,
    relations: &[Relation],
) -> Result<(), MediaError> {
    match (root.prefix, root.name) {
        ("p", "presentation") => presentation(root, this, relations)?,
        ("p", "sldMaster") => {
            // Numbers of layouts and masters are one series; a step leaves room for the layouts of each.
            let first = FIRST_MASTER
                .saturating_add(this.next_master().saturating_mul(1000))
                .saturating_add(1);
            number(root, "sldLayoutIdLst", first, 1);
        }
        _ => {}
    }
    root.unset("", "show");
    shapes(root, this);
    Ok(())
}

fn presentation(
    root: &mut Element,
    this: &mut Rebuild<'_>,
    relations: &[Relation],
) -> Result<(), MediaError> {
    let mut hidden = Vec::new();
    for relation in relations.iter().filter(|r| r.kind == "slide" && !r.outside) {
        let slide = this.read(&relation.target)?;
        if let Some(slide) =
            slide.filter(|s| s.get("", "show").is_some_and(|v| v == "0" || v == "false"))
        {
            this.report.say("hidden-text", Severity::Few, &slide.text());
            hidden.push(relation.id.as_str());
        }
    }
    if !this.settings.keep_hidden
        && let Some(list) = root.child_mut("p", "sldIdLst")
    {
        list.keep(|slide| !slide.get("r", "id").is_some_and(|id| hidden.contains(&id)));
    }
    number(root, "sldIdLst", FIRST_SLIDE, 1);
    number(root, "sldMasterIdLst", FIRST_MASTER, 1000);
    Ok(())
}

fn number(root: &mut Element, list: &str, first: u64, step: u64) {
    let Some(list) = root.child_mut("p", list) else {
        return;
    };
    let mut id = first;
    for e in list.elements_mut() {
        e.set("", "id", &id.to_string());
        id = id.saturating_add(step);
    }
}

/// Shapes, in drawings of all programs: hidden ones go, and fields in their text become text.
pub(super) fn shapes(e: &mut Element, this: &mut Rebuild<'_>) {
    let show = this.settings.keep_hidden;
    let mut hidden = Vec::new();
    e.keep(|child| {
        let is_hidden = child.elements().any(|properties| {
            let shape = properties
                .child("p", "cNvPr")
                .or_else(|| properties.child("xdr", "cNvPr"));
            let shape = shape.or_else(|| properties.child("a", "cNvPr"));
            shape
                .and_then(|s| s.get("", "hidden"))
                .is_some_and(|v| v == "1" || v == "true")
        });
        if is_hidden {
            hidden.push(child.text());
        }
        !is_hidden || show
    });
    for text in hidden {
        this.report.say("hidden-text", Severity::Few, &text);
    }
    if e.name == "cNvPr" {
        for name in ["hidden", "descr", "title"] {
            e.unset("", name);
        }
    }
    for node in &mut e.children {
        if let Node::Element(field) = node
            && field.is("a", "fld")
        {
            // The number of a slide stays a field: a master says it for all.
            if field.get("", "type") == Some("slidenum") {
                field.set("", "id", SLIDE_NUMBER);
                continue;
            }
            let mut run = Element::new("a", "r");
            let parts = std::mem::take(&mut field.children).into_iter();
            run.children = parts
                .filter(|n| n.element().is_some_and(|e| !e.is("a", "pPr")))
                .collect();
            if run.child("a", "t").is_none() {
                run.children.push(Node::Element(Element::new("a", "t")));
            }
            *field = run;
            this.report.say("metadata", Severity::Narrows, "");
        }
    }
    e.elements_mut().for_each(|child| shapes(child, this));
}
