//! Properties of a document: who made it, when and with what. They are only read, to be told.

use super::xml::Report;
use crate::model::Severity::{self, Few, Narrows, One};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// Names of properties in Dublin Core, OOXML and OpenDocument, and what each tells.
const TOLD: &[(&str, &str, Severity)] = &[
    ("creator", "author", One),
    ("initial-creator", "author", One),
    ("lastModifiedBy", "author", One),
    ("printed-by", "author", One),
    ("Manager", "author", One),
    ("Company", "organisation", One),
    ("created", "date", Few),
    ("modified", "date", Few),
    ("lastPrinted", "date", Few),
    ("date", "date", Few),
    ("creation-date", "date", Few),
    ("print-date", "date", Few),
    ("revision", "edit-history", Narrows),
    ("editing-cycles", "edit-history", Narrows),
    ("editing-duration", "edit-history", Narrows),
    ("TotalTime", "edit-history", Narrows),
    ("title", "title", Few),
    ("subject", "description", Few),
    ("description", "description", Few),
    ("keywords", "tags", Few),
    ("keyword", "tags", Few),
    ("category", "tags", Few),
    ("Template", "template", Few),
    ("Application", "software", Narrows),
    ("AppVersion", "software", Narrows),
    ("generator", "software", Narrows),
    ("HyperlinkBase", "file-path", One),
    ("identifier", "document-id", One),
    ("language", "language", Narrows),
];

/// Tells what stands in a part of properties. Damage in it matters to nobody: it goes.
pub(super) fn tell(bytes: &[u8], report: &mut Report) {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::from_str(&text);
    let (mut name, mut value, mut named) = (String::new(), String::new(), String::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                start.local_name().as_ref().clone_into(&mut name);
                value.clear();
                let attributes = start.attributes().flatten();
                let called = attributes
                    .filter(|a| a.key.local_name().as_ref() == "name")
                    .last();
                // A property of its own has a name, and its value in an element inside.
                if let Some(called) = called {
                    called.value.as_ref().clone_into(&mut named);
                }
            }
            Event::Empty(start) if start.local_name().as_ref() == "template" => {
                let attributes = start.attributes().flatten();
                let said: Vec<_> = attributes.map(|a| a.value.into_owned()).collect();
                report.say("template", Few, &said.join(" "));
            }
            Event::Text(text) => value.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Ok(Some(c)) = reference.resolve_char_ref() {
                    value.push(c);
                }
            }
            Event::End(_) => {
                if !value.trim().is_empty() {
                    say(&name, &named, &value, report);
                }
                value.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    report.say("metadata", Narrows, "");
}

fn say(name: &str, named: &str, value: &str, report: &mut Report) {
    match TOLD.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, severity)) => report.say(kind, *severity, value),
        None if named.is_empty() => report.say("metadata", Narrows, &format!("{name}: {value}")),
        None => report.say("metadata", Few, &format!("{named}: {value}")),
    }
}
