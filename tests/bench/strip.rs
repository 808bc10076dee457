//! Cleaning beside what people would use instead, whole processes, in one run: `cargo bench --bench strip`.
//!
//! Photographs of 12 megapixels against `mat2` and `exiftool -all=`, and against this program without its workers; a film
//! against `cp` and `ffmpeg -c copy -map_metadata -1`. Everything lies in a tmpfs. Prints tables for
//! `docs/benchmarks.md`. A program that is not installed is named as missing. `PLICO_BENCH_PHOTOS` (1000) and
//! `PLICO_BENCH_FILM_MIB` (2048) set the sizes; `PLICO_BENCH_DIR` (/dev/shm) the place.
#![allow(
    clippy::pedantic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::arithmetic_side_effects,
    missing_docs,
    reason = "a measurement may stop at the first surprise"
)]

use plico::media::{Settings, Source};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Different photographs; the rest are links to them.
const DIFFERENT: usize = 10;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|a| a == "without-workers") {
        return without_workers(Path::new(&arguments[2]), Path::new(&arguments[3]));
    }
    let number = |name, usual: u64| std::env::var(name).map_or(usual, |v| v.parse().unwrap());
    let place = std::env::var("PLICO_BENCH_DIR").unwrap_or("/dev/shm".into());
    let dir = tempfile::tempdir_in(place).unwrap();
    photographs(dir.path(), number("PLICO_BENCH_PHOTOS", 1000));
    film(dir.path(), number("PLICO_BENCH_FILM_MIB", 2048));
}

/// The same work in this process, with a thread for each core.
fn without_workers(from: &Path, to: &Path) {
    let files: Vec<PathBuf> = std::fs::read_dir(from)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().unwrap().get() {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut source = Source::open(path).unwrap();
                    source.inspect(&Settings::STANDARD).unwrap();
                    let clean = source.strip(&Settings::STANDARD).unwrap();
                    let out = to.join(path.file_name().unwrap());
                    let mut out = std::fs::File::create(out).unwrap();
                    std::io::copy(&mut clean.into_reader(), &mut out).unwrap();
                }
            });
        }
    });
}

fn photographs(dir: &Path, count: u64) {
    let count = count as usize;
    let from = dir.join("photos");
    std::fs::create_dir(&from).unwrap();
    for n in 0..count {
        let path = from.join(format!("{n:05}.jpg"));
        if n < DIFFERENT {
            std::fs::write(&path, photograph(n)).unwrap();
        } else {
            let same = from.join(format!("{:05}.jpg", n % DIFFERENT));
            std::fs::hard_link(same, &path).unwrap();
        }
    }
    println!("{count} photographs of 12 megapixels\n");
    println!("| program | seconds | files/s | peak MiB |");
    println!("|---|---|---|---|");
    let own = env!("CARGO_BIN_EXE_plico");
    let bench = std::env::current_exe().unwrap();
    let (from, out) = (from.to_str().unwrap(), dir.join("out"));
    let to = out.to_str().unwrap();
    let rows: [(&str, &str, Vec<&str>); 4] = [
        ("plico strip", own, vec!["strip", from, "-o", to, "--json"]),
        (
            "plico without workers",
            bench.to_str().unwrap(),
            vec!["without-workers", from, to],
        ),
        ("mat2", "mat2", vec![]),
        (
            "exiftool -all=",
            "exiftool",
            vec!["-q", "-all=", "-o", to, from],
        ),
    ];
    for (name, program, mut arguments) in rows {
        std::fs::create_dir(&out).unwrap();
        // mat2 takes no folder and writes beside its input.
        let copies: Vec<String> = (0..count).map(|n| format!("{to}/{n:05}.jpg")).collect();
        if program == "mat2" {
            for (n, copy) in copies.iter().enumerate() {
                std::fs::hard_link(format!("{from}/{n:05}.jpg"), copy).unwrap();
            }
            arguments = copies.iter().map(String::as_str).collect();
        }
        match run(Command::new(program).args(arguments)) {
            Some((time, peak)) => println!(
                "| {name} | {:.1} | {:.1} | {peak} |",
                time.as_secs_f64(),
                count as f64 / time.as_secs_f64()
            ),
            None => println!("| {name} | not installed | | |"),
        }
        std::fs::remove_dir_all(&out).unwrap();
    }
    std::fs::remove_dir_all(from).unwrap();
    println!();
}

