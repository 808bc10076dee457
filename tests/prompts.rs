//! Questions at a real terminal.
#![cfg(unix)]

use crate::support::{PASSPHRASE, Place, code, files_below};
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

/// The answer to one question, as it would be typed, and what else its kind of question asks.
fn type_answer(s: &mut PtySession, field: &serde_json::Value, yes: &str) {
    let kind = field["type"].as_str().unwrap();
    match kind {
        "yes" | "ternary" => s.send_line(yes).map(drop).unwrap(),
        "choice" | "band" | "multi_choice" => s.send_line("1").map(drop).unwrap(),
        "date" => s.send_line("~2031").map(drop).unwrap(),
        "range" => {
            s.send_line("2031").unwrap();
            s.send_line("2031").unwrap();
        }
        "place" => {
            s.send_line("Примерный").unwrap();
            s.send_line("1").unwrap();
        }
        _ => s.send_line("Слово.").map(drop).unwrap(),
    }
}

/// Whether a question is asked, all choices having been answered with their first option.
fn is_asked(field: &serde_json::Value, all: &[serde_json::Value]) -> bool {
    let Some(condition) = field.get("ask_if") else {
        return true;
    };
    let earlier = all.iter().find(|f| f["id"] == condition["field"]).unwrap();
    let first = &earlier["options"][0]["id"];
    condition["is"].as_array().unwrap().contains(first)
}

/// The whole way with no argument, in a language: its number, and its yes and no. With `all`, every question is answered;
/// else every one is skipped that may be.
fn walk(number: &str, lang: &str, yes: &str, no: &str, all: bool) {
    let place = Place::sample(Kind::Hybrid);
    place.write("note.txt", "Заметка.\n");
    std::fs::create_dir(place.join("stick")).unwrap();
    let questionnaire = std::fs::read_to_string("examples/questionnaire.json").unwrap();
    let questionnaire: serde_json::Value = serde_json::from_str(&questionnaire).unwrap();
    let fields = questionnaire["fields"].as_array().unwrap();
    let mut s = talk(&place, "C", &[]);
    s.exp_string("English:").unwrap();
    s.send_line(number).unwrap();
    s.exp_string("0").unwrap();
    s.send_line("1").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    s.send_line("office/card.txt").unwrap();
    s.exp_string("30").unwrap();
    s.send_line(&place.digits).unwrap();
    s.exp_string("Sample office").unwrap();
    s.exp_string("Enter")
        .or_else(|_| s.exp_string("Entr"))
        .unwrap();
    // Words that point to somebody are shown, and the account may be told anew.
    s.send_line("Пишите: vymysel@example.org").unwrap();
    s.send_line(".").unwrap();
    s.exp_string("vymysel@example.org").unwrap();
    s.send_line(no).unwrap();
    s.send_line("Я видел это сам.").unwrap();
    s.send_line("И слышал.").unwrap();
    s.send_line(".").unwrap();
    for field in fields {
        let kind = field["type"].as_str().unwrap();
        let required = field["required"] == true;
        if kind == "files" || (kind == "long_text" && required) || (all && !is_asked(field, fields))
        {
            continue;
        }
        // Skipping a choice leaves its conditions unmet.
        if !all && field.get("ask_if").is_some() {
            continue;
        }
        if kind == "group" {
            // One event, all of it; the other groups are passed by.
            if all && field["id"] == "events" {
                s.send_line(yes).unwrap();
                let inner = field["fields"].as_array().unwrap();
                for field in inner.iter().filter(|f| is_asked(f, inner)) {
                    if field["type"] == "group" {
                        s.send_line(no).unwrap();
                    } else if field["type"] != "files" {
                        type_answer(&mut s, field, yes);
                    }
                }
            }
            s.send_line(no).unwrap();
        } else if all || required {
            type_answer(&mut s, field, yes);
        } else {
            s.send_line("").unwrap();
        }
    }
    s.send_line("absent.txt").unwrap();
    s.send_line("note.txt").unwrap();
    s.send_line("").unwrap();
    // Nine uses beside internal review; the first is allowed. What is neither yes nor no is asked again.
    s.send_line("?").unwrap();
    s.send_line(yes).unwrap();
    for _ in 0..8 {
        s.send_line(no).unwrap();
    }
    s.send_line("2032-01-01").unwrap();
    s.send_line("soon").unwrap();
    s.send_line("").unwrap();
    // A slip in the folder loses nothing.
    s.send_line("nowhere/at/all").unwrap();
    s.send_line("stikc").unwrap();
    s.send_line("stick").unwrap();
    s.exp_string(".age").unwrap();
    assert_eq!(ends(&mut s), 0, "{lang}");
    let sealed = files_below(&place.join("stick"));
    assert_eq!(sealed.len(), 1);
    assert!(
        !place.join("stikc").exists(),
        "a folder that is not there is no file name"
    );
    assert_eq!(code(&place.open(&[sealed[0].to_str().unwrap()])), 0);
    let id = place.cases()[0]["id"].as_str().unwrap().to_owned();
    let shown: serde_json::Value = serde_json::from_str(&place.show(&id, &["--json"])).unwrap();
    let bundle = &shown["bundles"][0];
    assert_eq!(bundle["statement"], "Я видел это сам.\nИ слышал.\n");
    assert_eq!(bundle["consent"]["not_before"], "2032-01-01");
    assert_eq!(
        bundle["consent"]["scopes"],
        serde_json::json!(["internal_review", "translate"])
    );
    assert_eq!(bundle["attachments"][0]["media"], "text/plain");
    let answers = &bundle["answers"];
    assert_eq!(answers["warn_ack"], true);
    if all {
        assert_eq!(
            answers["recruited_when"],
            serde_json::json!({"date": "2031", "precision": "year", "about": true})
        );
        assert_eq!(
            answers["events"].as_array().unwrap().len(),
            1,
            "{answers:#}"
        );
        assert!(answers["role"].is_string());
    } else {
        assert_eq!(answers["role"], serde_json::json!({"skip": true}));
    }
}

