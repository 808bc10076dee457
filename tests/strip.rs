//! Nothing planted in a file is left after `strip`, and the picture still looks the same.

use crate::support::{Place, code, done, err, holds, out, photograph, run};
use plico::wire::Kind;

const MARK: &str = "Канарейка-Сидорова-4417";

/// A PNG with everything a program could leave in it.
fn painting(mark: &str) -> Vec<u8> {
    let mut info = png::Info::with_size(20, 10);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.icc_profile = Some(mark.as_bytes().to_vec().into());
    let mut out = Vec::new();
    let mut encoder = png::Encoder::with_info(&mut out, info).unwrap();
    encoder
        .add_itxt_chunk("Author".into(), mark.into())
        .unwrap();
    encoder
        .add_itxt_chunk("XML:com.adobe.xmp".into(), format!("<x>{mark}</x>"))
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    for kind in [*b"eXIf", *b"prVt", *b"tIME"] {
        writer
            .write_chunk(png::chunk::ChunkType(kind), mark.as_bytes())
            .unwrap();
    }
    writer.write_image_data(&[77; 600]).unwrap();
    writer.finish().unwrap();
    out.extend(mark.bytes());
    out
}

#[test]
fn nothing_planted_is_left_and_a_second_look_finds_nothing() {
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", photograph(MARK));
    place.write("painting.png", painting(MARK));
    place.write("notes.txt", "\u{feff}Слова\u{200b}.  \r\nЕще\u{301}\r\n");
    let inspected = run(
        place.path(),
        &["inspect", "photo.jpg", "painting.png", "notes.txt"],
    );
    assert_eq!(code(&inspected), 1, "findings present");
    for said in [
        MARK,
        "55.7500 N 37.6000 E",
        "serial number",
        "behind the end",
        "U+200B",
    ] {
        assert!(
            out(&inspected).contains(said),
            "{said}: {}",
            out(&inspected)
        );
    }
    done(
        place.path(),
        &[
            "strip",
            "photo.jpg",
            "painting.png",
            "notes.txt",
            "-o",
            "clean/",
        ],
    );
    for name in ["01.jpg", "02.png", "03.txt"] {
        let bytes = std::fs::read(place.join("clean").join(name)).unwrap();
        assert!(!holds(&bytes, MARK), "{name}");
        assert_eq!(
            done(place.path(), &["inspect", &format!("clean/{name}")])
                .lines()
                .count(),
            2
        );
    }
    let notes = std::fs::read_to_string(place.join("clean/03.txt")).unwrap();
    assert_eq!(
        notes,
        "Слова.\nЕщ\u{65}\u{301}\n".replace("Ещ\u{65}\u{301}", "Еще\u{301}")
    );
}

#[test]
fn a_turned_photograph_stands_upright_and_looks_the_same() {
    let place = Place::new(Kind::Classic);
    let bytes = photograph(MARK);
    place.write("photo.jpg", &bytes);
    done(place.path(), &["strip", "photo.jpg", "-o", "clean.jpg"]);
    let before = image::load_from_memory(&bytes)
        .unwrap()
        .rotate90()
        .to_rgb8();
    let after = image::open(place.join("clean.jpg")).unwrap().to_rgb8();
    assert_eq!(before.dimensions(), (48, 64));
    assert_eq!(before.dimensions(), after.dimensions());
    let apart: u64 = before
        .as_raw()
        .iter()
        .zip(after.as_raw())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    let mean = apart as f64 / before.as_raw().len() as f64;
    assert!(mean < 6.0, "mean difference {mean}");
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", photograph(MARK));
    place.write("painting.png", painting(MARK));
    done(
        place.path(),
        &["strip", "photo.jpg", "painting.png", "-o", "a/"],
    );
    done(
        place.path(),
        &["strip", "photo.jpg", "painting.png", "-o", "b/"],
    );
    for name in ["01.jpg", "02.png"] {
        let read = |d: &str| std::fs::read(place.join(d).join(name)).unwrap();
        assert_eq!(read("a"), read("b"), "{name}");
    }
}

