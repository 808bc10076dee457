//! What two people agree to destroy is gone; what stays is that it was there.
#![cfg(feature = "casebook")]

use crate::staff::{OWN, casebook, enrol};
use crate::support::{Place, code, done, err, files_below, holds, run};
use plico::model::record::Action;
use plico::wire::{Floor, Kind};
use serde_json::Value;

const CANARY: &str = "Канарейка-4711-Плющ";

/// A case with a note, and two verifiers.
fn two_people() -> (Place, String) {
    let place = Place::new(Kind::Classic);
    place.write(
        "a.age",
        place.seal_text(&format!("{CANARY}, the words."), Floor::Small),
    );
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    enrol(&place, "anna");
    place.write("own", OWN);
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    let note = Action::Note {
        text: format!("{CANARY} in a note"),
        claim: None,
    };
    book.say(&author, Some(key), &note).unwrap();
    (place, case)
}

fn destroy(place: &Place, case: &str, name: &str, more: &[&str]) -> (i32, String) {
    let file = if name == "lead" { "pw" } else { "own" };
    let mut args = vec![
        "destroy",
        case,
        "--reason",
        "an invented reason",
        "--office",
        "office",
        "--as",
        name,
        "--passphrase-file",
        file,
    ];
    args.extend(more);
    let output = run(place.path(), &args);
    (code(&output), err(&output))
}

fn as_lead(place: &Place, args: &[&str]) -> String {
    let office = [
        "--office",
        "office",
        "--as",
        "lead",
        "--passphrase-file",
        "pw",
    ];
    done(place.path(), &[args, &office].concat())
}

/// Whether a word stands anywhere in the database, once it is opened.
fn in_the_database(place: &Place, word: &str) -> bool {
    let db = rusqlite::Connection::open(place.join("office/casebook/casebook.db")).unwrap();
    let plain = place.join("plain.db");
    let key = place.database_key();
    db.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; ATTACH '{}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH plain;",
        plain.display()
    ))
    .unwrap();
    let bytes = std::fs::read(&plain).unwrap();
    std::fs::remove_file(plain).unwrap();
    holds(&bytes, word)
}

#[test]
fn with_two_signatures_the_content_goes_and_a_receipt_stays() {
    let (place, case) = two_people();
    assert!(in_the_database(&place, CANARY));
    assert_eq!(destroy(&place, &case, "lead", &[]).0, 0);
    assert!(in_the_database(&place, CANARY), "one is not enough");
    let (status, told) = destroy(&place, &case, "lead", &["--agree"]);
    assert_eq!(status, 1, "nobody agrees with oneself: {told}");
    assert!(in_the_database(&place, CANARY));
    assert_eq!(destroy(&place, &case, "anna", &["--agree"]).0, 0);
    assert!(!in_the_database(&place, CANARY));
    assert!(files_below(&place.join("office/casebook/evidence")).is_empty());
    for file in files_below(&place.join("office/casebook")) {
        assert!(!holds(&std::fs::read(&file).unwrap(), CANARY), "{file:?}");
    }
    // The log still holds, and says who and why.
    let verdict: Value =
        serde_json::from_str(&as_lead(&place, &["log", "verify", "--json"])).unwrap();
    assert_eq!(verdict["faults"], serde_json::json!([]));
    let log = as_lead(&place, &["log", "show", &case]);
    assert!(
        log.contains("agreed to the destruction") && log.contains("an invented reason"),
        "{log}"
    );
    assert!(log.contains("opened a bundle"), "{log}");
    let found: Value =
        serde_json::from_str(&as_lead(&place, &["search", "words", "--json"])).unwrap();
    assert_eq!(found, serde_json::json!([]));
    // The same file again is known, and is not kept again.
    let office = [
        "--office",
        "office",
        "--as",
        "lead",
        "--passphrase-file",
        "pw",
    ];
    let output = done(place.path(), &[&["open", "a.age"], &office[..]].concat());
    assert!(output.contains(&case), "{output}");
    assert!(files_below(&place.join("office/casebook/evidence")).is_empty());
    assert!(!in_the_database(&place, CANARY));
    assert_eq!(destroy(&place, &case, "anna", &[]).0, 1, "it is done");
}

#[test]
fn a_hold_keeps_a_case_whoever_agrees() {
    let (place, case) = two_people();
    let author = place.author();
    let hold = |on| Action::Hold {
        on,
        reason: "a court asks".into(),
    };
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    assert_eq!(destroy(&place, &case, "lead", &[]).0, 0);
    book.say(&author, Some(key), &hold(true)).unwrap();
    drop(book);
    assert_eq!(destroy(&place, &case, "anna", &["--agree"]).0, 1);
    assert!(in_the_database(&place, CANARY));
    let mut book = casebook(&place, &author).unwrap();
    book.say(&author, Some(key), &hold(false)).unwrap();
    drop(book);
    assert_eq!(destroy(&place, &case, "anna", &["--agree"]).0, 0);
    assert!(!in_the_database(&place, CANARY));
}

#[test]
fn both_signatures_from_elsewhere_have_the_same_effect() {
    let (place, case) = two_people();
    assert_eq!(destroy(&place, &case, "lead", &[]).0, 0);
    // A copy of the casebook, which has not heard of the second signature.
    let copy = place.join("copy");
    std::fs::create_dir(&copy).unwrap();
    let from = place.join("office/casebook");
    for file in files_below(&from) {
        let to = copy.join(file.strip_prefix(&from).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&file, to).unwrap();
    }
    assert_eq!(destroy(&place, &case, "anna", &["--agree"]).0, 0);
    let author = place.author();
    let book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    let records = book.records(Some(&key)).unwrap();
    let limits = plico::model::Limits::STANDARD;
    let mut other = plico::casework::Casebook::open(&copy, &author, &limits).unwrap();
    assert!(!other.is_destroyed(&key).unwrap());
    other.admit_records(&records).unwrap();
    assert!(other.is_destroyed(&key).unwrap());
    assert!(files_below(&copy.join("evidence")).is_empty());
    assert_eq!(other.state_digest().unwrap(), book.state_digest().unwrap());
    assert!(other.bundles(&case).unwrap()[0].statement.raw().is_empty());
}
