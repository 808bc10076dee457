//! Shapes: what is known by how it is written, not by which word it is. Windows around digits, `@`, `:`, `/` and `\` only.

use super::hit::Hit;
use super::page::Page;

/// Finds them all.
pub(super) fn find(_page: &Page<'_>, _hits: &mut Vec<Hit>) {}
