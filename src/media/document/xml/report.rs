//! What was met while a document was read: findings, and the names of what nobody knows.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use std::collections::BTreeSet;

/// Names of unknown things that are told; a person reads no more.
const NAMES: usize = 20;
/// Characters of a value that are told.
const VALUE: usize = 200;

#[derive(Default)]
pub(in crate::media::document) struct Report {
    known: Findings,
    unknown: BTreeSet<String>,
}

impl Report {
    /// A finding with its value, cut short; without one if there is nothing to read in it.
    pub(in crate::media::document) fn say(
        &mut self,
        kind: &'static str,
        severity: Severity,
        value: &str,
    ) {
        if self.known.is_full() {
            return;
        }
        let value = value.trim();
        self.known.push(if value.is_empty() {
            Finding::bare(kind, severity)
        } else {
            Finding::with(
                kind,
                severity,
                value.chars().take(VALUE).collect::<String>(),
            )
        });
    }

    /// Something outside the allow-list.
    pub(in crate::media::document) fn unknown(&mut self, name: &str) {
        if self.unknown.len() < NAMES {
            self.unknown.insert(name.chars().take(VALUE).collect());
        }
    }

    pub(in crate::media::document) fn extend(&mut self, findings: Vec<Finding>) {
        self.known.extend(findings);
    }

    /// The list of what is known, without names of what is not.
    pub(in crate::media::document) fn into_known(self) -> Vec<Finding> {
        self.known.into_list()
    }

    /// The list: what is known first, so that unknown names never crowd it out.
    pub(in crate::media::document) fn into_list(mut self) -> Vec<Finding> {
        for name in self.unknown {
            let finding = Finding::with("unknown-block", Severity::Narrows, name);
            self.known.push(finding);
        }
        self.known.into_list()
    }
}
