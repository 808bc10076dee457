//! Who verifies: enrolled by the root key, with keys of their own; and what is left to them once they have left.
#![cfg(feature = "casebook")]

use crate::support::{PASSPHRASE, Place, code, done, err, run};
use plico::casework::{Casebook, Filter, Order, StoreError};
use plico::envelope::{Author, StaffError};
use plico::model::Limits;
use plico::model::record::Action;
use plico::secret::Passphrase;
use plico::wire::{Floor, Kind};
use serde_json::Value;

pub const OWN: &str = "another invented phrase for tests";
const TIME: &str = "2026-01-01T00:00:00Z";
/// scrypt's work factor of test keys.
const FAST: u8 = 4;

fn phrase(text: &str) -> Passphrase {
    Passphrase::existing(text.as_bytes()).unwrap()
}

fn head(place: &Place) -> Author {
    place.office.head(&phrase(PASSPHRASE)).unwrap()
}

/// Enrols somebody in the library, with a cheap key.
pub fn enrol(place: &Place, name: &str) -> Author {
    let mut head = head(place);
    let office = &place.office;
    office
        .enrol(&mut head, name, &phrase(OWN), FAST, TIME)
        .unwrap();
    if place.join("office/casebook").exists() {
        casebook(place, &head).unwrap();
    }
    office.verifier(name, &phrase(OWN)).unwrap()
}

pub fn casebook(place: &Place, author: &Author) -> Result<Casebook, StoreError> {
    Casebook::open(&place.join("office/casebook"), author, &Limits::STANDARD)
}

fn policy() -> Action {
    Action::Policy {
        status: plico::model::record::Status::Fabricated,
        months: Some(6),
    }
}

/// A place with one case, opened by the first verifier.
pub fn with_a_case() -> (Place, String) {
    let place = Place::new(Kind::Classic);
    place.write(
        "a.age",
        place.seal_text("Слова 🙂 of a case.", Floor::Small),
    );
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    (place, case)
}

#[test]
fn a_new_verifier_works_with_the_casebook_and_signs_with_a_key_of_her_own() {
    let (place, _) = with_a_case();
    let anna = enrol(&place, "Анна-2");
    let mut book = casebook(&place, &place.author()).unwrap();
    let id = book.say(&place.author(), None, &policy()).unwrap();
    drop(book);
    let mut book = casebook(&place, &anna).unwrap();
    assert_eq!(
        book.page(&Filter::default(), Order::default(), 0, usize::MAX)
            .unwrap()
            .cases
            .len(),
        1
    );
    let own = book.say(&anna, None, &policy()).unwrap();
    let author = |id| book.record(&id).unwrap().unwrap().header.author;
    assert_eq!(author(own), anna.key());
    assert_ne!(author(id), anna.key());
    assert_eq!(book.roster().name_of(&anna.key()), Some("Анна-2"));
}

#[test]
fn several_verifiers_have_to_say_who_they_are() {
    let (place, _) = with_a_case();
    enrol(&place, "anna");
    place.write("own", OWN);
    let output = run(
        place.path(),
        &["list", "--office", "office", "--passphrase-file", "pw"],
    );
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("anna, lead"), "{}", err(&output));
    let list = |name, file| {
        let args = [
            "list",
            "--office",
            "office",
            "--as",
            name,
            "--passphrase-file",
            file,
        ];
        code(&run(place.path(), &args))
    };
    assert_eq!(list("anna", "own"), 0);
    assert_eq!(list("lead", "pw"), 0);
    assert_eq!(
        list("lead", "own"),
        4,
        "a passphrase opens its own keys only"
    );
    assert_eq!(list("nobody", "own"), 2);
}

#[test]
fn names_are_letters_digits_and_dashes_and_are_never_given_twice() {
    let place = Place::new(Kind::Classic);
    let mut head = head(&place);
    let mut enrol = |name: &str| {
        place
            .office
            .enrol(&mut head, name, &phrase(OWN), FAST, TIME)
    };
    for name in ["", "-a", "a/b", "..", "a b", "a\u{202e}b", &"я".repeat(33)] {
        assert!(
            matches!(enrol(name), Err(StaffError::Name { .. })),
            "{name}"
        );
    }
    enrol(&"я".repeat(32)).unwrap();
    enrol("anna").unwrap();
    place.office.remove(&mut head, "anna", 0, "", TIME).unwrap();
    let again = place
        .office
        .enrol(&mut head, "anna", &phrase(OWN), FAST, TIME);
    assert!(matches!(again, Err(StaffError::Taken { .. })));
}

