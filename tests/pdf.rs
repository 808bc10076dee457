//! PDF: pages become pictures, or are drawn anew; nothing of the old file comes along.

mod sample;

use crate::support::{holds, photograph, skipped};
use plico::media::{MediaError, Settings, Source};
use plico::model::{Finding, MediaType};
use sample::{Sample, deflate, inflated_streams};
use std::io::{Read, Write};
use std::process::Command;

const MARK: &str = "Kanareika-Sidorova-4417";
const KEEP_TEXT: Settings = Settings {
    keep_text: true,
    ..Settings::STANDARD
};

fn opened(bytes: &[u8]) -> Source {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    Source::open(file.path()).unwrap()
}

fn strip_with(bytes: &[u8], settings: &Settings) -> Result<Vec<u8>, MediaError> {
    let clean = opened(bytes).strip(settings)?;
    assert_eq!(clean.media(), MediaType::Pdf);
    let mut out = Vec::new();
    clean.into_reader().read_to_end(&mut out).unwrap();
    Ok(out)
}

fn strip(bytes: &[u8]) -> Vec<u8> {
    strip_with(bytes, &Settings::STANDARD).unwrap()
}

fn inspect(bytes: &[u8]) -> Vec<Finding> {
    opened(bytes).inspect(&Settings::STANDARD).unwrap()
}

/// Whether a text stands in a file, packed or not.
fn says(bytes: &[u8], text: &str) -> bool {
    holds(bytes, text) || inflated_streams(bytes).iter().any(|s| holds(s, text))
}

/// What a tool prints, if it is there.
fn tool(name: &str, args: &[&str], file: &[u8]) -> Option<String> {
    let mut held = tempfile::NamedTempFile::new().unwrap();
    held.write_all(file).unwrap();
    let mut command = Command::new(name);
    let path = held.path().to_str().unwrap();
    let args = args.iter().map(|a| if *a == "FILE" { path } else { a });
    match command.args(args).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) => {
            skipped(&format!("{name} is not installed"));
            None
        }
    }
}

fn words(file: &[u8]) -> Option<String> {
    tool("pdftotext", &["FILE", "-"], file)
}

/// The grey of one page without the marks that a reader draws for annotations, at 72 pixels an inch.
fn pixels(file: &[u8], page: u32) -> Option<image::GrayImage> {
    let dir = tempfile::tempdir().unwrap();
    let (from, to) = (dir.path().join("f.pdf"), dir.path().join("p"));
    std::fs::write(&from, file).unwrap();
    let page = page.to_string();
    let done = Command::new("pdftoppm")
        .args([
            "-r",
            "72",
            "-gray",
            "-png",
            "-singlefile",
            "-cropbox",
            "-hide-annotations",
            "-f",
            &page,
        ])
        .args([&from, &to])
        .output();
    if done.is_err() {
        skipped("pdftoppm is not installed");
        return None;
    }
    Some(image::open(to.with_extension("png")).unwrap().to_luma8())
}

fn apart(a: &image::GrayImage, b: &image::GrayImage) -> f64 {
    let (w, h) = (a.width().min(b.width()), a.height().min(b.height()));
    assert!(a.width().abs_diff(b.width()) < 2 && a.height().abs_diff(b.height()) < 2);
    let of = |x, y| f64::from(a.get_pixel(x, y)[0].abs_diff(b.get_pixel(x, y)[0]));
    let sum: f64 = (0..h)
        .flat_map(|y| (0..w).map(move |x| (x, y)))
        .map(|(x, y)| of(x, y))
        .sum();
    sum / f64::from(w * h)
}

