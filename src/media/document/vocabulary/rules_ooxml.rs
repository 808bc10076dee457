//! What becomes of the elements of OOXML that are no content: who wrote, when, with what, and what came before.

use super::{Family, Fate};
use crate::model::Severity::{self, Few, Narrows, One};

pub(super) static FAMILY: Family = Family {
    rule,
    interim: &[
        ("w", "ins"),
        ("w", "del"),
        ("w", "vanish"),
        ("w", "fldChar"),
        ("w", "instrText"),
        ("w", "ffData"),
        ("w", "checkBox"),
        ("w", "checked"),
        ("w", "default"),
        ("w", "ddList"),
        ("w", "result"),
        ("w", "listEntry"),
    ],
    texts: &[
        ("w", "t"),
        ("w", "instrText"),
        ("a", "t"),
        ("a", "tableStyleId"),
        ("m", "t"),
        ("x", "t"),
        ("x", "v"),
        ("x", "f"),
        ("x", "formula"),
        ("x", "formula1"),
        ("x", "formula2"),
        ("x", "definedName"),
        ("x", "oddHeader"),
        ("x", "oddFooter"),
        ("x", "evenHeader"),
        ("x", "evenFooter"),
        ("x", "firstHeader"),
        ("x", "firstFooter"),
        ("x", "calculatedColumnFormula"),
        ("x", "totalsRowFormula"),
        ("c", "v"),
        ("c", "f"),
        ("c", "formatCode"),
        ("c", "separator"),
        ("c", "name"),
        ("wp", "align"),
        ("wp", "posOffset"),
        ("xdr", "col"),
        ("xdr", "colOff"),
        ("xdr", "row"),
        ("xdr", "rowOff"),
        ("cdr", "x"),
        ("cdr", "y"),
    ],
    marks: &[
        ("author", "author", One),
        ("initials", "author", One),
        ("date", "date", Few),
        ("userName", "author", One),
        ("userId", "author", One),
        ("modifiedBy", "author", One),
        ("rsidR", "revision-ids", Few),
        ("rsidRDefault", "revision-ids", Few),
        ("rsidRPr", "revision-ids", Few),
        ("rsidP", "revision-ids", Few),
        ("rsidDel", "revision-ids", Few),
        ("rsidSect", "revision-ids", Few),
        ("rsidTr", "revision-ids", Few),
        ("paraId", "revision-ids", Few),
        ("textId", "revision-ids", Few),
        ("anchorId", "revision-ids", Few),
        ("editId", "revision-ids", Few),
        ("uid", "document-id", Few),
        ("descr", "description", Few),
        ("codeName", "metadata", Narrows),
        ("lang", "language", Narrows),
        ("altLang", "language", Narrows),
        ("macro", "script", Few),
        ("gfxdata", "unused-data", Few),
    ],
    denied,
};

/// Names that are harmless on one element and tell on another.
fn denied(of: &str, element: &str, local: &str) -> bool {
    match (of, element, local) {
        ("p", "cSld", "name")
        | ("w", "abstractNum", "name")
        | ("v", _, "src" | "althref" | "alt" | "title" | "href")
        | ("x", "workbookView" | "cellStyle", "uid")
        | ("x", "table", "comment")
        | ("xml", _, "lang") => true,
        ("x", "workbookPr", local) => local != "date1904",
        ("x", "workbookView", local) => !matches!(local, "showSheetTabs" | "activeTab"),
        ("x", "definedName", local) => !matches!(local, "name" | "localSheetId" | "hidden"),
        ("x", "sheetView", local) => !matches!(
            local,
            "showGridLines" | "rightToLeft" | "workbookViewId" | "showRowColHeaders"
        ),
        _ => false,
    }
}

