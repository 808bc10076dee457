//! Codename, bundle under it, reply, follow-up: in the library at a cost for tests, and once as processes at the real one.

use crate::support::{Place, Silent, code, done, enclosed, err, offered, out, run};
use plico::envelope::codename::Codename;
use plico::envelope::pseudonym::Cost;
use plico::envelope::stream_seal::SealWriter;
use plico::envelope::{
    OpenError, PseudonymKeys, Reply, SealError, Signer, open_bundle, open_reply, seal, seal_reply,
};
use plico::model::{
    Answers, Consent, Done, EntryName, Language, Limits, Manifest, MediaType, ReplyHead,
};
use plico::secret::Plaintext;
use plico::submission::{Answer, Draft, Enclosed, StrippedSubmission, SubmissionError};
use plico::wire::{ArchiveWriter, Floor, Kind, Shape};
use serde_json::Value;
use std::io::{Cursor, Write};
use std::path::Path;

fn keys(place: &Place, codename: &Codename) -> PseudonymKeys {
    PseudonymKeys::derive_at(Cost::TESTS, codename, &place.card()).unwrap()
}

fn somebody() -> Codename {
    Codename::generate(Language::En)
}

fn submission(text: &str, scopes: &[&str], files: Vec<Enclosed>) -> StrippedSubmission {
    let draft = Draft {
        statement: Plaintext::copy_of(text.as_bytes()),
        answers: Answers::none(),
        questionnaire: None,
        consent: Consent::from_names(scopes.iter().copied(), &offered(), None, None).unwrap(),
        attachments: files,
    };
    draft.strip(Limits::STANDARD).unwrap().0
}

/// A bundle under a codename.
fn bundle(
    place: &Place,
    keys: &PseudonymKeys,
    sequence: u64,
    text: &str,
    scopes: &[&str],
) -> Vec<u8> {
    let signer = Signer { keys, sequence };
    let told = submission(text, scopes, Vec::new());
    let card = place.card();
    seal(
        &told,
        &card,
        Floor::Usual,
        Vec::new(),
        &mut Silent,
        Some(signer),
    )
    .unwrap()
}

fn reply(keys: &PseudonymKeys, number: u64, text: &str) -> Vec<u8> {
    let head = ReplyHead {
        number,
        sequence: 1,
        received: 1,
    };
    let answer = Answer::new(text.as_bytes(), &Limits::STANDARD).unwrap();
    seal_reply(&answer, head, &keys.reply_to(), Vec::new()).unwrap()
}

fn try_reply(sealed: &[u8], keys: &PseudonymKeys) -> Result<Option<Reply>, OpenError> {
    let len = sealed.len() as u64;
    open_reply(Cursor::new(sealed), len, keys, &Limits::STANDARD)
}

fn open(place: &Place, sealed: Vec<u8>) -> Result<Manifest, OpenError> {
    let len = sealed.len() as u64;
    let opened = open_bundle(
        Cursor::new(sealed),
        len,
        &place.identity(),
        &Limits::STANDARD,
        &mut |_, _, _| Ok(()),
    );
    opened.map(|o| o.manifest)
}

#[test]
fn a_bundle_under_a_codename_is_signed_and_names_where_to_reply() {
    let place = Place::new(Kind::Classic);
    let keys = keys(&place, &somebody());
    let manifest = open(&place, bundle(&place, &keys, 7, "words", &[])).unwrap();
    let pseudonym = manifest.pseudonym.unwrap();
    assert_eq!(pseudonym.sequence, 7);
    assert_eq!(pseudonym.reply_to, keys.reply_to().to_string());
    assert_eq!(
        keys.reply_to().kind(),
        Kind::Hybrid,
        "on a classic card, too"
    );
}

#[test]
fn the_number_of_a_message_is_limited_on_both_sides() {
    let place = Place::new(Kind::Classic);
    let keys = keys(&place, &somebody());
    let told = submission("words", &[], Vec::new());
    let with = |sequence| {
        let signer = Some(Signer {
            keys: &keys,
            sequence,
        });
        seal(
            &told,
            &place.card(),
            Floor::Small,
            Vec::new(),
            &mut Silent,
            signer,
        )
    };
    let most = Limits::STANDARD.sequence;
    for wrong in [0, most + 1, u64::MAX] {
        assert!(matches!(with(wrong), Err(SealError::Sequence { .. })));
    }
    for right in [1, most] {
        assert!(open(&place, with(right).unwrap()).is_ok());
    }
    let fewer = Limits {
        sequence: most - 1,
        ..Limits::STANDARD
    };
    let sealed = with(most).unwrap();
    let len = sealed.len() as u64;
    let opened = open_bundle(
        Cursor::new(sealed),
        len,
        &place.identity(),
        &fewer,
        &mut |_, _, _| Ok(()),
    );
    assert!(matches!(opened, Err(OpenError::Signature)));
}

