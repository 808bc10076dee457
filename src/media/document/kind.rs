//! Which kind of document a ZIP is, by its members.

use super::package::Package;
use crate::media::sniff::{Format, advice, unsupported};
use crate::media::{Input, MediaError};
use crate::model::Limits;

/// Types of the main part of OOXML, by what stands in `[Content_Types].xml`. Macros make another type of each.
const OOXML: &[(&str, Result<Format, &str>)] = &[
    ("ms-word.document.macroEnabled.main+xml", Err("DOCM")),
    (
        "ms-word.template.macroEnabledTemplate.main+xml",
        Err("DOTM"),
    ),
    ("ms-excel.sheet.macroEnabled.main+xml", Err("XLSM")),
    ("ms-excel.template.macroEnabled.main+xml", Err("XLTM")),
    ("ms-excel.addin.macroEnabled.main+xml", Err("XLAM")),
    ("ms-excel.sheet.binary.macroEnabled.main", Err("XLSB")),
    (
        "ms-powerpoint.presentation.macroEnabled.main+xml",
        Err("PPTM"),
    ),
    ("ms-powerpoint.slideshow.macroEnabled.main+xml", Err("PPSM")),
    ("ms-powerpoint.template.macroEnabled.main+xml", Err("POTM")),
    ("ms-powerpoint.addin.macroEnabled.main+xml", Err("PPAM")),
    ("wordprocessingml.document.main+xml", Ok(Format::Docx)),
    ("wordprocessingml.template.main+xml", Ok(Format::Docx)),
    ("spreadsheetml.sheet.main+xml", Ok(Format::Xlsx)),
    ("spreadsheetml.template.main+xml", Ok(Format::Xlsx)),
    ("presentationml.presentation.main+xml", Ok(Format::Pptx)),
    ("presentationml.slideshow.main+xml", Ok(Format::Pptx)),
    ("presentationml.template.main+xml", Ok(Format::Pptx)),
    ("ms-package.xps-fixeddocumentsequence+xml", Err("XPS")),
    ("ms-visio.drawing.main+xml", Err("Visio")),
];

/// Types in the member `mimetype` of OpenDocument, behind `application/vnd.oasis.opendocument.`.
const ODF: &[(&str, Result<Format, &str>)] = &[
    ("text", Ok(Format::Odt)),
    ("text-template", Ok(Format::Odt)),
    ("spreadsheet", Ok(Format::Ods)),
    ("spreadsheet-template", Ok(Format::Ods)),
    ("presentation", Ok(Format::Odp)),
    ("presentation-template", Ok(Format::Odp)),
    ("graphics", Err("ODG")),
    ("graphics-template", Err("ODG")),
    ("formula", Err("ODF formula")),
    ("chart", Err("ODF chart")),
    ("base", Err("ODB")),
    ("database", Err("ODB")),
    ("text-master", Err("ODM")),
    ("text-web", Err("OTH")),
];

/// Members by which other kinds are known, and what to do instead.
const OTHERS: &[(&str, &str, &str)] = &[
    ("AndroidManifest.xml", "APK", advice::NONE),
    ("META-INF/MANIFEST.MF", "JAR", advice::NONE),
    ("Index/Document.iwa", "Apple iWork", advice::DOCUMENT),
    ("Index.zip", "Apple iWork", advice::DOCUMENT),
    ("index.apxl", "Apple iWork", advice::DOCUMENT),
    ("doc.kml", "KMZ", advice::TEXT),
    ("FixedDocumentSequence.fdseq", "XPS", advice::DOCUMENT),
    ("Payload/", "IPA", advice::NONE),
];

/// Names the kind of a ZIP.
pub(in crate::media) fn kind_of_zip(
    input: &mut Input,
    limits: &Limits,
) -> Result<Format, MediaError> {
    let bytes = input.read_all(limits.document_file)?;
    let mut package = Package::open(&bytes, limits)?;
    if let Some(mimetype) = package.read("mimetype")? {
        let mimetype = String::from_utf8_lossy(&mimetype);
        let mimetype = mimetype.trim();
        if mimetype == "application/epub+zip" {
            return Err(unsupported("EPUB", advice::DOCUMENT));
        }
        if let Some(kind) = mimetype.strip_prefix("application/vnd.oasis.opendocument.") {
            let known = ODF.iter().find(|(name, _)| *name == kind);
            return known
                .map_or(Err("OpenDocument"), |(_, format)| *format)
                .map_err(document);
        }
    }
    if let Some(name) = package.find("[Content_Types].xml") {
        let types = package.read(&name)?.unwrap_or_default();
        let types = String::from_utf8_lossy(&types);
        let known = OOXML.iter().find(|(name, _)| types.contains(name));
        return known
            .map_or(Err("an unknown Office document"), |(_, format)| *format)
            .map_err(document);
    }
    let other = OTHERS
        .iter()
        .find(|(name, ..)| package.names().any(|n| n.starts_with(name)));
    match other {
        Some((_, name, advice)) => Err(unsupported(name, advice)),
        None => Err(unsupported("ZIP", advice::FILES)),
    }
}

fn document(name: &str) -> MediaError {
    unsupported(name, advice::DOCUMENT)
}
