//! The program is killed at any moment, as a power cut would end it: while it takes in bundles, while somebody says something of
//! a case, while the casebook's key changes. Nothing is half admitted, nothing that was told is lost.
#![cfg(all(feature = "casebook", unix))]

use crate::staff::{OWN, casebook};
use crate::support::{
    PASSPHRASE, Place, Silent, done, files_below, holds, offered, plico, skipped,
};
use plico::envelope::pseudonym::Cost;
use plico::envelope::{Codename, PseudonymKeys, Signer, seal};
use plico::model::{Answers, Consent, Digest, Language, Limits};
use plico::secret::{Passphrase, Plaintext};
use plico::submission::Draft;
use plico::wire::{Floor, Kind, digest_of};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const CANARY: &str = "Канарейка-4711-Плющ";
const OFFICE: [&str; 6] = [
    "--office",
    "office",
    "--as",
    "lead",
    "--passphrase-file",
    "pw",
];
/// scrypt's work factor of test keys.
const FAST: u8 = 4;
/// What a process does to a disk, step by step, and how often while it writes a hundred pages.
const STEPS: [(&str, u32); 6] = [
    ("pwrite64", 100),
    ("fdatasync", 25),
    ("fsync", 25),
    ("linkat", 15),
    ("renameat,renameat2,rename", 3),
    ("unlink,unlinkat,ftruncate", 3),
];

/// When to kill.
#[derive(Debug, Clone, Copy)]
enum Moment {
    After(Duration),
    /// At the n-th of these system calls, instead of it.
    At(&'static str, u32),
}

/// Moments, half of them by the clock and half of them at a step, where that can be watched.
struct Moments {
    random: StdRng,
    watched: bool,
}

impl Moments {
    fn new() -> Self {
        let seed = std::env::var("KILLS").ok().and_then(|s| s.parse().ok());
        let seed: u64 = seed.unwrap_or_else(rand::random);
        eprintln!("to do the same again: KILLS={seed}");
        let strace = ["-qq", "-e", "inject=fsync:signal=SIGUSR1:when=9", "true"];
        let watched = Command::new("strace").args(strace).output();
        let watched = watched.is_ok_and(|o| o.status.success());
        if !watched {
            skipped("strace is not installed or may not watch: kills come by the clock alone");
        }
        Self {
            random: StdRng::seed_from_u64(seed),
            watched,
        }
    }

