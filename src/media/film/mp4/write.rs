//! The index of a clean film: no times, no names, nothing but what plays the samples.

use super::boxes::{boxed, full_boxed};
use super::edits::scaled;
use super::movie::Movie;
use super::track::{Track, What};
use super::write_tables::{count, stbl};
use zeroize::Zeroizing;

/// Everything before the first sample. `body` is how long the samples are.
pub(super) fn head(movie: &Movie, body: u64) -> Zeroizing<Vec<u8>> {
    let ftyp = ftyp(movie);
    let long = body > u64::from(u32::MAX).saturating_sub(8);
    let mdat = if long { 16u64 } else { 8 };
    // Places are counted from the beginning of the file, so the index must be as long as it will be.
    let ahead = |wide| {
        let moov = moov(movie, wide, 0);
        (ftyp.len() as u64)
            .saturating_add(moov.len() as u64)
            .saturating_add(mdat)
    };
    let narrow = ahead(false);
    let wide = narrow.saturating_add(body) > u64::from(u32::MAX);
    let begin = if wide { ahead(true) } else { narrow };
    let mut out = Zeroizing::new(ftyp);
    out.extend(moov(movie, wide, begin));
    let size = body.saturating_add(mdat);
    match u32::try_from(size) {
        Ok(size) if !long => out.extend(size.to_be_bytes()),
        _ => out.extend(1u32.to_be_bytes()),
    }
    out.extend(b"mdat");
    if long {
        out.extend(size.to_be_bytes());
    }
    out
}

/// One set of brands for each of three kinds of content.
fn ftyp(movie: &Movie) -> Vec<u8> {
    let entries = || movie.tracks.iter().flat_map(|t| &t.entries);
    let brands: &[&[u8; 4]] = if entries().any(|e| e.quicktime) {
        &[b"qt  "]
    } else if movie.is_sound() {
        &[b"M4A ", b"isom", b"mp42"]
    } else {
        &[b"isom", b"iso6", b"mp41", b"mp42"]
    };
    let mut content = brands.first().copied().unwrap_or(b"isom").to_vec();
    content.extend([0; 4]);
    for brand in brands {
        content.extend_from_slice(*brand);
    }
    boxed(b"ftyp", &content)
}

