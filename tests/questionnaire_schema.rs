//! The JSON Schema of `examples/` says what the program holds a questionnaire to, as far as a schema can.

use crate::support::{PASSPHRASE, code, err, run, skipped};
use plico::model::{Limits, Questionnaire};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// Reads questionnaires, one a line, and says for each whether the schema takes it.
const VALIDATOR: &str = "
import json, sys
from jsonschema import Draft202012Validator as V
schema = json.load(open('examples/questionnaire.schema.json'))
V.check_schema(schema)
for line in sys.stdin:
    print('yes' if V(schema).is_valid(json.loads(line)) else 'no')
";

/// What the schema says of each, or nothing where there is no validator.
fn by_schema(questionnaires: &[Value]) -> Option<Vec<bool>> {
    let python = |code: &str| {
        let mut command = Command::new("python3");
        command.args(["-W", "ignore", "-c", code]);
        command
    };
    let there = python("import jsonschema").stderr(Stdio::null()).status();
    if !there.is_ok_and(|s| s.success()) {
        skipped("python3 has no module jsonschema");
        return None;
    }
    let mut child = python(VALIDATOR)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = questionnaires.iter().map(|q| format!("{q}\n")).collect();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(lines.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.lines().map(|l| l == "yes").collect())
}

fn by_program(questionnaire: &Value) -> bool {
    Questionnaire::from_json(questionnaire.to_string().as_bytes(), &Limits::STANDARD).is_ok()
}

fn sample() -> Value {
    serde_json::from_slice(&std::fs::read("examples/questionnaire.json").unwrap()).unwrap()
}

/// The place of a field of the sample.
fn field<'a>(q: &'a mut Value, id: &str) -> &'a mut Value {
    let fields = q["fields"].as_array_mut().unwrap();
    fields.iter_mut().find(|f| f["id"] == id).unwrap()
}

type Fault = fn(&mut Value);

/// Faults that both see.
const FAULTS: &[(&str, Fault)] = &[
    ("another format", |q| {
        q["format"] = json!("plico/questionnaire/2")
    }),
    ("no languages", |q| q["languages"] = json!([])),
    ("no title", |q| {
        drop(q.as_object_mut().unwrap().remove("title"))
    }),
    ("an unknown key", |q| q["colour"] = json!("red")),
    ("an unknown key of a field", |q| {
        field(q, "unit")["colour"] = json!("red")
    }),
    ("capitals in a name", |q| {
        field(q, "unit")["id"] = json!("Unit")
    }),
    ("a long name", |q| q["id"] = json!("x".repeat(41))),
    ("an unknown type", |q| {
        field(q, "unit")["type"] = json!("number")
    }),
    ("a sensitivity of four", |q| {
        field(q, "unit")["sensitivity"] = json!(4)
    }),
    ("a sensitivity in words", |q| {
        field(q, "unit")["sensitivity"] = json!("high")
    }),
    ("no help", |q| {
        drop(field(q, "unit").as_object_mut().unwrap().remove("help"))
    }),
    ("a text that is none", |q| {
        field(q, "unit")["label"] = json!("Unit")
    }),
    ("a choice of nothing", |q| {
        field(q, "rank")["options"] = json!([])
    }),
    ("options of a text", |q| {
        field(q, "unit")["options"] =
            json!([{"id": "a", "label": {"ru": "a", "uk": "a", "fr": "a", "en": "a"}}]);
    }),
    ("an empty group", |q| {
        field(q, "events")["fields"] = json!([])
    }),
    ("fields of a text", |q| {
        let inner = field(q, "events")["fields"][0].clone();
        field(q, "unit")["fields"] = json!([inner]);
    }),
    ("a date to the second", |q| {
        field(q, "left_when")["finest"] = json!("second")
    }),
    ("a place to the month", |q| {
        field(q, "home_region")["finest"] = json!("month")
    }),
    ("a precise text", |q| {
        field(q, "unit")["finest"] = json!("day")
    }),
    ("a text that repeats", |q| {
        field(q, "unit")["repeat"] = json!(true)
    }),
    ("a condition on nothing", |q| {
        field(q, "unit")["ask_if"]["is"] = json!([])
    }),
    ("uses without the first", |q| {
        q["consent"].as_array_mut().unwrap().remove(0);
    }),
    ("a use in capitals", |q| {
        q["consent"][1]["id"] = json!("Translate")
    }),
    ("groups too deep", |q| {
        let group = field(q, "events").clone();
        let orders = field(q, "events")["fields"].as_array_mut().unwrap();
        let orders = orders.iter_mut().find(|f| f["id"] == "orders").unwrap();
        orders["fields"].as_array_mut().unwrap().push(group);
    }),
    ("too many options", |q| {
        let option = field(q, "rank")["options"][0].clone();
        let many: Vec<Value> = (0..101)
            .map(|n| {
                let mut option = option.clone();
                option["id"] = json!(format!("o{n}"));
                option
            })
            .collect();
        field(q, "rank")["options"] = json!(many);
    }),
];