    /// A moment in something that takes so long, and writes about so many pages.
    fn next(&mut self, long: Duration, pages: u32) -> Moment {
        if self.watched && self.random.gen_bool(0.5) {
            let (step, share) = STEPS[self.random.gen_range(0..STEPS.len())];
            let times = (pages * share / 100).max(1);
            return Moment::At(step, self.random.gen_range(1..=times));
        }
        // What comes before the casebook is opened is of no interest.
        Moment::After(long.mul_f64(self.random.gen_range(0.3..1.1)))
    }
}

/// Runs the program and kills it. A watcher ends as what it watched. Returns what it has told, and whether it came to its end.
fn killed(dir: &Path, args: &[&str], moment: Moment) -> (String, bool) {
    let program = env!("CARGO_BIN_EXE_plico");
    let mut command = match moment {
        Moment::After(_) => plico(),
        Moment::At(step, n) => {
            let mut command = Command::new("strace");
            command.env_clear().env("LANG", "C").env("TZ", "UTC");
            let inject = format!("inject={step}:signal=SIGKILL:when={n}");
            command.args(["-f", "-qq", "-o", "/dev/null", "-e"]);
            command.args([&format!("trace={step}"), "-e", &inject, "--", program]);
            command
        }
    };
    // Not a pipe: what is told lies there when the program is gone.
    let told = std::fs::File::create(dir.join("told")).unwrap();
    let mut child = command
        .current_dir(dir)
        .args(args)
        .stdin(Stdio::null())
        .stdout(told)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    if let Moment::After(time) = moment {
        std::thread::sleep(time);
        child.kill().unwrap();
    }
    let status = child.wait().unwrap();
    let told = std::fs::read_to_string(dir.join("told")).unwrap();
    let ended = status.code();
    assert!(matches!(ended, None | Some(0)), "{args:?} was refused");
    (told, ended.is_some())
}

/// The database, opened beside the program.
fn database(place: &Place) -> Connection {
    let db = Connection::open(place.join("office/casebook/casebook.db")).unwrap();
    let key = place.database_key();
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
        .unwrap();
    db
}

fn numbers(db: &Connection, query: &str) -> Vec<i64> {
    let mut query = db.prepare(query).unwrap();
    let rows = query.query_map([], |r| r.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

fn texts(db: &Connection, query: &str) -> Vec<String> {
    let mut query = db.prepare(query).unwrap();
    let rows = query.query_map([], |r| r.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// What must hold of a casebook whenever its machine stops. Returns the files in it and the case of each.
fn whole(place: &Place, when: &str) -> BTreeMap<Digest, String> {
    let dir = place.join("office/casebook");
    // As it lies there, before anybody opens it again.
    for file in files_below(&dir) {
        let sealed = file.starts_with(dir.join("evidence"));
        let bytes = std::fs::read(&file).unwrap();
        assert!(sealed || !holds(&bytes, CANARY), "{when}: {file:?}");
    }
    let book = casebook(place, &place.author()).unwrap();
    let verdict = book.verify(None).unwrap();
    assert_eq!(verdict.faults, [], "{when}");
    let db = database(place);
    assert_eq!(texts(&db, "PRAGMA integrity_check"), ["ok"], "{when}");
    let codes = texts(&db, "PRAGMA cipher_integrity_check");
    assert!(codes.is_empty(), "{when}: {codes:?}");
    let strays = "SELECT rowid FROM pragma_foreign_key_check";
    assert!(numbers(&db, strays).is_empty(), "{when}");
    db.execute("INSERT INTO words (words) VALUES ('integrity-check')", [])
        .unwrap();
    // Each bundle has its case, its record and its place in the index, or there is no bundle.
    let halves = [
        "SELECT count(*) FROM cases WHERE id NOT IN (SELECT case_id FROM bundles)",
        "SELECT count(*) FROM cases WHERE key NOT IN (SELECT case_key FROM case_state)",
        "SELECT count(*) FROM bundles JOIN cases ON id = case_id WHERE NOT EXISTS
         (SELECT 1 FROM records WHERE case_key = key AND content LIKE '%' || bundles.sha256 || '%')",
        "SELECT count(*) FROM bundles WHERE 1 <>
         (SELECT count(*) FROM texts WHERE kind = 'statement' AND source = manifest_sha256)",
        "SELECT count(*) FROM texts WHERE number NOT IN (SELECT rowid FROM words)",
        "SELECT count(*) FROM words WHERE rowid NOT IN (SELECT number FROM texts)",
    ];
    for query in halves {
        assert_eq!(numbers(&db, query), [0], "{when}: {query}");
    }
    let records = "SELECT count(*) FROM records WHERE content LIKE '%\"received\"%'";
    let bundles = numbers(&db, "SELECT count(*) FROM bundles");
    assert_eq!(numbers(&db, records), bundles, "{when}");
    let mut query = db.prepare("SELECT sha256, case_id FROM bundles").unwrap();
    let rows = query.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get(1)?)));
    let rows = rows.unwrap().map(Result::unwrap);
    rows.map(|(sha256, case)| (Digest::from_hex(&sha256).unwrap(), case))
        .collect()
}

fn codename(place: &Place) -> PseudonymKeys {
    let codename = Codename::generate(Language::En);
    PseudonymKeys::derive_at(Cost::TESTS, &codename, &place.card()).unwrap()
}

/// A sealed bundle of these words, whose author may be answered.
fn seal_words(place: &Place, words: &str, signer: Option<Signer<'_>>) -> Vec<u8> {
    let draft = Draft {
        statement: Plaintext::copy_of(words.as_bytes()),
        answers: Answers::none(),
        questionnaire: None,
        consent: Consent::from_names(["contact_back"], &offered(), None, None).unwrap(),
        attachments: Vec::new(),
    };
    let (submission, _) = draft.strip(Limits::STANDARD).unwrap();
    let card = place.card();
    seal(
        &submission,
        &card,
        Floor::Small,
        Vec::new(),
        &mut Silent,
        signer,
    )
    .unwrap()
}

/// A folder `in` of sealed files: some of one codename, one of them in parts. The digest of the bundle of each file.
fn bundles(place: &Place, count: u64) -> BTreeMap<String, Digest> {
    let keys = codename(place);
    let mut files = BTreeMap::new();
    for n in 1..=count {
        let words = format!("{CANARY} number{n}.");
        let signer = (n % 3 == 0).then_some(Signer {
            keys: &keys,
            sequence: n / 3,
        });
        let sealed = seal_words(place, &words, signer);
        let name = format!("in/{n:03}.age");
        place.write(&name, &sealed);
        files.insert(name, digest_of(&sealed));
    }
    let whole = files.pop_first().unwrap();
    let counts = ["--parts", "3", "--need", "2", "-o", "in"];
    let card = ["--card", "office/card.txt", "--check", &place.digits];
    let split = [&["split", &whole.0], &counts[..], &card].concat();
    for part in done(place.path(), &split).lines() {
        files.insert(part.to_owned(), whole.1);
    }
    std::fs::remove_file(place.join(&whole.0)).unwrap();
    files
}

/// The files that `open` has told of, and the case of each.
fn told_of(text: &str) -> impl Iterator<Item = (String, String)> {
    // A line that was cut off tells nothing.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let lines = whole.lines().filter_map(|line| {
        let (files, rest) = line.split_once(": ")?;
        let (_, case) = rest.rsplit_once("case ")?;
        let case: String = case.chars().take_while(char::is_ascii_digit).collect();
        (case.len() == 16).then(|| (files.to_owned(), case))
    });
    let told = lines.flat_map(|(files, case)| {
        let files: Vec<_> = files.split(", ").map(str::to_owned).collect();
        files.into_iter().map(move |f| (f, case.clone()))
    });
    told.collect::<Vec<_>>().into_iter()
}

