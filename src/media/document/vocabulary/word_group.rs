//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `wpg`.

pub(super) const ELEMENTS: &str = "\
        cNvFrPr cNvGrpSpPr cNvPr graphicFrame grpSp grpSpPr wgp xfrm \
        ";
pub(super) const ATTRIBUTES: &str = "\
        bwMode descr flipH flipV hidden id name rot title \
        ";
