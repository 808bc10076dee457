//! Pictures that become others: HEIC to JPEG, JPEG XL and SVG to PNG.

use crate::support::{holds, photograph, skipped};
use crate::texts::{cleaned, found, open, strip, survives};
use plico::media::{Format, MediaError, Settings};
use plico::model::{Limits, MediaType};
use std::path::{Path, PathBuf};
use std::process::Command;

const MARK: &str = "Канарейка-Сидорова-4417";
const CORPUS: &str = "../shared/corpus/exif-samples/heic";

/// Runs a tool in a folder. `false`, loudly, where it is not installed.
fn tool(dir: &Path, name: &str, args: &[&str]) -> bool {
    match Command::new(name).current_dir(dir).args(args).output() {
        Ok(output) => {
            assert!(output.status.success(), "{name} {args:?}: {output:?}");
            true
        }
        Err(_) => {
            skipped(&format!("{name} is not installed"));
            false
        }
    }
}

/// A picture of four quarters, each of its own colour: red, green, blue and white.
fn quarters(width: u32, height: u32) -> image::RgbImage {
    image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => [220, 30, 30],
            (false, true) => [30, 200, 30],
            (true, false) => [30, 30, 220],
            (false, false) => [255, 255, 255],
        })
    })
}

fn apart(a: &image::RgbImage, b: &image::RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let sum: u64 = a
        .as_raw()
        .iter()
        .zip(b.as_raw())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    sum as f64 / a.as_raw().len() as f64
}

fn pixels(bytes: &[u8]) -> image::RgbImage {
    image::load_from_memory(bytes).unwrap().to_rgb8()
}

/// The photograph's profile is no profile, and tools refuse it.
fn without_profile(jpeg: &[u8]) -> Vec<u8> {
    let at = jpeg.windows(2).position(|w| w == [0xff, 0xe2]).unwrap();
    let length = usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    [&jpeg[..at], &jpeg[at + 2 + length..]].concat()
}

/// Samples of a folder, made by a tool from `a.png` or `a.jpg`.
fn samples(tools: &[(&str, &[&str])]) -> Option<(tempfile::TempDir, Vec<PathBuf>)> {
    let dir = tempfile::tempdir().unwrap();
    quarters(96, 64).save(dir.path().join("a.png")).unwrap();
    std::fs::write(dir.path().join("a.jpg"), without_profile(&photograph(MARK))).unwrap();
    let mut made = Vec::new();
    for (name, args) in tools {
        if !tool(dir.path(), name, args) {
            return None;
        }
        made.push(dir.path().join(args.last().unwrap()));
    }
    Some((dir, made))
}

