//! Names that a person or a program chose and nobody reads become numbers, in the order in which they are met.

use crate::media::document::xml::Element;
use std::collections::BTreeMap;

/// Old names and their numbers, by what they name.
#[derive(Default)]
pub(super) struct Names {
    given: BTreeMap<(&'static str, String), usize>,
    counts: BTreeMap<&'static str, usize>,
}

impl Names {
    /// Gives new names throughout a part.
    pub(super) fn give(&mut self, root: &mut Element) {
        if root.is("a", "theme") {
            root.set("", "name", "Theme");
        }
        root.visit_mut(&mut |e| self.element(e));
    }

    fn element(&mut self, e: &mut Element) {
        match (e.prefix, e.name) {
            ("w", "style") => {
                self.change(e, "w", "styleId", "style", "s");
                let custom = e
                    .get("w", "customStyle")
                    .is_some_and(|v| v != "0" && v != "false");
                if let Some(name) = e.child_mut("w", "name")
                    && let Some(value) = name.get("w", "val").map(str::to_owned)
                    && (custom || !is_built_in(&value))
                {
                    let number = self.number("style name", &value);
                    name.set("w", "val", &format!("Style {number}"));
                }
            }
            (
                "w",
                "pStyle" | "rStyle" | "tblStyle" | "basedOn" | "next" | "link" | "numStyleLink"
                | "styleLink",
            ) => {
                self.change(e, "w", "val", "style", "s");
            }
            ("wp", "docPr") | (_, "cNvPr") => {
                self.change(e, "", "id", "shape", "");
                let id = e.get("", "id").unwrap_or("0").to_owned();
                e.set("", "name", &format!("Shape {id}"));
            }
            ("a", "stCxn" | "endCxn") => self.change(e, "", "id", "shape", ""),
            ("a", "clrScheme" | "fontScheme" | "fmtScheme") => e.set("", "name", "Theme"),
            ("a", "tblStyle") => self.change(e, "", "styleName", "table style", "Style "),
            ("x", "cellStyle") if e.get("", "builtinId").is_none() => {
                self.change(e, "", "name", "cell style", "Style ");
            }
            ("x", "tableStyle") => self.change(e, "", "name", "sheet style", "Style "),
            ("x", "tableStyles") => {
                for name in ["defaultTableStyle", "defaultPivotStyle"] {
                    e.unset("", name);
                }
            }
            ("x", "tableStyleInfo") => {
                let own = e
                    .get("", "name")
                    .is_some_and(|n| !n.starts_with("TableStyle"));
                if own {
                    self.change(e, "", "name", "sheet style", "Style ");
                }
            }
            ("dgm", "pt" | "cxn") => {
                for name in ["modelId", "srcId", "destId", "parTransId", "sibTransId"] {
                    self.change(e, "", name, "model", "");
                }
            }
            ("dgm", "prSet") => {
                let name = "presAssocID";
                self.change(e, "", name, "model", "");
            }
            ("v", _) => self.vml(e),
            _ => {}
        }
    }

    /// Shapes of VML name each other with a number sign.
    fn vml(&mut self, e: &mut Element) {
        self.change(e, "", "id", "vml", "v");
        if let Some(kind) = e.get("", "type").map(str::to_owned)
            && let Some(id) = kind.strip_prefix('#')
        {
            let number = self.number("vml", id);
            e.set("", "type", &format!("#v{number}"));
        }
    }

    fn change(
        &mut self,
        e: &mut Element,
        prefix: &'static str,
        name: &'static str,
        what: &'static str,
        stem: &str,
    ) {
        if let Some(old) = e.get(prefix, name).map(str::to_owned) {
            let number = self.number(what, &old);
            e.set(prefix, name, &format!("{stem}{number}"));
        }
    }

    fn number(&mut self, what: &'static str, old: &str) -> usize {
        let key = (what, old.to_owned());
        if let Some(number) = self.given.get(&key) {
            return *number;
        }
        let count = self.counts.entry(what).or_default();
        *count = count.saturating_add(1);
        self.given.insert(key, *count);
        *count
    }
}

/// Names of styles that Word knows and gives a meaning to: headings, lists, notes, contents.
fn is_built_in(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "normal",
        "title",
        "subtitle",
        "header",
        "footer",
        "caption",
        "strong",
        "emphasis",
        "hyperlink",
        "footnote text",
        "footnote reference",
        "endnote text",
        "endnote reference",
        "page number",
        "line number",
        "default paragraph font",
        "normal table",
        "table normal",
        "no list",
        "table grid",
        "list paragraph",
        "quote",
        "intense quote",
        "body text",
        "body text indent",
        "plain text",
        "no spacing",
        "normal (web)",
        "followedhyperlink",
        "table of figures",
        "toc heading",
        "list",
        "list bullet",
        "list number",
        "list continue",
        "subtle emphasis",
        "intense emphasis",
        "subtle reference",
        "intense reference",
        "book title",
        "block text",
        "signature",
        "date",
        "salutation",
        "closing",
        "macro",
        "index heading",
        "document map",
        "outline list 1",
    ];
    let name = name.to_ascii_lowercase();
    let stem = name
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    NAMES.contains(&name.as_str())
        || NAMES.contains(&stem)
        || matches!(stem, "heading" | "toc" | "index")
}
