//! Stock tools open what we seal, and we open what they made. `.ci/run` installs them; where one is missing, the test
//! says so.

use crate::support::{PASSPHRASE, Place, code, done, err, files_below, out, skipped};
use plico::wire::Kind;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

fn has(program: &str) -> bool {
    let found = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if found.is_err() {
        skipped(&format!("{program} is not installed"));
    }
    found.is_ok()
}

/// The office's intake key as a plain key file, opened by our own passphrase code: stock age asks on a terminal only.
fn key_file(place: &Place) -> std::path::PathBuf {
    place.write("key.txt", place.identity().to_file().expose())
}

fn stdout_of(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// The folder with the reference TypeScript implementation.
fn node_modules() -> Option<std::path::PathBuf> {
    let dir = std::env::var_os("PLICO_NODE_MODULES").map_or_else(
        || Path::new("target/npm/node_modules").to_path_buf(),
        Into::into,
    );
    let there = dir.join("age-encryption").is_dir() && has("node");
    if !there {
        skipped("the npm package age-encryption is not in target/npm");
    }
    there.then(|| dir.canonicalize().unwrap())
}

fn node(modules: &Path, dir: &Path, script: &str) -> Vec<u8> {
    let file = modules
        .parent()
        .unwrap()
        .join(format!("t{}.mjs", std::process::id()));
    let file = file
        .with_extension(format!("{:?}.mjs", std::thread::current().id()).replace(['(', ')'], ""));
    let head = "import { Decrypter, Encrypter, identityToRecipient, generateHybridIdentity } from 'age-encryption';\n\
                import { readFileSync as read, writeFileSync as write } from 'node:fs';\n";
    std::fs::write(&file, format!("{head}{script}")).unwrap();
    let out = Command::new("node")
        .arg(&file)
        .current_dir(dir)
        .output()
        .unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    out.stdout
}

#[test]
fn debians_age_and_tar_open_a_classic_bundle() {
    if !has("age") {
        return;
    }
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Слова свидетеля.\n");
    place.write("note.txt", "A note.\n");
    let bundle = place.seal(&["--statement", "s.txt", "note.txt"]);
    let key = key_file(&place);
    let tar = stdout_of(
        Command::new("age")
            .arg("-d")
            .arg("-i")
            .arg(&key)
            .arg(&bundle),
    );
    place.write("b.tar", tar);
    std::fs::create_dir(place.join("x")).unwrap();
    stdout_of(
        Command::new("tar")
            .args(["xf", "../b.tar"])
            .current_dir(place.join("x")),
    );
    let read = |n: &str| std::fs::read_to_string(place.join("x").join(n)).unwrap();
    assert_eq!(read("statement.md"), "Слова свидетеля.\n");
    assert_eq!(read("attachments/01.txt"), "A note.\n");
    assert!(
        read("manifest.json")
            .starts_with(r#"{"consent":{"scopes":["internal_review"]},"entries":["#)
    );
    assert_eq!(files_below(&place.join("x")).len(), 4);
}

#[test]
fn debians_age_opens_a_key_file_under_its_passphrase_and_keys_it_made_open_here() {
    if !has("age") || !has("age-keygen") {
        return;
    }
    let place = Place::new(Kind::Classic);
    // A key that age-keygen made, used in place of the office's: a bundle stock age sealed to it opens here.
    place.write("s.txt", "Words.\n");
    let bundle = place.seal(&["--statement", "s.txt"]);
    let key = key_file(&place);
    let tar = stdout_of(
        Command::new("age")
            .arg("-d")
            .arg("-i")
            .arg(&key)
            .arg(&bundle),
    );
    let stock = String::from_utf8(stdout_of(&mut Command::new("age-keygen"))).unwrap();
    let identity = plico::envelope::Identity::<plico::envelope::Intake>::parse(&stock).unwrap();
    let mut child = Command::new("age")
        .args(["-r", &identity.to_recipient().to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&tar).unwrap());
    let sealed = child.wait_with_output().unwrap().stdout;
    writer.join().unwrap();
    let len = sealed.len() as u64;
    let mut names = Vec::new();
    let limits = plico::model::Limits::STANDARD;
    plico::envelope::open_bundle(
        std::io::Cursor::new(sealed),
        len,
        &identity,
        &limits,
        &mut |name, _, _| {
            names.push(name.to_string());
            Ok(())
        },
    )
    .unwrap();
    assert_eq!(names, ["statement.md", "answers.json"]);
}

#[test]
fn debians_age_opens_our_key_files_with_the_passphrase_typed_at_a_terminal() {
    if !has("age") {
        return;
    }
    let place = Place::new(Kind::Classic);
    let command = format!("age -d {}", place.join("office/intake.age").display());
    let mut session = rexpect::spawn(&command, Some(20_000)).unwrap();
    session.exp_string("passphrase").unwrap();
    session.send_line(PASSPHRASE).unwrap();
    session.exp_string("AGE-SECRET-KEY-1").unwrap();
}

#[test]
fn the_reference_typescript_implementation_opens_a_hybrid_bundle_and_we_open_its_own() {
    let Some(modules) = node_modules() else {
        return;
    };
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Слова свидетеля.\n");
    let bundle = place.seal(&["--statement", "s.txt", "-o", "in.age"]);
    assert!(bundle.is_file());
    key_file(&place);
    node(
        &modules,
        place.path(),
        "
        const key = read('key.txt', 'utf8').split('\\n').find(l => l.startsWith('AGE-'));
        const d = new Decrypter(); d.addIdentity(key);
        const tar = await d.decrypt(read('in.age'));
        write('b.tar', tar);
        const e = new Encrypter(); e.addRecipient(await identityToRecipient(key));
        write('theirs.age', await e.encrypt(tar));
    ",
    );
    stdout_of(
        Command::new("tar")
            .args(["xf", "b.tar"])
            .current_dir(place.path()),
    );
    assert_eq!(
        std::fs::read_to_string(place.join("statement.md")).unwrap(),
        "Слова свидетеля.\n"
    );
    let opened = place.open(&["theirs.age"]);
    assert_eq!(code(&opened), 0, "{}{}", out(&opened), err(&opened));
    assert_eq!(place.cases().len(), 1);
}

#[test]
fn a_hybrid_key_that_the_reference_implementation_made_opens_here() {
    let Some(modules) = node_modules() else {
        return;
    };
    let place = Place::new(Kind::Hybrid);
    node(
        &modules,
        place.path(),
        "
        const key = await generateHybridIdentity();
        write('theirs.txt', key); write('to.txt', await identityToRecipient(key));
    ",
    );
    let read = |n: &str| std::fs::read_to_string(place.join(n)).unwrap();
    let identity =
        plico::envelope::Identity::<plico::envelope::Intake>::parse(&read("theirs.txt")).unwrap();
    assert_eq!(identity.to_recipient().to_string(), read("to.txt"));
}

#[test]
fn an_original_opens_with_the_evidence_key_and_not_with_the_intake_key() {
    let place = Place::new(Kind::Classic);
    if !has("age") {
        return;
    }
    let photo = crate::support::photograph("Канарейка-9");
    place.write("photo.jpg", &photo);
    let bundle = place.seal(&["--consent", "keep_originals", "photo.jpg"]);
    let key = key_file(&place);
    let tar = stdout_of(
        Command::new("age")
            .arg("-d")
            .arg("-i")
            .arg(&key)
            .arg(&bundle),
    );
    place.write("b.tar", tar);
    stdout_of(
        Command::new("tar")
            .args(["xf", "b.tar"])
            .current_dir(place.path()),
    );
    let original = place.join("originals/01.age");
    let with_intake = Command::new("age")
        .arg("-d")
        .arg("-i")
        .arg(&key)
        .arg(&original)
        .output()
        .unwrap();
    assert!(!with_intake.status.success());
    let passphrase = plico::secret::Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
    let evidence = place.office.evidence(&passphrase).unwrap();
    let key = place.write("evidence.txt", evidence.to_file().expose());
    let opened = stdout_of(
        Command::new("age")
            .arg("-d")
            .arg("-i")
            .arg(key)
            .arg(&original),
    );
    assert_eq!(opened, photo, "byte for byte");
}

#[test]
fn a_photograph_passes_exiftool_with_structural_tags_only() {
    if Command::new("exiftool")
        .arg("-ver")
        .stdout(Stdio::null())
        .status()
        .is_err()
    {
        skipped("exiftool is not installed");
        return;
    }
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", crate::support::photograph("mark"));
    done(place.path(), &["strip", "photo.jpg", "-o", "clean.jpg"]);
    let tags = stdout_of(
        Command::new("exiftool")
            .args(["-s", "-G1"])
            .arg(place.join("clean.jpg")),
    );
    let tags = String::from_utf8_lossy(&tags).into_owned();
    for line in tags.lines() {
        let group = line.split(']').next().unwrap().trim_start_matches('[');
        assert!(
            ["ExifTool", "System", "File", "JFIF", "Composite"].contains(&group),
            "{line}"
        );
    }
}

#[test]
#[cfg(unix)]
fn debians_age_opens_a_draft_with_its_passphrase() {
    use plico::envelope::draft;
    use plico::model::{Language, Limits};
    use plico::secret::{Passphrase, Plaintext};
    if !has("age") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let mut telling = plico::submission::Telling::new(Language::Ru);
    telling.story = Plaintext::copy_of("Начало рассказа.".as_bytes());
    let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
    let kept = draft::keep(&telling, &passphrase, dir.path(), None, &Limits::STANDARD).unwrap();
    // age asks on a terminal only.
    let mut command = Command::new("age");
    let out = dir.path().join("out.json");
    command.arg("-d").arg("-o").arg(&out).arg(&kept.path);
    let mut age = rexpect::session::spawn_command(command, Some(60_000)).unwrap();
    age.exp_string("passphrase").unwrap();
    age.send_line(PASSPHRASE).unwrap();
    age.exp_eof().unwrap();
    let opened = std::fs::read(&out).unwrap();
    assert_eq!(opened.len(), 256 << 10);
    let json: serde_json::Value = serde_json::from_slice(&opened).unwrap();
    assert_eq!(json["story"], "Начало рассказа.");
    assert_eq!(json["format"], "plico/draft/1");
}
