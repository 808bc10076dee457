//! Each limit, on both sides.

use crate::support::{Place, code, enclosed, offered, photograph};
use plico::media::{MediaError, Source};
use plico::model::{Answers, Consent, EntryName, Limits};
use plico::secret::Plaintext;
use plico::submission::{Draft, SubmissionError};
use plico::wire::{ArchiveError, ArchiveWriter, Floor, Kind, read_archive};
use std::path::PathBuf;

fn draft(text: &str, files: Vec<PathBuf>) -> Draft {
    Draft {
        statement: Plaintext::copy_of(text.as_bytes()),
        answers: Answers::none(),
        questionnaire: None,
        consent: Consent::from_names([], &offered(), None, None).unwrap(),
        attachments: files.iter().map(|f| enclosed(f)).collect(),
    }
}

#[test]
fn a_statement_is_limited() {
    let limits = Limits {
        statement: 10,
        ..Limits::STANDARD
    };
    assert!(draft("0123456789", vec![]).strip(limits).is_ok());
    let longer = draft("0123456789x", vec![]).strip(limits);
    assert!(matches!(
        longer,
        Err(SubmissionError::TooLong { limit: 10 })
    ));
}

#[test]
fn the_number_of_attachments_is_limited_to_what_two_digits_can_name() {
    let place = Place::new(Kind::Classic);
    let file = place.write("a.txt", "x");
    assert!(
        draft("x", vec![file.clone(); 99])
            .strip(Limits::STANDARD)
            .is_ok()
    );
    let more = draft("x", vec![file; 100]).strip(Limits::STANDARD);
    assert!(matches!(more, Err(SubmissionError::TooMany { limit: 99 })));
}

#[test]
fn a_picture_is_limited_in_file_size_and_pixels_before_it_is_decoded() {
    let place = Place::new(Kind::Classic);
    let bytes = photograph("x");
    let path = place.write("a.jpg", &bytes);
    let strip = |limits: Limits| Source::open(&path).unwrap().strip(&limits.into()).map(drop);
    let size = bytes.len() as u64;
    assert!(
        strip(Limits {
            picture_file: size,
            ..Limits::STANDARD
        })
        .is_ok()
    );
    let smaller = strip(Limits {
        picture_file: size - 1,
        ..Limits::STANDARD
    });
    assert!(matches!(smaller, Err(MediaError::TooLarge { .. })));
    assert!(
        strip(Limits {
            picture_pixels: 64 * 48,
            ..Limits::STANDARD
        })
        .is_ok()
    );
    let fewer = strip(Limits {
        picture_pixels: 64 * 48 - 1,
        ..Limits::STANDARD
    });
    assert!(matches!(fewer, Err(MediaError::TooManyPixels { .. })));
    assert!(
        strip(Limits {
            picture_side: 64,
            ..Limits::STANDARD
        })
        .is_ok()
    );
    assert!(
        strip(Limits {
            picture_side: 63,
            ..Limits::STANDARD
        })
        .is_err()
    );
}

#[test]
fn a_png_that_claims_more_pixels_than_it_has_bytes_costs_no_memory() {
    let place = Place::new(Kind::Classic);
    let mut bomb = Vec::new();
    let mut encoder = png::Encoder::new(&mut bomb, 60_000, 60_000);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_chunk(png::chunk::IDAT, &[0x78, 0x9c, 0x63, 0, 0, 0, 1, 0, 1])
        .unwrap();
    drop(writer);
    let path = place.write("a.png", &bomb);
    let result = Source::open(&path)
        .unwrap()
        .strip(&Limits::STANDARD.into())
        .map(drop);
    assert!(matches!(result, Err(MediaError::TooManyPixels { .. })));
}

