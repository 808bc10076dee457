//! The life of a case: what is said of it from day to day, how long it is kept, and what stops its time.
#![cfg(feature = "casebook")]

use crate::staff::{casebook, enrol, with_a_case};
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, err, out, run};
use plico::casework::{Casebook, Tag, WorkError};
use plico::envelope::{After, Author};
use plico::model::record::{Action, Status};
use plico::model::{Digest, Limits, date};
use plico::wire::Kind;
use serde_json::{Value, json};

const LEAD: [&str; 6] = [
    "--office",
    "office",
    "--as",
    "lead",
    "--passphrase-file",
    "pw",
];
const LIMITS: Limits = Limits::STANDARD;

fn as_lead(place: &Place, args: &[&str]) -> std::process::Output {
    run(place.path(), &[args, &LEAD].concat())
}

fn json_of(place: &Place, args: &[&str]) -> Value {
    let text = done(place.path(), &[args, &["--json"], &LEAD].concat());
    serde_json::from_str(&text).unwrap()
}

fn tag(text: &str) -> Tag {
    Tag::parse(text, &LIMITS).unwrap()
}

/// A case in its casebook, with its author.
fn at_the_desk() -> (Place, Casebook, Author, Digest, String) {
    let (place, id) = with_a_case();
    let author = place.author();
    let book = casebook(&place, &author).unwrap();
    let key = book.key_of(&id).unwrap();
    (place, book, author, key, id)
}

#[test]
fn what_is_said_by_commands_is_listed_by_the_same_commands() {
    let (place, case) = with_a_case();
    enrol(&place, "anna");
    assert_eq!(json_of(&place, &["note", &case]), json!([]));
    let written = json_of(&place, &["note", &case, "--text", "спросили о мосте"]);
    place.write("note.txt", "Second\r\nline");
    json_of(&place, &["note", &case, "--file", "note.txt"]);
    let notes = json_of(&place, &["note", &case]);
    assert_eq!(notes[0]["record"], written["record"]);
    assert_eq!(notes[0]["text"], "спросили о мосте");
    assert_eq!(notes[0]["name"], "lead");
    assert_eq!(notes[1]["text"], "Second\nline");
    let tags = json_of(&place, &["tag", &case, "мост", "to  ask"]);
    assert_eq!(tags["tags"], json!(["to ask", "мост"]));
    let tags = json_of(&place, &["tag", &case, "--remove", "мост"]);
    assert_eq!(tags["tags"], json!(["to ask"]));
    let assigned = json_of(&place, &["assign", &case, "anna"]);
    assert_eq!(assigned["assigned"]["to_name"], "anna");
    assert_eq!(
        json_of(&place, &["assign", &case])["assigned"]["name"],
        "lead"
    );
    let assigned = json_of(&place, &["assign", &case, "--nobody"]);
    assert_eq!(assigned["assigned"], Value::Null);
    assert_eq!(json_of(&place, &["status", &case])["status"], "unreviewed");
    let status = json_of(&place, &["status", &case, "in-review"]);
    assert_eq!(status["status"], "in_review");
    let held = json_of(&place, &["hold", &case, "--on", "--reason", "a court asks"]);
    assert_eq!(held["hold"]["reason"], "a court asks");
    json_of(
        &place,
        &["hold", &case, "--off", "--reason", "it has answered"],
    );
    assert_eq!(json_of(&place, &["hold", &case])["hold"], Value::Null);
    for command in ["note", "tag", "assign", "status", "hold"] {
        for lang in ["ru", "uk", "fr", "en"] {
            let output = as_lead(&place, &[command, &case, "--lang", lang]);
            assert_eq!(code(&output), 0, "{command} {}", err(&output));
            assert!(!format!("{}{}", out(&output), err(&output)).is_empty());
        }
    }
}

#[test]
fn what_breaks_a_rule_is_refused_and_leaves_no_record() {
    let (place, case) = with_a_case();
    let records = || {
        casebook(&place, &place.author())
            .unwrap()
            .record_ids()
            .unwrap()
            .len()
    };
    let before = records();
    for (args, status) in [
        (&["note", &case, "--text", " "][..], 3),
        (&["note", &case, "--text", "a\u{1b}b"], 3),
        (&["note", &case, "--text", "a", "--claim", "0000"], 2),
        (&["note", "999999", "--text", "a"], 2),
        (&["tag", &case, "a\u{202e}b"], 2),
        (&["tag", &case, "--remove"], 2),
        (&["assign", &case, "nobody-here"], 2),
        (&["status", &case, "true"], 2),
        (&["status", &case, "fabricated"], 2),
        (&["status", &case, "corroborated", "--reason", " "], 2),
        (&["status", &case, "withdrawn"], 2),
        (&["hold", &case, "--on"], 2),
        (&["hold", &case, "--off", "--reason", "x"], 1),
        (&["policy", "withdrawn", "--months", "0"], 2),
        (&["policy", "withdrawn", "--months", "601"], 2),
        (&["policy", "withdrawn"], 2),
    ] {
        let output = as_lead(&place, args);
        assert_eq!(code(&output), status, "{args:?} {}", err(&output));
    }
    assert_eq!(records(), before);
}

