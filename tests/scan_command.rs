//! `plico scan` as a person and a script meet it.

use crate::support::{Place, code, err, out, plico};
use plico::wire::Kind;
use serde_json::Value;
use std::io::Write;
use std::process::{Output, Stdio};

const TOLD: &str =
    "Меня зовут Вымыслов Пётр Ильич, мой телефон +7 905 123-45-67.\nПозывной «Барсук».\n";

fn scan(place: &Place, args: &[&str]) -> Output {
    plico()
        .current_dir(place.path())
        .arg("scan")
        .args(args)
        .output()
        .unwrap()
}

fn scan_input(place: &Place, args: &[&str], input: &[u8]) -> Output {
    let mut child = plico()
        .current_dir(place.path())
        .arg("scan")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn findings_are_told_by_severity_with_their_line_in_each_language() {
    let place = Place::new(Kind::Classic);
    place.write("told.txt", TOLD);
    for (lang, heading) in [
        ("ru", "Указывает на одного человека:"),
        ("uk", "Вказує на одну людину:"),
        ("fr", "Désigne une seule personne :"),
        ("en", "Points to one person:"),
    ] {
        let output = scan(&place, &["told.txt", "--lang", lang]);
        assert_eq!(code(&output), 1, "{}", err(&output));
        let told = out(&output);
        assert!(told.contains(heading), "{told}");
        assert!(told.contains("Вымыслов Пётр Ильич"), "{told}");
        assert!(told.contains("Барсук"), "{told}");
    }
    assert_eq!(
        std::fs::read_to_string(place.join("told.txt")).unwrap(),
        TOLD,
        "it only reads"
    );
}

#[test]
fn json_gives_offsets_in_code_points_of_the_text_itself() {
    let place = Place::new(Kind::Classic);
    place.write("told.txt", TOLD);
    let output = scan(&place, &["told.txt", "--json"]);
    assert_eq!(code(&output), 1);
    let report: Value = serde_json::from_str(&out(&output)).unwrap();
    let chars: Vec<char> = TOLD.chars().collect();
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.len() >= 3);
    for finding in findings {
        let at = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
        let slice: String = chars[at("start")..at("end")].iter().collect();
        assert_eq!(finding["text"], slice);
        assert!((1..=3).contains(&finding["severity"].as_u64().unwrap()));
        assert!(!finding["evidence"].as_array().unwrap().is_empty());
        for name in ["kind", "confidence", "subject", "suggestions"] {
            assert!(!finding[name].is_null(), "{name}");
        }
    }
    let phone = findings.iter().find(|f| f["kind"] == "phone").unwrap();
    assert_eq!(phone["text"], "+7 905 123-45-67");
}

