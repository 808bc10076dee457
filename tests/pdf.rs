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

/// The grey of one page, at 72 pixels an inch.
fn pixels(file: &[u8], page: u32) -> Option<image::GrayImage> {
    let dir = tempfile::tempdir().unwrap();
    let (from, to) = (dir.path().join("f.pdf"), dir.path().join("p"));
    std::fs::write(&from, file).unwrap();
    let page = page.to_string();
    let done = Command::new("pdftoppm")
        .args(["-r", "72", "-gray", "-png", "-singlefile", "-f", &page])
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
    s.add(12, &format!("<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [10 10 30 30] /T ({m} field) /V ({m} value) >>"));
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
    s.add(
        19,
        &format!("<< /Type /Outlines /First 21 0 R /Last 21 0 R >>"),
    );
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
        /AcroForm << /Fields [12 0 R] >> /OCProperties << /OCGs [15 0 R] /D << /OFF [15 0 R] >> >> \
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
            let before = pixels_cropped(&original, page).unwrap();
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

fn pixels_cropped(file: &[u8], page: u32) -> Option<image::GrayImage> {
    let dir = tempfile::tempdir().unwrap();
    let (from, to) = (dir.path().join("f.pdf"), dir.path().join("p"));
    std::fs::write(&from, file).unwrap();
    let page = page.to_string();
    let args = [
        "-r",
        "72",
        "-gray",
        "-png",
        "-singlefile",
        "-cropbox",
        "-hide-annotations",
        "-f",
        &page,
    ];
    Command::new("pdftoppm")
        .args(args)
        .args([&from, &to])
        .output()
        .ok()?;
    Some(image::open(to.with_extension("png")).unwrap().to_luma8())
}

#[test]
fn by_hand() {
    let Ok(list) = std::env::var("PDFS") else {
        return;
    };
    let settings = Settings {
        keep_text: std::env::var("KEEP").is_ok(),
        keep_hidden: std::env::var("HIDDEN").is_ok(),
        ..Settings::STANDARD
    };
    std::fs::write("/tmp/pdfs/marked.pdf", marked()).unwrap();
    for file in list.split(' ') {
        let path = std::path::Path::new(file);
        let begin = std::time::Instant::now();
        match Source::open(path).unwrap().strip(&settings) {
            Ok(clean) => {
                let mut bytes = Vec::new();
                clean.into_reader().read_to_end(&mut bytes).unwrap();
                let out = path
                    .with_file_name(format!("k-{}", path.file_name().unwrap().to_str().unwrap()));
                std::fs::write(&out, &bytes).unwrap();
                eprintln!("{file}: {} bytes in {:?}", bytes.len(), begin.elapsed());
            }
            Err(e) => eprintln!("{file}: {e:?}"),
        }
    }
}
