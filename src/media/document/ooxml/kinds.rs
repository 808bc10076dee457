//! The parts a clean OOXML document may have, and what is told about those it may not.

use crate::model::Severity::{self, Few, Narrows, One};

/// A kind of part that is kept, found by the kind of relationship that leads to it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) relation: &'static str,
    pub(super) content: &'static str,
    /// Folder and beginning of its new name; a number follows.
    pub(super) stem: &'static str,
    /// Nothing names its relationship: being there is enough.
    pub(super) implied: bool,
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

impl Kind {
    /// The relationship's full type.
    pub(super) fn address(&self) -> String {
        format!("{OFFICE}{}", self.relation)
    }
}

/// A family of documents.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Family {
    pub(super) main: Kind,
    pub(super) parts: &'static [Kind],
    /// The folder of its pictures.
    pub(super) media: &'static str,
}

macro_rules! kinds {
    ($($relation:literal $content:literal $stem:literal $implied:literal;)*) => {
        &[$(Kind {
            relation: $relation,
            content: concat!("application/vnd.openxmlformats-officedocument.", $content, "+xml"),
            stem: $stem,
            implied: $implied,
        }),*]
    };
}

macro_rules! main {
    ($content:literal $stem:literal) => {
        Kind {
            relation: "officeDocument",
            content: concat!(
                "application/vnd.openxmlformats-officedocument.",
                $content,
                ".main+xml"
            ),
            stem: $stem,
            implied: false,
        }
    };
}

pub(super) const WORD: Family = Family {
    main: main!("wordprocessingml.document" "word/document"),
    parts: kinds! {
        "endnotes" "wordprocessingml.endnotes" "word/endnotes" true;
        "footnotes" "wordprocessingml.footnotes" "word/footnotes" true;
        "numbering" "wordprocessingml.numbering" "word/numbering" true;
        "settings" "wordprocessingml.settings" "word/settings" true;
        "fontTable" "wordprocessingml.fontTable" "word/fontTable" true;
        "styles" "wordprocessingml.styles" "word/styles" true;
        "theme" "theme" "word/theme/theme" true;
        "header" "wordprocessingml.header" "word/header" false;
        "footer" "wordprocessingml.footer" "word/footer" false;
        "chart" "drawingml.chart" "word/charts/chart" false;
        "chartUserShapes" "drawingml.chartshapes" "word/drawings/drawing" false;
        "diagramData" "drawingml.diagramData" "word/diagrams/data" false;
        "diagramLayout" "drawingml.diagramLayout" "word/diagrams/layout" false;
        "diagramQuickStyle" "drawingml.diagramStyle" "word/diagrams/quickStyle" false;
        "diagramColors" "drawingml.diagramColors" "word/diagrams/colors" false;
    },
    media: "word/media/image",
};

pub(super) const SHEET: Family = Family {
    main: main!("spreadsheetml.sheet" "xl/workbook"),
    parts: kinds! {
        "sharedStrings" "spreadsheetml.sharedStrings" "xl/sharedStrings" true;
        "styles" "spreadsheetml.styles" "xl/styles" true;
        "theme" "theme" "xl/theme/theme" true;
        "themeOverride" "themeOverride" "xl/theme/themeOverride" true;
        "worksheet" "spreadsheetml.worksheet" "xl/worksheets/sheet" false;
        "chartsheet" "spreadsheetml.chartsheet" "xl/chartsheets/sheet" false;
        "table" "spreadsheetml.table" "xl/tables/table" false;
        "drawing" "drawing" "xl/drawings/drawing" false;
        "chart" "drawingml.chart" "xl/charts/chart" false;
        "chartUserShapes" "drawingml.chartshapes" "xl/drawings/shapes" false;
        "diagramData" "drawingml.diagramData" "xl/diagrams/data" false;
        "diagramLayout" "drawingml.diagramLayout" "xl/diagrams/layout" false;
        "diagramQuickStyle" "drawingml.diagramStyle" "xl/diagrams/quickStyle" false;
        "diagramColors" "drawingml.diagramColors" "xl/diagrams/colors" false;
    },
    media: "xl/media/image",
};