/// A file with the mark wherever a file of two pages can have one.
fn marked() -> Vec<u8> {
    let mut s = Sample::new();
    let m = MARK;
    s.add(
        3,
        "<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 300 200] >>",
    );
    s.add(
        4,
        &format!(
            "<< /Type /Page /Parent 3 0 R /CropBox [0 0 280 200] /Resources 6 0 R /Contents 7 0 R \
        /Annots [10 0 R 11 0 R 12 0 R 13 0 R] /PieceInfo << /App << /Private ({m} piece) >> >> \
        /LastModified (D:20240102) /Thumb 20 0 R /AA << /O << /S /JavaScript /JS ({m} aa) >> >> >>"
        ),
    );
    s.add(
        5,
        "<< /Type /Page /Parent 3 0 R /Rotate 90 /Resources 6 0 R /Contents 8 0 R >>",
    );
    s.add(6, "<< /Font << /F1 9 0 R >> /XObject << /Im 14 0 R >> /Properties << /L 15 0 R /MC 25 0 R >> >>");
    s.stream(
        7,
        "",
        format!(
            "% {m} comment\n/MC << /Note ({m} marked) >> BDC EMC\n\
         BT /F1 14 Tf 20 150 Td (Words that stay) Tj ET\n\
         BT 3 Tr /F1 12 Tf 20 130 Td ({m}-mode3) Tj ET\n\
         BT 0 Tr /F1 12 Tf 20 110 Td ({m}-black) Tj ET 0 g 15 105 200 18 re f\n\
         1 g BT /F1 12 Tf 20 90 Td ({m}-white) Tj ET 0 g\n\
         BT /F1 12 Tf 400 90 Td ({m}-outside) Tj ET\n\
         /OC /L BDC BT /F1 12 Tf 20 70 Td ({m}-layer) Tj ET EMC\n\
         q 60 0 0 45 200 20 cm /Im Do Q"
        )
        .as_bytes(),
    );
    s.stream(8, "", b"BT /F1 14 Tf 20 150 Td (Second page) Tj ET");
    s.add(
        9,
        &format!("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Name /{m} >>"),
    );
    s.add(10, &format!("<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T ({m} reviewer) /Contents ({m} note) /M (D:20230101) /NM ({m}) >>"));
    s.add(11, &format!("<< /Type /Annot /Subtype /Link /Rect [10 10 30 30] /A << /S /URI /URI (http://{m}.example) >> >>"));
    s.add(12, &format!("<< /Type /Annot /Subtype /Widget /FT /Tx /F 2 /Rect [10 10 30 30] /T ({m} field) /V ({m} value) >>"));
    s.add(13, &format!("<< /Type /Annot /Subtype /FreeText /F 2 /Rect [100 20 190 40] /Contents ({m} hid) /AP << /N 26 0 R >> >>"));
    s.stream(14, "/Type /XObject /Subtype /Image /Width 64 /Height 48 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", &photograph(m));
    s.add(15, &format!("<< /Type /OCG /Name ({m} layer) >>"));
    s.stream(
        16,
        "/Type /Metadata /Subtype /XML /Filter /FlateDecode",
        &deflate(
            format!(
                "<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>{m} xmp</rdf:li></rdf:Seq></dc:creator>\
         <xmpMM:DocumentID>uuid:{m}</xmpMM:DocumentID></x:xmpmeta>"
            )
            .as_bytes(),
        ),
    );
    s.stream(
        17,
        "/Type /EmbeddedFile",
        format!("{m} embedded").as_bytes(),
    );
    s.add(
        18,
        &format!("<< /Type /Filespec /F ({m}.doc) /UF ({m}.doc) /EF << /F 17 0 R >> >>"),
    );
    s.add(19, "<< /Type /Outlines /First 21 0 R /Last 21 0 R >>");
    s.stream(
        20,
        "/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
        b"x",
    );
    s.add(
        21,
        &format!("<< /Title ({m} bookmark) /Parent 19 0 R /Dest [4 0 R /Fit] >>"),
    );
    s.add(22, &format!("<< /Type /Sig /Name ({m} signer) /Reason ({m} reason) /Location (here) /Contents <00> >>"));
    s.add(23, &format!("<< /Author ({m} author) /Title ({m} title) /Producer ({m} producer) /CreationDate (D:20240101120000+03'00') /Company ({m} company) /Odd ({m} odd) >>"));
    s.add(24, &format!("<< /S /Span /Alt ({m} alt) >>"));
    s.add(25, &format!("<< /Note ({m} property) >>"));
    s.stream(
        26,
        "/Type /XObject /Subtype /Form /BBox [0 0 90 20] /Resources 6 0 R",
        format!("BT /F1 9 Tf 0 5 Td ({m}-hidden) Tj ET").as_bytes(),
    );
    s.add(2, &format!("<< /Type /Catalog /Pages 3 0 R /Metadata 16 0 R /Outlines 19 0 R /Lang (ru-RU) \
        /OpenAction << /S /JavaScript /JS ({m} open) >> /Names << /EmbeddedFiles << /Names [({m} name) 18 0 R] >> >> \
        /AcroForm << /Fields [12 0 R] >> /Perms << /DocMDP 22 0 R >> /OCProperties << /OCGs [15 0 R] /D << /OFF [15 0 R] >> >> \
        /PageLabels << /Nums [0 << /P ({m} label) >>] >> >>"));
    let first = s.finish("/Root 2 0 R /Info 23 0 R /ID [<4b616e6172656b61> <4b616e6172656b62>]");
    let mut changed = Sample::after(&first);
    changed.add(
        23,
        &format!("<< /Author ({m} second author) /ModDate (D:20240202) >>"),
    );
    let mut bytes =
        changed.finish("/Root 2 0 R /Info 23 0 R /ID [<4b616e6172656b61> <4b616e6172656b63>]");
    bytes.extend(format!("\nbehind the end {m}").bytes());
    bytes
}

