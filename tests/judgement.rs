//! Judging an account: what is refused when it is said, what is shown of records that should not have been said, and that
//! nobody sees what colleagues think before having graded.
#![cfg(feature = "casebook")]

use crate::staff::{OWN, casebook, enrol};
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, err, files_below, out, run};
use plico::casework::judgement::{STATEMENT, Seen, Words, anchor, candidates, texts};
use plico::casework::{Casebook, Filter, JudgeError, Order};
use plico::envelope::Author;
use plico::model::record::{
    Action, Assessment, Claim, ClaimKind, Evidence, Indicators, Information, Reliability, Risks,
    Span, Status, Weighed, Weight,
};
use plico::model::{Digest, Limits, Reason};
use plico::wire::{Floor, Kind};
use serde_json::Value;

const TEXT: &str =
    "Ночью горел мост. Мост горел до утра 👩‍🚒.\nКто-то за\u{301}мок открыл; мост стоял.";
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
    "office",
    "--as",
    "anna",
    "--passphrase-file",
    "own",
];

/// A case with two verifiers.
struct Bench {
    place: Place,
    id: String,
    key: Digest,
    lead: Author,
    anna: Author,
    book: Casebook,
}

impl Bench {
    fn new() -> Self {
        Self::with(&Limits::STANDARD)
    }

    fn with(limits: &Limits) -> Self {
        let place = Place::new(Kind::Classic);
        place.write("a.age", place.seal_text(TEXT, Floor::Small));
        assert_eq!(code(&place.open(&["a.age"])), 0);
        place.write("own", OWN);
        let anna = enrol(&place, "anna");
        let lead = place.author();
        let book = Casebook::open(&place.join("office/casebook"), &lead, limits).unwrap();
        let id = book
            .page(&Filter::default(), Order::default(), 0, usize::MAX)
            .unwrap()
            .cases[0]
            .id
            .clone();
        let key = book.key_of(&id).unwrap();
        Self {
            place,
            id,
            key,
            lead,
            anna,
            book,
        }
    }

    fn claim(&self, exact: &str) -> Action {
        let bundle = &self.book.bundles(&self.id).unwrap()[0];
        let words = Words::Quote {
            exact,
            prefix: "",
            suffix: "",
        };
        Action::Claim(Claim {
            anchor: anchor(bundle, STATEMENT, words).unwrap(),
            kind: ClaimKind::Event,
            basis: None,
            says: String::new(),
            when: None,
            place: String::new(),
        })
    }

    /// Says it as the rules allow.
    fn judge(&mut self, anna: bool, action: &Action) -> Result<Digest, JudgeError> {
        let by = if anna { &self.anna } else { &self.lead };
        self.book.judge(by, &self.key, action)
    }

    fn said(&mut self, anna: bool, action: &Action) -> Digest {
        self.judge(anna, action).unwrap()
    }

    fn refused(&mut self, anna: bool, action: &Action) -> &'static str {
        let before = self.book.record_ids().unwrap();
        let code = self.judge(anna, action).unwrap_err().code();
        assert_eq!(
            before,
            self.book.record_ids().unwrap(),
            "nothing is written"
        );
        code
    }

    /// Writes it as a program without rules would, and says which rule it breaks.
    fn broken(&mut self, anna: bool, action: &Action) -> Option<&'static str> {
        let by = if anna { &self.anna } else { &self.lead };
        let id = self.book.say(by, Some(self.key), action).unwrap();
        let state = self.book.state(&self.key).unwrap();
        state.broken.get(&id).map(|b| b.code)
    }

    /// A command by one of the two; the casebook of this test is closed for it.
    fn tells(&self, anna: bool, args: &[&str]) -> String {
        let who = if anna { &ANNA } else { &LEAD };
        let output = run(self.place.path(), &[args, who].concat());
        assert_eq!(code(&output), 0, "{args:?} {}", err(&output));
        out(&output) + &err(&output)
    }
}

fn source(grade: Reliability, reason: &str) -> Action {
    Action::SourceGraded {
        grade,
        reason: reason.to_owned(),
    }
}

fn grade(claim: Digest, grade: Information, evidence: &[Digest], reason: &str) -> Action {
    Action::InformationGraded {
        claim,
        grade,
        evidence: evidence.to_vec(),
        reason: reason.to_owned(),
    }
}

