//! The verifiers' full screen at a real terminal: two people, from the intake of the samples to an assessed claim with a dissent.
#![cfg(all(unix, feature = "casebook"))]

use crate::seen::Seen;
use crate::staff::{OWN, casebook, enrol};
use crate::support::samples::seal_all;
use crate::support::{Place, code, done, err};
use plico::casework::CaseState;
use plico::model::record::{Basis, ClaimKind, Information, Reliability, Status, Weight};
use plico::wire::Kind;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use std::time::{Duration, Instant};

/// An office with all samples and two verifiers.
fn with_samples() -> Place {
    let place = Place::sample(Kind::Classic);
    let paths = seal_all(&place.office, &place.join("inbox"));
    let names: Vec<&str> = paths.iter().map(|p| p.to_str().unwrap()).collect();
    let output = place.open(&names);
    assert_eq!(code(&output), 0, "{}", err(&output));
    enrol(&place, "anna");
    place.write("own", OWN);
    place
}

/// Starts `plico review` for a verifier, and waits for the list.
fn review(place: &Place, name: &str) -> Seen {
    let file = if name == "lead" { "pw" } else { "own" };
    let line = format!(
        "echo $$ > shell; {} --lang en review --office office --as {name} --passphrase-file {file}",
        env!("CARGO_BIN_EXE_plico")
    );
    let mut seen = Seen::start(place, &line, 80, 24);
    at(&mut seen, "Cases");
    seen
}

/// Waits until the screen has come whole and says this.
fn at(seen: &mut Seen, words: &str) {
    seen.until(words, |s| s.is_whole() && s.words().contains(words));
}

/// Presses keys, and waits for what comes then.
fn then(seen: &mut Seen, keys: &str, words: &str) {
    seen.press(keys);
    at(seen, words);
}

/// Chooses an entry by its number, then waits for what comes.
fn pick(seen: &mut Seen, number: usize, words: &str) {
    seen.press(&number.to_string());
    let pointer = format!("> {number}");
    seen.until(&pointer, |s| s.is_whole() && s.words().contains(&pointer));
    then(seen, "\r", words);
}

/// Goes to a button, presses it, and waits for what comes.
fn button(seen: &mut Seen, name: &str, words: &str) {
    let wanted = format!("[ {name} ]");
    for _ in 0..8 {
        if seen.is_whole() && seen.reversed().contains(&wanted) {
            then(seen, "\r", words);
            return;
        }
        let before = seen.screen.screen().contents_formatted();
        seen.press("\t");
        seen.until("another picture", |s| {
            s.is_whole() && s.screen.screen().contents_formatted() != before
        });
    }
    panic!("no {wanted}:\n{}", seen.text());
}

/// Writes a text, and goes on.
fn write(seen: &mut Seen, text: &str, words: &str) {
    then(seen, text, text);
    button(seen, "Go on", words);
}

fn leave(seen: &mut Seen) {
    then(seen, "\x1b", "1 of 1");
    then(seen, "\x1b", "All cases");
    seen.press("q");
    seen.ends();
    assert!(!seen.screen.screen().alternate_screen());
}

/// Opens the case of the radio operator by words of it.
fn open_the_case(seen: &mut Seen) {
    then(seen, "/", "Words of statements");
    then(
        seen,
        "radio operator kilometres",
        "radio operator kilometres",
    );
    then(seen, "\r", "1 of 1");
    then(seen, "\r", "What the source allows");
}

/// The first verifier makes a claim of five words.
fn claim(seen: &mut Seen) {
    then(seen, "c", "press Space");
    seen.press("\x1b[C\x1b[1;2C\x1b[1;2C\x1b[1;2C\x1b[1;2C");
    at(seen, "Selecting");
    then(seen, "\r", "What sort of claim");
    pick(seen, 1, "How does the source know it?");
    pick(seen, 1, "The claim in your own words");
    button(seen, "Skip", "When was it");
    then(seen, "2030-10\r", "When was it over?");
    button(seen, "Skip", "Where was it?");
    then(seen, "Nebyl\r", "Account");
}

fn state(place: &Place, case: &str) -> CaseState {
    let book = casebook(place, &place.author()).unwrap();
    book.state(&book.key_of(case).unwrap()).unwrap()
}

fn case_of_the_operator(place: &Place) -> String {
    let found = done(
        place.path(),
        &[
            "search",
            "radio",
            "operator",
            "kilometres",
            "--json",
            "--office",
            "office",
            "--as",
            "lead",
            "--passphrase-file",
            "pw",
        ],
    );
    let found: Value = serde_json::from_str(&found).unwrap();
    found[0]["case"].as_str().unwrap().to_owned()
}

