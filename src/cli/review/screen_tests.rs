//! What the views look like, kept under `tests/screens/review`, in four languages and three sizes; and what their forms do.

use super::actions::Do;
use super::cases::{Cases, Marks, Row};
use super::reader::{Act, Reader};
use super::scene::Scene;
use super::{opened, shelf};
use crate::cli::full::View;
use crate::cli::full::screen_tests::{SIZES, as_text, is_kept};
use crate::cli::key::{Held, Key, Motion};
use crate::cli::locale::Locale;
use plico::casework::judgement::{Words, anchor};
use plico::casework::state::{AssessmentState, ClaimState, Graded, NoteState, Signed};
use plico::casework::{Bundle, CaseState, Order};
use plico::model::record::{
    Assessment, Basis, Claim, ClaimKind, Indicators, Information, Reliability, Risks, Span, Status,
    Weighed, Weight,
};
use plico::model::{Digest, Language, UntrustedText};
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use serde_json::json;
use std::collections::BTreeMap;

/// Draws a view in all sizes, after some keys.
fn look<V: View>(name: &str, language: Language, view: &mut V) {
    let locale = Locale::new(language);
    for (width, height) in SIZES {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        view.draw(&locale, area, &mut buf);
        let text = as_text(&buf);
        let file = format!("review/{name}-{}-{width}x{height}.txt", language.code());
        is_kept(&file, &text);
        let stop = locale.text("full-key-stop");
        assert!(text.trim_end().ends_with(&stop), "{name}: {text}");
    }
}

fn in_each_language(test: impl Fn(Language, &Locale)) {
    for language in Language::ALL {
        test(language, &Locale::new(language));
    }
}

fn go(motion: Motion, shift: bool) -> Key {
    let held = Held {
        shift,
        ..Held::default()
    };
    Key::Move(motion, held)
}

const TEXT: &str = "Стояли мы в деревне Небыль, у реки. В одиннадцать сарай загорелся, дверь была заперта.\u{202e} \
    Замок я видел сам 🙂.\n\nKto krik, я не знаю.";

fn bundle() -> Bundle {
    let manifest = json!({
        "format": 1,
        "entries": [{"name": "attachments/01.jpg", "media": "image/jpeg", "done": "rebuilt", "size": 51_200,
                     "sha256": Digest([3; 32]).to_string()}],
        "consent": {"scopes": ["internal_review", "publish_excerpts", "statistics"], "not_before": "2032-01-01"},
    });
    Bundle {
        sha256: Digest([1; 32]),
        manifest_sha256: Digest([2; 32]),
        received: "2031-05-06T07:08:09Z".to_owned(),
        statement: UntrustedText::new(TEXT),
        answers: json!({"events": [{"what": "Горел сарай", "how": "saw", "about": true}]})
            .to_string(),
        manifest: serde_json::from_value(manifest).unwrap(),
    }
}

fn signed<T>(number: u8, value: T) -> Signed<T> {
    Signed {
        record: Digest([number; 32]),
        author: if number.is_multiple_of(2) {
            "key-a"
        } else {
            "key-b"
        }
        .to_owned(),
        time: "2031-05-07T08:00:00Z".to_owned(),
        value,
    }
}

fn claim(bundle: &Bundle) -> ClaimState {
    let words = Words::Quote {
        exact: "сарай загорелся, дверь была заперта",
        prefix: "",
        suffix: "",
    };
    let weighed = |value, reason: &str| Weighed {
        value,
        reason: reason.to_owned(),
    };
    let assessment = Assessment {
        claim: Digest([10; 32]),
        status: Status::Corroborated,
        indicators: Indicators {
            detail: weighed(Weight::For, "a lock with blue tape"),
            external: weighed(Weight::For, "a picture of the roof"),
            ..Indicators::default()
        },
        method: "Compared with a picture.".to_owned(),
        evidence: Vec::new(),
        contradictions: Vec::new(),
        limits: "Who gave the order.".to_owned(),
        risk: Risks {
            source: 3,
            family: 1,
            others: 0,
        },
    };
    ClaimState {
        made: signed(
            10,
            Claim {
                anchor: anchor(bundle, "statement", words).unwrap(),
                kind: ClaimKind::Event,
                basis: Some(Basis::Saw),
                says: "The shed burnt with the door locked.".to_owned(),
                when: Some(Span {
                    from: "2030-10-11".to_owned(),
                    to: "2030-10-12".to_owned(),
                }),
                place: "Небыль".to_owned(),
            },
        ),
        information: vec![signed(
            12,
            Graded {
                grade: Information::Confirmed,
                evidence: Vec::new(),
                reason: "two others say so".to_owned(),
                supported: false,
            },
        )],
        superseded: Vec::new(),
        assessments: vec![AssessmentState {
            made: signed(14, assessment),
            reviews: vec![signed(15, (false, "The picture is older.".to_owned()))],
        }],
        happenings: BTreeMap::new(),
    }
}

