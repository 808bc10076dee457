//! Streams that carry data about the file or about a picture in it: XMP, photographs, colour profiles.

use super::tally::Tally;
use crate::media::picture::jpeg_findings;
use crate::model::{Finding, Limits, Severity};
use flate2::read::ZlibDecoder;
use hayro::hayro_interpret::hayro_syntax::Filter;
use hayro::hayro_interpret::hayro_syntax::object::{Name, Stream};
use std::io::Read;

/// Names in XMP (ISO 16684-1) whose values are told.
const SAID: &[(&str, &str, Severity)] = &[
    ("dc:creator", "author", Severity::One),
    ("dc:title", "title", Severity::Few),
    ("dc:description", "description", Severity::Few),
    ("pdf:Keywords", "tags", Severity::Few),
    ("pdf:Producer", "software", Severity::Narrows),
    ("xmp:CreatorTool", "software", Severity::Narrows),
    ("xmp:CreateDate", "date", Severity::Few),
    ("xmp:ModifyDate", "date", Severity::Few),
    ("xmpMM:DocumentID", "document-id", Severity::One),
    ("xmpMM:InstanceID", "document-id", Severity::One),
    ("xmpMM:OriginalDocumentID", "document-id", Severity::One),
    ("stEvt:softwareAgent", "edit-history", Severity::Few),
    ("stRef:filePath", "file-path", Severity::One),
];

/// Looks at a stream by its type.
pub(super) fn look(stream: &Stream<'_>, limits: &Limits, found: &mut Tally) {
    let dict = stream.dict();
    let is = |key: &str, value: &str| {
        dict.get::<Name<'_>>(key)
            .is_some_and(|n| n.as_str() == value)
    };
    if is("Type", "Metadata") || is("Subtype", "XML") {
        let packet = unpacked(stream, limits.metadata);
        xmp(&String::from_utf8_lossy(&packet), found);
    } else if stream.filters().as_slice() == [Filter::DctDecode] {
        // What one encoder does otherwise than another is the picture's own business here.
        let said = jpeg_findings(&stream.raw_data());
        said.into_iter()
            .filter(|f| f.severity > Severity::Narrows)
            .for_each(|f| found.push(f));
    } else if dict.contains_key("N") && dict.contains_key("Alternate") {
        found.push(Finding::bare("colour-profile", Severity::Narrows));
    }
}

/// A metadata stream's text, as far as the limit goes. It is not unpacked by the renderer's reader, which has none.
fn unpacked(stream: &Stream<'_>, limit: usize) -> Vec<u8> {
    let raw = stream.raw_data();
    let limit = limit as u64;
    let mut out = Vec::new();
    let read = match stream.filters().as_slice() {
        [] => raw.take(limit).read_to_end(&mut out),
        [Filter::FlateDecode] => ZlibDecoder::new(&*raw).take(limit).read_to_end(&mut out),
        _ => return out,
    };
    // What came before the damage is looked at.
    drop(read);
    out
}

fn xmp(packet: &str, found: &mut Tally) {
    found.push(Finding::bare("xmp", Severity::Few));
    for (name, kind, severity) in SAID {
        for value in values(packet, name).take(4) {
            found.text(kind, *severity, &value);
        }
    }
}

/// What stands in the elements and attributes of a name, markup left out.
fn values<'a>(packet: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let mut rest = packet;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once(name)?;
            rest = after;
            if let Some(value) = after.strip_prefix("=\"") {
                return Some(value.split('"').next().unwrap_or_default().to_owned());
            }
            let Some(inside) = after.strip_prefix('>') else {
                continue;
            };
            let end = format!("</{name}>");
            let inside = inside.split(&end).next().unwrap_or_default();
            rest = after.split_once(&end).map_or("", |(_, behind)| behind);
            return Some(without_markup(inside));
        }
    })
}

fn without_markup(text: &str) -> String {
    let pieces = text.split('<').map(|piece| match piece.split_once('>') {
        Some((_, words)) => words.trim(),
        None => piece.trim(),
    });
    let pieces: Vec<&str> = pieces.filter(|p| !p.is_empty()).take(20).collect();
    pieces.join(", ")
}
