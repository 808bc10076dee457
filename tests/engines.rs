//! The programs that carry the shared folder, as they are: Syncthing between two machines, rclone to a remote and back. Each
//! runs on this machine alone, in homes of its own.
#![cfg(all(feature = "casebook", unix))]

use crate::support::{Place, files_below, skipped};
use crate::sync::{Side, colleague, lead, sealed};
use plico::wire::Kind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn has(tool: &str, argument: &str) -> bool {
    let mut command = Command::new(tool);
    command.arg(argument);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|s| s.success())
}

/// Two verifiers with a case each, and a folder each.
fn two() -> (Place, [(Side, PathBuf); 2]) {
    let place = Place::new(Kind::Hybrid);
    let mut anna = colleague(&place, "anna");
    let mut lead = lead(&place);
    lead.open(&sealed(&place, "a.age", "one"));
    anna.open(&sealed(&place, "b.age", "two"));
    let folders = ["here", "there"].map(|name| place.join(name));
    for folder in &folders {
        std::fs::create_dir_all(folder).unwrap();
    }
    let [here, there] = folders;
    (place, [(lead, here), (anna, there)])
}

fn write_notes(side: &mut Side, count: usize) {
    let id = side.cases()[0].id.clone();
    let case = side.book.key_of(&id).unwrap();
    for n in 0..count {
        side.note(case, &format!("note {n}"));
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let files = files_below(folder);
    let names = files.iter().map(|p| p.strip_prefix(folder).unwrap());
    let names = names.map(|n| n.to_string_lossy().into_owned());
    names.filter(|n| !n.starts_with('.')).collect()
}

fn same_state(sides: &[(Side, PathBuf); 2]) {
    assert_eq!(sides[0].0.state(), sides[1].0.state());
    for (side, _) in sides {
        side.holds_together();
    }
}

/// A Syncthing with a home of its own that talks to nobody but its peer on this machine.
struct Syncthing {
    home: PathBuf,
    id: String,
    port: u16,
    running: Option<Child>,
}

impl Syncthing {
    fn new(home: PathBuf) -> Option<Self> {
        let home_is = format!("--home={}", home.display());
        let mut generate = Command::new("syncthing");
        generate.args(["generate", &home_is, "--no-default-folder"]);
        generate.arg("--skip-port-probing").env("HOME", &home);
        if !generate.output().ok()?.status.success() {
            return None;
        }
        let mut id = Command::new("syncthing");
        id.args(["serve", "--device-id", &home_is])
            .env("HOME", &home);
        let id = String::from_utf8(id.output().ok()?.stdout).ok()?;
        let port = free_port()?;
        Some(Self {
            home,
            id: id.trim().to_owned(),
            port,
            running: None,
        })
    }

    fn start(&mut self, folder: &Path, peer: (&str, u16)) {
        let device = |id: &str, port: u16| {
            format!(
                "<device id=\"{id}\" name=\"x\" compression=\"never\">\
                 <address>tcp://127.0.0.1:{port}</address></device>"
            )
        };
        let (folder, listen) = (folder.display(), self.port);
        let (own, theirs) = (device(&self.id, self.port), device(peer.0, peer.1));
        let (id, peer) = (&self.id, peer.0);
        let config = format!(
            "<configuration version=\"36\">
             <folder id=\"x\" path=\"{folder}\" type=\"sendreceive\" rescanIntervalS=\"1\" fsWatcherEnabled=\"false\">
             <device id=\"{id}\"></device><device id=\"{peer}\"></device></folder>
             {own}{theirs}
             <gui enabled=\"false\"></gui>
             <options><listenAddress>tcp://127.0.0.1:{listen}</listenAddress>
             <globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
             <relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><startBrowser>false</startBrowser>
             <reconnectionIntervalS>1</reconnectionIntervalS><urAccepted>-1</urAccepted>
             <crashReportingEnabled>false</crashReportingEnabled><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
             <stunKeepaliveStartS>0</stunKeepaliveStartS></options></configuration>"
        );
        std::fs::write(self.home.join("config.xml"), config).unwrap();
        let running = Command::new("syncthing")
            .args(["serve", "--no-browser", "--no-restart", "--no-upgrade"])
            .arg(format!("--home={}", self.home.display()))
            .env("HOME", &self.home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.running = Some(running.unwrap());
    }

    /// As if the power had gone.
    fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            let _ = running.kill();
            let _ = running.wait();
        }
    }
}

