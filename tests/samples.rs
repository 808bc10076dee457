//! The twelve sample submissions: sealed to an office, and opened by the program.

use crate::support::samples::{index, seal_all};
use crate::support::{Place, code, err, out};
use plico::wire::Kind;
use serde_json::Value;

/// The office, its twelve sealed samples, and what `open --json` said of them.
fn opened() -> (Place, Vec<Value>) {
    let place = Place::sample(Kind::Hybrid);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    let output = place.open(&[&["--json"], &names[..]].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = serde_json::from_str(&out(&output)).unwrap();
    (place, said)
}

#[test]
fn the_twelve_samples_are_eleven_cases_because_the_last_follows_the_sixth() {
    let (place, said) = opened();
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
    let (place, said) = opened();
    for (entry, said) in index().iter().zip(&said) {
        let shown = place.show(said["case"].as_str().unwrap(), &["--json"]);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        let nth = entry["sequence"].as_u64().unwrap_or(1) as usize - 1;
        let bundle = &shown["bundles"][nth];
        let folder = entry["folder"].as_str().unwrap();
        let mut scopes = entry["consent"].as_array().unwrap().clone();
        scopes.sort_by_key(Value::to_string);
        assert_eq!(bundle["consent"]["scopes"], Value::from(scopes), "{folder}");
        assert_eq!(
            bundle["consent"]["not_before"], entry["not_before"],
            "{folder}"
        );
        assert_eq!(bundle["sequence"], entry["sequence"], "{folder}");
        let attached = bundle["attachments"].as_array().unwrap().len();
        assert_eq!(attached, entry["files"].as_array().unwrap().len());
        let written = std::fs::read_to_string(format!("examples/cases/{folder}/statement.md"));
        assert_eq!(bundle["statement"], written.unwrap(), "{folder}");
    }
}
