//! What an address says of whoever wrote it down.

use crate::model::{Finding, Severity};

/// What an address says.
pub(in crate::media) fn link(address: &str) -> Option<Finding> {
    let address = address.trim();
    let lower = address.to_lowercase();
    let begins = |marks: &[&str]| marks.iter().any(|m| lower.starts_with(m));
    Some(if address.is_empty() || begins(&["#"]) {
        return None;
    } else if begins(&["mailto:", "tel:", "sms:", "skype:"]) {
        with("author", Severity::One, address)
    } else if begins(&["file:", "\\\\", "/home/", "/users/"]) || lower.get(1..3) == Some(":\\") {
        with("file-path", Severity::One, address)
    } else if begins(&["javascript:", "vbscript:"]) {
        Finding::bare("script", Severity::Few)
    } else if begins(&["data:"]) {
        Finding::bare("embedded-file", Severity::Few)
    } else {
        with("external-link", Severity::Few, address)
    })
}

fn with(kind: &'static str, severity: Severity, value: &str) -> Finding {
    let value: String = value.chars().take(200).collect();
    Finding::with(kind, severity, value)
}
