//! What becomes of the elements of OpenDocument that are no content.

use super::{Family, Fate};
use crate::model::Severity::{self, Few, Narrows, One};

/// `LibreOffice`'s own extensions.
const EXTENSIONS: &str = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
const FIELDS: &str = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0";

pub(super) static FAMILY: Family = Family {
    rule,
    interim: &[("text", "hidden-paragraph")],
    texts: &[
        ("text", "p"),
        ("text", "h"),
        ("text", "span"),
        ("text", "note-citation"),
        ("text", "ruby-base"),
        ("text", "ruby-text"),
        ("text", "number"),
        ("text", "page-number"),
        ("text", "page-count"),
        ("text", "linenumbering-separator"),
        ("text", "note-continuation-notice-forward"),
        ("text", "note-continuation-notice-backward"),
        ("number", "text"),
        ("number", "embedded-text"),
        ("presentation", "header-decl"),
        ("presentation", "footer-decl"),
        ("presentation", "date-time-decl"),
        ("mathml", "mi"),
        ("mathml", "mn"),
        ("mathml", "mo"),
        ("mathml", "mtext"),
        ("mathml", "ms"),
    ],
    marks: &[
        ("rsid", "revision-ids", Few),
        ("paragraph-rsid", "revision-ids", Few),
        ("user-name", "author", One),
        ("macro-name", "script", Few),
        ("paper-tray-name", "printer", Narrows),
        ("language", "language", Narrows),
        ("country", "language", Narrows),
        ("script-type", "language", Narrows),
        ("language-asian", "language", Narrows),
        ("country-asian", "language", Narrows),
        ("language-complex", "language", Narrows),
        ("country-complex", "language", Narrows),
        ("rfc-language-tag", "language", Narrows),
    ],
    denied,
};

fn denied(of: &str, element: &str, local: &str) -> bool {
    matches!(
        (of, element, local),
        (
            "draw",
            "frame"
                | "image"
                | "custom-shape"
                | "rect"
                | "line"
                | "g"
                | "connector"
                | "ellipse"
                | "polygon"
                | "polyline"
                | "path"
                | "circle"
                | "regular-polygon"
                | "caption"
                | "measure"
                | "text-box"
                | "object"
                | "control",
            "name"
        ) | ("dr3d", "scene", "name")
    )
}

#[expect(
    clippy::match_same_arms,
    clippy::too_many_lines,
    reason = "a table of rules: each line is one reason"
)]
fn rule(prefix: &str, local: &str, _: Option<(&str, &str)>) -> Option<Fate> {
    let drop = |kind: &'static str, severity: Severity| Some(Fate::Drop(kind, severity));
    let unwrap =
        |kind: &'static str, severity: Severity| Some(Fate::Unwrap(Some((kind, severity))));
    match (prefix, local) {
        ("text" | "table", "tracked-changes")
        | ("text", "change" | "change-start" | "change-end") => drop("edit-history", Few),
        ("office", "annotation" | "annotation-end") => drop("reviewer-comments", One),
        ("office", "meta" | "settings") => drop("metadata", Narrows),
        ("office", "forms") => drop("form-data", Narrows),
        ("office", "scripts" | "event-listeners") | ("presentation", "event-listener") => {
            drop("script", Narrows)
        }
        ("text" | "draw", "a") => unwrap("external-link", Narrows),
        (
            "text",
            "bookmark"
            | "bookmark-start"
            | "bookmark-end"
            | "reference-mark"
            | "reference-mark-start"
            | "reference-mark-end"
            | "soft-page-break",
        ) => drop("unused-data", Narrows),
        ("office", "binary-data") => Some(Fate::Refuse),
        (
            "text",
            "hidden-text"
            | "toc-mark"
            | "toc-mark-start"
            | "toc-mark-end"
            | "user-index-mark"
            | "user-index-mark-start"
            | "user-index-mark-end"
            | "alphabetical-index-mark"
            | "alphabetical-index-mark-start"
            | "alphabetical-index-mark-end",
        ) => drop("hidden-text", Few),
        (
            "text",
            "creator" | "author-name" | "author-initials" | "initial-creator" | "printed-by",
        ) => unwrap("author", One),
        ("text", "file-name" | "template-name") => unwrap("file-path", Few),
        (
            "text",
            "sender-city"
            | "sender-company"
            | "sender-country"
            | "sender-email"
            | "sender-fax"
            | "sender-firstname"
            | "sender-initials"
            | "sender-lastname"
            | "sender-phone-private"
            | "sender-phone-work"
            | "sender-position"
            | "sender-postal-code"
            | "sender-state-or-province"
            | "sender-street"
            | "sender-title",
        ) => unwrap("author", One),
        (
            "text",
            "creation-date"
            | "creation-time"
            | "modification-date"
            | "modification-time"
            | "print-date"
            | "print-time"
            | "date"
            | "time"
            | "title"
            | "subject"
            | "keywords"
            | "description"
            | "editing-cycles"
            | "editing-duration"
            | "user-defined"
            | "user-field-get"
            | "user-field-input"
            | "placeholder"
            | "database-display"
            | "database-name"
            | "database-row-number"
            | "dde-connection"
            | "bookmark-ref"
            | "reference-ref"
            | "note-ref"
            | "sequence-ref"
            | "sequence"
            | "variable-get"
            | "variable-set"
            | "variable-input"
            | "expression"
            | "text-input"
            | "chapter"
            | "sheet-name"
            | "page-variable-get"
            | "page-variable-set"
            | "object-count"
            | "image-count"
            | "table-count"
            | "word-count"
            | "character-count"
            | "paragraph-count"
            | "measure"
            | "table-formula"
            | "drop-down"
            | "conditional-text"
            | "execute-macro"
            | "bibliography-mark"
            | "meta"
            | "meta-field",
        ) => unwrap("metadata", Narrows),
        (
            "text",
            "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
            | "object-index" | "user-index" | "bibliography" | "index-body" | "index-title",
        ) => Some(Fate::Unwrap(None)),
        (
            "text",
            "user-field-decls" | "variable-decls" | "sequence-decls" | "dde-connection-decls",
        ) => drop("metadata", Narrows),
        ("svg" | "table", "title" | "desc") => drop("description", Few),
        ("presentation", "notes") => drop("speaker-notes", Few),
        ("table", "scenario") => drop("hidden-text", Few),
        ("table", "database-ranges") => drop("metadata", Narrows),
        ("table", "dde-links" | "dde-link" | "table-source" | "cell-range-source") => {
            drop("external-link", Few)
        }
        ("draw", "applet" | "plugin" | "floating-frame" | "object-ole") => Some(Fate::Refuse),
        (EXTENSIONS, "content-control") | (FIELDS, "fieldmark") => unwrap("form-data", Narrows),
        ("office", "change-info") => drop("author", One),
        ("mathml", "annotation") => drop("unused-data", Narrows),
        _ => None,
    }
}
