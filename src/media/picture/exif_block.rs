//! EXIF (CIPA DC-008): what a person would want to know of it.

use super::exif_size;
use crate::model::{Finding, Severity};
use exif::{Exif, In, Tag, Value};

/// Tags with a name of their own among the findings. The rest is counted.
const NAMED: &[(Tag, &str, Severity)] = &[
    (Tag::Make, "camera", Severity::Narrows),
    (Tag::Model, "camera", Severity::Narrows),
    (Tag::BodySerialNumber, "camera-serial", Severity::One),
    (Tag::LensSerialNumber, "camera-serial", Severity::One),
    (Tag::ImageUniqueID, "document-id", Severity::One),
    (Tag::CameraOwnerName, "author", Severity::One),
    (Tag::Artist, "author", Severity::One),
    (Tag::Copyright, "author", Severity::One),
    (Tag::LensModel, "lens", Severity::Narrows),
    (Tag::Software, "software", Severity::Narrows),
    (Tag::DateTimeOriginal, "date", Severity::Few),
    (Tag::DateTimeDigitized, "date", Severity::Few),
    (Tag::DateTime, "date", Severity::Few),
    (Tag::ImageDescription, "description", Severity::Few),
    (Tag::UserComment, "comment", Severity::Few),
    (Tag::MakerNote, "maker-notes", Severity::One),
    (Tag::Orientation, "orientation", Severity::Narrows),
];

/// Blocks that claim more than this are named, but not looked into. Maker notes of real cameras stay below.
const MOST_CLAIMED: u64 = 256 << 10;

/// Findings in a TIFF-structured EXIF block.
pub(super) fn find(block: &[u8]) -> Vec<Finding> {
    if exif_size::claimed(block).is_none_or(|n| n > MOST_CLAIMED) {
        return vec![Finding::with("metadata", Severity::Few, "EXIF")];
    }
    let mut reader = exif::Reader::new();
    reader.continue_on_error(true);
    let exif = match reader.read_raw(block.to_vec()) {
        Ok(exif) => exif,
        Err(exif::Error::PartialResult(partial)) => partial.into_inner().0,
        Err(_) => return vec![Finding::with("metadata", Severity::Few, "EXIF")],
    };
    let mut found: Vec<Finding> = place(&exif).into_iter().collect();
    let mut rest = 0usize;
    for field in exif.fields() {
        let named = NAMED.iter().find(|(tag, ..)| *tag == field.tag);
        match named {
            Some((Tag::MakerNote | Tag::Orientation, kind, severity)) => {
                found.push(Finding::bare(kind, *severity));
            }
            Some((_, kind, severity)) if field.ifd_num == In::PRIMARY => {
                found.push(Finding::with(kind, *severity, words(&field.value)));
            }
            _ if field.tag == Tag::JPEGInterchangeFormat => {
                found.push(Finding::bare("thumbnail", Severity::Few));
            }
            _ if field.tag == Tag::GPSLatitude || field.tag == Tag::GPSLongitude => {}
            _ => rest = rest.saturating_add(1),
        }
    }
    if rest > 0 || found.is_empty() {
        found.push(Finding::with(
            "metadata",
            Severity::Narrows,
            format!("EXIF × {rest}"),
        ));
    }
    found.dedup();
    found
}

/// A text value, short and without the padding that cameras write.
fn words(value: &Value) -> String {
    let bytes = match value {
        Value::Ascii(parts) => parts.join(&b' '),
        // A comment begins with eight bytes that name its character code.
        Value::Undefined(bytes, _) => bytes.get(8..).unwrap_or_default().to_vec(),
        _ => Vec::new(),
    };
    let text = String::from_utf8_lossy(&bytes).replace('\0', " ");
    text.trim().chars().take(200).collect()
}

/// "55.7500 N 37.6100 E", from degrees, minutes and seconds.
fn place(exif: &Exif) -> Option<Finding> {
    let angle = |tag, reference| {
        let field = exif.get_field(tag, In::PRIMARY)?;
        let Value::Rational(parts) = &field.value else {
            return None;
        };
        let degrees: f64 = parts
            .iter()
            .zip([1.0, 60.0, 3600.0])
            .map(|(r, unit)| r.to_f64() / unit)
            .sum();
        let side = exif.get_field(reference, In::PRIMARY);
        let side = side.map(|s| s.display_value().to_string());
        Some(format!("{degrees:.4} {}", side.unwrap_or_default()))
    };
    let latitude = angle(Tag::GPSLatitude, Tag::GPSLatitudeRef);
    let longitude = angle(Tag::GPSLongitude, Tag::GPSLongitudeRef);
    match (latitude, longitude) {
        (Some(latitude), Some(longitude)) => Some(Finding::with(
            "place",
            Severity::One,
            format!("{latitude} {longitude}"),
        )),
        _ => any_gps(exif).then(|| Finding::bare("place", Severity::One)),
    }
}

/// Whether there is anything in the GPS directory that says more than its version.
fn any_gps(exif: &Exif) -> bool {
    exif.fields()
        .any(|f| f.tag.context() == exif::Context::Gps && f.tag != Tag::GPSVersionID)
}
