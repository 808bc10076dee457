//! Reads XML through an allow-list: what is not in it never becomes part of the tree.

use super::{Attribute, Element, Node, Report};
use crate::media::MediaError;
use crate::media::document::vocabulary::{Fate, Vocabulary};
use crate::model::{Limits, Severity};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// Markup Compatibility (ECMA-376, part 3): several ways to say one thing.
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// What one part is read by.
pub(in crate::media::document) struct Rules<'a> {
    pub(in crate::media::document) vocabulary: &'a Vocabulary,
    pub(in crate::media::document) limits: &'a Limits,
}

/// An open element.
enum Frame {
    Keep(Element),
    /// Only its children count.
    Unwrap,
    /// `mc:AlternateContent`, and whether one of its ways was taken.
    Ways(bool),
    /// Nothing in it counts; its words are kept for the report.
    Drop(&'static str, Severity, String),
    /// Something inside a dropped element.
    Inside,
}

/// Reads one part. `None` if its root is not in the allow-list.
///
/// # Errors
/// [`MediaError::Decode`] if it is not well-formed or declares a document type, [`MediaError::TooDeep`].
pub(in crate::media::document) fn read(
    bytes: &[u8],
    rules: &Rules<'_>,
    report: &mut Report,
) -> Result<Option<Element>, MediaError> {
    let text = decode(bytes)?;
    let mut reader = NsReader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Frame> = Vec::new();
    let mut root = None;
    loop {
        let event = reader.read_event().map_err(MediaError::damaged)?;
        match event {
            Event::Start(start) => {
                if open.len() >= rules.limits.depth {
                    return Err(MediaError::TooDeep {
                        limit: rules.limits.depth as u64,
                    });
                }
                let frame = enter(&start, &reader, rules, &mut open, report)?;
                open.push(frame);
            }
            Event::End(_) => {
                let Some(frame) = open.pop() else { break };
                if let Some(element) = leave(frame, &mut open, report) {
                    root = Some(element);
                }
            }
            Event::Text(text) => words(&text.xml10_content(), &mut open, rules, report),
            Event::CData(text) => words(&text.xml10_content(), &mut open, rules, report),
            Event::GeneralRef(reference) => {
                let known = match reference.resolve_char_ref().map_err(MediaError::damaged)? {
                    Some(c) => Some(c.to_string()),
                    None => {
                        resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned)
                    }
                };
                let Some(known) = known else {
                    return Err(MediaError::damaged("an entity that no document needs"));
                };
                words(&known, &mut open, rules, report);
            }
            Event::Comment(comment) => {
                report.say("comment", Severity::Few, &comment.xml10_content());
            }
            Event::PI(instruction) => {
                report.say("metadata", Severity::Narrows, instruction.target());
            }
            Event::DocType(_) => return Err(MediaError::damaged("a document type is declared")),
            Event::Decl(_) => {}
            Event::Eof => break,
            Event::Empty(_) => return Err(MediaError::Encode),
        }
    }
    if open.is_empty() {
        Ok(root)
    } else {
        Err(MediaError::damaged("it ends too early"))
    }
}

/// XML is UTF-8, or UTF-16 with a mark (XML 1.0, 4.3.3).
fn decode(bytes: &[u8]) -> Result<std::borrow::Cow<'_, str>, MediaError> {
    let (text, _, bad) = encoding_rs::UTF_8.decode(bytes);
    if bad {
        return Err(MediaError::damaged("its XML is not in UTF-8"));
    }
    Ok(text)
}

fn enter(
    start: &BytesStart<'_>,
    reader: &NsReader<&[u8]>,
    rules: &Rules<'_>,
    open: &mut [Frame],
    report: &mut Report,
) -> Result<Frame, MediaError> {
    if matches!(open.last(), Some(Frame::Drop(..) | Frame::Inside)) {
        marks(start, rules, report)?;
        return Ok(Frame::Inside);
    }
    let (space, local) = reader.resolver().resolve_element(start.name());
    let uri = match &space {
        ResolveResult::Bound(namespace) => namespace.as_ref(),
        _ => "",
    };
    let local = local.as_ref();
    if uri == COMPATIBILITY {
        return alternative(local, start, reader, rules, open);
    }
    let parent = open.iter().rev().find_map(|f| match f {
        Frame::Keep(e) => Some(e),
        _ => None,
    });
    marks(start, rules, report)?;
    match rules
        .vocabulary
        .fate(uri, local, parent.map(|e| (e.prefix, e.name)))
    {
        Fate::Keep(prefix, name) => {
            let mut element = Element::new(prefix, name);
            attributes(&mut element, start, reader, rules, report)?;
            Ok(Frame::Keep(element))
        }
        Fate::Unwrap(kind) => {
            if let Some((kind, severity)) = kind {
                report.say(kind, severity, "");
            }
            Ok(Frame::Unwrap)
        }
        Fate::Drop(kind, severity) => Ok(Frame::Drop(kind, severity, String::new())),
        Fate::Refuse => Err(MediaError::Embedded {
            name: local.chars().filter(|c| !c.is_control()).take(60).collect(),
        }),
        Fate::Unknown => {
            report.unknown(start.name().as_ref());
            Ok(Frame::Drop("", Severity::Narrows, String::new()))
        }
    }
}

