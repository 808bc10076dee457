//! Raster pictures: what they say is found, what they show stays, and nothing else does.

use crate::support::{exif, holds, photograph, skipped};
use image::codecs::gif::{GifEncoder, Repeat};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use plico::media::{MediaError, Settings, Source};
use plico::model::{Finding, MediaType};
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

const MARK: &str = "Канарейка-Сидорова-4417";

fn source(bytes: &[u8]) -> Result<Source, MediaError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, bytes).unwrap();
    Source::open(file.path())
}

fn inspect(bytes: &[u8]) -> Vec<Finding> {
    source(bytes).unwrap().inspect(&Settings::STANDARD).unwrap()
}

fn strip_with(bytes: &[u8], settings: &Settings) -> Result<(MediaType, Vec<u8>), MediaError> {
    let clean = source(bytes)?.strip(settings)?;
    let mut out = Vec::new();
    let media = clean.media();
    clean.into_reader().read_to_end(&mut out).unwrap();
    Ok((media, out))
}

/// Strips it, and holds the result to what every clean file must be.
fn strip(bytes: &[u8]) -> (MediaType, Vec<u8>) {
    let settings = Settings::STANDARD;
    let (media, out) = strip_with(bytes, &settings).unwrap();
    assert_eq!(strip_with(bytes, &settings).unwrap().1, out, "twice alike");
    assert!(inspect(&out).is_empty(), "{:?}", inspect(&out));
    assert!(!holds(&out, MARK));
    if media != MediaType::Jpeg {
        assert!(strip_with(&out, &settings).unwrap().1 == out, "again");
    }
    (media, out)
}

fn says(found: &[Finding], kind: &str, value: &str) -> bool {
    let value_of = |f: &Finding| f.value.as_ref().map(|v| v.raw().to_owned());
    let mut same = found.iter().filter(|f| f.kind == kind);
    same.any(|f| value_of(f).unwrap_or_default().contains(value))
}

#[track_caller]
fn finds(bytes: &[u8], expected: &[(&str, &str)]) {
    let found = inspect(bytes);
    for (kind, value) in expected {
        assert!(says(&found, kind, value), "{kind} {value}: {found:?}");
    }
}

/// A picture of few colours, with an edge in it.
fn drawing(shift: u32) -> RgbaImage {
    RgbaImage::from_fn(40, 30, |x, y| {
        let n = ((x + shift) / 8 + y / 6) as u8;
        Rgba([
            n.wrapping_mul(20),
            255 - n.wrapping_mul(15),
            n.wrapping_mul(7),
            255,
        ])
    })
}

fn encoded(image: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let image = DynamicImage::ImageRgba8(image.clone());
    let image = match format {
        ImageFormat::Png | ImageFormat::WebP => image,
        _ => DynamicImage::ImageRgb8(image.to_rgb8()),
    };
    image.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn pixels(bytes: &[u8]) -> image::RgbImage {
    image::load_from_memory(bytes).unwrap().to_rgb8()
}

fn apart(a: &image::RgbImage, b: &image::RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let sum: u64 = a
        .iter()
        .zip(b.iter())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    sum as f64 / a.as_raw().len() as f64
}

/// A segment of a JPEG.
fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = (data.len() as u16 + 2).to_be_bytes();
    [&[0xff, marker], &length[..], data].concat()
}

/// Eight bits and Photoshop's resources around an IPTC record.
fn photoshop() -> Vec<u8> {
    let mut record = Vec::new();
    for (dataset, value) in [(80u8, MARK), (90, "Мариуполь"), (55, "20240102")] {
        record.extend([0x1c, 2, dataset]);
        record.extend((value.len() as u16).to_be_bytes());
        record.extend(value.bytes());
    }
    let mut block = b"Photoshop 3.0\x008BIM\x04\x04\0\0".to_vec();
    block.extend((record.len() as u32).to_be_bytes());
    block.extend(&record);
    block
}

fn xmp() -> String {
    format!(
        "<x:xmpmeta><rdf:Description exif:GPSLatitude=\"47,5.5N\" aux:SerialNumber=\"{MARK}\">\
         <dc:creator><rdf:Seq><rdf:li>{MARK}</rdf:li></rdf:Seq></dc:creator>\
         <xmpMM:History/></rdf:Description></x:xmpmeta>"
    )
}

