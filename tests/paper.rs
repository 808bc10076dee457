//! Sealed files on paper and on the screen, and back.

use crate::photos::{Chance, KINDS, photograph, sheets};
use crate::support::{Place, code, done, err, out, run, skipped};
use image::{GrayImage, Luma};
use plico::courier::paper::{
    Chunk, Codes, Gathered, Gatherer, Paper, PaperError, Style, divide, pdf,
};
use plico::media::{MediaError, Settings, Source};
use plico::model::Limits;
use plico::wire::{Floor, Kind};
use proptest::prelude::*;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// A sealed text of one page, and one of about ten.
static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| sealed(Kind::Hybrid, 10));
static LONG: LazyLock<Vec<u8>> = LazyLock::new(|| sealed(Kind::Classic, 20_000));

fn sealed(kind: Kind, letters: usize) -> Vec<u8> {
    Place::new(kind).seal_text(&"x".repeat(letters), Floor::Small)
}

fn codes(bundle: &[u8], style: Style) -> Codes {
    divide(bundle, style, &Limits::STANDARD).unwrap()
}

fn gather<'a>(contents: impl IntoIterator<Item = &'a Vec<u8>>) -> Gatherer {
    let mut gatherer = Gatherer::new(&Limits::STANDARD);
    for content in contents {
        gatherer.add(content);
    }
    gatherer
}

#[test]
fn a_text_only_bundle_fills_two_pages_and_either_is_enough() {
    let codes = codes(&SMALL, Style::PAGES);
    assert_eq!(codes.set.pages(), 2);
    for page in codes.pages() {
        let gatherer = gather(page);
        assert_eq!(gatherer.gatherings()[0].restore().unwrap(), *SMALL);
    }
}

#[test]
fn of_every_five_pages_any_one_may_be_lost() {
    let codes = codes(&LONG, Style::PAGES);
    let pages: Vec<&[Vec<u8>]> = codes.pages().collect();
    assert!(pages.len() > 5, "{}", pages.len());
    for first in 0..5 {
        let kept = pages.iter().enumerate().filter(|(n, _)| n % 5 != first);
        let gatherer = gather(kept.flat_map(|(_, page)| page.iter()));
        assert_eq!(
            gatherer.gatherings()[0].restore().unwrap(),
            *LONG,
            "{first}"
        );
    }
}

/// A length of a bundle as it could be on the ladder, by its pages.
#[test]
fn for_every_number_of_pages_the_promise_holds() {
    for length in [100u64, 5_755, 9_851, 18_043, 34_427, 67_195, 132_747] {
        let pages = Style::PAGES.pages(length);
        let held = (pages - pages.div_ceil(5)) * 12 * 480;
        assert!(held as u64 >= length, "{length}");
        let fewer = pages - 1;
        assert!(((fewer - fewer.div_ceil(5)) * 12 * 480) < length as usize);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_codes_in_any_order_with_duplicates_and_strangers_restore_or_say_what_is_missing(
        seed in any::<u64>(),
        lost in 0usize..80,
        screen in any::<bool>(),
    ) {
        let style = if screen { Style::for_screen(200, 100).unwrap() } else { Style::PAGES };
        let codes = codes(&LONG, style);
        let mut chance = Chance(seed | 1);
        let mut order: Vec<usize> = (0..codes.contents.len()).collect();
        for n in (1..order.len()).rev() {
            order.swap(n, chance.draw() as usize % (n + 1));
        }
        let lost = lost.min(order.len() - 1);
        let (gone, kept) = order.split_at(lost);
        let mut gatherer = Gatherer::new(&Limits::STANDARD);
        for n in kept {
            prop_assert_eq!(gatherer.add(&codes.contents[*n]), Gathered::New);
            prop_assert_eq!(gatherer.add(&codes.contents[*n]), Gathered::Known);
            let mut flipped = codes.contents[*n].clone();
            let at = chance.draw() as usize % flipped.len();
            flipped[at] ^= 1 << (chance.draw() % 8);
            prop_assert_eq!(gatherer.add(&flipped), Gathered::Strange);
            prop_assert_eq!(gatherer.add(b"somebody else's code"), Gathered::Strange);
        }
        let set = &gatherer.gatherings()[0];
        prop_assert_eq!(gatherer.gatherings().len(), 1);
        let mut pages: Vec<usize> = gone.iter().map(|n| codes.set.page_of(*n as u16) + 1).collect();
        pages.sort_unstable();
        pages.dedup();
        prop_assert_eq!(set.missing_pages(), pages);
        prop_assert_eq!(set.is_enough(), kept.len() >= usize::from(codes.set.data));
        match set.restore() {
            Ok(bundle) => prop_assert!(set.is_enough() && bundle == *LONG),
            Err(_) => prop_assert!(!set.is_enough()),
        }
    }

    #[test]
    fn no_bytes_make_the_reader_of_a_code_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(Chunk::parse(&bytes, &Limits::STANDARD).is_none());
    }
}

