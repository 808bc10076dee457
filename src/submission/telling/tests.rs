//! Tellings come back as they were, and nothing else is taken for one.

use super::*;
use proptest::prelude::*;
use serde_json::json;

const LIMITS: Limits = Limits::STANDARD;

fn sample() -> Telling {
    let mut telling = Telling::new(Language::Uk);
    telling.card = Some((
        "plico card 1\r\nname: Приклад\n".as_bytes().to_vec(),
        Zeroizing::new("12345 67890".to_owned()),
    ));
    telling.story = Plaintext::copy_of("Слова.\n\t\"в лапках\"\u{1F54A}".as_bytes());
    telling.answers = json!({"when": {"date": "2031-03", "precision": "month", "about": true},
        "role": {"skip": true}, "safe": {"unknown": true}, "events": [{"what": "x"}]})
    .as_object()
    .unwrap()
    .clone();
    telling.files = vec![Enclosed {
        path: "фото 1.jpg".into(),
        keep_original: true,
    }];
    telling.allowed = vec!["translate".into(), "statistics".into()];
    telling.not_before = Some("2031-01-01".into());
    telling.review_after = Some("2032-02-29".into());
    telling.place = "question/events[1].what".into();
    telling
}

fn json_of(telling: &Telling) -> String {
    let json = telling.to_json(&LIMITS).unwrap();
    json.expose_str().unwrap().to_owned()
}

fn read(json: &str) -> Result<Telling, TellingError> {
    Telling::from_json(json.as_bytes(), &LIMITS)
}

/// The sample with one thing changed, in canonical spelling.
fn changed(key: &str, value: Value) -> String {
    let mut whole: Value = serde_json::from_str(&json_of(&sample())).unwrap();
    whole[key] = value;
    whole.to_string()
}

#[test]
fn a_telling_comes_back_with_every_answer_and_its_place() {
    let told = sample();
    let back = read(&format!("{}   \n", json_of(&told))).unwrap();
    assert_eq!(back.language, told.language);
    assert_eq!(back.card, told.card);
    assert_eq!(back.story.expose(), told.story.expose());
    assert_eq!(back.answers, told.answers);
    assert_eq!(back.files, told.files);
    assert_eq!(back.allowed, told.allowed);
    assert_eq!(back.not_before, told.not_before);
    assert_eq!(back.review_after, told.review_after);
    assert_eq!(back.place, told.place);
}

#[test]
fn the_json_is_the_canonical_one() {
    let json = json_of(&sample());
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value.to_string(), json, "sorted keys, no white space");
    let empty = json_of(&Telling::new(Language::Fr));
    assert_eq!(
        empty,
        r#"{"allowed":[],"answers":{},"files":[],"format":"plico/draft/1","language":"fr","place":"","story":""}"#
    );
}

