//! Text that Word does not show: runs with `w:vanish`, by themselves or through a style.

use crate::media::document::xml::Element;
use std::collections::{BTreeMap, BTreeSet};

/// Styles that hide what they format.
#[derive(Default)]
pub(super) struct HiddenStyles(BTreeSet<String>);

impl HiddenStyles {
    /// Reads them from the part of styles, through what each is based on.
    pub(super) fn of(styles: &Element) -> Self {
        let mut own = BTreeMap::new();
        let mut based = BTreeMap::new();
        for style in styles.elements().filter(|e| e.is("w", "style")) {
            let Some(id) = style.get("w", "styleId") else {
                continue;
            };
            if let Some(hides) = style.child("w", "rPr").and_then(hides) {
                own.insert(id, hides);
            }
            if let Some(on) = style.child("w", "basedOn").and_then(|e| e.get("w", "val")) {
                based.insert(id, on);
            }
        }
        let ids: BTreeSet<&str> = own.keys().chain(based.keys()).copied().collect();
        let hidden = ids.into_iter().filter(|id| {
            let mut at = *id;
            // Each step is one style; more steps than styles are a circle.
            for _ in 0..=based.len() {
                match (own.get(at), based.get(at)) {
                    (Some(hides), _) => return *hides,
                    (None, Some(next)) => at = next,
                    (None, None) => return false,
                }
            }
            false
        });
        Self(hidden.map(str::to_owned).collect())
    }

    /// Whether the style that an element such as `w:pStyle` names hides.
    fn named(&self, style: Option<&Element>) -> bool {
        style
            .and_then(|e| e.get("w", "val"))
            .is_some_and(|id| self.0.contains(id))
    }

    /// Whether a paragraph's style hides its runs.
    pub(super) fn paragraph(&self, p: &Element) -> bool {
        self.named(p.child("w", "pPr").and_then(|e| e.child("w", "pStyle")))
    }

    /// Whether a run is hidden, in a paragraph whose style hides or not.
    pub(super) fn run(&self, run: &Element, paragraph: bool) -> bool {
        let Some(properties) = run.child("w", "rPr") else {
            return paragraph;
        };
        hides(properties)
            .unwrap_or_else(|| paragraph || self.named(properties.child("w", "rStyle")))
    }
}

/// What properties say about hiding, if they say anything.
fn hides(properties: &Element) -> Option<bool> {
    let vanish = properties.child("w", "vanish")?;
    let value = vanish.get("w", "val");
    Some(!matches!(value, Some("0" | "false" | "off")))
}
