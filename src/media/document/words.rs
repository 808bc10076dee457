//! The words of a packed document that our own writer made, line by line.

use super::package::Package;
use crate::media::MediaError;
use crate::model::{Limits, MediaType};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use zeroize::Zeroizing;

/// Elements that end a line: paragraphs, rows and single strings of both families.
const LINES: [&str; 8] = ["p", "h", "tr", "row", "table-row", "si", "br", "line-break"];
/// Elements that end a word.
const CELLS: [&str; 6] = ["c", "tc", "table-cell", "tab", "s", "cell"];

/// Whether a document of this type is a package of XML.
pub(in crate::media) fn is_packed(media: MediaType) -> bool {
    use MediaType::{Docx, Odp, Ods, Odt, Pptx, Xlsx};
    matches!(media, Docx | Xlsx | Pptx | Odt | Ods | Odp)
}

/// All words of all parts.
///
/// # Errors
/// [`MediaError`], if it is no package of XML.
pub(in crate::media) fn words(
    bytes: &[u8],
    limits: &Limits,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let mut package = Package::open(bytes, limits)?;
    let parts: Vec<String> = package
        .names()
        .filter(|name| name.rsplit_once('.').is_some_and(|(_, e)| e == "xml"))
        .filter(|name| !name.starts_with('['))
        .map(str::to_owned)
        .collect();
    let mut words = Zeroizing::new(Vec::new());
    for part in parts {
        if let Some(xml) = package.read(&part)? {
            of_part(&String::from_utf8_lossy(&xml), &mut words)?;
        }
        words.push(b'\n');
    }
    Ok(words)
}

fn of_part(xml: &str, words: &mut Vec<u8>) -> Result<(), MediaError> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(MediaError::damaged)? {
            Event::Text(text) => words.extend_from_slice(text.xml10_content().as_bytes()),
            Event::CData(text) => words.extend_from_slice(text.xml10_content().as_bytes()),
            Event::GeneralRef(reference) => {
                let mut utf8 = [0; 4];
                match reference.resolve_char_ref().map_err(MediaError::damaged)? {
                    Some(c) => words.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes()),
                    None => words.extend_from_slice(
                        resolve_predefined_entity(&reference.xml10_content())
                            .unwrap_or_default()
                            .as_bytes(),
                    ),
                }
            }
            Event::End(element) => end(element.local_name().as_ref(), words),
            Event::Empty(element) => end(element.local_name().as_ref(), words),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn end(name: &str, words: &mut Vec<u8>) {
    if LINES.contains(&name) {
        words.push(b'\n');
    } else if CELLS.contains(&name) {
        words.push(b' ');
    }
}
