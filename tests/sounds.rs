//! Sounds: nothing but frames and samples is left of a file, and those are what they were.

use crate::support::{holds, plico, skipped};
use plico::media::{MediaError, Settings, Source};
use plico::model::Limits;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

const MARK: &str = "Канарейка-Сидорова-4417";
const SOUNDS: [&str; 7] = [
    "tone.mp3",
    "tone-vbr.mp3",
    "tone.aac",
    "tone.flac",
    "tone-vorbis.ogg",
    "tone-opus.ogg",
    "tone-flac.ogg",
];

fn vector(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/vectors/media").join(name)).unwrap()
}

fn source(dir: &tempfile::TempDir, bytes: &[u8]) -> Result<Source, MediaError> {
    let path = dir.path().join("sound");
    std::fs::write(&path, bytes).unwrap();
    Source::open(&path)
}

fn strip_with(bytes: &[u8], settings: &Settings) -> Result<Vec<u8>, String> {
    let dir = tempfile::tempdir().unwrap();
    let source = source(&dir, bytes).map_err(|e| e.to_string())?;
    let clean = source.strip(settings).map_err(|e| e.to_string())?;
    let size = clean.size();
    let mut out = Vec::new();
    let read = clean.into_reader().read_to_end(&mut out);
    read.map_err(|e| e.to_string())?;
    assert_eq!(out.len() as u64, size, "the promised size");
    Ok(out)
}

fn strip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    strip_with(bytes, &Settings::STANDARD)
}

/// Kinds and values of what is found.
fn found(bytes: &[u8]) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let mut source = source(&dir, bytes).unwrap();
    let findings = source.inspect(&Settings::STANDARD).unwrap();
    findings
        .iter()
        .map(|f| {
            let value = f.value.as_ref().map_or("", |v| v.raw());
            format!("{} {value}", f.kind)
        })
        .collect()
}

/// Cleaned, with all that every clean file promises.
fn cleaned(bytes: &[u8]) -> Vec<u8> {
    let clean = strip(bytes).unwrap();
    assert_eq!(found(&clean), Vec::<String>::new(), "a second look");
    assert_eq!(strip(bytes).unwrap(), clean, "the same each time");
    assert_eq!(strip(&clean).unwrap(), clean, "nothing changes any more");
    assert!(!holds(&clean, MARK));
    for maker in ["Lavf", "Lavc", "LAME3", "libopus", "Xiph", "plico"] {
        let there = clean.windows(maker.len()).any(|w| w == maker.as_bytes());
        assert!(!there, "{maker}");
    }
    clean
}

fn expect(found: &[String], expected: &[&str]) {
    for wanted in expected {
        let there = found.iter().any(|f| f.starts_with(wanted));
        assert!(there, "{wanted} is not in {found:?}");
    }
}

fn le(n: usize) -> [u8; 4] {
    (n as u32).to_le_bytes()
}

fn be(n: usize) -> [u8; 4] {
    (n as u32).to_be_bytes()
}

