//! The whole path, in any language and with every question, cut off by a kill at any moment: what is left on the disk.

use super::questions::Telling;
use super::walk::{CutOff, Walk};
use super::{MARK, TYPED};
use crate::seen::Seen;
use crate::support::{PASSPHRASE, Place, files_below, holds, photograph, skipped};
use plico::wire::Kind;
use rand::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any, resume_unwind};
use std::process::Command;
use std::time::Duration;

const FOLDERS: [&str; 3] = ["home", "tmp", "stick"];
/// Pages of the longest way, and a few more: whoever gets past the end is killed after sealing.
const PAGES: usize = 125;

/// What is planted: in the story, in answers, in the photograph.
const PLANTED: [&str; 5] = [
    "Вымысл Примеров",
    "Вымыслово",
    "Обещали отпуск",
    MARK,
    "+7 900 000-00-17",
];

impl Walk<'_> {
    /// Keeps a draft on the page of the story.
    fn keep_a_draft(&mut self) {
        self.types(TYPED);
        self.seen.press("\x13");
        self.sees_message("write-keep");
        self.seen.press(&format!("{PASSPHRASE}\r"));
        self.sees_message("write-keep-again");
        self.seen.press(&format!("{PASSPHRASE}\r"));
        self.sees_message("write-keep-to");
        self.folder("stick");
        self.sees_message("write-kept-text");
        self.enter();
        self.sees_message("write-story");
    }

    fn tell_and_seal(&mut self, draft: bool) {
        self.reach_the_story();
        if draft {
            self.keep_a_draft();
        }
        self.story();
        self.questions(Telling::Everything);
        self.files();
        self.review(&[]);
        self.consent();
        self.new_codename();
        self.sees_message("write-to-sealed");
        self.folder("stick");
        self.sees_message("write-after");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_sealed_files_and_nothing_else() {
    let watched = Command::new("strace").arg("--version").output().is_ok();
    if !watched {
        skipped("strace is not installed: the way is walked unwatched");
    }
    let mut random = rand::thread_rng();
    for turn in 0..10 {
        let code = ["ru", "uk", "fr", "en"][random.gen_range(0..4)];
        let moment = (code, random.gen_range(6..PAGES), random.gen_range(0..150));
        killed(moment, turn % 2 == 0, watched);
    }
}

/// Walks so many pages in a language, and is killed so many milliseconds after the last key.
fn killed(moment: (&str, usize, u64), draft: bool, watched: bool) {
    let (code, pages, milliseconds) = moment;
    let place = Place::sample(Kind::Hybrid);
    for folder in FOLDERS {
        std::fs::create_dir(place.join(folder)).unwrap();
    }
    place.write("photo.jpg", photograph(MARK));
    std::fs::copy(place.join("office/card.txt"), place.join("card.txt")).unwrap();
    let strace = "strace -f -q -e trace=%network,%file -o trace -- ";
    let line = format!(
        "export HOME=\"$PWD/home\" TMPDIR=\"$PWD/tmp\"; echo $$ > shell; exec {}{}",
        if watched { strace } else { "" },
        env!("CARGO_BIN_EXE_plico"),
    );
    // The walk stays: with it would go the terminal, and a program whose terminal goes leaves by itself.
    let seen = Seen::start(&place, &line, 80, 24);
    let mut walk = Walk::of(&place, code, seen, Some(pages));
    let walked: Result<(), _> = catch_unwind(AssertUnwindSafe(|| {
        walk.tell_and_seal(draft);
        panic_any(CutOff);
    }));
    std::thread::sleep(Duration::from_millis(milliseconds));
    kill_all(&place);
    match walked {
        Err(why) if why.is::<CutOff>() => {}
        Err(why) => {
            eprintln!("{moment:?}, draft {draft}");
            resume_unwind(why);
        }
        Ok(()) => unreachable!(),
    }
    walk.seen.ends();
    let trace = std::fs::read_to_string(place.join("trace")).unwrap_or_default();
    let network: Vec<&str> = trace.lines().filter(|l| l.contains("socket(")).collect();
    assert!(network.is_empty(), "{moment:?}: {network:?}");
    for planted in PLANTED {
        assert!(!trace.contains(planted), "{moment:?}: {planted} in a path");
    }
    for path in FOLDERS.iter().flat_map(|f| files_below(&place.join(f))) {
        let bytes = std::fs::read(&path).unwrap();
        let sealed = bytes.starts_with(b"age-encryption.org/v1\n");
        assert!(sealed, "{moment:?}: {}", path.display());
        for planted in PLANTED {
            assert!(!holds(&bytes, planted), "{moment:?}: {}", path.display());
        }
    }
}

/// Kills the program, whatever it is doing, as a power cut would.
fn kill_all(place: &Place) {
    let shell = std::fs::read_to_string(place.join("shell")).unwrap();
    let mut open = vec![shell.trim().to_owned()];
    let mut all = Vec::new();
    while let Some(pid) = open.pop() {
        let below = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
        open.extend(
            below
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned),
        );
        all.push(pid);
    }
    // The program before the one who watches it.
    for pid in all.iter().rev() {
        let pid = rustix::process::Pid::from_raw(pid.parse().unwrap()).unwrap();
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
    }
}
