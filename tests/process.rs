//! What the process gives up, how it ends, and what it leaves behind.

use crate::support::{Place, Stick, code, err, files_below, out, plico, run, skipped};
use plico::wire::Kind;
use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;

#[test]
fn the_version_says_which_protections_are_in_force() {
    let dir = tempfile::tempdir().unwrap();
    let output = run(dir.path(), &["--version", "--verbose"]);
    assert_eq!(code(&output), 0);
    assert_eq!(out(&output).lines().count(), 8);
    #[cfg(target_os = "linux")]
    for line in [
        "fails: yes",
        "its memory: yes",
        "rights: yes",
        "start a program: yes",
        "holds nothing else: yes",
    ] {
        assert!(out(&output).contains(line), "{}", out(&output));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_running_process_has_its_filter_and_cannot_dump() {
    let place = Place::new(Kind::Classic);
    let mut child = plico()
        .current_dir(place.path())
        .args([
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "--statement",
            "-",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(400));
    let proc =
        |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap();
    let status = proc("status");
    let field = |name: &str| {
        let line = status.lines().find(|l| l.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    };
    assert_eq!(field("Seccomp:"), "2", "a filter is in force");
    assert_eq!(field("NoNewPrivs:"), "1");
    assert!(
        proc("limits").lines().any(
            |l| l.starts_with("Max core file size") && l.split_whitespace().nth(4) == Some("0")
        )
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Starts sealing a long text and stops the process in the middle.
fn interrupted(signal: &str, dir: Option<&std::path::Path>) -> (Place, std::process::ExitStatus) {
    let place = Place::new(Kind::Classic);
    let big = "Слова и ещё слова.\n".repeat(6_000_000);
    place.write("big.txt", big);
    let output = dir.map_or_else(|| place.join("out"), std::path::Path::to_path_buf);
    std::fs::create_dir_all(&output).unwrap();
    // A background job is started with SIGINT ignored, and the program honours that; so it is set back first.
    let mut child = std::process::Command::new("/usr/bin/env")
        .args(["--default-signal=INT,TERM,HUP", env!("CARGO_BIN_EXE_plico")])
        .current_dir(place.path())
        .args([
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "big.txt",
            "-o",
        ])
        .arg(&output)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // In the middle: some of it has been written, most of it has not.
    let io = format!("/proc/{}/io", child.id());
    for _ in 0..2000 {
        let text = std::fs::read_to_string(&io).unwrap_or_default();
        let written = text
            .lines()
            .find_map(|l| l.strip_prefix("wchar: ")?.parse::<u64>().ok());
        if written.is_some_and(|n| n > 4 << 20) {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let kill = std::process::Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
    let status = child.wait().unwrap();
    (place, status)
}

#[test]
#[cfg(target_os = "linux")]
fn a_seal_that_is_stopped_or_killed_leaves_nothing() {
    use std::os::unix::process::ExitStatusExt;
    for (signal, number) in [("-INT", 2), ("-TERM", 15), ("-HUP", 1), ("-KILL", 9)] {
        let (place, status) = interrupted(signal, None);
        assert_eq!(status.signal(), Some(number), "{signal} {status:?}");
        assert!(files_below(&place.join("out")).is_empty(), "{signal}");
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    let place = Place::new(Kind::Classic);
    let mut child = plico()
        .current_dir(place.path())
        .args(["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{said}");
    assert_eq!(said, "");
}

#[test]
fn progress_and_notes_never_reach_standard_output() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.");
    let args = [
        "seal",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
        "--statement",
        "s.txt",
    ];
    let output = run(place.path(), &args);
    let path = out(&output);
    assert_eq!(path.lines().count(), 1);
    assert!(place.join(path.trim()).is_file());
    assert!(!err(&output).contains('\r'));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_and_a_read_only_stick_are_clear_errors_that_leave_nothing() {
    for (options, said) in [
        ("size=128k", "no room left"),
        ("ro", "nothing can be written"),
    ] {
        let place = Place::new(Kind::Classic);
        place.write("s.txt", "Words.");
        let Some(stick) = Stick::mount(&place, options) else {
            skipped("no file system can be mounted here (not root)");
            return;
        };
        let args = [
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "--statement",
            "s.txt",
            "-o",
            "stick",
        ];
        let output = run(place.path(), &args);
        assert_eq!(code(&output), 5, "{}", err(&output));
        assert!(
            err(&output).contains(said) && err(&output).contains("stick"),
            "{}",
            err(&output)
        );
        assert!(files_below(&stick.0).is_empty());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn on_fat_a_seal_has_a_passing_name_only_while_it_is_written() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.");
    let image = place.join("fat.img");
    std::fs::File::create(&image)
        .unwrap()
        .set_len(8 << 20)
        .unwrap();
    std::fs::create_dir_all(place.join("stick")).unwrap();
    let does = |program: &str, args: &[&str]| {
        std::process::Command::new(program)
            .args(args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|s| s.success())
    };
    let (image, stick) = (
        image.to_str().unwrap().to_owned(),
        place.join("stick").to_str().unwrap().to_owned(),
    );
    if !does("mkfs.vfat", &[&image]) || !does("mount", &["-o", "loop", &image, &stick]) {
        skipped("no FAT image can be made and mounted here");
        return;
    }
    let path = place.seal(&["--statement", "s.txt", "-o", "stick"]);
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let checked = run(place.path(), &["check", &format!("stick/{name}")]);
    let left = files_below(&place.join("stick")).len();
    assert!(does("umount", &[&stick]));
    assert_eq!((code(&checked), left), (0, 1), "{}", err(&checked));
}

#[test]
fn a_passphrase_can_come_through_a_pipe_and_never_through_the_environment() {
    let place = Place::new(Kind::Classic);
    place.write(
        "a.age",
        place.seal_text("Words.", plico::wire::Floor::Small),
    );
    let mut child = plico()
        .current_dir(place.path())
        .args([
            "open",
            "a.age",
            "--office",
            "office",
            "--passphrase-file",
            "/dev/stdin",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(crate::support::PASSPHRASE.as_bytes())
        .unwrap();
    assert!(child.wait().unwrap().success());
    let wrong = plico()
        .current_dir(place.path())
        .env("PASSPHRASE", crate::support::PASSPHRASE)
        .env("PLICO_PASSPHRASE", crate::support::PASSPHRASE)
        .args(["list", "--office", "office"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_ne!(code(&wrong), 0);
    place.write("pw", "not this one at all");
    let output = place.open(&["a.age"]);
    assert_eq!(code(&output), 4, "{}", err(&output));
}

#[test]
#[cfg(target_os = "linux")]
fn a_long_attachment_seals_and_opens_in_little_memory() {
    let place = Place::new(Kind::Hybrid);
    let line = "Слова и ещё слова, строка за строкой.\n";
    place.write("long.txt", line.repeat((256 << 20) / line.len()));
    let mut child = plico()
        .current_dir(place.path())
        .args([
            "seal",
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "long.txt",
            "-o",
            "out.age",
        ])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    assert!(peak_kib(&mut child) < 64 << 10, "sealing");
    let mut child = plico()
        .current_dir(place.path())
        .args([
            "open",
            "out.age",
            "--office",
            "office",
            "--passphrase-file",
            "pw",
        ])
        .spawn()
        .unwrap();
    assert!(peak_kib(&mut child) < 64 << 10, "opening");
}

/// The most memory that a process ever had resident, in KiB.
#[cfg(target_os = "linux")]
fn peak_kib(child: &mut std::process::Child) -> u64 {
    let mut peak = 0;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            assert!(peak > 0, "it was over before it was looked at");
            return peak;
        }
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        if let Some(kib) = line.and_then(|l| l.split_whitespace().next()?.parse::<u64>().ok()) {
            peak = peak.max(kib);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn there_is_a_manual_page_for_every_command_in_every_language() {
    let dir = tempfile::tempdir().unwrap();
    for lang in ["ru", "uk", "fr", "en"] {
        let output = run(dir.path(), &["--lang", lang, "man", lang]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        let pages = files_below(&dir.path().join(lang));

        assert_eq!(pages.len(), 57, "{pages:?}");
        assert!(
            pages
                .iter()
                .all(|p| std::fs::metadata(p).unwrap().len() > 200)
        );
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(out(&run(dir.path(), &["completions", shell])).contains("plico"));
    }
}
