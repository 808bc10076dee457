//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `w10`.

pub(super) const ELEMENTS: &str = "\
        anchorlock borderbottom borderleft borderright bordertop wrap \
        ";
pub(super) const ATTRIBUTES: &str = "\
        anchorx anchory shadow side type width \
        ";
