//! Films: nothing that was planted is left, and every frame is the same.

use crate::support::{Place, code, done, err, holds, out, run, skipped};
use plico::media::{Settings, Source};
use plico::wire::Kind;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

const MARK: &str = "Канарейка-Сидорова-4417";

const PICTURE: &[&str] = &[
    "-f",
    "lavfi",
    "-i",
    "testsrc2=size=160x120:rate=25:duration=2",
];
const SOUND: &[&str] = &["-f", "lavfi", "-i", "sine=frequency=440:duration=2"];

fn has_ffmpeg() -> bool {
    let there = Command::new("ffmpeg").arg("-version").output().is_ok();
    if !there {
        skipped("films made with ffmpeg: it is not installed");
    }
    there
}

/// Runs ffmpeg in a folder; false if this build cannot do it.
fn ffmpeg(dir: &Path, args: &[&[&str]]) -> bool {
    let mut command = Command::new("ffmpeg");
    command.current_dir(dir).args(["-loglevel", "error", "-y"]);
    let output = command.args(args.concat()).output().unwrap();
    if !output.status.success() {
        skipped(&format!("{args:?}: {}", err(&output)));
    }
    output.status.success()
}

/// Every decoded frame with its time.
fn frames(path: &Path, stream: &str) -> String {
    let output = Command::new("ffmpeg")
        .args(["-loglevel", "error", "-i"])
        .arg(path)
        .args(["-map", stream, "-f", "framemd5", "-"])
        .output()
        .unwrap();
    let text = out(&output);
    text.lines()
        .filter(|l| !l.starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Everything ffprobe finds in words.
fn words(path: &Path) -> String {
    let output = Command::new("ffprobe")
        .args([
            "-loglevel",
            "error",
            "-show_entries",
            "format_tags:stream_tags:chapter_tags",
            "-of",
            "flat",
        ])
        .arg(path)
        .output()
        .unwrap();
    out(&output)
}

/// Strips in this process.
fn stripped(path: &Path) -> Result<Vec<u8>, String> {
    let settings = Settings::STANDARD;
    let source = Source::open(path).map_err(|e| e.to_string())?;
    let clean = source.strip(&settings).map_err(|e| e.to_string())?;
    let size = clean.size();
    let mut bytes = Vec::new();
    let read = clean.into_reader().read_to_end(&mut bytes);
    read.map_err(|e| e.to_string())?;
    assert_eq!(bytes.len() as u64, size, "the size was promised");
    Ok(bytes)
}

fn found(path: &Path) -> Vec<String> {
    let mut source = Source::open(path).unwrap();
    let findings = source.inspect(&Settings::STANDARD).unwrap();
    let shown = findings.iter().map(|f| {
        let value = f.value.as_ref().map(|v| v.raw().to_owned());
        format!("{} {}", f.kind, value.unwrap_or_default())
    });
    shown.collect()
}

/// Strips a film and holds the result to everything that is promised of it; returns it.
fn holds_the_promise(place: &Place, name: &str, extension: &str) -> Vec<u8> {
    let before = place.join(name);
    let bytes = stripped(&before).unwrap_or_else(|e| panic!("{name}: {e}"));
    assert!(!holds(&bytes, MARK), "{name}");
    for program in ["Lavf", "Lavc", "x264", "x265", "LAME3", "libvpx", "Handler"] {
        let stands = bytes
            .windows(program.len())
            .any(|w| w == program.as_bytes());
        assert!(!stands, "{name}: {program}");
    }
    let after = place.write(&format!("clean.{extension}"), &bytes);
    assert_eq!(found(&after), Vec::<String>::new(), "{name}");
    assert!(stripped(&after).unwrap() == bytes, "{name}: again");
    bytes
}

fn planted() -> Vec<String> {
    [
        "title",
        "artist",
        "comment",
        "location",
        "description",
        "copyright",
    ]
    .iter()
    .flat_map(|key| ["-metadata".to_owned(), format!("{key}={MARK}")])
    .chain(["-metadata:s:v", &format!("title={MARK}")].map(str::to_owned))
    .collect()
}

/// Codecs and shapes of containers, with the extension of what is made of them.
const FILMS: &[(&str, &[&str], &str)] = &[
    ("a.mp4", &["-c:v", "libx264", "-c:a", "aac"], "mp4"),
    (
        "b.mov",
        &[
            "-c:v",
            "libx264",
            "-c:a",
            "pcm_s16le",
            "-timecode",
            "01:02:03:04",
        ],
        "mp4",
    ),
    (
        "c.mp4",
        &[
            "-c:v",
            "libx265",
            "-x265-params",
            "log-level=error",
            "-c:a",
            "libopus",
        ],
        "mp4",
    ),
    (
        "d.mp4",
        &["-c:v", "libvpx-vp9", "-c:a", "flac", "-strict", "-2"],
        "mp4",
    ),
    ("e.mp4", &["-c:v", "mpeg4", "-c:a", "libmp3lame"], "mp4"),
    ("f.mov", &["-c:v", "mjpeg", "-c:a", "alac"], "mp4"),
    (
        "g.mp4",
        &["-c:v", "libx264", "-c:a", "aac", "-movflags", "+faststart"],
        "mp4",
    ),
    (
        "h.mp4",
        &[
            "-c:v",
            "libx264",
            "-c:a",
            "aac",
            "-movflags",
            "frag_keyframe+empty_moov",
        ],
        "mp4",
    ),
    (
        "i.mp4",
        &[
            "-c:v",
            "libx264",
            "-g",
            "10",
            "-c:a",
            "aac",
            "-movflags",
            "dash+frag_keyframe",
        ],
        "mp4",
    ),
    ("j.mkv", &["-c:v", "libx264", "-c:a", "libvorbis"], "mkv"),
    (
        "k.mkv",
        &[
            "-c:v",
            "libx265",
            "-x265-params",
            "log-level=error",
            "-c:a",
            "flac",
        ],
        "mkv",
    ),
    ("l.mkv", &["-c:v", "mpeg4", "-c:a", "libmp3lame"], "mkv"),
    ("m.mkv", &["-c:v", "mjpeg", "-c:a", "ac3"], "mkv"),
    ("n.webm", &["-c:v", "libvpx", "-c:a", "libvorbis"], "webm"),
    ("o.webm", &["-c:v", "libvpx-vp9", "-c:a", "libopus"], "webm"),
    (
        "p.webm",
        &["-c:v", "libvpx", "-c:a", "libopus", "-live", "1"],
        "webm",
    ),
];

#[test]
fn films_of_all_codecs_show_the_same_and_say_nothing() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    let planted = planted();
    let planted: Vec<&str> = planted.iter().map(String::as_str).collect();
    for (name, how, extension) in FILMS {
        if !ffmpeg(place.path(), &[PICTURE, SOUND, &planted, how, &[name]]) {
            continue;
        }
        let said = found(&place.join(name)).join("\n");
        assert!(said.contains(MARK), "{name}: {said}");
        holds_the_promise(&place, name, extension);
        let clean = place.join(&format!("clean.{extension}"));
        for stream in ["0:v:0", "0:a:0"] {
            let (before, after) = (frames(&place.join(name), stream), frames(&clean, stream));
            assert!(!before.is_empty(), "{name} {stream}");
            assert_eq!(before, after, "{name} {stream}");
        }
        for line in words(&clean).lines() {
            let structural = [
                "handler_name=\"\"",
                "encoder=\"\"",
                "vendor_id=\"[0][0][0][0]\"",
                "language=\"und\"",
                "major_brand",
                "minor_version",
                "compatible_brands",
                "DURATION",
            ];
            assert!(
                structural.iter().any(|s| line.contains(s)),
                "{name}: {line}"
            );
        }
    }
}

#[test]
fn subtitles_chapters_attachments_and_data_are_left_behind() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    place.write(
        "s.srt",
        format!("1\n00:00:00,000 --> 00:00:01,000\n{MARK}\n"),
    );
    place.write(
        "c.txt",
        format!(";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle={MARK}\n"),
    );
    place.write("file.txt", MARK);
    let inputs: &[&str] = &[
        "-i",
        "s.srt",
        "-i",
        "c.txt",
        "-map_metadata",
        "3",
        "-map",
        "0",
        "-map",
        "1",
        "-map",
        "2",
        "-c:v",
        "libx264",
        "-c:a",
        "aac",
    ];
    let attached: &[&str] = &[
        "-attach",
        "file.txt",
        "-metadata:s:t",
        "mimetype=text/plain",
    ];
    for (name, more, extension) in [
        ("a.mp4", &["-c:s", "mov_text"][..], "mp4"),
        ("b.mkv", &["-c:s", "srt"][..], "mkv"),
    ] {
        let attached = if extension == "mkv" { attached } else { &[] };
        if !ffmpeg(
            place.path(),
            &[PICTURE, SOUND, inputs, more, attached, &[name]],
        ) {
            continue;
        }
        let said = found(&place.join(name)).join("\n");
        assert!(said.contains("other-tracks"), "{said}");
        assert_eq!(
            said.contains("embedded-file file.txt"),
            extension == "mkv",
            "{said}"
        );
        holds_the_promise(&place, name, extension);
    }
}