/// An ID3 tag of version 2.4 with the mark in every kind of frame and encoding.
fn id3v2() -> Vec<u8> {
    let wide: Vec<u8> = format!("\u{feff}{MARK}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let utf8 = [b"\x03", MARK.as_bytes()].concat();
    let mut frames = Vec::new();
    let mut frame = |id: &[u8], data: &[u8]| {
        frames.extend(id);
        let n = data.len();
        frames.extend([
            0,
            (n >> 14) as u8,
            (n >> 7) as u8 & 127,
            n as u8 & 127,
            0,
            0,
        ]);
        frames.extend(data);
    };
    frame(b"TIT2", &utf8);
    frame(b"TPE1", &[b"\x01", &wide[..]].concat());
    frame(b"TDRC", b"\x032024-03-01T10:11");
    frame(b"TSSE", &utf8);
    frame(b"COMM", &[b"\x03rus\0", MARK.as_bytes()].concat());
    frame(b"TXXX", &[b"\x03Recorder\0", MARK.as_bytes()].concat());
    frame(b"WOAR", MARK.as_bytes());
    frame(
        b"APIC",
        &[b"\x03image/jpeg\0\x03\0", MARK.as_bytes()].concat(),
    );
    frame(b"GEOB", &utf8);
    frame(b"PRIV", MARK.as_bytes());
    frame(b"UFID", MARK.as_bytes());
    let n = frames.len();
    let mut tag = b"ID3\x04\0\0".to_vec();
    tag.extend([0, (n >> 14) as u8, (n >> 7) as u8 & 127, n as u8 & 127]);
    tag.extend(frames);
    tag
}

fn id3v1() -> Vec<u8> {
    let mut tag = b"TAGShort title".to_vec();
    tag.resize(33, 0);
    tag.extend(MARK.as_bytes().get(..30).unwrap());
    tag.resize(93, 0);
    tag.extend(b"2024");
    tag.resize(128, 0);
    tag
}

fn ape() -> Vec<u8> {
    let mut items = Vec::new();
    for key in ["Artist", "Comment"] {
        items.extend(le(MARK.len()));
        items.extend([0; 4]);
        items.extend(key.as_bytes());
        items.push(0);
        items.extend(MARK.as_bytes());
    }
    let block = |flags: u32| {
        let mut block = b"APETAGEX".to_vec();
        block.extend(le(2000));
        block.extend(le(items.len() + 32));
        block.extend(le(2));
        block.extend(flags.to_le_bytes());
        block.extend([0; 8]);
        block
    };
    [block(0xa000_0000), items.clone(), block(0x8000_0000)].concat()
}

fn comments() -> Vec<u8> {
    let mut block = le(MARK.len()).to_vec();
    block.extend(MARK.as_bytes());
    let list = [
        format!("ARTIST={MARK}"),
        format!("LOCATION={MARK}"),
        format!("METADATA_BLOCK_PICTURE={MARK}"),
        format!("DATE={MARK}"),
    ];
    block.extend(le(list.len()));
    for comment in list {
        block.extend(le(comment.len()));
        block.extend(comment.as_bytes());
    }
    block
}

const ID3_FOUND: &[&str] = &[
    "title Канарейка",
    "author Канарейка",
    "date 2024-03-01",
    "software Канарейка",
    "comment Канарейка",
    "tags Recorder: Канарейка",
    "external-link Канарейка",
    "cover-picture",
    "embedded-file Канарейка",
    "document-id Канарейка",
];

/// The decoder's samples, without its own trimming, so that only frames count.
fn samples(bytes: &[u8]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sound");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("ffmpeg")
        .args(["-loglevel", "error", "-flags2", "+skip_manual", "-i"])
        .arg(&path)
        .args(["-map", "0:a", "-f", "md5", "-"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        text.starts_with("MD5="),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    text
}

fn has_ffmpeg() -> bool {
    let there = Command::new("ffmpeg").arg("-version").output().is_ok();
    if !there {
        skipped("samples before and after, because ffmpeg is not installed");
    }
    there
}

#[test]
fn every_sound_is_cleaned_and_sounds_the_same() {
    let ffmpeg = has_ffmpeg();
    for name in SOUNDS {
        let dirty = vector(name);
        assert_ne!(found(&dirty), Vec::<String>::new(), "{name}");
        let clean = cleaned(&dirty);
        if ffmpeg {
            assert_eq!(samples(&dirty), samples(&clean), "{name}");
        }
    }
}

/// The length of a frame of layer III at 16 kHz.
fn mpeg_length(frame: &[u8]) -> usize {
    let rates = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let rate = rates[usize::from(frame[2] >> 4) - 1];
    72 * rate / 16 + usize::from(frame[2] >> 1 & 1)
}

#[test]
fn an_mp3_keeps_its_frames_and_nothing_around_or_between_them() {
    for name in ["tone.mp3", "tone-vbr.mp3"] {
        let plain = strip(&vector(name)).unwrap();
        let index = plain.windows(4).any(|w| w == b"Xing");
        assert_eq!(
            index,
            name == "tone-vbr.mp3",
            "an index where the bit rate varies"
        );
        // Between two frames: behind the one that begins after the index.
        let cut = (0..4).fold(0, |at, _| at + mpeg_length(&plain[at..]));
        let mut dirty = [id3v2(), ape(), b"\0\0\0".to_vec()].concat();
        dirty.extend(&plain[..cut]);
        dirty.extend(MARK.as_bytes());
        dirty.extend(&plain[cut..]);
        dirty.extend(format!("LYRICSBEGIN{MARK}LYRICS200").as_bytes());
        dirty.extend(ape());
        dirty.extend(id3v1());
        dirty.extend(MARK.as_bytes());
        let found = found(&dirty);
        expect(&found, ID3_FOUND);
        let size = MARK.len();
        expect(
            &found,
            &[
                "metadata APE",
                "metadata ID3v1",
                "metadata Lyrics3",
                "title Short title",
                "date 2024",
            ],
        );
        expect(
            &found,
            &[
                "unused-data 3 B",
                &format!("unused-data {size} B"),
                &format!("trailing-data {size} B"),
            ],
        );
        assert_eq!(cleaned(&dirty), plain, "{name}");
    }
}

#[test]
fn what_an_encoder_signs_into_unused_bits_of_frames_is_found_and_cleared() {
    let dirty = vector("tone.mp3");
    expect(
        &found(&dirty),
        &["encoder-marks LAME3.100", "encoder-marks Lavc"],
    );
    cleaned(&dirty);
    let dirty = vector("tone.aac");
    expect(&found(&dirty), &["encoder-marks Lavc"]);
    cleaned(&dirty);
}

#[test]
fn bits_of_headers_that_are_no_sound_are_plain() {
    let clean = strip(&vector("tone.mp3")).unwrap();
    let mut dirty = clean.clone();
    // The private bit and the copyright bit of the first frame.
    dirty[2] |= 1;
    dirty[3] |= 8;
    assert_eq!(cleaned(&dirty), clean);
    let clean = strip(&vector("tone.aac")).unwrap();
    let mut dirty = clean.clone();
    dirty[2] |= 2;
    dirty[3] |= 0b0011_1100;
    dirty[5] &= 0xe0;
    assert_eq!(cleaned(&dirty), clean);
}

#[test]
fn aac_keeps_its_frames_and_nothing_around_them() {
    let plain = strip(&vector("tone.aac")).unwrap();
    let length = |at: usize| {
        usize::from(plain[at + 3] & 3) << 11
            | usize::from(plain[at + 4]) << 3
            | usize::from(plain[at + 5]) >> 5
    };
    let cut = length(0) + length(length(0));
    let dirty = [
        &id3v2(),
        &plain[..cut],
        &id3v2(),
        MARK.as_bytes(),
        &plain[cut..],
        &id3v1(),
        MARK.as_bytes(),
    ]
    .concat();
    expect(&found(&dirty), ID3_FOUND);
    expect(&found(&dirty), &["unused-data", "trailing-data"]);
    assert_eq!(cleaned(&dirty), plain);
}

#[test]
fn a_flac_keeps_streaminfo_and_frames() {
    let plain = strip(&vector("tone.flac")).unwrap();
    let block = |kind: u8, data: &[u8]| [&[kind][..], &be(data.len())[1..], data].concat();
    let mut dirty = id3v2();
    dirty.extend(b"fLaC\0");
    dirty.extend(&plain[5..26]);
    dirty.extend([0x44; 16]);
    dirty.extend(block(2, &[b"abcd", MARK.as_bytes()].concat()));
    dirty.extend(block(4, &comments()));
    dirty.extend(block(3, MARK.as_bytes()));
    dirty.extend(block(5, MARK.as_bytes()));
    dirty.extend(block(6, MARK.as_bytes()));
    dirty.extend(block(77, MARK.as_bytes()));
    dirty.extend(block(0x81, MARK.as_bytes()));
    dirty.extend(&plain[42..]);
    dirty.extend(id3v1());
    dirty.extend(MARK.as_bytes());
    let found = found(&dirty);
    expect(&found, ID3_FOUND);
    let size = format!("trailing-data {} B", MARK.len());
    expect(
        &found,
        &[
            "document-id MD5",
            "unknown-block abcd",
            "encoder-marks Канарейка",
            "place Канарейка",
            "unused-data",
            "unknown-block 77",
            &size,
        ],
    );
    assert_eq!(cleaned(&dirty), plain);
}

/// One Ogg page.
fn page(flags: u8, granule: u64, serial: u32, sequence: u32, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(flags);
    page.extend(granule.to_le_bytes());
    page.extend(serial.to_le_bytes());
    page.extend(sequence.to_le_bytes());
    page.extend([0; 4]);
    page.push((packet.len() / 255 + 1) as u8);
    page.extend(std::iter::repeat_n(255, packet.len() / 255));
    page.push((packet.len() % 255) as u8);
    page.extend(packet);
    let crc = page.iter().fold(0u32, |crc, b| {
        (0..8).fold(crc ^ u32::from(*b) << 24, |c, _| {
            (c << 1) ^ if c >> 31 == 1 { 0x04c1_1db7 } else { 0 }
        })
    });
    page[22..26].copy_from_slice(&crc.to_le_bytes());
    page
}

/// Opus in Ogg with the mark in its tags, in the padding of a packet, behind the end and in a second stream.
fn opus(serial: u32) -> Vec<u8> {
    let head = b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0";
    let tags = [b"OpusTags", &comments()[..]].concat();
    let padded = [&[0x0b, 0x41, MARK.len() as u8, 1, 2, 3], MARK.as_bytes()].concat();
    [
        page(2, 0, serial, 0, head),
        page(0, 0, serial, 1, &tags),
        page(0, 960, serial, 2, &[0x08, 1, 2, 3]),
        page(4, 1900, serial, 3, &padded),
    ]
    .concat()
}

#[test]
fn an_opus_packet_loses_its_padding_and_the_container_its_numbers_and_tags() {
    let dirty = [opus(0x1234_5678), MARK.as_bytes().to_vec()].concat();
    let found = found(&dirty);
    let size = format!("trailing-data {} B", MARK.len());
    expect(
        &found,
        &[
            "author Канарейка",
            "place Канарейка",
            "cover-picture",
            "encoder-marks Канарейка",
            &size,
        ],
    );
    let clean = cleaned(&dirty);
    let body = clean.windows(5).filter(|w| *w == b"OggS\0").count();
    assert_eq!(body, 3, "two headers and one page of sound");
    assert!(clean.ends_with(&[4, 5, 0x08, 1, 2, 3, 0x0b, 1, 1, 2, 3]));
}

#[test]
fn chained_sounds_stay_in_order_and_other_streams_are_refused_by_name() {
    let chained = [opus(7), opus(8)].concat();
    let one = cleaned(&opus(9));
    let both = cleaned(&chained);
    assert!(both.starts_with(&one));
    assert_eq!(both.len(), one.len() * 2);
    let film = [page(2, 0, 1, 0, b"\x80theora\x03\x02\x01"), opus(2)].concat();
    assert!(strip(&film).unwrap_err().contains("Theora video"));
    let speech = page(2, 0, 1, 0, b"Speex   1.2");
    assert!(strip(&speech).unwrap_err().contains("Speex"));
    let skeleton = [
        page(2, 0, 5, 0, b"fishead\0\x03\0"),
        opus(6),
        page(4, 0, 5, 1, MARK.as_bytes()),
    ]
    .concat();
    assert_eq!(cleaned(&skeleton), one);
}

fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = b"WAVE".to_vec();
    for (id, data) in chunks {
        body.extend(*id);
        body.extend(le(data.len()));
        body.extend(data);
        body.extend(vec![0xee; data.len() % 2]);
    }
    [b"RIFF", &le(body.len())[..], &body].concat()
}

/// A format chunk, with more bytes behind it.
fn fmt(codec: u16, channels: u16, align: u16, bits: u16, more: &[u8]) -> Vec<u8> {
    let mut chunk = codec.to_le_bytes().to_vec();
    chunk.extend(channels.to_le_bytes());
    chunk.extend(le(8000));
    chunk.extend(le(8000 * usize::from(align)));
    chunk.extend(align.to_le_bytes());
    chunk.extend(bits.to_le_bytes());
    chunk.extend(more);
    chunk
}

#[test]
fn a_wav_keeps_its_format_and_samples() {
    let mark = MARK.as_bytes().to_vec();
    let samples: Vec<u8> = (0..2001u32).map(|n| (n * 7) as u8).collect();
    let mut info = b"INFO".to_vec();
    for id in [b"INAM", b"IART", b"ICRD", b"ISFT", b"ICMT"] {
        info.extend(id);
        info.extend(le(mark.len()));
        info.extend(&mark);
        info.extend(vec![0; mark.len() % 2]);
    }
    let mut bext = mark.clone();
    bext.resize(256, 0);
    bext.extend(b"Recorder 4711");
    bext.resize(320, 0);
    bext.extend(b"2024-03-0110:11:12");
    bext.resize(348, 0);
    bext.extend([0xab; 64]);
    bext.resize(602, 0);
    bext.extend(&mark);
    let dirty = riff(&[
        (b"JUNK", mark.clone()),
        (b"bext", bext),
        (b"iXML", mark.clone()),
        (b"fmt ", fmt(1, 1, 1, 8, &mark)),
        (b"fact", mark.clone()),
        (b"data", samples.clone()),
        (b"LIST", info),
        (b"cue ", mark.clone()),
        (b"smpl", mark.clone()),
        (b"_PMX", mark.clone()),
        (b"id3 ", id3v2()),
        (b"cart", mark.clone()),
        (b"PEAK", mark.clone()),
        (b"abcd", mark.clone()),
    ]);
    let dirty = [dirty, mark].concat();
    let found = found(&dirty);
    expect(&found, ID3_FOUND);
    expect(
        &found,
        &[
            "author Recorder 4711",
            "date 2024-03-0110:11:12",
            "document-id abab",
            "description Канарейка",
            "edit-history Канарейка",
        ],
    );
    expect(
        &found,
        &[
            "xmp",
            "metadata iXML: Канарейка",
            "annotations cue",
            "annotations smpl",
            "unused-data JUNK",
            "unknown-block abcd",
            "trailing-data",
        ],
    );
    let plain = riff(&[(b"fmt ", fmt(1, 1, 1, 8, &[])), (b"data", samples)]);
    let mut plain = plain;
    *plain.last_mut().unwrap() = 0;
    assert_eq!(cleaned(&dirty), plain);
}

#[test]
fn a_wav_whose_recorder_wrote_no_length_is_taken_to_its_end() {
    let whole = riff(&[(b"fmt ", fmt(1, 1, 2, 16, &[])), (b"data", vec![9; 100])]);
    for length in [0usize, 0xffff_ffff] {
        let mut dirty = whole.clone();
        dirty[40..44].copy_from_slice(&le(length));
        dirty[4..8].copy_from_slice(&le(length));
        assert_eq!(cleaned(&dirty), whole);
        // Half a sample is none.
        dirty.push(b'x');
        assert_eq!(cleaned(&dirty), whole);
    }
}

#[test]
fn a_long_wav_may_tell_its_length_elsewhere() {
    let plain = riff(&[(b"fmt ", fmt(1, 1, 2, 16, &[])), (b"data", vec![9; 100])]);
    for id in [b"RF64", b"BW64"] {
        let mut sizes = le(0).to_vec();
        sizes.extend([0; 4]);
        sizes.extend(100u64.to_le_bytes());
        sizes.extend([0; 12]);
        let mut dirty = riff(&[
            (b"ds64", sizes),
            (b"fmt ", fmt(1, 1, 2, 16, &[])),
            (b"data", vec![9; 100]),
            (b"LIST", MARK.into()),
        ]);
        dirty[..4].copy_from_slice(id);
        let at = dirty.windows(4).position(|w| w == b"data").unwrap();
        dirty[at + 4..at + 8].copy_from_slice(&[0xff; 4]);
        assert_eq!(cleaned(&dirty), plain);
    }
}

#[test]
fn codecs_of_a_wav_are_kept_by_name_or_refused_by_name() {
    let extensible = |codec: u8, tail: &[u8]| {
        let mut more = vec![22, 0, 16, 0, 4, 0, 0, 0, codec, 0];
        more.extend(tail);
        fmt(0xfffe, 1, 2, 16, &more)
    };
    let tail = b"\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71";
    for format in [
        fmt(3, 2, 8, 32, &[0, 0]),
        fmt(6, 1, 1, 8, &[0, 0]),
        fmt(7, 1, 1, 8, &[]),
        fmt(0x11, 1, 256, 4, &[2, 0, 0xf9, 1]),
        fmt(2, 2, 1024, 4, MARK.as_bytes()),
        extensible(1, tail),
    ] {
        cleaned(&riff(&[(b"fmt ", format), (b"data", vec![1; 4096])]));
    }
    let refused =
        |format| strip(&riff(&[(b"fmt ", format), (b"data", vec![1; 4096])])).unwrap_err();
    assert!(refused(fmt(0x55, 1, 1, 0, &[])).contains("MP3 in WAV"));
    assert!(refused(fmt(0x4242, 1, 1, 0, &[])).contains("0x4242"));
    assert!(refused(extensible(1, &MARK.as_bytes()[..14])).contains("unknown kind"));
}

fn form(kind: &[u8; 4], chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = kind.to_vec();
    for (id, data) in chunks {
        body.extend(*id);
        body.extend(be(data.len()));
        body.extend(data);
        body.extend(vec![0; data.len() % 2]);
    }
    [b"FORM", &be(body.len())[..], &body].concat()
}

fn comm(times: usize, bits: u16, compression: &[u8]) -> Vec<u8> {
    let mut chunk = vec![0, 1];
    chunk.extend(be(times));
    chunk.extend(bits.to_be_bytes());
    chunk.extend([0x40, 0x0c, 0xfa, 0, 0, 0, 0, 0, 0, 0]);
    chunk.extend(compression);
    chunk
}

#[test]
fn an_aiff_keeps_its_format_and_samples() {
    let mark = MARK.as_bytes().to_vec();
    let sound = |offset: usize, more: &[u8]| {
        let mut chunk = be(offset).to_vec();
        chunk.extend([0; 4]);
        chunk.extend(mark.iter().take(offset));
        chunk.extend([1, 2, 3, 4, 5, 6]);
        chunk.extend(more);
        chunk
    };
    let marks: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"NAME", mark.clone()),
        (b"AUTH", mark.clone()),
        (b"ANNO", mark.clone()),
        (b"(c) ", mark.clone()),
        (b"COMT", [&[0; 10][..], &mark].concat()),
        (b"MARK", mark.clone()),
        (b"INST", mark.clone()),
        (b"APPL", mark.clone()),
        (b"MIDI", mark.clone()),
        (b"ID3 ", id3v2()),
    ];
    let mut chunks = marks.clone();
    // What the file does not count is not heard.
    chunks.push((b"SSND", sound(20, &mark)));
    chunks.push((b"COMM", comm(3, 16, &mark)));
    let dirty = [form(b"AIFF", &chunks), mark.clone()].concat();
    let found = found(&dirty);
    expect(&found, ID3_FOUND);
    expect(
        &found,
        &[
            "title Канарейка",
            "author Канарейка",
            "comment Канарейка",
            "annotations MARK",
            "software Канарейка",
            "unknown-block MIDI",
            "trailing-data",
        ],
    );
    let plain = form(
        b"AIFF",
        &[(b"COMM", comm(3, 16, &[])), (b"SSND", sound(0, &[]))],
    );
    assert_eq!(cleaned(&dirty), plain);
    // The name of a compression is free text.
    let named = [&b"sowt"[..], &[mark.len() as u8], &mark].concat();
    let mut chunks = marks;
    chunks.push((b"COMM", comm(3, 16, &named)));
    chunks.push((b"SSND", sound(0, &[])));
    cleaned(&form(b"AIFC", &chunks));
    let none = form(
        b"AIFC",
        &[
            (b"COMM", comm(3, 16, b"NONE\x04name\0")),
            (b"SSND", sound(0, &[])),
        ],
    );
    assert_eq!(cleaned(&none), plain);
    let packed = form(
        b"AIFC",
        &[
            (b"COMM", comm(3, 16, b"ima4\0\0")),
            (b"SSND", sound(0, &[])),
        ],
    );
    assert!(strip(&packed).unwrap_err().contains("IMA 4:1"));
}