fn evidence(lineage: &str, independent: bool) -> Action {
    Action::Evidence(Evidence {
        reference: "an invented picture".to_owned(),
        lineage: lineage.to_owned(),
        independent,
        sha256: None,
        archived: String::new(),
    })
}

fn weighed(value: Weight, reason: &str) -> Weighed {
    Weighed {
        value,
        reason: reason.to_owned(),
    }
}

fn assessment(claim: Digest, status: Status) -> Assessment {
    Assessment {
        claim,
        status,
        indicators: Indicators {
            detail: weighed(Weight::For, "as much as one sees at night"),
            ..Indicators::default()
        },
        method: "compared with a map".to_owned(),
        evidence: Vec::new(),
        contradictions: Vec::new(),
        limits: String::new(),
        risk: Risks::default(),
    }
}

fn review(assessment: Digest, agrees: bool, reason: &str) -> Action {
    Action::Reviewed {
        assessment,
        agrees,
        reason: reason.to_owned(),
    }
}

fn retract(record: Digest, reason: &str) -> Action {
    Action::Retracted {
        record,
        reason: reason.to_owned(),
    }
}

#[test]
fn confirmed_and_corroborated_need_a_lineage_that_owes_nothing_to_the_source() {
    let mut b = Bench::new();
    let claim = b.claim("горел до утра");
    let claim = b.said(false, &claim);
    let confirmed = |e: &[Digest]| grade(claim, Information::Confirmed, e, "x");
    assert_eq!(b.refused(false, &confirmed(&[])), "judge-not-independent");
    let echo = b.said(false, &evidence("the source's brother", false));
    assert_eq!(
        b.refused(false, &confirmed(&[echo])),
        "judge-not-independent"
    );
    let one = b.said(false, &evidence("Invented Weather Service", true));
    let two = b.said(false, &evidence("invented  weather SERVICE", true));
    b.said(false, &confirmed(&[echo, one]));
    let state = b.book.state(&b.key).unwrap();
    assert_eq!(
        state.independent_lineages(&[one, two, echo]),
        1,
        "echoes are one"
    );
    let mut corroborated = assessment(claim, Status::Corroborated);
    assert_eq!(
        b.refused(false, &Action::Assessed(corroborated.clone())),
        "judge-not-independent"
    );
    corroborated.evidence = vec![one];
    b.said(false, &Action::Assessed(corroborated));
    // What it rests on is taken back: it does not count any more, and that is said.
    b.said(false, &retract(one, "not what it seemed"));
    let state = b.book.state(&b.key).unwrap();
    let claim = state.claim(&claim).unwrap();
    assert!(!claim.information[0].value.supported);
    assert!(state.broken.contains_key(&claim.information[0].record));
    assert!(state.broken.contains_key(&claim.assessments[0].made.record));
}