/// Takes the first way of saying a thing whose namespaces are all understood, or the fallback; always the same one.
fn alternative(
    local: &str,
    start: &BytesStart<'_>,
    reader: &NsReader<&[u8]>,
    rules: &Rules<'_>,
    open: &mut [Frame],
) -> Result<Frame, MediaError> {
    let skip = Frame::Drop("", Severity::Narrows, String::new());
    if local == "AlternateContent" {
        return Ok(Frame::Ways(false));
    }
    let Some(Frame::Ways(taken)) = open.last_mut() else {
        return Ok(skip);
    };
    let understood = match local {
        "Fallback" => true,
        "Choice" => {
            let needs = value_of(start, "Requires")?.unwrap_or_default();
            needs.split_ascii_whitespace().all(|prefix| {
                let bound = reader.resolver().bindings().find(|(p, _)| {
                    matches!(p, quick_xml::name::PrefixDeclaration::Named(n) if *n == prefix)
                });
                bound.is_some_and(|(_, uri)| rules.vocabulary.knows(uri.as_ref()))
            })
        }
        _ => false,
    };
    if understood && !*taken {
        *taken = true;
        return Ok(Frame::Unwrap);
    }
    Ok(skip)
}

fn value_of(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, MediaError> {
    let found = start.try_get_attribute(name).map_err(MediaError::damaged)?;
    found.map(|a| value(&a)).transpose()
}

fn value(attribute: &quick_xml::events::attributes::Attribute<'_>) -> Result<String, MediaError> {
    attribute
        .normalized_value(XmlVersion::Explicit1_0)
        .map(std::borrow::Cow::into_owned)
        .map_err(MediaError::damaged)
}

/// Attributes that name a person or a time, wherever they stand.
fn marks(start: &BytesStart<'_>, rules: &Rules<'_>, report: &mut Report) -> Result<(), MediaError> {
    for attribute in start.attributes() {
        let attribute = attribute.map_err(MediaError::damaged)?;
        if let Some((kind, severity)) = rules.vocabulary.mark(attribute.key.local_name().as_ref()) {
            report.say(kind, severity, &value(&attribute)?);
        }
    }
    Ok(())
}

fn attributes(
    element: &mut Element,
    start: &BytesStart<'_>,
    reader: &NsReader<&[u8]>,
    rules: &Rules<'_>,
    report: &mut Report,
) -> Result<(), MediaError> {
    for attribute in start.attributes() {
        let attribute = attribute.map_err(MediaError::damaged)?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let uri = match &space {
            ResolveResult::Bound(namespace) => Some(namespace.as_ref()),
            _ => None,
        };
        if uri == Some(COMPATIBILITY) {
            continue;
        }
        let local = local.as_ref();
        let known = rules
            .vocabulary
            .attribute(uri, element.prefix, element.name, local);
        let Some((prefix, name)) = known else {
            if rules.vocabulary.mark(local).is_none() {
                report.unknown(attribute.key.as_ref());
            }
            continue;
        };
        if element.get(prefix, name).is_none() {
            element.attributes.push(Attribute {
                prefix,
                name,
                value: value(&attribute)?,
            });
        }
    }
    // Their order says which program wrote them, and names are numbered in the order in which they are met.
    element.attributes.sort_by_key(|a| (a.prefix, a.name));
    Ok(())
}

/// Puts words where they belong: into the nearest element that may hold some, or into the report.
fn words(text: &str, open: &mut [Frame], rules: &Rules<'_>, report: &mut Report) {
    for frame in open.iter_mut().rev() {
        match frame {
            Frame::Unwrap | Frame::Ways(_) | Frame::Inside => {}
            Frame::Drop(_, _, told) => {
                if told.len() < 400 {
                    told.push_str(text);
                }
                return;
            }
            Frame::Keep(element) => {
                if rules.vocabulary.holds_text(element.prefix, element.name) {
                    element.add_text(text);
                } else if !text.trim().is_empty() {
                    report.unknown(element.name);
                }
                return;
            }
        }
    }
}

/// Closes an element; gives it back if it was the root.
fn leave(frame: Frame, open: &mut [Frame], report: &mut Report) -> Option<Element> {
    match frame {
        Frame::Keep(element) => {
            let parent = open.iter_mut().rev().find_map(|f| match f {
                Frame::Keep(parent) => Some(parent),
                _ => None,
            });
            match parent {
                Some(parent) => parent.children.push(Node::Element(element)),
                None => return Some(element),
            }
        }
        Frame::Drop(kind, severity, told) if !kind.is_empty() => report.say(kind, severity, &told),
        Frame::Inside => {
            // Words of neighbours are told apart.
            if let Some(Frame::Drop(_, _, told)) =
                open.iter_mut().rev().find(|f| matches!(f, Frame::Drop(..)))
                && !told.is_empty()
                && !told.ends_with(' ')
            {
                told.push(' ');
            }
        }
        _ => {}
    }
    None
}
