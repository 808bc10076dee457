//! How fast `scan` reads Russian: `cargo bench --bench scan`. Prints tables for `docs/benchmarks.md`.
//!
//! The corpus is what Debian ships in Russian and nobody repeats: the packages named in [`PACKAGES`], fetched with `apt-get
//! download`, or the folder of UTF-8 texts that `PLICO_CORPUS` names. Each paragraph counts once. Beside other tools, on
//! the same texts in one run, `tests/scan/compare.py` measures.
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

use plico::scan::scan;
use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const PACKAGES: [&str; 3] = ["fortunes-ru", "manpages-ru", "manpages-ru-dev"];
const MEGABYTE: f64 = 1e6;

fn main() {
    let corpus = match std::env::var_os("PLICO_CORPUS") {
        Some(dir) => PathBuf::from(dir),
        None => fetched(),
    };
    let paragraphs = paragraphs(&corpus);
    let text = paragraphs.join("\n\n");
    // The word lists are read from the disk once; a person pays for that, a measurement of speed does not.
    std::hint::black_box(scan(&text[..text.floor_char_boundary(20_000)], None));
    println!("\n| text | seconds | MB/s | findings |\n|---|--:|--:|--:|");
    let row = |name: &str, text: &str| {
        let begun = Instant::now();
        let report = scan(text, None);
        let seconds = begun.elapsed().as_secs_f64();
        let speed = text.len() as f64 / MEGABYTE / seconds;
        println!(
            "| {name} | {seconds:.3} | {speed:.0} | {} |",
            report.findings.len()
        );
        seconds
    };
    row(
        &format!("{:.1} MB, nothing twice", text.len() as f64 / MEGABYTE),
        &text,
    );
    let mut shuffled = String::new();
    for (round, million) in [1, 3, 10, 30, 100].into_iter().enumerate() {
        // Another stride each time: what is repeated stands in another order.
        let stride = 7_919 + round;
        let mut at = round;
        while shuffled.len() < million * 1_000_000 {
            shuffled.push_str(&paragraphs[at % paragraphs.len()]);
            shuffled.push_str("\n\n");
            at += stride;
        }
        row(
            &format!("{million} MB, paragraphs in other orders"),
            &shuffled,
        );
    }
    let small = &text[..text.floor_char_boundary(20_480)];
    let times = 50;
    let begun = Instant::now();
    for _ in 0..times {
        std::hint::black_box(scan(small, None));
    }
    println!(
        "\nA statement of 20 KB: {:.2} ms.",
        begun.elapsed().as_secs_f64() * 1000.0 / f64::from(times)
    );
}

fn fetched() -> PathBuf {
    let dir = PathBuf::from("target/corpus");
    std::fs::create_dir_all(&dir).unwrap();
    for package in PACKAGES {
        let to = dir.join(package);
        if to.is_dir() {
            continue;
        }
        let script = format!("apt-get download {package} && dpkg -x {package}_*.deb {package}");
        let done = Command::new("sh")
            .args(["-c", &script])
            .current_dir(&dir)
            .status()
            .unwrap();
        assert!(done.success(), "{package} could not be had");
    }
    dir
}

/// Paragraphs that are mostly Cyrillic, each once.
fn paragraphs(dir: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_symlink() {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut seen = HashSet::new();
    let mut paragraphs = Vec::new();
    for file in files {
        let mut bytes = std::fs::read(&file).unwrap();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let packed = std::mem::take(&mut bytes);
            flate2::read::GzDecoder::new(packed.as_slice())
                .read_to_end(&mut bytes)
                .unwrap();
        }
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        for paragraph in text.split("\n\n").flat_map(|p| p.split("\n%\n")) {
            let cyrillic = paragraph
                .chars()
                .filter(|c| ('\u{400}'..'\u{500}').contains(c))
                .count();
            if cyrillic * 2 > paragraph.chars().count() && seen.insert(paragraph.to_owned()) {
                paragraphs.push(paragraph.to_owned());
            }
        }
    }
    paragraphs
}