#[test]
fn a_manifest_that_was_changed_after_it_was_signed_is_refused() {
    let place = Place::new(Kind::Classic);
    let keys = keys(&place, &somebody());
    let signed = open(&place, bundle(&place, &keys, 2, "words", &[])).unwrap();
    // The holder of the office's public card can seal anything; only the signature is missing to them.
    let sealed_with = |change: &dyn Fn(&mut Manifest)| {
        let sealer = SealWriter::new(&place.identity().to_recipient(), Vec::new()).unwrap();
        let mut writer = ArchiveWriter::new(sealer, Limits::STANDARD);
        for (name, media, data) in [
            (EntryName::Statement, MediaType::Markdown, &b"words"[..]),
            (EntryName::Answers, MediaType::Json, &b"{}"[..]),
        ] {
            writer
                .append(name, media, Done::Text, data.len() as u64, data)
                .unwrap();
        }
        let mut manifest = signed.clone();
        change(&mut manifest);
        let sealer = writer.finish(|_| Ok(manifest), Floor::Usual).unwrap();
        open(&place, sealer.finish().unwrap())
    };
    assert!(sealed_with(&|_| ()).is_ok(), "unchanged it holds");
    let changes: [&dyn Fn(&mut Manifest); 5] = [
        &|m| m.pseudonym.as_mut().unwrap().sequence = 3,
        &|m| m.pseudonym.as_mut().unwrap().signature.clear(),
        &|m| m.consent = Consent::from_names(["contact_back"], &offered(), None, None).unwrap(),
        &|m| {
            let other = crate::replies::keys(&place, &somebody());
            m.pseudonym.as_mut().unwrap().reply_to = other.reply_to().to_string();
        },
        &|m| {
            let other = open(
                &place,
                bundle(
                    &place,
                    &crate::replies::keys(&place, &somebody()),
                    2,
                    "words",
                    &[],
                ),
            );
            m.pseudonym.as_mut().unwrap().key = other.unwrap().pseudonym.unwrap().key;
        },
    ];
    for (n, change) in changes.iter().enumerate() {
        assert!(
            matches!(sealed_with(*change), Err(OpenError::Signature)),
            "{n}"
        );
    }
}

#[test]
fn an_original_goes_in_only_where_both_the_file_and_the_consent_say_so() {
    let place = Place::new(Kind::Classic);
    let files = || -> Vec<Enclosed> {
        ["a.txt", "b.txt", "c.txt"]
            .iter()
            .map(|name| Enclosed {
                keep_original: *name != "b.txt",
                ..enclosed(&place.write(name, name))
            })
            .collect()
    };
    let names = |scopes: &[&str]| {
        let told = submission("words", scopes, files());
        let sealed = seal(
            &told,
            &place.card(),
            Floor::Usual,
            Vec::new(),
            &mut Silent,
            None,
        );
        let manifest = open(&place, sealed.unwrap()).unwrap();
        let names = manifest.entries.into_iter().map(|e| e.name);
        names
            .filter(|n| n.starts_with("originals/"))
            .collect::<Vec<_>>()
    };
    // Numbered like their attachments, so one is missing between them.
    assert_eq!(
        names(&["keep_originals"]),
        ["originals/01.age", "originals/03.age"]
    );
    assert!(names(&[]).is_empty());
}

#[test]
fn a_reply_opens_with_its_codename_and_with_no_other() {
    let place = Place::new(Kind::Hybrid);
    let codename = somebody();
    let mine = keys(&place, &codename);
    let sealed = reply(&mine, 3, "Слова.\r\nЕщё слова.");
    let opened = try_reply(&sealed, &mine).unwrap().unwrap();
    assert_eq!(opened.text.raw(), "Слова.\nЕщё слова.");
    assert_eq!((opened.head.number, opened.head.sequence), (3, 1));
    assert!(
        try_reply(&sealed, &keys(&place, &somebody()))
            .unwrap()
            .is_none()
    );
    // At another office the same words are another pseudonym.
    let elsewhere = Place::new(Kind::Hybrid);
    assert!(
        try_reply(&sealed, &keys(&elsewhere, &codename))
            .unwrap()
            .is_none()
    );
    // The office itself cannot read what it has sealed.
    assert!(matches!(open(&place, sealed), Err(OpenError::NoKey)));
}

