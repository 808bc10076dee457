//! What verifiers look for is found in whatever form it stands; what was planted is seen to be a copy.
#![cfg(feature = "casebook")]

use crate::staff::casebook;
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, run};
use plico::casework::{Casebook, Filter, StoreError};
use plico::model::record::Action;
use plico::wire::{Floor, Kind};
use serde_json::Value;
use std::collections::BTreeSet;

const OFFICE: [&str; 4] = ["--office", "office", "--passphrase-file", "pw"];

/// A casebook with a case for each of these texts, in their order.
fn with_texts(texts: &[&str]) -> (Place, Vec<String>) {
    let place = Place::new(Kind::Classic);
    let cases = texts.iter().enumerate().map(|(n, text)| {
        let name = format!("{n}.age");
        place.write(&name, place.seal_text(text, Floor::Small));
        let mut open = vec!["open", "--json", &name];
        open.extend(OFFICE);
        let said: Value = serde_json::from_str(&done(place.path(), &open)).unwrap();
        said[0]["case"].as_str().unwrap().to_owned()
    });
    let cases = cases.collect();
    (place, cases)
}

fn found(book: &Casebook, query: &str) -> BTreeSet<String> {
    let hits = book.search(query, &Filter::default(), 100).unwrap();
    hits.into_iter().map(|h| h.case).collect()
}

fn set(cases: &[String], which: &[usize]) -> BTreeSet<String> {
    which.iter().map(|n| cases[*n].clone()).collect()
}

#[test]
fn a_word_is_found_in_its_other_forms_in_four_languages() {
    let (place, cases) = with_texts(&[
        "Мы стояли у старых мостов, и все ёлки были в снегу. Номер 12345.",
        "Ми бачили зруйновану школу біля річки.",
        "Les soldats brûlaient les maisons du village.",
        "The bridges were burning when we arrived.",
    ]);
    let book = casebook(&place, &place.author()).unwrap();
    for (query, which) in [
        ("мост", &[0][..]),
        ("елка", &[0]),
        ("ЁЛКИ", &[0]),
        ("12345", &[0]),
        ("школа", &[1]),
        ("школи річка", &[1]),
        ("maison", &[2]),
        ("brûler", &[2]),
        ("bruler", &[2]),
        ("bridge", &[3]),
        ("burned", &[3]),
        ("\"старый мост\"", &[0]),
        ("\"мост старый\"", &[]),
        ("мост -снег", &[]),
        ("мост -школа", &[0]),
        ("брид*", &[]),
        ("burn*", &[3]),
        ("мост школа", &[]),
    ] {
        assert_eq!(found(&book, query), set(&cases, which), "{query}");
    }
    let hit = &book.search("мосты", &Filter::default(), 9).unwrap()[0];
    assert_eq!(hit.found.raw(), "мостов");
    assert!(hit.before.raw().ends_with("у старых "));
}

#[test]
fn whatever_is_typed_it_is_words_and_never_a_command_of_the_index() {
    let (place, cases) = with_texts(&["The words of one NEAR the other."]);
    let book = casebook(&place, &place.author()).unwrap();
    for query in [
        "\"",
        "''",
        "a\0b",
        "NEAR(words, 2)",
        "stems:words",
        "words OR",
        "* words",
        "(((",
        "-",
        "--",
        "words\"\"\"",
        "^words",
        "{words}",
        "AND",
        "\u{202e}words",
        "';DROP TABLE texts;--",
        "🙂",
        "words AND NOT one",
    ] {
        match book.search(query, &Filter::default(), 10) {
            Ok(_) | Err(StoreError::Query) => {}
            Err(other) => panic!("{query}: {other}"),
        }
    }
    assert_eq!(found(&book, "words"), set(&cases, &[0]));
    let long = "я".repeat(1000);
    assert!(book.search(&long, &Filter::default(), 1).is_ok());
    let longer = "я".repeat(1001);
    assert!(matches!(
        book.search(&longer, &Filter::default(), 1),
        Err(StoreError::Query)
    ));
    let many = "a1 ".repeat(32);
    assert!(book.search(&many, &Filter::default(), 1).is_ok());
    let more = "a1 ".repeat(33);
    assert!(matches!(
        book.search(&more, &Filter::default(), 1),
        Err(StoreError::Query)
    ));
}

