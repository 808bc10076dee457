//! Splitting and joining beside Debian's `par2`, whole processes, in one run: `cargo bench --bench parts`.
//!
//! The same random bytes become 5 parts of which 3 are enough, in a tmpfs, and are restored from 3 of them, 2 of which
//! are not the bundle's own bytes. Ours are sealed and named by their digest too. `par2` gets the bytes as three files and
//! makes two recovery blocks of their size, which is the same code and its fastest way; it then restores two of the files. Prints
//! a table for `docs/benchmarks.md`. `PLICO_BENCH_MIB` sets the size, 1024 by default.
#![allow(
    clippy::pedantic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::arithmetic_side_effects,
    missing_docs,
    reason = "a measurement may stop at the first surprise"
)]

use plico::courier::{Source, join, split};
use plico::envelope::office::NewOffice;
use plico::envelope::{Inside, Office, PartSealer, look_inside};
use plico::model::Limits;
use plico::platform::clock;
use plico::platform::newfile::NewFile;
use plico::secret::Passphrase;
use plico::wire::{Floor, HashingReader, HashingWriter, Kind, Part, Plan, Set};
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PARTS: u64 = 5;
const NEED: u64 = 3;
const PASSPHRASE: &[u8] = b"an invented phrase for tests only";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("split-child") => split_child(Path::new(&arguments[2])),
        Some("join-child") => join_child(Path::new(&arguments[2])),
        _ => compare(),
    }
}

fn passphrase() -> Passphrase {
    Passphrase::existing(PASSPHRASE).unwrap()
}

/// What `plico split` does after its questions.
fn split_child(dir: &Path) {
    let office = Office::find(&dir.join("office"), Limits::STANDARD).unwrap();
    let card = office.card().unwrap();
    let digits = card.check_digits().to_string();
    let card = card.confirm(&digits).unwrap();
    let mut bundle = File::open(dir.join("bundle")).unwrap();
    let mut hashing = HashingReader::new(&mut bundle);
    io::copy(&mut hashing, &mut io::sink()).unwrap();
    let (sha256, size) = hashing.finish();
    let set = Set {
        id: [7; 16],
        plan: Plan::new(PARTS, NEED, &Limits::STANDARD).unwrap(),
        size,
        sha256,
    };
    let sealers = (0..PARTS as u8).map(|index| {
        let out = HashingWriter::new(NewFile::in_dir(dir).unwrap());
        PartSealer::new(&card, &Part { set, index }, out).unwrap()
    });
    bundle.rewind().unwrap();
    let sealers = split(bundle, &set, Floor::Usual, sealers.collect(), &mut |_| {}).unwrap();
    for (n, sealer) in sealers.into_iter().enumerate() {
        let (file, _, _) = sealer.finish().unwrap().finish();
        file.commit(&format!("part{n}.age")).unwrap();
    }
}

/// What `plico open` does with parts, up to the sealed bundle.
fn join_child(dir: &Path) {
    let office = Office::find(&dir.join("office"), Limits::STANDARD).unwrap();
    let identity = office.intake(&passphrase()).unwrap();
    let mut sources = Vec::new();
    let mut set = None;
    for n in [1, 3, 4] {
        let file = File::open(dir.join(format!("part{n}.age"))).unwrap();
        let len = file.metadata().unwrap().len();
        let Inside::Part(reader) = look_inside(file, len, &identity, &Limits::STANDARD).unwrap()
        else {
            panic!("no part");
        };
        set = Some(reader.part.set);
        sources.push(Source {
            index: reader.part.index,
            reader: *reader,
        });
    }
    let out = NewFile::in_dir(dir).unwrap();
    join(&set.unwrap(), sources, out, &mut |_| {})
        .unwrap()
        .commit("joined")
        .unwrap();
}

