//! Numbers of messages that are missing or came twice, in words and for scripts.

use serde_json::{Value, json};

/// "2, 4-9"
pub(crate) fn gaps_in_words(gaps: &[(u64, u64)]) -> String {
    let gap = |(first, last): &(u64, u64)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    };
    gaps.iter().map(gap).collect::<Vec<_>>().join(", ")
}

/// `[{"from": 2, "to": 2}, {"from": 4, "to": 9}]`
pub(crate) fn gaps_as_json(gaps: &[(u64, u64)]) -> Value {
    let gap = |(first, last): &(u64, u64)| json!({"from": first, "to": last});
    gaps.iter().map(gap).collect()
}
