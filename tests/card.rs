//! Each fault of a card is its own clear refusal.

use crate::support::{PASSPHRASE, Place, code, err, run};
use plico::envelope::{Card, CardError, CardText, Identity};
use plico::model::{Limits, UntrustedText, date};
use plico::secret::Passphrase;
use plico::wire::Kind;

fn card(place: &Place) -> String {
    String::from_utf8(place.office.card_bytes().unwrap()).unwrap()
}

fn parse(text: &str) -> Result<Card, CardError> {
    Card::parse(text.as_bytes(), &Limits::STANDARD)
}

fn refusal(text: &str) -> CardError {
    match parse(text) {
        Ok(_) => panic!("accepted"),
        Err(error) => error,
    }
}

/// Signs a card text as the office would, whatever it says.
fn resigned(place: &Place, change: impl FnOnce(String) -> String) -> String {
    let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
    let root = place.office.root(&passphrase).unwrap();
    let text = card(place);
    let (signed, _) = text.split_at(text.rfind("signature: ").unwrap());
    let signed = change(signed.to_owned());
    format!("{signed}signature: {}\n", root.sign(signed.as_bytes()))
}

#[test]
fn every_changed_byte_is_refused() {
    let place = Place::new(Kind::Classic);
    let text = card(&place).into_bytes();
    for at in 0..text.len() {
        for change in [1u8, 0x20] {
            let mut changed = text.clone();
            changed[at] ^= change;
            assert!(
                Card::parse(&changed, &Limits::STANDARD).is_err(),
                "byte {at}"
            );
        }
    }
    // The last line end alone may be lost or doubled: copying does that.
    let doubled = [&text[..], b"\n"].concat();
    for copied in [&text[..text.len() - 1], &doubled] {
        assert!(Card::parse(copied, &Limits::STANDARD).is_ok());
    }
    for len in 0..text.len() - 1 {
        assert!(
            Card::parse(&text[..len], &Limits::STANDARD).is_err(),
            "cut at {len}"
        );
    }
}

#[test]
fn line_ends_that_mail_has_changed_do_not_matter() {
    let place = Place::sample(Kind::Hybrid);
    let mailed = card(&place).replace('\n', "\r\n");
    assert_eq!(
        parse(&mailed).unwrap().check_digits().to_string(),
        place.digits
    );
}

#[test]
fn each_fault_has_its_own_refusal() {
    let place = Place::new(Kind::Hybrid);
    let text = card(&place);
    assert!(matches!(refusal("a letter"), CardError::NotACard));
    assert!(matches!(
        refusal(&text.replace("plico card 1", "plico card 2")),
        CardError::Version { .. }
    ));
    assert!(matches!(
        refusal(&text.replace("Sample", "Simple")),
        CardError::Signature
    ));
    let swapped = |t: String| t.replace("serial: 1", "serial: 01");
    assert!(matches!(
        refusal(&resigned(&place, swapped)),
        CardError::Form { line: 3 }
    ));
    let other_key = |t: String| t.replace("intake:\n age1pq1", "intake:\n age1xx1");
    assert!(matches!(
        refusal(&resigned(&place, other_key)),
        CardError::KeyType { .. }
    ));
    let backwards = |t: String| t.replace("valid-until: 20", "valid-until: 19");
    assert!(matches!(
        refusal(&resigned(&place, backwards)),
        CardError::Dates
    ));
    let hidden = |t: String| t.replace("Sample", "Sa\u{202e}mple");
    assert!(matches!(
        refusal(&resigned(&place, hidden)),
        CardError::Name
    ));
    let more = |t: String| format!("{t}more: 1\n");
    assert!(matches!(
        refusal(&resigned(&place, more)),
        CardError::Form { .. }
    ));
    assert!(parse(&resigned(&place, |t| t)).is_ok());
}

#[test]
fn a_card_is_good_from_its_first_to_its_last_day() {
    let place = Place::new(Kind::Classic);
    let change = |t: String| {
        let lines = t.lines().map(|l| match l.split_once(": ") {
            Some(("valid-from", _)) => "valid-from: 2031-01-01".to_owned(),
            Some(("valid-until", _)) => "valid-until: 2031-12-31".to_owned(),
            _ => l.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    };
    let card = parse(&resigned(&place, change)).unwrap();
    let on = |d: &str| card.check_dates(date::parse(d).unwrap());
    assert!(matches!(on("2030-12-31"), Err(CardError::NotYet { .. })));
    assert!(on("2031-01-01").is_ok());
    assert!(on("2031-12-31").is_ok());
    assert!(matches!(on("2032-01-01"), Err(CardError::Expired { .. })));
}

#[test]
fn the_name_and_length_of_a_card_are_limited() {
    let place = Place::new(Kind::Classic);
    let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
    let root = place.office.root(&passphrase).unwrap();
    let sign = |name: &str| {
        CardText {
            name: UntrustedText::new(name),
            serial: 1,
            valid_from: date::parse("2031-01-01").unwrap(),
            valid_until: date::parse("2031-01-01").unwrap(),
            intake: Identity::generate(Kind::Classic).to_recipient(),
            evidence: Identity::generate(Kind::Classic).to_recipient(),
            questionnaire: None,
        }
        .sign(&root, &Limits::STANDARD)
    };
    assert!(sign(&"я".repeat(100)).is_ok());
    assert!(sign(&"я".repeat(101)).is_err());
    assert!(sign("").is_err());
    assert!(sign("two\nlines").is_err());
    let text = sign("x").unwrap();
    let with = |card| {
        Card::parse(
            text.as_bytes(),
            &Limits {
                card,
                ..Limits::STANDARD
            },
        )
        .is_ok()
    };
    assert!(with(text.len() as u64));
    assert!(!with(text.len() as u64 - 1));
}

#[test]
fn a_wrong_digit_says_which_group_and_the_right_ones_are_never_shown() {
    let place = Place::new(Kind::Hybrid);
    place.write("s.txt", "Words.");
    let mut groups: Vec<String> = place.digits.split(' ').map(str::to_owned).collect();
    groups[2] = format!("{:05}", (groups[2].parse::<u32>().unwrap() + 1) % 100_000);
    let wrong = groups.join(" ");
    let args = [
        "seal",
        "--card",
        "office/card.txt",
        "--check",
        &wrong,
        "--statement",
        "s.txt",
    ];
    let output = run(place.path(), &args);
    assert_eq!(code(&output), 4);
    assert!(err(&output).contains("Group 3"), "{}", err(&output));
    for group in place.digits.split(' ') {
        assert!(!err(&output).contains(group), "{}", err(&output));
    }
    let without = ["seal", "--card", "office/card.txt", "--statement", "s.txt"];
    assert_eq!(
        code(&run(place.path(), &without)),
        2,
        "the digits are asked for every time"
    );
}
