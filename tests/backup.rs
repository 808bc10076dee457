//! A backup brings an office back, is proved without touching anything, and holds nothing that opens without a key.
#![cfg(all(feature = "casebook", target_os = "linux"))]

use crate::staff::{OWN, casebook, enrol, with_a_case};
use crate::support::{
    PASSPHRASE, Place, Silent, Stick, code, done, err, files_below, holds, out, plico, run, skipped,
};
use plico::casework::Casebook;
use plico::envelope::keys::{Identity, Personal};
use plico::model::Limits;
use plico::model::record::Action;
use plico::platform::newfile::NewFile;
use plico::secret::Passphrase;
use plico::wire::{Floor, Kind};
use serde_json::Value;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const CANARY: &str = "Слова 🙂 of a case.";
const OFFICE: [&str; 4] = ["--office", "office", "--passphrase-file", "pw"];
const LEAD: [&str; 2] = ["--as", "lead"];

/// `plico backup` into a folder of the place; the file, and what was said of it.
fn back_up(place: &Place, more: &[&str]) -> (PathBuf, Value) {
    std::fs::create_dir_all(place.join("stick")).unwrap();
    let args = [
        &["backup", "-o", "stick", "--json"],
        &OFFICE[..],
        &LEAD,
        more,
    ]
    .concat();
    let said: Value = serde_json::from_str(&done(place.path(), &args)).unwrap();
    (place.join(said["file"].as_str().unwrap()), said)
}

fn restore(place: &Place, file: &Path, more: &[&str]) -> Output {
    let file = file.to_str().unwrap();
    run(
        place.path(),
        &[&["restore", file], &OFFICE[..], more].concat(),
    )
}

