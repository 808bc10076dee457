//! Namespaces: the prefix they get in every clean document, their addresses and their names. The first address is
//! written; the others are the strict variant of ISO/IEC 29500 and old drafts.

use super::{
    chart, chart_drawing, diagram, drawing, math, opendocument as od, picture, sheet,
    sheet_drawing, slides, vml, vml_word, word, word_canvas, word_drawing, word_group, word_shape,
};

pub(super) struct Space {
    pub(super) prefix: &'static str,
    pub(super) uris: &'static [&'static str],
    pub(super) elements: &'static str,
    pub(super) attributes: &'static str,
}

macro_rules! spaces {
    ($($prefix:literal, [$($uri:literal),+], $elements:expr, $attributes:expr;)*) => {
        &[$(Space { prefix: $prefix, uris: &[$($uri),+], elements: $elements, attributes: $attributes }),*]
    };
}

/// Of OOXML.
pub(super) const OOXML: &[Space] = spaces! {
    "xml", ["http://www.w3.org/XML/1998/namespace"], "", "space";
    "r", ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"], "", "id embed pict dm lo qs cs";
    "w", ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"], word::ELEMENTS, word::ATTRIBUTES;
    "x", ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"], sheet::ELEMENTS, sheet::ATTRIBUTES;
    "p", ["http://schemas.openxmlformats.org/presentationml/2006/main", "http://purl.oclc.org/ooxml/presentationml/main"], slides::ELEMENTS, slides::ATTRIBUTES;
    "a", ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"], drawing::ELEMENTS, drawing::ATTRIBUTES;
    "c", ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"], chart::ELEMENTS, chart::ATTRIBUTES;
    "m", ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"], math::ELEMENTS, math::ATTRIBUTES;
    "wp", ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"], word_drawing::ELEMENTS, word_drawing::ATTRIBUTES;
    "xdr", ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"], sheet_drawing::ELEMENTS, sheet_drawing::ATTRIBUTES;
    "cdr", ["http://schemas.openxmlformats.org/drawingml/2006/chartDrawing", "http://purl.oclc.org/ooxml/drawingml/chartDrawing"], chart_drawing::ELEMENTS, chart_drawing::ATTRIBUTES;
    "dgm", ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"], diagram::ELEMENTS, diagram::ATTRIBUTES;
    "pic", ["http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture"], picture::ELEMENTS, picture::ATTRIBUTES;
    "wps", ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"], word_shape::ELEMENTS, word_shape::ATTRIBUTES;
    "wpg", ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"], word_group::ELEMENTS, word_group::ATTRIBUTES;
    "wpc", ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"], word_canvas::ELEMENTS, word_canvas::ATTRIBUTES;
    "v", ["urn:schemas-microsoft-com:vml"], vml::ELEMENTS, vml::ATTRIBUTES;
    "w10", ["urn:schemas-microsoft-com:office:word"], vml_word::ELEMENTS, vml_word::ATTRIBUTES;
    "ct", ["http://schemas.openxmlformats.org/package/2006/content-types"], "Types Default Override", "Extension ContentType PartName";
    "rel", ["http://schemas.openxmlformats.org/package/2006/relationships"], "Relationships Relationship", "Id Type Target TargetMode";
};

/// Of OpenDocument.
pub(super) const ODF: &[Space] = spaces! {
    "xml", ["http://www.w3.org/XML/1998/namespace"], "", "id";
    "office", ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"], od::OFFICE_ELEMENTS, od::OFFICE_ATTRIBUTES;
    "style", ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"], od::STYLE_ELEMENTS, od::STYLE_ATTRIBUTES;
    "text", ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"], od::TEXT_ELEMENTS, od::TEXT_ATTRIBUTES;
    "table", ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"], od::TABLE_ELEMENTS, od::TABLE_ATTRIBUTES;
    "draw", ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"], od::DRAW_ELEMENTS, od::DRAW_ATTRIBUTES;
    "presentation", ["urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"], od::PRESENTATION_ELEMENTS, od::PRESENTATION_ATTRIBUTES;
    "dr3d", ["urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"], od::DR3D_ELEMENTS, od::DR3D_ATTRIBUTES;
    "chart", ["urn:oasis:names:tc:opendocument:xmlns:chart:1.0"], od::CHART_ELEMENTS, od::CHART_ATTRIBUTES;
    "svg", ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"], od::SVG_ELEMENTS, od::SVG_ATTRIBUTES;
    "fo", ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"], od::FO_ELEMENTS, od::FO_ATTRIBUTES;
    "xlink", ["http://www.w3.org/1999/xlink"], od::XLINK_ELEMENTS, od::XLINK_ATTRIBUTES;
    "number", ["urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"], od::NUMBER_ELEMENTS, od::NUMBER_ATTRIBUTES;
    "smil", ["urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0"], od::SMIL_ELEMENTS, od::SMIL_ATTRIBUTES;
    "of", ["urn:oasis:names:tc:opendocument:xmlns:of:1.2"], "", "";
    "mathml", ["http://www.w3.org/1998/Math/MathML"], od::MATHML_ELEMENTS, od::MATHML_ATTRIBUTES;
    "manifest", ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"], "manifest file-entry encryption-data", "full-path media-type version";
};

/// The address that is written for a prefix.
pub(in crate::media::document) fn uri(prefix: &str) -> Option<&'static str> {
    let found = OOXML
        .iter()
        .chain(ODF)
        .find(|s| s.prefix == prefix && prefix != "xml");
    found.and_then(|s| s.uris.first().copied())
}
