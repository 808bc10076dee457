//! Fields of Word: an instruction and what it last showed. The instruction names files, people and addresses, so only
//! what it showed stays. Page numbers stay fields, written in one way.

use crate::media::document::xml::{Element, Node, Report};
use crate::model::Severity;

/// Fields that stay, because a header would otherwise say the same number on each page.
const KEPT: &[&str] = &["PAGE", "NUMPAGES", "SECTIONPAGES"];

/// A field that has begun.
#[derive(Default)]
struct Field {
    instruction: String,
    /// What shows, of a form's box or list.
    form: Option<String>,
    shows: bool,
    /// What a page number showed last.
    result: String,
}

impl Field {
    fn kept(&self) -> Option<&'static str> {
        let name = self.instruction.split_whitespace().next()?;
        KEPT.iter().copied().find(|k| k.eq_ignore_ascii_case(name))
    }
}

/// Resolves all fields of a part.
pub(super) fn resolve(root: &mut Element, report: &mut Report) {
    let mut open = Vec::new();
    walk(root, &mut open, report);
}

/// Fields begin and end anywhere in the order of the document, so the walk carries the open ones.
fn walk(e: &mut Element, open: &mut Vec<Field>, report: &mut Report) {
    let mut children = Vec::with_capacity(e.children.len());
    for node in std::mem::take(&mut e.children) {
        match node {
            Node::Element(run) if run.is("w", "r") => self::run(run, open, &mut children, report),
            Node::Element(field) if field.is("w", "fldSimple") => {
                simple(field, open, &mut children, report);
            }
            Node::Element(mut other) => {
                walk(&mut other, open, report);
                children.push(Node::Element(other));
            }
            text @ Node::Text(_) => children.push(text),
        }
    }
    e.children = children;
}

fn simple(mut field: Element, open: &mut Vec<Field>, out: &mut Vec<Node>, report: &mut Report) {
    let own = Field {
        instruction: field.get("w", "instr").unwrap_or_default().to_owned(),
        ..Field::default()
    };
    walk(&mut field, open, report);
    if let Some(kept) = own.kept() {
        if own.instruction != kept {
            tell(&own.instruction, report);
        }
        field.attributes.clear();
        field.set("w", "instr", kept);
        out.push(Node::Element(field));
    } else {
        tell(&own.instruction, report);
        out.append(&mut field.children);
    }
}

fn run(mut run: Element, open: &mut Vec<Field>, out: &mut Vec<Node>, report: &mut Report) {
    let properties = run.child("w", "rPr").cloned();
    let piece = |children: Vec<Node>| {
        let mut piece = Element::new("w", "r");
        piece.children.extend(properties.clone().map(Node::Element));
        piece.children.extend(children);
        Node::Element(piece)
    };
    let mut content = Vec::new();
    for node in std::mem::take(&mut run.children) {
        let Node::Element(mut e) = node else { continue };
        match (e.prefix, e.name) {
            ("w", "rPr") => {}
            ("w", "fldChar") => match e.get("w", "fldCharType") {
                Some("begin") => open.push(Field {
                    form: e.child("w", "ffData").and_then(form),
                    ..Field::default()
                }),
                Some("separate") => {
                    if let Some(field) = open.last_mut() {
                        field.shows = true;
                    }
                }
                _ => {
                    let Some(field) = open.pop() else { continue };
                    tell(&field.instruction, report);
                    if open.iter().any(|f| !f.shows) {
                        continue;
                    }
                    if let Some(kept) = field.kept() {
                        out.push(piece(std::mem::take(&mut content)));
                        let shown = Element::new("w", "t").holding(&field.result);
                        let mut simple = Element::new("w", "fldSimple").with("w", "instr", kept);
                        simple.children.push(piece(vec![Node::Element(shown)]));
                        out.push(Node::Element(simple));
                    } else if let Some(form) = field.form {
                        content.push(Node::Element(Element::new("w", "t").holding(&form)));
                    }
                }
            },
            ("w", "instrText") => {
                if let Some(field) = open.last_mut().filter(|f| !f.shows) {
                    field.instruction.push_str(&e.text());
                }
            }
            _ if open.iter().any(|f| !f.shows) => {}
            _ if open.iter().any(|f| f.kept().is_some()) => {
                if let Some(field) = open.last_mut() {
                    field.result.push_str(&e.text());
                }
            }
            _ => {
                // A text box stands inside a run, with fields of its own.
                walk(&mut e, open, report);
                content.push(Node::Element(e));
            }
        }
    }
    out.push(piece(content));
}

/// What a form's box or list shows: it has no result of its own.
fn form(data: &Element) -> Option<String> {
    let on = |e: &Element| !matches!(e.get("w", "val"), Some("0" | "false" | "off"));
    if let Some(check) = data.child("w", "checkBox") {
        let state = check
            .child("w", "checked")
            .or_else(|| check.child("w", "default"));
        return Some(if state.is_some_and(on) { "☒" } else { "☐" }.to_owned());
    }
    let list = data.child("w", "ddList")?;
    let chosen = list
        .child("w", "result")
        .or_else(|| list.child("w", "default"));
    let chosen = chosen
        .and_then(|e| e.get("w", "val")?.parse().ok())
        .unwrap_or(0);
    let entry = list
        .elements()
        .filter(|e| e.is("w", "listEntry"))
        .nth(chosen)?;
    entry.get("w", "val").map(str::to_owned)
}

fn tell(instruction: &str, report: &mut Report) {
    let name = instruction
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let (kind, severity) = match name.as_str() {
        "AUTHOR" | "LASTSAVEDBY" | "USERNAME" | "USERINITIALS" | "USERADDRESS" => {
            ("author", Severity::One)
        }
        "FILENAME" | "TEMPLATE" => ("file-path", Severity::Few),
        "HYPERLINK" | "INCLUDEPICTURE" | "INCLUDETEXT" | "LINK" | "DDE" | "DDEAUTO"
        | "DATABASE" => ("external-link", Severity::Few),
        _ => ("metadata", Severity::Narrows),
    };
    report.say(kind, severity, instruction);
}
