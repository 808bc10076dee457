//! Drafts come back under their passphrase and only under it.

use super::*;
use crate::model::Language;
use serde_json::json;

const LIMITS: Limits = Limits::STANDARD;
const FAST: u8 = 4;

fn phrase(text: &str) -> Passphrase {
    Passphrase::existing(text.as_bytes()).unwrap()
}

fn told(story: &str) -> Telling {
    let mut telling = Telling::new(Language::Ru);
    telling.story = Plaintext::copy_of(story.as_bytes());
    telling.place = "story".into();
    telling.answers.insert("role".into(), json!({"skip": true}));
    telling
}

fn sealed(story: &str) -> Vec<u8> {
    seal_draft(&told(story), &phrase("right"), FAST, &LIMITS).unwrap()
}

fn refusal(sealed: &[u8], passphrase: &str) -> DraftError {
    open_draft(sealed, &phrase(passphrase), &LIMITS)
        .err()
        .unwrap()
}

#[test]
fn a_draft_comes_back_under_its_passphrase_and_only_under_it() {
    let file = sealed("Слова.");
    let back = open_draft(&file, &phrase("right"), &LIMITS).unwrap();
    assert_eq!(back.story.expose_str().unwrap(), "Слова.");
    assert_eq!((back.place.as_str(), back.answers.len()), ("story", 1));
    assert!(matches!(refusal(&file, "wrong"), DraftError::Passphrase));
}

#[test]
fn the_header_has_one_scrypt_stanza_and_one_length_and_the_size_is_a_step() {
    let lengths: Vec<usize> = ["", "x", &"слово ".repeat(9000)]
        .iter()
        .map(|story| {
            let file = sealed(story);
            let end = file.windows(5).position(|w| w == b"\n--- ").unwrap();
            let head = std::str::from_utf8(&file[..end]).unwrap();
            assert_eq!(head.lines().count(), 3, "{head}");
            assert!(head.contains("\n-> scrypt "), "{head}");
            assert_eq!(step_of(&file), Some(256 << 10));
            file.len()
        })
        .collect();
    assert_eq!(lengths, [lengths[0]; 3]);
    assert_eq!(step_of(&sealed(&"x".repeat(256 << 10))), Some(512 << 10));
}

#[test]
fn every_damaged_byte_is_refused_with_its_reason() {
    let file = sealed("Слова.");
    let end = file.windows(5).position(|w| w == b"\n--- ").unwrap();
    for at in (0..end + 60).chain([file.len() / 2, file.len() - 1]) {
        let mut damaged = file.clone();
        damaged[at] ^= 1;
        let error = refusal(&damaged, "right");
        assert!(
            !matches!(error, DraftError::Telling(_) | DraftError::Read { .. }),
            "{at}: {error}"
        );
    }
    for cut in [0, 10, end, file.len() / 2, file.len() - 1] {
        let error = refusal(&file[..cut], "right");
        assert!(
            matches!(error, DraftError::NotADraft | DraftError::Damaged),
            "{cut}: {error}"
        );
    }
}

#[test]
fn the_work_a_draft_may_ask_for_is_limited() {
    let file = seal_draft(&told(""), &phrase("right"), 5, &LIMITS).unwrap();
    let with = |work_factor| {
        let limits = Limits {
            work_factor,
            ..LIMITS
        };
        open_draft(&file, &phrase("right"), &limits)
    };
    assert!(with(5).is_ok());
    assert!(matches!(with(4), Err(DraftError::Work { factor: 5 })));
}

#[test]
fn a_key_file_a_bundle_and_a_text_are_no_drafts() {
    let short = seal_under(&phrase("right"), FAST, &Plaintext::copy_of(b"{}\n")).unwrap();
    assert!(matches!(refusal(&short, "right"), DraftError::NotADraft));
    let key =
        crate::envelope::Identity::<crate::envelope::Intake>::generate(crate::wire::Kind::Classic);
    let bundle = crate::envelope::seal_small(&key.to_recipient(), b"x").unwrap();
    assert!(matches!(refusal(&bundle, "right"), DraftError::NotADraft));
    assert!(matches!(
        refusal(b"a letter", "right"),
        DraftError::NotADraft
    ));
    let foreign = Plaintext::copy_of(&vec![b' '; 256 << 10]);
    let foreign = seal_under(&phrase("right"), FAST, &foreign).unwrap();
    assert!(matches!(refusal(&foreign, "right"), DraftError::Telling(_)));
}

#[test]
fn a_new_draft_takes_the_place_of_the_one_before_it() {
    let dir = tempfile::tempdir().unwrap();
    let here = || std::fs::read_dir(dir.path()).unwrap().count();
    let keep = |story: &str, previous: Option<&Path>| {
        keep(
            &told(story),
            &phrase("right"),
            dir.path(),
            previous,
            &LIMITS,
        )
        .unwrap()
    };
    let first = keep("first", None).path;
    let digits = digest_of(&std::fs::read(&first).unwrap()).content_digits();
    assert_eq!(
        first.file_name().unwrap().to_str().unwrap(),
        digits.file_name()
    );
    let second = keep("second", Some(&first));
    assert!(second.left_behind.is_none() && !first.exists());
    assert_eq!(here(), 1);
    assert!(is_draft(&second.path, &LIMITS));
    let back = resume(&second.path, &phrase("right"), &LIMITS).unwrap();
    assert_eq!(back.story.expose_str().unwrap(), "second");
    // What has another name than ours is somebody else's.
    let other = dir.path().join("letter.txt");
    std::fs::write(&other, "x").unwrap();
    assert!(!is_draft(&other, &LIMITS));
    let _ = keep("third", Some(&other));
    assert!(other.exists());
}

#[test]
fn a_draft_that_cannot_be_written_leaves_the_one_before_it() {
    let dir = tempfile::tempdir().unwrap();
    let old = dir.path().join("0000000000000000.age");
    std::fs::write(&old, sealed("first")).unwrap();
    let nowhere = dir.path().join("no such folder");
    let failed = keep(&told("x"), &phrase("right"), &nowhere, Some(&old), &LIMITS);
    assert!(matches!(failed, Err(DraftError::Write { .. })));
    assert!(old.exists());
    let renamed = resume(&old, &phrase("right"), &LIMITS).err().unwrap();
    assert!(
        matches!(renamed, DraftError::Damaged),
        "its digits do not fit it"
    );
}
