//! The whole way of a source, line by line at a terminal, to a bundle that the office opens.
#![cfg(unix)]

use crate::support::{Place, code, done, files_below};
use plico::wire::Kind;
use rexpect::session::{PtySession, spawn_command};
use serde_json::{Value, json};

/// The prompts of a language.
struct Words {
    number: &'static str,
    numbers: &'static str,
    answer: &'static str,
    enter: &'static str,
    full_stop: &'static str,
    index: &'static str,
}

const RU: Words = Words {
    number: "Номер",
    numbers: "Номера (",
    answer: "Ответ",
    enter: "Нажмите Enter",
    full_stop: "только точка",
    index: "1",
};
const UK: Words = Words {
    number: "Номер",
    numbers: "Номери (",
    answer: "Відповідь",
    enter: "Натисніть Enter",
    full_stop: "лише крапки",
    index: "2",
};
const FR: Words = Words {
    number: "Un numéro",
    numbers: "Des numéros (",
    answer: "Réponse",
    enter: "Appuyez sur Entrée pour",
    full_stop: "un point",
    index: "3",
};
const EN: Words = Words {
    number: "A number",
    numbers: "Numbers (",
    answer: "Answer",
    enter: "Press Enter to",
    full_stop: "full stop",
    index: "4",
};

struct Talk {
    session: PtySession,
    words: &'static Words,
}

