//! Source, courier and verifier as processes in homes of their own, watched by `strace`.

use crate::support::{Place, code, err, files_below, holds, out, photograph, skipped};
use plico::wire::Kind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Forty strings that may be nowhere but where they were put.
fn canaries() -> Vec<String> {
    (0..40)
        .map(|n| format!("Канарейка-{:04}-Плющ", n * 7919 % 10_000))
        .collect()
}

/// One person: a home, a TMPDIR, and what strace saw.
struct Person<'a> {
    place: &'a Place,
    home: PathBuf,
    watched: bool,
}

impl<'a> Person<'a> {
    fn new(place: &'a Place, name: &str, watched: bool) -> Self {
        let home = place.join(name);
        std::fs::create_dir_all(home.join("tmp")).unwrap();
        Self {
            place,
            home,
            watched,
        }
    }

    /// Runs the program; returns what it printed. Fails on a socket call, and on a file opened for writing or made
    /// outside the allowed folders.
    fn runs(&self, args: &[&str], may_write: &[&Path]) -> String {
        let trace = self.place.join("trace");
        let mut command = if self.watched {
            let mut c = Command::new("strace");
            c.args(["-f", "-q", "-e", "trace=%network,%file", "-o"])
                .arg(&trace)
                .arg(env!("CARGO_BIN_EXE_plico"));
            c
        } else {
            Command::new(env!("CARGO_BIN_EXE_plico"))
        };
        let output = command
            .args(args)
            .current_dir(&self.home)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", &self.home)
            .env("TMPDIR", self.home.join("tmp"))
            .env("LANG", "ru_RU.UTF-8")
            .env("TZ", "Asia/Kamchatka")
            .output()
            .unwrap();
        assert_eq!(
            code(&output),
            0,
            "{args:?} {}{}",
            out(&output),
            err(&output)
        );
        if self.watched {
            self.judge(&std::fs::read_to_string(&trace).unwrap(), may_write);
        }
        out(&output)
    }

    fn judge(&self, trace: &str, may_write: &[&Path]) {
        for line in trace.lines() {
            let call = line.split_once(' ').map_or(line, |(_, c)| c.trim_start());
            let name = call.split('(').next().unwrap();
            for socket in [
                "socket", "connect", "bind", "send", "recv", "accept", "listen",
            ] {
                assert!(!name.starts_with(socket), "{line}");
            }
            let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"]
                .iter()
                .any(|f| call.contains(f));
            let makes = ["mkdir", "link", "rename", "symlink", "mknod", "creat"]
                .iter()
                .any(|n| name.starts_with(n));
            if !writes && !makes {
                continue;
            }
            // A nameless file shows its folder; a link's second path is its target.
            let path = call
                .split('"')
                .skip(1)
                .step_by(2)
                .last()
                .unwrap_or_default();
            let path = self.home.join(path);
            let device = path.starts_with("/dev") || path.starts_with("/proc/self");
            let allowed = may_write.iter().any(|p| path.starts_with(p));
            assert!(device || allowed, "{line}");
        }
    }

    fn holds_nothing(&self, canaries: &[String]) {
        for file in files_below(&self.home) {
            let bytes = std::fs::read(&file).unwrap();
            for canary in canaries {
                assert!(!holds(&bytes, canary), "{canary} in {}", file.display());
                let name = file.display().to_string();
                assert!(!name.contains(canary.as_str()), "{name}");
            }
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn from_source_to_verifier_no_word_and_no_mark_is_left_on_the_way() {
    let watched = Command::new("strace").arg("--version").output().is_ok();
    if !watched {
        skipped("strace is not installed: the journey is made unwatched");
    }
    let place = Place::sample(Kind::Hybrid);
    let canaries = canaries();
    let (words, marks) = canaries.split_at(25);
    // What the source has, on a stick of her own: her words, and two photographs with marks of the camera.
    let inputs = place.join("inputs");
    let statement = format!("Я видел это.\n{}\n", words.join("\n"));
    place.write("inputs/рассказ Канарейки.txt", &statement);
    for (n, marks) in marks.chunks(8).enumerate() {
        let name = format!("inputs/{}-{n}.jpg", marks[0]);
        place.write(&name, photograph(&marks.join(" ")));
    }
    let card = place.join("office/card.txt");
    let stick = place.join("stick");
    std::fs::create_dir(&stick).unwrap();

    let source = Person::new(&place, "source", watched);
    let text = |p: &Path| p.to_str().unwrap().to_owned();
    let photos: Vec<String> = files_below(&inputs)
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "jpg"))
        .map(|p| text(p))
        .collect();
    let (card, story) = (text(&card), text(&inputs.join("рассказ Канарейки.txt")));
    let (stick_text, answers) = (
        text(&stick),
        text(
            &Path::new("examples/answers.ru.json")
                .canonicalize()
                .unwrap(),
        ),
    );
    let mut args = vec![
        "seal",
        "--card",
        &card,
        "--check",
        &place.digits,
        "--statement",
        &story,
        "--answers",
        &answers,
        "-o",
        &stick_text,
    ];
    args.extend(photos.iter().map(String::as_str));
    let sealed = source.runs(&args, &[&stick]);
    source.holds_nothing(&canaries);
    let bundle = PathBuf::from(sealed.trim());
    let bytes = std::fs::read(&bundle).unwrap();
    for canary in &canaries {
        assert!(!holds(&bytes, canary), "{canary} in the bundle");
    }

    let courier = Person::new(&place, "courier", watched);
    let carried = courier.home.join(bundle.file_name().unwrap());
    std::fs::copy(&bundle, &carried).unwrap();
    let said = courier.runs(&["check", &text(&carried)], &[]);
    assert!(said.contains("256"), "{said}");
    courier.holds_nothing(&canaries);

    let verifier = Person::new(&place, "verifier", watched);
    let (office, pw) = (text(&place.join("office")), text(&place.join("pw")));
    let casebook = place.join("office/casebook");
    let key = [
        "--office",
        office.as_str(),
        "--passphrase-file",
        pw.as_str(),
    ];
    let carried = text(&carried);
    let mut args = vec!["open", carried.as_str()];
    args.extend(key);
    verifier.runs(&args, &[&casebook]);
    verifier.holds_nothing(&canaries);
    for file in files_below(&casebook) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            !canaries.iter().any(|c| holds(&bytes, c)),
            "{}",
            file.display()
        );
    }
    let id = place.cases()[0]["id"].as_str().unwrap().to_owned();
    let mut args = vec!["show", id.as_str()];
    args.extend(key);
    let shown = verifier.runs(&args, &[&casebook]);
    for word in words {
        assert!(shown.contains(word.as_str()), "{word}");
    }
    for mark in marks {
        assert!(!shown.contains(mark.as_str()), "{mark}");
    }
}

