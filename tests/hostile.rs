//! Bundles that are validly sealed and hostile inside: they write nothing and are refused with the reason.

use crate::support::{Place, code, err, files_below, out};
use plico::envelope::stream_seal::SealWriter;
use plico::wire::Kind;
use std::io::Write;
use std::path::Path;

const DIR: &str = "tests/vectors/archive";

fn sealed(place: &Place, plaintext: &[u8]) -> Vec<u8> {
    let recipient = place.identity().to_recipient();
    let mut writer = SealWriter::new(&recipient, Vec::new()).unwrap();
    writer.write_all(plaintext).unwrap();
    writer.finish().unwrap()
}

fn vectors() -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = files_below(Path::new(DIR))
        .into_iter()
        .map(|p| {
            let name = p.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(p).unwrap())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn every_hostile_archive_is_refused_for_its_reason_and_writes_nothing() {
    let place = Place::new(Kind::Classic);
    let mut seen = 0;
    for (name, archive) in vectors() {
        let reason = name.split('.').next().unwrap();
        if reason == "good" {
            continue;
        }
        place.write("in.age", sealed(&place, &archive));
        let output = place.open(&["--json", "in.age"]);
        let report: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
        assert_eq!(report[0]["reason"], *reason, "{name}");
        let expected = if reason == "open-signature" { 4 } else { 3 };
        // A length off the ladder is already seen from outside.
        assert_eq!(code(&output), expected, "{name}: {}", err(&output));
        assert!(!err(&output).contains('\u{1b}'), "{name}");
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
    assert!(place.cases().is_empty());
    assert!(files_below(&place.join("office/casebook/evidence")).is_empty());
}

#[test]
fn the_same_archives_without_their_fault_are_admitted() {
    let place = Place::new(Kind::Classic);
    for (name, archive) in vectors() {
        if name.starts_with("good") {
            place.write("in.age", sealed(&place, &archive));
            let output = place.open(&["in.age"]);
            assert_eq!(code(&output), 0, "{name}: {}", err(&output));
        }
    }
    assert_eq!(place.cases().len(), 2);
}

#[test]
fn a_million_entries_are_refused_at_the_first_that_may_not_be_there() {
    let place = Place::new(Kind::Classic);
    let archive = std::fs::read(Path::new(DIR).join("good.attachment.tar")).unwrap();
    // The third entry's header and data: 01.txt, which nothing may follow but 02 and so on, up to 99.
    let (start, entry) = (&archive[..2048], &archive[2048..3072]);
    let recipient = place.identity().to_recipient();
    let file = std::fs::File::create(place.join("in.age")).unwrap();
    let mut writer = SealWriter::new(&recipient, file).unwrap();
    writer.write_all(start).unwrap();
    for _ in 0..1_000_000 {
        writer.write_all(entry).unwrap();
    }
    let written = start.len() as u64 + 1_000_000 * entry.len() as u64;
    let step = plico::wire::ladder::step(written, plico::wire::Floor::Usual);
    let rest = vec![0; (step - written) as usize];
    writer.write_all(&rest).unwrap();
    writer.finish().unwrap();
    let output = place.open(&["in.age"]);
    assert_eq!(code(&output), 3, "{}", err(&output));
    assert!(err(&output).contains("twice"), "{}", err(&output));
}

#[test]
fn a_batch_of_a_thousand_goes_on_past_bad_ones_and_lists_them_at_the_end() {
    let place = Place::new(Kind::Classic);
    let mut names = Vec::new();
    for n in 0..1000 {
        let name = format!("{n:04}.age");
        let bytes = match n % 250 {
            7 => b"not a bundle".to_vec(),
            _ => place.seal_text(&format!("Account {n}."), plico::wire::Floor::Small),
        };
        place.write(&name, bytes);
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let output = place.open(&names);
    assert_eq!(code(&output), 1);
    assert_eq!(out(&output).lines().count(), 996);
    assert!(
        err(&output).contains("4 files were refused"),
        "{}",
        err(&output)
    );
    assert!(
        err(&output).contains("0257.age: this is not a sealed bundle"),
        "{}",
        err(&output)
    );
    assert_eq!(place.cases().len(), 996);
}

#[test]
fn opening_the_same_bundle_twice_is_one_case() {
    let place = Place::new(Kind::Hybrid);
    let sealed = place.seal_text("Once.", plico::wire::Floor::Usual);
    place.write("a.age", &sealed);
    place.write("b.age", &sealed);
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let again = place.open(&["b.age"]);
    assert!(out(&again).contains("known already"), "{}", out(&again));
    assert_eq!(place.cases().len(), 1);
    let kept = files_below(&place.join("office/casebook/evidence"));
    assert_eq!(kept.len(), 1);
    assert_eq!(std::fs::read(&kept[0]).unwrap(), sealed, "byte for byte");
}

#[test]
fn the_casebook_holds_no_word_of_a_case_in_the_clear() {
    let place = Place::new(Kind::Classic);
    let canary = "Василиса-Канарейка-7731";
    place.write("a.age", place.seal_text(canary, plico::wire::Floor::Usual));
    assert_eq!(code(&place.open(&["a.age"])), 0);
    for file in files_below(&place.join("office")) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!crate::support::holds(&bytes, canary), "{}", file.display());
        assert!(!bytes.starts_with(b"SQLite format 3"), "{}", file.display());
    }
    let id = place.cases()[0]["id"].as_str().unwrap().to_owned();
    assert!(place.show(&id, &[]).contains(canary));
}
