//! Findings that identify only together.

use super::finding::{Combination, Finding};

/// Groups of findings that together point to one person.
pub(super) fn combine(_findings: &[Finding]) -> Vec<Combination> {
    Vec::new()
}