#[test]
fn every_heic_of_the_corpus_is_cleaned_and_looks_the_same() {
    if !Path::new(CORPUS).is_dir() {
        skipped("the photographs are not here (../shared/corpus)");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let mut cleaned = 0;
    for path in crate::support::files_below(Path::new(CORPUS)) {
        let bytes = std::fs::read(&path).unwrap();
        let (media, out) = strip(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(media, MediaType::Jpeg);
        assert_eq!(found(&out), "");
        cleaned += 1;
        // Large ones take long in this profile; one of each kind is looked at.
        if bytes.len() > 900_000 {
            continue;
        }
        let png = dir.path().join("a.png");
        let args = [path.to_str().unwrap(), png.to_str().unwrap()];
        if tool(Path::new("."), "heif-convert", &args) {
            // The profile is not applied by that tool, so colours may be some steps apart.
            let mean = apart(&pixels(&std::fs::read(png).unwrap()), &pixels(&out));
            assert!(mean < 6.0, "{}: {mean}", path.display());
        }
    }
    assert!(cleaned >= 5, "{cleaned}");
}

#[test]
fn a_heic_says_what_its_camera_wrote() {
    let path = Path::new(CORPUS).join("IMG_5195.HEIC");
    let Ok(bytes) = std::fs::read(path) else {
        skipped("the photographs are not here (../shared/corpus)");
        return;
    };
    let said = found(&bytes);
    for line in [
        "place: 39.0513 N 94.2888 W",
        "maker-notes",
        "xmp",
        "colour-profile",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
}

#[test]
fn a_heic_becomes_a_jpeg_of_its_main_picture_alone() {
    let Some((_dir, made)) = samples(&[
        ("heif-enc", &["a.png", "-q", "95", "-o", "plain.heic"]),
        ("heif-enc", &["a.png", "-L", "-o", "lossless.heic"]),
        (
            "heif-enc",
            &["a.png", "-q", "95", "-t", "32", "-o", "thumbnail.heic"],
        ),
        (
            "heif-enc",
            &["a.png", "a.jpg", "-q", "95", "-o", "two.heic"],
        ),
    ]) else {
        return;
    };
    for path in &made {
        let bytes = std::fs::read(path).unwrap();
        assert_eq!(open(&bytes).unwrap().format(), Format::Heic);
        let (media, out) = cleaned(&bytes);
        assert_eq!(media, MediaType::Jpeg);
        assert!(!holds(&out, MARK));
        let mean = apart(&quarters(96, 64), &pixels(&out));
        assert!(mean < 6.0, "{}: {mean}", path.display());
    }
    let said = |n: usize| found(&std::fs::read(&made[n]).unwrap());
    assert!(said(2).contains("thumbnail"), "{}", said(2));
    for line in [
        "more-pictures: 1",
        "place: 55.7500 N 37.6000 E",
        &format!("author: {MARK}"),
        "camera-serial",
    ] {
        assert!(said(3).contains(line), "{line}: {}", said(3));
    }
    survives(&std::fs::read(&made[3]).unwrap(), 60);
}

/// A box of the ISO base media format.
fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

/// Puts a property into the `ipco` box of a HEIC and associates it with nothing, or turns the main picture by it.
fn with_property(heic: &[u8], property: &[u8], turn: bool) -> Vec<u8> {
    let at = |kind: &[u8; 4]| heic.windows(4).position(|w| w == kind).unwrap() - 4;
    let size_at = |bytes: &[u8], at: usize| u32::from_be_bytes(*bytes[at..].first_chunk().unwrap());
    let (meta, iprp, ipco, ipma, iloc) = (
        at(b"meta"),
        at(b"iprp"),
        at(b"ipco"),
        at(b"ipma"),
        at(b"iloc"),
    );
    let ipco_size = size_at(heic, ipco);
    let count = {
        let mut at = ipco + 8;
        let mut n = 0u8;
        while at < ipco + ipco_size as usize {
            at += size_at(heic, at) as usize;
            n += 1;
        }
        n
    };
    let mut out = heic.to_vec();
    let mut grown = 0usize;
    let grow = |out: &mut Vec<u8>, at: usize, by: usize| {
        let size = size_at(out, at) + by as u32;
        out[at..at + 4].copy_from_slice(&size.to_be_bytes());
    };
    // The association is behind the properties: changed first, so that the places before stay.
    if turn {
        // Version 0, one-byte associations: count, then the first item's number and how many it has.
        assert_eq!(&out[ipma + 8..ipma + 12], [0; 4]);
        let entry = ipma + 16;
        out[entry + 2] += 1;
        out.insert(entry + 3, 0x80 | (count + 1));
        grow(&mut out, ipma, 1);
        grown += 1;
    }
    let end = ipco + ipco_size as usize;
    out.splice(end..end, property.iter().copied());
    grow(&mut out, ipco, property.len());
    grown += property.len();
    grow(&mut out, iprp, grown);
    grow(&mut out, meta, grown);
    // Offsets of four bytes, no base: each item's data has moved.
    let iloc = if iloc > ipma { iloc + grown } else { iloc };
    let version = out[iloc + 8];
    assert_eq!(
        (version, out[iloc + 12]),
        (0, 0x44),
        "as heif-enc writes it"
    );
    let base = usize::from(out[iloc + 13] >> 4);
    let items = u16::from_be_bytes([out[iloc + 14], out[iloc + 15]]);
    let mut at = iloc + 16;
    for _ in 0..items {
        let extents = at + 4 + base;
        let offset = size_at(&out, extents + 2) + grown as u32;
        out[extents + 2..extents + 6].copy_from_slice(&offset.to_be_bytes());
        at = extents + 10;
    }
    out
}

#[test]
fn a_heic_is_turned_once_whatever_its_exif_says() {
    let Some((_dir, made)) = samples(&[("heif-enc", &["a.png", "-q", "95", "-o", "plain.heic"])])
    else {
        return;
    };
    let plain = std::fs::read(&made[0]).unwrap();
    if plain[plain.windows(4).position(|w| w == b"iloc").unwrap() + 4] != 0 {
        skipped("this heif-enc writes another version of iloc");
        return;
    }
    // A quarter turn, anti-clockwise.
    let turned = with_property(&plain, &boxed(b"irot", &[1]), true);
    assert!(found(&turned).contains("orientation"));
    let (_, out) = cleaned(&turned);
    let upright = image::DynamicImage::ImageRgb8(quarters(96, 64))
        .rotate270()
        .to_rgb8();
    assert!(apart(&upright, &pixels(&out)) < 6.0);
    let described = boxed(
        b"udes",
        format!("\0\0\0\0ru\0{MARK}\0{MARK}\0tag\0").as_bytes(),
    );
    let described = with_property(&plain, &described, false);
    assert!(found(&described).contains(&format!("description: ru {MARK}")));
    assert!(!holds(&cleaned(&described).1, MARK));
}

#[test]
fn what_follows_a_heic_and_what_is_hidden_in_it_is_found() {
    let Some((_dir, made)) = samples(&[("heif-enc", &["a.png", "-o", "plain.heic"])]) else {
        return;
    };
    let mut bytes = std::fs::read(&made[0]).unwrap();
    bytes.extend(boxed(b"mpvd", MARK.as_bytes()));
    bytes.extend(boxed(b"free", MARK.as_bytes()));
    bytes.extend(boxed(b"prVt", MARK.as_bytes()));
    bytes.extend(MARK.as_bytes());
    let said = found(&bytes);
    for line in [
        "embedded-file: mpvd",
        "unused-data",
        "unknown-block: prVt",
        "trailing-data",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(!holds(&cleaned(&bytes).1, MARK));
}

#[test]
fn a_picture_of_more_pixels_than_may_be_is_refused_before_it_is_decoded() {
    let Some((_dir, made)) = samples(&[
        ("heif-enc", &["a.png", "-o", "plain.heic"]),
        ("cjxl", &["a.png", "plain.jxl"]),
    ]) else {
        return;
    };
    for path in made {
        let bytes = std::fs::read(path).unwrap();
        for (most, well) in [(96 * 64, true), (96 * 64 - 1, false)] {
            let limits = Limits {
                picture_pixels: most,
                ..Limits::STANDARD
            };
            let result = crate::texts::strip_as(&bytes, Settings::from(limits));
            assert_eq!(result.is_ok(), well, "{:?}", result.err());
        }
    }
}

#[test]
fn a_jpeg_xl_becomes_a_png_with_the_same_pixels() {
    let Some((_dir, made)) = samples(&[
        ("cjxl", &["-d", "0", "a.png", "lossless.jxl"]),
        (
            "cjxl",
            &["-d", "0", "--container=1", "a.png", "container.jxl"],
        ),
        ("cjxl", &["-d", "1", "a.png", "lossy.jxl"]),
    ]) else {
        return;
    };
    for (n, most) in [(0, 0.0), (1, 0.0), (2, 4.0)] {
        let bytes = std::fs::read(&made[n]).unwrap();
        assert_eq!(open(&bytes).unwrap().format(), Format::Jxl);
        let (media, out) = cleaned(&bytes);
        assert_eq!(media, MediaType::Png);
        let mean = apart(&quarters(96, 64), &pixels(&out));
        assert!(mean <= most, "{n}: {mean}");
    }
    survives(&std::fs::read(&made[1]).unwrap(), 60);
}

#[test]
fn a_jpeg_xl_says_what_the_jpeg_said_that_it_was_made_from() {
    let Some((dir, made)) = samples(&[
        ("cjxl", &["a.jpg", "packed.jxl"]),
        ("cjxl", &["--container=1", "a.jpg", "boxes.jxl"]),
    ]) else {
        return;
    };
    // The same as boxes that are not packed, behind the others.
    let jpeg = std::fs::read(dir.path().join("a.jpg")).unwrap();
    let at = jpeg.windows(6).position(|w| w == b"Exif\0\0").unwrap();
    let length = u16::from_be_bytes([jpeg[at - 2], jpeg[at - 1]]);
    let tiff = &jpeg[at + 6..at - 2 + usize::from(length)];
    let exif = boxed(b"Exif", &[&[0; 4], tiff].concat());
    for (n, path) in made.into_iter().enumerate() {
        let mut bytes = std::fs::read(path).unwrap();
        if n == 1 {
            bytes.extend(&exif);
        }
        bytes.extend(boxed(b"prVt", MARK.as_bytes()));
        bytes.extend(MARK.as_bytes());
        let said = found(&bytes);
        for line in [
            "place: 55.7500 N 37.6000 E",
            &format!("author: {MARK}"),
            "xmp",
            "encoder-tables",
            "unknown-block: prVt",
            "trailing-data",
        ] {
            assert!(said.contains(line), "{line}: {said}");
        }
        let (_, out) = cleaned(&bytes);
        assert!(!holds(&out, MARK));
        assert_eq!(pixels(&out).dimensions(), (48, 64), "upright");
    }
}

fn drawing() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- {MARK} -->\n\
        <!DOCTYPE svg [<!ENTITY who \"{MARK}\">]>\n\
        <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
        xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" \
        xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
        width=\"200\" height=\"100\" viewBox=\"0 0 200 100\" sodipodi:docname=\"/home/{MARK}/map.svg\" \
        inkscape:version=\"1.2 ({MARK})\" inkscape:export-filename=\"C:\\{MARK}.png\">\
        <title>{MARK}</title><desc>{MARK}</desc><script>alert('{MARK}')</script>\
        <metadata><rdf:RDF><rdf:Description><dc:creator>{MARK}</dc:creator><dc:date>2024-05-06</dc:date>\
        <tool>{MARK}</tool></rdf:Description></rdf:RDF></metadata>\
        <sodipodi:namedview inkscape:label=\"{MARK}\"/>\
        <style>@import url(http://a.example/{MARK}.css);</style>\
        <rect x=\"0\" y=\"0\" width=\"100\" height=\"100\" fill=\"#dc1e1e\" onclick=\"{MARK}\" data-name=\"{MARK}\"/>\
        <g style=\"display:none\"><rect width=\"200\" height=\"100\"/></g>\
        <image xlink:href=\"file:///etc/{MARK}.png\" width=\"200\" height=\"100\"/>\
        <image xlink:href=\"https://a.example/{MARK}.png\" width=\"200\" height=\"100\"/>\
        <text x=\"110\" y=\"50\" font-size=\"20\" font-family=\"Arial\">Слова</text></svg>"
    )
}

#[test]
fn a_drawing_becomes_a_png_of_what_it_shows() {
    let drawing = drawing();
    let said = found(drawing.as_bytes());
    for line in [
        format!("comment: {MARK}"),
        format!("file-path: /home/{MARK}/map.svg"),
        format!("file-path: C:\\{MARK}.png"),
        format!("software: 1.2 ({MARK})"),
        "software: Inkscape".into(),
        format!("title: {MARK}"),
        format!("description: {MARK}"),
        "script".into(),
        format!("author: {MARK}"),
        "date: 2024-05-06".into(),
        format!("metadata: tool: {MARK}"),
        format!("metadata: data-name={MARK}"),
        format!("external-link: @import url(http://a.example/{MARK}.css)"),
        format!("external-link: https://a.example/{MARK}.png"),
        format!("file-path: file:///etc/{MARK}.png"),
        "layers".into(),
    ] {
        assert!(said.contains(&line), "{line}: {said}");
    }
    let (media, out) = cleaned(drawing.as_bytes());
    assert_eq!(media, MediaType::Png);
    assert!(!holds(&out, MARK));
    let shown = pixels(&out);
    assert_eq!(shown.dimensions(), (2000, 1000));
    assert_eq!(shown.get_pixel(500, 500).0, [220, 30, 30]);
    assert_eq!(shown.get_pixel(1900, 900).0, [255, 255, 255]);
    let ink = |left: u32, right: u32| {
        (left..right)
            .flat_map(|x| (300..550).map(move |y| (x, y)))
            .filter(|&(x, y)| shown.get_pixel(x, y).0[0] < 128)
            .count()
    };
    assert!(
        ink(1100, 1700) > 5000,
        "the words are drawn: {}",
        ink(1100, 1700)
    );
    survives(drawing.as_bytes(), 20);
}

#[test]
fn a_drawing_is_read_in_the_encoding_that_it_names() {
    let svg = |words: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><title>{words}</title></svg>"
        )
    };
    let svg = svg("Слова");
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&svg);
    assert!(found(&bytes).contains("title: Слова"));
    assert!(strip(&bytes).is_ok());
    let wide: Vec<u8> = format!("\u{feff}{svg}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(found(&wide).contains("title: Слова"));
}

#[test]
fn a_picture_in_a_drawing_is_drawn_and_one_that_cannot_be_is_a_refusal() {
    use base64::Engine as _;
    let base64 = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let svg = |mime: &str, bytes: &[u8]| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96\" height=\"64\"><image href=\"data:{mime};base64,{}\" width=\"96\" height=\"64\"/></svg>",
            base64(bytes)
        )
    };
    let mut png = Vec::new();
    quarters(96, 64)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    let mut jpeg = Vec::new();
    quarters(96, 64)
        .write_to(
            &mut std::io::Cursor::new(&mut jpeg),
            image::ImageFormat::Jpeg,
        )
        .unwrap();
    for (mime, bytes) in [("image/png", &png), ("image/jpeg", &jpeg)] {
        let (_, out) = cleaned(svg(mime, bytes).as_bytes());
        let shown = pixels(&out);
        let [red, green, blue] = shown.get_pixel(500, 300).0;
        assert!(red > 200 && green < 60 && blue < 60, "{mime}");
    }
    let inner = svg("image/png", &png);
    for (mime, bytes) in [
        ("image/svg+xml", inner.as_bytes()),
        ("image/png", &png[..60]),
        ("text/plain", b"words"),
    ] {
        assert!(strip(svg(mime, bytes).as_bytes()).is_err(), "{mime}");
    }
}