/// A JPEG with everything other programs and telephones leave in it.
fn telephone() -> Vec<u8> {
    let mut file = photograph(MARK);
    let extended = format!(
        "http://ns.adobe.com/xmp/extension/\0{}{}",
        "A".repeat(40),
        xmp()
    );
    let more = [
        segment(0xed, &photoshop()),
        segment(0xe1, extended.as_bytes()),
        segment(0xe2, format!("MPF\0{MARK}").as_bytes()),
        segment(0xe0, format!("JFXX\0\x10{MARK}").as_bytes()),
        segment(0xe5, MARK.as_bytes()),
        MARK.as_bytes().to_vec(),
    ];
    file.splice(2..2, more.concat());
    // A second picture and a film behind the end, as motion photos have.
    file.extend(photograph(MARK));
    file.extend(b"\0\0\0\x18ftypmp42");
    file
}

#[test]
fn what_a_telephone_leaves_in_a_jpeg_is_named_and_gone() {
    let file = telephone();
    finds(
        &file,
        &[
            ("author", MARK),
            ("place", "Мариуполь"),
            ("place", "47,5.5N"),
            ("date", "20240102"),
            ("camera-serial", MARK),
            ("edit-history", ""),
            ("more-pictures", ""),
            ("thumbnail", ""),
            ("unknown-block", "FFE5"),
            ("unused-data", ""),
            ("trailing-data", ""),
            ("content-credentials", ""),
        ],
    );
    let (media, out) = strip(&file);
    assert_eq!(media, MediaType::Jpeg);
    let upright = image::load_from_memory(&photograph(MARK))
        .unwrap()
        .rotate90()
        .to_rgb8();
    assert!(apart(&pixels(&out), &upright) < 6.0);
}

#[test]
fn broken_metadata_and_a_missing_end_do_not_keep_a_photograph_from_being_cleaned() {
    let mut file = photograph(MARK);
    // An extended XMP that is too short, a second frame's APP14, and an end that never comes.
    let broken = [
        segment(0xe1, b"http://ns.adobe.com/xmp/extension/\0"),
        segment(0xee, b"Adobe"),
        segment(0xe2, b"ICC_PROFILE\0\0\0"),
    ];
    file.splice(2..2, broken.concat());
    let end = file.windows(2).rposition(|w| w == [0xff, 0xd9]).unwrap();
    file.truncate(end - 20);
    let (_, out) = strip(&file);
    assert_eq!(pixels(&out).dimensions(), (48, 64));
}

#[test]
fn a_jpeg_of_a_kind_that_is_not_decoded_is_refused_by_its_name() {
    let file = photograph(MARK);
    let at = file.windows(2).position(|w| w == [0xff, 0xc0]).unwrap();
    for (change, name) in [((at + 1, 0xc9), "arithmetic"), ((at + 4, 12), "8 bits")] {
        let mut file = file.clone();
        file[change.0] = change.1;
        let Err(MediaError::Codec { codec }) = strip_with(&file, &Settings::STANDARD) else {
            panic!("{name}");
        };
        assert!(codec.contains(name), "{codec}");
    }
}

#[test]
fn the_highest_quality_is_one_setting_too_and_nothing_is_found_in_it() {
    let settings = Settings {
        keep_quality: true,
        ..Settings::STANDARD
    };
    let file = photograph(MARK);
    let (_, best) = strip_with(&file, &settings).unwrap();
    let (_, usual) = strip(&file);
    assert!(inspect(&best).is_empty());
    let upright = image::load_from_memory(&file).unwrap().rotate90().to_rgb8();
    assert!(apart(&pixels(&best), &upright) < apart(&pixels(&usual), &upright));
    assert!(apart(&pixels(&best), &upright) < 1.0);
}

