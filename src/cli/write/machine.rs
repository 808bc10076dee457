//! What this computer will remember, as far as it can be known without asking anyone: read from the system's own files.

use super::journey::Journey;
use super::page::{ON_THE_WAY, page, say};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Turn};
use std::path::Path;

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let locked = journey
        .protections
        .iter()
        .any(|p| p.name == "memory-lock" && p.held);
    let mut page = page(front, "write-machine", ON_THE_WAY);
    for id in known(Path::new("/"), locked) {
        let words = say(front, id);
        page = page.own(words);
    }
    front.show(&page)
}

/// The messages that hold for the machine whose root folder this is.
fn known(root: &Path, locked: bool) -> Vec<&'static str> {
    let read = |path: &str| std::fs::read_to_string(root.join(path)).ok();
    let mut known = Vec::new();
    if is_live(&read("proc/cmdline").unwrap_or_default()) {
        known.push("write-machine-live");
    }
    if network_is_on(&root.join("sys/class/net")) {
        known.push("write-machine-network");
    }
    // The first line is the heading.
    match read("proc/swaps").map(|s| s.lines().count() > 1) {
        Some(true) if !locked => known.push("write-machine-swap"),
        Some(true) => known.push("write-machine-swap-locked"),
        Some(false) => {}
        None if locked => {}
        None => known.push("write-machine-unknown"),
    }
    known
}

/// The words by which Debian's, Ubuntu's and Fedora's live systems are started, and what is built on them.
fn is_live(cmdline: &str) -> bool {
    let words = ["boot=live", "boot=casper", "rd.live.image"];
    cmdline.split_ascii_whitespace().any(|w| words.contains(&w))
}

/// Whether any device but the machine's own loop is up.
fn network_is_on(devices: &Path) -> bool {
    let devices = std::fs::read_dir(devices).into_iter().flatten().flatten();
    devices.filter(|d| d.file_name() != "lo").any(|device| {
        let state = std::fs::read_to_string(device.path().join("operstate"));
        state.is_ok_and(|s| s.trim() == "up")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(cmdline: &str, swaps: &str, eth: &str) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = dir.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("proc/cmdline", cmdline);
        write("proc/swaps", swaps);
        write("sys/class/net/lo/operstate", "unknown\n");
        write("sys/class/net/eth0/operstate", eth);
        dir
    }

    #[test]
    fn a_machine_says_only_what_is_known_of_it() {
        let plain = machine("quiet", "Filename Type\n", "down\n");
        assert!(known(plain.path(), true).is_empty());
        let live = machine(
            "boot=live quiet",
            "Filename Type\n/dev/sda2 partition\n",
            "up\n",
        );
        assert_eq!(
            known(live.path(), false),
            [
                "write-machine-live",
                "write-machine-network",
                "write-machine-swap"
            ]
        );
        assert_eq!(
            known(live.path(), true).last(),
            Some(&"write-machine-swap-locked")
        );
        let elsewhere = tempfile::tempdir().unwrap();
        assert_eq!(known(elsewhere.path(), false), ["write-machine-unknown"]);
    }
}
