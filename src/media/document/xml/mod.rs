//! XML of office documents: read through an allow-list into a tree, changed there, written in one canonical way.

mod read;
mod report;
mod write;

pub(super) use read::{Rules, read};
pub(super) use report::Report;
pub(super) use write::write;

/// An element of the allow-list. Its prefix stands for a namespace of `vocabulary`, whatever prefix the file used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) prefix: &'static str,
    pub(super) name: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Node>,
}

/// An attribute of the allow-list; without a prefix it belongs to its element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) prefix: &'static str,
    pub(super) name: &'static str,
    pub(super) value: String,
}

/// What an element holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(super) fn new(prefix: &'static str, name: &'static str) -> Self {
        Self {
            prefix,
            name,
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// The same with an attribute.
    pub(super) fn with(mut self, prefix: &'static str, name: &'static str, value: &str) -> Self {
        self.set(prefix, name, value);
        self
    }

    /// The same with a text.
    pub(super) fn holding(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.to_owned()));
        self
    }

    /// Adds text behind what is there.
    pub(super) fn add_text(&mut self, text: &str) {
        match self.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => self.children.push(Node::Text(text.to_owned())),
        }
    }

    pub(super) fn is(&self, prefix: &str, name: &str) -> bool {
        self.name == name && self.prefix == prefix
    }

    pub(super) fn get(&self, prefix: &str, name: &str) -> Option<&str> {
        let found = |a: &&Attribute| a.name == name && a.prefix == prefix;
        self.attributes.iter().find(found).map(|a| a.value.as_str())
    }

    pub(super) fn set(&mut self, prefix: &'static str, name: &'static str, value: &str) {
        self.unset(prefix, name);
        self.attributes.push(Attribute {
            prefix,
            name,
            value: value.to_owned(),
        });
    }

    pub(super) fn unset(&mut self, prefix: &str, name: &str) {
        self.attributes
            .retain(|a| a.name != name || a.prefix != prefix);
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }

    pub(super) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.children.iter_mut().filter_map(Node::element_mut)
    }

    pub(super) fn child(&self, prefix: &str, name: &str) -> Option<&Element> {
        self.elements().find(|e| e.is(prefix, name))
    }

    pub(super) fn child_mut(&mut self, prefix: &str, name: &str) -> Option<&mut Element> {
        self.elements_mut().find(|e| e.is(prefix, name))
    }

    /// Keeps only the children of which this is true; texts stay.
    pub(super) fn keep(&mut self, mut wanted: impl FnMut(&Element) -> bool) {
        self.children
            .retain(|n| n.element().is_none_or(&mut wanted));
    }

    /// Visits this element and all below it, outer ones first.
    pub(super) fn visit(&self, see: &mut impl FnMut(&Element)) {
        see(self);
        self.elements().for_each(|e| e.visit(see));
    }

    /// The same, and each may be changed.
    pub(super) fn visit_mut(&mut self, see: &mut impl FnMut(&mut Element)) {
        see(self);
        self.elements_mut().for_each(|e| e.visit_mut(see));
    }

    /// All its text, in order.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        self.collect(&mut out);
        out
    }

    fn collect(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => element.collect(out),
            }
        }
    }
}

impl Node {
    pub(super) fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    pub(super) fn element_mut(&mut self) -> Option<&mut Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}