#[test]
fn every_kind_of_picture_is_made_smaller_on_demand_and_never_larger() {
    let image = drawing(0);
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
        ImageFormat::Tiff,
        ImageFormat::Bmp,
        ImageFormat::Pnm,
    ] {
        let file = encoded(&image, format);
        for (longest, expected) in [(20, (20, 15)), (500, (40, 30))] {
            let settings = Settings {
                downscale: Some(longest),
                ..Settings::STANDARD
            };
            let (_, out) = strip_with(&file, &settings).unwrap();
            assert_eq!(pixels(&out).dimensions(), expected, "{format:?}");
            assert!(inspect(&out).is_empty(), "{format:?}");
        }
    }
}

#[test]
fn every_lossless_kind_looks_exactly_the_same() {
    let image = drawing(3);
    let plain = DynamicImage::ImageRgba8(image.clone()).to_rgb8();
    for (format, media) in [
        (ImageFormat::Png, MediaType::Png),
        (ImageFormat::Gif, MediaType::Gif),
        (ImageFormat::WebP, MediaType::Png),
        (ImageFormat::Tiff, MediaType::Png),
        (ImageFormat::Bmp, MediaType::Png),
        (ImageFormat::Pnm, MediaType::Png),
    ] {
        let (made, out) = strip(&encoded(&image, format));
        assert_eq!(made, media);
        assert_eq!(pixels(&out), plain, "{format:?}");
    }
}

/// A GIF of three frames, with everything a GIF can hold besides.
fn moving_gif() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    encoder.set_repeat(Repeat::Finite(3)).unwrap();
    for shift in [0, 5, 9] {
        let delay = image::Delay::from_numer_denom_ms(70, 1);
        encoder
            .encode_frame(image::Frame::from_parts(drawing(shift), 0, 0, delay))
            .unwrap();
    }
    drop(encoder);
    let blocks = |data: &[u8]| -> Vec<u8> {
        let cut = data
            .chunks(255)
            .flat_map(|c| [&[c.len() as u8][..], c].concat());
        cut.chain([0]).collect()
    };
    let mut planted = [&[0x21, 0xfe][..], &blocks(MARK.as_bytes())].concat();
    planted.extend([&[0x21, 0x01, 12][..], &[0; 12]].concat());
    planted.extend(blocks(MARK.as_bytes()));
    planted.extend([&[0x21, 0xff, 11][..], b"XMP DataXMP", xmp().as_bytes()].concat());
    planted.extend([1].into_iter().chain((0..=255).rev()).chain([0]));
    planted.extend(
        [
            &[0x21, 0xff, 11][..],
            b"PRIVATE1.00",
            &blocks(MARK.as_bytes()),
        ]
        .concat(),
    );
    out.pop();
    out.extend(planted);
    out.push(0x3b);
    out.extend(MARK.bytes());
    out
}

fn gif_frames(bytes: &[u8]) -> (gif::Repeat, Vec<(u16, u64)>) {
    let frames = image::AnimationDecoder::into_frames(
        image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).unwrap(),
    );
    let digest = |i: &RgbaImage| {
        i.iter()
            .fold(7u64, |h, b| h.wrapping_mul(31) ^ u64::from(*b))
    };
    let seen = frames.map(|f| f.unwrap()).map(|f| {
        let (ms, one) = f.delay().numer_denom_ms();
        ((ms / one) as u16, digest(f.buffer()))
    });
    let decoder = gif::DecodeOptions::new().read_info(bytes).unwrap();
    (decoder.repeat(), seen.collect())
}

#[test]
fn a_gif_keeps_its_frames_times_and_repetition_and_nothing_else() {
    let file = moving_gif();
    finds(
        &file,
        &[
            ("comment", MARK),
            ("hidden-text", MARK),
            ("xmp", ""),
            ("place", "47,5.5N"),
            ("unknown-block", "PRIVATE1.00"),
            ("trailing-data", ""),
            ("encoder-tables", ""),
        ],
    );
    let (media, out) = strip(&file);
    assert_eq!(media, MediaType::Gif);
    assert_eq!(gif_frames(&out), gif_frames(&file));
}