#[test]
fn whoever_was_removed_opens_the_casebook_no_more_and_says_nothing_that_counts() {
    let (place, _) = with_a_case();
    let anna = enrol(&place, "anna");
    let mut book = casebook(&place, &anna).unwrap();
    book.say(&anna, None, &policy()).unwrap();
    let before = book.state_digest().unwrap();
    book.say(&anna, None, &policy()).unwrap();
    drop(book);
    let key = place.database_key();
    let mut head = head(&place);
    place
        .office
        .remove(&mut head, "anna", 1, "x", TIME)
        .unwrap();
    // Whoever opens it next changes the key.
    let book = casebook(&place, &place.office.head(&phrase(PASSPHRASE)).unwrap()).unwrap();
    // A bundle, her first record, and five of the root key: a key for packets, two people, one who left, another key.
    assert_eq!(book.record_ids().unwrap().len(), 7);
    assert_ne!(book.state_digest().unwrap(), before);
    drop(book);
    assert_ne!(place.database_key(), key, "the key has changed");
    assert!(matches!(
        casebook(&place, &anna),
        Err(StoreError::NoKeyFile)
    ));
    assert!(place.office.verifier("anna", &phrase(OWN)).is_err());
    assert_eq!(place.cases().len(), 1, "and the others go on");
}

#[test]
fn a_change_of_the_key_that_was_cut_off_leaves_a_casebook_that_opens() {
    let (place, _) = with_a_case();
    let keys = place.join("office/casebook/keys");
    let files = crate::support::files_below(&keys);
    // Cut off before the database was changed: the next keys open nothing.
    for file in &files {
        let next = format!("{}.next", file.display());
        std::fs::copy(file, &next).unwrap();
        std::fs::write(&next, "cut off").unwrap();
    }
    assert_eq!(place.cases().len(), 1);
    // Cut off after: the keys in force are still called the next ones.
    for file in &files {
        std::fs::rename(file, format!("{}.next", file.display())).unwrap();
    }
    assert_eq!(place.cases().len(), 1);
    let mut left = crate::support::files_below(&keys);
    left.sort();
    let mut files = files;
    files.sort();
    assert_eq!(left, files, "and everything is back under its name");
}

#[test]
fn a_kit_is_enough_to_work_elsewhere_and_holds_no_key_in_the_clear() {
    let (place, _) = with_a_case();
    let anna = enrol(&place, "anna");
    let head = head(&place);
    place.office.kit(&head, "anna", &place.join("kit")).unwrap();
    let again = place.office.kit(&head, "anna", &place.join("kit"));
    assert!(
        again.is_err(),
        "a folder that holds something is left alone"
    );
    place.write("own", OWN);
    let office = ["--office", "kit", "--passphrase-file", "own"];
    let mut open = vec!["open", "a.age"];
    open.extend(office);
    done(place.path(), &open);
    let mut list = vec!["list", "--json"];
    list.extend(office);
    let cases: Value = serde_json::from_str(&done(place.path(), &list)).unwrap();
    assert_eq!(cases.as_array().unwrap().len(), 1);
    for file in crate::support::files_below(&place.join("kit")) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!crate::support::holds(&bytes, "AGE-SECRET-KEY"), "{file:?}");
        assert!(!crate::support::holds(&bytes, "Слова"), "{file:?}");
    }
    assert_eq!(anna.name(), "anna");
}

#[test]
fn a_casebook_of_another_office_is_refused() {
    let (place, _) = with_a_case();
    let other = Place::new(Kind::Classic);
    let opened = Casebook::open(
        &place.join("office/casebook"),
        &other.author(),
        &Limits::STANDARD,
    );
    assert!(matches!(opened, Err(StoreError::NoKeyFile)));
}
