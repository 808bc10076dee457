//! A picture is known again after what people and programs do to it, and two different ones are not taken for one. And what is asked for
//! as safe is made of pixels alone.

use crate::support::{self, photograph};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{ImageFormat, RgbImage};
use plico::media::{Fingerprint, MediaError, Settings, Source};
use plico::model::{Limits, Reason};
use std::io::{Cursor, Read};
use std::path::Path;
use zeroize::Zeroizing;

fn print(bytes: Vec<u8>) -> Option<Fingerprint> {
    let mut source = Source::from_bytes(Zeroizing::new(bytes)).unwrap();
    source.fingerprint(&Settings::STANDARD).unwrap()
}

fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality)
        .encode_image(picture)
        .unwrap();
    out
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn trimmed(picture: &RgbImage) -> RgbImage {
    let (width, height) = picture.dimensions();
    let (left, top) = (width / 40, height / 40);
    imageops::crop_imm(picture, left, top, width - width / 20, height - height / 20).to_image()
}

fn quarter(picture: &RgbImage) -> RgbImage {
    let (width, height) = picture.dimensions();
    imageops::resize(
        picture,
        (width / 4).max(1),
        (height / 4).max(1),
        FilterType::Triangle,
    )
}

/// What is done to a picture on its way from one account to another.
type Change = (&'static str, fn(&RgbImage) -> Vec<u8>);
const CHANGES: [Change; 7] = [
    ("encoded anew at 40", |p| jpeg(p, 40)),
    ("a quarter of the size", |p| jpeg(&quarter(p), 70)),
    ("trimmed by 5 %", |p| jpeg(&trimmed(p), 80)),
    ("lighter", |p| {
        jpeg(&imageops::colorops::brighten(p, 40), 80)
    }),
    ("darker", |p| {
        jpeg(&imageops::colorops::brighten(p, -40), 80)
    }),
    ("in a mirror", |p| jpeg(&imageops::flip_horizontal(p), 80)),
    ("all of it but the mirror", |p| {
        jpeg(&imageops::colorops::brighten(&quarter(&trimmed(p)), 25), 60)
    }),
];

/// A picture that no other one is like, by a number.
fn invented(number: u64) -> RgbImage {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut dice = move |n: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % n
    };
    let mut picture = RgbImage::from_pixel(480, 360, image::Rgb([120, 130, 140]));
    for _ in 0..60 {
        let (left, top) = (dice(480) as u32, dice(360) as u32);
        let (width, height) = (20 + dice(160) as u32, 20 + dice(120) as u32);
        let colour = image::Rgb([dice(256) as u8, dice(256) as u8, dice(256) as u8]);
        for y in top..(top + height).min(360) {
            for x in left..(left + width).min(480) {
                picture.put_pixel(x, y, colour);
            }
        }
    }
    picture
}

#[test]
fn an_invented_picture_is_known_again_and_no_other_taken_for_it() {
    let prints: Vec<Fingerprint> = (0..40)
        .map(|n| print(jpeg(&invented(n), 90)).unwrap())
        .collect();
    for (n, a) in prints.iter().enumerate() {
        for b in &prints[..n] {
            assert!(!a.same(b), "{}", a.distance(b));
        }
        for (name, change) in CHANGES {
            let changed = print(change(&invented(n as u64))).unwrap();
            assert!(a.same(&changed), "{n} {name}: {}", a.distance(&changed));
        }
    }
}

#[test]
fn a_fingerprint_is_the_same_on_every_machine_and_for_every_format() {
    let picture = invented(7);
    let png = print(encoded(&picture, ImageFormat::Png)).unwrap();
    assert_eq!(png.size(), (480, 360));
    let hex: String = png.bits().iter().map(|b| format!("{b:02x}")).collect();
    // Should this change, the fingerprints that offices keep can no longer be compared with new ones.
    assert_eq!(
        hex,
        "bc58e267d15762289bf6615cb8e97cff609acb3753505eeb069c03bc70b9e8bc"
    );
    assert_eq!(Fingerprint::new(*png.bits(), png.size()), png);
    for format in [
        ImageFormat::Bmp,
        ImageFormat::Tiff,
        ImageFormat::Pnm,
        ImageFormat::WebP,
    ] {
        assert_eq!(print(encoded(&picture, format)).unwrap(), png, "{format:?}");
    }
    for bytes in [encoded(&picture, ImageFormat::Gif), jpeg(&picture, 90)] {
        assert!(print(bytes).unwrap().distance(&png) <= 12);
    }
    let mirrored = print(encoded(
        &imageops::flip_horizontal(&picture),
        ImageFormat::Png,
    ))
    .unwrap();
    // Columns of cells are not all of one width, so that a few weak signs differ.
    assert!(mirrored.mirrored().distance(&png) <= 4);
    assert_eq!(png.mirrored().mirrored(), png);
}