#[test]
fn notes_are_found_and_gone_once_they_are_taken_back_and_cases_are_filtered() {
    let (place, cases) = with_texts(&["One.", "Two."]);
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&cases[1]).unwrap();
    let note = Action::Note {
        text: "Проверить колодец".into(),
        claim: None,
    };
    let note = book.say(&author, Some(key), &note).unwrap();
    assert_eq!(found(&book, "колодца"), set(&cases, &[1]));
    let tag = Action::Tagged {
        tag: "вода".into(),
        on: true,
    };
    book.say(&author, Some(key), &tag).unwrap();
    let with = |book: &Casebook, filter: Filter| book.search("two", &filter, 9).unwrap().len();
    let tagged = |tag: &str| Filter {
        tag: Some(tag.into()),
        ..Filter::default()
    };
    assert_eq!(
        (with(&book, tagged("вода")), with(&book, tagged("огонь"))),
        (1, 0)
    );
    let consent = |scope: &str| Filter {
        consent: Some(scope.into()),
        ..Filter::default()
    };
    assert_eq!(
        (
            with(&book, consent("internal_review")),
            with(&book, consent("translate"))
        ),
        (1, 0)
    );
    let from = |day: &str| Filter {
        from: Some(day.into()),
        ..Filter::default()
    };
    assert_eq!(
        (
            with(&book, from("2020-01-01")),
            with(&book, from("2999-01-01"))
        ),
        (1, 0)
    );
    let retracted = Action::Retracted {
        record: note,
        reason: "x".into(),
    };
    book.say(&author, Some(key), &retracted).unwrap();
    assert!(found(&book, "колодца").is_empty());
}

#[test]
fn of_the_twelve_samples_only_the_planted_copy_resembles_another_and_the_withdrawal_is_seen() {
    let place = Place::sample(Kind::Hybrid);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    let mut open = vec!["open", "--json"];
    open.extend(OFFICE);
    open.extend(&names);
    let said: Vec<Value> = serde_json::from_str(&done(place.path(), &open)).unwrap();
    let case = |n: usize| said[n - 1]["case"].as_str().unwrap().to_owned();
    let listed = place.cases();
    for one in &listed {
        let id = one["id"].as_str().unwrap();
        let alike: Vec<String> = one["alike"]
            .as_array()
            .unwrap()
            .iter()
            .map(|a| a["case"].as_str().unwrap().to_owned())
            .collect();
        let expected = match id {
            id if id == case(1) => vec![case(5)],
            id if id == case(5) => vec![case(1)],
            _ => vec![],
        };
        assert_eq!(alike, expected, "{one}");
    }
    let withdrawn = listed.iter().find(|c| c["id"] == case(6).as_str()).unwrap();
    assert_eq!(withdrawn["consent"], serde_json::json!(["internal_review"]));
    assert!(
        withdrawn["withdrawn"].as_array().unwrap().len() >= 4,
        "{withdrawn}"
    );
    let search = |more: &[&str]| {
        let mut args = vec!["search", "--json"];
        args.extend(OFFICE);
        args.extend(more);
        let output = run(place.path(), &args);
        assert_eq!(code(&output), 0);
        let hits: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        hits.iter()
            .map(|h| h["case"].as_str().unwrap().to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert!(search(&["Небыл*"]).contains(&case(1)));
    let allowed = search(&["--consent", "publish_anonymised", "що"]);
    assert!(
        !allowed.contains(&case(6)),
        "what was withdrawn is not found among what is allowed"
    );
}
