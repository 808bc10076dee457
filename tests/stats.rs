//! Counts for reports: only of those who allow it, and never a number that could be a person.
#![cfg(feature = "casebook")]

use crate::staff::{OWN, casebook, enrol};
use crate::support::{Place, Silent, code, done, err, offered, out, run};
use plico::casework::{Audience, By, Casebook, Stats, Tag};
use plico::model::record::Status;
use plico::model::{Answers, Consent, Limits, date};
use plico::secret::Plaintext;
use plico::submission::Draft;
use plico::wire::{Floor, Kind};
use serde_json::Value;

const LEAD: [&str; 6] = [
    "--office",
    "office",
    "--as",
    "lead",
    "--passphrase-file",
    "pw",
];

/// A casebook with a case for each of these: what is allowed, and from which day.
fn with_cases(cases: &[(&[&str], Option<&str>)]) -> (Place, Vec<String>) {
    let place = Place::new(Kind::Classic);
    let ids = cases.iter().enumerate().map(|(n, (scopes, not_before))| {
        let not_before = not_before.map(str::to_owned);
        let consent = Consent::from_names(scopes.iter().copied(), &offered(), not_before, None);
        let draft = Draft {
            statement: Plaintext::copy_of(format!("The account number {n}.").as_bytes()),
            answers: Answers::none(),
            questionnaire: None,
            consent: consent.unwrap(),
            attachments: vec![],
        };
        let (submission, _) = draft.strip(Limits::STANDARD).unwrap();
        let sealed = plico::envelope::seal(
            &submission,
            &place.card(),
            Floor::Small,
            Vec::new(),
            &mut Silent,
            None,
        );
        let name = format!("{n}.age");
        place.write(&name, sealed.unwrap());
        let said = done(
            place.path(),
            &[&["open", "--json", &name], &LEAD[..]].concat(),
        );
        let said: Value = serde_json::from_str(&said).unwrap();
        said[0]["case"].as_str().unwrap().to_owned()
    });
    let ids = ids.collect();
    (place, ids)
}

fn public(book: &Casebook, least: u32, day: &str) -> Stats {
    let day = date::parse(day).unwrap();
    book.stats(Audience::Public, least, day, &mut |_, _| {})
        .unwrap()
}

fn row(stats: &Stats, by: By, name: &str) -> Option<u64> {
    let table = stats.tables.iter().find(|t| t.by == by).unwrap();
    let row = table.rows.iter().find(|r| r.0 == name);
    row.unwrap_or_else(|| panic!("{name} in {table:?}")).1
}

#[test]
fn only_those_are_counted_whose_source_allows_it_from_the_day_that_was_chosen() {
    let allowed: &[&str] = &["statistics"];
    let mut cases = vec![(allowed, None); 4];
    cases.extend(vec![(allowed, Some("2040-01-01")); 3]);
    cases.extend(vec![(&[][..], None); 3]);
    let (place, _) = with_cases(&cases);
    let book = casebook(&place, &place.author()).unwrap();
    assert_eq!(public(&book, 3, "2039-12-31").total, Some(4));
    assert_eq!(public(&book, 3, "2040-01-01").total, Some(7));
    let all = book.stats(
        Audience::Office,
        3,
        date::parse("2030-01-01").unwrap(),
        &mut |_, _| {},
    );
    assert_eq!(all.unwrap().total, Some(10));
    // Under the smallest cell there is no total and no table.
    let few = public(&book, 5, "2039-12-31");
    assert_eq!((few.total, few.tables.len(), few.least), (None, 0, 5));
    assert_eq!(public(&book, 1, "2039-12-31").least, 3, "never under three");
}

