//! A courier's road: checked in folders, copied to sticks that fail, carried as text.

use crate::support::{Place, code, done, err, files_below, out, run, skipped};
use plico::courier::{self, CopyError};
use plico::platform::newfile::NEUTRAL_MTIME;
use plico::wire::{Floor, Kind, digest_of};
use std::io::Cursor;
use std::path::Path;

/// A bundle under the name of its content, in a folder.
fn named(place: &Place, dir: &str, bundle: &[u8]) -> String {
    let name = digest_of(bundle).content_digits().file_name();
    let path = format!("{dir}/{name}");
    place.write(&path, bundle);
    path
}

#[test]
fn a_folder_is_checked_with_every_file_in_it_and_each_gets_its_verdict() {
    let place = Place::new(Kind::Hybrid);
    let bundles: Vec<_> = (0..3)
        .map(|n| place.seal_text(&format!("Words {n}."), Floor::Small))
        .collect();
    named(&place, "stick/a", &bundles[0]);
    let whole = done(place.path(), &["check", "stick"]);
    assert!(whole.starts_with("whole: stick/a/"), "{whole}");
    let damaged = named(&place, "stick/b", &bundles[1]);
    let mut bytes = bundles[1].clone();
    bytes[4000] ^= 1;
    place.write(&damaged, bytes);
    place.write("stick/letter.txt", "A letter.");
    place.write("stick/renamed.age", &bundles[2]);
    let output = run(place.path(), &["check", "stick", "--json"]);
    assert_eq!(code(&output), 1);
    let report: Vec<serde_json::Value> = serde_json::from_str(&out(&output)).unwrap();
    let mut verdicts: Vec<_> = report
        .iter()
        .map(|r| r["verdict"].as_str().unwrap())
        .collect();
    verdicts.sort_unstable();
    assert_eq!(verdicts, ["cannot-tell", "damaged", "not-ours", "whole"]);
    let output = run(place.path(), &["check", "stick"]);
    assert!(
        err(&output).contains("1 whole, 1 damaged, 2 "),
        "{}",
        err(&output)
    );
}

#[test]
fn a_copy_is_named_by_its_content_has_the_neutral_time_and_is_whole() {
    let place = Place::new(Kind::Hybrid);
    let bundle = place.seal_text("Words.", Floor::Usual);
    let digits = digest_of(&bundle).content_digits();
    place.write("holiday.age", &bundle);
    std::fs::create_dir(place.join("stick")).unwrap();
    let blind = run(place.path(), &["copy", "holiday.age", "stick"]);
    assert_eq!(code(&blind), 1, "{}", err(&blind));
    assert!(err(&blind).contains("--digits"), "{}", err(&blind));
    let digits_typed = digits.to_string();
    let args = ["copy", "holiday.age", "stick", "--digits", &digits_typed];
    done(place.path(), &args);
    let copy = place.join("stick").join(digits.file_name());
    assert!(std::fs::read(&copy).unwrap() == bundle);
    let time = std::fs::metadata(&copy).unwrap().modified().unwrap();
    assert_eq!(time, std::time::UNIX_EPOCH + NEUTRAL_MTIME);
    done(place.path(), &["check", "stick"]);
    // It is there already, and is not replaced.
    let again = run(place.path(), &args);
    assert_eq!(code(&again), 5, "{}", err(&again));
    assert_eq!(files_below(&place.join("stick")).len(), 1);
}

#[test]
fn what_is_damaged_or_not_ours_is_not_copied() {
    let place = Place::new(Kind::Classic);
    let bundle = place.seal_text("Words.", Floor::Small);
    let whole = digest_of(&bundle).content_digits();
    let dir = place.join("stick");
    std::fs::create_dir(&dir).unwrap();
    let copy =
        |bytes: &[u8], digits| courier::copy(Cursor::new(bytes), bytes.len() as u64, digits, &dir);
    let mut damaged = bundle.clone();
    damaged[4000] ^= 1;
    assert!(matches!(
        copy(&damaged, Some(whole)),
        Err(CopyError::Damaged)
    ));
    let cut = copy(&bundle[..4000], Some(whole));
    assert!(matches!(cut, Err(CopyError::Damaged)));
    assert!(matches!(copy(&bundle, None), Err(CopyError::CannotTell)));
    let letter = copy(b"A letter.", None);
    assert!(matches!(letter, Err(CopyError::NotOurs)));
    let letter = copy(b"A letter.", Some(digest_of(b"A letter.").content_digits()));
    assert!(matches!(letter, Err(CopyError::NotOurs)));
    assert!(files_below(&dir).is_empty());
    assert!(copy(&bundle, Some(whole)).is_ok());
}