#[test]
fn a_drawing_has_a_fingerprint_and_what_is_no_picture_none() {
    let drawing = br##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fff"/>
        <circle cx="80" cy="60" r="40" fill="#a33"/><path d="M10 190L150 20L290 180Z" fill="#284"/><rect x="200" y="30" width="31"
        height="77" fill="#113"/></svg>"##;
    assert!(print(drawing.to_vec()).is_some());
    let mut text = Source::from_bytes(Zeroizing::new(b"a letter\n".to_vec())).unwrap();
    let refusal = text.fingerprint(&Settings::STANDARD).unwrap_err();
    assert_eq!(refusal.code(), "media-unsupported");
}

#[test]
fn a_picture_that_shows_nothing_has_no_fingerprint() {
    for grey in [0, 128, 255] {
        let sheet = RgbImage::from_pixel(640, 480, image::Rgb([grey; 3]));
        assert_eq!(print(jpeg(&sheet, 90)), None);
    }
    // A night with the noise of a sensor.
    let mut state = 1u32;
    let night = RgbImage::from_fn(640, 480, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(state >> 29) as u8; 3])
    });
    assert_eq!(print(jpeg(&night, 90)), None);
    assert!(
        print(encoded(
            &RgbImage::from_pixel(1, 1, image::Rgb([9; 3])),
            ImageFormat::Png
        ))
        .is_none()
    );
}

#[test]
fn a_picture_over_a_limit_is_refused_before_it_is_decoded() {
    let mut settings = Settings::STANDARD;
    settings.limits.picture_pixels = 480 * 360;
    let bytes = || Zeroizing::new(jpeg(&invented(1), 80));
    let asked = |s: &Settings| Source::from_bytes(bytes()).unwrap().fingerprint(s);
    assert!(asked(&settings).is_ok());
    settings.limits.picture_pixels -= 1;
    assert!(matches!(
        asked(&settings),
        Err(MediaError::TooManyPixels { .. })
    ));
}

/// Pictures of the corpus that are of one scene.
const FAMILIES: [&str; 3] = ["landscape_", "portrait_", "iphone_hdr_"];

#[test]
fn the_photographs_of_the_corpus_are_told_apart_and_known_again() {
    let folder = Path::new("/work/shared/corpus/exif-samples");
    if !folder.is_dir() {
        support::skipped("the corpus is not there: no fingerprint of a photograph was looked at");
        return;
    }
    let mut files = support::files_below(folder);
    files.sort();
    let mut known = Vec::new();
    let (mut flat, mut refused) = (0, 0);
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let Ok(source) = Source::open(&file) else {
            refused += 1;
            continue;
        };
        let Ok(mut clean) = source
            .safe_picture(Limits::STANDARD)
            .map(|c| c.into_reader())
        else {
            refused += 1;
            continue;
        };
        let mut bytes = Vec::new();
        clean.read_to_end(&mut bytes).unwrap();
        let picture = image::load_from_memory(&bytes).unwrap().into_rgb8();
        let small = imageops::thumbnail(&picture, 600, 600 * picture.height() / picture.width());
        let mut source = Source::open(&file).unwrap();
        match source.fingerprint(&Settings::STANDARD).unwrap() {
            Some(print) => known.push((name, print, small)),
            None => flat += 1,
        }
    }
    eprintln!(
        "fingerprints: {} photographs, {flat} show too little, {refused} refused",
        known.len()
    );
    assert!(known.len() > 80);
    let (mut nearest, mut pairs, mut wrong) = (256, 0, Vec::new());
    for (n, (a, one, _)) in known.iter().enumerate() {
        for (b, other, _) in &known[..n] {
            let family = |name: &str| FAMILIES.iter().find(|f| name.starts_with(**f));
            if family(a).is_some() && family(a) == family(b) {
                assert!(one.same(other), "{a} {b}: {}", one.distance(other));
                continue;
            }
            pairs += 1;
            nearest = nearest
                .min(one.distance(other))
                .min(one.distance(&other.mirrored()));
            if one.same(other) {
                wrong.push((a, b));
            }
        }
    }
    eprintln!(
        "fingerprints: of {pairs} pairs of different photographs {} are taken for one {wrong:?}, the nearest differ in {nearest} bits",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{wrong:?}");
    for (name, change) in CHANGES {
        let mut distances: Vec<u32> = known
            .iter()
            .map(|(_, print, small)| {
                let changed = self::print(change(small));
                changed.map_or(256, |c| {
                    print.distance(&c).min(print.distance(&c.mirrored()))
                })
            })
            .collect();
        distances.sort_unstable();
        let again = distances
            .iter()
            .filter(|d| **d <= Fingerprint::SAME)
            .count();
        let middle = distances[distances.len() / 2];
        eprintln!(
            "fingerprints: {name}: {again} of {} known again, half within {middle} bits, the worst {}",
            distances.len(),
            distances.last().unwrap()
        );
        assert!(again * 100 >= distances.len() * 95, "{name}: {again}");
    }
}