#[test]
fn two_verifiers_judge_a_claim_and_one_dissents_without_having_seen_the_others_grade() {
    let place = with_samples();
    let case = case_of_the_operator(&place);

    let mut seen = review(&place, "lead");
    open_the_case(&mut seen);
    claim(&mut seen);
    // The source, before anything else is known of it.
    then(&mut seen, "r", "How reliable is the source?");
    pick(&mut seen, 6, "Why?");
    write(&mut seen, "Nobody has heard of this person.", "Account");
    then(&mut seen, "e", "Where is it to be found?");
    write(
        &mut seen,
        "Weather of the regional station",
        "Where does it come from",
    );
    then(&mut seen, "station\r", "independent of the source");
    pick(&mut seen, 1, "Where is a copy archived?");
    button(&mut seen, "Skip", "The digest (SHA-256)");
    then(&mut seen, "abc\r", "64 characters");
    button(&mut seen, "Skip", "Account");
    then(&mut seen, "2", "Nebyl");
    then(&mut seen, "g", "How credible is the claim?");
    // Confirmed without anything it was held against is refused, and the grade can be mended.
    pick(&mut seen, 1, "What did you hold it against?");
    button(&mut seen, "Skip", "Why?");
    write(
        &mut seen,
        "I believe it.",
        "independent lineage stands behind",
    );
    then(&mut seen, "\x1b", "What did you hold it against?");
    then(&mut seen, "\x1b", "How credible is the claim?");
    pick(&mut seen, 3, "What did you hold it against?");
    then(&mut seen, " ", "[x]");
    then(&mut seen, "\r", "I believe it.");
    button(&mut seen, "Go on", "possibly true");
    then(&mut seen, "a", "What did it come to?");
    pick(&mut seen, 4, "Enough detail");
    pick(&mut seen, 4, "Enough detail: why?");
    write(&mut seen, "As much as one can hear.", "Agrees with itself");
    pick(&mut seen, 1, "Agrees with what is known");
    pick(&mut seen, 3, "known: why?");
    write(&mut seen, "The station has frost.", "Could it have been so");
    pick(&mut seen, 1, "How did you check it?");
    write(
        &mut seen,
        "Compared with the weather.",
        "What did you hold it against?",
    );
    then(&mut seen, " ", "[x]");
    then(&mut seen, "\r", "What could not be checked?");
    button(&mut seen, "Skip", "Risk to the source");
    pick(&mut seen, 3, "Risk to the family");
    pick(&mut seen, 2, "Risk to others");
    pick(&mut seen, 1, "Claims");
    then(&mut seen, "3", "possibly true");
    then(&mut seen, "\x1b[F", "Compared with the weather.");
    leave(&mut seen);

    let mut seen = review(&place, "anna");
    open_the_case(&mut seen);
    then(&mut seen, "2", "A colleague has judged this claim");
    then(&mut seen, "d", "First give your own grades");
    then(&mut seen, "\r", "A colleague has judged this claim");
    let hidden = |seen: &Seen| !seen.text().contains("possibly true");
    assert!(hidden(&seen), "{}", seen.text());
    then(&mut seen, "3", "A colleague has graded the source");
    assert!(
        hidden(&seen) && !seen.text().contains("Compared"),
        "{}",
        seen.text()
    );
    then(&mut seen, "5", "graded a claim");
    assert!(hidden(&seen), "{}", seen.text());
    then(&mut seen, "r", "How reliable is the source?");
    pick(&mut seen, 6, "Why?");
    write(&mut seen, "I do not know them either.", "graded a claim");
    assert!(hidden(&seen), "{}", seen.text());
    then(&mut seen, "2", "Nebyl");
    then(&mut seen, "g", "How credible is the claim?");
    pick(&mut seen, 4, "What did you hold it against?");
    button(&mut seen, "Skip", "Why?");
    write(&mut seen, "The station lies far away.", "possibly true");
    then(&mut seen, "d", "Which assessment?");
    pick(&mut seen, 1, "Do you agree with it?");
    pick(&mut seen, 2, "Why?");
    write(&mut seen, "Frost there is no frost here.", "Claims");
    then(&mut seen, "3", "possibly true");
    then(&mut seen, "\x1b[F", "Dissents");
    leave(&mut seen);

    let state = state(&place, &case);
    assert_eq!(state.reliability[0].value.0, Reliability::F);
    let claim = &state.claims[0];
    let said = &claim.made.value;
    assert_eq!((said.kind, said.basis), (ClaimKind::Fact, Some(Basis::Saw)));
    assert_eq!(
        said.anchor.exact.split_whitespace().count(),
        5,
        "{}",
        said.anchor.exact
    );
    let when = said.when.as_ref().unwrap();
    assert_eq!(
        (when.from.as_str(), when.to.as_str()),
        ("2030-10-01", "2030-10-31")
    );
    let grades: Vec<_> = claim.information.iter().map(|g| g.value.grade).collect();
    assert_eq!(grades, [Information::Possible, Information::Doubtful]);
    let assessment = &claim.assessments[0];
    let value = &assessment.made.value;
    assert_eq!(value.status, Status::Uncorroborated);
    assert_eq!(value.indicators.detail.value, Weight::For);
    assert_eq!(value.indicators.external.reason, "The station has frost.");
    assert_eq!(
        (value.risk.source, value.risk.family, value.risk.others),
        (2, 1, 0)
    );
    assert_eq!(value.evidence, [state.evidence[0].record]);
    assert_eq!(value.evidence, claim.information[0].value.evidence);
    let (agrees, reason) = &assessment.reviews[0].value;
    assert_eq!(
        (*agrees, reason.as_str()),
        (false, "Frost there is no frost here.")
    );
    assert_ne!(assessment.reviews[0].author, assessment.made.author);
}

