//! Records meet in any order, any number of times, in any parts: the same records give the same state.
#![cfg(feature = "casebook")]

use crate::staff::{casebook, enrol, with_a_case};
use crate::support::{Place, files_below};
use plico::casework::{Arrival, CaseState, Casebook};
use plico::envelope::{Author, CheckedRecord};
use plico::model::record::{
    Action, Anchor, Basis, Claim, ClaimKind, Evidence, Information, Reliability, Status,
};
use plico::model::{Digest, Limits};
use proptest::prelude::*;
use std::sync::OnceLock;

fn claim() -> Action {
    let digest = Digest([7; 32]);
    Action::Claim(Claim {
        anchor: Anchor {
            manifest: digest,
            text: "statement".into(),
            sha256: digest,
            exact: "Слова".into(),
            prefix: String::new(),
            suffix: " 🙂".into(),
            start: 0,
            end: 5,
        },
        kind: ClaimKind::Event,
        basis: Some(Basis::Saw),
        says: String::new(),
        when: None,
        place: String::new(),
    })
}

fn evidence(lineage: &str, independent: bool) -> Action {
    Action::Evidence(Evidence {
        reference: "An invented newspaper".into(),
        lineage: lineage.into(),
        independent,
        sha256: None,
        archived: String::new(),
    })
}

fn confirmed(claim: Digest, evidence: Vec<Digest>) -> Action {
    Action::InformationGraded {
        claim,
        grade: Information::Confirmed,
        evidence,
        reason: "x".into(),
    }
}

/// A place, two verifiers, and a history in which they differ, take things back and leave.
struct History {
    place: Place,
    case: Digest,
    records: Vec<CheckedRecord>,
}

fn say(book: &mut Casebook, by: &Author, case: Digest, action: &Action) -> Digest {
    book.say(by, Some(case), action).unwrap()
}

fn history() -> &'static History {
    static HISTORY: OnceLock<History> = OnceLock::new();
    HISTORY.get_or_init(|| {
        let (place, id) = with_a_case();
        let (anna, lead) = (enrol(&place, "anna"), place.author());
        let mut book = casebook(&place, &lead).unwrap();
        let case = book.key_of(&id).unwrap();
        let claimed = say(&mut book, &lead, case, &claim());
        let echo = say(&mut book, &anna, case, &evidence("One paper", false));
        let own = say(&mut book, &anna, case, &evidence("Another  Paper", true));
        say(&mut book, &lead, case, &confirmed(claimed, vec![echo]));
        say(&mut book, &anna, case, &confirmed(claimed, vec![echo, own]));
        for (by, grade) in [
            (&lead, Reliability::F),
            (&anna, Reliability::C),
            (&lead, Reliability::B),
        ] {
            let reason = "x".to_owned();
            say(&mut book, by, case, &Action::SourceGraded { grade, reason });
        }
        for (by, status) in [(&lead, Status::InReview), (&anna, Status::Corroborated)] {
            let reason = "x".to_owned();
            say(&mut book, by, case, &Action::StatusSet { status, reason });
        }
        for on in [true, false, true] {
            say(
                &mut book,
                &anna,
                case,
                &Action::Tagged {
                    tag: "мост".into(),
                    on,
                },
            );
        }
        let note = Action::Note {
            text: "Нет".into(),
            claim: Some(claimed),
        };
        let note = say(&mut book, &lead, case, &note);
        // Anna cannot take back what another wrote; the author can.
        for by in [&anna, &lead] {
            let retracted = Action::Retracted {
                record: note,
                reason: "x".into(),
            };
            say(&mut book, by, case, &retracted);
        }
        let records = book.records(Some(&case)).unwrap();
        let office = book.records(None).unwrap();
        drop(book);
        History {
            place,
            case,
            records: records.into_iter().chain(office).collect(),
        }
    })
}

/// A casebook that has seen nothing yet but its office's people.
fn empty(dir: &std::path::Path) -> Casebook {
    Casebook::open(dir, &history().place.author(), &Limits::STANDARD).unwrap()
}

