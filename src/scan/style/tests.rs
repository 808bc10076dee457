//! Habits are told with their places, and what is made the same can be taken back.

use super::{Change, HabitKind, normalise, style};

fn told(text: &str, kind: HabitKind) -> Vec<(String, usize)> {
    let habits = style(text).into_iter().filter(|h| h.kind == kind);
    habits.map(|h| (h.text.to_string(), h.count())).collect()
}

#[test]
fn a_place_is_where_the_habit_stands() {
    let text = "Ну вот)) и всё!! \u{1F64F}\u{1F3FB}  щас , пойду";
    let chars: Vec<char> = text.chars().collect();
    let habits = style(text);
    for (kind, expected) in [
        (HabitKind::DoubledMark, "))"),
        (HabitKind::Emoji, "\u{1F64F}\u{1F3FB}"),
        (HabitKind::Misspelling, "щас"),
        (HabitKind::SpaceBefore, " ,"),
        (HabitKind::DoubleSpace, "  "),
        (HabitKind::Yo, "ё"),
    ] {
        let of_kind = habits.iter().filter(|h| h.kind == kind);
        let mut slices = of_kind.map(|h| {
            let (start, end) = h.places[0];
            chars[start..end].iter().collect::<String>()
        });
        assert!(slices.any(|s| s == expected), "{expected}");
    }
}

#[test]
fn marks_are_counted_by_kind() {
    let text = "«Да» — сказал он - \"нет\"... Ну…  :) ;-) ))) )))";
    assert_eq!(
        told(text, HabitKind::Quotes),
        [("\"".into(), 2), ("«".into(), 2)]
    );
    assert_eq!(
        told(text, HabitKind::Dashes),
        [("-".into(), 1), ("—".into(), 1)]
    );
    assert_eq!(told(text, HabitKind::Smiley).len(), 2);
    assert_eq!(
        told(text, HabitKind::DoubledMark),
        [(")))".into(), 2), ("...".into(), 1), ("…".into(), 1)]
    );
}

#[test]
fn words_of_habit_are_told() {
    assert_eq!(told("братан, короче ясно", HabitKind::Jargon).len(), 2);
    assert_eq!(told("ya byl tam", HabitKind::Transliteration).len(), 3);
    assert_eq!(
        told("мы ПОБЕДИЛИ их", HabitKind::Capitals),
        [("ПОБЕДИЛИ".into(), 1)]
    );
    assert_eq!(
        told("он ok сказал", HabitKind::OtherAlphabet),
        [("ok".into(), 1)]
    );
    assert_eq!(told("Он ушел. потом еще", HabitKind::Yo)[0].1, 2);
    assert_eq!(told("Он ушел. потом пришёл", HabitKind::SmallStart)[0].1, 1);
}

#[test]
fn a_recurring_slip_near_an_ordinary_word_is_a_misspelling() {
    let text = "Мы видили дорогу. Потом видили реку.";
    assert_eq!(told(text, HabitKind::Misspelling), [("видили".into(), 2)]);
    assert!(
        told(
            "Мы видели дорогу. Потом видели реку.",
            HabitKind::Misspelling
        )
        .is_empty()
    );
}

#[test]
fn a_phrase_that_comes_back_is_told_once_with_its_longest_form() {
    let text = "Если честно говоря, холодно. Дождь идёт. Если честно говоря, голодно. Ветер дул. Снова, если честно говоря, темно.";
    assert_eq!(
        told(text, HabitKind::PetPhrase),
        [("Если честно говоря".into(), 3)]
    );
    assert!(told("мы и мы и мы и мы и мы и мы", HabitKind::PetPhrase).is_empty());
}

#[test]
fn what_is_made_the_same_is_taken_back_exactly() {
    let text = "«ЭТО  БЫЛА» — ложь!!  Ёж,\u{A0}п’ять …  \nВСУ ПОБЕДИЛИ , и УШЁЛ ОН";
    let all = normalise(text, &Change::ALL);
    assert_eq!(
        all.text.as_str(),
        "\"Это была\" - ложь! Еж, п'ять ...\nВсу победили, и ушел он"
    );
    assert_eq!(all.reverted().as_str(), text);
    let edits: Vec<(usize, usize)> = all.edits.iter().map(|e| (e.start, e.end)).collect();
    assert!(edits.windows(2).all(|w| w[0].1 <= w[1].0));
    let none = normalise(text, &[]);
    assert!(none.edits.is_empty() && none.text.as_str() == text);
}

#[test]
fn every_kind_has_its_own_code() {
    let codes: std::collections::BTreeSet<&str> = HabitKind::ALL.iter().map(|k| k.code()).collect();
    assert_eq!(codes.len(), HabitKind::ALL.len());
}
