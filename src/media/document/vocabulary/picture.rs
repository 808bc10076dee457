//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `pic`.

pub(super) const ELEMENTS: &str = "\
        blipFill cNvPicPr cNvPr nvPicPr pic spPr \
        ";
pub(super) const ATTRIBUTES: &str = "\
        bwMode descr dpi hidden id name preferRelativeResize rotWithShape title \
        ";