#[test]
fn what_cannot_be_cleaned_is_refused_by_name_and_never_passed_through() {
    let place = Place::new(Kind::Classic);
    place.write("a.jpg", b"{\\rtf1 not what its name says");
    place.write("b.txt", [0u8, 1, 2, 3]);
    place.write("c.jpg", [0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]);
    place.write("d.txt", b"");
    for (name, said) in [
        ("a.jpg", "RTF"),
        ("b.txt", "not known"),
        ("c.jpg", "damaged"),
        ("d.txt", "empty"),
    ] {
        let output = run(place.path(), &["strip", name, "-o", "out"]);
        assert_eq!(code(&output), 3, "{name}: {}", err(&output));
        assert!(
            err(&output).contains(said) && err(&output).contains(name),
            "{}",
            err(&output)
        );
        assert!(!place.join("out").exists(), "{name}");
    }
    assert_eq!(
        code(&run(place.path(), &["strip", "absent", "-o", "out"])),
        5
    );
}

#[test]
fn an_existing_file_is_never_replaced() {
    let place = Place::new(Kind::Classic);
    place.write("notes.txt", "Words.\n");
    place.write("out.txt", "kept");
    let output = run(place.path(), &["strip", "notes.txt", "-o", "out.txt"]);
    assert_eq!(code(&output), 5, "{}", err(&output));
    assert_eq!(
        std::fs::read_to_string(place.join("out.txt")).unwrap(),
        "kept"
    );
}

#[test]
fn colours_under_transparency_are_gone() {
    let place = Place::new(Kind::Classic);
    let mut rubbed_out = image::RgbaImage::from_pixel(8, 8, image::Rgba([10, 20, 30, 255]));
    rubbed_out.put_pixel(3, 3, image::Rgba([200, 200, 10, 0]));
    rubbed_out.save(place.join("a.png")).unwrap();
    assert!(out(&run(place.path(), &["inspect", "a.png"])).contains("transparent parts"));
    done(place.path(), &["strip", "a.png", "-o", "b.png"]);
    let clean = image::open(place.join("b.png")).unwrap();
    assert!(!clean.color().has_alpha());
    assert_eq!(clean.to_rgb8().get_pixel(3, 3).0, [255, 255, 255]);
    assert_eq!(clean.to_rgb8().get_pixel(0, 0).0, [10, 20, 30]);
}

#[test]
fn markup_and_mail_are_no_plain_text_as_a_file_or_as_a_statement() {
    let place = Place::new(Kind::Classic);
    for (n, text) in [
        "\n%PDF-1.4\n/Author (x)",
        "{\\rtf1 {\\info}}",
        "<svg><metadata/></svg>",
        "Delivered-To: a@b\nFrom: c@d\n\nhi",
        "<!-- x --><feed xmlns='y'/>",
    ]
    .iter()
    .enumerate()
    {
        let name = format!("{n}.txt");
        place.write(&name, text);
        if !text.contains("<svg") && !text.contains("<html") {
            let stripped = run(place.path(), &["strip", &name, "-o", "out"]);
            assert_eq!(code(&stripped), 3, "{text}");
        }
        let args = [
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "--statement",
            &name,
            "-o",
            "out",
        ];
        let output = run(place.path(), &args);
        assert_eq!(code(&output), 3, "{text}: {}", err(&output));
        assert!(!place.join("out").exists());
    }
}

#[test]
fn a_statement_in_an_uncertain_encoding_is_refused_rather_than_guessed() {
    let place = Place::new(Kind::Classic);
    let (legacy, _, _) = encoding_rs::WINDOWS_1251.encode("Да.");
    place.write("s.txt", &legacy);
    let args = [
        "seal",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
        "--statement",
        "s.txt",
    ];
    let output = run(place.path(), &args);
    assert_eq!(code(&output), 3);
    assert!(err(&output).contains("UTF-8"), "{}", err(&output));
}

#[test]
fn every_kind_of_space_becomes_the_same_and_is_named() {
    let place = Place::new(Kind::Classic);
    place.write("a.txt", "a\u{2003}b\u{a0}c\u{202f}d\n");
    assert!(out(&run(place.path(), &["inspect", "a.txt"])).contains("U+2003"));
    done(place.path(), &["strip", "a.txt", "-o", "b.txt"]);
    assert_eq!(
        std::fs::read_to_string(place.join("b.txt")).unwrap(),
        "a b c d\n"
    );
}

