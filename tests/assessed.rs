//! The twelve sample submissions, from intake to assessed: two verifiers, each with a casebook of their own, a folder between
//! them, and in the end a dossier that shows who judged what and why. By processes only, as people do it.
#![cfg(feature = "casebook")]

use crate::staff::{OWN, enrol};
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, err, files_below, out, run};
use plico::wire::Kind;
use serde_json::Value;

/// What a verifier's commands end with.
const LEAD: [&str; 6] = [
    "--office",
    "office",
    "--as",
    "lead",
    "--passphrase-file",
    "pw",
];
const ANNA: [&str; 6] = [
    "--office",
    "annas",
    "--as",
    "anna",
    "--passphrase-file",
    "own",
];

fn says(place: &Place, who: &[&str], args: &[&str]) -> String {
    done(place.path(), &[args, who].concat())
}

fn json(place: &Place, who: &[&str], args: &[&str]) -> Value {
    serde_json::from_str(&says(place, who, &[args, &["--json"]].concat())).unwrap()
}

fn state(place: &Place, who: &[&str]) -> String {
    json(place, who, &["log", "head"])["state"].to_string()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The claims of a case, as this verifier sees them.
fn claims(place: &Place, who: &[&str], case: &str) -> Vec<Value> {
    let seen = json(place, who, &["claim", case]);
    seen["claims"].as_array().unwrap().clone()
}

/// The office, both casebooks, and the cases of the twelve submissions in their order.
fn received() -> (Place, Vec<String>) {
    let place = Place::sample(Kind::Hybrid);
    enrol(&place, "anna");
    place.write("own", OWN);
    let kit = ["office", "verifier", "kit", "anna", "-o", "annas"];
    let root = ["--office", "office", "--passphrase-file", "pw"];
    done(place.path(), &[&kit[..], &root].concat());
    std::fs::create_dir(place.join("shared")).unwrap();
    let files = seal_all(&place.office, &place.join("inbox"));
    let files: Vec<&str> = files.iter().map(|f| f.to_str().unwrap()).collect();
    let opened = json(&place, &LEAD, &[&["open"], &files[..]].concat());
    let cases = opened.as_array().unwrap().iter();
    let cases: Vec<String> = cases.map(|o| text(&o["case"]).to_owned()).collect();
    assert_eq!((cases.len(), &cases[11]), (12, &cases[5]));
    (place, cases)
}

/// Every claim that the answers suggest, or the first words of what was told where they suggest none.
fn mark(place: &Place, case: &str) {
    let proposed = json(place, &LEAD, &["claim", case, "--propose"]);
    let count = proposed.as_array().unwrap().len();
    if count == 0 {
        says(
            place,
            &LEAD,
            &["claim", case, "--at", "0-12", "--message", "1"],
        );
    } else {
        let all: Vec<String> = (1..=count.min(3)).map(|n| n.to_string()).collect();
        says(place, &LEAD, &["claim", case, "--accept", &all.join(",")]);
    }
}

/// Grades the source and every claim without having seen a colleague's grade, and assesses the first claim.
fn judge(place: &Place, who: &[&str], case: &str, grade: &str, why: &str) {
    let source = ["assess", case, "--source-grade", "F", "--reason", why];
    says(place, who, &source);
    for claim in claims(place, who, case) {
        assert_eq!(claim["information"].as_array().unwrap().len(), 0, "{claim}");
        let record = text(&claim["record"]);
        let args = [
            "assess", case, "--claim", record, "--grade", grade, "--reason", why,
        ];
        says(place, who, &args);
    }
}

#[test]
fn two_verifiers_take_the_samples_from_intake_to_assessed() {
    let (place, cases) = received();
    for case in &cases[..11] {
        mark(&place, case);
    }
    says(&place, &LEAD, &["sync", "shared"]);
    says(&place, &ANNA, &["sync", "shared"]);
    assert_eq!(state(&place, &LEAD), state(&place, &ANNA));
    let listed = json(&place, &ANNA, &["list"]);
    assert_eq!(listed.as_array().unwrap().len(), 11);

    // Both at the same time, and neither sees the other's.
    for case in &cases[..11] {
        judge(&place, &LEAD, case, "3", "Причина первого человека");
        judge(&place, &ANNA, case, "4", "Raison de la seconde personne");
    }
    let first = &cases[0];
    let weather = [
        "--reference",
        "A picture of the roof",
        "--lineage",
        "provider",
        "--independent",
    ];
    says(&place, &LEAD, &[&["source", first], &weather[..]].concat());
    let source = json(&place, &LEAD, &["source", first]);
    let source = text(&source[0]["record"]).to_owned();
    let claim = text(&claims(&place, &LEAD, first)[0]["record"]).to_owned();
    let assess = [
        "assess",
        first,
        "--claim",
        &claim,
        "--status",
        "corroborated",
        "--source",
        &source,
        "--external",
        "for:The roof has fallen in.",
        "--detail",
        "for:Much of it.",
        "--method",
        "Compared with a picture",
        "--limits",
        "Who had the key",
        "--risk",
        "3,2,1",
    ];
    says(&place, &LEAD, &assess);
    for who in [&LEAD, &ANNA, &LEAD] {
        says(&place, who, &["sync", "shared"]);
    }
    assert_eq!(state(&place, &LEAD), state(&place, &ANNA));

    // Now that both have graded, the second reads the assessment, and dissents.
    let seen = &claims(&place, &ANNA, first)[0];
    assert_eq!(seen["assessments"][0]["name"], "lead");
    assert_eq!(seen["information"].as_array().unwrap().len(), 2);
    let dissent = [
        "assess",
        first,
        "--claim",
        &claim,
        "--dissent",
        "--reason",
        "The picture is older.",
    ];
    says(&place, &ANNA, &dissent);
    planted_contradicting_and_withdrawn(&place, &cases);
    for who in [&ANNA, &LEAD, &ANNA] {
        says(&place, who, &["sync", "shared"]);
    }
    assert_eq!(state(&place, &LEAD), state(&place, &ANNA));
    for who in [&LEAD, &ANNA] {
        let verdict = json(&place, who, &["log", "verify"]);
        assert_eq!(verdict["faults"], serde_json::json!([]));
    }
    dossier(&place, first);
}

/// The near-copy is flagged, the contradiction recorded, the withdrawal seen by both.
fn planted_contradicting_and_withdrawn(place: &Place, cases: &[String]) {
    let listed = json(place, &ANNA, &["list"]);
    let of = |case: &str| {
        let mut all = listed.as_array().unwrap().iter();
        all.find(|c| c["id"] == case).unwrap()
    };
    assert_eq!(of(&cases[4])["alike"][0]["case"], cases[0].as_str());
    let withdrawn = of(&cases[5])["withdrawn"].as_array().unwrap();
    assert!(withdrawn.contains(&"share_courts".into()), "{withdrawn:?}");
    let copy = [
        "link",
        &cases[4],
        &cases[0],
        "--is",
        "copy",
        "--reason",
        "The same sentences.",
    ];
    says(place, &ANNA, &copy);
    let status = [
        "status",
        &cases[4],
        "fabricated",
        "--reason",
        "Another's words with other names.",
    ];
    says(place, &ANNA, &status);
    let against = [
        "link",
        &cases[2],
        &cases[0],
        "--is",
        "contradicts",
        "--reason",
        "Who gave the order.",
    ];
    says(place, &ANNA, &against);
    let refused = [
        "dossier",
        &cases[5],
        "-o",
        "court.html",
        "--for",
        "share_courts",
    ];
    let output = run(place.path(), &[&refused[..], &ANNA].concat());
    assert_eq!(code(&output), 1, "{}{}", out(&output), err(&output));
    assert!(!place.join("court.html").exists());
}

/// Whoever did not work on the case reads who judged what, and why.
fn dossier(place: &Place, case: &str) {
    std::fs::create_dir(place.join("given")).unwrap();
    let make = [
        "dossier",
        case,
        "-o",
        "given",
        "--for",
        "share_courts",
        "--reason",
        "For <b>them</b>",
    ];
    says(place, &LEAD, &make);
    let files = files_below(&place.join("given"));
    assert_eq!(files.len(), 1);
    let page = std::fs::read_to_string(&files[0]).unwrap();
    for words in [
        "Замок я видел сам",
        "Причина первого человека",
        "Raison de la seconde personne",
        "A picture of the roof",
        "Compared with a picture",
        "The roof has fallen in.",
        "Who had the key",
        "Dissents",
        "The picture is older.",
        "anna",
        "lead",
        "share_courts",
        "For &lt;b&gt;them",
    ] {
        assert!(page.contains(words), "{words}");
    }
    for words in ["<script", "http://", "https://", "<b>them"] {
        assert!(!page.contains(words), "{words}");
    }
    // Its making is recorded, with its digest.
    let log = json(place, &LEAD, &["log", "show", case]);
    let taken = log.as_array().unwrap().last().unwrap();
    assert_eq!(taken["action"]["do"], "taken_out");
    let digest = plico::wire::digest_of(page.as_bytes()).to_string();
    assert_eq!(taken["action"]["output"], digest.as_str());
}