fn scene() -> Scene {
    let bundle = bundle();
    let note = NoteState {
        text: "Ask about the gate.".to_owned(),
        claim: None,
    };
    let state = CaseState {
        status: Some(signed(20, (Status::InReview, String::new()))),
        assigned: Some(signed(21, "key-a".to_owned())),
        tags: BTreeMap::from([("fire".to_owned(), signed(22, ()))]),
        hold: Some(signed(23, "A court asked.".to_owned())),
        reliability: vec![signed(24, (Reliability::F, "nothing is known".to_owned()))],
        claims: vec![claim(&bundle)],
        notes: vec![signed(26, note)],
        ..CaseState::default()
    };
    let name = |key: &str, name: &str| (key.to_owned(), name.to_owned());
    Scene {
        id: "1234567812345678".to_owned(),
        bundles: vec![bundle],
        state,
        records: Vec::new(),
        resembling: vec![("8765432187654321".to_owned(), 0.83)],
        destroyed: false,
        withheld: BTreeMap::from([(Some(Digest([10; 32])), 1)]),
        names: BTreeMap::from([name("key-a", "anna"), name("key-b", "lead")]),
        others: BTreeMap::new(),
    }
}

fn reader(locale: &Locale) -> Reader {
    let mut reader = opened(&scene(), locale);
    let area = Rect::new(0, 0, 80, 24);
    reader.draw(locale, area, &mut Buffer::empty(area));
    reader
}

#[test]
fn the_list() {
    in_each_language(|language, locale| {
        let row = |n: usize| Row {
            id: format!("{n:016}"),
            received: "2031-05-06T07:08:09Z".to_owned(),
            status: locale.text("life-status-in-review"),
            grades: "F3".to_owned(),
            claims: u64::from(n.is_multiple_of(2)),
            tags: if n == 1 { "fire" } else { "" }.to_owned(),
            assigned: if n == 1 { "anna" } else { "" }.to_owned(),
            beginning: "Стояли мы в деревне Небыль, у реки. \u{1b}[31m".to_owned(),
            marks: Marks {
                alike: n == 2,
                withdrawn: n == 3,
                held: n == 2,
                ..Marks::default()
            },
        };
        let mut cases = Cases {
            rows: (0..40).map(row).collect(),
            total: 100_000,
            order: locale.text(shelf::name(Order::Received)),
            ..Cases::default()
        };
        cases.press(&go(Motion::Down, false));
        look("list", language, &mut cases);
    });
}

#[test]
fn the_pages_of_a_case() {
    in_each_language(|language, locale| {
        for (key, name) in ['1', '2', '3', '4', '5']
            .into_iter()
            .zip(["account", "claims", "judged", "notes", "log"])
        {
            let mut reader = reader(locale);
            reader.press(&Key::Char(key));
            look(name, language, &mut reader);
        }
    });
}

#[test]
fn words_being_chosen() {
    in_each_language(|language, locale| {
        let mut reader = reader(locale);
        reader.press(&Key::Char('c'));
        for _ in 0..3 {
            reader.press(&go(Motion::Right, true));
        }
        look("words", language, &mut reader);
    });
}

#[test]
fn what_is_chosen_is_what_a_claim_is_made_of() {
    let locale = Locale::new(Language::Ru);
    let mut reader = reader(&locale);
    // The key of C on a Russian keyboard.
    assert_eq!(reader.press(&Key::Char('с')), None);
    for _ in 0..3 {
        reader.press(&go(Motion::Right, true));
    }
    let Some(Act::Quote(source, words, byte)) = reader.press(&Key::Enter) else {
        panic!("no words");
    };
    assert_eq!(
        (source.text.as_str(), words.as_str(), byte),
        ("statement", "Стояли мы в деревне", 0)
    );
    reader.press(&Key::Escape);
    reader.press(&Key::Escape);
    assert_eq!(reader.choosing(), None);
    reader.press(&Key::Char('2'));
    assert_eq!(reader.claim(), Some(0));
    assert_eq!(
        reader.press(&Key::Char('а')),
        None,
        "F does nothing in a case"
    );
    assert_eq!(reader.press(&Key::Char('ф')), Some(Act::Do(Do::Assess)));
}

#[test]
fn nothing_that_acts_on_a_terminal_is_drawn_as_it_is() {
    let locale = Locale::new(Language::En);
    let mut reader = reader(&locale);
    let area = Rect::new(0, 0, 80, 60);
    let mut buf = Buffer::empty(area);
    reader.draw(&locale, area, &mut buf);
    let text = as_text(&buf);
    assert!(
        text.contains("⟨U+202E⟩") && !text.contains('\u{202e}'),
        "{text}"
    );
}

#[test]
fn no_screen_is_too_small() {
    let locale = Locale::new(Language::Fr);
    for (width, height) in [(1, 1), (2, 30), (300, 2), (10, 3)] {
        let area = Rect::new(0, 0, width, height);
        for keys in ["", "c", "2", "3"] {
            let mut reader = reader(&locale);
            for key in keys.chars() {
                reader.press(&Key::Char(key));
            }
            reader.draw(&locale, area, &mut Buffer::empty(area));
            reader.press(&go(Motion::Down, false));
            reader.press(&go(Motion::PageDown, true));
        }
    }
}
