//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `wpc`.

pub(super) const ELEMENTS: &str = "\
        bg graphicFrame whole wpc \
        ";
pub(super) const ATTRIBUTES: &str = "";
