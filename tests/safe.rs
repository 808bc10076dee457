//! A stranger's files are not shown: a picture that was asked for as safe is pixels alone, a case's files do not mix with
//! another's, and a hostile picture neither keeps its case out nor is known again.
#![cfg(feature = "casebook")]

use crate::staff::casebook;
use crate::support::{Place, code, done, err, files_below, holds, offered, out, photograph, run};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use plico::envelope::stream_seal::SealWriter;
use plico::model::record::{TakenAs, TakenOut};
use plico::model::{Consent, Done, EntryName, Limits, Manifest, MediaType};
use plico::wire::{ArchiveWriter, Floor, Kind, digest_of};
use serde_json::Value;

const OFFICE: [&str; 4] = ["--office", "office", "--passphrase-file", "pw"];

/// Seals files as they are, as whoever has the office's card and a program of their own can.
pub fn sealed(
    place: &Place,
    (text, answers): (&str, &str),
    consent: &[&str],
    files: &[(MediaType, &[u8])],
) -> Vec<u8> {
    let sealer = SealWriter::new(&place.identity().to_recipient(), Vec::new()).unwrap();
    let mut writer = ArchiveWriter::new(sealer, Limits::STANDARD);
    let texts = [
        (EntryName::Statement, MediaType::Markdown, text.as_bytes()),
        (EntryName::Answers, MediaType::Json, answers.as_bytes()),
    ];
    let files = files.iter().zip(1u8..);
    let files = files.map(|((media, bytes), n)| (EntryName::Attachment(n, *media), *media, *bytes));
    for (name, media, data) in texts.into_iter().chain(files) {
        let done = if matches!(name, EntryName::Attachment(..)) {
            Done::Rebuilt
        } else {
            Done::Text
        };
        writer
            .append(name, media, done, data.len() as u64, data)
            .unwrap();
    }
    let describe = |entries| Manifest {
        format: 1,
        entries,
        questionnaire: None,
        consent: Consent::from_names(consent.iter().copied(), &offered(), None, None).unwrap(),
        pseudonym: None,
    };
    let sealer = writer.finish(|e| Ok(describe(e)), Floor::Small).unwrap();
    sealer.finish().unwrap()
}

/// Opens a bundle of such files, and returns its case.
fn admitted(place: &Place, text: &str, files: &[(MediaType, &[u8])]) -> String {
    let name = format!("{}.age", digest_of(text.as_bytes()));
    let consent = ["internal_review"];
    place.write(&name, sealed(place, (text, "{}"), &consent, files));
    let output = place.open(&["--json", &name]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(said[0]["result"], "new");
    said[0]["case"].as_str().unwrap().to_owned()
}

fn jpeg(picture: &image::RgbImage, quality: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, quality);
    encoder.encode_image(picture).unwrap();
    out
}

/// A picture that no other number's is like.
fn picture(number: u32) -> image::RgbImage {
    let mut state = number.wrapping_mul(0x9E37_79B9) | 1;
    let mut dice = move |n: u32| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state % n
    };
    let mut picture = image::RgbImage::from_pixel(320, 240, image::Rgb([120, 130, 140]));
    for _ in 0..50 {
        let (left, top) = (dice(320), dice(240));
        let (right, low) = (
            (left + 15 + dice(100)).min(320),
            (top + 15 + dice(80)).min(240),
        );
        let colour = image::Rgb([dice(256) as u8, dice(256) as u8, dice(256) as u8]);
        for (x, y) in (left..right).flat_map(|x| (top..low).map(move |y| (x, y))) {
            picture.put_pixel(x, y, colour);
        }
    }
    picture
}

fn taken(place: &Place, case: &str) -> Vec<TakenOut> {
    let book = casebook(place, &place.author()).unwrap();
    let key = book.key_of(case).unwrap();
    let taken = book.state(&key).unwrap().taken_out;
    taken.into_iter().map(|t| t.value).collect()
}