#[test]
fn damage_is_refused_or_cleaned_and_never_a_panic() {
    let mut all: Vec<Vec<u8>> = SOUNDS.iter().map(|name| vector(name)).collect();
    all.push(riff(&[
        (b"fmt ", fmt(2, 1, 256, 4, &[])),
        (b"data", vec![1; 999]),
        (b"id3 ", id3v2()),
    ]));
    all.push(form(
        b"AIFC",
        &[
            (b"COMM", comm(9, 16, b"sowt\0\0")),
            (b"SSND", vec![0; 90]),
            (b"ID3 ", id3v2()),
        ],
    ));
    all.push([id3v2(), ape(), vector("tone.mp3"), ape(), id3v1()].concat());
    all.push(opus(1));
    let mut seed = 0x2545_f491_4f6c_dd1du64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    let dir = tempfile::tempdir().unwrap();
    let try_it = |bytes: &[u8]| {
        let Ok(mut source) = source(&dir, bytes) else {
            return;
        };
        let _ = source.inspect(&Settings::STANDARD);
        if let Ok(clean) = source.strip(&Settings::STANDARD) {
            let _ = clean.into_reader().read_to_end(&mut Vec::new());
        }
    };
    for bytes in all {
        for _ in 0..25 {
            try_it(&bytes[..random(bytes.len())]);
        }
        for _ in 0..60 {
            let mut damaged = bytes.clone();
            for _ in 0..1 + random(8) {
                // Headers stand in front; half of the flips go there.
                let within = if random(2) == 0 {
                    bytes.len().min(400)
                } else {
                    bytes.len()
                };
                let at = random(within);
                damaged[at] = random(256) as u8;
            }
            try_it(&damaged);
        }
    }
}