#[expect(
    clippy::match_same_arms,
    reason = "a table of rules: each line is one reason"
)]
fn rule(prefix: &str, local: &str, parent: Option<(&str, &str)>) -> Option<Fate> {
    let drop = |kind: &'static str, severity: Severity| Some(Fate::Drop(kind, severity));
    let unwrap =
        |kind: &'static str, severity: Severity| Some(Fate::Unwrap(Some((kind, severity))));
    match (prefix, local) {
        ("w", "ins" | "del") if matches!(parent, Some(("w", "rPr" | "trPr"))) => None,
        ("w", "ins" | "moveTo") if matches!(parent, Some(("w", "rPr"))) => {
            drop("edit-history", Few)
        }
        ("w", "ins" | "moveTo") => unwrap("edit-history", Few),
        (
            "w",
            "del" | "moveFrom" | "rPrChange" | "pPrChange" | "sectPrChange" | "tblPrChange"
            | "tblPrExChange" | "tcPrChange" | "trPrChange" | "tblGridChange" | "numberingChange"
            | "cellDel" | "cellIns" | "cellMerge" | "delText" | "delInstrText"
            | "moveFromRangeStart" | "moveFromRangeEnd" | "moveToRangeStart" | "moveToRangeEnd",
        ) => drop("edit-history", Few),
        ("w", "commentRangeStart" | "commentRangeEnd" | "commentReference" | "annotationRef") => {
            drop("reviewer-comments", Few)
        }
        ("w", "sdt") => unwrap("form-data", Narrows),
        ("w", "smartTag" | "customXml") => unwrap("tags", Narrows),
        ("w", "sdtContent" | "hyperlink") | ("a", "AlternateContent") => Some(Fate::Unwrap(None)),
        ("w", "sdtPr" | "sdtEndPr") => drop("form-data", Narrows),
        ("w", "smartTagPr" | "customXmlPr") => drop("tags", Narrows),
        ("w", "bookmarkStart" | "bookmarkEnd") => drop("unused-data", Narrows),
        (
            "w",
            "proofErr" | "lastRenderedPageBreak" | "permStart" | "permEnd" | "noProof" | "divId",
        ) => drop("edit-history", Narrows),
        ("w", "lang" | "themeFontLang") => drop("language", Narrows),
        ("w", "rsids" | "rsid" | "nsid" | "tmpl") => drop("revision-ids", Few),
        ("w", "tblCaption" | "tblDescription") => drop("description", Few),
        ("w", "docVars") => drop("metadata", Few),
        ("w", "documentProtection" | "writeProtection") => drop("metadata", Narrows),
        ("w", "attachedTemplate") => drop("template", Few),
        ("w", "mailMerge") => drop("external-link", Few),
        ("w", "printerSettings") => drop("printer", Few),
        ("w", "subDoc") => drop("external-link", Few),
        ("w", "altChunk" | "object" | "control" | "contentPart")
        | ("x", "oleObjects" | "controls")
        | ("p", "oleObj" | "controls" | "contentPart")
        | ("a", "audioFile" | "videoFile" | "quickTimeFile" | "wavAudioFile" | "audioCd") => {
            Some(Fate::Refuse)
        }
        ("a", "hlinkClick" | "hlinkHover" | "hlinkMouseOver") | ("x", "hyperlinks") => {
            drop("external-link", Few)
        }
        ("x", "fileVersion") => drop("software", Narrows),
        ("x", "fileSharing" | "workbookProtection" | "sheetProtection" | "protectedRanges") => {
            drop("metadata", Few)
        }
        ("x", "externalReferences") => drop("external-link", Few),
        ("x", "pivotCaches") => drop("unused-data", Few),
        ("x", "scenarios") => drop("hidden-text", Few),
        ("x", "mruColors" | "ignoredErrors" | "cellWatches" | "selection" | "calcPr") => {
            drop("edit-history", Narrows)
        }
        ("x", "legacyDrawing" | "legacyDrawingHF") => drop("reviewer-comments", Few),
        ("x" | "a" | "p" | "c" | "xdr" | "wp" | "dgm", "extLst") => drop("metadata", Narrows),
        ("w", "font")
        | (
            "p",
            "normalViewPr" | "slideViewPr" | "outlineViewPr" | "notesTextViewPr" | "sorterViewPr"
            | "notesViewPr" | "gridSpacing" | "showPr" | "prnPr" | "htmlPubPr" | "webPr",
        )
        | ("a", "custClrLst") => drop("metadata", Narrows),
        ("a", "ext")
            if !matches!(parent, Some(("a", "xfrm")))
                && !matches!(parent, Some((_, "xfrm" | "grpSpPr" | "spPr"))) =>
        {
            drop("metadata", Narrows)
        }
        ("p", "custDataLst") => drop("tags", Few),
        ("p", "custShowLst") => drop("metadata", Few),
        ("p", "handoutMasterIdLst" | "notesMasterIdLst") => drop("speaker-notes", Narrows),
        ("p", "modifyVerifier" | "photoAlbum") => drop("metadata", Narrows),
        ("c", "externalData") => drop("embedded-file", Few),
        ("c", "printSettings") => drop("printer", Narrows),
        ("c", "lang") => drop("language", Narrows),
        ("dgm", "title" | "desc") => drop("description", Narrows),
        _ => None,
    }
}
