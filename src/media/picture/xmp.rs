//! XMP (ISO 16684-1): what a person would want to know of it. Read as text, not as XML: a broken packet still tells.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// Names of properties, without their namespaces, that stand for a kind of finding.
const NAMED: &[(&str, &str, Severity)] = &[
    ("creator", "author", Severity::One),
    ("Author", "author", Severity::One),
    ("OwnerName", "author", Severity::One),
    ("CameraOwnerName", "author", Severity::One),
    ("CreatorContactInfo", "author", Severity::One),
    ("CiEmailWork", "author", Severity::One),
    ("rights", "author", Severity::One),
    ("Credit", "author", Severity::Few),
    ("SerialNumber", "camera-serial", Severity::One),
    ("BodySerialNumber", "camera-serial", Severity::One),
    ("LensSerialNumber", "camera-serial", Severity::One),
    ("Make", "camera", Severity::Narrows),
    ("Model", "camera", Severity::Narrows),
    ("Lens", "lens", Severity::Narrows),
    ("LensModel", "lens", Severity::Narrows),
    ("GPSLatitude", "place", Severity::One),
    ("GPSLongitude", "place", Severity::One),
    ("GPSAltitude", "place", Severity::One),
    ("GPSTimeStamp", "date", Severity::Few),
    ("City", "place", Severity::Few),
    ("State", "place", Severity::Few),
    ("Country", "place", Severity::Few),
    ("Location", "place", Severity::Few),
    ("CreateDate", "date", Severity::Few),
    ("ModifyDate", "date", Severity::Few),
    ("MetadataDate", "date", Severity::Few),
    ("DateCreated", "date", Severity::Few),
    ("DateTimeOriginal", "date", Severity::Few),
    ("CreatorTool", "software", Severity::Narrows),
    ("DocumentID", "document-id", Severity::One),
    ("InstanceID", "document-id", Severity::One),
    ("OriginalDocumentID", "document-id", Severity::One),
    ("ImageUniqueID", "document-id", Severity::One),
    ("History", "edit-history", Severity::Few),
    ("DerivedFrom", "edit-history", Severity::Few),
    ("title", "title", Severity::Few),
    ("description", "description", Severity::Few),
    ("Headline", "description", Severity::Few),
    ("subject", "tags", Severity::Few),
    ("Instructions", "comment", Severity::Few),
    ("PersonInImage", "description", Severity::One),
    ("Regions", "description", Severity::One),
    ("Thumbnails", "thumbnail", Severity::Few),
    ("MotionPhoto", "more-pictures", Severity::Few),
    ("MicroVideo", "more-pictures", Severity::Few),
    ("GDepth:Data", "more-pictures", Severity::Few),
];

/// How much of a packet is read: extended ones hold whole pictures.
const MOST: usize = 1 << 20;

/// That a packet is there, and what it names.
pub(super) fn find(packet: &[u8]) -> Vec<Finding> {
    let mut found = Findings::default();
    found.push(Finding::bare("xmp", Severity::Few));
    let packet = packet.get(..MOST).unwrap_or(packet);
    let text = String::from_utf8_lossy(packet);
    // Both ways of writing a property have its name behind a colon.
    for (at, _) in text.match_indices(':') {
        let rest = text.get(at.saturating_add(1)..).unwrap_or_default();
        let name = rest
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .next()
            .unwrap_or_default();
        let Some((_, kind, severity)) = NAMED.iter().find(|(n, ..)| *n == name) else {
            continue;
        };
        let before = text.get(..at).unwrap_or_default();
        let prefix = before.trim_end_matches(char::is_alphanumeric);
        if prefix.ends_with('/') {
            continue;
        }
        let value = value(rest.get(name.len()..).unwrap_or_default());
        found.push(match value {
            Some(value) => Finding::with(kind, *severity, value),
            None => Finding::bare(kind, *severity),
        });
    }
    found.into_list()
}

/// The value of an attribute, or the first words inside an element.
fn value(rest: &str) -> Option<String> {
    let near: String = rest.chars().take(600).collect();
    let rest = near.trim_start();
    let words = if let Some(quoted) = rest.strip_prefix('=') {
        let quoted = quoted.trim_start();
        let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        quoted.get(1..)?.split(quote).next()?.to_owned()
    } else {
        // Tags of lists stand between the element and its words.
        let inside = rest.split_once('>')?.1;
        inside
            .split('<')
            .enumerate()
            .map(|(n, part)| match n {
                0 => part,
                _ => part.split_once('>').map_or("", |(_, words)| words),
            })
            .map(str::trim)
            .find(|words| !words.is_empty())?
            .to_owned()
    };
    let words: String = words.trim().chars().take(200).collect();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn properties_are_found_as_attributes_and_as_elements() {
        let packet = br#"<rdf:Description exif:GPSLatitude="55,45.0N" xmp:CreatorTool='Tool 9'>
            <dc:creator><rdf:Seq><rdf:li>Sidorov</rdf:li></rdf:Seq></dc:creator>
            <xmpMM:DocumentID>xmp.did:77</xmpMM:DocumentID></rdf:Description>"#;
        let found = find(packet);
        let said = |kind: &str, value: &str| {
            found.iter().any(|f| {
                f.kind == kind && f.value.as_ref().is_some_and(|v| v.raw().contains(value))
            })
        };
        assert!(said("place", "55,45.0N"), "{found:?}");
        assert!(said("software", "Tool 9"), "{found:?}");
        assert!(said("author", "Sidorov"), "{found:?}");
        assert!(said("document-id", "xmp.did:77"), "{found:?}");
    }
}
