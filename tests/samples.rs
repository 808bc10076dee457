//! The twelve sample submissions: sealed to an office, and opened by the program.

use crate::support::samples::{index, seal_all};
use crate::support::{Place, code, err, out};
use plico::wire::Kind;
use serde_json::Value;

/// An office, and what `open --json` says of its twelve sealed samples.
fn opened(more: &[&str]) -> (Place, Vec<Value>) {
    let place = Place::sample(Kind::Hybrid);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    let output = place.open(&[&["--json"], more, &names[..]].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    (place, serde_json::from_str(&out(&output)).unwrap())
}

#[test]
#[cfg(feature = "casebook")]
fn the_twelve_samples_are_eleven_cases_because_the_last_follows_the_sixth() {
    let (place, said) = opened(&[]);
    let cases: Vec<&str> = said.iter().map(|s| s["case"].as_str().unwrap()).collect();
    assert_eq!(cases.len(), 12);
    assert_eq!(cases[11], cases[5]);
    let listed = place.cases();
    assert_eq!(listed.len(), 11);
    for case in listed {
        let both = case["id"] == cases[5];
        assert_eq!(case["bundles"], if both { 2 } else { 1 }, "{case}");
    }
}

#[test]
fn what_the_index_says_of_a_sample_is_what_was_sealed() {
    let (place, said) = opened(&["--to", "plain"]);
    let index = index();
    assert_eq!((index.len(), said.len()), (12, 12));
    let mut keys = Vec::new();
    for (entry, number) in index.iter().zip(1..) {
        let folder = entry["folder"].as_str().unwrap();
        let plain = place.join(&format!("plain/{number:04}"));
        let read = |name| std::fs::read_to_string(plain.join(name)).unwrap();
        let manifest: Value = serde_json::from_str(&read("manifest.json")).unwrap();
        let mut scopes = entry["consent"].as_array().unwrap().clone();
        scopes.sort_by_key(Value::to_string);
        let (consent, pseudonym) = (&manifest["consent"], &manifest["pseudonym"]);
        assert_eq!(consent["scopes"], Value::from(scopes), "{folder}");
        assert_eq!(consent["not_before"], entry["not_before"], "{folder}");
        assert_eq!(pseudonym["sequence"], entry["sequence"], "{folder}");
        keys.push(pseudonym["key"].clone());
        let written = std::fs::read_to_string(format!("examples/cases/{folder}/statement.md"));
        assert_eq!(read("statement.md"), written.unwrap(), "{folder}");
        let files = entry["files"].as_array().unwrap().len();
        let kept = entry["consent"].to_string().contains("keep_originals");
        let entries = 3 + files * if kept { 2 } else { 1 };
        let sealed = manifest["entries"].as_array().unwrap().len();
        assert_eq!(sealed + 1, entries, "{folder}");
    }
    assert!(keys[5].is_string());
    assert_eq!(index[11]["follows"], "06");
    assert_eq!(keys[11], keys[5]);
}