#[test]
fn with_no_argument_everything_is_asked_for_in_russian() {
    walk("1", "ru", "да", "нет", true);
}

#[test]
fn with_no_argument_everything_is_asked_for_in_ukrainian() {
    walk("2", "uk", "т", "н", false);
}

#[test]
fn with_no_argument_everything_is_asked_for_in_french() {
    walk("3", "fr", "oui", "n", false);
}

#[test]
fn with_no_argument_everything_is_asked_for_in_english() {
    walk("4", "en", "y", "n", true);
}

#[test]
fn a_courier_needs_no_argument_either() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.");
    let path = place.seal(&["--statement", "s.txt"]);
    let mut s = talk(&place, "C", &[]);
    s.exp_string("English:").unwrap();
    s.send_line("").unwrap();
    s.exp_string("A number:").unwrap();
    s.send_line("4").unwrap();
    s.exp_string("File:").unwrap();
    s.send_line(path.to_str().unwrap()).unwrap();
    s.exp_string("File:").unwrap();
    s.send_line("").unwrap();
    s.exp_string("whole").unwrap();
    assert_eq!(ends(&mut s), 0);
}

#[test]
fn the_key_of_a_no_in_another_layout_is_never_a_yes() {
    // In Russian, the key of the letter for no gives an English y.
    let place = Place::sample(Kind::Classic);
    let mut s = talk(&place, "C", &[]);
    for line in [
        "1",
        "1",
        "office/card.txt",
        &place.digits,
        "Слова.",
        ".",
        "y",
        "н",
    ] {
        std::thread::sleep(std::time::Duration::from_millis(150));
        s.send_line(line).unwrap();
    }
    assert_eq!(
        ends(&mut s),
        1,
        "the acknowledgement was asked again, and denied"
    );
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
    s.send_line(program).unwrap();
    s.exp_string("English:").unwrap();
    s.send_line("4").unwrap();
    s.exp_string("A number:").unwrap();
    // An end of the program that comes early, with more typed behind it.
    s.send_line("0\necho LEAKED-TO-THE-SHELL").unwrap();
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
