//! Words: plain text and Markdown, tables, HTML, and what a file is taken for.

use crate::support::holds;
use plico::media::{Format, MediaError, Settings, Source};
use plico::model::{Finding, MediaType};
use std::io::Read;

const MARK: &str = "Канарейка-Сидорова-4417";

/// A file with these bytes, opened.
pub fn open(bytes: &[u8]) -> Result<Source, MediaError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file");
    std::fs::write(&path, bytes).unwrap();
    Source::open(&path)
}

pub fn inspect(bytes: &[u8]) -> Vec<Finding> {
    open(bytes).unwrap().inspect(&Settings::STANDARD).unwrap()
}

/// The kinds and values that are found, as lines.
pub fn found(bytes: &[u8]) -> String {
    let line = |f: &Finding| {
        let value = f.value.as_ref().map(|v| v.visible(false));
        format!("{}: {}\n", f.kind, value.unwrap_or_default())
    };
    inspect(bytes).iter().map(line).collect()
}

pub fn strip_as(bytes: &[u8], settings: Settings) -> Result<(MediaType, Vec<u8>), MediaError> {
    let clean = open(bytes)?.strip(&settings)?;
    let (media, size) = (clean.media(), clean.size());
    let mut out = Vec::new();
    clean.into_reader().read_to_end(&mut out).unwrap();
    assert_eq!(out.len() as u64, size);
    Ok((media, out))
}

pub fn strip(bytes: &[u8]) -> Result<(MediaType, Vec<u8>), MediaError> {
    strip_as(bytes, Settings::STANDARD)
}

/// Strips, and holds the result to what every clean file is held to.
pub fn cleaned(bytes: &[u8]) -> (MediaType, Vec<u8>) {
    let (media, out) = strip(bytes).unwrap();
    assert_eq!(strip(bytes).unwrap().1, out, "the same bytes each time");
    assert_eq!(found(&out), "", "a second look finds nothing");
    (media, out)
}