#[test]
fn every_rule_refuses_what_is_said_here_and_names_what_came_from_elsewhere() {
    let mut b = Bench::new();
    let claim_action = b.claim("горел до утра");
    let claim = b.said(false, &claim_action);
    b.said(false, &source(Reliability::F, "unknown"));
    b.said(false, &grade(claim, Information::Possible, &[], "it fits"));
    let nowhere = Digest([9; 32]);
    let assessed = |change: fn(&mut Assessment)| {
        let mut a = assessment(claim, Status::Uncorroborated);
        change(&mut a);
        Action::Assessed(a)
    };
    let mut when = claim_action.clone();
    let Action::Claim(c) = &mut when else {
        panic!()
    };
    let span = |from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        Some(Span { from, to })
    };
    c.when = span("2030-10-12", "2030-10-11");
    let mut day = claim_action.clone();
    let Action::Claim(c) = &mut day else { panic!() };
    c.when = span("2030-10", "2030-11");
    let mut moved = claim_action.clone();
    let Action::Claim(c) = &mut moved else {
        panic!()
    };
    c.anchor.start += 1;
    let mut changed = claim_action.clone();
    let Action::Claim(c) = &mut changed else {
        panic!()
    };
    c.anchor.sha256 = nowhere;
    let mut elsewhere = claim_action.clone();
    let Action::Claim(c) = &mut elsewhere else {
        panic!()
    };
    c.anchor.manifest = nowhere;
    let own = b.said(false, &assessed(|_| {}));
    let cases: Vec<(Action, &str)> = vec![
        (source(Reliability::A, " "), "judge-empty"),
        (grade(claim, Information::Possible, &[], ""), "judge-empty"),
        (
            grade(nowhere, Information::Possible, &[], "x"),
            "judge-no-record",
        ),
        (
            grade(claim, Information::Possible, &[nowhere], "x"),
            "judge-no-record",
        ),
        (
            grade(claim, Information::Confirmed, &[], "x"),
            "judge-not-independent",
        ),
        (evidence("", true), "judge-empty"),
        (
            assessed(|a| a.indicators.detail.reason.clear()),
            "judge-no-reason",
        ),
        (
            assessed(|a| a.indicators = Indicators::default()),
            "judge-no-indicators",
        ),
        (assessed(|a| a.method.clear()), "judge-empty"),
        (assessed(|a| a.risk.family = 4), "judge-risk"),
        (
            assessed(|a| a.status = Status::Fabricated),
            "judge-fabricated",
        ),
        (
            assessed(|a| a.status = Status::Corroborated),
            "judge-not-independent",
        ),
        (
            assessed(|a| a.contradictions = vec![a.claim]),
            "judge-itself",
        ),
        (review(own, true, "x"), "judge-own"),
        (review(nowhere, true, "x"), "judge-no-record"),
        (when, "judge-order"),
        (day, "judge-day"),
        (moved, "anchor-position"),
        (changed, "anchor-changed"),
        (elsewhere, "anchor-no-bundle"),
    ];
    assert_eq!(b.refused(false, &retract(own, "")), "judge-empty");
    for (action, expected) in &cases {
        assert_eq!(b.refused(false, action), *expected, "{action:?}");
    }
    for (action, expected) in &cases {
        assert_eq!(b.broken(false, action), Some(*expected), "{action:?}");
    }
    // A fabrication that says what speaks against it stands.
    let fabricated = assessed(|a| {
        a.status = Status::Fabricated;
        a.indicators.external = weighed(Weight::Against, "the bridge was built later");
        a.risk = Risks {
            source: 3,
            family: 0,
            others: 3,
        };
    });
    b.said(false, &fabricated);
    // And the commands say all of it.
    let told = b.tells(false, &["claim", &b.id.clone()]);
    for part in [
        "do not stand where",
        "Nothing of an independent lineage",
        "is in the log and has no effect",
        "Nobody reviews",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let json = b.tells(false, &["show", &b.id.clone(), "--json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let rules: Vec<&str> = json["judged"]["broken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["rule"].as_str().unwrap())
        .collect();
    for (_, expected) in &cases {
        assert!(rules.contains(expected), "{expected} is shown");
    }
}

#[test]
fn only_its_author_takes_something_back_and_only_once() {
    let mut b = Bench::new();
    let claim = b.claim("горел до утра");
    let claim = b.said(false, &claim);
    assert_eq!(b.refused(true, &retract(claim, "x")), "judge-not-yours");
    assert_eq!(
        b.broken(true, &retract(claim, "x")),
        Some("judge-not-yours")
    );
    assert!(b.book.state(&b.key).unwrap().claim(&claim).is_some());
    let received = b.book.state(&b.key).unwrap().received[0].record;
    assert_eq!(b.refused(false, &retract(received, "x")), "judge-custody");
    let gone = Digest([9; 32]);
    assert_eq!(b.refused(false, &retract(gone, "x")), "judge-no-record");
    assert_eq!(
        b.broken(false, &retract(gone, "x")),
        Some("judge-no-record")
    );
    b.said(false, &retract(claim, "a slip"));
    assert_eq!(b.refused(false, &retract(claim, "x")), "judge-already");
    assert!(b.book.state(&b.key).unwrap().claim(&claim).is_none());
}

#[test]
fn a_claim_that_speaks_against_another_must_be_a_claim_of_some_case() {
    let mut b = Bench::new();
    let one = b.claim("горел до утра");
    let one = b.said(false, &one);
    let two = b.claim("мост стоял");
    let two = b.said(false, &two);
    b.said(false, &grade(one, Information::Doubtful, &[], "x"));
    let mut a = assessment(one, Status::Contradicted);
    a.contradictions = vec![Digest([9; 32])];
    assert_eq!(
        b.refused(false, &Action::Assessed(a.clone())),
        "judge-no-record"
    );
    a.contradictions = vec![two];
    b.said(false, &Action::Assessed(a));
}

#[test]
fn who_has_not_graded_a_claim_neither_assesses_it_nor_reviews_an_assessment() {
    let mut b = Bench::new();
    let claim = b.claim("горел до утра");
    let claim = b.said(false, &claim);
    let first = Action::Assessed(assessment(claim, Status::Uncorroborated));
    assert_eq!(b.refused(false, &first), "judge-ungraded");
    b.said(false, &grade(claim, Information::Possible, &[], "x"));
    let first = b.said(false, &first);
    let agree = review(first, true, "as I see it");
    assert_eq!(b.refused(true, &agree), "judge-ungraded");
    let own = grade(claim, Information::Doubtful, &[], "x");
    b.said(true, &own);
    assert_eq!(b.refused(true, &agree), "judge-ungraded", "nor the source");
    // A grade that comes in the same breath was not given before looking.
    let both = [source(Reliability::F, "x"), agree.clone()];
    let together = b.book.judge_all(&b.anna, &b.key, &both).unwrap_err();
    assert_eq!(together.code(), "judge-ungraded");
    b.said(true, &source(Reliability::F, "x"));
    b.said(true, &agree);
}

#[test]
fn a_dissent_is_heard_also_when_its_author_has_thought_again() {
    let mut b = Bench::new();
    let claim = b.claim("горел до утра");
    let claim = b.said(false, &claim);
    for anna in [false, true] {
        b.said(anna, &source(Reliability::F, "x"));
        b.said(anna, &grade(claim, Information::Possible, &[], "x"));
    }
    let first = b.said(
        false,
        &Action::Assessed(assessment(claim, Status::Contradicted)),
    );
    b.said(true, &review(first, false, "ДРУГОЙ-МОСТ"));
    b.said(
        false,
        &Action::Assessed(assessment(claim, Status::Uncorroborated)),
    );
    let state = b.book.state(&b.key).unwrap();
    let of = state.claim(&claim).unwrap();
    assert_eq!(of.assessments.len(), 1);
    assert_eq!(of.superseded[0].made.record, first);
    assert!(!of.superseded[0].reviews[0].value.0);
    assert!(state.broken.is_empty(), "{:?}", state.broken);
    let case = b.id.clone();
    for args in [
        vec!["claim", &case],
        vec!["claim", &case, "--json"],
        vec!["show", &case],
    ] {
        assert!(b.tells(false, &args).contains("ДРУГОЙ-МОСТ"), "{args:?}");
    }
}

/// Everything that any command shows one of the two of the case.
fn everything(b: &Bench, anna: bool) -> Vec<(String, String)> {
    let case = b.id.as_str();
    let commands: Vec<Vec<&str>> = vec![
        vec!["show", case],
        vec!["show", case, "--json"],
        vec!["claim", case],
        vec!["claim", case, "--json"],
        vec!["claim", case, "--propose"],
        vec!["source", case],
        vec!["source", case, "--json"],
        vec!["log", "show", case],
        vec!["log", "show", case, "--json"],
        vec!["log", "verify", "--json"],
        vec!["list"],
        vec!["list", "--json"],
        vec!["search", "канарейка"],
        vec!["search", "канарейка", "--json"],
        vec!["note", case, "--json"],
        vec!["status", case, "--json"],
    ];
    let told = commands.iter().map(|args| {
        let text = b.tells(anna, args);
        (args.join(" "), text)
    });
    told.collect()
}

#[test]
fn nobody_sees_what_colleagues_think_before_having_graded() {
    let mut b = Bench::new();
    let one = b.claim("горел до утра");
    let one = b.said(false, &one);
    let two = b.claim("мост стоял");
    let two = b.said(false, &two);
    // Anna judges everything. Each word of hers is a canary.
    b.said(true, &source(Reliability::B, "КАНАРЕЙКА-ИСТОЧНИК"));
    b.said(
        true,
        &grade(one, Information::Probable, &[], "КАНАРЕЙКА-ОДИН"),
    );
    b.said(
        true,
        &grade(two, Information::Improbable, &[], "КАНАРЕЙКА-ДВА"),
    );
    let mut a = assessment(one, Status::Uncorroborated);
    a.method = "КАНАРЕЙКА-ОДИН-СПОСОБ".to_owned();
    let assessed = b.said(true, &Action::Assessed(a));
    let regret = b.said(
        true,
        &grade(two, Information::Doubtful, &[], "КАНАРЕЙКА-ДВА"),
    );
    b.said(true, &retract(regret, "КАНАРЕЙКА-ДВА-НЕТ"));
    // A rule that is broken would give the grade away.
    let anna = b.book.say(
        &b.anna,
        Some(b.key),
        &grade(two, Information::Confirmed, &[], "КАНАРЕЙКА-ДВА"),
    );
    anna.unwrap();
    let hidden = |b: &Bench, canary: &str| {
        for (command, text) in everything(b, false) {
            assert!(!text.contains(canary), "{command} shows {canary}: {text}");
            let gives_away = canary == "КАНАРЕЙКА" && text.contains("judge-not-independent");
            assert!(!gives_away, "{command}: {text}");
        }
    };
    let shown = |b: &Bench, canary: &str| {
        for command in [
            ["show"].as_slice(),
            &["show", "--json"],
            &["claim"],
            &["claim", "--json"],
            &["log", "show"],
            &["log", "show", "--json"],
        ] {
            let (name, options): (Vec<&str>, Vec<&str>) =
                command.iter().partition(|w| !w.starts_with('-'));
            let args = [name.as_slice(), &[b.id.as_str()], &options].concat();
            let text = b.tells(false, &args);
            assert!(text.contains(canary), "{args:?} shows {canary}: {text}");
        }
    };
    hidden(&b, "КАНАРЕЙКА");
    let claims = b.tells(false, &["claim", &b.id.clone()]);
    assert!(
        claims.contains("You will see it once"),
        "but that there is something: {claims}"
    );
    // Her own words she sees all the time.
    assert!(
        b.tells(true, &["claim", &b.id.clone()])
            .contains("КАНАРЕЙКА-ОДИН-СПОСОБ")
    );

    // The claim without the source, or the source without the claims, is not enough.
    b.said(false, &grade(one, Information::Possible, &[], "own"));
    hidden(&b, "КАНАРЕЙКА");
    b.said(false, &source(Reliability::F, "own"));
    shown(&b, "КАНАРЕЙКА-ОДИН-СПОСОБ");
    hidden(&b, "КАНАРЕЙКА-ДВА");
    hidden(&b, "КАНАРЕЙКА-ИСТОЧНИК");
    b.said(false, &review(assessed, true, "own"));
    b.said(false, &grade(two, Information::Possible, &[], "own"));
    shown(&b, "КАНАРЕЙКА-ДВА");
    shown(&b, "КАНАРЕЙКА-ИСТОЧНИК");
    // The root key grades nothing, and so sees nothing of it.
    let records = b.book.records(Some(&b.key)).unwrap();
    let root = Seen::by(b.lead.root(), &records);
    assert!(root.state.reliability.is_empty() && root.withheld_of(None) == 2);
    // What somebody took back was given all the same.
    let again = Seen::by(&b.anna.key(), &records);
    assert_eq!(again.withheld.len(), 0);
}

/// A command that shows judgements must not take them from the whole state.
#[test]
fn every_command_shows_judgements_as_their_reader_may_see_them() {
    let words = [
        ".reliability",
        ".information",
        ".assessments",
        ".superseded",
    ];
    for path in files_below(std::path::Path::new("src/cli")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let judgements = words.iter().any(|w| text.contains(w));
        let whole = text.contains("casebook.state(") || text.contains("CaseState::of(");
        assert!(!(judgements && whole), "{}", path.display());
    }
}

#[test]
fn texts_lists_and_numbers_of_things_have_limits() {
    let limits = Limits {
        said: 40,
        cited: 2,
        claims: 2,
        sources: 3,
        ..Limits::STANDARD
    };
    let mut b = Bench::with(&limits);
    assert_eq!(
        b.refused(false, &source(Reliability::F, &"я".repeat(41))),
        "judge-too-long"
    );
    b.said(false, &source(Reliability::F, &"я".repeat(40)));
    let one = b.claim("горел до утра");
    let mut long = one.clone();
    let Action::Claim(c) = &mut long else {
        panic!()
    };
    c.says = "я".repeat(41);
    assert_eq!(b.refused(false, &long), "judge-too-long");
    let whole = b.claim("Мост горел до утра 👩🚒. Кто-то за\u{301}мок открыл");
    assert_eq!(b.refused(false, &whole), "judge-too-long", "a quote, too");
    let claim = b.said(false, &one);
    let two = b.claim("мост стоял");
    b.said(false, &two);
    let three = b.claim("горел мост");
    assert_eq!(b.refused(false, &three), "judge-too-many");
    b.said(false, &retract(claim, "x"));
    let claim = b.said(false, &three);
    let sources: Vec<Digest> = ["a", "b", "c"]
        .iter()
        .map(|l| b.said(false, &evidence(l, true)))
        .collect();
    assert_eq!(b.refused(false, &evidence("d", true)), "judge-too-many");
    let cites = |n: usize| grade(claim, Information::Confirmed, &sources[..n], "x");
    assert_eq!(b.refused(false, &cites(3)), "judge-too-many");
    b.said(false, &cites(2));
    let mut a = assessment(claim, Status::Uncorroborated);
    a.indicators.detail.reason = "x".to_owned();
    a.evidence = sources.clone();
    assert_eq!(
        b.refused(false, &Action::Assessed(a.clone())),
        "judge-too-many"
    );
    a.evidence.pop();
    b.said(false, &Action::Assessed(a));
}

#[test]
fn the_commands_take_a_claim_from_the_text_to_a_dissent() {
    let b = Bench::new();
    let case = b.id.clone();
    let place = &b.place;
    let say = |who: &[&str], args: &[&str]| -> String {
        let text = done(place.path(), &[args, &["--json"], who].concat());
        let value: Value = serde_json::from_str(&text).unwrap();
        value["records"][0].as_str().unwrap().to_owned()
    };
    let no = |who: &[&str], args: &[&str]| -> (i32, String) {
        let output = run(place.path(), &[args, who].concat());
        (code(&output), err(&output))
    };
    // The words are in the text twice until what is around them tells which.
    let (status, said) = no(&LEAD, &["claim", &case, "--quote", "мост"]);
    assert_eq!(status, 1);
    assert!(said.contains("2 times"), "{said}");
    let (_, said) = no(&LEAD, &["claim", &case, "--quote", "за"]);
    assert!(said.contains("inside of a character"), "{said}");
    let (_, said) = no(
        &LEAD,
        &["claim", &case, "--quote", "мост", "--in", "answers/x"],
    );
    assert!(said.contains("answers/x"), "{said}");
    let (status, _) = no(
        &LEAD,
        &["claim", &case, "--quote", "стоял", "--kind", "rumour"],
    );
    assert_eq!(status, 2);
    let claim = say(
        &LEAD,
        &[
            "claim",
            &case,
            "--quote",
            "мост",
            "--suffix",
            "стоял",
            "--kind",
            "fact",
            "--basis",
            "saw",
            "--from",
            "2030-10-11",
            "--place",
            "Nebyl",
        ],
    );
    let by_place = say(&LEAD, &["claim", &case, "--at", "0-5"]);
    let list = b.tells(false, &["claim", &case, "--json"]);
    let list: Value = serde_json::from_str(&list).unwrap();
    assert_eq!(list["claims"][0]["record"], claim);
    assert_eq!(list["claims"][0]["claim"]["when"]["to"], "2030-10-11");
    assert_eq!(list["claims"][1]["record"], by_place);
    assert_eq!(list["claims"][1]["claim"]["anchor"]["exact"], "Ночью");
    let told = b.tells(false, &["claim", &case]);
    assert!(told.contains("[мост] стоял"), "in context: {told}");
    place.write("picture.bin", "bytes of a picture");
    let picture = say(
        &LEAD,
        &[
            "source",
            &case,
            "--reference",
            "A picture",
            "--lineage",
            "provider",
            "--independent",
            "--file",
            "picture.bin",
            "--archived",
            "shelf 3",
        ],
    );
    let listed = b.tells(false, &["source", &case, "--json"]);
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let digest = plico::wire::digest_of(b"bytes of a picture").to_string();
    assert_eq!(listed[0]["sha256"], digest);
    let claim = &claim[..8];
    let assess = ["assess", &case, "--claim", claim];
    let (status, said) = no(
        &LEAD,
        &[&assess[..], &["--grade", "1", "--reason", "x"]].concat(),
    );
    assert_eq!(status, 1);
    assert!(said.contains("Two echoes"), "{said}");
    for who in [&LEAD, &ANNA] {
        say(
            who,
            &[
                "assess",
                &case,
                "--source-grade",
                "F",
                "--reason",
                "unknown",
            ],
        );
    }
    let graded = [
        "--grade",
        "1",
        "--reason",
        "a picture",
        "--source",
        &picture[..8],
    ];
    let whole = [
        "--status",
        "corroborated",
        "--external",
        "for:the picture shows it",
        "--method",
        "compared",
        "--risk",
        "2,1,0",
        "--limits",
        "the hour",
    ];
    say(&LEAD, &[&assess[..], &graded, &whole].concat());
    let dissent = [&assess[..], &["--dissent", "--reason", "it is older"]].concat();
    let (status, said) = no(&ANNA, &dissent);
    assert_eq!(status, 1);
    assert!(said.contains("First give your own grades"), "{said}");
    say(
        &ANNA,
        &[&assess[..], &["--grade", "3", "--reason", "so so"]].concat(),
    );
    say(&ANNA, &dissent);
    let (status, said) = no(
        &LEAD,
        &[&assess[..], &["--agree", "--reason", "x"]].concat(),
    );
    assert_eq!(status, 2, "nobody else has assessed it: {said}");
    let told = b.tells(false, &["claim", &case]);
    assert!(
        told.contains("it is older") && told.contains("anna"),
        "{told}"
    );
    let json: Value = serde_json::from_str(&b.tells(false, &["show", &case, "--json"])).unwrap();
    let of = &json["judged"]["claims"][0];
    assert_eq!(of["assessments"][0]["reviews"][0]["agrees"], false);
    assert_eq!(of["assessments"][0]["assessment"]["risk"]["source"], 2);
    assert_eq!(of["information"].as_array().unwrap().len(), 2);
    let (status, _) = no(&ANNA, &["retract", &case, claim, "--reason", "x"]);
    assert_eq!(status, 1);
    say(&LEAD, &["retract", &case, claim, "--reason", "a slip"]);
    for lang in ["ru", "uk", "fr", "en"] {
        let told = done(
            place.path(),
            &[&["--lang", lang, "claim", &case][..], &LEAD].concat(),
        );
        assert!(
            !told.contains("judge-") && !told.contains("dossier-"),
            "{told}"
        );
    }
}

#[test]
fn the_answers_of_the_samples_suggest_claims_and_each_holds() {
    let place = Place::sample(Kind::Classic);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let files: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    assert_eq!(code(&place.open(&files)), 0);
    let lead = place.author();
    let mut book = casebook(&place, &lead).unwrap();
    let mut found = 0;
    for case in book
        .page(&Filter::default(), Order::default(), 0, usize::MAX)
        .unwrap()
        .cases
    {
        let key = book.key_of(&case.id).unwrap();
        for bundle in book.bundles(&case.id).unwrap() {
            let all = candidates(&bundle);
            assert_eq!(all, candidates(&bundle), "in one order");
            let names: Vec<String> = texts(&bundle).into_iter().map(|(n, _)| n).collect();
            for candidate in all {
                found += 1;
                let anchor = &candidate.claim.anchor;
                assert!(names.contains(&anchor.text), "{}", anchor.text);
                assert!(candidate.claim.when.is_some() || !candidate.claim.place.is_empty());
                book.judge(&lead, &key, &Action::Claim(candidate.claim))
                    .unwrap();
            }
        }
    }
    assert!(found > 30, "{found}");
    drop(book);
    // By number, and not twice.
    let case = place.cases()[0]["id"].as_str().unwrap().to_owned();
    let args = ["claim", &case, "--propose", "--json"];
    let proposed = done(place.path(), &[&args[..], &LEAD].concat());
    let proposed: Value = serde_json::from_str(&proposed).unwrap();
    assert_eq!(proposed[0]["number"], 1);
    assert_eq!(proposed[0]["made"], true);
    let many = run(
        place.path(),
        &[&["claim", &case, "--accept", "1,999"][..], &LEAD].concat(),
    );
    assert_eq!(code(&many), 2);
    let text = done(
        place.path(),
        &[&["claim", &case, "--propose"][..], &LEAD].concat(),
    );
    assert!(text.contains("Marked already"), "{text}");
}

#[test]
fn the_first_sample_suggests_its_events_with_day_place_and_basis() {
    let place = Place::sample(Kind::Classic);
    let paths = seal_all(&place.office, &place.join("inbox"));
    assert_eq!(code(&place.open(&[paths[0].to_str().unwrap()])), 0);
    let lead = place.author();
    let book = casebook(&place, &lead).unwrap();
    let case = book
        .page(&Filter::default(), Order::default(), 0, usize::MAX)
        .unwrap()
        .cases[0]
        .id
        .clone();
    let bundle = &book.bundles(&case).unwrap()[0];
    let all = candidates(bundle);
    let of = |name: &str| {
        let found = all.iter().find(|c| c.claim.anchor.text == name);
        found.unwrap_or_else(|| panic!("{name}")).clone()
    };
    let event = of("answers/events/1/what");
    assert_eq!(event.claim.kind, ClaimKind::Event);
    assert_eq!(event.claim.basis, Some(plico::model::record::Basis::Saw));
    assert_eq!(event.claim.when.as_ref().unwrap().to, "2030-10-12");
    assert_eq!(event.claim.place, "деревня Небыль");
    assert_eq!(event.precision, "settlement");
    // An order inside of an event has the day and place of the event.
    assert_eq!(
        of("answers/events/0/orders/text").claim.place,
        "деревня Небыль"
    );
    // A place and a date that no words go with stand alone.
    let service = of("answers/service_places/0/place/name");
    assert_eq!(service.claim.when.unwrap().from, "2030-05-01");
    assert_eq!(of("answers/left_when/date").claim.anchor.exact, "2031-H1");
    let codes = |c: &&plico::casework::judgement::Candidate| c.claim.anchor.exact == "exact";
    assert_eq!(
        all.iter().find(codes),
        None,
        "a code of a choice is no claim"
    );
}

#[cfg(unix)]
mod interview {
    use super::*;
    use rexpect::session::{PtySession, spawn_command};

    fn talk(b: &Bench, args: &[&str]) -> PtySession {
        let mut command = crate::support::plico();
        command
            .current_dir(b.place.path())
            .env("TERM", "xterm")
            .args(args)
            .args(LEAD);
        spawn_command(command, Some(30_000)).unwrap()
    }

    #[test]
    fn without_options_one_question_is_asked_after_the_other_and_nothing_of_colleagues_is_shown() {
        let mut b = Bench::new();
        let claim = b.claim("горел до утра");
        let claim = b.said(true, &claim);
        b.said(true, &source(Reliability::A, "КАНАРЕЙКА"));
        b.said(true, &grade(claim, Information::Probable, &[], "КАНАРЕЙКА"));
        let case = b.id.clone();
        let mut s = talk(&b, &["assess", &case]);
        let mut seen = String::new();
        let mut answer = |question: &str, typed: &str| {
            seen += &s.exp_string(question).unwrap();
            s.send_line(typed).unwrap();
        };
        answer("The source, A to F:", "Z");
        answer("The source, A to F:", "f");
        answer("Why:", "");
        answer("Why:", "nothing is known");
        // Grade 1 without evidence is refused, and asked again.
        answer("How credible is it, 1 to 6:", "1");
        answer("Why:", "x");
        answer("How credible is it, 1 to 6:", "3");
        answer("Why:", "it fits");
        answer("What did it come to:", "uncorroborated");
        answer("This speaks:", "for");
        answer("Why:", "much detail");
        for _ in 0..3 {
            answer("This speaks:", "unknown");
        }
        answer("How did you check it:", "a map");
        answer("What could not be checked", "");
        answer("Danger if it became known", "9 0 0");
        answer("Danger if it became known", "2 1 0");
        seen += &s.exp_eof().unwrap();
        assert!(!seen.contains("КАНАРЕЙКА"), "{seen}");
        let state = b.book.state(&b.key).unwrap();
        let of = state.claim(&claim).unwrap();
        let own = of
            .assessments
            .iter()
            .find(|a| a.made.author == b.lead.key());
        let own = &own.unwrap().made.value;
        assert_eq!(own.risk.source, 2);
        assert_eq!(own.indicators.detail.reason, "much detail");
        // Nothing is left to ask.
        let mut s = talk(&b, &["assess", &case]);
        s.exp_string("That is all").unwrap();
        s.exp_eof().unwrap();
    }

    #[test]
    fn where_nobody_can_be_asked_it_is_said_what_is_missing() {
        let b = Bench::new();
        let output = run(b.place.path(), &[&["assess", &b.id][..], &LEAD].concat());
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains("There is nothing to say"));
    }
}