#[test]
fn two_codes_under_one_number_are_both_doubted_and_the_rest_is_enough() {
    let codes = codes(&SMALL, Style::PAGES);
    let mut forged = Chunk::parse(&codes.contents[3], &Limits::STANDARD).unwrap();
    forged.piece[0] ^= 1;
    let mut gatherer = gather(&codes.contents);
    assert_eq!(gatherer.add(&forged.to_bytes()), Gathered::Strange);
    assert_eq!(gatherer.add(&codes.contents[3]), Gathered::Strange);
    assert_eq!(gatherer.gatherings()[0].restore().unwrap(), *SMALL);
    // Alone, a forged one is found by the digest, and nothing is given.
    let mut gatherer = gather(
        codes.contents[..12]
            .iter()
            .filter(|c| **c != codes.contents[3]),
    );
    gatherer.add(&forged.to_bytes());
    let result = gatherer.gatherings()[0].restore();
    assert!(matches!(result, Err(PaperError::Contradiction)));
}

#[test]
fn what_is_no_bundle_is_neither_put_on_paper_nor_taken_from_it() {
    let place = Place::new(Kind::Classic);
    let result = divide(b"any other file", Style::PAGES, &Limits::STANDARD);
    assert!(matches!(result, Err(PaperError::NotABundle)));
    place.write("a.txt", "any other file");
    let refused = run(place.path(), &["paper", "a.txt", "-o", "a.pdf"]);
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    let mut damaged = SMALL.clone();
    damaged[2000] ^= 1;
    let name = plico::model::Digest(sha(&SMALL))
        .content_digits()
        .file_name();
    place.write(&name, damaged);
    let refused = run(place.path(), &["paper", &name, "-o", "a.pdf"]);
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert!(!place.join("a.pdf").exists());
    // Somebody's own codes, made by the same rules around another file.
    let file = b"#!/bin/sh\n".to_vec();
    let set = plico::courier::paper::Set {
        tag: *sha(&file).first_chunk().unwrap(),
        length: file.len() as u32,
        data: 1,
        parity: 1,
        on_page: 1,
    };
    let chunk = Chunk {
        set,
        index: 0,
        piece: file,
    };
    let gatherer = gather(&[chunk.to_bytes()]);
    let result = gatherer.gatherings()[0].restore();
    assert!(matches!(result, Err(PaperError::NotABundle)));
}