#[test]
fn small_numbers_and_what_would_tell_them_are_left_out() {
    let allowed: &[&str] = &["statistics", "translate"];
    let mut cases = vec![(allowed, None); 11];
    cases.push((&["statistics"], None));
    let (place, ids) = with_cases(&cases);
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let keys: Vec<_> = ids.iter().map(|id| book.key_of(id).unwrap()).collect();
    let mut set = |range: std::ops::Range<usize>, status| {
        for key in &keys[range] {
            book.set_status(&author, key, status, "an invented reason")
                .unwrap();
        }
    };
    // 4 unreviewed, 5 corroborated, 3 contradicted: under a cell of 4 the three go, and with them the four.
    set(0..5, Status::Corroborated);
    set(5..8, Status::Contradicted);
    for key in &keys[..4] {
        let tags = [Tag::parse("мост", &Limits::STANDARD).unwrap()];
        book.tag(&author, key, &tags, true).unwrap();
    }
    let rare = [Tag::parse("one person", &Limits::STANDARD).unwrap()];
    book.tag(&author, &keys[0], &rare, true).unwrap();
    let stats = public(&book, 4, "2030-01-01");
    assert_eq!(stats.total, Some(12));
    assert_eq!(row(&stats, By::Status, "corroborated"), Some(5));
    assert_eq!(row(&stats, By::Status, "contradicted"), None);
    assert_eq!(row(&stats, By::Status, "unreviewed"), None);
    assert_eq!(row(&stats, By::Status, "fabricated"), Some(0));
    assert_eq!(row(&stats, By::Language, "en"), Some(12));
    assert_eq!(row(&stats, By::Information, "none"), Some(12));
    assert_eq!(row(&stats, By::Consent, "statistics"), Some(12));
    // One of twelve does not allow it: to say eleven would tell that.
    assert_eq!(row(&stats, By::Consent, "translate"), None);
    assert_eq!(row(&stats, By::Consent, "contact_back"), Some(0));
    let tags = stats.tables.iter().find(|t| t.by == By::Tag).unwrap();
    assert_eq!(tags.rows, [("мост".to_owned(), Some(4))]);
    assert!(tags.incomplete, "a tag of one case is not even named");
}

#[test]
fn what_was_destroyed_or_withdrawn_is_not_counted() {
    let allowed: &[&str] = &["statistics"];
    let (place, ids) = with_cases(&[(allowed, None); 5]);
    let anna = enrol(&place, "anna");
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&ids[0]).unwrap();
    assert_eq!(public(&book, 3, "2030-01-01").total, Some(5));
    book.ask_to_destroy(&author, &key, "x").unwrap();
    drop(book);
    let mut book = casebook(&place, &anna).unwrap();
    book.agree_to_destroy(&anna, &key, "y").unwrap();
    assert_eq!(public(&book, 3, "2030-01-01").total, Some(4));
    place.write("own", OWN);
}

#[test]
fn it_is_told_in_four_languages_as_json_and_as_csv() {
    let allowed: &[&str] = &["statistics"];
    let (place, ids) = with_cases(&[(allowed, None); 6]);
    let stats = |more: &[&str]| run(place.path(), &[&["stats"], more, &LEAD[..]].concat());
    for id in &ids {
        let args = [&["tag", id, "a \"quoted\", tag"], &LEAD[..]].concat();
        done(place.path(), &args);
    }
    for lang in ["ru", "uk", "fr", "en"] {
        let output = stats(&["--lang", lang]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(out(&output).contains(": 6"), "{}", out(&output));
        assert!(!out(&output).contains("stats-"), "{}", out(&output));
    }
    let json: Value = serde_json::from_str(&out(&stats(&["--json"]))).unwrap();
    assert_eq!((&json["cases"], &json["min_cell"]), (&6.into(), &5.into()));
    assert_eq!(json["tables"].as_array().unwrap().len(), 7);
    let csv = out(&stats(&["--csv"]));
    assert!(csv.starts_with("by,value,cases\nall,,6\n"), "{csv}");
    assert!(csv.contains("tag,\"a \"\"quoted\"\", tag\",6\n"), "{csv}");
    let few = out(&stats(&["--min-cell", "7"]));
    assert!(!few.contains('6'), "{few}");
    assert_eq!(code(&stats(&["--min-cell", "2"])), 2);
    assert_eq!(code(&stats(&["--min-cell", "3"])), 0);
    assert_eq!(code(&stats(&["--internal"])), 0);
}