/// Faults that no schema can see, and the program does.
const BEYOND: &[(&str, Fault)] = &[
    ("a text missing in one language", |q| {
        drop(
            field(q, "unit")["label"]
                .as_object_mut()
                .unwrap()
                .remove("uk"),
        );
    }),
    ("a name twice", |q| field(q, "unit")["id"] = json!("rank")),
    ("a condition on a later field", |q| {
        field(q, "branch")["ask_if"]["field"] = json!("rank")
    }),
    ("a condition that cannot be met", |q| {
        field(q, "unit")["ask_if"]["is"] = json!(["nobody"])
    }),
];

#[test]
fn the_sample_is_taken_by_the_program_and_by_the_schema() {
    assert!(by_program(&sample()));
    if let Some(said) = by_schema(&[sample()]) {
        assert_eq!(said, [true]);
    }
}

#[test]
fn each_fault_is_refused_by_both_and_the_rest_by_the_program() {
    let with = |faults: &[(&str, Fault)]| -> Vec<Value> {
        let faulty = |(_, fault): &(&str, Fault)| {
            let mut q = sample();
            fault(&mut q);
            q
        };
        faults.iter().map(faulty).collect()
    };
    let (shared, beyond) = (with(FAULTS), with(BEYOND));
    for ((what, _), q) in FAULTS.iter().zip(&shared).chain(BEYOND.iter().zip(&beyond)) {
        assert!(!by_program(q), "{what}");
    }
    if let Some(said) = by_schema(&shared) {
        for ((what, _), taken) in FAULTS.iter().zip(said) {
            assert!(!taken, "{what}");
        }
    }
    if let Some(said) = by_schema(&beyond) {
        for ((what, _), taken) in BEYOND.iter().zip(said) {
            assert!(taken, "the schema says more than it seems to: {what}");
        }
    }
}

#[test]
fn the_file_and_the_field_of_a_fault_are_both_named_in_each_language() {
    let dir = tempfile::tempdir().unwrap();
    let mut q = sample();
    field(&mut q, "events")["fields"][0]["colour"] = json!("red");
    let inner = field(&mut q, "events")["fields"][0]["id"].clone();
    let inner = inner.as_str().unwrap();
    std::fs::write(dir.path().join("questions.json"), q.to_string()).unwrap();
    std::fs::write(dir.path().join("pw"), PASSPHRASE).unwrap();
    for lang in ["en", "ru", "uk", "fr"] {
        let args = [
            "--lang",
            lang,
            "office",
            "new",
            "office",
            "--name",
            "Sample office",
        ];
        let more = [
            "--questionnaire",
            "questions.json",
            "--passphrase-file",
            "pw",
        ];
        let output = run(dir.path(), &[&args[..], &more[..]].concat());
        assert_eq!(code(&output), 3);
        let told = err(&output);
        for part in ["questions.json", &format!("events.{inner}"), "colour"] {
            assert!(told.contains(part), "{lang}: {part}: {told}");
        }
        assert!(!dir.path().join("office").exists());
    }
}