#[test]
fn what_is_so_already_is_not_said_again() {
    let (_place, mut book, author, key, _) = at_the_desk();
    let tags = [tag("a"), tag("b"), tag("a")];
    assert_eq!(book.tag(&author, &key, &tags, true).unwrap().len(), 2);
    assert!(book.tag(&author, &key, &tags, true).unwrap().is_empty());
    assert!(book.assign(&author, &key, None).unwrap().is_none());
    assert!(book.assign(&author, &key, Some("lead")).unwrap().is_some());
    assert!(book.assign(&author, &key, Some("lead")).unwrap().is_none());
    book.hold(&author, &key, true, "x").unwrap();
    let again = book.hold(&author, &key, true, "y");
    assert!(matches!(again, Err(WorkError::Held)));
}

#[test]
fn a_case_has_so_many_tags_and_no_more_and_all_are_put_on_or_none() {
    let (_place, mut book, author, key, _) = at_the_desk();
    let tags: Vec<Tag> = (0..LIMITS.tags).map(|n| tag(&format!("t{n}"))).collect();
    book.tag(&author, &key, &tags[1..], true).unwrap();
    let two = [tag("more"), tag("and more")];
    let refused = book.tag(&author, &key, &two, true);
    assert!(matches!(refused, Err(WorkError::Tags { .. })));
    assert_eq!(book.state(&key).unwrap().tags.len(), LIMITS.tags - 1);
    book.tag(&author, &key, &tags[..1], true).unwrap();
    assert_eq!(book.state(&key).unwrap().tags.len(), LIMITS.tags);
}

#[test]
fn a_note_and_a_reason_are_so_long_and_no_longer() {
    let (_place, mut book, author, key, _) = at_the_desk();
    let note = "я".repeat(LIMITS.note as usize / 2);
    book.note(&author, &key, &note, None).unwrap();
    let longer = book.note(&author, &key, &format!("{note}a"), None);
    assert!(matches!(longer, Err(WorkError::TooLong { .. })));
    let reason = "r".repeat(LIMITS.reason as usize);
    let set = |book: &mut Casebook, reason: &str| {
        book.set_status(&author, &key, Status::Fabricated, reason)
    };
    set(&mut book, &reason).unwrap();
    let longer = set(&mut book, &format!("{reason}r"));
    assert!(matches!(longer, Err(WorkError::TooLong { .. })));
}

/// A record of `author` as it would have been written at another time.
fn at(book: &mut Casebook, author: &Author, time: &str, case: Option<Digest>, action: &Action) {
    let mine = |r: &plico::casework::Entry| r.record.header.author == author.key();
    let (mut last, mut tick) = (None, 0);
    book.each_record::<plico::casework::StoreError>(|entry| {
        tick = tick.max(entry.record.header.tick);
        if mine(&entry) {
            last = last.max(Some((entry.record.header.sequence, entry.record.id)));
        }
        Ok(())
    })
    .unwrap();
    let record = author.record(After { last, tick }, time, case, action);
    book.admit_records(&[record.unwrap()]).unwrap();
}