/// Something with edges, gradients and noise, at a telephone's size.
fn photograph(seed: usize) -> Vec<u8> {
    let mut state = (seed as u32).wrapping_mul(2_654_435_761) | 1;
    let image = image::RgbImage::from_fn(4000, 3000, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let noise = (state & 15) as u8;
        let edge = if (x / 97 + y / 53 + seed as u32).is_multiple_of(5) {
            60
        } else {
            0
        };
        image::Rgb([
            (x / 20) as u8 / 2 + noise + edge,
            (y / 16) as u8 / 2 + noise,
            ((x + y) / 40) as u8 / 2 + noise + edge / 2,
        ])
    });
    let mut out = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 92);
    encoder.encode_image(&image).unwrap();
    out
}

fn film(dir: &Path, mib: u64) {
    let (clip, film) = (dir.join("clip.mp4"), dir.join("film.mp4"));
    let ffmpeg = |arguments: &[&str]| {
        let mut command = Command::new("ffmpeg");
        command.args(["-v", "error", "-y"]).args(arguments);
        command.status().is_ok_and(|s| s.success())
    };
    let clip = clip.to_str().unwrap();
    let source = "testsrc2=size=1920x1080:rate=30,noise=alls=40:allf=t";
    let made = ffmpeg(&[
        "-f",
        "lavfi",
        "-i",
        source,
        "-f",
        "lavfi",
        "-i",
        "sine",
        "-t",
        "8",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-b:v",
        "40M",
        "-c:a",
        "aac",
        "-metadata",
        "title=planted",
        clip,
    ]);
    if !made {
        println!("ffmpeg is not installed: no film");
        return;
    }
    let loops = (mib << 20) / std::fs::metadata(clip).unwrap().len();
    let path = film.to_str().unwrap();
    assert!(ffmpeg(&[
        "-stream_loop",
        &loops.to_string(),
        "-i",
        clip,
        "-c",
        "copy",
        path
    ]));
    std::fs::remove_file(clip).unwrap();
    let size = std::fs::metadata(path).unwrap().len();
    println!("an MP4 of {} MiB\n", size >> 20);
    println!("| program | seconds | MB/s | peak MiB |");
    println!("|---|---|---|---|");
    let out = dir.join("out.mp4");
    let to = out.to_str().unwrap();
    let rows: [(&str, &str, Vec<&str>); 3] = [
        (
            "plico strip",
            env!("CARGO_BIN_EXE_plico"),
            vec!["strip", path, "-o", to, "--json"],
        ),
        ("cp", "cp", vec![path, to]),
        (
            "ffmpeg -c copy -map_metadata -1",
            "ffmpeg",
            vec![
                "-v",
                "error",
                "-i",
                path,
                "-c",
                "copy",
                "-map_metadata",
                "-1",
                to,
            ],
        ),
    ];
    for (name, program, arguments) in rows {
        let (time, peak) = run(Command::new(program).args(arguments)).unwrap();
        let speed = size as f64 / 1e6 / time.as_secs_f64();
        println!(
            "| {name} | {:.1} | {speed:.0} | {peak} |",
            time.as_secs_f64()
        );
        std::fs::remove_file(&out).unwrap();
    }
}

/// A whole process: its time, and the peak of what it and its children hold together, in MiB.
fn run(command: &mut Command) -> Option<(Duration, u64)> {
    let start = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = child.ok()?;
    let mut peak = 0;
    loop {
        if let Some(ended) = child.try_wait().unwrap() {
            assert!(ended.success(), "{command:?}");
            return Some((start.elapsed(), peak >> 10));
        }
        peak = peak.max(resident(child.id()));
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Resident KiB of a process and those below it.
fn resident(pid: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|l| l.strip_prefix("VmRSS:"));
    let kib = line.and_then(|l| l.split_whitespace().next()?.parse().ok());
    let below = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
    let below = below.unwrap_or_default();
    let below = below.split_whitespace().filter_map(|n| n.parse().ok());
    kib.unwrap_or(0) + below.map(resident).sum::<u64>()
}
