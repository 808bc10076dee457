//! The elements of HTML that a clean page may have, and how they end when nobody closes them (HTML, section 13.1.2.4).

/// Elements that are written again, without their attributes.
pub(super) const ELEMENTS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "blockquote",
    "pre",
    "code",
    "b",
    "i",
    "u",
    "s",
    "em",
    "strong",
    "sub",
    "sup",
    "small",
    "mark",
    "del",
    "ins",
    "q",
    "cite",
    "figure",
    "figcaption",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "main",
    "address",
    "kbd",
    "samp",
    "var",
    "ruby",
    "rt",
    "rp",
];

/// Elements without content that are written again.
pub(super) const VOID: &[&str] = &["br", "hr", "wbr"];

/// Elements without content that are not.
pub(super) const OTHER_VOID: &[&str] = &[
    "img", "input", "meta", "link", "base", "area", "col", "embed", "param", "source", "track",
    "basefont", "bgsound", "frame", "keygen",
];

/// Elements whose content is no part of the page's words.
pub(super) const DROPPED: &[&str] = &[
    "script", "style", "title", "template", "noscript", "iframe", "noembed", "noframes", "object",
    "applet", "audio", "video", "canvas", "svg", "select", "datalist", "textarea", "xml",
];

/// Elements that are the frame of every page, and say nothing.
pub(super) const FRAME: &[&str] = &["html", "head", "body"];

/// What an element's start ends, and up to which element around it.
pub(super) fn ends(start: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match start {
        "li" => (&["li"], &["ul", "ol", "table"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
        "tr" => (&["tr"], &["table"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "caption"], &["table"]),
        "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table"
        | "blockquote" | "pre" | "figure" | "section" | "article" | "aside" | "header"
        | "footer" | "main" | "address" | "hr" | "form" | "center" | "nav" | "body" => (
            &["p"],
            &["td", "th", "li", "dd", "div", "blockquote", "table"],
        ),
        _ => (&[], &[]),
    }
}
