//! The house keeps its layers. Reads the `use` lines and the names in the source.

use std::path::{Path, PathBuf};

/// The layers from the ground up. A module may name modules of layers before its own, never a sibling's.
const LAYERS: &[&[&str]] = &[
    &["platform"],
    &["secret"],
    &["model"],
    &["wire"],
    &["media", "scan"],
    &["submission"],
    &["envelope", "courier"],
    &["casework"],
];

fn sources(dir: &str) -> Vec<(PathBuf, String)> {
    crate::support::files_below(Path::new(dir))
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "rs"))
        .map(|p| (p.clone(), std::fs::read_to_string(&p).unwrap()))
        .collect()
}

/// The code of a file without its comments and its own tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap();
    let lines = text.lines().map(|l| l.split("//").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|l| l.contains(&module))
}

#[test]
fn a_module_names_only_modules_of_the_layers_below_it() {
    let all: Vec<&str> = LAYERS.concat();
    for module in &all {
        for (path, text) in sources(&format!("src/{module}")) {
            for other in all.iter().filter(|o| *o != module) {
                let named = code(&text).contains(&format!("crate::{other}"));
                let below = layer(other) < layer(module);
                assert!(!named || below, "{} names {other}", path.display());
            }
        }
    }
}

#[test]
fn every_module_of_the_library_has_its_layer() {
    let lib = std::fs::read_to_string("src/lib.rs").unwrap();
    for line in lib.lines().filter_map(|l| l.strip_prefix("pub mod ")) {
        assert!(layer(line.trim_end_matches(';')).is_some(), "{line}");
    }
}

#[test]
fn only_the_envelope_names_age_and_the_courier_names_no_key() {
    for (path, text) in sources("src") {
        let code = code(&text);
        let path = path.display().to_string();
        if !path.starts_with("src/envelope/") {
            for name in [
                "age::",
                "age_core",
                "argon2",
                "ed25519_dalek",
                "hkdf",
                "hpke",
                "ring::",
            ] {
                let named = code.match_indices(name).any(|(at, _)| {
                    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
                });
                assert!(!named, "{path} names {name}");
            }
        }
        if path.starts_with("src/courier/") {
            for name in [
                "Identity",
                "Recipient",
                "Passphrase",
                "SigningKey",
                "envelope",
            ] {
                assert!(!code.contains(name), "{path} names {name}");
            }
        }
    }
}

#[test]
fn nothing_names_a_network_type() {
    for (path, text) in sources("src") {
        for name in [
            "std::net",
            "core::net",
            "TcpStream",
            "UdpSocket",
            "UnixStream",
            "UnixListener",
            "ToSocketAddrs",
        ] {
            assert!(
                !code(&text).contains(name),
                "{} names {name}",
                path.display()
            );
        }
    }
}

#[test]
fn the_library_touches_no_terminal_environment_or_clock_outside_their_homes() {
    for (path, text) in sources("src") {
        let path = path.display().to_string();
        // The build script is no part of the library: it talks to cargo.
        if path.starts_with("src/cli/") || path == "src/main.rs" || path.ends_with("/build.rs") {
            continue;
        }
        for name in [
            "println!",
            "eprintln!",
            "std::env::",
            "io::stdout",
            "io::stderr",
            "rpassword",
            "fluent",
            "sys_locale",
        ] {
            // The name of the machine's architecture is a constant.
            let mut code = code(&text).replace("std::env::consts", "");
            if path == "src/platform/worker_linux.rs" {
                // A nursery's and a worker's standard streams are pipes to the program.
                code = code.replace("io::stderr", "").replace("io::stdout", "");
            }
            if path == "src/platform/signals.rs" {
                // Nobody else can give the terminal back when the program is stopped in the middle of something.
                code = code.replace("stdio::stdout", "");
            }
            assert!(!code.contains(name), "{path} names {name}");
        }
        if path != "src/platform/clock.rs" {
            for name in ["SystemTime::now", "Instant::now", "now_utc", "now_local"] {
                assert!(!code(&text).contains(name), "{path} reads the clock");
            }
        }
    }
}

#[test]
fn unsafe_stands_in_one_file() {
    for (path, text) in sources("src") {
        // A word of a page's own policy, which is text.
        let here = code(&text)
            .replace("'unsafe-inline'", "")
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(|w| w == "unsafe");
        assert_eq!(
            here,
            path.ends_with("platform/locked.rs"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn files_are_short() {
    let mut lengths: Vec<usize> = sources("src")
        .iter()
        .map(|(_, t)| t.lines().count())
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median < 200, "the median file has {median} lines");
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = std::fs::read_to_string("Cargo.toml").unwrap();
    let mut section = "";
    let mut explained = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if line.starts_with('#') {
            explained = true;
            continue;
        } else if section.contains("dependencies") && line.contains('=') {
            // One comment may stand for the lines right below it.
            assert!(explained, "{line}");
            continue;
        }
        explained = false;
    }
}
