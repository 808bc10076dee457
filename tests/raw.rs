//! The casebook's folder as whoever takes the disk sees it: copied without a passphrase, at any moment of its use.
#![cfg(all(feature = "casebook", unix))]

use crate::staff::enrol;
use crate::support::{Place, Silent, code, err, files_below, offered, plico, skipped, spellings};
use plico::envelope::seal;
use plico::model::{Answers, Consent, Limits};
use plico::secret::Plaintext;
use plico::submission::Draft;
use plico::wire::{Floor, Kind};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};

const STORY: &str = "examples/cases/01/statement.md";
const ANSWERS: &str = "examples/cases/01/answers.json";
/// What verifiers say of the case in this test.
const NOTE: &str = "Вымышленная-Заметка о разговоре";
const TAG: &str = "вымышленная-метка";
const REASON: &str = "вымышленная-причина";
const CLAIM: &str = "Вымышленное-Утверждение";
const SOUGHT: &str = "выдуманнейшее";

/// Words in all their spellings, found in one reading of the bytes.
struct Needles {
    words: Vec<String>,
    /// By the first eight bytes: the whole spelling, and the word.
    first: HashMap<u64, Vec<(Vec<u8>, usize)>>,
    /// Which last two of the eight bytes there are at all.
    ends: Vec<bool>,
}

impl Needles {
    /// Words of at least twelve bytes: what is shorter could stand anywhere by chance.
    fn of(texts: &[&str]) -> Self {
        let mut words = BTreeSet::new();
        for text in texts {
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                for form in [word.to_owned(), word.to_lowercase()] {
                    words.insert(form);
                }
            }
        }
        let words: Vec<String> = words.into_iter().filter(|w| w.len() >= 12).collect();
        let mut this = Self {
            words,
            first: HashMap::new(),
            ends: vec![false; 1 << 16],
        };
        for (at, word) in this.words.iter().enumerate() {
            for spelling in spellings(word) {
                let first = u64::from_be_bytes(spelling[..8].try_into().unwrap());
                this.ends[first as usize & 0xffff] = true;
                this.first.entry(first).or_default().push((spelling, at));
            }
        }
        this
    }

    fn found_in(&self, bytes: &[u8]) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut last = 0u64;
        for (at, byte) in bytes.iter().enumerate() {
            last = last << 8 | u64::from(*byte);
            if at < 7 || !self.ends[last as usize & 0xffff] {
                continue;
            }
            for (spelling, word) in self.first.get(&last).into_iter().flatten() {
                if bytes[at - 7..].starts_with(spelling) {
                    found.insert(self.words[*word].as_str());
                }
            }
        }
        found
    }
}

/// A bundle with a story and answers.
fn sealed(place: &Place, words: &str) -> Vec<u8> {
    let card = place.card();
    let questionnaire = card.questionnaire.as_ref().unwrap();
    let answers = std::fs::read(ANSWERS).unwrap();
    let answers = Answers::from_json(&answers, questionnaire, true, &Limits::STANDARD).unwrap();
    let draft = Draft {
        statement: Plaintext::copy_of(words.as_bytes()),
        answers,
        questionnaire: card.questionnaire_ref(),
        consent: Consent::from_names([], &offered(), None, None).unwrap(),
        attachments: Vec::new(),
    };
    let (submission, _) = draft.strip(Limits::STANDARD).unwrap();
    seal(
        &submission,
        &card,
        Floor::Usual,
        Vec::new(),
        &mut Silent,
        None,
    )
    .unwrap()
}

/// Runs a command of the first verifier, with every folder for passing files in sight.
fn said(place: &Place, before: &[&str], args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_plico");
    let line = [before, &[program], args].concat();
    let mut command = Command::new(line[0]);
    command.env_clear().env("LANG", "C").env("TZ", "UTC");
    for name in ["HOME", "TMPDIR", "SQLITE_TMPDIR"] {
        command.env(name, place.join("tmp"));
    }
    let office = [
        "--office",
        "office",
        "--as",
        "lead",
        "--passphrase-file",
        "pw",
    ];
    let command = command.current_dir(place.path()).args(&line[1..]);
    let output = command.args(office).output().unwrap();
    assert_eq!(code(&output), 0, "{args:?}: {}", err(&output));
    output
}

