//! The envelope alone beside `age` and `rage`, whole processes, in one run: `cargo bench --bench envelope`.
//!
//! The same bytes go from a tmpfs through each program to `/dev/null`, sealed to an X25519 key, which all three have; the
//! best of several rounds counts. Prints a table for `docs/benchmarks.md`. A program that is not installed is named as
//! missing. `PLICO_BENCH_MIB` sets the size, 1024 by default.
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

use plico::envelope::keys::{Identity, Intake};
use plico::envelope::stream_open::OpenReader;
use plico::envelope::stream_seal::SealWriter;
use plico::wire::Kind;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("seal-child") => seal(&read_key(&arguments[2])),
        Some("open-child") => open(&read_key(&arguments[2])),
        _ => compare(),
    }
}

fn read_key(path: &str) -> Identity<Intake> {
    Identity::parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn seal(key: &Identity<Intake>) {
    let mut out = SealWriter::new(&key.to_recipient(), io::stdout()).unwrap();
    pump(&mut io::stdin().lock(), &mut out);
    out.finish().unwrap();
}

fn open(key: &Identity<Intake>) {
    let mut reader = OpenReader::new(key, io::stdin()).unwrap();
    pump(&mut reader, &mut io::stdout().lock());
}

/// A chunk at a time: small enough to stay in a core's cache between the two calls.
fn pump(from: &mut impl Read, to: &mut impl Write) {
    let mut buffer = vec![0; 64 << 10];
    loop {
        let n = from.read(&mut buffer).unwrap();
        if n == 0 {
            return;
        }
        to.write_all(&buffer[..n]).unwrap();
    }
}

/// A whole process: its time, and its peak resident memory in KiB.
fn run(command: &mut Command, input: &Path, output: Option<&Path>) -> (Duration, u64) {
    let out = output.map_or_else(Stdio::null, |p| File::create(p).unwrap().into());
    let start = Instant::now();
    let mut child = command
        .stdin(File::open(input).unwrap())
        .stdout(out)
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        if let Some(ended) = child.try_wait().unwrap() {
            assert!(ended.success());
            return (start.elapsed(), peak);
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        let kib = line.and_then(|l| l.split_whitespace().next()?.parse().ok());
        peak = peak.max(kib.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn compare() {
    let mib: u64 = std::env::var("PLICO_BENCH_MIB").map_or(1024, |v| v.parse().unwrap());
    let dir = tempfile::tempdir_in("/dev/shm").unwrap();
    let (plain, key) = (dir.path().join("plain"), dir.path().join("key"));
    let identity = Identity::<Intake>::generate(Kind::Classic);
    std::fs::write(&key, identity.to_file().expose()).unwrap();
    io::copy(
        &mut File::open("/dev/urandom").unwrap().take(mib << 20),
        &mut File::create(&plain).unwrap(),
    )
    .unwrap();
    let recipient = identity.to_recipient().to_string();
    let own = std::env::current_exe().unwrap();
    let key = key.to_str().unwrap();
    println!("{mib} MiB, tmpfs to /dev/null, best of {ROUNDS}\n");
    println!("| program | seal MB/s | open MB/s | peak MiB sealing | peak MiB opening |");
    println!("|---|---|---|---|---|");
    let mut best: Vec<(f64, f64)> = Vec::new();
    for name in ["plico's envelope", "age", "rage"] {
        let program = if best.is_empty() {
            own.to_str().unwrap()
        } else {
            name
        };
        let mut version = Command::new(program);
        version
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if !best.is_empty() && version.status().is_err() {
            println!("| {name} | not installed | | | |");
            continue;
        }
        let (to_seal, to_open) = if best.is_empty() {
            (vec!["seal-child", key], vec!["open-child", key])
        } else {
            (vec!["-r", &recipient], vec!["-d", "-i", key])
        };
        let sealed = dir.path().join("sealed");
        run(Command::new(program).args(&to_seal), &plain, Some(&sealed));
        let (mut seal, mut open) = ((Duration::MAX, 0), (Duration::MAX, 0));
        for _ in 0..ROUNDS {
            let one = run(Command::new(program).args(&to_seal), &plain, None);
            seal = (seal.0.min(one.0), seal.1.max(one.1));
            let one = run(Command::new(program).args(&to_open), &sealed, None);
            open = (open.0.min(one.0), open.1.max(one.1));
        }
        let speed = |d: Duration| (mib << 20) as f64 / 1e6 / d.as_secs_f64();
        let (s, o) = (speed(seal.0), speed(open.0));
        println!(
            "| {name} | {s:.0} | {o:.0} | {} | {} |",
            seal.1 >> 10,
            open.1 >> 10
        );
        best.push((s, o));
    }
    if let [own, others @ ..] = best.as_slice()
        && !others.is_empty()
    {
        let fastest = |pick: fn(&(f64, f64)) -> f64| others.iter().map(pick).fold(0.0, f64::max);
        let (seal, open) = (own.0 / fastest(|b| b.0), own.1 / fastest(|b| b.1));
        println!("\nratio to the faster of the two: seal {seal:.2}, open {open:.2}");
    }
}