/// An APNG of three frames, with a picture that is never shown and texts.
fn moving_png(hidden: bool) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 40, 30);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_animated(3, 2).unwrap();
    encoder.set_frame_delay(3, 25).unwrap();
    encoder.set_sep_def_img(hidden).unwrap();
    encoder
        .add_itxt_chunk("Author".into(), MARK.into())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    if hidden {
        writer.write_image_data(drawing(77).as_raw()).unwrap();
    }
    for shift in [0, 5, 5] {
        writer.write_image_data(drawing(shift).as_raw()).unwrap();
    }
    writer.finish().unwrap();
    out
}

#[test]
fn an_apng_keeps_its_frames_and_loses_the_picture_nobody_sees() {
    for hidden in [false, true] {
        let file = moving_png(hidden);
        finds(&file, &[("author", MARK)]);
        assert_eq!(says(&inspect(&file), "more-pictures", ""), hidden);
        let (media, out) = strip(&file);
        assert_eq!(media, MediaType::Png);
        let decoder = image::codecs::png::PngDecoder::new(Cursor::new(&out)).unwrap();
        let frames = image::AnimationDecoder::into_frames(decoder.apng().unwrap());
        let frames: Vec<_> = frames.map(|f| f.unwrap()).collect();
        assert_eq!(frames.len(), 3);
        for (frame, shift) in frames.iter().zip([0, 5, 5]) {
            assert_eq!(frame.buffer(), &drawing(shift));
            assert_eq!(frame.delay(), image::Delay::from_numer_denom_ms(120, 1));
        }
    }
}

#[test]
fn frames_are_counted_before_they_are_decoded() {
    let mut settings = Settings::STANDARD;
    for file in [moving_gif(), moving_png(false), pages(3)] {
        settings.limits.frames = 2;
        assert!(matches!(
            strip_with(&file, &settings),
            Err(MediaError::TooMany { limit: 2 })
        ));
        settings.limits.frames = 3;
        assert!(strip_with(&file, &settings).is_ok());
        settings.limits.frames_pixels = 40 * 30 * 3 - 1;
        assert!(matches!(
            strip_with(&file, &settings),
            Err(MediaError::TooManyPixels { .. })
        ));
        settings = Settings::STANDARD;
    }
}

#[test]
fn pixels_are_counted_before_they_are_decoded() {
    let mut settings = Settings::STANDARD;
    settings.limits.picture_pixels = 40 * 30 - 1;
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
        ImageFormat::Tiff,
        ImageFormat::Bmp,
        ImageFormat::Pnm,
    ] {
        let file = encoded(&drawing(0), format);
        let refused = strip_with(&file, &settings);
        assert!(
            matches!(refused, Err(MediaError::TooManyPixels { .. })),
            "{format:?}"
        );
    }
}

/// A TIFF of so many pages, each with words in its tags.
fn pages(count: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut out).unwrap();
    for n in 0..count {
        let page = DynamicImage::ImageRgba8(drawing(n)).to_rgb8();
        let mut image = encoder
            .new_image::<tiff::encoder::colortype::RGB8>(40, 30)
            .unwrap();
        for tag in [270, 305, 315, 33432, 65000, 700] {
            let tag = tiff::tags::Tag::from_u16_exhaustive(tag);
            image.encoder().write_tag(tag, MARK.as_bytes()).unwrap();
        }
        image.write_data(page.as_raw()).unwrap();
    }
    out.into_inner()
}

#[test]
fn a_tiff_of_one_page_becomes_a_png_and_one_of_several_keeps_them_all() {
    for count in [1, 3] {
        let file = pages(count);
        finds(
            &file,
            &[
                ("description", MARK),
                ("software", MARK),
                ("author", MARK),
                ("unknown-block", "65000"),
                ("xmp", ""),
            ],
        );
        let (media, out) = strip(&file);
        if count == 1 {
            assert_eq!(media, MediaType::Png);
            continue;
        }
        assert_eq!(media, MediaType::Tiff);
        let mut decoder = tiff::decoder::Decoder::new(Cursor::new(&out)).unwrap();
        for n in 0..count {
            decoder.seek_to_image(n as usize).unwrap();
            let tiff::decoder::DecodingResult::U8(samples) = decoder.read_image().unwrap() else {
                panic!("not of 8 bits");
            };
            assert_eq!(
                &samples,
                DynamicImage::ImageRgba8(drawing(n)).to_rgb8().as_raw()
            );
        }
        assert!(!decoder.more_images());
    }
}