#[test]
fn a_turned_film_stays_turned() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    if !ffmpeg(place.path(), &[PICTURE, &["-c:v", "libx264", "flat.mp4"]]) {
        return;
    }
    for turn in ["90", "180", "270"] {
        let rotate = format!("rotate={turn}");
        ffmpeg(
            place.path(),
            &[&[
                "-i",
                "flat.mp4",
                "-c",
                "copy",
                "-metadata:s:v",
                &rotate,
                "t.mp4",
            ]],
        );
        holds_the_promise(&place, "t.mp4", "mp4");
        assert_eq!(
            frames(&place.join("t.mp4"), "0:v:0"),
            frames(&place.join("clean.mp4"), "0:v:0")
        );
    }
}

#[test]
fn the_program_cleans_a_film_in_its_worker() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    for name in ["a.mp4", "b.mkv"] {
        if !ffmpeg(
            place.path(),
            &[PICTURE, SOUND, &["-c:v", "libx264", "-c:a", "aac", name]],
        ) {
            return;
        }
    }
    done(place.path(), &["strip", "a.mp4", "b.mkv", "-o", "clean/"]);
    for (before, after) in [("a.mp4", "clean/01.mp4"), ("b.mkv", "clean/02.mkv")] {
        let bytes = std::fs::read(place.join(after)).unwrap();
        assert!(bytes == stripped(&place.join(before)).unwrap(), "{before}");
        assert_eq!(code(&run(place.path(), &["inspect", after])), 0);
    }
}

