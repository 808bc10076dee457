//! Questions at a real terminal.
#![cfg(unix)]

use crate::support::{PASSPHRASE, Place, code};
use plico::envelope::Codename;
use plico::model::Language;
use plico::wire::Kind;
use rexpect::session::{PtySession, spawn_command};

const PATIENCE: Option<u64> = Some(30_000);

fn talk(place: &Place, lang: &str, args: &[&str]) -> PtySession {
    let mut command = crate::support::plico();
    command
        .current_dir(place.path())
        .env("LANG", lang)
        .env("TERM", "xterm")
        .args(args);
    spawn_command(command, PATIENCE).unwrap()
}

fn ends(session: &mut PtySession) -> i32 {
    session.exp_eof().unwrap();
    let status = format!("{:?}", session.process().wait().unwrap());
    let code = status.rsplit(", ").next().unwrap().trim_end_matches(')');
    code.parse().unwrap_or_else(|_| panic!("{status}"))
}

#[test]
fn a_weak_passphrase_is_refused_with_the_reason_and_a_strong_one_is_asked_for_twice() {
    let place = Place::new(Kind::Classic);
    let mut s = talk(
        &place,
        "C",
        &["office", "new", "second", "--name", "Second office"],
    );
    s.exp_string("A strong passphrase").unwrap();
    s.exp_string("New passphrase").unwrap();
    s.send_line("password").unwrap();
    s.exp_string("shorter than 12").unwrap();
    s.exp_string("New passphrase").unwrap();
    s.send_line(PASSPHRASE).unwrap();
    s.exp_string("The same again").unwrap();
    s.send_line("something else").unwrap();
    s.exp_string("not the same").unwrap();
    s.exp_string("New passphrase").unwrap();
    s.send_line(PASSPHRASE).unwrap();
    s.exp_string("The same again").unwrap();
    s.send_line(PASSPHRASE).unwrap();
    let shown = s.exp_eof().unwrap();
    assert!(!shown.contains(PASSPHRASE), "it is never shown");
    assert!(place.join("second/card.txt").is_file());
}

#[test]
fn the_digits_are_asked_for_and_a_wrong_group_is_named_at_the_terminal() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.");
    let args = ["seal", "--card", "office/card.txt", "--statement", "s.txt"];
    let mut s = talk(&place, "ru_RU.UTF-8", &args);
    s.exp_string("30").unwrap();
    s.send_line(&place.digits).unwrap();
    s.exp_string(".age").unwrap();
    assert_eq!(ends(&mut s), 0);
    let mut s = talk(&place, "C", &args);
    s.exp_string("30 check digits").unwrap();
    s.send_line(&"1".repeat(30)).unwrap();
    s.exp_string("Group 1").unwrap();
    assert_eq!(ends(&mut s), 4);
}

#[test]
fn an_interrupted_passphrase_prompt_gives_the_terminal_its_echo_back() {
    let place = Place::new(Kind::Classic);
    let mut command = std::process::Command::new("sh");
    let line = format!(
        "stty echo; {} list --office office; stty -a",
        env!("CARGO_BIN_EXE_plico")
    );
    place.write("office/casebook/casebook.db", "x");
    command.current_dir(place.path()).env("LANG", "C").args([
        "-c",
        "trap : INT; eval \"$0\"",
        &line,
    ]);
    let mut s = spawn_command(command, PATIENCE).unwrap();
    s.exp_string("Passphrase:").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    s.send_control('c').unwrap();
    let state = s.exp_eof().unwrap();
    assert!(state.contains(" echo "), "{state}");
}

#[test]
fn a_card_outside_its_dates_is_used_only_by_someone_who_types_the_word() {
    use plico::envelope::{CardText, Identity};
    use plico::model::{Limits, UntrustedText, date};
    let place = Place::new(Kind::Classic);
    let root = plico::envelope::signing::SigningKey::generate();
    let expired = CardText {
        name: UntrustedText::new("Old office"),
        serial: 1,
        valid_from: date::parse("2001-01-01").unwrap(),
        valid_until: date::parse("2001-12-31").unwrap(),
        intake: Identity::generate(Kind::Classic).to_recipient(),
        evidence: Identity::generate(Kind::Classic).to_recipient(),
        questionnaire: None,
    };
    place.write("old.txt", expired.sign(&root, &Limits::STANDARD).unwrap());
    place.write("s.txt", "Words.");
    let digits = plico::envelope::CheckDigits::of(&root.verifying()).to_string();
    let args = [
        "seal",
        "--card",
        "old.txt",
        "--check",
        &digits,
        "--statement",
        "s.txt",
    ];
    assert_eq!(
        code(&crate::support::run(place.path(), &args)),
        3,
        "a script cannot"
    );
    let mut s = talk(&place, "C", &args);
    s.exp_string("valid until 2001-12-31").unwrap();
    s.exp_string("continue").unwrap();
    s.send_line("yes").unwrap();
    assert_eq!(ends(&mut s), 3);
    let mut s = talk(&place, "C", &args);
    s.exp_string("continue").unwrap();
    s.send_line("continue").unwrap();
    s.exp_string(".age").unwrap();
    assert_eq!(ends(&mut s), 0);
}

#[test]
fn nothing_typed_behind_the_last_answer_reaches_the_shell() {
    let place = Place::new(Kind::Classic);
    std::fs::create_dir(place.join("stick")).unwrap();
    let mut command = std::process::Command::new("sh");
    let program = env!("CARGO_BIN_EXE_plico");
    command
        .current_dir(place.path())
        .env("LANG", "C")
        .args(["-i"]);
    command.env("PS1", "shell> ").env_remove("ENV");
    let mut s = spawn_command(command, PATIENCE).unwrap();
    s.exp_string("shell> ").unwrap();
    s.send_line(&format!("{program} --plain")).unwrap();
    s.exp_string("A number").unwrap();
    s.send_line("4").unwrap();
    s.exp_string("A number").unwrap();
    // An end of the program that comes early, with more typed behind it.
    s.send_line("leave\necho LEAKED-TO-THE-SHELL").unwrap();
    s.exp_string("shell> ").unwrap();
    s.send_line("echo over").unwrap();
    let seen = s.exp_string("shell> ").unwrap();
    assert!(!seen.contains("LEAKED"), "{seen}");
}

#[test]
fn a_codename_is_asked_for_until_it_is_one() {
    let place = Place::new(Kind::Classic);
    std::fs::create_dir(place.join("post")).unwrap();
    let args = [
        "reply",
        "post",
        "--card",
        "office/card.txt",
        "--check",
        &place.digits,
    ];
    let mut s = talk(&place, "C", &args);
    s.exp_string("Your codename").unwrap();
    s.send_line("two words").unwrap();
    s.exp_string("has 10 words").unwrap();
    let codename = Codename::generate(Language::En);
    s.send_line(&codename.words()).unwrap();
    s.exp_string("some seconds").unwrap();
    s.exp_string("None of these files").unwrap();
    assert_eq!(ends(&mut s), 1);
}