#[test]
fn a_damaged_reply_is_named_and_other_files_are_merely_not_mine() {
    let place = Place::new(Kind::Hybrid);
    let mine = keys(&place, &somebody());
    let good = reply(&mine, 1, "words");
    let header = Kind::Hybrid.header_len();
    // In the MAC, in the nonce, in the first and in the last chunk.
    for at in [header - 10, header + 3, header + 100, good.len() - 1] {
        let mut damaged = good.clone();
        damaged[at] = if damaged[at] == b'A' { b'B' } else { b'A' };
        assert!(
            matches!(try_reply(&damaged, &mine), Err(OpenError::NotAuthentic)),
            "{at}"
        );
    }
    let strangers = [
        good[..good.len() - 1].to_vec(),
        [&good[..], b"x"].concat(),
        bundle(&place, &mine, 1, "words", &[]),
        place.seal_text("words", Floor::Small),
        b"a note".to_vec(),
        Vec::new(),
    ];
    for file in strangers {
        assert!(try_reply(&file, &mine).unwrap().is_none());
    }
    let mut stanza = good;
    stanza[100] ^= 1;
    assert!(try_reply(&stanza, &mine).unwrap().is_none());
}

#[test]
fn what_is_sealed_to_a_codename_and_is_no_reply_is_refused() {
    let place = Place::new(Kind::Hybrid);
    let mine = keys(&place, &somebody());
    let seal_bytes = |plaintext: &[u8]| {
        let mut sealer = SealWriter::new(&mine.reply_to(), Vec::new()).unwrap();
        sealer.write_all(plaintext).unwrap();
        try_reply(&sealer.finish().unwrap(), &mine)
    };
    let step = 256 << 10;
    assert!(matches!(
        seal_bytes(&vec![0; step]),
        Err(OpenError::Reply(_))
    ));
    assert!(matches!(
        seal_bytes(&vec![b'x'; step]),
        Err(OpenError::Reply(_))
    ));
    assert!(matches!(
        seal_bytes(&vec![0; 2 * step]),
        Err(OpenError::Reply(_))
    ));
}

#[test]
fn the_text_of_a_reply_is_limited_and_normalised() {
    let limits = Limits {
        reply: 5,
        ..Limits::STANDARD
    };
    assert!(Answer::new(b"12345", &limits).is_ok());
    let longer = Answer::new(b"123456", &limits);
    assert!(matches!(longer, Err(SubmissionError::TooLong { limit: 5 })));
    assert!(matches!(
        Answer::new(b" \n", &limits),
        Err(SubmissionError::Nothing)
    ));
    let marked = Answer::new("a\u{200b}\r\nb".as_bytes(), &limits).unwrap();
    assert_eq!(marked.text().expose(), b"a\nb");
    // The longest there is still stands on the lowest usual step.
    let place = Place::new(Kind::Hybrid);
    let mine = keys(&place, &somebody());
    let longest = "я".repeat(32 << 10);
    assert_eq!(reply(&mine, 1, &longest).len(), reply(&mine, 1, "x").len());
}

#[test]
fn from_outside_a_reply_is_a_bundle() {
    let place = Place::new(Kind::Hybrid);
    let mine = keys(&place, &somebody());
    let (reply, bundle) = (
        reply(&mine, 1, "words"),
        bundle(&place, &mine, 1, "words", &[]),
    );
    assert_eq!(reply.len(), bundle.len());
    let shape = |bytes: &[u8]| Shape::read(&mut &bytes[..], bytes.len() as u64).unwrap();
    assert_eq!(shape(&reply), shape(&bundle));
    assert!(matches!(shape(&reply), Shape::Bundle(Kind::Hybrid, _)));
}

fn json(output: &std::process::Output) -> Value {
    serde_json::from_str(&out(output)).unwrap_or_else(|_| panic!("{}{}", out(output), err(output)))
}

fn answer(place: &Place, case: &str, text: &str) -> std::process::Output {
    place.write("answer.txt", text);
    let args = [
        "answer",
        case,
        "--statement",
        "answer.txt",
        "-o",
        "post",
        "--json",
        "--office",
        "office",
        "--passphrase-file",
        "pw",
    ];
    run(place.path(), &args)
}

fn read_replies(place: &Place, codename: &str, more: &[&str]) -> std::process::Output {
    place.write("codename", codename);
    let mut args = vec![
        "reply",
        "post",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
        "--codename-file",
        "codename",
    ];
    args.extend(more);
    run(place.path(), &args)
}