#[test]
fn damaged_films_are_cleaned_or_refused() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    let small: &[&str] = &[
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=64x48:rate=10:duration=1",
        "-f",
        "lavfi",
        "-i",
        "sine=duration=1",
    ];
    for (name, how) in [
        ("a.mp4", &["-c:v", "libx264", "-c:a", "aac"][..]),
        (
            "b.mp4",
            &[
                "-c:v",
                "mpeg4",
                "-c:a",
                "aac",
                "-movflags",
                "frag_keyframe+empty_moov",
            ],
        ),
        ("c.mkv", &["-c:v", "libx264", "-c:a", "libvorbis"]),
    ] {
        if !ffmpeg(place.path(), &[small, how, &[name]]) {
            return;
        }
        let bytes = std::fs::read(place.join(name)).unwrap();
        let mut state = 0x1234_5678_9abc_def0u64;
        let mut next = |n: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize % n
        };
        for round in 0..200 {
            let mut broken = bytes.clone();
            if round < 50 {
                broken.truncate(bytes.len() * round / 50);
            } else {
                for _ in 0..=round % 4 {
                    // Indexes stand at the ends of the file.
                    let near = next(bytes.len().min(3000));
                    let at = if round % 2 == 0 {
                        near
                    } else {
                        bytes.len() - 1 - near
                    };
                    broken[at] = next(256) as u8;
                }
            }
            let path = place.write("broken", &broken);
            if let Ok(clean) = stripped(&path) {
                let path = place.write("again", &clean);
                assert_eq!(found(&path), Vec::<String>::new(), "{name} {round}");
            }
        }
    }
}