fn drill(place: &Place, file: &Path, more: &[&str]) -> Value {
    let output = restore(place, file, &[&["--drill", "--json"], more].concat());
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What a tree of files is, bytes and times.
fn tree(dir: &Path) -> Vec<(PathBuf, Vec<u8>, i64)> {
    let mut files: Vec<_> = files_below(dir)
        .into_iter()
        .map(|p| {
            let meta = std::fs::metadata(&p).unwrap();
            let bytes = std::fs::read(&p).unwrap();
            (p, bytes, meta.mtime())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn an_office_that_was_lost_comes_back_with_every_word_and_every_record() {
    let (place, case) = with_a_case();
    enrol(&place, "anna");
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    book.note(&author, &key, "a note to be kept", None).unwrap();
    let (head, state) = (book.head().unwrap(), book.state_digest().unwrap());
    drop(book);
    let (file, said) = back_up(&place, &[]);
    assert_eq!((&said["cases"], &said["evidence"]), (&1.into(), &1.into()));
    assert_eq!(said["root_key"], true);
    // Only a copy of the keys is left, and the passphrase.
    std::fs::create_dir(place.join("keys")).unwrap();
    for name in ["card.txt", "root.age", "intake.age", "office.ring.age"] {
        std::fs::copy(
            place.join("office").join(name),
            place.join("keys").join(name),
        )
        .unwrap();
    }
    std::fs::remove_dir_all(place.join("office")).unwrap();
    let args = [
        "restore",
        file.to_str().unwrap(),
        "--to",
        "office",
        "--json",
    ];
    let keys = ["--office", "keys", "--passphrase-file", "pw"];
    let restored = done(place.path(), &[&args[..], &keys].concat());
    let restored: Value = serde_json::from_str(&restored).unwrap();
    assert_eq!(restored["faults"], serde_json::json!([]));
    assert_eq!(restored["head"], head.unwrap().to_string());
    let book = casebook(&place, &place.author()).unwrap();
    assert_eq!(book.state_digest().unwrap(), state);
    assert_eq!(book.head().unwrap(), head);
    assert_eq!(book.bundles(&case).unwrap()[0].statement.raw(), CANARY);
    assert_eq!(book.state(&key).unwrap().notes.len(), 1);
    drop(book);
    // Each of its people works with it as before, and new bundles open.
    place.write("own", OWN);
    let anna = [
        "--office",
        "office",
        "--as",
        "anna",
        "--passphrase-file",
        "own",
    ];
    done(place.path(), &[&["list"], &anna[..]].concat());
    place.write("b.age", place.seal_text("Another.", Floor::Small));
    done(place.path(), &[&["open", "b.age"], &anna[..]].concat());
    let verdict = done(
        place.path(),
        &[&["log", "verify", "--json"], &anna[..]].concat(),
    );
    let verdict: Value = serde_json::from_str(&verdict).unwrap();
    assert_eq!(verdict["faults"], serde_json::json!([]));
}

#[test]
fn a_drill_proves_the_backup_and_touches_nothing() {
    let (place, _) = with_a_case();
    let (file, said) = back_up(&place, &[]);
    std::fs::create_dir(place.join("tmp")).unwrap();
    let before = tree(&place.join("office"));
    let mut command = plico();
    command
        .current_dir(place.path())
        .env("TMPDIR", place.join("tmp"));
    command.args(["restore", file.to_str().unwrap(), "--drill", "--json"]);
    let output = command.args(OFFICE).output().unwrap();
    assert_eq!(code(&output), 0, "{}", err(&output));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["head"], said["head"]);
    assert_eq!(told["head_agrees"], true);
    assert!(files_below(&place.join("tmp")).is_empty());
    assert_eq!(std::fs::read_dir(place.join("tmp")).unwrap().count(), 0);
    assert!(tree(&place.join("office")) == before);
    // With the head that was noted, and with another.
    let noted = said["head"].as_str().unwrap();
    drill(&place, &file, &["--noted", noted]);
    let other = noted.replace(|c: char| c.is_ascii_digit(), "1");
    let output = restore(&place, &file, &["--drill", "--noted", &other]);
    assert_eq!(code(&output), 1, "{}{}", out(&output), err(&output));
    for lang in ["ru", "uk", "fr", "en"] {
        let output = restore(&place, &file, &["--drill", "--lang", lang]);
        assert_eq!(code(&output), 0);
        assert!(out(&output).contains(noted), "{}", out(&output));
    }
}

#[test]
fn what_is_written_for_a_moment_is_sealed_or_encrypted() {
    let (place, case) = with_a_case();
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    book.note(&author, &key, "Канарейка-4711-Плющ", None)
        .unwrap();
    // Whatever lies in the folder, and in the drill's, is looked at each time that something passes.
    let snapshot = place.join("office/casebook/snapshot.tmp");
    struct Look<'a>(&'a Path, usize);
    impl plico::envelope::Progress for Look<'_> {
        fn passed(&mut self, _: u64) {
            for file in files_below(self.0) {
                if !file.ends_with("card.txt") {
                    let bytes = std::fs::read(&file).unwrap();
                    assert!(!holds(&bytes, "Канарейка-4711-Плющ"), "{file:?}");
                    assert!(!holds(&bytes, "of a case"), "{file:?}");
                    assert!(!bytes.starts_with(b"SQLite format 3"), "{file:?}");
                }
            }
            self.1 += 1;
        }
    }
    let to = book.roster().office().cloned().unwrap();
    let out = NewFile::in_dir(place.path()).unwrap();
    let mut look = Look(place.path(), 0);
    let made = book.back_up(&place.office, &author, &to, out, &mut look);
    let (file, _) = made.unwrap();
    assert!(look.1 > 5);
    assert!(!snapshot.exists());
    let path = file.commit("b.age").unwrap();
    let head = place
        .office
        .head(&Passphrase::existing(PASSPHRASE.as_bytes()).unwrap());
    let head = head.unwrap();
    let temp = place.join("tmp");
    std::fs::create_dir(&temp).unwrap();
    let (file, len) = plico::platform::files::open_regular(&path).unwrap();
    let backup = plico::casework::Backup {
        file,
        len,
        author: &head,
        noted: None,
        limits: &Limits::STANDARD,
    };
    let mut look = Look(&temp, 0);
    assert!(backup.drill(&temp, &mut look).unwrap().is_whole());
    assert!(look.1 > 5);
}

#[test]
fn it_is_consistent_while_others_write() {
    let (place, case) = with_a_case();
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    // Enough that a copy takes a while.
    let long = "words of a note ".repeat(2_000);
    for _ in 0..50 {
        book.note(&author, &key, &long, None).unwrap();
    }
    let files: Vec<PathBuf> = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let author = place.author();
            for _ in 0..100 {
                book.note(&author, &key, "beside it", None).unwrap();
                // SQLite lets whoever waits look again only now and then.
                std::thread::sleep(std::time::Duration::from_millis(15));
            }
        });
        let files = (0..4).map(|_| back_up(&place, &[]).0).collect();
        assert!(!writer.is_finished(), "it was written meanwhile");
        writer.join().unwrap();
        files
    });
    let mut records = 0;
    for file in files {
        let told = drill(&place, &file, &[]);
        let now = told["records"].as_u64().unwrap();
        assert!(now >= records, "each is later than the one before");
        records = now;
    }
}