impl Drop for Syncthing {
    fn drop(&mut self) {
        self.kill();
    }
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let since = Instant::now();
    while !holds() {
        assert!(since.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn syncthing_carries_the_folder_between_two_verifiers() {
    if !has("syncthing", "--version") {
        return skipped("Syncthing: it is not installed");
    }
    let (place, mut sides) = two();
    let made = ["home-a", "home-b"].map(|name| Syncthing::new(place.join(name)));
    let [Some(mut a), Some(mut b)] = made else {
        return skipped("Syncthing: it cannot make a home here");
    };
    let folders = [sides[0].1.clone(), sides[1].1.clone()];
    let (to_b, to_a) = ((b.id.clone(), b.port), (a.id.clone(), a.port));
    // A file of ours that is not finished, on a stick without nameless files.
    let unfinished = "~syncthing~00000000000000000001.tmp";
    std::fs::write(folders[0].join(unfinished), "unfinished").unwrap();
    let both = |folders: &[PathBuf; 2]| {
        let mut here = names(&folders[0]);
        assert!(here.remove(unfinished));
        !here.is_empty() && here == names(&folders[1])
    };
    // Both work at the same time, before they meet.
    for (side, folder) in &mut sides {
        write_notes(side, 5);
        side.sync(folder);
    }
    a.start(&folders[0], (&to_b.0, to_b.1));
    b.start(&folders[1], (&to_a.0, to_a.1));
    wait_until("the first packets", || both(&folders));
    for (side, folder) in &mut sides {
        let synced = side.sync(folder);
        assert!(synced.refused.is_empty(), "{:?}", synced.refused);
    }
    for _ in 0..4 {
        write_notes(&mut sides[0].0, 1);
        sides[0].0.sync(&folders[0]);
    }
    // Cut in the middle: what has come so far is read, and the rest when it has come.
    b.kill();
    let cut = sides[1].0.sync(&folders[1]);
    assert!(cut.refused.is_empty(), "{:?}", cut.refused);
    write_notes(&mut sides[1].0, 3);
    sides[1].0.sync(&folders[1]);
    b.start(&folders[1], (&to_a.0, to_a.1));
    wait_until("the rest", || both(&folders));
    for (side, folder) in &mut sides {
        let synced = side.sync(folder);
        assert!(synced.refused.is_empty(), "{:?}", synced.refused);
    }
    same_state(&sides);
    assert!(!folders[1].join(unfinished).exists());
}

fn rclone(args: &[&str], home: &Path) -> Command {
    let mut command = Command::new("rclone");
    command.args(args);
    command.args(["--config", "/dev/null", "--quiet"]);
    command.env("HOME", home);
    command
}

#[test]
fn rclone_carries_the_folder_to_a_remote_and_back() {
    if !has("rclone", "version") {
        return skipped("rclone: it is not installed");
    }
    let (place, mut sides) = two();
    let remote = place.join("remote");
    std::fs::create_dir_all(&remote).unwrap();
    let remote_name = remote.to_str().unwrap();
    let carry = |args: &[&str]| {
        let done = rclone(args, place.path()).status();
        assert!(done.unwrap().success());
    };
    // As docs/format.md says: half a file that a cut has left here must not replace the whole one there.
    let exchange = |folder: &Path| {
        let folder = folder.to_str().unwrap();
        carry(&["copy", remote_name, folder]);
        carry(&["copy", "--ignore-existing", folder, remote_name]);
    };
    for (side, folder) in &mut sides {
        write_notes(side, 5);
        side.sync(folder);
        exchange(folder);
    }
    // On the way back it is cut: slow, and then killed.
    let folder = sides[0].1.clone();
    let slow = ["copy", remote_name, folder.to_str().unwrap()];
    let mut slow = rclone(&slow, place.path());
    let mut slow = slow
        .args(["--bwlimit", "300k", "--transfers", "1"])
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(1_500));
    let _ = slow.kill();
    let _ = slow.wait();
    let cut = sides[0].0.sync(&folder);
    // A version that writes under the last name leaves half a file there: it is named, and not believed.
    for (name, error) in &cut.refused {
        assert!(name.ends_with(".age"), "{name}: {error}");
    }
    for _ in 0..2 {
        for (side, folder) in &mut sides {
            exchange(folder);
            let synced = side.sync(folder);
            assert!(synced.refused.is_empty(), "{:?}", synced.refused);
            exchange(folder);
        }
    }
    same_state(&sides);
}

/// A port that nobody listens on at this moment.
#[expect(
    clippy::disallowed_types,
    reason = "the engines talk over loopback, the program does not"
)]
fn free_port() -> Option<u16> {
    let free = std::net::TcpListener::bind("127.0.0.1:0").ok()?;
    Some(free.local_addr().ok()?.port())
}