#[test]
fn a_kill_at_any_moment_of_intake_loses_nothing_that_was_told_and_leaves_nothing_half_done() {
    let place = Place::new(Kind::Classic);
    let files = bundles(&place, 24);
    let open = [&["open", "in"], &OFFICE[..]].concat();
    let start = Instant::now();
    done(place.path(), &open);
    let long = start.elapsed();
    let mut moments = Moments::new();
    let mut told = BTreeMap::new();
    let mut cut_off = 0;
    let mut turn = 0;
    let mut full = true;
    while cut_off < 25 {
        turn += 1;
        assert!(turn < 100, "only {cut_off} were cut off");
        // From the beginning again, or on from where it was cut off.
        if full || turn % 4 == 0 {
            std::fs::remove_dir_all(place.join("office/casebook")).unwrap();
            told.clear();
        }
        let moment = moments.next(long, 40);
        let when = format!("turn {turn}, {moment:?}");
        let (text, ended) = killed(place.path(), &open, moment);
        cut_off += u32::from(!ended);
        full = ended;
        told.extend(told_of(&text));
        let there = whole(&place, &when);
        for (file, case) in &told {
            let bundle = files.get(file).unwrap();
            assert_eq!(there.get(bundle), Some(case), "{when}: {file}");
        }
        // A file that was kept and not admitted yet is one of those that were given, and whole.
        for file in files_below(&place.join("office/casebook/evidence")) {
            let digest = digest_of(&std::fs::read(&file).unwrap());
            assert!(files.values().any(|d| *d == digest), "{when}: {file:?}");
            assert!(file.ends_with(format!("{digest}.age")), "{when}: {file:?}");
        }
    }
    let text = done(place.path(), &open);
    let told: BTreeSet<String> = told_of(&text).map(|(file, _)| file).collect();
    assert!(files.keys().all(|f| told.contains(f)), "{text}");
    let there = whole(&place, "at the end");
    let given: BTreeSet<&Digest> = files.values().collect();
    assert_eq!(there.keys().collect::<BTreeSet<_>>(), given);
    let kept = files_below(&place.join("office/casebook/evidence"));
    assert_eq!(kept.len(), given.len());
}

