//! Words are found where they stand, and an anchor holds nowhere else.

use super::*;
use crate::model::reason::Reason;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const NAME: &str = "statement";

fn quoted(text: &str, exact: &str) -> Result<Anchor, AnchorError> {
    look(text, exact, "", "")
}

fn look(text: &str, exact: &str, prefix: &str, suffix: &str) -> Result<Anchor, AnchorError> {
    let words = Words::Quote {
        exact,
        prefix,
        suffix,
    };
    anchor_in(Digest([7; 32]), NAME, text, words)
}

fn ranged(text: &str, start: usize, end: usize) -> Result<Anchor, AnchorError> {
    anchor_in(Digest([7; 32]), NAME, text, Words::Range { start, end })
}

fn code(result: Result<Anchor, AnchorError>) -> &'static str {
    result.map_or_else(|e| e.code(), |_| "")
}

#[test]
fn words_that_stand_once_are_anchored_in_code_points() {
    let text = "Ночью 🙂 мост горел.";
    let anchor = quoted(text, "мост горел").unwrap();
    assert_eq!((anchor.start, anchor.end), (8, 18));
    assert_eq!(anchor.prefix, "Ночью 🙂 ");
    assert_eq!(anchor.suffix, ".");
    holds_in(text, &anchor).unwrap();
    assert_eq!(anchor.sha256, digest_of(text.as_bytes()));
}

#[test]
fn words_that_stand_twice_must_be_singled_out() {
    let text = "мост, мост и мост";
    let times = quoted(text, "мост").unwrap_err();
    assert!(matches!(times, AnchorError::Ambiguous { times: 3, .. }));
    let start = |p, s| look(text, "мост", p, s).map(|a| a.start).ok();
    assert_eq!(start("", "и"), Some(6));
    assert_eq!(start("и", ""), Some(13));
    assert_eq!(start("", ","), Some(0));
    assert_eq!(start("мост,", "и мост"), Some(6));
    assert_eq!(start("река", ""), None);
    assert_eq!(ranged(text, 6, 10).unwrap().start, 6);
    // Occurrences that overlap are two.
    let overlap = quoted("ама ама ама", "ама ама").unwrap_err();
    assert!(matches!(overlap, AnchorError::Ambiguous { times: 2, .. }));
}

#[test]
fn what_does_not_stand_there_is_refused() {
    assert_eq!(code(quoted("мост", "река")), "anchor-absent");
    assert_eq!(code(quoted("мост", "Мост")), "anchor-absent");
    assert_eq!(code(quoted("", "мост")), "anchor-absent");
    assert_eq!(code(quoted("мост", " \n")), "anchor-empty");
    assert_eq!(
        code(look("мост и река", "река", "мост", "")),
        "anchor-absent"
    );
    assert_eq!(code(ranged("мост", 2, 2)), "anchor-empty");
    assert_eq!(code(ranged("мост", 0, 5)), "anchor-position");
    assert_eq!(code(ranged("мост", 3, 1)), "anchor-position");
    assert_eq!(code(ranged("мост", 0, usize::MAX)), "anchor-position");
}

#[test]
fn no_character_is_cut() {
    assert_eq!(code(quoted("cafe\u{301}", "cafe")), "anchor-cut");
    assert_eq!(code(quoted("👩‍🚒 здесь", "👩")), "anchor-cut");
    assert_eq!(code(quoted("🇺🇦", "🇺")), "anchor-cut");
    for (start, end) in [(0, 1), (1, 3), (0, 2)] {
        assert_eq!(
            code(ranged("👩‍🚒", start, end)),
            "anchor-cut",
            "{start} {end}"
        );
    }
    assert_eq!(code(ranged("👩‍🚒", 0, 3)), "");
    // A whole word is found although a piece of a character beside it is spelt the same.
    assert_eq!(quoted("cafe\u{301} cafe", "cafe").unwrap().start, 6);
}

#[test]
fn two_spellings_of_a_character_are_one_and_the_texts_own_is_kept() {
    let text = "И\u{306}од и cafe\u{301}";
    let anchor = quoted(text, "café").unwrap();
    assert_eq!(anchor.exact, "cafe\u{301}");
    holds_in(text, &anchor).unwrap();
    assert_eq!(quoted(text, "Йод").unwrap().exact, "И\u{306}од");
    assert_eq!(quoted("Йод", "И\u{306}од").unwrap().exact, "Йод");
}

#[test]
fn a_line_that_the_screen_has_broken_is_still_found() {
    let anchor = quoted("мост\nгорел  всю ночь", " мост горел\n    всю ").unwrap();
    assert_eq!(anchor.exact, "мост\nгорел  всю");
}