#[test]
fn a_case_is_due_when_its_months_after_the_latest_record_are_over_and_not_a_day_sooner() {
    let (_place, mut book, author, key, id) = at_the_desk();
    let due = |book: &Casebook, day: &str| {
        let due = book.due(date::parse(day).unwrap()).unwrap();
        due.into_iter().map(|d| d.case).collect::<Vec<_>>()
    };
    let status = Action::StatusSet {
        status: Status::Fabricated,
        reason: "an invented reason".into(),
    };
    at(
        &mut book,
        &author,
        "2040-01-31T12:00:00Z",
        Some(key),
        &status,
    );
    assert!(
        due(&book, "2999-01-01").is_empty(),
        "without a policy it is for ever"
    );
    book.set_policy(&author, Status::Withdrawn, Some(1))
        .unwrap();
    assert!(
        due(&book, "2999-01-01").is_empty(),
        "another status has a policy"
    );
    book.set_policy(&author, Status::Fabricated, Some(12))
        .unwrap();
    book.set_policy(&author, Status::Fabricated, Some(1))
        .unwrap();
    assert!(due(&book, "2040-02-28").is_empty());
    assert_eq!(due(&book, "2040-02-29"), std::slice::from_ref(&id));
    // A clock that has gone back makes nothing overdue.
    let note = Action::Note {
        text: "x".into(),
        claim: None,
    };
    at(&mut book, &author, "1980-01-01T00:00:00Z", Some(key), &note);
    assert!(due(&book, "2040-02-28").is_empty());
    // Whatever is done with a case begins its time anew.
    at(&mut book, &author, "2040-02-10T00:00:00Z", Some(key), &note);
    assert!(due(&book, "2040-03-09").is_empty());
    assert_eq!(due(&book, "2040-03-10"), std::slice::from_ref(&id));
    book.hold(&author, &key, true, "a court asks").unwrap();
    assert!(
        due(&book, "2999-01-01").is_empty(),
        "a hold stops everything"
    );
    book.hold(&author, &key, false, "answered").unwrap();
    assert_eq!(due(&book, "2999-01-01"), [id]);
    book.set_policy(&author, Status::Fabricated, None).unwrap();
    assert!(due(&book, "2999-01-01").is_empty());
}

#[test]
fn a_case_that_is_due_is_named_until_two_people_have_destroyed_it_and_nothing_goes_by_itself() {
    let (place, mut book, author, key, id) = at_the_desk();
    let anna = enrol(&place, "anna");
    let late = date::parse("2999-01-01").unwrap();
    book.set_policy(&author, Status::Unreviewed, Some(1))
        .unwrap();
    let due = book.due(late).unwrap();
    assert_eq!((due[0].case.as_str(), due[0].asked), (id.as_str(), false));
    assert!(!book.is_destroyed(&key).unwrap());
    book.ask_to_destroy(&author, &key, "its time is over")
        .unwrap();
    assert!(book.due(late).unwrap()[0].asked);
    drop(book);
    let mut book = casebook(&place, &anna).unwrap();
    book.agree_to_destroy(&anna, &key, "checked").unwrap();
    assert!(book.due(late).unwrap().is_empty());
}

#[test]
fn the_policy_is_set_and_listed_and_the_due_are_told() {
    let (place, _) = with_a_case();
    let policy = json_of(&place, &["policy", "fabricated", "--months", "6"]);
    let of = |policy: &Value, status: &str| {
        let all = policy.as_array().unwrap().iter();
        all.clone().find(|p| p["status"] == status).unwrap()["months"].clone()
    };
    assert_eq!(of(&policy, "fabricated"), 6);
    assert_eq!(of(&policy, "corroborated"), Value::Null);
    let policy = json_of(&place, &["policy", "fabricated", "--for-ever"]);
    assert_eq!(of(&policy, "fabricated"), Value::Null);
    assert_eq!(json_of(&place, &["policy", "--due"]), json!([]));
    json_of(&place, &["policy", "unreviewed", "--months", "1"]);
    for lang in ["ru", "uk", "fr", "en"] {
        let output = as_lead(&place, &["policy", "--lang", lang]);
        assert_eq!(code(&output), 0);
        assert!(out(&output).lines().count() == 7, "{}", out(&output));
        assert_eq!(
            code(&as_lead(&place, &["policy", "--due", "--lang", lang])),
            0
        );
    }
}

#[test]
fn a_status_does_not_give_back_what_the_source_has_taken_back() {
    let place = Place::sample(Kind::Hybrid);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    assert_eq!(code(&place.open(&names)), 0);
    let cases = place.cases();
    let taken_back = cases.iter().find(|c| c["withdrawn"] != json!([]));
    let Some(case) = taken_back else {
        panic!("one of the samples takes its consent back: {cases:?}");
    };
    let id = case["id"].as_str().unwrap();
    let reason = ["--reason", "two independent sources"];
    let status = json_of(
        &place,
        &[&["status", id, "corroborated"], &reason[..]].concat(),
    );
    assert_eq!(status["withdrawn"], case["withdrawn"]);
    assert_eq!(status["consent"], case["consent"]);
    let told = out(&as_lead(&place, &["status", id]));
    for scope in case["withdrawn"].as_array().unwrap() {
        assert!(told.contains(scope.as_str().unwrap()), "{told}");
        let found = json_of(
            &place,
            &["search", "a", "--consent", scope.as_str().unwrap()],
        );
        assert!(found.as_array().unwrap().iter().all(|h| h["case"] != id));
    }
}