#[test]
fn a_backup_is_a_bundle_to_whoever_has_no_key() {
    let (place, _) = with_a_case();
    let (file, said) = back_up(&place, &[]);
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(bytes.len() as u64, said["bytes"].as_u64().unwrap());
    let shape = plico::wire::Shape::read(&mut &bytes[..], bytes.len() as u64).unwrap();
    assert!(matches!(shape, plico::wire::Shape::Bundle(..)), "{shape:?}");
    let checked = done(place.path(), &["check", "--json", file.to_str().unwrap()]);
    assert!(
        checked.contains("true") || checked.contains("whole"),
        "{checked}"
    );
    let meta = std::fs::metadata(&file).unwrap();
    assert_eq!(meta.mtime(), 315_532_800);
    // A few words more do not show.
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let policy = Action::Policy {
        status: plico::model::record::Status::Withdrawn,
        months: Some(1),
    };
    book.say(&author, None, &policy).unwrap();
    drop(book);
    assert_eq!(back_up(&place, &[]).1["bytes"], said["bytes"]);
    // Who opens bundles does not open it.
    assert_ne!(code(&place.open(&[file.to_str().unwrap()])), 0);
}

#[test]
fn it_opens_for_whom_it_was_sealed_to_and_for_nobody_else() {
    let (place, _) = with_a_case();
    enrol(&place, "anna");
    place.write("own", OWN);
    let (file, _) = back_up(&place, &["--to", "anna"]);
    let anna = ["--as", "anna", "--passphrase-file", "own"];
    let file = file.to_str().unwrap();
    let args = [
        &["restore", file, "--drill", "--office", "office"],
        &anna[..],
    ]
    .concat();
    done(place.path(), &args);
    let root = run(
        place.path(),
        &[&["restore", file, "--drill"], &OFFICE[..]].concat(),
    );
    assert_eq!(code(&root), 4, "{}", err(&root));
    let other = Place::new(Kind::Classic);
    let stranger = run(
        other.path(),
        &[&["restore", file, "--drill"], &OFFICE[..]].concat(),
    );
    assert_eq!(code(&stranger), 4, "{}", err(&stranger));
    let nobody = [
        &["backup", "-o", "stick", "--to", "nobody"],
        &OFFICE[..],
        &LEAD,
    ]
    .concat();
    assert_eq!(code(&run(place.path(), &nobody)), 2);
}

#[test]
fn a_damaged_or_shortened_backup_is_refused_by_name_and_leaves_nothing() {
    let (place, _) = with_a_case();
    let (file, _) = back_up(&place, &[]);
    let good = std::fs::read(&file).unwrap();
    let before = std::fs::read_dir(place.path()).unwrap().count();
    for at in [100, 2_000, good.len() / 3, good.len() - 1] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        std::fs::write(&file, &bad).unwrap();
        for more in [&["--drill"][..], &["--to", "again"]] {
            let output = restore(&place, &file, more);
            assert!((3..=4).contains(&code(&output)), "{at} {}", err(&output));
            let name = file.file_name().unwrap().to_str().unwrap();
            assert!(err(&output).contains(name), "{}", err(&output));
        }
    }
    for bytes in [&good[..good.len() - 1], &good[..70_000], b"no backup", b""] {
        std::fs::write(&file, bytes).unwrap();
        let output = restore(&place, &file, &["--to", "again"]);
        assert_eq!(code(&output), 3, "{}", err(&output));
    }
    // A bundle is none.
    std::fs::write(&file, place.seal_text("x", Floor::Usual)).unwrap();
    assert_eq!(code(&restore(&place, &file, &["--drill"])), 4);
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), before);
}

#[test]
fn nothing_that_exists_is_touched() {
    let (place, _) = with_a_case();
    let (file, _) = back_up(&place, &[]);
    let before = tree(&place.join("office"));
    let output = restore(&place, &file, &["--to", "office"]);
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(tree(&place.join("office")) == before);
    std::fs::create_dir(place.join("empty")).unwrap();
    assert_eq!(code(&restore(&place, &file, &["--to", "empty"])), 2);
    std::fs::create_dir(place.join("new.unfinished")).unwrap();
    std::fs::write(place.join("new.unfinished/a"), "x").unwrap();
    assert_eq!(code(&restore(&place, &file, &["--to", "new"])), 2);
    assert!(place.join("new.unfinished/a").exists());
    assert!(!place.join("new").exists());
    assert_eq!(code(&restore(&place, &file, &["--to", "other"])), 0);
    assert!(!place.join("other.unfinished").exists());
    let private = std::fs::metadata(place.join("other")).unwrap().mode();
    assert_eq!(private & 0o777, 0o700);
}