#[test]
fn everything_planted_in_a_pdf_is_found() {
    let found = inspect(&marked());
    let shown: Vec<String> = found
        .iter()
        .map(|f| format!("{}={}", f.kind, f.value.as_ref().map_or("", |v| v.raw())))
        .collect();
    for (kind, value) in [
        ("author", "second author"),
        ("author", "xmp"),
        ("annotations", "note"),
        ("reviewer-comments", "reviewer"),
        ("document-id", "4b616e6172656b61"),
        ("document-id", "uuid:"),
        ("edit-history", "1 earlier"),
        ("embedded-file", ".doc"),
        ("external-link", "http://"),
        ("form-data", "field: "),
        ("hidden-text", "mode3"),
        ("layers", "layer"),
        ("layers", "hidden"),
        ("script", ""),
        ("signature", "signer"),
        ("thumbnail", ""),
        ("trailing-data", ""),
        ("xmp", ""),
        ("date", "20240202"),
        ("place", ""),
        ("metadata", ""),
        ("language", "ru-RU"),
        ("packing", ""),
    ] {
        assert!(
            shown
                .iter()
                .any(|s| s.starts_with(&format!("{kind}=")) && s.contains(value)),
            "{kind} {value}: {shown:#?}"
        );
    }
}

#[test]
fn nothing_planted_in_a_pdf_is_left_and_the_pages_look_the_same() {
    let original = marked();
    for settings in [Settings::STANDARD, KEEP_TEXT] {
        let clean = strip_with(&original, &settings).unwrap();
        assert!(!says(&clean, MARK), "keep_text {}", settings.keep_text);
        assert_eq!(inspect(&clean), [], "a second look");
        for key in [
            "/Info",
            "/ID",
            "/Metadata",
            "/Producer",
            "/Annots",
            "/Names",
            "/OCG",
            "/JS",
            "/Rotate",
            "/CropBox",
        ] {
            let is_there = clean.windows(key.len()).any(|w| w == key.as_bytes());
            assert!(!is_there, "{key}");
        }
        assert_eq!(
            strip_with(&original, &settings).unwrap(),
            clean,
            "the same each time"
        );
        assert_eq!(
            strip_with(&clean, &settings).unwrap(),
            clean,
            "cleaned twice"
        );
        if let Some(said) = tool("qpdf", &["--check", "FILE"], &clean) {
            assert!(
                said.contains("No syntax or stream encoding errors"),
                "{said}"
            );
        }
        for page in [1, 2] {
            let Some(after) = pixels(&clean, page) else {
                continue;
            };
            // The white letters, the hidden layer and the annotations do not show in the original either.
            let before = pixels(&original, page).unwrap();
            let apart = apart(&before, &after);
            assert!(
                apart < 4.0,
                "page {page}, keep_text {}: {apart}",
                settings.keep_text
            );
        }
        if let Some(said) = words(&clean) {
            assert_eq!(
                said.contains("Words that stay"),
                settings.keep_text,
                "{said}"
            );
            assert_eq!(said.contains("Second page"), settings.keep_text, "{said}");
            assert!(!said.contains("Kanareika"), "{said}");
        }
    }
}