#[test]
fn a_text_with_nothing_in_it_ends_with_zero_and_promises_nothing() {
    let place = Place::new(Kind::Classic);
    place.write("plain.txt", "Сегодня был дождь, и мы долго ждали.\n");
    let output = scan(&place, &["plain.txt", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert!(out(&output).contains("not your life"));
    place.write("empty.txt", "");
    assert_eq!(code(&scan(&place, &["empty.txt"])), 0);
}

#[test]
fn lines_are_answered_one_by_one_with_their_id() {
    let place = Place::new(Kind::Classic);
    let records: Vec<u8> = (0..10_000)
        .flat_map(|n| {
            format!("{{\"id\":{n},\"text\":\"Номер {n}, почта a{n}@example.org\"}}\n").into_bytes()
        })
        .collect();
    place.write("lines.jsonl", records);
    let output = scan(&place, &["lines.jsonl", "--jsonl"]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let told = out(&output);
    assert_eq!(told.lines().count(), 10_000);
    for (n, line) in told.lines().enumerate() {
        let report: Value = serde_json::from_str(line).unwrap();
        assert_eq!(report["id"], n);
        assert_eq!(report["findings"][0]["text"], format!("a{n}@example.org"));
    }
}

#[test]
fn a_line_that_is_no_object_is_refused_by_its_number_after_those_before_it() {
    let place = Place::new(Kind::Classic);
    let good = "{\"id\":\"a\",\"text\":\"\"}\n\n";
    for bad in [
        "{",
        "[]",
        "{\"id\":1}",
        "{\"text\":\"a\"}",
        "{\"id\":1,\"text\":2}",
        "{\"id\":{},\"text\":\"\"}",
    ] {
        let output = scan_input(
            &place,
            &["-", "--jsonl"],
            format!("{good}{bad}\n").as_bytes(),
        );
        assert_eq!(code(&output), 3, "{bad}");
        assert_eq!(out(&output).lines().count(), 1);
        assert!(err(&output).contains('3'), "{}", err(&output));
    }
}

#[test]
fn what_is_no_text_is_refused_with_what_to_do() {
    let place = Place::new(Kind::Classic);
    place.write("photo.jpg", crate::support::photograph("mark"));
    let output = scan(&place, &["photo.jpg"]);
    assert_eq!(code(&output), 3);
    assert!(err(&output).contains("photo.jpg"));
    let output = scan_input(&place, &["-"], b"abc \xff");
    assert_eq!(code(&output), 3);
    assert!(err(&output).contains('4'), "{}", err(&output));
    assert_eq!(code(&scan(&place, &["nowhere.txt"])), 5);
}

#[test]
fn the_words_of_a_document_are_those_that_survive_its_cleaning() {
    let place = Place::new(Kind::Classic);
    let page = "<html><head><meta name=author content='Скрытый Автор'></head><body>\
                <p>Мой адрес: <b>hidden@example.org</b></p><!-- gone@example.org --></body></html>";
    place.write("page.html", page);
    let output = scan(&place, &["page.html", "--json"]);
    let told = out(&output);
    assert!(
        told.contains("hidden@example.org"),
        "{told} {}",
        err(&output)
    );
    assert!(!told.contains("gone@example.org"));
}

#[test]
fn sealing_says_how_many_words_point_to_somebody_and_review_which() {
    let place = Place::new(Kind::Classic);
    place.write("told.txt", TOLD);
    place.write("note.txt", "Пишите: vymysel@example.org\n");
    let seal = |more: &[&str]| {
        plico()
            .current_dir(place.path())
            .args([
                "seal",
                "--card",
                "office/card.txt",
                "--check",
                &place.digits,
            ])
            .args(["--statement", "told.txt", "note.txt", "-o", "."])
            .args(more)
            .output()
            .unwrap()
    };
    let output = seal(&[]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(err(&output).contains("--review"), "{}", err(&output));
    assert!(!out(&output).contains("vymysel"), "not shown unless asked");
    let output = seal(&["--review"]);
    assert!(out(&output).contains("vymysel@example.org") && out(&output).contains("Барсук"));
    let report: Value = serde_json::from_str(&out(&seal(&["--json"]))).unwrap();
    assert!(report["words_found"].as_u64().unwrap() >= 4);
}

#[test]
fn a_review_of_cleaning_tells_words_and_the_old_name() {
    let place = Place::new(Kind::Classic);
    place.write(
        "vymysel@example.org.txt",
        "Номер телефона +7 905 123-45-67\n",
    );
    let output = plico()
        .current_dir(place.path())
        .args([
            "strip",
            "vymysel@example.org.txt",
            "-o",
            "clean.txt",
            "--review",
            "--json",
        ])
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{}", err(&output));
    let report: Value = serde_json::from_str(&out(&output)).unwrap();
    let words = report[0]["words"].as_array().unwrap();
    assert_eq!(words.len(), 2, "{report}");
}

#[test]
fn habits_are_listed_and_a_copy_without_them_can_be_taken_back() {
    let place = Place::new(Kind::Classic);
    let told = "Ну вот!! Мы шли , «долго» — всё время)) \nНу вот!! Шли  ЕЩЁ!!\n";
    place.write("told.txt", told);
    let output = scan(&place, &["told.txt", "--style", "--lang", "en"]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    let said = out(&output);
    assert!(said.contains("!!") && said.contains("line 1"), "{said}");
    assert!(said.contains("does not defeat"), "{said}");
    let output = scan(
        &place,
        &["told.txt", "--style", "--json", "--normalise", "copy.txt"],
    );
    let report: Value = serde_json::from_str(&out(&output)).unwrap();
    let copy = std::fs::read_to_string(place.join("copy.txt")).unwrap();
    assert!(
        !copy.contains("!!") && !copy.contains('«') && !copy.contains('ё'),
        "{copy}"
    );
    // The listed changes, taken back, give the text.
    let mut back: Vec<char> = told.chars().collect();
    let edits = report["edits"].as_array().unwrap();
    for edit in edits.iter().rev() {
        let at = |name: &str| usize::try_from(edit[name].as_u64().unwrap()).unwrap();
        let now = back[at("start")..at("end")].iter().collect::<String>();
        assert_eq!(edit["original"], now);
        back.splice(
            at("start")..at("end"),
            edit["replacement"].as_str().unwrap().chars(),
        );
    }
    assert_eq!(back.iter().collect::<String>(), copy);
    let again = scan(&place, &["told.txt", "--style", "--normalise", "copy.txt"]);
    assert_eq!(code(&again), 5, "what is there is never replaced");
    let some = scan(
        &place,
        &[
            "told.txt",
            "--style",
            "--normalise",
            "some.txt",
            "--only",
            "yo",
        ],
    );
    assert_eq!(code(&some), 1, "{}", err(&some));
    let some = std::fs::read_to_string(place.join("some.txt")).unwrap();
    assert_eq!(some, told.replace('ё', "е").replace("ЕЩЁ", "ЕЩЕ"));
    assert_eq!(
        code(&scan(&place, &["told.txt", "--style", "--only", "colour"])),
        2
    );
}
