//! Whatever is written, what is found lies within the text and in order, and what was made the same is taken back.

use plico::scan::style::{Change, normalise, style};
use plico::scan::{Finding, scan};
use proptest::prelude::*;

/// Pieces that the recognisers look for, whole and broken, and characters that fold to nothing or to something else.
const PIECES: &[&str] = &[
    "8 (905) 123-45-67",
    "+380",
    "067 ",
    "паспорт 4510 123456",
    "серия ",
    "№",
    "ИНН 7707083893",
    "112-233-445 95",
    "4276 3800 1234 5678",
    "UA04 4513",
    "40817810",
    "IMEI: 353973846120187",
    "5C:A1:0E:77:4B:29",
    "203.0.113.84",
    "2001:db8::1",
    "А123ВС77",
    "АА 1234 ВВ",
    "AB-123-CD",
    "49.04127, 38.21655",
    "48°57′12″ с. ш. ",
    "N48.7713 E38.0924",
    "37U DP 4471 8820",
    "C:\\Users\\имя\\",
    "/home/name/",
    "file://",
    "https://a.example/?utm_source=x",
    "t.me/name",
    "@name",
    "тг: ",
    "Pоман",
    "12.03.2023",
    "05:40",
    "Иванов Пётр Ильич",
    "позывной «Барсук»",
    "61-я бригада",
    "ул. Садовая, д. 12",
    "\u{301}",
    "\u{306}",
    "\u{200B}",
    "\u{200D}",
    "\u{202E}",
    "\u{FEFF}",
    "\u{AD}",
    "\u{FE0F}",
    "\u{1F468}\u{200D}\u{1F469}",
    "\u{1F1FA}\u{1F1E6}",
    "\u{E0067}",
    "ﬁ",
    "ẞ",
    "İ",
    "ŉ",
    "\u{FF11}",
    "\u{1D7D8}",
    "\n",
    " ",
    "  ",
    ",",
    ".",
    ":",
    "-",
    "—",
    "/",
    "\\",
    "@",
    "(",
    ")",
    "+",
    "°",
    "'",
    "\"",
    "…",
    "ЭТО",
    "Ё",
    "ё",
    "!!",
    "))",
    "x",
    "я",
    "1",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..24);
    let strange = prop::collection::vec(any::<char>(), 0..12);
    (pieces, strange, any::<u64>()).prop_map(|(pieces, strange, mut seed)| {
        let mut text = String::new();
        let mut strange = strange.into_iter();
        for piece in pieces {
            text.push_str(piece);
            if seed & 3 == 0 {
                text.extend(strange.next());
            }
            seed = seed.rotate_right(2);
        }
        text.extend(strange);
        text
    })
}

fn holds(chars: &[char], list: &[Finding]) {
    assert!(list.is_sorted_by_key(|f| f.start));
    for found in list {
        assert!(found.start < found.end && found.end <= chars.len());
        let slice: String = chars[found.start..found.end].iter().collect();
        assert_eq!(slice, found.text.as_str());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn findings_are_sorted_and_are_what_stands_in_the_text(text in texts()) {
        let chars: Vec<char> = text.chars().collect();
        let report = scan(&text, None);
        holds(&chars, &report.findings);
        holds(&chars, &report.quiet);
        prop_assert!(report.combinations.iter().flat_map(|c| &c.findings).all(|n| *n < report.findings.len()));
    }

    #[test]
    fn habits_lie_within_the_text_and_changes_are_taken_back(text in texts(), which in 0usize..64) {
        let count = text.chars().count();
        for habit in style(&text) {
            prop_assert!(habit.places.is_sorted());
            prop_assert!(habit.places.iter().all(|(start, end)| start < end && *end <= count));
        }
        let chosen: Vec<Change> = Change::ALL.into_iter().enumerate().filter(|(n, _)| which >> n & 1 == 1).map(|(_, c)| c).collect();
        let changed = normalise(&text, &chosen);
        prop_assert!(changed.edits.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let reverted = changed.reverted();
        prop_assert_eq!(reverted.as_str(), text.as_str());
    }
}

/// Megabytes of what opens windows end, and twice as much takes about twice as long.
#[test]
fn hostile_megabytes_come_to_an_end() {
    for piece in [
        "1",
        "1 ",
        "@",
        ":",
        "a1",
        "x.com/",
        "\\ ",
        "тел 8 ",
        "N 1 ",
        "\u{200B}а",
        "А1",
        "(((",
        "!! ",
    ] {
        let text = piece.repeat((4 << 20) / piece.len());
        // What takes the square of four megabytes does not end while anybody waits.
        let half = text.chars().count() / 2;
        let cut = text.char_indices().nth(half).unwrap().0;
        let small = scan(&text[..cut], None).findings.len();
        assert!(scan(&text, None).findings.len() >= small, "{piece}");
    }
}

#[test]
fn hostile_megabytes_of_habits_come_to_an_end() {
    for piece in ["!! ", "КРИЧУ ", "как бы то ", "\u{1F64F}", " ,", "видили "] {
        let text = piece.repeat((1 << 20) / piece.len());
        assert!(!style(&text).is_empty(), "{piece}");
        assert_eq!(normalise(&text, &Change::ALL).reverted().as_str(), text);
    }
}