fn digests(book: &Casebook) -> (Digest, String) {
    // Whether anchors hold depends on the messages that are here; what is said does not.
    let state = CaseState::of(&book.records(Some(&history().case)).unwrap());
    (book.state_digest().unwrap(), format!("{state:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn records_in_any_order_any_number_of_times_and_in_any_parts_give_one_state(
        order in Just(history().records.clone()).prop_shuffle(),
        again in proptest::collection::vec(any::<prop::sample::Index>(), 0..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let whole = casebook(&history().place, &history().place.author()).unwrap();
        let expected = digests(&whole);
        drop(whole);
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (mut one, mut two) = (empty(one.path()), empty(two.path()));
        let cut = cut.index(order.len());
        one.admit_records(&order[..cut]).unwrap();
        two.admit_records(&order[cut..]).unwrap();
        let repeated: Vec<CheckedRecord> = again.iter().map(|i| i.get(&order).clone()).collect();
        // Each hears what the other has, and some of it again.
        one.admit_records(&repeated).unwrap();
        one.admit_records(&order[cut..]).unwrap();
        two.admit_records(&order[..cut]).unwrap();
        let known = two.admit_records(&repeated).unwrap();
        prop_assert!(known.iter().all(|a| *a == Arrival::Known));
        prop_assert_eq!(&digests(&one), &expected);
        prop_assert_eq!(&digests(&two), &expected);
        prop_assert_eq!(one.verify(None).unwrap().faults, two.verify(None).unwrap().faults);
    }
}

#[test]
fn confirmed_counts_only_with_evidence_of_an_independent_lineage() {
    let book = casebook(&history().place, &history().place.author()).unwrap();
    let state = book.state(&history().case).unwrap();
    let supported: Vec<bool> = state.claims[0]
        .information
        .iter()
        .map(|g| g.value.supported)
        .collect();
    assert_eq!(supported, [false, true]);
    let both: Vec<Digest> = state.evidence.iter().map(|e| e.record).collect();
    assert_eq!(
        state.independent_lineages(&both),
        1,
        "an echo is not a second one"
    );
}

#[test]
fn the_latest_word_counts_and_only_its_author_takes_one_back() {
    let book = casebook(&history().place, &history().place.author()).unwrap();
    let state = book.state(&history().case).unwrap();
    assert_eq!(state.status(), Status::Corroborated);
    let grades: Vec<Reliability> = state.reliability.iter().map(|g| g.value.0).collect();
    assert_eq!(
        grades,
        [Reliability::C, Reliability::B],
        "the latest of each author"
    );
    assert_eq!(state.tags.keys().collect::<Vec<_>>(), ["мост"]);
    assert!(state.notes.is_empty());
    assert_eq!(state.retracted.len(), 1);
}

#[test]
fn a_record_of_a_stranger_is_kept_and_does_not_count() {
    let (place, _) = with_a_case();
    let other = Place::new(plico::wire::Kind::Classic);
    let stranger = other.author();
    let mut theirs = casebook(&other, &stranger).unwrap();
    let policy = Action::Policy {
        status: Status::Fabricated,
        months: None,
    };
    theirs.say(&stranger, None, &policy).unwrap();
    let records = theirs.records(None).unwrap();
    let mut book = casebook(&place, &place.author()).unwrap();
    let before = book.state_digest().unwrap();
    let arrivals = book.admit_records(&records).unwrap();
    // Their root key says who verifies there; here it may say nothing at all.
    assert!(
        arrivals
            .iter()
            .all(|a| matches!(a, Arrival::Unknown | Arrival::Forbidden))
    );
    assert_eq!(book.state_digest().unwrap(), before);
    assert_eq!(book.verify(None).unwrap().faults, []);
}

#[test]
fn nothing_of_a_record_lies_in_the_casebooks_files_in_the_clear() {
    for file in files_below(&history().place.join("office/casebook")) {
        let bytes = std::fs::read(&file).unwrap();
        for word in ["invented newspaper", "Another  Paper", "plico/record/1"] {
            assert!(!crate::support::holds(&bytes, word), "{file:?}: {word}");
        }
    }
}
