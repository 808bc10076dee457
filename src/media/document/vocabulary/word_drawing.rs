//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `wp`.

pub(super) const ELEMENTS: &str = "\
        align anchor cNvGraphicFramePr docPr effectExtent extent inline lineTo posOffset positionH positionV \
        simplePos start wrapNone wrapPolygon wrapSquare wrapThrough wrapTight wrapTopAndBottom \
        ";
pub(super) const ATTRIBUTES: &str = "\
        allowOverlap b behindDoc cx cy descr distB distL distR distT edited hidden id l layoutInCell locked \
        name r relativeFrom relativeHeight simplePos t title wrapText x y \
        ";