#[test]
fn a_binary_behind_a_text_is_refused() {
    let place = Place::new(Kind::Classic);
    let mut both = "Слова.\n".repeat(600).into_bytes();
    both.extend(photograph(MARK));
    place.write("a.txt", both);
    assert_eq!(
        code(&run(place.path(), &["strip", "a.txt", "-o", "b.txt"])),
        3
    );
}

/// A directory whose many entries all point at the same bytes.
fn exif_bomb(entries: u16, bytes: u32) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    block.extend(entries.to_le_bytes());
    let data = 8 + 2 + u32::from(entries) * 12 + 4;
    for _ in 0..entries {
        block.extend([0x0e, 0x01, 2, 0]);
        block.extend(bytes.to_le_bytes());
        block.extend(data.to_le_bytes());
    }
    block.extend([0; 4]);
    block.resize(block.len() + bytes as usize, 0);
    block
}

#[test]
fn metadata_that_unpacks_to_gigabytes_or_repeats_a_million_times_costs_little() {
    use png::chunk::ChunkType;
    let place = Place::new(Kind::Classic);
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, 4, 4);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_chunk(ChunkType(*b"eXIf"), &exif_bomb(5000, 380_000))
        .unwrap();
    for n in 0..20_000u32 {
        writer
            .write_chunk(ChunkType(*b"prVt"), &n.to_le_bytes())
            .unwrap();
    }
    writer.write_image_data(&[0; 16]).unwrap();
    writer.finish().unwrap();
    place.write("a.png", picture);
    let limited = std::process::Command::new("sh")
        .args([
            "-c",
            "ulimit -v 400000; exec \"$0\" inspect a.png",
            env!("CARGO_BIN_EXE_plico"),
        ])
        .current_dir(place.path())
        .env("LANG", "C")
        .output()
        .unwrap();
    assert_eq!(code(&limited), 1, "{}", err(&limited));
    assert!(out(&limited).lines().count() < 150);
}

#[test]
fn a_file_name_cannot_forge_a_line_of_a_report() {
    let place = Place::new(Kind::Classic);
    place.write("a\nwhole: b.age", "Words.\n");
    let output = run(place.path(), &["check", "a\nwhole: b.age"]);
    assert_eq!(out(&output).lines().count(), 1, "{}", out(&output));
}

#[test]
fn a_folder_is_cleaned_in_order_and_what_is_refused_leaves_no_gap() {
    let place = Place::new(Kind::Classic);
    for n in 0..150 {
        place.write(&format!("in/{n:03}.txt"), format!("Слово {n}.  \n"));
    }
    place.write("in/075b.rtf", "{\\rtf1 refused}");
    place.write("in/.hidden", "left alone");
    place.write("in/deeper/a.txt", "Deeper.\n");
    let output = run(place.path(), &["strip", "in", "-o", "in/out", "--json"]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let reports: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(reports.as_array().unwrap().len(), 152);
    assert_eq!(reports[76]["refused"], "media-unsupported");
    let read = |n: usize| std::fs::read_to_string(place.join(&format!("in/out/{n:02}.txt")));
    for n in 0..150 {
        assert_eq!(read(n + 1).unwrap(), format!("Слово {n}.\n"));
    }
    assert_eq!(read(151).unwrap(), "Deeper.\n");
    assert!(read(152).is_err());
}

#[test]
fn each_format_is_listed_with_what_remains_in_each_language() {
    let dir = tempfile::tempdir().unwrap();
    for lang in ["ru", "uk", "fr", "en"] {
        let table = done(dir.path(), &["strip", "--formats", "--lang", lang]);
        for format in plico::media::Format::ALL {
            assert!(table.contains(format.name()), "{lang} {}", format.name());
        }
    }
    let json = done(dir.path(), &["strip", "--formats", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        rows.as_array().unwrap().len(),
        plico::media::Format::ALL.len()
    );
}

#[test]
fn a_review_says_what_no_cleaning_takes_out() {
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", photograph(MARK));
    let said = done(
        place.path(),
        &["strip", "photo.jpg", "-o", "a.jpg", "--review"],
    );
    assert!(said.contains("faces") && said.contains("sensor"), "{said}");
    let silent = done(place.path(), &["strip", "photo.jpg", "-o", "b.jpg"]);
    assert!(!silent.contains("sensor"), "{silent}");
}