#[test]
fn evidence_that_is_missing_or_changed_is_named_and_the_rest_is_backed_up() {
    let (place, _) = with_a_case();
    place.write("b.age", place.seal_text("Second.", Floor::Small));
    assert_eq!(code(&place.open(&["b.age"])), 0);
    let mut evidence = files_below(&place.join("office/casebook/evidence"));
    evidence.sort();
    std::fs::remove_file(&evidence[0]).unwrap();
    let mut bytes = std::fs::read(&evidence[1]).unwrap();
    bytes[3_000] ^= 1;
    std::fs::write(&evidence[1], bytes).unwrap();
    std::fs::create_dir_all(place.join("stick")).unwrap();
    let args = [&["backup", "-o", "stick", "--json"], &OFFICE[..], &LEAD].concat();
    let output = run(place.path(), &args);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let stem = |p: &Path| p.file_stem().unwrap().to_str().unwrap().to_owned();
    assert_eq!(said["missing"], serde_json::json!([stem(&evidence[0])]));
    assert_eq!(said["changed"], serde_json::json!([stem(&evidence[1])]));
    let file = place.join(said["file"].as_str().unwrap());
    let output = restore(&place, &file, &["--to", "again"]);
    assert_eq!(code(&output), 1);
    let told = out(&output);
    assert!(
        told.contains(&stem(&evidence[0])) && told.contains(&stem(&evidence[1])),
        "{told}"
    );
    assert!(
        place.join("again/casebook/casebook.db").exists(),
        "what there is comes back"
    );
}

#[test]
fn what_was_destroyed_is_in_no_later_backup() {
    let (place, case) = with_a_case();
    let anna = enrol(&place, "anna");
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    book.ask_to_destroy(&author, &key, "x").unwrap();
    drop(book);
    let mut book = casebook(&place, &anna).unwrap();
    book.agree_to_destroy(&anna, &key, "y").unwrap();
    drop(book);
    let (file, said) = back_up(&place, &[]);
    assert_eq!(said["evidence"], 0);
    assert_eq!(drill(&place, &file, &[])["evidence"], 0);
    assert_eq!(code(&restore(&place, &file, &["--to", "again"])), 0);
    let limits = Limits::STANDARD;
    let book = Casebook::open(&place.join("again/casebook"), &place.author(), &limits).unwrap();
    assert!(book.is_destroyed(&key).unwrap());
}

#[test]
fn debians_age_and_tar_open_a_backup() {
    if Command::new("age").arg("--version").output().is_err() {
        return skipped("age is not installed");
    }
    let (place, _) = with_a_case();
    // Debian's age has no hybrid keys yet, and people's are always such; so one of its own kind.
    let identity = Identity::<Personal>::generate(Kind::Classic);
    place.write("key.txt", identity.to_file().expose());
    let author = place.author();
    let book = casebook(&place, &author).unwrap();
    let out = NewFile::in_dir(place.path()).unwrap();
    let to = identity.to_recipient();
    let made = book.back_up(&place.office, &author, &to, out, &mut Silent);
    made.unwrap().0.commit("b.age").unwrap();
    std::fs::create_dir(place.join("x")).unwrap();
    let age = Command::new("age")
        .args(["-d", "-i", "key.txt", "-o", "b.tar", "b.age"])
        .current_dir(place.path())
        .status();
    assert!(age.unwrap().success());
    let tar = Command::new("tar")
        .args(["xf", "../b.tar"])
        .current_dir(place.join("x"))
        .status();
    assert!(tar.unwrap().success());
    for file in files_below(&place.join("office")) {
        let inside = file.strip_prefix(place.join("office")).unwrap();
        let name = inside.to_str().unwrap();
        if name.ends_with(".lock") || name.starts_with("casebook/casebook.db") {
            continue;
        }
        let there = place.join("x");
        let there = match inside.strip_prefix("casebook") {
            Ok(_) => there.join(inside),
            Err(_) => there.join("office").join(inside),
        };
        assert_eq!(
            std::fs::read(&file).unwrap(),
            std::fs::read(&there).unwrap(),
            "{name}"
        );
    }
    let manifest: Value =
        serde_json::from_slice(&std::fs::read(place.join("x/backup.json")).unwrap()).unwrap();
    assert_eq!(manifest["format"], "plico/backup/1");
    // The database is the one that SQLCipher opens with the key in force, and is nothing without it.
    let bytes = std::fs::read(place.join("x/casebook/casebook.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3") && !holds(&bytes, "of a case"));
    let db = rusqlite::Connection::open(place.join("x/casebook/casebook.db")).unwrap();
    let key = place.database_key();
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
        .unwrap();
    let cases: i64 = db
        .query_row("SELECT count(*) FROM cases", [], |r| r.get(0))
        .unwrap();
    assert_eq!(cases, 1);
}