/// What is said of a case: the arguments, and how many records it takes.
fn sayings(n: u64, case: &str) -> (Vec<String>, usize) {
    let word = format!("number{n}");
    let first = n % 16 < 8;
    let (args, records): (&[&str], _) = match n % 8 {
        0 => (
            &[
                "tag",
                case,
                &format!("a{n}"),
                &format!("b{n}"),
                &format!("c{n}"),
            ],
            3,
        ),
        1 => (&["claim", case, "--quote", "number3", "--says", &word], 1),
        2 => (
            &["assign", case, if first { "lead" } else { "--nobody" }],
            1,
        ),
        3 => (
            &[
                "status",
                case,
                if first { "in-review" } else { "unreviewed" },
            ],
            1,
        ),
        4 => (
            &["answer", case, "--statement", "words.txt", "-o", "out"],
            1,
        ),
        5 if first => (&["destroy", case, "--reason", &word], 1),
        6 => (
            &[
                "hold",
                case,
                if first { "--on" } else { "--off" },
                "--reason",
                &word,
            ],
            1,
        ),
        _ => (&["note", case, "--text", &format!("{CANARY} {n}")], 1),
    };
    (args.iter().map(|a| (*a).to_owned()).collect(), records)
}

#[test]
fn a_kill_at_any_moment_of_somebody_saying_something_leaves_all_of_it_or_nothing() {
    let place = Place::new(Kind::Classic);
    let keys = codename(&place);
    let signer = Signer {
        keys: &keys,
        sequence: 1,
    };
    let words = format!("{CANARY} number3.");
    place.write("a.age", seal_words(&place, &words, Some(signer)));
    place.write("words.txt", "An invented reply.");
    std::fs::create_dir(place.join("out")).unwrap();
    done(place.path(), &[&["open", "a.age"], &OFFICE[..]].concat());
    let case = whole(&place, "at first").into_values().next().unwrap();
    let mut moments = Moments::new();
    let mut cut_off = 0;
    let mut n = 0;
    let mut turns = 0;
    while cut_off < 25 {
        turns += 1;
        assert!(turns < 400, "only {cut_off} were cut off");
        let (saying, records) = sayings(n, &case);
        let args: Vec<&str> = saying.iter().map(String::as_str).collect();
        let args = [&args[..], &OFFICE].concat();
        let before = ids(&place);
        let moment = moments.next(Duration::from_millis(120), 12);
        let when = format!("{args:?}, {moment:?}");
        let (_, ended) = killed(place.path(), &args, moment);
        cut_off += u32::from(!ended);
        whole(&place, &when);
        let after = ids(&place);
        assert!(after.is_superset(&before), "{when}");
        let said = after.len() - before.len();
        assert!(said == records || (said == 0 && !ended), "{when}: {said}");
        the_row_is_what_the_records_say(&place, &when);
        if said > 0 {
            // Whatever was said for certain is not said again.
            n += 1;
        }
    }
    // Every reply that is recorded lies there, whole.
    let author = place.author();
    let book = casebook(&place, &author).unwrap();
    let state = book.state(&book.key_of(&case).unwrap()).unwrap();
    let written = files_below(&place.join("out"));
    let written: BTreeSet<Digest> = written
        .iter()
        .map(|f| digest_of(&std::fs::read(f).unwrap()))
        .collect();
    for answer in &state.answers {
        assert!(written.contains(&answer.value.file));
    }
}