#[test]
fn what_is_too_long_or_holds_no_sound_is_refused() {
    let limits = Limits {
        entry: 1000,
        ..Limits::STANDARD
    };
    for name in SOUNDS {
        let refusal = strip_with(&vector(name), &Settings::from(limits)).unwrap_err();
        assert!(refusal.contains("larger"), "{name}: {refusal}");
    }
    assert!(strip(&id3v2()).is_err());
    assert!(strip(b"fLaC\x80\0\0\x22").is_err());
    // Free format: a frame does not tell its length.
    let free = [&[0xff, 0xfb, 0x00, 0x64][..], &[0; 800]].concat();
    assert!(strip(&free).unwrap_err().contains("free-format"));
}

#[test]
fn a_tag_in_front_does_not_hide_what_the_sound_is() {
    for name in SOUNDS.iter().take(4) {
        let plain = strip(&vector(name)).unwrap();
        assert_eq!(
            cleaned(&[id3v2(), id3v2(), plain.clone()].concat()),
            plain,
            "{name}"
        );
    }
}

#[test]
fn the_program_cleans_sounds_in_its_worker() {
    let dir = tempfile::tempdir().unwrap();
    for name in SOUNDS {
        std::fs::write(dir.path().join(name), vector(name)).unwrap();
    }
    let output = plico()
        .current_dir(dir.path())
        .arg("strip")
        .args(SOUNDS)
        .args(["-o", "clean/"])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for (n, name) in SOUNDS.iter().enumerate() {
        let extension = name.rsplit('.').next().unwrap();
        let made =
            std::fs::read(dir.path().join(format!("clean/{:02}.{extension}", n + 1))).unwrap();
        assert_eq!(made, strip(&vector(name)).unwrap(), "{name}");
    }
}
