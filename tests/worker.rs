//! What parses foreign files is a process that holds two pipes, and its death is one file's refusal.

use crate::support::{Place, code, err, out, photograph, plico};
use plico::media::{Settings, Source};
use plico::wire::Kind;
use std::io::Read;
use std::process::{Child, Stdio};
use std::time::Duration;

/// The children of a process.
fn children(pid: u32) -> Vec<u32> {
    let list = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
    let list = list.unwrap_or_default();
    list.split_whitespace()
        .filter_map(|n| n.parse().ok())
        .collect()
}

/// The workers of a running program: children of its nurseries.
fn workers(program: &Child) -> Vec<u32> {
    children(program.id())
        .into_iter()
        .flat_map(children)
        .collect()
}

fn status(pid: u32, field: &str) -> String {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|l| l.starts_with(field)).unwrap();
    line.split_whitespace().nth(1).unwrap().to_owned()
}

#[test]
#[cfg(target_os = "linux")]
fn a_worker_holds_its_pipes_and_nothing_else() {
    let place = Place::new(Kind::Classic);
    let mut child = plico()
        .current_dir(place.path())
        .args(["seal", "--card", "office/card.txt", "--check"])
        .args([&place.digits, "--statement", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(400));
    let found = workers(&child);
    assert_eq!(found.len(), 1);
    let worker = found[0];
    assert_eq!(status(worker, "Seccomp:"), "2");
    assert_eq!(status(worker, "NoNewPrivs:"), "1");
    assert_eq!(status(worker, "Threads:"), "1");
    let limits = std::fs::read_to_string(format!("/proc/{worker}/limits")).unwrap();
    let limit = |name: &str| {
        let line = limits.lines().find(|l| l.starts_with(name)).unwrap();
        line[name.len()..]
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    let standard = plico::model::Limits::STANDARD;
    assert_eq!(limit("Max open files"), "0");
    assert_eq!(limit("Max file size"), "0");
    assert_eq!(limit("Max core file size"), "0");
    assert_eq!(
        limit("Max address space"),
        standard.worker_memory.to_string()
    );
    assert_eq!(limit("Max cpu time"), standard.worker_cpu.to_string());
    let open = |n: u32| std::fs::read_link(format!("/proc/{worker}/fd/{n}"));
    assert!(open(0).unwrap().to_string_lossy().starts_with("pipe:"));
    assert!(open(1).unwrap().to_string_lossy().starts_with("pipe:"));
    assert_eq!(open(2).unwrap().to_string_lossy(), "/dev/null");
    assert_eq!(
        std::fs::read_dir(format!("/proc/{worker}/fd"))
            .unwrap()
            .count(),
        3
    );
    assert!(
        std::fs::read(format!("/proc/{worker}/environ")).is_ok_and(|e| e.is_empty()),
        "no environment either"
    );
    let nursery = children(child.id())[0];
    child.kill().unwrap();
    child.wait().unwrap();
    std::thread::sleep(Duration::from_millis(200));
    for gone in [nursery, worker] {
        let alive = std::fs::read_to_string(format!("/proc/{gone}/status"));
        assert!(
            alive.is_err() || status(gone, "State:") == "Z",
            "its children went with it"
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_worker_that_dies_is_one_file_refused_and_a_fresh_one_goes_on() {
    let place = Place::new(Kind::Classic);
    let photo = photograph("mark");
    for n in 0..60 {
        // Large enough that some are being worked on whenever the workers are killed.
        let big = image::load_from_memory(&photo).unwrap();
        if n == 0 {
            let big = big.resize_exact(1500, 1500, image::imageops::FilterType::Nearest);
            big.to_rgb8().save(place.join("big.jpg")).unwrap();
        }
        std::fs::create_dir_all(place.join("in")).unwrap();
        std::fs::hard_link(place.join("big.jpg"), place.join(&format!("in/{n:02}.jpg"))).unwrap();
    }
    let child = plico()
        .current_dir(place.path())
        .args(["strip", "in", "-o", "out", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut killed = 0;
    for _ in 0..5 {
        std::thread::sleep(Duration::from_millis(150));
        killed += workers(&child).into_iter().filter(|w| kill(*w)).count();
    }
    let output = ends(child);
    let reports: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    let refused: Vec<_> = reports
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r.get("refused").is_some())
        .collect();
    assert!(killed > 0, "the test came too late");
    assert!(
        !refused.is_empty() && refused.len() <= killed,
        "{} refused, {killed} killed",
        refused.len()
    );
    assert!(refused.iter().all(|r| r["refused"] == "media-worker"));
    assert_eq!(code(&output), 1, "{}", err(&output));
    let whole = clean(&place.join("big.jpg"));
    let mut files = 0;
    for entry in std::fs::read_dir(place.join("out")).unwrap() {
        files += 1;
        assert!(std::fs::read(entry.unwrap().path()).unwrap() == whole);
    }
    assert_eq!(files + refused.len(), 60);
}

/// A worker may die at any moment of its life, also before its first word, and however many do, the program goes on.
#[test]
#[cfg(target_os = "linux")]
fn workers_that_die_as_they_are_born_hold_nothing_up() {
    let place = Place::new(Kind::Classic);
    std::fs::create_dir_all(place.join("in")).unwrap();
    for n in 0..60 {
        place.write(&format!("in/{n:03}.jpg"), photograph("mark"));
    }
    let mut child = plico()
        .current_dir(place.path())
        .args(["strip", "in", "-o", "out", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut killed = 0;
    let begun = std::time::Instant::now();
    while begun.elapsed() < Duration::from_secs(2) && child.try_wait().unwrap().is_none() {
        let begun = place.join("out/01.jpg").exists();
        for worker in workers(&child).into_iter().filter(|_| begun) {
            // About as long as one needs until it says its first word.
            std::thread::sleep(Duration::from_millis(2));
            killed += usize::from(kill(worker));
        }
    }
    let output = ends(child);
    assert!(killed > 0, "the test came too late");
    let reports: Vec<serde_json::Value> = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(reports.len(), 60, "{}", err(&output));
    let refused = reports.iter().filter(|r| r.get("refused").is_some());
    assert!(refused.clone().all(|r| r["refused"] == "media-worker"));
    let made = std::fs::read_dir(place.join("out")).unwrap().count();
    assert_eq!(made + refused.count(), 60);
}

fn kill(pid: u32) -> bool {
    let pid = nix::unistd::Pid::from_raw(i32::try_from(pid).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGKILL).is_ok()
}

/// What a program has said, if it ends within two minutes.
fn ends(child: Child) -> std::process::Output {
    let pid = child.id();
    let (tell, told) = std::sync::mpsc::channel();
    let watch = std::thread::spawn(move || {
        let late = told.recv_timeout(Duration::from_secs(120)).is_err();
        late && kill(pid)
    });
    let output = child.wait_with_output().unwrap();
    let _ = tell.send(());
    assert!(!watch.join().unwrap(), "the program hung");
    output
}

/// What this process makes of a file, without a worker.
fn clean(path: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let clean = Source::open(path).unwrap();
    let clean = clean.strip(&Settings::STANDARD).unwrap();
    clean.into_reader().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_worker_and_this_process_make_the_same_of_a_file() {
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", photograph("mark"));
    place.write("long.txt", "Слова и ещё слова.  \r\n".repeat(200_000));
    for (name, number) in [("photo.jpg", "01.jpg"), ("long.txt", "02.txt")] {
        let output = plico()
            .current_dir(place.path())
            .args(["strip", name, "-o", number])
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(std::fs::read(place.join(number)).unwrap() == clean(&place.join(name)));
    }
}