#[test]
fn a_changed_text_and_a_false_anchor_are_told_apart() {
    let text = "ночью мост горел долго";
    let good = quoted(text, "мост горел").unwrap();
    let code = |text: &str, change: fn(&mut Anchor)| {
        let mut anchor = good.clone();
        change(&mut anchor);
        holds_in(text, &anchor).err().map(|e| e.code())
    };
    assert_eq!(code(text, |_| {}), None);
    // Less around the words is enough, more or other words are not.
    assert_eq!(code(text, |a| a.prefix = "ю ".into()), None);
    assert_eq!(code(text, |a| a.suffix.clear()), None);
    assert_eq!(
        code("ночью мост горел долго.", |_| {}),
        Some("anchor-changed")
    );
    for wrong in [
        (|a: &mut Anchor| a.exact = "мост тушил".into()) as fn(&mut Anchor),
        |a| a.start = 5,
        |a| a.end = 17,
        |a| a.end = 99,
        |a| a.prefix = "днём ".into(),
        |a| a.suffix = " недолго".into(),
    ] {
        assert_eq!(code(text, wrong), Some("anchor-position"));
    }
    assert_eq!(code(text, |a| a.end = a.start), Some("anchor-empty"));
}

#[test]
fn what_stands_around_ends_with_whole_characters() {
    let long = format!("{}e\u{301}\u{302}x слово 🇺🇦", "я".repeat(31));
    let anchor = quoted(&long, "слово").unwrap();
    assert_eq!(anchor.prefix.chars().count(), CONTEXT_CHARS);
    assert_eq!(anchor.suffix, " 🇺🇦");
    let marks = format!("e{} слово", "\u{301}".repeat(40));
    let anchor = quoted(&marks, "слово").unwrap();
    assert_eq!(
        anchor.prefix, " ",
        "a character that is too long is left out"
    );
    holds_in(&marks, &anchor).unwrap();
    let edge = format!("e\u{301}{}слово", "я".repeat(CONTEXT_CHARS - 1));
    let anchor = quoted(&edge, "слово");
    assert_eq!(anchor.unwrap().prefix.chars().count(), CONTEXT_CHARS - 1);
}

/// Texts of everything that goes wrong elsewhere: marks that combine, flags, families, Hangul, ends of lines.
fn hard() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "мост",
        "річка",
        "é",
        "e\u{301}",
        "й",
        "и\u{306}",
        " ",
        "\n",
        "\r\n",
        "\u{a0}",
        "👩‍🚒",
        "🇺🇦",
        "👍🏽",
        "가",
        "\u{1100}\u{1161}",
        "\u{301}",
        "a",
        "а",
        "\u{200d}",
        "ﬁ",
        ".",
        "—",
    ]);
    prop::collection::vec(piece, 1..24).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn an_anchored_range_holds_and_its_quote_finds_it_again(text in hard(), a in 0usize..80, b in 0usize..80) {
        if let Ok(anchor) = ranged(&text, a.min(b), a.max(b)) {
            prop_assert!(holds_in(&text, &anchor).is_ok());
            match quoted(&text, &anchor.exact) {
                Ok(found) => prop_assert_eq!(found.exact.trim(), anchor.exact.trim()),
                Err(error) => prop_assert_eq!(error.code(), "anchor-ambiguous"),
            }
        }
    }

    #[test]
    fn a_quote_in_another_spelling_finds_the_same_words(text in hard(), a in 0usize..80, b in 0usize..80) {
        if let Ok(anchor) = ranged(&text, a.min(b), a.max(b)) {
            let place = |quote: String| {
                let found = quoted(&text, &quote);
                found.map(|a| (a.start, a.end)).map_err(|e| e.to_string())
            };
            let (nfc, nfd) = (anchor.exact.nfc().collect(), anchor.exact.nfd().collect());
            prop_assert_eq!(place(nfc), place(nfd));
        }
    }

    #[test]
    fn an_anchor_holds_in_no_other_text(text in hard(), other in hard(), a in 0usize..80, b in 0usize..80) {
        prop_assume!(text != other);
        if let Ok(anchor) = ranged(&text, a.min(b), a.max(b)) {
            prop_assert!(holds_in(&other, &anchor).is_err());
        }
    }

    #[test]
    fn nothing_typed_panics(text in hard(), exact in "\\PC{0,8}", prefix in hard()) {
        let _ = look(&text, &exact, &prefix, &exact);
    }
}