#[test]
fn another_form_another_spelling_and_another_type_are_refused() {
    let part = |json: &str| match read(json).err().unwrap() {
        TellingError::Form { part } => part,
        other => panic!("{other}"),
    };
    assert_eq!(part("{}"), "format");
    assert_eq!(part("[]"), "format");
    assert_eq!(part(&changed("format", json!("plico/card/1"))), "format");
    assert_eq!(part(&changed("extra", json!(1))), "draft");
    assert_eq!(part(&changed("story", json!(7))), "draft");
    assert_eq!(part(&changed("answers", json!([]))), "draft");
    assert_eq!(part(&changed("card", json!({"text": "x"}))), "draft");
    assert_eq!(part(&changed("files", json!([{"path": "x"}]))), "draft");
    assert_eq!(part(&changed("language", json!("de"))), "language");
    assert_eq!(part(&changed("not_before", json!("soon"))), "not_before");
    assert_eq!(part(&changed("allowed", json!(["No Name"]))), "allowed");
    assert_eq!(part(&changed("allowed", json!(["a", "a"]))), "allowed");
    assert_eq!(part(&json_of(&sample()).replace(",\"", ", \"")), "draft");
    assert_eq!(
        part(r#"{"format":"plico/draft/1","format":"plico/draft/1"}"#),
        "format"
    );
    assert!(matches!(
        read(&changed("format", json!("plico/draft/2"))),
        Err(TellingError::Newer)
    ));
}

/// Sets one limit.
type Put = fn(&mut Limits, u64);

#[test]
fn every_limit_is_held_on_both_sides_when_writing_and_when_reading() {
    let told = sample();
    let json = json_of(&told);
    let answers = Value::Object(told.answers.clone()).to_string().len() as u64;
    let card = told.card.as_ref().unwrap().0.len() as u64;
    let story = told.story.expose().len() as u64;
    // The longest of the lines, a path, the digits and the place.
    let line = told.place.len() as u64;
    let set: [(&str, u64, Put); 7] = [
        ("story", story, |l, n| l.statement = n),
        ("answers", answers, |l, n| l.answers = n),
        ("card", card, |l, n| l.card = n),
        ("files", 1, |l, n| {
            l.attachments = usize::try_from(n).unwrap();
        }),
        ("allowed", 2, |l, n| {
            l.options = usize::try_from(n).unwrap();
        }),
        ("place", line, |l, n| l.draft_line = n),
        ("draft", json.len() as u64, |l, n| l.draft = n),
    ];
    for (part, len, put) in set {
        let with = |len| {
            let mut limits = LIMITS;
            put(&mut limits, len);
            limits
        };
        assert!(told.to_json(&with(len)).is_ok(), "{part}");
        assert!(
            Telling::from_json(json.as_bytes(), &with(len)).is_ok(),
            "{part}"
        );
        let written = told.to_json(&with(len - 1)).err().unwrap();
        let read = Telling::from_json(json.as_bytes(), &with(len - 1))
            .err()
            .unwrap();
        for error in [written, read] {
            assert!(error.to_string().ends_with(part), "{part}: {error}");
        }
    }
}

#[test]
fn ten_megabytes_of_nesting_are_refused_and_not_followed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = 10_000_000 / open.len();
        let nested = format!("{}1{}", open.repeat(deep), close.repeat(deep));
        let draft = json_of(&sample()).replace("\"x\"", &nested);
        assert!(read(&draft[..draft.len().min(16 << 20)]).is_err());
    }
}

#[test]
#[cfg(unix)]
fn a_path_that_is_not_text_is_named_by_its_number() {
    use std::os::unix::ffi::OsStringExt;
    let mut told = sample();
    told.files.push(Enclosed {
        path: std::ffi::OsString::from_vec(b"\xff.jpg".to_vec()).into(),
        keep_original: false,
    });
    assert!(matches!(
        told.to_json(&LIMITS),
        Err(TellingError::Path { number: 2 })
    ));
}

/// Any value that an answer can be made of.
fn answer() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(Value::Null),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_told_comes_back(
        story in any::<String>(),
        answers in proptest::collection::btree_map(any::<String>(), answer(), 0..6),
        card in proptest::option::of((any::<String>(), any::<String>())),
        paths in proptest::collection::vec(("[^\0]{1,40}", any::<bool>()), 0..5),
        place in any::<String>(),
    ) {
        let mut told = Telling::new(Language::Ru);
        told.story = Plaintext::copy_of(story.as_bytes());
        told.answers = answers.into_iter().collect();
        told.card = card.map(|(text, digits)| (text.into_bytes(), Zeroizing::new(digits)));
        told.files = paths
            .into_iter()
            .map(|(path, keep_original)| Enclosed { path: path.into(), keep_original })
            .collect();
        told.place = place;
        let back = read(&json_of(&told)).unwrap();
        prop_assert_eq!(json_of(&back), json_of(&told));
        prop_assert_eq!(back.story.expose(), told.story.expose());
        prop_assert_eq!(back.files, told.files);
        prop_assert_eq!(back.answers, told.answers);
    }

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in any::<Vec<u8>>(), cut in 0usize..400) {
        let _ = Telling::from_json(&bytes, &LIMITS);
        let json = json_of(&sample());
        let mut torn = json.into_bytes();
        torn.truncate(cut);
        torn.extend(bytes);
        let _ = Telling::from_json(&torn, &LIMITS);
    }
}
