//! Each limit, on both sides.

use crate::support::{Place, offered, photograph};
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
        attachments: files,
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
    let strip = |limits| Source::open(&path).unwrap().strip(&limits).map(drop);
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
        .strip(&Limits::STANDARD)
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
    let archive = writer.finish(describe, Floor::Small).unwrap();
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
