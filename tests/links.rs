//! Accounts of one event are found across cases and languages, what differs is shown, and what was planted is flagged.
#![cfg(feature = "casebook")]

use crate::staff::{casebook, enrol};
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, err, out, run};
use plico::casework::Casebook;
use plico::model::Limits;
use plico::model::record::{Action, Relation};
use plico::wire::{Floor, Kind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const OFFICE: [&str; 4] = ["--office", "office", "--passphrase-file", "pw"];

/// The twelve samples in a casebook, and their cases in the samples' order.
fn samples() -> (Place, Vec<String>) {
    let place = Place::sample(Kind::Hybrid);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    let output = place.open(&[&["--json"], &names[..]].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said: Vec<Value> = serde_json::from_str(&out(&output)).unwrap();
    let case = |s: &Value| s["case"].as_str().unwrap().to_owned();
    (place, said.iter().map(case).collect())
}

fn plico(place: &Place, args: &[&str]) -> std::process::Output {
    run(place.path(), &[args, &OFFICE].concat())
}

fn json(place: &Place, args: &[&str]) -> Value {
    let text = done(place.path(), &[args, &["--json"], &OFFICE].concat());
    serde_json::from_str(&text).unwrap()
}

fn proposed(book: &Casebook, case: &str, days: u32) -> BTreeSet<String> {
    let found = book.proposals(case, days).unwrap();
    found.into_iter().map(|p| p.case).collect()
}

#[test]
fn the_four_accounts_of_one_event_name_each_other_and_nobody_else() {
    let (place, cases) = samples();
    let book = casebook(&place, &place.author()).unwrap();
    let four: BTreeSet<String> = cases[..4].iter().cloned().collect();
    for (n, case) in cases.iter().enumerate() {
        let mut expected = BTreeSet::new();
        if n < 4 {
            expected.clone_from(&four);
            expected.remove(case);
        }
        assert_eq!(proposed(&book, case, 7), expected, "{}", n + 1);
    }
    // The same with the answers' exact days alone, and with a year in between.
    for days in [0, 365] {
        for case in &four {
            let mut expected = four.clone();
            expected.remove(case);
            assert_eq!(proposed(&book, case, days), expected, "{days}");
        }
    }
}

#[test]
fn a_proposal_says_why_and_shows_what_differs() {
    let (place, cases) = samples();
    let said = json(&place, &["link", &cases[0]]);
    let proposals = said["proposals"].as_array().unwrap();
    assert_eq!(proposals.len(), 3);
    let third = proposals.iter().find(|p| p["case"] == cases[2].as_str());
    let third = third.unwrap();
    let names: BTreeMap<&str, &Value> = third["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| (n["kind"].as_str().unwrap(), n))
        .collect();
    assert!(
        names["place"]["ours"].to_string().contains("Небыль"),
        "{third}"
    );
    assert!(names["place"]["theirs"].to_string().contains("Nébyl"));
    assert_eq!(names["place"]["cases"], 4);
    assert!(names["unit"]["theirs"].to_string().contains("Samovar"));
    assert!(
        names["person"]["theirs"]
            .to_string()
            .contains("Ponarochkine")
    );
    assert_eq!(third["days"]["apart"], 0);
    assert_eq!(third["days"]["at_the_place"], true);
    // Who gave the order, and how: 03 contradicts 01.
    let beside = json(&place, &["link", &cases[0], &cases[2]]);
    let verdicts: BTreeMap<&str, &str> = beside["compared"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| {
            (
                c["question"].as_str().unwrap(),
                c["verdict"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(verdicts["events.orders.level"], "differs", "{beside}");
    assert_eq!(verdicts["events.when"], "agrees");
    assert_eq!(verdicts["events.perpetrators"], "words");
    let shown = out(&plico(&place, &["link", &cases[0], &cases[2]]));
    for part in [
        "DIFFERS: events.orders.level",
        "< company",
        "> battalion",
        "> Le commandant",
    ] {
        assert!(shown.contains(part), "{part} of {shown}");
    }
    let shown = out(&plico(&place, &["link", &cases[0]]));
    for part in [cases[2].as_str(), "Ponarochkine", "in 4 cases", "DIFFERS"] {
        assert!(shown.contains(part), "{part} of {shown}");
    }
}

#[test]
fn a_planted_copy_is_flagged_by_its_words_and_by_its_picture() {
    let (place, cases) = samples();
    let listed = place.cases();
    let of = |n: usize| {
        let found = listed.iter().find(|c| c["id"] == cases[n].as_str());
        found.unwrap().clone()
    };
    assert_eq!(of(4)["alike"][0]["case"], cases[0].as_str());
    assert_eq!(of(4)["same_pictures"][0]["case"], cases[7].as_str());
    assert_eq!(of(7)["same_pictures"][0]["case"], cases[4].as_str());
    assert_eq!(of(10)["same_pictures"], Value::Array(Vec::new()));
    let shown = out(&plico(&place, &["show", &cases[4]]));
    let flag = format!("Most likely the same picture as one in case {}", cases[7]);
    assert!(shown.contains(&flag), "{shown}");
    assert!(out(&plico(&place, &["link", &cases[4]])).contains(&flag));
}

#[test]
fn a_link_is_seen_from_both_cases_and_what_is_unrelated_is_not_proposed_again() {
    let (place, cases) = samples();
    let link = |more: &[&str]| {
        let args = [&["link", &cases[0], &cases[1]], more].concat();
        plico(&place, &args)
    };
    assert_eq!(code(&link(&["--is", "unrelated"])), 2, "no reason");
    assert_eq!(
        code(&link(&["--is", "unrelated", "--reason", " "])),
        1,
        "an empty one"
    );
    assert_eq!(code(&link(&["--is", "cousins", "--reason", "x"])), 2);
    let itself = [
        "link", &cases[0], &cases[0], "--is", "copy", "--reason", "x",
    ];
    assert_eq!(code(&plico(&place, &itself)), 2);
    let unknown = ["link", &cases[0], "9999", "--is", "copy", "--reason", "x"];
    assert_eq!(code(&plico(&place, &unknown)), 2);
    let claims = ["--is", "agrees", "--reason", "x", "--claims", "abcd,abcd"];
    assert_ne!(code(&link(&claims)), 0, "no such claims");
    let output = link(&["--is", "unrelated", "--reason", "another\u{1b}[2J year"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for (case, other, own) in [(0, 1, true), (1, 0, false)] {
        let said = json(&place, &["link", &cases[case]]);
        let link = &said["links"][0];
        assert_eq!(link["relation"], "unrelated");
        assert_eq!(link["case"], cases[other].as_str());
        assert_eq!(link["own"], own);
        let proposals = said["proposals"].as_array().unwrap();
        assert_eq!(proposals.len(), 2);
        assert!(proposals.iter().all(|p| p["case"] != cases[other].as_str()));
    }
    let shown = plico(&place, &["link", &cases[1]]);
    assert!(!shown.stdout.contains(&0x1b));
    // Somebody who looks again may say otherwise; the last word counts.
    assert_eq!(
        code(&link(&[
            "--is",
            "same_event",
            "--reason",
            "the same after all"
        ])),
        0
    );
    let book = casebook(&place, &place.author()).unwrap();
    assert!(proposed(&book, &cases[1], 7).contains(&cases[0]));
}

#[test]
fn an_event_gathers_claims_of_several_cases_with_their_grades_as_the_reader_may_see_them() {
    let (place, cases) = samples();
    let claim = |case: &str, quote: &str| {
        let said = json(&place, &["claim", case, "--quote", quote]);
        said["records"][0].as_str().unwrap().to_owned()
    };
    let first = claim(&cases[0], "вышел капитан Понарошкин с фонариком");
    let second = claim(
        &cases[2],
        "l’ordre, c’est le commandant qui l’a donné, et par écrit",
    );
    let made = json(
        &place,
        &[
            "event",
            "new",
            "--title",
            "The fire",
            "--from",
            "2030-10-11",
            "--to",
            "2030-10-12",
            "--place",
            "Nebyl",
        ],
    );
    let event = &made["record"].as_str().unwrap()[..8];
    for (case, claim) in [(&cases[0], &first), (&cases[2], &second)] {
        assert_eq!(
            code(&plico(&place, &["event", "add", event, case, &claim[..8]])),
            0
        );
    }
    let twice = plico(&place, &["event", "add", event, &cases[0], &first[..8]]);
    assert_eq!(code(&twice), 1);
    assert_ne!(
        code(&plico(
            &place,
            &["event", "add", event, &cases[1], &first[..8]]
        )),
        0
    );
    assert_eq!(code(&plico(&place, &["event", "show", "0000"])), 2);
    let backwards = [
        "event",
        "new",
        "--title",
        "x",
        "--from",
        "2030-10-12",
        "--to",
        "2030-10-11",
    ];
    assert_eq!(code(&plico(&place, &backwards)), 2);
    let contradicts = ["--is", "contradicts", "--reason", "another man", "--claims"];
    let both = format!("{},{}", &first[..8], &second[..8]);
    let link = [&["link", &cases[0], &cases[2]], &contradicts[..], &[&both]].concat();
    assert_eq!(code(&plico(&place, &link)), 0);
    // A colleague's grade is not seen by who has not graded.
    let anna = enrol(&place, "anna");
    let mut book = casebook(&place, &anna).unwrap();
    let key = book.key_of(&cases[0]).unwrap();
    let grade = Action::InformationGraded {
        claim: plico::model::Digest::from_hex(&first).unwrap(),
        grade: plico::model::record::Information::from_code("3").unwrap(),
        evidence: Vec::new(),
        reason: "it fits".to_owned(),
    };
    book.judge(&anna, &key, &grade).unwrap();
    let events = book.happenings().unwrap();
    let about = |reader: &str| book.cases_about(reader, &events[0].record).unwrap();
    let of = |reader: &str| {
        let about = about(reader);
        let one = about.iter().find(|a| a.case == cases[0]).unwrap();
        one.seen
            .state
            .claim(&one.claims[0])
            .unwrap()
            .information
            .len()
    };
    assert_eq!((of(&anna.key()), of(&place.author().key())), (1, 0));
    assert_eq!(about(&anna.key()).len(), 2);
    drop(book);
    let lead = [&["--as", "lead"], &["event", "show", event, "--json"][..]].concat();
    let lead = [&lead[2..], &lead[..2], &OFFICE[..]].concat();
    let said: Value = serde_json::from_str(&done(place.path(), &lead)).unwrap();
    assert_eq!(said["title"], "The fire");
    assert_eq!(said["cases"].as_array().unwrap().len(), 2, "{said}");
    assert_eq!(said["links"][0]["relation"], "contradicts");
    let lead = |args: &[&str]| {
        let args = [args, &["--as", "lead"], &OFFICE[..]].concat();
        let output = run(place.path(), &args);
        assert_eq!(code(&output), 0, "{}", err(&output));
        out(&output)
    };
    let shown = lead(&["event", "show", event]);
    for part in ["Понарошкин", "commandant", "contradicts", "The fire"] {
        assert!(shown.contains(part), "{part} of {shown}");
    }
    lead(&["event", "remove", event, &cases[2], &second[..8]]);
    assert!(lead(&["event", "list"]).contains("claims: 1, cases: 1"));
}

#[test]
fn the_tables_are_made_again_from_what_the_casebook_has_and_go_with_a_destroyed_case() {
    let (place, cases) = samples();
    let mut book = casebook(&place, &place.author()).unwrap();
    let cases_of = |book: &Casebook| proposed(book, &cases[0], 7);
    let before = cases_of(&book);
    book.link(
        &place.author(),
        (&cases[1], &cases[5]),
        Relation::SamePerson,
        None,
        "x",
    )
    .unwrap();
    drop(book);
    let key = place.database_key();
    let db = || {
        let db = rusqlite::Connection::open(place.join("office/casebook/casebook.db")).unwrap();
        db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
            .unwrap();
        db
    };
    db().execute_batch(
        "DROP TABLE mentions; DROP TABLE linked; DROP TABLE about; DROP TABLE pictures;
         DROP TABLE same_pictures; DELETE FROM meta WHERE name = 'speaks';",
    )
    .unwrap();
    let mut book = casebook(&place, &place.author()).unwrap();
    assert_eq!(cases_of(&book), before);
    assert_eq!(book.links_of(&cases[5]).unwrap().len(), 1);
    book.look_at_pictures(place.author().intake(), &Limits::STANDARD)
        .unwrap();
    assert_eq!(book.same_pictures(&cases[4]).unwrap().len(), 1);
    let anna = enrol(&place, "anna");
    for n in [1, 4] {
        let key = book.key_of(&cases[n]).unwrap();
        book.ask_to_destroy(&place.author(), &key, "x").unwrap();
        book = casebook(&place, &anna).unwrap();
        book.agree_to_destroy(&anna, &key, "x").unwrap();
    }
    assert_eq!(cases_of(&book).len(), 2);
    assert!(book.same_pictures(&cases[7]).unwrap().is_empty());
    assert!(book.links_of(&cases[5]).unwrap().is_empty());
    drop(book);
    let count = |query: &str| db().query_row(query, [], |r| r.get::<_, i64>(0)).unwrap();
    let gone = "SELECT count(*) FROM mentions JOIN cases ON key = case_key WHERE id = '{}'";
    assert_eq!(count(&gone.replace("{}", &cases[1])), 0);
    assert!(count(&gone.replace("{}", &cases[0])) > 0);
}

#[test]
fn a_place_alone_or_a_day_alone_brings_no_two_cases_together() {
    let place = Place::new(Kind::Classic);
    let texts = [
        "Мы стояли в деревне Небыль 4 марта 2030 года.",
        "Мы стояли в деревне Небыль 20 июля 2030 года.",
        "Мы стояли в деревне Выдумово 4 марта 2030 года.",
        "We were in the village of Nebyl on 9 March 2030.",
        "Мы стояли в деревне Небыль, когда это было.",
    ];
    let mut cases = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let name = format!("{n}.age");
        place.write(&name, place.seal_text(text, Floor::Small));
        cases.push(
            json(&place, &["open", &name])[0]["case"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    let book = casebook(&place, &place.author()).unwrap();
    let set = |which: &[usize]| {
        which
            .iter()
            .map(|n| cases[*n].clone())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(proposed(&book, &cases[0], 7), set(&[3]));
    assert_eq!(proposed(&book, &cases[0], 5), set(&[3]));
    assert_eq!(proposed(&book, &cases[0], 4), set(&[]));
    assert_eq!(proposed(&book, &cases[0], 140), set(&[1, 3]));
    assert_eq!(proposed(&book, &cases[2], 365), set(&[]));
    assert_eq!(proposed(&book, &cases[4], 365), set(&[]));
    drop(book);
    let too_many = plico(&place, &["link", &cases[0], "--days", "3661"]);
    assert_eq!(code(&too_many), 2);
    assert_eq!(
        code(&plico(&place, &["link", &cases[0], "--days", "3660"])),
        0
    );
}

#[test]
fn days_that_exclude_each_other_and_options_that_do_differ() {
    let place = Place::new(Kind::Classic);
    let case = |day: &str, form: &str| {
        let day = serde_json::json!({"date": day, "precision": "day"});
        let event = serde_json::json!({"form": form, "what": format!("words {form}\u{1b}[2J"),
            "when": {"from": day, "to": day}, "where": {"name": "the village of Nebyl", "precision": "settlement"}});
        let answers = serde_json::json!({"events": [event]}).to_string();
        let sealed = crate::safe::sealed(&place, ("An account.", &answers), &[], &[]);
        place.write("a.age", sealed);
        let said = json(&place, &["open", "a.age"]);
        said[0]["case"].as_str().unwrap().to_owned()
    };
    let one = case("2030-10-11", "oral");
    let two = case("2030-10-14", "oral");
    let other = case("2030-10-11", "written");
    let book = casebook(&place, &place.author()).unwrap();
    assert_eq!(
        proposed(&book, &one, 7),
        BTreeSet::from([two.clone(), other.clone()])
    );
    assert_eq!(proposed(&book, &one, 2), BTreeSet::from([other.clone()]));
    let verdicts = |with: &str, days| {
        let compared = book.compare(&one, with, days).unwrap();
        let verdicts = compared.into_iter().map(|c| (c.question, c.verdict.code()));
        verdicts.collect::<BTreeMap<_, _>>()
    };
    let of_two = verdicts(&two, 7);
    assert_eq!(of_two["events.when"], "differs", "{of_two:?}");
    assert_eq!(of_two["events.form"], "agrees");
    assert_eq!(of_two["events.where"], "agrees");
    assert!(verdicts(&two, 2).is_empty());
    assert_eq!(verdicts(&other, 7)["events.form"], "differs");
    assert_eq!(verdicts(&other, 7)["events.what"], "words");
    drop(book);
    let shown = plico(&place, &["link", &one, &other]);
    assert!(!shown.stdout.contains(&0x1b), "quotes are made visible");
}

#[test]
fn each_limit_of_the_comparison_holds_on_both_sides() {
    let (place, cases) = samples();
    let author = place.author();
    let dir = place.join("office/casebook");
    let with = |change: &dyn Fn(&mut Limits)| {
        let mut limits = Limits::STANDARD;
        change(&mut limits);
        let book = Casebook::open(&dir, &author, &limits).unwrap();
        proposed(&book, &cases[0], 7).len()
    };
    assert_eq!(with(&|l| l.proposals = 2), 2);
    assert_eq!(
        with(&|l| l.linking_name_cases = 4),
        3,
        "four cases name the village"
    );
    assert_eq!(with(&|l| l.linking_name_cases = 3), 0);
    // The span of two days and no longer.
    assert_eq!(with(&|l| l.linking_longest = 2), 3);
    assert_eq!(with(&|l| l.linking_longest = 0), 0);
    let db = || {
        let db = rusqlite::Connection::open(dir.join("casebook.db")).unwrap();
        let key = place.database_key();
        db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
            .unwrap();
        db
    };
    let counted = |query: &str| db().query_row(query, [], |r| r.get::<_, i64>(0)).unwrap();
    let most = "SELECT max(n) FROM (SELECT count(*) AS n FROM mentions GROUP BY source)";
    for limit in [5, 1_000] {
        db().execute_batch("DELETE FROM meta WHERE name = 'speaks'")
            .unwrap();
        with(&|l| l.mentions = limit);
        let kept = usize::try_from(counted(most)).unwrap();
        assert!(
            if limit == 5 {
                kept == 5
            } else {
                kept > 5 && kept < limit
            },
            "{kept}"
        );
    }
    let seen = |change: &dyn Fn(&mut Limits)| {
        let again =
            "UPDATE pictures SET done = 0, tries = 0, bits = NULL; DELETE FROM same_pictures";
        db().execute_batch(again).unwrap();
        let mut limits = Limits::STANDARD;
        change(&mut limits);
        let mut book = Casebook::open(&dir, &author, &Limits::STANDARD).unwrap();
        book.look_at_pictures(author.intake(), &limits).unwrap();
        counted("SELECT count(*) FROM pictures WHERE bits IS NOT NULL")
    };
    let all = seen(&|_| ());
    let largest = "SELECT max(width * height) FROM pictures";
    let largest = u64::try_from(counted(largest)).unwrap();
    assert_eq!(seen(&|l| l.compared_pixels = largest), all);
    assert!(seen(&|l| l.compared_pixels = largest - 1) < all);
    let largest =
        "SELECT max(json_extract(value, '$.size')) FROM bundles, json_each(manifest, '$.entries')
                   WHERE json_extract(value, '$.media') LIKE 'image/%'";
    let largest = u64::try_from(counted(largest)).unwrap();
    assert_eq!(seen(&|l| l.compared_file = largest), all);
    assert_eq!(seen(&|l| l.compared_file = largest - 1), all - 1);
}