/// The file as a tool writes it anew.
fn qpdf(args: &[&str], file: &[u8]) -> Option<Vec<u8>> {
    let dir = tempfile::tempdir().unwrap();
    let (from, to) = (dir.path().join("f.pdf"), dir.path().join("t.pdf"));
    std::fs::write(&from, file).unwrap();
    if Command::new("qpdf")
        .args(args)
        .args([&from, &to])
        .output()
        .is_err()
    {
        skipped("qpdf is not installed");
        return None;
    }
    Some(std::fs::read(to).unwrap())
}

#[test]
fn a_file_that_needs_a_password_is_refused_and_one_that_only_limits_printing_is_cleaned() {
    let file = marked();
    let locked = ["--encrypt", "user", "owner", "256", "--"];
    let Some(locked) = qpdf(&locked, &file) else {
        return;
    };
    assert!(matches!(
        strip_with(&locked, &Settings::STANDARD),
        Err(MediaError::Protected)
    ));
    assert!(matches!(
        opened(&locked).inspect(&Settings::STANDARD),
        Err(MediaError::Protected)
    ));
    for bits in ["40", "128", "256"] {
        let limited = qpdf(
            &["--allow-weak-crypto", "--encrypt", "", "owner", bits, "--"],
            &file,
        )
        .unwrap();
        assert!(!holds(&limited, "second author"), "it is encrypted");
        let found = inspect(&limited);
        assert!(
            found.iter().any(|f| f
                .value
                .as_ref()
                .is_some_and(|v| v.raw().contains("second author"))),
            "{bits}"
        );
        let clean = strip_with(&limited, &KEEP_TEXT).unwrap();
        assert!(!says(&clean, MARK));
        assert!(
            words(&clean).is_none_or(|w| w.contains("Words that stay")),
            "{bits}"
        );
    }
}

#[test]
fn files_of_every_structure_are_cleaned() {
    let file = marked();
    let whole = strip(&file);
    for args in [
        &["--linearize"][..],
        &["--object-streams=generate"],
        &["--qdf", "--object-streams=disable"],
        &[
            "--object-streams=generate",
            "--linearize",
            "--compress-streams=y",
        ],
    ] {
        let Some(again) = qpdf(args, &file) else {
            return;
        };
        assert!(
            inspect(&again).iter().any(|f| f.kind == "signature"),
            "{args:?}"
        );
        assert_eq!(strip(&again), whole, "{args:?}");
    }
    let before = [b"junk before\n", file.as_slice()].concat();
    assert!(!says(&strip(&before), MARK));
    assert!(inspect(&before).iter().any(|f| f.kind == "trailing-data"));
    // A table that points nowhere is built again from the objects.
    let start = file.windows(5).rposition(|w| w == b"start").unwrap();
    let damaged = [&file[..start], b"startxref\n7\n%%EOF"].concat();
    assert_eq!(strip(&damaged), whole);
    let gap = sample::page("", "", "", &[]);
    let gap = String::from_utf8_lossy(&gap).replace("/Contents 4 0 R", "/Contents 9 0 R");
    assert!(
        matches!(
            strip_with(gap.as_bytes(), &Settings::STANDARD),
            Err(MediaError::Decode { .. })
        ),
        "a page whose drawing was lost is not a blank page"
    );
    let no_table = file[..file.windows(4).position(|w| w == b"xref").unwrap()].to_vec();
    let clean = strip(&no_table);
    assert!(!says(&clean, MARK));
}

