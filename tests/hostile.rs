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

#[test]
fn evidence_that_is_missing_or_wrong_is_put_right_by_the_copy_in_hand() {
    let place = Place::new(Kind::Classic);
    let sealed = place.seal_text("Words.", plico::wire::Floor::Small);
    let name = format!(
        "office/casebook/evidence/{}.age",
        plico::wire::digest_of(&sealed)
    );
    place.write("a.age", &sealed);
    place.write(&name, "garbage");
    for damage in ["already there", "gone", "changed"] {
        match damage {
            "gone" => std::fs::remove_file(place.join(&name)).unwrap(),
            "changed" => std::fs::write(place.join(&name), "else").unwrap(),
            _ => {}
        }
        let output = place.open(&["a.age"]);
        assert_eq!(code(&output), 0, "{damage}: {}", err(&output));
        assert_eq!(
            std::fs::read(place.join(&name)).unwrap(),
            sealed,
            "{damage}"
        );
    }
    assert_eq!(place.cases().len(), 1);
}

#[test]
fn a_casebook_without_its_key_file_says_so_and_no_new_key_is_put_beside_it() {
    let place = Place::new(Kind::Classic);
    place.write(
        "a.age",
        place.seal_text("Words.", plico::wire::Floor::Small),
    );
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let keys = place.join("office/casebook/keys");
    std::fs::rename(&keys, place.join("kept")).unwrap();
    let output = crate::support::run(
        place.path(),
        &["list", "--office", "office", "--passphrase-file", "pw"],
    );
    assert_eq!(code(&output), 4, "{}", err(&output));
    assert_eq!(std::fs::read_dir(&keys).unwrap().count(), 0);
    std::fs::remove_dir(&keys).unwrap();
    std::fs::rename(place.join("kept"), &keys).unwrap();
    assert_eq!(place.cases().len(), 1);
}

#[test]
fn a_closed_pipe_or_a_full_output_does_not_stop_a_batch_half_way() {
    let place = Place::new(Kind::Classic);
    let names: Vec<String> = (0..5).map(|n| format!("{n}.age")).collect();
    for name in &names {
        place.write(name, place.seal_text(name, plico::wire::Floor::Small));
    }
    let mut command = crate::support::plico();
    command
        .current_dir(place.path())
        .args(["open", "--office", "office", "--passphrase-file", "pw"])
        .args(&names);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
    assert_eq!(place.cases().len(), 5);
}

#[test]
fn two_verifiers_opening_the_same_files_at_once_refuse_none() {
    let place = Place::new(Kind::Classic);
    let names: Vec<String> = (0..8).map(|n| format!("{n}.age")).collect();
    for name in &names {
        place.write(name, place.seal_text(name, plico::wire::Floor::Small));
    }
    let running: Vec<_> = (0..3)
        .map(|_| {
            let mut command = crate::support::plico();
            command
                .current_dir(place.path())
                .args(["open", "--office", "office", "--passphrase-file", "pw"])
                .args(&names);
            command
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in running {
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
    }
    assert_eq!(place.cases().len(), 8);
}

#[test]
fn opening_into_a_plain_folder_writes_all_of_a_bundle_or_none() {
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Слова.\n");
    place.write("n.txt", "Заметка.\n");
    let bundle = place.seal(&["--statement", "s.txt", "n.txt"]);
    let name = bundle.file_name().unwrap().to_string_lossy().into_owned();
    let output = place.open(&[&name, "--to", "plain"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(err(&output).contains("unprotected"));
    let read = |n: &str| std::fs::read_to_string(place.join("plain/0001").join(n)).unwrap();
    assert_eq!(
        (read("statement.md"), read("attachments/01.txt")),
        ("Слова.\n".into(), "Заметка.\n".into())
    );
    assert!(read("manifest.json").contains("\"format\":1"));
    let mut damaged = std::fs::read(&bundle).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    place.write("damaged.age", damaged);
    assert_eq!(code(&place.open(&["damaged.age", "--to", "plain"])), 4);
    assert_eq!(
        files_below(&place.join("plain")).len(),
        4,
        "nothing of the damaged one"
    );
}