fn boxed(kind: &[u8; 4], content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    let mut out = (content.len() as u32 + 8).to_be_bytes().to_vec();
    out.extend(kind);
    out.extend(content);
    out
}

fn numbers(list: &[u32]) -> Vec<u8> {
    list.iter().flat_map(|n| n.to_be_bytes()).collect()
}

/// A film of plain sound, one byte a sample, with a mark in every place that a box has for one. Samples are the numbers
/// from 0, of which `edit` shows some.
fn recorded(edit: Option<(u32, u32)>) -> Vec<u8> {
    let mark = MARK.as_bytes();
    let ftyp = boxed(b"ftyp", &[b"qt  ", &numbers(&[0]), b"qt  "]);
    let samples: Vec<u8> = (0..200).collect();
    let mdat = boxed(b"mdat", &[mark, &samples, mark]);
    let at = (ftyp.len() + 8 + mark.len()) as u32;
    let unit = numbers(&[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]);
    let entry = boxed(
        b"ulaw",
        &[
            &numbers(&[0, 1, 0, 0, 0x0001_0010, 0, 8000 << 16]),
            &boxed(b"chan", &[mark]),
        ],
    );
    let stbl = boxed(
        b"stbl",
        &[
            &boxed(b"stsd", &[&numbers(&[0, 1]), &entry]),
            &boxed(b"stts", &[&numbers(&[0, 1, 200, 1])]),
            &boxed(b"stsc", &[&numbers(&[0, 1, 1, 200, 1])]),
            &boxed(b"stsz", &[&numbers(&[0, 1, 200])]),
            &boxed(b"stco", &[&numbers(&[0, 1, at])]),
            &boxed(b"sgpd", &[mark]),
        ],
    );
    let hdlr = boxed(
        b"hdlr",
        &[
            &numbers(&[0]),
            b"mhlrsounappl",
            &numbers(&[0, 0]),
            &[mark.len() as u8],
            mark,
        ],
    );
    let minf = boxed(
        b"minf",
        &[
            &boxed(b"smhd", &[&numbers(&[0, 0])]),
            &boxed(
                b"dinf",
                &[&boxed(
                    b"dref",
                    &[&numbers(&[0, 1]), &boxed(b"alis", &[mark])],
                )],
            ),
            &stbl,
        ],
    );
    let mdhd = boxed(
        b"mdhd",
        &[&numbers(&[0, 0xd000_0000, 0xd000_0000, 8000, 200, 0])],
    );
    let edts = match edit {
        Some((begin, lasts)) => boxed(
            b"edts",
            &[&boxed(b"elst", &[&numbers(&[0, 1, lasts, begin, 0x10000])])],
        ),
        None => Vec::new(),
    };
    let trak = boxed(
        b"trak",
        &[
            &boxed(
                b"tkhd",
                &[
                    &numbers(&[1, 0xd000_0000, 0xd000_0000, 7, 0, 200, 0, 0, 0, 0x0100_0000]),
                    &unit,
                    &numbers(&[0, 0]),
                ],
            ),
            &edts,
            &boxed(b"mdia", &[&mdhd, &hdlr, &minf]),
            &boxed(
                b"udta",
                &[&boxed(b"name", &[mark]), &boxed(b"prvt", &[mark])],
            ),
            &boxed(b"meta", &[mark]),
        ],
    );
    let text = [&(mark.len() as u16).to_be_bytes()[..], &[0, 0], mark].concat();
    let udta = boxed(
        b"udta",
        &[
            &boxed(b"\xa9xyz", &[&text]),
            &boxed(b"\xa9mak", &[&text]),
            &boxed(b"\xa9nam", &[&text]),
            &boxed(b"XMP_", &[mark]),
        ],
    );
    let uuid = boxed(b"uuid", &[&[7; 16], mark]);
    let mvhd = boxed(
        b"mvhd",
        &[
            &numbers(&[
                0,
                0xd000_0000,
                0xd000_0000,
                8000,
                200,
                0x10000,
                0x0100_0000,
                0,
                0,
            ]),
            &unit,
            &numbers(&[0, 0, 0, 0, 0, 0, 8]),
        ],
    );
    let moov = boxed(b"moov", &[&mvhd, &trak, &udta, &uuid]);
    let free = boxed(b"free", &[mark]);
    [ftyp, mdat, moov, free, uuid, mark.to_vec()].concat()
}

