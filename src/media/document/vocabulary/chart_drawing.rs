//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `cdr`.

pub(super) const ELEMENTS: &str = "\
        absSizeAnchor blipFill cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr cxnSp ext from \
        graphicFrame grpSp grpSpPr nvCxnSpPr nvGraphicFramePr nvGrpSpPr nvPicPr nvSpPr pic relSizeAnchor sp \
        spPr style to txBody x xfrm y \
        ";
pub(super) const ATTRIBUTES: &str = "\
        bwMode cx cy descr dpi fLocksText flipH flipV hidden id name preferRelativeResize rot rotWithShape \
        title txBox \
        ";
