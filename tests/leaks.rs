//! What is left of a statement in memory after the editor and after sealing.
#![cfg(target_os = "linux")]

use crate::seen::Seen;
use crate::support::{Place, skipped};
use plico::wire::Kind;
use std::io::{Read, Seek, SeekFrom};

const CANARY: &str = "Канарейка-4711-Плющ";

/// A way through the questions in English, up to some page: what is waited for, then the keys that are pressed.
fn steps(place: &Place) -> Vec<(&'static str, String)> {
    let enter = || "\r".to_owned();
    let go_on = || "\t\r".to_owned();
    vec![
        ("English", "4\r".to_owned()),
        ("What would you like to do", enter()),
        ("card.txt", enter()),
        ("digits", format!("{}\r", place.digits)),
        ("Before you begin", enter()),
        (
            "What happened",
            format!("{CANARY}, seen by myself.{}", go_on()),
        ),
        ("Files to send along", "3\r".to_owned()),
        ("This is what will be sealed", enter()),
        ("What may be done", enter()),
        ("a day before which", enter()),
        ("a day after which", enter()),
    ]
}

/// Where a process holds these bytes: the region and the address. None if its memory cannot be read here.
fn in_memory(pid: i32, needle: &[u8]) -> Option<Vec<String>> {
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).ok()?;
    let mut memory = std::fs::File::open(format!("/proc/{pid}/mem")).ok()?;
    let mut found = Vec::new();
    let mut read = 0;
    for line in maps.lines().filter(|l| l.contains(" rw")) {
        let (from, rest) = line.split_once('-')?;
        let (to, _) = rest.split_once(' ')?;
        let (from, to) = (
            u64::from_str_radix(from, 16).ok()?,
            u64::from_str_radix(to, 16).ok()?,
        );
        let mut bytes = vec![0; (to - from) as usize];
        memory.seek(SeekFrom::Start(from)).ok()?;
        if memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        read += bytes.len();
        for at in bytes
            .windows(needle.len())
            .enumerate()
            .filter(|(_, w)| *w == needle)
        {
            found.push(format!("{line} +{:#x}", at.0));
        }
    }
    (read > 0).then_some(found)
}

/// Walks to the end of these steps.
fn walk(seen: &mut Seen, steps: &[(&'static str, String)]) {
    for (page, keys) in steps {
        seen.shows(page);
        seen.press(keys);
    }
}

/// Starts the program; its process is noted in `shell`.
fn begin(place: &Place) -> Seen {
    let line = concat!("echo $$ > shell; exec ", env!("CARGO_BIN_EXE_plico"));
    Seen::start(place, line, 80, 24)
}

fn pid(place: &Place) -> i32 {
    let shell = std::fs::read_to_string(place.join("shell")).unwrap();
    shell.trim().parse().unwrap()
}

/// Insists that nothing of these words is in the process's memory; says so if that cannot be looked at.
fn nothing_in_memory(place: &Place, words: &[&str], when: &str) {
    for word in words {
        match in_memory(pid(place), word.as_bytes()) {
            None => skipped("the memory of another process can be read by root only"),
            Some(found) => assert!(found.is_empty(), "{when}: {word}: {found:#?}"),
        }
    }
}

#[test]
fn nothing_that_was_told_is_in_memory_once_the_way_was_left() {
    let place = Place::new(Kind::Classic);
    let mut seen = begin(&place);
    let steps = steps(&place);
    walk(&mut seen, &steps[..6]);
    seen.shows("Files to send along");
    if let Some(found) = in_memory(pid(&place), CANARY.as_bytes()) {
        assert_eq!(found.len(), 1, "the telling and nothing else: {found:#?}");
    }
    // Back through every page, to the menu.
    for page in [
        "What happened",
        "Before you begin",
        "Whom is it for",
        "What would you like",
    ] {
        seen.press("\x1b");
        seen.shows(page);
    }
    nothing_in_memory(&place, &[CANARY, "seen by myself"], "at the menu");
    seen.press("\x03");
    seen.ends();
}

#[test]
fn neither_the_statement_nor_the_codename_is_in_memory_once_it_is_sealed() {
    let place = Place::new(Kind::Classic);
    let mut seen = begin(&place);
    walk(&mut seen, &steps(&place));
    seen.shows("reachable");
    seen.press("2\r");
    seen.shows("Your codename");
    let words = codename_on(&seen.text());
    assert!(in_memory(pid(&place), words.as_bytes()).is_none_or(|f| !f.is_empty()));
    seen.press("\r");
    seen.shows("Type your codename");
    seen.press(&format!("{words}\r"));
    seen.shows("Where shall the sealed file go");
    seen.press("1\r");
    seen.shows("It is sealed");
    let pairs: Vec<&str> = words.split(' ').collect();
    let pair = format!("{} {}", pairs[3], pairs[4]);
    nothing_in_memory(
        &place,
        &[CANARY, "seen by myself", &words, &pair],
        "once sealed",
    );
    seen.press("\r");
    seen.ends();
}

/// The ten words on a screen.
fn codename_on(screen: &str) -> String {
    let plain = |l: &&str| !l.is_empty() && l.chars().all(|c| c.is_lowercase() || c == ' ');
    // The words may take two lines.
    let lines: Vec<&str> = screen.lines().map(str::trim).filter(plain).collect();
    let words: Vec<&str> = lines.iter().flat_map(|l| l.split(' ')).collect();
    assert_eq!(words.len(), 10, "{screen}");
    words.join(" ")
}