/// Reads everything in these folders over and over until it is told to stop. Returns the names of the files that it saw.
fn watch(folders: &[PathBuf], needles: &Needles, stop: &AtomicBool) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while !stop.load(Ordering::Relaxed) {
        for file in folders.iter().flat_map(|f| present_below(f)) {
            // It may be gone already.
            let Ok(bytes) = std::fs::read(&file) else {
                continue;
            };
            let found = needles.found_in(&bytes);
            assert!(found.is_empty(), "{}: {found:?}", file.display());
            let plain = bytes.starts_with(b"SQLite format 3");
            assert!(!plain, "{}", file.display());
            names.insert(file.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    names
}

/// Files below a folder in which others come and go.
fn present_below(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let below = entries.flat_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            present_below(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}

#[test]
fn a_folder_copied_at_any_moment_of_its_use_tells_no_word_of_any_case() {
    let place = Place::sample(Kind::Classic);
    std::fs::create_dir(place.join("tmp")).unwrap();
    let story = std::fs::read_to_string(STORY).unwrap();
    let answers = std::fs::read_to_string(ANSWERS).unwrap();
    for n in 0..6 {
        let words = format!("{story}\n\nПоследнее вымышленное-слово{n}.");
        place.write(&format!("in/{n}.age"), sealed(&place, &words));
    }
    let said_here = [NOTE, TAG, REASON, CLAIM];
    let told = [&[story.as_str(), answers.as_str()], &said_here[..]].concat();
    let needles = Needles::of(&[&told[..], &[SOUGHT, "вымышленное"]].concat());
    assert!(needles.words.len() > 40, "{:?}", needles.words);
    let folders = [place.join("office/casebook"), place.join("tmp")];
    let stop = AtomicBool::new(false);
    let names = std::thread::scope(|threads| {
        let watching = threads.spawn(|| watch(&folders, &needles, &stop));
        said(&place, &[], &["open", "in"]);
        let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
        said(&place, &[], &["note", &case, "--text", NOTE]);
        said(&place, &[], &["tag", &case, TAG]);
        said(
            &place,
            &[],
            &["status", &case, "fabricated", "--reason", REASON],
        );
        let quote = needles
            .words
            .iter()
            .find(|w| story.matches(w.as_str()).count() == 1);
        let claim = ["claim", &case, "--quote", quote.unwrap(), "--says", CLAIM];
        said(&place, &[], &claim);
        said(&place, &[], &["list"]);
        said(&place, &[], &["search", SOUGHT]);
        said(&place, &[], &["search", "вымышленное"]);
        enrol(&place, "anna");
        // The key changes, and every page with it.
        let phrase = crate::support::PASSPHRASE.as_bytes();
        let phrase = plico::secret::Passphrase::existing(phrase).unwrap();
        let mut head = place.office.head(&phrase).unwrap();
        let time = "2026-01-01T00:00:00Z";
        place
            .office
            .remove(&mut head, "anna", 0, "x", time)
            .unwrap();
        said(&place, &[], &["list"]);
        stop.store(true, Ordering::Relaxed);
        watching.join().unwrap()
    });
    for name in ["casebook.db", "casebook.db-wal"] {
        assert!(names.contains(name), "{name} was never seen: {names:?}");
    }
    assert!(files_below(&place.join("tmp")).is_empty());
    // With the key every one of these words is there: they would have been found.
    let plain = exported(&place);
    let found = needles.found_in(&plain);
    let there = Needles::of(&told).words;
    let cased = there.iter().filter(|w| told.iter().any(|t| t.contains(*w)));
    for word in cased {
        // JSON of answers may write a word as the office's questionnaire names it, never otherwise.
        assert!(found.contains(word.as_str()), "{word}");
    }
}

/// The whole database in the clear.
fn exported(place: &Place) -> Vec<u8> {
    let db = rusqlite::Connection::open(place.join("office/casebook/casebook.db")).unwrap();
    let (key, plain) = (place.database_key(), place.join("plain.db"));
    db.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; ATTACH '{}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH plain;",
        plain.display()
    ))
    .unwrap();
    std::fs::read(plain).unwrap()
}

#[test]
fn no_command_about_cases_writes_a_file_outside_the_casebook() {
    let place = Place::sample(Kind::Classic);
    std::fs::create_dir(place.join("tmp")).unwrap();
    if plico().output().is_err() || Command::new("strace").arg("--version").output().is_err() {
        skipped("strace is not installed: where files are written was not watched");
        return;
    }
    place.write(
        "in/1.age",
        sealed(&place, "Вымышленное начало и вымышленный конец."),
    );
    let trace = place.join("trace");
    let strace = [
        "strace",
        "-f",
        "-qq",
        "-y",
        "-e",
        "trace=open,openat,creat,rename,renameat,renameat2,linkat,mkdir,mkdirat",
        "-o",
        trace.to_str().unwrap(),
    ];
    let mut written = Vec::new();
    let mut watched = |args: &[&str]| {
        said(&place, &strace, args);
        let text = std::fs::read_to_string(&trace).unwrap();
        let writes = |l: &&str| {
            let opens = ["O_WRONLY", "O_RDWR", "O_CREAT"]
                .iter()
                .any(|f| l.contains(f));
            // What is no call says how a process ended.
            l.contains('(') && (opens || !l.contains("open")) && !l.contains("= -1")
        };
        written.extend(text.lines().filter(writes).map(str::to_owned));
    };
    watched(&["open", "in"]);
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    watched(&["note", &case, "--text", NOTE]);
    watched(&["search", "вымышленное"]);
    watched(&["list"]);
    watched(&["log", "verify"]);
    assert!(written.len() > 5, "{written:#?}");
    for line in written {
        let inside = line.contains("office/casebook") || line.contains("/dev/null");
        assert!(inside, "{line}");
    }
}