#[test]
fn a_mark_in_every_box_is_found_and_gone() {
    let place = Place::new(Kind::Classic);
    let path = place.write("a.mov", recorded(None));
    let said = found(&path).join("\n");
    for kind in [
        "place",
        "camera",
        "title",
        "xmp",
        "date 2014",
        "unknown-block uuid",
        "unused-data",
        "software",
        "trailing-data",
    ] {
        assert!(said.contains(kind), "{kind}: {said}");
    }
    let clean = holds_the_promise(&place, "a.mov", "m4a");
    let samples: Vec<u8> = (0..200).collect();
    assert!(
        clean.ends_with(&samples),
        "all sound is there, and nothing behind it"
    );
}

#[test]
fn what_an_edit_hides_at_the_ends_is_gone() {
    let place = Place::new(Kind::Classic);
    let path = place.write("a.mov", recorded(Some((50, 20))));
    assert!(found(&path).iter().any(|f| f.starts_with("unused-data")));
    let clean = holds_the_promise(&place, "a.mov", "m4a");
    // A hundredth of a second stays at the end: edits are counted in coarse ticks.
    let shown: Vec<u8> = (50..150).collect();
    assert!(clean.ends_with(&shown));
    assert!(!clean.contains(&49) || !clean.windows(2).any(|w| w == [48, 49]));
}

#[test]
fn unknown_codecs_are_refused_by_name() {
    let place = Place::new(Kind::Classic);
    let mut bytes = recorded(None);
    let at = bytes.windows(4).position(|w| w == b"ulaw").unwrap();
    bytes[at..at + 4].copy_from_slice(b"QDM2");
    let path = place.write("a.mov", &bytes);
    let refusal = stripped(&path).unwrap_err();
    assert!(refusal.contains("QDM2"), "{refusal}");
}