/// The format that some bytes are taken for, or the name they are refused by.
fn taken_for(bytes: &[u8]) -> String {
    match open(bytes) {
        Ok(source) => source.format().name().to_owned(),
        Err(MediaError::Unsupported { format, .. }) => format,
        Err(MediaError::Told(told)) => told.to_string(),
        Err(other) => format!("{other:?}"),
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// Truncations and flipped bytes of a file, none of which may end in anything but an answer.
pub fn survives(bytes: &[u8], flips: usize) {
    let look = |bytes: &[u8]| {
        if let Ok(mut source) = open(bytes) {
            let _ = source.inspect(&Settings::STANDARD);
            if let Ok(clean) = source.strip(&Settings::STANDARD) {
                let _ = clean.into_reader().read_to_end(&mut Vec::new());
            }
        }
    };
    for n in 1..40 {
        look(&bytes[..bytes.len() * n / 40]);
    }
    let mut seed = 0x2545_f491_4f6c_dd1du64;
    for _ in 0..flips {
        let mut broken = bytes.to_vec();
        for _ in 0..3 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let at = seed as usize % broken.len();
            broken[at] = (seed >> 32) as u8;
        }
        look(&broken);
    }
}

#[test]
fn a_table_is_a_table_again_and_keeps_its_empty_cells() {
    let tsv = format!("\u{feff}a\tb\tc\r\n1\t{MARK}\t\r\n2\t\t \r\n");
    assert!(found(tsv.as_bytes()).contains("byte-order-mark"));
    let (media, out) = cleaned(tsv.as_bytes());
    assert_eq!(media, MediaType::Csv);
    assert_eq!(text(out.clone()), format!("a\tb\tc\n1\t{MARK}\t\n2\t\t\n"));
    assert_eq!(open(&out).unwrap().format(), Format::Csv);
    assert_eq!(strip(&out).unwrap().1, out);
    let (windows, _, _) = encoding_rs::WINDOWS_1251
        .encode("Имя;Город;Дата\nАлександр;Воронеж;12.03\nДмитрий;Белгород;13.03\n");
    let (media, out) = cleaned(&windows);
    assert_eq!(media, MediaType::Csv);
    assert!(text(out).contains("Александр;Воронеж"));
    survives(tsv.as_bytes(), 100);
}

#[test]
fn an_ordinary_statement_is_accepted_whatever_it_looks_like() {
    for statement in [
        "a,b\n1,2\n3,4\n",
        "The wide river was crossed at night.",
        "We used WEBP pictures.",
        "MAC addresses of the phones",
        "ID3 is a tag.",
        "<!-- a note -->\nWords.",
        "---\nplace: Voronezh\n---\nWords.\n",
        "<3",
        "1) <one>, <two>",
        "--- \n",
    ] {
        let normal =
            plico::media::normal_text(statement.as_bytes(), &plico::model::Limits::STANDARD);
        let normal = normal.unwrap_or_else(|e| panic!("{statement}: {e}"));
        assert_eq!(normal.trim_end(), statement.trim_end(), "no word is lost");
    }
}

#[test]
fn what_markdown_hides_is_found_and_goes() {
    let markdown = format!(
        "---\nauthor: {MARK}\ndate: 2024-03-01\ntool: {MARK}\n---\n# Title\n\n<!-- {MARK} -->\nWords <!-- {MARK} --> stay.\n[//]: # ({MARK})\n\n```\n<!-- shown -->\n```\n"
    );
    let said = found(markdown.as_bytes());
    for line in [
        format!("author: {MARK}"),
        "date: 2024-03-01".into(),
        format!("metadata: tool: {MARK}"),
        format!("comment: <!-- {MARK} -->"),
        format!("comment: [//]: # ({MARK})"),
    ] {
        assert!(said.contains(&line), "{line}: {said}");
    }
    let (media, out) = cleaned(markdown.as_bytes());
    assert_eq!(media, MediaType::Text);
    assert!(!holds(&out, MARK));
    assert_eq!(
        text(out.clone()),
        "# Title\n\nWords  stay.\n\n```\n<!-- shown -->\n```\n"
    );
    assert_eq!(strip(&out).unwrap().1, out);
    survives(markdown.as_bytes(), 100);
}

fn page() -> String {
    format!(
        "\u{feff}<!-- {MARK} -->\n<!DOCTYPE html><html lang=\"ru-RU\"><head><title>{MARK}</title>\n\
        <meta charset=\"utf-8\"><meta name=\"author\" content=\"{MARK}\"><meta name=\"generator\" content=\"Word {MARK}\">\
        <meta property=\"article:published_time\" content=\"2024-05-06\"><meta name=\"geo.position\" content=\"55.75;37.61\">\
        <link rel=\"canonical\" href=\"https://a.example/{MARK}\"><style>/* {MARK} */ .x{{background:url(http://b.example/{MARK})}}</style>\
        <script>var user=\"{MARK}\"; if (1<2) document.write('<p>')</script><base href=\"file:///home/{MARK}/\"></head>\
        <body onload=\"track('{MARK}')\" class=\"{MARK}\" data-user=\"{MARK}\" id=\"{MARK}\">\
        <h1 title=\"{MARK}\">Заголовок</h1><p style=\"color:red\">Первое &amp; второе\u{200b} слово &lt;тут&gt; \
        <a href=\"mailto:{MARK}@a.example\">письмо</a> <a href=\"C:\\Users\\{MARK}\\x.doc\">файл</a> <b>жирное</b>\n\
        <div style=\"display: none\">{MARK}</div><span hidden>{MARK}</span><p hidden>{MARK}<p>Видно.\
        <img src=\"http://c.example/{MARK}.png\" alt=\"{MARK}\"><iframe src=\"x\">{MARK}</iframe>\
        <form action=\"https://d.example/{MARK}\"><input type=\"hidden\" value=\"{MARK}\"><textarea>{MARK}</textarea>Подпись</form>\
        <svg><text>{MARK}</text></svg><noscript>{MARK}</noscript><template>{MARK}</template>\
        <table border=1><tr><td colspan=\"2\" width={MARK}>А<td>Б<tr><th>В</table><ul><li>раз<li>два</ul>\
        <pre>  один\n    два  \n</pre><time datetime=\"2024-05-06\">вчера</time><!--[if mso]>{MARK}<![endif]--></body></html>\n<!-- {MARK} -->"
    )
}

#[test]
fn a_page_is_written_anew_without_what_is_hidden_in_it() {
    let page = page();
    let said = found(page.as_bytes());
    for line in [
        "byte-order-mark",
        "language: ru-RU",
        &format!("title: {MARK}"),
        &format!("author: {MARK}"),
        &format!("software: Word {MARK}"),
        "date: 2024-05-06",
        "place: 55.75;37.61",
        &format!("external-link: https://a.example/{MARK}"),
        &format!("file-path: file:///home/{MARK}/"),
        &format!("file-path: C:\\Users\\{MARK}\\x.doc"),
        &format!("author: mailto:{MARK}@a.example"),
        &format!("comment: {MARK}"),
        &format!("hidden-text: {MARK}"),
        &format!("form-data: {MARK}"),
        &format!("description: {MARK}"),
        &format!("unknown-block: data-user={MARK}"),
        "script",
        "invisible-characters: U+200B × 1",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let (media, out) = cleaned(page.as_bytes());
    assert_eq!(media, MediaType::Html);
    assert_eq!(open(&out).unwrap().format(), Format::Html);
    assert!(!holds(&out, MARK), "{}", text(out));
    assert_eq!(strip(&out).unwrap().1, out, "{}", text(out.clone()));
    let out = text(out);
    for kept in [
        "<h1>Заголовок</h1>",
        "Первое &amp; второе слово &lt;тут&gt; письмо файл <b>жирное</b>",
        "<p>Видно.",
        "Подпись",
        "<table><tr><td colspan=\"2\">А</td><td>Б</td></tr><tr><th>В</th></tr></table>",
        "<ul><li>раз</li><li>два</li></ul>",
        "<pre>  один\n    два\n</pre>",
        "вчера",
    ] {
        assert!(out.contains(kept), "{kept}: {out}");
    }
    survives(page.as_bytes(), 200);
}

#[test]
fn what_a_page_hides_can_be_made_visible() {
    let settings = Settings {
        keep_hidden: true,
        ..Settings::STANDARD
    };
    let (_, out) = strip_as(b"<html><p hidden>one<p style='display:none'>two", settings).unwrap();
    assert!(text(out).contains("<p>one</p><p>two</p>"));
}

#[test]
fn a_page_in_another_encoding_becomes_utf_8() {
    let page = "<html><meta charset=windows-1251><p>Слова и «слова»";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    assert!(found(&bytes).contains("encoding: windows-1251"));
    assert!(text(cleaned(&bytes).1).contains("<p>Слова и «слова»</p>"));
    let wide: Vec<u8> = "\u{feff}<html><p>Слова"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(text(cleaned(&wide).1).contains("<p>Слова</p>"));
}

#[test]
fn a_picture_in_a_page_is_cleaned_like_any_other() {
    use base64::Engine as _;
    let picture = crate::support::photograph(MARK);
    let encoded = base64::engine::general_purpose::STANDARD.encode(picture);
    let page = format!(
        "<html><p>До<img src=\"data:image/jpeg;base64,{encoded}\">после<img src='data:text/html;base64,AAAA'>"
    );
    assert!(found(page.as_bytes()).contains(&format!("author: {MARK}")));
    let (_, out) = strip(page.as_bytes()).unwrap();
    assert_eq!(found(&out), "");
    let out = text(out);
    let (_, data) = out.split_once("data:image/jpeg;base64,").unwrap();
    let (data, _) = data.split_once('"').unwrap();
    let picture = base64::engine::general_purpose::STANDARD
        .decode(data)
        .unwrap();
    assert!(!holds(&picture, MARK));
    assert_eq!(
        image::load_from_memory(&picture)
            .unwrap()
            .to_rgb8()
            .dimensions(),
        (48, 64)
    );
    assert_eq!(out.matches("<img").count(), 1);
}

#[test]
fn a_combining_mark_behind_a_tag_stays_outside_of_it() {
    let (_, out) = cleaned("<html><p>a<b>\u{338}</b>&gt;\u{338}".as_bytes());
    assert!(text(out).contains("<p>a<b>\u{338}</b>≯</p>"));
}

#[test]
fn elements_without_end_are_no_bomb() {
    let deep = "<div>".repeat(100_000);
    assert!(matches!(
        strip(format!("<html>{deep}").as_bytes()),
        Err(MediaError::TooDeep { .. } | MediaError::Told(_))
    ));
    let wide = format!("<html>{}", "<p>x".repeat(100_000));
    assert!(strip(wide.as_bytes()).is_ok());
}

#[test]
fn every_format_is_known_by_its_content() {
    let zeros = [0u8; 600];
    let with = |head: &[u8]| [head, &zeros].concat();
    let at = |offset: usize, magic: &[u8]| {
        let mut bytes = vec![1u8; offset];
        bytes.extend(magic);
        bytes.extend(zeros);
        bytes
    };
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (
            with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            "Microsoft Office 97",
        ),
        (with(b"7z\xbc\xaf\x27\x1c"), "7-Zip"),
        (with(b"Rar!\x1a\x07"), "RAR"),
        (with(b"\x1f\x8b"), "gzip"),
        (with(b"BZh9"), "bzip2"),
        (with(b"\xfd7zXZ\0"), "xz"),
        (with(b"\x28\xb5\x2f\xfd"), "Zstandard"),
        (with(b"MSCF"), "CAB"),
        (at(257, b"ustar"), "tar"),
        (with(b"age-encryption.org/v1\n"), "age"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n".to_vec(), "age"),
        (with(b"8BPS"), "Photoshop"),
        (with(b"gimp xcf"), "GIMP"),
        (with(b"\0\0\x01\0"), "ICO"),
        (with(b"\0\0\x02\0"), "a cursor"),
        (with(b"icns"), "ICNS"),
        (with(b"qoif"), "QOI"),
        (with(b"DDS "), "DDS"),
        (with(b"RIFF\0\0\0\0ACON"), "a cursor"),
        (with(b"\x8aMNG\r\n\x1a\n"), "MNG"),
        (with(b"\xd7\xcd\xc6\x9a"), "WMF"),
        (at(40, b" EMF"), "EMF"),
        (with(b"FUJIFILMCCD-RAW"), "a raw camera file"),
        (with(b"FOVb"), "a raw camera file"),
        (with(b"\0MRM"), "a raw camera file"),
        (with(b"II\x1a\0\0\0HEAPCCDR"), "a raw camera file"),
        (with(b"IIRO\x08\0"), "a raw camera file"),
        (with(b"IIRS\x08\0"), "a raw camera file"),
        (with(b"MMOR\0\x08"), "a raw camera file"),
        (with(b"IIU\0"), "a raw camera file"),
        (with(b"II*\0\x10\0\0\0CR\x02\0"), "a raw camera file"),
        (with(b"\0\0\0\x18ftypcrx "), "a raw camera file"),
        (with(b"v/1\x01"), "OpenEXR"),
        (with(b"#?RADIANCE\n"), "Radiance HDR"),
        (with(b"\0\0\0\x0cjP  \r\n\x87\n"), "JPEG 2000"),
        (with(b"\xff\x4f\xff\x51"), "JPEG 2000"),
        (with(b"\0\0\0\x18ftypavif"), "AVIF"),
        (with(b"\0\0\0\x18ftypavis"), "AVIF"),
        (with(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"), "AVIF"),
        (with(b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf"), "HEIC"),
        (with(b"\xc5\xd0\xd3\xc6"), "PostScript"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n".to_vec(), "PostScript"),
        (with(b"RIFF\0\0\0\0AVI "), "AVI"),
        (with(b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), "Windows Media"),
        (with(b"FLV\x01"), "Flash video"),
        (with(b"\0\0\x01\xba"), "MPEG program stream"),
        (with(b"\0\0\x01\xb3"), "MPEG video"),
        (with(b".RMF"), "RealMedia"),
        (with(b"#!AMR\n"), "AMR"),
        (with(b"#!AMR-WB\n"), "AMR"),
        (with(b"MThd\0\0\0\x06"), "MIDI"),
        (with(b"caff"), "CAF"),
        (with(b"wvpk"), "WavPack"),
        (with(b"MAC "), "Monkey's Audio"),
        (with(b".snd"), "AU"),
        (with(b"DSD "), "DSD"),
        (with(b"ITSF"), "Windows help"),
        (with(b"AT&TFORM"), "DjVu"),
        (at(60, b"BOOKMOBI"), "Mobipocket"),
        (with(b"bplist00"), "a property list"),
        (with(b"SQLite format 3\0"), "SQLite"),
        (with(b"\x7fELF"), "ELF"),
        (with(b"MZ\x90"), "EXE"),
        (with(b"L\0\0\0\x01\x14\x02\0"), "a Windows shortcut"),
        (b"{\\rtf1\\ansi".to_vec(), "RTF"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n".to_vec(), "vCard"),
        (b"BEGIN:VCALENDAR\r\n".to_vec(), "iCalendar"),
        (b"{\"type\": \"FeatureCollection\"}".to_vec(), "GeoJSON"),
        (
            b"<?xml version=\"1.0\"?>\n<gpx creator=\"x\">".to_vec(),
            "GPX",
        ),
        (b"<?xml version=\"1.0\"?><kml>".to_vec(), "KML"),
        (
            b"<?xml version=\"1.0\"?><rss><channel/></rss>".to_vec(),
            "XML",
        ),
        (b"MIME-Version: 1.0\nWords\n".to_vec(), "e-mail"),
        (
            b"Return-Path: <a@b>\r\nSubject: x\r\n\r\n".to_vec(),
            "e-mail",
        ),
        (
            b"From a@b Mon Jan  1 00:00:00 2024\nSubject: x\n\nwords\n".to_vec(),
            "e-mail",
        ),
        (b"\xff\xfe\0\0H\0\0\0".to_vec(), "text in UTF-32"),
    ];
    for (bytes, name) in cases {
        assert_eq!(taken_for(&bytes), name);
    }
}

#[test]
fn a_file_that_could_be_two_is_taken_for_the_one_that_has_more_to_hide() {
    let pdf = [&b"junk\n".repeat(100)[..], b"%PDF-1.4\n"].concat();
    assert_eq!(taken_for(&pdf), "PDF");
    assert_eq!(taken_for(b"<!-- a --> <!-- b -->\n<HTML>"), "HTML");
    assert_eq!(taken_for("\u{feff}\n<!doctype html>".as_bytes()), "HTML");
    let wide: Vec<u8> = "\u{feff}<html>"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(taken_for(&wide), "HTML");
    assert_eq!(
        taken_for(
            b"<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        ),
        "SVG"
    );
    assert_eq!(
        taken_for(format!("<!--{}", "x".repeat(5000)).as_bytes()),
        "HTML"
    );
}

#[test]
fn a_text_is_never_taken_for_sound_and_sound_not_for_text() {
    for words in ["Hello there, this is a text.", "Слова.", "x"] {
        for long in [1, 20, 500] {
            let units = words.repeat(long);
            let little: Vec<u8> = [0xff, 0xfe]
                .into_iter()
                .chain(units.encode_utf16().flat_map(u16::to_le_bytes))
                .collect();
            assert_eq!(taken_for(&little), "text", "{words} × {long}");
            let big: Vec<u8> = [0xfe, 0xff]
                .into_iter()
                .chain(units.encode_utf16().flat_map(u16::to_be_bytes))
                .collect();
            assert_eq!(taken_for(&big), "text");
        }
    }
    // In Windows-1251, two letters are the bytes of a frame of MP3.
    let (legacy, _, _) = encoding_rs::WINDOWS_1251.encode("яыва и другие слова. Очень много слов, и еще больше слов, чтобы кадр кончился. Он кончается здесь, или чуть позже, или совсем не кончается, потому что это слова. Он кончается здесь, или чуть позже, или совсем не кончается, потому что это слова. Он кончается здесь, или чуть позже.");
    assert_eq!(taken_for(&legacy.repeat(6)), "text");
    // Two frames of MPEG 1 layer III at 128 kbit/s and 44.1 kHz: 417 bytes each.
    let mut frame = vec![0xff, 0xfb, 0x90, 0x64];
    frame.resize(417, 0);
    assert_eq!(taken_for(&frame.repeat(3)), "MP3");
    let mut adts = vec![0xff, 0xf1, 0x50, 0x80, 0x0c, 0x9f, 0xfc];
    adts.resize(100, 0x21);
    assert_eq!(taken_for(&adts.repeat(5)), "AAC");
    let packet = |extra: usize| {
        let mut packet = vec![0u8; extra];
        packet.push(0x47);
        packet.resize(188 + extra, 0);
        packet.repeat(10)
    };
    assert_eq!(taken_for(&packet(0)), "MPEG transport stream");
    assert_eq!(taken_for(&packet(4)), "MPEG transport stream");
}

#[test]
fn a_million_comments_without_end_cost_little() {
    let text = "<!-- x\n".repeat(500_000);
    let began = std::time::Instant::now();
    assert_eq!(
        text.len(),
        strip(format!("w\n{text}").as_bytes()).unwrap().1.len() - 2
    );
    assert!(began.elapsed().as_secs() < 20);
}