#[test]
fn what_black_bars_hide_is_taken_out_and_what_they_do_not_hide_stays() {
    let content = "BT /F1 12 Tf 20 150 Td (above secretone below) Tj ET\n\
        0 g q 1 0 0 1 0 0 cm 56 146 57 14 re f Q\n\
        BT /F1 12 Tf 20 100 Td (secrettwo) Tj ET 14 w 0 G 18 104 m 90 104 l S\n\
        BT /F1 12 Tf 20 60 Td (underlined) Tj ET 20 57 60 1 re f\n\
        0.9 g 10 20 200 20 re f 0 g BT /F1 12 Tf 20 25 Td (on grey) Tj ET\n\
        q 200 0 80 40 re W n BT /F1 12 Tf 150 180 Td (clippedaway) Tj ET Q\n\
        1 1 1 rg BT /F1 12 Tf 120 60 Td (whiteonwhite) Tj ET";
    let file = sample::page(content, "", "", &[]);
    let clean = strip_with(&file, &KEEP_TEXT).unwrap();
    let Some(said) = words(&clean) else { return };
    for stays in ["above", "below", "underlined", "on grey"] {
        assert!(said.contains(stays), "{stays}: {said}");
    }
    for gone in ["secret", "ecretone", "clippedaway", "whiteonwhite"] {
        assert!(!said.contains(gone), "{gone}: {said}");
    }
    let (before, after) = (pixels(&file, 1).unwrap(), pixels(&clean, 1).unwrap());
    assert!(apart(&before, &after) < 2.0);
}

#[test]
fn hidden_text_stays_only_if_it_is_asked_for() {
    let file = sample::page(
        "BT 3 Tr /F1 12 Tf 20 150 Td (words of a scan) Tj ET",
        "",
        "",
        &[],
    );
    assert!(
        inspect(&file).iter().any(
            |f| f.kind == "hidden-text" && f.value.as_ref().unwrap().raw() == "words of a scan"
        )
    );
    let keep_hidden = Settings {
        keep_hidden: true,
        ..KEEP_TEXT
    };
    let kept = strip_with(&file, &keep_hidden).unwrap();
    let without = strip_with(&file, &KEEP_TEXT).unwrap();
    if let (Some(kept), Some(without)) = (words(&kept), words(&without)) {
        assert!(kept.contains("words of a scan"));
        assert!(!without.contains("words"));
    }
    assert!(
        inspect(&kept).iter().any(|f| f.kind == "hidden-text"),
        "it is told"
    );
    assert_eq!(strip_with(&kept, &keep_hidden).unwrap(), kept);
    let again = strip_with(&kept, &KEEP_TEXT).unwrap();
    assert!(
        words(&again).is_none_or(|w| !w.contains("words")),
        "what was kept can still be taken out"
    );
    assert!(words(&strip(&kept)).is_none_or(|w| w.trim().is_empty()));
}

/// An image of 40 by 30 pixels that is black on the left and white on the right, with entries of its own.
fn raw_image(entries: &str) -> (String, Vec<u8>) {
    let rows: Vec<u8> = (0..30)
        .flat_map(|_| [vec![0u8; 20], vec![255; 20]].concat())
        .collect();
    (
        format!(
            "/Type /XObject /Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceGray {entries}"
        ),
        rows,
    )
}