/// A film of one H.264 sample.
fn pictured(sample: &[u8]) -> Vec<u8> {
    let mark = MARK.as_bytes();
    let ftyp = boxed(b"ftyp", &[b"isom", &numbers(&[0]), b"isom"]);
    let mdat = boxed(b"mdat", &[sample]);
    let at = ftyp.len() as u32 + 8;
    let unit = numbers(&[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]);
    let sets: &[u8] = &[
        1, 66, 0, 30, 0xff, 0xe1, 0, 4, 0x67, 66, 0, 30, 1, 0, 2, 0x68, 0xce,
    ];
    let mut fixed = numbers(&[0, 1, 0, 0, 0, 0, 0x0040_0030, 0x48_0000, 0x48_0000, 0]);
    fixed.extend([0, 1, 31]);
    fixed.extend(mark.iter().copied().cycle().take(31));
    fixed.extend([0, 24, 0xff, 0xff]);
    let entry = boxed(
        b"avc1",
        &[
            &fixed,
            &boxed(b"avcC", &[sets, mark]),
            &boxed(b"prvt", &[mark]),
        ],
    );
    let stbl = boxed(
        b"stbl",
        &[
            &boxed(b"stsd", &[&numbers(&[0, 1]), &entry]),
            &boxed(b"stts", &[&numbers(&[0, 1, 1, 1])]),
            &boxed(b"stsc", &[&numbers(&[0, 1, 1, 1, 1])]),
            &boxed(b"stsz", &[&numbers(&[0, sample.len() as u32, 1])]),
            &boxed(b"stco", &[&numbers(&[0, 1, at])]),
        ],
    );
    let hdlr = boxed(
        b"hdlr",
        &[&numbers(&[0, 0]), b"vide", &numbers(&[0, 0, 0]), mark, &[0]],
    );
    let minf = boxed(b"minf", &[&stbl]);
    let mdhd = boxed(b"mdhd", &[&numbers(&[0, 0, 0, 25, 1, 0])]);
    let tkhd = [
        numbers(&[3, 0, 0, 1, 0, 1, 0, 0, 0, 0]),
        unit.clone(),
        numbers(&[64 << 16, 48 << 16]),
    ];
    let trak = boxed(
        b"trak",
        &[
            &boxed(b"tkhd", &[&tkhd.concat()]),
            &boxed(b"mdia", &[&mdhd, &hdlr, &minf]),
        ],
    );
    let mvhd = numbers(&[0, 0, 0, 25, 1, 0x10000, 0x0100_0000, 0, 0]);
    let mvhd = boxed(b"mvhd", &[&mvhd, &unit, &numbers(&[0, 0, 0, 0, 0, 0, 2])]);
    [ftyp, mdat, boxed(b"moov", &[&mvhd, &trak])].concat()
}

/// A unit behind its length.
fn unit(content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    [&(content.len() as u32).to_be_bytes()[..], &content].concat()
}

#[test]
fn remarks_between_the_pictures_are_gone_and_what_a_decoder_needs_is_not() {
    let place = Place::new(Kind::Classic);
    let mark = MARK.as_bytes();
    let remark = [&[5, mark.len() as u8 + 16][..], &[9; 16], mark].concat();
    let captions = [&[4, mark.len() as u8][..], mark].concat();
    let timing = [&[1, mark.len() as u8][..], mark].concat();
    let recovery: &[u8] = &[6, 1, 0xc4];
    let slice = unit(&[&[0x65, 0x88, 0x84, 0, 0x33]]);
    let aud = unit(&[&[9, 0x10]]);
    let sample = [
        aud.clone(),
        unit(&[&[6], &remark, recovery, &captions, &[0x80]]),
        unit(&[&[6], &timing, &[0x80]]),
        slice.clone(),
        unit(&[&[12], mark]),
        unit(&[&[30], mark]),
        unit(&[&[10], mark]),
        unit(&[&[0x49], mark]),
    ];
    let path = place.write("a.mp4", pictured(&sample.concat()));
    let said = found(&path).join("\n");
    assert!(said.contains(&format!("encoder-marks {MARK}")), "{said}");
    assert!(said.contains("T.35"), "{said}");
    let clean = holds_the_promise(&place, "a.mp4", "mp4");
    let kept = [aud, unit(&[&[6], recovery, &[0x80]]), slice];
    assert!(clean.ends_with(&kept.concat()));
}

#[test]
fn a_second_language_that_can_be_chosen_stays() {
    if !has_ffmpeg() {
        return;
    }
    let place = Place::new(Kind::Classic);
    let other: &[&str] = &["-f", "lavfi", "-i", "sine=frequency=880:duration=2"];
    let how: &[&str] = &[
        "-map", "0", "-map", "1", "-map", "2", "-c:v", "libx264", "-c:a", "aac",
    ];
    for (name, extension) in [("a.mp4", "mp4"), ("a.mkv", "mkv")] {
        if ffmpeg(place.path(), &[PICTURE, SOUND, other, how, &[name]]) {
            holds_the_promise(&place, name, extension);
            let clean = place.join(&format!("clean.{extension}"));
            for stream in ["0:a:0", "0:a:1"] {
                assert_eq!(frames(&place.join(name), stream), frames(&clean, stream));
            }
        }
    }
}
