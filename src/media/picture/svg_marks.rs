//! What an SVG says besides what it draws. Cleaning makes pixels of it, so all of this goes.

use crate::media::findings::Findings;
use crate::media::text::link;
use crate::model::{Finding, Severity};
use resvg::usvg::roxmltree::{Document, Node, NodeType};

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// Namespaces that name a program: a part of the address, and the program.
const PROGRAMS: &[(&str, &str)] = &[
    ("inkscape.org", "Inkscape"),
    ("sodipodi", "Sodipodi or Inkscape"),
    ("ns.adobe.com", "Adobe Illustrator"),
    ("sketch", "Sketch"),
    ("figma", "Figma"),
    ("serif.com", "Affinity"),
    ("corel", "CorelDRAW"),
    ("visio", "Visio"),
    ("xml.openoffice.org", "OpenOffice"),
    ("boxy-svg", "Boxy SVG"),
];

/// Everything beside the drawing.
pub(super) fn find(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Findings::default();
    for node in document.descendants() {
        if found.is_full() {
            break;
        }
        match node.node_type() {
            NodeType::Comment => {
                let words = node.text().unwrap_or_default();
                found.push(with("comment", Severity::Few, words));
            }
            NodeType::PI => {
                let instruction = node.pi().map(|pi| pi.target);
                let instruction = instruction.unwrap_or_default();
                found.push(with("unknown-block", Severity::Few, instruction));
            }
            NodeType::Element => element(node, &mut found),
            NodeType::Root | NodeType::Text => {}
        }
    }
    found.into_list()
}

fn element(node: Node<'_, '_>, found: &mut Findings) {
    for namespace in node.namespaces() {
        let program = PROGRAMS
            .iter()
            .find(|(mark, _)| namespace.uri().contains(mark));
        if let Some((_, program)) = program {
            found.push(with("software", Severity::Narrows, program));
        }
    }
    let name = node.tag_name().name();
    let words = node.text().unwrap_or_default();
    let described = node
        .ancestors()
        .skip(1)
        .any(|n| n.tag_name().name() == "metadata");
    match (node.tag_name().namespace(), name) {
        (Some(DUBLIN_CORE), _) => dublin_core(node, found),
        _ if described => {
            let leaf = !node.children().any(|c| c.is_element()) && !words.trim().is_empty();
            // Under a name of Dublin Core the value has been shown already.
            let shown = node
                .ancestors()
                .any(|n| n.tag_name().namespace() == Some(DUBLIN_CORE));
            if leaf && !shown {
                found.push(with("metadata", Severity::Few, &format!("{name}: {words}")));
            }
        }
        (_, "metadata") => found.push(Finding::bare("metadata", Severity::Narrows)),
        (_, "title") => found.push(with("title", Severity::Few, words)),
        (_, "desc") => found.push(with("description", Severity::Few, words)),
        (_, "script") => found.push(Finding::bare("script", Severity::Few)),
        (_, "style") if words.contains("@import") || words.contains("url(http") => {
            let at = words.find("@import").or_else(|| words.find("url(http"));
            let address = at.and_then(|at| words.get(at..)).unwrap_or_default();
            found.push(with("external-link", Severity::Few, address));
        }
        (Some(SVG) | None, _) => {}
        _ => found.push(with("unknown-block", Severity::Narrows, name)),
    }
    attributes(node, found);
}

fn attributes(node: Node<'_, '_>, found: &mut Findings) {
    for attribute in node.attributes() {
        let value = attribute.value();
        match attribute.name() {
            "href" | "src" => found.extend(link(value)),
            "docname" | "docbase" | "export-filename" | "absref" => {
                found.push(with("file-path", Severity::One, value));
            }
            "version" if attribute.namespace().is_some() => {
                found.push(with("software", Severity::Narrows, value));
            }
            "label" => found.push(with("description", Severity::Few, value)),
            "lang" => found.push(with("language", Severity::Narrows, value)),
            "display" if value == "none" => hidden(found),
            "visibility" if value == "hidden" => hidden(found),
            "style" => {
                let style: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                if style.contains("display:none") || style.contains("visibility:hidden") {
                    hidden(found);
                }
                if style.contains("url(http") {
                    found.push(with("external-link", Severity::Few, value));
                }
            }
            name if name.starts_with("on") && attribute.namespace().is_none() => {
                found.push(Finding::bare("script", Severity::Few));
            }
            name if name.starts_with("data-") => {
                let whole = format!("{name}={value}");
                found.push(with("metadata", Severity::Few, &whole));
            }
            _ => {}
        }
    }
}

fn dublin_core(node: Node<'_, '_>, found: &mut Findings) {
    let words: Vec<&str> = node
        .descendants()
        .filter(Node::is_text)
        .filter_map(|n| n.text())
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .collect();
    if words.is_empty() {
        return;
    }
    let (kind, severity) = match node.tag_name().name() {
        "creator" | "contributor" | "publisher" | "rights" => ("author", Severity::One),
        "date" => ("date", Severity::Few),
        "title" => ("title", Severity::Few),
        "description" => ("description", Severity::Few),
        "subject" => ("tags", Severity::Few),
        "language" => ("language", Severity::Narrows),
        "identifier" | "source" => ("document-id", Severity::One),
        "coverage" => ("place", Severity::One),
        _ => ("metadata", Severity::Narrows),
    };
    found.push(with(kind, severity, &words.join(" ")));
}

fn hidden(found: &mut Findings) {
    found.push(Finding::bare("layers", Severity::Few));
}

fn with(kind: &'static str, severity: Severity, value: &str) -> Finding {
    let value: String = value.trim().chars().take(200).collect();
    Finding::with(kind, severity, value)
}