/// An archive of a statement of this length, read under these limits.
fn read_with(statement: u64, limits: &Limits) -> Result<(), ArchiveError> {
    use plico::model::{Done, Manifest, MediaType};
    let mut writer = ArchiveWriter::new(Vec::new(), Limits::STANDARD);
    let data = vec![b'x'; statement as usize];
    writer
        .append(
            EntryName::Statement,
            MediaType::Markdown,
            Done::Text,
            statement,
            &data[..],
        )
        .unwrap();
    writer
        .append(
            EntryName::Answers,
            MediaType::Json,
            Done::Text,
            2,
            &b"{}"[..],
        )
        .unwrap();
    let describe = |entries| Manifest {
        format: 1,
        entries,
        questionnaire: None,
        consent: Consent::from_names([], &offered(), None, None).unwrap(),
        pseudonym: None,
    };
    let archive = writer.finish(|e| Ok(describe(e)), Floor::Small).unwrap();
    let off = [&archive[..], &[0; 512]].concat();
    assert!(
        read_archive(&off[..], limits, &mut |_, _, _| Ok(())).is_err(),
        "off the ladder"
    );
    read_archive(&archive[..], limits, &mut |_, _, _| Ok(())).map(drop)
}

#[test]
fn what_an_archive_may_claim_is_limited() {
    let with = |statement| Limits {
        statement,
        ..Limits::STANDARD
    };
    assert!(read_with(1000, &with(1000)).is_ok());
    assert!(matches!(
        read_with(1000, &with(999)),
        Err(ArchiveError::TooLarge { limit: 999, .. })
    ));
    let with = |answers| Limits {
        answers,
        ..Limits::STANDARD
    };
    assert!(read_with(1, &with(2)).is_ok());
    assert!(matches!(
        read_with(1, &with(1)),
        Err(ArchiveError::TooLarge { limit: 1, .. })
    ));
    let with = |manifest| Limits {
        manifest,
        ..Limits::STANDARD
    };
    assert!(read_with(1, &with(500)).is_ok());
    assert!(matches!(
        read_with(1, &with(100)),
        Err(ArchiveError::TooLarge { limit: 100, .. })
    ));
}

#[test]
fn an_entry_larger_than_a_header_can_say_is_never_written() {
    let limits = Limits {
        entry: 5,
        ..Limits::STANDARD
    };
    use plico::model::{Done, MediaType};
    let mut writer = ArchiveWriter::new(Vec::new(), limits);
    let mut append = |data: &[u8]| {
        writer.append(
            EntryName::Statement,
            MediaType::Markdown,
            Done::Text,
            data.len() as u64,
            data,
        )
    };
    assert!(append(b"12345").is_ok());
    assert!(append(b"123456").is_err());
}

#[test]
fn a_bundle_is_limited() {
    let place = Place::new(Kind::Classic);
    let sealed = place.seal_text("x", Floor::Small);
    let len = sealed.len() as u64;
    let open = |bundle| {
        let limits = Limits {
            bundle,
            ..Limits::STANDARD
        };
        let file = std::io::Cursor::new(sealed.clone());
        plico::envelope::open_bundle(file, len, &place.identity(), &limits, &mut |_, _, _| Ok(()))
    };
    assert!(open(len).is_ok());
    assert!(open(len - 1).is_err());
}

#[test]
fn the_months_of_a_card_are_limited_when_it_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let run = |name: &str, months: &str| {
        std::fs::write(dir.path().join("pw"), crate::support::PASSPHRASE).unwrap();
        let args = [
            "office",
            "new",
            name,
            "--name",
            "Sample",
            "--valid-months",
            months,
            "--passphrase-file",
            "pw",
        ];
        code(&crate::support::run(dir.path(), &args))
    };
    assert_eq!(run("a", "0"), 2);
    assert_eq!(run("b", "61"), 2);
    assert!(!dir.path().join("a").exists() && !dir.path().join("b").exists());
    assert_eq!(run("c", "60"), 0);
}

