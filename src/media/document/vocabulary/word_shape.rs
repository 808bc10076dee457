//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `wps`.

pub(super) const ELEMENTS: &str = "\
        bodyPr cNvCnPr cNvPr cNvSpPr linkedTxbx spPr style txbx wsp \
        ";
pub(super) const ATTRIBUTES: &str = "\
        anchor anchorCtr bIns bwMode compatLnSpc descr forceAA fromWordArt hidden horzOverflow id lIns name \
        normalEastAsianFlow numCol rIns rot rtlCol seq spcCol spcFirstLastPara tIns title txBox upright vert \
        vertOverflow wrap \
        ";