fn sha(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

#[test]
fn the_limits_of_paper_hold_on_both_sides() {
    let with = |paper_pages, paper_codes| Limits {
        paper_pages,
        paper_codes,
        ..Limits::STANDARD
    };
    let pages = Style::PAGES.pages(SMALL.len() as u64);
    assert!(divide(&SMALL, Style::PAGES, &with(pages, 24)).is_ok());
    let result = divide(&SMALL, Style::PAGES, &with(pages - 1, 24));
    assert!(matches!(
        result,
        Err(PaperError::TooManyPages { pages: 2, limit: 1 })
    ));
    let result = divide(&SMALL, Style::PAGES, &with(pages, 23));
    assert!(matches!(
        result,
        Err(PaperError::TooManyCodes {
            codes: 24,
            limit: 23
        })
    ));
    let code = &codes(&SMALL, Style::PAGES).contents[0];
    assert!(Chunk::parse(code, &with(pages, 24)).is_some());
    assert!(Chunk::parse(code, &with(pages, 23)).is_none());
    // And in the program: a bundle of the usual size says how many pages it would be.
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Words.");
    let usual = place.seal(&["--statement", "s.txt"]);
    let refused = run(
        place.path(),
        &["paper", usual.to_str().unwrap(), "-o", "a.pdf"],
    );
    assert_eq!(crate::support::code(&refused), 3);
    assert!(err(&refused).contains("58 pages"), "{}", err(&refused));
    assert!(err(&refused).contains("--small"));
}

#[test]
fn a_screen_needs_room_for_the_smallest_code() {
    assert!(
        Style::for_screen(80, 46).is_some(),
        "80 by 24, less the foot"
    );
    assert!(Style::for_screen(45, 45).is_some());
    assert!(Style::for_screen(44, 45).is_none());
    assert!(Style::for_screen(45, 44).is_none());
}

fn read(path: &Path, limits: Limits) -> Result<Vec<Vec<u8>>, MediaError> {
    Source::open(path).unwrap().codes(&Settings::from(limits))
}

#[test]
fn what_is_read_from_one_picture_is_limited_on_both_sides() {
    let place = Place::new(Kind::Classic);
    let codes = codes(&SMALL, Style::PAGES);
    let sheet = &sheets(&codes)[0];
    let path = place.join("sheet.png");
    sheet.save(&path).unwrap();
    let with = |picture_codes, codes_side| Limits {
        picture_codes,
        codes_side,
        ..Limits::STANDARD
    };
    assert_eq!(read(&path, with(12, 8000)).unwrap().len(), 12);
    let result = read(&path, with(11, 8000));
    assert!(matches!(result, Err(MediaError::TooMany { limit: 11 })));
    assert_eq!(
        read(&path, with(12, 2400)).unwrap().len(),
        12,
        "made smaller first"
    );
    assert_eq!(
        read(&path, with(12, 400)).unwrap().len(),
        0,
        "too small to see a module"
    );
    place.write("words.txt", "words");
    let words = read(&place.join("words.txt"), Limits::STANDARD);
    assert!(matches!(words, Err(MediaError::Unsupported { .. })));
}

#[test]
fn the_pages_are_the_same_each_time_and_carry_no_clock_maker_or_identifier() {
    let codes = codes(&SMALL, Style::PAGES);
    for paper in [Paper::A4, Paper::Letter] {
        let first = pdf(&codes, paper).unwrap();
        assert_eq!(first, pdf(&codes, paper).unwrap());
        for word in ["Producer", "Creat", "/ID", "Info", "ModDate", "XML"] {
            let found = first.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word}");
        }
    }
}

fn has(tool: &str) -> bool {
    Command::new(tool).arg("-v").output().is_ok()
}

/// The pages of a bundle in `sheets.pdf`, drawn by poppler.
fn rasterised(place: &Place, bundle: &str, paper: &str, dpi: &str) -> Vec<GrayImage> {
    let file = format!("{paper}.pdf");
    done(
        place.path(),
        &["paper", bundle, "-o", &file, "--page", paper],
    );
    let drawn = Command::new("pdftoppm")
        .current_dir(place.path())
        .args(["-r", dpi, "-gray", "-png", &file, paper])
        .status();
    assert!(drawn.unwrap().success());
    let mut pages: Vec<_> = crate::support::files_below(place.path());
    pages.retain(|p| p.extension().is_some_and(|e| e == "png"));
    pages.sort();
    let open = |p: &std::path::PathBuf| image::open(p).unwrap().to_luma8();
    let pictures = pages.iter().map(open).collect();
    pages.iter().for_each(|p| std::fs::remove_file(p).unwrap());
    pictures
}

