//! Strings that cells of a workbook share: only those that a cell still shows are written, in the order of their use.

use crate::media::document::xml::{Element, Node};
use std::collections::BTreeMap;

#[derive(Default)]
pub(super) struct Strings {
    old: Vec<Element>,
    new: Vec<usize>,
    by_old: BTreeMap<usize, usize>,
}

impl Strings {
    /// Reads the part.
    pub(super) fn of(root: Element) -> Self {
        let nodes = root.children.into_iter();
        let old = nodes.filter_map(|n| match n {
            Node::Element(e) if e.is("x", "si") => Some(e),
            _ => None,
        });
        Self {
            old: old.collect(),
            ..Self::default()
        }
    }

    /// The new number of a string that a cell names.
    pub(super) fn used(&mut self, index: &str) -> Option<usize> {
        let index: usize = index.trim().parse().ok()?;
        self.old.get(index)?;
        if let Some(new) = self.by_old.get(&index) {
            return Some(*new);
        }
        let new = self.new.len();
        self.new.push(index);
        self.by_old.insert(index, new);
        Some(new)
    }

    /// What a string says.
    pub(super) fn text(&self, index: &str) -> String {
        let index: Option<usize> = index.trim().parse().ok();
        index
            .and_then(|i| self.old.get(i))
            .map(Element::text)
            .unwrap_or_default()
    }

    /// Whether there are strings that no cell shows.
    pub(super) fn some_are_unused(&self) -> bool {
        self.new.len() < self.old.len()
    }

    /// The part of those that are used.
    pub(super) fn take(&mut self) -> Element {
        let mut root = Element::new("x", "sst");
        let mut old: Vec<Option<Element>> = std::mem::take(&mut self.old)
            .into_iter()
            .map(Some)
            .collect();
        for index in &self.new {
            if let Some(si) = old.get_mut(*index).and_then(Option::take) {
                root.children.push(Node::Element(si));
            }
        }
        root
    }
}
