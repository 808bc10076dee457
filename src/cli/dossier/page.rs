//! The page: plain HTML that needs nothing from outside and runs nothing.

use super::claims;
use super::marks::{Place, pieces};
use crate::cli::locale::Locale;
use crate::cli::log::log_word;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use plico::casework::{Bundle, Dossier};
use plico::model::{Scope, UntrustedText};
use plico::wire::digest_of;
use serde_json::Value;

/// Who made it, when and why.
pub(super) struct Made {
    pub(super) by: String,
    pub(super) time: String,
    pub(super) reason: String,
}

/// What every part of the page needs.
pub(super) struct Scene<'a> {
    pub(super) locale: &'a Locale,
    pub(super) dossier: &'a Dossier,
    pub(super) name_of: &'a dyn Fn(&str) -> String,
}

/// Nothing is loaded and nothing runs, whatever a hostile text might have smuggled in; no style counts but our own.
fn policy() -> String {
    let style = STANDARD.encode(digest_of(STYLE.as_bytes()).0);
    format!("default-src 'none'; style-src 'sha256-{style}'")
}

const STYLE: &str = "body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
h1,h2,h3{font-family:sans-serif;line-height:1.2}h2{border-top:1px solid #888;padding-top:1em;margin-top:2em}
.words{white-space:pre-wrap;overflow-wrap:anywhere;}.told{border-left:3px solid #888;padding-left:1em}
mark{background:#ffef9e}sup{font:bold .7em sans-serif;padding-right:.2em}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.claim{border:1px solid #888;padding:0 1em;margin:1em 0;break-inside:avoid}.dissent,.broken,.no{color:#a00000}
.small{font-size:.85em;color:#444;overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}}";

/// Writes the page.
pub(super) fn write<'a>(
    locale: &'a Locale,
    dossier: &'a Dossier,
    made: &Made,
    name_of: &'a dyn Fn(&str) -> String,
) -> String {
    let scene = Scene {
        locale,
        dossier,
        name_of,
    };
    let title = locale.with("dossier-title", &[("case", dossier.case.as_str().into())]);
    html! {
        (DOCTYPE)
        html lang=(locale.language().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                (scene.head(made))
                (scene.consent())
                h2 { (scene.text("dossier-account")) }
                @for (n, bundle) in (1usize..).zip(&dossier.bundles) { (scene.bundle(n, bundle)) }
                (claims::write(&scene))
                (scene.notes())
                (scene.log())
                h2 { (scene.text("dossier-limits")) }
                @for line in scene.text("dossier-limits-text").lines() { p { (line) } }
            }
        }
    }
    .into_string()
}

impl Scene<'_> {
    /// Words of the program.
    pub(super) fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// The word for a code of a scale.
    pub(super) fn word(&self, scale: &str, code: &str) -> String {
        self.locale.word(scale, code)
    }

    /// Who signed it and when.
    pub(super) fn signed(&self, author: &str, time: &str) -> String {
        format!("{}, {time}", (self.name_of)(author))
    }

    fn head(&self, made: &Made) -> Markup {
        let scope = self.dossier.purpose.as_str();
        let values = [
            ("scope", scope.into()),
            ("who", made.by.as_str().into()),
            ("time", made.time.as_str().into()),
        ];
        html! {
            p { (self.locale.with("dossier-made", &values)) }
            @if !made.reason.is_empty() { p { (foreign(&made.reason)) } }
            p.small {
                (env!("CARGO_PKG_NAME")) " " (env!("CARGO_PKG_VERSION"))
                @if let Some(head) = &self.dossier.head {
                    ". " (self.locale.with("dossier-head", &[("head", head.to_string().into())]))
                }
            }
        }
    }

    fn consent(&self) -> Markup {
        let of_card = self.dossier.allowed.iter().chain(&self.dossier.withdrawn);
        let mut scopes: Vec<&str> = Scope::USUAL.to_vec();
        scopes.extend(
            of_card
                .map(String::as_str)
                .filter(|s| !Scope::USUAL.contains(s)),
        );
        let consents = self.dossier.bundles.iter().map(|b| &b.manifest.consent);
        let dates: Vec<(&str, &String)> = consents
            .flat_map(|c| {
                [
                    ("show-not-before", &c.not_before),
                    ("show-review-after", &c.review_after),
                ]
            })
            .filter_map(|(id, date)| Some((id, date.as_ref()?)))
            .collect();
        html! {
            h2 { (self.text("dossier-consent")) }
            table {
                @for scope in scopes {
                    tr {
                        td { (scope) }
                        td { (self.allowed(scope)) }
                    }
                }
            }
            @for (id, date) in dates { p { (self.locale.with(id, &[("date", date.as_str().into())])) } }
        }
    }

    fn allowed(&self, scope: &str) -> Markup {
        if self.dossier.withdrawn.contains(scope) {
            return html! { span.no { (self.text("dossier-withdrawn")) } };
        }
        let allowed = self.dossier.allowed.contains(scope);
        html! {
            @if allowed { (self.text("dossier-yes")) } @else { span.no { (self.text("dossier-no")) } }
        }
    }

    fn bundle(&self, n: usize, bundle: &Bundle) -> Markup {
        let received = self.dossier.state.received.iter();
        let opened = received
            .clone()
            .find(|r| r.value.manifest == bundle.manifest_sha256);
        let values = [
            ("number", n.into()),
            ("received", bundle.received.as_str().into()),
        ];
        let statement = bundle.statement.raw();
        html! {
            h3 { (self.locale.with("dossier-bundle", &values)) }
            p.small {
                @if let Some(opened) = opened { (self.signed(&opened.author, &opened.time)) ". " }
                "SHA-256 " (bundle.sha256)
            }
            div.words.told { (Self::marked(statement, &self.places(bundle, "statement"))) }
            (self.answers(bundle))
            (self.files(bundle))
        }
    }

    /// Where claims stand in a text of a bundle; those whose text is not what it was are not marked.
    fn places(&self, bundle: &Bundle, text: &str) -> Vec<Place> {
        let digest = digest_of(bundle.statement.raw().as_bytes());
        let claims = (1usize..).zip(&self.dossier.state.claims);
        let of_text = claims.filter(|(_, c)| {
            let anchor = &c.made.value.anchor;
            anchor.manifest == bundle.manifest_sha256
                && anchor.text == text
                && anchor.sha256 == digest
        });
        of_text
            .map(|(n, c)| (c.made.value.anchor.start, c.made.value.anchor.end, n))
            .collect()
    }

    fn marked(text: &str, places: &[Place]) -> Markup {
        let begins = |start: u64, n: usize| places.iter().any(|p| p.2 == n && p.0 == start);
        html! {
            @for piece in pieces(text, places) {
                @if piece.claims.is_empty() { (foreign(piece.words)) } @else {
                    mark {
                        @for n in piece.claims.iter().filter(|n| begins(piece.start, **n)) {
                            sup { a href={ "#claim-" (n) } { (n) } }
                        }
                        (foreign(piece.words))
                    }
                }
            }
        }
    }

    fn answers(&self, bundle: &Bundle) -> Markup {
        let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
        html! {
            @if answers.as_object().is_some_and(|m| !m.is_empty()) {
                h3 { (self.text("show-answers")) }
                (answer(&answers))
            }
        }
    }

    fn files(&self, bundle: &Bundle) -> Markup {
        let files = bundle
            .manifest
            .entries
            .iter()
            .filter(|e| !matches!(e.name.as_str(), "statement.md" | "answers.json"));
        let files: Vec<_> = files.collect();
        html! {
            @if !files.is_empty() {
                h3 { (self.text("dossier-files")) }
                table {
                    @for file in files {
                        tr {
                            td { (foreign(&file.name)) }
                            td { (file.media.name()) ", " (file.size) }
                            td.small { (file.sha256) }
                        }
                    }
                }
            }
        }
    }

    fn notes(&self) -> Markup {
        let notes = &self.dossier.state.notes;
        html! {
            @if !notes.is_empty() {
                h2 { (self.text("dossier-notes")) }
                @for note in notes {
                    p.small { (self.signed(&note.author, &note.time)) }
                    p.words.told { (foreign(&note.value.text)) }
                }
            }
        }
    }

    fn log(&self) -> Markup {
        html! {
            h2 { (self.text("dossier-log")) }
            table {
                @for record in &self.dossier.records {
                    tr {
                        td { (record.header.time) }
                        td { ((self.name_of)(&record.header.author)) }
                        td { (self.text(&log_word(record))) }
                        td.small { (record.id) }
                    }
                }
            }
            p { (self.text("log-before-intake")) }
        }
    }
}

/// Text from outside, with what hides made visible.
pub(super) fn foreign(text: &str) -> String {
    UntrustedText::new(text).visible(true)
}

/// An answer as it was given: groups as tables in tables. The depth was bounded when the JSON was read.
fn answer(value: &Value) -> Markup {
    match value {
        Value::Object(map) => html! {
            table { @for (field, value) in map { tr { td { (foreign(field)) } td { (answer(value)) } } } }
        },
        Value::Array(list) if list.iter().any(Value::is_object) => html! {
            @for value in list { (answer(value)) }
        },
        Value::Array(list) => html! {
            @for value in list { p { (answer(value)) } }
        },
        Value::String(text) => html! { span.words { (foreign(text)) } },
        other => html! { (other.to_string()) },
    }
}