#[test]
fn a_picture_that_was_encoded_anew_made_smaller_or_trimmed_is_flagged_and_no_other() {
    let place = Place::new(Kind::Classic);
    let first = picture(1);
    let small = imageops::resize(&first, 160, 120, FilterType::Triangle);
    let trimmed = imageops::crop_imm(&first, 6, 4, 308, 232).to_image();
    let texts = ["original", "anew", "smaller", "trimmed", "another", "none"];
    let files = [
        jpeg(&first, 90),
        jpeg(&first, 40),
        jpeg(&small, 70),
        jpeg(&trimmed, 80),
        jpeg(&picture(2), 90),
    ];
    let mut cases = Vec::new();
    for (text, file) in texts.iter().zip(&files) {
        cases.push(admitted(&place, text, &[(MediaType::Jpeg, file)]));
    }
    let book = casebook(&place, &place.author()).unwrap();
    for (n, case) in cases.iter().enumerate() {
        let same = book.same_pictures(case).unwrap();
        let same: std::collections::BTreeSet<&String> = same.iter().map(|s| &s.case).collect();
        let expected = cases[..4].iter().filter(|c| n < 4 && *c != case).collect();
        assert_eq!(same, expected, "{}", texts[n]);
    }
}

#[test]
fn a_hostile_picture_is_admitted_with_its_case_and_has_no_fingerprint() {
    let place = Place::new(Kind::Classic);
    let whole = jpeg(&picture(3), 90);
    // A PNG that says it is 60,000 pixels wide and high.
    let mut bomb = Vec::new();
    let small = image::RgbImage::new(8, 8);
    small
        .write_to(
            &mut std::io::Cursor::new(&mut bomb),
            image::ImageFormat::Png,
        )
        .unwrap();
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let crc = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let noise: Vec<u8> = (0..5_000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let pictures: [(MediaType, &[u8]); 5] = [
        (MediaType::Png, &bomb),
        (MediaType::Jpeg, &whole[..400]),
        (MediaType::Jpeg, &noise),
        (MediaType::Gif, b"GIF89a\xff\xff\xff\xff"),
        (MediaType::Tiff, b"II*\0\x08\0\0\0\xff\xff"),
    ];
    let bad = admitted(&place, "all of it hostile", &pictures);
    let good = admitted(
        &place,
        "the same in good order",
        &[(MediaType::Jpeg, &whole)],
    );
    let book = casebook(&place, &place.author()).unwrap();
    assert_eq!(book.bundles(&bad).unwrap()[0].manifest.entries.len(), 7);
    assert!(book.same_pictures(&good).unwrap().is_empty());
    drop(book);
    let key = place.database_key();
    let db = rusqlite::Connection::open(place.join("office/casebook/casebook.db")).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
        .unwrap();
    let count = |what: &str| {
        let query = format!("SELECT count(*) FROM pictures WHERE {what}");
        db.query_row(&query, [], |r| r.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(count("done = 1"), 6, "each was looked at once");
    assert_eq!(count("bits IS NOT NULL"), 1, "the good one");
}

/// The checksum of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[test]
fn a_safe_picture_has_no_byte_of_the_file_that_says_anything_and_is_recorded() {
    let place = Place::new(Kind::Classic);
    let hostile = photograph("CANARY-of-a-camera");
    let case = admitted(
        &place,
        "words",
        &[
            (MediaType::Jpeg, &hostile),
            (MediaType::Text, b"plain words\n"),
        ],
    );
    let show = |more: &[&str]| run(place.path(), &[&["show", &case], more, &OFFICE].concat());
    let output = show(&[
        "--attachment",
        "1",
        "--safe",
        "-o",
        "safe.jpg",
        "--reason",
        "to look at it",
    ]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let safe = std::fs::read(place.join("safe.jpg")).unwrap();
    assert_ne!(safe, hostile);
    assert!(holds(&hostile, "CANARY-of-a-camera") && !holds(&safe, "CANARY-of-a-camera"));
    let shown = image::load_from_memory(&safe).unwrap();
    assert!(shown.width() > 0);
    let recorded = taken(&place, &case);
    assert_eq!(recorded.len(), 1);
    assert_eq!(recorded[0].form, TakenAs::Safe);
    assert_eq!(recorded[0].reason, "to look at it");
    assert_eq!(recorded[0].input, Some(digest_of(&hostile)));
    assert_eq!(recorded[0].output, digest_of(&safe));
    // Anything but a picture is refused, and says what can be done.
    let refused = show(&["--attachment", "2", "--safe", "-o", "safe.txt"]);
    assert_eq!(code(&refused), 3);
    assert!(err(&refused).contains("Dangerzone"), "{}", err(&refused));
    assert!(!place.join("safe.txt").exists());
    // What is there is not written over, and nothing is recorded of it.
    assert_eq!(code(&show(&["--attachment", "1", "-o", "safe.jpg"])), 5);
    assert_eq!(code(&show(&["--safe"])), 2);
    assert_eq!(code(&show(&["-o", "x.jpg"])), 2);
    assert_eq!(code(&show(&["--attachment", "3", "-o", "x.jpg"])), 2);
    assert_eq!(code(&show(&["--original", "1", "-o", "x.age"])), 2);
    assert_eq!(taken(&place, &case).len(), 1);
    let said = out(&show(&[
        "--attachment",
        "1",
        "-o",
        "as-it-is.jpg",
        "--json",
    ]));
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["written"][0]["form"], "as_it_is");
    assert_eq!(std::fs::read(place.join("as-it-is.jpg")).unwrap(), hostile);
}

#[test]
fn a_folder_for_dangerzone_holds_the_files_of_one_case_under_neutral_names() {
    let place = Place::new(Kind::Classic);
    let photo = jpeg(&picture(4), 80);
    let files: [(MediaType, &[u8]); 2] = [(MediaType::Jpeg, &photo), (MediaType::Text, b"words\n")];
    let case = admitted(&place, "one", &files);
    let other = admitted(&place, "two", &[(MediaType::Text, b"of another\n")]);
    let none = admitted(&place, "three", &[]);
    let to = |case: &str, dir: &str| {
        let args = ["show", case, "--dangerzone", dir, "--reason", "to look"];
        run(place.path(), &[&args, &OFFICE[..]].concat())
    };
    assert_eq!(code(&to(&case, "look")), 0);
    let names = |dir: &str| {
        let mut names: Vec<String> = files_below(&place.join(dir))
            .iter()
            .map(|p| p.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("look"), ["01.jpg", "02.txt"]);
    assert_eq!(std::fs::read(place.join("look/01.jpg")).unwrap(), photo);
    let recorded = taken(&place, &case);
    assert_eq!(recorded.len(), 2);
    assert!(
        recorded
            .iter()
            .all(|t| t.form == TakenAs::AsItIs && t.reason == "to look")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.join("look"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "nobody else looks in");
    }
    // Nothing of another case comes beside it, nor the same again.
    for case in [&other, &case] {
        let refused = to(case, "look");
        assert_eq!(code(&refused), 3, "{}", err(&refused));
    }
    assert_eq!(names("look"), ["01.jpg", "02.txt"]);
    assert!(taken(&place, &other).is_empty());
    assert_eq!(taken(&place, &case).len(), 2);
    assert_eq!(code(&to(&none, "empty")), 3);
    assert!(!place.join("empty").exists());
    std::fs::create_dir(place.join("there")).unwrap();
    assert_eq!(code(&to(&other, "there")), 0, "an empty folder will do");
    let verified = run(place.path(), &[&["log", "verify"], &OFFICE[..]].concat());
    assert_eq!(code(&verified), 0, "{}", err(&verified));
}

#[test]
fn a_sealed_original_goes_out_as_it_came() {
    let place = Place::sample(Kind::Hybrid);
    let paths = crate::support::samples::seal_all(&place.office, &place.join("inbox"));
    let output = place.open(&["--json", paths[7].to_str().unwrap()]);
    let said: Value = serde_json::from_str(&out(&output)).unwrap();
    let case = said[0]["case"].as_str().unwrap();
    let args = [
        "show",
        case,
        "--original",
        "1",
        "-o",
        "one.age",
        "--reason",
        "safe",
    ];
    done(place.path(), &[&args, &OFFICE[..]].concat());
    let original = std::fs::read(place.join("one.age")).unwrap();
    assert!(original.starts_with(b"age-encryption.org/v1"));
    let recorded = taken(&place, case);
    assert_eq!(recorded[0].form, TakenAs::Original);
    assert_eq!(recorded[0].what, "originals/01.age");
    assert_eq!(recorded[0].output, digest_of(&original));
}