pub(super) const SLIDES: Family = Family {
    main: main!("presentationml.presentation" "ppt/presentation"),
    parts: kinds! {
        "theme" "theme" "ppt/theme/theme" true;
        "themeOverride" "themeOverride" "ppt/theme/themeOverride" true;
        "slideLayout" "presentationml.slideLayout" "ppt/slideLayouts/slideLayout" true;
        "slideMaster" "presentationml.slideMaster" "ppt/slideMasters/slideMaster" true;
        "tableStyles" "presentationml.tableStyles" "ppt/tableStyles" true;
        "presProps" "presentationml.presProps" "ppt/presProps" true;
        "viewProps" "presentationml.viewProps" "ppt/viewProps" true;
        "slide" "presentationml.slide" "ppt/slides/slide" false;
        "chart" "drawingml.chart" "ppt/charts/chart" false;
        "chartUserShapes" "drawingml.chartshapes" "ppt/drawings/drawing" false;
        "diagramData" "drawingml.diagramData" "ppt/diagrams/data" false;
        "diagramLayout" "drawingml.diagramLayout" "ppt/diagrams/layout" false;
        "diagramQuickStyle" "drawingml.diagramStyle" "ppt/diagrams/quickStyle" false;
        "diagramColors" "drawingml.diagramColors" "ppt/diagrams/colors" false;
    },
    media: "ppt/media/image",
};

/// Kinds of parts that go, and what their being there tells.
const GONE: &[(&str, &str, Severity)] = &[
    ("thumbnail", "thumbnail", Few),
    ("comments", "reviewer-comments", One),
    ("commentsExtended", "reviewer-comments", Few),
    ("commentsIds", "reviewer-comments", Few),
    ("commentsExtensible", "reviewer-comments", Few),
    ("people", "author", One),
    ("person", "author", One),
    ("commentAuthors", "author", One),
    ("authors", "author", One),
    ("threadedComment", "reviewer-comments", One),
    ("vmlDrawing", "reviewer-comments", Narrows),
    ("customXml", "metadata", Few),
    ("webSettings", "metadata", Narrows),
    ("font", "metadata", Narrows),
    ("glossaryDocument", "unused-data", Few),
    ("printerSettings", "printer", Few),
    ("calcChain", "edit-history", Narrows),
    ("connections", "external-link", Few),
    ("queryTable", "external-link", Few),
    ("externalLink", "external-link", Few),
    ("pivotTable", "unused-data", Narrows),
    ("pivotCacheDefinition", "unused-data", Few),
    ("notesSlide", "speaker-notes", Few),
    ("notesMaster", "speaker-notes", Narrows),
    ("handoutMaster", "speaker-notes", Narrows),
    ("tags", "tags", Few),
    ("revisionHeaders", "edit-history", One),
    ("usernames", "author", One),
    ("origin", "signature", One),
    ("extensibility", "script", Few),
    ("keyMapCustomizations", "metadata", Few),
];

/// What a part that goes tells.
pub(super) fn gone(relation: &str) -> Option<(&'static str, Severity)> {
    let found = GONE.iter().find(|(name, ..)| *name == relation);
    found.map(|(_, kind, severity)| (*kind, *severity))
}

/// Kinds of parts that cannot go without the document losing what it shows, and cannot be cleaned.
pub(super) fn is_refused(relation: &str) -> bool {
    matches!(
        relation,
        "oleObject"
            | "package"
            | "control"
            | "activeXControlBinary"
            | "video"
            | "audio"
            | "media"
            | "vbaProject"
            | "wordVbaData"
            | "aFChunk"
            | "xlMacrosheet"
            | "xlIntlMacrosheet"
            | "ctrlProp"
            | "dialogsheet"
    )
}