#[test]
fn writing_that_the_font_does_not_have_is_a_refusal() {
    let svg = |body: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96\" height=\"64\">{body}</svg>")
    };
    for body in [
        "<text y=\"20\">日本</text>",
        "<foreignObject><p>words</p></foreignObject>",
        "<flowRoot><flowPara>words</flowPara></flowRoot>",
    ] {
        assert!(strip(svg(body).as_bytes()).is_err(), "{body}");
    }
    for body in [
        "<text y=\"20\">Їжак — «É» № 5</text>",
        "<switch><foreignObject><p>words</p></foreignObject><text y=\"9\">words</text></switch>",
    ] {
        assert!(strip(svg(body).as_bytes()).is_ok(), "{body}");
    }
}

#[test]
fn a_drawing_that_grows_without_end_is_refused() {
    let mut laughs = String::from("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
    for n in 1..12 {
        let before = format!("&a{};", n - 1).repeat(10);
        laughs.push_str(&format!("<!ENTITY a{n} \"{before}\">"));
    }
    laughs.push_str("]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><desc>&a11;</desc></svg>");
    assert!(strip(laughs.as_bytes()).is_err());
    let long = format!(
        "<!DOCTYPE svg [<!ENTITY a \"{}\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><desc>{}</desc></svg>",
        "x".repeat(1 << 20),
        "&a;".repeat(2000)
    );
    assert!(matches!(
        strip(long.as_bytes()),
        Err(MediaError::Unpacks { .. })
    ));
    let deep = |n: usize| {
        let (open, close) = ("<g>".repeat(n), "</g>".repeat(n));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{open}{close}</svg>"
        )
    };
    assert!(strip(deep(Limits::STANDARD.depth - 1).as_bytes()).is_ok());
    assert!(matches!(
        strip(deep(Limits::STANDARD.depth).as_bytes()),
        Err(MediaError::TooDeep { .. })
    ));
    let mut uses = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><defs><g id=\"u0\"><rect width=\"1\" height=\"1\"/></g>",
    );
    for n in 1..20 {
        let before = format!("<use href=\"#u{}\"/>", n - 1).repeat(10);
        uses.push_str(&format!("<g id=\"u{n}\">{before}</g>"));
    }
    uses.push_str("</defs><use href=\"#u19\"/></svg>");
    assert!(strip(uses.as_bytes()).is_err());
}

#[test]
fn a_drawing_of_any_size_is_drawn_at_a_sensible_one() {
    for (width, height, drawn) in [
        ("20", "10", (2000, 1000)),
        ("100000", "50000", (8000, 4000)),
        ("100%", "100%", (2000, 1000)),
    ] {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 200 100\"><rect width=\"9\" height=\"9\"/></svg>"
        );
        let (_, out) = strip(svg.as_bytes()).unwrap();
        assert_eq!(pixels(&out).dimensions(), drawn);
    }
    for broken in [
        "width=\"0\"",
        "width=\"-5\"",
        "width=\"1e30\" height=\"1e30\"",
    ] {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {broken}/>");
        let _ = strip(svg.as_bytes());
    }
}