#[test]
fn a_full_or_too_small_disk_is_told_and_holds_nothing_afterwards() {
    let (place, _) = with_a_case();
    // A file system that takes no file of this size, as FAT above 4 GiB: a limit of the process is the same to the program.
    std::fs::create_dir_all(place.join("stick")).unwrap();
    let script = "trap '' XFSZ; ulimit -f 480; exec \"$0\" \"$@\"";
    let mut command = Command::new("bash");
    command.args([
        "-c",
        script,
        env!("CARGO_BIN_EXE_plico"),
        "backup",
        "-o",
        "stick",
    ]);
    let output = command.args(OFFICE).args(LEAD).current_dir(place.path());
    let output = output.env("LANG", "C").output().unwrap();
    assert_eq!(code(&output), 5, "{}", err(&output));
    assert!(err(&output).contains("exFAT"), "{}", err(&output));
    assert!(files_below(&place.join("stick")).is_empty());
    assert!(!place.join("office/casebook/snapshot.tmp").exists());
    let (file, _) = back_up(&place, &[]);
    let kept = place.join("kept.age");
    std::fs::rename(file, &kept).unwrap();
    let Some(stick) = Stick::mount(&place, "size=100k") else {
        return skipped("a full disk: mounting needs root");
    };
    let args = [&["backup", "-o", "stick"], &OFFICE[..], &LEAD].concat();
    let output = run(place.path(), &args);
    assert_eq!(code(&output), 5, "{}", err(&output));
    assert!(files_below(&stick.0).is_empty());
    let output = restore(&place, &kept, &["--to", "stick/again"]);
    assert_eq!(code(&output), 5, "{}", err(&output));
    assert!(files_below(&stick.0).is_empty());
    assert_eq!(std::fs::read_dir(&stick.0).unwrap().count(), 0);
}

#[test]
fn killed_in_the_middle_it_leaves_nothing_half_written_and_the_casebook_goes_on() {
    let (place, case) = with_a_case();
    let author = place.author();
    let mut book = casebook(&place, &author).unwrap();
    let key = book.key_of(&case).unwrap();
    let long = "words of a note ".repeat(4_000);
    for _ in 0..60 {
        book.note(&author, &key, &long, None).unwrap();
    }
    drop(book);
    std::fs::create_dir_all(place.join("stick")).unwrap();
    for delay in [30, 60, 90, 120, 160, 200, 260, 320] {
        let mut command = plico();
        command
            .current_dir(place.path())
            .args(["backup", "-o", "stick"]);
        let child = command.args(OFFICE).args(LEAD).stdout(Stdio::null());
        let mut child = child.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(delay));
        let _ = child.kill();
        child.wait().unwrap();
        for file in files_below(&place.join("stick")) {
            drill(&place, &file, &[]);
            std::fs::remove_file(file).unwrap();
        }
    }
    let (file, _) = back_up(&place, &[]);
    assert!(!place.join("office/casebook/snapshot.tmp").exists());
    for delay in [30, 60, 90, 120, 160, 200] {
        let mut command = plico();
        command.current_dir(place.path());
        command.args(["restore", file.to_str().unwrap(), "--to", "again"]);
        let child = command.args(OFFICE).stdout(Stdio::null());
        let mut child = child.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(delay));
        let _ = child.kill();
        child.wait().unwrap();
        if place.join("again").exists() {
            let again = place.join("again/casebook");
            let book = Casebook::open(&again, &place.author(), &Limits::STANDARD).unwrap();
            assert!(book.verify(None).unwrap().faults.is_empty());
            std::fs::remove_dir_all(place.join("again")).unwrap();
        }
        let _ = std::fs::remove_dir_all(place.join("again.unfinished"));
    }
    assert_eq!(place.cases().len(), 1);
}