/// As rexpect reads it: each byte is a character.
fn as_read(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

impl Talk {
    fn begin(place: &Place, args: &[&str], words: &'static Words) -> Self {
        let mut command = crate::support::plico();
        command
            .current_dir(place.path())
            .env("TERM", "xterm")
            .args(args);
        let mut this = Self {
            session: spawn_command(command, Some(60_000)).unwrap(),
            words,
        };
        this.after("A number", words.index);
        this
    }

    /// Waits for a prompt, then types a line.
    fn after(&mut self, prompt: &str, line: &str) {
        self.session.exp_string(&as_read(prompt)).unwrap();
        self.session.exp_string(": ").unwrap();
        self.session.send_line(line).unwrap();
    }

    fn number(&mut self, line: &str) {
        self.after(self.words.number, line);
    }

    fn answer(&mut self, line: &str) {
        self.after(self.words.answer, line);
    }

    fn go_on(&mut self) {
        self.after(self.words.enter, "");
    }

    fn long(&mut self, lines: &[&str]) {
        self.session
            .exp_string(&as_read(self.words.full_stop))
            .unwrap();
        for line in lines {
            self.session.send_line(line).unwrap();
        }
    }

    fn ends(mut self) -> i32 {
        self.session.exp_eof().unwrap();
        let status = format!("{:?}", self.session.process().wait().unwrap());
        let code = status.rsplit(", ").next().unwrap().trim_end_matches(')');
        code.parse().unwrap_or_else(|_| panic!("{status}"))
    }

    /// Answers one question, and what else its kind asks.
    fn question(&mut self, field: &Value) {
        match field["type"].as_str().unwrap() {
            "yes" | "ternary" | "choice" | "band" => self.number("1"),
            "multi_choice" => self.after(self.words.numbers, "1 2"),
            "date" => {
                // Only roughly is the last.
                let finest = if field["finest"] == "month" { "5" } else { "3" };
                self.number(finest);
                self.answer("03.2031");
            }
            "range" => {
                self.number("1");
                self.answer("2031");
                self.number("3");
                self.answer("14.05.2031");
            }
            "place" => {
                self.answer("Примерный");
                self.number("2");
            }
            _ => self.long(&["Слово.", "."]),
        }
    }
}

/// Whether a question is asked, all choices having been answered with their first option.
fn is_asked(field: &Value, all: &[Value]) -> bool {
    let Some(condition) = field.get("ask_if") else {
        return true;
    };
    let earlier = all.iter().find(|f| f["id"] == condition["field"]).unwrap();
    let first = &earlier["options"][0]["id"];
    condition["is"].as_array().unwrap().contains(first)
}

/// The number of "another folder": behind the sticks that are mounted here and the current folder.
fn other_folder() -> String {
    let info = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let points = info.lines().filter_map(|l| {
        let mut fields = l.split(' ').skip(4);
        let (point, options) = (fields.next()?, fields.next()?);
        options.split(',').any(|o| o == "rw").then_some(point)
    });
    let media = ["/media/", "/run/media/", "/mnt/"];
    let sticks = points.filter(|p| media.iter().any(|m| p.starts_with(m)));
    (sticks.count() + 2).to_string()
}

/// The whole way. With `all`, every question is answered; else every one is skipped that may be.
fn walk(words: &'static Words, all: bool) {
    let place = Place::sample(Kind::Hybrid);
    place.write("note.txt", "Заметка.\n");
    std::fs::create_dir(place.join("stick")).unwrap();
    let questionnaire = std::fs::read_to_string("examples/questionnaire.json").unwrap();
    let questionnaire: Value = serde_json::from_str(&questionnaire).unwrap();
    let fields = questionnaire["fields"].as_array().unwrap();
    let mut t = Talk::begin(&place, &["write", "--plain"], words);
    t.number("1");
    t.session.exp_string("Sample office").unwrap();
    t.number("1");
    t.answer(&"1".repeat(30));
    t.answer(&place.digits);
    t.go_on();
    t.long(&["Пишите: vymysel@example.org", "."]);
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
        if all && field["id"] == "events" {
            t.number("1");
            let inner = field["fields"].as_array().unwrap();
            for field in inner.iter().filter(|f| is_asked(f, inner)) {
                if field["type"] == "group" {
                    t.number("?");
                } else {
                    t.question(field);
                }
            }
            // One was told; on.
            t.number("");
        } else if kind == "group" {
            t.number("-");
        } else if all || required {
            t.question(field);
        } else {
            match kind {
                "place" => t.answer(""),
                "multi_choice" => t.after(words.numbers, ""),
                "text" | "long_text" => t.long(&[""]),
                _ => t.number(""),
            }
        }
    }
    // Files: one that is not there, one that is; its original stays behind.
    t.number("1");
    t.answer("absent.txt");
    t.answer("note.txt");
    t.go_on();
    t.number("1");
    t.number("");
    // The review shows what points to somebody; the account is told anew.
    t.session.exp_string("vymysel@example.org").unwrap();
    t.number("2");
    t.number("3");
    t.long(&["Я видел это сам.", "И слышал.", "."]);
    t.number("1");
    t.after(words.numbers, "1");
    t.answer("01.01.2032");
    t.answer("soon");
    t.answer("");
    // No codename.
    t.number("1");
    t.number(&other_folder());
    t.answer("nowhere/at/all");
    t.answer("stikc");
    t.answer("stick");
    t.session.exp_string(".age").unwrap();
    t.go_on();
    assert_eq!(t.ends(), 0);
    let sealed = files_below(&place.join("stick"));
    assert_eq!(sealed.len(), 1);
    assert!(
        !place.join("stikc").exists(),
        "a folder that is not there is no file name"
    );
    let open = [
        "open",
        "--office",
        "office",
        "--passphrase-file",
        "pw",
        "--to",
        "opened",
        sealed[0].to_str().unwrap(),
    ];
    done(place.path(), &open);
    let opened = files_below(&place.join("opened"));
    let read = |name: &str| {
        let path = opened.iter().find(|p| p.ends_with(name)).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    assert_eq!(read("statement.md"), "Я видел это сам.\nИ слышал.\n");
    let manifest: Value = serde_json::from_str(&read("manifest.json")).unwrap();
    assert_eq!(manifest["consent"]["not_before"], "2032-01-01");
    assert_eq!(
        manifest["consent"]["scopes"],
        json!(["internal_review", "translate"])
    );
    let answers: Value = serde_json::from_str(&read("answers.json")).unwrap();
    assert_eq!(answers["warn_ack"], true);
    if all {
        assert_eq!(
            answers["recruited_when"],
            json!({"date": "2031-03", "precision": "month", "about": true})
        );
        let event = &answers["events"][0];
        assert_eq!(
            event["when"],
            json!({"from": {"date": "2031", "precision": "year"}, "to": {"date": "2031-Q2", "precision": "quarter"}})
        );
        assert_eq!(
            event["where"],
            json!({"name": "Примерный", "precision": "part_of_country"})
        );
        assert_eq!(event["orders"], json!({"unknown": true}));
        assert_eq!(answers["documents"], json!({"skip": true}));
    } else {
        assert_eq!(answers["role"], json!({"skip": true}));
    }
}

#[test]
fn the_whole_way_is_asked_line_by_line_in_russian() {
    walk(&RU, true);
}

#[test]
fn the_whole_way_is_asked_line_by_line_in_ukrainian() {
    walk(&UK, false);
}

#[test]
fn the_whole_way_is_asked_line_by_line_in_french() {
    walk(&FR, false);
}

#[test]
fn the_whole_way_is_asked_line_by_line_in_english() {
    walk(&EN, true);
}

#[test]
fn a_courier_needs_no_argument_either() {
    let place = Place::new(Kind::Classic);
    place.write("s.txt", "Words.");
    let path = place.seal(&["--statement", "s.txt"]);
    let mut t = Talk::begin(&place, &["--plain"], &EN);
    t.number("5");
    t.number("1");
    t.answer(path.to_str().unwrap());
    t.answer("");
    t.session.exp_string("whole").unwrap();
    assert_eq!(t.ends(), 0);
}

#[test]
fn whoever_leaves_in_the_middle_is_asked_once_and_leaves_nothing() {
    let place = Place::sample(Kind::Classic);
    let before = files_below(place.path());
    let mut t = Talk::begin(&place, &["write", "--plain"], &EN);
    t.number("1");
    t.number("1");
    t.answer(&place.digits);
    t.go_on();
    t.long(&["Words that stay nowhere.", "leave", "leave"]);
    assert_eq!(t.ends(), 1);
    assert_eq!(files_below(place.path()), before);
}

#[test]
fn what_comes_through_a_pipe_is_asked_for_line_by_line_too() {
    use std::io::Write;
    use std::process::Stdio;
    let place = Place::new(Kind::Classic);
    let mut child = crate::support::plico()
        .current_dir(place.path())
        .arg("write")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"4\n1\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 1, "the end of the input leaves");
    let asked = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(asked.contains("Whom is it for?"), "{asked}");
}

/// To the first question behind the account.
fn to_the_questions(place: &Place) -> Talk {
    let mut t = Talk::begin(place, &["write", "--plain"], &EN);
    t.number("1");
    t.number("1");
    t.answer(&place.digits);
    t.go_on();
    t.long(&["Words.", "."]);
    t
}

#[test]
fn what_must_be_chosen_is_not_chosen_by_an_empty_line() {
    let place = Place::sample(Kind::Classic);
    let mut t = to_the_questions(&place);
    t.number("");
    t.session.exp_string("Type one of the numbers").unwrap();
    t.number("0");
    t.session.exp_string("There is no such number").unwrap();
    t.number("1");
    t.session.exp_string("Question 2").unwrap();
    t.number("leave");
    t.session.send_line("leave").unwrap();
    assert_eq!(t.ends(), 1);
}

#[test]
fn an_empty_line_in_what_is_added_does_not_skip_what_was_told() {
    let place = Place::sample(Kind::Classic);
    let mut t = to_the_questions(&place);
    t.number("1");
    t.number("1");
    t.number("1");
    t.number("");
    t.answer("");
    t.number("");
    t.long(&["The first half.", "."]);
    // Back, and more of it, which begins with an empty line.
    t.number("<");
    t.number("2");
    t.long(&["", "The other half.", "."]);
    t.number("<");
    t.session.exp_string("The first half.").unwrap();
    t.session.exp_string("The other half.").unwrap();
    // Told anew, but nothing came of it.
    t.number("3");
    t.long(&["."]);
    t.number("<");
    t.session.exp_string("The first half.").unwrap();
    t.number("leave");
    t.session.send_line("leave").unwrap();
    assert_eq!(t.ends(), 1);
}
