//! Fuzzes the list of habits, and the changes that are to be taken back exactly.
#![no_main]

use plico::scan::style::{Change, normalise, style};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let count = text.chars().count();
    for habit in style(&text) {
        assert!(
            habit
                .places
                .iter()
                .all(|(start, end)| start < end && *end <= count)
        );
        assert!(habit.places.is_sorted());
    }
    let changed = normalise(&text, &Change::ALL);
    assert_eq!(changed.reverted().as_str(), text);
});