#[test]
fn a_stick_that_answers_differently_the_second_time_gets_nothing_copied() {
    struct TwoFaced(Cursor<Vec<u8>>, u8);
    impl std::io::Read for TwoFaced {
        fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
            let n = self.0.read(buf)?;
            // Sound while it is checked, and once more while its kind is looked at.
            if self.1 > 2 {
                buf[..n].iter_mut().for_each(|b| *b ^= 1);
            }
            Ok(n)
        }
    }
    impl std::io::Seek for TwoFaced {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            self.1 += u8::from(to == std::io::SeekFrom::Start(0));
            self.0.seek(to)
        }
    }
    let place = Place::new(Kind::Classic);
    let bundle = place.seal_text("Words.", Floor::Small);
    let digits = digest_of(&bundle).content_digits();
    let len = bundle.len() as u64;
    let dir = place.join("stick");
    std::fs::create_dir(&dir).unwrap();
    let stick = TwoFaced(Cursor::new(bundle), 0);
    let copied = courier::copy(stick, len, Some(digits), &dir);
    assert!(matches!(copied, Err(CopyError::Damaged)), "{copied:?}");
    assert!(files_below(&dir).is_empty());
}

#[test]
fn armor_is_checked_opened_and_copied_as_what_is_inside_also_after_mail_has_changed_its_line_ends()
{
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Words.");
    let path = place.seal(&["--statement", "s.txt", "--armor"]);
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n") && !text.contains('\r'));
    done(place.path(), &["check", &name]);
    let mail = format!("mail/{name}.txt");
    place.write(&mail, format!("\r\n{}\r\n", text.replace('\n', "\r\n")));
    done(place.path(), &["check", &mail]);
    std::fs::create_dir(place.join("stick")).unwrap();
    done(place.path(), &["copy", &mail, "stick"]);
    let copy = place.join("stick").join(&name);
    assert_eq!(std::fs::read_to_string(copy).unwrap(), text, "LF again");
    let opened = place.open(&[&mail, "--to", "out"]);
    assert_eq!(code(&opened), 0, "{}", err(&opened));
    assert!(place.join("out/0001/statement.md").is_file());
    for (n, broken) in [
        text[..text.len() - 200].to_owned(),
        text.replacen('\n', " ", 9),
        text.replacen("\nA", "\n", 1),
        format!("{text}More words."),
    ]
    .iter()
    .enumerate()
    {
        let file = format!("broken{n}/{name}");
        place.write(&file, broken);
        let checked = run(place.path(), &["check", &file]);
        assert!(
            out(&checked).starts_with("damaged"),
            "{n} {}",
            out(&checked)
        );
        let opened = place.open(&[&file, "--to", "out2"]);
        assert_ne!(code(&opened), 0, "{n}");
    }
    assert!(files_below(&place.join("out2")).is_empty());
}

#[test]
fn stock_age_opens_our_armor_and_we_open_its() {
    let age = |place: &Place, args: &[&str]| {
        let mut command = std::process::Command::new("age");
        command.current_dir(place.path()).args(args).output()
    };
    let place = Place::new(Kind::Classic);
    if age(&place, &["--version"]).is_err() {
        skipped("age is not installed");
        return;
    }
    place.write("s.txt", "Words.");
    place.write("key.txt", place.identity().to_file().expose());
    let path = place.seal(&["--statement", "s.txt", "--armor", "-o", "ours.age"]);
    assert!(path.is_file());
    let opened = age(&place, &["-d", "-i", "key.txt", "-o", "b.tar", "ours.age"]).unwrap();
    assert!(opened.status.success(), "{}", err(&opened));
    let key = place.identity().to_recipient().to_string();
    let sealed = age(&place, &["-a", "-r", &key, "-o", "theirs.age", "b.tar"]).unwrap();
    assert!(sealed.status.success(), "{}", err(&sealed));
    let opened = place.open(&["theirs.age", "--to", "out"]);
    assert_eq!(code(&opened), 0, "{}", err(&opened));
}

#[cfg(target_os = "linux")]
mod sticks {
    use super::*;
    use crate::support::Stick;

