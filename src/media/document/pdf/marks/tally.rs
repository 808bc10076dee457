//! A list of findings in which no kind crowds out the others.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use hayro::hayro_interpret::hayro_syntax::object::String as PdfString;
use std::collections::BTreeMap;

/// Values of one kind that are told.
const MOST_OF_A_KIND: u32 = 8;
/// Characters of one value that are told.
const LONGEST: usize = 200;

#[derive(Default)]
pub(super) struct Tally {
    found: Findings,
    counts: BTreeMap<&'static str, u32>,
}

impl Tally {
    pub(super) fn push(&mut self, finding: Finding) {
        let count = self.counts.entry(finding.kind).or_default();
        *count = count.saturating_add(1);
        if *count <= MOST_OF_A_KIND {
            self.found.push(finding);
        }
    }

    /// A finding whose value is a text of the file.
    pub(super) fn text(&mut self, kind: &'static str, severity: Severity, value: &str) {
        let value: String = value.trim().chars().take(LONGEST).collect();
        self.push(if value.is_empty() {
            Finding::bare(kind, severity)
        } else {
            Finding::with(kind, severity, value)
        });
    }

    /// The same where there is a text.
    pub(super) fn said(&mut self, kind: &'static str, severity: Severity, value: &str) {
        if !value.trim().is_empty() {
            self.text(kind, severity, value);
        }
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.found.into_list()
    }
}

/// The words of a text string (ISO 32000-2, 7.9.2.2): UTF-16, UTF-8, or eight bits that are nearly Latin.
pub(super) fn words(string: &PdfString<'_>) -> String {
    let bytes = string.as_bytes();
    let bytes = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    if bytes.starts_with(&[0xfe, 0xff]) || bytes.starts_with(&[0xff, 0xfe]) {
        return encoding_rs::UTF_16BE.decode(bytes).0.into_owned();
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}