#[test]
fn a_key_file_is_limited() {
    use plico::envelope::keys::{open_under, seal_under};
    let passphrase = plico::secret::Passphrase::existing(b"right").unwrap();
    let sealed = seal_under(&passphrase, 4, &Plaintext::copy_of(&[b'x'; 100])).unwrap();
    let with = |key_file| {
        open_under(
            &passphrase,
            &sealed,
            &Limits {
                key_file,
                ..Limits::STANDARD
            },
        )
        .is_ok()
    };
    assert!(with(100));
    assert!(!with(99));
}

#[test]
fn a_questionnaire_and_answers_are_limited_as_files() {
    let place = Place::sample(Kind::Classic);
    let answers = std::fs::read("examples/answers.ru.json").unwrap();
    let padded = |len: usize| [answers.clone(), vec![b' '; len - answers.len()]].concat();
    place.write("s.txt", "Words.");
    let seal = |name: &str| {
        let args = [
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "--statement",
            "s.txt",
            "--answers",
            name,
        ];
        code(&crate::support::run(place.path(), &args))
    };
    let limit = Limits::STANDARD.answers as usize;
    place.write("fits.json", padded(limit));
    place.write("over.json", padded(limit + 1));
    assert_eq!((seal("fits.json"), seal("over.json")), (0, 3));
    let json = std::fs::read("examples/questionnaire.json").unwrap();
    let limit = Limits::STANDARD.questionnaire as usize;
    place.write(
        "q.json",
        [json.clone(), vec![b' '; limit + 1 - json.len()]].concat(),
    );
    let args = [
        "office",
        "new",
        "x",
        "--name",
        "X",
        "--questionnaire",
        "q.json",
        "--passphrase-file",
        "pw",
    ];
    assert_eq!(code(&crate::support::run(place.path(), &args)), 3);
    assert!(!place.join("x").exists());
}

#[test]
fn options_and_repetitions_are_limited() {
    use plico::model::Questionnaire;
    let t = serde_json::json!({"en": "x"});
    let q = serde_json::json!({
        "format": "plico/questionnaire/1", "id": "t", "languages": ["en"], "title": t,
        "fields": [
            {"id": "a", "type": "choice", "sensitivity": 0, "publish": "same", "label": t, "help": t,
             "options": [{"id": "x", "label": t}, {"id": "y", "label": t}]},
            {"id": "g", "type": "group", "repeat": true, "sensitivity": 0, "publish": "same", "label": t, "help": t,
             "fields": [{"id": "b", "type": "text", "sensitivity": 0, "publish": "same", "label": t, "help": t}]}
        ]
    })
    .to_string();
    let with = |options| {
        Questionnaire::from_json(
            q.as_bytes(),
            &Limits {
                options,
                ..Limits::STANDARD
            },
        )
        .is_ok()
    };
    assert!(with(2));
    assert!(!with(1));
    let questionnaire = Questionnaire::from_json(q.as_bytes(), &Limits::STANDARD).unwrap();
    let answers = br#"{"g":[{"b":"1"},{"b":"2"}]}"#;
    let with = |repeats| {
        Answers::from_json(
            answers,
            &questionnaire,
            true,
            &Limits {
                repeats,
                ..Limits::STANDARD
            },
        )
        .is_ok()
    };
    assert!(with(2));
    assert!(!with(1));
}

#[test]
fn packed_metadata_is_looked_at_up_to_its_limit() {
    let place = Place::new(Kind::Classic);
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, 4, 4);
    encoder.set_color(png::ColorType::Grayscale);
    encoder
        .add_ztxt_chunk("Comment".into(), "0123456789".into())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0; 16]).unwrap();
    writer.finish().unwrap();
    let path = place.write("a.png", picture);
    let seen = |metadata| {
        let limits = Limits {
            metadata,
            ..Limits::STANDARD
        };
        let found = Source::open(&path)
            .unwrap()
            .inspect(&limits.into())
            .unwrap();
        found[0].value.as_ref().unwrap().raw().to_owned()
    };
    assert_eq!(seen(10), "Comment: 0123456789");
    assert_eq!(seen(9), "Comment: 012345678");
}