#[test]
fn pages_that_were_scanned_badly_with_one_lost_and_the_rest_shuffled_open_at_the_office() {
    if !has("pdftoppm") {
        return skipped("pdftoppm (poppler-utils) is needed to draw the pages");
    }
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Я видел это сам. ".repeat(1000));
    let bundle = place.seal(&["--small", "--statement", "s.txt"]);
    let original = std::fs::read(&bundle).unwrap();
    let name = bundle.file_name().unwrap().to_str().unwrap().to_owned();
    for paper in ["a4", "letter"] {
        let mut pages = rasterised(&place, &name, paper, "200");
        assert!(pages.len() >= 5, "{}", pages.len());
        pages.remove(2);
        let pictures: Vec<String> = pages
            .iter()
            .enumerate()
            .rev()
            .map(|(n, page)| {
                let (width, height) = page.dimensions();
                // The glass is a little larger than the sheet, and its pixels are not those of the sheet.
                let kind = crate::photos::Kind {
                    size: (width * 21 / 20, height * 21 / 20),
                    ..KINDS[0]
                };
                let picture = format!("{n}.jpg");
                place.write(&picture, photograph(page, &kind, n as u64));
                picture
            })
            .collect();
        let into = format!("back-{paper}");
        std::fs::create_dir(place.join(&into)).unwrap();
        let mut args = vec!["unpaper", "-o", &into];
        args.extend(pictures.iter().map(String::as_str));
        let told = done(place.path(), &args);
        let back = place.join(told.trim());
        assert_eq!(std::fs::read(&back).unwrap(), original);
        assert_eq!(back.file_name().unwrap().to_str(), Some(name.as_str()));
    }
    let back = format!("back-a4/{name}");
    // Into a folder, which the build without a casebook can do too.
    assert_eq!(code(&place.open(&[&back, "--to", "opened"])), 0);
}

#[test]
fn the_pages_are_sound_to_qpdf() {
    if Command::new("qpdf").arg("--version").output().is_err() {
        return skipped("qpdf is needed to look at the pages");
    }
    let place = Place::new(Kind::Classic);
    let pages = pdf(&codes(&LONG, Style::PAGES), Paper::A4).unwrap();
    place.write("a.pdf", pages);
    let told = Command::new("qpdf")
        .current_dir(place.path())
        .args(["--check", "a.pdf"])
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", out(&told));
}

#[test]
fn photographs_by_telephone_restore_the_file_and_what_is_missing_is_said_until_then() {
    let place = Place::new(Kind::Hybrid);
    let codes = codes(&LONG, Style::PAGES);
    let sheets = sheets(&codes);
    let kinds = [3, 4, 5, 4, 4, 4, 4, 4, 4, 4];
    let mut pictures = Vec::new();
    for (n, sheet) in sheets.iter().enumerate().filter(|(n, _)| n % 5 != 1) {
        let picture = format!("photo{n}.jpg");
        place.write(&picture, photograph(sheet, &KINDS[kinds[n]], n as u64));
        pictures.push(picture);
    }
    let some: Vec<&str> = ["unpaper", "--json"]
        .into_iter()
        .chain(pictures[1..].iter().map(String::as_str))
        .collect();
    let told = run(place.path(), &some);
    assert_eq!(code(&told), 1, "{}", err(&told));
    let told: serde_json::Value = serde_json::from_str(&out(&told)).unwrap();
    assert_eq!(told["files"][0]["file"], serde_json::Value::Null);
    let missing = told["files"][0]["missing_pages"].as_array().unwrap();
    assert!(
        missing.contains(&1.into()) && missing.contains(&2.into()),
        "{missing:?}"
    );
    let all: Vec<&str> = ["unpaper"]
        .into_iter()
        .chain(pictures.iter().rev().map(String::as_str))
        .collect();
    let path = done(place.path(), &all);
    assert_eq!(std::fs::read(place.join(path.trim())).unwrap(), *LONG);
    let again = run(place.path(), &all);
    assert_eq!(code(&again), 5, "what is there is never replaced");
}