fn moov(movie: &Movie, wide: bool, begin: u64) -> Vec<u8> {
    let durations = movie.tracks.iter().map(|t| lasts(t, movie.timescale));
    let duration = durations.max().unwrap_or(0);
    let mut mvhd = Vec::new();
    let version = time(&mut mvhd, movie.timescale, None, duration);
    // Normal speed, full volume.
    mvhd.extend([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    matrix(&mut mvhd, &UPRIGHT);
    mvhd.extend([0; 24]);
    let next = u32::try_from(movie.tracks.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    mvhd.extend(next.to_be_bytes());
    let mut content = full_boxed(b"mvhd", version, 0, &mvhd);
    for (number, track) in (1u32..).zip(&movie.tracks) {
        content.extend(trak(track, number, movie.timescale, wide, begin));
    }
    boxed(b"moov", &content)
}

const UPRIGHT: [i32; 9] = [ONE, 0, 0, 0, ONE, 0, 0, 0, 1 << 30];
const ONE: i32 = 1 << 16;

/// Times of creation and change, which are none, a scale, and how long; returns the version that it takes.
fn time(out: &mut Vec<u8>, timescale: u32, id: Option<u32>, duration: u64) -> u8 {
    let short = u32::try_from(duration).ok().filter(|d| *d < u32::MAX);
    out.extend(if short.is_some() {
        &[0; 8][..]
    } else {
        &[0; 16]
    });
    match id {
        // A track's header has its number here, and no scale.
        Some(id) => {
            out.extend(id.to_be_bytes());
            out.extend([0; 4]);
        }
        None => out.extend(timescale.to_be_bytes()),
    }
    match short {
        Some(duration) => out.extend(duration.to_be_bytes()),
        None => out.extend(duration.to_be_bytes()),
    }
    u8::from(short.is_none())
}

/// How long a track is seen or heard.
fn lasts(track: &Track, timescale: u32) -> u64 {
    if track.edits.is_empty() {
        let until = u64::try_from(track.tables.shown_until()).unwrap_or(0);
        return scaled(until, track.timescale, timescale);
    }
    track
        .edits
        .iter()
        .fold(0, |sum, e| sum.saturating_add(e.duration))
}

fn matrix(out: &mut Vec<u8>, numbers: &[i32; 9]) {
    for number in numbers {
        out.extend(number.to_be_bytes());
    }
}

fn trak(track: &Track, number: u32, timescale: u32, wide: bool, begin: u64) -> Vec<u8> {
    let mut tkhd = Vec::new();
    let version = time(&mut tkhd, 0, Some(number), lasts(track, timescale));
    let sound = track.what == What::Sound;
    // Reserved, layer, group; full volume.
    tkhd.extend([0; 10]);
    tkhd.extend(track.group.to_be_bytes());
    tkhd.extend(if sound { [1, 0, 0, 0] } else { [0; 4] });
    matrix(&mut tkhd, &turned(track));
    let (width, height) = if sound {
        (0, 0)
    } else {
        (track.width, track.height)
    };
    tkhd.extend(width.to_be_bytes());
    tkhd.extend(height.to_be_bytes());
    let mut content = full_boxed(b"tkhd", version, if track.off { 2 } else { 3 }, &tkhd);
    if !track.edits.is_empty() {
        content.extend(boxed(b"edts", &elst(track)));
    }
    content.extend(mdia(track, wide, begin));
    boxed(b"trak", &content)
}

/// One of the eight ways a picture can lie; the numbers of a camera's sensor of gravity go.
fn turned(track: &Track) -> [i32; 9] {
    if track.what == What::Sound {
        return UPRIGHT;
    }
    let [a, b, _, c, d, ..] = track.matrix;
    let across =
        i64::from(b).abs().min(i64::from(c).abs()) > i64::from(a).abs().max(i64::from(d).abs());
    let one = |n: i32| if n < 0 { ONE.saturating_neg() } else { ONE };
    let [a, b, c, d] = if across {
        [0, one(b), one(c), 0]
    } else {
        [one(a), 0, 0, one(d)]
    };
    // Moved back to where its corner is the origin.
    let side = |length: u32| i32::try_from(length).unwrap_or(0);
    let (width, height) = (side(track.width), side(track.height));
    let moved = |by_width: i32, by_height: i32| match (by_width < 0, by_height < 0) {
        (true, _) => width,
        (_, true) => height,
        _ => 0,
    };
    [a, b, 0, c, d, 0, moved(a, c), moved(b, d), 1 << 30]
}

fn elst(track: &Track) -> Vec<u8> {
    let fits = |e: &super::edits::Edit| {
        u32::try_from(e.duration).is_ok() && i32::try_from(e.media_time).is_ok()
    };
    let wide = !track.edits.iter().all(fits);
    let mut content = count(track.edits.len());
    for edit in &track.edits {
        let (duration, time) = (edit.duration.to_be_bytes(), edit.media_time.to_be_bytes());
        let from = if wide { 0 } else { 4 };
        content.extend_from_slice(duration.get(from..).unwrap_or_default());
        content.extend_from_slice(time.get(from..).unwrap_or_default());
        content.extend([0, 1, 0, 0]);
    }
    full_boxed(b"elst", u8::from(wide), 0, &content)
}

fn mdia(track: &Track, wide: bool, begin: u64) -> Vec<u8> {
    let mut mdhd = Vec::new();
    let version = time(&mut mdhd, track.timescale, None, track.tables.total());
    // The language "und".
    mdhd.extend([0x55, 0xc4, 0, 0]);
    let (handler, media) = match track.what {
        What::Picture => (b"vide", full_boxed(b"vmhd", 0, 1, &[0; 8])),
        What::Sound => (b"soun", full_boxed(b"smhd", 0, 0, &[0; 4])),
    };
    let hdlr = [&[0; 4][..], handler, &[0; 13]].concat();
    let here = full_boxed(b"url ", 0, 1, &[]);
    let dref = full_boxed(b"dref", 0, 0, &[count(1), here].concat());
    let minf = [media, boxed(b"dinf", &dref), stbl(track, wide, begin)].concat();
    let content = [
        full_boxed(b"mdhd", version, 0, &mdhd),
        full_boxed(b"hdlr", 0, 0, &hdlr),
        boxed(b"minf", &minf),
    ];
    boxed(b"mdia", &content.concat())
}