#[test]
#[cfg(feature = "casebook")]
fn a_correspondence_goes_to_and_fro_among_two_hundred_replies_to_others() {
    let place = Place::new(Kind::Hybrid);
    let codename = somebody();
    let words = codename.words().to_string();
    let mine = PseudonymKeys::derive(&codename, &place.card()).unwrap();
    let told = |sequence, text: &str| {
        let sealed = bundle(&place, &mine, sequence, text, &["contact_back"]);
        place.write(&format!("{sequence}-{}.age", sealed[1700]), sealed)
    };
    let take = |file: &Path| {
        let output = place.open(&[file.to_str().unwrap()]);
        assert_eq!(code(&output), 0, "{}", err(&output));
    };
    std::fs::create_dir(place.join("post")).unwrap();
    for n in 0..200 {
        let other = keys(&place, &somebody());
        place.write(&format!("post/{n:016}.age"), reply(&other, 1, "not yours"));
    }
    // One of them is a bundle, one is no sealed file at all.
    place.write("post/bundle.age", place.seal_text("words", Floor::Usual));
    place.write("post/notes.txt", "notes");

    take(&told(1, "the first message"));
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    let first = json(&answer(&place, &case, "Что было дальше?\r\n"));
    assert_eq!(
        (first["number"].as_u64(), first["case"].as_str()),
        (Some(1), Some(case.as_str()))
    );
    let path = first["file"].as_str().unwrap().to_owned();
    assert!(
        done(place.path(), &["check", &path]).starts_with("whole"),
        "like any bundle"
    );

    let output = read_replies(&place, &words, &["--json"]);
    assert_eq!(code(&output), 0);
    let found = json(&output);
    assert_eq!(found["others"], 202);
    assert_eq!(found["replies"][0]["text"], "Что было дальше?\n");
    assert_eq!(found["replies"][0]["sequence"], 1);

    take(&told(2, "the second message"));
    assert_eq!(place.cases().len(), 1, "one case");
    assert_eq!(place.cases()[0]["sequence"], 2);
    let second = json(&answer(&place, &case, "Thank you.\u{1b}[2J"));
    assert_eq!(second["number"], 2);

    let shown = out(&read_replies(&place, &words, &[]));
    assert!(
        shown.contains("Reply 1.") && shown.contains("Reply 2.") && shown.contains("Thank you.")
    );
    assert!(
        shown.contains("2 messages of yours") && !shown.contains('\u{1b}'),
        "{shown}"
    );

    let shown: Value = serde_json::from_str(&place.show(&case, &["--json"])).unwrap();
    assert_eq!(shown["replies"].as_array().unwrap().len(), 2);
    assert_eq!(shown["replies"][0]["text"], "Что было дальше?\n");
    assert_eq!(shown["bundles"][1]["sequence"], 2);
    assert_eq!(shown["bundles"][1]["sequence_twice"], false);
    let shown = place.show(&case, &[]);
    for part in [
        "Message 1 under",
        "Message 2 under",
        "Reply 1, sealed",
        "Reply 2, sealed",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }

    // The same number once more, and then one too far.
    take(&told(2, "another second message"));
    take(&told(5, "the fifth message"));
    let listed = &place.cases()[0];
    assert_eq!(
        (&listed["bundles"], &listed["sequence"]),
        (&4.into(), &5.into())
    );
    assert_eq!(listed["sequence_twice"][0], 2);
    assert_eq!(listed["sequence_missing"][0]["from"], 3);
    assert_eq!(listed["sequence_missing"][0]["to"], 4);
    let shown = place.show(&case, &[]);
    assert!(
        shown.contains("not arrived here: 3-4") && shown.contains("more than once"),
        "{shown}"
    );

    // A damaged one of hers, and a reply that is missing.
    let path = place.join(&path);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100_000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let output = read_replies(&place, &words, &["--json"]);
    assert_eq!(code(&output), 1);
    let found = json(&output);
    assert_eq!(found["refused"][0]["reason"], "open-not-authentic");
    assert_eq!(found["replies"].as_array().unwrap().len(), 1);
    assert_eq!(found["missing"][0]["from"], 1);

    let nobody = read_replies(&place, &somebody().words(), &[]);
    assert_eq!((code(&nobody), out(&nobody).as_str()), (1, ""));
    assert!(err(&nobody).contains("None of these files"));
}

