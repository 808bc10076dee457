//! Fuzzes the recognisers: what they find lies within the text, in order, and is the text that stands there.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let report = plico::scan::scan(&text, None);
    let chars: Vec<char> = text.chars().collect();
    for list in [&report.findings, &report.quiet] {
        assert!(list.is_sorted_by_key(|f| f.start));
        for found in list {
            let slice: String = chars[found.start..found.end].iter().collect();
            assert_eq!(slice, found.text.as_str());
            assert!(found.start < found.end);
        }
    }
});