    /// Commands that write to a stick: a copy of one bundle, and parts of another.
    fn writes<'a>(place: &'a Place, bundle: &'a str) -> [Vec<&'a str>; 2] {
        let split = vec![
            "split",
            bundle,
            "--card",
            "office/card.txt",
            "--check",
            &place.digits,
            "--parts",
            "5",
            "--need",
            "3",
            "-o",
            "stick",
        ];
        [vec!["copy", bundle, "stick"], split]
    }

    /// Nothing on the stick passes as whole.
    fn holds_nothing_whole(place: &Place, stick: &Path) {
        for file in files_below(stick) {
            let checked = run(place.path(), &["check", file.to_str().unwrap()]);
            assert_ne!(code(&checked), 0, "{}", file.display());
        }
    }

    #[test]
    fn a_full_and_a_read_only_stick_are_told_clearly_and_hold_nothing_afterwards() {
        for (options, said) in [
            ("size=800k", "no room left"),
            ("ro", "nothing can be written"),
        ] {
            let place = Place::new(Kind::Classic);
            let bundle = named(
                &place,
                "from",
                &place.seal_text(&"Words. ".repeat(99_000), Floor::Usual),
            );
            let Some(stick) = Stick::mount(&place, options) else {
                skipped("no file system can be mounted here (not root)");
                return;
            };
            for command in writes(&place, &bundle) {
                let output = run(place.path(), &command);
                assert_eq!(code(&output), 5, "{}", err(&output));
                assert!(err(&output).contains(said), "{}", err(&output));
                assert!(files_below(&stick.0).is_empty());
            }
        }
    }

    #[test]
    fn a_stick_that_takes_bytes_and_then_fails_is_found_out_before_anything_has_a_name() {
        let place = Place::new(Kind::Classic);
        let bundle = named(
            &place,
            "from",
            &place.seal_text(&"Words. ".repeat(400_000), Floor::Usual),
        );
        // A device that has room for a tenth of what it promises: the rest of it lies in a file system that is full.
        let Some(below) = Stick::mount(&place, "size=1500k") else {
            skipped("no file system can be mounted here (not root)");
            return;
        };
        let below = Stick(rename_mount(&below));
        let image = below.0.join("image");
        std::fs::File::create(&image)
            .unwrap()
            .set_len(64 << 20)
            .unwrap();
        let does = |program: &str, args: &[&str]| {
            let mut command = std::process::Command::new(program);
            command
                .args(args)
                .output()
                .is_ok_and(|o| o.status.success())
        };
        let stick = place.join("stick");
        let (image, at) = (image.to_str().unwrap(), stick.to_str().unwrap());
        let made =
            |args: &[&str]| does(args[0], &args[1..]) && does("mount", &["-o", "loop", image, at]);
        let plain = ["mkfs.ext4", "-q", "-F", "-O", "^has_journal", image];
        if !made(&["mkfs.vfat", image]) && !made(&plain) {
            skipped("no image of a stick can be made and mounted here");
            return;
        }
        let stick = Stick(stick);
        for command in writes(&place, &bundle) {
            let output = run(place.path(), &command);
            assert_eq!(code(&output), 5, "{}{}", out(&output), err(&output));
            let said = err(&output).replace('\n', " ");
            // FAT is told of a fault, ext4 of a lack of room.
            let told = ["does not answer", "no room left"];
            assert!(told.iter().any(|t| said.contains(t)), "{said}");
            holds_nothing_whole(&place, &stick.0);
        }
    }

    /// Moves a mounted stick to another name, so that a second one can have the usual one.
    fn rename_mount(stick: &Stick) -> std::path::PathBuf {
        let to = stick.0.with_file_name("below");
        std::fs::create_dir(&to).unwrap();
        let moved = std::process::Command::new("mount")
            .arg("--move")
            .args([&stick.0, &to])
            .status();
        assert!(moved.unwrap().success());
        to
    }

    #[test]
    fn a_stick_pulled_in_the_middle_is_told_and_no_half_file_is_left() {
        let place = Place::new(Kind::Classic);
        let Some(stick) = Stick::mount(&place, "size=700m") else {
            skipped("no file system can be mounted here (not root)");
            return;
        };
        // A bundle by its shape, long enough to be in the middle of.
        let mut head = place.seal_text("Words.", Floor::Small);
        head.truncate(Kind::Classic.header_len());
        let path = place.write("long.age", head);
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_len(Kind::Classic.file_len(512 << 20)).unwrap();
        let mut hashed = plico::wire::HashingReader::new(std::fs::File::open(&path).unwrap());
        std::io::copy(&mut hashed, &mut std::io::sink()).unwrap();
        let bundle = hashed.finish().0.content_digits().file_name();
        std::fs::rename(path, place.join(&bundle)).unwrap();
        let mut command = crate::support::plico();
        command
            .current_dir(place.path())
            .args(["copy", &bundle, "stick"]);
        command
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped());
        let child = command.spawn().unwrap();
        let used = || used_bytes(&stick.0);
        while used() < 8 << 20 {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        let pulled = std::process::Command::new("umount")
            .arg("-l")
            .arg(&stick.0)
            .status();
        assert!(pulled.unwrap().success());
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 5, "{}{}", out(&output), err(&output));
        let said = err(&output).replace('\n', " ");
        assert!(said.contains("does not answer"), "{said}");
        holds_nothing_whole(&place, &place.join("stick"));
    }

    /// Bytes in use on a file system.
    fn used_bytes(dir: &Path) -> u64 {
        let stat = rustix::fs::statvfs(dir).unwrap();
        (stat.f_blocks - stat.f_bfree) * stat.f_frsize
    }
}