#[test]
fn pictures_without_codes_and_damaged_ones_hold_nothing_up() {
    let place = Place::new(Kind::Hybrid);
    place.write("p.jpg", crate::support::photograph("x"));
    place.write("broken.jpg", &crate::support::photograph("x")[..200]);
    let told = run(place.path(), &["unpaper", "p.jpg"]);
    assert_eq!(code(&told), 1, "{}", err(&told));
    assert!(err(&told).contains("No code"), "{}", err(&told));
    sheets(&codes(&SMALL, Style::PAGES))[1]
        .save(place.join("page.png"))
        .unwrap();
    let path = done(
        place.path(),
        &["unpaper", "p.jpg", "broken.jpg", "page.png"],
    );
    assert_eq!(std::fs::read(place.join(path.trim())).unwrap(), *SMALL);
}

/// `cargo test --release --test suite -- --ignored --nocapture paper::` prints the table of docs/benchmarks.md.
#[test]
#[ignore = "takes half an hour; its figures are in docs/benchmarks.md"]
fn the_share_of_codes_that_are_read_from_a_hundred_pictures_of_each_kind() {
    let place = Place::new(Kind::Hybrid);
    let codes = codes(&SMALL, Style::PAGES);
    let sheet = &sheets(&codes)[0];
    eprintln!("| picture | codes read | pages read whole | fewest of 12 |");
    for kind in &KINDS {
        let (mut read_all, mut whole, mut fewest) = (0, 0, 12);
        for seed in 0..100 {
            let path = place.write("picture.jpg", photograph(sheet, kind, seed));
            let found = read(&path, Limits::STANDARD).unwrap();
            let right = found.iter().filter(|f| codes.contents.contains(f)).count();
            assert_eq!(right, found.len(), "a code is read right or not at all");
            read_all += right;
            whole += usize::from(right == 12);
            fewest = fewest.min(right);
        }
        eprintln!(
            "| {} | {read_all}/1200 | {whole}/100 | {fewest} |",
            kind.name
        );
    }
}

/// What the terminal shows, cell by cell, from the codes that set colours.
#[cfg(unix)]
fn screen_of(drawn: &str) -> GrayImage {
    // The session gives each byte as a character of its own.
    let bytes: Vec<u8> = drawn.chars().map(|c| c as u8).collect();
    let drawn = String::from_utf8(bytes).unwrap();
    let begin = drawn.rfind("\x1b[H").unwrap() + 3;
    let mut colours = (231u8, 231u8);
    let mut rows: Vec<Vec<(u8, u8)>> = vec![Vec::new()];
    let mut rest = &drawn[begin..];
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\x1b' => {
                let end = rest.find(|c: char| c.is_ascii_alphabetic()).unwrap();
                let numbers: Vec<u8> = rest[1..end]
                    .split(';')
                    .filter_map(|n| n.parse().ok())
                    .collect();
                if let [38, 5, fore, 48, 5, back] = numbers[..] {
                    colours = (fore, back);
                }
                rest = &rest[end + 1..];
            }
            '\r' => {}
            '\n' => rows.push(Vec::new()),
            ' ' => rows.last_mut().unwrap().push((colours.1, colours.1)),
            '▀' => rows.last_mut().unwrap().push(colours),
            other => panic!("{other:?}"),
        }
    }
    rows.retain(|r| !r.is_empty());
    let shade = |colour: u8| if colour == 16 { 0 } else { 255 };
    let width = rows[0].len() as u32;
    GrayImage::from_fn(width * 8, rows.len() as u32 * 16, |x, y| {
        let (upper, lower) = rows[y as usize / 16][x as usize / 8];
        Luma([shade(if y % 16 < 8 { upper } else { lower })])
    })
}

