//! What the attributes of HTML elements say, and the few that are written again.

use super::link::link;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use html5ever::tokenizer::Tag;
use std::collections::BTreeSet;

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "poster",
    "background",
    "cite",
    "longdesc",
    "data",
    "ping",
    "codebase",
    "manifest",
];

/// Names of attributes that have been reported; each is reported once.
#[derive(Default)]
pub(super) struct Seen(BTreeSet<String>);

/// Most names that are remembered.
const MOST_NAMES: usize = 100;

impl Seen {
    /// What a tag's attributes say.
    pub(super) fn find(&mut self, tag: &Tag, found: &mut Findings) {
        for attribute in &tag.attrs {
            let name = &*attribute.name.local;
            let value = &*attribute.value;
            match name {
                _ if rewritten(&tag.name, name, value) => {}
                // A picture in the page itself is looked into.
                "src" if &*tag.name == "img" && is_data(value) => {}
                _ if ADDRESSES.contains(&name) => found.extend(link(value)),
                "style" if hides(value) => {}
                "style" if value.contains("url(") => {
                    found.push(with("external-link", Severity::Few, value));
                }
                "hidden" | "charset" => {}
                "content" | "name" | "http-equiv" if &*tag.name == "meta" => {}
                "lang" | "xml:lang" => found.push(with("language", Severity::Narrows, value)),
                "alt" | "title" | "aria-label" | "placeholder" | "summary" | "label" => {
                    let said = !value.trim().is_empty();
                    found.extend(said.then(|| with("description", Severity::Few, value)));
                }
                "value" => found.push(with("form-data", Severity::Few, value)),
                "datetime" => found.push(with("date", Severity::Few, value)),
                _ if name.starts_with("on") => found.push(Finding::bare("script", Severity::Few)),
                _ if self.0.len() < MOST_NAMES && self.0.insert(name.to_owned()) => {
                    let whole = format!("{name}={value}");
                    found.push(with("unknown-block", Severity::Narrows, &whole));
                }
                _ => {}
            }
        }
        if &*tag.name == "meta" {
            meta(tag, found);
        }
    }
}

/// The attributes that are written again, as they are written.
pub(super) fn kept(tag: &Tag, out: &mut String) {
    for name in ["colspan", "rowspan", "start", "dir"] {
        if let Some(value) = value(tag, name)
            && rewritten(&tag.name, name, value)
        {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
    }
}

/// Whether an attribute is written again: those that change what the words mean.
fn rewritten(element: &str, name: &str, value: &str) -> bool {
    let number = |most: u32| {
        let plain = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        plain && !value.starts_with('0') && value.parse::<u32>().is_ok_and(|n| n <= most)
    };
    match (element, name) {
        ("td" | "th", "colspan" | "rowspan") => number(1000),
        ("ol", "start") => number(1_000_000),
        ("p" | "div" | "table" | "td" | "li" | "blockquote", "dir") => {
            matches!(value, "rtl" | "ltr")
        }
        _ => false,
    }
}

/// The value of an attribute.
pub(super) fn value<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    let found = tag.attrs.iter().find(|a| &*a.name.local == name);
    found.map(|a| &*a.value)
}

/// Whether an element with these attributes is not shown.
pub(super) fn is_hidden(tag: &Tag) -> bool {
    value(tag, "hidden").is_some() || value(tag, "style").is_some_and(hides)
}

fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_lowercase();
    let declared = |name: &str| {
        style
            .split(';')
            .any(|d| d.trim_end_matches("!important") == name)
    };
    [
        "display:none",
        "visibility:hidden",
        "visibility:collapse",
        "mso-hide:all",
        "opacity:0",
        "font-size:0",
        "font-size:0px",
        "font-size:0pt",
    ]
    .into_iter()
    .any(declared)
}

pub(super) fn is_data(address: &str) -> bool {
    let start = address.trim_start().get(..5);
    start.is_some_and(|s| s.eq_ignore_ascii_case("data:"))
}

fn meta(tag: &Tag, found: &mut Findings) {
    let content = value(tag, "content").unwrap_or_default();
    let name = value(tag, "name")
        .or_else(|| value(tag, "property"))
        .or_else(|| value(tag, "http-equiv"))
        .unwrap_or_default()
        .to_lowercase();
    let last = name.rsplit([':', '.']).next().unwrap_or_default();
    let (kind, severity) = match last {
        "" | "content-type" => return,
        "author" | "creator" | "owner" | "publisher" | "reply-to" | "changedby" => {
            ("author", Severity::One)
        }
        "generator" | "progid" | "originator" => ("software", Severity::Narrows),
        "description" => ("description", Severity::Few),
        "title" => ("title", Severity::Few),
        "keywords" => ("tags", Severity::Few),
        "date" | "created" | "modified" | "changed" | "published_time" | "modified_time"
        | "last-modified" => ("date", Severity::Few),
        "position" | "placename" | "region" | "icbm" => ("place", Severity::One),
        _ => {
            let whole = format!("{name}={content}");
            found.push(with("metadata", Severity::Few, &whole));
            return;
        }
    };
    found.push(with(kind, severity, content));
}

fn with(kind: &'static str, severity: Severity, value: &str) -> Finding {
    let value: String = value.trim().chars().take(200).collect();
    Finding::with(kind, severity, value)
}
