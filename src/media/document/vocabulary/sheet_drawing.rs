//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `xdr`.

pub(super) const ELEMENTS: &str = "\
        absoluteAnchor blipFill cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr clientData \
        col colOff cxnSp ext from graphicFrame grpSp grpSpPr nvCxnSpPr nvGraphicFramePr nvGrpSpPr nvPicPr \
        nvSpPr oneCellAnchor pic pos row rowOff sp spPr style to twoCellAnchor txBody wsDr xfrm \
        ";
pub(super) const ATTRIBUTES: &str = "\
        bwMode cx cy descr editAs fLocksText fLocksWithSheet fPrintsWithSheet flipH flipV hidden id name \
        preferRelativeResize rot rotWithShape title txBox x y \
        ";