/// A whole process: its time, and its peak resident memory in KiB.
fn run(command: &mut Command) -> (Duration, u64) {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        if let Some(ended) = child.try_wait().unwrap() {
            assert!(ended.success(), "{command:?}");
            return (start.elapsed(), peak);
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        let kib = line.and_then(|l| l.split_whitespace().next()?.parse().ok());
        peak = peak.max(kib.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn same(a: &Path, b: &Path) -> bool {
    let digest = |path: &Path| {
        let mut hashing = HashingReader::new(File::open(path).unwrap());
        io::copy(&mut hashing, &mut io::sink()).unwrap();
        hashing.finish()
    };
    digest(a) == digest(b)
}

fn compare() {
    let mib: u64 = std::env::var("PLICO_BENCH_MIB").map_or(1024, |v| v.parse().unwrap());
    let dir = tempfile::tempdir_in("/dev/shm").unwrap();
    let bundle = dir.path().join("bundle");
    Office::create(
        &dir.path().join("office"),
        NewOffice {
            name: "Sample office",
            kind: Kind::Hybrid,
            questionnaire: None,
            verifier: "lead",
            from: clock::today(),
            time: "2026-01-01T00:00:00Z",
            months: 1,
            passphrase: &passphrase(),
            work_factor: 6,
        },
        Limits::STANDARD,
    )
    .unwrap();
    let random = File::open("/dev/urandom").unwrap();
    io::copy(
        &mut random.take(mib << 20),
        &mut File::create(&bundle).unwrap(),
    )
    .unwrap();
    println!("{mib} MiB into {PARTS} parts of which {NEED} are enough, tmpfs, one run\n");
    println!("| program | split MB/s | join MB/s | peak MiB splitting | peak MiB joining |");
    println!("|---|---|---|---|---|");
    let speed = |d: Duration| (mib << 20) as f64 / 1e6 / d.as_secs_f64();
    let row = |name: &str, made: (Duration, u64), joined: (Duration, u64)| {
        let (s, j) = (speed(made.0), speed(joined.0));
        println!(
            "| {name} | {s:.0} | {j:.0} | {} | {} |",
            made.1 >> 10,
            joined.1 >> 10
        );
        (s, j)
    };
    let own = std::env::current_exe().unwrap();
    let made = run(Command::new(&own).arg("split-child").arg(dir.path()));
    let joined = run(Command::new(&own).arg("join-child").arg(dir.path()));
    assert!(same(&bundle, &dir.path().join("joined")));
    let ours = row("plico, parts sealed", made, joined);
    for name in [
        "joined",
        "part0.age",
        "part1.age",
        "part2.age",
        "part3.age",
        "part4.age",
    ] {
        std::fs::remove_file(dir.path().join(name)).unwrap();
    }
    if Command::new("par2")
        .arg("-V")
        .stdout(Stdio::null())
        .status()
        .is_err()
    {
        println!("| par2 | not installed | | | |");
        return;
    }
    let theirs = par2(dir.path(), &bundle, mib, row);
    let (s, j) = (ours.0 / theirs.0, ours.1 / theirs.1);
    println!("\nratio to par2: split {s:.1}, join {j:.1}");
}

fn par2(
    dir: &Path,
    bundle: &Path,
    mib: u64,
    row: impl Fn(&str, (Duration, u64), (Duration, u64)) -> (f64, f64),
) -> (f64, f64) {
    let block = ((mib << 20).div_ceil(NEED)).next_multiple_of(64);
    let file = File::open(bundle).unwrap();
    let pieces: Vec<PathBuf> = (0..NEED).map(|n| dir.join(format!("piece{n}"))).collect();
    for piece in &pieces {
        let mut out = File::create(piece).unwrap();
        io::copy(&mut (&file).take(block), &mut out).unwrap();
        out.flush().unwrap();
    }
    let recovery = (PARTS - NEED).to_string();
    let mut create = Command::new("par2");
    create.arg("create").arg("-q").arg(format!("-s{block}"));
    create
        .arg(format!("-c{recovery}"))
        .arg(format!("-n{recovery}"))
        .arg("-u");
    let made = run(create.arg(dir.join("set.par2")).args(&pieces));
    // Two of the three are lost.
    for piece in &pieces[1..] {
        std::fs::remove_file(piece).unwrap();
    }
    let mut repair = Command::new("par2");
    let joined = run(repair.arg("repair").arg("-q").arg(dir.join("set.par2")));
    assert!(pieces.iter().all(|p| p.exists()));
    row("par2", made, joined)
}