#[test]
fn bytes_that_no_page_of_our_tiff_points_to_are_found() {
    let (_, mut out) = strip(&pages(2));
    out.extend(MARK.bytes());
    assert!(says(&inspect(&out), "unused-data", ""));
}

#[test]
fn a_raw_camera_file_is_refused_and_never_reduced_to_its_preview() {
    let mut out = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut out).unwrap();
    let mut image = encoder
        .new_image::<tiff::encoder::colortype::Gray8>(2, 2)
        .unwrap();
    let version = tiff::tags::Tag::from_u16_exhaustive(50706);
    image
        .encoder()
        .write_tag(version, &[1u8, 4, 0, 0][..])
        .unwrap();
    image.write_data(&[1, 2, 3, 4]).unwrap();
    let Err(MediaError::Unsupported { format, .. }) =
        strip_with(&out.into_inner(), &Settings::STANDARD)
    else {
        panic!("not refused");
    };
    assert_eq!(format, "a raw camera file");
}

#[test]
fn what_webp_netpbm_and_bitmaps_say_is_named_and_gone() {
    let mut webp = encoded(&drawing(0), ImageFormat::WebP);
    for (kind, data) in [
        (b"EXIF", exif(MARK)),
        (b"XMP ", xmp().into_bytes()),
        (b"prVt", MARK.into()),
    ] {
        webp.extend(kind);
        webp.extend((data.len() as u32).to_le_bytes());
        webp.extend(&data);
        webp.extend(vec![0; data.len() % 2]);
    }
    let size = (webp.len() as u32 - 8).to_le_bytes();
    webp[4..8].copy_from_slice(&size);
    webp.extend(MARK.bytes());
    finds(
        &webp,
        &[
            ("author", MARK),
            ("place", "55.75"),
            ("xmp", ""),
            ("unknown-block", "prVt"),
            ("trailing-data", ""),
        ],
    );
    strip(&webp);
    let pnm = [
        format!("P6\n# {MARK}\n2 1\n255\n").as_bytes(),
        &[1, 2, 3, 4, 5, 6],
    ]
    .concat();
    finds(&pnm, &[("comment", MARK)]);
    assert_eq!(pixels(&strip(&pnm).1).as_raw(), &[1, 2, 3, 4, 5, 6]);
    let mut bmp = encoded(&drawing(0), ImageFormat::Bmp);
    bmp[38] = 9;
    bmp.extend(MARK.bytes());
    finds(&bmp, &[("physical-size", ""), ("trailing-data", "")]);
    strip(&bmp);
}

#[test]
fn damaged_pictures_are_cleaned_or_refused_and_nothing_breaks() {
    let mut files = vec![telephone(), moving_gif(), moving_png(true), pages(2)];
    for format in [ImageFormat::WebP, ImageFormat::Bmp, ImageFormat::Pnm] {
        files.push(encoded(&drawing(0), format));
    }
    // Small limits: what a damaged header claims is refused, as a large one would be.
    let mut settings = Settings::STANDARD;
    settings.limits.picture_pixels = 1 << 20;
    let mut seed = 4417u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize
    };
    for file in files {
        for round in 0..150 {
            let mut broken = file.clone();
            if round % 3 == 0 {
                broken.truncate(random() % file.len());
            }
            for _ in 0..round % 5 {
                let at = random() % broken.len().max(1);
                if let Some(byte) = broken.get_mut(at) {
                    *byte ^= 1 << (random() % 8);
                }
            }
            let _ = source(&broken).map(|mut s| s.inspect(&settings));
            if let Ok((_, out)) = strip_with(&broken, &settings) {
                assert!(!holds(&out, MARK));
                assert!(inspect(&out).is_empty());
            }
        }
    }
}

/// Runs ImageMagick, if it is here.
fn convert(args: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("convert").args(args).output();
    let output = output.ok().filter(|o| o.status.success());
    if output.is_none() {
        skipped("ImageMagick is not here");
    }
    output.map(|o| o.stdout)
}

