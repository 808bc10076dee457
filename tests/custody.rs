//! The record of what was done: whoever changes it behind the program's back is found out, and told which record.
#![cfg(feature = "casebook")]

use crate::staff::{casebook, with_a_case};
use crate::support::{Place, code, done, err, out, run};
use plico::casework::{FaultKind, Head};
use plico::model::record::Action;
use serde_json::Value;

const OFFICE: [&str; 4] = ["--office", "office", "--passphrase-file", "pw"];

/// A case with some notes.
fn noted() -> (Place, String) {
    let (place, case) = with_a_case();
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    for n in 0..4 {
        let note = Action::Note {
            text: format!("Заметка {n}"),
            claim: None,
        };
        book.say(&author, Some(key), &note).unwrap();
    }
    (place, case)
}

/// Changes the database behind the program's back.
fn tamper(place: &Place, sql: &str) {
    let db = rusqlite::Connection::open(place.join("office/casebook/casebook.db")).unwrap();
    let key = place.database_key();
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; {sql}"))
        .unwrap();
}

fn faults(place: &Place, noted: Option<Head>) -> Vec<FaultKind> {
    let book = casebook(place, &place.author()).unwrap();
    let verdict = book.verify(noted).unwrap();
    verdict.faults.iter().map(|f| f.kind).collect()
}

#[test]
fn an_untouched_log_holds() {
    let (place, _) = noted();
    let mut verify = vec!["log", "verify", "--json"];
    verify.extend(OFFICE);
    let verdict: Value = serde_json::from_str(&done(place.path(), &verify)).unwrap();
    assert_eq!(verdict["faults"], serde_json::json!([]));
    // Two records of the root key, one bundle, four notes.
    assert_eq!(
        (&verdict["records"], &verdict["evidence"]),
        (&7.into(), &1.into())
    );
    let mut head = vec!["log", "head"];
    head.extend(OFFICE);
    let head = done(place.path(), &head);
    assert!(head.starts_with("7 "), "{head}");
    let mut verify = vec!["log", "verify", "--noted", head.trim()];
    verify.extend(OFFICE);
    assert!(done(place.path(), &verify).contains("All of it holds"));
}

#[test]
fn each_way_to_change_a_log_is_found() {
    use FaultKind as F;
    let ways: [(&str, &[F]); 9] = [
        (
            "UPDATE records SET content = replace(content, 'Заметка 2', 'Заметка 9')",
            &[F::Content],
        ),
        (
            "UPDATE records SET header = replace(header, '\"sequence\":4', '\"sequence\":9')",
            &[F::Signature],
        ),
        (
            "UPDATE records SET header = '{}' WHERE position = 5",
            &[F::Form],
        ),
        (
            "UPDATE records SET content = NULL WHERE position = 5",
            &[F::ContentGone],
        ),
        (
            "DELETE FROM records WHERE position = 5",
            &[F::Order, F::Gap],
        ),
        (
            "UPDATE records SET position = 100 WHERE position = 5;
             UPDATE records SET position = 5 WHERE position = 6;
             UPDATE records SET position = 6 WHERE position = 100",
            &[F::Order],
        ),
        (
            "UPDATE records SET standing = 'unknown' WHERE position = 5",
            &[F::Standing],
        ),
        ("DELETE FROM records WHERE position > 5", &[F::Truncated]),
        (
            "UPDATE records SET head = replace(head, 'a', 'b') WHERE position = 7",
            &[F::Order],
        ),
    ];
    for (sql, expected) in ways {
        let (place, _) = noted();
        tamper(&place, sql);
        let found = faults(&place, None);
        for kind in expected {
            assert!(found.contains(kind), "{sql}: {found:?}");
        }
    }
}

#[test]
fn a_log_that_was_cut_short_or_written_anew_is_not_the_one_that_was_noted() {
    let (place, case) = noted();
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let head = book.head().unwrap().unwrap();
    assert_eq!(Head::typed(&head.to_string()), Some(head));
    let key = book.key_of(&case).unwrap();
    let note = Action::Note {
        text: "Later.".into(),
        claim: None,
    };
    book.say(&author, Some(key), &note).unwrap();
    drop(book);
    assert_eq!(
        faults(&place, Some(head)),
        [],
        "what came later does not matter"
    );
    tamper(
        &place,
        "DELETE FROM records WHERE position > 6; UPDATE sqlite_sequence SET seq = 6 WHERE name = 'records'",
    );
    assert_eq!(faults(&place, None), [], "by itself it looks whole");
    assert_eq!(faults(&place, Some(head)), [FaultKind::Noted]);
    // A record in the place of the one that went.
    let mut book = casebook(&place, &author).unwrap();
    book.say(&author, Some(key), &note).unwrap();
    drop(book);
    assert_eq!(faults(&place, Some(head)), [FaultKind::Noted]);
    let noted = head.to_string();
    let mut verify = vec!["log", "verify", "--noted", &noted];
    verify.extend(OFFICE);
    let output = run(place.path(), &verify);
    assert_eq!(code(&output), 1, "{}{}", out(&output), err(&output));
    assert!(out(&output).contains("not the one that was noted"));
}

#[test]
fn a_received_file_that_went_or_was_changed_is_named() {
    let (place, _) = noted();
    let evidence = crate::support::files_below(&place.join("office/casebook/evidence"));
    let mut bytes = std::fs::read(&evidence[0]).unwrap();
    bytes[300] ^= 1;
    std::fs::write(&evidence[0], bytes).unwrap();
    assert_eq!(faults(&place, None), [FaultKind::EvidenceChanged]);
    std::fs::remove_file(&evidence[0]).unwrap();
    assert_eq!(faults(&place, None), [FaultKind::EvidenceGone]);
}

#[test]
fn the_log_of_a_case_says_who_did_what_and_that_nothing_before_is_known() {
    let (place, case) = noted();
    let mut show = vec!["log", "show", &case];
    show.extend(OFFICE);
    let output = run(place.path(), &show);
    let (told, aside) = (out(&output), err(&output));
    assert!(told.contains("lead: opened a bundle"), "{told}");
    assert!(told.contains("Заметка 3"), "{told}");
    assert!(aside.contains("Nothing before the opening"), "{aside}");
    show.push("--json");
    let list: Value = serde_json::from_str(&done(place.path(), &show)).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 5);
    assert_eq!(list[0]["action"]["do"], "received");
    assert_eq!(list[0]["name"], "lead");
}

#[test]
fn what_was_taken_out_is_recorded_with_its_digest() {
    let place = Place::new(plico::wire::Kind::Classic);
    place.write("photo.jpg", crate::support::photograph("PLANTED"));
    place.write("words.txt", "Words.");
    place.seal(&["--statement", "words.txt", "photo.jpg", "-o", "a.age"]);
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    place.show(&case, &["--attachment", "1", "-o", "one.jpg"]);
    let mut show = vec!["log", "show", &case, "--json"];
    show.extend(OFFICE);
    let list: Value = serde_json::from_str(&done(place.path(), &show)).unwrap();
    let taken = &list[1]["action"];
    assert_eq!(taken["do"], "taken_out");
    let written = std::fs::read(place.join("one.jpg")).unwrap();
    let digest = plico::wire::digest_of(&written).to_string();
    assert_eq!(taken["output"], digest.as_str());
}