fn ids(place: &Place) -> BTreeSet<Digest> {
    let book = casebook(place, &place.author()).unwrap();
    book.record_ids().unwrap().into_iter().collect()
}

fn the_row_is_what_the_records_say(place: &Place, when: &str) {
    let db = database(place);
    let book = casebook(place, &place.author()).unwrap();
    let query = "SELECT case_key, status, claims, tags, held, replies, touched, coalesce(assigned, '') FROM case_state";
    let mut query = db.prepare(query).unwrap();
    let rows = query.query_map([], |r| {
        let key: String = r.get(0)?;
        let state = book.state(&Digest::from_hex(&key).unwrap()).unwrap();
        assert_eq!(r.get::<_, String>(1)?, state.status().code(), "{when}");
        assert_eq!(r.get::<_, i64>(2)?, state.claims.len() as i64, "{when}");
        let tags: Vec<String> = serde_json::from_str(&r.get::<_, String>(3)?).unwrap();
        let said: Vec<String> = state.tags.keys().cloned().collect();
        assert_eq!(tags, said, "{when}");
        assert_eq!(r.get::<_, bool>(4)?, state.hold.is_some(), "{when}");
        assert_eq!(r.get::<_, i64>(5)?, state.answers.len() as i64, "{when}");
        assert_eq!(r.get::<_, String>(6)?, state.touched, "{when}");
        let assigned = state.assigned.map(|a| a.value).unwrap_or_default();
        assert_eq!(r.get::<_, String>(7)?, assigned, "{when}");
        Ok(())
    });
    assert!(rows.unwrap().all(|r| r.is_ok()), "{when}");
}

#[test]
fn a_kill_while_the_key_changes_leaves_a_casebook_that_opens() {
    let place = Place::new(Kind::Classic);
    for (name, digest) in bundles(&place, 12) {
        assert!(place.join(&name).exists(), "{digest}");
    }
    let open = [&["open", "in"], &OFFICE[..]].concat();
    done(place.path(), &open);
    let there = whole(&place, "at first");
    let list = [&["list"], &OFFICE[..]].concat();
    let phrase = |text: &str| Passphrase::existing(text.as_bytes()).unwrap();
    let time = "2026-01-01T00:00:00Z";
    let mut moments = Moments::new();
    for turn in 0..8 {
        let mut head = place.office.head(&phrase(PASSPHRASE)).unwrap();
        let name = format!("anna-{turn}");
        let office = &place.office;
        office
            .enrol(&mut head, &name, &phrase(OWN), FAST, time)
            .unwrap();
        drop(casebook(&place, &head).unwrap());
        let hers = office.verifier(&name, &phrase(OWN)).unwrap();
        assert!(casebook(&place, &hers).is_ok());
        office
            .remove(&mut head, &name, 0, "invented", time)
            .unwrap();
        // Whoever opens it next changes the key.
        let moment = moments.next(Duration::from_millis(200), 60);
        killed(place.path(), &list, moment);
        let when = format!("turn {turn}, {moment:?}");
        assert_eq!(whole(&place, &when), there, "{when}");
        assert!(casebook(&place, &hers).is_err(), "{when}");
        for file in files_below(&place.join("office/casebook/keys")) {
            let end = file.extension().unwrap();
            assert_eq!(end, "age", "{when}: {file:?}");
        }
    }
}

#[test]
fn a_first_start_that_was_cut_off_does_not_leave_a_casebook_without_a_key() {
    let place = Place::new(Kind::Classic);
    place.write("a.age", seal_words(&place, CANARY, None));
    let cut_off = "office/casebook/keys/0123456789012345.age.new";
    place.write(cut_off, "half a key");
    done(place.path(), &[&["open", "a.age"], &OFFICE[..]].concat());
    assert!(!place.join(cut_off).exists());
    assert_eq!(whole(&place, "after it").len(), 1);
}