#[test]
fn what_another_program_makes_of_a_picture_looks_the_same_after_cleaning() {
    for (args, format) in [
        (&["-compress", "lzw"][..], "tiff"),
        (&["-compress", "rle"], "tiff"),
        (&["-compress", "jpeg"], "tiff"),
        (&["-interlace", "plane"], "tiff"),
        (&["-colors", "8", "-type", "palette"], "tiff"),
        (&["-monochrome", "-compress", "group4"], "tiff"),
        (&["-colorspace", "cmyk"], "tiff"),
        (&["-endian", "MSB", "-depth", "16"], "tiff"),
        (&[], "tiff64"),
        (&["-colorspace", "cmyk", "-quality", "98"], "jpg"),
        (&["-interlace", "plane", "-quality", "98"], "jpg"),
        (&["-colorspace", "gray", "-quality", "98"], "jpg"),
        (&["-interlace", "plane", "-depth", "16"], "png"),
        (&["-monochrome"], "png"),
        (&["-colors", "8", "-type", "palette"], "bmp"),
        (&["-quality", "90"], "webp"),
    ] {
        let start = [
            "-size",
            "64x48",
            "-seed",
            "7",
            "plasma:tomato-steelblue",
            "-depth",
            "8",
        ];
        let to = format!("{format}:-");
        let all = [&start, args, &[to.as_str()]].concat();
        let Some(file) = convert(&all) else { return };
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        std::fs::write(&path, &file).unwrap();
        let shown = [
            "-colorspace",
            "sRGB",
            "-type",
            "TrueColor",
            "-depth",
            "8",
            "png:-",
        ];
        let Some(theirs) = convert(&[&[path.to_str().unwrap()], &shown[..]].concat()) else {
            return;
        };
        let (_, out) = strip(&file);
        let mean = apart(&pixels(&theirs), &pixels(&out));
        let most = if format == "jpg" { 9.0 } else { 0.6 };
        assert!(mean < most, "{format} {args:?}: {mean}");
    }
}

#[test]
fn photographs_of_the_corpus_look_as_libjpeg_shows_them() {
    let dir = Path::new("../shared/corpus/exif-samples/jpg");
    if !dir.is_dir() {
        skipped("the photographs are not here (../shared/corpus)");
        return;
    }
    let mut compared = 0;
    for path in crate::support::files_below(dir) {
        let bytes = std::fs::read(&path).unwrap();
        // The small ones: the large ones are cleaned by another test.
        if !bytes.starts_with(&[0xff, 0xd8]) || bytes.len() > 120_000 {
            continue;
        }
        let shown = [
            "-auto-orient",
            "-strip",
            "-type",
            "TrueColor",
            "-depth",
            "8",
            "png:-",
        ];
        let output = Command::new("convert").arg(&path).args(shown).output();
        let Ok(output) = output else {
            skipped("ImageMagick is not here");
            return;
        };
        if output.stdout.is_empty() {
            continue;
        }
        let (_, out) = strip_with(&bytes, &Settings::STANDARD)
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mean = apart(&pixels(&output.stdout), &pixels(&out));
        assert!(mean < 9.0, "{}: {mean}", path.display());
        compared += 1;
    }
    eprintln!("{compared} photographs compared");
}

#[test]
fn of_a_png_that_breaks_off_what_is_there_is_kept() {
    let whole = encoded(&drawing(0), ImageFormat::Png);
    let cut = &whole[..whole.len() / 2];
    let (media, out) = strip(cut);
    assert_eq!(media, MediaType::Png);
    let (before, after) = (pixels(&whole), pixels(&out));
    assert_eq!(before.dimensions(), after.dimensions());
    assert_eq!(before.get_pixel(0, 0), after.get_pixel(0, 0));
    let last = (before.width() - 1, before.height() - 1);
    // Grey, and half of it seen through onto white.
    assert_eq!(after.get_pixel(last.0, last.1).0, [191; 3]);
    assert!(
        source(&whole[..50])
            .unwrap()
            .strip(&Settings::STANDARD)
            .is_err()
    );
}