#[test]
fn nothing_about_the_machine_changes_what_is_inside_a_bundle() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.\n");
    let inside = |lang: &str, zone: &str, name: &str| {
        let output = crate::support::plico()
            .env("LANG", lang)
            .env("TZ", zone)
            .env("USER", "canary")
            .current_dir(place.path())
            .args([
                "seal",
                "--card",
                "office/card.txt",
                "--check",
                &place.digits,
                "--statement",
                "s.txt",
                "-o",
                name,
            ])
            .output()
            .unwrap();
        assert_eq!(code(&output), 0);
        let file = std::fs::File::open(place.join(name)).unwrap();
        let len = file.metadata().unwrap().len();
        let to = place.join(&format!("{name}-plain"));
        plico::envelope::extract(
            file,
            len,
            &place.identity(),
            &to,
            &plico::model::Limits::STANDARD,
        )
        .unwrap()
        .digest
    };
    let one = inside("ru_RU.UTF-8", "Asia/Kamchatka", "a.age");
    let other = inside("fr_FR.ISO-8859-1", "America/Lima", "b.age");
    assert_eq!(one, other);
}

#[test]
fn escapes_and_direction_marks_of_a_statement_are_never_shown_raw() {
    let place = Place::new(Kind::Classic);
    // A hostile sealer does not normalise: the archive is written by hand.
    use plico::model::{Consent, Done, EntryName, Limits, Manifest, MediaType};
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2Jwords\u{202e}\u{9b}31m\r\nend";
    let sealer =
        plico::envelope::stream_seal::SealWriter::new(&place.identity().to_recipient(), Vec::new())
            .unwrap();
    let mut writer = plico::wire::ArchiveWriter::new(sealer, Limits::STANDARD);
    let text = hostile.as_bytes();
    writer
        .append(
            EntryName::Statement,
            MediaType::Markdown,
            Done::Text,
            text.len() as u64,
            text,
        )
        .unwrap();
    let answers = "{\"\u{202e}key\":\"\u{9b}1mvalue\"}".to_string();
    writer
        .append(
            EntryName::Answers,
            MediaType::Json,
            Done::Text,
            answers.len() as u64,
            answers.as_bytes(),
        )
        .unwrap();
    let describe = |entries| Manifest {
        format: 1,
        entries,
        questionnaire: None,
        consent: Consent::from_names([], &crate::support::offered(), None, None).unwrap(),
        pseudonym: None,
    };
    let sealed = writer
        .finish(|e| Ok(describe(e)), plico::wire::Floor::Small)
        .unwrap()
        .finish()
        .unwrap();
    place.write("a.age", sealed);
    assert_eq!(code(&place.open(&["a.age"])), 0);
    let id = place.cases()[0]["id"].as_str().unwrap().to_owned();
    let list = crate::support::done(
        place.path(),
        &["list", "--office", "office", "--passphrase-file", "pw"],
    );
    for shown in [place.show(&id, &[]), place.show(&id, &["--json"]), list] {
        for raw in ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}', '\r'] {
            assert!(!shown.contains(raw), "{shown:?}");
        }
        assert!(shown.contains("words"));
    }
}