/// One small file of each kind of picture, with something behind or beside the picture that is no picture.
fn files_with_a_stowaway() -> Vec<(&'static str, Vec<u8>)> {
    let picture = invented(3);
    let mut files = vec![("photograph", photograph("stowaway-8417"))];
    for (name, format) in [
        ("png", ImageFormat::Png),
        ("gif", ImageFormat::Gif),
        ("webp", ImageFormat::WebP),
        ("tiff", ImageFormat::Tiff),
        ("bmp", ImageFormat::Bmp),
        ("pnm", ImageFormat::Pnm),
    ] {
        files.push((name, encoded(&picture, format)));
    }
    files.push(("jpeg", jpeg(&picture, 80)));
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"><circle r=\"40\"/></svg>";
    files.push(("svg", drawing.into()));
    for (name, file) in &mut files {
        if *name == "jpeg" {
            // A segment of its own before the picture begins.
            let mut segment = vec![0xFF, 0xEF, 0, (STOWAWAY.len() + 2) as u8];
            segment.extend(STOWAWAY);
            file.splice(2..2, segment);
        }
        match *name {
            "svg" => file.extend(b"<!-- stowaway-8417 -->"),
            _ => file.extend(STOWAWAY),
        }
    }
    files
}

const STOWAWAY: &[u8] = b"stowaway-8417";

#[test]
fn what_is_made_safe_is_pixels_and_nothing_that_hung_on_them() {
    for (name, file) in files_with_a_stowaway() {
        assert!(file.windows(STOWAWAY.len()).any(|w| w == STOWAWAY));
        let source = Source::from_bytes(Zeroizing::new(file.clone())).unwrap();
        let mut safe = Vec::new();
        let clean = source
            .safe_picture(Limits::STANDARD)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        clean.into_reader().read_to_end(&mut safe).unwrap();
        assert!(
            !safe.windows(STOWAWAY.len()).any(|w| w == STOWAWAY),
            "{name}"
        );
        // What was packed with loss is packed anew: no run of the file's own bytes is taken over.
        let packed = name == "jpeg";
        let own = &file[file.len() / 2..][..24.min(file.len() / 4)];
        assert!(
            !packed || !safe.windows(own.len()).any(|w| w == own),
            "{name}"
        );
        assert!(image::load_from_memory(&safe).is_ok(), "{name}");
    }
}

#[test]
fn what_does_not_become_pixels_cannot_be_made_safe() {
    for file in [
        &b"a letter\n"[..],
        b"<!DOCTYPE html><p>x</p>",
        b"ID3\x03\0\0\0\0\0\0",
    ] {
        let Ok(source) = Source::from_bytes(Zeroizing::new(file.to_vec())) else {
            continue;
        };
        let refusal = source.safe_picture(Limits::STANDARD).err().unwrap();
        assert_eq!(refusal.code(), "media-unsupported");
    }
}