fn with_image(content: &str, entries: &str) -> Vec<u8> {
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    s.add(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
    s.stream(4, "", content.as_bytes());
    let (entries, rows) = raw_image(entries);
    s.stream(5, &entries, &rows);
    s.stream(6, "/Type /XObject /Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceGray", &[128; 1200]);
    s.finish("/Root 1 0 R")
}

#[test]
fn of_a_picture_only_the_part_that_shows_is_kept() {
    let whole = with_image(
        "q 200 0 0 150 20 20 cm /Im Do Q BT /F1 12 Tf 20 180 Td (words) Tj ET",
        "",
    );
    let cropped = with_image(
        "q 20 20 50 150 re W n 200 0 0 150 20 20 cm /Im Do Q BT /F1 12 Tf 20 180 Td (words) Tj ET",
        "",
    );
    let barred = with_image(
        "q 200 0 0 150 20 20 cm /Im Do Q 0 g 30 30 60 40 re f BT /F1 12 Tf 20 180 Td (words) Tj ET",
        "",
    );
    let see_through = with_image(
        "0 1 0 rg 0 0 300 170 re f q 200 0 0 150 20 20 cm /Im Do Q 0 g BT /F1 12 Tf 20 180 Td (words) Tj ET",
        "/SMask 6 0 R",
    );
    for (name, file, images, keeps_words) in [
        ("whole", &whole, 1, true),
        ("cropped", &cropped, 1, true),
        ("barred", &barred, 1, false),
        ("see-through", &see_through, 2, true),
    ] {
        let clean = strip_with(file, &KEEP_TEXT).unwrap();
        let Some(list) = tool("pdfimages", &["-list", "FILE"], &clean) else {
            return;
        };
        assert_eq!(list.lines().count() - 2, images, "{name}: {list}");
        assert_eq!(
            words(&clean).unwrap().contains("words"),
            keeps_words,
            "{name}"
        );
        if name == "cropped" {
            let size: Vec<&str> = list.lines().nth(2).unwrap().split_whitespace().collect();
            assert_eq!(size[3..5], ["10", "30"], "{list}");
        }
        let apart = apart(&pixels(file, 1).unwrap(), &pixels(&clean, 1).unwrap());
        assert!(apart < 2.5, "{name}: {apart}");
    }
}

#[test]
fn what_an_annotation_shows_stays_and_what_it_hides_does_not() {
    let more = |flags: &str| {
        [
            (
                6,
                format!(
                    "<< /Type /Annot /Subtype /Stamp /Rect [100 100 160 130] {flags} /AP << /N 7 0 R >> >>"
                ),
            ),
            (8, "<< /Type /OCG /Name (x) >>".to_owned()),
        ]
    };
    let file = |flags: &str, catalogue: &str| {
        let mut s = Sample::new();
        s.add(1, &format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>"));
        s.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        s.add(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [6 0 R] >>",
        );
        for (number, object) in more(flags) {
            s.add(number, &object);
        }
        s.stream(
            7,
            "/Type /XObject /Subtype /Form /BBox [0 0 60 30]",
            b"0 g 0 0 60 30 re f",
        );
        s.finish("/Root 1 0 R")
    };
    let layers = "/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>";
    for (file, shows) in [
        (file("", ""), true),
        (file("/F 4", ""), true),
        (file("/F 2", ""), false),
        (file("/F 32", ""), false),
        (file("/OC 8 0 R", layers), false),
    ] {
        for settings in [Settings::STANDARD, KEEP_TEXT] {
            let clean = strip_with(&file, &settings).unwrap();
            let Some(page) = pixels(&clean, 1) else {
                return;
            };
            assert_eq!(page.get_pixel(130, 85)[0] < 40, shows);
        }
    }
    let filled = sample::page(
        "",
        "/Annots [6 0 R]",
        "",
        &[(
            6,
            "<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [10 10 90 30] /V (filled in) >>",
        )],
    );
    assert!(
        matches!(
            strip_with(&filled, &Settings::STANDARD),
            Err(MediaError::Codec { .. })
        ),
        "its words would be lost"
    );
    let expression = sample::page(
        "",
        "",
        "",
        &[
            (6, "<< /Type /OCMD /VE [/Not 7 0 R] >>"),
            (7, "<< /Type /OCG /Name (x) >>"),
        ],
    );
    let expression = String::from_utf8_lossy(&expression).replace(
        "/Pages 2 0 R >>",
        "/Pages 2 0 R /OCProperties << /OCGs [7 0 R] /D << >> >> >>",
    );
    assert!(matches!(
        strip_with(expression.as_bytes(), &Settings::STANDARD),
        Err(MediaError::Codec { .. })
    ));
}

#[test]
fn letters_that_no_font_has_are_a_refusal_and_not_a_gap() {
    let font = "/Font << /F2 << /Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman /FirstChar 207 /LastChar 255 \
        /Encoding << /Type /Encoding /Differences [207 /afii10033 /afii10034] >> >> >>";
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    s.add(3, &format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << {font} >> >>"));
    s.stream(4, "", b"BT /F2 12 Tf 20 150 Td <cfd0> Tj ET");
    let file = s.finish("/Root 1 0 R");
    assert!(matches!(
        strip_with(&file, &Settings::STANDARD),
        Err(MediaError::Codec { .. })
    ));
}

#[test]
fn loops_and_bombs_are_refused() {
    let form = |number: u32, next: u32, draws: usize| {
        let content = "/X Do ".repeat(draws);
        (
            number,
            format!(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /X {next} 0 R >> >> /Length {} >>\nstream\n{content}\nendstream",
                content.len()
            ),
        )
    };
    let tower = |forms: Vec<(u32, String)>| {
        let forms: Vec<(u32, &str)> = forms.iter().map(|(n, o)| (*n, o.as_str())).collect();
        sample::page("/X Do", "", "/XObject << /X 10 0 R >>", &forms)
    };
    // The reader does not follow a drawing into itself.
    assert!(strip_with(&tower(vec![form(10, 10, 2)]), &Settings::STANDARD).is_ok());
    let many = tower(
        (10..30)
            .map(|n| form(n, n + 1, 10))
            .chain([(30, "<< >>".to_owned())])
            .collect(),
    );
    assert!(matches!(
        strip_with(&many, &Settings::STANDARD),
        Err(MediaError::TooMany { .. })
    ));
    // A page tree that holds itself ends.
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 3 0 R] /Count 3 >>");
    s.add(
        3,
        "<< /Type /Pages /Kids [2 0 R 3 0 R 4 0 R] /Parent 3 0 R >>",
    );
    s.add(4, "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 99 99] >>");
    assert!(strip_with(&s.finish("/Root 1 0 R"), &Settings::STANDARD).is_ok());
    let bomb = deflate(&vec![b' '; 80 << 20]);
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    s.add(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
    );
    s.stream(4, "/Filter /FlateDecode", &bomb);
    let bomb = s.finish("/Root 1 0 R");
    assert!(matches!(
        strip_with(&bomb, &Settings::STANDARD),
        Err(MediaError::Unpacks { .. })
    ));
    let huge = with_image("/Im Do", "/Width 60000 /Height 60000");
    assert!(strip_with(&huge, &Settings::STANDARD).is_err());
    let deep = sample::page("", "", "", &[(9, &"[".repeat(100_000))]);
    let _ = strip_with(&deep, &Settings::STANDARD);
}

#[test]
fn pages_are_counted_and_sized_within_the_limits() {
    let pages = |n: u32, page: &str| {
        let mut s = Sample::new();
        s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
        let kids: Vec<String> = (3..3 + n).map(|k| format!("{k} 0 R")).collect();
        s.add(
            2,
            &format!("<< /Type /Pages /Kids [{}] /Count {n} >>", kids.join(" ")),
        );
        for k in 3..3 + n {
            s.add(k, &format!("<< /Type /Page /Parent 2 0 R {page} >>"));
        }
        s.finish("/Root 1 0 R")
    };
    let mut settings = Settings::STANDARD;
    settings.limits.pages = 3;
    assert!(strip_with(&pages(3, "/MediaBox [0 0 9 9]"), &settings).is_ok());
    assert!(matches!(
        strip_with(&pages(4, "/MediaBox [0 0 9 9]"), &settings),
        Err(MediaError::TooMany { limit: 3 })
    ));
    assert!(matches!(
        strip_with(&pages(0, ""), &settings),
        Err(MediaError::Decode { .. })
    ));
    for strange in [
        "/MediaBox [0 0 0 0]",
        "/MediaBox [-99999999999 0 99999999999999 99999999999]",
        "/MediaBox [0 0 0.000000001 5]",
        "/MediaBox [99 99 0 0] /CropBox [500 500 600 600]",
        "/MediaBox [0 0 100000 1]",
        "/Rotate 45",
        "/UserUnit 999999",
    ] {
        for settings in [Settings::STANDARD, KEEP_TEXT] {
            let clean = strip_with(&pages(1, strange), &settings).unwrap();
            assert_eq!(inspect(&clean), [], "{strange}");
        }
    }
    let small = Settings {
        downscale: Some(200),
        ..Settings::STANDARD
    };
    let clean = strip_with(&pages(1, "/MediaBox [0 0 300 600]"), &small).unwrap();
    if let Some(list) = tool("pdfimages", &["-list", "FILE"], &clean) {
        assert!(list.contains(" 200 "), "{list}");
    }
}

#[test]
fn truncated_and_changed_files_are_cleaned_or_refused() {
    let file = marked();
    let mut seed = 88_172_645_463_325_252u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize
    };
    for at in (0..file.len()).step_by(file.len() / 60) {
        if at >= 16 {
            let _ = strip_with(&file[..at], &KEEP_TEXT);
        }
    }
    for round in 0..250 {
        let mut changed = file.clone();
        for _ in 0..=round % 4 {
            let at = 16 + random() % (changed.len() - 16);
            changed[at] = random() as u8;
        }
        let settings = if round % 2 == 0 {
            Settings::STANDARD
        } else {
            KEEP_TEXT
        };
        if let Ok(clean) = strip_with(&changed, &settings) {
            assert_eq!(inspect(&clean), []);
        }
    }
}

#[test]
fn a_page_that_cannot_be_drawn_anew_becomes_a_picture_and_the_others_keep_their_text() {
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 200] /Resources << \
        /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Shading << /S 7 0 R >> >> >>");
    s.add(3, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>");
    s.add(4, "<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>");
    s.stream(5, "", b"/S sh BT /F1 14 Tf 20 150 Td (on colours) Tj ET");
    s.stream(6, "", b"1 0 0 1 10 10 cm 0.5 0 0 RG 4 w [6 3] 0 d 10 10 m 200 100 l S BT /F1 14 Tf 20 150 Td (plain words) Tj ET");
    s.add(7, "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 300 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>");
    let file = s.finish("/Root 1 0 R");
    let clean = strip_with(&file, &KEEP_TEXT).unwrap();
    assert_eq!(inspect(&clean), []);
    let Some(said) = words(&clean) else { return };
    assert!(
        said.contains("plain words") && !said.contains("on colours"),
        "{said}"
    );
    for page in [1, 2] {
        let apart = apart(
            &pixels(&file, page).unwrap(),
            &pixels(&clean, page).unwrap(),
        );
        assert!(apart < 3.0, "{page}: {apart}");
    }
}
