//! Names of styles and sections become numbers, in the order in which they are met.

use crate::media::document::xml::Element;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub(super) struct Names {
    given: BTreeMap<(&'static str, String), usize>,
    counts: BTreeMap<&'static str, usize>,
}

/// Attributes that name a style, a list of dashes, a gradient and so on.
const STYLES: &[&str] = &[
    "style-name",
    "parent-style-name",
    "next-style-name",
    "list-style-name",
    "data-style-name",
    "apply-style-name",
    "master-page-name",
    "page-layout-name",
    "text-style-name",
    "default-cell-style-name",
    "default-style-name",
    "cond-style-name",
    "citation-style-name",
    "citation-body-style-name",
    "visited-style-name",
    "main-entry-style-name",
    "paragraph-style-name",
    "percentage-data-style-name",
    "leader-text-style",
    "fill-gradient-name",
    "fill-hatch-name",
    "fill-image-name",
    "opacity-name",
    "stroke-dash",
    "marker-start",
    "marker-end",
    "presentation-page-layout-name",
    "style-override",
    "register-truth-ref-style-name",
    "text-line-through-text-style",
];

/// Names that `LibreOffice` and others give a meaning to.
const BUILT_IN: &[&str] = &[
    "Standard",
    "Default",
    "Heading",
    "Text_20_body",
    "List",
    "Caption",
    "Index",
    "Footnote",
    "Endnote",
    "Header",
    "Footer",
    "Title",
    "Subtitle",
    "Quotations",
    "Graphics",
    "Frame",
    "OLE",
    "Formula",
    "Table_20_Contents",
    "Table_20_Heading",
    "Footnote_20_Symbol",
    "Endnote_20_Symbol",
    "Footnote_20_anchor",
    "Endnote_20_anchor",
    "Page_20_Number",
    "Numbering_20_Symbols",
    "Bullet_20_Symbols",
    "Strong_20_Emphasis",
    "Emphasis",
    "Outline",
    "Preformatted_20_Text",
    "Horizontal_20_Line",
    "standard",
    "Illustration",
    "Table",
    "Text",
    "Drawing",
];

/// Ends of the names that presentations give the styles of one master page.
const ENDS: &[&str] = &[
    "title",
    "subtitle",
    "background",
    "backgroundobjects",
    "notes",
];

impl Names {
    /// Gives new names throughout a part; names of tables stay where formulas and tabs show them.
    pub(super) fn give(&mut self, root: &mut Element, tables_too: bool) {
        let mut continued = BTreeSet::new();
        root.visit(&mut |e| {
            continued.extend(e.get("text", "continue-list").map(str::to_owned));
        });
        root.visit_mut(&mut |e| self.element(e, tables_too, &continued));
    }

    fn element(&mut self, e: &mut Element, tables_too: bool, continued: &BTreeSet<String>) {
        let listed =
            e.is("text", "list") && e.get("xml", "id").is_some_and(|id| continued.contains(id));
        if !listed {
            e.unset("xml", "id");
        }
        if e.is("draw", "page") {
            // Programs need each page to have a name.
            let count = self.counts.entry("page").or_default();
            *count = count.saturating_add(1);
            let name = format!("page{count}");
            e.set("draw", "name", &name);
        }
        let (of, element) = (e.prefix, e.name);
        for a in &mut e.attributes {
            let font = of == "style" && element == "font-face";
            match (a.prefix, a.name) {
                ("style", "name") if !font => a.value = self.style(&a.value),
                ("draw", "name")
                    if matches!(
                        element,
                        "gradient" | "hatch" | "fill-image" | "opacity" | "marker" | "stroke-dash"
                    ) =>
                {
                    a.value = self.style(&a.value);
                }
                (_, name) if STYLES.contains(&name) => a.value = self.style(&a.value),
                ("xml", "id") | ("text", "continue-list") => {
                    a.value = self.numbered("list", "list", &a.value);
                }
                ("text", "name") if element == "section" => {
                    a.value = self.numbered("section", "Section", &a.value);
                }
                ("table", "name") if of == "table" && element == "table" && tables_too => {
                    a.value = self.numbered("table", "Table", &a.value);
                }
                ("table", "content-validation-name") => {
                    a.value = self.numbered("validation", "val", &a.value);
                }
                ("table", "name") if element == "content-validation" => {
                    a.value = self.numbered("validation", "val", &a.value);
                }
                _ => {}
            }
        }
    }

    fn style(&mut self, old: &str) -> String {
        if old.is_empty() || is_built_in(old) {
            return old.to_owned();
        }
        if let Some((master, end)) = old.rsplit_once('-')
            && ENDS.contains(
                &end.trim_end_matches(|c: char| c.is_ascii_digit())
                    .replace("outline", "title")
                    .as_str(),
            )
        {
            let master = self.style(master);
            return format!("{master}-{end}");
        }
        self.numbered("style", "S", old)
    }

    fn numbered(&mut self, what: &'static str, stem: &str, old: &str) -> String {
        let key = (what, old.to_owned());
        let number = if let Some(number) = self.given.get(&key) {
            *number
        } else {
            let count = self.counts.entry(what).or_default();
            *count = count.saturating_add(1);
            self.given.insert(key, *count);
            *count
        };
        format!("{stem}{number}")
    }
}

/// `Heading_20_3` is the third of `Heading`.
fn is_built_in(name: &str) -> bool {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = if stem.len() < name.len() {
        stem.trim_end_matches("_20_")
    } else {
        stem
    };
    BUILT_IN.contains(&name) || BUILT_IN.contains(&stem)
}