#[test]
#[cfg(feature = "casebook")]
fn a_case_is_answered_only_where_its_latest_message_allows_it() {
    let place = Place::new(Kind::Classic);
    std::fs::create_dir(place.join("post")).unwrap();
    let take = |name: &str, bytes: Vec<u8>| {
        let file = place.write(name, bytes);
        assert_eq!(code(&place.open(&[file.to_str().unwrap()])), 0);
    };
    let refused = |case: &str| {
        let output = answer(&place, case, "words");
        assert_eq!(code(&output), 1, "{}", err(&output));
        assert_eq!(std::fs::read_dir(place.join("post")).unwrap().count(), 0);
        err(&output)
    };
    take("a.age", place.seal_text("no codename", Floor::Usual));
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    assert!(refused(&case).contains("no codename"));

    let mine = keys(&place, &somebody());
    take("b.age", bundle(&place, &mine, 1, "yes", &["contact_back"]));
    let of_mine = || {
        let cases = place.cases();
        let found = cases.iter().find(|c| !c["sequence"].is_null()).unwrap();
        found["id"].as_str().unwrap().to_owned()
    };
    let case = of_mine();
    // The consent is taken back by the next message; and once more under the same number it is not given by half.
    take("c.age", bundle(&place, &mine, 2, "no longer", &[]));
    assert!(refused(&case).contains("contact_back"));
    take(
        "d.age",
        bundle(&place, &mine, 2, "yes again", &["contact_back"]),
    );
    assert!(refused(&case).contains("contact_back"));

    let dated = Consent::from_names(
        ["contact_back"],
        &offered(),
        Some("2999-01-01".into()),
        None,
    );
    let draft = Draft {
        statement: Plaintext::copy_of(b"later"),
        answers: Answers::none(),
        questionnaire: None,
        consent: dated.unwrap(),
        attachments: Vec::new(),
    };
    let signer = Some(Signer {
        keys: &mine,
        sequence: 3,
    });
    let told = draft.strip(Limits::STANDARD).unwrap().0;
    let sealed = seal(
        &told,
        &place.card(),
        Floor::Usual,
        Vec::new(),
        &mut Silent,
        signer,
    );
    take("e.age", sealed.unwrap());
    assert!(refused(&case).contains("2999-01-01"));

    take("f.age", bundle(&place, &mine, 4, "yes", &["contact_back"]));
    let output = answer(&place, &case, "words");
    assert_eq!(code(&output), 0, "{}", err(&output));
    // What cannot be written is not recorded either.
    let args = [
        "answer",
        &case,
        "--statement",
        "answer.txt",
        "-o",
        "nowhere",
        "--office",
        "office",
        "--passphrase-file",
        "pw",
    ];
    assert_eq!(code(&run(place.path(), &args)), 5);
    let shown: Value = serde_json::from_str(&place.show(&case, &["--json"])).unwrap();
    assert_eq!(shown["replies"].as_array().unwrap().len(), 1);
}

#[test]
#[cfg(feature = "casebook")]
fn a_casebook_of_another_version_is_left_alone() {
    use plico::casework::{Casebook, StoreError};
    let place = Place::new(Kind::Classic);
    let file = place.write("a.age", place.seal_text("words", Floor::Small));
    assert_eq!(code(&place.open(&[file.to_str().unwrap()])), 0);
    let author = place.author();
    let dir = place.join("office/casebook");
    let set = |version: i64| {
        let db = rusqlite::Connection::open(dir.join("casebook.db")).unwrap();
        let key = place.database_key();
        db.execute_batch(&format!(
            "PRAGMA key = \"x'{key}'\"; PRAGMA user_version = {version};"
        ))
        .unwrap();
    };
    let opened = || {
        Casebook::open(&dir, &author, &Limits::STANDARD).map(|c| {
            c.page(
                &plico::casework::Filter::default(),
                plico::casework::Order::default(),
                0,
                9,
            )
            .unwrap()
            .total
        })
    };
    set(2);
    assert!(matches!(opened(), Err(StoreError::Older { version: 2 })));
    set(4);
    assert!(matches!(opened(), Err(StoreError::Newer { version: 4 })));
    set(3);
    assert_eq!(opened().unwrap(), 1);
}

#[test]
fn reply_refuses_what_it_cannot_ask_for() {
    let place = Place::new(Kind::Classic);
    std::fs::create_dir(place.join("post")).unwrap();
    let args = [
        "reply",
        "post",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
    ];
    let output = run(place.path(), &args);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("codename"));
    let output = read_replies(&place, "one word", &[]);
    assert_eq!(code(&output), 2, "{}", err(&output));
    let args = [
        "reply",
        "nothing.age",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
        "--codename-file",
        "codename",
    ];
    place.write("codename", somebody().words().as_bytes());
    assert_eq!(code(&run(place.path(), &args)), 1);
}