#[test]
fn everyday_work_is_done_and_mended_in_place_on_a_small_screen_too() {
    let place = with_samples();
    let case = case_of_the_operator(&place);
    let mut seen = review(&place, "lead");
    seen.resize(40, 12);
    open_the_case(&mut seen);
    then(&mut seen, "n", "Note");
    then(&mut seen, "Ask about the gate.", "Ask about the gate.");
    // Gone back from by mistake: it is still there.
    then(&mut seen, "\x1b", "Account");
    then(&mut seen, "т", "Ask about the gate.");
    button(&mut seen, "Go on", "Account");
    then(&mut seen, "t", "New tags");
    then(&mut seen, "-no, fire\r", "begins with a letter");
    seen.press("\x01\x0b");
    then(&mut seen, "fire, night\r", "Account");
    then(&mut seen, "w", "Who works on it?");
    pick(&mut seen, 1, "Account");
    then(&mut seen, "s", "How far has");
    pick(&mut seen, 3, "Why?");
    button(&mut seen, "Skip", "corroborated needs a");
    write(&mut seen, "Two others say so.", "Account");
    then(&mut seen, "h", "Why put a hold");
    write(&mut seen, "A court asked.", "Account");
    then(&mut seen, "4", "fire, night");
    leave(&mut seen);
    let state = state(&place, &case);
    let tags: Vec<&String> = state.tags.keys().collect();
    assert_eq!(tags, ["fire", "night"]);
    assert_eq!(state.notes.len(), 1);
    assert_eq!(state.notes[0].value.text, "Ask about the gate.");
    assert!(state.assigned.is_some());
    assert_eq!(state.status(), Status::Corroborated);
    assert_eq!(state.hold.unwrap().value, "A court asked.");
}

#[test]
fn a_hangup_in_the_middle_of_an_assessment_leaves_nothing_half_written() {
    let place = with_samples();
    let case = case_of_the_operator(&place);
    let mut seen = review(&place, "lead");
    open_the_case(&mut seen);
    claim(&mut seen);
    then(&mut seen, "2", "Nebyl");
    then(&mut seen, "g", "How credible is the claim?");
    pick(&mut seen, 6, "Why?");
    then(&mut seen, "PLANTED-IN-A-REASON", "PLANTED-IN-A-REASON");
    let shell = std::fs::read_to_string(place.join("shell")).unwrap();
    let shell = shell.trim();
    let children = std::fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
    let program = children.split_whitespace().next().unwrap();
    let since = Instant::now();
    kill_process(
        Pid::from_raw(program.parse().unwrap()).unwrap(),
        Signal::HUP,
    )
    .unwrap();
    seen.ends();
    assert!(since.elapsed() < Duration::from_secs(1), "within a second");
    assert!(!seen.screen.screen().alternate_screen());
    assert!(!seen.text().contains("PLANTED"), "{}", seen.text());
    let state = state(&place, &case);
    assert_eq!(state.claims.len(), 1, "what was signed is there");
    assert!(
        state.claims[0].information.is_empty(),
        "what was not is not"
    );
    let verify = [
        "log",
        "verify",
        "--office",
        "office",
        "--as",
        "lead",
        "--passphrase-file",
        "pw",
    ];
    done(place.path(), &verify);
}

#[test]
fn where_nothing_can_be_drawn_it_says_which_commands_do_the_same() {
    let place = Place::sample(Kind::Classic);
    for line in [
        "export TERM=dumb; plico review --office office",
        "plico review --office office --plain",
        "plico review --office office < /dev/null",
    ] {
        let line = line.replace(
            "plico",
            &format!("{} --lang en", env!("CARGO_BIN_EXE_plico")),
        );
        let mut seen = Seen::start(&place, &line, 80, 24);
        seen.shows("Each thing is a command as well");
        seen.ends();
        assert!(!seen.screen.screen().alternate_screen());
    }
}