#[cfg(unix)]
#[test]
fn the_codes_on_a_small_terminal_photographed_one_by_one_restore_the_file() {
    use rexpect::session::spawn_command;
    let place = Place::new(Kind::Classic);
    let bundle = sealed(Kind::Classic, 10);
    place.write("b.age", &bundle);
    let line = format!(
        "stty echo cols 80 rows 24; {} paper b.age --screen; stty -a; echo over",
        env!("CARGO_BIN_EXE_plico")
    );
    let mut command = Command::new("sh");
    command
        .current_dir(place.path())
        .env("LANG", "C")
        .env("TERM", "xterm")
        .args(["-c", &line]);
    let mut session = spawn_command(command, Some(30_000)).unwrap();
    let total = 50;
    let mut names = Vec::new();
    for n in 1..=total {
        let drawn = session.exp_string(&format!("{n} / {total}")).unwrap();
        if n % 5 != 3 {
            let drawn = drawn.rsplit_once("\r\n").unwrap().0;
            let name = format!("{n:02}.png");
            screen_of(drawn).save(place.join(&name)).unwrap();
            names.push(name);
        }
        session.send(" ").unwrap();
        session.flush().unwrap();
    }
    // One more does nothing; then back, and out.
    session.exp_string(&format!("{total} / {total}")).unwrap();
    session.send("\x7f").unwrap();
    session.flush().unwrap();
    session.exp_string(&format!("49 / {total}")).unwrap();
    session.send("q").unwrap();
    session.flush().unwrap();
    let left = session.exp_string("over").unwrap();
    assert!(
        left.contains("\x1b[2J") && left.contains("\x1b[?1049l"),
        "{left:?}"
    );
    assert!(
        left.contains(" echo ") && left.contains(" icanon"),
        "{left}"
    );
    names.reverse();
    std::fs::create_dir(place.join("back")).unwrap();
    let mut args = vec!["unpaper", "-o", "back"];
    args.extend(names.iter().map(String::as_str));
    let path = done(place.path(), &args);
    assert_eq!(std::fs::read(place.join(path.trim())).unwrap(), bundle);
}

#[cfg(unix)]
#[test]
fn a_screen_that_is_a_pipe_or_too_small_is_refused() {
    use rexpect::session::spawn_command;
    let place = Place::new(Kind::Classic);
    place.write("b.age", &*SMALL);
    let refused = run(place.path(), &["paper", "b.age", "--screen"]);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("terminal"), "{}", err(&refused));
    let program = env!("CARGO_BIN_EXE_plico");
    let mut command = Command::new("sh");
    command.current_dir(place.path()).env("LANG", "C").args([
        "-c",
        &format!("stty cols 80 rows 23; {program} paper b.age --screen; echo code $?"),
    ]);
    let mut session = spawn_command(command, Some(30_000)).unwrap();
    session.exp_string("80 by 23").unwrap();
    session.exp_string("code 2").unwrap();
}

#[cfg(unix)]
#[test]
fn more_pictures_are_asked_for_at_a_terminal_until_the_file_is_whole() {
    use rexpect::session::spawn_command;
    let place = Place::new(Kind::Hybrid);
    let codes = codes(&SMALL, Style::PAGES);
    place.write("p.jpg", crate::support::photograph("x"));
    sheets(&codes)[0].save(place.join("page.png")).unwrap();
    let mut command = crate::support::plico();
    command.current_dir(place.path()).args(["unpaper", "p.jpg"]);
    let mut session = spawn_command(command, Some(60_000)).unwrap();
    session.exp_string("One more picture").unwrap();
    session.send_line("absent.png").unwrap();
    session.exp_string("One more picture").unwrap();
    session.send_line("page.png").unwrap();
    session.exp_string(".age").unwrap();
    session.exp_eof().unwrap();
    let name = codes.set.digits().file_name();
    assert_eq!(std::fs::read(place.join(&name)).unwrap(), *SMALL);
}
