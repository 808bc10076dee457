//! Persons and call signs.

use crate::scan::hit::Hit;
use crate::scan::page::Page;

/// Finds them all.
pub(in crate::scan) fn find(_page: &Page<'_>, _hits: &mut Vec<Hit>) {}
